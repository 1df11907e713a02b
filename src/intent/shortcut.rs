//! Keyboard shortcuts, matched on keyboards of many countries.
//!
//! Modifiers are matched exactly: Ctrl+Shift+S is not Ctrl+S. (egui's own matching ignores extra
//! Shift and Alt.) Letters go by what the key types, or by its position where the layout has no
//! Latin letters. Digits go by the digit row, also where it types other signs (France, Belgium,
//! Czechia) or a digit only with Shift. Signs go by what is typed, wherever the key is.

use eframe::egui::{Context, Event, Key, Modifiers};

/// Key with its modifiers. `command` stands for Ctrl, and for ⌘ on a Mac.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortcut {
    /// Ctrl or ⌘.
    pub command: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
    /// The key.
    pub key: Key,
}

/// Key press, as the system reports it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPress {
    /// Key by its meaning on this layout; where egui knows no such key, the one at its position on
    /// an American keyboard.
    pub key: Key,
    /// Key at its position on an American keyboard.
    pub physical: Option<Key>,
    /// Modifiers that were held.
    pub modifiers: Modifiers,
    /// Text that it types.
    pub text: Option<String>,
}

impl Shortcut {
    /// A key by itself.
    #[must_use]
    pub const fn plain(key: Key) -> Self {
        Self {
            command: false,
            shift: false,
            alt: false,
            key,
        }
    }

    /// A key with Ctrl or ⌘.
    #[must_use]
    pub const fn ctrl(key: Key) -> Self {
        Self {
            command: true,
            ..Self::plain(key)
        }
    }

    /// A key with Shift.
    #[must_use]
    pub const fn shift(key: Key) -> Self {
        Self {
            shift: true,
            ..Self::plain(key)
        }
    }

    /// A key with Alt.
    #[must_use]
    pub const fn alt(key: Key) -> Self {
        Self {
            alt: true,
            ..Self::plain(key)
        }
    }

    /// Adds Shift.
    #[must_use]
    pub const fn with_shift(self) -> Self {
        Self {
            shift: true,
            ..self
        }
    }

    /// Adds Alt.
    #[must_use]
    pub const fn with_alt(self) -> Self {
        Self { alt: true, ..self }
    }

    /// Rank of the match with a key press, the lowest number best; `None` without a match.
    ///
    /// 0 Ctrl with the digit row, so that Ctrl and the key 1 never zooms where it types "+"; 1 the
    /// same key or sign; 2 the digit row; 3 a digit that the layout only types with Shift.
    #[must_use]
    pub fn match_rank(&self, stroke: &KeyPress) -> Option<u8> {
        let held = stroke.modifiers;
        if (held.command || held.ctrl) != self.command || held.alt != self.alt {
            return None;
        }
        let same_shift = held.shift == self.shift;
        if is_digit(self.key) {
            if stroke.digit() != Some(self.key) {
                return None;
            }
            return match (self.command, same_shift) {
                (true, true) => Some(0),
                (false, true) => Some(2),
                (false, false) => stroke.types(self.key).then_some(3),
                (true, false) => None,
            };
        }
        // Some layouts need Shift for these signs, so it says nothing.
        let shift_is_free = matches!(self.key, Key::Plus | Key::Questionmark | Key::Minus);
        let is_same = stroke.key == self.key && (same_shift || shift_is_free);
        (is_same && !stroke.types_other_letter()).then_some(1)
    }

    /// True if a text field would take the key as typing or moving.
    #[must_use]
    pub fn types_text(&self) -> bool {
        let is_function_key = self.key.name().starts_with('F') && self.key.name().len() > 1;
        !self.command && !is_function_key
    }

    /// Text on a menu, such as `Ctrl+Shift+S`.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        if self.command {
            text.push_str(if cfg!(target_os = "macos") {
                "⌘+"
            } else {
                "Ctrl+"
            });
        }
        if self.alt {
            text.push_str("Alt+");
        }
        if self.shift {
            text.push_str("Shift+");
        }
        text.push_str(match self.key {
            Key::ArrowLeft => "←",
            Key::ArrowRight => "→",
            Key::ArrowUp => "↑",
            Key::ArrowDown => "↓",
            Key::Questionmark => "?",
            Key::Plus => "+",
            Key::Equals => "=",
            Key::Minus => "−",
            Key::Delete => "Del",
            Key::Escape => "Esc",
            key => key.name(),
        });
        text
    }
}

