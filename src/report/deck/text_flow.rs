//! Text flow through columns and pages.

use std::collections::VecDeque;

use crate::{
    model::float,
    scene::{ItemRole, Rgba, SceneKey},
    text::{FontSpec, MeasuredLine, break_lines},
};

/// Paragraph of one style.
pub(super) struct TextPiece {
    /// Broken lines.
    pub lines: Vec<MeasuredLine>,
    pub style: FontSpec,
    /// Text colour.
    pub ink: Rgba,
    /// Distance from the left edge of the column.
    pub indent: f64,
    /// Space above.
    pub space_before: f64,
    /// Colour of a bullet before the first line.
    pub dot: Option<Rgba>,
    /// Reference to the model.
    pub key: Option<SceneKey>,
    /// Accessible role.
    pub role: ItemRole,
    /// Set for a paragraph that must not be the last in its column, such as a heading.
    pub keeps_with_next: bool,
}

impl TextPiece {
    /// Breaks a text for a column of this width.
    pub(super) fn new(words: &str, style: FontSpec, ink: Rgba, indent: f64, width: f64) -> Self {
        Self {
            lines: break_lines(words, style, width - indent, usize::MAX / 2),
            style,
            ink,
            indent,
            space_before: 0.0,
            dot: None,
            key: None,
            role: ItemRole::Paragraph,
            keeps_with_next: false,
        }
    }

    fn height(&self) -> f64 {
        self.space_before + self.style.leading() * float(self.lines.len())
    }
}

/// Flows pieces into columns whose heights are given by `room`, by column number; a piece higher
/// than a column is split between its lines. A column may stay empty.
pub(super) fn flow_into_columns(
    pieces: Vec<TextPiece>,
    room: impl Fn(usize) -> f64,
) -> Vec<Vec<TextPiece>> {
    let mut columns: Vec<Vec<TextPiece>> = vec![Vec::new()];
    let mut left = room(0);
    let mut rest: VecDeque<TextPiece> = pieces.into();
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
fn held_height(rest: &VecDeque<TextPiece>) -> Option<f64> {
    rest.front()?;
    let mut height = 0.0;
    for piece in rest {
        height += piece.height();
        if !piece.keeps_with_next {
            break;
        }
    }
    Some(height)
}

/// Splits a piece for a column with `left` height: the part that fits, and the rest.
fn parted(mut piece: TextPiece, left: f64) -> (Option<TextPiece>, Option<TextPiece>) {
    if piece.height() <= left {
        return (Some(piece), None);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "lines of a column"
    )]
    let fit = ((left - piece.space_before) / piece.style.leading()).max(0.0) as usize;
    if fit == 0 {
        piece.space_before = 0.0;
        return (None, Some(piece));
    }
    let later = TextPiece {
        lines: piece.lines.split_off(fit.min(piece.lines.len())),
        space_before: 0.0,
        dot: None,
        key: None,
        ..piece
    };
    (Some(piece), Some(later))
}
