//! Decisions that a journey calls for: top pain points that nobody works on, actions that wait, and
//! key touchpoints that nobody measured.

use std::collections::HashSet;

use jiff::civil::Date;

use super::{ScoredIndex, rank::Ranking, scores::ScoreCard};
use crate::model::{
    Action, ActionId, ActionStatus, Journey, PainPointId, ScoreTarget, TouchpointId,
};

/// Decision that a journey calls for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecisionProposal {
    /// Somebody must take on a top pain point.
    TakeOn {
        /// The pain point.
        pain: PainPointId,
        /// Set if no action addresses it.
        lacks_action: bool,
        /// Set if it has no owner.
        lacks_owner: bool,
    },
    /// An idea against a top pain point must be started or dropped.
    Start {
        /// The action.
        action: ActionId,
        /// The first of the top pain points that it addresses.
        pain: PainPointId,
    },
    /// An action is late and needs another date, or help.
    Unblock {
        /// The action.
        action: ActionId,
        /// The date on which it was due.
        due: Date,
    },
    /// Key touchpoints must be measured.
    Measure {
        /// The touchpoints without a score, in order.
        touchpoints: Vec<TouchpointId>,
    },
}

/// Pain points at the top that call for a decision.
pub const TOP_PAINS: usize = 5;

/// Proposes decisions: first about the top pain points in their order, then late actions, then
/// what should be measured. Each pain point and action occurs once.
#[must_use]
pub fn propose_decisions(
    index: &ScoredIndex<'_>,
    ranking: &Ranking,
    today: Date,
) -> Vec<DecisionProposal> {
    let journey = index.journey;
    let mut found = Vec::new();
    let mut told: HashSet<&ActionId> = HashSet::new();
    let top = ranking.entries.iter().filter(|entry| entry.rank.is_some());
    for entry in top.take(TOP_PAINS) {
        let Some(pain) = journey.pain_points().get(&entry.pain) else {
            continue;
        };
        let actions = entry.addressed_by.iter();
        let actions: Vec<&Action> = actions
            .filter_map(|id| journey.actions().get(id).map(|action| &**action))
            .collect();
        let lacks_owner =
            pain.owner.trim().is_empty() && actions.iter().all(|a| a.owner.trim().is_empty());
        if actions.is_empty() || lacks_owner {
            found.push(DecisionProposal::TakeOn {
                pain: pain.id.clone(),
                lacks_action: actions.is_empty(),
                lacks_owner,
            });
            continue;
        }
        for action in actions {
            if action.status == ActionStatus::Idea && told.insert(&action.id) {
                found.push(DecisionProposal::Start {
                    action: action.id.clone(),
                    pain: pain.id.clone(),
                });
            }
        }
    }
    found.extend(late(journey, today).filter(|proposal| match proposal {
        DecisionProposal::Unblock { action, .. } => !told.contains(action),
        _ => true,
    }));
    let touchpoints = unmeasured_key_touchpoints(index);
    if !touchpoints.is_empty() {
        found.push(DecisionProposal::Measure { touchpoints });
    }
    found
}

/// Late actions, the latest ones last.
fn late(journey: &Journey, today: Date) -> impl Iterator<Item = DecisionProposal> {
    let actions = journey.actions().iter();
    let mut late: Vec<(Date, ActionId)> = actions
        .filter(|action| !action.is_over())
        .filter_map(|action| {
            let due = action.due.filter(|due| *due < today)?;
            Some((due, action.id.clone()))
        })
        .collect();
    late.sort_by_key(|(due, _)| *due);
    late.into_iter()
        .map(|(due, action)| DecisionProposal::Unblock { action, due })
}

/// Key touchpoints about which no score says anything, in the order of the map. Without any key
/// touchpoint nothing is missed.
#[must_use]
pub fn unmeasured_key_touchpoints(index: &ScoredIndex<'_>) -> Vec<TouchpointId> {
    let cards = index.cards().iter();
    let measured: HashSet<&TouchpointId> = cards
        .filter(|card| ScoreCard::is_measured(card))
        .filter_map(|card| match &card.target {
            ScoreTarget::Touchpoint(id) => Some(id),
            ScoreTarget::Phase(_) | ScoreTarget::Journey => None,
        })
        .collect();
    let touchpoints = index.touchpoints();
    let keys = touchpoints.filter(|t| t.key && !measured.contains(&t.id));
    keys.map(|t| t.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{DecisionProposal, propose_decisions};
    use crate::{
        file::samples,
        i18n::Lang,
        insight::{Insight, ScoredIndex},
        model::{ActionStatus, DomainId as _, Journey, JourneyParts},
    };

    fn proposals(change: impl Fn(&mut JourneyParts)) -> Vec<DecisionProposal> {
        let sample = samples::find("energy-move", Lang::En);
        let mut parts = sample.unwrap().journey().unwrap().to_parts();
        change(&mut parts);
        let journey = Journey::from_parts(parts).unwrap();
        let index = ScoredIndex::new(&journey);
        let insight = Insight::of(&index, date(2026, 12, 1));
        propose_decisions(&index, &insight.priorities.ranking, date(2026, 12, 1))
    }

    fn pain_of(proposal: &DecisionProposal) -> &str {
        match proposal {
            DecisionProposal::TakeOn { pain, .. } | DecisionProposal::Start { pain, .. } => {
                pain.as_str()
            }
            DecisionProposal::Unblock { .. } | DecisionProposal::Measure { .. } => "",
        }
    }

    #[test]
    fn a_top_pain_point_without_action_or_owner_comes_first() {
        let found = proposals(|parts| {
            for action in &mut parts.actions {
                action
                    .pain_points
                    .retain(|id| id.as_str() != "queue-six-minutes");
                action.due = None;
            }
            for pain in &mut parts.pain_points {
                pain.owner.clear();
            }
        });
        assert!(
            matches!(&found[0], DecisionProposal::TakeOn { pain, lacks_action: true, lacks_owner: true } if pain.as_str() == "queue-six-minutes"),
            "{found:?}"
        );
    }

    #[test]
    fn an_idea_against_the_top_asks_to_be_started_and_a_late_action_for_help() {
        let found = proposals(|parts| {
            for action in &mut parts.actions {
                action.status = ActionStatus::Idea;
                action.due = Some(date(2026, 11, 30));
            }
        });
        let starts = found
            .iter()
            .filter(|p| matches!(p, DecisionProposal::Start { .. }));
        assert!(starts.count() >= 2, "{found:?}");
        assert_eq!(pain_of(&found[0]), "queue-six-minutes");
        // An action that is told of already isn't told again as a late one.
        for proposal in &found {
            if let DecisionProposal::Unblock { action, .. } = proposal {
                let again = found.iter().any(
                    |p| matches!(p, DecisionProposal::Start { action: other, .. } if other == action),
                );
                assert!(!again, "{action:?}");
            }
        }
    }
}
