//! Outcome bars of the journey, and the funnel of customers by phase (DOMAIN B6).

use super::{FlowView, table};
use crate::{
    insight::flow::{self, OutcomeKind},
    model::{ItemRef, MessageId},
    report::views::{
        ViewBlock, ViewSurface,
        parts::{TableCell, TableColumn, TableRow, bar, heading, label},
    },
    scene::{ItemPart, Rect, Rgba, TextAlign},
    text::width,
};

/// Cell with a bar and its label.
pub(super) fn bar_cell<'d>(
    board: &'d ViewSurface<'d>,
    share: f64,
    words: String,
    color: Rgba,
) -> TableCell<'d> {
    let said = words.clone();
    TableCell::from_drawing(said, move |pen, rect| {
        let style = board.body();
        let room =
            width(&words, style).max(width(&board.percent(1.0, 0), style)) + board.scaled(6.0);
        let length = (rect.width() - room).max(board.scaled(4.0));
        let thick = board.scaled(10.0);
        let y = rect.center().y - thick / 2.0;
        let rail = Rect::new(rect.min.x, y, length, thick);
        pen.rect(rail, board.scaled(3.0), Some(board.palette.panel), None);
        if share > 0.0 {
            bar(pen, board, rail, share, color);
        }
        let at = (rect.max.x, rect.center().y - style.leading() / 2.0);
        let ink = board.palette.text;
        label(pen, &words, style, at, (room, TextAlign::Right), ink);
    })
}

/// Outcomes of the journey, most likely first.
pub(super) fn outcome_blocks(show: &FlowView<'_>) -> Vec<ViewBlock> {
    let (board, p, words) = (show.board, show.board.palette, &show.board.messages);
    let outcomes = show.flow.outcomes();
    let trapped = show.flow.trapped();
    let mut all: Vec<f64> = outcomes.iter().map(|outcome| outcome.probability).collect();
    all.push(trapped);
    // Rounded so that they sum to 100 %, as the note says.
    let told = board.lang().percents_summing_to_100(&all);
    let mut rows: Vec<TableRow<'_>> = outcomes
        .iter()
        .zip(&told)
        .take(show.max_rows())
        .map(|(outcome, share)| {
            let color = match outcome.kind {
                OutcomeKind::Reached => p.good,
                OutcomeKind::Left | OutcomeKind::DropsOff => p.bad,
                OutcomeKind::Stops => p.ideal,
            };
            let name = TableCell::text(show.name(outcome.position));
            let cells = vec![
                name.with_note(words.choice(outcome.kind)),
                bar_cell(board, outcome.probability, share.clone(), color),
            ];
            show.row(outcome.position, cells)
        })
        .collect();
    if trapped > 1e-9 {
        let name = TableCell::text(words.tr(id!("flow-trapped-outcome")));
        let share = told.last().cloned().unwrap_or_default();
        let share = bar_cell(board, trapped, share, p.warn);
        let cells = vec![name, share];
        rows.push(TableRow::of_part(
            board,
            &ItemRef::Journey,
            ItemPart::Trapped,
            cells,
        ));
    }
    let columns = [
        TableColumn::new(words.tr(id!("flow-where")), 1.1),
        TableColumn::new(words.tr(id!("flow-of-customers")), 1.0),
    ];
    let (title, note) = (
        words.tr(id!("flow-outcomes")),
        words.tr(id!("flow-outcomes-note")),
    );
    let mut blocks = vec![heading(board, &title, &note)];
    blocks.extend(table(board, &columns, rows));
    blocks.extend(show.more(outcomes.len(), show.max_rows()));
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
fn funnel_rows<'d>(show: &'d FlowView<'_>) -> (Vec<TableRow<'d>>, bool, usize) {
    let (board, words) = (show.board, &show.board.messages);
    let funnel = flow::funnel(show.index, show.flow);
    let most = if show.shows_all() {
        40
    } else {
        2 * show.max_rows()
    };
    let all = funnel.steps.len();
    let rows = funnel.steps.iter().take(most).filter_map(|step| {
        let phase = show.index.journey.phases().get_index(step.phase)?;
        let reach = match step.reach {
            Some(reach) => {
                let about = if step.is_exact { "" } else { "≤ " };
                let share = format!("{about}{}", show.percent(reach));
                bar_cell(board, reach, share, board.palette.accent)
            }
            None => TableCell::text(words.tr(id!("flow-not-connected")))
                .with_ink(board.palette.text_muted),
        };
        let conversion = step
            .conversion
            .map_or_else(|| "–".to_owned(), |conversion| show.percent(conversion));
        let item = ItemRef::Phase(phase.id.clone());
        let cells = vec![
            TableCell::text(board.name_of(&item)),
            reach,
            TableCell::text(conversion),
        ];
        Some(TableRow::new(board, &item, cells))
    });
    (rows.collect(), funnel.is_ordered, all.saturating_sub(most))
}

/// Funnel: the share of customers that reach each phase.
pub(super) fn funnel(show: &FlowView<'_>) -> Vec<ViewBlock> {
    let (board, words) = (show.board, &show.board.messages);
    let (rows, is_ordered, rest) = funnel_rows(show);
    let columns = [
        TableColumn::new(words.tr(id!("flow-phase")), 1.1),
        TableColumn::new(words.tr(id!("flow-come-here")), 1.3),
        TableColumn::number(words.tr(id!("flow-of-phase-before")), 0.8),
    ];
    let note = words.tr(funnel_note(is_ordered));
    let mut blocks = vec![heading(board, &words.tr(id!("flow-funnel")), &note)];
    blocks.extend(table(board, &columns, rows));
    blocks.extend(show.more(rest, 0));
    blocks
}
