//! The window: `logic` applies what the panels ask for, `*_ui` functions read and ask.

mod outbox;

pub use self::outbox::{ImagePlace, Intent, Look, Outbox};
