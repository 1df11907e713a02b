//! Transition labels and their placement where they cover no card, line or other label.

use super::{
    card_columns::CardColumns,
    linked_lists::LinkedLists,
    map_context::MapContext,
    map_frame::MapFrame,
    route::{Route, RouteSegment},
};
use crate::{
    model::{DrawnEdge, TransitionKind, float},
    scene::{Point, Rect},
    text::{FontSpec, MeasuredLine, break_lines, figure_format::percent, one_line, width},
};

/// Text style of labels.
pub(super) const LABEL: FontSpec = FontSpec::bold(9.5);
/// Height of a one-line label's box, in scene units.
const HEIGHT: f64 = 14.0;
/// Width at which a label is broken on a page.
const NARROW: f64 = 110.0;
/// Line limit of a label on a page.
const MAX_LINES: usize = 6;
/// Width limit of a label on the screen.
const WIDEST: f64 = 124.0;
/// From this cost on a label covers a card or another label, or lies outside the map.
const OVERLAP_COST: u32 = 40;
/// Number of transitions above which labels avoid no other lines and are not moved apart.
const MANY_TRANSITIONS: usize = 1500;
/// Number of line points in a strip above which lines are everywhere, and labels avoid none.
const CROWDED_STRIP: usize = 4000;
/// Limit of the pairs of labels that are moved apart together: each pair costs time.
const MOST_PARTED: usize = 400;

/// Text of a transition's label, broken into lines.
#[derive(Clone)]
pub(super) struct TransitionLabel {
    /// Exactly one line on the screen; possibly more on a page.
    pub lines: Vec<MeasuredLine>,
    /// Width of the longest line.
    pub width: f64,
}

impl TransitionLabel {
    fn new(lines: Vec<MeasuredLine>) -> Self {
        let width = lines.iter().map(|line| line.width).fold(0.0, f64::max);
        Self { lines, width }
    }

    /// Width and number of lines: the part of a label that its placement depends on.
    pub(super) fn size(&self) -> (f64, usize) {
        (self.width, self.lines.len())
    }
}

/// Label of a transition: its text or kind, and its share; `None` when it has neither.
pub(super) fn transition_label(
    facts: &MapContext<'_>,
    edge: &DrawnEdge<'_>,
) -> Option<TransitionLabel> {
    if facts.shows_full_text() {
        return whole_label(facts, edge);
    }
    short_label(facts, edge).map(|line| TransitionLabel::new(vec![line]))
}

fn whole_label(facts: &MapContext<'_>, edge: &DrawnEdge<'_>) -> Option<TransitionLabel> {
    let e = edge.item;
    let mut words = e.label.trim().to_owned();
    if words.is_empty() && e.kind != TransitionKind::Flow {
        words = facts.messages.choice(e.kind);
    }
    if let Some(share) = e.share.map(|share| percent(facts.messages.lang, share)) {
        words = format!("{words} {share}");
    }
    let lines = break_lines(&words, LABEL, NARROW, MAX_LINES);
    (!lines.is_empty()).then(|| TransitionLabel::new(lines))
}

fn short_label(facts: &MapContext<'_>, edge: &DrawnEdge<'_>) -> Option<MeasuredLine> {
    let e = edge.item;
    let mut words = e.label.trim().to_owned();
    if words.is_empty() && e.kind != TransitionKind::Flow {
        words = facts.messages.choice(e.kind);
    }
    let Some(share) = e.share.map(|share| percent(facts.messages.lang, share)) else {
        return (!words.is_empty()).then(|| one_line(&words, LABEL, WIDEST));
    };
    if words.is_empty() {
        return Some(one_line(&share, LABEL, WIDEST));
    }
    let room = WIDEST - width(&share, LABEL) - 3.0;
    let cut = one_line(&words, LABEL, room);
    Some(one_line(
        &format!("{} {share}", cut.text),
        LABEL,
        2.0 * WIDEST,
    ))
}

