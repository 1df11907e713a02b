//! Checks of emotions and effort: the worst touchpoints, recovery, hard steps (DOMAIN 11, 14, 134).

use super::{
    action_template::ActionTemplate,
    group::group_by_phase,
    handover::{FEW, is_hard, switches},
    lookup::{
        connected_runs, distance_at, edge_item, feeling, name, names, short_name, steps,
        touchpoint_item, voices,
    },
};
use crate::{
    insight::{
        checks::{CheckContext, FindingDetail, dismissed_items::DismissedItems},
        scores::{ScoreCard, latest_waves},
        search::distances,
    },
    model::{
        ActionKind, ActionMethod, DrawnEdge, Index, ItemRef, Message, MessageId, MetricKind,
        Persona, Touchpoint,
    },
};

/// The number of transitions within which something good has to follow something bad.
const SOON: u32 = 3;

/// The value of a very negative emotion.
const VERY_NEGATIVE: i8 = -2;

/// The goodness below which a score is very bad: the lowest third of its scale.
const LOWEST_THIRD: f64 = 1.0 / 3.0;

/// The goodness below which an effort score is on the hard side: above 3.4 of 5 for CES 1.0, or
/// below 3.4 of 7 for CES 2.0.
const HARD_SIDE: f64 = 0.4;

/// A message about personas by name, or about everybody.
fn about(voices: &[Option<&Persona>], named: MessageId, everybody: MessageId) -> Message {
    let personas: Vec<&str> = voices.iter().flatten().map(|p| short_name(p)).collect();
    if personas.is_empty() {
        return Message::new(everybody);
    }
    Message::new(named).with("personas", names(personas))
}

const RECOVER: ActionTemplate = ActionTemplate {
    text: id!("fix-recovery-action"),
    because: id!("fix-recovery-because"),
    kind: ActionKind::Process,
    method: ActionMethod::Pilot,
};

/// The mood by the worst score of each touchpoint without an emotion: −1 in the lowest third of the
/// scale, +1 in the highest, otherwise `None`.
fn moods(context: &CheckContext<'_>) -> Vec<Option<i8>> {
    let index = context.index;
    let places = index.touchpoints().enumerate();
    let moods = places.map(|(place, touchpoint)| {
        if !touchpoint.emotions.is_empty() {
            return None;
        }
        let scores = latest_waves(index.cards_at(place)).into_iter();
        let worst = scores
            .filter_map(|card| card.goodness)
            .min_by(f64::total_cmp)?;
        if worst < LOWEST_THIRD {
            Some(-1)
        } else {
            (worst > 1.0 - LOWEST_THIRD).then_some(1)
        }
    });
    moods.collect()
}

/// Properties of the map for the search for recovery, computed once for all voices.
struct RecoveryGraph {
    /// Per transition: set if customers ordinarily take it, and not just a few of them.
    is_usual: Vec<bool>,
    /// Per touchpoint: set if it isn't an end and has a transition to or from another; without one
    /// the map says nothing of what follows.
    is_documented: Vec<bool>,
    /// Per touchpoint: set if a person speaks with the customer.
    has_agent: Vec<bool>,
}

impl RecoveryGraph {
    fn of(index: &Index<'_>) -> Self {
        let is_usual =
            |e: DrawnEdge<'_>| e.moves() && e.item.share.is_none_or(|share| share >= FEW);
        let all = index.touchpoints().enumerate();
        Self {
            is_usual: index.edges().map(is_usual).collect(),
            is_documented: all
                .map(|(place, touchpoint)| {
                    let mut ways = index.leaving(place).chain(index.arriving(place));
                    !touchpoint.kind.is_end() && ways.any(DrawnEdge::leads_on)
                })
                .collect(),
            has_agent: index.touchpoints().map(|t| t.live_agent).collect(),
        }
    }
}

/// The flag at a position; false beyond the end.
fn holds(list: &[bool], place: usize) -> bool {
    list.get(place) == Some(&true)
}

