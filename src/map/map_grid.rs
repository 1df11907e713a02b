//! Grid of a laid-out map (columns, lanes, rows), for drag and drop and keyboard navigation.

use super::{card_columns::CardColumns, map_context::MapContext, map_frame::MapFrame};
use crate::{
    model::{LaneKey, PhaseId, RowId, TouchpointId},
    scene::{Point, Rect},
};

/// Column of a phase.
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseColumn {
    /// Phase that they join.
    pub phase: PhaseId,
    /// Left edge in scene units.
    pub x0: f64,
    /// Right edge in scene units.
    pub x1: f64,
    /// Touchpoints in reading order, each with the x coordinate of its card's middle.
    pub card_centers: Vec<(f64, TouchpointId)>,
}

/// Vertical band of a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneBand {
    /// Criterion of the lane.
    pub key: LaneKey,
    /// Display name.
    pub name: String,
    /// Upper edge in scene units.
    pub y0: f64,
    /// Lower edge in scene units.
    pub y1: f64,
}

/// Vertical band of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowBand {
    /// Id of the row.
    pub row: RowId,
    /// Upper edge in scene units.
    pub y0: f64,
    /// Lower edge in scene units.
    pub y1: f64,
}

/// Drop position of dragged touchpoints.
#[derive(Clone, Debug, PartialEq)]
pub struct DropTarget {
    /// Phase that they join.
    pub phase: PhaseId,
    /// Touchpoint that they are inserted before; at the end of the phase when `None`.
    pub before_touchpoint: Option<TouchpointId>,
    /// Lane that they join.
    pub lane: LaneKey,
    /// Thin box that marks the insertion point.
    pub marker: Rect,
}

/// Geometry of columns, lanes and rows, in scene units.
#[derive(Clone, Debug, PartialEq)]
pub struct MapGrid {
    /// Phases, left to right.
    pub columns: Vec<PhaseColumn>,
    /// Lanes, top to bottom.
    pub lanes: Vec<LaneBand>,
    /// Visible rows, top to bottom.
    pub rows: Vec<RowBand>,
    /// Bounding box of the phase headers.
    pub header: Rect,
    /// Bounding box of the lane and row labels.
    pub labels: Rect,
    /// Bounding box of lanes and rows without their labels.
    pub body: Rect,
}

impl MapGrid {
    /// Drop target at a point; `None` outside the lanes. The `dragged` touchpoints don't count as
    /// neighbours.
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
            .card_centers
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
            before_touchpoint: after.map(|(_, id)| id.clone()),
            lane: lane.key.clone(),
            marker: Rect::new(x - 1.5, lane.y0 + 6.0, 3.0, lane.y1 - lane.y0 - 12.0),
        })
    }
}

/// Builds the grid of a laid-out map.
pub(super) fn grid(
    facts: &MapContext<'_>,
    slots: &CardColumns,
    frame: &MapFrame,
    rows: Vec<RowBand>,
    height: f64,
) -> MapGrid {
    let columns = facts
        .journey
        .phases()
        .iter()
        .zip(&frame.phases)
        .zip(&facts.phases)
        .map(|((phase, &(x0, x1)), range)| PhaseColumn {
            phase: phase.id.clone(),
            x0,
            x1,
            card_centers: range
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
    MapGrid {
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
