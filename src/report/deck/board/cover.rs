//! Cover: the journey with its main finding, its curves, personas and evidence.

use super::{
    super::deck_builder::DeckBuilder,
    avatar::avatar,
    board_notes::{SlideNotes, notes},
    curves::{CurveStyle, FeltCurve, curves_alt, draw_curves, felt_curves, path_stops},
    frame::{BoardFrame, BoardPage, STRONG, TEXT, TextBlock, item, paragraph},
    headlines::{self, MainFinding},
    sentences,
};
use crate::{
    map::scene_builder::{SceneBuilder, item_key},
    model::{ItemRef, float},
    scene::{ItemRole, Point, Rect, SceneItem, TextAlign},
    text::{break_lines, one_line},
};

/// Greatest number of personas on the cover.
const PERSONAS: usize = 4;

pub(super) fn pages(book: &DeckBuilder<'_>, title: &str) -> Vec<BoardPage> {
    let mut frame = BoardFrame::bare(book);
    let p = book.palette;
    let area = frame.area;
    let mut items = vec![band(&frame)];
    let mut y = area.min.y + frame.length(60.0);
    let width = area.width();
    let block = TextBlock {
        text: &kicker(book),
        font: frame.bold(STRONG),
        ink: p.accent,
        lines: 1,
    };
    let room = width - book.logo_width(book.sheet);
    y = paragraph(&mut items, block, Point::new(area.min.x, y), room) + frame.length(10.0);
    y = big_title(&mut frame, title, y) + frame.length(12.0);
    let finding = headlines::main_finding(book);
    y = finding_text(&mut items, &frame, finding.as_ref(), y);
    let stops = path_stops(book);
    let curves = felt_curves(book, &stops);
    let lines = frame.bold(TEXT).leading() + 2.0 * frame.font(TEXT).leading();
    let foot = frame.length(72.0).max(lines + frame.length(4.0));
    let legend = Rect {
        min: Point::new(area.min.x, area.max.y - foot),
        max: area.max,
    };
    let right = evidence(&mut items, &frame, legend);
    items.extend(people(&frame, &curves, legend, right));
    let chart = Rect {
        min: Point::new(area.min.x, y + frame.length(34.0)),
        max: Point::new(area.max.x, legend.min.y - frame.length(30.0)),
    };
    if chart.height() > frame.length(60.0) {
        items.extend(picture(&frame, &curves, stops.len(), chart));
    }
    let said = finding.map_or_else(Vec::new, |finding| vec![finding.sentence, finding.detail]);
    let notes = notes(
        book,
        SlideNotes {
            message: said,
            evidence: evidence_lines(book),
            question: sentences::cover_question(book),
        },
    );
    vec![frame.page(items, notes)]
}

/// Draws the main finding with its origin; of a journey of which nothing is known yet, the
/// scenario. Returns the lower end.
fn finding_text(
    items: &mut Vec<SceneItem>,
    frame: &BoardFrame<'_, '_>,
    finding: Option<&MainFinding>,
    y: f64,
) -> f64 {
    let (book, area) = (frame.book, frame.area);
    let p = book.palette;
    let block = |text, font, ink, lines| TextBlock {
        text,
        font,
        ink,
        lines,
    };
    let blocks = match finding {
        Some(finding) => vec![
            block(finding.sentence.as_str(), frame.bold(22.0), p.bad, 2),
            block(finding.detail.as_str(), frame.font(18.0), p.text, 2),
        ],
        None => {
            let scenario = book.journey.about().scenario.trim();
            vec![block(scenario, frame.font(18.0), p.text, 6)]
        }
    };
    blocks.into_iter().fold(y, |y, block| {
        paragraph(items, block, Point::new(area.min.x, y), area.width())
    })
}

/// Coloured band along the upper edge.
fn band(frame: &BoardFrame<'_, '_>) -> SceneItem {
    let width = frame.book.sheet.size.x;
    let rect = Rect::new(0.0, 0.0, width, frame.length(10.0));
    let mut pen = SceneBuilder::default();
    pen.rect(rect, 0.0, Some(frame.book.palette.accent), None);
    pen.into_item(None, ItemRole::Decoration, String::new(), rect)
}

fn kicker(book: &DeckBuilder<'_>) -> String {
    let state = book.messages.choice(book.journey.about().state);
    let kind = book.messages.tr(id!("board-cover-kind"));
    format!("{kind} · {}", state.to_lowercase())
}

/// Draws the title in large letters; returns its lower end.
fn big_title(frame: &mut BoardFrame<'_, '_>, title: &str, y: f64) -> f64 {
    let (area, book) = (frame.area, frame.book);
    let (mut style, mut lines) = (frame.bold(40.0), Vec::new());
    for points in [40.0, 34.0, 28.0, 22.0] {
        style = frame.bold(points);
        lines = break_lines(title, style, area.width(), 2);
        if !lines.last().is_some_and(|line| line.text.ends_with('…')) {
            break;
        }
    }
    let mut pen = SceneBuilder::default();
    pen.text(&lines, style, (area.min.x, y), book.palette.text);
    let height = style.leading() * float(lines.len());
    let bounds = Rect::new(area.min.x, y, area.width(), height);
    frame.push_head(pen.into_item(None, ItemRole::Title, title.to_owned(), bounds));
    y + height
}

