//! Titles of board slides: the finding of each, made from the insight into the journey.

use std::sync::Arc;

use super::{
    super::deck_builder::DeckBuilder,
    asks::shown_asks,
    cover::journey_title,
    curves::{FeltCurve, felt_curves, path_stops},
    pains::top_pains,
    personas::{own_success, shown_personas},
    plan::open_actions,
    scores::newest_scores,
    sentences::{self, known_flow, per_hundred},
};
use crate::{
    insight::{
        rank::TopThreeVerdict,
        scores::{ComparisonVerdict, ScoreCard, compare_segments, most_measured},
    },
    map::rows::metric_name,
    model::{BoardSlide, ItemRef, Persona, ScaleDirection, Touchpoint},
    record::Wording,
};

/// Finding of a slide, which stands as its title unless the team gave another; `None` for a slide
/// that has nothing to say.
pub(super) fn headline_of(book: &DeckBuilder<'_>, slide: BoardSlide) -> Option<String> {
    match slide {
        BoardSlide::Cover => Some(journey_title(book)),
        BoardSlide::Journey => journey_headline(book),
        BoardSlide::Personas => personas_headline(book),
        BoardSlide::PainPoints => pains_headline(book),
        BoardSlide::Outcomes => outcomes_headline(book),
        BoardSlide::Scores => scores_headline(book),
        BoardSlide::Plan => plan_headline(book),
        BoardSlide::Asks => {
            let count = shown_asks(book).len();
            (count > 0).then(|| book.messages.count(id!("board-title-asks"), count))
        }
    }
}

/// Main finding of a journey.
pub(super) struct MainFinding {
    pub sentence: String,
    /// Its origin, in a sentence; may be empty.
    pub detail: String,
}

/// Main finding for the cover: how many customers are lost, or else what hurts most, or else where
/// it feels worst; `None` for a journey of which nothing of that is known.
pub(super) fn main_finding(book: &DeckBuilder<'_>) -> Option<MainFinding> {
    let words = &book.messages;
    if let Some(hundred) = known_flow(book).filter(|hundred| hundred.lost > 0) {
        return Some(MainFinding {
            sentence: words.count(id!("board-finding-lost"), hundred.lost as usize),
            detail: sentences::loss_detail(book, &hundred),
        });
    }
    if let Some(first) = top_pains(book).first() {
        let text = words.text(&**first.pain);
        return Some(MainFinding {
            sentence: words.message(&message!("board-finding-pain", pain = &text)),
            detail: sentences::cost_of(book, first.entry),
        });
    }
    let sentence = feeling_headline(book)?;
    Some(MainFinding {
        sentence,
        detail: String::new(),
    })
}

fn journey_headline(book: &DeckBuilder<'_>) -> Option<String> {
    let words = &book.messages;
    if book.journey.phases().is_empty() || book.known.index.is_empty() {
        return None;
    }
    if let Some(found) = feeling_headline(book) {
        return Some(found);
    }
    if let Some(hundred) = known_flow(book).filter(|hundred| hundred.lost > 0) {
        return Some(words.count(id!("board-finding-lost"), hundred.lost as usize));
    }
    let phases = words.count(id!("board-phase-count"), book.journey.phases().len());
    let touchpoints = words.count(id!("layout-touchpoint-count"), book.known.index.len());
    let args = [("phases", phases.as_str()), ("touchpoints", &touchpoints)];
    Some(words.fill(id!("board-title-journey"), &args))
}

/// Mean emotion at a stop of the path.
struct MeanFeeling {
    stop: usize,
    value: f64,
}

