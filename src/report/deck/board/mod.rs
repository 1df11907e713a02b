//! Board deck: eight slides of one message each, for an audience that decides.
//!
//! Each slide is titled by its finding, see [`headlines`], or as the team worded it. A slide that
//! has nothing to say is left out.

mod asks;
mod avatar;
mod board_notes;
mod cover;
mod curves;
mod frame;
mod headlines;
mod journey;
mod outcomes;
mod pains;
mod personas;
mod phase_columns;
mod plan;
mod ribbons;
mod scores;
mod sentences;

pub(super) use self::avatar::avatar;

use super::deck_builder::{DeckBuilder, PageDraft};
use crate::model::{Ask, BoardSlide, Choice as _};

/// Findings and proposals of a board deck.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BoardSummary {
    /// Finding of each slide that has something to say, hidden ones too: its title unless the team
    /// gave another.
    pub findings: Vec<(BoardSlide, String)>,
    /// Proposed decisions, the most important first.
    pub proposed_asks: Vec<Ask>,
}

impl BoardSummary {
    pub(super) fn of(book: &DeckBuilder<'_>) -> Self {
        let slides = BoardSlide::ALL.iter();
        let found = |slide: &BoardSlide| Some((*slide, headlines::headline_of(book, *slide)?));
        Self {
            findings: slides.filter_map(found).collect(),
            proposed_asks: asks::proposed_asks(book.known, book.messages.lang),
        }
    }

    /// Finding of a slide; `None` for one that has nothing to say.
    #[must_use]
    pub fn finding(&self, slide: BoardSlide) -> Option<&str> {
        let found = self.findings.iter().find(|(of, _)| *of == slide);
        found.map(|(_, finding)| finding.as_str())
    }
}

/// Adds a slide of the board deck under its finding or the team's own title; nothing when the
/// journey has nothing for it.
pub(super) fn add(book: &mut DeckBuilder<'_>, slide: BoardSlide) {
    let Some(found) = headlines::headline_of(book, slide) else {
        return;
    };
    let own = book.journey.about().deck.title_of(slide);
    let title = own.map_or(found, str::to_owned);
    let pages = match slide {
        BoardSlide::Cover => cover::pages(book, &title),
        BoardSlide::Journey => journey::pages(book, &title),
        BoardSlide::Personas => personas::pages(book, &title),
        BoardSlide::PainPoints => pains::pages(book, &title),
        BoardSlide::Outcomes => outcomes::pages(book, &title),
        BoardSlide::Scores => scores::pages(book, &title),
        BoardSlide::Plan => plan::pages(book, &title),
        BoardSlide::Asks => asks::pages(book, &title),
    };
    for (place, page) in pages.into_iter().enumerate() {
        book.add_page(PageDraft {
            title: title.clone(),
            kicker: page.subtitle,
            continues: place > 0,
            head: Some(page.head),
            items: page.items,
            source: page.source,
            notes: page.notes,
            content_end: page.end,
            ..PageDraft::default()
        });
    }
}
