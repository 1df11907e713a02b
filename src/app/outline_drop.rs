//! The places where a row that is dragged in the outline can be dropped, each with its line.

use std::sync::Arc;

use eframe::egui::Response;

use super::outbox::Intent;
use crate::model::{PhaseId, Touchpoint, TouchpointId};

/// A row that is being dragged.
#[derive(Clone, PartialEq)]
pub enum Dragged {
    /// A phase.
    Phase(PhaseId),
    /// A touchpoint.
    Touchpoint(TouchpointId),
}

/// The height of the line where a dragged row would go, and the move that puts it just there.
pub struct Drop {
    /// The height of the line.
    pub line: f32,
    /// How far the line is indented.
    pub indent: f32,
    /// The move.
    pub intent: Intent,
}

/// The indent of the line between phases.
const PHASE_LINE: f32 = 8.0;
/// The indent of the line between touchpoints.
const TOUCHPOINT_LINE: f32 = 24.0;

/// A phase with its touchpoints, as something is dragged over it.
pub struct Block<'a> {
    /// The place of the phase.
    pub place: usize,
    /// The phase.
    pub phase: &'a PhaseId,
    /// The phase above.
    pub before: Option<&'a PhaseId>,
    /// Its touchpoints in reading order.
    pub touchpoints: &'a [Arc<Touchpoint>],
    /// Whether they are shown.
    pub is_open: bool,
    /// The upper edge of its heading.
    pub top: f32,
    /// The lower edge of its last row.
    pub bottom: f32,
}

impl Block<'_> {
    /// Over the heading: the line above it belongs to the phase before.
    pub fn on_heading(&self, dragged: &Dragged, row: &Response, is_lower: bool) -> Option<Drop> {
        let Dragged::Touchpoint(moved) = dragged else {
            return self.moved_phase(dragged, is_lower);
        };
        let (line, phase, next) = match (is_lower, self.before) {
            (false, Some(before)) => (row.rect.top(), before, None),
            (true, _) if !self.is_open => (row.rect.bottom(), self.phase, None),
            _ => (row.rect.bottom(), self.phase, self.touchpoints.first()),
        };
        let next = next.map(|touchpoint| touchpoint.id.clone());
        touchpoint_drop(line, moved, phase, next)
    }

    /// Over the touchpoint at a place: before it or after it.
    pub fn on_row(
        &self,
        dragged: &Dragged,
        row: &Response,
        (index, is_lower): (usize, bool),
    ) -> Option<Drop> {
        let before = index + usize::from(is_lower);
        let Dragged::Touchpoint(moved) = dragged else {
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

    /// A phase goes before or after a whole phase with its touchpoints.
    fn moved_phase(&self, dragged: &Dragged, is_after: bool) -> Option<Drop> {
        let Dragged::Phase(moved) = dragged else {
            return None;
        };
        let line = if is_after { self.bottom } else { self.top };
        let to = self.place + usize::from(is_after);
        (moved != self.phase).then(|| Drop {
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
) -> Option<Drop> {
    (before.as_ref() != Some(moved)).then(|| Drop {
        line,
        indent: TOUCHPOINT_LINE,
        intent: Intent::Reorder(vec![moved.clone()], phase.clone(), before),
    })
}
