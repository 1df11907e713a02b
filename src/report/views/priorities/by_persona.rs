//! Rankings of the personas, side by side.

use super::{marks, rank_explanation::explanation_panel, rank_text, rank_text::capitalise};
use crate::{
    insight::rank::{PainPointFilter, PersonaRankings, RankComparison},
    model::Index,
    report::views::{
        ViewBlock, ViewSurface,
        parts::{TableCell, TableColumn, TableRow, heading, paragraph, table},
    },
};

/// Row limit.
const ROWS: usize = 100;

/// Draws the rankings of the personas, side by side.
#[must_use]
pub fn by_persona(
    board: &ViewSurface<'_>,
    index: &Index<'_>,
    sides: &PersonaRankings,
    filter: &PainPointFilter,
) -> Vec<ViewBlock> {
    let tr = &board.messages;
    let (note, assumed) = (
        tr.tr(id!("priorities-persona-note")),
        tr.tr(id!("flow-personas")),
    );
    let note = format!("{note} {assumed}");
    let mut blocks = vec![heading(board, &tr.tr(id!("priorities-persona")), &note)];
    if sides.rankings.is_empty() {
        blocks.push(paragraph(board, &tr.tr(id!("priorities-persona-none"))));
        return blocks;
    }
    if sides.comparisons.is_empty() {
        blocks.push(paragraph(board, &tr.tr(id!("priorities-none-open"))));
        return blocks;
    }
    let pains = board.journey.pain_points();
    let admits = |line: &&RankComparison| {
        let pain = pains.get(&line.pain);
        pain.is_some_and(|pain| filter.matches(index, pain))
    };
    let lines: Vec<&RankComparison> = sides.comparisons.iter().filter(admits).collect();
    if lines.is_empty() {
        blocks.push(paragraph(board, &tr.tr(id!("priorities-none-fit"))));
        return blocks;
    }
    blocks.extend(shown(board, sides, &lines));
    if lines.len() > ROWS {
        blocks.push(paragraph(
            board,
            &tr.count(id!("priorities-more"), lines.len() - ROWS),
        ));
    }
    blocks
}

/// Rows of the first lines; the selected one is followed by its sums.
fn shown(
    board: &ViewSurface<'_>,
    sides: &PersonaRankings,
    lines: &[&RankComparison],
) -> Vec<ViewBlock> {
    let tr = &board.messages;
    let mut columns = vec![
        TableColumn::new(tr.tr(id!("priorities-all")), 44.0),
        TableColumn::new(tr.tr(id!("field-pain-text")), 220.0),
    ];
    for (persona, _) in &sides.rankings {
        columns.push(TableColumn::new(rank_text::persona(board, persona), 84.0));
    }
    columns.push(TableColumn::number(tr.tr(id!("priorities-spread")), 76.0));
    let rows = lines.iter().take(ROWS).filter_map(|line| {
        let pain = board.journey.pain_points().get(&line.pain)?;
        let cells = cells(board, sides, line)?;
        Some((
            TableRow::new(board, &rank_text::pain_item(pain), cells),
            *line,
        ))
    });
    let (rows, shown): (Vec<_>, Vec<&RankComparison>) = rows.unzip();
    let chosen: Vec<bool> = rows.iter().map(|row| row.is_selected).collect();
    let mut drawn = table(board, &columns, rows).into_iter();
    let mut blocks: Vec<ViewBlock> = drawn.next().into_iter().collect();
    for ((mut block, line), is_chosen) in drawn.zip(shown).zip(chosen) {
        block.group.alt = alt(board, sides, line);
        blocks.push(block);
        if board.is_screen && is_chosen {
            blocks.push(why(board, sides, line));
        }
    }
    blocks
}

fn cells<'d>(
    board: &'d ViewSurface<'_>,
    sides: &PersonaRankings,
    line: &RankComparison,
) -> Option<Vec<TableCell<'d>>> {
    let p = board.palette;
    let pain = board.journey.pain_points().get(&line.pain)?;
    let overall = line.overall_rank;
    let mut cells = vec![
        marks::badge_cell(board, overall),
        TableCell::strong(rank_text::pain_text(board, pain))
            .with_note(rank_text::location_text(board, pain)),
    ];
    for (number, (_, ranking)) in line.entries.iter().zip(&sides.rankings) {
        cells.push(
            match number.and_then(|number| ranking.entries.get(number)) {
                None => TableCell::text(board.messages.tr(id!("priorities-not-hit")))
                    .with_ink(p.text_muted),
                Some(entry) => {
                    // On paper nobody can click for the sum.
                    let value = if board.is_screen {
                        rank_text::value(board, entry.value)
                    } else {
                        rank_text::formula_text(board, ranking, entry)
                    };
                    let of = rank_text::rank_of(board, entry.rank, ranking.method);
                    let cell = match entry.rank {
                        Some(rank) if rank.number <= 3 => TableCell::strong(of),
                        Some(_) => TableCell::text(of),
                        None => TableCell::text(of).with_ink(p.text_muted),
                    };
                    cell.with_note(value)
                }
            },
        );
    }
    let spread = match line.spread {
        0 => "–".to_owned(),
        places => places.to_string(),
    };
    cells.push(TableCell::text(spread));
    Some(cells)
}

/// Sums behind every figure of the selected row.
fn why(board: &ViewSurface<'_>, sides: &PersonaRankings, line: &RankComparison) -> ViewBlock {
    let (tr, p) = (&board.messages, board.palette);
    let method = sides.rankings.first().map(|(_, ranking)| ranking.method);
    let method = method.map_or_else(String::new, |method| tr.choice(method));
    let is = tr.message(&message!("priorities-value-is", method = &method));
    let mut lines = vec![(capitalise(&is), board.head(), p.text_muted)];
    for (number, (persona, ranking)) in line.entries.iter().zip(&sides.rankings) {
        let name = rank_text::persona(board, persona);
        let Some(entry) = number.and_then(|number| ranking.entries.get(number)) else {
            let words = format!("{name}: {}", tr.tr(id!("priorities-not-hit")));
            lines.push((words, board.small(), p.text_muted));
            continue;
        };
        let (rank, sum) = (
            rank_text::rank_of(board, entry.rank, ranking.method),
            rank_text::formula_text(board, ranking, entry),
        );
        lines.push((format!("{name}, {rank}: {sum}"), board.strong(), p.text));
        for factor in &entry.factors {
            lines.push((
                rank_text::factor_sentences(board, factor),
                board.small(),
                p.text,
            ));
        }
    }
    explanation_panel(board, lines)
}

fn alt(board: &ViewSurface<'_>, sides: &PersonaRankings, line: &RankComparison) -> String {
    let tr = &board.messages;
    let pain = board.journey.pain_points().get(&line.pain);
    let text = pain.map_or_else(String::new, |pain| rank_text::pain_text(board, pain));
    let ranks = line
        .entries
        .iter()
        .zip(&sides.rankings)
        .map(|(number, (id, ranking))| {
            let name = rank_text::persona(board, id);
            let entry = number.and_then(|number| ranking.entries.get(number));
            let rank = entry.map_or_else(
                || tr.tr(id!("priorities-not-hit")),
                |entry| rank_text::rank_of(board, entry.rank, ranking.method),
            );
            format!("{name} {rank}")
        });
    let ranks: Vec<String> = ranks.collect();
    let (ranks, overall) = (ranks.join(", "), rank_text::rank(line.overall_rank));
    capitalise(&tr.message(&message!(
        "priorities-persona-alt",
        rank = &overall,
        text = &text,
        ranks = &ranks
    )))
}
