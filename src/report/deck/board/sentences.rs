//! Sentences of board slides beside their titles: subtitles, details, and the notes of the speaker.

use super::{
    super::deck_builder::DeckBuilder,
    board_notes::LikelyQuestion,
    curves::FeltCurve,
    pains::{TopPain, top_pains},
    personas::{own_success, shown_personas},
    plan::open_actions,
};
use crate::{
    insight::{
        flow::HundredFlow,
        rank::{Provenance, RankingEntry},
        scores::ScoreCard,
    },
    model::{ActionStatus, ItemRef, MessageId, PainStatus, Persona},
    report::views::{
        ViewSurface, capitalise, exposure_sentence, stability_sentences, start_sentence,
    },
    text::figure_format::percent,
};

/// Flow of a hundred customers; `None` where no share is known, so that it would only be a sketch.
pub(super) fn known_flow(book: &DeckBuilder<'_>) -> Option<HundredFlow> {
    let (index, flow) = (book.known.index, &book.known.insight.flow);
    let (assumed, all) = flow.assumed_choices(index);
    if all > 0 && assumed == all {
        return None;
    }
    HundredFlow::of(index, flow)
}

/// Customers of a hundred, rounded.
pub(super) fn per_hundred(share: f64) -> String {
    format!("{:.0}", share * 100.0)
}

/// Name of a touchpoint by its position.
pub(super) fn touchpoint_name(book: &DeckBuilder<'_>, position: usize) -> String {
    let touchpoint = book.known.index.at(position);
    touchpoint.map_or_else(String::new, |t| book.messages.name(&**t))
}

/// Drawing context of the views, for their sentences.
fn surface<'a>(book: &'a DeckBuilder<'_>) -> ViewSurface<'a> {
    ViewSurface::for_page(book.journey, &book.options.view, 1000.0, 1.0)
}

fn question(book: &DeckBuilder<'_>, question: MessageId, answer: String) -> LikelyQuestion {
    LikelyQuestion {
        question: book.messages.tr(question),
        answer,
    }
}

/// Touchpoint from which most customers are lost, as a sentence.
pub(super) fn loss_detail(book: &DeckBuilder<'_>, hundred: &HundredFlow) -> String {
    let losses = hundred.losses();
    let Some((position, count)) = losses.first() else {
        return String::new();
    };
    let name = touchpoint_name(book, *position);
    let count = count.to_string();
    let args = [("touchpoint", name.as_str()), ("count", &count)];
    let id = if losses.len() == 1 {
        id!("board-loss-only")
    } else {
        id!("board-loss-most")
    };
    book.messages.fill(id, &args)
}

/// Statement about the shares behind a flow: all given, or how many are assumed.
fn shares_sentence(book: &DeckBuilder<'_>) -> String {
    let flow = &book.known.insight.flow;
    let (assumed, all) = flow.assumed_choices(book.known.index);
    let mut told = vec![if assumed == 0 {
        book.messages.tr(id!("board-shares-given"))
    } else {
        let message = message!("flow-assumed-some", count = assumed, all = all);
        book.messages.message(&message)
    }];
    told.extend(start_sentence(&book.messages, flow, |place| {
        touchpoint_name(book, place)
    }));
    told.join(" ")
}

pub(super) fn cover_question(book: &DeckBuilder<'_>) -> Option<LikelyQuestion> {
    known_flow(book)?;
    Some(question(
        book,
        id!("board-ask-where-from"),
        shares_sentence(book),
    ))
}

/// Subtitle of the journey: what the rows show, with the name of the path.
pub(super) fn path_subtitle(book: &DeckBuilder<'_>, has_curves: bool) -> String {
    let words = &book.messages;
    let mut parts = Vec::new();
    if known_flow(book).is_some() {
        parts.push(words.tr(id!("board-sub-still")));
    }
    if has_curves {
        let path = book.path_name();
        parts.push(words.message(&message!("board-sub-felt", path = &path)));
    }
    parts.join(" · ")
}

