//! Rankings of the personas, side by side.

use super::{marks, why::panel, words, words::capital};
use crate::{
    insight::rank::{ByPersona, Filter, Line},
    layout::views::{
        Block, Board,
        parts::{Cell, Column, Row, heading, paragraph, table},
    },
    model::Index,
    scene::Point,
};

/// Row limit.
const ROWS: usize = 100;

/// Draws the rankings of the personas, side by side.
#[must_use]
pub fn by_persona(
    board: &Board<'_>,
    index: &Index<'_>,
    sides: &ByPersona,
    filter: &Filter,
) -> Vec<Block> {
    let tr = &board.words;
    let (note, assumed) = (tr.tr("priorities-persona-note"), tr.tr("flow-personas"));
    let note = format!("{note} {assumed}");
    let mut blocks = vec![heading(board, &tr.tr("priorities-persona"), &note)];
    if sides.columns.is_empty() {
        blocks.push(paragraph(board, &tr.tr("priorities-persona-none")));
        return blocks;
    }
    if sides.lines.is_empty() {
        blocks.push(paragraph(board, &tr.tr("priorities-none-open")));
        return blocks;
    }
    let pains = board.journey.pain_points();
    let admits = |line: &&Line| {
        let pain = pains.get(&line.pain);
        pain.is_some_and(|pain| filter.admits(index, pain))
    };
    let lines: Vec<&Line> = sides.lines.iter().filter(admits).collect();
    if lines.is_empty() {
        blocks.push(paragraph(board, &tr.tr("priorities-none-fit")));
        return blocks;
    }
    blocks.extend(shown(board, sides, &lines));
    if lines.len() > ROWS {
        blocks.push(paragraph(
            board,
            &tr.count("priorities-more", lines.len() - ROWS),
        ));
    }
    blocks
}

/// Rows of the first lines; the selected one is followed by its sums.
fn shown(board: &Board<'_>, sides: &ByPersona, lines: &[&Line]) -> Vec<Block> {
    let tr = &board.words;
    let mut columns = vec![
        Column::new(tr.tr("priorities-all"), 44.0),
        Column::new(tr.tr("priorities-pain"), 220.0),
    ];
    for (persona, _) in &sides.columns {
        columns.push(Column::new(words::persona(board, persona), 84.0));
    }
    columns.push(Column::number(tr.tr("priorities-spread"), 76.0));
    let rows = lines.iter().take(ROWS).filter_map(|line| {
        let pain = board.journey.pain_points().get(&line.pain)?;
        let cells = cells(board, sides, line)?;
        Some((Row::new(board, &words::item(pain), "", cells), *line))
    });
    let (rows, shown): (Vec<_>, Vec<&Line>) = rows.unzip();
    let chosen: Vec<bool> = rows.iter().map(|row| row.is_chosen).collect();
    let mut drawn = table(board, &columns, rows).into_iter();
    let mut blocks: Vec<Block> = drawn.next().into_iter().collect();
    for ((mut block, line), is_chosen) in drawn.zip(shown).zip(chosen) {
        block.group.alt = alt(board, sides, line);
        blocks.push(block);
        if board.is_screen && is_chosen {
            blocks.push(why(board, sides, line));
        }
    }
    blocks
}

fn cells<'d>(board: &'d Board<'_>, sides: &ByPersona, line: &Line) -> Option<Vec<Cell<'d>>> {
    let p = board.palette;
    let pain = board.journey.pain_points().get(&line.pain)?;
    let overall = line.overall;
    let mut cells = vec![
        Cell::drawn(words::rank(overall), move |pen, rect| {
            let at = Point::new(rect.min.x + marks::badge_radius(board), rect.center().y);
            marks::badge(pen, board, at, overall);
        }),
        Cell::strong(words::text(board, pain)).with_note(words::place(board, pain)),
    ];
    for (number, (_, ranking)) in line.entries.iter().zip(&sides.columns) {
        cells.push(
            match number.and_then(|number| ranking.entries.get(number)) {
                None => Cell::words(board.words.tr("priorities-not-hit")).in_ink(p.text_muted),
                Some(entry) => {
                    // On paper nobody can click for the sum.
                    let value = if board.is_screen {
                        words::value(board, entry.value)
                    } else {
                        words::sum(board, ranking, entry)
                    };
                    let of = words::rank_of(board, entry.rank, ranking.method);
                    let cell = match entry.rank {
                        Some(rank) if rank.number <= 3 => Cell::strong(of),
                        Some(_) => Cell::words(of),
                        None => Cell::words(of).in_ink(p.text_muted),
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
    cells.push(Cell::words(spread));
    Some(cells)
}

/// Sums behind every figure of the selected row.
fn why(board: &Board<'_>, sides: &ByPersona, line: &Line) -> Block {
    let (tr, p) = (&board.words, board.palette);
    let method = sides.columns.first().map(|(_, ranking)| ranking.method);
    let method = method.map_or_else(String::new, |method| tr.choice(method));
    let is = tr.fill("priorities-value-is", &[("method", &method)]);
    let mut lines = vec![(capital(&is), board.head(), p.text_muted)];
    for (number, (persona, ranking)) in line.entries.iter().zip(&sides.columns) {
        let name = words::persona(board, persona);
        let Some(entry) = number.and_then(|number| ranking.entries.get(number)) else {
            let words = format!("{name}: {}", tr.tr("priorities-not-hit"));
            lines.push((words, board.small(), p.text_muted));
            continue;
        };
        let (rank, sum) = (
            words::rank_of(board, entry.rank, ranking.method),
            words::sum(board, ranking, entry),
        );
        lines.push((format!("{name}, {rank}: {sum}"), board.strong(), p.text));
        for factor in &entry.factors {
            lines.push((words::sentence(board, factor), board.small(), p.text));
        }
    }
    panel(board, lines)
}

fn alt(board: &Board<'_>, sides: &ByPersona, line: &Line) -> String {
    let tr = &board.words;
    let pain = board.journey.pain_points().get(&line.pain);
    let text = pain.map_or_else(String::new, |pain| words::text(board, pain));
    let ranks = line
        .entries
        .iter()
        .zip(&sides.columns)
        .map(|(number, (id, ranking))| {
            let name = words::persona(board, id);
            let entry = number.and_then(|number| ranking.entries.get(number));
            let rank = entry.map_or_else(
                || tr.tr("priorities-not-hit"),
                |entry| words::rank_of(board, entry.rank, ranking.method),
            );
            format!("{name} {rank}")
        });
    let ranks: Vec<String> = ranks.collect();
    let (ranks, overall) = (ranks.join(", "), words::rank(line.overall));
    let args = [
        ("rank", overall.as_str()),
        ("text", text.as_str()),
        ("ranks", ranks.as_str()),
    ];
    capital(&tr.fill("priorities-persona-alt", &args))
}
