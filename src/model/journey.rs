//! The journey: aggregate of the graph, its annotations and its catalogues.

use std::sync::Arc;

use super::{
    About, ActionId, Anchor, Catalog, Entity, JourneyGraph, Metric, MetricKind, MetricScale,
    Persona, PhaseId, Score, Touchpoint, TouchpointId, Transition, TransitionId,
    common::{Color, PERSONA_COLORS},
    index::IndexCache,
    validate::{self, Problem, ValidationReport},
};
use crate::model::ScoreData;

macro_rules! journey {
    ($($item:ident $store:ident $kind:ident($entity:ident $id:ident $list:ident $key:literal)
        { $home:ident $prefix:literal $text:ident $stale:tt $one:literal $many:literal })*) => {
        /// A customer journey. Clones are cheap: they share structure until one side changes.
        ///
        /// Invariant: every id is unique within its kind, and every reference resolves. Only the
        /// `edit` room changes a journey.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Journey {
            pub(super) about: Arc<About>,
            pub(super) graph: Arc<JourneyGraph>,
            $(pub(super) $list: Catalog<super::$entity>,)*
            pub(super) cache: IndexCache,
        }

        impl Journey {
            fn assemble(
                parts: JourneyParts,
                graph: JourneyGraph,
                found: &mut ValidationReport,
            ) -> Self {
                Self {
                    about: Arc::new(parts.about),
                    graph: Arc::new(graph),
                    $($list: collect(parts.$list, found),)*
                    cache: IndexCache::default(),
                }
            }

            $(
                #[doc = concat!("The ", $many, ", in order.")]
                #[must_use]
                pub fn $list(&self) -> &Catalog<super::$entity> {
                    &self.$list
                }
            )*
        }
    };
}

for_each_list!(journey);

macro_rules! journey_parts {
    ($($item:ident $store:ident $kind:ident($entity:ident $id:ident $list:ident $key:literal)
        { $home:ident $prefix:literal $text:ident $stale:tt $one:literal $many:literal })*) => {
        /// Contents of a journey as plain lists, not validated yet: the interface to the file
        /// format. Canonical order: that of the user; touchpoints by phase, order and id; transitions
        /// and images by id.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct JourneyParts {
            /// Properties of the journey as a whole.
            pub about: About,
            $(
                #[doc = concat!("The ", $many, ".")]
                pub $list: Vec<super::$entity>,
            )*
        }

        impl Journey {
            /// The contents as plain lists in canonical order.
            #[must_use]
            pub fn to_parts(&self) -> JourneyParts {
                fn list<T: Entity>(journey: &Journey) -> Vec<T> {
                    T::all(journey).into_iter().map(|item| T::clone(item)).collect()
                }
                JourneyParts {
                    about: About::clone(&self.about),
                    $($list: list(self),)*
                }
            }
        }
    };
}

for_each_kind!(journey_parts);

impl Journey {
    /// Builds and validates a journey from plain lists.
    ///
    /// # Errors
    /// All problems found; never an empty list.
    ///
    /// Fields are validated only once ids are unique and transitions have both ends.
    pub fn from_parts(mut parts: JourneyParts) -> Result<Self, Vec<Problem>> {
        let mut found = ValidationReport::default();
        let mut graph = JourneyGraph::default();
        for touchpoint in std::mem::take(&mut parts.touchpoints) {
            let id = touchpoint.id.clone();
            if !graph.insert_touchpoint(Arc::new(touchpoint)) {
                found.add_duplicate_id::<Touchpoint>(&id);
            }
        }
        for transition in std::mem::take(&mut parts.transitions) {
            let transition = Arc::new(transition);
            if graph.transition(&transition.id).is_some() {
                found.add_duplicate_id::<Transition>(&transition.id);
            } else if !graph.insert_transition(Arc::clone(&transition)) {
                found.add_dangling_transition(&transition, &graph);
            }
        }
        let journey = Self::assemble(parts, graph, &mut found);
        let mut problems = found.into_problems();
        if problems.is_empty() {
            problems = validate::check(&journey);
        }
        if problems.is_empty() {
            Ok(journey)
        } else {
            Err(problems)
        }
    }

