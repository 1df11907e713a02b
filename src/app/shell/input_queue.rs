//! Input queue: the window gets one key a pass, each after what the one before did.
//!
//! A frame can bring many keys at once: at high load, from a key that is held, from a barcode
//! reader or a typing program. A key that opens a field changes where the next one belongs, and the
//! field is only there in the pass after. So events wait here, and every pass gets those that
//! belong together: one key with its letters, a run of letters for a focused text field, or what
//! the pointer did at one position.

use std::collections::{HashSet, VecDeque};

use eframe::egui::{Context, Event, Id, Key, Plugin, Pos2, RawInput, Ui};

use crate::{canvas::Canvas, intent::is_symbol_key};

/// Maximum number of passes that events wait while the window isn't ready.
const MAX_WAIT: u32 = 10;
/// Queue length beyond which all events are delivered at once.
const MAX_WAITING: usize = 20_000;
/// Distance in points from which on two presses of a button belong to two passes.
const NEAR: f32 = 6.0;

/// Queue of input events, installed as an egui plugin.
#[derive(Default)]
pub struct InputQueue {
    waiting: VecDeque<QueuedEvent>,
    /// Keys that are held.
    down: HashSet<Key>,
    /// Focus at the start of the last pass.
    focus: Option<Id>,
    /// Passes for which events have waited so far.
    waited: u32,
    is_unready: bool,
    /// Set after an event that may move the focus, which takes effect a pass later.
    wants_pause: bool,
}

struct QueuedEvent {
    event: Event,
    /// Set if the key was down already, as with auto-repeat.
    is_repeat: bool,
}

/// Role of an event when a pass is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum EventClass {
    /// Goes along with any other event.
    Passive,
    /// A modifier key, or the modifiers held from now on.
    Modifiers,
    /// Release of a key.
    Release,
    /// A letter, or a key that types or erases one.
    Letter,
    /// Any other key, or an event that stands for one, such as copy.
    Key,
    /// Button of the pointer.
    Button,
}

/// Kind of the events that a pass has got so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum PassInput {
    #[default]
    Nothing,
    Letters,
    Key,
    Button,
}

impl InputQueue {
    /// Makes keys wait while something that was asked for isn't in place yet.
    pub fn set_unready(&mut self, is_unready: bool) {
        self.is_unready = is_unready;
    }

    fn take_in(&mut self, events: Vec<Event>) {
        for event in events {
            let mut is_repeat = false;
            match &event {
                Event::Key {
                    key,
                    physical_key,
                    pressed,
                    ..
                } => {
                    // With Shift a key may come down as one key and go up as another one.
                    let key = physical_key.unwrap_or(*key);
                    if *pressed {
                        is_repeat = !self.down.insert(key);
                    } else {
                        self.down.remove(&key);
                    }
                }
                Event::Text(_) => {
                    is_repeat = self.waiting.back().is_some_and(|last| {
                        last.is_repeat && matches!(last.event, Event::Key { pressed: true, .. })
                    });
                }
                Event::WindowFocused(false) => self.down.clear(),
                _ => {}
            }
            self.waiting.push_back(QueuedEvent { event, is_repeat });
        }
    }

    /// Takes the events of one pass from the queue.
    fn give(&mut self, is_ready: bool, types: bool) -> Vec<Event> {
        let mut events = Vec::new();
        let mut given = PassInput::Nothing;
        let mut pressed_at: Option<Pos2> = None;
        let mut types_on: Option<bool> = None;
        while let Some(next) = self.waiting.front() {
            let part = part_of(&next.event);
            let fits = match (part, given) {
                (EventClass::Passive, _) => true,
                _ if !is_ready => false,
                (_, PassInput::Nothing) => true,
                (EventClass::Letter, PassInput::Letters) => {
                    types
                        && (is_letter_of_key(events.last(), &next.event)
                            || goes_with(types_on, types_more(&next.event)))
                }
                (EventClass::Modifiers | EventClass::Release, PassInput::Letters) => types,
                (EventClass::Release, PassInput::Key) => true,
                // A field commits its text when the pointer goes down elsewhere, and what the click
                // asks for has to find it in the journey.
                (EventClass::Button, PassInput::Button) if types => false,
                (EventClass::Button, PassInput::Button) => {
                    match (pressed_at, button_pressed(&next.event)) {
                        (Some(before), Some(at)) => before.distance(at) < NEAR,
                        _ => true,
                    }
                }
                // The letter belongs to the key just before it.
                (EventClass::Letter, PassInput::Key) => {
                    is_letter_of_key(events.last(), &next.event)
                }
                _ => false,
            };
            let Some(next) = self.waiting.pop_front_if(|_| fits) else {
                break;
            };
            match part {
                EventClass::Letter if given == PassInput::Nothing => {
                    given = if types {
                        PassInput::Letters
                    } else {
                        PassInput::Key
                    };
                }
                EventClass::Key => given = PassInput::Key,
                EventClass::Button => {
                    given = PassInput::Button;
                    pressed_at = button_pressed(&next.event).or(pressed_at);
                }
                _ => {}
            }
            types_on = types_more(&next.event).or(types_on);
            events.push(next.event);
        }
        events
    }

