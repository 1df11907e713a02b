//! Workspace: the open journey and how it is looked at.

pub(super) mod document;
pub(super) mod insight_cache;
pub(super) mod text_entry;
pub(super) mod uncommitted_text;
pub(super) mod views;

use self::{document::Document, uncommitted_text::UncommittedText};
use super::{
    export::{ExportState, Preview},
    shell::clipboard::Clipboard,
};
use crate::{canvas::Canvas, edit::ops, model::ItemRef};

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
    /// Slides of the deck view.
    pub(crate) deck: Preview,
}

impl Workspace {
    /// Item that takes a pasted or dropped picture: the one selected last.
    pub(crate) fn image_slot(&self) -> Option<ops::ImageSlot> {
        let doc = self.doc.as_ref()?;
        Some(match doc.selection.last()? {
            ItemRef::Persona(id) => ops::ImageSlot::Portrait(id.clone()),
            ItemRef::Cell(row, id) => ops::ImageSlot::Cell(row.clone(), id.clone()),
            ItemRef::Journey => ops::ImageSlot::Logo,
            item => {
                let home = ops::select::touchpoint_of(doc.editor.journey(), item)?;
                ops::ImageSlot::Touchpoint(home.clone())
            }
        })
    }
}