    /// Properties of the journey as a whole.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.about
    }

    /// Colour of a persona's curve and card: their own, or a distinct one from the palette where
    /// several share a colour, as in a file that names none.
    #[must_use]
    pub fn persona_color(&self, persona: &Persona) -> Color {
        /// Only the first personas are compared, since comparing all pairs in a file with thousands
        /// takes too long and nobody tells more colours apart.
        const MOST: usize = 64;
        let own: Vec<Color> = self.personas.iter().take(MOST).map(|p| p.color).collect();
        let Some(place) = self.personas.position(&persona.id).filter(|at| *at < MOST) else {
            return persona.color;
        };
        let is_kept = |&at: &usize| {
            let color = own.get(at);
            let same = own.iter().filter(|other| Some(*other) == color).count();
            let is_first = own.iter().position(|other| Some(other) == color) == Some(at);
            same == 1 || (is_first && color != Some(&Color::default()))
        };
        if is_kept(&place) {
            return persona.color;
        }
        let kept: Vec<usize> = (0..own.len()).filter(is_kept).collect();
        let is_taken = |rgb: &[u8; 3]| kept.iter().any(|at| own.get(*at) == Some(&Color(*rgb)));
        let free: Vec<[u8; 3]> = PERSONA_COLORS
            .into_iter()
            .filter(|rgb| !is_taken(rgb))
            .collect();
        let turn = (0..place).filter(|at| !is_kept(at)).count();
        let choice = if free.is_empty() {
            &PERSONA_COLORS[..]
        } else {
            &free
        };
        choice
            .get(turn % choice.len())
            .map_or(persona.color, |rgb| Color(*rgb))
    }

    /// The graph of touchpoints and transitions.
    #[must_use]
    pub fn graph(&self) -> &JourneyGraph {
        &self.graph
    }

    /// The touchpoint with this id.
    #[must_use]
    pub fn touchpoint(&self, id: &TouchpointId) -> Option<&Arc<Touchpoint>> {
        self.graph.touchpoint(id)
    }

    /// The transition with this id.
    #[must_use]
    pub fn transition(&self, id: &TransitionId) -> Option<&Arc<Transition>> {
        self.graph.transition(id)
    }

    /// All touchpoints by phase, then order, then id.
    #[must_use]
    pub fn touchpoints_in_order(&self) -> Vec<&Arc<Touchpoint>> {
        self.index().touchpoints().collect()
    }

    /// The touchpoints of a phase by order, then id.
    #[must_use]
    pub fn touchpoints_of(&self, phase: &PhaseId) -> Vec<&Arc<Touchpoint>> {
        let index = self.index();
        let phase = self
            .phases
            .position(phase)
            .map(|phase| index.in_phase(phase));
        let positions = phase.into_iter().flatten();
        positions
            .filter_map(|position| index.at(position))
            .collect()
    }

    /// Touchpoint of an anchor: itself, or the source of its transition.
    #[must_use]
    pub fn anchor_touchpoint<'a>(&'a self, anchor: &'a Anchor) -> Option<&'a TouchpointId> {
        match anchor {
            Anchor::Touchpoint(id) => Some(id),
            Anchor::Transition(id) => self.transition(id).map(|e| &e.from),
        }
    }

    /// Touchpoint under which an action is shown: its own, or that of its first pain point.
    #[must_use]
    pub fn action_touchpoint(&self, id: &ActionId) -> Option<&TouchpointId> {
        let action = self.actions.get(id)?;
        if let Some(own) = &action.touchpoint {
            return Some(own);
        }
        let pain = self.pain_points.get(action.pain_points.first()?)?;
        self.anchor_touchpoint(&pain.anchor)
    }

    /// Scale, direction and aggregation of a metric, standard or the user's own; `None` when it
    /// isn't in the journey.
    #[must_use]
    pub fn metric_scale(&self, metric: &Metric) -> Option<MetricScale> {
        if let Metric::Custom(id) = metric {
            let def = self.metrics.get(id)?;
            let (min, max) = (def.min, def.max);
            return Some(MetricScale {
                min,
                max,
                direction: def.direction,
                report: def.report,
            });
        }
        metric.standard_scale()
    }

    /// Construct that a metric measures; `None` for one of the user's own that doesn't say.
    #[must_use]
    pub fn metric_kind(&self, metric: &Metric) -> Option<MetricKind> {
        match metric {
            Metric::Custom(id) => self.metrics.get(id)?.measures,
            _ => metric.standard_kind(),
        }
    }

    /// Reported figure of a score, at full precision; `None` without replies.
    #[must_use]
    pub fn score_figure(&self, score: &Score) -> Option<f64> {
        match &score.data {
            ScoreData::Replies(counts) => self.metric_scale(&score.metric)?.figure(counts),
            ScoreData::Value { value, .. } => Some(*value),
        }
    }
}

fn collect<T: Entity>(items: Vec<T>, found: &mut ValidationReport) -> Catalog<T> {
    Catalog::new(items).unwrap_or_else(|id| {
        found.add_duplicate_id::<T>(&id);
        Catalog::default()
    })
}

/// Sort key between two neighbours' orders, with as few decimals as possible, since files show it.
///
/// `None` for a neighbour means that there is none. Returns `None` when eleven decimals leave no
/// room between the two (or they aren't in ascending order); then the neighbours have to be
/// renumbered.
#[must_use]
pub fn order_between(before: Option<f64>, after: Option<f64>) -> Option<f64> {
    match (before, after) {
        (None, None) => Some(1.0),
        (Some(low), None) => Some(low.floor() + 1.0).filter(|n| n.is_finite() && *n > low),
        (None, Some(high)) => Some(high.ceil() - 1.0).filter(|n| n.is_finite() && *n < high),
        (Some(low), Some(high)) => {
            if low.partial_cmp(&high) != Some(std::cmp::Ordering::Less) {
                return None;
            }
            let middle = low + (high - low) / 2.0;
            let mut scale = 1.0;
            for _ in 0..12 {
                let rounded = (middle * scale).round() / scale;
                if rounded > low && rounded < high {
                    return Some(rounded);
                }
                scale *= 10.0;
            }
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::order_between;

    #[test]
    fn an_order_fits_between_its_neighbours_with_few_decimals() {
        assert_eq!(order_between(None, None), Some(1.0));
        assert_eq!(order_between(Some(3.5), None), Some(4.0));
        assert_eq!(order_between(None, Some(1.0)), Some(0.0));
        assert_eq!(order_between(Some(1.0), Some(4.0)), Some(3.0));
        assert_eq!(order_between(Some(1.0), Some(2.0)), Some(1.5));
        assert_eq!(order_between(Some(1.0), Some(1.0)), None);
        let (mut high, mut steps) = (2.0, 0);
        while let Some(next) = order_between(Some(1.0), Some(high)) {
            assert!(next > 1.0 && next < high);
            high = next;
            steps += 1;
        }
        assert!(
            steps > 20,
            "room for many inserts in one place, not {steps}"
        );
    }
}