    /// Drops the auto-repeats of a held key that pile up while the window doesn't keep up; else the
    /// key would go on after its release.
    fn drop_repeats(&mut self) {
        let mut kept: VecDeque<QueuedEvent> = VecDeque::with_capacity(self.waiting.len());
        let mut released: HashSet<Key> = HashSet::new();
        let mut last: Option<Key> = None;
        for next in self.waiting.drain(..).rev() {
            let Event::Key {
                key,
                physical_key,
                pressed,
                ..
            } = &next.event
            else {
                kept.push_front(next);
                continue;
            };
            let key = physical_key.unwrap_or(*key);
            if !*pressed {
                released.insert(key);
            } else if next.is_repeat && (released.contains(&key) || last == Some(key)) {
                if kept
                    .front()
                    .is_some_and(|first| matches!(first.event, Event::Text(_)) && first.is_repeat)
                {
                    kept.pop_front();
                }
                continue;
            } else {
                released.remove(&key);
                last = Some(key);
            }
            kept.push_front(next);
        }
        self.waiting = kept;
    }
}

impl Plugin for InputQueue {
    fn debug_name(&self) -> &'static str {
        "InputQueue"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.take_in(std::mem::take(&mut input.events));
        let focus = ctx.memory(|memory| memory.focused());
        // A widget that got the keyboard in the last pass takes keys from the next one on.
        let is_settled = focus == self.focus && !self.is_unready && !self.wants_pause;
        self.focus = focus;
        self.wants_pause = false;
        let is_ready = is_settled || self.waited >= MAX_WAIT;
        if self.waiting.len() > MAX_WAITING {
            input.events = self.waiting.drain(..).map(|next| next.event).collect();
            return;
        }
        let types = ctx.text_edit_focused();
        input.events = self.give(is_ready, types);
        // The map keeps Tab and arrows to itself.
        self.wants_pause = (focus != Some(Canvas::id()) && input.events.iter().any(moves_focus))
            || (types && input.events.iter().any(ends_typing));
        self.waited = if is_ready || self.waiting.is_empty() {
            0
        } else {
            self.waited + 1
        };
        self.drop_repeats();
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        if !self.waiting.is_empty() {
            ui.ctx().request_repaint();
        }
    }
}

fn part_of(event: &Event) -> EventClass {
    match event {
        Event::Key { pressed: false, .. } => EventClass::Release,
        Event::Key { key, .. } if is_modifier(*key) => EventClass::Modifiers,
        Event::Key { key, modifiers, .. } => {
            let is_letter = !modifiers.command
                && !modifiers.ctrl
                && !modifiers.alt
                && !modifiers.mac_cmd
                && types_letter(*key);
            if is_letter {
                EventClass::Letter
            } else {
                EventClass::Key
            }
        }
        Event::Text(_) | Event::Ime(_) => EventClass::Letter,
        Event::ModifiersChanged(_) => EventClass::Modifiers,
        Event::Copy
        | Event::Cut
        | Event::Paste(_)
        | Event::PasteImage(_)
        | Event::AccessKitActionRequest(_) => EventClass::Key,
        Event::PointerButton { .. } | Event::MiddleClickPaste { .. } | Event::Touch { .. } => {
            EventClass::Button
        }
        Event::PointerMoved(_)
        | Event::MouseMoved(_)
        | Event::PointerGone
        | Event::Zoom(_)
        | Event::Rotate(_)
        | Event::MouseWheel { .. }
        | Event::WindowFocused(_) => EventClass::Passive,
    }
}

/// True if a key by itself only types a letter into a text field, or erases one.
fn types_letter(key: Key) -> bool {
    let is_character = key.name().chars().count() == 1;
    is_character
        || is_symbol_key(key)
        || matches!(key, Key::Backspace | Key::Space | Key::IntlBackslash)
}

/// Direction of a letter: `true` types, `false` takes back; `None` for other events.
fn types_more(event: &Event) -> Option<bool> {
    match event {
        Event::Key {
            key, pressed: true, ..
        } => Some(*key != Key::Backspace),
        Event::Text(_) => Some(true),
        _ => None,
    }
}

/// Compatibility of a letter with the one before it in a pass: not where typing turns into taking
/// back, since a step of undo ends there ([`record_undo_step`](crate::canvas::record_undo_step)).
fn goes_with(before: Option<bool>, next: Option<bool>) -> bool {
    before.zip(next).is_none_or(|(before, next)| before == next)
}

/// True if an event is the letter typed by the key just before it.
fn is_letter_of_key(before: Option<&Event>, event: &Event) -> bool {
    matches!(event, Event::Text(_)) && matches!(before, Some(Event::Key { pressed: true, .. }))
}

fn is_modifier(key: Key) -> bool {
    matches!(
        key,
        Key::ShiftLeft
            | Key::ShiftRight
            | Key::ControlLeft
            | Key::ControlRight
            | Key::AltLeft
            | Key::AltRight
            | Key::SuperLeft
            | Key::SuperRight
            | Key::CapsLock
    )
}

