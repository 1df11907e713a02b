//! Shared helpers of the checks about method: predicates, finding builders, grouping.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Fix, fix::FixChange, plan::DraftPlan};
use crate::{
    edit::ops,
    insight::{
        checks::{CheckContext, FindingDetail, dismissed_items::DismissedItems},
        scores::{Reliability, ScoreCard, latest_waves},
    },
    model::{
        Action, ActionKind, ActionMethod, ActionStatus, Aggregation, Anchor, Catalog, Entity,
        ItemRef, Journey, JourneyState, Message, MessageId, Metric, MetricKind, PainPoint,
        PainPointId, Referable, Score, ScoreTarget, TouchpointId,
    },
};

/// The number of items up to which each gets a finding of its own; more are listed in a single one,
/// so that one habit doesn't fill the list.
const MAX_SEPARATE: usize = 3;

/// The maximum length of a name in a sentence, in characters.
const MAX_NAME_CHARS: usize = 60;

/// The days of a year: the age up to which a survey counts as recent, and a score as up to date.
pub(super) const YEAR_DAYS: i32 = 365;

/// True for a to-be journey, which can't be measured or observed yet.
pub(super) fn is_to_be(context: &CheckContext<'_>) -> bool {
    context.journey().about().state == JourneyState::ToBe
}

/// The days from one date to another; negative if that lies before.
pub(super) fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// True for an action that is neither done nor dropped.
pub(super) fn is_live(action: &Action) -> bool {
    !action.is_over()
}

/// True for a live action that is more than an idea.
pub(super) fn is_under_way(action: &Action) -> bool {
    is_live(action) && action.status != ActionStatus::Idea
}

/// True for a live action with a research method.
pub(super) fn is_research(action: &Action) -> bool {
    let finds_out = match action.method {
        ActionMethod::UserTest
        | ActionMethod::Interview
        | ActionMethod::CardSorting
        | ActionMethod::Survey
        | ActionMethod::HeatMap
        | ActionMethod::Diary
        | ActionMethod::Observation
        | ActionMethod::DataAnalysis => true,
        ActionMethod::None
        | ActionMethod::AbTest
        | ActionMethod::Prototype
        | ActionMethod::Pilot
        | ActionMethod::Other => false,
    };
    finds_out && is_live(action)
}

/// The actions that weren't dropped.
pub(super) fn not_dropped(journey: &Journey) -> impl Iterator<Item = &Action> {
    let all = journey.actions().iter().map(AsRef::as_ref);
    all.filter(|action| action.status != ActionStatus::Dropped)
}

/// The pain points that are neither solved nor parked.
pub(super) fn open_pains(journey: &Journey) -> impl Iterator<Item = &PainPoint> {
    let all = journey.pain_points().iter().map(AsRef::as_ref);
    all.filter(|pain| pain.is_open())
}

/// The touchpoint of an anchor.
pub(super) fn anchor_touchpoint<'a>(
    journey: &'a Journey,
    anchor: &'a Anchor,
) -> Option<&'a TouchpointId> {
    journey.anchor_touchpoint(anchor)
}

/// The touchpoints that an action works on: its own and those of its pain points.
pub(super) fn works_on<'a>(journey: &'a Journey, action: &'a Action) -> BTreeSet<&'a TouchpointId> {
    let pains = action.pain_points.iter();
    let pains = pains.filter_map(|id| journey.pain_points().get(id));
    let pains = pains.filter_map(|pain| anchor_touchpoint(journey, &pain.anchor));
    action.touchpoint.iter().chain(pains).collect()
}

/// True if a score was measured; one with 0 replies is only planned.
pub(super) fn is_measured(score: &Score) -> bool {
    score.data.n() != Some(0)
}

/// True for a planned measurement: a score with 0 replies whose date, if any, hasn't passed.
pub(super) fn is_planned(score: &Score, today: Date) -> bool {
    !is_measured(score) && score.date.is_none_or(|date| date >= today)
}

/// The newest measured score of each metric, target and segment.
pub(super) fn newest_scores<'a>(context: &CheckContext<'a>) -> Vec<&'a Score> {
    let cards = latest_waves(context.index.cards()).into_iter();
    let measured = cards.filter(|card| card.is_measured());
    let scores = measured.filter_map(|card| context.journey().scores().get(&card.score));
    scores.map(AsRef::as_ref).collect()
}

/// The cards of the newest scores of each metric, target and segment, without those with too few
/// replies (DOMAIN B4).
pub(super) fn newest_reported_cards<'a>(context: &'a CheckContext<'_>) -> Vec<&'a ScoreCard> {
    let all = context.index.cards().iter();
    latest_waves(all.filter(|card| card.reliability != Reliability::TooFew))
}

