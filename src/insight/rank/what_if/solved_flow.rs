//! Flow of the customers whom a pain point can hit, once it is solved.

use super::{
    Assumptions, ProjectedFigure,
    effect_location::{EffectLocation, is_left},
};
use crate::insight::{
    ScoredIndex,
    flow::{Flow, FlowOverrides},
};

/// The present flow and that of the customers whom a pain point can hit after it is solved; `share`
/// is the share of these at its touchpoint.
pub(super) struct MixedFlow<'f> {
    pub(super) now: &'f Flow,
    pub(super) then: &'f Flow,
    pub(super) share: f64,
}

impl MixedFlow<'_> {
    pub(super) fn change(&self, before: f64, after: f64) -> ProjectedFigure {
        ProjectedFigure {
            before,
            after: before + self.share * (after - before),
        }
    }

    /// The change of a figure per customer.
    pub(super) fn of(&self, of: &dyn Fn(&Flow) -> f64) -> ProjectedFigure {
        self.change(of(self.now), of(self.then))
    }

    /// The change of a figure per visit to a touchpoint, weighted by the visits before and after.
    pub(super) fn by_visit(&self, at: usize, of: &dyn Fn(&Flow) -> f64) -> ProjectedFigure {
        let visits = self.of(&|flow| flow.visits(at));
        let sum = self.of(&|flow| flow.visits(at) * of(flow));
        if visits.before > 0.0 && visits.after > 0.0 {
            ProjectedFigure {
                before: of(self.now),
                after: sum.after / visits.after,
            }
        } else {
            self.of(of)
        }
    }
}

/// The maximum number of iterations for that part.
const ROUNDS: usize = 24;

/// A pain point that is being solved: where in the flow, and by which assumptions.
pub(super) struct Solution<'a> {
    pub(super) index: &'a ScoredIndex<'a>,
    pub(super) flow: &'a Flow,
    pub(super) spot: EffectLocation,
    pub(super) assumptions: &'a Assumptions,
}

impl Solution<'_> {
    /// Flow of the customers whom the pain point can hit, when it is solved.
    ///
    /// Those who come by a transition are a part of all at the touchpoint where it arrives. If some
    /// return there that part changes with the result, so it is found by iteration.
    pub(super) fn changed_flow(&self) -> Flow {
        let mut part = self.spot.part(self.index, self.flow);
        let mut then = self.at_part(part);
        if let EffectLocation::Arrival { .. } = self.spot {
            for _ in 0..ROUNDS {
                let next = self.spot.part(self.index, &then);
                if (next - part).abs() < 1e-10 {
                    break;
                }
                part = next;
                then = self.at_part(part);
            }
        }
        then
    }

    fn at_part(&self, part: f64) -> Flow {
        self.flow.recompute_with(self.index, &self.overrides(part))
    }

    /// The changed shares and wait. Customers who stay divide over the other transitions as those
    /// who stayed before. `part` is the share that comes by the transition of a pain point on one.
    fn overrides(&self, part: f64) -> FlowOverrides {
        let (index, flow, at) = (self.index, self.flow, self.spot.at());
        let mut overrides = FlowOverrides::default();
        if let (Some(wait), Some(now)) = (self.assumptions.wait, flow.wait(at)) {
            let less = 1.0 - f64::from(wait) / f64::from(now.max(1));
            overrides.waits.insert(at, shortened(now, less * part));
        }
        let stay: f64 = ways(index, at)
            .filter(|(_, to)| !is_left(index, *to))
            .map(|(edge, _)| flow.share(edge).value)
            .sum();
        let away = ways(index, at).filter(|(_, to)| is_left(index, *to));
        let back: f64 = away
            .map(|(edge, _)| flow.share(edge).value * self.retained_share(Some(edge), part))
            .sum();
        let back = back + flow.drop_off(at) * self.retained_share(None, part);
        if back <= 0.0 || stay <= 0.0 {
            return overrides;
        }
        for (edge, to) in ways(index, at) {
            let share = flow.share(edge).value;
            let then = if is_left(index, to) {
                share * (1.0 - self.retained_share(Some(edge), part))
            } else {
                share * (1.0 + back / stay)
            };
            overrides.shares.insert(edge, then.clamp(0.0, 1.0));
        }
        overrides
    }

    /// The share that stays of those who leave by a transition, or by dropping off.
    fn retained_share(&self, edge: Option<usize>, part: f64) -> f64 {
        let kept = self.assumptions.retained_share.clamp(0.0, 1.0);
        match self.spot {
            EffectLocation::Touchpoint(_) => kept,
            EffectLocation::Arrival { .. } => kept * part,
            EffectLocation::Departure { edge: own, .. } if edge == Some(own) => kept,
            EffectLocation::Departure { .. } => 0.0,
        }
    }
}

/// The transitions that leave a touchpoint, with the position where they arrive.
pub(super) fn ways(index: &ScoredIndex<'_>, at: usize) -> impl Iterator<Item = (usize, usize)> {
    let numbers = index.outgoing(at).iter().copied();
    numbers.filter_map(|number| Some((number, index.edge(number)?.to)))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share of a wait is a wait"
)]
pub(super) fn shortened(wait: u32, share: f64) -> u32 {
    (f64::from(wait) * (1.0 - share)).round() as u32
}
