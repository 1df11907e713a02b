//! What each command does: one small function a command.

pub mod edit;
pub mod file;
pub mod insert;
pub mod select;
pub mod view;
