//! Contents of map rows as lists that flow beside and below a part of the map.

use super::{
    deck_builder::DeckBuilder,
    speaker_notes::{aims, ranked_text},
    table_pages::figure_ink,
    text_piece::TextPiece,
};
use crate::{
    map::scene_builder::{SceneBuilder, item_key},
    model::{Choice as _, Journey, Phase, Polarity, Row, RowKind, Touchpoint},
    record::{RecordContext, RecordRow, RecordTable, RecordValue, TableKind, Wording},
    scene::{ItemRole, Point, Rect, Rgba, SceneItem, SceneKey},
    text::{FontSpec, join_lines},
};

/// Entry of a list.
struct PanelEntry {
    key: Option<SceneKey>,
    words: String,
    /// Secondary text, in smaller letters.
    under: String,
    dot: Option<Rgba>,
}

/// Lists for a part of the journey, broken for columns of this width.
pub(super) fn pieces(
    book: &DeckBuilder<'_>,
    phase: &Phase,
    part: &Journey,
    rows: &[Row],
    width: f64,
) -> Vec<TextPiece> {
    let mut pieces = Vec::new();
    for (title, text) in aims(book, phase) {
        let entry = PanelEntry {
            key: None,
            words: text,
            under: String::new(),
            dot: None,
        };
        add(book, &title, vec![entry], width, &mut pieces);
    }
    for row in rows {
        let name = if row.name.trim().is_empty() {
            book.messages.choice(row.kind)
        } else {
            row.name.trim().to_owned()
        };
        add(book, &name, entries(book, part, row), width, &mut pieces);
    }
    pieces
}

fn add(
    book: &DeckBuilder<'_>,
    title: &str,
    entries: Vec<PanelEntry>,
    width: f64,
    pieces: &mut Vec<TextPiece>,
) {
    if entries.is_empty() {
        return;
    }
    let (sheet, p) = (book.sheet, book.palette);
    let head = FontSpec::bold(sheet.scaled(10.6));
    let mut heading = TextPiece::new(title, head, p.accent, 0.0, width);
    heading.space_before = sheet.scaled(9.0);
    heading.keeps_with_next = true;
    heading.role = ItemRole::Heading;
    pieces.push(heading);
    let (own, under) = (FontSpec::regular(sheet.scaled(10.4)), sheet.small());
    for entry in entries {
        let indent = if entry.dot.is_some() {
            sheet.scaled(11.0)
        } else {
            0.0
        };
        let mut piece = TextPiece::new(&entry.words, own, p.text, indent, width);
        piece.space_before = sheet.scaled(3.0);
        piece.dot = entry.dot;
        piece.key = entry.key;
        piece.keeps_with_next = !entry.under.is_empty();
        pieces.push(piece);
        if !entry.under.is_empty() {
            pieces.push(TextPiece::new(
                &entry.under,
                under,
                p.text_muted,
                indent,
                width,
            ));
        }
    }
}

fn entries(book: &DeckBuilder<'_>, part: &Journey, row: &Row) -> Vec<PanelEntry> {
    match row.kind {
        RowKind::Emotion => emotions(book, part),
        RowKind::Scores => scores(book, part),
        RowKind::PainPoints => pains(book, part),
        RowKind::Moments => moments(book, part),
        RowKind::Actions => actions(book, part),
        RowKind::Does => said(book, part, |t| t.does.clone()),
        RowKind::Thinks => said(book, part, |t| t.thinks.clone()),
        RowKind::Feels => said(book, part, |t| t.feels.clone()),
        RowKind::Quotes => said(book, part, |t| t.quotes.join("\n")),
        RowKind::Frontstage => said(book, part, |t| t.frontstage.clone()),
        RowKind::Backstage => said(book, part, |t| t.backstage.clone()),
        RowKind::Support => said(book, part, |t| t.support.clone()),
        RowKind::Text => said(book, part, |t| {
            let cell = row.cells.iter().find(|cell| cell.touchpoint == t.id);
            let text = cell.map_or("", |cell| cell.text.trim());
            // Lists of transitions from and to other phases, see `rows::crossings`.
            text.trim_start_matches("› ").replace("\n› ", "; ")
        }),
        // Images have pages of their own.
        RowKind::Storyboard | RowKind::Image => Vec::new(),
    }
}

/// Entries with a text field of each touchpoint; empty ones are left out.
fn said(
    book: &DeckBuilder<'_>,
    part: &Journey,
    says: impl Fn(&Touchpoint) -> String,
) -> Vec<PanelEntry> {
    let all = part.touchpoints_in_order();
    let entry = |t: &&std::sync::Arc<Touchpoint>| {
        let text = says(t);
        let text = text.trim();
        (!text.is_empty()).then(|| PanelEntry {
            key: None,
            words: format!("{}: {text}", book.messages.name(&***t)),
            under: String::new(),
            dot: Some(book.palette.text_muted),
        })
    };
    all.iter().filter_map(entry).collect()
}

