//! Checks of shares that don't add up, and of exits without a reason (DOMAIN 42, 79).

use super::{
    action_template::ActionTemplate,
    connectivity::set_kind,
    fix::FixChange,
    group::group_by_phase,
    lookup::{name, touchpoint_item},
};
use crate::{
    insight::{
        checks::{CheckContext, FindingDetail, Fix},
        flow::FlowProblem,
    },
    model::{
        ActionKind, ActionMethod, Argument, DrawnEdge, JourneyState, Message, Touchpoint,
        TouchpointId, TouchpointKind, presets,
    },
};

/// The drop-off at a touchpoint from which a reason is asked for.
pub(super) const MANY_LOST: f64 = 0.05;

/// The finding about a touchpoint with a problem in its shares, with its position.
fn told(
    context: &CheckContext<'_>,
    place: usize,
    message: Message,
    settle: impl FnOnce(&Touchpoint) -> Fix,
) -> Option<(usize, FindingDetail)> {
    let touchpoint = context.index.at(place)?;
    let found = FindingDetail {
        items: vec![touchpoint_item(touchpoint)],
        message: message.with("touchpoint", name(&touchpoint.title)),
        fixes: vec![settle(touchpoint)],
    };
    Some((place, found))
}

fn fit(touchpoint: &Touchpoint) -> Fix {
    let at = touchpoint.id.clone();
    Fix::new(message!("fix-fit-shares"), scale_shares(at))
}

/// Finds touchpoints whose shares add up to more than 1 (DOMAIN 42).
pub(super) fn over(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let troubles = context.flow.problems().iter();
    let all = troubles.filter_map(|trouble| {
        let FlowProblem::SharesExceedOne { touchpoint, sum } = trouble else {
            return None;
        };
        let message = Message::new(id!("finding-shares-over-whole"));
        let message = message.with("percent", Argument::percent(*sum, 0));
        told(context, *touchpoint, message, fit)
    });
    group_by_phase(
        context,
        "shares-over-whole",
        id!("finding-shares-over-whole-many"),
        all.collect(),
    )
}

/// Finds transitions without a share that get nobody, and ends that everybody leaves by one (DOMAIN
/// 42).
pub(super) fn missing(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let troubles = context.flow.problems().iter();
    let all = troubles.filter_map(|trouble| match trouble {
        FlowProblem::NoShareLeft { touchpoint } => {
            let message = Message::new(id!("finding-shares-used-up"));
            told(context, *touchpoint, message, fit)
        }
        FlowProblem::EndGoesOn { touchpoint } => {
            let message = Message::new(id!("finding-end-goes-on"));
            told(context, *touchpoint, message, |end| {
                set_kind(end, TouchpointKind::Step, id!("fix-make-step"))
            })
        }
        FlowProblem::SharesExceedOne { .. }
        | FlowProblem::Trapped { .. }
        | FlowProblem::Unreachable { .. } => None,
    });
    group_by_phase(
        context,
        "shares-missing",
        id!("finding-shares-missing-many"),
        all.collect(),
    )
}

const ASK: ActionTemplate = ActionTemplate {
    text: id!("fix-unexplained-exit-action"),
    because: id!("fix-unexplained-exit-because"),
    kind: ActionKind::Process,
    method: ActionMethod::Interview,
};

/// True if a reason for leaving is noted at the touchpoint or on a transition that arrives there.
fn is_explained(context: &CheckContext<'_>, place: usize, touchpoint: &Touchpoint) -> bool {
    let fields = &touchpoint.custom;
    let mut ways = context.index.arriving(place);
    presets::LEAVE_REASON.text(fields).is_some() || ways.any(|e| !e.item.reason.trim().is_empty())
}

/// Finds ends without success, and touchpoints with a drop-off of [`MANY_LOST`] or more, for which
/// no reason is noted (DOMAIN 79).
pub(super) fn unexplained_exit(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    // Nobody has left a to-be journey yet.
    if context.journey().about().state == JourneyState::ToBe {
        return Vec::new();
    }
    let all = index.touchpoints().enumerate();
    let all = all.filter_map(|(place, touchpoint)| {
        let lost = context.flow.drop_off(place);
        let is_left = touchpoint.kind == TouchpointKind::EndLeft
            && index.arriving(place).any(DrawnEdge::moves)
            && !is_explained(context, place, touchpoint);
        let is_lost = lost >= MANY_LOST && presets::LEAVE_REASON.text(&touchpoint.custom).is_none();
        let message = match (is_left, is_lost) {
            (true, _) => Message::new(id!("finding-unexplained-exit")),
            (false, true) => Message::new(id!("finding-unexplained-drop-off"))
                .with("percent", Argument::percent(lost, 0)),
            (false, false) => return None,
        };
        let main = touchpoint_item(touchpoint);
        let at = Some(&touchpoint.id);
        let action = ASK.fix("unexplained-exit", main.clone(), &touchpoint.title, at);
        let found = FindingDetail {
            items: vec![main],
            message: message.with("touchpoint", name(&touchpoint.title)),
            fixes: vec![action],
        };
        Some((place, found))
    });
    group_by_phase(
        context,
        "unexplained-exit",
        id!("finding-unexplained-exit-many"),
        all.collect(),
    )
}

/// The change that scales the shares of the transitions that leave a touchpoint to a sum of 1.
pub(super) fn scale_shares(at: TouchpointId) -> FixChange {
    FixChange::new(at, |at, plan| plan.fit_shares(at))
}