/// Greedy placement of labels: boxes with the least cost, one label after another.
pub(super) struct LabelPlacer<'a> {
    slots: &'a CardColumns,
    frame: &'a MapFrame,
    taken: LinkedLists<Rect>,
    lines: Vec<Vec<(Point, usize)>>,
}

/// Width of the vertical strips that index placed boxes and line points by x.
const STRIP: f64 = 160.0;

impl<'a> LabelPlacer<'a> {
    /// Creates a placement without labels; indexes the points of all lines.
    pub(super) fn new(slots: &'a CardColumns, frame: &'a MapFrame, routes: &[Route]) -> Self {
        let strips = strip(frame.right + 400.0) + 1;
        let mut places = Self {
            slots,
            frame,
            taken: LinkedLists::new(strips),
            lines: vec![Vec::new(); strips],
        };
        if routes.len() <= MANY_TRANSITIONS {
            for (edge, route) in routes.iter().enumerate() {
                for piece in route.segments() {
                    places.add_line(*piece, edge);
                }
            }
            if places.lines.iter().any(|strip| strip.len() > CROWDED_STRIP) {
                places.lines.iter_mut().for_each(Vec::clear);
            }
        }
        places
    }

    fn add_line(&mut self, piece: RouteSegment, edge: usize) {
        let (a, b) = (piece.point(0.0), piece.point(1.0));
        let steps = (a.distance(b) / 8.0).ceil().clamp(4.0, 400.0);
        let mut step = 0.0;
        while step <= steps {
            let point = piece.point(step / steps);
            if let Some(strip) = self.lines.get_mut(strip(point.x)) {
                strip.push((point, edge));
            }
            step += 1.0;
        }
    }

