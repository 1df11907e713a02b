//! Checks of routes: dead ends, loops without exit, unreachable touchpoints, missing failure paths.

use std::collections::BTreeMap;

use super::{
    answers::writes,
    fix::FixChange,
    group::group_by_phase,
    live_agents::{TOO_FAR, agent_transition_fix, closing, is_opened, is_silent, offers_person},
    lookup::{connected_runs, distance_at, name, names, nearest, steps, touchpoint_item},
    shares::{MANY_LOST, scale_shares},
};
use crate::{
    insight::{
        checks::{CheckContext, FindingDetail, Fix},
        flow::FlowProblem,
        search::{NEVER, back_from, distances},
    },
    model::{
        DrawnEdge, Index, ItemRef, Message, MessageId, Touchpoint, TouchpointKind, TransitionKind,
    },
};

/// The severity from which a pain point is major (Nielsen, DOMAIN B5).
const MAJOR: u8 = 3;

/// True for a failure path: a failure, escalation, call-back or channel switch to another
/// touchpoint that isn't an end without success. An ordinary next step doesn't count, even if it
/// leads to a person: it is for customers for whom it went well.
fn is_way_out(index: &Index<'_>, edge: DrawnEdge<'_>) -> bool {
    let Some(to) = index.at(edge.to) else {
        return false;
    };
    let is_meant = match edge.item.kind {
        TransitionKind::Failure
        | TransitionKind::Escalation
        | TransitionKind::CallBack
        | TransitionKind::ChannelSwitch => true,
        TransitionKind::Flow | TransitionKind::Referral => false,
    };
    edge.leads_on() && is_meant && to.kind != TouchpointKind::EndLeft
}

/// The number of steps from each touchpoint to a failure path: 0 if one leaves it, or if customers
/// can ask for a person there.
fn ways_out(context: &CheckContext<'_>) -> Vec<u32> {
    let index = context.index;
    let goals = index.touchpoints().enumerate();
    let goals = goals.filter(|(place, touchpoint)| {
        let mut ways = index.leaving(*place);
        ways.any(|edge| is_way_out(index, edge)) || offers_person(context, touchpoint)
    });
    let goals: Vec<(usize, u32)> = goals.map(|(place, _)| (place, 0)).collect();
    context.distances(&goals)
}

/// The number of steps within which a touchpoint needs a failure path: 0 with a major pain point or
/// many customers lost, 1 at key touchpoints and for self-service at a screen. `None` if it needs
/// none: unless it has a major pain point, a person can help on the spot, and one branch of a
/// decision may be the failure path.
fn needs_way(context: &CheckContext<'_>, place: usize, touchpoint: &Touchpoint) -> Option<u32> {
    let pains = context.index.pains(place);
    let mut pains = pains.filter(|pain| pain.is_open());
    if pains.any(|pain| pain.severity >= Some(MAJOR)) {
        return Some(0);
    }
    if touchpoint.live_agent || touchpoint.kind == TouchpointKind::Decision {
        return None;
    }
    if context.flow.drop_off(place) >= MANY_LOST {
        return Some(0);
    }
    let is_alone = touchpoint.self_service && is_silent(context, touchpoint);
    (touchpoint.key || is_alone).then_some(1)
}

/// Finds touchpoints without a failure path near enough (DOMAIN 74).
pub(super) fn no_failure_path(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let (agents, hops) = (context.agents(), context.hops());
    let ways_out = ways_out(context);
    let closing = closing(index);
    let all = steps(index).filter_map(|(place, touchpoint)| {
        let near = needs_way(context, place, touchpoint)?;
        let goes_on = index.leaving(place).any(DrawnEdge::leads_on);
        let has_way = distance_at(&ways_out, place) <= near || is_opened(touchpoint);
        // The check about escalation reports that nobody can be reached at all.
        let is_told = distance_at(hops, place) > TOO_FAR && is_silent(context, touchpoint);
        if !goes_on || has_way || is_told || Some(place) == closing {
            return None;
        }
        let mut again = index.leaving(place).filter(|e| e.from == e.to);
        let message = if again.any(|e| e.item.kind == TransitionKind::Failure) {
            Message::new(id!("finding-failure-path-circle"))
        } else {
            Message::new(id!("finding-failure-path-missing"))
        };
        let change = agent_transition_fix(index, &agents.positions, place, TransitionKind::Failure);
        let label = message!("fix-add-failure-path");
        let found = FindingDetail {
            items: vec![touchpoint_item(touchpoint)],
            message: message.with("touchpoint", name(&touchpoint.title)),
            fixes: change
                .map(|change| Fix::new(label, change))
                .into_iter()
                .collect(),
        };
        Some((place, found))
    });
    group_by_phase(
        context,
        "failure-path-missing",
        id!("finding-failure-path-missing-many"),
        all.collect(),
    )
}

fn link(from: &Touchpoint, to: &Touchpoint) -> FixChange {
    FixChange::new((from.id.clone(), to.id.clone()), |(from, to), plan| {
        plan.link(from, to, TransitionKind::Flow);
    })
}

