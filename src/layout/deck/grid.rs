//! Columns of words over the pages of a phase, beside and below the parts of the map.

use super::{
    columns::{self, Piece},
    sheet::{Sheet, columns_in},
};
use crate::{
    layout::place::float,
    scene::{Point, Rect},
};

/// The least width of a column of words, on A4.
const COLUMN: f64 = 190.0;
/// The least height of a column of words, on A4.
const LOWEST: f64 = 64.0;

/// Columns of words over the pages of a phase.
pub(super) struct Grid {
    room: Rect,
    gap: f64,
    /// How many stand on a page that has nothing else.
    count: usize,
    /// Those beside and below parts of the map, with their pages.
    free: Vec<(usize, Rect)>,
    /// The first page that has nothing else.
    next: usize,
}

impl Grid {
    /// The columns that the parts of the map leave free, given as pages with the size of what is
    /// `taken` from the upper left corner of their `room`; then whole pages from `next` on.
    pub(super) fn new(sheet: Sheet, room: Rect, next: usize, taken: &[(usize, Point)]) -> Self {
        let gap = sheet.at(18.0);
        let mut grid = Self {
            room,
            gap,
            count: columns_in(room.width(), sheet.at(COLUMN), gap),
            free: Vec::new(),
            next,
        };
        for (page, size) in taken {
            let free = grid.beside(*page, *size, sheet.at(LOWEST));
            grid.free.extend(free);
        }
        grid
    }

    /// The columns below a part of the map that are no lower than this, then those beside it where
    /// whole columns are free.
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

    /// The width of every column.
    pub(super) fn width(&self) -> f64 {
        (self.room.width() + self.gap) / float(self.count) - self.gap
    }

    fn x(&self, column: usize) -> f64 {
        self.room.min.x + (self.width() + self.gap) * float(column)
    }

    /// The page and box of a column.
    pub(super) fn place(&self, number: usize) -> (usize, Rect) {
        if let Some(found) = self.free.get(number) {
            return *found;
        }
        let number = number - self.free.len();
        let x = self.x(number % self.count);
        let rect = Rect::new(x, self.room.min.y, self.width(), self.room.height());
        (self.next + number / self.count, rect)
    }

    /// Pours pieces into the columns, one after another.
    pub(super) fn pour(&self, pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
        columns::pour(pieces, |number| self.place(number).1.height())
    }

    /// The page of the last column that holds something.
    pub(super) fn last_page(&self, columns: &[Vec<Piece>]) -> usize {
        let last = columns.iter().rposition(|column| !column.is_empty());
        last.map_or(0, |number| self.place(number).0)
    }
}
