//! Checks about service, channels and flow.
//!
//! A rule looks at the journey as drawn: what nobody noted is a hint at most, never a fault. Many
//! findings of a check in one phase become a single one about the phase. Figures from the sources
//! are in the text of a check (`check-<id>-why`) with their year; the user's own figures are in its
//! findings. What a click can settle is a fix; for the rest a fix adds an action about the finding
//! and dismisses the finding with that reason.
//!
//! - `person`, `answers`: reaching somebody for customers who are stuck or write (45, 73, 75, 128)
//! - `waiting`: queues, call-backs, promises and resolution times (18, 55–57)
//! - `channels`, `quality`, `devices`: channels on offer and their quality (47–51, 60, 61, 72)
//! - `handover`: hand-overs, owners and channel switches (16, 30, 46, 80)
//! - `expectations`: dates of expectations (95)
//! - `feeling`, `fields`: the worst moments, effort, and preset fields (11, 14–17, 40, 61, 134)
//! - `routes`, `shares`: dead ends, shares that don't add up, and exits (74, 79, C4)

mod answers;
mod cache;
mod channel_set;
mod channels;
mod connectivity;
mod devices;
mod draft;
mod expectations;
mod feeling;
mod fields;
mod fix;
mod group;
mod handover;
mod live_agents;
mod lookup;
mod quality;
mod shares;
#[cfg(test)]
mod tests;
mod waiting;

pub use self::fix::ServiceFix;
pub(super) use self::{cache::ServiceCache, draft::draft};
use super::{
    Check, CheckContext,
    Family::{Flow, Service},
    FindingDetail,
    Severity::{self, Hint, Notable, Serious},
};
use crate::model::MessageId;

const fn service(
    id: &'static str,
    severity: Severity,
    source: &'static [u16],
    find: fn(&CheckContext<'_>) -> Vec<FindingDetail>,
) -> Check {
    Check {
        id,
        name: MessageId::joined(&["check-", id]),
        why: MessageId::joined(&["check-", id, "-why"]),
        severity,
        family: Service,
        source,
        find,
    }
}

const fn flow(
    id: &'static str,
    severity: Severity,
    source: &'static [u16],
    find: fn(&CheckContext<'_>) -> Vec<FindingDetail>,
) -> Check {
    Check {
        id,
        name: MessageId::joined(&["check-", id]),
        why: MessageId::joined(&["check-", id, "-why"]),
        severity,
        family: Flow,
        source,
        find,
    }
}

/// The checks, within a severity the most important first.
pub(super) const CHECKS: &[Check] = &[
    service(
        "escalation-missing",
        Serious,
        &[75, 78],
        live_agents::escalation_missing,
    ),
    service("worst-touchpoint", Serious, &[11], feeling::worst),
    service("callback-missing", Serious, &[56], waiting::no_call_back),
    service("broken-promise", Serious, &[57], waiting::broken),
    service("context-lost", Serious, &[16, 46], handover::context_lost),
    service("unanswered-contact", Serious, &[128], answers::unanswered),
    service(
        "reputation-unguarded",
        Serious,
        &[73],
        live_agents::reputation,
    ),
    service("own-channel-missing", Serious, &[48], channels::own_missing),
    flow("closed-loop", Serious, &[79], connectivity::closed_loop),
    flow("shares-over-whole", Serious, &[42], shares::over),
    flow(
        "failure-path-missing",
        Notable,
        &[74],
        connectivity::no_failure_path,
    ),
    service("waiting-long", Notable, &[55], waiting::long),
    service("callback-undrawn", Notable, &[57], waiting::not_drawn),
    service("callback-nobody", Notable, &[57], waiting::called_by_nobody),
    service("forced-channel", Notable, &[51], channels::forced),
    service("switch-missing", Notable, &[80], handover::switch_missing),
    service("switch-hard", Notable, &[80], handover::switch_hard),
    service("effort-high", Notable, &[14, 36, 89, 92], feeling::effort),
    service("no-recovery", Notable, &[134], feeling::no_recovery),
    service("slow-solution", Notable, &[18], waiting::slow),
    service("service-level-low", Notable, &[49], quality::level_low),
    service(
        "technical-quality-low",
        Notable,
        &[49],
        quality::technique_low,
    ),
    service("score-spread", Notable, &[50], quality::score_spread),
    service("level-spread", Notable, &[50], quality::level_spread),
    service("support-out-of-reach", Notable, &[45], live_agents::support),
    service("absent-channel", Notable, &[48], channels::absent),
    service("mobile-missing", Notable, &[60], devices::no_mobile),
    service("mobile-path", Notable, &[60], devices::no_mobile_path),
    service("small-screen", Notable, &[61], fields::small_screen),
    service("handover-without-owner", Notable, &[30], handover::no_owner),
    service("system-unfit", Notable, &[40], fields::unfit),
    flow(
        "point-of-no-return",
        Notable,
        &[79],
        connectivity::no_return,
    ),
    flow("dead-end", Notable, &[74], connectivity::dead_end),
    flow("unreachable", Notable, &[108], connectivity::unreachable),
    flow("unexplained-exit", Notable, &[79], shares::unexplained_exit),
    service("service-level-untargeted", Hint, &[49], quality::untargeted),
    service(
        "small-screen-unknown",
        Hint,
        &[61],
        devices::small_screen_unknown,
    ),
    service("score-spread-unsure", Hint, &[50], quality::maybe_spread),
    service("agents-unmarked", Hint, &[75], live_agents::agents_unmarked),
    service(
        "escalation-far",
        Hint,
        &[75, 80],
        live_agents::escalation_far,
    ),
    service("coverage-gap", Hint, &[47], channels::gap),
    service(
        "context-unknown",
        Hint,
        &[16, 46],
        handover::context_unknown,
    ),
    service("expectation-undated", Hint, &[95], expectations::undated),
    service("unchecked-promise", Hint, &[57], waiting::unchecked),
    service("impersonal", Hint, &[15, 41], fields::impersonal),
    service("passive-stance", Hint, &[17, 42, 44], fields::passive),
    service("social-absent", Hint, &[72], channels::no_social),
    flow("shares-missing", Hint, &[42], shares::missing),
];
