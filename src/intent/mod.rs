//! Requests of panels and canvas: [`Look`] is the state that they read, [`Outbox`] the queue of
//! [`Intent`]s that they fill, and [`COMMANDS`] the table of everything that can be done by menu,
//! palette or keyboard.
//!
//! Knows nothing of the window that carries the intents out.

mod command;
mod command_table;
mod outbox;
mod shortcut;
mod typed_text;

pub use self::{
    command::{Command, Menu, ShortcutScope},
    command_table::{COMMANDS, CommandId},
    outbox::{Intent, Look, NewItem, Outbox},
    shortcut::{KeyPress, Shortcut, consume, is_symbol_key, key_presses},
    typed_text::{TextOrigin, TypedText, TypingEnd},
};
