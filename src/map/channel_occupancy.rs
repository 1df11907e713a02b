//! Occupancy of the routing channels; used to pick the route with the fewest crossings.
//!
//! Heights here only have an order: lanes follow each other at a wide distance.

use super::linked_lists::LinkedLists;
use crate::model::float;

/// Distance between two lanes; far more than a lane is high.
const LANE: f64 = 100_000.0;

/// Ordinal height of `y` within a lane.
pub(super) fn lane_height(lane: usize, y: f64) -> f64 {
    float(lane) * LANE + y
}

/// Ordinal height of a track in the channel above a lane.
pub(super) fn channel_height(lane: usize, track: usize) -> f64 {
    lane_height(lane, float(track) - LANE / 10.0)
}

/// Columns that a route passes, with the heights of its ends.
#[derive(Clone, Copy)]
pub(super) struct RouteSpan {
    /// First column passed.
    pub first: usize,
    /// Last column passed.
    pub last: usize,
    /// Height of the left end.
    pub left_y: f64,
    /// Height of the right end.
    pub right_y: f64,
}

/// Occupied route segments, by column or by the gutter before a column.
pub(super) struct ChannelOccupancy {
    /// Vertical steps in each gutter, as start and end height.
    steps: LinkedLists<(f64, f64)>,
    /// Vertical lines in each column, as upper and lower end.
    verticals: LinkedLists<(f64, f64)>,
    /// Heights of horizontal lines through each gutter.
    horizontals: LinkedLists<f64>,
}

impl ChannelOccupancy {
    /// Creates an empty occupancy.
    pub(super) fn new(columns: usize) -> Self {
        Self {
            steps: LinkedLists::new(columns + 1),
            verticals: LinkedLists::new(columns + 1),
            horizontals: LinkedLists::new(columns + 1),
        }
    }

    /// Adds a vertical line in a column.
    pub(super) fn add_vertical(&mut self, column: usize, upper: f64, lower: f64) {
        self.verticals.push(column, (upper, lower));
    }

    /// Adds a vertical step in the gutter before a column.
    pub(super) fn add_step(&mut self, gutter: usize, from: f64, to: f64) {
        self.steps.push(gutter, (from, to));
    }

    /// Adds a route that passes columns at height `y`.
    pub(super) fn add_run(&mut self, trip: RouteSpan, y: f64) {
        self.add_step(trip.first, trip.left_y, y);
        self.add_step(trip.last + 1, y, trip.right_y);
        for gutter in trip.first + 1..=trip.last {
            self.horizontals.push(gutter, y);
        }
    }

    /// Number of occupied segments that a route crosses when it passes its columns at height `y`.
    pub(super) fn crossings(&self, trip: RouteSpan, y: f64) -> usize {
        let within = |&(a, b): &(f64, f64)| (a < y && y < b) || (b < y && y < a);
        let count = |lists: &LinkedLists<(f64, f64)>, from: usize, to: usize| -> usize {
            let in_list = |list| lists.entries(list).filter(|ends| within(ends)).count();
            (from..=to).map(in_list).sum()
        };
        count(&self.verticals, trip.first, trip.last)
            + count(&self.steps, trip.first + 1, trip.last)
            + self.step_crossings(trip.first, trip.left_y, y)
            + self.step_crossings(trip.last + 1, y, trip.right_y)
    }

    fn step_crossings(&self, gutter: usize, from: f64, to: f64) -> usize {
        let inverted = |&&(a, b): &&(f64, f64)| (a - from) * (b - to) < 0.0;
        let passed = |&&y: &&f64| (y - from) * (y - to) < 0.0;
        let inverted = self.steps.entries(gutter).filter(inverted).count();
        inverted + self.horizontals.entries(gutter).filter(passed).count()
    }
}
