//! A program to drive: keys, text, pointer, and waiting for what goes on in the background.

use std::{
    path::{Path, PathBuf},
    rc::Rc,
    time::{Duration, Instant},
};

use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, Vec2};
use egui_kittest::{Harness, kittest::Queryable as _};
use klantreis::{
    app::{App, StartOptions},
    i18n::Lang,
    intent::Intent,
    model::{ItemRef, Journey},
};
use tempfile::TempDir;

/// A key that is pressed and let go, with what it types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyStroke {
    pub key: Key,
    pub physical: Option<Key>,
    pub modifiers: Modifiers,
    pub text: String,
}

impl KeyStroke {
    /// A key that types nothing.
    pub fn key(key: Key) -> Self {
        Self::with(Modifiers::NONE, key)
    }

    /// A key with modifiers.
    pub fn with(modifiers: Modifiers, key: Key) -> Self {
        Self {
            key,
            physical: Some(key),
            modifiers,
            text: String::new(),
        }
    }

    /// The keys that type words, one for each letter.
    pub fn words(words: &str) -> Vec<Self> {
        let letter = |letter: char| Self {
            key: Key::from_name(&letter.to_string()).unwrap_or(Key::Period),
            physical: None,
            modifiers: Modifiers::NONE,
            text: letter.to_string(),
        };
        words.chars().map(letter).collect()
    }

    fn events(&self) -> Vec<Event> {
        let key = |pressed| Event::Key {
            key: self.key,
            physical_key: self.physical,
            pressed,
            repeat: false,
            modifiers: self.modifiers,
        };
        let mut events = vec![Event::ModifiersChanged(self.modifiers), key(true)];
        if !self.text.is_empty() {
            events.push(Event::Text(self.text.clone()));
        }
        events.extend([key(false), Event::ModifiersChanged(Modifiers::NONE)]);
        events
    }
}

/// The running program and its folders.
pub struct TestWindow {
    pub harness: Harness<'static, App>,
    folder: Rc<TempDir>,
    seed: u64,
}

impl TestWindow {
    /// A program that was started before, without a file.
    pub fn new() -> Self {
        let folder = Rc::new(tempfile::tempdir().unwrap());
        std::fs::create_dir_all(folder.path().join("data")).unwrap();
        std::fs::write(
            folder.path().join("data/settings.ron"),
            "(language: \"en\", tone: \"light\", started_before: true)",
        )
        .unwrap();
        Self::start(folder, None, 1)
    }

    fn start(folder: Rc<TempDir>, file: Option<PathBuf>, seed: u64) -> Self {
        let data_dir = Some(folder.path().join("data"));
        let start = StartOptions {
            file,
            data_dir,
            seed,
            uses_own_dialogs: true,
            lang: None,
        };
        let harness = Harness::builder()
            .with_size(Vec2::new(1440.0, 900.0))
            .with_max_steps(200)
            .with_step_dt(0.1)
            .build_eframe(|cc| App::new(&cc.egui_ctx, start));
        let mut window = Self {
            harness,
            folder,
            seed,
        };
        window.wait();
        window
    }

    /// The folder for the user's files.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// Ends the program in good order and starts it again.
    pub fn restart(mut self, file: Option<PathBuf>) -> Self {
        self.harness.state_mut().shut_down();
        let (folder, seed) = (Rc::clone(&self.folder), self.seed + 1);
        drop(self);
        Self::start(folder, file, seed)
    }

    /// Ends the program without a word and starts it again.
    pub fn crash(mut self) -> Self {
        self.harness.state_mut().flush();
        let (folder, seed) = (Rc::clone(&self.folder), self.seed + 1);
        drop(self);
        Self::start(folder, None, seed)
    }

    /// A second program beside this one.
    pub fn beside(&self, file: Option<PathBuf>) -> Self {
        Self::start(Rc::clone(&self.folder), file, self.seed + 100)
    }

    /// Runs until nothing goes on any more.
    pub fn wait(&mut self) {
        let started = Instant::now();
        loop {
            self.harness.run_ok();
            if !self.harness.state().is_busy() {
                break;
            }
            assert!(
                started.elapsed() < Duration::from_secs(20),
                "a job never ends"
            );
            std::thread::sleep(Duration::from_millis(5));
        }
        self.harness.run_ok();
    }

    /// Presses a key.
    pub fn key(&mut self, key: Key) {
        self.keys(Modifiers::NONE, key);
    }

    /// Presses a key with modifiers.
    pub fn keys(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.wait();
    }

    /// Types words.
    pub fn write(&mut self, words: &str) {
        self.harness.event(Event::Text(words.to_owned()));
        self.wait();
    }

    /// Presses keys one after the other, as a keyboard tells them: one a frame, or all of them
    /// before the next frame.
    pub fn stroke(&mut self, strokes: &[KeyStroke], is_at_once: bool) {
        for stroke in strokes {
            let events = stroke.events();
            self.harness.input_mut().events.extend(events);
            if !is_at_once {
                self.wait();
            }
        }
        // Each key may take a few frames, of which one wait runs some hundred at most.
        for _ in 0..=strokes.len() / 40 {
            self.wait();
        }
    }

