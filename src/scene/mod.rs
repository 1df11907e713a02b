//! Scene graph of vector shapes and text in f64, drawn alike by the screen and every exporter.
//!
//! Units are scene units: one is a pixel at 100 % and 1/96 inch on paper; x grows to the right, y
//! downwards. Of customers, only a [`SceneKey`] knows: it refers back to the model.

mod deck;
mod drawing;
mod geometry;
mod key;
mod press;
mod scene_index;
mod translate;

use std::{borrow::Cow, sync::Arc};

pub use self::{
    deck::{Deck, Page, SpeakerNote},
    drawing::{DrawingOrder, OwnedPart, ScenePart, in_drawing_order},
    geometry::{
        ArrowHead, PathSegment, Point, Rect, arrow_head, distance_to_segment, flatten, path_bounds,
    },
    key::{CurveSubject, FlowFigure, ItemPart, SceneKey},
    press::{AddOffer, AssumptionChoice, PressAction, WhatIfFigure},
    scene_index::{Hit, SceneIndex},
};

/// RGBA colour: red, green, blue, alpha, each 0…255, not premultiplied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgba(pub [u8; 4]);

impl Rgba {
    /// Creates an opaque colour.
    #[must_use]
    pub const fn opaque(rgb: [u8; 3]) -> Self {
        let [r, g, b] = rgb;
        Self([r, g, b, 255])
    }

    /// The same colour with another opacity, clamped to 0…1.
    #[must_use]
    pub fn with_alpha(self, alpha: f64) -> Self {
        let [r, g, b, _] = self.0;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped"
        )]
        let a = (alpha.clamp(0.0, 1.0) * 255.0).round() as u8;
        Self([r, g, b, a])
    }
}

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
    /// Line between two items.
    Connector,
    /// Chart, such as the emotion curve.
    Chart,
    /// Image.
    Image,
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

/// An item moved by an offset. The inner item has its own origin; a drawing routine that keeps no
/// origin of its own uses [`SceneItem::resolved`] instead.
#[derive(Clone, Debug)]
pub struct Instance {
    /// Offset.
    pub offset: Point,
    /// Inner item; never itself a `Instance`.
    pub item: Arc<SceneItem>,
    /// Bounding box after the offset, stored so that culling needn't look inside.
    bounds: Rect,
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

/// Font weight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TextWeight {
    /// Inter Regular.
    #[default]
    Regular,
    /// Inter Semi Bold.
    SemiBold,
}

/// Horizontal alignment of lines within the width that they were broken for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TextAlign {
    /// Left-aligned.
    #[default]
    Left,
    /// Centred.
    Center,
    /// Right-aligned.
    Right,
}

/// Kind of line end: the join between a line and the next one in the unbroken text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LineBreak {
    /// Line break of the text itself, or the end of the text.
    #[default]
    Paragraph,
    /// Broken at a space, which is not part of the line.
    Space,
    /// Broken without a character, as after a hyphen of the text's own or between Chinese
    /// characters.
    Joint,
    /// Broken within a word: the hyphen at the end of the line is not part of the text.
    Hyphen,
}

impl LineBreak {
    /// Appends a line with this end to the unbroken text.
    pub fn append_to(self, words: &mut String, line: &str) {
        match self {
            Self::Paragraph => {
                words.push_str(line);
                words.push('\n');
            }
            Self::Space => {
                words.push_str(line);
                words.push(' ');
            }
            Self::Joint => words.push_str(line),
            Self::Hyphen => words.push_str(line.strip_suffix('-').unwrap_or(line)),
        }
    }
}

/// Line of text, already measured and broken.
#[derive(Clone, Debug, PartialEq)]
pub struct TextLine {
    /// Text of the line, including an inserted hyphen.
    pub text: Arc<str>,
    /// Left end in scene units.
    pub x: f64,
    /// Baseline (y) in scene units.
    pub baseline: f64,
    /// Advance width in scene units.
    pub width: f64,
    /// Join with the next line.
    pub end: LineBreak,
}

impl TextLine {
    /// Text of the line without an inserted hyphen.
    #[must_use]
    pub fn text_without_hyphen(&self) -> &str {
        match self.end {
            LineBreak::Hyphen => self.text.strip_suffix('-').unwrap_or(&self.text),
            LineBreak::Paragraph | LineBreak::Space | LineBreak::Joint => &self.text,
        }
    }
}

/// Unbroken text of lines; paragraphs are separated by `\n`.
#[must_use]
pub fn unbroken(lines: &[TextLine]) -> String {
    let mut words = String::new();
    for line in lines {
        line.end.append_to(&mut words, &line.text);
    }
    words.truncate(words.trim_end().len());
    words
}

/// Lines of text of one size, weight and colour.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Lines, top to bottom.
    pub lines: Vec<TextLine>,
    /// Font size in scene units (pixels at 100 %).
    pub size: f64,
    /// Distance between two baselines in scene units.
    pub leading: f64,
    /// Font weight.
    pub weight: TextWeight,
    /// Text colour.
    pub color: Rgba,
    /// Horizontal alignment of the lines.
    pub align: TextAlign,
}

