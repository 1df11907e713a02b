//! Checks of the chain from goals to KPIs to actions.

use std::collections::BTreeSet;

use super::{
    common::{
        FindingMessages, filter_entities, finding, fix, is_live, is_under_way, spread_findings,
        spread_with,
    },
    fix::FixChange,
    plan::{DraftPlan, set_preset},
};
use crate::{
    insight::checks::{CheckContext, FindingDetail},
    model::{About, Action, CustomValue, ItemRef, Kpi, Message, Touchpoint, TouchpointId, presets},
};

/// The maximum length of a KPI's name in a list, in characters; longer parts are prose.
const NAME: usize = 60;

/// The organisation's goal with the journey: its own field, or else the preset one.
fn goal<'a>(context: &CheckContext<'a>) -> Option<&'a str> {
    let about = context.journey().about();
    let own = Some(about.goal.trim()).filter(|goal| !goal.is_empty());
    own.or_else(|| presets::BUSINESS_GOAL.text(&about.custom))
}

/// Finds journeys without a goal of the organisation (DOMAIN 19, 104).
pub(super) fn goal_missing(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    if context.is_sketch() || goal(context).is_some() {
        return Vec::new();
    }
    vec![finding(
        vec![ItemRef::Journey],
        message!("finding-goal-missing"),
    )]
}

/// Finds key touchpoints without a goal of the customer (DOMAIN 19, 104).
pub(super) fn key_without_goal(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let touchpoints = context.index.touchpoints().map(AsRef::as_ref);
    let some: Vec<_> = touchpoints
        .filter(|t| t.key && t.goal.trim().is_empty())
        .collect();
    let words = FindingMessages {
        check: "key-without-goal",
        one: id!("finding-key-without-goal"),
        many: id!("finding-key-without-goal-many"),
    };
    spread_findings(context, &some, words, |_| Vec::new())
}

/// Finds key touchpoints that serve no goal of the organisation, once the team links any touchpoint
/// or phase to one (DOMAIN 28, 104). The goal of a phase holds for its touchpoints.
pub(super) fn key_serves_no_goal(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let phases = context.journey().phases().iter();
    let phases: Vec<bool> = phases
        .map(|phase| presets::BUSINESS_GOAL.text(&phase.custom).is_some())
        .collect();
    let serves = |place: usize, touchpoint: &Touchpoint| {
        let phase = index.phase_of(place);
        let by_phase = phase.and_then(|phase| phases.get(phase)) == Some(&true);
        by_phase || presets::BUSINESS_GOAL.text(&touchpoint.custom).is_some()
    };
    let all = index.touchpoints().enumerate();
    let all = all.map(|(place, t)| (t.as_ref(), serves(place, t)));
    let (with, without): (Vec<_>, Vec<_>) = all.partition(|(_, serves)| *serves);
    if with.is_empty() {
        return Vec::new();
    }
    let keys: Vec<&Touchpoint> = without.into_iter().map(|(t, _)| t).collect();
    let keys: Vec<&Touchpoint> = keys.into_iter().filter(|t| t.key).collect();
    let words = FindingMessages {
        check: "key-serves-no-goal",
        one: id!("finding-key-serves-no-goal"),
        many: id!("finding-key-serves-no-goal-many"),
    };
    spread_findings(context, &keys, words, |some| {
        let serve = |goal: &str| {
            let ids: Vec<TouchpointId> = some.iter().map(|t| t.id.clone()).collect();
            FixChange::new((ids, goal.to_owned()), serve)
        };
        let fixes = goal(context).map(|goal| fix(id!("fix-serve-goal"), serve(goal)));
        fixes.into_iter().collect()
    })
}

/// Splits a text that lists KPIs, such as "churn, calls per move", into names.
fn listed(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '\n'])
        .map(|name| name.trim().trim_end_matches('.'))
        .filter(|name| !name.is_empty() && name.chars().count() <= NAME)
}

/// The KPI names in preset fields of the journey, its phases and its actions, each once.
fn in_fields<'a>(context: &CheckContext<'a>) -> Vec<&'a str> {
    let journey = context.journey();
    let of_phases = journey.phases().iter().map(|phase| &phase.custom);
    let of_actions = journey.actions().iter().map(|action| &action.custom);
    let all = std::iter::once(&journey.about().custom).chain(of_phases);
    let texts = all.chain(of_actions);
    let texts = texts.filter_map(|custom| presets::KPIS.text(custom));
    let mut seen = BTreeSet::new();
    let names = texts.flat_map(listed);
    names
        .filter(|name| seen.insert(name.to_lowercase()))
        .collect()
}

/// Finds journeys with actions but without a list of KPIs (DOMAIN 93, 104).
pub(super) fn kpis_missing(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let journey = context.journey();
    let has_plan = journey.actions().iter().any(|action| is_live(action));
    if !has_plan || context.is_sketch() || !journey.about().kpis.is_empty() {
        return Vec::new();
    }
    let names = in_fields(context);
    let mut fixes = Vec::new();
    let message = if names.is_empty() {
        message!("finding-kpis-missing")
    } else {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        fixes.push(fix(
            id!("fix-list-kpis"),
            FixChange::new(names, |names: &Vec<_>, plan| add_kpis(names, plan)),
        ));
        message!("finding-kpis-unlisted")
    };
    vec![FindingDetail {
        items: vec![ItemRef::Journey],
        message,
        fixes,
    }]
}

