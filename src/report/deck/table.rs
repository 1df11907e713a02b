//! Tables that continue over as many pages as they need.

use super::{
    PagePart,
    deck_builder::{DeckBuilder, PageDraft},
};
use crate::{
    map::{card::evidence_mark, scene_builder::SceneBuilder},
    model::{EvidenceStatus, float},
    scene::{ItemRole, Point, Rect, Rgba, SceneItem, SceneKey, SpeakerNote, Stroke, TextAlign},
    text::{FontSpec, MeasuredLine, break_lines, one_line},
};

/// Column of a table.
pub(super) struct DeckColumn {
    /// Heading of the column.
    pub title: String,
    /// Width relative to the other columns.
    pub weight: f64,
}

/// Symbol drawn in a cell with its text.
#[derive(Clone, Copy)]
pub(super) enum CellMark {
    /// No symbol.
    None,
    /// Number in a dark circle; the cell's text is the number.
    Rank,
    /// Dots, of which so many are full, in a colour, before the text.
    Dots(u8, Rgba),
    /// Square of the evidence status, before the text.
    Evidence(EvidenceStatus),
}

pub(super) struct DeckCell {
    pub text: String,
    /// Set for emphasised text.
    pub strong: bool,
    /// Text colour; the usual one when `None`.
    pub ink: Option<Rgba>,
    /// Symbol drawn with the text.
    pub mark: CellMark,
}

impl DeckCell {
    /// Cell with plain text.
    pub(super) fn plain(words: impl Into<String>) -> Self {
        Self {
            text: words.into(),
            strong: false,
            ink: None,
            mark: CellMark::None,
        }
    }

    /// Cell with emphasised text.
    pub(super) fn strong(words: impl Into<String>) -> Self {
        Self {
            strong: true,
            ..Self::plain(words)
        }
    }

    /// Cell with text and a symbol.
    pub(super) fn with_mark(words: impl Into<String>, mark: CellMark) -> Self {
        Self {
            mark,
            ..Self::plain(words)
        }
    }
}

/// Row of a table.
pub(super) struct DeckRow {
    /// Reference to the model.
    pub key: Option<SceneKey>,
    /// Accessible name of the row.
    pub alt: String,
    /// One cell for each column.
    pub cells: Vec<DeckCell>,
    /// Speaker notes on the row.
    pub notes: Vec<SpeakerNote>,
}

/// Table before it is split into pages.
pub(super) struct DeckTable {
    /// Page part that the table is for; gives the title.
    pub part: PagePart,
    pub columns: Vec<DeckColumn>,
    pub rows: Vec<DeckRow>,
    /// Source of the figures, named in the foot.
    pub source: String,
}

/// Row with broken lines.
struct BrokenRow {
    key: Option<SceneKey>,
    alt: String,
    cells: Vec<(DeckCell, Vec<MeasuredLine>)>,
    notes: Vec<SpeakerNote>,
    height: f64,
}

/// Adds the pages of a table; none when it has no rows.
pub(super) fn add_table(book: &mut DeckBuilder<'_>, table: DeckTable) {
    if table.rows.is_empty() {
        return;
    }
    let content = book.sheet.content();
    let widths = widths(&table.columns, content.width());
    let head = head_height(book, &table.columns, &widths);
    let room = if book.sheet.grows() {
        f64::INFINITY
    } else {
        content.height() - head
    };
    let count = table.rows.len();
    let mut sets = Vec::with_capacity(count);
    for row in table.rows {
        set(book, row, &widths, room, &mut sets);
    }
    let mut pages: Vec<Vec<BrokenRow>> = vec![Vec::new()];
    let mut left = room;
    for set in sets {
        if set.height > left {
            pages.push(Vec::new());
            left = room;
        }
        left -= set.height;
        if let Some(page) = pages.last_mut() {
            page.push(set);
        }
    }
    let title = book.name(table.part);
    for (place, sets) in pages.into_iter().enumerate() {
        let notes = sets.iter().flat_map(|set| set.notes.clone()).collect();
        let (item, bottom) = draw(book, &title, &table.columns, &widths, head, &sets);
        book.add_page(PageDraft {
            title: title.clone(),
            kicker: book.messages.count(id!("deck-entries"), count),
            continues: place > 0,
            items: vec![item],
            source: table.source.clone(),
            notes,
            phase: None,
            content_end: Point::new(content.max.x, bottom),
        });
    }
}

