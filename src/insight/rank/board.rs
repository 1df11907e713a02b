//! Board of actions by status, with owners, due dates and KPIs (DOMAIN 25, 104, 121).

use std::{collections::HashMap, sync::Arc};

use jiff::civil::Date;

use super::factor_inputs::actions_by_pain;
use crate::model::{Action, ActionId, ActionStatus, Choice as _, Journey, PainPointId};

/// A KPI that an action is to improve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KpiLink {
    /// Its name.
    pub name: String,
    /// The goal that the KPI serves; `None` if not noted.
    pub goal: Option<String>,
    /// Set if the journey has a KPI of this name.
    pub is_known: bool,
}

/// An action on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionCard {
    /// The action.
    pub action: ActionId,
    /// Set if it is past its due date and neither done nor dropped.
    pub is_overdue: bool,
    /// Its KPIs, in the action's order.
    pub kpis: Vec<KpiLink>,
}

/// The actions with one status, by due date; those without one last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusColumn {
    /// The status.
    pub status: ActionStatus,
    /// The actions.
    pub cards: Vec<ActionCard>,
}

/// The board: actions by status, and what isn't linked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusBoard {
    /// A column per status, in the order of the work.
    pub columns: Vec<StatusColumn>,
    /// The pain points that are neither solved nor parked and that no action addresses.
    pub unaddressed_pains: Vec<PainPointId>,
    /// The actions, except dropped ones, that address no pain point.
    pub unlinked_actions: Vec<ActionId>,
}

impl StatusBoard {
    /// Builds the board of a journey; `today` decides what is overdue.
    #[must_use]
    pub fn of(journey: &Journey, today: Date) -> Self {
        let kpis = &journey.about().kpis;
        let goals: HashMap<&str, &str> = kpis
            .iter()
            .map(|kpi| (kpi.name.trim(), kpi.goal.trim()))
            .collect();
        let column = |status: &ActionStatus| {
            let actions = journey.actions().iter();
            let mut actions: Vec<&Arc<Action>> =
                actions.filter(|action| action.status == *status).collect();
            // The sort is stable: equal dates keep the journey's order.
            actions.sort_by_key(|action| (action.due.is_none(), action.due));
            StatusColumn {
                status: *status,
                cards: actions
                    .into_iter()
                    .map(|a| card(a, &goals, today))
                    .collect(),
            }
        };
        let pains = journey.pain_points().iter().zip(actions_by_pain(journey));
        let loose_pains = pains
            .filter(|(pain, actions)| actions.is_empty() && pain.is_open())
            .map(|(pain, _)| pain.id.clone());
        let is_loose = |action: &&Arc<Action>| {
            action.pain_points.is_empty() && action.status != ActionStatus::Dropped
        };
        let loose_actions = journey.actions().iter().filter(is_loose);
        Self {
            columns: ActionStatus::ALL.iter().map(column).collect(),
            unaddressed_pains: loose_pains.collect(),
            unlinked_actions: loose_actions.map(|action| action.id.clone()).collect(),
        }
    }

    /// The number of overdue actions.
    #[must_use]
    pub fn overdue(&self) -> usize {
        let cards = self.columns.iter().flat_map(|column| &column.cards);
        cards.filter(|card| card.is_overdue).count()
    }
}

fn card(action: &Action, goals: &HashMap<&str, &str>, today: Date) -> ActionCard {
    let kpis = action.kpis.iter().map(|name| {
        let goal = goals.get(name.trim()).copied();
        KpiLink {
            name: name.clone(),
            goal: goal.filter(|goal| !goal.is_empty()).map(str::to_owned),
            is_known: goal.is_some(),
        }
    });
    ActionCard {
        action: action.id.clone(),
        is_overdue: !action.is_over() && action.due.is_some_and(|due| due < today),
        kpis: kpis.collect(),
    }
}
