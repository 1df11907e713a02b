//! *Analyse*: what was measured and how sure that is, how it changes, and what is felt beside it.

mod asked;
mod benchmarks;
mod differences;
mod feelings;
mod felt;
mod figures;
mod list;
mod pivots;
mod plot;
mod profile;
mod trends;

#[cfg(test)]
mod tests;

pub use self::{felt::felt, figures::admits, trends::trends};

use super::{
    Block, Board,
    parts::{heading_with, paragraph},
};
use crate::insight::{Index, Insight};

/// Every score with what it is worth; then by persona, channel and device, what channels differ,
/// how often customers are asked, how many replies firmer scores take, and benchmarks.
#[must_use]
pub fn scores(board: &Board<'_>, index: &Index<'_>, insight: &Insight) -> Vec<Block> {
    let words = &board.words;
    let rules = &board.journey.about().rules;
    let (least, firm) = (rules.least().to_string(), rules.firm().to_string());
    let args = [("least", least.as_str()), ("firm", firm.as_str())];
    let note = words.fill("scores-note", &args);
    let title = words.tr("scores-title");
    let button = words.tr("command-add-score");
    let mut blocks = vec![heading_with(board, (&title, &note), (&button, "score"))];
    if insight.scores.is_empty() {
        blocks.push(paragraph(board, &words.tr("scores-none")));
    } else {
        blocks.extend(list::table_of(board, insight));
        blocks.extend(pivots::pivots(board, index, insight));
        blocks.extend(pivots::spread(board, index, insight));
        blocks.extend(asked::loads(board, index, insight));
        blocks.extend(asked::needed(board, insight));
    }
    blocks.extend(benchmarks::benchmarks(board, index, insight));
    blocks
}
