//! Legend of the map's symbols, on the page that shows them.

use super::deck_builder::DeckBuilder;
use crate::{
    map::{
        card::{evidence_mark, pain_triangle},
        icons,
        scene_builder::SceneBuilder,
    },
    model::{Choice as _, EvidenceStatus, Journey, TransitionKind},
    report::columns::InlineFlow,
    scene::{Dash, ItemRole, Point, Rect, Rgba, SceneItem, Stroke},
    text::{FontSpec, one_line, width},
};

const WORDS: FontSpec = FontSpec::regular(9.6);
const ICON: f64 = 22.0;
const GAP: f64 = 16.0;
const LINE: f64 = 16.0;

/// Symbol of the legend.
enum LegendMark {
    Evidence(EvidenceStatus),
    Star,
    Pain,
    Line(Rgba, Dash),
    Icon(&'static str, Rgba),
}

/// Draws the legend in lines of at most `room` scene units; returns it with its height.
pub(super) fn draw(book: &DeckBuilder<'_>, journey: &Journey, room: f64) -> (SceneItem, f64) {
    let unit = book.sheet.unit;
    let room = room / unit;
    let mut pen = SceneBuilder::default();
    let mut flow = InlineFlow::new((0.0, room), 0.0, GAP, LINE);
    for (mark, words) in entries(book, journey) {
        let (x, y) = flow.place(ICON + width(&words, WORDS));
        draw_mark(book, &mut pen, &mark, Point::new(x + 8.0, y + LINE / 2.0));
        let line = one_line(&words, WORDS, room);
        let at = (x + ICON, y + (LINE - WORDS.leading()) / 2.0);
        pen.text(&[line], WORDS, at, book.palette.text_muted);
    }
    let bounds = Rect::new(0.0, 0.0, room, flow.bottom());
    let words = book.messages.tr(id!("deck-legend"));
    let item = pen
        .into_item(None, ItemRole::Paragraph, words, bounds)
        .scale_by(unit);
    (item, bounds.height() * unit)
}

/// Entries for the symbols that occur in the journey, or in the part of it on the page.
fn entries(book: &DeckBuilder<'_>, journey: &Journey) -> Vec<(LegendMark, String)> {
    let (p, words) = (book.palette, &book.messages);
    let mut entries: Vec<(LegendMark, String)> = EvidenceStatus::ALL
        .iter()
        .map(|status| (LegendMark::Evidence(*status), words.choice(*status)))
        .collect();
    let mut touchpoints = journey.graph().touchpoints();
    if touchpoints.any(|t| t.key) {
        entries.push((LegendMark::Star, words.tr(id!("deck-legend-key"))));
    }
    if !journey.pain_points().is_empty() {
        entries.push((LegendMark::Pain, words.tr(id!("deck-legend-pains"))));
    }
    let mut touchpoints = journey.graph().touchpoints();
    if touchpoints.any(|t| t.live_agent) {
        let mark = LegendMark::Icon("headset", p.text_muted);
        entries.push((mark, words.tr(id!("deck-legend-agent"))));
    }
    let mut touchpoints = journey.graph().touchpoints();
    if touchpoints.any(|t| t.self_service) {
        let mark = LegendMark::Icon("user", p.text_muted);
        entries.push((mark, words.tr(id!("deck-legend-self-service"))));
    }
    for kind in TransitionKind::ALL {
        let mut transitions = journey.graph().transitions();
        if *kind != TransitionKind::Flow && transitions.any(|e| e.kind == *kind) {
            let (color, dash) = crate::map::connectors::line_style(p, *kind);
            entries.push((LegendMark::Line(color, dash), words.choice(*kind)));
        }
    }
    entries
}

fn draw_mark(book: &DeckBuilder<'_>, pen: &mut SceneBuilder, mark: &LegendMark, at: Point) {
    let p = book.palette;
    match mark {
        LegendMark::Evidence(status) => evidence_mark(pen, p, at, *status),
        LegendMark::Star => {
            let star = icons::named("star").unwrap_or_default();
            pen.icon(star, Rect::around(at, 6.0), p.moment);
            if let Some(SceneItem::Shape(shape)) = pen.items.last_mut() {
                shape.fill = Some(p.moment);
            }
        }
        LegendMark::Pain => pain_triangle(pen, at, p.bad),
        LegendMark::Line(color, dash) => {
            let stroke = Stroke {
                color: *color,
                width: 2.0,
                dash: *dash,
            };
            let (a, b) = (Point::new(at.x - 8.0, at.y), Point::new(at.x + 8.0, at.y));
            pen.line(a, b, stroke);
        }
        LegendMark::Icon(name, color) => {
            let icon = icons::named(name).unwrap_or_default();
            pen.icon(icon, Rect::around(at, 6.0), *color);
        }
    }
}
