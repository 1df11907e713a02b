//! The matrix: value against effort, with a dot a pain point.

use super::{
    super::{
        Block, Board,
        parts::{heading, label, thing},
    },
    list::badge,
};
use crate::{
    insight::{
        Index, Insight,
        rank::{Axis, Dot, Filter, Matrix, Quadrant, Write},
    },
    layout::{
        paint::Pen,
        place::float,
        text::{broken, one_line},
    },
    model::{ItemRef, PainPointId},
    scene::{Align, Dash, Point, Rect, Rgba, Role, Stroke},
};

/// Where the matrix stands in a picture, and what its axes mean.
#[derive(Clone, Debug)]
pub struct Plot {
    /// The area between the axes.
    pub rect: Rect,
    /// The values at the left and right edge.
    pub x: (f64, f64),
    /// The values at the lower and upper edge.
    pub y: (f64, f64),
    matrix: Matrix,
}

impl Plot {
    /// The same, moved by a distance.
    #[must_use]
    pub fn moved(mut self, by: Point) -> Self {
        self.rect = self.rect.translate(by);
        self
    }

    /// Whether a drag along each axis means something.
    #[must_use]
    pub fn can_drag(&self) -> (bool, bool) {
        (true, self.matrix.can_drag_up())
    }

    /// What letting a pain point go at a value of each axis writes.
    #[must_use]
    pub fn writes(&self, pain: &PainPointId, at: (f64, f64)) -> Vec<Write> {
        self.matrix.writes(pain, at)
    }
}

/// The matrix of the pain points that a filter admits, and where its plot stands in the block.
#[must_use]
pub fn matrix(
    board: &Board<'_>,
    index: &Index<'_>,
    insight: &Insight,
    filter: &Filter,
) -> (Block, Plot) {
    let words = &board.words;
    let reach = |place: usize| insight.flow.known_reach(place).unwrap_or(1.0);
    let mut matrix = Matrix::of(index, &insight.ranking, reach, board.axis);
    let admits = |id: &PainPointId| {
        let pain = board.journey.pain_points().get(id);
        pain.is_some_and(|pain| filter.admits(index, pain))
    };
    matrix.dots.retain(|dot| admits(&dot.pain));
    matrix.unplaced.retain(admits);
    let hint = if matrix.can_drag_up() {
        "priorities-drag-both"
    } else {
        "priorities-drag-effort"
    };
    let hint = if board.is_screen {
        words.tr(hint)
    } else {
        words.tr("priorities-matrix-note")
    };
    let head = heading(board, &words.tr("priorities-matrix"), &hint);
    let mut pen = Pen::default();
    let mut y = head.height + board.at(board.gap);
    pen.items.push(head.at(Point::default()));
    if board.is_screen {
        y = axes(board, &mut pen, y);
    }
    let height = (board.width * 0.8).clamp(board.at(260.0), board.at(430.0));
    let rect = Rect::new(
        0.0,
        y + board.small().leading() + board.at(4.0),
        board.width,
        height,
    );
    let up = format!("{} ↑", words.choice(board.axis));
    let ink = board.palette.text_muted;
    label(
        &mut pen,
        &up,
        board.head(),
        (0.0, y),
        (board.width, Align::Left),
        ink,
    );
    frame(board, &mut pen, rect, &matrix);
    dots(board, &mut pen, rect, &matrix);
    y = rect.max.y + board.at(4.0);
    let across = format!("{} →", words.tr("priorities-effort"));
    let middle = (rect.center().x, y);
    label(
        &mut pen,
        &across,
        board.head(),
        middle,
        (rect.width(), Align::Center),
        ink,
    );
    y += board.small().leading() + board.at(2.0);
    let legend = words.tr("priorities-legend");
    for line in broken(&legend, board.small(), board.width, 3) {
        pen.aligned(&[line], board.small(), (rect.max.x, y), Align::Right, ink);
        y += board.small().leading();
    }
    y = unplaced(board, &mut pen, y + board.at(6.0), &matrix);
    let plot = Plot {
        rect,
        x: (matrix.x.low, matrix.x.high),
        y: (matrix.y.low, matrix.y.high),
        matrix,
    };
    (Block::new(board, pen, y), plot)
}

