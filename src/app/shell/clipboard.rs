//! Clipboard: whole items are pasted within the program, titles from any other text, and pictures.

use eframe::egui::{Context, Event, Key, ViewportCommand};

use super::x11;
use crate::{
    app::App,
    edit::{
        Draft, Selection,
        ops::{self, Fragment, ImageSlot, InsertPosition, PastedTitles},
    },
    map::DropTarget,
    model::{IdSource, Journey, LaneKey, Message, PhaseId},
};
use eframe::egui::ColorImage;

/// Frames to wait for the window system's answer to a paste request.
const MAX_WAIT_FRAMES: u8 = 4;
/// Seconds after the window gains the focus in which a released V may belong to a paste in another
/// window.
const KEY_RELEASE_GRACE: f64 = 0.4;

/// Items copied last, content for the system clipboard, and the paste in progress.
#[derive(Default)]
pub struct Clipboard {
    /// Items copied last.
    fragment: Option<Fragment>,
    /// Their text, by which a paste recognises them.
    plain_text: String,
    /// Text to be put on the system clipboard.
    outgoing: Option<String>,
    /// Picture to be put on the system clipboard.
    pub outgoing_image: Option<ColorImage>,
    /// Drop target of the next paste, if it was asked for at a position on the map.
    target: Option<DropTarget>,
    pending_paste: Option<PendingPaste>,
    paste_key: PasteKeyState,
}

/// Paste request that the window system hasn't answered yet.
struct PendingPaste {
    as_text: bool,
    frames: u8,
    is_answered: bool,
}

/// State of the key V: the window system keeps its press to itself when it pastes.
#[derive(Default)]
struct PasteKeyState {
    is_down: bool,
    has_pasted: bool,
    /// Time at which the window got the focus, in seconds.
    focused_at: f64,
}

impl Clipboard {
    /// Copies items; the system clipboard gets their text, one item a line.
    pub fn copy(&mut self, journey: &Journey, selection: &Selection) {
        let fragment = ops::copy(journey, selection);
        let words: Vec<&str> = selection.iter().map(|item| item.text(journey)).collect();
        self.plain_text = words.join("\n");
        self.outgoing = Some(self.plain_text.clone());
        self.fragment = (!fragment.is_empty()).then_some(fragment);
    }

    /// Takes the text that the system clipboard is to get.
    pub fn take_outgoing(&mut self) -> Option<String> {
        self.outgoing.take()
    }

    /// Draft for pasting `text`, with notices for the user. Text equal to that of the items copied
    /// last pastes those items, unless `as_text` is set; any other text makes a touchpoint of each
    /// title.
    #[must_use]
    pub fn paste(
        &self,
        journey: &Journey,
        ids: &mut IdSource,
        text: &str,
        (place, lane): (InsertPosition<'_>, Option<&LaneKey>),
        as_text: bool,
    ) -> (Draft, Vec<Message>) {
        let is_mine = text.trim_end() == self.plain_text.trim_end();
        match &self.fragment {
            Some(fragment) if is_mine && !as_text => {
                (ops::paste(journey, ids, fragment, place), Vec::new())
            }
            _ => {
                let pasted = PastedTitles::read(text);
                let draft = ops::paste_titles(journey, ids, place, lane, &pasted.titles);
                (draft, notes(&pasted))
            }
        }
    }
}

/// Notices about pasted content that made no touchpoints: further columns, rows without a title,
/// and titles beyond the maximum.
fn notes(pasted: &PastedTitles) -> Vec<Message> {
    let mut notes = Vec::new();
    if pasted.titles.is_empty() {
        notes.push(message!("clipboard-nothing"));
    }
    if !pasted.other_columns.is_empty() {
        let columns = pasted.other_columns.iter().take(12).cloned();
        let columns = columns.collect::<Vec<_>>().join(", ");
        notes.push(message!(
            "clipboard-columns",
            count = pasted.other_columns.len(),
            columns = columns
        ));
    }
    if pasted.untitled_rows > 0 {
        notes.push(message!("clipboard-untitled", count = pasted.untitled_rows));
    }
    if pasted.too_many > 0 {
        notes.push(message!(
            "clipboard-too-many",
            most = pasted.titles.len(),
            count = pasted.too_many
        ));
    }
    notes
}

impl App {
    /// Pastes from the system clipboard: at once where the program reads it by itself, else after
    /// asking the window system to hand it over.
    pub(crate) fn request_paste(&mut self, as_text: bool) {
        if !x11::owns_shortcuts() {
            let Some(ctx) = self.jobs.context() else {
                return;
            };
            ctx.send_viewport_cmd(ViewportCommand::RequestPaste);
            ctx.request_repaint();
            self.workspace.clipboard.pending_paste = Some(PendingPaste {
                as_text,
                frames: 0,
                is_answered: false,
            });
            return;
        }
        match x11::clipboard() {
            x11::ClipboardContent::Text(text) => self.paste(&text, as_text),
            x11::ClipboardContent::Image(kind) => self.paste_image_of_type(kind),
            x11::ClipboardContent::Nothing => self.nothing_to_paste(),
        }
    }

    /// Pastes at a drop target on the map.
    pub(crate) fn paste_at(&mut self, target: DropTarget) {
        self.workspace.clipboard.target = Some(target);
        self.request_paste(false);
    }

    fn nothing_to_paste(&mut self) {
        self.workspace.clipboard.target = None;
        self.shell.toasts.fault(message!("clipboard-nothing"));
    }