/// The voices that stay negative after each touchpoint: nothing good follows within [`SOON`] usual
/// transitions. After something very bad it takes something very good, or a person who leaves a
/// good feeling: a friendly newsletter makes up for nothing.
fn hurt<'a>(context: &CheckContext<'a>) -> Vec<Vec<Option<&'a Persona>>> {
    let index = context.index;
    let moods = moods(context);
    let mood = |place: usize| moods.get(place).copied().flatten();
    let mut hurt: Vec<Vec<Option<&Persona>>> = vec![Vec::new(); index.len()];
    let terrain = RecoveryGraph::of(index);
    let voices = voices(context);
    let mut all_felt = vec![Vec::with_capacity(index.len()); voices.len()];
    for (place, touchpoint) in index.touchpoints().enumerate() {
        for (voice, felt) in voices.iter().zip(&mut all_felt) {
            felt.push(feeling(touchpoint, *voice).or(mood(place)));
        }
    }
    for (voice, felt) in voices.into_iter().zip(all_felt) {
        // The mood of a score is reported once, for everybody.
        let is_told = |place: usize| voice.is_none() || mood(place).is_none();
        add_hurt(context, &terrain, voice, &felt, is_told, &mut hurt);
    }
    if moods.contains(&Some(-1)) && !context.journey().personas().is_empty() {
        let felt = index.touchpoints().enumerate();
        let felt = felt.map(|(place, t)| mood(place).or(t.emotions.iter().map(|e| e.value).max()));
        let felt: Vec<Option<i8>> = felt.collect();
        add_hurt(
            context,
            &terrain,
            None,
            &felt,
            |place| mood(place).is_some(),
            &mut hurt,
        );
    }
    hurt
}

/// Adds a voice to every touchpoint after which it stays negative.
fn add_hurt<'a>(
    context: &CheckContext<'a>,
    terrain: &RecoveryGraph,
    voice: Option<&'a Persona>,
    felt: &[Option<i8>],
    is_told: impl Fn(usize) -> bool,
    hurt: &mut [Vec<Option<&'a Persona>>],
) {
    let far = |is_good: &dyn Fn(i8, usize) -> bool| {
        let all = felt.iter().enumerate();
        let good = all.filter(|(place, value)| value.is_some_and(|value| is_good(value, *place)));
        let good = good.map(|(place, _)| place);
        let open = context.open_ends().iter().copied();
        let goals: Vec<(usize, u32)> = good.chain(open).map(|place| (place, 0)).collect();
        distances(context.index, &goals, |edge| {
            holds(&terrain.is_usual, edge.number)
        })
    };
    let to_good = far(&|value, _| value > 0);
    let to_very_good = far(&|value, place| {
        value >= -VERY_NEGATIVE || (value > 0 && holds(&terrain.has_agent, place))
    });
    for (place, value) in felt.iter().enumerate() {
        let Some(value) = value.filter(|value| *value < 0) else {
            continue;
        };
        let hops = if value <= VERY_NEGATIVE {
            &to_very_good
        } else {
            &to_good
        };
        if is_told(place)
            && distance_at(hops, place) > SOON
            && holds(&terrain.is_documented, place)
            && let Some(list) = hurt.get_mut(place)
        {
            list.push(voice);
        }
    }
}

/// Finds negative touchpoints without recovery after them (DOMAIN 134): one finding per stretch
/// that follows from each other, at its first touchpoint.
pub(super) fn no_recovery(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let hurt = hurt(context);
    let is_hurt = |place: usize| hurt.get(place).is_some_and(|hurt| !hurt.is_empty());
    let mut all = Vec::new();
    for stretch in connected_runs(index, is_hurt) {
        let first = stretch.first().copied().unwrap_or_default();
        let (Some(touchpoint), Some(who)) = (index.at(first), hurt.get(first)) else {
            continue;
        };
        let items: Vec<ItemRef> = stretch
            .iter()
            .filter_map(|&place| index.at(place).map(|t| touchpoint_item(t)))
            .collect();
        let at = Some(&touchpoint.id);
        let action = RECOVER.fix(
            "no-recovery",
            touchpoint_item(touchpoint),
            &touchpoint.title,
            at,
        );
        let message = about(
            who,
            id!("finding-no-recovery-for"),
            id!("finding-no-recovery"),
        );
        let found = FindingDetail {
            message: message
                .with("touchpoint", name(&touchpoint.title))
                .with("others", items.len().saturating_sub(1)),
            items,
            fixes: vec![action],
        };
        all.push((first, found));
    }
    group_by_phase(context, "no-recovery", id!("finding-no-recovery-many"), all)
}

/// A very bad touchpoint.
struct BadTouchpoint<'a> {
    touchpoint: &'a Touchpoint,
    /// The voices with a very negative emotion; empty if only a score is very bad.
    personas: Vec<Option<&'a Persona>>,
    /// The goodness of its worst score other than effort, 0…1; 1 without one.
    goodness: f64,
}

fn bad<'a>(
    context: &CheckContext<'a>,
    voices: &[Option<&'a Persona>],
    place: usize,
) -> Option<BadTouchpoint<'a>> {
    let touchpoint = context.index.at(place).filter(|t| !t.kind.is_end())?;
    let very = |voice: &Option<&Persona>| {
        feeling(touchpoint, *voice).is_some_and(|value| value <= VERY_NEGATIVE)
    };
    let who: Vec<Option<&Persona>> = voices.iter().filter(|v| very(v)).copied().collect();
    let scores = latest_waves(context.index.cards_at(place)).into_iter();
    let whole = scores.filter(|card| !card.measures_kind(MetricKind::Effort));
    let good = whole
        .filter_map(|card| card.goodness)
        .min_by(f64::total_cmp)
        .unwrap_or(1.0);
    (!who.is_empty() || good < LOWEST_THIRD).then_some(BadTouchpoint {
        touchpoint,
        personas: who,
        goodness: good,
    })
}

