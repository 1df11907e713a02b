//! Columns, lanes and rows of a map, for dropping things and for moving between them.

use super::{facts::Facts, place::Frame, slots::Slots};
use crate::{
    model::{LaneKey, PhaseId, RowId, TouchpointId},
    scene::{Point, Rect},
};

/// The column of a phase.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The phase.
    pub phase: PhaseId,
    /// Its left end.
    pub x0: f64,
    /// Its right end.
    pub x1: f64,
    /// The touchpoints with the middle of their cards, in reading order.
    pub slots: Vec<(f64, TouchpointId)>,
}

/// The band of a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneBand {
    /// What it stands for.
    pub key: LaneKey,
    /// Its name.
    pub name: String,
    /// Its upper end.
    pub y0: f64,
    /// Its lower end.
    pub y1: f64,
}

/// The band of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowBand {
    /// The row.
    pub row: RowId,
    /// Its upper end.
    pub y0: f64,
    /// Its lower end.
    pub y1: f64,
}

/// Where a touchpoint goes when it is dropped.
#[derive(Clone, Debug, PartialEq)]
pub struct DropTarget {
    /// The phase.
    pub phase: PhaseId,
    /// The touchpoint that it comes before; at the end of the phase when `None`.
    pub before: Option<TouchpointId>,
    /// The lane.
    pub lane: LaneKey,
    /// A thin box that shows the place.
    pub marker: Rect,
}

/// Columns, lanes and rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The phases, left to right.
    pub columns: Vec<Column>,
    /// The lanes, top to bottom.
    pub lanes: Vec<LaneBand>,
    /// The visible rows, top to bottom.
    pub rows: Vec<RowBand>,
    /// The phase headers.
    pub header: Rect,
    /// The labels of lanes and rows.
    pub labels: Rect,
    /// Lanes and rows without their labels.
    pub body: Rect,
}

impl Grid {
    /// Where touchpoints go that are dropped at a point; `None` beside the lanes.
    ///
    /// The ones that are dragged don't count as neighbours.
    #[must_use]
    pub fn drop_target(&self, point: Point, dragged: &[TouchpointId]) -> Option<DropTarget> {
        let lane = self
            .lanes
            .iter()
            .find(|lane| point.y >= lane.y0 && point.y < lane.y1)?;
        let last = self.columns.last()?;
        if point.x < self.body.min.x || point.x > last.x1 + 200.0 {
            return None;
        }
        let column = self
            .columns
            .iter()
            .find(|column| point.x < column.x1)
            .unwrap_or(last);
        let kept: Vec<&(f64, TouchpointId)> = column
            .slots
            .iter()
            .filter(|(_, id)| !dragged.contains(id))
            .collect();
        let next = kept.iter().position(|(x, _)| *x > point.x);
        let after = next.and_then(|place| kept.get(place));
        let before = match next {
            Some(place) => place.checked_sub(1).and_then(|place| kept.get(place)),
            None => kept.last(),
        };
        let x = match (before, after) {
            (Some(a), Some(b)) => f64::midpoint(a.0, b.0),
            (Some(a), None) => f64::midpoint(a.0 + 72.0, column.x1).max(a.0 + 80.0),
            (None, Some(b)) => f64::midpoint(column.x0, b.0 - 72.0).min(b.0 - 80.0),
            (None, None) => f64::midpoint(column.x0, column.x1),
        };
        Some(DropTarget {
            phase: column.phase.clone(),
            before: after.map(|(_, id)| id.clone()),
            lane: lane.key.clone(),
            marker: Rect::new(x - 1.5, lane.y0 + 6.0, 3.0, lane.y1 - lane.y0 - 12.0),
        })
    }
}

/// Writes the grid of a laid-out map.
pub(super) fn grid(
    facts: &Facts<'_>,
    slots: &Slots,
    frame: &Frame,
    rows: Vec<RowBand>,
    height: f64,
) -> Grid {
    let columns = facts
        .journey
        .phases()
        .iter()
        .zip(&frame.phases)
        .zip(&facts.phases)
        .map(|((phase, &(x0, x1)), range)| Column {
            phase: phase.id.clone(),
            x0,
            x1,
            slots: range
                .clone()
                .filter_map(|place| {
                    let id = facts.touchpoints.get(place)?.id.clone();
                    Some((frame.center_of(slots, place), id))
                })
                .collect(),
        })
        .collect();
    let lanes = facts
        .lanes
        .bands
        .iter()
        .zip(&frame.lanes)
        .map(|((key, name), &(y0, y1))| LaneBand {
            key: key.clone(),
            name: name.clone(),
            y0,
            y1,
        })
        .collect();
    let top = frame.header.max.y;
    Grid {
        columns,
        lanes,
        rows,
        header: frame.header,
        labels: Rect {
            min: Point::new(0.0, top),
            max: Point::new(frame.left, height),
        },
        body: Rect {
            min: Point::new(frame.left, top),
            max: Point::new(frame.right, height),
        },
    }
}
