//! Tests of scores, by worked examples and properties.

mod cards;
mod derivation;
mod path_experience;
mod sample_sizes;
mod segments;
mod shipped;
mod survey_load;
mod waves;

use jiff::civil::Date;

use super::ScoreCard;
use crate::{
    insight::ScoredIndex,
    model::{
        Channel, ChannelKind, Color, Journey, JourneyParts, Metric, Persona, Score, ScoreData,
        ScoreTarget,
    },
    testkit::journey_line,
};

fn near(a: f64, b: f64) {
    assert!((a - b).abs() <= 1e-9, "{a} is not {b}");
}

/// A score of the whole journey with replies.
fn score(id: &str, metric: Metric, replies: &[u32]) -> Score {
    Score::new(
        journey_line::id(id),
        metric,
        ScoreTarget::Journey,
        ScoreData::Replies(replies.to_vec()),
    )
}

/// The same about a touchpoint.
fn at(mut score: Score, touchpoint: &str) -> Score {
    score.target = ScoreTarget::Touchpoint(journey_line::id(touchpoint));
    score
}

/// The same of a persona.
fn by(mut score: Score, persona: &str) -> Score {
    score.persona = Some(journey_line::id(persona));
    score
}

/// The same in a channel.
fn through(mut score: Score, channel: &str) -> Score {
    score.channel = Some(journey_line::id(channel));
    score
}

/// The same on a date.
fn on(mut score: Score, date: &str) -> Score {
    score.date = Some(day(date));
    score
}

fn day(date: &str) -> Date {
    date.parse().unwrap()
}

/// The same with only a figure.
fn only(mut score: Score, value: f64, n: Option<u32>) -> Score {
    score.data = ScoreData::Value { value, n };
    score
}

fn persona(id: &str, share: Option<f64>) -> Persona {
    Persona {
        share,
        ..Persona::new(journey_line::id(id), id.to_owned())
    }
}

fn channel(id: &str) -> Channel {
    Channel {
        id: journey_line::id(id),
        name: id.to_owned(),
        kind: ChannelKind::Other,
        icon: ChannelKind::Other,
        color: Color::default(),
        lane: String::new(),
        service_level: None,
        quality: None,
        custom: Vec::new(),
    }
}

/// Two phases of two touchpoints with the personas p and q and the channels phone and chat.
fn parts(scores: Vec<Score>) -> JourneyParts {
    let mut parts = journey_line::parts("A: a b | B: c d; a>b b>c c>d");
    parts.personas = vec![persona("p", Some(0.25)), persona("q", None)];
    parts.channels = vec![channel("phone"), channel("chat")];
    parts.scores = scores;
    parts
}

fn whole(scores: Vec<Score>) -> Journey {
    Journey::from_parts(parts(scores)).unwrap()
}

fn cards(journey: &Journey) -> Vec<ScoreCard> {
    ScoredIndex::new(journey).cards().to_vec()
}

fn card(score: Score) -> ScoreCard {
    cards(&whole(vec![score])).remove(0)
}
