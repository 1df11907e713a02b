//! Figures of a what-if before and after; a click on one shows its derivation.

use super::{how, why::panel, words};
use crate::{
    insight::rank::{Change, Felt, Scored, WhatIf},
    layout::{
        rows::metric_name,
        time::Unit,
        views::{
            Block, Board, Press,
            parts::{Cell, Column, Row, paragraph, table},
        },
    },
    model::{Direction, Index, PainPoint, ScoreTarget},
};

/// Figure of a what-if before and after, with the direction of its change.
struct Figure {
    /// Code of the figure in keys.
    code: String,
    name: String,
    now: String,
    /// `None` where it isn't estimated.
    then: Option<String>,
    unit: String,
    /// True for an improvement, false for a deterioration; `None` without a change.
    is_better: Option<bool>,
    /// Derivation.
    how: String,
}

impl Figure {
    fn new(
        (code, name): (String, String),
        change: Change,
        is_more_good: Option<bool>,
        write: impl Fn(f64) -> String,
    ) -> Self {
        Self {
            code,
            name,
            now: write(change.before),
            then: Some(write(change.after)),
            unit: String::new(),
            is_better: is_more_good.map(|more| more == (change.after > change.before)),
            how: String::new(),
        }
    }

    fn told(self, unit: String, how: String) -> Self {
        Self { unit, how, ..self }
    }
}

/// True if at least one score of the touchpoint could be estimated.
pub(super) fn has_estimate(what_if: &WhatIf) -> bool {
    what_if.scores.iter().any(|score| score.estimate.is_some())
}

/// Draws the table of figures, with the derivation of the chosen one.
pub(super) fn table_of(
    board: &Board<'_>,
    index: &Index<'_>,
    pain: &PainPoint,
    what_if: &WhatIf,
) -> Vec<Block> {
    let (tr, p) = (&board.words, board.palette);
    let columns = [
        Column::new(tr.tr("priorities-of"), 2.6),
        Column::number(tr.tr("priorities-now"), 1.1),
        Column::number(tr.tr("priorities-then"), 1.2),
        Column::new(tr.tr("priorities-unit"), 1.6),
    ];
    let figures = figures(board, index, what_if);
    let chosen = board.choices.explained(&pain.id);
    let is_chosen =
        |figure: &Figure| board.is_screen && chosen.is_some_and(|code| code == figure.code);
    let rows = figures.iter().map(|figure| Row {
        is_chosen: is_chosen(figure),
        ..row(board, pain, figure)
    });
    let mut drawn = table(board, &columns, rows.collect()).into_iter();
    let mut blocks: Vec<Block> = drawn.next().into_iter().collect();
    for (block, figure) in drawn.zip(&figures) {
        blocks.push(block);
        if is_chosen(figure) {
            let head = (figure.name.clone(), board.head(), p.text_muted);
            let how = (figure.how.clone(), board.small(), p.text);
            blocks.push(panel(board, vec![head, how]));
        }
    }
    blocks.extend(unestimated(board));
    blocks
}

fn figures(board: &Board<'_>, index: &Index<'_>, what_if: &WhatIf) -> Vec<Figure> {
    let tr = &board.words;
    let mut figures = Vec::new();
    let percent = |share: f64| board.percent(share, 1);
    if let Some(change) = what_if.goal {
        let name = ("goal".to_owned(), tr.tr("priorities-goal"));
        let figure = Figure::new(name, change, Some(true), percent);
        let how = how::goal(board, index, what_if);
        figures.push(figure.told(tr.tr("priorities-of-customers"), how));
    }
    figures.extend(waiting(board, index, what_if));
    let at = how::place(board, index, what_if);
    let name = tr.fill("priorities-leaving", &[("touchpoint", &at)]);
    let name = ("leaving".to_owned(), name);
    let figure = Figure::new(name, what_if.leaving, Some(false), percent);
    let how = how::leaving(board, index, what_if);
    figures.push(figure.told(tr.tr("priorities-of-those-there"), how));
    for (number, felt) in what_if.feelings.iter().enumerate() {
        figures.extend(of_feeling(board, index, number, (what_if, felt)));
    }
    for (number, score) in what_if.scores.iter().enumerate() {
        figures.extend(of_score(board, &at, number, score));
    }
    figures
}

/// Waiting time. Retained customers wait where others do: a longer wait is no harm.
fn waiting(board: &Board<'_>, index: &Index<'_>, what_if: &WhatIf) -> Option<Figure> {
    let tr = &board.words;
    let change = what_if.waiting?;
    let is_longer = change.after > change.before + 1e-9;
    let unit = tr.tr(if is_longer {
        "priorities-more-wait"
    } else {
        "priorities-per-customer"
    });
    let time = Unit::of(change.before);
    let name = ("waiting".to_owned(), tr.tr("priorities-waiting"));
    let is_more_good = (!is_longer).then_some(false);
    let write = |seconds: f64| board.time_in(time, seconds);
    let figure = Figure::new(name, change, is_more_good, write);
    Some(figure.told(unit, how::waiting(board, index, what_if, change)))
}

