//! Items of a scene.

use std::{borrow::Cow, sync::Arc};

use super::{Connector, Group, Point, Rect, SceneKey, ShapeItem, Text};

/// Item of a scene.
#[derive(Clone, Debug, PartialEq)]
pub enum SceneItem {
    /// Group of items.
    Group(Box<Group>),
    /// Lines of text.
    Text(Text),
    /// Rectangle, circle or path, with the text in it.
    Shape(ShapeItem),
    /// Raster image.
    Image(ImageItem),
    /// Connector between two groups.
    Connector(Box<Connector>),
    /// Shared item drawn at an offset; the scenes before and after an edit can share it.
    Instance(Instance),
}

impl SceneItem {
    /// Bounding box of the item.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        match self {
            Self::Group(group) => group.bounds,
            Self::Text(text) => text.bounds(),
            Self::Shape(shape) => shape.bounds(),
            Self::Image(image) => image.rect,
            Self::Connector(link) => link.bounds,
            Self::Instance(placed) => placed.bounds,
        }
    }

    /// The item itself, or a moved copy of the inner item of a [`Instance`] one.
    #[must_use]
    pub fn resolved(&self) -> Cow<'_, Self> {
        match self {
            Self::Instance(placed) => {
                let mut item = Self::clone(&placed.item);
                item.translate(placed.offset);
                Cow::Owned(item)
            }
            Self::Group(_)
            | Self::Text(_)
            | Self::Shape(_)
            | Self::Image(_)
            | Self::Connector(_) => Cow::Borrowed(self),
        }
    }

    /// Text of the item itself: of a text, in a shape or of a label, not within a group.
    #[must_use]
    pub fn text(&self) -> Option<&Text> {
        match self {
            Self::Text(text) => Some(text),
            Self::Shape(shape) => shape.text.as_deref(),
            Self::Instance(placed) => placed.item.text(),
            Self::Connector(link) => link.label.as_ref()?.text.as_deref(),
            Self::Group(_) | Self::Image(_) => None,
        }
    }

    /// Key of the item, if it has one.
    #[must_use]
    pub fn key(&self) -> Option<&SceneKey> {
        match self {
            Self::Group(group) => group.key.as_ref(),
            Self::Connector(link) => link.key.as_ref(),
            Self::Instance(placed) => placed.item.key(),
            Self::Text(_) | Self::Shape(_) | Self::Image(_) => None,
        }
    }
}

/// An item moved by an offset. The inner item has its own origin; a drawing routine that keeps no
/// origin of its own uses [`SceneItem::resolved`] instead.
#[derive(Clone, Debug)]
pub struct Instance {
    /// Offset.
    pub offset: Point,
    /// Inner item; never itself a `Instance`.
    pub item: Arc<SceneItem>,
    /// Bounding box after the offset, stored so that culling needn't look inside.
    pub(super) bounds: Rect,
}

impl Instance {
    /// Places an item whose own bounding box is known.
    #[must_use]
    pub(crate) fn new(offset: Point, item: Arc<SceneItem>, own: Rect) -> Self {
        Self {
            offset,
            item,
            bounds: own.translate(offset),
        }
    }

    /// Bounding box after the offset.
    #[must_use]
    pub const fn bounds(&self) -> Rect {
        self.bounds
    }
}

impl PartialEq for Instance {
    fn eq(&self, other: &Self) -> bool {
        self.offset == other.offset
            && (Arc::ptr_eq(&self.item, &other.item) || self.item == other.item)
    }
}

/// Encoded raster image.
#[derive(Clone, Debug, PartialEq)]
pub struct ImageItem {
    /// Content-based id: equal for equal bytes.
    pub id: Arc<str>,
    /// Target box; the image is scaled to fit within, keeping its aspect ratio, and centred.
    pub rect: Rect,
    /// Encoded PNG or JPEG file.
    pub bytes: Arc<[u8]>,
    /// Corner radius; half the smaller side makes a circle.
    pub radius: f64,
    /// Alternative text.
    pub alt: String,
}
