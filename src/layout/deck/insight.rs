//! Pages of what follows from a journey: the views of *Analyse* and *Optimise*, flowed over pages.

use jiff::civil::Date;

use super::{
    PagePart,
    book::{Book, Draft},
};
use crate::{
    i18n,
    insight::{
        Index, Insight,
        checks::FindingFilter,
        flow::Listed,
        rank::{Filter, Priorities},
    },
    layout::views::{
        Block, Board, Shown, actions, by_persona, felt, findings, flow, matrix, priorities, scores,
        trends, what_if,
    },
    model::{Journey, Message},
    scene::{Point, SceneItem},
};

/// The parts of the width that are tried until everything is lower than a page.
const WIDTHS: [f64; 4] = [1.0, 0.8, 0.64, 0.5];

/// Adds the pages of a view; none when the journey has nothing that it could show.
pub(super) fn add(book: &mut Book<'_>, part: PagePart) {
    let index = Index::new(book.journey);
    let insight = Insight::of(&index, last_date(book.journey), i18n::lexicon());
    if !has_something(book.journey, &index, &insight, part) {
        return;
    }
    for section in 0..sections(part) {
        let blocks = fitting(book, |board| {
            drawn(board, &index, &insight, (part, section))
        });
        flowed(book, part, section > 0, blocks);
    }
}

/// The day for which pages are worked out, so that the same journey always gives the same pages:
/// the last one that it names. Without any, nothing in it can be old.
fn last_date(journey: &Journey) -> Date {
    let scores = journey.scores().iter().filter_map(|score| score.date);
    let dates = scores.chain(journey.about().reviewed);
    dates.max().unwrap_or(Date::ZERO)
}

fn has_something(journey: &Journey, index: &Index<'_>, insight: &Insight, part: PagePart) -> bool {
    match part {
        PagePart::Felt => {
            let felt = journey
                .graph()
                .touchpoints()
                .any(|t| !t.emotions.is_empty());
            felt || index.scores.iter().any(|scores| !scores.is_empty())
        }
        PagePart::Priorities | PagePart::WhatIf => !insight.priorities.ranking.entries.is_empty(),
        PagePart::ByPersona => {
            !insight.priorities.ranking.entries.is_empty() && journey.personas().len() > 1
        }
        PagePart::Measured => !journey.scores().is_empty(),
        PagePart::Trends => journey.scores().len() > 1,
        PagePart::Flow => journey.graph().transition_count() > 0,
        PagePart::Board => !journey.actions().is_empty(),
        PagePart::Checks => insight.open().next().is_some(),
        PagePart::Overview
        | PagePart::Phases
        | PagePart::Curve
        | PagePart::Pains
        | PagePart::Personas
        | PagePart::Scores
        | PagePart::Actions => false,
    }
}

/// How many pieces a part has that begin on a page of their own.
fn sections(part: PagePart) -> usize {
    if part == PagePart::Priorities { 2 } else { 1 }
}

fn drawn(
    board: &Board<'_>,
    index: &Index<'_>,
    insight: &Insight,
    (part, section): (PagePart, usize),
) -> Vec<Block> {
    let view = board.options;
    let filter = Filter {
        persona: view.persona.clone(),
        channel: view.channel.clone(),
        device: view.device.clone(),
        ..Filter::default()
    };
    let persona = filter.persona.as_ref();
    let own_flow = persona.map(|id| insight.flow.for_persona(index, id));
    let flow_of = own_flow.as_deref().unwrap_or(&insight.flow);
    let own = persona.map(|id| Priorities::of(index, flow_of, Some(id)));
    let places = Listed {
        channel: filter.channel.clone(),
        device: filter.device.clone(),
        phase: filter.phase.clone(),
    };
    let shown = Shown {
        index,
        flow: flow_of,
        priorities: own.as_ref().unwrap_or(&insight.priorities),
        filter: &filter,
    };
    match (part, section) {
        (PagePart::Felt, _) => felt(board, index, insight),
        (PagePart::Trends, _) => trends(board, insight),
        (PagePart::Flow, _) => flow(board, index, flow_of, &places),
        (PagePart::Priorities, 0) => priorities(board, &shown),
        (PagePart::Priorities, _) => matrix(board, &shown).blocks,
        (PagePart::ByPersona, _) => by_persona(board, index, &insight.by_persona, &filter),
        (PagePart::WhatIf, _) => what_if(board, &shown),
        (PagePart::Measured, _) => scores(board, index, insight),
        (PagePart::Board, _) => actions(board, &insight.actions, &insight.priorities.ranking),
        (PagePart::Checks, _) => findings(board, index, insight, &FindingFilter::default()),
        _ => Vec::new(),
    }
}

/// Draws as wide as makes everything fit on a page.
fn fitting(book: &Book<'_>, draw: impl Fn(&Board<'_>) -> Vec<Block>) -> Vec<Block> {
    let (sheet, view) = (book.sheet, &book.options.view);
    let content = sheet.content();
    let mut blocks = Vec::new();
    for part in WIDTHS {
        let width = content.width() * part;
        let board = Board::of_page(book.journey, view, width, sheet.unit);
        blocks = draw(&board);
        let fits = |block: &Block| block.height <= content.height();
        if sheet.grows() || blocks.iter().all(fits) {
            break;
        }
    }
    blocks
}

/// Puts blocks on pages; those that belong together stay together where they can.
fn flowed(book: &mut Book<'_>, part: PagePart, mut continues: bool, blocks: Vec<Block>) {
    let sheet = book.sheet;
    let content = sheet.content();
    let gap = sheet.at(6.0);
    let room = if sheet.grows() {
        f64::INFINITY
    } else {
        content.height()
    };
    let mut page: Vec<SceneItem> = Vec::new();
    let mut y = 0.0;
    for chain in chains(blocks) {
        let whole: f64 = chain.iter().map(|block| block.height + gap).sum::<f64>() - gap;
        if y > 0.0 && y + whole > room && whole <= room {
            close(book, part, (&mut page, &mut y), &mut continues);
        }
        for block in chain {
            if y > 0.0 && y + block.height > room {
                close(book, part, (&mut page, &mut y), &mut continues);
            }
            let height = block.height;
            let scale = (room / height).min(1.0);
            let mut item = block.at(Point::default());
            if scale < 1.0 {
                let name = book.name(part);
                book.notice(Message::new("deck-notice-view-shrunk").with("part", name));
                item = item.scaled(scale);
            }
            item.translate(Point::new(content.min.x, content.min.y + y));
            page.push(item);
            y += height * scale + gap;
        }
    }
    if !page.is_empty() {
        close(book, part, (&mut page, &mut y), &mut continues);
    }
}

/// Blocks with what they belong to.
fn chains(blocks: Vec<Block>) -> Vec<Vec<Block>> {
    let mut chains: Vec<Vec<Block>> = Vec::new();
    let mut is_open = false;
    for block in blocks {
        let goes_on = block.keeps_with_next;
        match chains.last_mut().filter(|_| is_open) {
            Some(chain) => chain.push(block),
            None => chains.push(vec![block]),
        }
        is_open = goes_on;
    }
    chains
}

fn close(
    book: &mut Book<'_>,
    part: PagePart,
    (page, y): (&mut Vec<SceneItem>, &mut f64),
    continues: &mut bool,
) {
    let content = book.sheet.content();
    let title = book.name(part);
    book.add(Draft {
        title,
        kicker: book.journey.about().title.clone(),
        continues: *continues,
        items: std::mem::take(page),
        end: Point::new(content.max.x, content.min.y + *y),
        ..Draft::default()
    });
    (*y, *continues) = (0.0, true);
}
