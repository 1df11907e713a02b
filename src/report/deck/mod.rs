//! Page layout: lays a journey out as a deck of slides or paper pages.
//!
//! Every page is a scene of its own at the size of the paper. No text is scaled below the least
//! readable size ([`DeckOptions::min_text`]): what doesn't fit continues on another page, and a
//! notice says so.

mod column_flow;
mod curve_page;
mod deck_builder;
mod emotion_chart;
mod insight;
mod legend;
mod overview;
mod page_sheet;
mod panels;
mod persona_cards;
mod phases;
mod rows;
mod speaker_notes;
mod table;
mod table_pages;
mod text_flow;

pub use self::page_sheet::PageFormat;
use jiff::civil::Date;

use self::{deck_builder::DeckBuilder, page_sheet::PageSheet};
use crate::{
    insight::IndexedInsight,
    model::{Journey, Message, choice::choices},
    scene::{Deck, SceneItem},
};
use crate::{map::ViewOptions, text};

choices! {
    /// Part of a deck: a kind of page, in the order of the menu.
    PagePart as "pages" {
        /// Map of the whole journey.
        Overview = "overview",
        /// One page for each phase.
        Phases = "phases",
        /// Emotion curve alone.
        Curve = "curve",
        /// Felt emotion beside measured scores.
        Experience = "felt",
        /// Pain points by rank.
        Pains = "pains",
        /// Stability of the ranks, and value against effort.
        Priorities = "priorities",
        /// Ranking for each persona.
        ByPersona = "by-persona",
        /// Effect of solving the first pain points.
        WhatIf = "what-if",
        /// Persona cards.
        Personas = "personas",
        /// Table of scores.
        Scores = "scores",
        /// Scores with intervals, segments and comparisons.
        ScoreDetails = "measured",
        /// Scores over time, and significant differences.
        Trends = "trends",
        /// Customer flow.
        Flow = "flow",
        /// Table of actions.
        Actions = "actions",
        /// Board of actions by status, and pain points without an action.
        Board = "board",
        /// Findings of the checks.
        Checks = "checks",
    }
}

impl PagePart {
    /// Default parts of a deck. Insight pages are left out: they are for those who work on the
    /// journey, and would make a deck three times as long.
    pub const DEFAULT_PARTS: [Self; 7] = [
        Self::Overview,
        Self::Phases,
        Self::Curve,
        Self::Pains,
        Self::Personas,
        Self::Scores,
        Self::Actions,
    ];
}

/// Options of a deck: contents, page format and least text size.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeckOptions {
    /// Language, colours and filters.
    pub view: ViewOptions,
    /// Page size.
    pub format: PageFormat,
    /// Parts of the deck, in this order; [`PagePart::DEFAULT_PARTS`] when empty.
    pub parts: Vec<PagePart>,
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
        PagePart::DEFAULT_PARTS.as_slice()
    } else {
        options.parts.as_slice()
    };
    for part in parts {
        match part {
            PagePart::Overview => overview::add(&mut book),
            PagePart::Phases => phases::add(&mut book),
            PagePart::Curve => curve_page::add(&mut book),
            PagePart::Pains => table_pages::add_pain_pages(&mut book),
            PagePart::Personas => persona_cards::add(&mut book),
            PagePart::Scores => table_pages::add_score_pages(&mut book),
            PagePart::Actions => table_pages::add_action_pages(&mut book),
            PagePart::Experience
            | PagePart::Priorities
            | PagePart::ByPersona
            | PagePart::WhatIf
            | PagePart::ScoreDetails
            | PagePart::Trends
            | PagePart::Flow
            | PagePart::Board
            | PagePart::Checks => insight::add(&mut book, *part),
        }
    }
    book.finish()
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
