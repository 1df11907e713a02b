//! Whether channels are as good as customers may expect, and equally good.

use super::{
    fix::Plan,
    look::{channel, latest, name, phase},
    set::Channels,
};
use crate::{
    insight::{
        checks::{Context, Fix, Found},
        scores::{ScoreCard, TOLERANCE, Verdict, between_segments, goodness_of, pool},
    },
    model::{
        ActionKind, Channel, ChannelId, ChannelKind, ItemRef, Message, Method, Metric, Score,
        Touchpoint, TouchpointId,
    },
};

/// Between service levels of channels: a rule of thumb of our own (DOMAIN 50 asks for "nearly equal"
/// quality and names no figure).
const LEVEL_TOLERANCE: f64 = 0.25;

/// Technical quality up to this is poor or weak.
const WEAK: u8 = 2;

/// The channels in which somebody answers; for a page or an app the service level says whether it
/// is up, which is another thing.
fn is_answered(kind: ChannelKind) -> bool {
    matches!(
        kind,
        ChannelKind::Phone
            | ChannelKind::Email
            | ChannelKind::Chat
            | ChannelKind::Sms
            | ChannelKind::Messaging
            | ChannelKind::Social
            | ChannelKind::Video
    )
}

fn percent(share: f64) -> f64 {
    (share * 100.0).round()
}

/// The service level that a channel should have, 0…1. The field is in percent; people also write
/// the share itself.
fn target(context: &Context<'_>, channel: &Channel) -> Option<f64> {
    let field = &channel.custom;
    let target = context.lexicon.number(field, "service-level-target")?;
    Some(if target > 1.0 { target / 100.0 } else { target })
}

/// Whether a channel's service level is below its target.
fn is_below(context: &Context<'_>, channel: &Channel) -> bool {
    let level = channel.service_level.zip(target(context, channel));
    level.is_some_and(|(level, target)| level < target)
}

/// Every channel that the journey offers somewhere, with its first touchpoint.
fn offered<'a>(context: &Context<'a>) -> Vec<(&'a Channel, &'a TouchpointId)> {
    let mut seen = Channels::default();
    let mut found = Vec::new();
    for touchpoint in &context.index.touchpoints {
        let here = Channels::at(context, touchpoint).without(seen);
        seen.add(here);
        let new = here.list(context);
        found.extend(new.map(|channel| (channel, &touchpoint.id)));
    }
    found.sort_by_key(|(channel, _)| context.journey().channels().place(&channel.id));
    found
}

const LEVEL: Plan = Plan {
    text: "fix-service-level-action",
    because: "fix-service-level-because",
    kind: ActionKind::Process,
    method: Method::DataAnalysis,
};

fn for_channel(
    plan: &Plan,
    check: &'static str,
    channel: &Channel,
    at: Option<&TouchpointId>,
) -> Fix {
    let item = ItemRef::Channel(channel.id.clone());
    plan.fix(check, item, &channel.name, at)
}

pub(super) fn level_low(context: &Context<'_>) -> Vec<Found> {
    let below = offered(context).into_iter().filter_map(|(channel, at)| {
        let (level, target) = (channel.service_level?, target(context, channel)?);
        if !is_below(context, channel) {
            return None;
        }
        Some(Found {
            items: vec![ItemRef::Channel(channel.id.clone())],
            message: Message::new("finding-service-level-low")
                .with("channel", name(&channel.name))
                .with("level", percent(level))
                .with("target", percent(target)),
            fixes: vec![for_channel(&LEVEL, "service-level-low", channel, Some(at))],
        })
    });
    below.collect()
}

/// What many contact centres aim for: 80 of 100 contacts answered in time. A rule of thumb.
const CUSTOMARY: f64 = 0.8;

const AIM: Plan = Plan {
    text: "fix-service-level-untargeted-action",
    because: "fix-service-level-untargeted-because",
    kind: ActionKind::Process,
    method: Method::DataAnalysis,
};

/// Channels that are answered less well than is customary, while nobody set a target: one finding
/// for all of them.
pub(super) fn untargeted(context: &Context<'_>) -> Vec<Found> {
    let all = offered(context).into_iter().filter_map(|(channel, _)| {
        let level = channel.service_level.filter(|level| *level < CUSTOMARY)?;
        let is_open = is_answered(channel.kind) && target(context, channel).is_none();
        is_open.then_some((channel, level))
    });
    let all: Vec<(&Channel, f64)> = all.collect();
    if all.is_empty() {
        return Vec::new();
    }
    let mut items = vec![ItemRef::Journey];
    items.extend(all.iter().map(|(c, _)| ItemRef::Channel(c.id.clone())));
    let words = all
        .iter()
        .map(|(channel, level)| format!("{} {}%", name(&channel.name), percent(*level)));
    let words: Vec<String> = words.collect();
    let title = &context.journey().about().title;
    vec![Found {
        items,
        message: Message::new("finding-service-level-untargeted")
            .with("channels", words.join(", ")),
        fixes: vec![AIM.fix("service-level-untargeted", ItemRef::Journey, title, None)],
    }]
}

