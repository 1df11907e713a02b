//! Draws transitions.

use std::sync::Arc;

use super::{
    facts::{Edge, Facts},
    labels::{LABEL, Places, label, percent},
    memo::{Memo, Shelf, Source, address},
    paint::{fade, key},
    place::Frame,
    ports,
    route::{Route, route},
    slots::Slots,
    text::{self, Line},
    ways::Ways,
};
use crate::{
    model::{DomainId as _, Touchpoint, Transition, TransitionKind},
    scene::{Align, Dash, Link, Placed, Point, Rect, Rgba, Scene, SceneItem, Stroke, path_bounds},
};

/// The lines of the last layout, and the labels.
#[derive(Default)]
pub(super) struct LinkShelf {
    links: Shelf<LinkSource, Arc<SceneItem>>,
    labels: Shelf<LabelSource, Option<Line>>,
}

impl LinkShelf {
    /// Starts a layout.
    pub(super) fn begin(&mut self) {
        self.links.begin();
        self.labels.begin();
    }
}

struct LabelSource(Arc<Transition>);

impl PartialEq for LabelSource {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Source for LabelSource {
    fn hint(&self) -> usize {
        address(&self.0)
    }
}

/// What a line is drawn from.
struct LinkSource {
    item: Arc<Transition>,
    from: Arc<Touchpoint>,
    to: Arc<Touchpoint>,
    /// From its own first point.
    route: Route,
    label: Option<Rect>,
    faded: bool,
}

impl PartialEq for LinkSource {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.item, &other.item)
            && Arc::ptr_eq(&self.from, &other.from)
            && Arc::ptr_eq(&self.to, &other.to)
            && self.faded == other.faded
            && self.route == other.route
            && self.label == other.label
    }
}

impl Source for LinkSource {
    fn hint(&self) -> usize {
        address(&self.item)
    }
}

/// The labels of all transitions, in the order of [`Facts::edges`].
pub(super) fn labels(facts: &Facts<'_>, memo: &mut Memo) -> Vec<Option<Line>> {
    let shelf = &mut memo.links.labels;
    facts
        .edges
        .iter()
        .map(|edge| shelf.take(LabelSource(Arc::clone(edge.item)), |_| label(facts, edge)))
        .collect()
}

/// Adds the transitions to the scene.
pub(super) fn draw(
    facts: &Facts<'_>,
    slots: &Slots,
    ways: &Ways,
    frame: &Frame,
    labels: &[Option<Line>],
    memo: &mut Memo,
    scene: &mut Scene,
) {
    let routes = routes(facts, slots, ways, frame);
    let mut places = Places::new(slots, frame, &routes);
    let is_faded = |t: usize| facts.faded.get(t).copied().unwrap_or(false);
    for (place, ((edge, route), label)) in facts.edges.iter().zip(&routes).zip(labels).enumerate() {
        let (Some(from), Some(to)) = (
            facts.touchpoints.get(edge.from),
            facts.touchpoints.get(edge.to),
        ) else {
            continue;
        };
        let label = label.as_ref();
        let rect = label.map(|label| places.find(place, route, label.width));
        let origin = route.start();
        let back = Point::new(-origin.x, -origin.y);
        let source = LinkSource {
            item: Arc::clone(edge.item),
            from: Arc::clone(from),
            to: Arc::clone(to),
            route: route.seen_from(origin),
            label: rect.map(|rect| rect.translate(back)),
            faded: is_faded(edge.from) || is_faded(edge.to),
        };
        let item = memo
            .links
            .links
            .take(source, |source| Arc::new(make(facts, edge, source, label)));
        scene
            .items
            .push(SceneItem::Placed(Placed { by: origin, item }));
    }
}

/// The lines of all transitions.
pub(super) fn routes(facts: &Facts<'_>, slots: &Slots, ways: &Ways, frame: &Frame) -> Vec<Route> {
    let card = |t: usize| {
        let found = frame.cards.get(t).copied();
        found.unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0))
    };
    let ends = ports::ends(
        facts,
        ways,
        &|t| card(t).min.y,
        &|t| card(t).height(),
        &|channel, track| frame.track(channel, track),
    );
    let both = ways.all.iter().zip(ends);
    both.map(|(way, ends)| route(way, slots, frame, ends))
        .collect()
}

fn make(
    facts: &Facts<'_>,
    edge: &Edge<'_>,
    source: &LinkSource,
    label: Option<&Line>,
) -> SceneItem {
    let e = edge.item;
    let width = e.share.map_or(1.6, |share| 1.2 + 2.8 * share);
    let (color, dash) = look(facts, e.kind);
    let label = label.zip(source.label).map(|(line, rect)| {
        let at = (rect.center().x, rect.center().y - LABEL.leading() / 2.0);
        let ink = if e.kind == TransitionKind::Flow {
            facts.palette.text_muted
        } else {
            color
        };
        let lines = std::slice::from_ref(line);
        (rect, text::place(lines, LABEL, at, Align::Center, ink))
    });
    let path = source.route.path();
    let mut bounds = path_bounds(&path).grow(width / 2.0 + 5.0);
    if let Some((rect, _)) = &label {
        bounds = bounds.union(*rect);
    }
    let mut item = SceneItem::Link(Link {
        key: key(&format!("transition/{}", e.id.as_str())),
        alt: alt(facts, e, source),
        from: key(&format!("touchpoint/{}", e.from.as_str())),
        to: key(&format!("touchpoint/{}", e.to.as_str())),
        path,
        stroke: Stroke { color, width, dash },
        head: 6.0 + width * 1.2,
        label,
        bounds,
    });
    if source.faded {
        fade(&mut item);
    }
    item
}

fn look(facts: &Facts<'_>, kind: TransitionKind) -> (Rgba, Dash) {
    let p = facts.palette;
    match kind {
        TransitionKind::Flow => (p.flow, Dash::Solid),
        TransitionKind::ChannelSwitch => (p.channel_switch, Dash::Solid),
        TransitionKind::Escalation => (p.escalation, Dash::Dashed),
        TransitionKind::CallBack => (p.call_back, Dash::Dashed),
        TransitionKind::Failure => (p.failure, Dash::Dotted),
        TransitionKind::Referral => (p.referral, Dash::Dashed),
    }
}

fn alt(facts: &Facts<'_>, e: &Transition, source: &LinkSource) -> String {
    let title = |t: &Touchpoint| facts.words.or_else(&t.title, "layout-untitled-touchpoint");
    let kind = facts.words.choice(e.kind);
    let (from, to) = (title(&source.from), title(&source.to));
    let args = [("kind", kind.as_str()), ("from", &from), ("to", &to)];
    let mut alt = facts.words.fill("layout-alt-transition", &args);
    let mut add = |part: &str| {
        alt.push_str(", ");
        alt.push_str(part);
    };
    if let Some(share) = e.share {
        let share = percent(share);
        add(&facts.words.fill("layout-share", &[("share", &share)]));
    }
    if !e.label.trim().is_empty() {
        add(e.label.trim());
    }
    if e.context_kept == Some(false) {
        add(&facts.words.tr("layout-context-lost"));
    }
    alt
}