/// Low points on a path: the deepest valleys of the mean emotion below zero, two at most, in the
/// order of the path.
fn low_points(curves: &[FeltCurve], stops: usize) -> Vec<MeanFeeling> {
    let mean = |stop: usize| {
        let here = curves.iter().flat_map(|curve| &curve.dots);
        let values: Vec<f64> = here
            .filter(|dot| dot.stop == stop)
            .map(|dot| f64::from(dot.value))
            .collect();
        let count = u32::try_from(values.len())
            .ok()
            .filter(|count| *count > 0)?;
        let value = values.iter().sum::<f64>() / f64::from(count);
        Some(MeanFeeling { stop, value })
    };
    let means: Vec<MeanFeeling> = (0..stops).filter_map(mean).collect();
    let mut valleys: Vec<MeanFeeling> = Vec::new();
    // A run of equal values is one valley, told by its first stop.
    let runs: Vec<&[MeanFeeling]> = means
        .chunk_by(|a, b| (a.value - b.value).abs() < 1e-9)
        .collect();
    for (place, run) in runs.iter().enumerate() {
        let value = |at: Option<usize>| {
            let run = at.and_then(|at| runs.get(at));
            run.and_then(|run| run.first()).map(|feeling| feeling.value)
        };
        let Some(first) = run.first() else { continue };
        let (before, after) = (value(place.checked_sub(1)), value(Some(place + 1)));
        let is_lower = |other: Option<f64>| other.is_none_or(|other| first.value < other);
        if first.value < 0.0 && is_lower(before) && is_lower(after) {
            valleys.push(MeanFeeling { ..*first });
        }
    }
    valleys.sort_by(|a, b| a.value.total_cmp(&b.value));
    valleys.truncate(2);
    valleys.sort_by_key(|valley| valley.stop);
    valleys
}

/// Low points along the path; the high point where nothing is below zero.
fn feeling_headline(book: &DeckBuilder<'_>) -> Option<String> {
    let stops = path_stops(book);
    let curves = felt_curves(book, &stops);
    let words = &book.messages;
    let name = |stop: usize| {
        let touchpoint: Option<&Arc<Touchpoint>> = stops.get(stop);
        touchpoint.map_or_else(String::new, |t| words.name(&**t))
    };
    let low = low_points(&curves, stops.len());
    if let [first, second] = low.as_slice() {
        let (first, second) = (name(first.stop), name(second.stop));
        let args = [("first", first.as_str()), ("second", &second)];
        return Some(words.fill(id!("board-title-low-points"), &args));
    }
    if let [only] = low.as_slice() {
        let touchpoint = name(only.stop);
        return Some(words.message(&message!("board-title-low-point", touchpoint = &touchpoint)));
    }
    let dots = curves.iter().flat_map(|curve| &curve.dots);
    let best = dots
        .filter(|dot| dot.value > 0)
        .max_by_key(|dot| dot.value)?;
    let touchpoint = name(best.stop);
    Some(words.message(&message!(
        "board-title-high-point",
        touchpoint = &touchpoint
    )))
}

/// Difference in success from which personas are said to differ, in points.
const DIFFERS: f64 = 0.05;

fn personas_headline(book: &DeckBuilder<'_>) -> Option<String> {
    let words = &book.messages;
    let personas = shown_personas(book);
    if personas.is_empty() {
        return None;
    }
    let success = personas.iter().filter_map(|persona| {
        let persona: &Persona = persona;
        Some((persona, own_success(book, persona)?))
    });
    let success: Vec<(&Persona, f64)> = success.collect();
    let least = success.iter().min_by(|a, b| a.1.total_cmp(&b.1));
    let most = success.iter().max_by(|a, b| a.1.total_cmp(&b.1));
    if let (Some(least), Some(most)) = (least, most)
        && most.1 - least.1 >= DIFFERS
    {
        let names = [words.name(least.0), words.name(most.0)];
        let shares = [per_hundred(least.1), per_hundred(most.1)];
        let args = [
            ("least", names[0].as_str()),
            ("most", names[1].as_str()),
            ("few", shares[0].as_str()),
            ("many", shares[1].as_str()),
        ];
        return Some(words.fill(id!("board-title-personas-differ"), &args));
    }
    if personas.len() > 1
        && let Some(title) = unhappiest(book)
    {
        return Some(title);
    }
    Some(words.count(id!("board-title-personas"), personas.len()))
}

