//! Reading order of touchpoints and transitions, updated incrementally between layouts: an edit
//! changes a few of them, and only these are compared.

use std::{collections::HashMap, sync::Arc};

use super::{facts::Pain, fast_hash::FastHash};
use crate::model::{Catalog, Journey, PainPoint, Phase, Touchpoint, TouchpointId, Transition};

/// Touchpoints and transitions by their numbers in the journey's graph, with the reading order of
/// both.
#[derive(Default)]
pub(super) struct Register {
    phases: Catalog<Phase>,
    nodes: Vec<Node>,
    numbers: Arc<HashMap<TouchpointId, usize, FastHash>>,
    reading: Vec<usize>,
    ranks: Arc<Vec<Option<usize>>>,
    lines: Vec<Way>,
    line_order: Vec<usize>,
    pain_points: Option<Catalog<PainPoint>>,
    pains: Vec<Pain>,
}

/// A transition with the graph numbers of its ends.
type Way = (Arc<Transition>, Option<(usize, usize)>);

struct Node {
    item: Arc<Touchpoint>,
    phase: Option<usize>,
}

/// Lookup of indices in reading order by touchpoint id.
#[derive(Clone)]
pub(super) struct Places {
    numbers: Arc<HashMap<TouchpointId, usize, FastHash>>,
    ranks: Arc<Vec<Option<usize>>>,
}

impl Places {
    /// Index of a touchpoint in reading order.
    pub(super) fn of(&self, id: &TouchpointId) -> Option<usize> {
        *self.ranks.get(*self.numbers.get(id)?)?
    }
}

impl Register {
    /// Updates the order from a journey.
    pub(super) fn read(&mut self, journey: &Journey) {
        let is_known = self.phases == *journey.phases() && self.has_nodes_of(journey);
        let moved = if is_known {
            self.change_nodes(journey)
        } else {
            *self = Self::default();
            self.add_nodes(journey);
            true
        };
        if moved {
            self.sort_nodes();
        }
        if self.change_lines(journey) || moved {
            self.sort_lines();
            self.pain_points = None;
        }
        if self.pain_points.as_ref() != Some(journey.pain_points()) {
            self.pains = self.count_pains(journey);
            self.pain_points = Some(journey.pain_points().clone());
        }
    }

    /// Graph numbers of the touchpoints in reading order, with their phase indices.
    pub(super) fn reading(&self) -> impl Iterator<Item = (usize, usize)> {
        let phase = |&number: &usize| self.nodes.get(number).and_then(|node| node.phase);
        let numbers = self.reading.iter();
        numbers.filter_map(move |number| Some((*number, phase(number)?)))
    }