fn emotions(book: &DeckBuilder<'_>, part: &Journey) -> Vec<PanelEntry> {
    said(book, part, |t| {
        let all = t.emotions.iter().map(|emotion| {
            let persona = emotion
                .persona
                .as_ref()
                .and_then(|id| part.personas().get(id));
            let name = persona.map_or_else(
                || book.messages.tr(id!("layout-everybody")),
                |p| p.name.clone(),
            );
            let value = book.messages.lang.signed(f64::from(emotion.value), 0);
            let word = emotion.word.trim();
            if word.is_empty() {
                format!("{name} {value}")
            } else {
                format!("{name} {value}, {word}")
            }
        });
        all.collect::<Vec<_>>().join("; ")
    })
}

/// Entries of records: the text of each, the text under it, and the colour of its dot.
fn told(
    table: &RecordTable,
    text: impl Fn(&RecordRow) -> String,
    under: impl Fn(&RecordRow) -> String,
    dot: impl Fn(&RecordRow) -> Rgba,
) -> Vec<PanelEntry> {
    let entry = |row: &RecordRow| PanelEntry {
        key: item_key(row.item.clone()),
        words: text(row),
        under: under(row),
        dot: Some(dot(row)),
    };
    table.rows.iter().map(entry).collect()
}

fn pains(book: &DeckBuilder<'_>, part: &Journey) -> Vec<PanelEntry> {
    let cx = RecordContext::new(part, book.messages.lang).with_ranks(&book.ranks);
    let facts = ["severity", "frequency", "evidence_status", "touchpoint"];
    let columns = [&["rank", "text"], &facts[..]].concat();
    let mut table = RecordTable::new(&cx, TableKind::PainPoints, &columns);
    table.sort_by(&cx, "rank");
    let text = |row: &RecordRow| ranked_text(&cx, &table, row);
    let under = |row: &RecordRow| table.line(&cx, row, &facts, Wording::Short, " · ");
    told(&table, text, under, |row| {
        let severity = match table.cell(row, "severity") {
            Some((_, RecordValue::Integer(severity))) => u8::try_from(*severity).ok(),
            _ => None,
        };
        book.palette.severity_color(severity)
    })
}

fn moments(book: &DeckBuilder<'_>, part: &Journey) -> Vec<PanelEntry> {
    let cx = RecordContext::new(part, book.messages.lang);
    let columns = ["text", "polarity", "touchpoint"];
    let table = RecordTable::new(&cx, TableKind::ImpactMoments, &columns);
    let text = |row: &RecordRow| table.text(&cx, row, "text", Wording::Short);
    let facts = ["polarity", "touchpoint"];
    let under = |row: &RecordRow| table.line(&cx, row, &facts, Wording::Short, " · ");
    told(&table, text, under, |row| {
        match table.cell(row, "polarity") {
            Some((_, RecordValue::Choice { key, .. })) if *key == Polarity::Negative.key() => {
                book.palette.bad
            }
            _ => book.palette.moment,
        }
    })
}

fn actions(book: &DeckBuilder<'_>, part: &Journey) -> Vec<PanelEntry> {
    let cx = RecordContext::new(part, book.messages.lang);
    let columns = ["text", "status", "owner", "due"];
    let table = RecordTable::new(&cx, TableKind::Actions, &columns);
    let text = |row: &RecordRow| table.text(&cx, row, "text", Wording::Short);
    let facts = ["status", "owner", "due"];
    let under = |row: &RecordRow| table.line(&cx, row, &facts, Wording::Short, " · ");
    told(&table, text, under, |_| book.palette.accent)
}

fn scores(book: &DeckBuilder<'_>, part: &Journey) -> Vec<PanelEntry> {
    let cx = RecordContext::new(part, book.messages.lang);
    let columns = ["metric_name", "figure", "n", "segment", "touchpoint"];
    let table = RecordTable::new(&cx, TableKind::Scores, &columns);
    let names = ["metric_name", "figure"];
    let text = |row: &RecordRow| table.line(&cx, row, &names, Wording::Short, ": ");
    let facts = ["n", "segment", "touchpoint"];
    let under = |row: &RecordRow| table.line(&cx, row, &facts, Wording::Full, " · ");
    told(&table, text, under, |row| {
        let figure = table.cell(row, "figure");
        let ink = figure.and_then(|(_, figure)| figure_ink(book.palette, figure));
        ink.unwrap_or(book.palette.text_muted)
    })
}

/// Draws a column of pieces; the text under an entry belongs to its group.
pub(super) fn draw(
    book: &DeckBuilder<'_>,
    pieces: &[TextPiece],
    at: Point,
    width: f64,
) -> Vec<SceneItem> {
    let mut items = Vec::new();
    let mut y = at.y;
    for (place, piece) in pieces.iter().enumerate() {
        if place > 0 {
            y += piece.space_before;
        }
        let mut pen = SceneBuilder::default();
        piece.draw(&mut pen, book.sheet, Point::new(at.x, y), 3.0);
        let height = piece.text_height();
        let bounds = Rect::new(at.x, y, width, height);
        items.push(pen.into_item(
            piece.key.clone(),
            piece.role,
            join_lines(&piece.lines),
            bounds,
        ));
        y += height;
    }
    items
}