fn widths(columns: &[DeckColumn], whole: f64) -> Vec<f64> {
    let sum: f64 = columns.iter().map(|column| column.weight).sum();
    let share = |column: &DeckColumn| whole * column.weight / sum.max(f64::MIN_POSITIVE);
    columns.iter().map(share).collect()
}

/// Vertical padding of a cell.
fn pad(book: &DeckBuilder<'_>) -> f64 {
    book.sheet.scaled(6.0)
}

fn style(book: &DeckBuilder<'_>, cell: &DeckCell) -> FontSpec {
    if cell.strong {
        book.sheet.strong()
    } else {
        book.sheet.body()
    }
}

/// Distance of the text from the left edge of its cell.
fn indent(book: &DeckBuilder<'_>, mark: CellMark) -> f64 {
    book.sheet.scaled(match mark {
        CellMark::None | CellMark::Rank => 6.0,
        CellMark::Dots(..) => 52.0,
        CellMark::Evidence(_) => 24.0,
    })
}

fn head_height(book: &DeckBuilder<'_>, columns: &[DeckColumn], widths: &[f64]) -> f64 {
    let style = FontSpec::bold(book.sheet.small().size);
    let lines = columns.iter().zip(widths).map(|(column, width)| {
        break_lines(&column.title, style, width - book.sheet.scaled(10.0), 3).len()
    });
    style.leading() * float(lines.max().unwrap_or(1)) + pad(book)
}

/// Breaks the text of a row; one that is higher than a page continues as another row.
fn set(book: &DeckBuilder<'_>, row: DeckRow, widths: &[f64], room: f64, sets: &mut Vec<BrokenRow>) {
    let leading = book.sheet.body().leading();
    let mut rest: Vec<(DeckCell, Vec<MeasuredLine>)> = row
        .cells
        .into_iter()
        .zip(widths)
        .map(|(cell, width)| {
            let space = width - indent(book, cell.mark) - book.sheet.scaled(4.0);
            let lines = break_lines(&cell.text, style(book, &cell), space, usize::MAX / 2);
            (cell, lines)
        })
        .collect();
    let fit = ((room - 2.0 * pad(book)) / leading).floor().max(1.0);
    let mut notes = row.notes;
    loop {
        let most = rest.iter().map(|(_, lines)| lines.len()).max().unwrap_or(0);
        if float(most) <= fit {
            let height = leading * float(most.max(1)) + 2.0 * pad(book);
            let (key, alt) = (row.key, row.alt);
            sets.push(BrokenRow {
                key,
                alt,
                cells: rest,
                notes,
                height,
            });
            return;
        }
        let mut part = Vec::with_capacity(rest.len());
        for (cell, lines) in &mut rest {
            let mut kept = Vec::new();
            while float(kept.len()) < fit && !lines.is_empty() {
                kept.push(lines.remove(0));
            }
            let mark = std::mem::replace(&mut cell.mark, CellMark::None);
            let words = String::new();
            let (strong, ink) = (cell.strong, cell.ink);
            part.push((
                DeckCell {
                    text: words,
                    strong,
                    ink,
                    mark,
                },
                kept,
            ));
        }
        sets.push(BrokenRow {
            key: row.key.clone(),
            alt: row.alt.clone(),
            cells: part,
            notes: std::mem::take(&mut notes),
            height: leading * fit + 2.0 * pad(book),
        });
    }
}

fn draw(
    book: &DeckBuilder<'_>,
    title: &str,
    columns: &[DeckColumn],
    widths: &[f64],
    head: f64,
    sets: &[BrokenRow],
) -> (SceneItem, f64) {
    let content = book.sheet.content();
    let mut pen = SceneBuilder::default();
    let at = Rect::new(content.min.x, content.min.y, content.width(), head);
    pen.items.push(heads(book, columns, widths, at));
    let mut y = content.min.y + head;
    for set in sets {
        let rect = Rect::new(content.min.x, y, content.width(), set.height);
        pen.items.push(row(book, set, widths, rect));
        y += set.height;
    }
    let bounds = Rect {
        min: content.min,
        max: Point::new(content.max.x, y),
    };
    let group = pen.group(None, ItemRole::Table, title.to_owned(), bounds);
    (SceneItem::Group(Box::new(group)), y)
}

