//! Checks of single actions: hypothesis, method, owner, due date, measured effect.

use jiff::{ToSpan as _, civil::Date};

use super::{
    actions::reported_still_open,
    common::{
        FindingMessages, days, filter_entities, fix, is_live, is_measured, is_nps, is_planned,
        is_research, is_under_way, measure, satisfaction, set_status, spread_findings, spread_with,
        works_on,
    },
    fix::FixChange,
    plan::DraftPlan,
};
use crate::{
    insight::checks::{CheckContext, FindingDetail},
    model::{
        Action, ActionId, ActionMethod, ActionStatus, Journey, Message, PainPointId, ScoreTarget,
        TouchpointId,
    },
};

/// The days by which a fix extends the due date of an overdue action, from today.
const MORE_TIME: i64 = 30;

/// The days after an action in which its effect can't show yet.
const EFFECT: i32 = 30;

/// True for actions that try something out on customers.
fn is_experiment(action: &Action) -> bool {
    matches!(
        action.method,
        ActionMethod::AbTest
            | ActionMethod::UserTest
            | ActionMethod::Prototype
            | ActionMethod::Pilot
    )
}

/// Finds experiments, and other actions under way, without a hypothesis (DOMAIN 120). Research has
/// none yet: it is there to find one.
pub(super) fn hypothesis_missing(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let some = filter_entities(context.journey().actions(), |action| {
        let is_change = is_under_way(action) && !is_research(action);
        let is_due = is_change || (is_live(action) && is_experiment(action));
        is_due && action.hypothesis.trim().is_empty()
    });
    let words = FindingMessages {
        check: "hypothesis-missing",
        one: id!("finding-hypothesis-missing"),
        many: id!("finding-hypothesis-missing-many"),
    };
    spread_findings(context, &some, words, |_| Vec::new())
}

/// Finds actions in testing without a test method (DOMAIN 119, 120).
pub(super) fn method_missing(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let some = filter_entities(context.journey().actions(), |action| {
        action.status == ActionStatus::Testing && action.method == ActionMethod::None
    });
    let words = FindingMessages {
        check: "method-missing",
        one: id!("finding-method-missing"),
        many: id!("finding-method-missing-many"),
    };
    spread_findings(context, &some, words, |_| Vec::new())
}

/// The likely owner of an action: the owner of its pain points, or else the team of its
/// touchpoints, if there is exactly one.
fn doer(journey: &Journey, action: &Action) -> Option<String> {
    let one = |names: Vec<&str>| {
        let mut names: Vec<&str> = names.into_iter().map(str::trim).collect();
        names.retain(|name| !name.is_empty());
        names.dedup();
        match names[..] {
            [name] => Some(name.to_owned()),
            _ => None,
        }
    };
    let pain = |id: &PainPointId| journey.pain_points().get(id).map(|p| p.owner.as_str());
    let team = |id: &TouchpointId| journey.touchpoint(id).map(|t| t.owner.team.as_str());
    let of_pains = action.pain_points.iter().filter_map(pain).collect();
    let of_touchpoints = || {
        works_on(journey, action)
            .into_iter()
            .filter_map(team)
            .collect()
    };
    one(of_pains).or_else(|| one(of_touchpoints()))
}

/// Finds actions under way without an owner (DOMAIN 121).
pub(super) fn doer_missing(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let journey = context.journey();
    let some = filter_entities(journey.actions(), |action| {
        is_under_way(action) && action.owner.trim().is_empty()
    });
    let words = FindingMessages {
        check: "doer-missing",
        one: id!("finding-doer-missing"),
        many: id!("finding-doer-missing-many"),
    };
    spread_findings(context, &some, words, |some| {
        let owners = some.iter().map(|a| Some((a.id.clone(), doer(journey, a)?)));
        let owners: Option<Vec<(ActionId, String)>> = owners.collect();
        let change = |owners: Vec<_>| {
            fix(
                id!("fix-owner-of-pain"),
                FixChange::new(owners, |owners, plan| set_owners(owners, plan)),
            )
        };
        owners.map(change).into_iter().collect()
    })
}

