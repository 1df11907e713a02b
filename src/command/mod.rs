//! One table row a command. Menus, palette, tooltips and the shortcut sheet come from the table.

mod keys;
mod table;

pub use self::{
    keys::{Keys, Stroke, is_sign, strokes, take},
    table::{COMMANDS, CommandId},
};
use crate::app::App;
use crate::model::MessageId;

/// The menu that a command stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Menu {
    /// Files.
    File,
    /// Changes of what there is.
    Edit,
    /// What the window shows.
    View,
    /// New things.
    Insert,
    /// Help.
    Help,
    /// No menu: only the keyboard and the palette.
    None,
}

impl Menu {
    /// The menus of the bar in order.
    pub const BAR: [Self; 5] = [Self::File, Self::Edit, Self::View, Self::Insert, Self::Help];

    /// The message id of its name.
    #[must_use]
    pub fn text_key(self) -> MessageId {
        match self {
            Self::File => id!("menu-file"),
            Self::Edit => id!("menu-edit"),
            Self::View => id!("menu-view"),
            Self::Insert => id!("menu-insert"),
            Self::Help => id!("menu-help"),
            Self::None => id!("menu-keys"),
        }
    }
}

/// When a shortcut counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Always, also while a text is being typed.
    Global,
    /// Only while the map is shown and has the keyboard.
    Map,
    /// While the map or a line of a view has the keyboard.
    Items,
    /// While no text is being typed and no menu is open.
    Idle,
    /// As for items, while number keys set how a customer feels.
    Emotion,
    /// As for items, while number keys set how bad a pain point is.
    Severity,
    /// As for items, while number keys set how strong a moment is.
    Strength,
}

/// A command of the window.
pub struct Command {
    /// Which one.
    pub id: CommandId,
    /// The word in its message ids: `command-<key>` and the attribute `.tip`.
    pub key: &'static str,
    /// Its name: `command-<key>`.
    pub name: MessageId,
    /// The icon beside it; empty for none.
    pub icon: &'static str,
    /// The menu it stands in.
    pub menu: Menu,
    /// Its shortcuts; menus show the first.
    pub shortcuts: &'static [Keys],
    /// When the shortcuts count.
    pub scope: Scope,
    /// Whether it can be run now.
    pub when: fn(&App) -> bool,
    /// Runs it.
    pub run: fn(&mut App),
}

impl Command {
    /// The row of a command.
    #[must_use]
    pub fn of(id: CommandId) -> &'static Self {
        let row = COMMANDS.iter().find(|command| command.id == id);
        // A test proves that every id has its row.
        row.unwrap_or(&COMMANDS[0])
    }

    /// The first shortcut as words, such as `Ctrl+Shift+S`; empty when there is none.
    #[must_use]
    pub fn shortcut_text(&self) -> String {
        self.shortcuts.first().map(Keys::text).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::{COMMANDS, CommandId, Scope};

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
                    Scope::Emotion => 1,
                    Scope::Severity => 2,
                    Scope::Strength => 3,
                    Scope::Global | Scope::Map | Scope::Items | Scope::Idle => 0,
                };
                if let Some(other) = seen.insert((keys.text(), of_numbers), command.key) {
                    panic!("{} means both {other} and {}", keys.text(), command.key);
                }
            }
        }
    }

    #[test]
    fn keys_that_type_count_only_on_the_map() {
        for command in COMMANDS.iter().filter(|c| c.scope == Scope::Global) {
            for keys in command.shortcuts {
                assert!(!keys.types_text(), "{} would eat typed text", command.key);
            }
        }
    }
}