/// True for a metric of recommendation: NPS, or a custom one of that kind. A custom metric without
/// a kind counts if its name contains "NPS", or if it is a net on a scale of 0–10.
pub(super) fn is_nps(journey: &Journey, metric: &Metric) -> bool {
    if let Some(kind) = journey.metric_kind(metric) {
        return kind == MetricKind::Recommendation;
    }
    let Metric::Custom(id) = metric else {
        return false;
    };
    journey.metrics().get(id).is_some_and(|own| {
        let is_reckoned_so = own.min == 0 && own.max == 10;
        let is_net = matches!(own.report, Aggregation::Net { .. });
        own.name.to_lowercase().contains("nps") || (is_reckoned_so && is_net)
    })
}

/// The satisfaction metric that the team uses most, so that a fix doesn't introduce another scale.
pub(super) fn satisfaction(journey: &Journey) -> Metric {
    usual(journey, Metric::Csat5, Metric::Csat7)
}

/// The effort metric that the team uses most.
pub(super) fn effort(journey: &Journey) -> Metric {
    usual(journey, Metric::Ces7, Metric::Ces5)
}

fn usual(journey: &Journey, standard: Metric, other: Metric) -> Metric {
    let count = |metric: &Metric| {
        let scores = journey.scores().iter();
        scores.filter(|score| score.metric == *metric).count()
    };
    if count(&other) > count(&standard) {
        other
    } else {
        standard
    }
}

pub(super) fn finding(items: Vec<ItemRef>, message: Message) -> FindingDetail {
    FindingDetail {
        items,
        message,
        fixes: Vec::new(),
    }
}

/// A fix with this label and change.
pub(super) fn fix(label: MessageId, change: FixChange) -> Fix {
    Fix::new(Message::new(label), change)
}

/// An action that a fix adds, with the status idea.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct NewAction {
    /// The text of the action.
    pub text: Message,
    /// The touchpoint of the action, unless that follows from its pain points.
    pub touchpoint: Option<TouchpointId>,
    /// The pain points that it addresses.
    pub pain_points: Vec<PainPointId>,
    /// The research or test method.
    pub method: ActionMethod,
}

/// The fix that adds actions.
pub(super) fn act(label: MessageId, actions: Vec<NewAction>) -> Fix {
    fix(
        label,
        FixChange::new(actions, |actions, plan| add_actions(actions, plan)),
    )
}

fn add_actions(actions: &[NewAction], plan: &mut DraftPlan<'_>) {
    let journey = plan.journey;
    for new in actions {
        let there = |pain: &&PainPointId| journey.pain_points().contains(pain);
        let touchpoint = new.touchpoint.as_ref();
        let touchpoint = touchpoint.filter(|id| journey.touchpoint(id).is_some());
        let action = Action {
            text: plan.translate(&new.text),
            touchpoint: touchpoint.cloned(),
            pain_points: new.pain_points.iter().filter(there).cloned().collect(),
            kind: ActionKind::Process,
            method: new.method,
            ..Action::new(plan.id::<Action>())
        };
        plan.append(action);
    }
}

/// The change that adds a score without replies for each target, as a planned measurement.
pub(super) fn measure(targets: Vec<(ScoreTarget, Metric)>) -> FixChange {
    FixChange::new(targets, |targets, plan| {
        let journey = plan.journey;
        for (target, metric) in targets {
            let exists = match target {
                ScoreTarget::Journey => true,
                ScoreTarget::Phase(id) => journey.phases().contains(id),
                ScoreTarget::Touchpoint(id) => journey.touchpoint(id).is_some(),
            };
            if exists && journey.metric_scale(metric).is_some() {
                let id = plan.id::<Score>();
                let score = ops::empty_score(journey, id, metric.clone(), target.clone());
                plan.append(score);
            }
        }
    })
}

/// The change that sets the status of an action.
pub(super) fn set_status(action: &Action, status: ActionStatus) -> FixChange {
    FixChange::new((action.id.clone(), status), |(id, status), plan| {
        plan.update::<Action>([id], |action| action.status = *status);
    })
}

/// The name of an item for a sentence: shortened, never blank.
pub(super) fn name(journey: &Journey, item: &ItemRef) -> String {
    let measured = |id| {
        journey
            .scores()
            .get(id)
            .map(|score| ItemRef::from(&score.target))
    };
    let item = match item {
        ItemRef::Score(id) => measured(id).unwrap_or(ItemRef::Journey),
        other => other.clone(),
    };
    shorten(item.text(journey))
}

