//! The ranked list: what to mend first, why, and how firm that is.

use super::{
    super::{
        Block, Board,
        parts::{Cell, Column, Row, bar, callout, heading, paragraph, table},
    },
    factor_words, sum_words,
    sums::{figure, value_words},
};
use crate::{
    insight::{
        Index, Insight,
        rank::{Certainty, Entry, Filter, Firm, Places},
    },
    layout::{
        paint::{Pen, key},
        text::{Style, one_line},
    },
    model::{DomainId as _, ItemRef, PainPoint},
    scene::{Align, Point, Rect, Stroke},
};

/// So many pain points are listed in the window and on a page; the rest is counted.
const MOST: usize = 200;

/// The pain points by rank, with a note on how firm it is.
#[must_use]
pub fn priorities(
    board: &Board<'_>,
    index: &Index<'_>,
    insight: &Insight,
    filter: &Filter,
) -> Vec<Block> {
    let words = &board.words;
    let ranking = &insight.ranking;
    let method = words.choice(ranking.method);
    let count = ranking.entries.len().to_string();
    let args = [("count", count.as_str()), ("method", method.as_str())];
    let note = words.fill("priorities-note", &args);
    let mut blocks = vec![heading(board, &words.tr("priorities-title"), &note)];
    if ranking.entries.is_empty() {
        blocks.push(paragraph(board, &words.tr("priorities-none")));
        return blocks;
    }
    let mut rows = Vec::new();
    let mut hidden = 0;
    let most = ranking
        .entries
        .first()
        .map_or(1.0, |e| e.value)
        .max(f64::MIN_POSITIVE);
    for (entry, firm) in ranking.entries.iter().zip(&insight.firmness.entries) {
        let pain = board.journey.pain_points().at(entry.place);
        let Some(pain) = pain.filter(|pain| filter.admits(index, pain)) else {
            continue;
        };
        if rows.len() >= MOST {
            hidden += 1;
            continue;
        }
        rows.push(row(
            board,
            (pain, entry),
            firm.as_ref(),
            (most, ranking.entries.len()),
        ));
    }
    if rows.is_empty() {
        blocks.push(paragraph(board, &words.tr("priorities-filtered")));
    } else {
        blocks.extend(table(board, &columns(board, insight), rows));
    }
    if hidden > 0 {
        blocks.push(paragraph(board, &words.count("priorities-more", hidden)));
    }
    blocks.push(firmness(board, insight));
    blocks.extend(why(board, insight));
    blocks
}

/// The most factors that have a column of their own.
const FACTORS: usize = 4;

fn columns(board: &Board<'_>, insight: &Insight) -> Vec<Column> {
    let words = &board.words;
    let mut columns = vec![
        Column::new(words.tr("priorities-rank"), 0.45),
        Column::new(words.tr("priorities-pain"), 2.7),
    ];
    let first = insight.ranking.entries.first();
    for factor in first.iter().flat_map(|e| &e.factors).take(FACTORS) {
        columns.push(Column::new(words.choice(factor.kind), 0.95));
    }
    columns.push(Column::new(words.tr("priorities-value"), 1.2));
    columns.push(Column::new(words.tr("priorities-places"), 1.2));
    columns
}

