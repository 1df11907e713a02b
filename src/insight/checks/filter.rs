//! Filter of a list of findings.

use super::{Family, Finding, Severity};
use crate::{
    edit::ops::select,
    insight::flow::is_for_others,
    model::{
        Action, Anchor, Index, ItemRef, PainPointId, PersonaId, PhaseId, ScoreTarget, TouchpointId,
        TransitionId,
    },
};

/// Criteria for a list of findings, all of which a finding must meet; `None` admits everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FindingFilter {
    /// The lowest severity that is shown.
    pub min_severity: Option<Severity>,
    /// The family of the check.
    pub family: Option<Family>,
    /// The id of the check.
    pub check: Option<String>,
    /// A phase of which a finding must list an item. Items without a phase, such as the journey as
    /// a whole, are in none.
    pub phase: Option<PhaseId>,
    /// A persona whom the finding must concern: an item of theirs, or one at touchpoints where they
    /// come. What can't be told by persona concerns everybody.
    pub persona: Option<PersonaId>,
}

impl FindingFilter {
    /// True if it admits every finding.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// True if a finding meets all criteria.
    #[must_use]
    pub fn matches(&self, index: &Index<'_>, finding: &Finding) -> bool {
        let items = &finding.detail.items;
        let is_in = |phase: &PhaseId| items.iter().any(|item| stands_in(index, item, phase));
        self.min_severity
            .is_none_or(|least| finding.severity <= least)
            && self.family.is_none_or(|family| finding.family == family)
            && self.check.as_deref().is_none_or(|id| finding.check == id)
            && self.phase.as_ref().is_none_or(is_in)
            && self.persona.as_ref().is_none_or(|persona| {
                let judged = items.iter().map(|item| concerns(index, item, persona));
                let judged: Vec<bool> = judged.flatten().collect();
                judged.is_empty() || judged.contains(&true)
            })
    }
}

/// The touchpoints at both ends of a transition.
fn ends<'a>(index: &Index<'a>, id: &TransitionId) -> Vec<&'a TouchpointId> {
    let found = index.journey.graph().transition(id);
    found.map_or_else(Vec::new, |edge| vec![&edge.from, &edge.to])
}

fn of_anchor<'a>(index: &Index<'a>, anchor: &'a Anchor) -> Vec<&'a TouchpointId> {
    match anchor {
        Anchor::Touchpoint(id) => vec![id],
        Anchor::Transition(id) => ends(index, id),
    }
}

fn of_pain<'a>(index: &Index<'a>, id: &PainPointId) -> Vec<&'a TouchpointId> {
    let pain = index.journey.pain_points().get(id);
    pain.map_or_else(Vec::new, |pain| of_anchor(index, &pain.anchor))
}

fn of_action<'a>(index: &Index<'a>, action: &'a Action) -> Vec<&'a TouchpointId> {
    let pains = action.pain_points.iter();
    let pains = pains.flat_map(|id| of_pain(index, id));
    action.touchpoint.iter().chain(pains).collect()
}

/// The touchpoints to which an item belongs; none for items without one.
fn touchpoints<'a>(index: &Index<'a>, item: &'a ItemRef) -> Vec<&'a TouchpointId> {
    let journey = index.journey;
    match item {
        ItemRef::Transition(id) => ends(index, id),
        ItemRef::PainPoint(id) => of_pain(index, id),
        ItemRef::Moment(id) => {
            let moment = journey.moments().get(id);
            moment.map_or_else(Vec::new, |moment| of_anchor(index, &moment.anchor))
        }
        ItemRef::Action(id) => {
            let action = journey.actions().get(id);
            action.map_or_else(Vec::new, |action| of_action(index, action))
        }
        _ => select::touchpoint_of(journey, item).into_iter().collect(),
    }
}

/// True if an item is that phase, a score of it, or belongs to one of its touchpoints.
fn stands_in(index: &Index<'_>, item: &ItemRef, phase: &PhaseId) -> bool {
    let of_phase = match item {
        ItemRef::Phase(id) => id == phase,
        ItemRef::Score(id) => {
            let score = index.journey.scores().get(id);
            score.is_some_and(|score| score.target == ScoreTarget::Phase(phase.clone()))
        }
        _ => false,
    };
    of_phase
        || touchpoints(index, item).into_iter().any(|id| {
            let touchpoint = index.journey.touchpoint(id);
            touchpoint.is_some_and(|touchpoint| touchpoint.phase == *phase)
        })
}

