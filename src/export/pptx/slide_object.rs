//! Objects of a slide, after text has been assigned to shapes.

use super::text::TextBody;
use crate::scene::{
    Connector, ImageItem, Point, Rect, Rgba, SceneKey, ShapeItem, Stroke, Text, TextAlign,
};

/// Greatest distance of a connector's end from the shape that it is glued to, in scene units.
const REACH: f64 = 14.0;

/// Object of a slide.
#[derive(Clone, Debug)]
pub(super) enum SlideObject {
    /// Objects that are moved together.
    Group(ObjectHead, Vec<Self>),
    /// Shape, with or without text in it.
    Shape(ObjectHead, ShapeItem, Option<TextBody>),
    /// Text box without a visible shape.
    Text(ObjectHead, TextObject),
    /// Image.
    Image(ObjectHead, ImageItem),
    /// Connector between two shapes.
    Connector(ObjectHead, Box<Connector>),
    /// Table.
    Table(ObjectHead, SlideTable),
}

/// Common properties of all objects.
#[derive(Clone, Debug, Default)]
pub(super) struct ObjectHead {
    /// Object id, unique on the slide.
    pub(super) id: u32,
    /// Name in the selection pane.
    pub(super) name: String,
    /// Alternative text; empty for decoration and where the object's own text is read.
    pub(super) alt: String,
    /// Set for decoration, which screen readers skip.
    pub(super) is_decoration: bool,
    /// Address of a hyperlink; empty for none.
    pub(super) href: String,
}

/// Text box without a visible shape.
#[derive(Clone, Debug)]
pub(super) struct TextObject {
    /// Text with its position in the box.
    pub(super) body: TextBody,
    /// Bounds of the text box.
    pub(super) bounds: Rect,
    /// Placeholder type of the text.
    pub(super) role: TextRole,
    /// Background colour that covers objects behind the text.
    pub(super) fill: Option<Rgba>,
}

/// Placeholder type of a text box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextRole {
    /// Ordinary text box.
    Plain,
    /// Slide title.
    Title,
    /// Title of a slide that shows none: above the slide, for outlines and screen readers.
    HiddenTitle,
    /// Slide number.
    Number,
    /// Date in the foot.
    Date,
    /// Text of the foot.
    Footer,
}

/// Table of a slide.
#[derive(Clone, Debug)]
pub(super) struct SlideTable {
    /// Bounds; only their left and upper side are used.
    pub(super) bounds: Rect,
    /// Column widths in scene units.
    pub(super) columns: Vec<f64>,
    pub(super) rows: Vec<SlideTableRow>,
}

/// Row of a table.
#[derive(Clone, Debug)]
pub(super) struct SlideTableRow {
    /// Height in scene units.
    pub(super) height: f64,
    /// Set for a row of heading cells.
    pub(super) is_head: bool,
    /// One cell for each column, empty ones included.
    pub(super) cells: Vec<SlideTableCell>,
}

/// Cell of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct SlideTableCell {
    /// Texts, each of one or more paragraphs.
    pub(super) texts: Vec<Text>,
    /// Background colour.
    pub(super) fill: Option<Rgba>,
    /// Insets of the text from the left, upper, right and lower side.
    pub(super) margins: [f64; 4],
    /// Set for vertically centred text.
    pub(super) is_middle: bool,
    /// Line below.
    pub(super) rule: Option<Stroke>,
    /// Address of a hyperlink; empty for none.
    pub(super) href: String,
}

/// Shape that connectors can be glued to.
#[derive(Clone, Copy, Debug)]
pub(super) struct ConnectorTarget {
    /// Object id on the slide.
    pub(super) id: u32,
    /// Bounds of the shape.
    pub(super) bounds: Rect,
    /// Set for a circle, which has eight connection sites instead of four.
    pub(super) is_circle: bool,
}

impl ConnectorTarget {
    /// Index of the connection site nearest to the end of a line; `None` when it ends elsewhere.
    pub(super) fn site(&self, end: Point) -> Option<u32> {
        let Rect { min, max } = self.bounds;
        let sides = [
            (end.y - min.y).abs(),
            (end.x - min.x).abs(),
            (end.y - max.y).abs(),
            (end.x - max.x).abs(),
        ];
        if !self.bounds.grow(REACH).contains(end) {
            return None;
        }
        let nearest = (0..).zip(sides).min_by(|a, b| a.1.total_cmp(&b.1));
        nearest
            .filter(|(_, far)| *far <= REACH)
            // A circle has connection sites between the sides as well.
            .map(|(side, _)| if self.is_circle { 2 * side } else { side })
    }
}

/// Connectable shapes of a slide, by the key of their group.
pub(super) type ConnectorTargets = std::collections::HashMap<SceneKey, ConnectorTarget>;

impl SlideObject {
    /// Common properties of the object.
    pub(super) fn head(&self) -> &ObjectHead {
        match self {
            Self::Group(head, _)
            | Self::Shape(head, ..)
            | Self::Text(head, _)
            | Self::Image(head, _)
            | Self::Connector(head, _)
            | Self::Table(head, _) => head,
        }
    }

    /// Mutable access to the common properties.
    pub(super) fn head_mut(&mut self) -> &mut ObjectHead {
        match self {
            Self::Group(head, _)
            | Self::Shape(head, ..)
            | Self::Text(head, _)
            | Self::Image(head, _)
            | Self::Connector(head, _)
            | Self::Table(head, _) => head,
        }
    }
}

impl TextObject {
    /// Bounds of a line of text with space to grow by its alignment: to the right, to both sides or
    /// to the left.
    pub(super) fn anchor_rect(align: TextAlign, line: Rect, room: f64) -> Rect {
        let mut bounds = line;
        match align {
            TextAlign::Left => bounds.max.x += room,
            TextAlign::Center => {
                bounds = Rect {
                    min: Point::new(line.min.x - room / 2.0, line.min.y),
                    max: Point::new(line.max.x + room / 2.0, line.max.y),
                }
            }
            TextAlign::Right => bounds.min.x -= room,
        }
        bounds
    }
}

#[cfg(test)]
mod tests {
    use super::ConnectorTarget;
    use crate::scene::{Point, Rect};

    const P: fn(f64, f64) -> Point = Point::new;

    #[test]
    fn lines_are_joined_where_they_touch() {
        let mut target = ConnectorTarget {
            id: 7,
            bounds: Rect::new(100.0, 100.0, 150.0, 60.0),
            is_circle: false,
        };
        for (end, side) in [
            (P(170.0, 100.0), Some(0)),
            (P(100.0, 110.0), Some(1)),
            (P(240.0, 160.0), Some(2)),
            (P(250.0, 140.0), Some(3)),
            (P(400.0, 140.0), None),
            (P(175.0, 130.0), None),
        ] {
            assert_eq!(target.site(end), side, "{end:?}");
        }
        target.is_circle = true;
        assert_eq!(target.site(P(250.0, 130.0)), Some(6));
    }
}
