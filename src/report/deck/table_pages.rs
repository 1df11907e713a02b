//! Table pages: pain points, scores and actions.

use super::{
    PagePart,
    deck_builder::DeckBuilder,
    speaker_notes,
    table::{self, DeckTable},
};
use crate::{
    map::{rows::figure_color, scene_builder::item_key},
    model::Message,
    record::{
        DASH, RecordContext, RecordHeading, RecordRow, RecordTable, RecordValue, TableKind, Wording,
    },
    report::table::{TableCell, TableColumn, TableRow},
    scene::{Rgba, SpeakerNote},
    theme::Palette,
};

/// Column by its id, with its width relative to the other columns.
type WeightedColumn = (&'static str, f64);

const PAINS: [WeightedColumn; 8] = [
    ("rank", 0.65),
    ("text", 3.0),
    ("location", 2.0),
    ("severity", 1.9),
    ("frequency", 1.0),
    ("evidence", 1.7),
    ("owner", 1.6),
    ("status", 1.5),
];

const SCORES: [WeightedColumn; 8] = [
    ("metric_name", 1.4),
    ("figure", 1.0),
    ("interval", 1.3),
    ("n", 1.0),
    ("location", 2.4),
    ("segment", 1.3),
    ("date", 1.1),
    ("source", 1.9),
];

const ACTIONS: [WeightedColumn; 7] = [
    ("text", 2.6),
    ("against", 2.4),
    ("hypothesis", 2.8),
    ("method", 1.2),
    ("owner", 1.3),
    ("due", 1.1),
    ("status", 1.0),
];

/// Records of a kind in these columns.
fn records(
    cx: &RecordContext<'_>,
    kind: TableKind,
    columns: &[WeightedColumn],
) -> (RecordTable, Vec<TableColumn>) {
    let ids: Vec<&str> = columns.iter().map(|(id, _)| *id).collect();
    let table = RecordTable::new(cx, kind, &ids);
    let weighted = table.columns.iter().zip(columns);
    let heads = weighted.map(|(heading, (_, weight))| {
        TableColumn::new(heading.title(cx.lang, Wording::Short), *weight)
    });
    let heads = heads.collect();
    (table, heads)
}

/// Cell with a value and its symbol.
fn cell(
    book: &DeckBuilder<'_>,
    cx: &RecordContext<'_>,
    heading: &RecordHeading,
    value: &RecordValue,
) -> TableCell<'static> {
    let words = cx.text(heading, value, Wording::Short);
    let words = words.unwrap_or_else(|| DASH.to_owned());
    match (&*heading.id, value) {
        ("rank", _) => table::rank_cell(book, words),
        ("text", _) => TableCell::strong(words),
        ("severity", RecordValue::Integer(severity)) => {
            let severity = u8::try_from(*severity).unwrap_or_default();
            let color = book.palette.severity_color(Some(severity));
            table::dots_cell(book, words, severity, color)
        }
        (_, RecordValue::Evidence(status, _)) => table::evidence_cell(book, words, *status),
        (_, RecordValue::Figure(..)) => match figure_ink(book.palette, value) {
            Some(ink) => TableCell::strong(words).with_ink(ink),
            None => TableCell::text(words),
        },
        _ => TableCell::text(words),
    }
}

/// Row of a record with its accessible name.
fn row(
    book: &DeckBuilder<'_>,
    cx: &RecordContext<'_>,
    (table, record): (&RecordTable, &RecordRow),
    alt: &Message,
    notes: Vec<SpeakerNote>,
) -> TableRow<'static> {
    let cells = table.cells(record);
    let cells = cells.map(|(heading, value)| cell(book, cx, heading, value));
    TableRow {
        key: item_key(record.item.clone()),
        alt: Some(cx.lang.message(alt)),
        notes,
        ..TableRow::plain(cells.collect())
    }
}

/// Adds the table of pain points by rank, those without a rank last.
pub(super) fn add_pain_pages(book: &mut DeckBuilder<'_>) {
    let cx = book.records();
    let (mut table, columns) = records(&cx, TableKind::PainPoints, &PAINS);
    table.sort_by(&cx, "rank");
    let rows = table.rows.iter().map(|record| {
        let text = table.text(&cx, record, "text", Wording::Short);
        let alt = message!("layout-alt-pain-point", text = text);
        let notes = speaker_notes::pain_of(book, &record.item).map(|pain| {
            let title = speaker_notes::ranked_text(&cx, &table, record);
            speaker_notes::pain_notes(book, title, pain)
        });
        row(book, &cx, (&table, record), &alt, notes.unwrap_or_default())
    });
    let rows: Vec<TableRow<'static>> = rows.collect();
    let table = DeckTable {
        part: PagePart::Pains,
        columns,
        rows,
        source: book.messages.tr(id!("deck-source-pains")),
    };
    table::add_table(book, table);
}

/// Adds the table of scores: those of the whole journey first, then phase by phase.
pub(super) fn add_score_pages(book: &mut DeckBuilder<'_>) {
    let cx = book.records();
    let (mut table, columns) = records(&cx, TableKind::Scores, &SCORES);
    table.sort_by(&cx, "location");
    let rows = table.rows.iter().map(|record| {
        let [metric, figure, n] =
            ["metric_name", "figure", "n"].map(|id| table.text(&cx, record, id, Wording::Short));
        let alt = message!("layout-alt-score", metric = metric, figure = figure, n = n);
        row(book, &cx, (&table, record), &alt, Vec::new())
    });
    let rows: Vec<TableRow<'static>> = rows.collect();
    let table = DeckTable {
        part: PagePart::Scores,
        columns,
        rows,
        source: book.messages.tr(id!("deck-source-scores")),
    };
    table::add_table(book, table);
}

/// Adds the table of actions in the journey's order.
pub(super) fn add_action_pages(book: &mut DeckBuilder<'_>) {
    let cx = book.records();
    let (table, columns) = records(&cx, TableKind::Actions, &ACTIONS);
    let rows = table.rows.iter().map(|record| {
        let [text, status] =
            ["text", "status"].map(|id| table.text(&cx, record, id, Wording::Short));
        let alt = message!("layout-alt-action", text = text, status = status);
        row(book, &cx, (&table, record), &alt, Vec::new())
    });
    let rows: Vec<TableRow<'static>> = rows.collect();
    let table = DeckTable {
        part: PagePart::Actions,
        columns,
        rows,
        source: String::new(),
    };
    table::add_table(book, table);
}

/// Traffic-light colour of a score's figure; `None` where there is none.
pub(super) fn figure_ink(palette: &Palette, value: &RecordValue) -> Option<Rgba> {
    match value {
        RecordValue::Figure(shown, Some(scale)) => {
            Some(figure_color(palette, shown.value()?, scale))
        }
        _ => None,
    }
}
