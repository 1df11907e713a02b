//! What stands on a slide, once it is known which words go into which shape.

use super::text::Body;
use crate::scene::{Align, ImageItem, Key, Link, Point, Rect, Rgba, Shape, Stroke, Text};

/// How far from a shape a line may end that is joined to it.
const REACH: f64 = 14.0;

/// An object of a slide.
#[derive(Clone, Debug)]
pub(super) enum Node {
    /// Objects that are moved together.
    Group(Head, Vec<Self>),
    /// A shape, with or without words in it.
    Shape(Head, Shape, Option<Body>),
    /// Words without a shape around them.
    Words(Head, Words),
    /// A picture.
    Picture(Head, ImageItem),
    /// A line between two shapes.
    Connector(Head, Box<Link>),
    /// A table.
    Table(Head, Table),
}

/// What every object has.
#[derive(Clone, Debug, Default)]
pub(super) struct Head {
    /// Its number on the slide.
    pub(super) id: u32,
    /// Its name in the list of objects.
    pub(super) name: String,
    /// What a screen reader says; empty for decoration and where its own words are read.
    pub(super) alt: String,
    /// Whether a screen reader passes over it.
    pub(super) is_decoration: bool,
    /// Where a click on it leads; empty for nowhere.
    pub(super) href: String,
}

/// Words without a shape.
#[derive(Clone, Debug)]
pub(super) struct Words {
    /// The words, and where in the box they stand.
    pub(super) body: Body,
    /// The box.
    pub(super) bounds: Rect,
    /// What they are to the program.
    pub(super) place: Place,
    /// What covers what is behind them.
    pub(super) fill: Option<Rgba>,
}

/// What words are to the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Nothing special.
    Plain,
    /// The title of the slide.
    Title,
    /// The title of a slide that shows none: above the slide, for lists and screen readers.
    HiddenTitle,
    /// The number of the slide.
    Number,
}

/// A table.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// Its left and upper side.
    pub(super) bounds: Rect,
    /// The widths of the columns.
    pub(super) columns: Vec<f64>,
    /// The rows.
    pub(super) rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// Its height.
    pub(super) height: f64,
    /// Whether its cells are headings.
    pub(super) is_head: bool,
    /// As many cells as the table has columns, those without words among them.
    pub(super) cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    /// How many columns it spans; 0 when it is covered by the one before it.
    pub(super) span: usize,
    /// The words, each text a paragraph or more.
    pub(super) texts: Vec<Text>,
    /// The colour behind them.
    pub(super) fill: Option<Rgba>,
    /// The distances from its left, upper, right and lower side to the words.
    pub(super) margins: [f64; 4],
    /// Whether the words stand in the middle from top to bottom.
    pub(super) is_middle: bool,
    /// The lines above and below.
    pub(super) rules: [Option<Stroke>; 2],
    /// Where a click leads.
    pub(super) href: String,
}

/// A shape that lines can be joined to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Target {
    /// Its number on the slide.
    pub(super) id: u32,
    /// Its box.
    pub(super) bounds: Rect,
    /// Whether it is a circle, which has eight places for lines instead of four.
    pub(super) is_circle: bool,
}

impl Target {
    /// The number of the place on a shape where a line touches it; `None` when it ends elsewhere.
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
            // A circle has places between the sides as well.
            .map(|(side, _)| if self.is_circle { 2 * side } else { side })
    }
}

/// The shapes of a slide by the key of their group.
pub(super) type Targets = std::collections::HashMap<Key, Target>;

impl Node {
    /// What every object has.
    pub(super) fn head(&self) -> &Head {
        match self {
            Self::Group(head, _)
            | Self::Shape(head, ..)
            | Self::Words(head, _)
            | Self::Picture(head, _)
            | Self::Connector(head, _)
            | Self::Table(head, _) => head,
        }
    }

    /// The same, to be completed.
    pub(super) fn head_mut(&mut self) -> &mut Head {
        match self {
            Self::Group(head, _)
            | Self::Shape(head, ..)
            | Self::Words(head, _)
            | Self::Picture(head, _)
            | Self::Connector(head, _)
            | Self::Table(head, _) => head,
        }
    }
}

impl Words {
    /// Words that go on to the right, to both sides or to the left when they become longer.
    pub(super) fn holds(align: Align, line: Rect, room: f64) -> Rect {
        let mut bounds = line;
        match align {
            Align::Left => bounds.max.x += room,
            Align::Center => {
                bounds = Rect {
                    min: Point::new(line.min.x - room / 2.0, line.min.y),
                    max: Point::new(line.max.x + room / 2.0, line.max.y),
                }
            }
            Align::Right => bounds.min.x -= room,
        }
        bounds
    }
}

#[cfg(test)]
mod tests {
    use super::Target;
    use crate::scene::{Point, Rect};

    const P: fn(f64, f64) -> Point = Point::new;

    #[test]
    fn lines_are_joined_where_they_touch() {
        let mut target = Target {
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
