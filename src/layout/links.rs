//! Draws transitions.

use super::{
    facts::{Edge, Facts},
    memo::Memo,
    paint::{fade, key},
    place::Frame,
    ports::{self, Ends},
    text::{self, Line, Style, one_line},
    ways::{Run, Way, Ways},
};
use crate::{
    model::{DomainId as _, TransitionKind},
    scene::{
        Align, Dash, Link, PathSegment, Point, Rect, Rgba, Scene, SceneItem, Stroke, flatten,
        path_bounds,
    },
};

const LABEL: Style = Style::bold(9.5);

/// The words on a transition.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    /// The line.
    pub line: Line,
    /// Its width.
    pub width: f64,
}

/// The labels of all transitions, in the order of [`Facts::edges`].
pub(super) fn labels(facts: &Facts<'_>, _memo: &mut Memo) -> Vec<Option<Label>> {
    facts.edges.iter().map(|edge| label(facts, edge)).collect()
}

fn label(facts: &Facts<'_>, edge: &Edge<'_>) -> Option<Label> {
    let e = edge.item;
    let mut words = e.label.trim().to_owned();
    if words.is_empty() && e.kind != TransitionKind::Flow {
        words = facts.words.choice(e.kind);
    }
    if let Some(share) = e.share {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(&percent(share));
    }
    if words.is_empty() {
        return None;
    }
    let line = one_line(&words, LABEL, 120.0);
    Some(Label {
        width: line.width,
        line,
    })
}

/// A share 0…1 in whole percents, with a narrow space.
pub(super) fn percent(share: f64) -> String {
    format!("{:.0}\u{202f}%", share * 100.0)
}

/// Adds the transitions to the scene.
pub(super) fn draw(
    facts: &Facts<'_>,
    ways: &Ways,
    frame: &Frame,
    labels: &[Option<Label>],
    _memo: &mut Memo,
    scene: &mut Scene,
) {
    let card = |t: usize| frame.cards.get(t).copied().unwrap_or(Rect::NOTHING);
    let ends = ports::ends(
        facts,
        ways,
        &|t| card(t).min.y,
        &|t| card(t).height(),
        &|channel, track| frame.track(channel, track),
    );
    for (((edge, way), ends), label) in facts.edges.iter().zip(&ways.all).zip(&ends).zip(labels) {
        let (path, back) = path(way, frame, *ends);
        let path = if back { reversed(&path) } else { path };
        let mut item = SceneItem::Link(link(facts, edge, path, label.as_ref()));
        let is_faded = |t: usize| facts.faded.get(t).copied().unwrap_or(false);
        if is_faded(edge.from) || is_faded(edge.to) {
            fade(&mut item);
        }
        scene.items.push(item);
    }
}

