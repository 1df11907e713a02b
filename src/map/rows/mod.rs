//! Rows under the lanes, aligned with the touchpoints.

mod actions;
mod cells;
pub(crate) mod curve;
mod emotion;
mod feelings;
mod images;
mod legend;
pub(crate) mod marker;
mod moments;
mod pains;
pub(crate) mod pills;
mod row_caches;
mod scores;

use std::sync::Arc;

pub(super) use self::row_caches::RowCaches;
pub(crate) use self::scores::{figure_color, metric_name};
use super::{
    card_columns::CardColumns,
    map_context::MapContext,
    map_frame::MapFrame,
    map_grid::RowBand,
    scene_builder::{SceneBuilder, item_key},
    sizes::{LABELS, MARGIN, ROW_BLEED, ROW_GAP, ROW_PAD},
};
use crate::{
    model::{EvidenceStatus, ItemRef, MessageId, Row, RowKind, Touchpoint, TouchpointId, float},
    scene::{
        Dash, Group, Instance, ItemPart, ItemRole, Point, Rect, Rgba, Scene, SceneItem, SceneKey,
        StickyEdge, Stroke, TextAlign,
    },
    text::{FontSpec, break_lines, one_line},
};

const NAME: FontSpec = FontSpec::bold(11.5);
const SUB: FontSpec = FontSpec::regular(9.5);

/// Visible rows, laid out below the lanes.
pub(super) struct MapRows {
    /// Total height.
    pub height: f64,
    bands: Vec<RowBand>,
    lines: Vec<f64>,
    /// Contents, row by row.
    items: Vec<Vec<SceneItem>>,
    labels: Vec<SceneItem>,
}

/// Inputs of a row, and its position.
struct RowContext<'a> {
    facts: &'a MapContext<'a>,
    slots: &'a Arc<CardColumns>,
    frame: &'a MapFrame,
    row: &'a Row,
    /// Upper edge of the row.
    top: f64,
}

/// Contents and height of a row.
#[derive(Default)]
struct RowBody {
    /// Height from the row's upper edge to the end of its contents.
    height: f64,
    /// Contents in scene coordinates.
    items: Vec<SceneItem>,
    /// Additional items of the label column, in scene coordinates.
    label: Vec<SceneItem>,
    /// Height that the label needs below its name.
    label_height: f64,
    /// Items of the label column that keep their position, such as the value axis.
    axis: Vec<SceneItem>,
    /// Lower end of the items under each column, from the row's upper edge.
    ends: Vec<f64>,
}

/// Item with its own origin, to be placed under a touchpoint.
#[derive(Clone)]
pub(crate) struct RowItem {
    height: f64,
    bounds: Rect,
    item: Arc<SceneItem>,
}

impl RowItem {
    fn new(group: Group) -> Self {
        Self {
            height: group.bounds.height(),
            bounds: group.bounds,
            item: Arc::new(SceneItem::Group(Box::new(group))),
        }
    }

    pub(crate) fn place_at(self, x: f64, y: f64) -> SceneItem {
        SceneItem::Instance(Instance::new(Point::new(x, y), self.item, self.bounds))
    }
}

/// Lays out the visible rows.
pub(super) fn lay_out_rows(
    facts: &MapContext<'_>,
    slots: &Arc<CardColumns>,
    frame: &MapFrame,
    caches: &mut RowCaches,
) -> MapRows {
    let mut y = frame.bottom();
    let mut rows = MapRows {
        height: 0.0,
        bands: Vec::new(),
        lines: Vec::new(),
        items: Vec::new(),
        labels: Vec::new(),
    };
    for row in facts.journey.rows().iter().filter(|row| !row.hidden) {
        let mut place = RowContext {
            facts,
            slots,
            frame,
            row,
            top: y,
        };
        if let Some(words) = blueprint_line(row.kind) {
            place.top += 16.0;
            rows.items.push(vec![blueprint(&place, y, words)]);
        }
        let mut body = body(&place, caches);
        let (label, needed) = label(&place, &mut body);
        let bottom = (place.top + body.height.max(24.0) + ROW_PAD).max(needed);
        rows.items.push(body.items);
        rows.labels.push(close_label(label, &place, y, bottom));
        rows.bands.push(RowBand {
            row: row.id.clone(),
            y0: y,
            y1: bottom,
        });
        rows.lines.push(bottom);
        y = bottom;
    }
    rows.height = y - frame.bottom();
    rows
}

/// Adds hair lines between the rows, behind everything.
pub(super) fn hair_lines(
    rows: &MapRows,
    facts: &MapContext<'_>,
    frame: &MapFrame,
    pen: &mut SceneBuilder,
) {
    for &y in &rows.lines {
        let (a, b) = (Point::new(8.0, y), Point::new(frame.right, y));
        pen.line(a, b, Stroke::solid(facts.palette.line, 1.0));
    }
}