fn row<'b>(
    board: &'b Board<'_>,
    (pain, entry): (&'b PainPoint, &'b Entry),
    firm: Option<&'b Firm>,
    (most, count): (f64, usize),
) -> Row<'b> {
    let p = board.palette;
    let item = ItemRef::PainPoint(pain.id.clone());
    let text = board
        .words
        .or_else(&pain.text, "layout-untitled-pain-point");
    let rank = entry.rank;
    let mut cells = vec![Cell::drawn(
        rank.to_string(),
        move |pen: &mut Pen, rect: Rect| {
            badge(
                pen,
                board,
                Point::new(rect.min.x + board.at(11.0), rect.center().y),
                rank,
            );
        },
    )];
    cells.push(Cell::strong(text).with_note(place_of(board, pain, entry)));
    for factor in entry.factors.iter().take(FACTORS) {
        let (words, note) = factor_words(board, factor);
        cells.push(Cell::words(words).with_note(note));
    }
    let value = value_words(board, entry.value);
    let (share, is_top) = (entry.value / most, entry.rank <= 3);
    let shown = value.clone();
    cells.push(Cell::drawn(value, move |pen: &mut Pen, rect: Rect| {
        let room = board.at(44.0);
        let color = if is_top {
            p.accent
        } else {
            p.accent.with_alpha(0.45)
        };
        let height = board.at(9.0);
        let line = Rect::new(
            rect.min.x,
            rect.center().y - height / 2.0,
            (rect.width() - room).max(1.0),
            height,
        );
        bar(pen, board, line, share, color);
        let x = line.min.x + line.width() * share.clamp(0.0, 1.0) + board.at(5.0);
        let style = board.strong();
        let at = (x, rect.center().y - style.leading() / 2.0);
        pen.text(&[one_line(&shown, style, room)], style, at, p.text);
    }));
    let said = firm.map_or_else(
        || board.words.tr("priorities-not-told"),
        |f| places_words(board, f.by_all),
    );
    let firm = firm.copied();
    cells.push(Cell::drawn(said, move |pen: &mut Pen, rect: Rect| {
        places(pen, board, rect, firm, (rank, count));
    }));
    Row {
        key: key(&item.to_string()),
        is_chosen: board.chosen.as_ref() == Some(&item),
        cells,
    }
}

/// Channel and phase of a pain point, and how sure it is.
fn place_of(board: &Board<'_>, pain: &PainPoint, entry: &Entry) -> String {
    let journey = board.journey;
    let t = journey.touchpoint(&entry.touchpoint);
    let channel = t
        .and_then(|t| t.channel.as_ref())
        .and_then(|id| journey.channels().get(id));
    let phase = t.and_then(|t| journey.phases().get(&t.phase));
    let named = [
        channel.map(|c| c.name.clone()),
        phase.map(|p| p.name.clone()),
    ];
    let mut parts: Vec<String> = named
        .into_iter()
        .flatten()
        .filter(|n| !n.is_empty())
        .collect();
    parts.push(board.words.choice(pain.evidence.status));
    parts.join(" · ")
}

/// A rank in a dark circle.
pub(super) fn badge(pen: &mut Pen, board: &Board<'_>, center: Point, rank: usize) {
    let p = board.palette;
    let words = rank.to_string();
    let size = if words.len() > 2 { 8.0 } else { 10.5 };
    let style = Style::bold(board.at(size));
    pen.circle(center, board.at(10.0), Some(p.badge), None);
    let at = (center.x, center.y - style.leading() / 2.0);
    let line = one_line(&words, style, board.at(40.0));
    pen.aligned(&[line], style, at, Align::Center, p.text_on_accent);
}

/// The places that a pain point can take, on a rail of all ranks.
fn places(
    pen: &mut Pen,
    board: &Board<'_>,
    rect: Rect,
    firm: Option<Firm>,
    (rank, count): (usize, usize),
) {
    let p = board.palette;
    let float = crate::layout::place::float;
    let last = float(count.max(2) - 1);
    let pad = board.at(5.0);
    let x = |rank: usize| {
        rect.min.x + pad + (rect.width() - 2.0 * pad) * float(rank.saturating_sub(1)) / last
    };
    let y = rect.center().y;
    if count <= 16 {
        for place in 1..=count {
            pen.circle(Point::new(x(place), y), board.at(1.2), Some(p.ideal), None);
        }
    } else {
        let (a, b) = (Point::new(x(1), y), Point::new(x(count), y));
        pen.line(a, b, Stroke::solid(p.line, board.at(1.5)));
    }
    if let Some(firm) = firm {
        let Places { best, worst } = firm.by_all;
        let (a, b) = (Point::new(x(best), y), Point::new(x(worst), y));
        pen.line(
            a,
            b,
            Stroke::solid(p.accent.with_alpha(0.45), board.at(3.0)),
        );
        let Places { best, worst } = firm.by_weights;
        let (a, b) = (Point::new(x(best), y), Point::new(x(worst), y));
        pen.line(a, b, Stroke::solid(p.accent, board.at(3.0)));
    }
    pen.circle(Point::new(x(rank), y), board.at(4.0), Some(p.accent), None);
}