    /// Places a label of `transition_label` = (width, lines) on or near the route of an edge and marks its box
    /// as taken: the candidate with the least cost.
    pub(super) fn place_label(&mut self, edge: usize, route: &Route, label: (f64, usize)) -> Rect {
        let size = box_size(label);
        let mut best: Option<(u32, Rect)> = None;
        for (place, rect) in candidates(route, size).enumerate() {
            // The first two candidates lose ties once they cover something.
            let cost = self.cost(rect, edge);
            let cost = cost + u32::from(cost > 0 && place < 2);
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, rect));
            }
            if cost == 0 {
                break;
            }
        }
        if best.is_none_or(|(cost, _)| cost >= OVERLAP_COST) {
            for rect in around(route, size) {
                let cost = self.cost(rect, edge) + 5;
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, rect));
                }
            }
        }
        if best.is_none_or(|(cost, _)| cost >= OVERLAP_COST) {
            for (far, rect) in away(route, size) {
                let cost = self.cost(rect, edge) + 10 + far;
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, rect));
                }
            }
        }
        let rect = best.map_or(Rect::NOTHING, |(_, rect)| rect);
        for strip in strip(rect.min.x)..=strip(rect.max.x) {
            self.taken.push(strip, rect);
        }
        rect
    }

    /// Moves overlapping labels apart, pair by pair.
    pub(super) fn separate(
        &self,
        routes: &[Route],
        sizes: &[Option<(f64, usize)>],
        rects: &mut [Option<Rect>],
    ) {
        if rects.len() > MANY_TRANSITIONS {
            return;
        }
        let mut parted = 0;
        for second in 1..rects.len() {
            for first in 0..second {
                if parted >= MOST_PARTED {
                    return;
                }
                let meet = match (rects.get(first), rects.get(second)) {
                    (Some(Some(a)), Some(Some(b))) => a.grow(1.0).overlaps(*b),
                    _ => false,
                };
                if meet {
                    parted += 1;
                    let pair = self.apart(routes, sizes, rects, (first, second));
                    if let Some((a, b)) = pair {
                        set(rects, first, a);
                        set(rects, second, b);
                    }
                }
            }
        }
    }

    /// Best boxes for two labels that overlap each other, all others left where they are.
    fn apart(
        &self,
        routes: &[Route],
        sizes: &[Option<(f64, usize)>],
        rects: &[Option<Rect>],
        (first, second): (usize, usize),
    ) -> Option<(Rect, Rect)> {
        let others: Vec<Rect> = rects
            .iter()
            .enumerate()
            .filter(|(place, _)| *place != first && *place != second)
            .filter_map(|(_, rect)| *rect)
            .collect();
        let choices = |edge: usize| -> Option<Vec<(u32, Rect)>> {
            let route = routes.get(edge)?;
            let size = box_size((*sizes.get(edge)?)?);
            let near = candidates(route, size).chain(around(route, size));
            let all = near.map(|rect| (0, rect)).chain(away(route, size));
            let priced = all.map(|(far, rect)| {
                let met = others.iter().filter(|other| other.grow(2.0).overlaps(rect));
                let covered = u32::try_from(met.count()).unwrap_or(u32::MAX / 200);
                (self.fixed_cost(rect, edge) + 60 * covered + far, rect)
            });
            Some(priced.collect())
        };
        let (a, b) = (choices(first)?, choices(second)?);
        let pairs = a.iter().flat_map(|x| b.iter().map(move |y| (x, y)));
        let price = |(x, y): &(&(u32, Rect), &(u32, Rect))| {
            x.0 + y.0 + 60 * u32::from(x.1.grow(2.0).overlaps(y.1))
        };
        pairs.min_by_key(price).map(|(x, y)| (x.1, y.1))
    }

    fn cost(&self, rect: Rect, edge: usize) -> u32 {
        let mut cost = self.fixed_cost(rect, edge);
        for place in strip(rect.min.x)..=strip(rect.max.x) {
            let mut boxes = self.taken.entries(place);
            let covered = boxes.any(|other| other.grow(2.0).overlaps(rect));
            cost += 60 * u32::from(covered);
        }
        cost
    }

    /// Cost of a box apart from other labels: 100 a column whose cards it covers, 10 a strip with
    /// another line in it, 40 outside the map.
    fn fixed_cost(&self, rect: Rect, edge: usize) -> u32 {
        let columns = &self.frame.columns;
        let first = columns.partition_point(|column| column.1 < rect.min.x);
        let on_card = |slot: usize| {
            let members = self
                .slots
                .columns
                .get(slot)
                .map_or(&[][..], |slot| &slot.touchpoints);
            members.iter().any(|&member| {
                let card = self.frame.cards.get(member);
                card.is_some_and(|card| card.grow(2.0).overlaps(rect))
            })
        };
        let mut cost = 0;
        for (slot, column) in columns.iter().enumerate().skip(first) {
            if column.0 > rect.max.x {
                break;
            }
            cost += 100 * u32::from(on_card(slot));
        }
        let first_strip = strip(rect.min.x);
        for place in first_strip..=strip(rect.max.x) {
            let lines = self.lines.get(place).map_or(&[][..], Vec::as_slice);
            let crossing = lines
                .iter()
                .any(|(point, other)| *other != edge && rect.contains(*point));
            cost += 10 * u32::from(crossing);
        }
        let within = rect.min.y > self.frame.header.max.y
            && rect.max.x < self.frame.right + 8.0
            && rect.min.x >= self.frame.left + 2.0;
        cost + 40 * u32::from(!within)
    }
}

fn set(rects: &mut [Option<Rect>], place: usize, rect: Rect) {
    if let Some(slot) = rects.get_mut(place) {
        *slot = Some(rect);
    }
}

/// Size of a label's box, from its width and number of lines.
fn box_size((width, lines): (f64, usize)) -> (f64, f64) {
    let more = float(lines.saturating_sub(1)) * LABEL.leading();
    (width + 8.0, HEIGHT + more)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast of a float saturates; beyond the picture there are no strips"
)]
fn strip(x: f64) -> usize {
    (x / STRIP) as usize
}

