//! Parts of a deck: slides for the board, kinds of pages of its own, and the views of *Analyse* and
//! *Optimise*.

use super::{
    PageFormat, board, curve_page, deck_builder::DeckBuilder, insight, overview, persona_cards,
    phases, table_pages,
};
use crate::{
    model::{BoardSlide, Choice, DeckPlan, MessageId},
    report::views::ViewKind,
};

/// Part of a deck: a kind of page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PagePart {
    /// Slide of the board deck.
    Board(BoardSlide),
    /// Map of the whole journey.
    Overview,
    /// One page for each phase.
    Phases,
    /// Emotion curve alone.
    Curve,
    /// Pain points by rank.
    Pains,
    /// Persona cards.
    Personas,
    /// Table of scores.
    Scores,
    /// Table of actions.
    Actions,
    /// View, flowed over pages.
    View(ViewKind),
}

impl PagePart {
    /// Slides of the board deck, in the usual order.
    pub const BOARD: [Self; BoardSlide::ALL.len()] = {
        let mut parts = [Self::Overview; BoardSlide::ALL.len()];
        let mut at = 0;
        while at < parts.len() {
            parts[at] = Self::Board(BoardSlide::ALL[at]);
            at += 1;
        }
        parts
    };

    /// Appendix behind the board deck. Views are left out: they are for those who work on the
    /// journey, and would make a deck three times as long.
    pub const APPENDIX: [Self; 7] = [
        Self::Overview,
        Self::Phases,
        Self::Curve,
        Self::Pains,
        Self::Personas,
        Self::Scores,
        Self::Actions,
    ];

    /// Usual parts of a deck: the slides of the board deck as the plan of the journey orders them,
    /// without hidden ones, and the appendix on paper, and on slides where the plan asks for it.
    #[must_use]
    pub fn usual(plan: &DeckPlan, format: PageFormat) -> Vec<Self> {
        let slides = plan.all_slides().into_iter();
        let slides = slides.filter(|slide| !slide.hidden);
        let mut parts: Vec<Self> = slides.map(|slide| Self::Board(slide.slide)).collect();
        if plan.appendix || !format.is_slide() {
            parts.extend(Self::APPENDIX);
        }
        parts
    }

    /// True for a slide of the board deck.
    #[must_use]
    pub fn is_board(self) -> bool {
        matches!(self, Self::Board(_))
    }

    /// True for a view.
    #[must_use]
    pub fn is_view(self) -> bool {
        matches!(self, Self::View(_))
    }

    fn row(self) -> PartRow {
        let own = |key, name, add| PartRow {
            key,
            name,
            pages: PartPages::Own(add),
        };
        match self {
            Self::Board(slide) => PartRow {
                key: slide.key(),
                name: slide.message(),
                pages: PartPages::Board(slide),
            },
            Self::Overview => own("overview", id!("choice-pages-overview"), overview::add),
            Self::Phases => own("phases", id!("choice-pages-phases"), phases::add),
            Self::Curve => own("curve", id!("choice-pages-curve"), curve_page::add),
            Self::Pains => {
                let add = table_pages::add_pain_pages;
                own("pains", id!("choice-pages-pains"), add)
            }
            Self::Personas => own("personas", id!("choice-pages-personas"), persona_cards::add),
            Self::Scores => {
                let add = table_pages::add_score_pages;
                own("scores", id!("choice-pages-scores"), add)
            }
            Self::Actions => {
                let add = table_pages::add_action_pages;
                own("actions", id!("choice-pages-actions"), add)
            }
            Self::View(view) => PartRow {
                key: view.row().page_key,
                name: view.row().page_name,
                pages: PartPages::View(view),
            },
        }
    }

    /// Adds the pages of the part; none when the journey has nothing for it.
    pub(super) fn add_pages(self, book: &mut DeckBuilder<'_>) {
        match self.row().pages {
            PartPages::Own(add) => add(book),
            PartPages::View(view) => insight::add(book, view),
            PartPages::Board(slide) => board::add(book, slide),
        }
    }
}

impl Choice for PagePart {
    const ALL: &'static [Self] = &[
        Self::Board(BoardSlide::Cover),
        Self::Board(BoardSlide::Journey),
        Self::Board(BoardSlide::Personas),
        Self::Board(BoardSlide::PainPoints),
        Self::Board(BoardSlide::Outcomes),
        Self::Board(BoardSlide::Scores),
        Self::Board(BoardSlide::Plan),
        Self::Board(BoardSlide::Asks),
        Self::Overview,
        Self::Phases,
        Self::Curve,
        Self::View(ViewKind::Experience),
        Self::Pains,
        Self::View(ViewKind::Priorities),
        Self::View(ViewKind::ByPersona),
        Self::View(ViewKind::WhatIf),
        Self::Personas,
        Self::Scores,
        Self::View(ViewKind::Scores),
        Self::View(ViewKind::Trends),
        Self::View(ViewKind::Flow),
        Self::Actions,
        Self::View(ViewKind::Actions),
        Self::View(ViewKind::Checks),
    ];
    const GROUP: &'static str = "pages";

    fn message(self) -> MessageId {
        self.row().name
    }

    fn key(self) -> &'static str {
        self.row().key
    }
}

// Every slide of the board deck and every view is a part of a deck.
const _: () = assert!(
    PagePart::ALL.len() == PagePart::BOARD.len() + PagePart::APPENDIX.len() + ViewKind::ALL.len()
        && PagePart::BOARD.len() == BoardSlide::ALL.len()
);

/// Facts about a part.
struct PartRow {
    /// Key on the command line.
    key: &'static str,
    name: MessageId,
    pages: PartPages,
}

/// Pages of a part.
enum PartPages {
    /// Routine that adds them.
    Own(fn(&mut DeckBuilder<'_>)),
    /// Blocks of a view.
    View(ViewKind),
    /// Slide of the board deck.
    Board(BoardSlide),
}
