//! Checks of the quality of key touchpoints: simple, easy and pleasant (DOMAIN 3), and the five
//! basic principles of good service (DOMAIN 14–18).

use std::collections::{BTreeMap, BTreeSet};

use super::common::{
    FindingMessages, NewAction, act, gather, is_live, is_to_be, name, newest_reported_cards,
    not_dropped, works_on,
};
use crate::{
    insight::checks::{CheckContext, FindingDetail},
    model::{
        ActionMethod, Message, MetricKind, Referable as _, ScoreTarget, Touchpoint, TouchpointId,
        presets::{self, Preset},
    },
};

/// The mean effort of transitions, 1 little … 5 much, above which a contact is hard. Our own rule
/// of thumb.
const HARD: f64 = 3.5;

/// The repeat visits per customer above which a contact causes rework: one in ten. Our own rule of
/// thumb.
const REWORK: f64 = 0.1;

/// The number of principles that must be known before missed ones are reported.
const KNOWN: usize = 3;

/// A key touchpoint without a live action.
pub(super) struct NeglectedTouchpoint {
    position: usize,
    /// The newest scores there, by kind, with their goodness, 0…1.
    scores: Vec<(MetricKind, f64)>,
}

/// The key touchpoints without a live action, in reading order: at the others somebody is at work.
pub(super) fn neglected_touchpoints(context: &CheckContext<'_>) -> Vec<NeglectedTouchpoint> {
    let (index, journey) = (context.index, context.journey());
    if is_to_be(context) {
        return Vec::new();
    }
    let actions = not_dropped(journey).filter(|action| is_live(action));
    let taken_up: BTreeSet<&TouchpointId> = actions.flat_map(|a| works_on(journey, a)).collect();
    let mut scores: BTreeMap<&TouchpointId, Vec<(MetricKind, f64)>> = BTreeMap::new();
    for score in newest_reported_cards(context) {
        if let (ScoreTarget::Touchpoint(id), Some(good)) = (&score.target, score.goodness)
            && let Some(kind) = score.measures
        {
            scores.entry(id).or_default().push((kind, good));
        }
    }
    let all = index.touchpoints().enumerate();
    let open = all.filter(|(_, t)| t.key && !taken_up.contains(&t.id));
    open.map(|(place, touchpoint)| NeglectedTouchpoint {
        position: place,
        scores: scores.remove(&touchpoint.id).unwrap_or_default(),
    })
    .collect()
}

/// The mean of values; `None` without any.
fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    (count > 0.0).then(|| sum / count)
}

impl NeglectedTouchpoint {
    fn touchpoint<'a>(&self, context: &CheckContext<'a>) -> Option<&'a Touchpoint> {
        context.index.at(self.position).map(AsRef::as_ref)
    }

    /// True if the mean goodness of a kind of metric is at least 0.5; `None` without a score.
    fn is_good(&self, kind: MetricKind) -> Option<bool> {
        let asked = self.scores.iter();
        let asked = asked.filter(|(of, _)| *of == kind);
        mean(asked.map(|(_, good)| *good)).map(|good| good >= 0.5)
    }

    /// True if it takes little effort (DOMAIN 14): by effort scores, or else by the mean effort of
    /// the transitions to and from it.
    fn is_easy(&self, context: &CheckContext<'_>) -> Option<bool> {
        let said = self.is_good(MetricKind::Effort);
        let ways = context.index.arriving(self.position);
        let ways = ways.chain(context.index.leaving(self.position));
        let ways = ways.filter(|edge| edge.moves());
        let effort = mean(ways.filter_map(|edge| edge.item.effort.map(f64::from)));
        said.or_else(|| effort.map(|effort| effort <= HARD))
    }

    /// True if neither the satisfaction scores nor the emotions are negative on average; `None`
    /// without either.
    fn is_pleasant(&self, context: &CheckContext<'_>) -> Option<bool> {
        let said = self.is_good(MetricKind::Satisfaction);
        let felt = self.touchpoint(context)?.emotions.iter();
        let felt = mean(felt.map(|emotion| f64::from(emotion.value))).map(|felt| felt >= 0.0);
        match (said, felt) {
            (Some(said), Some(felt)) => Some(said && felt),
            (said, felt) => said.or(felt),
        }
    }

    /// True if hardly any customer has to come back. `None` if no transition arrives.
    fn is_simple(&self, context: &CheckContext<'_>) -> Option<bool> {
        let reach = context.flow.reach(self.position);
        let repeats = context.flow.visits(self.position) - reach;
        let is_linked = context.index.arriving(self.position).next().is_some();
        (is_linked && reach > 0.0).then_some(repeats <= reach * REWORK)
    }

    /// True if the customer's context is passed on along every transition that says so (DOMAIN 16);
    /// `None` if none does.
    fn has_context(&self, context: &CheckContext<'_>) -> Option<bool> {
        let ways = context.index.arriving(self.position);
        let mut known = ways.filter_map(|edge| edge.item.context_kept).peekable();
        known.peek()?;
        Some(known.all(|kept| kept))
    }

    /// True if the resolution time meets the team's target (DOMAIN 18); `None` if either isn't
    /// noted.
    fn is_fast(&self, context: &CheckContext<'_>) -> Option<bool> {
        let touchpoint = self.touchpoint(context)?;
        let hours = |preset: Preset| preset.number(&touchpoint.custom);
        Some(hours(presets::RESOLUTION_HOURS)? <= hours(presets::RESOLUTION_TARGET_HOURS)?)
    }

    /// True if the answer in a preset field isn't the poor one; `None` without an answer.
    fn is_other(&self, context: &CheckContext<'_>, preset: Preset, poor: u8) -> Option<bool> {
        let answer = preset.chosen_option(&self.touchpoint(context)?.custom);
        answer.map(|answer| answer != poor)
    }
}

