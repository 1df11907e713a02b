//! Drop targets of a row that is dragged in the outline, each with its line.

use std::sync::Arc;

use eframe::egui::Response;

use crate::{
    intent::Intent,
    model::{PhaseId, Touchpoint, TouchpointId},
};

/// Row that is being dragged.
#[derive(Clone, PartialEq)]
pub enum OutlineDrag {
    /// A phase.
    Phase(PhaseId),
    /// A touchpoint.
    Touchpoint(TouchpointId),
}

/// Drop target: the line that marks it, and the move that puts the row just there.
pub struct OutlineDropTarget {
    /// Height of the line in the window, in points.
    pub line: f32,
    /// Indent of the line, in points.
    pub indent: f32,
    /// Intent that makes the move.
    pub intent: Intent,
}

/// Indent of the line between phases, in points.
const PHASE_LINE: f32 = 8.0;
/// Indent of the line between touchpoints, in points.
const TOUCHPOINT_LINE: f32 = 24.0;

/// Phase with its touchpoints, as something is dragged over it.
pub struct PhaseBlock<'a> {
    /// Index of the phase.
    pub index: usize,
    /// Id of the phase.
    pub phase: &'a PhaseId,
    /// Id of the phase above.
    pub previous_phase: Option<&'a PhaseId>,
    /// Touchpoints in reading order.
    pub touchpoints: &'a [Arc<Touchpoint>],
    /// Set while the touchpoints are unfolded.
    pub is_open: bool,
    /// Upper edge of the heading.
    pub top: f32,
    /// Lower edge of the last row.
    pub bottom: f32,
}

impl PhaseBlock<'_> {
    /// Drop target over the heading: in its upper half a touchpoint goes to the end of the phase
    /// above.
    pub fn drop_on_heading(
        &self,
        dragged: &OutlineDrag,
        row: &Response,
        is_lower: bool,
    ) -> Option<OutlineDropTarget> {
        let OutlineDrag::Touchpoint(moved) = dragged else {
            return self.moved_phase(dragged, is_lower);
        };
        let (line, phase, next) = match (is_lower, self.previous_phase) {
            (false, Some(before)) => (row.rect.top(), before, None),
            (true, _) if !self.is_open => (row.rect.bottom(), self.phase, None),
            _ => (row.rect.bottom(), self.phase, self.touchpoints.first()),
        };
        let next = next.map(|touchpoint| touchpoint.id.clone());
        touchpoint_drop(line, moved, phase, next)
    }

    /// Drop target over the touchpoint at `index`: before it, or after it in its lower half.
    pub fn drop_on_row(
        &self,
        dragged: &OutlineDrag,
        row: &Response,
        index: usize,
        is_lower: bool,
    ) -> Option<OutlineDropTarget> {
        let before = index + usize::from(is_lower);
        let OutlineDrag::Touchpoint(moved) = dragged else {
            return self.moved_phase(dragged, before * 2 > self.touchpoints.len());
        };
        let line = if is_lower {
            row.rect.bottom()
        } else {
            row.rect.top()
        };
        let next = self.touchpoints.get(before).map(|t| t.id.clone());
        touchpoint_drop(line, moved, self.phase, next)
    }

    /// Drop target of a phase: before or after this whole phase with its touchpoints.
    fn moved_phase(&self, dragged: &OutlineDrag, is_after: bool) -> Option<OutlineDropTarget> {
        let OutlineDrag::Phase(moved) = dragged else {
            return None;
        };
        let line = if is_after { self.bottom } else { self.top };
        let to = self.index + usize::from(is_after);
        (moved != self.phase).then(|| OutlineDropTarget {
            line,
            indent: PHASE_LINE,
            intent: Intent::MovePhase(moved.clone(), to),
        })
    }
}

fn touchpoint_drop(
    line: f32,
    moved: &TouchpointId,
    phase: &PhaseId,
    before: Option<TouchpointId>,
) -> Option<OutlineDropTarget> {
    (before.as_ref() != Some(moved)).then(|| OutlineDropTarget {
        line,
        indent: TOUCHPOINT_LINE,
        intent: Intent::Reorder(vec![moved.clone()], phase.clone(), before),
    })
}
