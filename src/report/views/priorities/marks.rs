//! Symbols of a list of pain points: rank badge, severity, evidence and rank range.

use crate::{
    insight::rank::{Rank, RankStability},
    map::{card::evidence_square, scene_builder::SceneBuilder},
    model::{EvidenceStatus, float},
    report::{
        marks::severity_dots,
        views::{ViewSurface, parts::TableCell},
    },
    scene::{Point, Rect, Stroke, TextAlign},
    text::{FontSpec, one_line},
};

/// Draws a rank in a dark circle; a dash without one.
pub(super) fn draw_badge(
    pen: &mut SceneBuilder,
    board: &ViewSurface<'_>,
    center: Point,
    rank: Option<Rank>,
) {
    let p = board.palette;
    let radius = badge_radius(board);
    pen.circle(center, radius, Some(p.badge), None);
    let digits = super::rank_text::rank(rank);
    // Long numbers must fit the circle as well; pages keep their least text size.
    let size = match digits.len() {
        1 | 2 => 11.0,
        3 => 9.6,
        _ => 7.5,
    };
    let style = FontSpec::bold(board.scaled(size).min(radius * 1.15));
    let line = one_line(&digits, style, radius * 2.4);
    let at = (center.x, center.y - style.leading() / 2.0);
    pen.text_in_last(&[line], style, at, TextAlign::Center, p.text_on_accent);
}

pub(super) fn badge_radius(board: &ViewSurface<'_>) -> f64 {
    board.scaled(10.5)
}

/// Cell with the badge of a rank.
pub(super) fn badge_cell<'d>(board: &'d ViewSurface<'_>, rank: Option<Rank>) -> TableCell<'d> {
    TableCell::from_drawing(super::rank_text::rank(rank), move |pen, rect| {
        let at = Point::new(rect.min.x + badge_radius(board), rect.center().y);
        draw_badge(pen, board, at, rank);
    })
}

/// Draws the severity as four dots, of which that many are filled; a question mark when it is not
/// judged.
pub(super) fn draw_severity(
    pen: &mut SceneBuilder,
    board: &ViewSurface<'_>,
    rect: Rect,
    severity: Option<u8>,
) {
    let p = board.palette;
    let first = Point::new(rect.min.x + board.scaled(4.0), rect.center().y);
    let full = severity.unwrap_or(0);
    severity_dots(pen, (first, board.unit), full, (p.text_muted, p.ideal));
}

/// Draws the evidence status as a square that is empty, half full or full.
pub(super) fn draw_evidence(
    pen: &mut SceneBuilder,
    board: &ViewSurface<'_>,
    center: Point,
    status: EvidenceStatus,
) {
    let size = (board.scaled(4.6), board.unit);
    evidence_square(pen, board.palette, center, size, status);
}

/// Draws the range of ranks that a pain point can take among `count`, with its rank as a dot.
pub(super) fn draw_rank_range(
    pen: &mut SceneBuilder,
    board: &ViewSurface<'_>,
    rect: Rect,
    (rank, firm, count): (Rank, RankStability, usize),
) {
    /// Number of ranks above which a line replaces the dots.
    const DOTS: usize = 16;
    let p = board.palette;
    let (left, right) = (
        rect.min.x + board.scaled(4.0),
        rect.max.x - board.scaled(4.0),
    );
    let y = rect.center().y;
    let step = (right - left) / float(count.saturating_sub(1).max(1));
    let x = |place: usize| left + step * float(place.saturating_sub(1));
    if count <= DOTS {
        for place in 1..=count {
            pen.circle(
                Point::new(x(place), y),
                board.scaled(1.2),
                Some(p.outline),
                None,
            );
        }
    } else {
        let rail = Stroke::solid(p.line, board.scaled(1.5));
        pen.line(Point::new(left, y), Point::new(right, y), rail);
    }
    for (places, color, thick) in [
        (firm.by_all, p.ideal, 2.0),
        (firm.by_weights, p.accent, 3.5),
    ] {
        if !places.is_one() {
            let line = Stroke::solid(color, board.scaled(thick));
            let ends = (x(places.best), x(places.worst));
            pen.line(Point::new(ends.0, y), Point::new(ends.1, y), line);
        }
    }
    pen.circle(
        Point::new(x(rank.number), y),
        board.scaled(4.2),
        Some(p.accent),
        None,
    );
}