fn shorten(words: &str) -> String {
    let words = words.trim();
    if words.is_empty() {
        return "…".to_owned();
    }
    match words.char_indices().nth(MAX_NAME_CHARS) {
        None => words.to_owned(),
        Some((end, _)) => {
            let start = words.get(..end).unwrap_or(words);
            let whole = start.rsplit_once(' ').map_or(start, |(whole, _)| whole);
            format!("{whole}…")
        }
    }
}

/// The message keys of a check's finding about one item and about many.
#[derive(Clone, Copy)]
pub(super) struct FindingMessages {
    /// The id of the check.
    pub check: &'static str,
    /// For one item, with `$name`, and for a score `$metric`.
    pub one: MessageId,
    /// For many items, with `$count`.
    pub many: MessageId,
}

/// A finding each for a few things with their main items, or a single one about the journey for
/// many; `tell` adds arguments to the message about one.
pub(super) fn gather<T>(
    context: &CheckContext<'_>,
    words: FindingMessages,
    all: &[(ItemRef, T)],
    tell: impl Fn(Message, &T) -> Message,
    fixes: impl Fn(&[&T]) -> Vec<Fix>,
) -> Vec<FindingDetail> {
    let alone = DismissedItems::of(context, words.check);
    let one = |(main, thing): &(ItemRef, T)| FindingDetail {
        message: tell(
            Message::new(words.one).with("name", name(context.journey(), main)),
            thing,
        ),
        items: vec![main.clone()],
        fixes: fixes(&[thing]),
    };
    let (left, rest): (Vec<_>, Vec<_>) = all.iter().partition(|(main, _)| alone.contains(main));
    let mut told: Vec<FindingDetail> = left.into_iter().map(one).collect();
    let items = rest.iter().map(|(main, _)| main.clone());
    match rest[..] {
        _ if !alone.stands_for_all(&ItemRef::Journey, rest.len(), MAX_SEPARATE) => {
            told.extend(rest.into_iter().map(one));
        }
        [only] => {
            let FindingDetail { message, fixes, .. } = one(only);
            told.push(list_finding(items, message, fixes));
        }
        _ => {
            let things: Vec<&T> = rest.iter().map(|(_, thing)| thing).collect();
            let message = Message::new(words.many).with("count", rest.len());
            told.push(list_finding(items, message, fixes(&things)));
        }
    }
    told
}

/// A finding about the journey that lists items.
pub(super) fn list_finding(
    items: impl Iterator<Item = ItemRef>,
    message: Message,
    fixes: Vec<Fix>,
) -> FindingDetail {
    let items = items.filter(|item| *item != ItemRef::Journey);
    FindingDetail {
        items: std::iter::once(ItemRef::Journey).chain(items).collect(),
        message,
        fixes,
    }
}

/// A finding each for a few entities, or a single one about the journey for many.
pub(super) fn spread_findings<T: Referable>(
    context: &CheckContext<'_>,
    items: &[&T],
    words: FindingMessages,
    fixes: impl Fn(&[&T]) -> Vec<Fix>,
) -> Vec<FindingDetail> {
    spread_with(context, items, words, |message, _| message, fixes)
}

/// The same, with `tell` to add arguments to the message about one.
pub(super) fn spread_with<T: Referable>(
    context: &CheckContext<'_>,
    items: &[&T],
    words: FindingMessages,
    tell: impl Fn(Message, &T) -> Message,
    fixes: impl Fn(&[&T]) -> Vec<Fix>,
) -> Vec<FindingDetail> {
    let all: Vec<_> = items.iter().map(|&item| (item.item(), item)).collect();
    let fixes = |some: &[&&T]| {
        let some: Vec<&T> = some.iter().map(|item| **item).collect();
        fixes(&some)
    };
    gather(
        context,
        words,
        &all,
        |message, item| tell(message, item),
        fixes,
    )
}

/// The entities of a list that pass a test.
pub(super) fn filter_entities<T: Entity>(list: &Catalog<T>, test: impl Fn(&T) -> bool) -> Vec<&T> {
    let each = list.iter().map(AsRef::as_ref);
    each.filter(|item| test(item)).collect()
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[test]
    fn long_names_end_at_a_word() {
        assert_eq!(shorten("  Call us "), "Call us");
        assert_eq!(shorten(" "), "…");
        let long = "één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien";
        let short = "één twee drie vier vijf zes zeven acht negen tien elf…";
        assert_eq!(shorten(long), short);
    }
}
