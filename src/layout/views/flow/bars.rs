//! Outcome bars of the journey, and the funnel of customers by phase (DOMAIN B6).

use super::{Show, table};
use crate::{
    insight::flow::{self, OutcomeKind},
    layout::{
        text::width,
        views::{
            Block, Board,
            parts::{Cell, Column, Row, bar, heading, label},
        },
    },
    model::{ItemRef, MessageId},
    scene::{Align, Rect, Rgba},
};

/// Cell with a bar and its label.
pub(super) fn bar_cell<'d>(
    board: &'d Board<'d>,
    share: f64,
    words: String,
    color: Rgba,
) -> Cell<'d> {
    let said = words.clone();
    Cell::drawn(said, move |pen, rect| {
        let style = board.body();
        let room = width(&words, style).max(width(&board.percent(1.0, 0), style)) + board.at(6.0);
        let length = (rect.width() - room).max(board.at(4.0));
        let thick = board.at(10.0);
        let y = rect.center().y - thick / 2.0;
        let rail = Rect::new(rect.min.x, y, length, thick);
        pen.rect(rail, board.at(3.0), Some(board.palette.panel), None);
        if share > 0.0 {
            bar(pen, board, rail, share, color);
        }
        let at = (rect.max.x, rect.center().y - style.leading() / 2.0);
        let ink = board.palette.text;
        label(pen, &words, style, at, (room, Align::Right), ink);
    })
}

/// Outcomes of the journey, most likely first.
pub(super) fn outcomes(show: &Show<'_>) -> Vec<Block> {
    let (board, p, words) = (show.board, show.board.palette, &show.board.words);
    let outcomes = show.flow.outcomes();
    let trapped = show.flow.trapped();
    let mut all: Vec<f64> = outcomes.iter().map(|outcome| outcome.probability).collect();
    all.push(trapped);
    // Rounded so that they sum to 100 %, as the note says.
    let told = board.lang().percents_of_all(&all);
    let mut rows: Vec<Row<'_>> = outcomes
        .iter()
        .zip(&told)
        .take(show.most())
        .map(|(outcome, share)| {
            let color = match outcome.kind {
                OutcomeKind::Reached => p.good,
                OutcomeKind::Left | OutcomeKind::DropsOff => p.bad,
                OutcomeKind::Stops => p.ideal,
            };
            let name = Cell::words(show.name(outcome.place));
            let cells = vec![
                name.with_note(words.choice(outcome.kind)),
                bar_cell(board, outcome.probability, share.clone(), color),
            ];
            show.row(outcome.place, cells)
        })
        .collect();
    if trapped > 1e-9 {
        let name = Cell::words(words.tr(id!("flow-trapped-outcome")));
        let share = told.last().cloned().unwrap_or_default();
        let share = bar_cell(board, trapped, share, p.warn);
        let cells = vec![name, share];
        rows.push(Row::new(board, &ItemRef::Journey, "trapped", cells));
    }
    let columns = [
        Column::new(words.tr(id!("flow-where")), 1.1),
        Column::new(words.tr(id!("flow-of-customers")), 1.0),
    ];
    let (title, note) = (
        words.tr(id!("flow-outcomes")),
        words.tr(id!("flow-outcomes-note")),
    );
    let mut blocks = vec![heading(board, &title, &note)];
    blocks.extend(table(board, &columns, rows));
    blocks.extend(show.more(outcomes.len(), show.most()));
    blocks
}

fn funnel_note(is_ordered: bool) -> MessageId {
    if is_ordered {
        id!("flow-funnel-ordered")
    } else {
        id!("flow-funnel-unordered")
    }
}

/// Funnel rows by phase, true if the phases are passed in order, and the number of rows left out.
fn funnel_rows<'d>(show: &'d Show<'_>) -> (Vec<Row<'d>>, bool, usize) {
    let (board, words) = (show.board, &show.board.words);
    let funnel = flow::funnel(show.index, show.flow);
    let most = if show.is_whole() { 40 } else { 2 * show.most() };
    let all = funnel.steps.len();
    let rows = funnel.steps.iter().take(most).filter_map(|step| {
        let phase = show.index.journey.phases().at(step.phase)?;
        let reach = match step.reach {
            Some(reach) => {
                let about = if step.is_exact { "" } else { "≤ " };
                let share = format!("{about}{}", show.percent(reach));
                bar_cell(board, reach, share, board.palette.accent)
            }
            None => {
                Cell::words(words.tr(id!("flow-not-connected"))).in_ink(board.palette.text_muted)
            }
        };
        let conversion = step
            .conversion
            .map_or_else(|| "–".to_owned(), |conversion| show.percent(conversion));
        let item = ItemRef::Phase(phase.id.clone());
        let cells = vec![
            Cell::words(board.name_of(&item)),
            reach,
            Cell::words(conversion),
        ];
        Some(Row::new(board, &item, "", cells))
    });
    (rows.collect(), funnel.is_ordered, all.saturating_sub(most))
}

/// Funnel: the share of customers that reach each phase.
pub(super) fn funnel(show: &Show<'_>) -> Vec<Block> {
    let (board, words) = (show.board, &show.board.words);
    let (rows, is_ordered, rest) = funnel_rows(show);
    let columns = [
        Column::new(words.tr(id!("flow-phase")), 1.1),
        Column::new(words.tr(id!("flow-come-here")), 1.3),
        Column::number(words.tr(id!("flow-of-phase-before")), 0.8),
    ];
    let note = words.tr(funnel_note(is_ordered));
    let mut blocks = vec![heading(board, &words.tr(id!("flow-funnel")), &note)];
    blocks.extend(table(board, &columns, rows));
    blocks.extend(show.more(rest, 0));
    blocks
}
