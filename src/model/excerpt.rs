//! Sub-journeys: the part of a journey that hangs on some of its touchpoints, for figures that show
//! no more than that.

use std::{collections::HashSet, sync::Arc};

use super::{
    Action, Anchor, Catalog, DomainId as _, Entity, Journey, JourneyGraph, JourneyPath, PathId,
    PhaseId, Row, ScoreTarget, TouchpointId, index::IndexCache,
};

impl Journey {
    /// Extracts the sub-journey of these touchpoints: them, the transitions between them, their
    /// phases, lanes and annotations, and the scores of both. Catalogues such as channels and
    /// personas are kept whole; unchanged items stay shared.
    ///
    /// `rows` replace the journey's own rows, and `path` is the one that the emotion curve follows.
    #[must_use]
    pub fn excerpt(
        &self,
        touchpoints: &HashSet<TouchpointId>,
        rows: Vec<Row>,
        path: &[TouchpointId],
    ) -> Self {
        let has = |id: &TouchpointId| touchpoints.contains(id);
        let graph = self.excerpt_graph(touchpoints);
        let phases: HashSet<&PhaseId> = graph.touchpoints().map(|t| &t.phase).collect();
        let on = |anchor: &Anchor| self.anchor_touchpoint(anchor).is_some_and(has);
        let mut part = self.clone();
        // An annotation of a transition that leads out of the part moves to the source touchpoint.
        let anchor = |anchor: &mut Anchor| {
            if let Anchor::Transition(id) = anchor
                && graph.transition(id).is_none()
                && let Some(from) = self.transition(id).map(|e| e.from.clone())
            {
                *anchor = Anchor::Touchpoint(from);
            }
        };
        let pains = self.pain_points.iter().filter(|pain| on(&pain.anchor));
        part.pain_points = catalog(pains, |pain| {
            pain.cause = pain.cause.take().filter(has);
            anchor(&mut pain.anchor);
        });
        let moments = self.moments.iter().filter(|moment| on(&moment.anchor));
        part.moments = catalog(moments, |moment| anchor(&mut moment.anchor));
        let pains = part.pain_points.clone();
        let under = |action: &&Arc<Action>| self.action_touchpoint(&action.id).is_some_and(has);
        part.actions = catalog(self.actions.iter().filter(under), |action| {
            action.pain_points.retain(|id| pains.contains(id));
            action.touchpoint = action.touchpoint.take().filter(has);
        });
        part.scores = picked(&self.scores, |score| match &score.target {
            ScoreTarget::Touchpoint(id) => has(id),
            ScoreTarget::Phase(id) => phases.contains(id),
            ScoreTarget::Journey => false,
        });
        part.lanes = picked(&self.lanes, |lane| {
            let mut kept = graph.touchpoints();
            kept.any(|t| t.lane.as_ref() == Some(&lane.id))
        });
        part.phases = picked(&self.phases, |phase| phases.contains(&phase.id));
        let rows: Vec<Arc<Row>> = rows.into_iter().map(Arc::new).collect();
        part.rows = catalog(rows.iter(), |row| {
            row.cells.retain(|cell| has(&cell.touchpoint));
        });
        part.graph = Arc::new(graph);
        if let Ok(id) = PathId::parse("part") {
            Arc::make_mut(&mut part.about).path = Some(id.clone());
            let path = Arc::new(JourneyPath {
                id,
                name: String::new(),
                touchpoints: path.iter().filter(|id| has(id)).cloned().collect(),
            });
            part.paths = catalog([&path], |_| {});
        }
        part.cache = IndexCache::default();
        part
    }

    /// These touchpoints and the transitions between them.
    fn excerpt_graph(&self, touchpoints: &HashSet<TouchpointId>) -> JourneyGraph {
        let mut graph = JourneyGraph::default();
        let has = |id: &TouchpointId| touchpoints.contains(id);
        for touchpoint in self.graph.touchpoints().filter(|t| has(&t.id)) {
            graph.insert_touchpoint(Arc::clone(touchpoint));
        }
        for edge in self.graph.transitions() {
            if has(&edge.from) && has(&edge.to) {
                graph.insert_transition(Arc::clone(edge));
            }
        }
        graph
    }
}

fn picked<T: Entity>(from: &Catalog<T>, mut keep: impl FnMut(&T) -> bool) -> Catalog<T> {
    let mut found = Catalog::default();
    for item in from.iter().filter(|item| keep(item)) {
        found.insert(found.len(), Arc::clone(item));
    }
    found
}

/// Copies items with `lose` applied, which removes references out of the part; items that `lose`
/// doesn't change stay shared.
fn catalog<'a, T: Entity + Clone + PartialEq + 'a>(
    items: impl IntoIterator<Item = &'a Arc<T>>,
    lose: impl Fn(&mut T),
) -> Catalog<T> {
    let mut found = Catalog::default();
    for item in items {
        let mut own = T::clone(item);
        lose(&mut own);
        let kept = if own == **item {
            Arc::clone(item)
        } else {
            Arc::new(own)
        };
        found.insert(found.len(), kept);
    }
    found
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use crate::{
        file::samples,
        i18n::Lang,
        model::{Journey, Row, TouchpointId},
    };

    #[test]
    fn a_part_is_whole_in_itself() {
        let journey = samples::find("energy-move", Lang::En)
            .unwrap()
            .journey()
            .unwrap();
        let all: Vec<TouchpointId> = journey
            .touchpoints_in_order()
            .iter()
            .map(|t| t.id.clone())
            .collect();
        for size in 1..6 {
            for chunk in all.chunks(size) {
                let kept: HashSet<TouchpointId> = chunk.iter().cloned().collect();
                let rows: Vec<Row> = Vec::new();
                let part = journey.excerpt(&kept, rows, &all);
                assert_eq!(part.graph().touchpoint_count(), chunk.len());
                let again = Journey::from_parts(part.to_parts()).map(|again| again == part);
                assert_eq!(again, Ok(true), "every reference leads somewhere");
            }
        }
    }
}
