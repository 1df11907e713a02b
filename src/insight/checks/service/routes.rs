//! Ways that lead nowhere, ways that are missing, and shares that don't add up.

use super::{
    fix::{Plan, ServiceFix, fix},
    look::{
        NEVER, at, by_phase, distances, is_end, item, kind, leads_on, live_agents, moves, name,
        names, steps, stretches,
    },
    person::{closing, hops, is_silent, is_written, to_person},
};
use crate::{
    insight::{
        Edge, Index,
        checks::{Context, Fix, Found},
        flow::Trouble,
    },
    model::{
        ActionKind, ItemRef, JourneyState, Message, Method, Touchpoint, TouchpointKind,
        TransitionKind,
    },
};

/// A pain point from this severity on is major (Nielsen, DOMAIN B5).
const MAJOR: u8 = 3;

/// Losing this share of the customers at one place is worth a reason.
const MANY_LOST: f64 = 0.05;

/// Whether a transition is a way for when things go wrong. One that leads back to where it came
/// from, or out of the door, helps nobody.
fn is_way_out(index: &Index<'_>, edge: &Edge<'_>) -> bool {
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
    leads_on(edge) && is_meant && to.kind != TouchpointKind::EndLeft
}

/// How near a person has to be when things go wrong: at once where it hurts or customers are lost,
/// soon at key touchpoints and where customers are on their own at a screen. `None` where it
/// matters less; where ways part, one of them is the way for that.
fn needs_person(context: &Context<'_>, place: usize, touchpoint: &Touchpoint) -> Option<u32> {
    let mut pains = context.index.pains.get(place).into_iter().flatten();
    let hurts =
        pains.any(|pain| pain.severity >= Some(MAJOR)) || context.flow.drop_off(place) >= MANY_LOST;
    if touchpoint.kind == TouchpointKind::Decision {
        None
    } else if hurts {
        Some(1)
    } else {
        let is_alone = touchpoint.self_service && is_silent(context, touchpoint);
        (touchpoint.key || is_alone).then_some(2)
    }
}

pub(super) fn no_failure_path(context: &Context<'_>) -> Vec<Found> {
    let index = context.index;
    let hops = hops(context);
    let agents = live_agents(index);
    let closing = closing(index);
    let all = steps(index).filter_map(|(place, touchpoint)| {
        let near = needs_person(context, place, touchpoint)?;
        let hops = at(&hops, place);
        let goes_on = index.leaving(place).any(leads_on);
        let has_way = hops <= near || index.leaving(place).any(|e| is_way_out(index, e));
        // That nobody can be reached at all is told by the check about escalation.
        let is_told = hops == NEVER && is_silent(context, touchpoint);
        if !goes_on || has_way || is_told || Some(place) == closing {
            return None;
        }
        let mut again = index.leaving(place).filter(|e| e.from == e.to);
        let message = if again.any(|e| e.item.kind == TransitionKind::Failure) {
            Message::new("finding-failure-path-circle")
        } else {
            Message::new("finding-failure-path-missing")
        };
        let change = to_person(index, &agents, place, TransitionKind::Failure);
        let label = Message::new("fix-add-failure-path");
        let found = Found {
            items: vec![item(touchpoint)],
            message: message.with("touchpoint", name(&touchpoint.title)),
            fixes: change
                .map(|change| fix(label, change))
                .into_iter()
                .collect(),
        };
        Some((place, found))
    });
    by_phase(
        context,
        "failure-path-missing",
        "finding-failure-path-missing-many",
        all.collect(),
    )
}

fn link(from: &Touchpoint, to: &Touchpoint) -> ServiceFix {
    ServiceFix::Link {
        from: from.id.clone(),
        to: to.id.clone(),
        kind: TransitionKind::Flow,
    }
}

fn link_label(to: &Touchpoint) -> Message {
    Message::new("fix-link-to").with("touchpoint", name(&to.title))
}

fn set_kind(touchpoint: &Touchpoint, kind: TouchpointKind, label: &'static str) -> Fix {
    let at = touchpoint.id.clone();
    fix(Message::new(label), ServiceFix::SetKind { at, kind })
}

/// Whether nothing leads on from here though the map goes on. Where customers write and wait for
/// an answer, another check says so.
fn is_dead_end(context: &Context<'_>, place: usize, touchpoint: &Touchpoint) -> bool {
    let index = context.index;
    let waits = !touchpoint.live_agent && kind(context, touchpoint).is_some_and(is_written);
    !waits && index.arriving(place).any(leads_on) && !index.leaving(place).any(leads_on)
}

pub(super) fn dead_end(context: &Context<'_>) -> Vec<Found> {
    let index = context.index;
    let closing = closing(index);
    let all = steps(index).filter_map(|(place, touchpoint)| {
        if Some(place) == closing || !is_dead_end(context, place, touchpoint) {
            return None;
        }
        let mut fixes = vec![set_kind(
            touchpoint,
            TouchpointKind::EndReached,
            "fix-make-end",
        )];
        if let Some(next) = index.at(place + 1) {
            fixes.insert(0, fix(link_label(next), link(touchpoint, next)));
        }
        let found = Found {
            items: vec![item(touchpoint)],
            message: Message::new("finding-dead-end").with("touchpoint", name(&touchpoint.title)),
            fixes,
        };
        Some((place, found))
    });
    by_phase(context, "dead-end", "finding-dead-end-many", all.collect())
}

