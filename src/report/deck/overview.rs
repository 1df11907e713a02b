//! Overview of the whole journey: the map where it is readable on one page, else columns by phase.

use std::sync::Arc;

use super::{
    deck_builder::{DeckBuilder, PageDraft},
    emotion_chart::{self, AxisStop, LEFT},
    legend,
    page_flow::{FlowItem, flow_into_columns},
    page_sheet::{POINT, points},
    phases::scaled_items,
    smallest_text,
};
use crate::{
    i18n::rounded,
    map::{
        Detail, Memo,
        card::pain_triangle,
        icons, map,
        scene_builder::{SceneBuilder, item_key},
    },
    model::{ItemRef, Phase, Touchpoint, TouchpointId, float},
    report::columns::columns_in,
    scene::{ItemRole, Point, Rect, SceneItem, Stroke, TextAlign},
    text::{FontSpec, MeasuredLine, break_lines, one_line},
};

/// Greatest enlargement of the map over its least readable scale.
const LARGEST: f64 = 3.0;

/// Greatest side of a page that grows, in scene units: the PDF limit of 14,400 points (PDF 1.7,
/// annex C), less the frame of the page.
const LARGEST_PAGE: f64 = 14_400.0 / POINT - 400.0;

/// Adds the map, or its contents by phase.
pub(super) fn add(book: &mut DeckBuilder<'_>) {
    let sheet = book.sheet;
    let content = sheet.content();
    let scene = map(
        book.journey,
        Some(&book.ranks),
        &book.view(Detail::Page),
        &mut Memo::default(),
    )
    .scene;
    let legend = legend::draw(book, book.journey, content.width()).1;
    let room = Point::new(content.width(), content.height() - legend);
    let least = sheet.min_text_size / smallest_text(&scene.items);
    let fill = (room.x / scene.size.x).min(room.y / scene.size.y);
    let is_too_large = scene.size.x.max(scene.size.y) * least.max(1.0) > LARGEST_PAGE;
    let is_unreadable = if sheet.grows() {
        is_too_large
    } else {
        fill < least
    };
    if is_unreadable && !book.journey.phases().is_empty() {
        // A number, since a notice may be shown in another language than that of the pages.
        let size = rounded(points(fill / least * sheet.min_text_size), 1);
        book.notice(message!("deck-notice-overview", size = size));
        columns(book);
        return;
    }
    let scale = if sheet.grows() {
        least.max(1.0)
    } else {
        fill.min(least.max(1.0) * LARGEST)
    };
    let mut items = scaled_items(&scene, scale, content.min);
    let right = content.min.x + scene.size.x * scale;
    let (mut key, legend) = legend::draw(book, book.journey, sheet.width_of(right));
    let y = if sheet.grows() {
        content.min.y + scene.size.y * scale
    } else {
        content.max.y - legend
    };
    key.translate(Point::new(content.min.x, y));
    items.push(key);
    book.add_page(PageDraft {
        title: scene.title.clone(),
        kicker: counts(book),
        items,
        content_end: Point::new(content.min.x + scene.size.x * scale, y + legend),
        ..PageDraft::default()
    });
}

/// Counts of phases, touchpoints, pain points and personas.
fn counts(book: &DeckBuilder<'_>) -> String {
    let (words, journey) = (&book.messages, book.journey);
    let parts = [
        words.count(id!("layout-phase-count"), journey.phases().len()),
        words.count(
            id!("layout-touchpoint-count"),
            journey.graph().touchpoint_count(),
        ),
        words.count(id!("layout-pain-count"), journey.pain_points().len()),
        words.count(id!("layout-persona-count"), journey.personas().len()),
    ];
    parts.join("  ·  ")
}

const TITLE: FontSpec = FontSpec::regular(10.6);
const PHASE: FontSpec = FontSpec::bold(12.0);
/// Least width of a column.
const NARROW: f64 = 132.0;
const GAP: f64 = 10.0;
/// Indent of a title, right of the channel's circle.
const INDENT: f64 = 24.0;
/// Height of the chart under the columns.
const CHART: f64 = 150.0;