fn link_label(to: &Touchpoint) -> Message {
    message!("fix-link-to", touchpoint = name(&to.title))
}

pub(super) fn set_kind(touchpoint: &Touchpoint, kind: TouchpointKind, label: MessageId) -> Fix {
    let at = touchpoint.id.clone();
    Fix::new(
        Message::new(label),
        FixChange::new((at, kind), |(at, kind), plan| {
            plan.change_touchpoint(at, |touchpoint| touchpoint.kind = *kind);
        }),
    )
}

/// Open ends: positions where the map stops at a touchpoint that isn't an end, ascending. What
/// follows them isn't known, so checks by distance assume the best there: one missing transition
/// makes one finding.
pub(super) fn open_ends(context: &CheckContext<'_>) -> Vec<usize> {
    let index = context.index;
    let closing = closing(index);
    steps(index)
        .map(|(place, _)| place)
        .filter(|&place| {
            Some(place) != closing
                && index.arriving(place).any(DrawnEdge::leads_on)
                && !index.leaving(place).any(DrawnEdge::leads_on)
        })
        .collect()
}

/// The touchpoints that lead only to an open end, nearest first; by position of the nearest open
/// end.
fn stranded(context: &CheckContext<'_>, open_ends: &[usize]) -> BTreeMap<usize, Vec<usize>> {
    let index = context.index;
    let closing = closing(index);
    let ends = index.touchpoints().enumerate();
    let ends = ends.filter(|(place, t)| t.kind.is_end() || Some(*place) == closing);
    let ends: Vec<(usize, u32)> = ends.map(|(place, _)| (place, 0)).collect();
    let to_end = context.distances(&ends);
    let is_free = |place: usize| distance_at(&to_end, place) != NEVER;
    let mut found: BTreeMap<usize, Vec<usize>> =
        open_ends.iter().map(|&place| (place, Vec::new())).collect();
    let open = open_ends.iter().filter(|&&end| !is_free(end));
    let goals: Vec<(usize, u32)> = open.map(|&end| (end, 0)).collect();
    let passes = |edge: DrawnEdge<'_>| edge.leads_on() && !is_free(edge.from);
    // Each belongs to the nearest open end only.
    back_from(index, &goals, passes, |place, _, end| {
        if place != end {
            found.entry(end).or_default().push(place);
        }
    });
    found
}

/// Finds open ends, with the touchpoints that lead only to them (DOMAIN 74).
pub(super) fn dead_end(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let open_ends = context.open_ends();
    let mut stranded = stranded(context, open_ends);
    let all = open_ends.iter().filter_map(|&place| {
        let touchpoint = index.at(place)?.as_ref();
        // The check `unanswered-contact` reports where customers write and wait for an answer.
        if writes(context, touchpoint) {
            return None;
        }
        let before = stranded.remove(&place).unwrap_or_default();
        let mut fixes = vec![set_kind(
            touchpoint,
            TouchpointKind::EndReached,
            id!("fix-make-end"),
        )];
        if let Some(next) = index.at(place + 1) {
            fixes.insert(0, Fix::new(link_label(next), link(touchpoint, next)));
        }
        let message = message!(
            "finding-dead-end",
            touchpoint = name(&touchpoint.title),
            others = before.len()
        );
        let mut items = vec![touchpoint_item(touchpoint)];
        items.extend(
            before
                .iter()
                .filter_map(|&p| index.at(p).map(|t| touchpoint_item(t))),
        );
        let found = FindingDetail {
            items,
            message,
            fixes,
        };
        Some((place, found))
    });
    group_by_phase(
        context,
        "dead-end",
        id!("finding-dead-end-many"),
        all.collect(),
    )
}

/// The fix for a lost touchpoint: a link to the nearest person from whom success can be reached, or
/// else to the nearest such touchpoint.
fn way_back(index: &Index<'_>, agents: &[usize], open: &[usize], place: usize) -> Option<Fix> {
    if !agents.is_empty() {
        let change = agent_transition_fix(index, agents, place, TransitionKind::Escalation)?;
        return Some(Fix::new(message!("fix-link-person"), change));
    }
    let (from, to) = (index.at(place)?, index.at(nearest(index, open, place)?)?);
    Some(Fix::new(link_label(to), link(from, to)))
}