/// Finds KPIs that serve no goal (DOMAIN 104).
pub(super) fn kpi_without_goal(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let about = context.journey().about();
    let without = about.kpis.iter().filter(|kpi| kpi.goal.trim().is_empty());
    let names: Vec<&str> = without.map(|kpi| kpi.name.as_str()).collect();
    if names.is_empty() {
        return Vec::new();
    }
    let mut fixes = Vec::new();
    if !about.goal.trim().is_empty() {
        fixes.push(fix(
            id!("fix-tie-kpis"),
            FixChange::new((), |(), plan| plan.change_about(link_kpis)),
        ));
    }
    vec![FindingDetail {
        items: vec![ItemRef::Journey],
        message: message!(
            "finding-kpi-without-goal",
            count = names.len(),
            names = names.join(", ")
        ),
        fixes,
    }]
}

/// Finds actions that name a KPI that isn't in the journey's list (DOMAIN 104).
pub(super) fn unknown_kpi(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let journey = context.journey();
    let known: BTreeSet<&str> = journey
        .about()
        .kpis
        .iter()
        .map(|kpi| kpi.name.as_str())
        .collect();
    let unknown = |action: &Action| -> Vec<String> {
        let names = action
            .kpis
            .iter()
            .filter(|name| !known.contains(name.as_str()));
        names
            .filter(|name| !name.trim().is_empty())
            .cloned()
            .collect()
    };
    let some = filter_entities(journey.actions(), |action| !unknown(action).is_empty());
    let words = FindingMessages {
        check: "unknown-kpi",
        one: id!("finding-unknown-kpi"),
        many: id!("finding-unknown-kpi-many"),
    };
    let tell = |message: Message, action: &Action| message.with("kpi", unknown(action).join(", "));
    spread_with(context, &some, words, tell, |some| {
        let names: BTreeSet<String> = some.iter().flat_map(|action| unknown(action)).collect();
        let change = FixChange::new(names.into_iter().collect(), |names: &Vec<_>, plan| {
            add_kpis(names, plan);
        });
        vec![fix(id!("fix-add-kpi"), change)]
    })
}

/// Finds actions under way without a KPI, if the journey has a list of them (DOMAIN 104).
pub(super) fn action_without_kpi(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let journey = context.journey();
    if journey.about().kpis.is_empty() {
        return Vec::new();
    }
    let some = filter_entities(journey.actions(), |action| {
        let in_field = presets::KPIS.text(&action.custom);
        is_under_way(action) && action.kpis.is_empty() && in_field.is_none()
    });
    let words = FindingMessages {
        check: "action-without-kpi",
        one: id!("finding-action-without-kpi"),
        many: id!("finding-action-without-kpi-many"),
    };
    spread_findings(context, &some, words, |_| Vec::new())
}

/// Finds phases with touchpoints but without a desired experience (DOMAIN 83).
pub(super) fn desired_missing(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let phases = context.journey().phases();
    let index = context.index;
    let places = phases.iter().enumerate().map(|(place, _)| place);
    let filled: BTreeSet<_> = places
        .filter(|place| !index.in_phase(*place).is_empty())
        .filter_map(|place| phases.get_index(place).map(|phase| &phase.id))
        .collect();
    let some = filter_entities(phases, |phase| {
        phase.desired.trim().is_empty() && filled.contains(&phase.id)
    });
    if context.is_sketch() {
        return Vec::new();
    }
    let words = FindingMessages {
        check: "desired-missing",
        one: id!("finding-desired-missing"),
        many: id!("finding-desired-missing-many"),
    };
    spread_findings(context, &some, words, |_| Vec::new())
}

/// Adds KPIs with these names.
fn add_kpis(names: &[String], plan: &mut DraftPlan<'_>) {
    plan.change_about(|about| {
        for name in names.iter().filter(|name| !name.trim().is_empty()) {
            if !about.kpis.iter().any(|kpi| kpi.name == *name) {
                about.kpis.push(Kpi {
                    name: name.clone(),
                    ..Kpi::default()
                });
            }
        }
    });
}

/// Sets the goal of every KPI without one to that of the journey.
fn link_kpis(about: &mut About) {
    let without = about.kpis.iter_mut().filter(|k| k.goal.trim().is_empty());
    without.for_each(|kpi| kpi.goal.clone_from(&about.goal));
}

/// Notes the organisation's goal that touchpoints serve.
fn serve((touchpoints, goal): &(Vec<TouchpointId>, String), plan: &mut DraftPlan<'_>) {
    let lang = plan.lang;
    for id in touchpoints {
        plan.change_touchpoint(id, |touchpoint| {
            let value = CustomValue::Text(goal.clone());
            set_preset(&mut touchpoint.custom, presets::BUSINESS_GOAL, lang, value);
        });
    }
}
