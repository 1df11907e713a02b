//! Figures of a what-if before and after; a click on one shows its derivation.

use super::{derivation, rank_explanation::explanation_panel, rank_text};
use crate::{
    insight::rank::{FeelingProjection, ProjectedFigure, ScoreProjection, WhatIf},
    map::rows::metric_name,
    model::{Index, PainPoint, ScaleDirection, ScoreTarget},
    report::views::{
        ViewBlock, ViewSurface,
        parts::{TableCell, TableColumn, TableRow, paragraph, table},
    },
    scene::{ItemPart, PressAction, WhatIfFigure},
    text::durations::TimeUnit,
};

/// Figure of a what-if before and after, with the direction of its change.
struct OutcomeFigure {
    figure: WhatIfFigure,
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

impl OutcomeFigure {
    fn new(
        (figure, name): (WhatIfFigure, String),
        change: ProjectedFigure,
        is_more_good: Option<bool>,
        write: impl Fn(f64) -> String,
    ) -> Self {
        Self {
            figure,
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
    board: &ViewSurface<'_>,
    index: &Index<'_>,
    pain: &PainPoint,
    what_if: &WhatIf,
) -> Vec<ViewBlock> {
    let (tr, p) = (&board.messages, board.palette);
    let columns = [
        TableColumn::new(tr.tr(id!("priorities-of")), 2.6),
        TableColumn::number(tr.tr(id!("priorities-now")), 1.1),
        TableColumn::number(tr.tr(id!("priorities-then")), 1.2),
        TableColumn::new(tr.tr(id!("priorities-unit")), 1.6),
    ];
    let figures = figures(board, index, what_if);
    let chosen = board.choices.explained(&pain.id);
    let is_chosen = |figure: &OutcomeFigure| board.is_screen && chosen == Some(figure.figure);
    let rows = figures.iter().map(|figure| TableRow {
        is_selected: is_chosen(figure),
        ..row(board, pain, figure)
    });
    let mut drawn = table(board, &columns, rows.collect()).into_iter();
    let mut blocks: Vec<ViewBlock> = drawn.next().into_iter().collect();
    for (block, figure) in drawn.zip(&figures) {
        blocks.push(block);
        if is_chosen(figure) {
            let head = (figure.name.clone(), board.head(), p.text_muted);
            let how = (figure.how.clone(), board.small(), p.text);
            blocks.push(explanation_panel(board, vec![head, how]));
        }
    }
    blocks.extend(unestimated(board));
    blocks
}

fn figures(board: &ViewSurface<'_>, index: &Index<'_>, what_if: &WhatIf) -> Vec<OutcomeFigure> {
    let tr = &board.messages;
    let mut figures = Vec::new();
    let percent = |share: f64| board.percent(share, 1);
    if let Some(change) = what_if.goal {
        let name = (WhatIfFigure::Goal, tr.tr(id!("priorities-goal")));
        let figure = OutcomeFigure::new(name, change, Some(true), percent);
        let how = derivation::goal(board, index, what_if);
        figures.push(figure.told(tr.tr(id!("priorities-of-customers")), how));
    }
    figures.extend(waiting(board, index, what_if));
    let at = derivation::touchpoint_name(board, index, what_if);
    let name = tr.message(&message!("priorities-leaving", touchpoint = &at));
    let name = (WhatIfFigure::Leaving, name);
    let figure = OutcomeFigure::new(name, what_if.leaving, Some(false), percent);
    let how = derivation::leaving_derivation(board, index, what_if);
    figures.push(figure.told(tr.tr(id!("priorities-of-those-there")), how));
    for (number, felt) in what_if.feelings.iter().enumerate() {
        figures.extend(of_feeling(board, index, number, (what_if, felt)));
    }
    for (number, score) in what_if.scores.iter().enumerate() {
        figures.extend(of_score(board, &at, number, score));
    }
    figures
}

/// Waiting time. Retained customers wait where others do: a longer wait is no harm.
fn waiting(board: &ViewSurface<'_>, index: &Index<'_>, what_if: &WhatIf) -> Option<OutcomeFigure> {
    let tr = &board.messages;
    let change = what_if.waiting?;
    let is_longer = change.after > change.before + 1e-9;
    let unit = tr.tr(if is_longer {
        id!("priorities-more-wait")
    } else {
        id!("priorities-per-customer")
    });
    let time = TimeUnit::of(change.before);
    let name = (WhatIfFigure::Waiting, tr.tr(id!("priorities-waiting")));
    let is_more_good = (!is_longer).then_some(false);
    let write = |seconds: f64| board.time_in(time, seconds);
    let figure = OutcomeFigure::new(name, change, is_more_good, write);
    Some(figure.told(
        unit,
        derivation::waiting_derivation(board, index, what_if, change),
    ))
}

/// Emotion of a persona at the touchpoint, and the peak–end score.
fn of_feeling(
    board: &ViewSurface<'_>,
    index: &Index<'_>,
    number: usize,
    (what_if, felt): (&WhatIf, &FeelingProjection),
) -> Vec<OutcomeFigure> {
    let tr = &board.messages;
    let name = felt.persona.as_ref().map_or_else(
        || tr.tr(id!("priorities-everybody")),
        |id| rank_text::persona(board, id),
    );
    let args = [("persona", name.as_str())];
    let scale = || tr.tr(id!("priorities-feeling-scale"));
    let write = |value: f64| board.signed(value, 1);
    let there = felt.there.map(|change| {
        let name = tr.fill(id!("priorities-feels"), &args);
        let name = (WhatIfFigure::Emotion(number), name);
        let figure = OutcomeFigure::new(name, change, Some(true), write);
        figure.told(
            scale(),
            derivation::feeling_derivation(board, what_if, change),
        )
    });
    let remembered = felt.peak_end.map(|change| {
        let name = tr.fill(id!("priorities-peak-end"), &args);
        let name = (WhatIfFigure::PeakEnd(number), name);
        let figure = OutcomeFigure::new(name, change, Some(true), write);
        figure.told(scale(), derivation::peak_end(board, index, what_if, felt))
    });
    there.into_iter().chain(remembered).collect()
}

/// Score at the touchpoint, and the mean of its metric over all touchpoints.
fn of_score(
    board: &ViewSurface<'_>,
    at: &str,
    number: usize,
    score: &ScoreProjection,
) -> Vec<OutcomeFigure> {
    let tr = &board.messages;
    let metric = metric_name(tr, board.journey, &score.metric);
    let is_more_good = Some(score.scale.direction == ScaleDirection::HigherIsBetter);
    let write = |figure: f64| board.figure(&score.scale, figure);
    let name = (
        WhatIfFigure::Score(number),
        tr.message(&message!(
            "priorities-score",
            metric = &metric,
            touchpoint = at
        )),
    );
    let how = derivation::score(board, at, score);
    let Some(estimate) = score.estimate else {
        let change = ProjectedFigure {
            before: score.now,
            after: score.now,
        };
        let figure = OutcomeFigure {
            then: None,
            ..OutcomeFigure::new(name, change, None, write)
        };
        return vec![figure.told(tr.tr(id!("priorities-no-like-score")), how)];
    };
    let there = ProjectedFigure {
        before: score.now,
        after: estimate.then,
    };
    let unit = tr.tr(id!("priorities-assumption"));
    let there = OutcomeFigure::new(name, there, is_more_good, write).told(unit.clone(), how);
    let name = (
        WhatIfFigure::MeanScore(number),
        tr.message(&message!("priorities-score-mean", metric = &metric)),
    );
    let mean = OutcomeFigure::new(name, estimate.mean, is_more_good, write);
    vec![
        there,
        mean.told(unit, derivation::mean(board, score, &estimate)),
    ]
}

fn row<'d>(board: &ViewSurface<'_>, pain: &PainPoint, figure: &OutcomeFigure) -> TableRow<'d> {
    let (tr, p) = (&board.messages, board.palette);
    let cell = match &figure.then {
        None => TableCell::text(tr.tr(id!("priorities-not-estimated"))).with_ink(p.text_muted),
        Some(then) if *then == figure.now => {
            TableCell::text(tr.tr(id!("priorities-stays"))).with_ink(p.text_muted)
        }
        Some(then) => TableCell::strong(format!("→ {then}")).with_ink(match figure.is_better {
            Some(true) => p.good,
            Some(false) => p.bad,
            None => p.text,
        }),
    };
    let explains = PressAction::Explain(figure.figure);
    let item = board.is_screen.then(|| rank_text::pain_item(pain));
    let cells = vec![
        TableCell::text(&figure.name),
        TableCell::text(&figure.now),
        cell,
        TableCell::text(&figure.unit).with_ink(p.text_muted),
    ];
    TableRow::of_part(board, item.as_ref(), ItemPart::Press(explains), cells)
}

/// Note that scores of phases and of the whole journey are not estimated; `None` when there are
/// none.
fn unestimated(board: &ViewSurface<'_>) -> Option<ViewBlock> {
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
        .map(|metric| metric_name(&board.messages, board.journey, metric))
        .collect();
    let names = names.join(", ");
    let words = board.messages.message(&message!(
        "priorities-whole-not-estimated",
        metrics = &names
    ));
    Some(super::spaced(board, paragraph(board, &words)))
}