/// Dash pattern of a stroke.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Dash {
    /// Solid line.
    #[default]
    Solid,
    /// Dashes: 6 on, 4 off, times the stroke width over 1.5.
    Dashed,
    /// Dots: 1.5 on, 3.5 off, times the stroke width over 1.5.
    Dotted,
}

/// Stroke of an outline or line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Colour of the line.
    pub color: Rgba,
    /// Width in scene units.
    pub width: f64,
    /// Dash pattern.
    pub dash: Dash,
}

impl Stroke {
    /// A solid line.
    #[must_use]
    pub const fn solid(color: Rgba, width: f64) -> Self {
        Self {
            color,
            width,
            dash: Dash::Solid,
        }
    }
}

/// Geometry of a shape.
#[derive(Clone, Debug, PartialEq)]
pub enum ShapeGeometry {
    /// Rectangle with rounded corners.
    Rect {
        /// Bounds of the rectangle.
        rect: Rect,
        /// Corner radius; 0 for square corners.
        radius: f64,
    },
    /// Circle.
    Circle {
        /// Centre of the circle.
        center: Point,
        /// Radius of the circle.
        radius: f64,
    },
    /// Path of lines and curves.
    Path(Vec<PathSegment>),
}

/// Form with fill and outline.
#[derive(Clone, Debug, PartialEq)]
pub struct ShapeItem {
    /// Geometry.
    pub geometry: ShapeGeometry,
    /// Fill colour; `None` for no fill.
    pub fill: Option<Rgba>,
    /// Outline; `None` for no outline.
    pub stroke: Option<Stroke>,
    /// Set for the box of its group, in which everything else of the group lies: connectors are
    /// joined to it, and its text runs over as many lines as it needs.
    pub is_box: bool,
    /// Text in the shape, drawn over it.
    pub text: Option<Box<Text>>,
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

/// Connector between two groups, with an arrowhead at its end.
#[derive(Clone, Debug, PartialEq)]
pub struct Connector {
    /// Reference to the model.
    pub key: Option<SceneKey>,
    /// Accessible name, read by screen readers.
    pub alt: String,
    /// Key of the group where it starts, so that an exporter can glue it.
    pub from: Option<SceneKey>,
    /// Key of the group where it ends.
    pub to: Option<SceneKey>,
    /// Line: a `Move` followed by lines or curves.
    pub path: Vec<PathSegment>,
    /// Stroke of line and arrowhead.
    pub stroke: Stroke,
    /// Side of the arrowhead in scene units; 0 for none. Its tip is the end of the path.
    pub head_size: f64,
    /// Label: a shape that covers the lines under it, with the text.
    pub label: Option<Box<ShapeItem>>,
    /// Bounding box of line and label.
    pub bounds: Rect,
}

/// Complete drawing: a map, a page or a view.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width and height, from the origin.
    pub size: Point,
    /// Background colour; `None` for transparent.
    pub background: Option<Rgba>,
    /// Title, for metadata.
    pub title: String,
    /// Summary in a sentence or two, for people who can't see the drawing.
    pub description: String,
    /// Items, back to front.
    pub items: Vec<SceneItem>,
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

impl Connector {
    /// Rectangle of the label; without one, a square around the middle of the line.
    #[must_use]
    pub fn label_rect(&self) -> Rect {
        if let Some(label) = &self.label {
            return label.bounds();
        }
        let points = flatten(&self.path, 4);
        let middle = points.get(points.len() / 2).copied();
        Rect::around(middle.unwrap_or(self.bounds.center()), 6.0)
    }
}

impl Text {
    /// Bounding box of the lines, from 0.95 of the font size above each baseline to 0.27 below it.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let mut bounds = Rect::NOTHING;
        for line in &self.lines {
            bounds = bounds.union(Rect {
                min: Point {
                    x: line.x,
                    y: line.baseline - 0.95 * self.size,
                },
                max: Point {
                    x: line.x + line.width,
                    y: line.baseline + 0.27 * self.size,
                },
            });
        }
        bounds
    }

    /// Lines of each paragraph.
    pub fn paragraphs(&self) -> impl Iterator<Item = &[TextLine]> {
        self.lines
            .split_inclusive(|line| line.end == LineBreak::Paragraph)
    }

    /// Unbroken text; paragraphs are separated by `\n`.
    #[must_use]
    pub fn unbroken(&self) -> String {
        unbroken(&self.lines)
    }

    /// Unbroken text on one line; paragraphs are joined with spaces.
    #[must_use]
    pub fn single_line(&self) -> String {
        self.unbroken().trim_start().replace('\n', " ")
    }
}

impl ShapeItem {
    /// Shape without text.
    #[must_use]
    pub const fn new(geometry: ShapeGeometry, fill: Option<Rgba>, stroke: Option<Stroke>) -> Self {
        Self {
            geometry,
            fill,
            stroke,
            is_box: false,
            text: None,
        }
    }

    /// Bounding box of form and outline.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let form = match &self.geometry {
            ShapeGeometry::Rect { rect, .. } => *rect,
            ShapeGeometry::Circle { center, radius } => Rect::around(*center, *radius),
            ShapeGeometry::Path(path) => path_bounds(path),
        };
        form.grow(self.stroke.map_or(0.0, |stroke| stroke.width / 2.0))
    }
}
