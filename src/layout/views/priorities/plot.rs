//! Prioritisation matrix: value against effort, or any other two criteria (DOMAIN B5).

use super::{
    choices::{Axes, buttons},
    marks,
    quarters::quarters,
    spots::{Frame, NAME, along, radius, room_for, rulers, spread, value_at},
    words,
    words::capital,
};
use crate::{
    insight::rank::{Axis, Dot, Lever, Matrix, Scale, Write},
    layout::{
        paint::Pen,
        place::float,
        text::{broken, one_line},
        views::{
            Block, Board, Press,
            parts::{Button, Cell, Column, Row, heading, paragraph, part_of, table, thing},
        },
    },
    model::{ItemRef, Journey, PainPoint, PainPointId},
    scene::{Align, Point, Rect, Role, SceneItem, Stroke},
};

/// Number of dots above which only the first are drawn.
const DOTS: usize = 60;

/// Plot area of a matrix in a scene, with the ranges of its axes.
#[derive(Clone, Debug)]
pub struct Plot {
    /// Area between the axes.
    pub rect: Rect,
    /// Values at the left and right edge.
    pub x: (f64, f64),
    /// Values at the lower and upper edge.
    pub y: (f64, f64),
    axes: Axes,
    up: Scale,
    /// Pain points whose value follows from their severity.
    levers: Vec<Held>,
}

/// Dot whose drag along the value axis changes its severity.
#[derive(Clone, Debug)]
struct Held {
    pain: PainPointId,
    lever: Lever,
    /// Position of its value on the axis, 0…1.
    place: f64,
    /// Upward displacement by which it was drawn clear of others, as a share of the axis.
    aside: f64,
}

/// Greatest vertical part of a drag, as a share of the axis, that still counts as horizontal.
const LEVEL: f64 = 0.03;

impl Plot {
    /// The same plot, moved by a vector.
    #[must_use]
    pub fn moved(mut self, by: Point) -> Self {
        self.rect = self.rect.translate(by);
        self
    }

    /// True, for the horizontal and the vertical axis, if a drag along it changes a field.
    #[must_use]
    pub fn can_drag(&self) -> (bool, bool) {
        let by_severity = self.axes.y == Axis::Value && !self.levers.is_empty();
        (
            self.axes.x.can_drag(),
            self.axes.y.can_drag() || by_severity,
        )
    }

    /// Edits made by dropping a pain point. `at` is the drop position, as values interpolated
    /// linearly between the edges of each axis. On the value axis the nearest severity is written.
    #[must_use]
    pub fn writes(&self, journey: &Journey, pain: &PainPointId, at: (f64, f64)) -> Vec<Write> {
        let across = self.axes.x.drag(journey, pain, at.0);
        let up = if self.axes.y == Axis::Value {
            self.severity(journey, pain, at.1)
        } else {
            self.axes.y.drag(journey, pain, at.1)
        };
        across.into_iter().chain(up).collect()
    }

    fn severity(&self, journey: &Journey, pain: &PainPointId, at: f64) -> Option<Write> {
        let held = self.levers.iter().find(|held| held.pain == *pain)?;
        let (low, high) = self.y;
        let place = (at - low) / (high - low) - held.aside;
        if (place - held.place).abs() <= LEVEL {
            return None;
        }
        let severity = held.lever.severity_at(value_at(&self.up, place))?;
        Axis::Severity.drag(journey, pain, severity)
    }
}

/// Drawn matrix with its plot area.
pub(super) struct Drawn {
    pub blocks: Vec<Block>,
    /// Index of the block with the plot, and the plot within that block.
    pub plot: Option<(usize, Plot)>,
}

