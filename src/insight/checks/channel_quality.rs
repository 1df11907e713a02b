//! Checks of channel quality: service level, technical quality, and differences between channels
//! (DOMAIN 49, 50).

use super::{
    action_template::ActionTemplate,
    channel_set::ChannelSet,
    lookup::{channel, name},
};
use crate::{
    i18n::rounded,
    insight::{
        checks::{CheckContext, FindingDetail, Fix},
        scores::{ChannelScore, ComparisonVerdict, PhaseSpread, TOLERANCE},
    },
    model::{
        ActionKind, ActionMethod, Argument, Channel, ChannelKind, ItemRef, Message, Metric,
        TouchpointId, presets,
    },
};

/// The difference between service levels of channels that is tolerated. Our own rule of thumb:
/// DOMAIN 50 asks for "nearly equal" quality and gives no figure.
const LEVEL_TOLERANCE: f64 = 0.25;

/// The technical quality up to which a channel is weak.
const WEAK: u8 = 2;

/// Channels in which somebody answers. For a page or an app the service level means availability,
/// which isn't comparable.
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

/// The target of a channel's service level, 0…1. The field is in percent; values up to 1 are taken
/// as shares.
fn target(channel: &Channel) -> Option<f64> {
    let field = &channel.custom;
    let target = presets::SERVICE_LEVEL_TARGET.number(field)?;
    Some(if target > 1.0 { target / 100.0 } else { target })
}

/// True if a channel's service level is below its target.
fn is_below(channel: &Channel) -> bool {
    let level = channel.service_level.zip(target(channel));
    level.is_some_and(|(level, target)| level < target)
}

/// The channels that the journey offers, each with its first touchpoint, in the catalogue's order.
fn offered<'a>(context: &CheckContext<'a>) -> Vec<(&'a Channel, &'a TouchpointId)> {
    let mut seen = ChannelSet::default();
    let mut found = Vec::new();
    for touchpoint in context.index.touchpoints() {
        let here = ChannelSet::of_touchpoint(context, touchpoint).difference(seen);
        seen.insert_all(here);
        let new = here.list(context);
        found.extend(new.map(|channel| (channel, &touchpoint.id)));
    }
    found.sort_by_key(|(channel, _)| context.journey().channels().position(&channel.id));
    found
}

const LEVEL: ActionTemplate = ActionTemplate {
    text: id!("fix-service-level-action"),
    because: id!("fix-service-level-because"),
    kind: ActionKind::Process,
    method: ActionMethod::DataAnalysis,
};

fn for_channel(
    plan: &ActionTemplate,
    check: &'static str,
    channel: &Channel,
    at: Option<&TouchpointId>,
) -> Fix {
    let item = ItemRef::Channel(channel.id.clone());
    plan.fix(check, item, &channel.name, at)
}

/// Finds channels with a service level below their target (DOMAIN 49).
pub(super) fn level_low(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let below = offered(context).into_iter().filter_map(|(channel, at)| {
        let (level, target) = (channel.service_level?, target(channel)?);
        if !is_below(channel) {
            return None;
        }
        Some(FindingDetail {
            items: vec![ItemRef::Channel(channel.id.clone())],
            message: message!(
                "finding-service-level-low",
                channel = name(&channel.name),
                level = Argument::percent(level, 0),
                target = Argument::percent(target, 0)
            ),
            fixes: vec![for_channel(&LEVEL, "service-level-low", channel, Some(at))],
        })
    });
    below.collect()
}

/// The usual target of contact centres: 80 of 100 contacts answered in time. A rule of thumb.
const CUSTOMARY: f64 = 0.8;

const AIM: ActionTemplate = ActionTemplate {
    text: id!("fix-service-level-untargeted-action"),
    because: id!("fix-service-level-untargeted-because"),
    kind: ActionKind::Process,
    method: ActionMethod::DataAnalysis,
};

