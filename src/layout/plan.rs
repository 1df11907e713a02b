//! Columns, routes and lines of the last layout, reused when none of their inputs has changed: most
//! edits only change texts.

use std::{ops::Range, sync::Arc};

use super::{
    card::Card,
    facts::Facts,
    labels::{Label, Places},
    links,
    memo::Memo,
    place::{self, Frame},
    route::Route,
    slots::{self, Slots},
    ways::{self, Ways},
};
use crate::{
    model::Transition,
    scene::{Point, Rect},
};

/// Intermediate results of the last layout, each with its inputs.
#[derive(Default)]
pub(super) struct Plan {
    columns: Option<Columns>,
    ways: Option<(Arc<Slots>, Arc<Ways>)>,
    lines: Option<Lines>,
}

struct Columns {
    phases: Vec<Range<usize>>,
    lanes: usize,
    lane_of: Vec<usize>,
    ends: Vec<(usize, usize)>,
    slots: Arc<Slots>,
}

struct Lines {
    ways: Arc<Ways>,
    frame: Frame,
    labels: Vec<Option<(f64, usize)>>,
    items: Vec<Arc<Transition>>,
    made: Arc<Vec<PlacedLine>>,
}

/// Line of a transition and the box of its label, relative to the line's first point.
pub(super) struct PlacedLine {
    /// First point of the line, in scene coordinates.
    pub origin: Point,
    /// Route relative to `origin`.
    pub route: Route,
    /// Box of the label, relative to `origin`.
    pub label: Option<Rect>,
}

/// Column assignment of all touchpoints, reused if lanes, phases and edges are unchanged.
pub(super) fn slots(facts: &Facts<'_>, memo: &mut Memo) -> Arc<Slots> {
    let ends = facts.edges.iter().map(|edge| (edge.from, edge.to));
    if let Some(old) = &memo.plan.columns
        && old.lanes == facts.lanes.bands.len()
        && old.phases == facts.phases
        && old.lane_of == facts.lanes.of
        && old.ends.iter().copied().eq(ends.clone())
    {
        return Arc::clone(&old.slots);
    }
    let slots = Arc::new(slots::assign(facts));
    memo.plan.columns = Some(Columns {
        phases: facts.phases.clone(),
        lanes: facts.lanes.bands.len(),
        lane_of: facts.lanes.of.clone(),
        ends: ends.collect(),
        slots: Arc::clone(&slots),
    });
    slots
}

/// Abstract routes of all transitions, reused if columns and card positions are unchanged.
pub(super) fn ways(
    facts: &Facts<'_>,
    slots: &Arc<Slots>,
    cards: &[Card],
    memo: &mut Memo,
) -> Arc<Ways> {
    let spots = place::spots(facts, slots, cards);
    if let Some((old_slots, old)) = &memo.plan.ways
        && Arc::ptr_eq(old_slots, slots)
        && old.spots == spots
    {
        return Arc::clone(old);
    }
    let ways = Arc::new(ways::choose(facts, slots, spots));
    memo.plan.ways = Some((Arc::clone(slots), Arc::clone(&ways)));
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
pub(super) fn lines(
    facts: &Facts<'_>,
    slots: &Slots,
    ways: &Arc<Ways>,
    frame: &Frame,
    labels: &[Option<Label>],
    memo: &mut Memo,
) -> (Arc<Vec<PlacedLine>>, bool) {
    let widths = labels.iter().map(|label| label.as_ref().map(Label::size));
    let items = facts.edges.iter().map(|edge| edge.item);
    if let Some(old) = &mut memo.plan.lines
        && Arc::ptr_eq(&old.ways, ways)
        && old.frame == *frame
        && old.labels.iter().copied().eq(widths.clone())
    {
        let mut pairs = old.items.iter().zip(items.clone());
        let are_old = pairs.all(|(a, b)| Arc::ptr_eq(a, b));
        if !are_old {
            old.items = items.cloned().collect();
        }
        return (Arc::clone(&old.made), are_old);
    }
    let routes = links::routes(facts, slots, ways, frame);
    let sizes: Vec<Option<(f64, usize)>> = widths.clone().collect();
    let mut places = Places::new(slots, frame, &routes);
    let mut rects: Vec<Option<Rect>> = Vec::with_capacity(routes.len());
    for (number, (route, size)) in routes.iter().zip(&sizes).enumerate() {
        rects.push(size.map(|size| places.find(number, route, size)));
    }
    places.part(&routes, &sizes, &mut rects);
    for rect in rects.iter_mut().flatten() {
        let out = Point::new((2.0 - rect.min.x).max(0.0), (2.0 - rect.min.y).max(0.0));
        *rect = rect.translate(out);
    }
    let place = |(route, rect): (&Route, Option<Rect>)| {
        let origin = route.start();
        let back = Point::new(-origin.x, -origin.y);
        PlacedLine {
            origin,
            route: route.seen_from(origin),
            label: rect.map(|rect| near(rect.translate(back))),
        }
    };
    let made: Arc<Vec<PlacedLine>> = Arc::new(routes.iter().zip(rects).map(place).collect());
    memo.plan.lines = Some(Lines {
        ways: Arc::clone(ways),
        frame: frame.clone(),
        labels: widths.collect(),
        items: items.cloned().collect(),
        made: Arc::clone(&made),
    });
    (made, false)
}