/// Finds actions under way without a due date (DOMAIN 121).
pub(super) fn due_date_missing(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let some = filter_entities(context.journey().actions(), |action| {
        is_under_way(action) && action.due.is_none()
    });
    let words = FindingMessages {
        check: "due-date-missing",
        one: id!("finding-due-date-missing"),
        many: id!("finding-due-date-missing-many"),
    };
    spread_findings(context, &some, words, |_| Vec::new())
}

fn later(today: Date) -> Date {
    today.saturating_add(MORE_TIME.days())
}

/// Finds live actions whose due date has passed (DOMAIN 121).
pub(super) fn overdue_action(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let today = context.today;
    let is_late = |action: &Action| action.due.is_some_and(|due| due < today);
    let some = filter_entities(context.journey().actions(), |action| {
        is_live(action) && is_late(action)
    });
    let words = FindingMessages {
        check: "overdue-action",
        one: id!("finding-overdue-action"),
        many: id!("finding-overdue-action-many"),
    };
    let tell = |message: Message, action: &Action| {
        message.with("days", action.due.map_or(0, |due| days(due, today)))
    };
    spread_with(context, &some, words, tell, |some| match some {
        [action] => vec![
            fix(
                id!("fix-action-done"),
                set_status(action, ActionStatus::Done),
            ),
            fix(
                id!("fix-more-time"),
                FixChange::new((action.id.clone(), later(today)), |(id, due), plan| {
                    plan.update::<Action>([id], |action| action.due = Some(*due));
                }),
            ),
        ],
        _ => Vec::new(),
    })
}

/// Finds finished actions whose effect wasn't measured since (DOMAIN 38, 125).
pub(super) fn effect_unmeasured(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let journey = context.journey();
    let index = context.index;
    let is_measured_since = |id: &TouchpointId, due: Date| {
        let place = index.position(id);
        let mut scores = place.into_iter().flat_map(|place| index.scores(place));
        scores.any(|score| {
            let is_since = is_measured(score) && score.date.is_some_and(|date| date > due);
            is_since || is_planned(score, context.today)
        })
    };
    // A pain point that is still open shows already that the action didn't help.
    let still = reported_still_open(context);
    let some = filter_entities(journey.actions(), |action| {
        let since = action.due.filter(|due| days(*due, context.today) > EFFECT);
        let places = works_on(journey, action);
        action.status == ActionStatus::Done
            && !action.pain_points.iter().any(|id| still.contains(id))
            && !places.is_empty()
            && since.is_some_and(|due| !places.iter().any(|id| is_measured_since(id, due)))
    });
    let words = FindingMessages {
        check: "effect-unmeasured",
        one: id!("finding-effect-unmeasured"),
        many: id!("finding-effect-unmeasured-many"),
    };
    let metric = satisfaction(journey);
    spread_findings(context, &some, words, |some| {
        let places = some.iter().filter_map(|a| works_on(journey, a).pop_first());
        let places: std::collections::BTreeSet<_> = places.collect();
        let targets = places.into_iter().map(|id| {
            let place = index.position(id);
            let last = place.and_then(|place| index.scores(place).last());
            let last = last.filter(|score| !is_nps(journey, &score.metric));
            let metric = last.map_or(&metric, |score| &score.metric);
            (ScoreTarget::Touchpoint(id.clone()), metric.clone())
        });
        let change = measure(targets.collect());
        vec![fix(id!("fix-measure-effect"), change)]
    })
}

fn set_owners(owners: &[(ActionId, String)], plan: &mut DraftPlan<'_>) {
    let ids = owners.iter().map(|(id, _)| id);
    plan.update::<Action>(ids, |action| {
        let owner = owners.iter().find(|(id, _)| *id == action.id);
        if let Some((_, owner)) = owner {
            action.owner.clone_from(owner);
        }
    });
}