/// Findings about touchpoints, with a fix that adds an observation action for each; `tell` adds
/// what each misses.
fn poor<T>(
    context: &CheckContext<'_>,
    words: FindingMessages,
    all: Vec<(&Touchpoint, T)>,
    tell: impl Fn(Message, &T) -> Message,
) -> Vec<FindingDetail> {
    let look = |touchpoint: &Touchpoint| NewAction {
        text: message!(
            "fix-text-look-closer",
            name = name(context.journey(), &touchpoint.item())
        ),
        touchpoint: Some(touchpoint.id.clone()),
        pain_points: Vec::new(),
        method: ActionMethod::Observation,
    };
    let fixes = |some: &[&(&Touchpoint, T)]| {
        let actions = some.iter().map(|(touchpoint, _)| look(touchpoint));
        vec![act(id!("fix-look-closer"), actions.collect())]
    };
    let all: Vec<_> = all.into_iter().map(|poor| (poor.0.item(), poor)).collect();
    gather(
        context,
        words,
        &all,
        |message, (_, missed)| tell(message, missed),
        fixes,
    )
}

/// Finds key touchpoints that miss at least two of easy, pleasant and simple (DOMAIN 3). A single
/// one is reported by other checks.
pub(super) fn contact_poor(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let all = context
        .neglected_touchpoints()
        .iter()
        .filter_map(|contact| {
            let misses = |is_met: Option<bool>| is_met == Some(false);
            let missed = (
                misses(contact.is_easy(context)),
                misses(contact.is_pleasant(context)),
                misses(contact.is_simple(context)),
            );
            let missed = match missed {
                (true, true, true) => "all",
                (true, true, false) => "easy-pleasant",
                (true, false, true) => "easy-simple",
                (false, true, true) => "pleasant-simple",
                _ => return None,
            };
            Some((contact.touchpoint(context)?, missed))
        });
    let words = FindingMessages {
        check: "contact-poor",
        one: id!("finding-contact-poor"),
        many: id!("finding-contact-poor-many"),
    };
    poor(context, words, all.collect(), |message, missed| {
        message.with("missed", missed)
    })
}

/// Finds key touchpoints that miss more than half of the known principles of good service, and at
/// least two (DOMAIN 14–18).
pub(super) fn principles_missed(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let all = context
        .neglected_touchpoints()
        .iter()
        .filter_map(|contact| {
            let points = [
                ("effort", contact.is_easy(context)),
                (
                    "personal",
                    contact.is_other(context, presets::PERSONALISATION, 1),
                ),
                ("context", contact.has_context(context)),
                (
                    "proactive",
                    contact.is_other(context, presets::PROACTIVE, 3),
                ),
                ("fast", contact.is_fast(context)),
            ];
            let known = points.iter().filter(|(_, is_met)| is_met.is_some()).count();
            let mut missed = points.iter().filter(|(_, is_met)| *is_met == Some(false));
            let count = missed.clone().count();
            let (first, second) = (missed.next()?.0, missed.next()?.0);
            if known < KNOWN || count * 2 <= known {
                return None;
            }
            Some((contact.touchpoint(context)?, (known, count, first, second)))
        });
    let words = FindingMessages {
        check: "principles-missed",
        one: id!("finding-principles-missed"),
        many: id!("finding-principles-missed-many"),
    };
    let tell = |message: Message, (known, count, first, second): &(usize, usize, &str, &str)| {
        message
            .with("met", known - count)
            .with("of", *known)
            .with("first", first)
            .with("second", second)
    };
    poor(context, words, all.collect(), tell)
}
