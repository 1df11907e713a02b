//! Lookup tables of a journey: touchpoints and transitions by position, built once for all
//! analyses.

use std::{
    collections::HashMap,
    sync::{Arc, OnceLock},
};

use super::scores::ScoreCard;
use crate::model::{
    Anchor, Journey, PainPoint, PhaseId, Score, ScoreTarget, Touchpoint, TouchpointId, Transition,
    TransitionKind,
};

/// A transition with the positions of its ends.
#[derive(Clone, Copy, Debug)]
pub struct Edge<'a> {
    /// The transition.
    pub item: &'a Arc<Transition>,
    /// The position of the touchpoint that it leaves.
    pub from: usize,
    /// The position of the touchpoint at which it arrives.
    pub to: usize,
}

impl Edge<'_> {
    /// True if a customer moves along it. A referral doesn't count: it brings another customer
    /// (DOMAIN 131).
    #[must_use]
    pub fn moves(&self) -> bool {
        self.item.kind != TransitionKind::Referral
    }

    /// True if a customer moves along it to another touchpoint; false for loops and referrals.
    #[must_use]
    pub fn leads_on(&self) -> bool {
        self.moves() && self.from != self.to
    }
}

/// A journey with its touchpoints and transitions numbered.
///
/// A touchpoint's position is that in reading order, an edge's that in the order of transition ids.
/// Lists by touchpoint have one entry per position.
#[derive(Debug)]
pub struct Index<'a> {
    /// The journey.
    pub journey: &'a Journey,
    /// The touchpoints in reading order.
    pub touchpoints: Vec<&'a Arc<Touchpoint>>,
    /// The position of each touchpoint's phase; `usize::MAX` never occurs in a valid journey.
    pub phase_of: Vec<usize>,
    /// The transitions by id.
    pub edges: Vec<Edge<'a>>,
    /// The transitions that leave each touchpoint, as positions in `edges`.
    pub outgoing: Vec<Vec<usize>>,
    /// The transitions that arrive at each touchpoint, as positions in `edges`.
    pub incoming: Vec<Vec<usize>>,
    /// The pain points at each touchpoint; one on a transition counts at the touchpoint that it
    /// leaves.
    pub pains: Vec<Vec<&'a Arc<PainPoint>>>,
    /// The scores of each touchpoint.
    pub scores: Vec<Vec<&'a Arc<Score>>>,
    places: HashMap<&'a TouchpointId, usize>,
    cards: OnceLock<Cards>,
}

/// The score cards of a journey.
#[derive(Debug)]
struct Cards {
    /// The cards in the order of the journey's scores.
    all: Vec<ScoreCard>,
    /// The cards of each touchpoint, as positions in `all`.
    at: Vec<Vec<usize>>,
}

impl<'a> Index<'a> {
    /// Builds the tables. O(n log n) in touchpoints and transitions.
    #[must_use]
    pub fn new(journey: &'a Journey) -> Self {
        let touchpoints = journey.in_reading_order();
        let places: HashMap<&TouchpointId, usize> = touchpoints
            .iter()
            .enumerate()
            .map(|(place, t)| (&t.id, place))
            .collect();
        let phase = |id: &PhaseId| journey.phases().place(id).unwrap_or(usize::MAX);
        let phase_of = touchpoints.iter().map(|t| phase(&t.phase)).collect();
        let mut all: Vec<&Arc<Transition>> = journey.graph().transitions().collect();
        all.sort_by(|a, b| a.id.cmp(&b.id));
        let edges: Vec<Edge<'_>> = all
            .into_iter()
            .filter_map(|item| {
                let (from, to) = (*places.get(&item.from)?, *places.get(&item.to)?);
                Some(Edge { item, from, to })
            })
            .collect();
        let count = touchpoints.len();
        let mut index = Self {
            journey,
            phase_of,
            outgoing: vec![Vec::new(); count],
            incoming: vec![Vec::new(); count],
            pains: vec![Vec::new(); count],
            scores: vec![Vec::new(); count],
            touchpoints,
            edges,
            places,
            cards: OnceLock::new(),
        };
        for (number, edge) in index.edges.iter().enumerate() {
            push(&mut index.outgoing, edge.from, number);
            push(&mut index.incoming, edge.to, number);
        }
        for pain in journey.pain_points() {
            if let Some(place) = index.anchor(&pain.anchor) {
                push(&mut index.pains, place, pain);
            }
        }
        for score in journey.scores() {
            if let ScoreTarget::Touchpoint(id) = &score.target
                && let Some(place) = index.place(id)
            {
                push(&mut index.scores, place, score);
            }
        }
        index
    }

