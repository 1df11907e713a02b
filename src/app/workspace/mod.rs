//! Workspace: the open journey and how it is looked at.

pub(super) mod document;
pub(super) mod insight_cache;
pub(super) mod text_entry;
pub(super) mod uncommitted_text;
pub(super) mod views;