/// Touchpoint in a column.
struct ColumnEntry {
    touchpoint: Arc<Touchpoint>,
    lines: Vec<MeasuredLine>,
    /// Set for a continuation of the entry before.
    goes_on: bool,
    height: f64,
}

impl FlowItem for ColumnEntry {
    fn height(&self) -> f64 {
        self.height
    }
}

/// Column of touchpoints of one phase.
struct OverviewColumn {
    phase: usize,
    entries: Vec<ColumnEntry>,
}

impl OverviewColumn {
    fn height(&self) -> f64 {
        self.entries.iter().map(|entry| entry.height).sum()
    }
}

/// Draws the touchpoints in columns under their phases, with the emotion curve below.
fn columns(book: &mut DeckBuilder<'_>) {
    let sheet = book.sheet;
    let content = sheet.content();
    // From here on in units of A4.
    let size = Point::new(content.width() / sheet.unit, content.height() / sheet.unit);
    let phases: Vec<Arc<Phase>> = book.journey.phases().iter().cloned().collect();
    let feels = book
        .journey
        .graph()
        .touchpoints()
        .any(|t| !t.emotions.is_empty());
    let chart = if feels { CHART.min(size.y * 0.36) } else { 0.0 };
    let pages = fitting(book, &phases, (size, chart));
    let total = pages.len();
    for (number, columns) in pages.into_iter().enumerate() {
        let tallest = columns
            .iter()
            .map(OverviewColumn::height)
            .fold(0.0, f64::max);
        let free = size.y - head_height(book, &phases) - tallest - 8.0;
        let chart = if feels {
            chart.max(free.min(size.y * 0.44))
        } else {
            0.0
        };
        let item = page(book, &phases, &columns, (size, chart));
        let mut item = item.scale_by(sheet.unit);
        item.translate(content.min);
        let part = book.part_of(number, total);
        let about = book.journey.about();
        let title = book
            .messages
            .or_else(&about.title, id!("layout-untitled-journey"));
        book.add_page(PageDraft {
            title,
            kicker: part.map_or_else(
                || counts(book),
                |part| format!("{}  ·  {part}", counts(book)),
            ),
            continues: number > 0,
            items: vec![item],
            content_end: content.max,
            ..PageDraft::default()
        });
    }
    if total > 1 {
        let pages = total.to_string();
        let message = message!("deck-notice-pages", pages = pages);
        book.notice(message);
    }
}

/// Columns for pages of `size`, above a chart of height `chart`. The column width determines the
/// height, and that the number of columns.
fn fitting(
    book: &DeckBuilder<'_>,
    phases: &[Arc<Phase>],
    (size, chart): (Point, f64),
) -> Vec<Vec<OverviewColumn>> {
    let most = columns_in(size.x, NARROW, GAP);
    let room = size.y - head_height(book, phases) - chart - 8.0;
    let width = |count: usize| (size.x + GAP) / float(count.clamp(1, most)) - GAP;
    let mut count = phases.len().clamp(1, most);
    let mut all = cut(book, phases, width(count), room);
    while all.len() > count && count < most {
        count = all.len().min(most);
        all = cut(book, phases, width(count), room);
    }
    paged(all, most)
}

fn head_height(book: &DeckBuilder<'_>, phases: &[Arc<Phase>]) -> f64 {
    let lines = phases.iter().map(|phase| {
        let name = book.messages.name(&**phase);
        break_lines(&name, PHASE, NARROW - 16.0, usize::MAX / 2).len()
    });
    PHASE.leading() * float(lines.max().unwrap_or(1).min(4)) + 18.0
}