const TECHNIQUE: Plan = Plan {
    text: "fix-technical-quality-action",
    because: "fix-technical-quality-because",
    kind: ActionKind::Technical,
    method: Method::UserTest,
};

pub(super) fn technique_low(context: &Context<'_>) -> Vec<Found> {
    let weak = offered(context).into_iter().filter_map(|(channel, at)| {
        let quality = channel.quality.filter(|quality| *quality <= WEAK)?;
        let action = for_channel(&TECHNIQUE, "technical-quality-low", channel, Some(at));
        Some(Found {
            items: vec![ItemRef::Channel(channel.id.clone())],
            message: Message::new("finding-technical-quality-low")
                .with("channel", name(&channel.name))
                .with("quality", quality),
            fixes: vec![action],
        })
    });
    weak.collect()
}

const EVEN: Plan = Plan {
    text: "fix-spread-action",
    because: "fix-spread-because",
    kind: ActionKind::Process,
    method: Method::DataAnalysis,
};

pub(super) fn level_spread(context: &Context<'_>) -> Vec<Found> {
    let mut levels: Vec<(f64, &Channel, &TouchpointId)> = offered(context)
        .into_iter()
        .filter(|(channel, _)| is_answered(channel.kind))
        .filter_map(|(channel, at)| Some((channel.service_level?, channel, at)))
        .collect();
    levels.sort_by(|(a, ..), (b, ..)| a.total_cmp(b));
    let (Some((low, worst, at)), Some((high, best, _))) = (levels.first(), levels.last()) else {
        return Vec::new();
    };
    // A channel below its own target is told already.
    if high - low <= LEVEL_TOLERANCE || is_below(context, worst) {
        return Vec::new();
    }
    vec![Found {
        items: vec![
            ItemRef::Channel(worst.id.clone()),
            ItemRef::Channel(best.id.clone()),
        ],
        message: Message::new("finding-level-spread")
            .with("worst", name(&worst.name))
            .with("low", percent(*low))
            .with("best", name(&best.name))
            .with("high", percent(*high)),
        fixes: vec![for_channel(&EVEN, "level-spread", worst, Some(at))],
    }]
}

/// The scores of one metric in one channel within a phase.
struct Tally<'a> {
    metric: &'a Metric,
    channel: &'a ChannelId,
    at: &'a Touchpoint,
    /// Whether they come from more touchpoints than that one.
    is_several: bool,
    scores: Vec<&'a Score>,
    sum: f64,
    weight: f64,
}

impl Tally<'_> {
    fn mean(&self) -> f64 {
        self.sum / self.weight
    }
}

/// The latest scores of the touchpoints in a phase, by metric and channel. Scores of one persona or
/// device are left out: they differ for reasons of their own.
fn tallies<'a>(context: &Context<'a>, phase: usize) -> Vec<Tally<'a>> {
    let index = context.index;
    let mut found: Vec<Tally<'_>> = Vec::new();
    for place in index.in_phase(phase) {
        let Some(touchpoint) = index.at(place) else {
            continue;
        };
        let whole = latest(index, place).into_iter();
        for score in whole.filter(|s| s.persona.is_none() && s.device.is_none()) {
            let own = score.channel.as_ref().or(touchpoint.channel.as_ref());
            let (Some(own), Some(good)) = (own, goodness_of(context.journey(), score)) else {
                continue;
            };
            let is_it = |t: &Tally<'_>| *t.metric == score.metric && t.channel == own;
            let known = found.iter().position(is_it).unwrap_or(found.len());
            if known == found.len() {
                found.push(Tally {
                    metric: &score.metric,
                    channel: own,
                    at: touchpoint,
                    is_several: false,
                    scores: Vec::new(),
                    sum: 0.0,
                    weight: 0.0,
                });
            }
            let Some(tally) = found.get_mut(known) else {
                continue;
            };
            let n = score.data.n().and_then(|n| u32::try_from(n).ok());
            let weight = f64::from(n.unwrap_or(1));
            tally.is_several |= tally.at.id != touchpoint.id;
            tally.scores.push(score);
            tally.sum += weight * good;
            tally.weight += weight;
        }
    }
    found
}

