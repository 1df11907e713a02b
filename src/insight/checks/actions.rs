//! Checks of the plan of actions as a whole: pain points without action, one-sided plans, reasons.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{
    common::{
        FindingMessages, NewAction, act, days, filter_entities, finding, fix, is_live, is_measured,
        is_nps, is_research, is_to_be, is_under_way, list_finding, name, not_dropped, open_pains,
        set_status, spread_findings, spread_with, works_on,
    },
    evidence::{find_out_pain, is_unfounded},
    fix::FixChange,
    plan::DraftPlan,
};
use crate::{
    insight::checks::{CheckContext, FindingDetail},
    model::{
        Action, ActionId, ActionKind, ActionMethod, ActionStatus, Choice as _, Evidence, ItemRef,
        Journey, Message, PainPoint, PainPointId, PainStatus, SourceKind, Stage,
        presets::{self, Preset},
    },
};

/// The number of open pain points from which a map without any action counts as stuck.
const STUCK: usize = 3;

/// The days without a review after which a map counts as stuck even in the first stage.
const LONG: i32 = 90;

/// The number of open pain points from which a map that was never reviewed counts as stuck even in
/// the first stage. Our own rule of thumb.
const PLENTY: usize = 10;

/// The days after an action in which its pain points may still be open.
const SETTLE: i32 = 30;

/// The number of actions from which a plan can be one-sided.
const PLAN: usize = 4;

/// The number of evidence sources from which research can be one-sided.
const RECORDS: usize = 6;

fn action(action: &Action) -> ItemRef {
    ItemRef::Action(action.id.clone())
}

fn items(actions: &[&Action]) -> impl Iterator<Item = ItemRef> {
    actions.iter().map(|a| action(a))
}

/// Finds actions that save money and cost customers something (DOMAIN 58).
pub(super) fn cost_over_experience(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let number = |action: &Action, preset: Preset| preset.number(&action.custom);
    let actions = filter_entities(context.journey().actions(), |action| {
        let saves = number(action, presets::COST).is_some_and(|cost| cost < 0.0);
        let hurts = |value: f64| value < 0.0 || (value <= 0.0 && saves);
        is_live(action) && number(action, presets::CUSTOMER_VALUE).is_some_and(hurts)
    });
    let each = actions.into_iter().map(|a| {
        let change = set_status(a, ActionStatus::Dropped);
        FindingDetail {
            message: message!(
                "finding-cost-over-experience",
                name = name(context.journey(), &action(a))
            ),
            items: vec![action(a)],
            fixes: vec![fix(id!("fix-drop-action"), change)],
        }
    });
    each.collect()
}

/// Sort key for the worst pain point: severity, then frequency.
fn weight(pain: &PainPoint) -> (u8, f64) {
    (pain.severity.unwrap_or(0), pain.frequency.unwrap_or(0.0))
}

fn solve(journey: &Journey, pain: &PainPoint) -> NewAction {
    let name = name(journey, &ItemRef::PainPoint(pain.id.clone()));
    NewAction {
        text: message!("fix-text-solve", name = name),
        touchpoint: None,
        pain_points: vec![pain.id.clone()],
        method: ActionMethod::None,
    }
}

/// The number of open pain points on a map without any action that should be further: past the
/// first stage, long unreviewed, or with many of them. `None` for other maps.
fn stuck(context: &CheckContext<'_>) -> Option<usize> {
    let journey = context.journey();
    let about = journey.about();
    let count = open_pains(journey).count();
    let is_old = match about.reviewed {
        Some(date) => days(date, context.today) > LONG,
        None => count >= PLENTY,
    };
    let is_due = about.stage != Stage::Analyse || is_old;
    (count >= STUCK && is_due && not_dropped(journey).next().is_none()).then_some(count)
}

/// Finds maps with pain points and no action at all that should be further (DOMAIN 101).
pub(super) fn stuck_in_mapping(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let journey = context.journey();
    let Some(count) = stuck(context) else {
        return Vec::new();
    };
    let worst = open_pains(journey).reduce(|a, b| if weight(b) > weight(a) { b } else { a });
    let fixes = worst.map(|pain| act(id!("fix-solve-worst"), vec![solve(journey, pain)]));
    vec![FindingDetail {
        items: vec![ItemRef::Journey],
        message: message!("finding-stuck-in-mapping", count = count),
        fixes: fixes.into_iter().collect(),
    }]
}