/// Tells if an item concerns a persona: by the personas that it names, or else if they come to all
/// its touchpoints. `None` without either.
fn concerns(index: &Index<'_>, item: &ItemRef, persona: &PersonaId) -> Option<bool> {
    let journey = index.journey;
    let named = match item {
        ItemRef::Persona(id) => Some(id == persona),
        ItemRef::PainPoint(id) => {
            let pain = journey.pain_points().get(id);
            let named = pain.filter(|pain| !pain.personas.is_empty());
            named.map(|pain| pain.personas.contains(persona))
        }
        ItemRef::Score(id) => {
            let named = journey.scores().get(id).and_then(|s| s.persona.as_ref());
            named.map(|named| named == persona)
        }
        ItemRef::Action(id) => {
            let pains = journey.actions().get(id).map(|a| a.pain_points.as_slice());
            let pains = pains.unwrap_or_default().iter();
            let all = pains.filter_map(|id| {
                let pain = ItemRef::PainPoint(id.clone());
                concerns(index, &pain, persona)
            });
            all.reduce(|one, other| one || other)
        }
        _ => None,
    };
    named.or_else(|| {
        let places = touchpoints(index, item).into_iter();
        let places: Vec<usize> = places.filter_map(|id| index.position(id)).collect();
        let comes = |place: &usize| !is_for_others(index, *place, persona);
        (!places.is_empty()).then(|| places.iter().all(comes))
    })
}

#[cfg(test)]
mod tests {
    use super::FindingFilter;
    use crate::{
        insight::{
            ScoredIndex,
            checks::{Family, Finding, FindingDetail, Severity},
            flow::tests::persona,
        },
        model::{Anchor, Emotion, ItemRef, Journey, PainPoint},
        testkit::journey_line::{id, parts},
    };

    fn finding(severity: Severity, family: Family, items: &[&str]) -> Finding {
        let items = items.iter().map(|word| ItemRef::parse(word).unwrap());
        Finding {
            check: "worst",
            name: id!("check-worst-touchpoint"),
            why: id!("check-worst-touchpoint-why"),
            severity,
            family,
            detail: FindingDetail {
                items: items.collect(),
                message: message!("step-set-text"),
                fixes: Vec::new(),
            },
            dismissed: None,
        }
    }

    fn pain(name: &str, at: &str, personas: &[&str]) -> PainPoint {
        PainPoint {
            personas: personas.iter().map(|word| id(word)).collect(),
            ..PainPoint::new(id(name), Anchor::Touchpoint(id(at)))
        }
    }

    fn journey() -> Journey {
        let mut parts = parts("A: a b | B: c; a>b b>c");
        parts.personas = vec![persona("sanne", &[]), persona("bram", &[])];
        parts.touchpoints[2].emotions.push(Emotion {
            persona: Some(id("bram")),
            value: 0,
            word: String::new(),
        });
        parts.pain_points = vec![pain("hers", "b", &["sanne"]), pain("any", "c", &[])];
        Journey::from_parts(parts).unwrap()
    }

    #[track_caller]
    fn holds(filter: &FindingFilter, items: &[&str], wanted: bool) {
        let journey = journey();
        let found = finding(Severity::Notable, Family::Flow, items);
        let admitted = filter.matches(&ScoredIndex::new(&journey), &found);
        assert_eq!(admitted, wanted, "{items:?}");
    }

    #[test]
    fn at_least_as_severe() {
        for (least, wanted) in [
            (Severity::Serious, false),
            (Severity::Notable, true),
            (Severity::Hint, true),
        ] {
            let filter = FindingFilter {
                min_severity: Some(least),
                ..FindingFilter::default()
            };
            holds(&filter, &["journey"], wanted);
        }
        assert!(FindingFilter::default().is_empty());
        holds(&FindingFilter::default(), &["journey"], true);
    }

    #[test]
    fn by_family_and_check() {
        for (family, check, wanted) in [
            (Family::Flow, "worst", true),
            (Family::Service, "worst", false),
            (Family::Flow, "stale", false),
        ] {
            let filter = FindingFilter {
                family: Some(family),
                check: Some(check.to_owned()),
                ..FindingFilter::default()
            };
            holds(&filter, &["journey"], wanted);
        }
    }

    #[test]
    fn in_a_phase_stands_what_has_something_there() {
        let second = journey().phases().get_index(1).unwrap().id.clone();
        let item = format!("phase/{second}");
        let filter = FindingFilter {
            phase: Some(second),
            ..FindingFilter::default()
        };
        holds(&filter, &["touchpoint/a"], false);
        holds(&filter, &["touchpoint/a", "touchpoint/c"], true);
        holds(&filter, &["transition/b-c"], true);
        holds(&filter, &["transition/a-b"], false);
        holds(&filter, &["pain-point/any"], true);
        holds(&filter, &[&item], true);
        holds(&filter, &["journey"], false);
        holds(&filter, &["persona/bram"], false);
    }

    #[test]
    fn a_persona_is_concerned_by_what_is_theirs_and_where_they_come() {
        let of = |word: &str| FindingFilter {
            persona: Some(id(word)),
            ..FindingFilter::default()
        };
        let (sanne, bram) = (of("sanne"), of("bram"));
        holds(&sanne, &["touchpoint/c"], false);
        holds(&bram, &["touchpoint/c"], true);
        holds(&sanne, &["touchpoint/a"], true);
        holds(&sanne, &["transition/b-c"], false);
        holds(&sanne, &["pain-point/hers"], true);
        holds(&bram, &["pain-point/hers"], false);
        holds(&sanne, &["pain-point/any"], false);
        holds(&sanne, &["persona/bram"], false);
        holds(&sanne, &["persona/bram", "persona/sanne"], true);
        holds(&sanne, &["journey"], true);
        holds(&sanne, &["channel/web"], true);
    }
}