pub(super) fn no_return(context: &Context<'_>) -> Vec<Found> {
    let index = context.index;
    if context.flow.is_goal_assumed() {
        return Vec::new();
    }
    // Where the map stops without saying so is not known to be lost.
    let open = index.touchpoints.iter().enumerate().filter(|(place, t)| {
        t.kind == TouchpointKind::EndReached
            || (t.kind != TouchpointKind::EndLeft && !index.leaving(*place).any(leads_on))
    });
    let goals: Vec<(usize, u32)> = open.map(|(place, _)| (place, 0)).collect();
    let to_goal = distances(index, &goals, moves);
    let is_lost = |place: usize| at(&to_goal, place) == NEVER;
    let agents: Vec<usize> = live_agents(index)
        .into_iter()
        .filter(|&a| !is_lost(a))
        .collect();
    let all = steps(index).filter_map(|(place, touchpoint)| {
        let is_first = touchpoint.kind == TouchpointKind::Start
            || index
                .arriving(place)
                .any(|e| leads_on(e) && !is_lost(e.from));
        if !is_lost(place) || !is_first || context.flow.is_trapped(place) {
            return None;
        }
        let change = to_person(index, &agents, place, TransitionKind::Escalation);
        let label = Message::new("fix-link-person");
        let found = Found {
            items: vec![item(touchpoint)],
            message: Message::new("finding-point-of-no-return")
                .with("touchpoint", name(&touchpoint.title)),
            fixes: change
                .map(|change| fix(label, change))
                .into_iter()
                .collect(),
        };
        Some((place, found))
    });
    by_phase(
        context,
        "point-of-no-return",
        "finding-point-of-no-return-many",
        all.collect(),
    )
}

pub(super) fn closed_loop(context: &Context<'_>) -> Vec<Found> {
    let index = context.index;
    let loops = context
        .flow
        .troubles()
        .iter()
        .filter_map(|trouble| match trouble {
            Trouble::Trapped { touchpoints } => Some(touchpoints),
            Trouble::SharesOver { .. }
            | Trouble::NothingLeft { .. }
            | Trouble::EndGoesOn { .. }
            | Trouble::Unreachable { .. } => None,
        });
    loops
        .filter_map(|places| {
            let inside = places.iter().filter_map(|&place| index.at(place));
            let items: Vec<ItemRef> = inside.clone().map(|t| item(t)).collect();
            let last = places.iter().max().copied()?;
            let from = index.at(last)?;
            // A whole map that goes round has nowhere to go.
            let is_outside = |place: &usize| places.binary_search(place).is_err();
            let ahead = (last + 1..index.len()).find(is_outside);
            let back = || (0..last).rev().find(is_outside);
            let to = ahead.or_else(back).and_then(|place| index.at(place));
            let fixes = to.map(|to| {
                let at = from.id.clone();
                let both = vec![link(from, to), ServiceFix::FitShares { at }];
                fix(link_label(to), ServiceFix::All(both))
            });
            (!items.is_empty()).then(|| Found {
                items,
                message: Message::new("finding-closed-loop")
                    .with("touchpoints", names(inside.map(|t| t.title.as_str()))),
                fixes: fixes.into_iter().collect(),
            })
        })
        .collect()
}

/// A finding about the touchpoint of a trouble with its shares.
fn trouble_at(
    context: &Context<'_>,
    place: usize,
    message: Message,
    fixes: Vec<Fix>,
) -> Vec<Found> {
    let touchpoint = context.index.at(place);
    touchpoint
        .map(|touchpoint| Found {
            items: vec![item(touchpoint)],
            message: message.with("touchpoint", name(&touchpoint.title)),
            fixes,
        })
        .into_iter()
        .collect()
}

fn fit(context: &Context<'_>, place: usize) -> Vec<Fix> {
    let touchpoint = context.index.at(place);
    touchpoint
        .map(|touchpoint| {
            let at = touchpoint.id.clone();
            fix(Message::new("fix-fit-shares"), ServiceFix::FitShares { at })
        })
        .into_iter()
        .collect()
}

pub(super) fn shares_over(context: &Context<'_>) -> Vec<Found> {
    let troubles = context.flow.troubles().iter();
    troubles
        .flat_map(|trouble| match trouble {
            Trouble::SharesOver { touchpoint, sum } => {
                let message = Message::new("finding-shares-over-whole")
                    .with("percent", (sum * 100.0).round());
                trouble_at(context, *touchpoint, message, fit(context, *touchpoint))
            }
            Trouble::NothingLeft { .. }
            | Trouble::EndGoesOn { .. }
            | Trouble::Trapped { .. }
            | Trouble::Unreachable { .. } => Vec::new(),
        })
        .collect()
}