/// True for a finished action whose pain points may still be open, as it is at most [`SETTLE`] days
/// old.
fn is_settling(action: &Action, today: Date) -> bool {
    let since = action.due.map(|due| days(due, today));
    action.status == ActionStatus::Done && since.is_some_and(|days| days <= SETTLE)
}

/// Open pain points without a live action.
#[derive(Default)]
struct UnansweredPains<'a> {
    /// Those without any action.
    without_action: Vec<&'a PainPoint>,
    /// Those with a finished action that didn't solve them.
    still_open: Vec<&'a PainPoint>,
}

/// Splits the open pain points without a live action. Cosmetic ones may wait; on a map that is
/// stuck none is reported by itself.
fn unanswered<'a>(context: &CheckContext<'a>) -> UnansweredPains<'a> {
    let journey = context.journey();
    if stuck(context).is_some() {
        return UnansweredPains::default();
    }
    let of = |test: &dyn Fn(&Action) -> bool| -> BTreeSet<&PainPointId> {
        let actions = not_dropped(journey).filter(|action| test(action));
        actions.flat_map(|action| &action.pain_points).collect()
    };
    let answered = of(&|action| is_live(action) || is_settling(action, context.today));
    let tried = of(&|action| action.status == ActionStatus::Done);
    let (still, without) = open_pains(journey)
        .filter(|pain| !answered.contains(&pain.id) && pain.severity.is_none_or(|s| s > 1))
        .partition(|pain| tried.contains(&pain.id));
    UnansweredPains {
        without_action: without,
        still_open: still,
    }
}

/// The pain points that an open finding reports as unanswered, so that other checks needn't report
/// what follows from that.
pub(super) fn reported_unanswered<'a>(context: &CheckContext<'a>) -> BTreeSet<&'a PainPointId> {
    let dismissed = &context.journey().about().dismissed;
    let is_dismissed = |pain: &PainPoint| {
        let item = ItemRef::PainPoint(pain.id.clone());
        let is_whole = |about: &ItemRef| *about == item || *about == ItemRef::Journey;
        let mut own = dismissed
            .iter()
            .filter(|d| d.check == "pain-without-action");
        own.any(|dismissal| is_whole(&dismissal.item))
    };
    let UnansweredPains {
        without_action: without,
        still_open: still,
    } = unanswered(context);
    let all = without.into_iter().chain(still);
    all.filter(|pain| !is_dismissed(pain))
        .map(|pain| &pain.id)
        .collect()
}

/// Finds open pain points without an action, or with a finished one that didn't solve them (DOMAIN
/// 25).
pub(super) fn pain_without_action(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let journey = context.journey();
    let UnansweredPains {
        without_action: without,
        still_open: still,
    } = unanswered(context);
    let is_assumed = |pain: &PainPoint| !is_to_be(context) && is_unfounded(&pain.evidence);
    let add = |some: &[&PainPoint]| {
        let actions = some.iter().map(|pain| solve(journey, pain));
        act(id!("fix-add-action"), actions.collect())
    };
    // Assumed pain points are researched first.
    let find_out = |some: &[&PainPoint]| {
        let actions = some.iter().map(|pain| find_out_pain(journey, pain));
        some.iter()
            .all(|pain| is_assumed(pain))
            .then(|| act(id!("fix-find-out"), actions.collect()))
    };
    let words = FindingMessages {
        check: "pain-without-action",
        one: id!("finding-pain-without-action"),
        many: id!("finding-pain-without-action-many"),
    };
    let tell = |message: Message, pain: &PainPoint| match is_assumed(pain) {
        true => {
            let name = name(journey, &ItemRef::PainPoint(pain.id.clone()));
            message!("finding-pain-without-action-assumed", name = name)
        }
        false => message,
    };
    let mut all = spread_with(context, &without, words, tell, |some| {
        find_out(some).into_iter().chain([add(some)]).collect()
    });
    let words = FindingMessages {
        check: "pain-without-action",
        one: id!("finding-pain-still-open"),
        many: id!("finding-pain-still-open-many"),
    };
    all.extend(spread_findings(context, &still, words, |some| {
        let ids = some.iter().map(|pain| pain.id.clone()).collect();
        vec![
            fix(
                id!("fix-pain-solved"),
                FixChange::new(ids, |ids: &Vec<PainPointId>, plan| {
                    plan.update::<PainPoint>(ids, |pain| pain.status = PainStatus::Solved);
                }),
            ),
            add(some),
        ]
    }));
    all
}

