//! Draws transitions: line, arrowhead, label and accessible description.

use std::sync::Arc;

use super::{
    card_columns::CardColumns,
    item_cache::{ItemCache, address},
    labels::{LABEL, TransitionLabel, transition_label},
    map_context::MapContext,
    map_frame::MapFrame,
    ports,
    route::{Route, route},
    route_plan::RoutePlans,
    routing_cache::PlacedRoute,
    scene_builder::{fade_item, item_key},
};
use crate::{
    model::{DrawnEdge, ItemRef, Touchpoint, Transition, TransitionKind, float},
    scene::{
        Connector, Dash, Instance, Point, Rect, Rgba, Scene, SceneItem, SceneKey, ShapeGeometry,
        ShapeItem, Stroke, TextAlign, path_bounds,
    },
    text,
    text::figure_format::percent,
    theme::Palette,
};

/// Lines and labels of the last layout, reused while their inputs are unchanged.
#[derive(Default)]
pub(super) struct ConnectorCache {
    /// Drawn lines with their bounding boxes.
    links: ItemCache<ConnectorSource, (Arc<SceneItem>, Rect)>,
    labels: ItemCache<Arc<Transition>, Option<TransitionLabel>>,
}

impl ConnectorCache {
    /// Starts a layout: the shelves move on by one generation.
    pub(super) fn begin(&mut self) {
        self.links.begin_layout();
        self.labels.begin_layout();
    }
}

/// Inputs of a drawn line; its cache key.
struct ConnectorSource {
    item: Arc<Transition>,
    from: Arc<Touchpoint>,
    to: Arc<Touchpoint>,
    /// Route relative to its own first point.
    route: Route,
    label: Option<Rect>,
    faded: bool,
}

/// Labels of all transitions, in the order of [`MapContext::edges`].
pub(super) fn make_labels(
    facts: &MapContext<'_>,
    cache: &mut ConnectorCache,
) -> Vec<Option<TransitionLabel>> {
    let shelf = &mut cache.labels;
    facts
        .edges
        .iter()
        .map(|edge| {
            let is_it = |old: &Arc<Transition>| Arc::ptr_eq(old, edge.item);
            let make = || (Arc::clone(edge.item), transition_label(facts, edge));
            shelf.get_or_make(address(edge.item), is_it, make)
        })
        .collect()
}

/// Adds the transitions to the scene; returns the right and lower end of what they cover. `are_old`
/// is set when transitions and lines equal those of the last layout.
pub(super) fn draw_connectors(
    facts: &MapContext<'_>,
    (lines, are_old): &(Arc<Vec<PlacedRoute>>, bool),
    labels: &[Option<TransitionLabel>],
    cache: &mut ConnectorCache,
    scene: &mut Scene,
) -> Point {
    let mut reach = Point::default();
    let is_faded = |t: usize| facts.is_faded.get(t).copied().unwrap_or(false);
    let all = facts.edges.iter().zip(lines.iter()).zip(labels);
    for ((edge, line), label) in all {
        let (Some(from), Some(to)) = (
            facts.touchpoints.get(edge.from),
            facts.touchpoints.get(edge.to),
        ) else {
            continue;
        };
        let faded = is_faded(edge.from) || is_faded(edge.to);
        let is_like = |old: &ConnectorSource| {
            Arc::ptr_eq(&old.item, edge.item)
                && Arc::ptr_eq(&old.from, from)
                && Arc::ptr_eq(&old.to, to)
                && old.faded == faded
        };
        let is_it = |old: &ConnectorSource| {
            *are_old || (old.label == line.label && old.route == line.route)
        };
        let hint = address(edge.item);
        let shelf = &mut cache.links;
        let (item, bounds) = shelf.get_or_adapt(hint, is_like, is_it, |like| {
            let source = ConnectorSource {
                item: Arc::clone(edge.item),
                from: Arc::clone(from),
                to: Arc::clone(to),
                route: line.route,
                label: line.label,
                faded,
            };
            let like = like.map(|(item, _)| item.as_ref());
            let item = make(facts, edge, &source, label.as_ref(), like);
            let bounds = item.bounds();
            (source, (Arc::new(item), bounds))
        });
        let placed = Instance::new(line.origin, item, bounds);
        let end = placed.bounds().max;
        reach = Point::new(reach.x.max(end.x), reach.y.max(end.y));
        scene.items.push(SceneItem::Instance(placed));
    }
    reach
}

