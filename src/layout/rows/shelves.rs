//! What the rows of the last layout held.

use std::sync::Arc;

use super::{Made, feelings, pains::RankMark};
use crate::{
    layout::memo::{Shelf, address},
    model::{Action, ImpactMoment, PainPoint, RowId, Score, Touchpoint},
    scene::Point,
};

/// Things made of one entity each, and of something else that is compared.
pub(super) struct Things<T, C>(Shelf<(Arc<T>, C), Made>);

impl<T, C> Default for Things<T, C> {
    fn default() -> Self {
        Self(Shelf::default())
    }
}

impl<T, C: Copy + PartialEq> Things<T, C> {
    /// The thing made of `item` and `with`.
    pub(super) fn take(&mut self, item: &Arc<T>, with: C, make: impl FnOnce() -> Made) -> Made {
        let is_it = |old: &(Arc<T>, C)| Arc::ptr_eq(&old.0, item) && old.1 == with;
        let make = || ((Arc::clone(item), with), make());
        self.0.take(address(item), is_it, make)
    }
}

/// A point of a curve with its touchpoint and slope.
pub(super) type Dot = (Option<Arc<Touchpoint>>, Point, f64);

/// What a piece of a curve was made from: the persona's place, and the touchpoints with their
/// points, seen from the first, and slopes.
pub(super) struct PieceSource {
    /// The persona's place, or a number of its own for other curves.
    pub(super) persona: usize,
    /// The row.
    pub(super) row: RowId,
    /// Whether it is the first of its curve.
    pub(super) is_first: bool,
    /// The touchpoints with points and slopes; the touchpoint is missing where no dot is drawn.
    pub(super) dots: Vec<Dot>,
}

/// Made things by row. Widths are kept as bits.
#[derive(Default)]
pub(in crate::layout) struct RowShelves {
    /// By rank and width.
    pub(super) pains: Things<PainPoint, (RankMark, u64)>,
    /// By width.
    pub(super) moments: Things<ImpactMoment, u64>,
    /// By width.
    pub(super) actions: Things<Action, u64>,
    /// By width, and by the least replies of a score and of a firm one.
    pub(super) scores: Things<Score, (u64, (u32, u32))>,
    /// Pieces of curves with their dots.
    pub(super) pieces: Shelf<PieceSource, Made>,
    /// The points of curves and their words.
    pub(super) feelings: Option<feelings::Kept>,
}

impl RowShelves {
    /// Starts a layout.
    pub(in crate::layout) fn begin(&mut self) {
        self.pains.0.begin();
        self.moments.0.begin();
        self.actions.0.begin();
        self.scores.0.begin();
        self.pieces.begin();
    }
}
