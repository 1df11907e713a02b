//! Shortcuts, matched exactly: Ctrl+Shift+S is not Ctrl+S.

use eframe::egui::{Context, Event, Key, Modifiers};

/// A key with its modifiers. `command` stands for Ctrl, and for ⌘ on a Mac.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keys {
    /// Ctrl or ⌘.
    pub command: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
    /// The key.
    pub key: Key,
}

impl Keys {
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

    /// The same with Shift as well.
    #[must_use]
    pub const fn and_shift(self) -> Self {
        Self {
            shift: true,
            ..self
        }
    }

    /// The same with Alt as well.
    #[must_use]
    pub const fn and_alt(self) -> Self {
        Self { alt: true, ..self }
    }

    /// Whether this is what was pressed, no more and no less.
    #[must_use]
    pub fn matches(&self, key: Key, physical: Option<Key>, modifiers: Modifiers) -> bool {
        // Some layouts need Shift for these keys, so it says nothing.
        let shift_is_free = matches!(self.key, Key::Plus | Key::Questionmark | Key::Minus);
        // With Shift a digit key gives a sign, another one on every keyboard.
        let is_digit = self.key.name().bytes().all(|b| b.is_ascii_digit());
        let is_same = key == self.key || (self.shift && is_digit && physical == Some(self.key));
        is_same
            && (modifiers.command || modifiers.ctrl) == self.command
            && modifiers.alt == self.alt
            && (shift_is_free || modifiers.shift == self.shift)
    }

    /// Whether a text field would take this as typing or moving.
    #[must_use]
    pub fn types_text(&self) -> bool {
        let is_function_key = self.key.name().starts_with('F') && self.key.name().len() > 1;
        !self.command && !is_function_key
    }

    /// The words on a menu, such as `Ctrl+Shift+S`.
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

/// Takes the first of `shortcuts` that was pressed out of the input of this frame.
pub fn pressed(ctx: &Context, shortcuts: &[Keys]) -> bool {
    ctx.input_mut(|input| {
        let found = input.events.iter().position(|event| match event {
            Event::Key {
                key,
                physical_key,
                pressed: true,
                modifiers,
                ..
            } => shortcuts
                .iter()
                .any(|keys| keys.matches(*key, *physical_key, *modifiers)),
            _ => false,
        });
        found.is_some_and(|place| {
            input.events.remove(place);
            // The letter that came with the key is not to be typed as well.
            if let Some(Event::Text(_)) = input.events.get(place) {
                input.events.remove(place);
            }
            true
        })
    })
}
