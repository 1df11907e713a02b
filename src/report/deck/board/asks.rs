//! Slide of decisions: those that a team asks of its audience, or that the journey proposes.

use super::{
    super::deck_builder::DeckBuilder,
    board_notes::{SlideNotes, notes},
    frame::{BoardFrame, BoardPage, TEXT, TextBlock, draw_stack, fit_lines, item, stack_height},
    sentences,
};
use crate::{
    i18n::Lang,
    insight::{
        IndexedInsight,
        decisions::{DecisionProposal, propose_decisions},
    },
    map::scene_builder::SceneBuilder,
    model::{Ask, ItemRef, PainPointId, float, presets},
    record::RecordContext,
    scene::{Point, Rect, SceneItem, Stroke, TextAlign},
    text::{message_cache::MessageCache, one_line},
};

/// Greatest number of proposed decisions on the slide: with more, none is remembered.
const PROPOSED: usize = 3;
/// Greatest number of decisions on the slide.
const MOST: usize = 6;

/// Decisions that a journey calls for, in words; the first ones matter most. The decider is the
/// sponsor of the journey, if it names one.
pub(super) fn proposed_asks(known: IndexedInsight<'_>, lang: Lang) -> Vec<Ask> {
    let (index, insight) = (known.index, known.insight);
    let found = propose_decisions(index, &insight.priorities.ranking, insight.today);
    let words = MessageCache::new(lang);
    let cx = RecordContext::new(index.journey, lang);
    let sponsor = presets::SPONSOR.text(&index.journey.about().custom);
    let decider = sponsor.unwrap_or_default().trim().to_owned();
    let ask = |proposal: &DecisionProposal| {
        let (decision, reason) = proposal_texts(&words, &cx, proposal);
        Ask {
            decision,
            reason,
            decider: decider.clone(),
        }
    };
    found.iter().map(ask).collect()
}

fn proposal_texts(
    words: &MessageCache,
    cx: &RecordContext<'_>,
    proposal: &DecisionProposal,
) -> (String, String) {
    let pain_name = |id: &PainPointId| cx.name(&ItemRef::PainPoint(id.clone()));
    match proposal {
        DecisionProposal::TakeOn {
            pain,
            lacks_action,
            lacks_owner,
        } => {
            let pain = pain_name(pain);
            let reason = match (lacks_action, lacks_owner) {
                (true, true) => id!("board-ask-no-owner-no-action"),
                (true, false) => id!("board-ask-no-action"),
                (false, _) => id!("board-ask-no-owner"),
            };
            let decision = words.message(&message!("board-ask-take-on", pain = &pain));
            (decision, words.tr(reason))
        }
        DecisionProposal::Start { action, pain } => {
            let action = cx.name(&ItemRef::Action(action.clone()));
            let pain = pain_name(pain);
            (
                words.message(&message!("board-ask-start", action = &action)),
                words.message(&message!("board-ask-start-why", pain = &pain)),
            )
        }
        DecisionProposal::Unblock { action, due } => {
            let action = cx.name(&ItemRef::Action(action.clone()));
            let date = words.date(*due);
            (
                words.message(&message!("board-ask-unblock", action = &action)),
                words.message(&message!("board-ask-unblock-why", date = &date)),
            )
        }
        DecisionProposal::Measure { touchpoints } => {
            let names = touchpoints.iter().take(3).cloned();
            let quoted = names.map(|id| {
                let name = cx.name(&ItemRef::Touchpoint(id));
                words.message(&message!("layout-quoted", text = &name))
            });
            let mut names = quoted.collect::<Vec<_>>().join(", ");
            let hidden = touchpoints.len().saturating_sub(3);
            if hidden > 0 {
                let more = words.count(id!("deck-and-more"), hidden);
                names = format!("{names} {more}");
            }
            (
                words.message(&message!("board-ask-measure", names = &names)),
                words.tr(id!("board-ask-measure-why")),
            )
        }
    }
}

/// Decisions on the slide: the team's own, or else the first proposals.
pub(super) fn shown_asks(book: &DeckBuilder<'_>) -> Vec<Ask> {
    let own = &book.journey.about().deck.asks;
    let own: Vec<Ask> = own
        .iter()
        .filter(|ask| !ask.decision.trim().is_empty())
        .cloned()
        .collect();
    if !own.is_empty() {
        return own;
    }
    let mut proposed = proposed_asks(book.known, book.messages.lang);
    proposed.truncate(PROPOSED);
    proposed
}

