//! *Analyse*: measured scores with their uncertainty, trends, and felt emotion beside them.

mod benchmarks;
mod derivation;
mod differences;
mod experience;
mod feelings;
mod list;
mod pivots;
mod plot;
mod profile;
mod score_format;
mod survey_load;
mod trends;

#[cfg(test)]
mod tests;

pub use self::{experience::experience_blocks, score_format::filtered_cards, trends::trends};

use super::{
    ViewBlock, ViewSurface,
    parts::{heading_with_button, paragraph},
};
use crate::{
    insight::{IndexedInsight, scores},
    scene::AddOffer,
};

/// Draws every score with its reliability; then scores by persona, channel and device, the spread
/// between channels, survey load, the replies needed for more precise scores, and benchmarks.
#[must_use]
pub fn scores(
    board: &ViewSurface<'_>,
    IndexedInsight { index, insight }: IndexedInsight<'_>,
) -> Vec<ViewBlock> {
    let words = &board.messages;
    let rules = &board.journey.about().rules;
    let (least, firm) = (
        board.lang().count(rules.min_replies().into()),
        board.lang().count(rules.reliable_replies().into()),
    );
    let note = words.message(&message!("scores-note", least = &least, firm = &firm));
    let title = words.tr(id!("scores-title"));
    let button = words.tr(id!("command-add-score"));
    let mut blocks = vec![heading_with_button(
        board,
        (&title, &note),
        (&button, AddOffer::Score),
    )];
    let cards = filtered_cards(board, insight);
    let customers = scores::customers_per_year(index, &insight.flow);
    // Customers are asked by all surveys, also those that a filter hides.
    let loads = scores::survey_loads(index, &insight.scores, insight.today, customers);
    if insight.scores.is_empty() {
        blocks.push(paragraph(board, &words.tr(id!("scores-none"))));
    } else if cards.is_empty() {
        blocks.push(paragraph(board, &words.tr(id!("scores-filtered"))));
    } else {
        blocks.extend(list::table_of(board, &cards));
        blocks.extend(pivots::pivots(board, index, &cards));
        blocks.extend(pivots::spread(board, index, &cards));
        blocks.extend(survey_load::survey_load_blocks(board, index, &loads));
        blocks.extend(survey_load::sample_size_blocks(board, &cards));
    }
    blocks.extend(benchmarks::benchmarks(
        board,
        index,
        (&insight.flow, &cards, &loads),
    ));
    blocks
}
