//! Ranked list of pain points.

use std::{collections::BTreeSet, sync::Arc};

use super::{marks, rank_text, rank_text::capitalise};
use crate::{
    insight::rank::{
        FactorKind, PainPointFilter, Priorities, Provenance, Rank, RankStability, RankingEntry,
    },
    map::scene_builder::SceneBuilder,
    model::{Index, ItemRef, Message, PainPoint, RankMethod},
    record::{DASH, RecordTable, TableKind, Wording},
    report::views::{
        ViewBlock, ViewSurface,
        parts::{TableCell, TableColumn, TableRow, bar, heading, paragraph, record_table, table},
    },
    scene::{Point, Rect},
    text::{one_line, width},
};

/// Row limit in the window and on a page.
const ROWS: (usize, usize) = (100, 30);

/// Inputs of a row.
struct RankedRow<'a> {
    entry: &'a RankingEntry,
    stability: Option<RankStability>,
    pain: &'a Arc<PainPoint>,
}

/// Draws the ranked list, with the sum of the selected pain point and the robustness of the top
/// three.
pub(super) fn list(
    board: &ViewSurface<'_>,
    index: &Index<'_>,
    priorities: &Priorities,
    filter: &PainPointFilter,
) -> Vec<ViewBlock> {
    let tr = &board.messages;
    let ranked = priorities.entries().filter_map(|(entry, firm)| {
        let pain = board.journey.pain_points().get_index(entry.index)?;
        let is_shown = filter.matches(index, pain);
        is_shown.then_some(RankedRow {
            entry,
            stability: firm,
            pain,
        })
    });
    let rows: Vec<RankedRow<'_>> = ranked.collect();
    let mut blocks = vec![heading(
        board,
        &tr.tr(id!("priorities-first")),
        &note(board, priorities, rows.len()),
    )];
    if board.journey.pain_points().is_empty() {
        blocks.push(paragraph(board, &tr.tr(id!("priorities-none"))));
        return blocks;
    }
    if rows.is_empty() {
        let is_filtered = !priorities.ranking.entries.is_empty();
        let key = if is_filtered {
            id!("priorities-none-fit")
        } else {
            id!("priorities-none-open")
        };
        blocks.push(paragraph(board, &tr.tr(key)));
    } else {
        let most = if board.is_screen { ROWS.0 } else { ROWS.1 };
        blocks.extend(ranked_rows(
            board,
            priorities,
            rows.get(..most).unwrap_or(&rows),
        ));
        if rows.len() > most {
            blocks.push(paragraph(
                board,
                &tr.count(id!("priorities-more"), rows.len() - most),
            ));
        }
        let firm = super::rank_explanation::stability_note(board, priorities);
        blocks.extend(firm.map(|block| super::spaced(board, block)));
        // In the window a click on a pain point shows the rules behind its factors.
        if !board.is_screen {
            let shown = rows.iter().take(most).map(|ranked| ranked.entry);
            blocks.extend(super::provenance::legend(board, shown));
        }
    }
    blocks.extend(apart(board, index, priorities, filter));
    blocks
}

/// Note under the heading: number of pain points, ranking formula, and how to read the rank ranges.
fn note(board: &ViewSurface<'_>, priorities: &Priorities, shown: usize) -> String {
    let tr = &board.messages;
    let method = priorities.ranking.method;
    let value = tr.choice(method);
    let all = priorities.ranking.entries.len();
    let mut parts = Vec::new();
    if shown == all {
        parts.push(tr.count(id!("priorities-count"), all));
    } else {
        let (shown, all) = (shown.to_string(), all.to_string());
        parts.push(tr.message(&message!("priorities-count-of", shown = &shown, all = &all)));
    }
    parts.push(tr.message(&message!("priorities-value-is", method = &value)));
    let entries = &priorities.ranking.entries;
    if entries
        .iter()
        .any(|entry| entry.factor(FactorKind::Share).is_some())
    {
        parts.push(tr.tr(id!("priorities-value-share")));
    }
    parts.push(tr.tr(if method == RankMethod::Votes {
        id!("priorities-votes-firm")
    } else {
        id!("priorities-places-note")
    }));
    parts.join(" · ")
}

