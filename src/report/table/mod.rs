//! Tables of views and decks: columns, cells and rows, and how they look.
//!
//! [`TableLayout`] measures and draws. A view makes a block of each row; a deck fills pages with
//! them and repeats the head.

mod layout;
#[cfg(test)]
mod tests;

pub(in crate::report) use self::layout::{RowLayout, TableLayout};
use crate::{
    map::scene_builder::SceneBuilder,
    scene::{Rect, Rgba, SceneKey, SpeakerNote, TextAlign},
    text::FontSpec,
    theme::Palette,
};

/// Padding of a cell left of its text, in units.
pub(in crate::report) const CELL_LEFT: f64 = 6.0;

/// Column of a table.
pub(in crate::report) struct TableColumn {
    /// Heading of the column.
    pub title: String,
    /// Width relative to the other columns.
    pub weight: f64,
    /// Alignment of the cells' text.
    pub align: TextAlign,
}

impl TableColumn {
    /// Left-aligned column, for text.
    pub(in crate::report) fn new(title: String, weight: f64) -> Self {
        Self {
            title,
            weight,
            align: TextAlign::Left,
        }
    }

    /// Right-aligned column, for numbers.
    pub(in crate::report) fn number(title: String, weight: f64) -> Self {
        Self {
            align: TextAlign::Right,
            ..Self::new(title, weight)
        }
    }
}

/// Drawing routine of a cell, called with the pen and a box in the cell, inside its padding.
type CellDrawFn<'d> = Box<dyn Fn(&mut SceneBuilder, Rect) + 'd>;

/// Drawing in a cell.
enum CellDrawing<'d> {
    None,
    /// In place of the text, in the box of the whole cell.
    Whole(CellDrawFn<'d>),
    /// Above the text, of this height.
    Above(f64, CellDrawFn<'d>),
    /// Mark before the text, which begins at this distance from the cell's left edge; in the box of
    /// the text and the mark.
    Before(f64, CellDrawFn<'d>),
}

/// Cell of a table.
pub(in crate::report) struct TableCell<'d> {
    /// Text; also the accessible text of a drawn cell.
    pub text: String,
    /// Secondary text in smaller letters below.
    pub note: String,
    /// Text colour; the usual one when `None`.
    pub ink: Option<Rgba>,
    /// Set for emphasised text.
    pub strong: bool,
    drawing: CellDrawing<'d>,
}

impl<'d> TableCell<'d> {
    /// Cell with plain text.
    pub(in crate::report) fn text(words: impl Into<String>) -> Self {
        Self {
            text: words.into(),
            note: String::new(),
            ink: None,
            strong: false,
            drawing: CellDrawing::None,
        }
    }

    /// Cell with emphasised text.
    pub(in crate::report) fn strong(words: impl Into<String>) -> Self {
        Self {
            strong: true,
            ..Self::text(words)
        }
    }

    /// Drawn cell with its accessible text.
    pub(in crate::report) fn from_drawing(
        words: impl Into<String>,
        draw: impl Fn(&mut SceneBuilder, Rect) + 'd,
    ) -> Self {
        Self {
            drawing: CellDrawing::Whole(Box::new(draw)),
            ..Self::text(words)
        }
    }

    /// The same cell with secondary text.
    pub(in crate::report) fn with_note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    /// The same cell in another colour.
    pub(in crate::report) fn with_ink(mut self, ink: Rgba) -> Self {
        self.ink = Some(ink);
        self
    }

    /// The same cell with a drawing above its text, given the pen and the drawing's box.
    pub(in crate::report) fn with_drawing(
        mut self,
        height: f64,
        draw: impl Fn(&mut SceneBuilder, Rect) + 'd,
    ) -> Self {
        self.drawing = CellDrawing::Above(height, Box::new(draw));
        self
    }

    /// The same cell with a mark before its text, which begins at the distance `indent` from the
    /// cell's left edge; `draw` is given the pen and the box of the mark and the text.
    pub(in crate::report) fn with_mark(
        mut self,
        indent: f64,
        draw: impl Fn(&mut SceneBuilder, Rect) + 'd,
    ) -> Self {
        self.drawing = CellDrawing::Before(indent, Box::new(draw));
        self
    }
}

/// Row of a table.
pub(in crate::report) struct TableRow<'d> {
    /// Reference to the model: the item that a click selects.
    pub key: Option<SceneKey>,
    /// Accessible name; the text of all cells when `None`.
    pub alt: Option<String>,
    /// One cell for each column.
    pub cells: Vec<TableCell<'d>>,
    /// Set while the row is highlighted as selected.
    pub is_selected: bool,
    /// Speaker notes on the row.
    pub notes: Vec<SpeakerNote>,
}

impl<'d> TableRow<'d> {
    /// Row without a link.
    pub(in crate::report) fn plain(cells: Vec<TableCell<'d>>) -> Self {
        Self {
            key: None,
            alt: None,
            cells,
            is_selected: false,
            notes: Vec::new(),
        }
    }

    /// Text of all cells.
    fn text(&self) -> String {
        let texts = self.cells.iter();
        let texts = texts.flat_map(|cell| [cell.text.as_str(), cell.note.as_str()]);
        let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
        texts.join(", ")
    }
}

/// Fonts, paddings and colours of a table.
#[derive(Clone, Copy)]
pub(in crate::report) struct TableStyle {
    structure: TableStructure,
    palette: &'static Palette,
    head: FontSpec,
    body: FontSpec,
    /// Emphasised text, as high as `body`.
    strong: FontSpec,
    /// Secondary text under that of a cell.
    note: FontSpec,
    /// Paddings of a cell left of its text, right of it, and above and below.
    left: f64,
    right: f64,
    above: f64,
    /// Width of the line under a row.
    rule: f64,
}

impl TableStyle {
    /// Style with fonts for running and for small text; paddings are scaled by `unit`.
    pub(in crate::report) fn new(
        structure: TableStructure,
        palette: &'static Palette,
        (body, small): (FontSpec, FontSpec),
        unit: f64,
    ) -> Self {
        let (right, rule) = match structure {
            TableStructure::Rows => (6.0, 1.0),
            TableStructure::Cells => (4.0, 0.8),
        };
        Self {
            structure,
            palette,
            head: FontSpec::bold(small.size),
            body,
            strong: FontSpec::bold(body.size),
            note: small,
            left: CELL_LEFT * unit,
            right: right * unit,
            above: 6.0 * unit,
            rule: rule * unit,
        }
    }
}

/// Items that a table consists of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum TableStructure {
    /// A row is one item; its cells are centred vertically, and the head has a tinted ground.
    Rows,
    /// A cell is an item with the role of a cell or a heading, so that exporters write a real
    /// table; the text begins at its top, and the head has a line below it.
    Cells,
}