    /// Pastes words.
    pub fn paste(&mut self, words: &str) {
        self.harness.event(Event::Paste(words.to_owned()));
        self.wait();
    }

    /// Presses the first thing whose label begins like this.
    pub fn press_first(&mut self, label: &str) {
        let mut found = self.harness.query_all_by_label_contains(label);
        let first = found.next().unwrap_or_else(|| panic!("no {label}"));
        first.click();
        drop(found);
        self.wait();
    }

    /// Presses the button with this label; a line of a menu also tells its keys.
    pub fn press(&mut self, label: &str) {
        match self.harness.query_by_label(label) {
            Some(button) => button.click(),
            None => self.harness.get_by_label_contains(label).click(),
        }
        self.wait();
    }

    /// Runs a command by its name, from the palette.
    pub fn run_command(&mut self, name: &str) {
        self.keys(Modifiers::COMMAND, Key::K);
        self.write(name);
        self.key(Key::Enter);
    }

    /// Drags with the left button.
    pub fn drag(&mut self, from: Pos2, to: Pos2) {
        self.drag_and_hold(from, to, 0);
    }

    /// Drags from one place to another and stays there for some frames before letting go.
    pub fn drag_and_hold(&mut self, from: Pos2, to: Pos2, frames: usize) {
        let button = |pos, pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.harness.event(Event::PointerMoved(from));
        self.harness.run_ok();
        self.harness.event(button(from, true));
        self.harness.step();
        for step in 1..=6_u8 {
            let at = from + (to - from) * (f32::from(step) / 6.0);
            self.harness.event(Event::PointerMoved(at));
            self.harness.step();
        }
        for _ in 0..frames {
            self.harness.step();
        }
        self.harness.event(button(to, false));
        self.wait();
    }

    /// Presses the right button.
    pub fn right_click(&mut self, at: Pos2) {
        for pressed in [true, false] {
            self.harness.event(Event::PointerMoved(at));
            self.harness.event(Event::PointerButton {
                pos: at,
                button: PointerButton::Secondary,
                pressed,
                modifiers: Modifiers::NONE,
            });
            self.harness.step();
        }
        self.wait();
    }

    /// Where a row of the outline is: the leftmost thing with these words.
    pub fn outline_row(&self, words: &str) -> Rect {
        let found = self
            .harness
            .query_all_by_label_contains(words)
            .map(|node| node.rect());
        found
            .min_by(|a, b| a.left().total_cmp(&b.left()))
            .expect("it is in the outline")
    }

    /// Selects an item.
    pub fn select(&mut self, item: ItemRef) {
        self.harness
            .state_mut()
            .push_intent(Intent::Select(vec![item]));
        self.wait();
    }

    /// Opens a journey that comes with the program.
    pub fn sample(&mut self, name: &str) {
        self.harness.state_mut().open_sample(name);
        self.wait();
    }

    /// Saves with the path field.
    pub fn save_to(&mut self, path: &Path) {
        self.keys(Modifiers::COMMAND, Key::S);
        self.answer_path(path);
    }

    /// Types a path into the open path field and confirms it.
    pub fn answer_path(&mut self, path: &Path) {
        self.keys(Modifiers::COMMAND, Key::A);
        self.write(&path.display().to_string());
        self.key(Key::Enter);
    }

    /// True if these words stand somewhere in the window.
    pub fn shows(&self, words: &str) -> bool {
        self.harness
            .query_all_by_label_contains(words)
            .next()
            .is_some()
    }

    /// The open journey.
    pub fn journey(&self) -> Journey {
        let document = self.harness.state().document().expect("a journey is open");
        document.editor.journey().clone()
    }

    /// True if no journey is open.
    pub fn has_no_journey(&self) -> bool {
        self.harness.state().document().is_none()
    }

    /// True if there are unsaved changes.
    pub fn is_modified(&self) -> bool {
        self.harness
            .state()
            .document()
            .is_some_and(klantreis::app::Document::is_modified)
    }

    /// True if the journey can only be looked at.
    pub fn is_read_only(&self) -> bool {
        self.harness
            .state()
            .document()
            .is_some_and(|doc| doc.read_only.is_some())
    }

    /// True if there is a step to undo.
    pub fn can_undo(&self) -> bool {
        self.harness
            .state()
            .document()
            .is_some_and(|doc| doc.editor.undo_label().is_some())
    }

    /// True if there is a step to bring back.
    pub fn can_redo(&self) -> bool {
        self.harness
            .state()
            .document()
            .is_some_and(|doc| doc.editor.redo_label().is_some())
    }

    /// Item that was selected last.
    pub fn selected(&self) -> Option<ItemRef> {
        self.harness.state().document()?.selection.last().cloned()
    }

    /// The language of the window.
    pub fn lang(&self) -> Lang {
        self.harness.state().lang()
    }

    /// Where an item is drawn on the screen.
    pub fn place(&self, item: &ItemRef) -> Rect {
        self.harness
            .state()
            .screen_rect(item)
            .expect("it is on the map")
    }
}
