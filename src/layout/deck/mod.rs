//! Lays a journey out on pages: slides and paper.
//!
//! Every page is a picture of its own at the size of the paper. Nothing is shrunk below the size
//! that can still be read ([`DeckOptions::min_text`]): what doesn't fit goes on on another page,
//! and a notice says so.

mod book;
mod chart;
mod columns;
mod curve;
mod grid;
mod insight;
mod legend;
mod lists;
mod notes;
mod overview;
mod panels;
mod people;
mod phases;
mod rows;
mod sheet;
mod table;

pub use self::sheet::PageFormat;
use jiff::civil::Date;

use self::{book::Book, sheet::Sheet};
use super::{ViewOptions, text};
use crate::{
    insight::Known,
    model::{Journey, Message, choice::choices},
    scene::{Deck, SceneItem},
};

choices! {
    /// What the pages of a deck show.
    PagePart as "pages" {
        /// The whole journey.
        Overview = "overview",
        /// A page for each phase.
        Phases = "phases",
        /// The emotion curve alone.
        Curve = "curve",
        /// What is felt beside what was measured.
        Felt = "felt",
        /// The pain points by rank.
        Pains = "pains",
        /// How firm the ranks are, and value against effort.
        Priorities = "priorities",
        /// The ranking for each persona.
        ByPersona = "by-persona",
        /// What solving the first pain points would change.
        WhatIf = "what-if",
        /// The personas.
        Personas = "personas",
        /// The scores.
        Scores = "scores",
        /// The scores with intervals, segments and what else there is to say of them.
        Measured = "measured",
        /// Scores over time, and what differs.
        Trends = "trends",
        /// Where customers go.
        Flow = "flow",
        /// The actions.
        Actions = "actions",
        /// Actions by status, and what has none.
        Board = "board",
        /// What the checks found.
        Checks = "checks",
    }
}

impl PagePart {
    /// What a deck shows unless somebody asks for more: what follows from the journey is looked
    /// into by those who work on it, and would make a deck three times as long.
    pub const USUAL: [Self; 7] = [
        Self::Overview,
        Self::Phases,
        Self::Curve,
        Self::Pains,
        Self::Personas,
        Self::Scores,
        Self::Actions,
    ];
}

/// What goes on the pages, and how.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeckOptions {
    /// Language, colours and filters.
    pub view: ViewOptions,
    /// The size of the pages.
    pub format: PageFormat,
    /// What the pages show, in this order; [`PagePart::USUAL`] when empty.
    pub parts: Vec<PagePart>,
    /// The smallest letters, in points, 4…40; 10 on slides and 7 on paper when `None`.
    pub min_text: Option<f64>,
    /// The day by which things are old, overdue or late; the last one that the journey names when
    /// `None`, so that the pages follow from the journey alone. What is handed to [`deck`] must be
    /// that of [`DeckOptions::day`].
    pub today: Option<Date>,
}

impl DeckOptions {
    /// The day for which a journey's insight is worked out.
    #[must_use]
    pub fn day(&self, journey: &Journey) -> Date {
        self.today.unwrap_or_else(|| last_date(journey))
    }
}

/// The last day that a journey names. Without any, nothing in it can be old.
fn last_date(journey: &Journey) -> Date {
    let scores = journey.scores().iter().filter_map(|score| score.date);
    let dates = scores.chain(journey.about().reviewed);
    dates.max().unwrap_or(Date::ZERO)
}

/// A deck, and what is to be said about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LaidOut {
    /// The pages.
    pub deck: Deck,
    /// What was split because it would have become too small to read, and the like.
    pub notices: Vec<Message>,
    /// The smallest letters of all pages, in points.
    pub smallest: f64,
}

/// Lays a journey out on pages.
///
/// # Errors
/// When the journey has nothing that the chosen pages could show.
pub fn deck(known: Known<'_>, options: &DeckOptions) -> Result<LaidOut, Message> {
    text::in_language(options.view.lang, || lay_out(known, options))
}

fn lay_out(known: Known<'_>, options: &DeckOptions) -> Result<LaidOut, Message> {
    let sheet = Sheet::new(options.format, options.min_text);
    let mut book = Book::new(known, options, sheet);
    let parts = if options.parts.is_empty() {
        PagePart::USUAL.as_slice()
    } else {
        options.parts.as_slice()
    };
    for part in parts {
        match part {
            PagePart::Overview => overview::add(&mut book),
            PagePart::Phases => phases::add(&mut book),
            PagePart::Curve => curve::add(&mut book),
            PagePart::Pains => lists::pains(&mut book),
            PagePart::Personas => people::add(&mut book),
            PagePart::Scores => lists::scores(&mut book),
            PagePart::Actions => lists::actions(&mut book),
            PagePart::Felt
            | PagePart::Priorities
            | PagePart::ByPersona
            | PagePart::WhatIf
            | PagePart::Measured
            | PagePart::Trends
            | PagePart::Flow
            | PagePart::Board
            | PagePart::Checks => insight::add(&mut book, *part),
        }
    }
    book.finish()
}

/// The size of the smallest letters of items, in scene units; infinite without letters.
pub(crate) fn smallest_text(items: &[SceneItem]) -> f64 {
    let size = |item: &SceneItem| match item {
        SceneItem::Group(group) => smallest_text(&group.items),
        SceneItem::Text(text) => text.size,
        SceneItem::Link(link) => link
            .label
            .as_ref()
            .map_or(f64::INFINITY, |label| label.1.size),
        SceneItem::Placed(placed) => smallest_text(std::slice::from_ref(placed.item.as_ref())),
        SceneItem::Shape(_) | SceneItem::Image(_) => f64::INFINITY,
    };
    items.iter().map(size).fold(f64::INFINITY, f64::min)
}