pub(super) fn shares_missing(context: &Context<'_>) -> Vec<Found> {
    let index = context.index;
    let troubles = context.flow.troubles().iter();
    troubles
        .flat_map(|trouble| match trouble {
            Trouble::NothingLeft { touchpoint } => {
                let message = Message::new("finding-shares-used-up");
                trouble_at(context, *touchpoint, message, fit(context, *touchpoint))
            }
            Trouble::EndGoesOn { touchpoint } => {
                let message = Message::new("finding-end-goes-on");
                let end = index.at(*touchpoint);
                let fixes = end.map(|t| set_kind(t, TouchpointKind::Step, "fix-make-step"));
                trouble_at(context, *touchpoint, message, fixes.into_iter().collect())
            }
            Trouble::SharesOver { .. } | Trouble::Trapped { .. } | Trouble::Unreachable { .. } => {
                Vec::new()
            }
        })
        .collect()
}

/// What customers can't come to: the first of each group, with what follows from it.
pub(super) fn unreachable(context: &Context<'_>) -> Vec<Found> {
    let index = context.index;
    let mut is_lost = vec![false; index.len()];
    for trouble in context.flow.troubles() {
        if let Trouble::Unreachable { touchpoint } = trouble
            && let Some(slot) = is_lost.get_mut(*touchpoint)
        {
            *slot = true;
        }
    }
    let before = before(index, &is_lost);
    let mut found = Vec::new();
    for behind in stretches(index, |place| is_lost.get(place) == Some(&true)) {
        let root = behind.first().copied().unwrap_or_default();
        let Some(touchpoint) = index.at(root) else {
            continue;
        };
        let from = before.get(root).copied().flatten();
        let way = from.and_then(|place| index.at(place)).map_or_else(
            || set_kind(touchpoint, TouchpointKind::Start, "fix-make-start"),
            |from| {
                let label = Message::new("fix-link-from").with("touchpoint", name(&from.title));
                fix(label, link(from, touchpoint))
            },
        );
        let items = behind.iter().filter_map(|&place| index.at(place));
        let message = Message::new("finding-unreachable")
            .with("touchpoint", name(&touchpoint.title))
            .with("others", behind.len() - 1);
        found.push((
            root,
            Found {
                items: items.map(|t| item(t)).collect(),
                message,
                fixes: vec![way],
            },
        ));
    }
    by_phase(context, "unreachable", "finding-unreachable-many", found)
}

/// The nearest touchpoint before each place from which customers can go on.
fn before(index: &Index<'_>, is_lost: &[bool]) -> Vec<Option<usize>> {
    let mut last = None;
    let mut list = Vec::with_capacity(index.len());
    for (place, touchpoint) in index.touchpoints.iter().enumerate() {
        list.push(last);
        let is_open = is_lost.get(place) == Some(&false) && !is_end(touchpoint);
        let mut ways = index.leaving(place).chain(index.arriving(place));
        if is_open && ways.any(leads_on) {
            last = Some(place);
        }
    }
    list
}

const ASK: Plan = Plan {
    text: "fix-unexplained-exit-action",
    because: "fix-unexplained-exit-because",
    kind: ActionKind::Process,
    method: Method::Interview,
};

/// Whether somebody wrote down why customers leave here: at the touchpoint, or on a transition that
/// leads to it.
fn is_explained(context: &Context<'_>, place: usize, touchpoint: &Touchpoint) -> bool {
    let fields = &touchpoint.custom;
    let mut ways = context.index.arriving(place);
    context.lexicon.text(fields, "leave-reason").is_some()
        || ways.any(|e| !e.item.reason.trim().is_empty())
}

pub(super) fn unexplained_exit(context: &Context<'_>) -> Vec<Found> {
    let index = context.index;
    // Nobody has left a journey that is still to come.
    if context.journey().about().state == JourneyState::ToBe {
        return Vec::new();
    }
    let all = index.touchpoints.iter().enumerate();
    let all = all.filter_map(|(place, touchpoint)| {
        let lost = context.flow.drop_off(place);
        let is_left = touchpoint.kind == TouchpointKind::EndLeft
            && index.arriving(place).any(moves)
            && !is_explained(context, place, touchpoint);
        let is_lost = lost >= MANY_LOST
            && context
                .lexicon
                .text(&touchpoint.custom, "leave-reason")
                .is_none();
        let message = match (is_left, is_lost) {
            (true, _) => Message::new("finding-unexplained-exit"),
            (false, true) => {
                Message::new("finding-unexplained-drop-off").with("percent", (lost * 100.0).round())
            }
            (false, false) => return None,
        };
        let main = item(touchpoint);
        let at = Some(&touchpoint.id);
        let action = ASK.fix("unexplained-exit", main.clone(), &touchpoint.title, at);
        let found = Found {
            items: vec![main],
            message: message.with("touchpoint", name(&touchpoint.title)),
            fixes: vec![action],
        };
        Some((place, found))
    });
    by_phase(
        context,
        "unexplained-exit",
        "finding-unexplained-exit-many",
        all.collect(),
    )
}
