//! Command handlers: one small function for each command.

pub mod edit;
pub mod file;
pub mod insert;
pub mod select;
pub mod view;
