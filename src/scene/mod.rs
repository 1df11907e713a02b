//! A picture of shapes and text in f64, which the screen and every exporter draw alike.
//!
//! Units are scene units: one is a pixel at 100 % and 1/96 inch on paper; x grows to the right,
//! y downwards. Knows nothing about customers: a [`Key`] leads back to the model.

mod deck;
mod geometry;
mod index;
mod translate;

use std::{borrow::Cow, sync::Arc};

pub use self::{
    deck::{Deck, Note, Page},
    geometry::{
        ArrowHead, PathSegment, Point, Rect, arrow_head, distance_to_segment, flatten, path_bounds,
    },
    index::{Hit, SceneIndex},
};

/// A colour with opacity: red, green, blue, alpha, each 0…255, not premultiplied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgba(pub [u8; 4]);

impl Rgba {
    /// An opaque colour.
    #[must_use]
    pub const fn opaque(rgb: [u8; 3]) -> Self {
        let [r, g, b] = rgb;
        Self([r, g, b, 255])
    }

    /// The same colour with another opacity, 0…1.
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

/// Leads from a picture back to the model: the text of a `model::ItemRef`, or a part of one such
/// as `touchpoint/t-1#pain`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(pub Arc<str>);

/// What an item is to a screen reader and to an exporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Only decoration: no accessible node.
    Decoration,
    /// The title of a page.
    Title,
    /// A heading, such as a phase or the title of a map.
    Heading,
    /// The label of a lane or row.
    RowLabel,
    /// A thing on the map that can be selected.
    Item,
    /// A line from one thing to another.
    Connector,
    /// A chart, such as the emotion curve.
    Chart,
    /// A picture.
    Image,
    /// Words that run over a page, such as a paragraph, a note or a caption.
    Paragraph,
    /// What every page repeats: logo, footer, date, page number.
    Margin,
    /// A table; it consists of [`Role::TableRow`] groups and decoration.
    Table,
    /// A row of a table; it consists of cells and decoration.
    TableRow,
    /// A heading cell of a table.
    TableHead,
    /// A cell of a table; the text in it is the cell's words.
    TableCell,
}

/// Where a group stays when the picture is scrolled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pin {
    /// It scrolls with everything else.
    #[default]
    None,
    /// It stays at the top edge (column headers).
    Top,
    /// It stays at the left edge (row labels).
    Left,
}

/// Things that belong together and are found, selected, moved and exported as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Back to the model; `None` for decoration.
    pub key: Option<Key>,
    /// What it is.
    pub role: Role,
    /// What a screen reader says: words, not shapes.
    pub alt: String,
    /// The box that a click hits and that selection outlines.
    pub bounds: Rect,
    /// Where it stays when scrolled.
    pub pin: Pin,
    /// A web address that it leads to; empty for none.
    pub href: String,
    /// What it consists of, back to front. A nested group with a key is found before its parent.
    pub items: Vec<SceneItem>,
}

/// One thing in a picture.
#[derive(Clone, Debug, PartialEq)]
pub enum SceneItem {
    /// Things that belong together.
    Group(Box<Group>),
    /// Lines of text.
    Text(Text),
    /// A box, circle or path.
    Shape(Shape),
    /// A picture.
    Image(ImageItem),
    /// A line that joins two groups.
    Link(Box<Link>),
    /// Something that is drawn elsewhere: shared by the pictures before and after an edit.
    Placed(Placed),
}

/// An item moved by a distance. The item within has its own origin; a drawing routine that keeps
/// no origin of its own takes [`SceneItem::flat`] instead.
#[derive(Clone, Debug)]
pub struct Placed {
    /// How far it is moved.
    pub by: Point,
    /// What is drawn there; never itself a `Placed`.
    pub item: Arc<SceneItem>,
    /// The box around it where it is drawn, so that nobody needs to look inside for it.
    bounds: Rect,
}

impl Placed {
    /// Moves an item whose own box is known.
    #[must_use]
    pub(crate) fn new(by: Point, item: Arc<SceneItem>, own: Rect) -> Self {
        Self {
            by,
            item,
            bounds: own.translate(by),
        }
    }

    /// The box around it where it is drawn.
    #[must_use]
    pub const fn bounds(&self) -> Rect {
        self.bounds
    }
}

impl PartialEq for Placed {
    fn eq(&self, other: &Self) -> bool {
        self.by == other.by && (Arc::ptr_eq(&self.item, &other.item) || self.item == other.item)
    }
}

/// Weight of the letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Inter Regular.
    #[default]
    Regular,
    /// Inter Semi Bold.
    SemiBold,
}

/// Where lines stand within the width that they were broken for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// At the right.
    Right,
}

/// How words go on in the next line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LineEnd {
    /// A line break of the words' own, or nothing follows.
    #[default]
    Paragraph,
    /// After a space, which is at the end of no line.
    Space,
    /// Without a sign, as after a hyphen of the words' own or between Chinese characters.
    Joint,
    /// Within a word: the hyphen at the end of the line is not part of the words.
    Hyphen,
}

