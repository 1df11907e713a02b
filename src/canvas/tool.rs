//! What the pointer is doing: each tool is a state of one machine.

use eframe::egui::{Pos2, Vec2};

use crate::{
    edit::Selection,
    layout::{DropTarget, Grid},
    model::{ItemRef, TouchpointId},
    scene::{Point, Rect},
};

/// How near to a card's edge a drag starts a link, in screen points.
pub const EDGE: f32 = 7.0;

/// What the pointer is doing.
#[derive(Clone, Debug, Default)]
pub enum Tool {
    /// Nothing.
    #[default]
    Idle,
    /// Moving cards.
    Cards {
        /// Which ones.
        ids: Vec<TouchpointId>,
        /// The one under the pointer.
        held: TouchpointId,
        /// Where the drag started, in the scene.
        from: Point,
        /// Where the pointer is, in the scene.
        to: Point,
        /// Where they would go.
        target: Option<DropTarget>,
    },
    /// Drawing a box around things.
    Band {
        /// The corner where it started, in the scene.
        from: Point,
        /// The corner under the pointer.
        to: Point,
        /// What was selected before and stays so.
        base: Selection,
    },
    /// Moving the picture.
    Pan,
    /// Drawing a transition.
    Link {
        /// Where it leaves.
        from: TouchpointId,
        /// Where the pointer is, in the scene.
        to: Point,
        /// The touchpoint under the pointer.
        over: Option<TouchpointId>,
        /// Where a new touchpoint would go when there is none.
        target: Option<DropTarget>,
    },
}

/// What a finished drag asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Nothing.
    Nothing,
    /// Put cards at another place: all of them, the one under the pointer, and where it goes.
    Move(Vec<TouchpointId>, TouchpointId, DropTarget),
    /// Join two touchpoints.
    Link(TouchpointId, TouchpointId),
    /// Join a touchpoint with a new one.
    LinkToNew(TouchpointId, DropTarget),
    /// Select what the box touches.
    Select(Rect, Selection),
}

impl Tool {
    /// Whether nothing is going on.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        matches!(self, Self::Idle)
    }

    /// Follows the pointer to a place in the scene.
    pub fn follow(&mut self, at: Point, over_now: Option<TouchpointId>, grid: &Grid) {
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

    /// Ends the drag.
    pub fn finish(&mut self) -> Outcome {
        match std::mem::take(self) {
            Self::Cards {
                ids,
                held,
                target: Some(target),
                ..
            } => Outcome::Move(ids, held, target),
            Self::Band { from, to, base } => Outcome::Select(box_of(from, to), base),
            Self::Link {
                from,
                over: Some(over),
                ..
            } => Outcome::Link(from, over),
            Self::Link {
                from,
                target: Some(target),
                ..
            } => Outcome::LinkToNew(from, target),
            Self::Idle | Self::Pan | Self::Cards { .. } | Self::Link { .. } => Outcome::Nothing,
        }
    }
}

/// The box between two corners.
#[must_use]
pub fn box_of(a: Point, b: Point) -> Rect {
    Rect {
        min: Point::new(a.x.min(b.x), a.y.min(b.y)),
        max: Point::new(a.x.max(b.x), a.y.max(b.y)),
    }
}

/// Whether a place on the screen lies in the rim of a card, from which links are drawn.
#[must_use]
pub fn on_rim(card: eframe::egui::Rect, at: Pos2) -> bool {
    if card.width() < 6.0 * EDGE || card.height() < 4.0 * EDGE {
        return false;
    }
    card.expand(2.0).contains(at) && !card.shrink2(Vec2::splat(EDGE)).contains(at)
}

/// The selection after a click on `item`: alone, or added and taken away with Ctrl or Shift.
#[must_use]
pub fn clicked(selection: &Selection, item: &ItemRef, adds: bool) -> Selection {
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

    use super::{Outcome, Tool, box_of, clicked, on_rim};
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
        assert_eq!(tool.finish(), Outcome::Link(id("a"), id("b")));
        assert!(tool.is_idle());
        assert_eq!(tool.finish(), Outcome::Nothing);
    }

    #[test]
    fn a_band_selects_whichever_way_it_was_drawn() {
        let mut tool = Tool::Band {
            from: Point::new(9.0, 2.0),
            to: Point::new(1.0, 5.0),
            base: vec![],
        };
        let Outcome::Select(rect, _) = tool.finish() else {
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
        let both = clicked(&vec![a.clone()], &b, true);
        assert_eq!(both, vec![a.clone(), b.clone()]);
        assert_eq!(clicked(&both, &a, true), vec![b.clone()]);
        assert_eq!(clicked(&both, &a, false), vec![a]);
    }
}
