//! The journey: aggregate of the graph, its annotations and its catalogues.

use std::sync::Arc;

use super::{
    About, Action, ActionId, Anchor, Catalog, Channel, Device, Entity, Image, ImpactMoment,
    JourneyGraph, JourneyPath, Lane, Metric, MetricDef, MetricKind, MetricScale, PainPoint,
    Persona, Phase, PhaseId, Row, Score, Touchpoint, TouchpointId, Transition, TransitionId,
    common::{Color, PERSONA_COLORS},
    index::IndexCache,
    validate::{self, Problem, ValidationReport},
};

/// A customer journey. Clones are cheap: they share structure until one side changes.
///
/// Invariant: every id is unique within its kind, and every reference resolves. Only the `edit`
/// room changes a journey.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Journey {
    pub(super) about: Arc<About>,
    pub(super) phases: Catalog<Phase>,
    pub(super) lanes: Catalog<Lane>,
    pub(super) rows: Catalog<Row>,
    pub(super) channels: Catalog<Channel>,
    pub(super) devices: Catalog<Device>,
    pub(super) personas: Catalog<Persona>,
    pub(super) graph: Arc<JourneyGraph>,
    pub(super) pain_points: Catalog<PainPoint>,
    pub(super) moments: Catalog<ImpactMoment>,
    pub(super) actions: Catalog<Action>,
    pub(super) metrics: Catalog<MetricDef>,
    pub(super) scores: Catalog<Score>,
    pub(super) paths: Catalog<JourneyPath>,
    pub(super) images: Catalog<Image>,
    pub(super) cache: IndexCache,
}

/// Contents of a journey as plain lists, not validated yet: the interface to the file format.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JourneyParts {
    /// Properties of the journey as a whole.
    pub about: About,
    /// Phases in order.
    pub phases: Vec<Phase>,
    /// The user's own lanes in order.
    pub lanes: Vec<Lane>,
    /// Rows in order.
    pub rows: Vec<Row>,
    /// Channels in order.
    pub channels: Vec<Channel>,
    /// Devices in order.
    pub devices: Vec<Device>,
    /// Personas in order.
    pub personas: Vec<Persona>,
    /// Touchpoints; canonical order: by phase, order and id.
    pub touchpoints: Vec<Touchpoint>,
    /// Transitions; canonical order: by id.
    pub transitions: Vec<Transition>,
    /// Pain points in order.
    pub pain_points: Vec<PainPoint>,
    /// Impact moments in order.
    pub moments: Vec<ImpactMoment>,
    /// Actions in order.
    pub actions: Vec<Action>,
    /// The user's own metrics in order.
    pub metrics: Vec<MetricDef>,
    /// Scores in order.
    pub scores: Vec<Score>,
    /// Paths in order.
    pub paths: Vec<JourneyPath>,
    /// Images; canonical order: by id.
    pub images: Vec<Image>,
}

