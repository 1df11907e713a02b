//! Whether channels are as good as customers may expect, and equally good.

use super::{
    fix::Plan,
    look::{channel, goodness, latest, name, phase},
    set::Channels,
};
use crate::{
    insight::checks::{Context, Fix, Found},
    model::{
        ActionKind, Channel, ChannelId, ChannelKind, ItemRef, Message, Method, Metric, TouchpointId,
    },
};

/// Between scores of channels in a phase, on 0…1: 15 points of a hundred is more than customers
/// take for the same service (DOMAIN 50 names no figure; "nearly equal" is what it asks).
const TOLERANCE: f64 = 0.15;

/// Between service levels of channels.
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
    at: &'a TouchpointId,
    sum: f64,
    count: f64,
}

impl Tally<'_> {
    fn mean(&self) -> f64 {
        self.sum / self.count
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
            let (Some(own), Some(good)) = (own, goodness(context, score)) else {
                continue;
            };
            let is_it = |t: &&mut Tally<'_>| *t.metric == score.metric && t.channel == own;
            if let Some(tally) = found.iter_mut().find(is_it) {
                tally.sum += good;
                tally.count += 1.0;
            } else {
                found.push(Tally {
                    metric: &score.metric,
                    channel: own,
                    at: &touchpoint.id,
                    sum: good,
                    count: 1.0,
                });
            }
        }
    }
    found
}

pub(super) fn score_spread(context: &Context<'_>) -> Vec<Found> {
    let phases = 0..context.journey().phases().len();
    phases
        .filter_map(|phase| spread_in(context, phase))
        .collect()
}

/// The widest gap between two channels on one metric in a phase.
fn spread_in(context: &Context<'_>, number: usize) -> Option<Found> {
    let tallies = tallies(context, number);
    let mut widest: Option<(f64, &Tally<'_>, &Tally<'_>)> = None;
    for low in &tallies {
        for high in tallies.iter().filter(|high| high.metric == low.metric) {
            let gap = high.mean() - low.mean();
            if gap > widest.map_or(TOLERANCE, |(gap, ..)| gap) {
                widest = Some((gap, low, high));
            }
        }
    }
    let (gap, low, high) = widest?;
    let phase = phase(context, number)?;
    let (worst, best) = (
        channel(context, Some(low.channel))?,
        channel(context, Some(high.channel))?,
    );
    let main = ItemRef::Phase(phase.id.clone());
    let action = EVEN.fix("score-spread", main.clone(), &worst.name, Some(low.at));
    Some(Found {
        items: vec![
            main,
            ItemRef::Channel(worst.id.clone()),
            ItemRef::Channel(best.id.clone()),
        ],
        message: Message::new("finding-score-spread")
            .with("phase", name(&phase.name))
            .with("worst", name(&worst.name))
            .with("best", name(&best.name))
            .with("points", percent(gap)),
        fixes: vec![action],
    })
}
