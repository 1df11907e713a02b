//! Quadrants of the matrix, behind its dots.

use super::plot_frame::PlotFrame;
use crate::{
    insight::rank::Quadrant,
    map::scene_builder::SceneBuilder,
    model::{Choice as _, MatrixAxis},
    report::views::ViewSurface,
    scene::{Dash, Point, Rect, Rgba, Stroke},
    text::one_line,
};

/// Draws the tinted quadrants with their names; returns the boxes of the names.
pub(super) fn quarters(
    pen: &mut SceneBuilder,
    board: &ViewSurface<'_>,
    frame: &PlotFrame,
    ground: Rect,
) -> Vec<Rect> {
    let p = board.palette;
    let x = frame.x(frame.x.middle).clamp(ground.min.x, ground.max.x);
    let y = frame.y(frame.y.middle).clamp(ground.min.y, ground.max.y);
    let is_mirrored = frame.x.axis == MatrixAxis::Ease;
    let rim = Stroke::solid(p.outline, board.scaled(1.0));
    pen.rect(ground, board.scaled(8.0), Some(p.surface), Some(rim));
    let mut names = Vec::new();
    for quadrant in Quadrant::ALL {
        let (is_worth, is_cheap, color): (bool, bool, Rgba) = match quadrant {
            Quadrant::QuickWin => (true, true, p.good_soft),
            Quadrant::MajorProject => (true, false, p.accent_soft),
            Quadrant::FillIn => (false, true, p.panel),
            Quadrant::NotNow => (false, false, p.bad_soft),
        };
        let is_left = is_cheap != is_mirrored;
        let (left, right) = if is_left {
            (ground.min.x, x)
        } else {
            (x, ground.max.x)
        };
        let (top, bottom) = if is_worth {
            (ground.min.y, y)
        } else {
            (y, ground.max.y)
        };
        let rect = Rect::new(left, top, right - left, bottom - top);
        pen.rect(rect, board.scaled(8.0), Some(color.with_alpha(0.65)), None);
        names.extend(quarter_name(
            pen,
            board,
            *quadrant,
            (is_left, is_worth),
            rect,
        ));
    }
    let line = Stroke {
        dash: Dash::Dashed,
        ..Stroke::solid(p.ideal, board.scaled(1.0))
    };
    let (top, bottom) = (Point::new(x, ground.min.y), Point::new(x, ground.max.y));
    pen.line(top, bottom, line);
    let (left, right) = (Point::new(ground.min.x, y), Point::new(ground.max.x, y));
    pen.line(left, right, line);
    names
}

/// Draws the name of a quadrant at its outer corner, where the fewest dots are; returns its box.
fn quarter_name(
    pen: &mut SceneBuilder,
    board: &ViewSurface<'_>,
    quadrant: Quadrant,
    (is_left, is_worth): (bool, bool),
    rect: Rect,
) -> Option<Rect> {
    let style = board.head();
    let pad = board.scaled(8.0);
    if rect.width() < board.scaled(70.0) || rect.height() < style.leading() + pad {
        return None;
    }
    let room = (rect.width() - 2.0 * pad).max(0.0);
    let line = one_line(&board.messages.choice(quadrant), style, room);
    let x = if is_left {
        rect.min.x + pad
    } else {
        rect.max.x - pad - line.width
    };
    let y = if is_worth {
        rect.min.y + board.scaled(5.0)
    } else {
        rect.max.y - board.scaled(5.0) - style.leading()
    };
    let place = Rect::new(x, y, line.width, style.leading());
    pen.text(&[line], style, (x, y), board.palette.text_muted);
    Some(place)
}