/// The pain points that an open finding reports as still open after a finished action.
pub(super) fn reported_still_open<'a>(context: &CheckContext<'a>) -> BTreeSet<&'a PainPointId> {
    let told = reported_unanswered(context);
    let still = unanswered(context)
        .still_open
        .into_iter()
        .map(|pain| &pain.id);
    still.filter(|id| told.contains(*id)).collect()
}

/// Finds open pain points without severity or frequency (DOMAIN 116).
pub(super) fn pain_unjudged(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let some = filter_entities(context.journey().pain_points(), |pain| {
        pain.is_open() && (pain.severity.is_none() || pain.frequency.is_none())
    });
    let words = FindingMessages {
        check: "pain-unjudged",
        one: id!("finding-pain-unjudged"),
        many: id!("finding-pain-unjudged-many"),
    };
    spread_findings(context, &some, words, |_| Vec::new())
}

/// Finds actions that address no pain point (DOMAIN 25, 116).
pub(super) fn action_without_pain(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let journey = context.journey();
    if is_to_be(context) {
        return Vec::new();
    }
    let some = filter_entities(journey.actions(), |action| {
        is_live(action) && action.pain_points.is_empty() && !is_research(action)
    });
    let words = FindingMessages {
        check: "action-without-pain",
        one: id!("finding-action-without-pain"),
        many: id!("finding-action-without-pain-many"),
    };
    let open_at = |action: &Action| -> Vec<PainPointId> {
        let place = action.touchpoint.as_ref();
        let place = place.and_then(|id| context.index.position(id));
        let pains = place
            .into_iter()
            .flat_map(|place| context.index.pains(place));
        let open = pains.filter(|pain| pain.is_open());
        open.map(|pain| pain.id.clone()).collect()
    };
    spread_findings(context, &some, words, |some| match some {
        [action] => {
            let pains = open_at(action);
            let change = FixChange::new((action.id.clone(), pains.clone()), address);
            let fixes = (!pains.is_empty()).then(|| fix(id!("fix-address-pains"), change));
            fixes.into_iter().collect()
        }
        _ => Vec::new(),
    })
}

/// True if there is evidence apart from surveys: where only NPS was asked, a survey named as source
/// is that one.
fn has_other_sign(evidence: &Evidence) -> bool {
    let mut sources = evidence.sources.iter();
    sources.any(|source| source.kind != SourceKind::Survey)
}

/// Finds actions under way whose only reason is an NPS at a touchpoint (DOMAIN 71).
pub(super) fn nps_only_reason(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let journey = context.journey();
    let index = context.index;
    let is_groundless = |action: &Action| {
        let pains = action.pain_points.iter();
        let mut pains = pains.filter_map(|id| journey.pain_points().get(id));
        let is_told = pains.any(|pain| has_other_sign(&pain.evidence));
        let places = works_on(journey, action).into_iter();
        let places: Vec<usize> = places.filter_map(|id| index.position(id)).collect();
        let mut touchpoints = places.iter().filter_map(|place| index.at(*place));
        let is_seen = touchpoints.any(|touchpoint| has_other_sign(&touchpoint.evidence));
        let scores = places.iter().flat_map(|place| index.scores(*place));
        let mut scores = scores.filter(|s| is_measured(s)).peekable();
        let has_score = scores.peek().is_some();
        let is_only_nps = scores.all(|score| is_nps(journey, &score.metric));
        !is_told && !is_seen && has_score && is_only_nps
    };
    let some = filter_entities(journey.actions(), |action| {
        is_under_way(action) && is_groundless(action)
    });
    let each = some.into_iter().map(|a| {
        let places = works_on(journey, a).into_iter();
        let places = places.map(|id| ItemRef::Touchpoint(id.clone()));
        FindingDetail {
            items: std::iter::once(action(a)).chain(places).collect(),
            message: message!("finding-nps-only-reason", name = name(journey, &action(a))),
            fixes: vec![fix(
                id!("fix-back-to-idea"),
                set_status(a, ActionStatus::Idea),
            )],
        }
    });
    each.collect()
}

