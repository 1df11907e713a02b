//! Prioritisation matrix: value against effort, or any other two criteria (DOMAIN B5).

use super::{
    choices::{MatrixAxes, buttons},
    marks,
    plot_frame::{
        NAME, PlotFrame, axis_position, divider_rects, find_label_rect, radius, spread_dots,
        value_at,
    },
    quarters::quarters,
    rank_text,
    rank_text::capitalise,
};
use crate::{
    insight::rank::{AxisScale, Judgement, MatrixDot, PriorityMatrix, SeverityLever},
    map::scene_builder::SceneBuilder,
    model::{ItemRef, Journey, MatrixAxis, PainPoint, PainPointId, float},
    report::views::{
        ViewBlock, ViewSurface,
        parts::{
            TableCell, TableColumn, TableRow, ViewButton, heading, item_group, paragraph, table,
        },
    },
    scene::{ItemPart, ItemRole, Point, PressAction, Rect, SceneItem, SceneKey, Stroke, TextAlign},
    text::{break_lines, one_line},
};

/// Number of dots above which only the first are drawn.
const DOTS: usize = 60;

/// Plot area of a matrix in a scene, with the ranges of its axes.
#[derive(Clone, Debug)]
pub struct MatrixPlot {
    /// Area between the axes.
    pub rect: Rect,
    /// Values at the left and right edge.
    pub x: (f64, f64),
    /// Values at the lower and upper edge.
    pub y: (f64, f64),
    axes: MatrixAxes,
    y_scale: AxisScale,
    /// Pain points whose value follows from their severity.
    levers: Vec<LeverDot>,
}

/// Dot whose drag along the value axis changes its severity.
#[derive(Clone, Debug)]
struct LeverDot {
    pain: PainPointId,
    lever: SeverityLever,
    /// Position of its value on the axis, 0…1.
    axis_position: f64,
    /// Upward displacement by which it was drawn clear of others, as a share of the axis.
    offset: f64,
}

/// Greatest vertical part of a drag, as a share of the axis, that still counts as horizontal.
const LEVEL_DRAG: f64 = 0.03;

impl MatrixPlot {
    /// The same plot, moved by a vector.
    #[must_use]
    pub fn moved_by(mut self, by: Point) -> Self {
        self.rect = self.rect.translate(by);
        self
    }

    /// True, for the horizontal and the vertical axis, if a drag along it changes a field.
    #[must_use]
    pub fn can_drag(&self) -> (bool, bool) {
        let by_severity = self.axes.y == MatrixAxis::Value && !self.levers.is_empty();
        (
            self.axes.x.can_drag(),
            self.axes.y.can_drag() || by_severity,
        )
    }

    /// Edits made by dropping a pain point. `scaled` is the drop position, as values interpolated
    /// linearly between the edges of each axis. On the value axis the nearest severity is written.
    #[must_use]
    pub fn judgements(
        &self,
        journey: &Journey,
        pain: &PainPointId,
        at: (f64, f64),
    ) -> Vec<Judgement> {
        let across = self.axes.x.judgement_at(journey, pain, at.0);
        let up = if self.axes.y == MatrixAxis::Value {
            self.severity(journey, pain, at.1)
        } else {
            self.axes.y.judgement_at(journey, pain, at.1)
        };
        across.into_iter().chain(up).collect()
    }

    fn severity(&self, journey: &Journey, pain: &PainPointId, at: f64) -> Option<Judgement> {
        let held = self.levers.iter().find(|held| held.pain == *pain)?;
        let (low, high) = self.y;
        let place = (at - low) / (high - low) - held.offset;
        if (place - held.axis_position).abs() <= LEVEL_DRAG {
            return None;
        }
        let severity = held.lever.severity_at(value_at(&self.y_scale, place))?;
        MatrixAxis::Severity.judgement_at(journey, pain, severity)
    }
}

/// Drawn matrix with its plot area.
pub(super) struct MatrixBlocks {
    pub blocks: Vec<ViewBlock>,
    /// Index of the block with the plot, and the plot within that block.
    pub plot: Option<(usize, MatrixPlot)>,
}

