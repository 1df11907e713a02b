//! Factors of a pain point from the journey: judged, derived or assumed, each with its uncertainty.

use std::sync::Arc;

use super::{
    exposure::Exposure,
    factor::{Factor, FactorKind, Provenance},
    formulas, measured_value,
};
use crate::{
    insight::{ScoredIndex, scores::is_share_of, stats},
    model::{Action, ActionStatus, EvidenceStatus, Journey, PainPoint, PersonaId, Touchpoint},
};

const SHARE: (f64, f64) = (0.0, 1.0);
const TEN: (f64, f64) = (0.0, 10.0);
const ONE_TO_TEN: (f64, f64) = (1.0, 10.0);

/// The actions of each pain point, by its position in the journey's list, without dropped ones.
pub(super) fn actions_by_pain(journey: &Journey) -> Vec<Vec<&Arc<Action>>> {
    let mut found = vec![Vec::new(); journey.pain_points().len()];
    for action in journey.actions() {
        if action.status == ActionStatus::Dropped {
            continue;
        }
        for pain in &action.pain_points {
            let place = journey.pain_points().position(pain);
            if let Some(list) = place.and_then(|place| found.get_mut(place)) {
                list.push(action);
            }
        }
    }
    found
}

/// The open action with the least effort; the first among equals.
fn cheapest<'a>(actions: &[&'a Arc<Action>]) -> Option<&'a Arc<Action>> {
    let open = actions.iter().copied();
    let open = open.filter(|action| !action.is_over() && action.effort.is_some());
    open.min_by_key(|action| action.effort)
}

/// The action to which a drag of effort or impact is written: the cheapest open one, or else the
/// first open one.
pub(super) fn lead_action<'a>(actions: &[&'a Arc<Action>]) -> Option<&'a Arc<Action>> {
    let mut open = actions.iter().copied().filter(|action| !action.is_over());
    cheapest(actions).or_else(|| open.next())
}

/// The effort to solve a pain point, 1…5: that of its cheapest open action, or else its estimate.
pub(super) fn effort_level(pain: &PainPoint, actions: &[&Arc<Action>]) -> Option<u8> {
    let action = cheapest(actions).and_then(|action| action.effort);
    action.or(pain.estimate.effort)
}

/// Converts an effort level to person-months.
pub(super) fn months_by_effort(level: u8) -> f64 {
    match level {
        0 | 1 => 0.25,
        2 => 0.5,
        3 => 1.0,
        4 => 3.0,
        _ => 6.0,
    }
}

/// Converts an effort level to ease, 10 easy … 1 hard.
pub(super) fn ease_by_effort(level: u8) -> f64 {
    match level {
        0 | 1 => 10.0,
        2 => 8.0,
        3 => 6.0,
        4 => 3.0,
        _ => 1.0,
    }
}

/// The sample size of a frequency: that of the only source in which it is a whole number of cases.
/// `None` if several sizes fit, or none.
fn cases(pain: &PainPoint) -> Option<u32> {
    let share = pain.frequency?;
    let all = pain.evidence.sources.iter().filter_map(|source| source.n);
    let mut fitting = all.filter(|n| *n > 0 && is_share_of(share, *n));
    let first = fitting.next()?;
    fitting.all(|n| n == first).then_some(first)
}

/// The frequency as measured, within the Wilson interval of its sample, or ±20 % of itself without
/// one; 0.5, from 0.25 to 0.75, if not measured.
pub(super) fn frequency(pain: &PainPoint) -> Factor {
    let new = |value, standing| Factor::new(FactorKind::Frequency, value, standing);
    let Some(given) = pain.frequency else {
        return new(0.5, Provenance::Assumed).between(0.25, 0.75, SHARE);
    };
    let factor = new(given, Provenance::Given);
    let Some(n) = cases(pain) else {
        return factor.with_tolerance(0.2 * given, SHARE);
    };
    let cases = f64::from(n);
    let factor = match stats::wilson(given * cases, cases, stats::DEFAULT_CONFIDENCE) {
        Some(known) => factor.between(known.low, known.high, SHARE),
        None => factor.with_tolerance(0.2 * given, SHARE),
    };
    Factor {
        n: Some(n),
        ..factor
    }
}

/// A pain point with the data from which its factors follow.
#[derive(Clone, Copy)]
pub(super) struct FactorInputs<'a> {
    pub index: &'a ScoredIndex<'a>,
    pub exposure: &'a Exposure,
    pub persona: Option<&'a PersonaId>,
    pub pain: &'a PainPoint,
    /// The position of its touchpoint.
    pub position: usize,
    pub actions: &'a [&'a Arc<Action>],
}