/// Splits the touchpoints of each phase into columns of this width and height.
fn cut(
    book: &DeckBuilder<'_>,
    phases: &[Arc<Phase>],
    width: f64,
    room: f64,
) -> Vec<OverviewColumn> {
    let mut columns = Vec::new();
    let all = book.journey.touchpoints_in_order();
    let mut all = all.into_iter().peekable();
    for (place, phase) in phases.iter().enumerate() {
        let own = std::iter::from_fn(|| all.next_if(|t| t.phase == phase.id));
        let own = own.flat_map(|t| entries(book, t, width, room)).collect();
        let own = flow_into_columns(own, 0.0, |_| room).into_iter();
        columns.extend(own.map(|entries| OverviewColumn {
            phase: place,
            entries,
        }));
    }
    columns
}

/// A touchpoint as one entry, or as several where its title is higher than a column.
fn entries(book: &DeckBuilder<'_>, t: &Arc<Touchpoint>, width: f64, room: f64) -> Vec<ColumnEntry> {
    let title = book.messages.name(&**t);
    let lines = break_lines(&title, TITLE, width - INDENT - 26.0, usize::MAX / 2);
    let most = TITLE.lines_in(room - 9.0).max(1);
    lines
        .chunks(most)
        .enumerate()
        .map(|(number, lines)| ColumnEntry {
            touchpoint: Arc::clone(t),
            lines: lines.to_vec(),
            goes_on: number > 0,
            height: (TITLE.leading() * float(lines.len())).max(18.0) + 9.0,
        })
        .collect()
}

/// Distributes columns over pages; a phase that would be split begins a new page where it fits on
/// one.
fn paged(columns: Vec<OverviewColumn>, most: usize) -> Vec<Vec<OverviewColumn>> {
    let mut pages: Vec<Vec<OverviewColumn>> = vec![Vec::new()];
    let runs: Vec<(usize, usize)> = columns
        .chunk_by(|a, b| a.phase == b.phase)
        .map(|run| (run.first().map_or(0, |column| column.phase), run.len()))
        .collect();
    for column in columns {
        let run = runs
            .iter()
            .find(|run| run.0 == column.phase)
            .map_or(1, |run| run.1);
        if let Some(page) = pages.last_mut() {
            let begins = page.last().is_none_or(|last| last.phase != column.phase);
            let parts = begins && run <= most && page.len() + run > most;
            if page.len() < most && !parts {
                page.push(column);
                continue;
            }
        }
        pages.push(vec![column]);
    }
    pages
}

fn page(
    book: &DeckBuilder<'_>,
    phases: &[Arc<Phase>],
    columns: &[OverviewColumn],
    (size, chart): (Point, f64),
) -> SceneItem {
    let count = float(columns.len().max(1));
    let width = (size.x + GAP) / count - GAP;
    let head = head_height(book, phases);
    let mut pen = SceneBuilder::default();
    let mut stops: Vec<(Arc<Touchpoint>, f64)> = Vec::new();
    let mut x = 0.0;
    for run in columns.chunk_by(|a, b| a.phase == b.phase) {
        let across = (width + GAP) * float(run.len()) - GAP;
        if let Some(phase) = run.first().and_then(|column| phases.get(column.phase)) {
            let place = run.first().map_or(0, |column| column.phase);
            let rect = Rect::new(x, 0.0, across, head - 8.0);
            pen.items.push(phase_head(book, phase, place, rect));
        }
        let ids: Vec<&Arc<Touchpoint>> = run
            .iter()
            .flat_map(|column| &column.entries)
            .filter(|entry| !entry.goes_on)
            .map(|entry| &entry.touchpoint)
            .collect();
        let (from, to) = (x.max(LEFT), x + across);
        let step = (to - from) / float(ids.len().max(1));
        for (place, t) in ids.into_iter().enumerate() {
            stops.push((Arc::clone(t), from + step * (float(place) + 0.5)));
        }
        for column in run {
            let mut y = head;
            for entry in &column.entries {
                let rect = Rect::new(x, y, width, entry.height);
                pen.items.push(drawn(book, entry, rect));
                y += entry.height;
            }
            x += width + GAP;
        }
    }
    let on_path: Vec<AxisStop<'_>> = stops
        .iter()
        .filter(|(t, _)| book.path.contains(&t.id))
        .map(|(touchpoint, x)| AxisStop { touchpoint, x: *x })
        .collect();
    if chart > 0.0
        && let Some(mut item) = emotion_chart::draw(book, &on_path, Point::new(size.x, chart))
    {
        item.translate(Point::new(0.0, size.y - chart));
        pen.items.push(item);
    }
    let bounds = Rect::new(0.0, 0.0, size.x, size.y);
    pen.into_item(None, ItemRole::Decoration, String::new(), bounds)
}