/// Finds channels below the usual service level for which nobody set a target (DOMAIN 49); a single
/// finding for all.
pub(super) fn untargeted(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let all = offered(context).into_iter().filter_map(|(channel, _)| {
        let level = channel.service_level.filter(|level| *level < CUSTOMARY)?;
        let is_open = is_answered(channel.kind) && target(channel).is_none();
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
        .map(|(channel, level)| format!("{} {}%", name(&channel.name), rounded(100.0 * level, 0)));
    let words: Vec<String> = words.collect();
    let title = &context.journey().about().title;
    vec![FindingDetail {
        items,
        message: message!(
            "finding-service-level-untargeted",
            channels = words.join(", ")
        ),
        fixes: vec![AIM.fix("service-level-untargeted", ItemRef::Journey, title, None)],
    }]
}

const TECHNIQUE: ActionTemplate = ActionTemplate {
    text: id!("fix-technical-quality-action"),
    because: id!("fix-technical-quality-because"),
    kind: ActionKind::Technical,
    method: ActionMethod::UserTest,
};

/// Finds channels with a weak technical quality (DOMAIN 49).
pub(super) fn technique_low(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let weak = offered(context).into_iter().filter_map(|(channel, at)| {
        let quality = channel.quality.filter(|quality| *quality <= WEAK)?;
        let action = for_channel(&TECHNIQUE, "technical-quality-low", channel, Some(at));
        Some(FindingDetail {
            items: vec![ItemRef::Channel(channel.id.clone())],
            message: message!(
                "finding-technical-quality-low",
                channel = name(&channel.name),
                quality = quality
            ),
            fixes: vec![action],
        })
    });
    weak.collect()
}

const EVEN: ActionTemplate = ActionTemplate {
    text: id!("fix-spread-action"),
    because: id!("fix-spread-because"),
    kind: ActionKind::Process,
    method: ActionMethod::DataAnalysis,
};

/// Finds journeys whose channels differ in service level by more than [`LEVEL_TOLERANCE`] (DOMAIN
/// 50).
pub(super) fn level_spread(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let mut levels: Vec<(f64, &Channel, &TouchpointId)> = offered(context)
        .into_iter()
        .filter(|(channel, _)| is_answered(channel.kind))
        .filter_map(|(channel, at)| Some((channel.service_level?, channel, at)))
        .collect();
    levels.sort_by(|(a, ..), (b, ..)| a.total_cmp(b));
    let (Some((low, worst, at)), Some((high, best, _))) = (levels.first(), levels.last()) else {
        return Vec::new();
    };
    // A channel below its own target is reported already.
    if high - low <= LEVEL_TOLERANCE || is_below(worst) {
        return Vec::new();
    }
    vec![FindingDetail {
        items: vec![
            ItemRef::Channel(worst.id.clone()),
            ItemRef::Channel(best.id.clone()),
        ],
        message: message!(
            "finding-level-spread",
            worst = name(&worst.name),
            low = Argument::percent(*low, 0),
            best = name(&best.name),
            high = Argument::percent(*high, 0)
        ),
        fixes: vec![for_channel(&EVEN, "level-spread", worst, Some(at))],
    }]
}

/// The best and the worst channel of a phase by one metric, if they differ by more than the
/// tolerance.
struct ChannelGap<'a> {
    spread: &'a PhaseSpread,
    low: &'a ChannelScore,
    high: &'a ChannelScore,
    /// The difference, in the units of the metric, without a sign.
    by: f64,
    /// Set if it is significant after the correction for the number of pairs.
    is_sure: bool,
}

impl<'a> ChannelGap<'a> {
    fn of(spread: &'a PhaseSpread) -> Option<Self> {
        let test = spread.test.as_ref().ok()?;
        let (high, low) = (spread.channels.first()?, spread.channels.last()?);
        (spread.spread > TOLERANCE).then_some(Self {
            spread,
            low,
            high,
            by: test.difference.abs(),
            is_sure: test.verdict == ComparisonVerdict::Worse,
        })
    }
}

/// Finds significant differences between channels within a phase (DOMAIN 50).
pub(super) fn score_spread(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    spread(context, "score-spread", true)
}

/// Finds differences between channels within a phase that aren't known to be significant (DOMAIN
/// 50); not in phases with a significant one.
pub(super) fn maybe_spread(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    spread(context, "score-spread-unsure", false)
}

fn spread(context: &CheckContext<'_>, check: &'static str, is_sure: bool) -> Vec<FindingDetail> {
    let phases = context.spreads().chunk_by(|a, b| a.phase == b.phase);
    let all = phases.filter_map(|spreads| {
        let mut gaps: Vec<ChannelGap<'_>> = spreads.iter().filter_map(ChannelGap::of).collect();
        if !is_sure && gaps.iter().any(|gap| gap.is_sure) {
            return None;
        }
        gaps.retain(|gap| gap.is_sure == is_sure);
        gaps.sort_by(|a, b| b.spread.spread.total_cmp(&a.spread.spread));
        tell(context, check, gaps.first()?)
    });
    all.collect()
}

fn tell(
    context: &CheckContext<'_>,
    check: &'static str,
    gap: &ChannelGap<'_>,
) -> Option<FindingDetail> {
    let phase = context.journey().phases().get(&gap.spread.phase)?;
    let (worst, best) = (
        channel(context, Some(&gap.low.channel))?,
        channel(context, Some(&gap.high.channel))?,
    );
    let low = context.journey().touchpoint(&gap.low.touchpoint)?;
    let high = context.journey().touchpoint(&gap.high.touchpoint)?;
    let main = ItemRef::Phase(phase.id.clone());
    let action = EVEN.fix(check, main.clone(), &worst.name, Some(&low.id));
    // The unit: points of a net, percent of customers, or percent of the scale.
    let of_scale = 100.0 * gap.spread.spread;
    let (unit, points) = match gap.spread.metric {
        Metric::Nps => ("nps", gap.by),
        Metric::Csat5 | Metric::Csat7 => ("csat", gap.by),
        Metric::Ces5 | Metric::Ces7 => ("ces", of_scale),
        Metric::Custom(_) => ("own", of_scale),
    };
    // Between different touchpoints their subjects may explain the difference, so both are named.
    let is_between = low.id != high.id;
    let message = Message::new(id!("finding-score-spread"))
        .with("where", if is_between { "between" } else { "same" })
        .with("low", name(&low.title))
        .with("high", name(&high.title));
    Some(FindingDetail {
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
            .with("points", rounded(points, 0)),
        fixes: vec![action],
    })
}