/// Columns of the list with their widths.
struct ListColumns {
    columns: Vec<TableColumn>,
    /// Set if each factor has a column; otherwise the sum is under the text.
    is_wide: bool,
    has_rank_range: bool,
    shows_severity: bool,
    factors: Vec<FactorKind>,
}

/// Column widths in units that hold headings and figures in both languages.
const RANK: f64 = 42.0;
const EVIDENCE: f64 = 26.0;
const SEVERITY: f64 = 56.0;
const FACTOR: f64 = 82.0;
const VALUE: f64 = 116.0;
const RANGE_WIDTH: f64 = 104.0;
const PAIN: f64 = 168.0;

fn plan(board: &ViewSurface<'_>, priorities: &Priorities, records: &RecordTable) -> ListColumns {
    let tr = &board.messages;
    let title = |id| {
        let heading = records.columns.iter().find(|heading| heading.id == id);
        heading.map_or_else(String::new, |heading| {
            heading.title(board.lang(), Wording::Full)
        })
    };
    let ranking = &priorities.ranking;
    let first = ranking.entries.first();
    let kinds: Vec<FactorKind> = first
        .map(|entry| entry.factors.iter().map(|factor| factor.kind).collect())
        .unwrap_or_default();
    let shows_severity = kinds.contains(&FactorKind::Severity);
    let is_counted = ranking.method == RankMethod::Votes;
    let mut factors = kinds;
    factors.retain(|kind| *kind != FactorKind::Severity && !is_counted);
    let room = board.width / board.unit;
    let has_places = room >= 430.0;
    let places = if has_places { RANGE_WIDTH } else { 0.0 };
    let severity = if shows_severity { SEVERITY } else { 0.0 };
    let fixed = RANK + EVIDENCE + VALUE + places;
    let all: f64 = factors.iter().map(|kind| wide_enough(board, *kind)).sum();
    let is_wide = room - fixed - severity - all >= PAIN;
    let mut columns = vec![TableColumn::new(title("rank"), RANK)];
    let rest = if is_wide {
        room - fixed - severity - all
    } else {
        room - fixed
    };
    columns.push(TableColumn::new(title("text"), rest));
    columns.push(TableColumn::new(String::new(), EVIDENCE));
    if is_wide {
        if shows_severity {
            columns.push(TableColumn::new(
                capitalise(&tr.choice(FactorKind::Severity)),
                SEVERITY,
            ));
        }
        for kind in &factors {
            let title = capitalise(&tr.choice(*kind));
            columns.push(TableColumn::new(title, wide_enough(board, *kind)));
        }
    }
    columns.push(TableColumn::new(title("value"), VALUE));
    if has_places {
        columns.push(TableColumn::new(title("by_all"), RANGE_WIDTH));
    }
    ListColumns {
        columns,
        is_wide,
        has_rank_range: has_places,
        shows_severity,
        factors,
    }
}

/// Width of a factor's column in units: its heading on one line, within limits.
fn wide_enough(board: &ViewSurface<'_>, kind: FactorKind) -> f64 {
    let title = capitalise(&board.messages.choice(kind));
    // A figure that is assumed or derived has a note below.
    let notes = [id!("priorities-assumed"), id!("priorities-derived")];
    let notes = notes.map(|key| width(&board.messages.tr(key), board.small()));
    let most = notes
        .into_iter()
        .fold(width(&title, board.head()), f64::max);
    (most / board.unit + 14.0).clamp(58.0, FACTOR)
}

/// Columns of a record in a row and in its accessible description.
const RECORD: [&str; 6] = [
    "rank",
    "text",
    "evidence_status",
    "value",
    "by_all",
    "by_weights",
];