pub(super) fn pages(book: &DeckBuilder<'_>, title: &str) -> Vec<BoardPage> {
    let asks = shown_asks(book);
    let frame = BoardFrame::new(book, title, sentences::asks_subtitle(book));
    let gap = frame.length(14.0);
    let least = frame.bold(18.0).leading() + frame.font(TEXT).leading() * 2.0 + 2.0 * gap;
    let most = frame.rows_in(frame.area.height() + gap, least, MOST);
    let shown = asks.get(..asks.len().min(most)).unwrap_or_default();
    let count = float(shown.len().max(1));
    let height = ((frame.area.height() + gap) / count - gap).min(frame.length(264.0));
    let mut items = Vec::new();
    for (place, ask) in shown.iter().enumerate() {
        let y = frame.area.min.y + (height + gap) * float(place);
        let rect = Rect::new(frame.area.min.x, y, frame.area.width(), height);
        items.push(card(&frame, (place + 1, shown.len()), ask, rect));
    }
    let told = notes(
        book,
        SlideNotes {
            message: shown
                .iter()
                .map(|ask| ask.decision.trim().to_owned())
                .collect(),
            evidence: shown
                .iter()
                .map(|ask| ask.reason.trim().to_owned())
                .collect(),
            question: Some(sentences::asks_question(book)),
        },
    );
    vec![frame.page(items, told)]
}

/// Font sizes of a decision and its reason, in points on a slide: few decisions are set large.
struct DecisionSize {
    decision: f64,
    reason: f64,
}

impl DecisionSize {
    fn of(count: usize) -> Self {
        let (decision, reason) = match count {
            0..=1 => (28.0, 20.0),
            2 => (24.0, 18.0),
            3 => (20.0, 16.0),
            _ => (18.0, TEXT),
        };
        Self { decision, reason }
    }
}

fn card(
    frame: &BoardFrame<'_, '_>,
    (number, count): (usize, usize),
    ask: &Ask,
    rect: Rect,
) -> SceneItem {
    let p = frame.book.palette;
    let mut pen = SceneBuilder::default();
    let rim = Stroke::solid(p.outline, frame.length(1.0));
    pen.box_rect(rect, frame.length(8.0), Some(p.surface), Some(rim));
    let large = frame.bold(32.0);
    let size = DecisionSize::of(count);
    let wide = frame.length(84.0);
    let line = one_line(&number.to_string(), large, wide);
    let at = (
        rect.min.x + wide / 2.0,
        rect.center().y - large.leading() / 2.0,
    );
    pen.text_aligned(&[line], large, at, TextAlign::Center, p.accent);
    let x = rect.min.x + wide;
    let width = rect.max.x - x - frame.length(18.0);
    let blocks = [
        TextBlock {
            text: ask.decision.trim(),
            font: frame.bold(size.decision),
            ink: p.text,
            lines: 2,
        },
        TextBlock {
            text: ask.reason.trim(),
            font: frame.font(size.reason),
            ink: p.text_muted,
            lines: 2,
        },
    ];
    let decider = ask.decider.trim();
    let font = frame.bold(TEXT);
    let pad = frame.length(12.0);
    let line = one_line(decider, font, width - 2.0 * pad);
    let (gap, chip) = if decider.is_empty() {
        (0.0, 0.0)
    } else {
        (frame.length(8.0), font.leading() + frame.length(6.0))
    };
    let room = rect.height() - frame.length(12.0) - gap - chip;
    let blocks = fit_lines(blocks, width, room);
    let own = stack_height(&blocks, width);
    let top = rect.min.y + (rect.height() - own - gap - chip) / 2.0;
    let said = draw_stack(&mut pen, &blocks, (Point::new(x, top), width), own);
    let mut alt = format!("{number}. {said}");
    if !decider.is_empty() {
        let bounds = Rect::new(x, top + own + gap, line.width + 2.0 * pad, chip);
        pen.rect(bounds, chip / 2.0, Some(p.accent_soft), None);
        let at = (bounds.center().x, bounds.center().y - font.leading() / 2.0);
        pen.text_in_last(&[line], font, at, TextAlign::Center, p.accent);
        alt = format!("{alt}. {decider}");
    }
    item(pen, None, alt, rect)
}
