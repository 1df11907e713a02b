//! Tools of the pointer: each is a state of one machine.

use eframe::egui::{Pos2, Vec2};

use crate::{
    edit::Selection,
    map::{DropTarget, MapGrid},
    model::{ItemRef, TouchpointId},
    scene::{Point, Rect},
};

/// Distance from a card's edge within which a drag starts a link, in screen points.
pub const LINK_RIM: f32 = 7.0;

/// Tool that the pointer is used as.
#[derive(Clone, Debug, Default)]
pub enum Tool {
    /// Nothing.
    #[default]
    Idle,
    /// Moving cards.
    Cards {
        /// Ids of the cards.
        ids: Vec<TouchpointId>,
        /// The one under the pointer.
        held: TouchpointId,
        /// Start of the drag, in the scene.
        from: Point,
        /// Position of the pointer, in the scene.
        to: Point,
        /// Drop target of the card under the pointer.
        target: Option<DropTarget>,
    },
    /// Drawing a selection box.
    Band {
        /// Corner where it started, in the scene.
        from: Point,
        /// Corner under the pointer, in the scene.
        to: Point,
        /// Earlier selection that is kept.
        base: Selection,
    },
    /// Panning the map.
    Pan,
    /// Drawing a transition.
    Link {
        /// Touchpoint that it leaves from.
        from: TouchpointId,
        /// Position of the pointer, in the scene.
        to: Point,
        /// The touchpoint under the pointer.
        over: Option<TouchpointId>,
        /// Drop target of a new touchpoint, if none is under the pointer.
        target: Option<DropTarget>,
    },
}

/// Outcome of a finished drag.
#[derive(Clone, Debug, PartialEq)]
pub enum DragOutcome {
    /// Nothing.
    Nothing,
    /// Move cards: all of them, the one under the pointer, and its drop target.
    Move(Vec<TouchpointId>, TouchpointId, DropTarget),
    /// Add a transition between two touchpoints.
    Link(TouchpointId, TouchpointId),
    /// Add a touchpoint at a drop target, with a transition to it.
    LinkToNew(TouchpointId, DropTarget),
    /// Select the items that the box touches, beside an earlier selection.
    Select(Rect, Selection),
}

impl Tool {
    /// True if no drag is going on.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        matches!(self, Self::Idle)
    }

    /// Follows the pointer to a scene point.
    pub fn move_to(&mut self, at: Point, over_now: Option<TouchpointId>, grid: &MapGrid) {
        match self {
            Self::Cards {
                ids, to, target, ..
            } => {
                *to = at;
                *target = grid.drop_target(at, ids);
            }
            Self::Band { to, .. } => *to = at,
            Self::Link {
                to, over, target, ..
            } => {
                *to = at;
                *target = if over_now.is_none() {
                    grid.drop_target(at, &[])
                } else {
                    None
                };
                *over = over_now;
            }
            Self::Idle | Self::Pan => {}
        }
    }

    /// Ends the drag and returns its outcome.
    pub fn finish(&mut self) -> DragOutcome {
        match std::mem::take(self) {
            Self::Cards {
                ids,
                held,
                target: Some(target),
                ..
            } => DragOutcome::Move(ids, held, target),
            Self::Band { from, to, base } => DragOutcome::Select(box_of(from, to), base),
            Self::Link {
                from,
                over: Some(over),
                ..
            } => DragOutcome::Link(from, over),
            Self::Link {
                from,
                target: Some(target),
                ..
            } => DragOutcome::LinkToNew(from, target),
            Self::Idle | Self::Pan | Self::Cards { .. } | Self::Link { .. } => DragOutcome::Nothing,
        }
    }
}

/// Rectangle between two corners.
#[must_use]
pub fn box_of(a: Point, b: Point) -> Rect {
    Rect {
        min: Point::new(a.x.min(b.x), a.y.min(b.y)),
        max: Point::new(a.x.max(b.x), a.y.max(b.y)),
    }
}

/// True if a screen position lies on the rim of a card, from which links are drawn; small cards
/// have no rim.
#[must_use]
pub fn on_rim(card: eframe::egui::Rect, at: Pos2) -> bool {
    if card.width() < 6.0 * LINK_RIM || card.height() < 4.0 * LINK_RIM {
        return false;
    }
    card.expand(2.0).contains(at) && !card.shrink2(Vec2::splat(LINK_RIM)).contains(at)
}

/// Selection after a click on `item`: it alone, or with Ctrl or Shift added or removed.
#[must_use]
pub fn selection_after_click(selection: &Selection, item: &ItemRef, adds: bool) -> Selection {
    if !adds {
        return vec![item.clone()];
    }
    let mut next = selection.clone();
    if let Some(place) = next.iter().position(|chosen| chosen == item) {
        next.remove(place);
    } else {
        next.push(item.clone());
    }
    next
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Rect, pos2, vec2};

    use super::{DragOutcome, Tool, box_of, on_rim, selection_after_click};
    use crate::{
        model::{DomainId as _, ItemRef, TouchpointId},
        scene::Point,
    };

    fn id(word: &str) -> TouchpointId {
        TouchpointId::parse(word).unwrap()
    }

    #[test]
    fn a_link_ends_on_the_card_under_the_pointer() {
        let mut tool = Tool::Link {
            from: id("a"),
            to: Point::default(),
            over: Some(id("b")),
            target: None,
        };
        assert_eq!(tool.finish(), DragOutcome::Link(id("a"), id("b")));
        assert!(tool.is_idle());
        assert_eq!(tool.finish(), DragOutcome::Nothing);
    }

    #[test]
    fn a_band_selects_whichever_way_it_was_drawn() {
        let mut tool = Tool::Band {
            from: Point::new(9.0, 2.0),
            to: Point::new(1.0, 5.0),
            base: vec![],
        };
        let DragOutcome::Select(rect, _) = tool.finish() else {
            panic!("a box")
        };
        assert_eq!(rect, box_of(Point::new(1.0, 2.0), Point::new(9.0, 5.0)));
    }

    #[test]
    fn links_start_at_the_rim_and_not_in_the_middle() {
        let card = Rect::from_min_size(pos2(10.0, 10.0), vec2(140.0, 50.0));
        assert!(on_rim(card, pos2(148.0, 30.0)));
        assert!(!on_rim(card, pos2(80.0, 35.0)));
        assert!(!on_rim(card, pos2(180.0, 30.0)));
        let tiny = Rect::from_min_size(pos2(0.0, 0.0), vec2(20.0, 8.0));
        assert!(!on_rim(tiny, pos2(1.0, 4.0)), "small cards are only moved");
    }

    #[test]
    fn clicks_with_ctrl_add_and_take_away() {
        let (a, b) = (ItemRef::Touchpoint(id("a")), ItemRef::Touchpoint(id("b")));
        let both = selection_after_click(&vec![a.clone()], &b, true);
        assert_eq!(both, vec![a.clone(), b.clone()]);
        assert_eq!(selection_after_click(&both, &a, true), vec![b.clone()]);
        assert_eq!(selection_after_click(&both, &a, false), vec![a]);
    }
}