/// Buttons that choose the upright axis.
fn axes(board: &Board<'_>, pen: &mut Pen, y: f64) -> f64 {
    use crate::model::Choice as _;
    let p = board.palette;
    let style = board.head();
    let height = style.leading() + board.at(8.0);
    let mut x = 0.0;
    for axis in Axis::ALL {
        let words = board.words.choice(*axis);
        let line = one_line(&words, style, board.width);
        let rect = Rect::new(x, y, line.width + board.at(20.0), height);
        let is_on = *axis == board.axis;
        let mut button = Pen::default();
        let (fill, ink) = if is_on {
            (p.accent_soft, p.accent)
        } else {
            (p.control, p.text_muted)
        };
        button.rect(
            rect,
            board.at(6.0),
            Some(fill),
            Some(Stroke::solid(p.outline, board.at(1.0))),
        );
        button.aligned(
            &[line],
            style,
            (rect.center().x, y + board.at(4.0)),
            Align::Center,
            ink,
        );
        let said = board.words.fill("priorities-axis", &[("axis", &words)]);
        pen.items.push(thing(
            button,
            &format!("journey#do/axis/{}", axis.key()),
            said,
            rect,
        ));
        x = rect.max.x + board.at(6.0);
    }
    y + height + board.at(6.0)
}

fn tint(board: &Board<'_>, quadrant: Quadrant) -> Rgba {
    let p = board.palette;
    match quadrant {
        Quadrant::QuickWin => p.good_soft,
        Quadrant::Major => p.accent_soft,
        Quadrant::FillIn => p.surface,
        Quadrant::NotNow => p.bad_soft,
    }
}

/// Where a value of each axis stands.
fn place(rect: Rect, matrix: &Matrix, x: f64, y: f64) -> Point {
    let along = |value: f64, low: f64, high: f64| ((value - low) / (high - low)).clamp(0.0, 1.0);
    Point::new(
        rect.min.x + rect.width() * along(x, matrix.x.low, matrix.x.high),
        rect.max.y - rect.height() * along(y, matrix.y.low, matrix.y.high),
    )
}

fn frame(board: &Board<'_>, pen: &mut Pen, rect: Rect, matrix: &Matrix) {
    let p = board.palette;
    let middle = place(rect, matrix, matrix.x.middle, matrix.y.middle);
    let quarters = [
        (Quadrant::QuickWin, rect.min, middle),
        (
            Quadrant::Major,
            Point::new(middle.x, rect.min.y),
            Point::new(rect.max.x, middle.y),
        ),
        (
            Quadrant::FillIn,
            Point::new(rect.min.x, middle.y),
            Point::new(middle.x, rect.max.y),
        ),
        (Quadrant::NotNow, middle, rect.max),
    ];
    for (quadrant, min, max) in quarters {
        let quarter = Rect { min, max };
        pen.rect(
            quarter,
            0.0,
            Some(tint(board, quadrant).with_alpha(0.6)),
            None,
        );
        let words = board.words.choice(quadrant);
        let pad = board.at(10.0);
        let room = quarter.width() - 2.0 * pad;
        if quarter.height() > board.at(30.0) && room > board.at(40.0) {
            let at = (min.x + pad, min.y + board.at(6.0));
            label(
                pen,
                &words,
                board.head(),
                at,
                (room, Align::Left),
                p.text_muted,
            );
        }
    }
    let dashed = Stroke {
        dash: Dash::Dashed,
        ..Stroke::solid(p.outline, board.at(1.0))
    };
    pen.line(
        Point::new(middle.x, rect.min.y),
        Point::new(middle.x, rect.max.y),
        dashed,
    );
    pen.line(
        Point::new(rect.min.x, middle.y),
        Point::new(rect.max.x, middle.y),
        dashed,
    );
    pen.rect(
        rect,
        board.at(6.0),
        None,
        Some(Stroke::solid(p.outline, board.at(1.0))),
    );
}