/// Finds plans whose only method is A/B tests (DOMAIN 100).
pub(super) fn only_ab_tests(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let mut some: Vec<&Action> = not_dropped(context.journey()).collect();
    some.retain(|action| action.method != ActionMethod::None);
    let is_over = !some.iter().any(|action| is_live(action));
    if some.len() < 2 || is_over || some.iter().any(|a| a.method != ActionMethod::AbTest) {
        return Vec::new();
    }
    let message = message!("finding-only-ab-tests", count = some.len());
    vec![list_finding(items(&some), message, Vec::new())]
}

/// Finds plans whose actions all work on a single touchpoint (DOMAIN 100).
pub(super) fn one_touchpoint(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let journey = context.journey();
    let some = filter_entities(journey.actions(), is_live);
    let places: Vec<_> = some.iter().map(|a| works_on(journey, a)).collect();
    let touched: BTreeSet<_> = places.iter().flatten().collect();
    let [place] = touched.into_iter().collect::<Vec<_>>()[..] else {
        return Vec::new();
    };
    if some.len() < 3 || context.is_sketch() || places.iter().any(BTreeSet::is_empty) {
        return Vec::new();
    }
    let main = ItemRef::Touchpoint((*place).clone());
    let message = message!(
        "finding-one-touchpoint",
        name = name(journey, &main),
        count = some.len()
    );
    let items = std::iter::once(main).chain(items(&some));
    vec![finding(items.collect(), message)]
}

/// Finds plans that change only technology, only skills or only procedures (DOMAIN 25).
pub(super) fn one_kind(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let some: Vec<&Action> = not_dropped(context.journey()).collect();
    let kinds: BTreeSet<ActionKind> = some.iter().map(|action| action.kind).collect();
    let (true, Some(kind)) = (some.len() >= PLAN && kinds.len() == 1, kinds.first()) else {
        return Vec::new();
    };
    let message = message!(
        "finding-one-kind-of-action",
        count = some.len(),
        kind = kind.key()
    );
    vec![list_finding(items(&some), message, Vec::new())]
}

/// Finds maps whose evidence all comes from one kind of source (DOMAIN 119).
pub(super) fn one_way_to_learn(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let journey = context.journey();
    let touchpoints = context.index.touchpoints().map(|t| &t.evidence);
    let pains = journey.pain_points().iter().map(|pain| &pain.evidence);
    let moments = journey.moments().iter().map(|moment| &moment.evidence);
    let all = touchpoints.chain(pains).chain(moments);
    let mut kinds: BTreeMap<_, usize> = BTreeMap::new();
    for source in all.flat_map(|evidence| &evidence.sources) {
        *kinds.entry(source.kind).or_default() += 1;
    }
    let tried = not_dropped(journey).any(|action| action.method != ActionMethod::None);
    let [(kind, count)] = kinds.into_iter().collect::<Vec<_>>()[..] else {
        return Vec::new();
    };
    if count < RECORDS || tried {
        return Vec::new();
    }
    let message = message!("finding-one-way-to-learn", count = count, kind = kind.key());
    vec![finding(vec![ItemRef::Journey], message)]
}

/// Adds pain points to those that an action addresses.
fn address((id, pains): &(ActionId, Vec<PainPointId>), plan: &mut DraftPlan<'_>) {
    let journey = plan.journey;
    plan.update::<Action>([id], |action| {
        for pain in pains {
            if journey.pain_points().contains(pain) && !action.pain_points.contains(pain) {
                action.pain_points.push(pain.clone());
            }
        }
    });
}