    /// The number of touchpoints.
    #[must_use]
    pub fn len(&self) -> usize {
        self.touchpoints.len()
    }

    /// True if the journey has no touchpoints.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.touchpoints.is_empty()
    }

    /// The position of a touchpoint; `None` if the journey doesn't have it.
    #[must_use]
    pub fn place(&self, id: &TouchpointId) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// The position of the touchpoint of an anchor; that of a transition is the one it leaves.
    #[must_use]
    pub fn anchor(&self, anchor: &'a Anchor) -> Option<usize> {
        self.place(self.journey.anchor_touchpoint(anchor)?)
    }

    /// The touchpoint at a position.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&'a Arc<Touchpoint>> {
        self.touchpoints.get(place).copied()
    }

    /// The transitions that leave the touchpoint at a position, by id.
    pub fn leaving(&self, place: usize) -> impl Iterator<Item = &Edge<'a>> {
        let numbers = self.outgoing.get(place).into_iter().flatten();
        numbers.filter_map(|number| self.edges.get(*number))
    }

    /// The transitions that arrive at the touchpoint at a position, by id.
    pub fn arriving(&self, place: usize) -> impl Iterator<Item = &Edge<'a>> {
        let numbers = self.incoming.get(place).into_iter().flatten();
        numbers.filter_map(|number| self.edges.get(*number))
    }

    /// The score cards in the order of the journey's scores; computed at the first call.
    #[must_use]
    pub fn cards(&self) -> &[ScoreCard] {
        &self.reckoned().all
    }

    /// The score cards of the touchpoint at a position.
    pub fn cards_at(&self, place: usize) -> impl Iterator<Item = &ScoreCard> {
        let Cards { all, at } = self.reckoned();
        let numbers = at.get(place).into_iter().flatten();
        numbers.filter_map(|number| all.get(*number))
    }

    fn reckoned(&self) -> &Cards {
        self.cards.get_or_init(|| {
            let scores = self.journey.scores().iter();
            let all = scores.filter_map(|score| ScoreCard::of(self.journey, score));
            let all: Vec<ScoreCard> = all.collect();
            let mut at = vec![Vec::new(); self.len()];
            for (number, card) in all.iter().enumerate() {
                if let ScoreTarget::Touchpoint(id) = &card.target
                    && let Some(place) = self.place(id)
                {
                    push(&mut at, place, number);
                }
            }
            Cards { all, at }
        })
    }

    /// The positions of the touchpoints of a phase, a range as reading order goes phase by phase.
    #[must_use]
    pub fn in_phase(&self, phase: usize) -> std::ops::Range<usize> {
        let start = self.phase_of.partition_point(|&p| p < phase);
        let end = self.phase_of.partition_point(|&p| p <= phase);
        start..end
    }
}

fn push<T>(lists: &mut [Vec<T>], place: usize, item: T) {
    if let Some(list) = lists.get_mut(place) {
        list.push(item);
    }
}

#[cfg(test)]
mod tests {
    use super::Index;
    use crate::edit::ops::testing::journey;

    #[test]
    fn touchpoints_and_transitions_are_numbered_in_reading_order() {
        let journey = journey("A: a b | B: c d; a>b b>c c>a b>d");
        let index = Index::new(&journey);
        let names = |numbers: Vec<usize>| -> String {
            let all = numbers.iter().filter_map(|n| index.at(*n));
            all.map(|t| t.title.as_str()).collect()
        };
        assert_eq!(names((0..index.len()).collect()), "abcd");
        assert_eq!(names(index.leaving(1).map(|e| e.to).collect()), "cd");
        assert_eq!(names(index.arriving(0).map(|e| e.from).collect()), "c");
        assert_eq!(names(index.in_phase(1).collect()), "cd");
    }
}