impl Journey {
    /// Builds and validates a journey from plain lists.
    ///
    /// # Errors
    /// All problems found; never an empty list.
    ///
    /// Fields are validated only once ids are unique and transitions have both ends.
    ///
    /// Fields are validated only once ids are unique and transitions have both ends.
    pub fn from_parts(parts: JourneyParts) -> Result<Self, Vec<Problem>> {
        let mut found = ValidationReport::default();
        let mut graph = JourneyGraph::default();
        for touchpoint in parts.touchpoints {
            let id = touchpoint.id.clone();
            if !graph.insert_touchpoint(Arc::new(touchpoint)) {
                found.add_duplicate_id("touchpoint", &id);
            }
        }
        for transition in parts.transitions {
            let transition = Arc::new(transition);
            if graph.transition(&transition.id).is_some() {
                found.add_duplicate_id("transition", &transition.id);
            } else if !graph.insert_transition(Arc::clone(&transition)) {
                found.add_dangling_transition(&transition, &graph);
            }
        }
        let mut images = parts.images;
        images.sort_by(|a, b| a.id.cmp(&b.id));
        let journey = Self {
            about: Arc::new(parts.about),
            phases: collect("phase", parts.phases, &mut found),
            lanes: collect("lane", parts.lanes, &mut found),
            rows: collect("row", parts.rows, &mut found),
            channels: collect("channel", parts.channels, &mut found),
            devices: collect("device", parts.devices, &mut found),
            personas: collect("persona", parts.personas, &mut found),
            graph: Arc::new(graph),
            pain_points: collect("pain-point", parts.pain_points, &mut found),
            moments: collect("impact-moment", parts.moments, &mut found),
            actions: collect("action", parts.actions, &mut found),
            metrics: collect("metric", parts.metrics, &mut found),
            scores: collect("score", parts.scores, &mut found),
            paths: collect("path", parts.paths, &mut found),
            images: collect("image", images, &mut found),
            cache: IndexCache::default(),
        };
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

    /// The contents as plain lists in canonical order.
    #[must_use]
    pub fn to_parts(&self) -> JourneyParts {
        fn list<T: Entity>(catalog: &Catalog<T>) -> Vec<T> {
            catalog.iter().map(|item| T::clone(item)).collect()
        }
        let touchpoints = self
            .touchpoints_in_order()
            .into_iter()
            .map(|t| Touchpoint::clone(t))
            .collect();
        JourneyParts {
            about: About::clone(&self.about),
            phases: list(&self.phases),
            lanes: list(&self.lanes),
            rows: list(&self.rows),
            channels: list(&self.channels),
            devices: list(&self.devices),
            personas: list(&self.personas),
            touchpoints,
            transitions: self
                .index()
                .edges()
                .map(|edge| Transition::clone(edge.item))
                .collect(),
            pain_points: list(&self.pain_points),
            moments: list(&self.moments),
            actions: list(&self.actions),
            metrics: list(&self.metrics),
            scores: list(&self.scores),
            paths: list(&self.paths),
            images: list(&self.images),
        }
    }

    /// Properties of the journey as a whole.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.about
    }

    /// The phases in order.
    #[must_use]
    pub fn phases(&self) -> &Catalog<Phase> {
        &self.phases
    }

    /// The user's own lanes in order.
    #[must_use]
    pub fn lanes(&self) -> &Catalog<Lane> {
        &self.lanes
    }

    /// The rows under the map in order.
    #[must_use]
    pub fn rows(&self) -> &Catalog<Row> {
        &self.rows
    }

    /// The channels in order.
    #[must_use]
    pub fn channels(&self) -> &Catalog<Channel> {
        &self.channels
    }

    /// The devices in order.
    #[must_use]
    pub fn devices(&self) -> &Catalog<Device> {
        &self.devices
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

    /// The personas in order.
    #[must_use]
    pub fn personas(&self) -> &Catalog<Persona> {
        &self.personas
    }

    /// The graph of touchpoints and transitions.
    #[must_use]
    pub fn graph(&self) -> &JourneyGraph {
        &self.graph
    }

    /// The pain points in order.
    #[must_use]
    pub fn pain_points(&self) -> &Catalog<PainPoint> {
        &self.pain_points
    }

    /// The impact moments in order.
    #[must_use]
    pub fn moments(&self) -> &Catalog<ImpactMoment> {
        &self.moments
    }

    /// The actions in order.
    #[must_use]
    pub fn actions(&self) -> &Catalog<Action> {
        &self.actions
    }

    /// The user's own metrics in order.
    #[must_use]
    pub fn metrics(&self) -> &Catalog<MetricDef> {
        &self.metrics
    }

    /// The scores in order.
    #[must_use]
    pub fn scores(&self) -> &Catalog<Score> {
        &self.scores
    }

    /// The named paths in order.
    #[must_use]
    pub fn paths(&self) -> &Catalog<JourneyPath> {
        &self.paths
    }

    /// The images, by id.
    #[must_use]
    pub fn images(&self) -> &Catalog<Image> {
        &self.images
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
            super::ScoreData::Replies(counts) => self.metric_scale(&score.metric)?.figure(counts),
            super::ScoreData::Value { value, .. } => Some(*value),
        }
    }
}

fn collect<T: Entity>(
    kind: &'static str,
    items: Vec<T>,
    found: &mut ValidationReport,
) -> Catalog<T> {
    Catalog::new(items).unwrap_or_else(|id| {
        found.add_duplicate_id(kind, &id);
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
