//! Caches of row contents between layouts.

use std::sync::Arc;

use super::{Made, feelings, pains::RankMark};
use crate::{
    layout::memo::{Shelf, address},
    model::{Action, ImpactMoment, PainPoint, RowId, Score, Touchpoint},
    scene::Point,
};

/// Cache of items made of one entity each and a further value that is compared.
pub(super) struct Things<T, C>(Shelf<(Arc<T>, C), Made>);

impl<T, C> Default for Things<T, C> {
    fn default() -> Self {
        Self(Shelf::default())
    }
}

impl<T, C: Copy + PartialEq> Things<T, C> {
    /// Item made of `item` and `with`, from the cache where both are unchanged.
    pub(super) fn take(&mut self, item: &Arc<T>, with: C, make: impl FnOnce() -> Made) -> Made {
        let is_it = |old: &(Arc<T>, C)| Arc::ptr_eq(&old.0, item) && old.1 == with;
        let make = || ((Arc::clone(item), with), make());
        self.0.take(address(item), is_it, make)
    }
}

/// Point of a curve with its touchpoint and slope.
pub(super) type Dot = (Option<Arc<Touchpoint>>, Point, f64);

/// Inputs of a piece of an emotion curve; its cache key. Points are relative to the first.
pub(super) struct PieceSource {
    /// Index of the persona, or a number outside the catalogue for other curves.
    pub(super) persona: usize,
    pub(super) row: RowId,
    /// Set for the first piece of its curve.
    pub(super) is_first: bool,
    /// Points with touchpoint and slope; the touchpoint is missing where no dot is drawn.
    pub(super) dots: Vec<Dot>,
}

/// Caches by row. Widths are compared as bits.
#[derive(Default)]
pub(in crate::layout) struct RowShelves {
    /// Keyed by rank mark and width.
    pub(super) pains: Things<PainPoint, (RankMark, u64)>,
    /// Keyed by width.
    pub(super) moments: Things<ImpactMoment, u64>,
    /// Keyed by width.
    pub(super) actions: Things<Action, u64>,
    /// Keyed by width, and by the reply thresholds below which a score is withheld or indicative.
    pub(super) scores: Things<Score, (u64, (u32, u32))>,
    /// Pieces of emotion curves with their dots.
    pub(super) pieces: Shelf<PieceSource, Made>,
    /// Points of the curves and their labels.
    pub(super) feelings: Option<feelings::Kept>,
}

impl RowShelves {
    /// Starts a layout: items of the last one become the old generation.
    pub(in crate::layout) fn begin(&mut self) {
        self.pains.0.begin();
        self.moments.0.begin();
        self.actions.0.begin();
        self.scores.0.begin();
        self.pieces.begin();
    }
}