/// Draws the matrix.
pub(super) fn matrix(board: &ViewSurface<'_>, matrix: &PriorityMatrix) -> MatrixBlocks {
    let tr = &board.messages;
    let (up, across) = (tr.choice(matrix.y.axis), tr.choice(matrix.x.axis));
    let title = tr.message(&message!(
        "priorities-matrix",
        up = &capitalise(&up),
        across = &across
    ));
    let can_drag = (matrix.x.axis.can_drag(), matrix.y.axis.can_drag());
    let by_severity =
        matrix.y.axis == MatrixAxis::Value && matrix.dots.iter().any(|dot| dot.lever.is_some());
    let note = match can_drag {
        _ if !board.is_screen => String::new(),
        (true, false) if by_severity => {
            let severity = tr.choice(MatrixAxis::Severity);
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
        return MatrixBlocks { blocks, plot: None };
    }
    let (block, area, levers) = picture(board, matrix);
    let plot = MatrixPlot {
        rect: area,
        y_scale: matrix.y,
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
    MatrixBlocks {
        blocks,
        plot: Some((number, plot)),
    }
}

fn picture(board: &ViewSurface<'_>, matrix: &PriorityMatrix) -> (ViewBlock, Rect, Vec<LeverDot>) {
    let head = board.head();
    let top = head.leading() + board.scaled(6.0);
    let side = board.width.min(board.scaled(720.0));
    let foot = head.leading() * 2.0 + board.scaled(12.0);
    let height = (side * 0.82).min(board.scaled(560.0));
    let ground = Rect::new(0.0, top, side, height - top - foot);
    let frame = frame_in(board, matrix, ground);
    let mut pen = SceneBuilder::default();
    let mut taken = quarters(&mut pen, board, &frame, ground);
    let mut parts = axes(board, &frame, ground, side);
    let dots = matrix.dots.get(..DOTS).unwrap_or(&matrix.dots);
    let places = spread_dots(board, &frame, dots, ground);
    let radii = dots.iter().map(|dot| radius(board, dot));
    let placed: Vec<PlacedDot<'_>> = dots.iter().zip(places.iter().copied().zip(radii)).collect();
    taken.extend(
        placed
            .iter()
            .map(|(_, (at, radius))| Rect::around(*at, *radius)),
    );
    parts.extend(dot_things(board, matrix, &placed));
    captions(&mut pen, board, &placed, (&frame, ground), taken);
    pen.items.extend(parts);
    let mut block = ViewBlock::new(board, pen, height);
    block.group.bounds = Rect::new(0.0, 0.0, side, height);
    block.group.role = ItemRole::Chart;
    block.group.alt = chart_alt(board, matrix);
    let held = held(&frame, dots, &places);
    (block, frame.area, held)
}

/// Dot with its centre and radius.
type PlacedDot<'d> = (&'d MatrixDot, (Point, f64));

/// Plot area within its background, with space for the largest dot at the ends of the axes, and for
/// the names of the quadrants above and below.
fn frame_in(board: &ViewSurface<'_>, matrix: &PriorityMatrix, ground: Rect) -> PlotFrame {
    let (aside, above) = (board.scaled(34.0), board.scaled(28.0) + NAME * board.unit);
    PlotFrame {
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
fn dot_things(
    board: &ViewSurface<'_>,
    matrix: &PriorityMatrix,
    placed: &[PlacedDot<'_>],
) -> Vec<SceneItem> {
    let mut order: Vec<&PlacedDot<'_>> = placed.iter().collect();
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
    pen: &mut SceneBuilder,
    board: &ViewSurface<'_>,
    placed: &[PlacedDot<'_>],
    (frame, ground): (&PlotFrame, Rect),
    mut taken: Vec<Rect>,
) {
    let small = board.small();
    let rulers = divider_rects(frame, ground);
    for (dot, at) in placed {
        let lines = break_lines(&caption(board, dot), small, board.scaled(116.0), 2);
        let all: Vec<Rect> = taken.iter().chain(&rulers).copied().collect();
        let spot = |taken: &[Rect]| find_label_rect(board, &lines, *at, ground, taken);
        if let Some((rect, align)) = spot(&all).or_else(|| spot(&taken)) {
            let x = match align {
                TextAlign::Left => rect.min.x,
                TextAlign::Center => rect.center().x,
                TextAlign::Right => rect.max.x,
            };
            pen.text_aligned(&lines, small, (x, rect.min.y), align, board.palette.text);
            taken.push(rect);
        }
    }
}

/// Dots that a drag along the value axis moves.
fn held(frame: &PlotFrame, dots: &[MatrixDot], places: &[Point]) -> Vec<LeverDot> {
    let held = dots.iter().zip(places).filter_map(|(dot, at)| {
        let place = axis_position(&frame.y, dot.y);
        Some(LeverDot {
            pain: dot.pain.clone(),
            lever: dot.lever?,
            axis_position: place,
            offset: (frame.area.max.y - at.y) / frame.area.height() - place,
        })
    });
    held.collect()
}

fn chart_alt(board: &ViewSurface<'_>, matrix: &PriorityMatrix) -> String {
    let tr = &board.messages;
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
fn caption(board: &ViewSurface<'_>, dot: &MatrixDot) -> String {
    let pain = board.journey.pain_points().get(&dot.pain);
    pain.map_or_else(String::new, |pain| rank_text::pain_text(board, pain))
}

fn dot_thing(
    board: &ViewSurface<'_>,
    matrix: &PriorityMatrix,
    (dot, pain): (&MatrixDot, &PainPoint),
    (at, radius): (Point, f64),
) -> SceneItem {
    let (tr, p) = (&board.messages, board.palette);
    let color = p.severity_color(dot.severity);
    let mut pen = SceneBuilder::default();
    let item = rank_text::pain_item(pain);
    let thick = if board.is_selected(&item) { 3.0 } else { 1.5 };
    let rim = Stroke::solid(color, board.scaled(thick));
    pen.circle(at, radius, Some(color.with_alpha(0.26)), Some(rim));
    marks::draw_badge(&mut pen, board, at, dot.rank);
    let (rank, text) = (rank_text::rank(dot.rank), rank_text::pain_text(board, pain));
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
    item_group(
        pen,
        SceneKey::new(item, ItemPart::MatrixDot),
        alt,
        Rect::around(at, radius),
    )
}

/// Formats a value on an axis.
fn axis_value(board: &ViewSurface<'_>, axis: MatrixAxis, value: f64) -> String {
    match axis {
        MatrixAxis::Value if value > 0.0 => rank_text::value(board, value),
        MatrixAxis::Value => "0".to_owned(),
        MatrixAxis::Frequency | MatrixAxis::Reach => board.percent(value, 0),
        MatrixAxis::Severity
        | MatrixAxis::Impact
        | MatrixAxis::Votes
        | MatrixAxis::Effort
        | MatrixAxis::Ease
        | MatrixAxis::Months => rank_text::short_number(board, value, 2),
    }
}

/// Draws the names of the axes, and the values at their ends.
fn axes(board: &ViewSurface<'_>, frame: &PlotFrame, ground: Rect, side: f64) -> Vec<SceneItem> {
    let (tr, p) = (&board.messages, board.palette);
    let (head, small) = (board.head(), board.small());
    let value = |axis, value| axis_value(board, axis, value);
    let up = format!("{} ↑", capitalise(&tr.choice(frame.y.axis)));
    let up = format!(
        "{up}  {} – {}",
        value(frame.y.axis, frame.y.low),
        value(frame.y.axis, frame.y.high)
    );
    let across = format!(
        "{} →  {} – {}",
        capitalise(&tr.choice(frame.x.axis)),
        value(frame.x.axis, frame.x.low),
        value(frame.x.axis, frame.x.high)
    );
    let mut pen = SceneBuilder::default();
    for (words, y) in [(up, 0.0), (across, ground.max.y + board.scaled(5.0))] {
        let line = one_line(&words, head, side);
        let x = if y > 0.0 { side - line.width } else { 0.0 };
        pen.text(&[line], head, (x, y), p.text_muted);
    }
    let legend = break_lines(&tr.tr(id!("priorities-legend")), small, side, 1);
    let y = ground.max.y + board.scaled(7.0) + head.leading();
    pen.text_aligned(&legend, small, (side, y), TextAlign::Right, p.text_muted);
    pen.items
}

/// Buttons that choose the criterion of each axis.
fn choice_of_axes(board: &ViewSurface<'_>, matrix: &PriorityMatrix) -> ViewBlock {
    let tr = &board.messages;
    let button = |axis: &MatrixAxis, now: MatrixAxis| {
        let words = tr.choice(*axis);
        ViewButton {
            alt: tr.message(&message!("priorities-axis-alt", axis = &words)),
            key: SceneKey::new(ItemRef::Journey, ItemPart::Press(PressAction::Axis(*axis))),
            is_selected: Some(*axis == now),
            text: words,
        }
    };
    let up = MatrixAxis::VALUE_AXES
        .iter()
        .map(|axis| button(axis, matrix.y.axis));
    let across = MatrixAxis::EFFORT_AXES
        .iter()
        .map(|axis| button(axis, matrix.x.axis));
    let mut items = Vec::new();
    let y = buttons(
        board,
        (&mut items, 0.0),
        &tr.tr(id!("priorities-up")),
        up.collect(),
    );
    let next = (&mut items, y + board.scaled(4.0));
    let y = buttons(
        board,
        next,
        &tr.tr(id!("priorities-across")),
        across.collect(),
    );
    let pen = SceneBuilder { items };
    ViewBlock::new(board, pen, y + board.scaled(4.0)).keep_with_next()
}

/// Table of pain points that lack a figure for the matrix.
fn unplaced(board: &ViewSurface<'_>, matrix: &PriorityMatrix) -> Vec<ViewBlock> {
    let tr = &board.messages;
    if matrix.unplaced.is_empty() {
        return Vec::new();
    }
    let most = 12;
    let note = tr.count(id!("priorities-unplaced"), matrix.unplaced.len());
    let columns = [
        TableColumn::new(note, 3.0),
        TableColumn::new(tr.tr(id!("priorities-missing")), 1.0),
    ];
    let rows = matrix.unplaced.iter().take(most).filter_map(|(id, axis)| {
        let pain = board.journey.pain_points().get(id)?;
        let missing = tr.choice(*axis);
        let cells = vec![
            TableCell::text(rank_text::pain_text(board, pain)),
            TableCell::text(missing).with_ink(board.palette.warn),
        ];
        Some(TableRow::new(board, &rank_text::pain_item(pain), cells))
    });
    let mut blocks = table(board, &columns, rows.collect());
    if matrix.unplaced.len() > most {
        blocks.push(paragraph(
            board,
            &tr.count(id!("priorities-more"), matrix.unplaced.len() - most),
        ));
    }
    blocks
}

/// Height of blocks stacked with the board's gap between them.
pub(super) fn height_of(board: &ViewSurface<'_>, blocks: &[ViewBlock]) -> f64 {
    let gaps = board.scaled(board.gap) * float(blocks.len().saturating_sub(1));
    blocks.iter().map(|block| block.height).sum::<f64>() + gaps
}