impl FactorInputs<'_> {
    /// The factor of a kind.
    pub(super) fn factor(&self, kind: FactorKind) -> Factor {
        match kind {
            FactorKind::Severity => self.severity(),
            FactorKind::Frequency => self.exposure.frequency,
            FactorKind::Share => self.exposure.share,
            FactorKind::Reach => self.exposure.reach,
            FactorKind::Influence => self.influence(),
            FactorKind::Loss => self.loss(),
            FactorKind::Customers => self.customers(),
            FactorKind::Impact => self.impact(),
            FactorKind::Confidence => self.confidence(),
            FactorKind::Months => self.months(),
            FactorKind::IceImpact => self.ice_impact(),
            FactorKind::IceConfidence => self.ice_confidence(),
            FactorKind::Ease => self.ease(),
            FactorKind::Importance => self.importance(),
            FactorKind::Satisfaction => self.satisfaction(),
            FactorKind::Votes => Factor::new(kind, f64::from(self.pain.votes), Provenance::Given),
        }
    }

    fn touchpoint(&self) -> Option<&Touchpoint> {
        self.index.at(self.position).map(|touchpoint| &**touchpoint)
    }

    /// As judged, ±1, or ±0.5 if validated; 2 ± 1.5 if not judged.
    fn severity(&self) -> Factor {
        let scale = (0.0, 4.0);
        let new = |value, standing| Factor::new(FactorKind::Severity, value, standing);
        match self.pain.severity {
            Some(given) => {
                let is_sure = self.pain.evidence.status == EvidenceStatus::Validated;
                let by = if is_sure { 0.5 } else { 1.0 };
                new(f64::from(given), Provenance::Given).with_tolerance(by, scale)
            }
            None => new(2.0, Provenance::Assumed).with_tolerance(1.5, scale),
        }
    }

    /// The influence of the touchpoint, ±0.2; 1 if not judged.
    fn influence(&self) -> Factor {
        let given = self.touchpoint().and_then(|t| t.influence);
        let standing = standing_of(given.is_some());
        let value = given.unwrap_or(1.0);
        Factor::new(FactorKind::Influence, value, standing).with_tolerance(0.2, (0.0, 2.0))
    }

    /// From the effort measured at the touchpoint, within its interval; 1, up to 1.5, if not
    /// measured.
    fn loss(&self) -> Factor {
        let new = |value, standing| Factor::new(FactorKind::Loss, value, standing);
        let Some(ease) = measured_value::ease(self.index, self.position, self.persona) else {
            return new(1.0, Provenance::Assumed).between(1.0, 1.5, (1.0, 2.0));
        };
        let [value, low, high] = [ease.value, ease.high, ease.low].map(formulas::effort_loss);
        Factor {
            n: ease.n,
            ..new(value, Provenance::Given).between(low, high, (1.0, 2.0))
        }
    }

    /// As estimated, ±20 %; or else those of 1,000 customers who are of its personas, reach the
    /// touchpoint and meet it.
    fn customers(&self) -> Factor {
        let scale = (0.0, f64::MAX);
        let new = |value, standing| Factor::new(FactorKind::Customers, value, standing);
        if let Some(given) = self.pain.estimate.reach {
            return new(given, Provenance::Given).with_tolerance(0.2 * given, scale);
        }
        let parts = {
            let exposure = self.exposure;
            [exposure.share, exposure.reach, exposure.frequency]
        };
        let is_assumed = parts
            .iter()
            .any(|factor| factor.provenance == Provenance::Assumed);
        let standing = if is_assumed {
            Provenance::Assumed
        } else {
            Provenance::Derived
        };
        let of_thousand = |value: fn(&Factor) -> f64| {
            let product: f64 = parts.iter().map(value).product();
            1000.0 * product
        };
        Factor {
            n: self.exposure.frequency.n,
            ..new(of_thousand(|f| f.value), standing).between(
                of_thousand(|f| f.low),
                of_thousand(|f| f.high),
                scale,
            )
        }
    }

    /// As estimated, or else by severity; from half to double.
    fn impact(&self) -> Factor {
        let by_severity = match self.pain.severity {
            Some(0) => 0.25,
            Some(1) => 0.5,
            Some(2) | None => 1.0,
            Some(3) => 2.0,
            Some(_) => 3.0,
        };
        let value = self.pain.estimate.impact.unwrap_or(by_severity);
        let standing = self.standing_by_severity(self.pain.estimate.impact.is_some());
        let factor = Factor::new(FactorKind::Impact, value, standing);
        factor.between(value / 2.0, value * 2.0, (0.25, 3.0))
    }

    /// As estimated, ±0.1; or else by the evidence, ±0.2.
    fn confidence(&self) -> Factor {
        let new = |value, standing| Factor::new(FactorKind::Confidence, value, standing);
        match self.pain.estimate.confidence {
            Some(given) => new(given, Provenance::Given).with_tolerance(0.1, SHARE),
            None => {
                new(self.confidence_by_evidence(), Provenance::Derived).with_tolerance(0.2, SHARE)
            }
        }
    }

    fn confidence_by_evidence(&self) -> f64 {
        match self.pain.evidence.status {
            EvidenceStatus::Validated => 1.0,
            EvidenceStatus::Observed => 0.8,
            EvidenceStatus::Assumed => 0.5,
        }
    }

    /// As estimated, ±25 %; or else by the effort level, from half to double; or else 1, from ¼ to
    /// 4.
    fn months(&self) -> Factor {
        let scale = (0.01, 1000.0);
        let new = |value, standing| Factor::new(FactorKind::Months, value, standing);
        if let Some(given) = self.pain.estimate.months {
            return new(given, Provenance::Given).with_tolerance(0.25 * given, scale);
        }
        match effort_level(self.pain, self.actions).map(months_by_effort) {
            Some(months) => {
                new(months, Provenance::Derived).between(months / 2.0, months * 2.0, scale)
            }
            None => new(1.0, Provenance::Assumed).between(0.25, 4.0, scale),
        }
    }

    /// As estimated, ±1; or else severity × 2.5, ±2.
    fn ice_impact(&self) -> Factor {
        let new = |value, standing| Factor::new(FactorKind::IceImpact, value, standing);
        if let Some(given) = self.pain.estimate.ice_impact {
            return new(f64::from(given), Provenance::Given).with_tolerance(1.0, ONE_TO_TEN);
        }
        let severity = self.pain.severity.map_or(2.0, f64::from);
        let value = (severity * 2.5).clamp(1.0, 10.0);
        new(value, self.standing_by_severity(false)).with_tolerance(2.0, ONE_TO_TEN)
    }

    /// Ten times the confidence, ±1 if estimated, ±2 by the evidence.
    fn ice_confidence(&self) -> Factor {
        let factor = self.confidence();
        let by = if factor.provenance == Provenance::Given {
            1.0
        } else {
            2.0
        };
        let value = (factor.value * 10.0).clamp(1.0, 10.0);
        Factor::new(FactorKind::IceConfidence, value, factor.provenance)
            .with_tolerance(by, ONE_TO_TEN)
    }

    /// As estimated, ±1; or else by the effort level, ±2; or else 5 ± 3.
    fn ease(&self) -> Factor {
        let new = |value, standing| Factor::new(FactorKind::Ease, value, standing);
        if let Some(given) = self.pain.estimate.ease {
            return new(f64::from(given), Provenance::Given).with_tolerance(1.0, ONE_TO_TEN);
        }
        match effort_level(self.pain, self.actions).map(ease_by_effort) {
            Some(ease) => new(ease, Provenance::Derived).with_tolerance(2.0, ONE_TO_TEN),
            None => new(5.0, Provenance::Assumed).with_tolerance(3.0, ONE_TO_TEN),
        }
    }

    /// As estimated, ±1; or else the influence × 5, ±2; or else 5 ± 2.
    fn importance(&self) -> Factor {
        let new = |value, standing| Factor::new(FactorKind::Importance, value, standing);
        if let Some(given) = self.pain.estimate.importance {
            return new(given, Provenance::Given).with_tolerance(1.0, TEN);
        }
        match self.touchpoint().and_then(|t| t.influence) {
            Some(influence) => new((influence * 5.0).clamp(0.0, 10.0), Provenance::Derived),
            None => new(5.0, Provenance::Assumed),
        }
        .with_tolerance(2.0, TEN)
    }

    /// As estimated, ±1; or else as measured at the touchpoint, within its interval; or else from
    /// the emotion there, ±2; or else 5 ± 3.
    fn satisfaction(&self) -> Factor {
        let new = |value, standing| Factor::new(FactorKind::Satisfaction, value, standing);
        if let Some(given) = self.pain.estimate.satisfaction {
            return new(given, Provenance::Given).with_tolerance(1.0, TEN);
        }
        if let Some(share) = measured_value::satisfaction(self.index, self.position, self.persona) {
            return Factor {
                n: share.n,
                ..new(10.0 * share.value, Provenance::Given).between(
                    10.0 * share.low,
                    10.0 * share.high,
                    TEN,
                )
            };
        }
        match self.touchpoint().and_then(|t| felt(t, self.persona)) {
            Some(emotion) => {
                let value = (emotion + 2.0) / 4.0 * 10.0;
                new(value.clamp(0.0, 10.0), Provenance::Derived).with_tolerance(2.0, TEN)
            }
            None => new(5.0, Provenance::Assumed).with_tolerance(3.0, TEN),
        }
    }

    fn standing_by_severity(&self, is_given: bool) -> Provenance {
        if is_given {
            Provenance::Given
        } else if self.pain.severity.is_some() {
            Provenance::Derived
        } else {
            Provenance::Assumed
        }
    }
}

/// The emotion of a persona, −2…+2; for everybody the shared one, or else the mean of the
/// personas'.
fn felt(touchpoint: &Touchpoint, persona: Option<&PersonaId>) -> Option<f64> {
    if let Some(emotion) = touchpoint.emotion_of(persona) {
        return Some(f64::from(emotion.value));
    }
    let all = touchpoint.emotions.iter().filter(|_| persona.is_none());
    let all: Vec<f64> = all.map(|emotion| f64::from(emotion.value)).collect();
    let count = u32::try_from(all.len()).ok().filter(|count| *count > 0)?;
    Some(all.iter().sum::<f64>() / f64::from(count))
}

fn standing_of(is_given: bool) -> Provenance {
    if is_given {
        Provenance::Given
    } else {
        Provenance::Assumed
    }
}