/// Adds the rows to the scene; returns their lower end, their bands and their labels, which are
/// drawn above everything else.
pub(super) fn draw_rows(
    rows: MapRows,
    frame: &MapFrame,
    scene: &mut Scene,
) -> (f64, Vec<RowBand>, Vec<SceneItem>) {
    scene.items.reserve(rows.items.iter().map(Vec::len).sum());
    scene.items.extend(rows.items.into_iter().flatten());
    (frame.bottom() + rows.height, rows.bands, rows.labels)
}

fn body(place: &RowContext<'_>, caches: &mut RowCaches) -> RowBody {
    let facts = place.facts;
    match place.row.kind {
        RowKind::Emotion => emotion::body(place, caches),
        RowKind::Scores => scores::body(place, caches),
        RowKind::PainPoints => pains::body(place, caches),
        RowKind::Moments => moments::body(place, caches),
        RowKind::Actions => actions::body(place, caches),
        RowKind::Does => cells::touchpoint_row(place, |t| t.does.clone()),
        RowKind::Thinks => cells::touchpoint_row(place, |t| quoted(facts, &t.thinks)),
        RowKind::Feels => cells::touchpoint_row(place, |t| t.feels.clone()),
        RowKind::Quotes => cells::touchpoint_row(place, |t| {
            let quotes: Vec<String> = t.quotes.iter().map(|quote| quoted(facts, quote)).collect();
            quotes.join("\n")
        }),
        RowKind::Frontstage => cells::touchpoint_row(place, |t| t.frontstage.clone()),
        RowKind::Backstage => cells::touchpoint_row(place, |t| t.backstage.clone()),
        RowKind::Support => cells::touchpoint_row(place, |t| t.support.clone()),
        RowKind::Storyboard => images::storyboard(place),
        RowKind::Text => cells::custom_row(place),
        RowKind::Image => images::custom_row(place),
    }
}

/// Text in quotation marks of the language, unless it has some already.
fn quoted(facts: &MapContext<'_>, text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.starts_with(['“', '"', '‘', '\'', '„']) {
        return text.to_owned();
    }
    facts
        .messages
        .message(&message!("layout-quoted", text = text))
}

/// Places items under their touchpoints, stacking those of one column.
fn stacked(place: &RowContext<'_>, things: impl IntoIterator<Item = (usize, RowItem)>) -> RowBody {
    let mut body = RowBody::default();
    let mut ends = vec![ROW_PAD; place.frame.columns.len()];
    for (touchpoint, made) in things {
        let Some(&slot) = place.slots.column_of.get(touchpoint) else {
            continue;
        };
        let (Some(end), Some(&(x0, _))) = (ends.get_mut(slot), place.frame.columns.get(slot))
        else {
            continue;
        };
        let height = made.height;
        body.items
            .push(made.place_at(x0 - ROW_BLEED, place.top + *end));
        *end += height + ROW_GAP;
        body.height = body.height.max(*end - ROW_GAP);
    }
    body.ends = ends;
    body
}

/// Width available to an item under a touchpoint.
fn width_at(place: &RowContext<'_>, touchpoint: usize) -> f64 {
    let slot = place.slots.column_of.get(touchpoint).copied().unwrap_or(0);
    let column = place.frame.columns.get(slot).copied().unwrap_or_default();
    column.1 - column.0 + 2.0 * ROW_BLEED
}

fn sub_words(kind: RowKind) -> Option<MessageId> {
    Some(match kind {
        RowKind::Emotion => id!("layout-sub-emotion"),
        RowKind::Scores => id!("layout-sub-scores"),
        RowKind::PainPoints => id!("layout-sub-pain-points"),
        RowKind::Moments => id!("layout-sub-moments"),
        RowKind::Actions => id!("layout-sub-actions"),
        RowKind::Does
        | RowKind::Thinks
        | RowKind::Feels
        | RowKind::Quotes
        | RowKind::Frontstage
        | RowKind::Backstage
        | RowKind::Support
        | RowKind::Storyboard
        | RowKind::Text
        | RowKind::Image => return None,
    })
}

/// Name of a row: the user's, or that of its kind.
fn row_name(place: &RowContext<'_>) -> String {
    let own = place.row.name.trim();
    if own.is_empty() {
        place.facts.messages.choice(place.row.kind)
    } else {
        own.to_owned()
    }
}

/// Accessible name of a cell: row and touchpoint, with its content unless it is empty.
fn cell_alt(place: &RowContext<'_>, touchpoint: &Touchpoint, content: Option<&str>) -> String {
    let messages = &place.facts.messages;
    let title = messages.name(touchpoint);
    let row = row_name(place);
    messages.message(&match content {
        None => message!("layout-alt-empty-cell", row = &row, title = &title),
        Some(text) => message!("layout-alt-cell", row = &row, title = &title, text = text),
    })
}