/// Evidence behind the journey slide: the path and each curve with its lowest point.
pub(super) fn journey_evidence(book: &DeckBuilder<'_>, curves: &[FeltCurve]) -> Vec<String> {
    let words = &book.messages;
    let lowest = curves.iter().filter_map(|curve| {
        let dot = curve.dots.iter().min_by_key(|dot| dot.value)?;
        let value = words.lang.signed(f64::from(dot.value), 0);
        Some(format!("{}: {value}, {}", curve.name, dot.word))
    });
    let mut told: Vec<String> = lowest.collect();
    let pains = top_pains(book);
    let pains = pains
        .iter()
        .map(|pain| format!("{}. {}", pain.rank, words.text(&**pain.pain)));
    told.extend(pains);
    told
}

pub(super) fn journey_question(book: &DeckBuilder<'_>) -> Option<LikelyQuestion> {
    let path = book.path_name();
    let answer = book
        .messages
        .message(&message!("board-answer-path", path = &path));
    Some(question(book, id!("board-ask-everybody"), answer))
}

/// Formula of the ranking and the robustness of the top three.
pub(super) fn ranking_subtitle(book: &DeckBuilder<'_>) -> String {
    let words = &book.messages;
    let method = words.choice(book.known.insight.priorities.ranking.method);
    let value = words.message(&message!("priorities-value-is", method = &method));
    let value = capitalise(&value);
    match stability_sentence(book) {
        Some(stability) => format!("{value}. {stability}"),
        None => value,
    }
}

/// Robustness of the top three; `None` where at most three pain points have a rank.
pub(super) fn stability_sentence(book: &DeckBuilder<'_>) -> Option<String> {
    let told = stability_sentences(&surface(book), &book.known.insight.priorities)?;
    Some(told.stability)
}

/// Cost of a pain point: the customers that it hits, and those who leave from its touchpoint.
/// Where nobody knows how many come there, only the share of those who do.
pub(super) fn cost_of(book: &DeckBuilder<'_>, entry: &RankingEntry) -> String {
    let words = &book.messages;
    let exposure = &entry.exposure;
    let Some(hundred) = known_flow(book) else {
        return match exposure.frequency.provenance {
            Provenance::Assumed => String::new(),
            Provenance::Given | Provenance::Derived => {
                let share = percent(words.lang, exposure.affected_share);
                words.message(&message!("board-hits-share", share = &share))
            }
        };
    };
    let mut parts = Vec::new();
    if exposure.frequency.provenance != Provenance::Assumed {
        let customers = exposure.customers() * 100.0;
        parts.push(if customers < 0.5 {
            words.tr(id!("board-hits-few"))
        } else {
            let count = format!("{customers:.0}");
            words.message(&message!("board-hits", count = &count))
        });
    }
    let losses = hundred.losses();
    let lost = losses
        .iter()
        .find(|(position, _)| *position == entry.position);
    if let Some((_, count)) = lost {
        let count = count.to_string();
        parts.push(words.message(&message!("board-leave-here", count = &count)));
    }
    parts.join(" · ")
}

/// Reason of a rank: whom the pain point hits, and the judgement that would change the top three.
pub(super) fn why_first(book: &DeckBuilder<'_>, first: &TopPain<'_>) -> String {
    let surface = surface(book);
    let hits = exposure_sentence(&surface, first.entry);
    let decisive = stability_sentences(&surface, &book.known.insight.priorities);
    match decisive
        .map(|told| told.decisive)
        .filter(|text| !text.is_empty())
    {
        Some(decisive) => format!("{hits}. {decisive}"),
        None => hits,
    }
}

pub(super) fn flow_subtitle(book: &DeckBuilder<'_>) -> String {
    let start = book.messages.tr(id!("board-sub-flow"));
    format!("{start} {}", shares_sentence(book))
}

/// Losses by touchpoint, for the notes.
pub(super) fn flow_evidence(book: &DeckBuilder<'_>, hundred: &HundredFlow) -> Vec<String> {
    let losses = hundred.losses();
    let losses = losses.iter().map(|(position, count)| {
        let name = touchpoint_name(book, *position);
        let count = count.to_string();
        let args = [("touchpoint", name.as_str()), ("count", &count)];
        book.messages.fill(id!("board-loss-at"), &args)
    });
    losses.collect()
}

pub(super) fn flow_question(book: &DeckBuilder<'_>) -> LikelyQuestion {
    question(book, id!("board-ask-where-from"), shares_sentence(book))
}

