//! Table of scores, one row each, with the sum behind the figure.

use super::{
    super::{
        ViewBlock, ViewSurface,
        parts::{TableCell, TableColumn, TableRow, paragraph, table},
    },
    derivation,
    score_format::{draw_centered, interval_cell, reliability_notes, reliability_text},
};
use crate::{
    i18n::{adds_up, rounded},
    insight::scores::{CesIndex, Reliability, ReplyClass, ScoreCard, reply_class},
    map::{rows::figure_color, scene_builder::SceneBuilder},
    model::{Aggregation, ItemRef, float},
    record::{RecordTable, TableKind, Wording},
    scene::{Point, Rect, Rgba},
    text::width,
};

/// Row limit.
const MOST: usize = 300;

/// Width from which replies and source have columns of their own, in units.
const WIDE: f64 = 780.0;

/// Columns of a record in a row.
const RECORD: [&str; 6] = [
    "target",
    "metric_name",
    "segment",
    "direction",
    "source",
    "date",
];

/// True if the board is wide enough for separate columns of replies and source.
fn is_wide(board: &ViewSurface<'_>) -> bool {
    board.width / board.unit >= WIDE
}

/// Draws the table of scores.
pub(super) fn table_of(board: &ViewSurface<'_>, cards: &[ScoreCard]) -> Vec<ViewBlock> {
    let words = &board.messages;
    let mut columns = vec![
        TableColumn::new(words.tr(id!("field-score-target")), 2.1),
        TableColumn::new(words.tr(id!("scores-figure")), 1.0),
        TableColumn::new(words.tr(id!("scores-interval")), 1.5),
        TableColumn::new(words.tr(id!("scores-distribution")), 2.4),
    ];
    if is_wide(board) {
        columns.push(TableColumn::new(words.tr(id!("scores-replies")), 1.3));
        columns.push(TableColumn::new(words.tr(id!("field-score-source")), 1.5));
    }
    let cx = board.records();
    let records = RecordTable::new(&cx, TableKind::Scores, &RECORD);
    // Cards and records are in the journey's order.
    let mut rest = records.rows.iter();
    let rows = cards.iter().take(MOST).filter_map(|card| {
        let item = ItemRef::Score(card.score.clone());
        let record = rest.find(|row| row.item == item)?;
        let line = |ids: &[&str]| records.line(&cx, record, ids, Wording::Full, " · ");
        Some(row(board, card, line))
    });
    let rows: Vec<TableRow<'_>> = rows.collect();
    let chosen = rows.iter().position(|row| row.is_selected);
    let mut blocks = table(board, &columns, rows);
    let is_it = |card: &&ScoreCard| board.is_selected(&ItemRef::Score(card.score.clone()));
    if let Some((place, card)) = chosen.zip(cards.iter().find(is_it)) {
        // Inserted behind its row; the first block is the head of the table.
        blocks.insert(place + 2, derivation::score(board, card));
    }
    let hidden = cards.len().saturating_sub(MOST);
    if hidden > 0 {
        blocks.push(paragraph(board, &words.count(id!("scores-more"), hidden)));
    }
    blocks
}

/// Row of a score, given the columns of its record in words.
fn row<'b>(
    board: &'b ViewSurface<'_>,
    card: &'b ScoreCard,
    line: impl Fn(&[&str]) -> String,
) -> TableRow<'b> {
    let p = board.palette;
    let words = &board.messages;
    let item = ItemRef::Score(card.score.clone());
    let ink = card
        .figure
        .map_or(p.text_muted, |figure| figure_color(p, figure, &card.scale));
    let said = card.figure.map_or_else(
        || words.tr(id!("scores-no-score")),
        |value| board.figure(&card.scale, value),
    );
    let mut cells = Vec::new();
    let figure = TableCell::strong(said)
        .with_ink(ink)
        .with_note(line(&["direction"]));
    let source = ["source", "date"];
    let mut note = vec!["metric_name", "segment"];
    if is_wide(board) {
        cells.push(figure);
        cells.push(interval_cell(board, card, ink));
        cells.push(distribution(board, card));
        cells.push(replies(board, card));
        cells.push(TableCell::text(line(&source)));
    } else {
        note.extend(source);
        cells.push(figure);
        let said = reliability_text(board, card);
        cells.push(interval_cell(board, card, ink).with_note(said));
        cells.push(distribution(board, card));
    }
    cells.insert(
        0,
        TableCell::strong(line(&["target"])).with_note(line(&note)),
    );
    TableRow::new(board, &item, cells)
}