impl KeyPress {
    /// Digit that the key stands for: the one it types, or that of its position in the digit row
    /// where it types another sign or letter. A key that moves, as on the numeric keypad without
    /// Num Lock, stands for none.
    fn digit(&self) -> Option<Key> {
        if is_digit(self.key) {
            return Some(self.key);
        }
        let physical = self.physical.filter(|key| is_digit(*key))?;
        is_symbol_key(self.key).then_some(physical)
    }

    fn types(&self, key: Key) -> bool {
        self.text.as_deref() == Some(key.name())
    }

    /// True if it types a Latin letter that egui has no key for, such as "é" or "ą"; the key is
    /// then only known by its position.
    fn types_other_letter(&self) -> bool {
        let typed = self.text.as_deref().and_then(|text| text.chars().next());
        typed.is_some_and(|c| {
            c.is_alphabetic() && matches!(c, '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
        })
    }
}

fn is_digit(key: Key) -> bool {
    let name = key.name().as_bytes();
    matches!(name, [digit] if digit.is_ascii_digit())
}

/// True for a key that types a sign, neither a letter nor a digit.
#[must_use]
pub fn is_symbol_key(key: Key) -> bool {
    matches!(
        key,
        Key::Colon
            | Key::Comma
            | Key::Minus
            | Key::Period
            | Key::Plus
            | Key::Equals
            | Key::Semicolon
            | Key::Backslash
            | Key::Slash
            | Key::Pipe
            | Key::Questionmark
            | Key::Exclamationmark
            | Key::OpenBracket
            | Key::CloseBracket
            | Key::OpenCurlyBracket
            | Key::CloseCurlyBracket
            | Key::Backtick
            | Key::Quote
    )
}

/// Key presses of this pass, in order.
#[must_use]
pub fn key_presses(ctx: &Context) -> Vec<KeyPress> {
    ctx.input(|input| {
        let events = &input.events;
        let strokes = events
            .iter()
            .enumerate()
            .filter_map(|(at, event)| match event {
                Event::Key {
                    key,
                    physical_key,
                    pressed: true,
                    modifiers,
                    ..
                } => Some(KeyPress {
                    key: *key,
                    physical: *physical_key,
                    modifiers: *modifiers,
                    text: match events.get(at + 1) {
                        Some(Event::Text(text)) => Some(text.clone()),
                        _ => None,
                    },
                }),
                _ => None,
            });
        strokes.collect()
    })
}

/// Removes a key press from the input of this pass, with the text that it would type.
pub fn consume(ctx: &Context, stroke: &KeyPress) {
    ctx.input_mut(|input| {
        let found = input.events.iter().position(|event| match event {
            Event::Key {
                key,
                physical_key,
                pressed: true,
                modifiers,
                ..
            } => {
                *key == stroke.key
                    && *physical_key == stroke.physical
                    && *modifiers == stroke.modifiers
            }
            _ => false,
        });
        if let Some(at) = found {
            input.events.remove(at);
            if let Some(Event::Text(_)) = input.events.get(at) {
                input.events.remove(at);
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Key, Modifiers};

    use super::{KeyPress, Shortcut};
    use crate::intent::COMMANDS;

    const NONE: Modifiers = Modifiers::NONE;
    const SHIFT: Modifiers = Modifiers::SHIFT;
    const CTRL: Modifiers = Modifiers::CTRL;

    /// The commands that fit best, of those that a key can mean.
    fn commands(key: Key, physical: Key, modifiers: Modifiers, text: &str) -> Vec<&'static str> {
        let stroke = KeyPress {
            key,
            physical: Some(physical),
            modifiers,
            text: (!text.is_empty()).then(|| text.to_owned()),
        };
        let fit = |keys: &Shortcut| keys.match_rank(&stroke);
        let best = COMMANDS
            .iter()
            .flat_map(|c| c.shortcuts.iter().filter_map(fit))
            .min();
        let fits = |keys: &Shortcut| best.is_some() && fit(keys) == best;
        COMMANDS
            .iter()
            .filter(|c| c.shortcuts.iter().any(fits))
            .map(|c| c.key)
            .collect()
    }

    #[test]
    fn digits_go_by_the_digit_row_of_every_keyboard() {
        let one = ["severity-1", "strength-1", "emotion-lowest"];
        let four = ["severity-4", "emotion-high"];
        // American, German, Russian.
        assert_eq!(commands(Key::Num1, Key::Num1, NONE, "1"), one);
        // Belgian and French: & é " ' ( and digits with Shift.
        assert_eq!(commands(Key::Num1, Key::Num1, NONE, "&"), one);
        assert_eq!(commands(Key::Quote, Key::Num4, NONE, "'"), four);
        assert_eq!(commands(Key::Num4, Key::Num4, SHIFT, "4"), four);
        assert_eq!(commands(Key::Num1, Key::Num1, SHIFT, "1"), ["fit-map"]);
        // Czech: + ě š č ř and digits with Shift.
        assert_eq!(commands(Key::Plus, Key::Num1, NONE, "+"), one);
        assert_eq!(commands(Key::Num4, Key::Num4, NONE, "č"), four);
        // The numeric keypad with and without Num Lock.
        assert_eq!(commands(Key::Num4, Key::Num4, NONE, "4"), four);
        assert_eq!(
            commands(Key::ArrowLeft, Key::Num4, NONE, ""),
            ["select-left"]
        );
        // Signs over the digits of other keyboards are no digits.
        assert!(commands(Key::Num4, Key::Num4, SHIFT, "$").is_empty());
        assert!(commands(Key::Num3, Key::Num3, SHIFT, "§").is_empty());
        assert_eq!(
            commands(Key::Exclamationmark, Key::Num1, SHIFT, "!"),
            ["fit-map"]
        );
        assert_eq!(
            commands(Key::Quote, Key::Num2, SHIFT, "\""),
            ["fit-selection"]
        );
    }

    #[test]
    fn ctrl_with_the_digit_row_never_zooms_and_signs_go_by_what_they_are() {
        assert_eq!(commands(Key::Num1, Key::Num1, CTRL, ""), ["analyse"]);
        assert_eq!(
            commands(Key::Plus, Key::Num1, CTRL, ""),
            ["analyse"],
            "Czech"
        );
        assert_eq!(
            commands(Key::Quote, Key::Num3, CTRL, ""),
            ["optimise"],
            "French"
        );
        assert_eq!(commands(Key::Num0, Key::Num0, CTRL, ""), ["full-size"]);
        assert_eq!(
            commands(Key::Minus, Key::Num6, CTRL, ""),
            ["zoom-out"],
            "French"
        );
        assert_eq!(
            commands(Key::Plus, Key::CloseBracket, CTRL, ""),
            ["zoom-in"],
            "German"
        );
        assert_eq!(
            commands(Key::Equals, Key::Equals, CTRL, ""),
            ["zoom-in"],
            "American"
        );
        assert!(
            commands(Key::Minus, Key::Num6, NONE, "-").is_empty(),
            "French"
        );
        assert_eq!(
            commands(Key::Questionmark, Key::M, SHIFT, "?"),
            ["shortcuts"],
            "French"
        );
        assert_eq!(
            commands(Key::Questionmark, Key::Num7, SHIFT, "?"),
            ["shortcuts"],
            "Russian"
        );
        assert_eq!(
            commands(Key::Questionmark, Key::Num2, SHIFT, "?"),
            ["shortcuts"],
            "Bulgarian"
        );
    }

    #[test]
    fn letters_go_by_what_they_are_or_by_their_place_where_there_are_no_latin_ones() {
        assert_eq!(
            commands(Key::A, Key::Q, NONE, "a"),
            ["add-action"],
            "French"
        );
        assert_eq!(commands(Key::Z, Key::Y, CTRL, ""), ["undo"], "German");
        assert_eq!(
            commands(Key::P, Key::P, NONE, "з"),
            ["add-pain-point"],
            "Russian"
        );
        assert_eq!(commands(Key::S, Key::S, CTRL, ""), ["save"], "Russian");
        // A letter with an accent, by a dead key or AltGr, is another letter.
        assert!(
            commands(Key::A, Key::A, NONE, "á").is_empty(),
            "American, international"
        );
        assert!(commands(Key::A, Key::A, NONE, "ą").is_empty(), "Polish");
        assert!(commands(Key::Comma, Key::M, NONE, ",").is_empty(), "French");
        assert_eq!(commands(Key::V, Key::V, SHIFT, "V"), ["take-vote"]);
    }
}
