//! Checks of answers to customers who write (DOMAIN 128).

use super::{
    channel_set::ChannelSet,
    fix::FixChange,
    group::group_by_phase,
    live_agents::closing,
    lookup::{channel_name, is_proactive, kind, name, stance, steps, touchpoint_item},
};
use crate::{
    insight::checks::{CheckContext, FindingDetail, Fix},
    model::{ChannelKind, DrawnEdge, Touchpoint, TouchpointKind, TransitionKind, presets},
};

/// The channels in which customers write and expect an answer (DOMAIN 128).
fn is_written(kind: ChannelKind) -> bool {
    matches!(
        kind,
        ChannelKind::Email | ChannelKind::Social | ChannelKind::Reviews | ChannelKind::Messaging
    )
}

/// True if customers certainly write at a touchpoint, and nobody reads it at once. Where the
/// organisation takes the initiative it writes itself; a letter counts as one from the organisation
/// unless the team noted a stance.
pub(super) fn writes(context: &CheckContext<'_>, touchpoint: &Touchpoint) -> bool {
    let may_write = match kind(context, touchpoint) {
        Some(ChannelKind::Letter) => stance(touchpoint).is_some(),
        kind => kind.is_some_and(is_written),
    };
    may_write
        && !touchpoint.live_agent
        && !is_proactive(touchpoint)
        && is_inbound(context, touchpoint)
}

/// First words of titles in which the customer writes. Titles are in the customer's perspective, so
/// the verb comes first.
const WRITING: [&str; 29] = [
    "ask",
    "asking",
    "asks",
    "complain",
    "complaining",
    "complains",
    "complaint",
    "e-mails",
    "emails",
    "mails",
    "question",
    "replies",
    "requests",
    "texts",
    "write",
    "writes",
    "writing",
    "appen",
    "appt",
    "klaagt",
    "klacht",
    "klagen",
    "mailen",
    "mailt",
    "reageert",
    "schrijft",
    "schrijven",
    "vraag",
    "vraagt",
];

/// First words that are nouns as well: “E-mail with the offer” comes from the organisation, “E-mail
/// the form” from the customer.
const AMBIGUOUS: [&str; 8] = [
    "e-mail", "email", "mail", "message", "post", "reply", "request", "text",
];

/// Second words after which an ambiguous first word is a verb of the customer's.
const OBJECTS: [&str; 11] = [
    "a", "an", "customer", "de", "het", "service", "support", "the", "them", "us", "your",
];

/// True if the title has the customer writing.
fn tells_of_writing(title: &str) -> bool {
    let mut words = title.split_whitespace().map(str::to_lowercase);
    let Some(first) = words.next() else {
        return false;
    };
    let first = first.trim_matches(|c: char| !c.is_alphanumeric());
    let mut is_object = || words.next().is_some_and(|word| OBJECTS.contains(&&*word));
    WRITING.contains(&first) || (AMBIGUOUS.contains(&first) && is_object())
}

/// The customer certainly writes, and not the organisation, in public, where the team noted a
/// reactive or passive stance, at a service contact, or if the title says so. Most other mail on a
/// map is sent to customers, and nobody waits for an answer to it.
fn is_inbound(context: &CheckContext<'_>, touchpoint: &Touchpoint) -> bool {
    let is_public = matches!(
        kind(context, touchpoint),
        Some(ChannelKind::Social | ChannelKind::Reviews)
    );
    let is_service = || presets::SERVICE.chosen_option(&touchpoint.custom) == Some(1);
    is_public || stance(touchpoint) > Some(1) || is_service() || tells_of_writing(&touchpoint.title)
}

/// A transition leads to an answer if it goes to a person, to a touchpoint in the same channel, or
/// is an escalation or call-back.
fn is_answer(context: &CheckContext<'_>, from: &Touchpoint, edge: DrawnEdge<'_>) -> bool {
    let Some(to) = context.index.at(edge.to) else {
        return false;
    };
    if !edge.leads_on() || to.kind == TouchpointKind::EndLeft {
        return false;
    }
    let by = edge.item.kind;
    to.live_agent
        || matches!(by, TransitionKind::Escalation | TransitionKind::CallBack)
        || ChannelSet::of_touchpoint(context, from)
            .intersects(ChannelSet::of_touchpoint(context, to))
}

/// Finds touchpoints where customers write and get no answer (DOMAIN 128).
pub(super) fn unanswered(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    if index.edge_count() == 0 {
        return Vec::new();
    }
    let closing = closing(index);
    let waiting = steps(index).filter(|(place, touchpoint)| {
        let is_answered = || {
            let mut on = index.leaving(*place);
            touchpoint.callback_offered || on.any(|edge| is_answer(context, touchpoint, edge))
        };
        Some(*place) != closing && writes(context, touchpoint) && !is_answered()
    });
    let all = waiting.map(|(place, touchpoint)| {
        let message = message!(
            "finding-unanswered-contact",
            touchpoint = name(&touchpoint.title),
            channel = channel_name(context, touchpoint)
        );
        let change = FixChange::new(touchpoint.id.clone(), |at, plan| plan.answer(at));
        let answer = Fix::new(message!("fix-add-answer"), change);
        let found = FindingDetail {
            items: vec![touchpoint_item(touchpoint)],
            message,
            fixes: std::iter::once(answer)
                .chain(sent_by_us(context, touchpoint))
                .collect(),
        };
        (place, found)
    });
    group_by_phase(
        context,
        "unanswered-contact",
        id!("finding-unanswered-contact-many"),
        all.collect(),
    )
}

/// The fix that notes the organisation as the writer; not if the team noted a stance, and not for
/// reviews, which nobody writes about themselves.
fn sent_by_us(context: &CheckContext<'_>, touchpoint: &Touchpoint) -> Option<Fix> {
    let is_review = kind(context, touchpoint) == Some(ChannelKind::Reviews);
    if stance(touchpoint).is_some() || is_review {
        return None;
    }
    let change = FixChange::new(touchpoint.id.clone(), |at, plan| plan.sent_by_us(at));
    Some(Fix::new(message!("fix-sent-by-us"), change))
}
