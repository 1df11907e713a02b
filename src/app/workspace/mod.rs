//! Workspace: the open journey and how it is looked at.

pub(super) mod document;
pub(super) mod insight_cache;
pub(super) mod text_entry;
pub(super) mod uncommitted_text;
pub(super) mod views;

use self::{document::Document, uncommitted_text::UncommittedText};
use super::{export::ExportState, shell::clipboard::Clipboard};
use crate::canvas::Canvas;

/// The open journey with what is done on it besides editing: camera and tools of the map, clipboard,
/// text that is still being typed, export.
#[derive(Default)]
pub(crate) struct Workspace {
    /// Open journey.
    pub(crate) doc: Option<Document>,
    pub(crate) canvas: Canvas,
    pub(crate) clipboard: Clipboard,
    pub(crate) uncommitted: UncommittedText,
    pub(crate) export: ExportState,
}
