//! Ports: orders the ends of transitions along the sides of cards, so that few of them cross.

use super::{
    map_context::MapContext,
    route_plan::{Bypass, RoutePlan, RoutePlans},
    sizes::{PORT, PORT_GAP},
};
use crate::model::float;

/// Ports of both ends of a route, as distance from the card's top, in the order of the route's
/// fields (left and right, or upper and lower).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct PortPair {
    /// Port at the left or upper card.
    pub first_y: f64,
    /// Port at the right or lower card.
    pub second_y: f64,
    /// Index among parallel routes: other loops of the card, other routes around in the column.
    pub rank: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum CardSide {
    Left,
    Right,
}

struct Port {
    card: usize,
    side: CardSide,
    /// Height that the route turns to first.
    target_y: f64,
    edge: usize,
    is_first_end: bool,
}

/// Computes the ports of all routes. `top` and `height` give those of a card, `channel` the y of a
/// track.
pub(super) fn port_pairs(
    facts: &MapContext<'_>,
    ways: &RoutePlans,
    top: &dyn Fn(usize) -> f64,
    height: &dyn Fn(usize) -> f64,
    channel: &dyn Fn(usize, usize) -> f64,
) -> Vec<PortPair> {
    let mut found = collect(ways, top, channel);
    found.sort_unstable_by(|x, y| {
        (x.card, x.side)
            .cmp(&(y.card, y.side))
            .then(x.target_y.total_cmp(&y.target_y))
            .then(x.edge.cmp(&y.edge))
    });
    let mut ends = vec![PortPair::default(); facts.edges.len()];
    for side in found.chunk_by(|x, y| (x.card, x.side) == (y.card, y.side)) {
        let Some(card) = side.first().map(|end| end.card) else {
            continue;
        };
        let base = top(card) + PORT;
        let heights = spread(side, base, height(card));
        for (end, y) in side.iter().zip(heights) {
            // Rounded to eighths, so that a line keeps its exact form when its cards move.
            let y = (y * 8.0).round() / 8.0;
            if let Some(ends) = ends.get_mut(end.edge) {
                if end.is_first_end {
                    ends.first_y = y;
                } else {
                    ends.second_y = y;
                }
            }
        }
    }
    fan_out(ways, &mut ends);
    ends
}

/// Separates parallel routes that would coincide: several between two cards of a column, several
/// around cards, several loops.
fn fan_out(ways: &RoutePlans, ends: &mut [PortPair]) {
    let mut like: Vec<(u8, usize, usize, usize)> = Vec::new();
    for (edge, way) in ways.plans.iter().enumerate() {
        match *way {
            RoutePlan::Across { .. } => {}
            RoutePlan::Down { upper, lower, .. } => like.push((0, upper, lower, edge)),
            RoutePlan::Around { upper, lower, .. } => like.push((1, upper.min(lower), 0, edge)),
            RoutePlan::Loop { card } => like.push((2, card, 0, edge)),
        }
    }
    like.sort_unstable();
    for group in like.chunk_by(|x, y| (x.0, x.1, x.2) == (y.0, y.1, y.2)) {
        for (rank, &(kind, .., edge)) in group.iter().enumerate() {
            let Some(ends) = ends.get_mut(edge) else {
                continue;
            };
            ends.rank = rank;
            if kind == 0 {
                let middle = (float(group.len()) - 1.0) / 2.0;
                ends.first_y = (float(rank) - middle) * 16.0;
            }
        }
    }
}

/// Heights of the ports on one side, from the card's top: straight edges keep their height, rising
/// ones leave above them and falling ones below, closer together where there are many.
fn spread(side: &[Port], base: f64, height: f64) -> Vec<f64> {
    let above = side.iter().filter(|end| end.target_y < base - 0.5).count();
    let below = side.iter().filter(|end| end.target_y > base + 0.5).count();
    let straight = side.len() - above - below;
    let span = |count: usize, room: f64| PORT_GAP.min(room / float(count.max(1)));
    // Without a straight edge, the middle of the others takes its height.
    let (middle, half) = if straight > 0 {
        (PORT, (float(straight) - 1.0) / 2.0 * PORT_GAP)
    } else {
        let lean = (float(above) - float(below)) / 2.0 * PORT_GAP;
        ((PORT + lean).clamp(18.0, height - 18.0), -PORT_GAP / 2.0)
    };
    let up = span(above, middle - half - 7.0);
    let down = span(below, height - 7.0 - middle - half);
    let mut heights = Vec::with_capacity(side.len());
    heights.extend((0..above).map(|place| middle - half - up * float(above - place)));
    heights.extend((0..straight).map(|place| middle - half + PORT_GAP * float(place)));
    heights.extend((0..below).map(|place| middle + half + down * float(place + 1)));
    heights
}

fn collect(
    ways: &RoutePlans,
    top: &dyn Fn(usize) -> f64,
    channel: &dyn Fn(usize, usize) -> f64,
) -> Vec<Port> {
    let mut found = Vec::with_capacity(ways.plans.len() * 2);
    for (edge, way) in ways.plans.iter().enumerate() {
        let mut add = |card, side, toward, is_a| {
            found.push(Port {
                card,
                side,
                target_y: toward,
                edge,
                is_first_end: is_a,
            });
        };
        match *way {
            RoutePlan::Across {
                left, right, run, ..
            } => {
                let (l, r) = (top(left) + PORT, top(right) + PORT);
                let (from_left, from_right) = match run {
                    Bypass::Adjacent => (r, l),
                    Bypass::AtLeft => (l, l),
                    Bypass::AtRight => (r, r),
                    Bypass::Channel(lane, track) => {
                        let y = channel(lane, track);
                        (y, y)
                    }
                };
                add(left, CardSide::Right, from_left, true);
                add(right, CardSide::Left, from_right, false);
            }
            RoutePlan::Around { upper, lower, .. } => {
                add(upper, CardSide::Right, top(lower) + PORT, true);
                add(lower, CardSide::Right, top(upper) + PORT, false);
            }
            RoutePlan::Down { .. } | RoutePlan::Loop { .. } => {}
        }
    }
    found
}
