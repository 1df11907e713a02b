//! Checks of evidence: assumptions and claims without a source.

use std::collections::BTreeSet;

use super::{
    actions::reported_unanswered,
    common::{
        FindingMessages, NewAction, act, anchor_touchpoint, fix, gather, is_research, is_to_be,
        name, open_pains, spread_findings, works_on,
    },
    fix::FixChange,
    plan::DraftPlan,
};
use crate::{
    insight::checks::{CheckContext, FindingDetail},
    model::{
        ActionMethod, Evidence, EvidenceStatus, ImpactMoment, ItemRef, Journey, PainPoint,
        PainPointId, Referable as _, Stage, Touchpoint, TouchpointId,
    },
};

/// The number of pain points, moments and touchpoints from which the share with a source is judged;
/// with fewer, a single source decides. A map without any source is always reported.
const LEAST: usize = 8;

/// The share of them with a source, in percent, below which a map is mostly opinion.
const SHARE: usize = 25;

pub(super) fn is_unfounded(evidence: &Evidence) -> bool {
    evidence.status == EvidenceStatus::Assumed && evidence.sources.is_empty()
}

/// An action to interview customers about a pain point.
pub(super) fn find_out_pain(journey: &Journey, pain: &PainPoint) -> NewAction {
    let name = name(journey, &ItemRef::PainPoint(pain.id.clone()));
    NewAction {
        text: message!("fix-text-find-out", name = name),
        touchpoint: None,
        pain_points: vec![pain.id.clone()],
        method: ActionMethod::Interview,
    }
}

fn find_out_moment(journey: &Journey, moment: &ImpactMoment) -> NewAction {
    let name = name(journey, &ItemRef::Moment(moment.id.clone()));
    NewAction {
        text: message!("fix-text-find-out", name = name),
        touchpoint: anchor_touchpoint(journey, &moment.anchor).cloned(),
        pain_points: Vec::new(),
        method: ActionMethod::Interview,
    }
}

/// Finds pain points and impact moments that are only assumed and that nobody researches (DOMAIN
/// 107, 117).
pub(super) fn unfounded(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    if is_to_be(context) {
        return Vec::new();
    }
    let journey = context.journey();
    let research = || {
        journey
            .actions()
            .iter()
            .filter(|action| is_research(action))
    };
    // The finding that nobody acts on a pain point also says that it is assumed.
    let unanswered = reported_unanswered(context);
    let pains_looked_into: BTreeSet<&PainPointId> =
        research().flat_map(|action| &action.pain_points).collect();
    let places_looked_into: BTreeSet<&TouchpointId> = research()
        .flat_map(|action| works_on(journey, action))
        .collect();
    let pains: Vec<&PainPoint> = open_pains(journey)
        .filter(|p| is_unfounded(&p.evidence) && !pains_looked_into.contains(&p.id))
        .filter(|p| !unanswered.contains(&p.id))
        .collect();
    let moments = journey.moments().iter().map(AsRef::as_ref);
    let moments: Vec<&ImpactMoment> = moments
        .filter(|moment| is_unfounded(&moment.evidence))
        .filter(|moment| {
            let place = anchor_touchpoint(journey, &moment.anchor);
            !place.is_some_and(|place| places_looked_into.contains(place))
        })
        .collect();
    let words = FindingMessages {
        check: "unfounded",
        one: id!("finding-unfounded-pain"),
        many: id!("finding-unfounded-pain-many"),
    };
    let mut all = spread_findings(context, &pains, words, |some| {
        let actions = some.iter().map(|pain| find_out_pain(journey, pain));
        vec![act(id!("fix-find-out"), actions.collect())]
    });
    let words = FindingMessages {
        check: "unfounded",
        one: id!("finding-unfounded-moment"),
        many: id!("finding-unfounded-moment-many"),
    };
    all.extend(spread_findings(context, &moments, words, |some| {
        let actions = some.iter().map(|moment| find_out_moment(journey, moment));
        vec![act(id!("fix-find-out"), actions.collect())]
    }));
    all
}

fn is_bare_claim(evidence: &Evidence) -> bool {
    evidence.status != EvidenceStatus::Assumed && evidence.sources.is_empty()
}

/// Finds pain points, moments and touchpoints marked as observed or validated without a source
/// (DOMAIN 37, 117).
pub(super) fn sources_missing(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let journey = context.journey();
    let words = FindingMessages {
        check: "sources-missing",
        one: id!("finding-sources-missing"),
        many: id!("finding-sources-missing-many"),
    };
    let mut items: Vec<ItemRef> = Vec::new();
    let pains = journey.pain_points().iter();
    let pains = pains.filter(|pain| pain.is_open() && is_bare_claim(&pain.evidence));
    items.extend(pains.map(|pain| ItemRef::PainPoint(pain.id.clone())));
    let moments = journey.moments().iter();
    let moments = moments.filter(|moment| is_bare_claim(&moment.evidence));
    items.extend(moments.map(|moment| ItemRef::Moment(moment.id.clone())));
    let touchpoints = context.index.touchpoints();
    let touchpoints = touchpoints.filter(|touchpoint| is_bare_claim(&touchpoint.evidence));
    items.extend(touchpoints.map(|t| ItemRef::Touchpoint(t.id.clone())));
    let all: Vec<_> = items.into_iter().map(|item| (item.clone(), item)).collect();
    let doubt = |some: &[&ItemRef]| {
        let items = some.iter().map(|item| (*item).clone()).collect();
        vec![fix(
            id!("fix-doubt"),
            FixChange::new(items, |items: &Vec<_>, plan| doubt_items(items, plan)),
        )]
    };
    gather(context, words, &all, |message, _| message, doubt)
}

/// Finds maps past Analyse of which hardly anything has a source (DOMAIN 107, 117).
pub(super) fn stage_without_evidence(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let journey = context.journey();
    if journey.about().stage == Stage::Analyse || is_to_be(context) {
        return Vec::new();
    }
    let touchpoints = context.index.touchpoints().map(|t| &t.evidence);
    let pains = journey.pain_points().iter().map(|pain| &pain.evidence);
    let moments = journey.moments().iter().map(|moment| &moment.evidence);
    let (mut count, mut with_source) = (0_usize, 0_usize);
    for evidence in touchpoints.chain(pains).chain(moments) {
        count += 1;
        with_source += usize::from(!evidence.sources.is_empty());
    }
    let is_told = with_source == 0 || count >= LEAST;
    if context.is_sketch() || !is_told || with_source * 100 >= count * SHARE {
        return Vec::new();
    }
    vec![FindingDetail {
        items: vec![ItemRef::Journey],
        message: message!(
            "finding-stage-without-evidence",
            count = with_source,
            of = count
        ),
        fixes: vec![fix(
            id!("fix-stage-analyse"),
            FixChange::new(Stage::Analyse, |stage, plan| {
                plan.change_about(|about| about.stage = *stage);
            }),
        )],
    }]
}

/// Sets the evidence of pain points, impact moments and touchpoints to assumed.
fn doubt_items(items: &[ItemRef], plan: &mut DraftPlan<'_>) {
    let assumed = EvidenceStatus::Assumed;
    let pains = items.iter().filter_map(PainPoint::id_of);
    plan.update::<PainPoint>(pains, |x| x.evidence.status = assumed);
    let moments = items.iter().filter_map(ImpactMoment::id_of);
    plan.update::<ImpactMoment>(moments, |x| x.evidence.status = assumed);
    for id in items.iter().filter_map(Touchpoint::id_of) {
        plan.change_touchpoint(id, |x| x.evidence.status = assumed);
    }
}
