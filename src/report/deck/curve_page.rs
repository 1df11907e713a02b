//! Pages with the emotion curve alone, along the followed path.

use std::sync::Arc;

use super::{
    PagePart,
    deck_builder::{DeckBuilder, PageDraft},
    emotion_chart::{self, AxisStop, LEFT},
};
use crate::{
    map::scene_builder::{SceneBuilder, item_key},
    model::{ItemRef, Touchpoint, float},
    report::columns::{columns_in, even_run},
    scene::{ItemRole, Point, Rect, SceneItem, Stroke, TextAlign},
    text::{FontSpec, MeasuredLine, break_lines, join_lines},
};

const TITLE: FontSpec = FontSpec::regular(9.8);
const PHASE: FontSpec = FontSpec::bold(10.5);
/// Width of a title under the chart.
const WIDE: f64 = 88.0;
/// Space right of the last touchpoint.
const RIGHT: f64 = 34.0;
/// Least distance between two touchpoints.
const STEP: f64 = 30.0;

/// Adds one page, or more where the path is long; none without emotions.
pub(super) fn add(book: &mut DeckBuilder<'_>) {
    let path: Vec<Arc<Touchpoint>> = book
        .path
        .iter()
        .filter_map(|id| book.journey.touchpoint(id).cloned())
        .collect();
    let sheet = book.sheet;
    let content = sheet.content();
    let width = content.width() / sheet.unit;
    let most = columns_in(width - LEFT - RIGHT, STEP, 0.0).max(2);
    let each = even_run(path.len(), most);
    let pages = path.len().div_ceil(each);
    let mut continues = false;
    for (number, stops) in path.chunks(each).enumerate() {
        let Some(mut item) = page(
            book,
            stops,
            Point::new(width, content.height() / sheet.unit),
        ) else {
            continue;
        };
        item = item.scale_by(sheet.unit);
        item.translate(content.min);
        let title = book.name(PagePart::Curve);
        let part = book.part_of(number, pages);
        let path = book.path_name();
        let along = message!("deck-along-path", path = &path);
        let mut kicker = vec![book.messages.tr(id!("layout-sub-emotion"))];
        kicker.push(book.messages.message(&along));
        kicker.extend(part);
        let draft = PageDraft {
            title,
            kicker: kicker.join(" · "),
            continues,
            items: vec![item],
            source: book.messages.tr(id!("deck-source-curve")),
            content_end: content.max,
            ..PageDraft::default()
        };
        book.add_page(draft);
        continues = true;
    }
}

/// Draws a page: phases at the top, the chart, and the titles under it in as many rows as they
/// need.
fn page(book: &DeckBuilder<'_>, path: &[Arc<Touchpoint>], size: Point) -> Option<SceneItem> {
    let count = float(path.len().max(1));
    // The last title is wider than its step, so it needs space at the right edge.
    let step = (size.x - LEFT - RIGHT) / count;
    let stops: Vec<AxisStop<'_>> = path
        .iter()
        .enumerate()
        .map(|(place, touchpoint)| AxisStop {
            touchpoint,
            x: LEFT + step * (float(place) + 0.5),
        })
        .collect();
    let titles = titles(book, &stops, step, size.y);
    let (heads, head) = phases(book, &stops, step);
    let below: f64 = titles.heights.iter().sum::<f64>() + 8.0;
    let height = (size.y - head - below).max(120.0);
    let chart = emotion_chart::draw(book, &stops, Point::new(size.x, height))?;
    let mut pen = SceneBuilder::default();
    pen.items.extend(heads);
    let mut chart = chart;
    chart.translate(Point::new(0.0, head));
    pen.items.push(chart);
    let top = head + height;
    for (stop, (lines, row)) in stops.iter().zip(&titles.all) {
        let above: f64 = titles.heights.iter().take(*row).sum();
        let y = top + above + 4.0;
        if *row > 0 {
            let leader = Stroke::solid(book.palette.line, 1.0);
            pen.items.insert(
                0,
                line_item(Point::new(stop.x, top), Point::new(stop.x, y), leader),
            );
        }
        let mut words = SceneBuilder::default();
        let ground = Rect::new(
            stop.x - titles.width / 2.0,
            y,
            titles.width,
            TITLE.leading() * float(lines.len()),
        );
        words.box_rect(ground, 0.0, Some(book.palette.ground), None);
        let at = (stop.x, y);
        words.text_in_box(lines, TITLE, at, TextAlign::Center, book.palette.text);
        let id = item_key(ItemRef::Touchpoint(stop.touchpoint.id.clone()));
        let title = book.messages.name(stop.touchpoint);
        let mut group = words.group(id, ItemRole::Item, title, ground);
        group.href.clone_from(&stop.touchpoint.url);
        pen.items.push(SceneItem::Group(Box::new(group)));
    }
    let bounds = Rect::new(0.0, 0.0, size.x, size.y);
    Some(pen.into_item(None, ItemRole::Decoration, String::new(), bounds))
}

