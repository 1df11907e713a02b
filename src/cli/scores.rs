//! `klantreis scores`: measured scores with confidence intervals, sources and comparisons.

mod answer;
mod fields;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use clap::Args;

use self::{
    answer::{
        difference_json, path_step_json, peak_end_json, pivot_json, profile_json, score_answers,
        spread_json, survey_load_json,
    },
    fields::{SampleSizeJson, ScoresAnswer},
};
use super::{
    Terminal,
    filter_args::FilterArgs,
    output::{OutputArgs, OutputFormat, with_rules},
    view_reader,
};
use crate::{
    file::ItemLocations,
    i18n::Lang,
    insight::{
        IndexedInsight, Insight, ScoredIndex,
        flow::followed_touchpoints,
        scores::{self, PivotDimension, ScoreCard},
    },
    model::{Choice as _, Index, Journey, Message, Rules},
    report::views::{ViewSurface, experience_blocks, filtered_cards, scores as view, trends},
};

/// Maximum number of differences between segments that are listed.
const MAX_DIFFERENCES: usize = 10_000;

// The help texts are in the message files; see the `words` module.
#[derive(Args)]
pub(super) struct ScoresArgs {
    input: PathBuf,
    #[command(flatten)]
    how: OutputArgs,
    #[command(flatten)]
    picked: FilterArgs,
    #[arg(short, long)]
    margin: Option<String>,
}

/// Prints the scores of a journey; exit code 0, or 2 when something can't be read or an option is
/// invalid.
pub(super) fn scores(terminal: &mut Terminal<'_>, asked: &ScoresArgs) -> u8 {
    let told = told(terminal, asked);
    terminal.finish(told)
}

/// Prints the answer; the error is the message still to be printed.
fn told(terminal: &mut Terminal<'_>, asked: &ScoresArgs) -> Result<(), Option<Message>> {
    let settled = asked.how.resolve(terminal)?;
    let margin = asked
        .margin
        .as_deref()
        .map(|text| margin(terminal.lang, text))
        .transpose()?;
    let (journey, places) = terminal.load(&asked.input)?;
    let journey = match margin {
        Some(margin) => with_rules(journey, |rules| rules.margin = Some(margin)),
        None => journey,
    };
    let options = asked.picked.view(&journey, terminal.lang)?;
    let index = ScoredIndex::new(&journey);
    let insight = Insight::of(&index, settled.today);
    let known = IndexedInsight::new(&index, &insight);
    let board = view_reader::board(&journey, &options);
    match settled.form {
        OutputFormat::Json => {
            let cards = filtered_cards(&board, &insight);
            let mut answer = ScoresAnswer::new(&asked.input, &journey);
            compared(&mut answer, &index, &cards, &places);
            around(&mut answer, &board, known, &cards);
            terminal.answer(&answer);
        }
        OutputFormat::Text => {
            terminal.read_out(&view(&board, known));
            terminal.read_out(&trends(&board, &insight));
            terminal.read_out(&experience_blocks(&board, known));
        }
    }
    Ok(())
}

/// Parses a margin of error in points, within [`Rules::MARGIN`].
fn margin(lang: Lang, text: &str) -> Result<f64, Message> {
    let value = lang.read_number(text);
    let value = value.filter(|margin: &f64| Rules::MARGIN.contains(margin));
    value.ok_or_else(|| message!("cli-bad-margin", margin = text))
}

/// Adds the scores and their comparisons: waves, segments, pivots, spreads and sample sizes.
fn compared(
    answer: &mut ScoresAnswer,
    index: &Index<'_>,
    cards: &[ScoreCard],
    places: &ItemLocations,
) {
    let journey = index.journey;
    answer.scores = score_answers(cards, journey, places);
    let series = scores::series(cards);
    answer.waves = scores::wave_pairs(cards, &series)
        .iter()
        .map(difference_json)
        .collect();
    let segments = scores::segment_pairs(cards, MAX_DIFFERENCES);
    answer.segments = segments.iter().map(difference_json).collect();
    let pivots = PivotDimension::ALL.iter();
    let pivots = pivots.map(|by| scores::pivot(index, cards, *by));
    answer.pivots = pivots.flat_map(|pivot| pivot_json(&pivot)).collect();
    let spreads = scores::spreads(index, cards);
    answer.spreads = spreads.iter().map(spread_json).collect();
    answer.needed = needed(journey, cards);
}

/// Sample sizes needed for the desired margins.
fn needed(journey: &Journey, cards: &[ScoreCard]) -> Vec<SampleSizeJson> {
    let rules = &journey.about().rules;
    let margins = rules.margins();
    let found = scores::newest_by_metric(cards)
        .into_iter()
        .flat_map(|card| {
            let of = move |points: &f64| {
                let margin = scores::margin_of(&card.scale, *points);
                let found = scores::sample_size(rules, card, margin);
                SampleSizeJson {
                    score: card.score.to_string(),
                    metric: card.metric.key().to_owned(),
                    margin,
                    at_worst: found.worst_case,
                    as_now: found.at_present,
                    invites: found.invites,
                }
            };
            margins.iter().map(of).collect::<Vec<_>>()
        });
    found.collect()
}

/// Adds the survey load, and emotions next to measured scores.
fn around(
    answer: &mut ScoresAnswer,
    board: &ViewSurface<'_>,
    IndexedInsight { index, insight }: IndexedInsight<'_>,
    cards: &[ScoreCard],
) {
    let customers = scores::customers_per_year(index, &insight.flow);
    let only = board.options.persona.as_ref();
    let loads = scores::survey_loads(index, &insight.scores, insight.today, customers);
    answer.load = scores::survey_loads_of(&loads, only)
        .map(survey_load_json)
        .collect();
    let path = followed_touchpoints(index);
    let found = scores::path_experience(index, cards, &path, only);
    let ends = found.personas.iter().zip(&found.peak_ends);
    let ends = ends.filter_map(|(persona, end)| {
        let persona = persona.as_ref().map(ToString::to_string);
        Some(peak_end_json(persona, end.as_ref()?))
    });
    answer.peak_ends = ends.collect();
    let personas = found.personas.iter();
    answer.felt_by = personas
        .map(|id| id.as_ref().map(ToString::to_string))
        .collect();
    answer.felt = found.steps.iter().map(path_step_json).collect();
    answer.profile = Some(profile_json(&scores::profile(index, cards)));
}
