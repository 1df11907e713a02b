//! Lookups for the checks about service: channels, teams, emotions, distances.

use crate::{
    insight::{
        checks::CheckContext,
        flow::is_for_others,
        search::{NEVER, reached},
    },
    model::{
        Channel, ChannelId, ChannelKind, DrawnEdge, Emotion, Index, ItemRef, Persona, Phase,
        Touchpoint, TransitionKind, presets,
    },
};

/// The placeholder of an empty title.
const UNTITLED: &str = "…";

/// A title for a sentence; a placeholder if empty.
pub(super) fn name(title: &str) -> &str {
    match title.trim() {
        "" => UNTITLED,
        title => title,
    }
}

/// The name of a persona up to the first comma, without the age that often follows.
pub(super) fn short_name(persona: &Persona) -> &str {
    persona.name.split(',').next().unwrap_or_default()
}

/// A list of titles for a sentence.
pub(super) fn names<'a>(titles: impl IntoIterator<Item = &'a str>) -> String {
    let all: Vec<&str> = titles.into_iter().map(name).collect();
    all.join(", ")
}

pub(super) fn touchpoint_item(touchpoint: &Touchpoint) -> ItemRef {
    ItemRef::Touchpoint(touchpoint.id.clone())
}

pub(super) fn edge_item(edge: DrawnEdge<'_>) -> ItemRef {
    ItemRef::Transition(edge.item.id.clone())
}

/// The touchpoints that aren't ends, with their positions.
pub(super) fn steps<'a>(
    index: &'a Index<'a>,
) -> impl Iterator<Item = (usize, &'a Touchpoint)> + use<'a> {
    let all = index.touchpoints().enumerate();
    all.map(|(place, touchpoint)| (place, touchpoint.as_ref()))
        .filter(|(_, touchpoint)| !touchpoint.kind.is_end())
}

pub(super) fn channel<'a>(
    context: &CheckContext<'a>,
    id: Option<&ChannelId>,
) -> Option<&'a Channel> {
    let journey = context.journey();
    journey.channels().get(id?).map(AsRef::as_ref)
}

/// The kind of a touchpoint's main channel.
pub(super) fn kind(context: &CheckContext<'_>, touchpoint: &Touchpoint) -> Option<ChannelKind> {
    channel(context, touchpoint.channel.as_ref()).map(|channel| channel.kind)
}

/// The kinds of all channels on offer at a touchpoint, the main one first.
pub(super) fn kinds(
    context: &CheckContext<'_>,
    touchpoint: &Touchpoint,
) -> impl Iterator<Item = ChannelKind> {
    let all = touchpoint.channel.iter().chain(&touchpoint.other_channels);
    all.filter_map(|id| channel(context, Some(id)).map(|channel| channel.kind))
}

/// Channels in which the service itself takes place: customers go there for it, whatever channel
/// they prefer.
pub(super) fn is_physical(kind: ChannelKind) -> bool {
    matches!(
        kind,
        ChannelKind::Shop | ChannelKind::InPerson | ChannelKind::Other
    )
}

/// Channels in which the organisation sends something and customers hardly ever answer.
pub(super) fn is_one_way(kind: ChannelKind) -> bool {
    matches!(kind, ChannelKind::Letter | ChannelKind::Sms)
}

/// The stance of the organisation, as the option of its preset field: 1 proactive, 2 reactive, 3
/// passive.
pub(super) fn stance(touchpoint: &Touchpoint) -> Option<u8> {
    presets::PROACTIVE.chosen_option(&touchpoint.custom)
}

/// True if the team noted a proactive stance (DOMAIN 42, 141).
pub(super) fn is_proactive(touchpoint: &Touchpoint) -> bool {
    stance(touchpoint) == Some(1)
}

/// True if the touchpoint only sends something to customers, and nobody gets in touch through it.
pub(super) fn is_outbound(context: &CheckContext<'_>, touchpoint: &Touchpoint) -> bool {
    let is_paper = kind(context, touchpoint).is_some_and(is_one_way);
    !touchpoint.live_agent && (is_paper || is_proactive(touchpoint))
}

/// The name of a touchpoint's main channel; a placeholder without one.
pub(super) fn channel_name<'a>(context: &CheckContext<'a>, touchpoint: &Touchpoint) -> &'a str {
    channel(context, touchpoint.channel.as_ref()).map_or(UNTITLED, |channel| name(&channel.name))
}

/// True unless the touchpoint at a position is marked for other personas only.
pub(super) fn passes(context: &CheckContext<'_>, place: usize, persona: &Persona) -> bool {
    !is_for_others(context.index, place, &persona.id)
}

pub(super) fn phase<'a>(context: &CheckContext<'a>, place: usize) -> Option<&'a Phase> {
    context
        .journey()
        .phases()
        .get_index(place)
        .map(AsRef::as_ref)
}