/// Emotion of a persona at the touchpoint, and the peak–end score.
fn of_feeling(
    board: &Board<'_>,
    index: &Index<'_>,
    number: usize,
    (what_if, felt): (&WhatIf, &Felt),
) -> Vec<Figure> {
    let tr = &board.words;
    let name = felt.persona.as_ref().map_or_else(
        || tr.tr("priorities-everybody"),
        |id| words::persona(board, id),
    );
    let args = [("persona", name.as_str())];
    let scale = || tr.tr("priorities-feeling-scale");
    let write = |value: f64| board.signed(value, 1);
    let there = felt.there.map(|change| {
        let name = tr.fill("priorities-feels", &args);
        let figure = Figure::new((format!("feels-{number}"), name), change, Some(true), write);
        figure.told(scale(), how::feels(board, what_if, change))
    });
    let remembered = felt.peak_end.map(|change| {
        let name = tr.fill("priorities-peak-end", &args);
        let name = (format!("peak-end-{number}"), name);
        let figure = Figure::new(name, change, Some(true), write);
        figure.told(scale(), how::peak_end(board, index, what_if, felt))
    });
    there.into_iter().chain(remembered).collect()
}

/// Score at the touchpoint, and the mean of its metric over all touchpoints.
fn of_score(board: &Board<'_>, at: &str, number: usize, score: &Scored) -> Vec<Figure> {
    let tr = &board.words;
    let metric = metric_name(tr, board.journey, &score.metric);
    let is_more_good = Some(score.scale.direction == Direction::HigherIsBetter);
    let write = |figure: f64| board.figure(&score.scale, figure);
    let args = [("metric", metric.as_str()), ("touchpoint", at)];
    let name = (
        format!("score-{number}"),
        tr.fill("priorities-score", &args),
    );
    let how = how::score(board, at, score);
    let Some(estimate) = score.estimate else {
        let change = Change {
            before: score.before,
            after: score.before,
        };
        let figure = Figure {
            then: None,
            ..Figure::new(name, change, None, write)
        };
        return vec![figure.told(tr.tr("priorities-no-like-score"), how)];
    };
    let there = Change {
        before: score.before,
        after: estimate.after,
    };
    let unit = tr.tr("priorities-assumption");
    let there = Figure::new(name, there, is_more_good, write).told(unit.clone(), how);
    let name = (
        format!("mean-{number}"),
        tr.fill("priorities-score-mean", &[("metric", &metric)]),
    );
    let mean = Figure::new(name, estimate.mean, is_more_good, write);
    vec![there, mean.told(unit, how::mean(board, score, &estimate))]
}

fn row<'d>(board: &Board<'_>, pain: &PainPoint, figure: &Figure) -> Row<'d> {
    let (tr, p) = (&board.words, board.palette);
    let cell = match &figure.then {
        None => Cell::words(tr.tr("priorities-not-estimated")).in_ink(p.text_muted),
        Some(then) if *then == figure.now => {
            Cell::words(tr.tr("priorities-stays")).in_ink(p.text_muted)
        }
        Some(then) => Cell::strong(format!("→ {then}")).in_ink(match figure.is_better {
            Some(true) => p.good,
            Some(false) => p.bad,
            None => p.text,
        }),
    };
    let explains = Press::Explain(figure.code.clone());
    let item = board.is_screen.then(|| words::item(pain));
    let cells = vec![
        Cell::words(&figure.name),
        Cell::words(&figure.now),
        cell,
        Cell::words(&figure.unit).in_ink(p.text_muted),
    ];
    Row::new(board, item.as_ref(), &explains.to_string(), cells)
}

/// Note that scores of phases and of the whole journey are not estimated; `None` when there are
/// none.
fn unestimated(board: &Board<'_>) -> Option<Block> {
    let scores = board.journey.scores().iter();
    let whole = scores.filter(|score| !matches!(score.target, ScoreTarget::Touchpoint(_)));
    let mut metrics: Vec<_> = whole.map(|score| &score.metric).collect();
    metrics.sort();
    metrics.dedup();
    if metrics.is_empty() {
        return None;
    }
    let names = metrics.into_iter();
    let names: Vec<String> = names
        .map(|metric| metric_name(&board.words, board.journey, metric))
        .collect();
    let names = names.join(", ");
    let words = board
        .words
        .fill("priorities-whole-not-estimated", &[("metrics", &names)]);
    Some(super::spaced(board, paragraph(board, &words)))
}