/// Finds the first touchpoints from which no success can be reached, on maps that mark one (DOMAIN
/// 79).
pub(super) fn no_return(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    if context.flow.is_goal_assumed() {
        return Vec::new();
    }
    // Where the map stops without an end isn't known to be lost.
    let goals = index.touchpoints().enumerate().filter(|(place, t)| {
        t.kind == TouchpointKind::EndReached
            || (t.kind != TouchpointKind::EndLeft
                && !index.leaving(*place).any(DrawnEdge::leads_on))
    });
    let goals: Vec<(usize, u32)> = goals.map(|(place, _)| (place, 0)).collect();
    let to_goal = context.distances(&goals);
    let is_lost = |place: usize| distance_at(&to_goal, place) == NEVER;
    let open: Vec<usize> = (0..index.len()).filter(|&place| !is_lost(place)).collect();
    let mut agents = context.agents().positions.clone();
    agents.retain(|&place| !is_lost(place));
    let all = steps(index).filter_map(|(place, touchpoint)| {
        let mut ways = index.arriving(place).filter(|edge| edge.leads_on());
        let is_first =
            touchpoint.kind == TouchpointKind::Start || ways.any(|edge| !is_lost(edge.from));
        if !is_lost(place) || !is_first || context.flow.is_trapped(place) {
            return None;
        }
        let message = Message::new(id!("finding-point-of-no-return"));
        let found = FindingDetail {
            items: vec![touchpoint_item(touchpoint)],
            message: message.with("touchpoint", name(&touchpoint.title)),
            fixes: way_back(index, &agents, &open, place).into_iter().collect(),
        };
        Some((place, found))
    });
    group_by_phase(
        context,
        "point-of-no-return",
        id!("finding-point-of-no-return-many"),
        all.collect(),
    )
}

/// The positions from which customers can leave the journey by its shares, ascending.
fn ways_to_end(context: &CheckContext<'_>) -> Vec<usize> {
    let index = context.index;
    let share = |number: usize| context.flow.share(number).value;
    let gone = (0..index.len()).filter(|&place| {
        let numbers = index.outgoing(place).iter();
        let on: f64 = numbers.map(|&number| share(number)).sum();
        on < 1.0 - 1e-9
    });
    let goals: Vec<(usize, u32)> = gone.map(|place| (place, 0)).collect();
    let to_end = distances(index, &goals, |edge| share(edge.number) > 0.0);
    (0..index.len())
        .filter(|&place| distance_at(&to_end, place) != NEVER)
        .collect()
}

/// Finds loops that customers never leave by the shares (DOMAIN 79).
pub(super) fn closed_loop(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let troubles = context.flow.problems().iter();
    let loops = troubles.filter_map(|trouble| {
        let FlowProblem::Trapped { touchpoints } = trouble else {
            return None;
        };
        Some(touchpoints)
    });
    let loops: Vec<&Vec<usize>> = loops.collect();
    if loops.is_empty() {
        return Vec::new();
    }
    let ends = ways_to_end(context);
    let all = loops.into_iter().filter_map(|places| {
        let inside = places.iter().filter_map(|&place| index.at(place));
        let items: Vec<ItemRef> = inside.clone().map(|t| touchpoint_item(t)).collect();
        let last = places.iter().max().copied()?;
        let from = index.at(last)?;
        let to = nearest(index, &ends, last).and_then(|place| index.at(place));
        let way = to.map(|to| {
            let at = from.id.clone();
            let both = vec![link(from, to), scale_shares(at)];
            Fix::new(link_label(to), FixChange::all(both))
        });
        (!items.is_empty()).then(|| FindingDetail {
            items,
            message: message!(
                "finding-closed-loop",
                touchpoints = names(inside.map(|t| t.title.as_str()))
            ),
            fixes: way.into_iter().collect(),
        })
    });
    all.collect()
}

/// Finds touchpoints that no start leads to (DOMAIN 108): the first of each group, with those that
/// follow from it.
pub(super) fn unreachable(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let mut is_lost = vec![false; index.len()];
    for trouble in context.flow.problems() {
        if let FlowProblem::Unreachable { touchpoint } = trouble
            && let Some(slot) = is_lost.get_mut(*touchpoint)
        {
            *slot = true;
        }
    }
    let before = before(index, &is_lost);
    let mut found = Vec::new();
    for behind in connected_runs(index, |place| is_lost.get(place) == Some(&true)) {
        let root = behind.first().copied().unwrap_or_default();
        let Some(touchpoint) = index.at(root) else {
            continue;
        };
        let from = before.get(root).copied().flatten();
        let way = from.and_then(|place| index.at(place)).map_or_else(
            || set_kind(touchpoint, TouchpointKind::Start, id!("fix-make-start")),
            |from| {
                let label = message!("fix-link-from", touchpoint = name(&from.title));
                Fix::new(label, link(from, touchpoint))
            },
        );
        let items = behind.iter().filter_map(|&place| index.at(place));
        let message = message!(
            "finding-unreachable",
            touchpoint = name(&touchpoint.title),
            others = behind.len() - 1
        );
        found.push((
            root,
            FindingDetail {
                items: items.map(|t| touchpoint_item(t)).collect(),
                message,
                fixes: vec![way],
            },
        ));
    }
    group_by_phase(
        context,
        "unreachable",
        id!("finding-unreachable-many"),
        found,
    )
}

/// For each position the nearest earlier touchpoint from which customers can continue.
fn before(index: &Index<'_>, is_lost: &[bool]) -> Vec<Option<usize>> {
    let mut last = None;
    let mut list = Vec::with_capacity(index.len());
    for (place, touchpoint) in index.touchpoints().enumerate() {
        list.push(last);
        let is_open = is_lost.get(place) == Some(&false) && !touchpoint.kind.is_end();
        let mut ways = index.leaving(place).chain(index.arriving(place));
        if is_open && ways.any(DrawnEdge::leads_on) {
            last = Some(place);
        }
    }
    list
}