impl LineEnd {
    /// Adds a line that ends in this way to the words of a text.
    pub fn join(self, words: &mut String, line: &str) {
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

/// A line of text that was measured and broken already.
#[derive(Clone, Debug, PartialEq)]
pub struct TextLine {
    /// The words.
    pub text: Arc<str>,
    /// The left end of the line.
    pub x: f64,
    /// The baseline.
    pub baseline: f64,
    /// The width in scene units.
    pub width: f64,
    /// How the words go on in the next line.
    pub end: LineEnd,
}

impl TextLine {
    /// The words, without a hyphen that only shows that the last of them goes on.
    #[must_use]
    pub fn words(&self) -> &str {
        match self.end {
            LineEnd::Hyphen => self.text.strip_suffix('-').unwrap_or(&self.text),
            LineEnd::Paragraph | LineEnd::Space | LineEnd::Joint => &self.text,
        }
    }
}

/// Lines of text of one size, weight and colour.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The lines, top to bottom.
    pub lines: Vec<TextLine>,
    /// The font size in scene units (pixels at 100 %).
    pub size: f64,
    /// The weight.
    pub weight: Weight,
    /// The colour.
    pub color: Rgba,
    /// How the lines stand.
    pub align: Align,
}

/// How a line is dashed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Dash {
    /// Not at all.
    #[default]
    Solid,
    /// Dashes: 6 on, 4 off, times the width of the line over 1.5.
    Dashed,
    /// Dots: 1.5 on, 3.5 off, times the width of the line over 1.5.
    Dotted,
}

/// A drawn line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Rgba,
    /// Its width in scene units.
    pub width: f64,
    /// How it is dashed.
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

/// The form of a shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// A box with round corners of `radius`.
    Rect {
        /// The box.
        rect: Rect,
        /// The radius of the corners.
        radius: f64,
    },
    /// A circle.
    Circle {
        /// The centre.
        center: Point,
        /// The radius.
        radius: f64,
    },
    /// A path of lines and curves.
    Path(Vec<PathSegment>),
}

/// A form with fill and outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// The form.
    pub form: Form,
    /// The colour inside.
    pub fill: Option<Rgba>,
    /// The outline.
    pub stroke: Option<Stroke>,
}

/// An encoded picture.
#[derive(Clone, Debug, PartialEq)]
pub struct ImageItem {
    /// A name that is the same for the same bytes.
    pub id: Arc<str>,
    /// Where it is drawn; it is scaled to fit within, its proportions kept, and centred.
    pub rect: Rect,
    /// PNG or JPEG.
    pub bytes: Arc<[u8]>,
    /// Round corners; half the smaller side makes a circle.
    pub radius: f64,
    /// What it shows.
    pub alt: String,
}

/// A line that joins two groups, with an arrowhead at its end.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Back to the model.
    pub key: Option<Key>,
    /// What a screen reader says.
    pub alt: String,
    /// The group where it starts, so that an exporter can glue it.
    pub from: Option<Key>,
    /// The group where it ends.
    pub to: Option<Key>,
    /// The line: a `Move` and then lines or curves.
    pub path: Vec<PathSegment>,
    /// How it is drawn.
    pub stroke: Stroke,
    /// The side of the arrowhead in scene units; 0 for none. Its tip is the end of the path.
    pub head: f64,
    /// Words on the line with the box behind them.
    pub label: Option<(Rect, Text)>,
    /// The box around line and label.
    pub bounds: Rect,
}

/// A whole picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// The box around everything, from the origin.
    pub size: Point,
    /// The colour behind everything.
    pub background: Option<Rgba>,
    /// The picture's title.
    pub title: String,
    /// What it shows, in a sentence or two, for people who can't see it.
    pub description: String,
    /// The items, back to front.
    pub items: Vec<SceneItem>,
}

impl SceneItem {
    /// The box around the item.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        match self {
            Self::Group(group) => group.bounds,
            Self::Text(text) => text.bounds(),
            Self::Shape(shape) => shape.bounds(),
            Self::Image(image) => image.rect,
            Self::Link(link) => link.bounds,
            Self::Placed(placed) => placed.bounds,
        }
    }

    /// The item itself, or a copy in its place where it is a [`Placed`] one.
    #[must_use]
    pub fn flat(&self) -> Cow<'_, Self> {
        match self {
            Self::Placed(placed) => {
                let mut item = Self::clone(&placed.item);
                item.translate(placed.by);
                Cow::Owned(item)
            }
            Self::Group(_) | Self::Text(_) | Self::Shape(_) | Self::Image(_) | Self::Link(_) => {
                Cow::Borrowed(self)
            }
        }
    }

    /// The item's key, if it has one.
    #[must_use]
    pub fn key(&self) -> Option<&Key> {
        match self {
            Self::Group(group) => group.key.as_ref(),
            Self::Link(link) => link.key.as_ref(),
            Self::Placed(placed) => placed.item.key(),
            Self::Text(_) | Self::Shape(_) | Self::Image(_) => None,
        }
    }
}

impl Text {
    /// The box around the lines, from 0.95 of the size above the first baseline to 0.27 below the
    /// last.
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

    /// The words as they were before they were broken into lines; paragraphs end with `\n`.
    #[must_use]
    pub fn paragraphs(&self) -> String {
        let mut words = String::new();
        for line in &self.lines {
            line.end.join(&mut words, &line.text);
        }
        words.truncate(words.trim_end().len());
        words
    }

    /// The words as one string on one line.
    #[must_use]
    pub fn words(&self) -> String {
        self.paragraphs().trim().replace('\n', " ")
    }
}

impl Shape {
    /// The box around form and outline.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let form = match &self.form {
            Form::Rect { rect, .. } => *rect,
            Form::Circle { center, radius } => Rect::around(*center, *radius),
            Form::Path(path) => path_bounds(path),
        };
        form.grow(self.stroke.map_or(0.0, |stroke| stroke.width / 2.0))
    }
}
