//! The journey by places instead of ids: looked up once, used by every analysis.

use std::{
    collections::HashMap,
    sync::{Arc, OnceLock},
};

use super::scores::ScoreCard;
use crate::model::{
    Anchor, Journey, PainPoint, PhaseId, Score, ScoreTarget, Touchpoint, TouchpointId, Transition,
    TransitionKind,
};

/// A transition with the places of its ends.
#[derive(Clone, Copy, Debug)]
pub struct Edge<'a> {
    /// The transition.
    pub item: &'a Arc<Transition>,
    /// The place of the touchpoint where it leaves.
    pub from: usize,
    /// The place of the touchpoint where it arrives.
    pub to: usize,
}

impl Edge<'_> {
    /// Whether customers move along it: a referral brings another one (DOMAIN 131).
    #[must_use]
    pub fn moves(&self) -> bool {
        self.item.kind != TransitionKind::Referral
    }

    /// Whether customers move along it to somewhere else.
    #[must_use]
    pub fn leads_on(&self) -> bool {
        self.moves() && self.from != self.to
    }
}

/// A journey with its touchpoints and transitions numbered.
///
/// A touchpoint's place is its place in reading order, a transition's its place by id. Everything
/// that is listed by touchpoint has one entry a place.
#[derive(Debug)]
pub struct Index<'a> {
    /// The journey.
    pub journey: &'a Journey,
    /// The touchpoints in reading order.
    pub touchpoints: Vec<&'a Arc<Touchpoint>>,
    /// The place of each touchpoint's phase; `usize::MAX` never occurs in a whole journey.
    pub phase_of: Vec<usize>,
    /// The transitions by id.
    pub edges: Vec<Edge<'a>>,
    /// The transitions that leave each touchpoint, by their places in `edges`.
    pub outgoing: Vec<Vec<usize>>,
    /// The transitions that arrive at each touchpoint, by their places in `edges`.
    pub incoming: Vec<Vec<usize>>,
    /// The pain points at each touchpoint; one on a transition counts where that leaves.
    pub pains: Vec<Vec<&'a Arc<PainPoint>>>,
    /// The scores of each touchpoint.
    pub scores: Vec<Vec<&'a Arc<Score>>>,
    places: HashMap<&'a TouchpointId, usize>,
    cards: OnceLock<Cards>,
}

/// What the scores come to.
#[derive(Debug)]
struct Cards {
    /// In the journey's order.
    all: Vec<ScoreCard>,
    /// Those of each touchpoint, by their places in `all`.
    at: Vec<Vec<usize>>,
}

impl<'a> Index<'a> {
    /// Numbers a journey. O(n log n) in touchpoints and transitions.
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

    /// Whether there is no touchpoint.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.touchpoints.is_empty()
    }

    /// The place of a touchpoint.
    #[must_use]
    pub fn place(&self, id: &TouchpointId) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// The place of the touchpoint that an anchor stands on.
    #[must_use]
    pub fn anchor(&self, anchor: &'a Anchor) -> Option<usize> {
        self.place(self.journey.anchor_touchpoint(anchor)?)
    }

    /// The touchpoint at a place.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&'a Arc<Touchpoint>> {
        self.touchpoints.get(place).copied()
    }

    /// The transitions that leave the touchpoint at a place, by id.
    pub fn leaving(&self, place: usize) -> impl Iterator<Item = &Edge<'a>> {
        let numbers = self.outgoing.get(place).into_iter().flatten();
        numbers.filter_map(|number| self.edges.get(*number))
    }

    /// The transitions that arrive at the touchpoint at a place, by id.
    pub fn arriving(&self, place: usize) -> impl Iterator<Item = &Edge<'a>> {
        let numbers = self.incoming.get(place).into_iter().flatten();
        numbers.filter_map(|number| self.edges.get(*number))
    }

    /// What the scores come to, in the journey's order: reckoned when it is first asked for.
    #[must_use]
    pub fn cards(&self) -> &[ScoreCard] {
        &self.reckoned().all
    }

    /// What the scores of the touchpoint at a place come to.
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

    /// The places of the touchpoints of a phase, in order.
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