/// The persona with the lowest emotion on the path, where only one has it.
fn unhappiest(book: &DeckBuilder<'_>) -> Option<String> {
    let stops = path_stops(book);
    let curves = felt_curves(book, &stops);
    let lowest = |curve: &FeltCurve| curve.dots.iter().map(|dot| dot.value).min();
    let least = curves
        .iter()
        .filter_map(lowest)
        .min()
        .filter(|least| *least < 0)?;
    let mut low = curves.iter().filter(|curve| lowest(curve) == Some(least));
    let (curve, None) = (low.next()?, low.next()) else {
        return None;
    };
    let dot = curve.dots.iter().find(|dot| dot.value == least)?;
    let touchpoint = book.messages.name(&**stops.get(dot.stop)?);
    let args = [
        ("persona", curve.name.as_str()),
        ("touchpoint", &touchpoint),
    ];
    Some(book.messages.fill(id!("board-title-unhappiest"), &args))
}

fn pains_headline(book: &DeckBuilder<'_>) -> Option<String> {
    let pains = top_pains(book);
    let first = pains.first()?;
    let text = book.messages.text(&**first.pain);
    let verdict = book.known.insight.priorities.stability.top_three.verdict;
    let id = match verdict {
        Some(TopThreeVerdict::Open | TopThreeVerdict::Tied) => id!("board-title-pains-open"),
        Some(TopThreeVerdict::Certain | TopThreeVerdict::Likely) | None => {
            id!("board-title-pains")
        }
    };
    Some(book.messages.fill(id, &[("pain", &text)]))
}

/// Title of the flow; `None` where nobody is lost, and where no share is known.
fn outcomes_headline(book: &DeckBuilder<'_>) -> Option<String> {
    let hundred = known_flow(book).filter(|hundred| hundred.lost > 0)?;
    let (reached, lost) = (hundred.reached.to_string(), hundred.lost.to_string());
    let id = if hundred.reached > 0 {
        id!("board-title-outcomes")
    } else {
        id!("board-title-losses")
    };
    let args = [("reached", reached.as_str()), ("lost", &lost)];
    Some(book.messages.fill(id, &args))
}

/// Weakest score of the metric that was measured most; unlike metrics are not compared.
fn scores_headline(book: &DeckBuilder<'_>) -> Option<String> {
    let words = &book.messages;
    let cards = newest_scores(book);
    let first = cards.first()?;
    let metric = most_measured(&cards)?;
    let mut alike: Vec<&&ScoreCard> = cards.iter().filter(|c| c.metric == *metric).collect();
    alike.sort_by(|a, b| {
        let good = |card: &ScoreCard| card.goodness.unwrap_or(1.0);
        good(a).total_cmp(&good(b))
    });
    let weakest = alike.first().map_or(first, |card| *card);
    let figure = book
        .records()
        .figure(weakest.display(), Some(&weakest.scale), Wording::Short);
    let target = book.records().name(&ItemRef::from(&weakest.target));
    let metric = metric_name(words, book.journey, &weakest.metric);
    let args = [
        ("metric", metric.as_str()),
        ("target", target.as_str()),
        ("figure", figure.as_str()),
    ];
    let Some(next) = alike.get(1) else {
        return Some(words.fill(id!("board-title-score"), &args));
    };
    let is_firm = compare_segments(next, weakest)
        .is_ok_and(|found| found.verdict == ComparisonVerdict::Worse);
    let is_low = weakest.scale.direction == ScaleDirection::HigherIsBetter;
    let id = match (is_firm, is_low) {
        (true, true) => id!("board-title-lowest"),
        (true, false) => id!("board-title-highest"),
        (false, true) => id!("board-title-lowest-maybe"),
        (false, false) => id!("board-title-highest-maybe"),
    };
    Some(words.fill(id, &args))
}

fn plan_headline(book: &DeckBuilder<'_>) -> Option<String> {
    let open = open_actions(book);
    if open.is_empty() {
        return None;
    }
    let words = &book.messages;
    let pains = top_pains(book);
    if pains.is_empty() {
        return Some(words.count(id!("board-title-actions"), open.len()));
    }
    let worked = pains.len() - sentences::idle_pains(book).len();
    let (worked, all) = (worked.to_string(), pains.len().to_string());
    let args = [("count", worked.as_str()), ("all", &all)];
    Some(words.fill(id!("board-title-plan"), &args))
}
