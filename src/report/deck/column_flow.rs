//! Text columns on the pages of a phase, beside and below the parts of the map.

use super::{page_flow::flow_into_columns, page_sheet::PageSheet, text_piece::TextPiece};
use crate::{
    model::float,
    report::columns::columns_in,
    scene::{Point, Rect},
};

/// Least width of a text column on A4.
const COLUMN: f64 = 190.0;
/// Least height of a text column on A4.
const LOWEST: f64 = 64.0;

/// Text columns on the pages of a phase.
pub(super) struct ColumnFlow {
    room: Rect,
    gap: f64,
    /// Number of columns on a page without a map.
    count: usize,
    /// Free columns beside and below parts of the map, with their page numbers.
    free: Vec<(usize, Rect)>,
    /// First page without a map.
    next: usize,
}

impl ColumnFlow {
    /// Columns left free by the parts of the map, given as pages with the size `taken` from the
    /// upper left corner of their `room`; then whole pages from `next` on.
    pub(super) fn new(sheet: PageSheet, room: Rect, next: usize, taken: &[(usize, Point)]) -> Self {
        let gap = sheet.scaled(18.0);
        let mut grid = Self {
            room,
            gap,
            count: columns_in(room.width(), sheet.scaled(COLUMN), gap),
            free: Vec::new(),
            next,
        };
        for (page, size) in taken {
            let free = grid.beside(*page, *size, sheet.scaled(LOWEST));
            grid.free.extend(free);
        }
        grid
    }

    /// Columns below a part of the map that have at least the height `lowest`, then those beside it
    /// where whole columns are free.
    fn beside(&self, page: usize, size: Point, lowest: f64) -> Vec<(usize, Rect)> {
        let (room, width) = (self.room, self.width());
        let is_beside = |column: &usize| self.x(*column) >= room.min.x + size.x + self.gap / 2.0;
        let top = room.min.y + size.y + self.gap / 2.0;
        let below = (0..self.count).filter(|column| !is_beside(column));
        let below = below.map(|column| {
            let rect = Rect::new(self.x(column), top, width, room.max.y - top);
            (page, rect)
        });
        let mut free: Vec<(usize, Rect)> =
            below.filter(|(_, rect)| rect.height() >= lowest).collect();
        free.extend((0..self.count).filter(is_beside).map(|column| {
            let rect = Rect::new(self.x(column), room.min.y, width, room.height());
            (page, rect)
        }));
        free
    }

    /// Width of every column.
    pub(super) fn width(&self) -> f64 {
        (self.room.width() + self.gap) / float(self.count) - self.gap
    }

    fn x(&self, column: usize) -> f64 {
        self.room.min.x + (self.width() + self.gap) * float(column)
    }

    /// Page and box of a column.
    pub(super) fn column_rect(&self, number: usize) -> (usize, Rect) {
        if let Some(found) = self.free.get(number) {
            return *found;
        }
        let number = number - self.free.len();
        let x = self.x(number % self.count);
        let rect = Rect::new(x, self.room.min.y, self.width(), self.room.height());
        (self.next + number / self.count, rect)
    }

    /// Flows pieces into the columns, one after another.
    pub(super) fn flow(&self, pieces: Vec<TextPiece>) -> Vec<Vec<TextPiece>> {
        flow_into_columns(pieces, 0.0, |number| self.column_rect(number).1.height())
    }

    /// Page of the last column that isn't empty; 0 when all are.
    pub(super) fn last_page(&self, columns: &[Vec<TextPiece>]) -> usize {
        let last = columns.iter().rposition(|column| !column.is_empty());
        last.map_or(0, |number| self.column_rect(number).0)
    }
}