/// Two channels of a phase that are further apart on one metric than customers take for the same
/// service.
struct Gap<'a> {
    low: &'a Tally<'a>,
    high: &'a Tally<'a>,
    /// On 0…1.
    size: f64,
    /// In the units of the metric, without a sign.
    by: f64,
    /// Whether it is more than chance.
    is_sure: bool,
}

/// The widest gap on each metric in a phase. Only for those wider than the tolerance a test is
/// worked out.
fn gaps<'a>(context: &Context<'_>, tallies: &'a [Tally<'a>]) -> Vec<Gap<'a>> {
    let mut ends: Vec<(&Tally<'_>, &Tally<'_>)> = Vec::new();
    for tally in tallies {
        let Some((low, high)) = ends.iter_mut().find(|(low, _)| low.metric == tally.metric) else {
            ends.push((tally, tally));
            continue;
        };
        if tally.mean() < low.mean() {
            *low = tally;
        }
        if tally.mean() > high.mean() {
            *high = tally;
        }
    }
    let far = ends
        .into_iter()
        .filter(|(low, high)| high.mean() - low.mean() > TOLERANCE);
    far.filter_map(|(low, high)| gap(context, low, high))
        .collect()
}

fn gap<'a>(context: &Context<'_>, low: &'a Tally<'a>, high: &'a Tally<'a>) -> Option<Gap<'a>> {
    let journey = context.journey();
    let card = |tally: &Tally<'_>| {
        let cards = tally.scores.iter();
        let cards: Vec<ScoreCard> = cards
            .filter_map(|score| ScoreCard::of(journey, score))
            .collect();
        let all: Vec<&ScoreCard> = cards.iter().collect();
        pool(journey, &all)
    };
    let (worst, best) = (card(low)?.card, card(high)?.card);
    let test = between_segments(&best, &worst).ok()?;
    Some(Gap {
        low,
        high,
        size: best.goodness? - worst.goodness?,
        by: test.by.abs(),
        is_sure: test.verdict == Verdict::Worse,
    })
    .filter(|gap| gap.size > TOLERANCE)
}

/// Gaps between channels that are more than chance.
pub(super) fn score_spread(context: &Context<'_>) -> Vec<Found> {
    spreads(context, "score-spread", true)
}

/// Gaps that may be chance, or of which nobody knows how many replies lie behind them; only where
/// no gap in the phase is certain.
pub(super) fn maybe_spread(context: &Context<'_>) -> Vec<Found> {
    spreads(context, "score-spread-unsure", false)
}

fn spreads(context: &Context<'_>, check: &'static str, is_sure: bool) -> Vec<Found> {
    let phases = 0..context.journey().phases().len();
    let all = phases.filter_map(|number| {
        let tallies = tallies(context, number);
        let gaps = gaps(context, &tallies);
        if !is_sure && gaps.iter().any(|gap| gap.is_sure) {
            return None;
        }
        let mut gaps: Vec<Gap<'_>> = gaps.into_iter().filter(|g| g.is_sure == is_sure).collect();
        gaps.sort_by(|a, b| b.size.total_cmp(&a.size));
        tell(context, number, check, gaps.first()?)
    });
    all.collect()
}

fn tell(context: &Context<'_>, number: usize, check: &'static str, gap: &Gap<'_>) -> Option<Found> {
    let phase = phase(context, number)?;
    let (worst, best) = (
        channel(context, Some(gap.low.channel))?,
        channel(context, Some(gap.high.channel))?,
    );
    let main = ItemRef::Phase(phase.id.clone());
    let action = EVEN.fix(check, main.clone(), &worst.name, Some(&gap.low.at.id));
    // Points of a net, percent of customers, or a part of the scale.
    let (unit, points) = match gap.low.metric {
        Metric::Nps => ("nps", gap.by),
        Metric::Csat5 | Metric::Csat7 => ("csat", gap.by),
        Metric::Ces5 | Metric::Ces7 => ("ces", 100.0 * gap.size),
        Metric::Custom(_) => ("own", 100.0 * gap.size),
    };
    // Of different touchpoints the reader has to know: the subject may explain the difference.
    let is_between = gap.low.at.id != gap.high.at.id && !gap.low.is_several && !gap.high.is_several;
    let message = Message::new("finding-score-spread")
        .with("where", if is_between { "between" } else { "same" })
        .with("low", name(&gap.low.at.title))
        .with("high", name(&gap.high.at.title));
    Some(Found {
        items: vec![
            main,
            ItemRef::Channel(worst.id.clone()),
            ItemRef::Channel(best.id.clone()),
        ],
        message: message
            .with("phase", name(&phase.name))
            .with("worst", name(&worst.name))
            .with("best", name(&best.name))
            .with("unit", unit)
            .with("points", points.round()),
        fixes: vec![action],
    })
}