fn places_words(board: &Board<'_>, places: Places) -> String {
    let (best, worst) = (places.best.to_string(), places.worst.to_string());
    let args = [("best", best.as_str()), ("worst", worst.as_str())];
    board.words.fill("priorities-can-be", &args)
}

/// Whether the top three holds, and which single judgement would change it.
fn firmness(board: &Board<'_>, insight: &Insight) -> Block {
    let words = &board.words;
    let p = board.palette;
    let top = insight.firmness.top;
    let strong = words.tr(match (top.order, top.set) {
        (Certainty::Always, _) => "priorities-top-always",
        (Certainty::Near, _) => "priorities-top-near",
        (Certainty::Open, Certainty::Open) => "priorities-top-open",
        (Certainty::Open, Certainty::Always | Certainty::Near) => "priorities-top-order-open",
    });
    let Some(decisive) = &insight.firmness.decisive else {
        let rest = words.tr("priorities-no-judgement");
        return callout(board, (&strong, &rest), (p.good_soft, p.good));
    };
    let pain = board.journey.pain_points().get(&decisive.pain);
    let name = pain.map(|pain| words.or_else(&pain.text, "layout-untitled-pain-point"));
    let kind = words.choice(decisive.kind);
    let (now, at) = (
        figure(board, decisive.kind, decisive.now),
        figure(board, decisive.kind, decisive.at),
    );
    let to = decisive.to.to_string();
    let from = decisive.from.to_string();
    let n = decisive.n.map_or_else(
        || words.tr("priorities-n-unknown"),
        |n| words.count("priorities-n", usize::try_from(n).unwrap_or(0)),
    );
    let args = [
        ("pain", name.as_deref().unwrap_or_default()),
        ("judgement", kind.as_str()),
        ("now", now.as_str()),
        ("n", n.as_str()),
        ("at", at.as_str()),
        ("from", from.as_str()),
        ("to", to.as_str()),
    ];
    let rest = words.fill("priorities-decisive", &args);
    callout(board, (&strong, &rest), (p.warn_soft, p.outline))
}

/// The sum of the chosen pain point, or of the first.
fn why(board: &Board<'_>, insight: &Insight) -> Vec<Block> {
    let ranking = &insight.ranking;
    let chosen = match &board.chosen {
        Some(ItemRef::PainPoint(id)) => ranking.entry(id),
        _ => None,
    };
    let Some(entry) = chosen.or_else(|| ranking.entries.first()) else {
        return Vec::new();
    };
    let words = &board.words;
    let rank = entry.rank.to_string();
    let title = words.fill("priorities-why", &[("rank", &rank)]);
    let method = words.choice(ranking.method);
    let sum = sum_words(board, ranking, entry);
    let mut blocks = vec![heading(board, &title, &format!("{method}:  {sum}"))];
    let notes = entry.factors.iter().map(|factor| {
        let (figure, note) = factor_words(board, factor);
        let (low, high) = (
            self::figure(board, factor.kind, factor.low),
            self::figure(board, factor.kind, factor.high),
        );
        let args = [("low", low.as_str()), ("high", high.as_str())];
        let between = words.fill("priorities-between", &args);
        let rule = if note.is_empty() {
            words.choice(factor.standing)
        } else {
            note
        };
        Row {
            key: key(&format!("pain-point/{}", entry.pain.as_str())),
            cells: vec![
                Cell::words(words.choice(factor.kind)),
                Cell::strong(figure),
                Cell::words(rule),
                Cell::words(between),
            ],
            is_chosen: false,
        }
    });
    let columns = [
        Column::new(words.tr("priorities-factor"), 1.4),
        Column::new(words.tr("priorities-figure"), 0.8),
        Column::new(words.tr("priorities-known-by"), 1.3),
        Column::new(words.tr("priorities-range"), 1.6),
    ];
    blocks.extend(table(board, &columns, notes.collect()));
    blocks
}