fn replies<'b>(board: &ViewSurface<'_>, card: &ScoreCard) -> TableCell<'b> {
    let n = super::score_format::replies_text(board, card.n);
    let cell = TableCell::text(n).with_note(reliability_notes(board, card).join(" · "));
    if !card.contradictions.is_empty() {
        cell.with_ink(board.palette.bad)
    } else if card.reliability == Reliability::Sufficient && card.cautions.is_empty() {
        cell
    } else {
        cell.with_ink(board.palette.warn)
    }
}

/// Cell with a bar chart of the replies, and the sum behind the figure.
fn distribution<'b>(board: &'b ViewSurface<'_>, card: &'b ScoreCard) -> TableCell<'b> {
    let cell = TableCell::text("").with_note(sum(board, card));
    if card.figure.is_none() || card.counts.is_empty() {
        return cell;
    }
    cell.with_drawing(
        board.scaled(40.0),
        move |pen: &mut SceneBuilder, rect: Rect| {
            bars(pen, board, card, rect);
        },
    )
}

fn bars(pen: &mut SceneBuilder, board: &ViewSurface<'_>, card: &ScoreCard, rect: Rect) {
    let p = board.palette;
    let most = card.counts.iter().copied().max().unwrap_or(1).max(1);
    let count = float(card.counts.len().max(1));
    let step = (rect.width() / count).min(board.scaled(24.0));
    let style = board.small();
    let values = (card.scale.min..).zip(&card.counts);
    let widest = values
        .clone()
        .map(|(value, _)| width(&board.number(f64::from(value), 0), style));
    let has_labels = widest.fold(0.0, f64::max) + board.scaled(2.0) <= step;
    let labels = if has_labels { style.leading() } else { 0.0 };
    let base = rect.max.y - labels - board.scaled(2.0);
    let room = base - rect.min.y;
    for (place, (value, replies)) in values.enumerate() {
        let x = rect.min.x + step * float(place);
        let rules = &board.journey.about().rules;
        let ink = class_ink(board, reply_class(rules, &card.metric, &card.scale, value));
        let share = f64::from(*replies) / f64::from(most);
        let height = (room * share).max(board.scaled(1.0));
        let bar = Rect::new(x + step * 0.12, base - height, step * 0.76, height);
        pen.rect(bar, board.scaled(1.5).min(height / 2.0), Some(ink), None);
        if has_labels {
            let at = Point::new(x + step / 2.0, base + board.scaled(1.0));
            draw_centered(
                pen,
                &board.number(f64::from(value), 0),
                style,
                at,
                (x, x + step),
                p.text_muted,
            );
        }
    }
}

/// Colour of a reply class; the text of the sum and the position on the scale tell it as well.
fn class_ink(board: &ViewSurface<'_>, class: Option<ReplyClass>) -> Rgba {
    let p = board.palette;
    match class {
        Some(ReplyClass::Good) => p.good,
        Some(ReplyClass::Middle) => p.ideal,
        Some(ReplyClass::Bad) => p.bad,
        None => p.accent,
    }
}

/// Calculation of the figure, with that of the CES index.
fn sum(board: &ViewSurface<'_>, card: &ScoreCard) -> String {
    if card.figure.is_none() {
        return board.messages.tr(id!("scores-sum-none"));
    }
    let mut parts = vec![own_sum(board, card)];
    parts.extend(card.ces_index.as_ref().map(|index| index_sum(board, index)));
    parts.join(" ")
}

