//! Checks of what is measured at which level: NPS, CSAT and CES, key touchpoints, phases, the
//! whole.

use std::collections::BTreeSet;

use super::{
    common::{
        FindingMessages, anchor_touchpoint, effort, finding, fix, is_measured, is_nps, is_planned,
        is_to_be, list_finding, measure, name, newest_scores, satisfaction, spread_findings,
    },
    fix::FixChange,
};
use crate::{
    insight::checks::{CheckContext, FindingDetail, Fix},
    model::{
        ChannelKind, ItemRef, Journey, Message, Metric, Referable as _, Score, ScoreTarget, Stage,
        Touchpoint, TouchpointId, presets,
    },
};

/// The number of measured touchpoints from which single surveys count as a programme.
const PROGRAMME: usize = 3;

fn at(touchpoint: &Touchpoint) -> ScoreTarget {
    ScoreTarget::Touchpoint(touchpoint.id.clone())
}

/// The touchpoints with a measured score, in reading order.
fn measured<'a>(context: &CheckContext<'a>) -> Vec<&'a Touchpoint> {
    let index = context.index;
    let all = index.touchpoints().enumerate();
    all.filter(|(place, _)| index.scores(*place).any(|score| is_measured(score)))
        .map(|(_, touchpoint)| touchpoint.as_ref())
        .collect()
}

/// Finds NPS asked at a touchpoint, until another metric is measured there after it or planned
/// (DOMAIN 70). A metric asked at the same time doesn't make the NPS any better.
pub(super) fn nps_at_touchpoint(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let journey = context.journey();
    let mut all = Vec::new();
    for place in 0..index.len() {
        let (nps, others): (Vec<&Score>, Vec<&Score>) = index
            .scores(place)
            .map(AsRef::as_ref)
            .partition(|score: &&Score| is_nps(journey, &score.metric));
        let nps: Vec<&Score> = nps.into_iter().filter(|s| is_measured(s)).collect();
        let (Some(at_place), Some(last)) = (index.at(place), nps.iter().map(|s| s.date).max())
        else {
            continue;
        };
        let is_instead = |score: &&Score| {
            let is_since = is_measured(score) && score.date > last;
            is_since || is_planned(score, context.today)
        };
        if others.iter().any(is_instead) {
            continue;
        }
        let main = at_place.item();
        let message = message!("finding-nps-at-touchpoint", name = name(journey, &main));
        let scores = nps.iter().map(|score| ItemRef::Score(score.id.clone()));
        let measure = |metric| measure(vec![(at(at_place), metric)]);
        all.push(FindingDetail {
            items: std::iter::once(main).chain(scores).collect(),
            message,
            fixes: vec![
                fix(
                    id!("fix-measure-satisfaction"),
                    measure(satisfaction(journey)),
                ),
                fix(id!("fix-measure-effort"), measure(effort(journey))),
            ],
        });
    }
    all
}

/// A fix that measures satisfaction at touchpoints.
fn measure_satisfaction(journey: &Journey, touchpoints: &[&Touchpoint]) -> Vec<Fix> {
    let metric = satisfaction(journey);
    let targets = touchpoints.iter().map(|t| (at(t), metric.clone()));
    let change = measure(targets.collect());
    vec![fix(id!("fix-measure-satisfaction"), change)]
}

fn unmeasured_keys<'a>(context: &CheckContext<'a>) -> Vec<&'a Touchpoint> {
    let index = context.index;
    if is_to_be(context) || context.journey().scores().is_empty() {
        return Vec::new();
    }
    let all = index.touchpoints().enumerate();
    all.filter(|(place, touchpoint)| touchpoint.key && index.scores(*place).next().is_none())
        .map(|(_, touchpoint)| touchpoint.as_ref())
        .collect()
}

/// Finds key touchpoints without a score (DOMAIN 31).
pub(super) fn key_unmeasured(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let words = FindingMessages {
        check: "key-unmeasured",
        one: id!("finding-key-unmeasured"),
        many: id!("finding-key-unmeasured-many"),
    };
    spread_findings(context, &unmeasured_keys(context), words, |some| {
        measure_satisfaction(context.journey(), some)
    })
}

