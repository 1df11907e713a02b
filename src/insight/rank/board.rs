//! The board of actions: what is being done, by whom and when (DOMAIN 25, 104, 121).

use std::{collections::HashMap, sync::Arc};

use jiff::civil::Date;

use super::inputs::actions_by_pain;
use crate::model::{Action, ActionId, ActionStatus, Choice as _, Journey, PainPointId};

/// A KPI that an action is to move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KpiLink {
    /// Its name.
    pub name: String,
    /// The goal that it serves; `None` when nobody said.
    pub goal: Option<String>,
    /// Whether the journey knows a KPI of this name.
    pub is_known: bool,
}

/// An action on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The action.
    pub action: ActionId,
    /// Whether it should be done by now and is neither done nor dropped.
    pub is_overdue: bool,
    /// Its KPIs in its own order.
    pub kpis: Vec<KpiLink>,
}

/// The actions with one status, those due first at the top; without a date at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The status.
    pub status: ActionStatus,
    /// The actions.
    pub cards: Vec<Card>,
}

/// Actions by status, and what has no part in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// A column for each status, in the order of the work.
    pub columns: Vec<Column>,
    /// The pain points that are neither solved nor parked and that no action addresses.
    pub loose_pains: Vec<PainPointId>,
    /// The actions, without dropped ones, that address no pain point.
    pub loose_actions: Vec<ActionId>,
}

impl Board {
    /// Lays the actions of a journey out.
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
            // A stable sort: the journey's own order among equals.
            actions.sort_by_key(|action| (action.due.is_none(), action.due));
            Column {
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
            loose_pains: loose_pains.collect(),
            loose_actions: loose_actions.map(|action| action.id.clone()).collect(),
        }
    }

    /// How many actions are overdue.
    #[must_use]
    pub fn overdue(&self) -> usize {
        let cards = self.columns.iter().flat_map(|column| &column.cards);
        cards.filter(|card| card.is_overdue).count()
    }
}

fn card(action: &Action, goals: &HashMap<&str, &str>, today: Date) -> Card {
    let kpis = action.kpis.iter().map(|name| {
        let goal = goals.get(name.trim()).copied();
        KpiLink {
            name: name.clone(),
            goal: goal.filter(|goal| !goal.is_empty()).map(str::to_owned),
            is_known: goal.is_some(),
        }
    });
    Card {
        action: action.id.clone(),
        is_overdue: !action.is_over() && action.due.is_some_and(|due| due < today),
        kpis: kpis.collect(),
    }
}