/// Position at which a button of the pointer was pressed.
fn button_pressed(event: &Event) -> Option<Pos2> {
    match event {
        Event::PointerButton {
            pos, pressed: true, ..
        } => Some(*pos),
        _ => None,
    }
}

/// True if egui may move the focus for this event, which takes effect a pass later.
fn moves_focus(event: &Event) -> bool {
    matches!(
        event,
        Event::Key {
            key: Key::Tab | Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown,
            pressed: true,
            ..
        }
    )
}

/// True if a text field gives up the focus for this event. One that takes it back in the same pass
/// doesn't keep arrows to itself before the next one.
fn ends_typing(event: &Event) -> bool {
    matches!(
        event,
        Event::Key {
            key: Key::Enter | Key::Escape,
            pressed: true,
            ..
        }
    )
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Event, Key, Modifiers, PointerButton, pos2};

    use super::InputQueue;

    fn key(key: Key, pressed: bool) -> Event {
        Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        }
    }

    fn typed(words: &str) -> Vec<Event> {
        let letters = words.chars().map(|c| c.to_string());
        letters
            .flat_map(|letter| {
                let of = Key::from_name(&letter).unwrap_or(Key::Space);
                [key(of, true), Event::Text(letter), key(of, false)]
            })
            .collect()
    }

    fn batches(events: Vec<Event>, types: bool) -> Vec<Vec<Event>> {
        let mut queue = InputQueue::default();
        queue.take_in(events);
        let mut all = Vec::new();
        while !queue.waiting.is_empty() {
            all.push(queue.give(true, types));
        }
        all
    }

    fn pressed(events: &[Event]) -> Vec<Key> {
        let keys = events.iter().filter_map(|event| match event {
            Event::Key {
                key, pressed: true, ..
            } => Some(*key),
            _ => None,
        });
        keys.collect()
    }

    #[test]
    fn one_key_a_pass_with_its_letter() {
        let mut events = typed("ab");
        events.extend([key(Key::Enter, true), key(Key::Enter, false)]);
        let all = batches(events.clone(), false);
        let keys: Vec<_> = all.iter().map(|batch| pressed(batch)).collect();
        assert_eq!(keys, [[Key::A], [Key::B], [Key::Enter]]);
        assert!(all[0].contains(&Event::Text("a".into())));
        assert_eq!(all.concat(), events, "nothing is lost or changes its place");
    }

    #[test]
    fn letters_for_a_field_go_together_up_to_the_key_that_ends_them() {
        let mut events = typed("a title");
        events.extend([key(Key::Enter, true), key(Key::Enter, false)]);
        events.extend(typed("next"));
        let all = batches(events.clone(), true);
        assert_eq!(all.len(), 3, "{all:?}");
        assert_eq!(pressed(&all[1]), [Key::Enter]);
        assert_eq!(all.concat(), events);
        let mut events = typed("abc");
        events.extend(vec![key(Key::Backspace, true); 2]);
        events.extend(typed("d"));
        let all = batches(events, true);
        assert_eq!(all.len(), 3, "typing, taking back, typing: {all:?}");
    }

    #[test]
    fn nothing_but_the_pointer_goes_by_while_a_field_opens() {
        let mut queue = InputQueue::default();
        let moved = Event::PointerMoved(pos2(1.0, 1.0));
        let mut events = vec![moved.clone()];
        events.extend(typed("a"));
        queue.take_in(events);
        assert_eq!(queue.give(false, false), [moved]);
        assert_eq!(queue.give(false, false), []);
        assert_eq!(pressed(&queue.give(true, true)), [Key::A]);
    }

    #[test]
    fn modifiers_belong_to_what_came_while_they_were_held() {
        let click = |pressed| Event::PointerButton {
            pos: pos2(5.0, 5.0),
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::SHIFT,
        };
        let events = vec![
            Event::ModifiersChanged(Modifiers::SHIFT),
            click(true),
            click(false),
            Event::ModifiersChanged(Modifiers::NONE),
            key(Key::P, true),
        ];
        let all = batches(events, false);
        assert_eq!(all.len(), 2);
        assert_eq!(all[0].len(), 3, "the click while Shift is held");
    }

    #[test]
    fn a_held_key_does_not_go_on_after_it_was_let_go() {
        let mut queue = InputQueue::default();
        let mut events = vec![key(Key::ArrowLeft, true); 30];
        queue.take_in(events.clone());
        assert_eq!(pressed(&queue.give(true, false)).len(), 1);
        queue.drop_repeats();
        let waiting = queue.waiting.len();
        assert_eq!(waiting, 1, "one more at most");
        events.push(key(Key::ArrowLeft, false));
        queue.take_in(events);
        queue.drop_repeats();
        let rest: Vec<Event> = queue.waiting.drain(..).map(|next| next.event).collect();
        assert_eq!(pressed(&rest), [], "{rest:?}");
        // Keys that are pressed again and again are no repeats.
        let mut queue = InputQueue::default();
        let again = [key(Key::ArrowLeft, true), key(Key::ArrowLeft, false)];
        queue.take_in(again.into_iter().cycle().take(8).collect());
        queue.drop_repeats();
        assert_eq!(queue.waiting.len(), 8);
    }
}