/// Finds surveys at touchpoints that aren't key, while key ones have none, or more of them than at
/// key ones (DOMAIN 31).
pub(super) fn measured_not_key(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let unmeasured = unmeasured_keys(context).len();
    let (keys, others): (Vec<_>, Vec<_>) = measured(context).into_iter().partition(|t| t.key);
    let is_beside = others.len() >= PROGRAMME && others.len() > keys.len() && !keys.is_empty();
    let message = if unmeasured > 0 && !others.is_empty() {
        Message::new(id!("finding-measured-not-key")).with("unmeasured", unmeasured)
    } else if is_beside {
        Message::new(id!("finding-measured-beside-key")).with("keys", keys.len())
    } else {
        return Vec::new();
    };
    let ids = others.iter().map(|t| t.id.clone());
    vec![list_finding(
        others.iter().map(|t| t.item()),
        message.with("count", others.len()),
        vec![fix(id!("fix-mark-key"), mark_key(ids.collect()))],
    )]
}

/// Finds survey programmes without a choice of key touchpoints (DOMAIN 31, 32).
pub(super) fn key_unchosen(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let count = measured(context).len();
    let is_chosen = context.index.touchpoints().any(|t| t.key);
    if count < PROGRAMME || is_chosen {
        return Vec::new();
    }
    let journey = context.journey();
    let moments = journey.moments().iter();
    let decisive: BTreeSet<&TouchpointId> = moments
        .filter_map(|moment| anchor_touchpoint(journey, &moment.anchor))
        .collect();
    let mut fixes = Vec::new();
    if !decisive.is_empty() {
        let ids = decisive.into_iter().cloned().collect();
        fixes.push(fix(id!("fix-mark-moments-key"), mark_key(ids)));
    }
    vec![FindingDetail {
        items: vec![ItemRef::Journey],
        message: message!("finding-key-unchosen", count = count),
        fixes,
    }]
}

/// Finds the same question on two scales, CES or CSAT (DOMAIN 66, 89).
pub(super) fn mixed_scales(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let scores = newest_scores(context);
    let pairs = [
        ("ces", Metric::Ces5, Metric::Ces7),
        ("csat", Metric::Csat5, Metric::Csat7),
    ];
    let mixed = pairs.into_iter().filter_map(|(word, short, long)| {
        let with = |metric: &Metric| -> Vec<ItemRef> {
            let some = scores.iter().filter(|score| score.metric == *metric);
            some.map(|score| ItemRef::Score(score.id.clone())).collect()
        };
        let (mut few, mut many) = (with(&short), with(&long));
        if few.is_empty() || many.is_empty() {
            return None;
        }
        if few.len() > many.len() {
            std::mem::swap(&mut few, &mut many);
        }
        few.append(&mut many);
        let message = message!("finding-mixed-scales", metric = word);
        Some(finding(few, message))
    });
    mixed.collect()
}

/// Finds maps past Analyse without any score (DOMAIN 33, 84).
pub(super) fn nothing_measured(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let journey = context.journey();
    let about = journey.about();
    let is_due = about.stage != Stage::Analyse && !is_to_be(context) && !context.is_sketch();
    if !is_due || !journey.scores().is_empty() {
        return Vec::new();
    }
    let metric = satisfaction(journey);
    let keys = context.index.touchpoints().filter(|t| t.key);
    let keys: Vec<_> = keys.map(|t| (at(t), metric.clone())).collect();
    let mut fixes = Vec::new();
    if !keys.is_empty() {
        fixes.push(fix(id!("fix-measure-keys"), measure(keys)));
    }
    fixes.push(measure_journey());
    vec![FindingDetail {
        items: vec![ItemRef::Journey],
        message: message!("finding-nothing-measured"),
        fixes,
    }]
}

fn measure_journey() -> Fix {
    let whole = vec![(ScoreTarget::Journey, Metric::Nps)];
    fix(id!("fix-measure-journey"), measure(whole))
}

