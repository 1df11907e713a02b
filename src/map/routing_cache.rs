//! Columns, routes and lines of the last layout, reused when none of their inputs has changed: most
//! edits only change texts.

use std::{ops::Range, sync::Arc};

use super::{
    card::TouchpointCard,
    card_columns::{self, CardColumns},
    connectors,
    labels::{LabelPlacer, TransitionLabel},
    map_context::MapContext,
    map_frame::{self, MapFrame},
    route::Route,
    route_plan::{self, RoutePlans},
};
use crate::{
    model::Transition,
    scene::{Point, Rect},
};

/// Intermediate results of the last layout, each with its inputs.
#[derive(Default)]
pub(super) struct RoutingCache {
    columns: Option<ColumnCache>,
    routes: Option<(Arc<CardColumns>, Arc<RoutePlans>)>,
    lines: Option<LineCache>,
}

struct ColumnCache {
    phases: Vec<Range<usize>>,
    lanes: usize,
    lane_of: Vec<usize>,
    ends: Vec<(usize, usize)>,
    slots: Arc<CardColumns>,
}

struct LineCache {
    ways: Arc<RoutePlans>,
    frame: MapFrame,
    labels: Vec<Option<(f64, usize)>>,
    items: Vec<Arc<Transition>>,
    routes: Arc<Vec<PlacedRoute>>,
}

/// Line of a transition and the box of its label, relative to the line's first point.
pub(super) struct PlacedRoute {
    /// First point of the line, in scene coordinates.
    pub origin: Point,
    /// Route relative to `origin`.
    pub route: Route,
    /// Box of the label, relative to `origin`.
    pub label: Option<Rect>,
}

/// Column assignment of all touchpoints, reused if lanes, phases and edges are unchanged.
pub(super) fn cached_columns(facts: &MapContext<'_>, cache: &mut RoutingCache) -> Arc<CardColumns> {
    let ends = facts.edges.iter().map(|edge| (edge.from, edge.to));
    if let Some(old) = &cache.columns
        && old.lanes == facts.lanes.bands.len()
        && old.phases == facts.phases
        && old.lane_of == facts.lanes.lane_of
        && old.ends.iter().copied().eq(ends.clone())
    {
        return Arc::clone(&old.slots);
    }
    let slots = Arc::new(card_columns::assign_columns(facts));
    cache.columns = Some(ColumnCache {
        phases: facts.phases.clone(),
        lanes: facts.lanes.bands.len(),
        lane_of: facts.lanes.lane_of.clone(),
        ends: ends.collect(),
        slots: Arc::clone(&slots),
    });
    slots
}

/// Abstract routes of all transitions, reused if columns and card positions are unchanged.
pub(super) fn cached_routes(
    facts: &MapContext<'_>,
    slots: &Arc<CardColumns>,
    cards: &[TouchpointCard],
    cache: &mut RoutingCache,
) -> Arc<RoutePlans> {
    let spots = map_frame::card_positions(facts, slots, cards);
    if let Some((old_slots, old)) = &cache.routes
        && Arc::ptr_eq(old_slots, slots)
        && old.card_positions == spots
    {
        return Arc::clone(old);
    }
    let ways = Arc::new(route_plan::plan_routes(facts, slots, spots));
    cache.routes = Some((Arc::clone(slots), Arc::clone(&ways)));
    ways
}

/// Box rounded to 1/32 unit, so that floating-point noise from its position in the scene doesn't
/// change it.
fn near(rect: Rect) -> Rect {
    let step = |x: f64| (x * 32.0).round() / 32.0;
    let (min, max) = (rect.min, rect.max);
    Rect {
        min: Point::new(step(min.x), step(min.y)),
        max: Point::new(step(max.x), step(max.y)),
    }
}

/// Lines of all transitions with their labels, and true if both lines and transitions equal those
/// of the last layout.
pub(super) fn cached_lines(
    facts: &MapContext<'_>,
    slots: &CardColumns,
    ways: &Arc<RoutePlans>,
    frame: &MapFrame,
    labels: &[Option<TransitionLabel>],
    cache: &mut RoutingCache,
) -> (Arc<Vec<PlacedRoute>>, bool) {
    let widths = labels
        .iter()
        .map(|label| label.as_ref().map(TransitionLabel::size));
    let items = facts.edges.iter().map(|edge| edge.item);
    if let Some(old) = &mut cache.lines
        && Arc::ptr_eq(&old.ways, ways)
        && old.frame == *frame
        && old.labels.iter().copied().eq(widths.clone())
    {
        let mut pairs = old.items.iter().zip(items.clone());
        let are_old = pairs.all(|(a, b)| Arc::ptr_eq(a, b));
        if !are_old {
            old.items = items.cloned().collect();
        }
        return (Arc::clone(&old.routes), are_old);
    }
    let routes = connectors::make_routes(facts, slots, ways, frame);
    let sizes: Vec<Option<(f64, usize)>> = widths.clone().collect();
    let mut places = LabelPlacer::new(slots, frame, &routes);
    let mut rects: Vec<Option<Rect>> = Vec::with_capacity(routes.len());
    for (number, (route, size)) in routes.iter().zip(&sizes).enumerate() {
        rects.push(size.map(|size| places.place_label(number, route, size)));
    }
    places.separate(&routes, &sizes, &mut rects);
    for rect in rects.iter_mut().flatten() {
        let out = Point::new((2.0 - rect.min.x).max(0.0), (2.0 - rect.min.y).max(0.0));
        *rect = rect.translate(out);
    }
    let place = |(route, rect): (&Route, Option<Rect>)| {
        let origin = route.start();
        let back = Point::new(-origin.x, -origin.y);
        PlacedRoute {
            origin,
            route: route.relative_to(origin),
            label: rect.map(|rect| near(rect.translate(back))),
        }
    };
    let made: Arc<Vec<PlacedRoute>> = Arc::new(routes.iter().zip(rects).map(place).collect());
    cache.lines = Some(LineCache {
        ways: Arc::clone(ways),
        frame: frame.clone(),
        labels: widths.collect(),
        items: items.cloned().collect(),
        routes: Arc::clone(&made),
    });
    (made, false)
}