fn line_item(a: Point, b: Point, stroke: Stroke) -> SceneItem {
    let mut pen = SceneBuilder::default();
    pen.line(a, b, stroke);
    let bounds = Rect { min: a, max: b };
    pen.into_item(None, ItemRole::Decoration, String::new(), bounds)
}

/// Titles with their row numbers.
struct AxisTitles {
    width: f64,
    all: Vec<(Vec<MeasuredLine>, usize)>,
    heights: Vec<f64>,
}

/// Titles, cut where they would leave no height for the curve: other pages have them in full.
fn titles(book: &DeckBuilder<'_>, stops: &[AxisStop<'_>], step: f64, height: f64) -> AxisTitles {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "few rows"
    )]
    let rows = ((WIDE + 8.0) / step).ceil().max(1.0) as usize;
    let width = (step * float(rows) - 8.0).clamp(40.0, 150.0);
    let most = TITLE.lines_in(height * 0.42 / float(rows) - 6.0).max(2);
    let mut heights = vec![0.0_f64; rows];
    let all = stops.iter().enumerate().map(|(place, stop)| {
        let title = book.messages.name(stop.touchpoint);
        let lines = break_lines(&title, TITLE, width, most);
        let row = place % rows;
        if let Some(height) = heights.get_mut(row) {
            *height = height.max(TITLE.leading() * float(lines.len()) + 6.0);
        }
        (lines, row)
    });
    let all = all.collect();
    AxisTitles {
        width,
        all,
        heights,
    }
}

/// Tinted box with the phase's name over the touchpoints of each phase.
fn phases(book: &DeckBuilder<'_>, stops: &[AxisStop<'_>], step: f64) -> (Vec<SceneItem>, f64) {
    let phases = book.journey.phases();
    let runs: Vec<&[AxisStop<'_>]> = stops
        .chunk_by(|a, b| a.touchpoint.phase == b.touchpoint.phase)
        .collect();
    let names: Vec<Vec<MeasuredLine>> = runs
        .iter()
        .map(|run| {
            let phase = run
                .first()
                .and_then(|stop| phases.get(&stop.touchpoint.phase));
            let name = phase.map_or("", |phase| &phase.name);
            let name = book.messages.or_else(name, id!("layout-unnamed-phase"));
            break_lines(&name, PHASE, step * float(run.len()) - 12.0, 3)
        })
        .collect();
    let lines = names.iter().map(Vec::len).max().unwrap_or(1);
    let height = PHASE.leading() * float(lines) + 10.0;
    let items = runs
        .iter()
        .zip(names)
        .filter_map(|(run, lines)| {
            let first = run.first()?;
            let place = phases.position(&first.touchpoint.phase)?;
            let rect = Rect::new(
                first.x - step / 2.0 + 2.0,
                0.0,
                step * float(run.len()) - 4.0,
                height,
            );
            let mut pen = SceneBuilder::default();
            pen.box_rect(rect, 6.0, Some(book.palette.phase(place)), None);
            let top = (height - PHASE.leading() * float(lines.len())) / 2.0;
            let at = (rect.center().x, top);
            pen.text_in_box(&lines, PHASE, at, TextAlign::Center, book.palette.text);
            Some(pen.into_item(None, ItemRole::Heading, join_lines(&lines), rect))
        })
        .collect();
    (items, height + 8.0)
}