/// Draws the matrix.
pub(super) fn matrix(board: &Board<'_>, matrix: &Matrix) -> Drawn {
    let tr = &board.words;
    let (up, across) = (tr.choice(matrix.y.axis), tr.choice(matrix.x.axis));
    let title = tr.message(&message!(
        "priorities-matrix",
        up = &capital(&up),
        across = &across
    ));
    let can_drag = (matrix.x.axis.can_drag(), matrix.y.axis.can_drag());
    let by_severity =
        matrix.y.axis == Axis::Value && matrix.dots.iter().any(|dot| dot.lever.is_some());
    let note = match can_drag {
        _ if !board.is_screen => String::new(),
        (true, false) if by_severity => {
            let severity = tr.choice(Axis::Severity);
            tr.message(&message!(
                "priorities-drag-severity",
                axis = &across,
                other = &up,
                severity = &severity
            ))
        }
        (true, true) => tr.tr(id!("priorities-drag-both")),
        (true, false) => tr.message(&message!(
            "priorities-drag-across",
            axis = &across,
            other = &up
        )),
        (false, _) => String::new(),
    };
    let mut blocks = vec![heading(board, &title, &note)];
    if board.is_screen {
        blocks.push(choice_of_axes(board, matrix));
    }
    if matrix.dots.is_empty() {
        blocks.push(paragraph(board, &tr.tr(id!("priorities-matrix-empty"))));
        blocks.extend(unplaced(board, matrix));
        return Drawn { blocks, plot: None };
    }
    let (block, area, levers) = picture(board, matrix);
    let plot = Plot {
        rect: area,
        up: matrix.y,
        levers,
        x: (matrix.x.low, matrix.x.high),
        y: (matrix.y.low, matrix.y.high),
        axes: board.choices.axes,
    };
    let number = blocks.len();
    blocks.push(block);
    if matrix.dots.len() > DOTS {
        let more = tr.count(id!("priorities-more"), matrix.dots.len() - DOTS);
        blocks.push(paragraph(board, &more));
    }
    blocks.extend(unplaced(board, matrix));
    Drawn {
        blocks,
        plot: Some((number, plot)),
    }
}

fn picture(board: &Board<'_>, matrix: &Matrix) -> (Block, Rect, Vec<Held>) {
    let head = board.head();
    let top = head.leading() + board.at(6.0);
    let side = board.width.min(board.at(720.0));
    let foot = head.leading() * 2.0 + board.at(12.0);
    let height = (side * 0.82).min(board.at(560.0));
    let ground = Rect::new(0.0, top, side, height - top - foot);
    let frame = frame_in(board, matrix, ground);
    let mut pen = Pen::default();
    let mut taken = quarters(&mut pen, board, &frame, ground);
    let mut parts = axes(board, &frame, ground, side);
    let dots = matrix.dots.get(..DOTS).unwrap_or(&matrix.dots);
    let places = spread(board, &frame, dots, ground);
    let radii = dots.iter().map(|dot| radius(board, dot));
    let placed: Vec<Placed<'_>> = dots.iter().zip(places.iter().copied().zip(radii)).collect();
    taken.extend(
        placed
            .iter()
            .map(|(_, (at, radius))| Rect::around(*at, *radius)),
    );
    parts.extend(dot_things(board, matrix, &placed));
    captions(&mut pen, board, &placed, (&frame, ground), taken);
    pen.items.extend(parts);
    let mut block = Block::new(board, pen, height);
    block.group.bounds = Rect::new(0.0, 0.0, side, height);
    block.group.role = Role::Chart;
    block.group.alt = chart_alt(board, matrix);
    let held = held(&frame, dots, &places);
    (block, frame.area, held)
}

/// Dot with its centre and radius.
type Placed<'d> = (&'d Dot, (Point, f64));

/// Plot area within its background, with space for the largest dot at the ends of the axes, and for
/// the names of the quadrants above and below.
fn frame_in(board: &Board<'_>, matrix: &Matrix, ground: Rect) -> Frame {
    let (aside, above) = (board.at(34.0), board.at(28.0) + NAME * board.unit);
    Frame {
        area: Rect::new(
            ground.min.x + aside,
            ground.min.y + above,
            ground.width() - 2.0 * aside,
            ground.height() - 2.0 * above,
        ),
        x: matrix.x,
        y: matrix.y,
    }
}

