//! Page layout: lays a journey out as a deck of slides or paper pages.
//!
//! Every page is a scene of its own at the size of the paper. No text is scaled below the least
//! readable size ([`DeckOptions::min_text`]): what doesn't fit continues on another page, and a
//! notice says so.

mod board;
mod column_flow;
mod curve_page;
mod deck_builder;
mod emotion_chart;
mod insight;
mod legend;
mod overview;
mod page_flow;
mod page_sheet;
mod panels;
mod part;
mod persona_cards;
mod phases;
mod rows;
mod speaker_notes;
mod table;
mod table_pages;
mod text_piece;

pub use self::{board::BoardSummary, page_sheet::PageFormat, part::PagePart};
use jiff::civil::Date;

use self::{deck_builder::DeckBuilder, page_sheet::PageSheet};
use crate::{
    insight::IndexedInsight,
    map::ViewOptions,
    model::{Journey, Message, PhaseId},
    scene::{Deck, SceneItem},
    text,
};

/// Options of a deck: contents, page format and least text size.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeckOptions {
    /// Language, colours and filters.
    pub view: ViewOptions,
    /// Page size.
    pub format: PageFormat,
    /// Parts of the deck, in this order; [`PagePart::usual`] when empty.
    pub parts: Vec<PagePart>,
    /// Phases that get pages of their own; all when empty.
    pub phases: Vec<PhaseId>,
    /// Least font size in points, clamped to 4…40; 10 on slides and 7 on paper when `None`.
    pub min_text: Option<f64>,
    /// Reference date for stale, overdue and late items; the latest date in the journey when
    /// `None`, so that the pages depend on the journey alone. The insight handed to [`deck`] is
    /// that of [`DeckOptions::day`].
    pub today: Option<Date>,
}

impl DeckOptions {
    /// Reference date for the insight into a journey.
    #[must_use]
    pub fn day(&self, journey: &Journey) -> Date {
        self.today.unwrap_or_else(|| last_date(journey))
    }
}

/// Latest score or review date of a journey. Without any, nothing counts as old.
fn last_date(journey: &Journey) -> Date {
    let scores = journey.scores().iter().filter_map(|score| score.date);
    let dates = scores.chain(journey.about().reviewed);
    dates.max().unwrap_or(Date::ZERO)
}

/// Laid-out deck with its notices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeckLayout {
    /// Pages with their metadata.
    pub deck: Deck,
    /// Notices, such as pages that were split because their text would have become unreadable.
    pub notices: Vec<Message>,
    /// Least font size of all pages, in points.
    pub smallest_text: f64,
    /// Findings and proposals of the board deck, for those who edit its plan.
    pub board: BoardSummary,
}

/// Lays a journey out on pages.
///
/// # Errors
/// When the journey has no content for the chosen parts.
pub fn deck(known: IndexedInsight<'_>, options: &DeckOptions) -> Result<DeckLayout, Message> {
    text::with_language(options.view.lang, || lay_out(known, options))
}

fn lay_out(known: IndexedInsight<'_>, options: &DeckOptions) -> Result<DeckLayout, Message> {
    let sheet = PageSheet::new(options.format, options.min_text);
    let mut book = DeckBuilder::new(known, options, sheet);
    let parts = if options.parts.is_empty() {
        PagePart::usual(&book.journey.about().deck, options.format)
    } else {
        options.parts.clone()
    };
    let has_board = parts.iter().any(|part| part.is_board());
    for part in parts {
        part.add_pages(&mut book);
    }
    let board = has_board.then(|| BoardSummary::of(&book));
    Ok(DeckLayout {
        board: board.unwrap_or_default(),
        ..book.finish()?
    })
}

/// Least font size of the items, in scene units; infinite without any text.
pub(crate) fn smallest_text(items: &[SceneItem]) -> f64 {
    let size = |item: &SceneItem| match item {
        SceneItem::Group(group) => smallest_text(&group.items),
        SceneItem::Text(_) | SceneItem::Shape(_) | SceneItem::Connector(_) => {
            item.text().map_or(f64::INFINITY, |text| text.size)
        }
        SceneItem::Instance(placed) => smallest_text(std::slice::from_ref(placed.item.as_ref())),
        SceneItem::Image(_) => f64::INFINITY,
    };
    items.iter().map(size).fold(f64::INFINITY, f64::min)
}