fn ranked_rows(
    board: &ViewSurface<'_>,
    priorities: &Priorities,
    rows: &[RankedRow<'_>],
) -> Vec<ViewBlock> {
    let cx = board.records();
    let entries = rows.iter().map(|ranked| (ranked.entry, ranked.stability));
    let records = RecordTable::ranked(&cx, entries, &RECORD);
    let text = |row, id: &str| records.text(&cx, row, id, Wording::Short);
    let plan = plan(board, priorities, &records);
    let largest = priorities.ranking.entries.first().map_or(0.0, |e| e.value);
    let made = rows.iter().zip(&records.rows).map(|(ranked, row)| {
        let cells = cells(board, priorities, &plan, ranked, largest, &|id| {
            text(row, id)
        });
        TableRow::new(board, &rank_text::pain_item(ranked.pain), cells)
    });
    let mut drawn = table(board, &plan.columns, made.collect()).into_iter();
    let mut blocks: Vec<ViewBlock> = drawn.next().into_iter().collect();
    for ((mut block, ranked), row) in drawn.zip(rows).zip(&records.rows) {
        block.group.alt = alt(board, priorities, ranked, |id| text(row, id));
        blocks.push(block);
        if board.is_screen && board.is_selected(&rank_text::pain_item(ranked.pain)) {
            blocks.push(super::rank_explanation::rank_explanation(
                board,
                priorities,
                ranked.entry,
                ranked.stability,
            ));
        }
    }
    blocks
}

fn cells<'d>(
    board: &'d ViewSurface<'_>,
    priorities: &Priorities,
    plan: &ListColumns,
    ranked: &RankedRow<'d>,
    largest: f64,
    text: &dyn Fn(&str) -> String,
) -> Vec<TableCell<'d>> {
    let (entry, pain) = (ranked.entry, ranked.pain);
    let mut note = rank_text::location_text(board, pain);
    if entry.rank.is_none() {
        let why = rank_text::unranked(priorities.ranking.method);
        note = format!("{note} · {}", board.messages.tr(why));
    }
    // On paper nobody can click for the sum.
    let tells_sum = !plan.is_wide || !board.is_screen;
    if tells_sum && priorities.ranking.method != RankMethod::Votes {
        let sum = rank_text::formula_text(board, &priorities.ranking, entry);
        note = format!("{note}\n{sum}");
    }
    let mut cells = vec![
        rank_cell(board, entry.rank, pain),
        TableCell::strong(text("text")).with_note(note),
        TableCell::from_drawing(text("evidence_status"), move |pen, rect| {
            marks::draw_evidence(pen, board, rect.center(), pain.evidence.status);
        }),
    ];
    if plan.is_wide {
        if plan.shows_severity {
            cells.push(TableCell::from_drawing(String::new(), move |pen, rect| {
                marks::draw_severity(pen, board, rect, pain.severity);
                if pain.severity.is_none() {
                    assumed_under(pen, board, rect);
                }
            }));
        }
        for kind in &plan.factors {
            cells.push(factor_cell(board, entry, *kind));
        }
    }
    cells.push(value_cell(board, entry, text("value"), largest));
    if plan.has_rank_range {
        let count = priorities.ranking.ranked_entries().len();
        let firm = entry.rank.zip(ranked.stability);
        cells.push(TableCell::from_drawing(
            String::new(),
            move |pen, rect| match firm {
                Some((rank, firm)) => marks::draw_rank_range(pen, board, rect, (rank, firm, count)),
                None => {
                    let style = board.small();
                    let line = one_line(DASH, style, rect.width());
                    let at = (rect.min.x, rect.center().y - style.leading() / 2.0);
                    pen.text(&[line], style, at, board.palette.text_muted);
                }
            },
        ));
    }
    cells
}

/// Rank badge, with a stripe in the colour of the severity beside it.
fn rank_cell<'d>(
    board: &'d ViewSurface<'_>,
    rank: Option<Rank>,
    pain: &'d PainPoint,
) -> TableCell<'d> {
    TableCell::from_drawing(rank_text::rank(rank), move |pen, rect| {
        let radius = marks::badge_radius(board);
        let center = Point::new(rect.min.x + radius, rect.center().y);
        marks::draw_badge(pen, board, center, rank);
        let color = board.palette.severity_color(pain.severity);
        let stripe = Rect::new(rect.max.x, rect.min.y, board.scaled(4.0), rect.height());
        pen.rect(stripe, board.scaled(2.0), Some(color), None);
    })
}

fn assumed_under(pen: &mut SceneBuilder, board: &ViewSurface<'_>, rect: Rect) {
    let style = board.small();
    let line = one_line(
        &board.messages.tr(id!("priorities-assumed")),
        style,
        rect.width(),
    );
    let y = (rect.center().y + board.scaled(5.0)).min(rect.max.y - style.leading());
    pen.text(&[line], style, (rect.min.x, y), board.palette.warn);
}