pub(super) fn personas_subtitle(book: &DeckBuilder<'_>) -> String {
    let words = &book.messages;
    let personas = shown_personas(book);
    if personas
        .iter()
        .any(|persona| own_success(book, persona).is_some())
    {
        return words.tr(id!("flow-personas"));
    }
    words.tr(id!("board-sub-personas"))
}

pub(super) fn persona_question(book: &DeckBuilder<'_>) -> LikelyQuestion {
    question(
        book,
        id!("board-ask-who-else"),
        book.messages.tr(id!("board-answer-personas")),
    )
}

/// Troubles of a persona: the pain points that hit it most, or else its frustrations.
pub(super) fn met_by(book: &DeckBuilder<'_>, persona: &Persona) -> Vec<String> {
    let rankings = &book.known.insight.persona_rankings.rankings;
    let own = rankings.iter().find(|(id, _)| *id == persona.id);
    let entries = own.into_iter().flat_map(|(_, ranking)| &ranking.entries);
    let ranked = entries.filter(|entry| entry.rank.is_some() && entry.value > 0.0);
    let pains = ranked.filter_map(|entry| book.journey.pain_points().get(&entry.pain));
    let pains: Vec<String> = pains
        .take(2)
        .map(|pain| book.messages.text(&**pain))
        .collect();
    if !pains.is_empty() {
        return pains;
    }
    let own = persona
        .frustrations
        .iter()
        .map(|text| text.trim().to_owned());
    own.filter(|text| !text.is_empty()).collect()
}

/// Certainty of the scores: what the bars mean, and the fewest replies.
pub(super) fn interval_answer(book: &DeckBuilder<'_>, shown: &[&ScoreCard]) -> String {
    let words = &book.messages;
    let bars = words.tr(id!("board-answer-interval"));
    let fewest = shown
        .iter()
        .filter_map(|card| Some((card.n?, card)))
        .min_by_key(|(n, _)| *n);
    let Some((n, card)) = fewest else {
        return bars;
    };
    let n = words.lang.count(n);
    let target = book.records().name(&ItemRef::from(&card.target));
    let args = [("n", n.as_str()), ("target", &target)];
    format!("{bars} {}", words.fill(id!("board-answer-fewest"), &args))
}

/// Ranks of the top pain points that nobody works on: no action that is more than an idea
/// addresses them, nor are they in progress.
pub(super) fn idle_pains(book: &DeckBuilder<'_>) -> Vec<String> {
    let open = open_actions(book);
    let pains = top_pains(book).into_iter();
    let idle = pains.filter(|pain| {
        let is_addressed = open.iter().any(|action| {
            let is_under_way =
                matches!(action.status, ActionStatus::Planned | ActionStatus::Testing);
            is_under_way && action.pain_points.contains(&pain.pain.id)
        });
        !is_addressed && pain.pain.status == PainStatus::Open
    });
    idle.map(|pain| pain.rank).collect()
}

/// The same as a list in words; `None` without any.
fn idle_ranks(book: &DeckBuilder<'_>) -> Option<String> {
    let ranks = idle_pains(book);
    (!ranks.is_empty()).then(|| ranks.join(", "))
}

pub(super) fn plan_question(book: &DeckBuilder<'_>) -> LikelyQuestion {
    let answer = match idle_ranks(book) {
        Some(ranks) => book
            .messages
            .message(&message!("board-idle", ranks = &ranks)),
        None => book.messages.tr(id!("board-idle-none")),
    };
    question(book, id!("board-ask-what-not"), answer)
}

pub(super) fn asks_subtitle(book: &DeckBuilder<'_>) -> String {
    idle_ranks(book).map_or_else(String::new, |ranks| {
        book.messages
            .message(&message!("board-idle", ranks = &ranks))
    })
}

pub(super) fn asks_question(book: &DeckBuilder<'_>) -> LikelyQuestion {
    let pains = top_pains(book);
    let cost = pains.first().map(|first| cost_of(book, first.entry));
    let answer = cost.filter(|cost| !cost.is_empty());
    let answer = answer.unwrap_or_else(|| asks_subtitle(book));
    question(book, id!("board-ask-why-now"), answer)
}
