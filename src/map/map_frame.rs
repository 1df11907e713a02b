//! Coordinates of the map: turns lanes, columns and routes into boxes and tracks.

use super::{
    card::TouchpointCard,
    card_columns::CardColumns,
    headers::{header_height, lane_height},
    labels::TransitionLabel,
    map_context::MapContext,
    route_plan::{Bypass, CardPosition, RoutePlan, RoutePlans},
    sizes::{
        BUSY_GUTTER, CARD, EMPTY_LANE, GUTTER, HEADER, HEADER_GAP, LABELS, LANE_PAD, MARGIN,
        STACK_GAP, TRACK, WIDE_CARD, WIDE_GUTTER,
    },
};
use crate::{model::float, scene::Rect};

/// Coordinates of columns, lanes, channels and cards, in scene units.
#[derive(Clone, PartialEq)]
pub(super) struct MapFrame {
    /// Left edge of the first column.
    pub left: f64,
    /// Right edge of the last column.
    pub right: f64,
    /// Bounding box of the phase headers.
    pub header: Rect,
    /// Left and right edge of each phase.
    pub phases: Vec<(f64, f64)>,
    /// Left and right edge of the cards of each column.
    pub columns: Vec<(f64, f64)>,
    /// Upper and lower edge of each lane.
    pub lanes: Vec<(f64, f64)>,
    /// Top of the tracks above each lane, and below the last.
    pub channel_tops: Vec<f64>,
    /// Box of each card, in reading order.
    pub cards: Vec<Rect>,
}

impl MapFrame {
    /// Lower edge of the lanes; of the headers when there are none.
    pub(super) fn bottom(&self) -> f64 {
        self.lanes.last().map_or(self.header.max.y, |lane| lane.1)
    }

    /// Horizontal middle of the column of a touchpoint.
    pub(super) fn center_of(&self, slots: &CardColumns, place: usize) -> f64 {
        let column = slots
            .column_of
            .get(place)
            .and_then(|&slot| self.columns.get(slot));
        column.map_or(0.0, |&(x0, x1)| f64::midpoint(x0, x1))
    }

    /// Height (y) of a track's middle in a channel.
    pub(super) fn track(&self, channel: usize, track: usize) -> f64 {
        let top = self.channel_tops.get(channel).copied().unwrap_or_default();
        top + TRACK * (float(track) + 0.5)
    }
}

/// Vertical position of each card within its lane; cards of one column are stacked.
pub(super) fn card_positions(
    facts: &MapContext<'_>,
    slots: &CardColumns,
    cards: &[TouchpointCard],
) -> Vec<CardPosition> {
    let mut spots = vec![CardPosition::default(); facts.touchpoints.len()];
    let lane_of = |t: usize| facts.lanes.lane_of.get(t).copied().unwrap_or(0);
    for slot in &slots.columns {
        let mut members = slot.touchpoints.clone();
        members.sort_by_key(|&member| lane_of(member));
        for stack in members.chunk_by(|&a, &b| lane_of(a) == lane_of(b)) {
            let mut top = 0.0;
            for &member in stack {
                let height = cards.get(member).map_or(0.0, |card| card.height);
                if let Some(spot) = spots.get_mut(member) {
                    *spot = CardPosition {
                        lane: lane_of(member),
                        top,
                        bottom: top + height,
                    };
                }
                top += height + facts.roomy_space(STACK_GAP);
            }
        }
    }
    spots
}

/// Computes all coordinates.
pub(super) fn map_frame(
    facts: &MapContext<'_>,
    slots: &CardColumns,
    ways: &RoutePlans,
    cards: &[TouchpointCard],
    labels: &[Option<TransitionLabel>],
) -> MapFrame {
    let top = if facts.options.show_title {
        84.0
    } else {
        MARGIN
    };
    let mut frame = MapFrame {
        left: LABELS,
        right: LABELS,
        header: Rect::new(LABELS, top, 0.0, HEADER),
        phases: Vec::new(),
        columns: Vec::new(),
        lanes: Vec::new(),
        channel_tops: Vec::new(),
        cards: Vec::new(),
    };
    across(
        facts,
        slots,
        cards,
        &gutters(facts, slots, ways, labels),
        &mut frame,
    );
    if facts.options.hides_phase_headers {
        frame.header.min.y = 0.0;
        frame.header.max.y = 0.0;
    } else {
        frame.header.max.y = frame.header.min.y + header_height(facts, &frame.phases);
    }
    down(facts, ways, &mut frame);
    frame.cards = ways
        .card_positions
        .iter()
        .enumerate()
        .map(|(place, spot)| {
            let slot = slots.column_of.get(place).copied().unwrap_or(0);
            let (x0, x1) = frame.columns.get(slot).copied().unwrap_or_default();
            let top = frame
                .channel_tops
                .get(spot.lane)
                .copied()
                .unwrap_or_default()
                + TRACK * float(ways.tracks.get(spot.lane).copied().unwrap_or(0))
                + facts.roomy_space(LANE_PAD);
            Rect::new(x0, top + spot.top, x1 - x0, spot.bottom - spot.top)
        })
        .collect();
    frame
}