    /// Graph numbers of the transitions, sorted by their ends, then by id, with the reading-order
    /// indices of the ends.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, (usize, usize))> {
        let order = self.line_order.iter();
        order.filter_map(|&number| Some((number, self.ends(number)?)))
    }

    /// Pain points of each touchpoint, in reading order.
    pub(super) fn pains(&self) -> Vec<Pain> {
        self.pains.clone()
    }

    /// Lookup of reading-order indices, sharing this register's tables.
    pub(super) fn places(&self) -> Places {
        Places {
            numbers: Arc::clone(&self.numbers),
            ranks: Arc::clone(&self.ranks),
        }
    }

    fn ends(&self, line: usize) -> Option<(usize, usize)> {
        let (from, to) = self.lines.get(line)?.1?;
        Some(((*self.ranks.get(from)?)?, (*self.ranks.get(to)?)?))
    }

    fn has_nodes_of(&self, journey: &Journey) -> bool {
        let graph = journey.graph();
        let mut pairs = self.nodes.iter().zip(graph.touchpoints());
        let is_same = |a: &Arc<Touchpoint>, b: &Arc<Touchpoint>| Arc::ptr_eq(a, b) || a.id == b.id;
        self.nodes.len() == graph.touchpoint_count() && pairs.all(|(a, b)| is_same(&a.item, b))
    }

    /// Takes over changed touchpoints; returns true if one has moved.
    fn change_nodes(&mut self, journey: &Journey) -> bool {
        let mut moved = false;
        for (node, new) in self.nodes.iter_mut().zip(journey.graph().touchpoints()) {
            if Arc::ptr_eq(&node.item, new) {
                continue;
            }
            let old = std::mem::replace(&mut node.item, Arc::clone(new));
            if old.phase != new.phase || old.order.to_bits() != new.order.to_bits() {
                node.phase = self.phases.place(&new.phase);
                moved = true;
            }
        }
        moved
    }

    fn add_nodes(&mut self, journey: &Journey) {
        self.phases = journey.phases().clone();
        let phases = &self.phases;
        let items = journey.graph().touchpoints();
        self.nodes = items
            .map(|item| Node {
                item: Arc::clone(item),
                phase: phases.place(&item.phase),
            })
            .collect();
        let numbered = self.nodes.iter().enumerate();
        let numbers = numbered.map(|(number, node)| (node.item.id.clone(), number));
        self.numbers = Arc::new(numbers.collect());
    }

    fn sort_nodes(&mut self) {
        let numbered = self.nodes.iter().enumerate();
        let mut sorted: Vec<(usize, f64, usize, &TouchpointId)> = numbered
            .filter_map(|(number, node)| {
                Some((node.phase?, node.item.order, number, &node.item.id))
            })
            .collect();
        sorted.sort_unstable_by(|a, b| {
            let by_place = a.0.cmp(&b.0).then(a.1.total_cmp(&b.1));
            by_place.then_with(|| a.3.cmp(b.3))
        });
        self.reading = sorted.into_iter().map(|entry| entry.2).collect();
        let mut ranks = vec![None; self.nodes.len()];
        for (rank, &number) in self.reading.iter().enumerate() {
            if let Some(entry) = ranks.get_mut(number) {
                *entry = Some(rank);
            }
        }
        self.ranks = Arc::new(ranks);
    }

    /// Takes over changed transitions; returns true if one has other ends than before.
    fn change_lines(&mut self, journey: &Journey) -> bool {
        let graph = journey.graph();
        let numbers = &self.numbers;
        let ends = |item: &Transition| Some((*numbers.get(&item.from)?, *numbers.get(&item.to)?));
        if self.lines.len() != graph.transition_count() {
            let items = graph.transitions();
            self.lines = items.map(|item| (Arc::clone(item), ends(item))).collect();
            return true;
        }
        let mut moved = false;
        for (line, new) in self.lines.iter_mut().zip(graph.transitions()) {
            if Arc::ptr_eq(&line.0, new) {
                continue;
            }
            let old = std::mem::replace(&mut line.0, Arc::clone(new));
            if old.id != new.id || old.from != new.from || old.to != new.to {
                line.1 = ends(new);
                moved = true;
            }
        }
        moved
    }

    fn sort_lines(&mut self) {
        let lines = 0..self.lines.len();
        let mut sorted: Vec<((usize, usize), usize)> = lines
            .filter_map(|number| Some((self.ends(number)?, number)))
            .collect();
        let id = |number: usize| self.lines.get(number).map(|line| &line.0.id);
        sorted.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| id(a.1).cmp(&id(b.1))));
        self.line_order = sorted.into_iter().map(|(_, number)| number).collect();
    }

    fn count_pains(&self, journey: &Journey) -> Vec<Pain> {
        let mut pains = vec![Pain::default(); self.reading.len()];
        let places = self.places();
        for pain in journey.pain_points() {
            let at = journey.anchor_touchpoint(&pain.anchor);
            if let Some(found) = at
                .and_then(|id| places.of(id))
                .and_then(|place| pains.get_mut(place))
            {
                found.count += 1;
                found.worst = found.worst.max(pain.severity);
            }
        }
        pains
    }
}
