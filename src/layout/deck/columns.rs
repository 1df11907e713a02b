//! Text flow through columns and pages.

use std::collections::VecDeque;

use crate::{
    layout::text::{Line, Style, broken},
    scene::{Key, Rgba, Role},
};

/// Paragraph of one style.
pub(super) struct Piece {
    /// Broken lines.
    pub lines: Vec<Line>,
    pub style: Style,
    /// Text colour.
    pub ink: Rgba,
    /// Distance from the left edge of the column.
    pub indent: f64,
    /// Space above.
    pub before: f64,
    /// Colour of a bullet before the first line.
    pub dot: Option<Rgba>,
    /// Reference to the model.
    pub key: Option<Key>,
    /// Accessible role.
    pub role: Role,
    /// Set for a paragraph that must not be the last in its column, such as a heading.
    pub holds_next: bool,
}

impl Piece {
    /// Breaks a text for a column of this width.
    pub(super) fn new(words: &str, style: Style, ink: Rgba, indent: f64, width: f64) -> Self {
        Self {
            lines: broken(words, style, width - indent, usize::MAX / 2),
            style,
            ink,
            indent,
            before: 0.0,
            dot: None,
            key: None,
            role: Role::Paragraph,
            holds_next: false,
        }
    }

    fn height(&self) -> f64 {
        self.before + self.style.leading() * crate::layout::place::float(self.lines.len())
    }
}

/// Flows pieces into columns whose heights are given by `room`, by column number; a piece higher
/// than a column is split between its lines. A column may stay empty.
pub(super) fn pour(pieces: Vec<Piece>, room: impl Fn(usize) -> f64) -> Vec<Vec<Piece>> {
    let mut columns: Vec<Vec<Piece>> = vec![Vec::new()];
    let mut left = room(0);
    let mut rest: VecDeque<Piece> = pieces.into();
    while let Some(needs) = held_height(&rest) {
        // Some of the next columns may be lower than others.
        let number = columns.len();
        let highest = (number..number + 8).map(&room).fold(0.0, f64::max);
        if needs > left && needs <= highest {
            columns.push(Vec::new());
            left = room(number);
            continue;
        }
        let Some(piece) = rest.pop_front() else { break };
        let (now, later) = parted(piece, left);
        if let Some(piece) = now {
            left -= piece.height();
            if let Some(column) = columns.last_mut() {
                column.push(piece);
            }
        }
        if let Some(piece) = later {
            let was_empty = columns.last().is_none_or(Vec::is_empty);
            columns.push(Vec::new());
            left = room(columns.len() - 1);
            if was_empty && left < piece.style.leading() {
                // A line that fits no column must still be placed.
                left = piece.style.leading();
            }
            rest.push_front(piece);
        }
    }
    columns
}

/// Height of the next piece with those that must be kept with it.
fn held_height(rest: &VecDeque<Piece>) -> Option<f64> {
    rest.front()?;
    let mut height = 0.0;
    for piece in rest {
        height += piece.height();
        if !piece.holds_next {
            break;
        }
    }
    Some(height)
}

/// Splits a piece for a column with `left` height: the part that fits, and the rest.
fn parted(mut piece: Piece, left: f64) -> (Option<Piece>, Option<Piece>) {
    if piece.height() <= left {
        return (Some(piece), None);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "lines of a column"
    )]
    let fit = ((left - piece.before) / piece.style.leading()).max(0.0) as usize;
    if fit == 0 {
        piece.before = 0.0;
        return (None, Some(piece));
    }
    let later = Piece {
        lines: piece.lines.split_off(fit.min(piece.lines.len())),
        before: 0.0,
        dot: None,
        key: None,
        ..piece
    };
    (Some(piece), Some(later))
}
