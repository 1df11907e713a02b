//! Caches of row contents between layouts.

use std::sync::Arc;

use super::{RowItem, feelings, pains::RankMark};
use crate::{
    map::item_cache::{ItemCache, address},
    model::{Action, ImpactMoment, PainPoint, RowId, Score, Touchpoint},
    scene::Point,
};

/// Cache of items made of one entity each and a further value that is compared.
pub(super) struct RowItemCache<T, C>(ItemCache<(Arc<T>, C), RowItem>);

impl<T, C> Default for RowItemCache<T, C> {
    fn default() -> Self {
        Self(ItemCache::default())
    }
}

impl<T, C: Copy + PartialEq> RowItemCache<T, C> {
    /// Item made of `item` and `with`, from the cache where both are unchanged.
    pub(super) fn get_or_make(
        &mut self,
        item: &Arc<T>,
        with: C,
        make: impl FnOnce() -> RowItem,
    ) -> RowItem {
        let is_it = |old: &(Arc<T>, C)| Arc::ptr_eq(&old.0, item) && old.1 == with;
        let make = || ((Arc::clone(item), with), make());
        self.0.get_or_make(address(item), is_it, make)
    }
}

/// Point of a curve with its touchpoint and slope.
pub(super) type CurveDot = (Option<Arc<Touchpoint>>, Point, f64);

/// Inputs of a piece of an emotion curve; its cache key. Points are relative to the first.
pub(super) struct CurvePieceSource {
    /// Index of the persona, or a number outside the catalogue for other curves.
    pub(super) persona: usize,
    pub(super) row: RowId,
    /// Set for the first piece of its curve.
    pub(super) is_first: bool,
    /// Points with touchpoint and slope; the touchpoint is missing where no dot is drawn.
    pub(super) dots: Vec<CurveDot>,
}

/// Caches by row. Widths are compared as bits.
#[derive(Default)]
pub(in crate::map) struct RowCaches {
    /// Keyed by rank mark and width.
    pub(super) pains: RowItemCache<PainPoint, (RankMark, u64)>,
    /// Keyed by width.
    pub(super) moments: RowItemCache<ImpactMoment, u64>,
    /// Keyed by width.
    pub(super) actions: RowItemCache<Action, u64>,
    /// Keyed by width, and by the reply thresholds below which a score is withheld or indicative.
    pub(super) scores: RowItemCache<Score, (u64, (u32, u32))>,
    /// Pieces of emotion curves with their dots.
    pub(super) pieces: ItemCache<CurvePieceSource, RowItem>,
    /// Points of the curves and their labels.
    pub(super) feelings: Option<feelings::FeelingsCache>,
}

impl RowCaches {
    /// Starts a layout: items of the last one become the old generation.
    pub(in crate::map) fn begin_layout(&mut self) {
        self.pains.0.begin_layout();
        self.moments.0.begin_layout();
        self.actions.0.begin_layout();
        self.scores.0.begin_layout();
        self.pieces.begin_layout();
    }
}
