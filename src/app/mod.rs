//! The window: `logic` applies what the panels ask for, `*_ui` functions read and ask.

mod inspector;
mod outbox;
pub mod widgets;

pub use self::{
    inspector::inspector_ui,
    outbox::{AddWhat, ImagePlace, Intent, Look, Outbox},
};
