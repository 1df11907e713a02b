//! `klantreis scores`: what was measured, with intervals and how it came about.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::{
    FINE, Terminal, UNREADABLE,
    insight::{Form, How},
    json::{FORMAT, Item},
    pick::Picked,
    unreadable,
};
use crate::{
    file::{self, Places},
    i18n,
    insight::{
        Index, Insight,
        scores::{NoInterval, ScoreCard},
    },
    layout::views::{Board, admitted, scores as view, trends},
    model::{Choice as _, Direction, ItemRef, Journey, Message, ScoreTarget},
};

// The words of these are in the message files; see the `words` module.
#[derive(Args)]
pub(super) struct Asked {
    input: PathBuf,
    #[command(flatten)]
    how: How,
    #[command(flatten)]
    picked: Picked,
}

/// The answer for programs; see the `json` module for what stays as it is.
#[derive(Serialize)]
struct Answer {
    /// The format of this answer.
    format: u32,
    /// The path as it was given.
    file: String,
    /// The title of the journey.
    title: String,
    /// Fewer replies than this give no figure.
    least_replies: u32,
    /// Fewer replies than this give an indicative figure.
    firm_replies: u32,
    /// The scores that the filters admit, in the journey's order.
    scores: Vec<OfScore>,
}

#[derive(Serialize)]
struct OfScore {
    #[serde(flatten)]
    item: Item,
    /// The metric's word in files: `nps`, `csat-5`, …, or the id of one of the user's own.
    metric: String,
    /// What it is about.
    target: Item,
    /// The id of the persona that it is told apart for.
    persona: Option<String>,
    /// The id of the channel that it is told apart for.
    channel: Option<String>,
    /// The id of the device that it is told apart for.
    device: Option<String>,
    /// When it was measured.
    date: Option<String>,
    /// The figure; `null` with too few replies.
    figure: Option<f64>,
    /// The ends of its scale.
    scale: [f64; 2],
    /// Whether a high figure is good.
    high_is_good: bool,
    /// The number of replies, when it is known.
    n: Option<u64>,
    /// The ends of the 95 % interval.
    interval: Option<[f64; 2]>,
    /// Why there is no interval: `only-figure`, `too-few` or `no-spread`.
    no_interval: Option<&'static str>,
    /// `firm`, `indicative`, `too-few` or `unknown`.
    standing: &'static str,
    /// The figure as 0 bad … 1 good.
    goodness: Option<f64>,
    /// How often each value of the scale was given, from the lowest on; empty when unknown.
    replies: Vec<u32>,
    /// The share of those asked who answered.
    response: Option<f64>,
}

/// Tells the scores of a journey: 0, or 2 when something can't be read or isn't known.
pub(super) fn scores(terminal: &mut Terminal<'_>, asked: &Asked) -> u8 {
    match told(terminal, asked) {
        Ok(()) => FINE,
        Err(refusal) => {
            if let Some(refusal) = refusal {
                terminal.refuse(&refusal);
            }
            UNREADABLE
        }
    }
}

/// The error is what is still to be told.
fn told(terminal: &mut Terminal<'_>, asked: &Asked) -> Result<(), Option<Message>> {
    let settled = asked.how.settle(terminal)?;
    let (loaded, places) = file::load_with_places(&asked.input).map_err(|error| {
        unreadable(terminal, &error);
        None
    })?;
    let journey = loaded.journey;
    let options = asked.picked.view(&journey, terminal.lang)?;
    let index = Index::new(&journey);
    let insight = Insight::of(&index, settled.today, i18n::lexicon());
    let board = Board::of_page(&journey, &options, 4000.0, 1.0);
    match settled.form {
        Form::Json => {
            let cards = admitted(&board, &insight);
            let scores = cards.iter().map(|card| of_score(card, &journey, &places));
            let scores = scores.collect();
            terminal.answer(&answer(&asked.input, &journey, scores));
        }
        Form::Text => {
            terminal.read_out(&view(&board, &index, &insight));
            terminal.read_out(&trends(&board, &insight));
        }
    }
    Ok(())
}

fn answer(path: &Path, journey: &Journey, scores: Vec<OfScore>) -> Answer {
    let rules = &journey.about().rules;
    Answer {
        format: FORMAT,
        file: path.display().to_string(),
        title: journey.about().title.clone(),
        least_replies: rules.least(),
        firm_replies: rules.firm(),
        scores,
    }
}

fn of_score(card: &ScoreCard, journey: &Journey, places: &Places) -> OfScore {
    let target = match &card.target {
        ScoreTarget::Journey => ItemRef::Journey,
        ScoreTarget::Phase(id) => ItemRef::Phase(id.clone()),
        ScoreTarget::Touchpoint(id) => ItemRef::Touchpoint(id.clone()),
    };
    let (low, high) = card.scale.reported_range();
    OfScore {
        item: Item::of(&ItemRef::Score(card.score.clone()), journey, places),
        metric: card.metric.key().to_owned(),
        target: Item::of(&target, journey, places),
        persona: card.segment.persona.as_ref().map(ToString::to_string),
        channel: card.segment.channel.as_ref().map(ToString::to_string),
        device: card.segment.device.as_ref().map(ToString::to_string),
        date: card.date.map(|date| date.to_string()),
        figure: card.figure,
        scale: [low, high],
        high_is_good: card.scale.direction == Direction::HigherIsBetter,
        n: card.n,
        interval: card.interval.ok().map(|found| [found.low, found.high]),
        no_interval: card.interval.err().map(|why| match why {
            NoInterval::OnlyFigure => "only-figure",
            NoInterval::TooFew => "too-few",
            NoInterval::NoSpread => "no-spread",
        }),
        standing: card.standing.key(),
        goodness: card.goodness,
        replies: card.counts.clone(),
        response: card.response,
    }
}
