//! Requests of panels and canvas: [`Look`] is the state that they read, [`Outbox`] the queue of
//! [`Intent`]s that they fill, and [`COMMANDS`] the table of everything that can be done by menu,
//! palette or keyboard.
//!
//! Knows nothing of the window that carries the intents out.

mod command;
mod keys;
mod outbox;
mod table;
mod typed_text;

pub use self::{
    command::{Command, Menu, ShortcutScope},
    keys::{KeyPress, Shortcut, consume, is_symbol_key, key_presses},
    outbox::{Intent, Look, NewItem, Outbox},
    table::{COMMANDS, CommandId},
    typed_text::{TextOrigin, TypedText, TypingEnd},
};