    /// Pastes text at the drop target or after the selection; without either, at the end of the
    /// phase in view.
    pub(crate) fn paste(&mut self, text: &str, as_text: bool) {
        self.workspace.clipboard.pending_paste = None;
        let target = self.workspace.clipboard.target.take();
        let Some(doc) = &self.workspace.doc else {
            return;
        };
        let journey = doc.editor.journey();
        let in_sight: Option<PhaseId> = doc
            .map
            .layout()
            .and_then(|map| self.workspace.canvas.phase_in_sight(map));
        let lane = target.as_ref().map(|target| target.lane.clone());
        let place = match (&target, ops::position_after(journey, &doc.selection)) {
            (Some(target), _) => crate::app::commands::intents::insert_position(target),
            (None, InsertPosition::End) => in_sight
                .as_ref()
                .map_or(InsertPosition::End, InsertPosition::EndOf),
            (None, place) => place,
        };
        let ids = &mut self.outbox.ids;
        let (draft, notes) =
            self.workspace
                .clipboard
                .paste(journey, ids, text, (place, lane.as_ref()), as_text);
        if self.apply(draft) {
            for note in notes {
                self.shell.toasts.fault(note);
            }
        }
    }

    /// Imports a clipboard picture that the window system handed over.
    pub(crate) fn paste_image(&mut self, picture: std::sync::Arc<ColorImage>) {
        self.workspace.clipboard.pending_paste = None;
        if let Some(place) = self.place_of_pasted_picture()
            && let Some(doc) = &self.workspace.doc
        {
            self.jobs.import_pixels(doc.id, picture, place);
        }
    }

    /// Imports a clipboard picture of a MIME type; it is fetched and decoded by a job.
    pub(crate) fn paste_image_of_type(&mut self, kind: &'static str) {
        if let Some(place) = self.place_of_pasted_picture()
            && let Some(doc) = &self.workspace.doc
        {
            self.jobs.import_clipboard(doc.id, kind, place);
        }
    }

    fn place_of_pasted_picture(&mut self) -> Option<ImageSlot> {
        self.workspace.clipboard.target = None;
        if !self.can_edit() {
            let why = self
                .workspace
                .doc
                .as_ref()
                .and_then(|doc| doc.read_only.clone());
            self.shell.toasts.fault(why?);
            return None;
        }
        let place = self.workspace.image_slot();
        if place.is_none() {
            self.shell.toasts.fault(message!("toast-select-for-image"));
        }
        place
    }

    /// Reports a paste by Ctrl+V or *Paste* that brought nothing.
    ///
    /// The window system keeps the press of Ctrl+V to itself and hands text or a picture over; when
    /// it has neither, only the release of the key arrives.
    pub(super) fn check_pending_paste(&mut self, ctx: &Context, has_keyboard: bool) {
        let now = self.shell.now;
        let owns = x11::owns_shortcuts();
        let (mut is_missing, mut is_here) = (false, false);
        self.workspace
            .clipboard
            .pending_paste
            .take_if(|asked| asked.is_answered);
        let keyboard = &mut self.workspace.clipboard.paste_key;
        ctx.input(|input| {
            for event in &input.events {
                match event {
                    Event::Paste(_) | Event::PasteImage(_) => {
                        keyboard.has_pasted = true;
                        is_here = true;
                    }
                    Event::WindowFocused(true) => keyboard.focused_at = now,
                    Event::Key {
                        key: Key::V,
                        pressed,
                        ..
                    } if !owns => {
                        let is_mine = now - keyboard.focused_at > KEY_RELEASE_GRACE;
                        is_missing |=
                            !pressed && !keyboard.is_down && !keyboard.has_pasted && is_mine;
                        keyboard.is_down = *pressed;
                        keyboard.has_pasted &= *pressed;
                    }
                    _ => {}
                }
            }
        });
        if let Some(asked) = &mut self.workspace.clipboard.pending_paste {
            asked.frames += 1;
            asked.is_answered = is_here;
            is_missing |= !is_here && asked.frames > MAX_WAIT_FRAMES;
            ctx.request_repaint();
        }
        if is_missing {
            self.workspace.clipboard.pending_paste = None;
            self.workspace.clipboard.target = None;
            if has_keyboard {
                self.nothing_to_paste();
            }
        }
    }

    /// True if the text handed over in this pass is to be pasted as plain text: as asked, or
    /// because Shift is held.
    pub(super) fn pastes_as_text(&self, ctx: &Context) -> bool {
        let asked = self.workspace.clipboard.pending_paste.as_ref();
        asked.map_or_else(|| ctx.input(|i| i.modifiers.shift), |asked| asked.as_text)
    }
}

/// Replaces Ctrl+X, C and V by egui's clipboard events, where the program reads the clipboard by
/// itself (X11).
pub(crate) fn translate_shortcuts(app: &mut App, events: &mut Vec<Event>) {
    if !x11::owns_shortcuts() {
        return;
    }
    let mut pictures = Vec::new();
    let mut has_nothing = false;
    for event in std::mem::take(events) {
        let Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } = &event
        else {
            events.push(event);
            continue;
        };
        let is_plain = modifiers.command_only();
        match key {
            Key::Cut => events.push(Event::Cut),
            Key::X if is_plain => events.push(Event::Cut),
            Key::Copy => events.push(Event::Copy),
            Key::C if is_plain => events.push(Event::Copy),
            Key::V | Key::Paste if is_plain || *key == Key::Paste => match x11::clipboard() {
                x11::ClipboardContent::Text(text) => events.push(Event::Paste(text)),
                x11::ClipboardContent::Image(kind) => pictures.push(kind),
                x11::ClipboardContent::Nothing => has_nothing = true,
            },
            _ => events.push(event),
        }
    }
    if app.map_takes_paste() {
        for kind in pictures {
            app.paste_image_of_type(kind);
        }
        if has_nothing {
            app.nothing_to_paste();
        }
    }
}
