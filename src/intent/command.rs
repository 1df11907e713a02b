//! Commands: everything that can be done by menu, palette or keyboard, as rows of a table.

use super::{COMMANDS, CommandId, Shortcut};
use crate::model::MessageId;

/// Menu that a command belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Menu {
    /// Files.
    File,
    /// Editing.
    Edit,
    /// Views, panels and settings of the window.
    View,
    /// Adding items.
    Insert,
    /// Help.
    Help,
    /// No menu: only the keyboard and the palette.
    Hidden,
}

impl Menu {
    /// Menus of the bar, in order.
    pub const MENU_BAR: [Self; 5] = [Self::File, Self::Edit, Self::View, Self::Insert, Self::Help];

    /// Message id of the menu's name.
    #[must_use]
    pub fn text_key(self) -> MessageId {
        match self {
            Self::File => id!("menu-file"),
            Self::Edit => id!("menu-edit"),
            Self::View => id!("menu-view"),
            Self::Insert => id!("menu-insert"),
            Self::Help => id!("menu-help"),
            Self::Hidden => id!("menu-keys"),
        }
    }
}

/// Scope of a command's shortcuts: the state of the window in which they count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShortcutScope {
    /// Always, also while text is being typed.
    Global,
    /// While the map is shown and has the keyboard.
    Map,
    /// While the map or an item of a view has the keyboard.
    Items,
    /// While no text is being typed and no menu is open.
    Idle,
    /// As [`Self::Items`], for number keys that set an emotion.
    Emotion,
    /// As [`Self::Items`], for number keys that set a severity.
    Severity,
    /// As [`Self::Items`], for number keys that set a strength.
    Strength,
}

/// Command of the window: a row of the table.
pub struct Command {
    /// Id of the command.
    pub id: CommandId,
    /// Part of its message ids: `command-<key>`, with `-tip` after it for the tooltip, and `-words`
    /// for other words to find it by.
    pub key: &'static str,
    /// Message id of its name: `command-<key>`.
    pub name: MessageId,
    /// Menu that it belongs to.
    pub menu: Menu,
    /// Shortcuts; menus show the first.
    pub shortcuts: &'static [Shortcut],
    /// Scope of the shortcuts.
    pub scope: ShortcutScope,
}

impl Command {
    /// Row of a command.
    #[must_use]
    pub fn of(id: CommandId) -> &'static Self {
        let row = COMMANDS.iter().find(|command| command.id == id);
        // A test proves that every id has its row.
        row.unwrap_or(&COMMANDS[0])
    }

    /// Text of the first shortcut, such as `Ctrl+Shift+S`; empty if there is none.
    #[must_use]
    pub fn shortcut_text(&self) -> String {
        self.shortcuts
            .first()
            .map(Shortcut::text)
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::{COMMANDS, CommandId, ShortcutScope};

    #[test]
    fn every_command_has_one_row() {
        for id in CommandId::ALL {
            assert_eq!(COMMANDS.iter().filter(|c| c.id == *id).count(), 1, "{id:?}");
        }
    }

    #[test]
    fn shortcuts_do_not_clash() {
        let mut seen = HashMap::new();
        for command in COMMANDS {
            for keys in command.shortcuts {
                // What number keys mean depends on what is selected, and is always one thing.
                let of_numbers = match command.scope {
                    ShortcutScope::Emotion => 1,
                    ShortcutScope::Severity => 2,
                    ShortcutScope::Strength => 3,
                    ShortcutScope::Global
                    | ShortcutScope::Map
                    | ShortcutScope::Items
                    | ShortcutScope::Idle => 0,
                };
                if let Some(other) = seen.insert((keys.text(), of_numbers), command.key) {
                    panic!("{} means both {other} and {}", keys.text(), command.key);
                }
            }
        }
    }

    #[test]
    fn keys_that_type_count_only_on_the_map() {
        for command in COMMANDS.iter().filter(|c| c.scope == ShortcutScope::Global) {
            for keys in command.shortcuts {
                assert!(!keys.types_text(), "{} would eat typed text", command.key);
            }
        }
    }
}