fn heads(book: &DeckBuilder<'_>, columns: &[DeckColumn], widths: &[f64], rect: Rect) -> SceneItem {
    let p = book.palette;
    let style = FontSpec::bold(book.sheet.small().size);
    let mut pen = SceneBuilder::default();
    let mut x = rect.min.x;
    for (column, width) in columns.iter().zip(widths) {
        let mut cell = SceneBuilder::default();
        let lines = break_lines(&column.title, style, width - book.sheet.scaled(10.0), 3);
        let at = (x + book.sheet.scaled(6.0), rect.min.y);
        cell.text(&lines, style, at, p.text_muted);
        let bounds = Rect::new(x, rect.min.y, *width, rect.height());
        let group = cell.group(None, ItemRole::TableHead, column.title.clone(), bounds);
        pen.items.push(SceneItem::Group(Box::new(group)));
        x += width;
    }
    rule(&mut pen, book, rect, p.outline);
    let group = pen.group(None, ItemRole::TableRow, String::new(), rect);
    SceneItem::Group(Box::new(group))
}

fn rule(pen: &mut SceneBuilder, book: &DeckBuilder<'_>, rect: Rect, color: Rgba) {
    let (a, b) = (Point::new(rect.min.x, rect.max.y), rect.max);
    pen.line(a, b, Stroke::solid(color, book.sheet.scaled(0.8)));
}

fn row(book: &DeckBuilder<'_>, set: &BrokenRow, widths: &[f64], rect: Rect) -> SceneItem {
    let mut pen = SceneBuilder::default();
    let mut x = rect.min.x;
    for ((cell, lines), width) in set.cells.iter().zip(widths) {
        let bounds = Rect::new(x, rect.min.y, *width, rect.height());
        pen.items.push(drawn(book, cell, lines, bounds));
        x += width;
    }
    rule(&mut pen, book, rect, book.palette.line);
    let group = pen.group(set.key.clone(), ItemRole::TableRow, set.alt.clone(), rect);
    SceneItem::Group(Box::new(group))
}

fn drawn(book: &DeckBuilder<'_>, cell: &DeckCell, lines: &[MeasuredLine], rect: Rect) -> SceneItem {
    let p = book.palette;
    let sheet = book.sheet;
    let mut pen = SceneBuilder::default();
    let top = rect.min.y + pad(book);
    let middle = top + sheet.body().leading() / 2.0;
    let ink = cell.ink.unwrap_or(p.text);
    let at = |x: f64| Point::new(rect.min.x + sheet.scaled(x), middle);
    match cell.mark {
        CellMark::Rank => {
            let style = FontSpec::bold(sheet.small().size);
            pen.circle(at(18.0), sheet.scaled(10.0), Some(p.badge), None);
            let line = one_line(&cell.text, style, rect.width());
            let place = (at(18.0).x, middle - style.leading() / 2.0);
            pen.text_in_last(&[line], style, place, TextAlign::Center, p.text_on_accent);
        }
        CellMark::Dots(full, color) => {
            for dot in 0..4_u8 {
                let center = at(9.0 + 10.0 * f64::from(dot));
                if dot < full {
                    pen.circle(center, sheet.scaled(3.6), Some(color), None);
                } else {
                    let rim = Stroke::solid(p.text_muted, sheet.scaled(1.0));
                    pen.circle(center, sheet.scaled(3.1), None, Some(rim));
                }
            }
        }
        CellMark::Evidence(status) => {
            let mut mark = SceneBuilder::default();
            evidence_mark(&mut mark, p, Point::default(), status);
            for item in mark.items {
                let mut item = item.scale_by(sheet.unit);
                item.translate(at(12.0));
                pen.items.push(item);
            }
        }
        CellMark::None => {}
    }
    if !matches!(cell.mark, CellMark::Rank) {
        let x = rect.min.x + indent(book, cell.mark);
        pen.text(lines, style(book, cell), (x, top), ink);
    }
    let group = pen.group(None, ItemRole::TableCell, cell.text.clone(), rect);
    SceneItem::Group(Box::new(group))
}