/// Calculation of the figure on its own scale.
fn own_sum(board: &ViewSurface<'_>, card: &ScoreCard) -> String {
    let words = &board.messages;
    let n = card.n.map_or_else(String::new, |n| {
        super::score_format::grouped_digits(board, n)
    });
    match (card.scale.report, card.box_counts) {
        (Aggregation::TopBox { from }, Some([good, ..])) => {
            let (good, from) = (board.number(good, 0), board.number(f64::from(from), 0));
            let share = board.figure(&card.scale, card.figure.unwrap_or_default());
            words.message(&message!(
                "scores-sum-top",
                good = &good,
                n = &n,
                from = &from,
                share = &share
            ))
        }
        (Aggregation::Net { .. }, Some([good, middle, bad])) => {
            let groups = [good, middle, bad];
            let decimals = decimals_of_net(groups);
            let ([good, middle, bad], figure) = net_parts(board, groups, decimals);
            let args = [
                ("good", good.as_str()),
                ("middle", middle.as_str()),
                ("bad", bad.as_str()),
                ("figure", figure.as_str()),
                ("n", n.as_str()),
            ];
            let is_nps = card.metric == crate::model::Metric::Nps;
            words.fill(
                match (is_nps, decimals) {
                    (true, Some(_)) => id!("scores-sum-nps"),
                    (true, None) => id!("scores-sum-nps-counts"),
                    (false, Some(_)) => id!("scores-sum-net"),
                    (false, None) => id!("scores-sum-net-counts"),
                },
                &args,
            )
        }
        _ if card.counts.is_empty() => words.tr(id!("scores-sum-given")),
        _ => {
            let (min, max) = (
                board.number(f64::from(card.scale.min), 0),
                board.number(f64::from(card.scale.max), 0),
            );
            words.message(&message!("scores-sum-mean", min = &min, max = &max, n = &n))
        }
    }
}

/// Calculation of the CES index (DOMAIN B3).
fn index_sum(board: &ViewSurface<'_>, index: &CesIndex) -> String {
    let decimals = decimals_of_net(index.groups);
    let ([easy, _, hard], figure) = net_parts(board, index.groups, decimals);
    let n = board.number(index.groups.iter().sum(), 0);
    let ends = [index.interval.low, index.interval.high];
    let ends = ends.map(|end| board.signed(end, 0));
    let [low, high] = &ends;
    let args = [
        ("easy", easy.as_str()),
        ("hard", hard.as_str()),
        ("index", figure.as_str()),
        ("low", low.as_str()),
        ("high", high.as_str()),
        ("n", n.as_str()),
    ];
    let id = if decimals.is_some() {
        id!("scores-ces-index")
    } else {
        id!("scores-ces-index-counts")
    };
    board.messages.fill(id, &args)
}

/// Decimals at which the printed shares of good, middle and bad replies sum to 100, and good less
/// bad to the printed net; `None` where not even one decimal suffices, so that the counts are
/// printed.
fn decimals_of_net(groups: [f64; 3]) -> Option<usize> {
    let all: f64 = groups.iter().sum();
    let shares = groups.map(|count| 100.0 * count / all);
    let [good, _, bad] = shares;
    let is_plain = |share: f64, decimals: usize| {
        let shown = rounded(share, decimals);
        share <= 0.0 || share >= 100.0 || (shown > 0.0 && shown < 100.0)
    };
    (0..=1).find(|decimals| {
        adds_up(&shares, 100.0, *decimals)
            && adds_up(&[good, -bad], 100.0 * net_share(groups), *decimals)
            && shares.iter().all(|share| is_plain(*share, *decimals))
    })
}

/// Net score as a share: good less bad replies over all.
fn net_share([good, middle, bad]: [f64; 3]) -> f64 {
    (good - bad) / (good + middle + bad)
}

/// Good, middle and bad replies and their net as text: in percent, or as counts.
fn net_parts(
    board: &ViewSurface<'_>,
    groups: [f64; 3],
    decimals: Option<usize>,
) -> ([String; 3], String) {
    let all: f64 = groups.iter().sum();
    let part = |count: f64| match decimals {
        Some(decimals) => board.percent(count / all, decimals),
        None => board.number(count, 0),
    };
    let net = board.signed(100.0 * net_share(groups), decimals.unwrap_or(0));
    (groups.map(part), net)
}