fn phase_head(book: &DeckBuilder<'_>, phase: &Phase, place: usize, rect: Rect) -> SceneItem {
    let name = book.messages.name(phase);
    let lines = break_lines(&name, PHASE, rect.width() - 16.0, 4);
    let mut pen = SceneBuilder::default();
    pen.box_rect(rect, 6.0, Some(book.palette.phase(place)), None);
    let top = rect.center().y - PHASE.leading() * float(lines.len()) / 2.0;
    let at = (rect.min.x + 10.0, top);
    pen.text_in_box(&lines, PHASE, at, TextAlign::Left, book.palette.text);
    let id = item_key(ItemRef::Phase(phase.id.clone()));
    pen.into_item(id, ItemRole::Heading, name, rect)
}

/// Draws a touchpoint: the channel's circle, its title, and the number of pain points at the right.
fn drawn(book: &DeckBuilder<'_>, entry: &ColumnEntry, rect: Rect) -> SceneItem {
    let (p, t) = (book.palette, &entry.touchpoint);
    let mut pen = SceneBuilder::default();
    let inner = Rect::new(
        rect.min.x,
        rect.min.y + 1.0,
        rect.width(),
        rect.height() - 4.0,
    );
    pen.box_rect(
        inner,
        5.0,
        Some(p.surface),
        Some(Stroke::solid(p.line, 0.8)),
    );
    let middle = inner.min.y + 3.0 + TITLE.leading() / 2.0;
    if !entry.goes_on {
        let channel = t
            .channel
            .as_ref()
            .and_then(|id| book.journey.channels().get(id));
        let color = channel.map_or(p.ideal, |channel| p.readable_color(channel.color));
        let center = Point::new(inner.min.x + 12.0, middle);
        pen.circle(center, 7.5, Some(color), None);
        let icon = channel.map_or_else(
            || icons::named("circle-dashed").unwrap_or_default(),
            |channel| icons::channel_icon(channel.icon),
        );
        pen.icon(icon, Rect::around(center, 4.8), p.surface);
        pains(book, &t.id, &mut pen, Point::new(inner.max.x, middle));
    }
    let at = (inner.min.x + INDENT, inner.min.y + 3.0);
    pen.text_in_box(&entry.lines, TITLE, at, TextAlign::Left, p.text);
    let id = item_key(ItemRef::Touchpoint(t.id.clone()));
    let title = book.messages.name(&**t);
    let mut group = pen.group(id, ItemRole::Item, title, inner);
    group.href.clone_from(&t.url);
    SceneItem::Group(Box::new(group))
}

fn pains(book: &DeckBuilder<'_>, id: &TouchpointId, pen: &mut SceneBuilder, right: Point) {
    let all = book.journey.pain_points().iter();
    let own = all.filter(|pain| book.journey.anchor_touchpoint(&pain.anchor) == Some(id));
    let (count, worst) = own.fold((0_usize, None), |(count, worst), pain| {
        (count + 1, worst.max(pain.severity))
    });
    if count == 0 {
        return;
    }
    let style = FontSpec::bold(9.6);
    let at = Point::new(right.x - 18.0, right.y);
    pain_triangle(pen, at, book.palette.severity_color(worst));
    let line = one_line(&count.to_string(), style, 14.0);
    let at = (right.x - 5.0, right.y - style.leading() / 2.0);
    pen.text_aligned(&[line], style, at, TextAlign::Right, book.palette.bad);
}
