//! `klantreis scores`: measured scores with confidence intervals, sources and comparisons.

mod answer;
mod fields;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use clap::Args;

use self::{
    answer::{of_load, of_pair, of_peak_end, of_pivot, of_profile, of_score, of_spread, of_step},
    fields::{Answer, OfNeed},
};
use super::{
    Terminal,
    insight::{Form, How, by_rules},
    pick::Picked,
    read_out,
};
use crate::{
    file::Places,
    i18n::{self, Lang},
    insight::{
        Insight, Known, ScoredIndex,
        flow::followed_touchpoints,
        scores::{self, PivotBy, ScoreCard},
    },
    layout::views::{Board, admitted, felt, scores as view, trends},
    model::{Choice as _, Index, Journey, Message, Rules},
};

/// Maximum number of differences between segments that are listed.
const MOST: usize = 10_000;

// The help texts are in the message files; see the `words` module.
#[derive(Args)]
pub(super) struct Asked {
    input: PathBuf,
    #[command(flatten)]
    how: How,
    #[command(flatten)]
    picked: Picked,
    #[arg(short, long)]
    margin: Option<String>,
}

/// Prints the scores of a journey; exit code 0, or 2 when something can't be read or an option is
/// invalid.
pub(super) fn scores(terminal: &mut Terminal<'_>, asked: &Asked) -> u8 {
    let told = told(terminal, asked);
    terminal.ended(told)
}

/// Prints the answer; the error is the message still to be printed.
fn told(terminal: &mut Terminal<'_>, asked: &Asked) -> Result<(), Option<Message>> {
    let settled = asked.how.settle(terminal)?;
    let margin = asked
        .margin
        .as_deref()
        .map(|text| margin(terminal.lang, text))
        .transpose()?;
    let (journey, places) = terminal.load(&asked.input)?;
    let journey = match margin {
        Some(margin) => by_rules(journey, |rules| rules.margin = Some(margin)),
        None => journey,
    };
    let options = asked.picked.view(&journey, terminal.lang)?;
    let index = ScoredIndex::new(&journey);
    let insight = Insight::of(&index, settled.today, i18n::lexicon());
    let known = Known::new(&index, &insight);
    let board = read_out::board(&journey, &options);
    match settled.form {
        Form::Json => {
            let cards = admitted(&board, &insight);
            let mut answer = Answer::new(&asked.input, &journey);
            compared(&mut answer, &index, &cards, &places);
            around(&mut answer, &board, known, &cards);
            terminal.answer(&answer);
        }
        Form::Text => {
            terminal.read_out(&view(&board, known));
            terminal.read_out(&trends(&board, &insight));
            terminal.read_out(&felt(&board, known));
        }
    }
    Ok(())
}

/// Parses a margin of error in points, within [`Rules::MARGIN`].
fn margin(lang: Lang, text: &str) -> Result<f64, Message> {
    let value = lang.read_number(text);
    let value = value.filter(|margin: &f64| Rules::MARGIN.contains(margin));
    value.ok_or_else(|| Message::new("cli-bad-margin").with("margin", text))
}

/// Adds the scores and their comparisons: waves, segments, pivots, spreads and sample sizes.
fn compared(answer: &mut Answer, index: &Index<'_>, cards: &[ScoreCard], places: &Places) {
    let journey = index.journey;
    let all = cards.iter().map(|card| of_score(card, journey, places));
    answer.scores = all.collect();
    let series = scores::series(cards);
    answer.waves = scores::waves(cards, &series).iter().map(of_pair).collect();
    let segments = scores::segments(cards, MOST);
    answer.segments = segments.iter().map(of_pair).collect();
    let pivots = PivotBy::ALL.iter();
    let pivots = pivots.map(|by| scores::pivot(index, cards, *by));
    answer.pivots = pivots.flat_map(|pivot| of_pivot(&pivot)).collect();
    let spreads = scores::spreads(index, cards);
    answer.spreads = spreads.iter().map(of_spread).collect();
    answer.needed = needed(journey, cards);
}

/// Sample sizes needed for the desired margins.
fn needed(journey: &Journey, cards: &[ScoreCard]) -> Vec<OfNeed> {
    let rules = &journey.about().rules;
    let margins = rules.margins();
    let found = scores::by_metric(cards).into_iter().flat_map(|card| {
        let of = move |points: &f64| {
            let margin = scores::margin_of(&card.scale, *points);
            let found = scores::needed(rules, card, margin);
            OfNeed {
                score: card.score.to_string(),
                metric: card.metric.key().to_owned(),
                margin,
                at_worst: found.at_worst,
                as_now: found.as_now,
                invites: found.invites,
            }
        };
        margins.iter().map(of).collect::<Vec<_>>()
    });
    found.collect()
}

/// Adds the survey load, and emotions next to measured scores.
fn around(
    answer: &mut Answer,
    board: &Board<'_>,
    Known { index, insight }: Known<'_>,
    cards: &[ScoreCard],
) {
    let lexicon = i18n::lexicon();
    let customers = scores::customers_a_year(index, &insight.flow, lexicon);
    let only = board.options.persona.as_ref();
    let loads = scores::loads(index, &insight.scores, insight.today, lexicon, customers);
    answer.load = scores::loads_of(&loads, only).map(of_load).collect();
    let path = followed_touchpoints(index);
    let found = scores::felt(index, cards, &path, only);
    let ends = found.personas.iter().zip(&found.peak_ends);
    let ends = ends.filter_map(|(persona, end)| {
        let persona = persona.as_ref().map(ToString::to_string);
        Some(of_peak_end(persona, end.as_ref()?))
    });
    answer.peak_ends = ends.collect();
    let personas = found.personas.iter();
    answer.felt_by = personas
        .map(|id| id.as_ref().map(ToString::to_string))
        .collect();
    answer.felt = found.steps.iter().map(of_step).collect();
    answer.profile = Some(of_profile(&scores::profile(index, cards, lexicon)));
}
