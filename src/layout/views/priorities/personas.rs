//! The ranking of each persona side by side.

use super::super::{
    Block, Board,
    parts::{Cell, Column, Row, heading, paragraph, table},
};
use crate::{
    insight::{Index, Insight, rank::Filter},
    layout::paint::key,
    model::ItemRef,
    scene::Align,
};

/// So many pain points are listed.
const MOST: usize = 100;

/// A line a pain point with its rank for each persona.
#[must_use]
pub fn by_persona(
    board: &Board<'_>,
    index: &Index<'_>,
    insight: &Insight,
    filter: &Filter,
) -> Vec<Block> {
    let words = &board.words;
    let all = &insight.by_persona;
    let mut blocks = vec![heading(
        board,
        &words.tr("priorities-by-persona"),
        &words.tr("priorities-by-persona-note"),
    )];
    if all.personas.is_empty() {
        blocks.push(paragraph(board, &words.tr("priorities-no-personas")));
        return blocks;
    }
    if all.lines.is_empty() {
        blocks.push(paragraph(board, &words.tr("priorities-none")));
        return blocks;
    }
    let mut columns = vec![
        Column::new(words.tr("priorities-pain"), 3.0),
        Column::number(words.tr("priorities-everybody"), 0.9),
    ];
    for id in &all.personas {
        let persona = board.journey.personas().get(id);
        let name = persona.map_or("", |persona| &persona.name);
        columns.push(Column::number(
            words.or_else(name, "layout-unnamed-persona"),
            0.9,
        ));
    }
    columns.push(Column {
        align: Align::Right,
        ..Column::new(words.tr("priorities-spread"), 0.8)
    });
    let p = board.palette;
    let lines = all.lines.iter().filter_map(|line| {
        let pain = board.journey.pain_points().get(&line.pain)?;
        if !filter.admits(index, pain) {
            return None;
        }
        let item = ItemRef::PainPoint(line.pain.clone());
        let mut cells = vec![
            Cell::words(words.or_else(&pain.text, "layout-untitled-pain-point")),
            Cell::strong(line.rank.to_string()),
        ];
        for rank in &line.ranks {
            cells.push(match rank {
                Some(rank) if *rank <= 3 => Cell::strong(rank.to_string()).in_ink(p.accent),
                Some(rank) => Cell::words(rank.to_string()),
                None => Cell::words("–").in_ink(p.text_muted),
            });
        }
        cells.push(Cell::words(line.spread.to_string()));
        Some(Row {
            key: key(&item.to_string()),
            is_chosen: board.chosen.as_ref() == Some(&item),
            cells,
        })
    });
    let rows: Vec<Row<'_>> = lines.take(MOST).collect();
    blocks.extend(table(board, &columns, rows));
    blocks
}