/// The dots, those with the same effort and value beside each other.
fn dots(board: &Board<'_>, pen: &mut Pen, rect: Rect, matrix: &Matrix) {
    let mut taken: Vec<Point> = Vec::new();
    let step = board.at(23.0);
    for dot in &matrix.dots {
        let radius = board.at(11.0 + 9.0 * dot.reach.clamp(0.0, 1.0));
        let mut at = place(rect, matrix, f64::from(dot.effort), dot.height);
        at.x = at.x.clamp(rect.min.x + radius, rect.max.x - radius);
        at.y = at.y.clamp(rect.min.y + radius, rect.max.y - radius);
        let free = |at: Point| taken.iter().all(|t| (t.x - at.x).hypot(t.y - at.y) >= step);
        // Those that would lie on each other move aside, nearest places first.
        let ways = (1..=24_usize).flat_map(|n| {
            let by = step * float(n.div_ceil(2));
            [
                Point::new(at.x + if n % 2 == 1 { by } else { -by }, at.y),
                Point::new(at.x, at.y + if n % 2 == 1 { by } else { -by }),
            ]
        });
        let inside = |at: &Point| {
            at.x >= rect.min.x + radius
                && at.x <= rect.max.x - radius
                && at.y >= rect.min.y + radius
                && at.y <= rect.max.y - radius
        };
        if !free(at)
            && let Some(other) = ways.into_iter().filter(inside).find(|p| free(*p))
        {
            at = other;
        }
        taken.push(at);
        pen.items.push(drawn(board, dot, at, radius));
    }
}

fn drawn(board: &Board<'_>, dot: &Dot, at: Point, radius: f64) -> crate::scene::SceneItem {
    let p = board.palette;
    let pain = board.journey.pain_points().get(&dot.pain);
    let color = p.severity_color(pain.and_then(|pain| pain.severity));
    let is_chosen = board.chosen == Some(ItemRef::PainPoint(dot.pain.clone()));
    let rim = if is_chosen {
        Stroke::solid(p.accent, board.at(3.0))
    } else {
        Stroke::solid(color, board.at(1.5))
    };
    let mut pen = Pen::default();
    pen.circle(at, radius, Some(color.with_alpha(0.28)), Some(rim));
    badge(&mut pen, board, at, dot.rank);
    let name = pain.map(|pain| {
        board
            .words
            .or_else(&pain.text, "layout-untitled-pain-point")
    });
    let (rank, effort) = (dot.rank.to_string(), dot.effort.to_string());
    let quadrant = board.words.choice(dot.quadrant);
    let args = [
        ("rank", rank.as_str()),
        ("pain", name.as_deref().unwrap_or_default()),
        ("quadrant", quadrant.as_str()),
        ("effort", effort.as_str()),
    ];
    let alt = board.words.fill("priorities-dot", &args);
    let bounds = Rect::new(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius);
    thing(pen, &format!("pain-point/{}#matrix", dot.pain), alt, bounds)
}

/// The pain points without a judged effort, which have no place.
fn unplaced(board: &Board<'_>, pen: &mut Pen, mut y: f64, matrix: &Matrix) -> f64 {
    if matrix.unplaced.is_empty() {
        return y;
    }
    let p = board.palette;
    let title = board
        .words
        .count("priorities-unplaced", matrix.unplaced.len());
    for line in broken(&title, board.small(), board.width, 3) {
        pen.text(&[line], board.small(), (0.0, y), p.text_muted);
        y += board.small().leading();
    }
    y += board.at(4.0);
    const SHOWN: usize = 12;
    for id in matrix.unplaced.iter().take(SHOWN) {
        let pain = board.journey.pain_points().get(id);
        let name = pain.map(|pain| {
            board
                .words
                .or_else(&pain.text, "layout-untitled-pain-point")
        });
        let line = one_line(
            &name.unwrap_or_default(),
            board.body(),
            board.width - board.at(12.0),
        );
        let rect = Rect::new(0.0, y, board.width, board.body().leading() + board.at(4.0));
        let mut own = Pen::default();
        let words = line.text.to_string();
        own.text(
            &[line],
            board.body(),
            (board.at(12.0), y + board.at(2.0)),
            p.text,
        );
        let color = p.severity_color(pain.and_then(|pain| pain.severity));
        own.rect(
            Rect::new(
                0.0,
                y + board.at(3.0),
                board.at(4.0),
                rect.height() - board.at(6.0),
            ),
            board.at(2.0),
            Some(color),
            None,
        );
        let mut item = own.group(
            crate::layout::paint::key(&format!("pain-point/{id}")),
            Role::Item,
            words,
            rect,
        );
        item.alt = board
            .words
            .fill("priorities-no-effort", &[("pain", &item.alt)]);
        pen.items
            .push(crate::scene::SceneItem::Group(Box::new(item)));
        y = rect.max.y;
    }
    y
}