/// Width of the gutter before each column, and of the one behind the last.
fn gutters(
    facts: &MapContext<'_>,
    slots: &CardColumns,
    ways: &RoutePlans,
    labels: &[Option<TransitionLabel>],
) -> Vec<f64> {
    let mut widths = vec![GUTTER; slots.columns.len() + 1];
    let mut crowds = vec![0_usize; slots.columns.len() + 1];
    let slot_of = |t: usize| slots.column_of.get(t).copied().unwrap_or(0);
    for ((way, label), edge) in ways.plans.iter().zip(labels).zip(&facts.edges) {
        // Rounded up to whole units, so that a line keeps its exact form when its column moves.
        let width = label
            .as_ref()
            .map_or(0.0, |label| (label.width + 22.0).ceil());
        match *way {
            RoutePlan::Across {
                left, right, run, ..
            } => {
                for gutter in [slot_of(left) + 1, slot_of(right)] {
                    if let Some(crowd) = crowds.get_mut(gutter) {
                        *crowd += 1;
                    }
                }
                if run == Bypass::Adjacent
                    && level(ways, left, right)
                    && let Some(gutter) = widths.get_mut(slot_of(right))
                {
                    *gutter = gutter.max(width.clamp(GUTTER, WIDE_GUTTER));
                }
            }
            RoutePlan::Around { upper, .. } => {
                if let Some(gutter) = widths.get_mut(slot_of(upper) + 1) {
                    *gutter = gutter.max(52.0);
                }
            }
            RoutePlan::Loop { .. } => {
                if let Some(gutter) = widths.get_mut(slot_of(edge.from) + 1) {
                    // The label of a loop is beside the card.
                    *gutter = gutter.max((width + 24.0).clamp(56.0, WIDE_GUTTER + 24.0));
                }
            }
            RoutePlan::Down { .. } => {}
        }
    }
    for (width, crowd) in widths.iter_mut().zip(crowds) {
        *width = width.max((GUTTER + 4.0 * float(crowd.saturating_sub(2))).min(BUSY_GUTTER));
    }
    widths
}

/// True if two cards are in one lane at the same height.
fn level(ways: &RoutePlans, a: usize, b: usize) -> bool {
    match (ways.card_positions.get(a), ways.card_positions.get(b)) {
        (Some(a), Some(b)) => a.lane == b.lane && (a.top - b.top).abs() < 0.5,
        _ => false,
    }
}

fn across(
    facts: &MapContext<'_>,
    slots: &CardColumns,
    cards: &[TouchpointCard],
    gutters: &[f64],
    frame: &mut MapFrame,
) {
    let mut x = frame.left;
    let mut slot = 0;
    let gutter = |slot: usize| gutters.get(slot).copied().unwrap_or(GUTTER);
    for phase in 0..facts.phases.len() {
        let start = x;
        let first = slot;
        while let Some(found) = slots.columns.get(slot).filter(|found| found.phase == phase) {
            let is_wide = |&t: &usize| cards.get(t).is_some_and(|card| card.needs_width);
            let wide = found.touchpoints.iter().any(is_wide);
            let width = if wide { WIDE_CARD } else { CARD };
            // The gutter between two phases belongs to both.
            let before = if slot == 0 {
                12.0
            } else if slot == first {
                (gutter(slot) + HEADER_GAP) / 2.0
            } else {
                gutter(slot)
            };
            x += before;
            frame.columns.push((x, x + width));
            x += width;
            slot += 1;
        }
        x += if slot == first {
            CARD + 2.0 * HEADER_GAP
        } else if slot == slots.columns.len() {
            gutter(slot)
        } else {
            (gutter(slot) + HEADER_GAP) / 2.0
        };
        frame.phases.push((start, x));
    }
    frame.right = x.max(frame.left + 2.0 * CARD);
    frame.header.max.x = frame.right;
}

fn down(facts: &MapContext<'_>, ways: &RoutePlans, frame: &mut MapFrame) {
    let lanes = facts.lanes.bands.len();
    let mut heights = vec![EMPTY_LANE; lanes];
    for spot in &ways.card_positions {
        if let Some(height) = heights.get_mut(spot.lane) {
            *height = height.max(spot.bottom);
        }
    }
    if facts.shows_full_text() {
        for (lane, height) in heights.iter_mut().enumerate() {
            *height = height.max(lane_height(facts, lane) - 2.0 * facts.roomy_space(LANE_PAD));
        }
    }
    let room = |channel: usize| TRACK * float(ways.tracks.get(channel).copied().unwrap_or(0));
    let mut y = frame.header.max.y + 8.0;
    for (lane, height) in heights.into_iter().enumerate() {
        let top = y;
        frame.channel_tops.push(y + 3.0);
        y += room(lane) + 3.0 + 2.0 * facts.roomy_space(LANE_PAD) + height;
        if lane + 1 == lanes {
            frame.channel_tops.push(y - 3.0);
            y += room(lanes);
        }
        frame.lanes.push((top, y));
    }
}
