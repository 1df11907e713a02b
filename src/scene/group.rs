//! Groups: items that are hit, selected, moved and exported as one.

use super::{Rect, SceneItem, SceneKey};

/// Accessible role of a group, for screen readers and tagged exports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ItemRole {
    /// Decoration: no accessible node.
    Decoration,
    /// Title of a page.
    Title,
    /// Heading, such as a phase or the title of a map.
    Heading,
    /// Label of a lane or row.
    RowLabel,
    /// Selectable item of the map.
    Item,
    /// Chart, such as the emotion curve.
    Chart,
    /// Running text of a page, such as a paragraph, a note or a caption.
    Paragraph,
    /// Repeated page furniture: logo, footer, date, page number.
    Margin,
    /// Table; consists of [`ItemRole::TableRow`] groups and decoration.
    Table,
    /// Row of a table; consists of one cell for each column in order, a box as their ground and a
    /// line below them.
    TableRow,
    /// Heading cell of a table.
    TableHead,
    /// Data cell of a table; the texts in it and in its shapes are the cell's text.
    TableCell,
}

/// Edge that a group is pinned to while the scene scrolls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StickyEdge {
    /// Scrolls with everything else.
    #[default]
    None,
    /// Pinned to the top edge (column headers).
    Top,
    /// Pinned to the left edge (row labels).
    Left,
}

/// Group of items that is hit, selected, moved and exported as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Reference to the model; `None` for decoration.
    pub key: Option<SceneKey>,
    /// Accessible role.
    pub role: ItemRole,
    /// Accessible name, read by screen readers.
    pub alt: String,
    /// Bounding box: the click target and the outline of the selection.
    pub bounds: Rect,
    /// Pinning while the scene scrolls.
    pub sticky: StickyEdge,
    /// Web address of a hyperlink; empty for none.
    pub href: String,
    /// Child items, back to front. In a hit test a nested group with a key precedes its parent.
    pub items: Vec<SceneItem>,
}
