//! What the rows of the last layout held.

use std::sync::Arc;

use super::Made;
use crate::{
    layout::memo::{Shelf, Source, address},
    model::{Action, ImpactMoment, PainPoint, Score, Touchpoint},
};

/// An entity, and what else a thing in a row was made from.
pub(in crate::layout) struct Of<T, C> {
    item: Arc<T>,
    with: C,
}

impl<T, C> Of<T, C> {
    /// The source of a thing.
    pub(super) fn new(item: &Arc<T>, with: C) -> Self {
        Self {
            item: Arc::clone(item),
            with,
        }
    }
}

impl<T, C: PartialEq> PartialEq for Of<T, C> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.item, &other.item) && self.with == other.with
    }
}

impl<T, C: PartialEq> Source for Of<T, C> {
    fn hint(&self) -> usize {
        address(&self.item)
    }
}

/// Made things by row. Widths are kept as bits.
#[derive(Default)]
pub(in crate::layout) struct RowShelves {
    /// By rank and width.
    pub(super) pains: Shelf<Of<PainPoint, (Option<usize>, u64)>, Made>,
    /// By width.
    pub(super) moments: Shelf<Of<ImpactMoment, u64>, Made>,
    /// By width.
    pub(super) actions: Shelf<Of<Action, u64>, Made>,
    /// By width.
    pub(super) scores: Shelf<Of<Score, u64>, Made>,
    /// Dots of curves, by the place of the persona and whether the path passes.
    pub(super) dots: Shelf<Of<Touchpoint, (usize, bool)>, Made>,
}

impl RowShelves {
    /// Starts a layout.
    pub(in crate::layout) fn begin(&mut self) {
        self.pains.begin();
        self.moments.begin();
        self.actions.begin();
        self.scores.begin();
        self.dots.begin();
    }
}