fn factor_cell<'d>(
    board: &ViewSurface<'_>,
    entry: &RankingEntry,
    kind: FactorKind,
) -> TableCell<'d> {
    let Some(factor) = entry.factor(kind) else {
        return TableCell::text(DASH);
    };
    let cell = TableCell::text(rank_text::short_factor_text(board, kind, factor.value));
    match factor.provenance {
        Provenance::Given => cell,
        Provenance::Derived => cell.with_note(board.messages.tr(id!("priorities-derived"))),
        Provenance::Assumed => {
            let note = board.messages.tr(id!("priorities-assumed"));
            cell.with_ink(board.palette.warn).with_note(note)
        }
    }
}

/// Bar with the number behind it; the first three are emphasised.
fn value_cell<'d>(
    board: &'d ViewSurface<'_>,
    entry: &RankingEntry,
    words: String,
    largest: f64,
) -> TableCell<'d> {
    let share = if largest > 0.0 {
        entry.value / largest
    } else {
        0.0
    };
    let is_top = entry.rank.is_some_and(|rank| rank.number <= 3);
    let number = words.clone();
    TableCell::from_drawing(words, move |pen, rect| {
        let p = board.palette;
        let style = board.body();
        let line = one_line(&number, style, rect.width());
        let room = (rect.width() - board.scaled(44.0)).max(board.scaled(10.0));
        let color = if is_top {
            p.accent
        } else {
            p.accent.with_alpha(0.4)
        };
        let height = board.scaled(12.0);
        let at = Rect::new(rect.min.x, rect.center().y - height / 2.0, room, height);
        bar(pen, board, at, share, color);
        let x = rect.min.x + (room * share).max(board.scaled(1.0)) + board.scaled(6.0);
        let y = rect.center().y - style.leading() / 2.0;
        pen.text(&[line], style, (x, y), p.text);
    })
}

/// Accessible description of a row, given the columns of its record in words, with its sum.
fn alt(
    board: &ViewSurface<'_>,
    priorities: &Priorities,
    ranked: &RankedRow<'_>,
    text: impl Fn(&str) -> String,
) -> String {
    let tr = &board.messages;
    let key = match ranked.entry.rank {
        Some(_) => id!("priorities-alt"),
        None => id!("priorities-alt-unranked"),
    };
    let alt = Message::new(key)
        .with("rank", text("rank"))
        .with("text", text("text"))
        .with("place", rank_text::location_text(board, ranked.pain))
        .with(
            "sum",
            rank_text::formula_text(board, &priorities.ranking, ranked.entry),
        )
        .with("evidence", text("evidence_status"));
    let alt = tr.message(&alt);
    if ranked.stability.is_none() {
        return alt;
    }
    let places = message!(
        "priorities-alt-places",
        weights = text("by_weights"),
        all = text("by_all")
    );
    format!("{alt} {}", tr.message(&places))
}

/// Unranked pain points: solved and parked ones.
fn apart(
    board: &ViewSurface<'_>,
    index: &Index<'_>,
    priorities: &Priorities,
    filter: &PainPointFilter,
) -> Vec<ViewBlock> {
    let pains = priorities.ranking.closed.iter();
    let pains = pains.filter_map(|id| board.journey.pain_points().get(id));
    let pains = pains.filter(|pain| filter.matches(index, pain));
    let pains: BTreeSet<ItemRef> = pains.map(|pain| rank_text::pain_item(pain)).collect();
    if pains.is_empty() {
        return Vec::new();
    }
    let title = board.messages.tr(id!("priorities-apart"));
    let cx = board.records();
    let mut records = RecordTable::new(&cx, TableKind::PainPoints, &["text", "status"]);
    records.rows.retain(|row| pains.contains(&row.item));
    let mut blocks = vec![heading(board, &title, "")];
    blocks.extend(record_table(
        board,
        &cx,
        &records,
        &[3.0, 1.0],
        |id, item, cell| match id {
            "text" => cell.with_note(rank_text::item_location(board, item)),
            _ => cell.with_ink(board.palette.good),
        },
    ));
    blocks
}
