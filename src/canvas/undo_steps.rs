//! Undo within a text that is being typed: a step for each word.
//!
//! egui makes its steps by the clock, so that what Ctrl+Z undoes would depend on how fast somebody
//! types and how fast the window draws. Here they follow from what was typed: a step ends before a
//! new word, where typing turns into erasing, and where the cursor was moved.

use eframe::egui::{
    Context, Event, Id, Key, Ui,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
    util::undoer::{Settings, Undoer},
};

/// Maximum number of steps that a text keeps.
const MAX_STEPS: usize = 100;

/// Kind of change of a text: a step of undo ends where it turns into another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TextChange {
    Typed,
    Pasted,
    TakenBack,
    Undone,
}

/// Text and cursor of an editor in the pass before.
#[derive(Clone, Debug, Default)]
struct TextSnapshot {
    text: String,
    cursor: CCursorRange,
    /// Text of the last step.
    step: String,
    change: Option<TextChange>,
}

/// Resets the undo steps of a text editor, as they belong to another text.
pub fn clear_undo_steps(ctx: &Context, id: Id) {
    let mut state = TextEditState::load(ctx, id).unwrap_or_default();
    state.set_undoer(Undoer::with_settings(Settings {
        max_undos: MAX_STEPS,
        stable_time: f32::INFINITY,
        auto_save_interval: f32::INFINITY,
    }));
    state.store(ctx, id);
    ctx.data_mut(|data| data.remove::<TextSnapshot>(id));
}

/// Adds an undo step with the earlier text, where the input of this pass begins a new one. To be
/// called after the editor is shown, with its text.
pub fn record_undo_step(ui: &Ui, id: Id, text: &str) {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let Some(mut state) = TextEditState::load(ui.ctx(), id) else {
        return;
    };
    let cursor = state.cursor.char_range().unwrap_or_default();
    let seen = ui.data(|data| data.get_temp::<TextSnapshot>(id));
    let next = match seen {
        None => TextSnapshot {
            text: text.to_owned(),
            cursor,
            step: text.to_owned(),
            change: None,
        },
        Some(seen) if seen.text == text && seen.cursor == cursor => return,
        Some(seen) if seen.text == text => TextSnapshot {
            cursor,
            change: None,
            ..seen
        },
        Some(seen) => {
            let change = change_of(ui);
            let mut step = seen.step.clone();
            if change == TextChange::Undone {
                text.clone_into(&mut step);
            } else {
                let mut undoer = state.undoer();
                for (cursor, before) in seen.steps_to(text, change) {
                    undoer.add_undo(&(cursor, before.clone()));
                    step = before;
                }
                state.set_undoer(undoer);
                state.store(ui.ctx(), id);
            }
            TextSnapshot {
                text: text.to_owned(),
                cursor,
                step,
                change: Some(change).filter(|change| *change != TextChange::Undone),
            }
        }
    };
    ui.data_mut(|data| data.insert_temp(id, next));
}

impl TextSnapshot {
    /// The states between this text and what it has become, each with its cursor, that Ctrl+Z goes
    /// back to: this one, where another kind of change or a word begins, and within what was typed
    /// since each place where a word begins.
    fn steps_to(&self, text: &str, change: TextChange) -> Vec<(CCursorRange, String)> {
        let old: Vec<char> = self.text.chars().collect();
        let new: Vec<char> = text.chars().collect();
        let selected = self.cursor.as_sorted_char_range();
        let (start, end) = (usize::from(selected.start), usize::from(selected.end));
        let head = old.get(..start).unwrap_or_default();
        let tail = old.get(end..).unwrap_or_default();
        let typed = new
            .strip_prefix(head)
            .and_then(|rest| rest.strip_suffix(tail))
            .filter(|_| change == TextChange::Typed)
            .unwrap_or_default();
        let mut before = head.last().copied();
        let begins_word = before.is_some_and(char::is_whitespace)
            && typed.first().is_some_and(|letter| !letter.is_whitespace());
        let mut steps = Vec::new();
        if self.change != Some(change) || begins_word {
            steps.push((self.cursor, self.text.clone()));
        }
        for (count, letter) in typed.iter().enumerate() {
            let begins = before.is_some_and(char::is_whitespace) && !letter.is_whitespace();
            before = Some(*letter);
            if begins && count > 0 {
                let until = typed.get(..count).unwrap_or_default();
                let state = head.iter().chain(until).chain(tail).collect();
                let cursor = CCursorRange::one(CCursor::new(start + count));
                steps.push((cursor, state));
            }
        }
        // Typing over a selection may bring back the same text.
        steps.dedup_by(|next, last| next.1 == last.1);
        if steps.first().is_some_and(|(_, text)| *text == self.step) {
            steps.remove(0);
        }
        steps
    }
}

fn change_of(ui: &Ui) -> TextChange {
    ui.input(|input| {
        let is_undone = |event: &Event| {
            matches!(
                event,
                Event::Key { key: Key::Z | Key::Y, pressed: true, modifiers, .. }
                    if modifiers.command
            )
        };
        let is_pasted = |event: &Event| matches!(event, Event::Paste(_));
        let is_typed = |event: &Event| matches!(event, Event::Text(_) | Event::Ime(_));
        if input.events.iter().any(is_undone) {
            TextChange::Undone
        } else if input.events.iter().any(is_pasted) {
            TextChange::Pasted
        } else if input.events.iter().any(is_typed) {
            TextChange::Typed
        } else {
            TextChange::TakenBack
        }
    })
}

#[cfg(test)]
mod tests {
    use eframe::egui::text::{CCursor, CCursorRange};
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::{TextChange, TextSnapshot};
    use crate::testkit::property_tests::cases;

    /// The texts of the steps when these pieces are typed at the selection, a piece a pass.
    fn steps(text: &str, (start, end): (usize, usize), pieces: &[String]) -> Vec<String> {
        let mut seen = TextSnapshot {
            text: text.to_owned(),
            cursor: CCursorRange::two(CCursor::new(start), CCursor::new(end)),
            step: String::new(),
            change: None,
        };
        let mut found = Vec::new();
        for piece in pieces {
            let range = seen.cursor.as_sorted_char_range();
            let (start, end) = (usize::from(range.start), usize::from(range.end));
            let head: String = seen.text.chars().take(start).collect();
            let tail: String = seen.text.chars().skip(end).collect();
            let next = format!("{head}{piece}{tail}");
            let new = seen.steps_to(&next, TextChange::Typed);
            found.extend(new.into_iter().map(|(_, text)| text));
            let at = CCursor::new(start + piece.chars().count());
            seen = TextSnapshot {
                step: found.last().cloned().unwrap_or_default(),
                text: next,
                cursor: CCursorRange::one(at),
                change: Some(TextChange::Typed),
            };
        }
        found
    }

    #[test]
    fn a_step_ends_before_each_word() {
        let typed = ["to pay  for it".to_owned()];
        assert_eq!(
            steps("now", (3, 3), &typed),
            ["now", "nowto ", "nowto pay  ", "nowto pay  for "]
        );
    }

    proptest! {
        #![proptest_config(cases(256))]

        #[test]
        fn steps_are_the_same_however_many_letters_come_at_once(
            text in "[a é]{1,6}", typed in "[a é]{1,9}", a in 0_usize..7, b in 0_usize..7,
        ) {
            let count = text.chars().count();
            let range = (a.min(b).min(count), a.max(b).min(count));
            let letters: Vec<String> = typed.chars().map(String::from).collect();
            prop_assert_eq!(steps(&text, range, &[typed]), steps(&text, range, &letters));
        }
    }
}