fn has_score_of_the_whole(journey: &Journey) -> bool {
    let mut scores = journey.scores().iter();
    scores.any(|score| score.target == ScoreTarget::Journey)
}

/// Finds journeys with scores of touchpoints and none of the whole (DOMAIN 82, 145).
pub(super) fn journey_unmeasured(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let count = measured(context).len();
    if count < PROGRAMME || is_to_be(context) || has_score_of_the_whole(context.journey()) {
        return Vec::new();
    }
    vec![FindingDetail {
        items: vec![ItemRef::Journey],
        message: message!("finding-journey-unmeasured", count = count),
        fixes: vec![measure_journey()],
    }]
}

/// A touchpoint counts as a service contact if a preset field says so, or else if a live agent
/// answers by phone, chat or messaging.
fn is_service(context: &CheckContext<'_>, touchpoint: &Touchpoint) -> bool {
    if let Some(option) = presets::SERVICE.chosen_option(&touchpoint.custom) {
        return option == 1;
    }
    if presets::SERVICE_CATEGORY
        .chosen_option(&touchpoint.custom)
        .is_some()
    {
        return true;
    }
    let channels = context.journey().channels();
    let channel = touchpoint.channel.as_ref().and_then(|id| channels.get(id));
    let speaks = channel.is_some_and(|c| {
        matches!(
            c.kind,
            ChannelKind::Phone | ChannelKind::Chat | ChannelKind::Messaging
        )
    });
    touchpoint.live_agent && speaks
}

/// Finds survey programmes that only ask at service contacts (DOMAIN 122, 139).
pub(super) fn service_only(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let some = measured(context);
    let journey = context.journey();
    let mut targets = journey.scores().iter().map(|score| &score.target);
    let is_wider = targets.any(|target| !matches!(target, ScoreTarget::Touchpoint(_)));
    if some.len() < PROGRAMME || is_wider || !some.iter().all(|t| is_service(context, t)) {
        return Vec::new();
    }
    let others = context.index.touchpoints();
    let others = others.filter(|t| !is_service(context, t)).count();
    if others == 0 {
        return Vec::new();
    }
    vec![list_finding(
        some.iter().map(|t| t.item()),
        message!("finding-service-only", count = some.len(), others = others),
        vec![measure_journey()],
    )]
}

/// Finds phases without a score of their own or of one of their touchpoints (DOMAIN 84).
pub(super) fn phase_unmeasured(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let journey = context.journey();
    if journey.scores().is_empty() || is_to_be(context) {
        return Vec::new();
    }
    let index = context.index;
    let mut with_score: BTreeSet<usize> = BTreeSet::new();
    for score in journey.scores() {
        let place = match &score.target {
            ScoreTarget::Journey => None,
            ScoreTarget::Phase(id) => journey.phases().position(id),
            ScoreTarget::Touchpoint(id) => {
                let place = index.position(id);
                place.and_then(|place| index.phase_of(place))
            }
        };
        with_score.extend(place);
    }
    let phases = journey.phases().iter().enumerate();
    let without: Vec<_> = phases
        .filter(|(place, _)| !with_score.contains(place) && !index.in_phase(*place).is_empty())
        .map(|(_, phase)| phase.as_ref())
        .collect();
    let words = FindingMessages {
        check: "phase-unmeasured",
        one: id!("finding-phase-unmeasured"),
        many: id!("finding-phase-unmeasured-many"),
    };
    let metric = satisfaction(journey);
    spread_findings(context, &without, words, |some| {
        let targets = some.iter().map(|p| ScoreTarget::Phase(p.id.clone()));
        let targets = targets.map(|target| (target, metric.clone()));
        let change = measure(targets.collect());
        vec![fix(id!("fix-measure-phase"), change)]
    })
}

/// The change that marks touchpoints as key.
fn mark_key(ids: Vec<TouchpointId>) -> FixChange {
    FixChange::new(ids, |ids, plan| {
        for id in ids {
            plan.change_touchpoint(id, |touchpoint| touchpoint.key = true);
        }
    })
}