fn link(facts: &Facts<'_>, edge: &Edge<'_>, path: Vec<PathSegment>, label: Option<&Label>) -> Link {
    let e = edge.item;
    let width = e.share.map_or(1.6, |share| 1.2 + 2.8 * share);
    let (color, dash) = look(facts, e.kind);
    let label = label.map(|label| {
        let points = flatten(&path, 8);
        let middle = points.get(points.len() / 2).copied().unwrap_or_default();
        let rect = Rect::new(
            middle.x - label.width / 2.0 - 5.0,
            middle.y - 7.0,
            label.width + 10.0,
            14.0,
        );
        let at = (rect.center().x, rect.min.y + 1.0);
        let ink = if e.kind == TransitionKind::Flow {
            facts.palette.text_muted
        } else {
            color
        };
        let lines = std::slice::from_ref(&label.line);
        (rect, text::place(lines, LABEL, at, Align::Center, ink))
    });
    let mut bounds = path_bounds(&path).grow(width / 2.0 + 6.0);
    if let Some((rect, _)) = &label {
        bounds = bounds.union(*rect);
    }
    Link {
        key: key(&format!("transition/{}", e.id.as_str())),
        alt: alt(facts, edge),
        from: key(&format!("touchpoint/{}", e.from.as_str())),
        to: key(&format!("touchpoint/{}", e.to.as_str())),
        path,
        stroke: Stroke { color, width, dash },
        head: 7.0 + width,
        label,
        bounds,
    }
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

fn alt(facts: &Facts<'_>, edge: &Edge<'_>) -> String {
    let title = |t: usize| {
        let title = facts.touchpoints.get(t).map_or("", |t| t.title.as_str());
        facts.words.or_else(title, "layout-untitled-touchpoint")
    };
    let kind = facts.words.choice(edge.item.kind);
    let (from, to) = (title(edge.from), title(edge.to));
    let args = [("kind", kind.as_str()), ("from", &from), ("to", &to)];
    facts.words.fill("layout-alt-transition", &args)
}

/// The path from the left or upper end to the other, and whether the arrow points the other way.
fn path(way: &Way, frame: &Frame, ends: Ends) -> (Vec<PathSegment>, bool) {
    let card = |t: usize| frame.cards.get(t).copied().unwrap_or(Rect::NOTHING);
    match *way {
        Way::Across {
            left,
            right,
            run,
            back,
        } => {
            let (l, r) = (card(left), card(right));
            let a = Point::new(l.max.x, l.min.y + ends.a);
            let b = Point::new(r.min.x, r.min.y + ends.b);
            (across(frame, a, b, run), back)
        }
        Way::Down { upper, lower, back } => {
            let (u, l) = (card(upper), card(lower));
            let x = u.center().x.min(l.center().x);
            let (a, b) = (Point::new(x, u.max.y), Point::new(x, l.min.y));
            (vec![PathSegment::Move(a), PathSegment::Line(b)], back)
        }
        Way::Around { upper, lower, back } => {
            let (u, l) = (card(upper), card(lower));
            let a = Point::new(u.max.x, u.min.y + ends.a);
            let b = Point::new(l.max.x, l.min.y + ends.b);
            let out = a.x.max(b.x) + 40.0;
            let curve = PathSegment::Cubic(Point::new(out, a.y), Point::new(out, b.y), b);
            (vec![PathSegment::Move(a), curve], back)
        }
        Way::Loop { card: t } => {
            let c = card(t);
            let a = Point::new(c.max.x, c.max.y - 22.0);
            let b = Point::new(c.max.x - 24.0, c.max.y);
            let (x, y) = (c.max.x + 30.0, c.max.y + 22.0);
            let curve = PathSegment::Cubic(Point::new(x, a.y), Point::new(b.x, y), b);
            (vec![PathSegment::Move(a), curve], false)
        }
    }
}

fn across(frame: &Frame, a: Point, b: Point, run: Run) -> Vec<PathSegment> {
    let mut path = vec![PathSegment::Move(a)];
    let y = match run {
        Run::Beside => {
            bend(&mut path, a, b);
            return path;
        }
        Run::AtLeft => a.y,
        Run::AtRight => b.y,
        Run::Channel(channel, track) => frame.track(channel, track),
    };
    let reach = |x: f64, forward: bool| {
        // The other side of the gutter: where the next or previous column begins.
        if forward {
            let next = frame.columns.partition_point(|column| column.0 <= x);
            frame.columns.get(next).map_or(x, |column| column.0)
        } else {
            let next = frame.columns.partition_point(|column| column.0 < x - 1.0);
            let before = next.checked_sub(1).and_then(|at| frame.columns.get(at));
            before.map_or(x, |column| column.1)
        }
    };
    let first = Point::new(reach(a.x, true), y);
    let last = Point::new(reach(b.x, false), y);
    bend(&mut path, a, first);
    path.push(PathSegment::Line(last));
    bend(&mut path, last, b);
    path
}

/// A smooth step from one height to another, level at both ends.
fn bend(path: &mut Vec<PathSegment>, a: Point, b: Point) {
    if (a.y - b.y).abs() < 0.01 {
        path.push(PathSegment::Line(b));
        return;
    }
    let x = f64::midpoint(a.x, b.x);
    path.push(PathSegment::Cubic(
        Point::new(x, a.y),
        Point::new(x, b.y),
        b,
    ));
}

/// The same path from its end to its start.
fn reversed(path: &[PathSegment]) -> Vec<PathSegment> {
    let mut points: Vec<Point> = Vec::new();
    let mut turned = Vec::with_capacity(path.len());
    for segment in path {
        match *segment {
            PathSegment::Move(p) => points.push(p),
            PathSegment::Line(p) => {
                turned.push(PathSegment::Line(points.last().copied().unwrap_or(p)));
                points.push(p);
            }
            PathSegment::Cubic(a, b, c) => {
                turned.push(PathSegment::Cubic(
                    b,
                    a,
                    points.last().copied().unwrap_or(c),
                ));
                points.push(c);
            }
            PathSegment::Close => {}
        }
    }
    turned.push(PathSegment::Move(
        points.last().copied().unwrap_or_default(),
    ));
    turned.reverse();
    turned
}
