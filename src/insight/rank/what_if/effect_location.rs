//! Point of the flow where solving a pain point has its effect.

use crate::{
    insight::{ScoredIndex, flow::Flow},
    model::{Anchor, PainPoint, TouchpointKind},
};

/// The point of the flow where solving a pain point changes the share that leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EffectLocation {
    /// Its touchpoint, by position.
    Touchpoint(usize),
    /// The end of its transition, for those who come by it.
    Arrival {
        /// The position of the transition in the [`Index`](crate::model::Index).
        edge: usize,
        /// The position of the touchpoint.
        at: usize,
    },
    /// The start of its transition, as that leads to leaving.
    Departure {
        /// The position of the transition in the [`Index`](crate::model::Index).
        edge: usize,
        /// The position of the touchpoint.
        at: usize,
    },
}

impl EffectLocation {
    pub(super) fn of(index: &ScoredIndex<'_>, pain: &PainPoint) -> Option<Self> {
        let id = match &pain.anchor {
            Anchor::Touchpoint(id) => return index.position(id).map(Self::Touchpoint),
            Anchor::Transition(id) => id,
        };
        let edge = index.number(id)?;
        let ends = index.edge(edge)?;
        Some(if is_left(index, ends.to) {
            Self::Departure {
                edge,
                at: ends.from,
            }
        } else {
            Self::Arrival { edge, at: ends.to }
        })
    }

    pub(super) fn at(self) -> usize {
        match self {
            Self::Touchpoint(at) | Self::Arrival { at, .. } | Self::Departure { at, .. } => at,
        }
    }

    /// The share of the visits to the touchpoint by customers who take the transition; 1 without
    /// one.
    pub(super) fn part(self, index: &ScoredIndex<'_>, flow: &Flow) -> f64 {
        match self {
            Self::Touchpoint(_) => 1.0,
            Self::Departure { edge, .. } => flow.share(edge).value,
            Self::Arrival { edge, at } => {
                let visits = flow.visits(at);
                if visits > 0.0 {
                    (flow.passes(index, edge) / visits).clamp(0.0, 1.0)
                } else {
                    0.0
                }
            }
        }
    }
}

pub(super) fn is_left(index: &ScoredIndex<'_>, place: usize) -> bool {
    let kind = index.at(place).map(|touchpoint| touchpoint.kind);
    kind == Some(TouchpointKind::EndLeft)
}
