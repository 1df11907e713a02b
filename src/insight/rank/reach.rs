//! Reach of pain points by the flow of customers, and if it rests on assumed shares.

use std::borrow::Cow;

use super::factor::{Factor, FactorKind, Provenance};
use crate::{
    insight::{flow::Flow, search::is_reached},
    model::{Anchor, Index, PainPoint},
};

/// The reach of each touchpoint, with a mark if it depends on assumed shares.
#[derive(Debug)]
pub(super) struct ReachTable<'a> {
    index: &'a Index<'a>,
    flow: Cow<'a, Flow>,
    /// Set for touchpoints whose reach depends on an assumed share.
    assumed: Vec<bool>,
}

impl<'a> ReachTable<'a> {
    /// Marks the touchpoints downstream of assumed shares. O(touchpoints + transitions).
    pub(super) fn new(index: &'a Index<'a>, flow: Cow<'a, Flow>) -> Self {
        // If everybody comes, the shares upstream make no difference.
        let matters = |place: usize| flow.reach(place) < 1.0 - 1e-9;
        let mut roots: Vec<usize> = Vec::new();
        if flow.is_start_assumed() {
            roots.extend(flow.starts().map(|(place, _)| place));
        }
        for edge in index.edges() {
            let share = flow.share(edge.number);
            // The only transition onward is no assumption; that a persona doesn't take one is.
            let is_left_out = share.value <= 0.0 && flow.persona().is_some();
            let is_choice = share.value > 0.0 && share.value < 1.0 - 1e-9;
            if share.is_assumed && (is_choice || is_left_out) {
                roots.push(edge.to);
            }
        }
        roots.retain(|&place| matters(place));
        let assumed = is_reached(index, roots, |edge| {
            flow.share(edge.number).value > 0.0 && matters(edge.to)
        });
        Self {
            index,
            flow,
            assumed,
        }
    }

    /// The flow from which the reaches follow.
    pub(super) fn flow(&self) -> &Flow {
        &self.flow
    }

    /// The reach of a pain point at a position: that of its touchpoint, or for one on a transition
    /// the visits through it, at most the reach where it leaves. ±5 % of itself, or ±20 % if shares
    /// are assumed. Where the flow isn't known, everybody is assumed to come.
    pub(super) fn reach_of(&self, pain: &PainPoint, at: usize) -> Factor {
        let new = |value, standing| Factor::new(FactorKind::Reach, value, standing);
        let Some(there) = self.flow.known_reach(at) else {
            return new(1.0, Provenance::Assumed).with_tolerance(0.2, (0.0, 1.0));
        };
        let mut is_assumed = self.assumed.get(at).copied().unwrap_or(false);
        let mut value = there;
        if let Anchor::Transition(id) = &pain.anchor
            && let Some(number) = self.index.number(id)
        {
            let share = self.flow.share(number);
            is_assumed |= share.is_assumed && share.value < 1.0 - 1e-9;
            value = there.min(self.flow.passes(self.index, number));
        }
        let (standing, by) = if is_assumed {
            (Provenance::Assumed, 0.2)
        } else {
            (Provenance::Derived, 0.05)
        };
        new(value, standing).with_tolerance(by * value, (0.0, 1.0))
    }
}