/// The voices whose emotions a journey has: its personas, or everybody (`None`) if there are none.
pub(super) fn voices<'a>(context: &CheckContext<'a>) -> Vec<Option<&'a Persona>> {
    let personas = context.journey().personas();
    if personas.is_empty() {
        return vec![None];
    }
    personas.iter().map(|p| Some(p.as_ref())).collect()
}

/// The emotion of a voice at a touchpoint, −2…2.
pub(super) fn feeling(touchpoint: &Touchpoint, voice: Option<&Persona>) -> Option<i8> {
    let emotion: Option<&Emotion> = touchpoint.emotion_of(voice.map(|p| &p.id));
    emotion.map(|emotion| emotion.value)
}

/// The team that owns a touchpoint; empty without one.
pub(super) fn team(touchpoint: &Touchpoint) -> &str {
    touchpoint.owner.team.trim()
}

/// True for a hand-over: a transition to another team, into another channel where somebody speaks
/// with the customer, or by a switch, escalation or call-back (DOMAIN 16, 46).
pub(super) fn hands_over(index: &Index<'_>, edge: DrawnEdge<'_>) -> bool {
    let (Some(from), Some(to)) = (index.at(edge.from), index.at(edge.to)) else {
        return false;
    };
    if !edge.leads_on() || to.kind.is_end() {
        return false;
    }
    match edge.item.kind {
        TransitionKind::ChannelSwitch | TransitionKind::Escalation | TransitionKind::CallBack => {
            true
        }
        TransitionKind::Flow | TransitionKind::Failure => {
            let (a, b) = (team(from), team(to));
            let changes_team = !a.is_empty() && !b.is_empty() && a != b;
            let changes_channel =
                from.channel.is_some() && to.channel.is_some() && from.channel != to.channel;
            changes_team || (changes_channel && to.live_agent)
        }
        TransitionKind::Referral => false,
    }
}

/// The distance at a position; [`NEVER`] beyond the end.
pub(super) fn distance_at(distances: &[u32], place: usize) -> u32 {
    distances.get(place).copied().unwrap_or(NEVER)
}

/// The nearest of the touchpoints in `sorted`, positions in ascending order, to a position in
/// reading order; in the same phase if there is one just before or after it.
pub(super) fn nearest(index: &Index<'_>, sorted: &[usize], place: usize) -> Option<usize> {
    let split = sorted.partition_point(|&other| other < place);
    let before = split.checked_sub(1).and_then(|i| sorted.get(i)).copied();
    let after = sorted.get(split..).into_iter().flatten();
    let after = after.copied().find(|&other| other != place);
    let home = index.phase_of(place);
    let rank = |other: usize| {
        let is_elsewhere = index.phase_of(other) != home;
        (is_elsewhere, other.abs_diff(place), other < place)
    };
    before
        .into_iter()
        .chain(after)
        .min_by_key(|&other| rank(other))
}

/// Channels in which customers speak with a person by choosing them.
pub(super) fn is_voice(kind: ChannelKind) -> bool {
    matches!(
        kind,
        ChannelKind::Phone | ChannelKind::Video | ChannelKind::Shop | ChannelKind::InPerson
    )
}

/// The positions of touchpoints by phone, video or in person at which customers probably speak with
/// somebody, though nobody noted it.
fn maybe_agents(context: &CheckContext<'_>) -> Vec<usize> {
    steps(context.index)
        .filter(|(_, t)| !t.self_service && kind(context, t).is_some_and(is_voice))
        .map(|(place, _)| place)
        .collect()
}

/// The touchpoints where customers speak with a person.
pub(super) struct LiveAgents {
    /// The positions, ascending.
    pub positions: Vec<usize>,
    /// Set if nobody noted any on the map, so that these are the probable ones.
    pub is_assumed: bool,
}

impl LiveAgents {
    pub(super) fn of(context: &CheckContext<'_>) -> Self {
        let all = steps(context.index).filter(|(_, touchpoint)| touchpoint.live_agent);
        let positions: Vec<usize> = all.map(|(place, _)| place).collect();
        if !positions.is_empty() {
            let is_assumed = false;
            return Self {
                positions,
                is_assumed,
            };
        }
        let positions = maybe_agents(context);
        Self {
            is_assumed: !positions.is_empty(),
            positions,
        }
    }
}

/// Groups the touchpoints for which `is_it` holds into stretches that follow from each other, each
/// from its first touchpoint on. The stretches are in reading order of their first.
pub(super) fn connected_runs(index: &Index<'_>, is_it: impl Fn(usize) -> bool) -> Vec<Vec<usize>> {
    let follows = |place: &usize| {
        let mut ways = index.arriving(*place);
        ways.any(|edge| edge.leads_on() && is_it(edge.from))
    };
    let all = (0..index.len()).filter(|&place| is_it(place));
    // A stretch that is a loop has no first touchpoint: that in reading order is taken.
    let (rest, first): (Vec<usize>, Vec<usize>) = all.partition(follows);
    let roots = first.into_iter().chain(rest);
    let mut found = reached(index, roots, |edge| edge.leads_on() && is_it(edge.to));
    found.sort_by_key(|stretch| stretch.first().copied());
    found
}
