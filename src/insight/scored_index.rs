//! Index of a journey with its score cards, the input of most analyses.

use std::{ops::Deref, sync::OnceLock};

use super::scores::ScoreCard;
use crate::model::{Index, Journey, ScoreTarget, lists::PackedLists};

/// Index of a journey with its score cards, which are computed on first use.
#[derive(Debug)]
pub struct ScoredIndex<'a> {
    index: Index<'a>,
    cards: OnceLock<ScoreCards>,
}

/// Score cards, with those of each touchpoint.
#[derive(Debug)]
struct ScoreCards {
    /// In the journey's order.
    all: Vec<ScoreCard>,
    /// Those of each touchpoint, by their numbers in `all`.
    at: PackedLists,
}

impl<'a> Deref for ScoredIndex<'a> {
    type Target = Index<'a>;

    fn deref(&self) -> &Self::Target {
        &self.index
    }
}

impl<'a> ScoredIndex<'a> {
    /// The index of a journey.
    #[must_use]
    pub fn new(journey: &'a Journey) -> Self {
        Self {
            index: journey.index(),
            cards: OnceLock::new(),
        }
    }

    /// Score cards in the journey's order.
    #[must_use]
    pub fn cards(&self) -> &[ScoreCard] {
        &self.reckoned().all
    }

    /// Score cards of the touchpoint at a position.
    pub fn cards_at(&self, position: usize) -> impl Iterator<Item = &ScoreCard> {
        let ScoreCards { all, at } = self.reckoned();
        let numbers = at.of(position).iter();
        numbers.filter_map(|number| all.get(*number))
    }

    fn reckoned(&self) -> &ScoreCards {
        self.cards.get_or_init(|| {
            let scores = self.journey.scores().iter();
            let all = scores.filter_map(|score| ScoreCard::of(self.journey, score));
            let all: Vec<ScoreCard> = all.collect();
            let numbered = all.iter().enumerate();
            let of_touchpoints = numbered.filter_map(|(number, card)| match &card.target {
                ScoreTarget::Touchpoint(id) => Some((self.position(id)?, number)),
                ScoreTarget::Phase(_) | ScoreTarget::Journey => None,
            });
            let of_touchpoints: Vec<(usize, usize)> = of_touchpoints.collect();
            ScoreCards {
                at: PackedLists::new(self.len(), of_touchpoints.into_iter()),
                all,
            }
        })
    }
}