/// Draws the dots, small ones in front of large ones, so that none is covered.
fn dot_things(board: &Board<'_>, matrix: &Matrix, placed: &[Placed<'_>]) -> Vec<SceneItem> {
    let mut order: Vec<&Placed<'_>> = placed.iter().collect();
    order.sort_by(|(_, (_, a)), (_, (_, b))| b.total_cmp(a));
    let things = order.into_iter().filter_map(|(dot, at)| {
        let pain = board.journey.pain_points().get(&dot.pain)?;
        Some(dot_thing(board, matrix, (dot, pain), *at))
    });
    things.collect()
}

/// Draws the captions of dots where there is space, preferably clear of the lines between the
/// quadrants.
fn captions(
    pen: &mut Pen,
    board: &Board<'_>,
    placed: &[Placed<'_>],
    (frame, ground): (&Frame, Rect),
    mut taken: Vec<Rect>,
) {
    let small = board.small();
    let rulers = rulers(frame, ground);
    for (dot, at) in placed {
        let lines = broken(&caption(board, dot), small, board.at(116.0), 2);
        let all: Vec<Rect> = taken.iter().chain(&rulers).copied().collect();
        let spot = |taken: &[Rect]| room_for(board, &lines, *at, ground, taken);
        if let Some((rect, align)) = spot(&all).or_else(|| spot(&taken)) {
            let x = match align {
                Align::Left => rect.min.x,
                Align::Center => rect.center().x,
                Align::Right => rect.max.x,
            };
            pen.aligned(&lines, small, (x, rect.min.y), align, board.palette.text);
            taken.push(rect);
        }
    }
}

/// Dots that a drag along the value axis moves.
fn held(frame: &Frame, dots: &[Dot], places: &[Point]) -> Vec<Held> {
    let held = dots.iter().zip(places).filter_map(|(dot, at)| {
        let place = along(&frame.y, dot.y);
        Some(Held {
            pain: dot.pain.clone(),
            lever: dot.lever?,
            place,
            aside: (frame.area.max.y - at.y) / frame.area.height() - place,
        })
    });
    held.collect()
}

fn chart_alt(board: &Board<'_>, matrix: &Matrix) -> String {
    let tr = &board.words;
    let (up, across) = (tr.choice(matrix.y.axis), tr.choice(matrix.x.axis));
    let count = matrix.dots.len().to_string();
    tr.message(&message!(
        "priorities-matrix-alt",
        up = &up,
        across = &across,
        count = &count
    ))
}

/// Caption of a dot: the text of its pain point.
fn caption(board: &Board<'_>, dot: &Dot) -> String {
    let pain = board.journey.pain_points().get(&dot.pain);
    pain.map_or_else(String::new, |pain| words::text(board, pain))
}

fn dot_thing(
    board: &Board<'_>,
    matrix: &Matrix,
    (dot, pain): (&Dot, &PainPoint),
    (at, radius): (Point, f64),
) -> SceneItem {
    let (tr, p) = (&board.words, board.palette);
    let color = p.severity_color(dot.severity);
    let mut pen = Pen::default();
    let item = words::item(pain);
    let thick = if board.is_chosen(&item) { 3.0 } else { 1.5 };
    let rim = Stroke::solid(color, board.at(thick));
    pen.circle(at, radius, Some(color.with_alpha(0.26)), Some(rim));
    marks::badge(&mut pen, board, at, dot.rank);
    let (rank, text) = (words::rank(dot.rank), words::text(board, pain));
    let (up, across) = (tr.choice(matrix.y.axis), tr.choice(matrix.x.axis));
    let (y, x) = (
        axis_value(board, matrix.y.axis, dot.y),
        axis_value(board, matrix.x.axis, dot.x),
    );
    let quadrant = tr.choice(dot.quadrant);
    let alt = tr.message(&message!(
        "priorities-dot-alt",
        rank = &rank,
        text = &text,
        up = &up,
        y = &y,
        across = &across,
        x = &x,
        quadrant = &quadrant
    ));
    thing(
        pen,
        &part_of(&item, "matrix"),
        alt,
        Rect::around(at, radius),
    )
}

/// Formats a value on an axis.
fn axis_value(board: &Board<'_>, axis: Axis, value: f64) -> String {
    match axis {
        Axis::Value if value > 0.0 => words::value(board, value),
        Axis::Value => "0".to_owned(),
        Axis::Frequency | Axis::Reach => board.percent(value, 0),
        Axis::Severity | Axis::Impact | Axis::Votes | Axis::Effort | Axis::Ease | Axis::Months => {
            words::trimmed(board, value, 2)
        }
    }
}

/// Draws the names of the axes, and the values at their ends.
fn axes(board: &Board<'_>, frame: &Frame, ground: Rect, side: f64) -> Vec<SceneItem> {
    let (tr, p) = (&board.words, board.palette);
    let (head, small) = (board.head(), board.small());
    let value = |axis, value| axis_value(board, axis, value);
    let up = format!("{} ↑", capital(&tr.choice(frame.y.axis)));
    let up = format!(
        "{up}  {} – {}",
        value(frame.y.axis, frame.y.low),
        value(frame.y.axis, frame.y.high)
    );
    let across = format!(
        "{} →  {} – {}",
        capital(&tr.choice(frame.x.axis)),
        value(frame.x.axis, frame.x.low),
        value(frame.x.axis, frame.x.high)
    );
    let mut pen = Pen::default();
    for (words, y) in [(up, 0.0), (across, ground.max.y + board.at(5.0))] {
        let line = one_line(&words, head, side);
        let x = if y > 0.0 { side - line.width } else { 0.0 };
        pen.text(&[line], head, (x, y), p.text_muted);
    }
    let legend = broken(&tr.tr(id!("priorities-legend")), small, side, 1);
    let y = ground.max.y + board.at(7.0) + head.leading();
    pen.aligned(&legend, small, (side, y), Align::Right, p.text_muted);
    pen.items
}

/// Buttons that choose the criterion of each axis.
fn choice_of_axes(board: &Board<'_>, matrix: &Matrix) -> Block {
    let tr = &board.words;
    let button = |axis: &Axis, now: Axis| {
        let words = tr.choice(*axis);
        Button {
            alt: tr.message(&message!("priorities-axis-alt", axis = &words)),
            key: Press::Axis(*axis).key(&ItemRef::Journey),
            is_on: Some(*axis == now),
            words,
        }
    };
    let up = Axis::WORTH.iter().map(|axis| button(axis, matrix.y.axis));
    let across = Axis::COST.iter().map(|axis| button(axis, matrix.x.axis));
    let mut items = Vec::new();
    let y = buttons(
        board,
        (&mut items, 0.0),
        &tr.tr(id!("priorities-up")),
        up.collect(),
    );
    let next = (&mut items, y + board.at(4.0));
    let y = buttons(
        board,
        next,
        &tr.tr(id!("priorities-across")),
        across.collect(),
    );
    let pen = Pen { items };
    Block::new(board, pen, y + board.at(4.0)).with_next()
}

/// Table of pain points that lack a figure for the matrix.
fn unplaced(board: &Board<'_>, matrix: &Matrix) -> Vec<Block> {
    let tr = &board.words;
    if matrix.apart.is_empty() {
        return Vec::new();
    }
    let most = 12;
    let note = tr.count(id!("priorities-unplaced"), matrix.apart.len());
    let columns = [
        Column::new(note, 3.0),
        Column::new(tr.tr(id!("priorities-missing")), 1.0),
    ];
    let rows = matrix.apart.iter().take(most).filter_map(|(id, axis)| {
        let pain = board.journey.pain_points().get(id)?;
        let missing = tr.choice(*axis);
        let cells = vec![
            Cell::words(words::text(board, pain)),
            Cell::words(missing).in_ink(board.palette.warn),
        ];
        Some(Row::new(board, &words::item(pain), "", cells))
    });
    let mut blocks = table(board, &columns, rows.collect());
    if matrix.apart.len() > most {
        blocks.push(paragraph(
            board,
            &tr.count(id!("priorities-more"), matrix.apart.len() - most),
        ));
    }
    blocks
}

/// Height of blocks stacked with the board's gap between them.
pub(super) fn height_of(board: &Board<'_>, blocks: &[Block]) -> f64 {
    let gaps = board.at(board.gap) * float(blocks.len().saturating_sub(1));
    blocks.iter().map(|block| block.height).sum::<f64>() + gaps
}
