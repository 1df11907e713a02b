//! Cache of lookups that several checks about method share, for one run.

use std::cell::OnceCell;

use super::{
    data_use::{self, IdleScore},
    quality::{self, NeglectedTouchpoint},
};
use crate::insight::checks::CheckContext;

/// The cached lookups.
#[derive(Default)]
pub(in crate::insight::checks) struct MethodCache {
    idle_scores: OnceCell<Vec<(usize, IdleScore)>>,
    neglected_touchpoints: OnceCell<Vec<NeglectedTouchpoint>>,
}

impl CheckContext<'_> {
    /// The touchpoints with scores that have a gap, in reading order.
    pub(super) fn idle_scores(&self) -> &[(usize, IdleScore)] {
        self.method.idle_scores.get_or_init(|| data_use::idle(self))
    }

    /// The key touchpoints without a live action, in reading order.
    pub(super) fn neglected_touchpoints(&self) -> &[NeglectedTouchpoint] {
        self.method
            .neglected_touchpoints
            .get_or_init(|| quality::neglected_touchpoints(self))
    }
}