/// Draws the curves as a picture, without an axis.
fn picture(
    frame: &BoardFrame<'_, '_>,
    curves: &[FeltCurve],
    stops: usize,
    chart: Rect,
) -> Option<SceneItem> {
    if curves.is_empty() || stops < 2 {
        return None;
    }
    let step = chart.width() / float(stops);
    let xs: Vec<f64> = (0..stops)
        .map(|stop| chart.min.x + step * (float(stop) + 0.5))
        .collect();
    let look = CurveStyle {
        width: frame.length(4.0),
        marker: 0.0,
        labels: None,
        most_labels: 0,
    };
    let mut pen = SceneBuilder::default();
    draw_curves(&mut pen, frame, curves, (chart, chart), (&xs, &[]), &look);
    let alt = curves_alt(frame.book, curves);
    Some(pen.into_item(None, ItemRole::Chart, alt, chart.grow(frame.length(4.0))))
}

/// Draws owner, date and evidence at the right; returns the left edge.
fn evidence(items: &mut Vec<SceneItem>, frame: &BoardFrame<'_, '_>, legend: Rect) -> f64 {
    let book = frame.book;
    let lines = [(signature(book), 1), (evidence_line(book), 2)];
    let font = frame.font(TEXT);
    let width = legend.width() * 0.36;
    let mut left = legend.max.x;
    let mut y = legend.min.y;
    let mut pen = SceneBuilder::default();
    let mut said = Vec::new();
    for (text, most) in lines.into_iter().filter(|(text, _)| !text.is_empty()) {
        let broken = break_lines(&text, font, width, most);
        let widest = broken.iter().map(|line| line.width).fold(0.0, f64::max);
        left = left.min(legend.max.x - widest);
        pen.text_aligned(
            &broken,
            font,
            (legend.max.x, y),
            TextAlign::Right,
            book.palette.text_muted,
        );
        y += font.leading() * float(broken.len());
        said.push(text);
    }
    if !said.is_empty() {
        let bounds = Rect::new(left, legend.min.y, legend.max.x - left, y - legend.min.y);
        items.push(item(pen, None, said.join(". "), bounds));
    }
    left
}

/// Owner and date in a line.
fn signature(book: &DeckBuilder<'_>) -> String {
    let owner = book.journey.about().owner.trim();
    let date = book.day().map(|day| book.messages.date(day));
    let parts = [Some(owner.to_owned()), date];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// Evidence in a line: replies, sources and pain points with evidence.
fn evidence_line(book: &DeckBuilder<'_>) -> String {
    evidence_lines(book).join(" · ")
}

fn evidence_lines(book: &DeckBuilder<'_>) -> Vec<String> {
    let words = &book.messages;
    let newest = crate::insight::scores::latest_waves(book.known.index.cards());
    let replies: u64 = newest.iter().filter_map(|card| card.n).sum();
    let pains = book.journey.pain_points();
    let sources: usize = pains.iter().map(|pain| pain.evidence.sources.len()).sum();
    let mut lines = Vec::new();
    if replies > 0 {
        let n = words.lang.count(replies);
        lines.push(words.message(&message!("board-evidence-replies", n = &n)));
    }
    if sources > 0 {
        lines.push(words.count(id!("board-evidence-sources"), sources));
    }
    lines
}

/// Draws the personas of the curves with a portrait each, up to `right`.
fn people(
    frame: &BoardFrame<'_, '_>,
    curves: &[FeltCurve],
    legend: Rect,
    right: f64,
) -> Vec<SceneItem> {
    let book = frame.book;
    let personas: Vec<_> = curves
        .iter()
        .filter_map(|curve| curve.persona.clone())
        .collect();
    let side = frame.length(52.0);
    let gap = frame.length(12.0);
    let room = right - legend.min.x - frame.length(24.0);
    let shown = personas.len().min(PERSONAS);
    let mut items = Vec::new();
    if shown == 0 || room < side {
        return items;
    }
    let width = (room / float(shown)).min(frame.length(330.0));
    for (place, persona) in personas.iter().take(shown).enumerate() {
        let x = legend.min.x + width * float(place);
        let disc = Rect::new(x, legend.min.y, side, side);
        let mut pen = SceneBuilder::default();
        avatar(&mut pen, book, persona, disc);
        let text = width - side - gap - frame.length(10.0);
        let name = book.messages.name(&**persona);
        let (bold, font) = (frame.bold(TEXT), frame.font(TEXT));
        let at = (x + side + gap, legend.min.y + frame.length(2.0));
        pen.text(&[one_line(&name, bold, text)], bold, at, book.palette.text);
        let role = break_lines(persona.role.trim(), font, text, 2);
        let at = (at.0, at.1 + bold.leading());
        pen.text(&role, font, at, book.palette.text_muted);
        let bounds = Rect::new(x, legend.min.y, width, side);
        let key = item_key(ItemRef::Persona(persona.id.clone()));
        items.push(item(pen, key, name, bounds));
    }
    items
}

/// Title of the cover: that of the journey.
pub(super) fn journey_title(book: &DeckBuilder<'_>) -> String {
    let title = &book.journey.about().title;
    book.messages.or_else(title, id!("layout-untitled-journey"))
}