const LIFT: ActionTemplate = ActionTemplate {
    text: id!("fix-worst-action"),
    because: id!("fix-worst-because"),
    kind: ActionKind::Process,
    method: ActionMethod::Interview,
};

/// Finds the worst touchpoint, whatever the mean (DOMAIN 11), and lists the others that are very
/// bad. Dismissed ones are left out, so that the next one comes up.
pub(super) fn worst(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let voices = voices(context);
    let places = 0..context.index.len();
    let bad = places.filter_map(|place| bad(context, &voices, place));
    let left_alone = DismissedItems::of(context, "worst-touchpoint");
    let (alone, open): (Vec<BadTouchpoint<'_>>, Vec<BadTouchpoint<'_>>) =
        bad.partition(|bad| left_alone.contains(&touchpoint_item(bad.touchpoint)));
    let weight = |bad: &BadTouchpoint<'_>| bad.touchpoint.influence.unwrap_or(1.0);
    let worst = open.iter().min_by(|a, b| {
        let more = b.personas.len().cmp(&a.personas.len());
        let lower = more.then(a.goodness.total_cmp(&b.goodness));
        lower.then(weight(b).total_cmp(&weight(a)))
    });
    let worst = worst.map(|worst| worst_of(worst, &open));
    let alone = alone.iter().map(|bad| worst_of(bad, &[]));
    worst.into_iter().chain(alone).collect()
}

fn worst_of(worst: &BadTouchpoint<'_>, all: &[BadTouchpoint<'_>]) -> FindingDetail {
    let touchpoint = worst.touchpoint;
    let message = if worst.personas.is_empty() {
        Message::new(id!("finding-worst-touchpoint-score"))
    } else {
        about(
            &worst.personas,
            id!("finding-worst-touchpoint-for"),
            id!("finding-worst-touchpoint"),
        )
    };
    let main = touchpoint_item(touchpoint);
    let at = Some(&touchpoint.id);
    let action = LIFT.fix("worst-touchpoint", main.clone(), &touchpoint.title, at);
    let mut items = vec![main];
    let others = all.iter().filter(|bad| bad.touchpoint.id != touchpoint.id);
    items.extend(others.map(|bad| touchpoint_item(bad.touchpoint)));
    FindingDetail {
        message: message
            .with("touchpoint", name(&touchpoint.title))
            .with("others", items.len() - 1),
        items,
        fixes: vec![action],
    }
}

const EASE: ActionTemplate = ActionTemplate {
    text: id!("fix-effort-action"),
    because: id!("fix-effort-because"),
    kind: ActionKind::Process,
    method: ActionMethod::UserTest,
};

/// Finds touchpoints with a bad effort score, or with hard transitions onward (DOMAIN 14, 36, 89,
/// 92).
pub(super) fn effort(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let all = steps(index).filter_map(|(place, touchpoint)| {
        // Hard channel switches are reported by a check of their own.
        let hard: Vec<DrawnEdge<'_>> = index
            .leaving(place)
            .filter(|e| is_hard(*e) && !switches(context, *e))
            .collect();
        let is_low = |card: &&ScoreCard| {
            card.measures_kind(MetricKind::Effort)
                && card.goodness.is_some_and(|good| good < HARD_SIDE)
        };
        let card = latest_waves(index.cards_at(place)).into_iter().find(is_low);
        let worst = hard.iter().filter_map(|e| e.item.effort).max();
        let message = match (worst, card) {
            (_, Some(_)) => Message::new(id!("finding-effort-high-score")),
            (Some(effort), None) => Message::new(id!("finding-effort-high")).with("effort", effort),
            (None, None) => return None,
        };
        let main = touchpoint_item(touchpoint);
        let at = Some(&touchpoint.id);
        let action = EASE.fix("effort-high", main.clone(), &touchpoint.title, at);
        let mut items = vec![main];
        items.extend(hard.iter().map(|e| edge_item(*e)));
        items.extend(card.map(|card| ItemRef::Score(card.score.clone())));
        let found = FindingDetail {
            items,
            message: message.with("touchpoint", name(&touchpoint.title)),
            fixes: vec![action],
        };
        Some((place, found))
    });
    group_by_phase(
        context,
        "effort-high",
        id!("finding-effort-high-many"),
        all.collect(),
    )
}
