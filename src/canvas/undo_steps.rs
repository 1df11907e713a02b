//! Undo within a text that is being typed: a step for each word.
//!
//! The toolkit makes its steps by the clock, so that what Ctrl+Z takes back would depend on how
//! fast somebody types and how fast the window draws. Here they follow from what was typed: a step
//! ends before a new word, where typing turns into taking back, and where the cursor was moved.

use eframe::egui::{
    Context, Event, Id, Key, Ui,
    text::CCursorRange,
    text_edit::TextEditState,
    util::undoer::{Settings, Undoer},
};

/// Steps that a text keeps.
const MAX_STEPS: usize = 100;

/// How a text was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    Typed,
    TakenBack,
    Undone,
}

/// What was seen of a text in the pass before.
#[derive(Clone, Debug, Default)]
struct Seen {
    text: String,
    cursor: CCursorRange,
    /// The text of the last step.
    step: String,
    change: Option<Change>,
}

/// Forgets the steps of a text editor: they belong to another text.
pub fn forget_steps(ctx: &Context, id: Id) {
    let mut state = TextEditState::load(ctx, id).unwrap_or_default();
    state.set_undoer(Undoer::with_settings(Settings {
        max_undos: MAX_STEPS,
        stable_time: f32::INFINITY,
        auto_save_interval: f32::INFINITY,
    }));
    state.store(ctx, id);
    ctx.data_mut(|data| data.remove::<Seen>(id));
}

/// Makes a step of what was there before, where what was typed in this pass begins one. To be
/// called after the editor is shown, with its text.
pub fn follow_steps(ui: &Ui, id: Id, text: &str) {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let Some(mut state) = TextEditState::load(ui.ctx(), id) else {
        return;
    };
    let cursor = state.cursor.char_range().unwrap_or_default();
    let seen = ui.data(|data| data.get_temp::<Seen>(id));
    let next = match seen {
        None => Seen {
            text: text.to_owned(),
            cursor,
            step: text.to_owned(),
            change: None,
        },
        Some(seen) if seen.text == text && seen.cursor == cursor => return,
        Some(seen) if seen.text == text => Seen {
            cursor,
            change: None,
            ..seen
        },
        Some(mut seen) => {
            let change = change_of(ui);
            if change == Change::Undone {
                seen.step = text.to_owned();
            } else if seen.step != seen.text
                && (seen.change != Some(change) || begins_word(&seen, text, change))
            {
                let mut undoer = state.undoer();
                undoer.add_undo(&(seen.cursor, seen.text.clone()));
                state.set_undoer(undoer);
                state.store(ui.ctx(), id);
                seen.step = seen.text;
            }
            Seen {
                text: text.to_owned(),
                cursor,
                step: seen.step,
                change: Some(change).filter(|change| *change != Change::Undone),
            }
        }
    };
    ui.data_mut(|data| data.insert_temp(id, next));
}

fn change_of(ui: &Ui) -> Change {
    ui.input(|input| {
        let is_undone = |event: &Event| {
            matches!(
                event,
                Event::Key { key: Key::Z | Key::Y, pressed: true, modifiers, .. }
                    if modifiers.command
            )
        };
        let is_typed =
            |event: &Event| matches!(event, Event::Text(_) | Event::Paste(_) | Event::Ime(_));
        if input.events.iter().any(is_undone) {
            Change::Undone
        } else if input.events.iter().any(is_typed) {
            Change::Typed
        } else {
            Change::TakenBack
        }
    })
}

/// Whether what was typed begins a word after the words that were there.
fn begins_word(seen: &Seen, text: &str, change: Change) -> bool {
    let at = seen.cursor.as_sorted_char_range().start;
    let at = usize::from(at);
    let before = at.checked_sub(1).and_then(|at| seen.text.chars().nth(at));
    let typed = text.chars().nth(at);
    change == Change::Typed
        && before.is_some_and(char::is_whitespace)
        && typed.is_some_and(|letter| !letter.is_whitespace())
}