/// Routes of all transitions in coordinates.
pub(super) fn make_routes(
    facts: &MapContext<'_>,
    slots: &CardColumns,
    ways: &RoutePlans,
    frame: &MapFrame,
) -> Vec<Route> {
    let card = |t: usize| {
        let found = frame.cards.get(t).copied();
        found.unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0))
    };
    let ends = ports::port_pairs(
        facts,
        ways,
        &|t| card(t).min.y,
        &|t| card(t).height(),
        &|channel, track| frame.track(channel, track),
    );
    let both = ways.plans.iter().zip(ends);
    both.map(|(way, ends)| route(way, slots, frame, ends))
        .collect()
}

/// Keys and description of a line, which don't depend on its route.
struct ConnectorNames {
    key: Option<SceneKey>,
    alt: String,
    from: Option<SceneKey>,
    to: Option<SceneKey>,
}

fn names(facts: &MapContext<'_>, e: &Transition, source: &ConnectorSource) -> ConnectorNames {
    ConnectorNames {
        key: item_key(ItemRef::Transition(e.id.clone())),
        alt: alt(facts, e, source),
        from: item_key(ItemRef::Touchpoint(e.from.clone())),
        to: item_key(ItemRef::Touchpoint(e.to.clone())),
    }
}

/// Draws a line relative to its own first point; `like` is the same transition drawn along another
/// route, from which keys and description are taken.
fn make(
    facts: &MapContext<'_>,
    edge: &DrawnEdge<'_>,
    source: &ConnectorSource,
    label: Option<&TransitionLabel>,
    like: Option<&SceneItem>,
) -> SceneItem {
    let e = edge.item;
    let width = e.share.map_or(1.6, |share| 1.2 + 2.8 * share);
    let (color, dash) = line_style(facts.palette, e.kind);
    let label = label.zip(source.label).map(|(label, rect)| {
        let height = LABEL.leading() * float(label.lines.len());
        let at = (rect.center().x, rect.center().y - height / 2.0);
        let ink = if e.kind == TransitionKind::Flow {
            facts.palette.text_muted
        } else {
            color
        };
        let text = text::place_lines(&label.lines, LABEL, at, TextAlign::Center, ink);
        let (form, ground) = (
            ShapeGeometry::Rect { rect, radius: 3.0 },
            facts.palette.ground,
        );
        Box::new(ShapeItem {
            text: Some(Box::new(text)),
            ..ShapeItem::new(form, Some(ground), None)
        })
    });
    let path = source.route.path();
    let mut bounds = path_bounds(&path).grow(width / 2.0 + 5.0);
    if let Some(label) = &label {
        bounds = bounds.union(label.bounds());
    }
    let names = match like {
        Some(SceneItem::Connector(old)) => ConnectorNames {
            key: old.key.clone(),
            alt: old.alt.clone(),
            from: old.from.clone(),
            to: old.to.clone(),
        },
        _ => names(facts, e, source),
    };
    let mut item = SceneItem::Connector(Box::new(Connector {
        key: names.key,
        alt: names.alt,
        from: names.from,
        to: names.to,
        path,
        stroke: Stroke { color, width, dash },
        head_size: 6.0 + width * 1.2,
        label,
        bounds,
    }));
    if source.faded {
        fade_item(&mut item);
    }
    item
}

/// Colour and dash pattern of a kind of transition.
pub(crate) fn line_style(p: &Palette, kind: TransitionKind) -> (Rgba, Dash) {
    match kind {
        TransitionKind::Flow => (p.flow, Dash::Solid),
        TransitionKind::ChannelSwitch => (p.channel_switch, Dash::Solid),
        TransitionKind::Escalation => (p.escalation, Dash::Dashed),
        TransitionKind::CallBack => (p.call_back, Dash::Dashed),
        TransitionKind::Failure => (p.failure, Dash::Dotted),
        TransitionKind::Referral => (p.referral, Dash::Dashed),
    }
}

fn alt(facts: &MapContext<'_>, e: &Transition, source: &ConnectorSource) -> String {
    let title = |t: &Touchpoint| facts.messages.name(t);
    let kind = facts.messages.choice(e.kind);
    let (from, to) = (title(&source.from), title(&source.to));
    let mut alt = facts.messages.message(&message!(
        "layout-alt-transition",
        kind = &kind,
        from = &from,
        to = &to
    ));
    let mut add = |part: &str| {
        alt.push_str(", ");
        alt.push_str(part);
    };
    if let Some(share) = e.share {
        let share = percent(facts.messages.lang, share);
        add(&facts
            .messages
            .message(&message!("layout-share", share = &share)));
    }
    if !e.label.trim().is_empty() {
        add(e.label.trim());
    }
    if e.context_kept == Some(false) {
        add(&facts.messages.tr(id!("layout-context-lost")));
    }
    alt
}