/// Draws the label; returns it with the least lower edge of the row.
fn label(place: &RowContext<'_>, body: &mut RowBody) -> (SceneBuilder, f64) {
    let p = place.facts.palette;
    let mut pen = SceneBuilder::default();
    let lines = break_lines(
        &row_name(place),
        NAME,
        LABELS - 28.0,
        place.facts.max_lines(3),
    );
    let mut y = place.top + 12.0;
    pen.text(&lines, NAME, (MARGIN, y), p.text);
    y += NAME.leading() * float(lines.len());
    if let Some(words) = sub_words(place.row.kind) {
        let lines = break_lines(
            &place.facts.messages.tr(words),
            SUB,
            LABELS - 28.0,
            place.facts.max_lines(2),
        );
        pen.text(&lines, SUB, (MARGIN, y + 1.0), p.text_muted);
        y += SUB.leading() * float(lines.len()) + 1.0;
    }
    pen.items.append(&mut body.axis);
    for mut item in body.label.drain(..) {
        item.translate(Point::new(0.0, y));
        pen.items.push(item);
    }
    (pen, y + body.label_height + 10.0)
}

fn close_label(pen: SceneBuilder, place: &RowContext<'_>, top: f64, bottom: f64) -> SceneItem {
    let rect = Rect {
        min: Point::new(0.0, top + 0.5),
        max: Point::new(LABELS - 4.0, bottom - 0.5),
    };
    let mut ground = SceneBuilder::default();
    ground.box_rect(rect, 0.0, Some(place.facts.palette.ground), None);
    ground.fill_box(pen.items);
    let id = item_key(ItemRef::Row(place.row.id.clone()));
    let name = row_name(place);
    let alt = place
        .facts
        .messages
        .message(&message!("layout-alt-row", name = &name));
    let group = ground.group(id, ItemRole::RowLabel, alt, rect);
    SceneItem::Group(Box::new(Group {
        sticky: StickyEdge::Left,
        ..group
    }))
}

fn blueprint_line(kind: RowKind) -> Option<MessageId> {
    match kind {
        RowKind::Frontstage => Some(id!("layout-line-interaction")),
        RowKind::Backstage => Some(id!("layout-line-visibility")),
        RowKind::Support => Some(id!("layout-line-internal")),
        RowKind::Emotion
        | RowKind::Scores
        | RowKind::PainPoints
        | RowKind::Moments
        | RowKind::Actions
        | RowKind::Does
        | RowKind::Thinks
        | RowKind::Feels
        | RowKind::Quotes
        | RowKind::Storyboard
        | RowKind::Text
        | RowKind::Image => None,
    }
}

/// Separator line of a service blueprint with its name, at the upper edge of a row (DOMAIN B6).
fn blueprint(place: &RowContext<'_>, y: f64, words: MessageId) -> SceneItem {
    let p = place.facts.palette;
    let words = place.facts.messages.tr(words);
    let line = one_line(&words, SUB, 300.0);
    let (x0, x1) = (place.frame.left, place.frame.right);
    let stroke = Stroke {
        dash: Dash::Dashed,
        ..Stroke::solid(p.text_muted, 1.0)
    };
    let mut pen = SceneBuilder::default();
    pen.line(Point::new(x0, y), Point::new(x1, y), stroke);
    pen.text(&[line], SUB, (x0 + 12.0, y + 3.0), p.text_muted);
    let bounds = Rect::new(x0, y - 1.0, x1 - x0, 16.0);
    SceneItem::Group(Box::new(pen.group(
        None,
        ItemRole::Decoration,
        words,
        bounds,
    )))
}

/// Muted hint in a row without contents.
fn hint(place: &RowContext<'_>, words: MessageId) -> RowBody {
    let line = one_line(
        &place.facts.messages.tr(words),
        FontSpec::regular(11.0),
        600.0,
    );
    let mut pen = SceneBuilder::default();
    let at = (place.frame.left + 12.0, place.top + 14.0);
    pen.text(
        &[line],
        FontSpec::regular(11.0),
        at,
        place.facts.palette.text_muted,
    );
    RowBody {
        height: 34.0,
        items: pen.items,
        ..RowBody::default()
    }
}

/// Draws the evidence status as a square: hollow, half or full.
fn evidence_mark(
    pen: &mut SceneBuilder,
    facts: &MapContext<'_>,
    at: Point,
    status: EvidenceStatus,
) {
    super::card::evidence_mark(pen, facts.palette, at, status);
}

/// Draws a pill whose right end is at `right`; returns its left end.
fn pill(pen: &mut SceneBuilder, words: &str, (right, y): (f64, f64), ink: Rgba, fill: Rgba) -> f64 {
    let style = FontSpec::bold(9.5);
    let line = one_line(words, style, 90.0);
    let rect = Rect::new(right - line.width - 14.0, y, line.width + 14.0, 16.0);
    pen.rect(rect, 8.0, Some(fill), None);
    let at = (rect.center().x, y + (16.0 - style.leading()) / 2.0);
    pen.text_in_last(&[line], style, at, TextAlign::Center, ink);
    rect.min.x
}

/// Scene key of a part of a touchpoint, such as the customer's action.
fn part_key(touchpoint: &TouchpointId, part: ItemPart) -> Option<SceneKey> {
    Some(SceneKey::new(ItemRef::Touchpoint(touchpoint.clone()), part))
}