/// Candidates near the line, for a label that covers something wherever it stands on the line.
fn around(route: &Route, (width, height): (f64, f64)) -> Vec<Rect> {
    let mut found = Vec::new();
    for piece in route.segments() {
        for t in [0.5, 0.3, 0.7, 0.15, 0.85, 0.0, 1.0] {
            let p = piece.point(t);
            for (across, down) in [(0.0, 1.0), (1.0, 0.0), (1.0, 1.0), (0.0, 2.0)] {
                for (x, y) in [(1.0, 1.0), (-1.0, 1.0), (1.0, -1.0), (-1.0, -1.0)] {
                    let center = Point::new(
                        p.x + x * across * (width / 2.0 + 5.0),
                        p.y + y * down * (height / 2.0 + 4.0),
                    );
                    let min = Point::new(center.x - width / 2.0, center.y - height / 2.0);
                    found.push(Rect::new(min.x, min.y, width, height));
                }
            }
        }
    }
    found
}

/// Candidates above and below the line, ever farther away, each with the cost of its distance.
fn away(route: &Route, (width, height): (f64, f64)) -> impl Iterator<Item = (u32, Rect)> {
    let pieces = *route;
    (2_u32..=9).flat_map(move |far| {
        let off = f64::from(far) * (height + 3.0);
        let points = pieces
            .segments()
            .iter()
            .flat_map(|piece| [0.5, 0.2, 0.8].map(|t| piece.point(t)));
        let sides =
            points.flat_map(move |p| [Point::new(p.x, p.y + off), Point::new(p.x, p.y - off)]);
        let found: Vec<Rect> = sides
            .map(|p| Rect::new(p.x - width / 2.0, p.y - height / 2.0, width, height))
            .collect();
        found.into_iter().map(move |rect| (far, rect))
    })
}

/// Candidates on or beside the line, the preferred ones first.
fn candidates(route: &Route, (width, height): (f64, f64)) -> impl Iterator<Item = Rect> {
    let around = move |p: Point| Rect::new(p.x - width / 2.0, p.y - height / 2.0, width, height);
    let pieces = *route;
    let count = pieces.segments().len();
    let middle = pieces.segments().get(count / 2).copied();
    let beside = middle.into_iter().flat_map(move |piece| {
        let mut found: Vec<Rect> = Vec::new();
        match piece {
            RouteSegment::Line(a, b) if a.x.to_bits() == b.x.to_bits() => {
                // Vertical: right of the line, else left of it.
                for t in [0.5, 0.24, 0.76] {
                    let p = piece.point(t);
                    found.push(Rect::new(p.x + 5.0, p.y - height / 2.0, width, height));
                    found.push(Rect::new(
                        p.x - 5.0 - width,
                        p.y - height / 2.0,
                        width,
                        height,
                    ));
                }
            }
            RouteSegment::Line(a, b) if b.x - a.x < width + 28.0 => {
                // Too short for a label on the line: above or below it.
                let p = piece.point(0.5);
                found.push(around(Point::new(p.x, p.y - height / 2.0 - 3.5)));
                found.push(around(Point::new(p.x, p.y + height / 2.0 + 3.5)));
            }
            RouteSegment::Cubic(a, _, _, d) if d.x < a.x && d.y - a.y < 40.0 => {
                // Loop back to the same card: beside its corner or below.
                found.push(Rect::new(a.x + 10.0, d.y + 8.0, width, height));
                found.push(around(Point::new(a.x, d.y + 24.0)));
                found.push(Rect::new(a.x + 8.0, a.y - 24.0, width, height));
            }
            RouteSegment::Line(..) | RouteSegment::Cubic(..) => {}
        }
        found
    });
    const ALONG: [f64; 9] = [0.5, 0.38, 0.62, 0.27, 0.73, 0.2, 0.8, 0.12, 0.88];
    let on_middle = middle
        .into_iter()
        .flat_map(move |piece| ALONG.map(|t| around(piece.point(t))));
    let on_ends = (0..count)
        .filter(move |&place| place != count / 2)
        .filter_map(move |place| pieces.segments().get(place).copied())
        .flat_map(move |piece| [0.5, 0.3, 0.7].map(|t| around(piece.point(t))));
    beside.chain(on_middle).chain(on_ends)
}
