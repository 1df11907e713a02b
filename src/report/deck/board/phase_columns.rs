//! Columns of the phases on the slide of the journey, along the path that its curves follow.

use std::sync::Arc;

use super::frame::{BoardFrame, TEXT};
use crate::{
    model::{PhaseId, Touchpoint, float},
    text::width,
};

/// Column of a phase.
pub(super) struct PathColumn {
    /// Index of the phase.
    pub phase: usize,
    /// Id of the phase.
    pub id: PhaseId,
    /// Name of the phase.
    pub name: String,
    /// Numbers of the path's stops in it.
    pub stops: std::ops::Range<usize>,
    /// Left edge.
    pub left: f64,
    /// Right edge.
    pub right: f64,
}

impl PathColumn {
    pub(super) fn width(&self) -> f64 {
        self.right - self.left
    }
}

/// Columns of all phases from `left` to `right`, in the order in which the path visits them; those
/// that it skips stand where they belong in the journey. Phases with more stops are wider, and none
/// is narrower than the longest word of its name as far as there is room.
pub(super) fn phase_columns(
    frame: &BoardFrame<'_, '_>,
    stops: &[Arc<Touchpoint>],
    (left, right): (f64, f64),
) -> Vec<PathColumn> {
    let book = frame.book;
    let phases = book.journey.phases();
    let mut columns: Vec<PathColumn> = Vec::new();
    let add = |phase: usize, stops: std::ops::Range<usize>, columns: &mut Vec<PathColumn>| {
        if let Some(found) = phases.get_index(phase) {
            columns.push(PathColumn {
                phase,
                id: found.id.clone(),
                name: book.messages.name(&**found),
                stops,
                left: 0.0,
                right: 0.0,
            });
        }
    };
    let visited = |phase: usize| {
        let id = phases.get_index(phase).map(|phase| &phase.id);
        stops.iter().any(|stop| Some(&stop.phase) == id)
    };
    let (mut next, mut at) = (0, 0);
    for run in stops.chunk_by(|a, b| a.phase == b.phase) {
        let Some(phase) = run.first().and_then(|stop| phases.position(&stop.phase)) else {
            continue;
        };
        for skipped in next..phase {
            if !visited(skipped) {
                add(skipped, at..at, &mut columns);
            }
        }
        next = next.max(phase + 1);
        add(phase, at..at + run.len(), &mut columns);
        at += run.len();
    }
    for skipped in next..phases.len() {
        if !visited(skipped) {
            add(skipped, at..at, &mut columns);
        }
    }
    set_widths(frame, &mut columns, (left, right));
    columns
}

/// Divides the width: each column gets what its name needs, and the rest is shared by the number of
/// stops.
fn set_widths(frame: &BoardFrame<'_, '_>, columns: &mut [PathColumn], (left, right): (f64, f64)) {
    let font = frame.bold(TEXT);
    let needs: Vec<f64> = columns
        .iter()
        .map(|column| {
            let words = column.name.split_whitespace();
            let longest = words.map(|word| width(word, font)).fold(0.0, f64::max);
            (longest + frame.length(24.0)).clamp(frame.length(56.0), frame.length(190.0))
        })
        .collect();
    let room = right - left;
    let needed: f64 = needs.iter().sum();
    let scale = if needed > room { room / needed } else { 1.0 };
    let rest = (room - needed * scale).max(0.0);
    let weights: f64 = columns.iter().map(|column| float(column.stops.len())).sum();
    let mut x = left;
    let count = float(columns.len().max(1));
    for (column, need) in columns.iter_mut().zip(needs) {
        let part = if weights > 0.0 {
            float(column.stops.len()) / weights
        } else {
            1.0 / count
        };
        column.left = x;
        x += need * scale + rest * part;
        column.right = x;
    }
}
