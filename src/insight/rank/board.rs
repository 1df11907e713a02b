//! Actions by status, and what is missing between them and the pain points (DOMAIN 25, 104, 121).

use jiff::civil::Date;

use super::ranking::{Ranking, is_over};
use crate::model::{Action, ActionId, ActionStatus, Choice as _, Journey, PainPointId};

/// A KPI that an action names, with the goal that it serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KpiLink {
    /// Its name.
    pub name: String,
    /// The goal; `None` when the journey doesn't know the KPI or nobody said.
    pub goal: Option<String>,
}

/// An action on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The action.
    pub action: ActionId,
    /// The ranks of the pain points that it addresses, best first.
    pub ranks: Vec<usize>,
    /// The KPIs that it is to move.
    pub kpis: Vec<KpiLink>,
    /// Whether it should have been done by now.
    pub is_overdue: bool,
}

/// The actions of one status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The status.
    pub status: ActionStatus,
    /// Its actions by due date, those without one last.
    pub cards: Vec<Card>,
}

/// The actions of a journey.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Board {
    /// A column a status.
    pub columns: Vec<Column>,
    /// Pain points that are still to be mended and that no action addresses, by rank.
    pub without_action: Vec<PainPointId>,
    /// Actions that address no pain point, in the journey's order, without dropped ones.
    pub without_pain: Vec<ActionId>,
}

impl Board {
    /// Sorts the actions of a journey.
    #[must_use]
    pub fn of(journey: &Journey, ranking: &Ranking, today: Date) -> Self {
        let ranks = ranking.ranks(journey);
        let columns = ActionStatus::ALL.iter().map(|status| {
            let mut all: Vec<_> = journey
                .actions()
                .iter()
                .filter(|a| a.status == *status)
                .collect();
            all.sort_by_key(|action| (action.due.is_none(), action.due));
            let cards = all
                .into_iter()
                .map(|action| card(journey, action, &ranks, today));
            Column {
                status: *status,
                cards: cards.collect(),
            }
        });
        let open = ranking.entries.iter().filter(|e| e.addressed_by.is_empty());
        let open = open.filter(|e| {
            let pain = journey.pain_points().get(&e.pain);
            pain.is_some_and(|pain| !is_over(pain))
        });
        let loose = journey.actions().iter();
        let loose = loose.filter(|a| a.pain_points.is_empty() && a.status != ActionStatus::Dropped);
        Self {
            columns: columns.collect(),
            without_action: open.map(|e| e.pain.clone()).collect(),
            without_pain: loose.map(|a| a.id.clone()).collect(),
        }
    }
}

fn card(journey: &Journey, action: &Action, ranks: &[Option<usize>], today: Date) -> Card {
    let places = action
        .pain_points
        .iter()
        .filter_map(|id| journey.pain_points().place(id));
    let mut found: Vec<usize> = places
        .filter_map(|place| ranks.get(place).copied().flatten())
        .collect();
    found.sort_unstable();
    let is_over = matches!(action.status, ActionStatus::Done | ActionStatus::Dropped);
    let kpis = action.kpis.iter().map(|name| {
        let known = journey.about().kpis.iter().find(|kpi| kpi.name == *name);
        KpiLink {
            name: name.clone(),
            goal: known
                .map(|kpi| kpi.goal.trim().to_owned())
                .filter(|goal| !goal.is_empty()),
        }
    });
    Card {
        action: action.id.clone(),
        ranks: found,
        kpis: kpis.collect(),
        is_overdue: !is_over && action.due.is_some_and(|due| due < today),
    }
}
