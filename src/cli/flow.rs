//! `klantreis flow`: where customers go on a journey, and how it ends.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::{
    FINE, Terminal, UNREADABLE,
    insight::{Form, How},
    json::{FORMAT, Item},
    unreadable,
};
use crate::{
    file::{self, Places},
    insight::{
        Index,
        flow::{Flow, Trouble},
    },
    model::{Choice, ItemRef, Journey, Message},
};

// The words of these are in the message files; see the `words` module.
#[derive(Args)]
pub(super) struct Asked {
    input: PathBuf,
    #[command(flatten)]
    how: How,
}

/// The answer for programs; see the `json` module for what stays as it is. Probabilities are 0…1
/// and, with the visits, per customer who starts.
#[derive(Serialize)]
struct Answer {
    /// The format of this answer.
    format: u32,
    /// The path as it was given.
    file: String,
    /// The title of the journey.
    title: String,
    /// The probability of getting what they came for; `null` without a place that says so.
    reached_goal: Option<f64>,
    /// Whether no end says so, and where the map stops counts instead.
    goal_assumed: bool,
    /// Whether it is a guess where customers start.
    start_assumed: bool,
    /// The probability of going round for ever.
    trapped: f64,
    /// The expected waiting time in seconds, where it is known.
    waiting_seconds: f64,
    /// The touchpoints that customers come to and whose waiting time isn't known.
    waits_unknown: usize,
    /// The touchpoints in reading order.
    touchpoints: Vec<OfTouchpoint>,
    /// How journeys end, most likely first.
    outcomes: Vec<OfOutcome>,
    /// What is the matter with the shares.
    troubles: Vec<OfTrouble>,
}

#[derive(Serialize)]
struct OfTouchpoint {
    #[serde(flatten)]
    item: Item,
    /// The probability of coming here; `null` where nothing leads.
    reach: Option<f64>,
    /// The expected number of visits.
    visits: f64,
    /// The share of those here who leave though it isn't an end.
    drop_off: f64,
    /// The waiting time of a visit in seconds.
    wait_seconds: Option<u32>,
    /// The fewest transitions to a live agent; `null` when none leads there.
    hops_to_agent: Option<usize>,
    /// Whether something leads on to where customers have what they came for.
    can_succeed: bool,
}

#[derive(Serialize)]
struct OfOutcome {
    /// The id of the touchpoint where they are last.
    touchpoint: String,
    /// Its title.
    name: String,
    /// `reached`, `left`, `stops` or `drops-off`.
    kind: &'static str,
    /// The kind in words.
    words: String,
    /// The probability.
    probability: f64,
}

#[derive(Serialize)]
struct OfTrouble {
    /// The ids of the touchpoints.
    touchpoints: Vec<String>,
    /// What is the matter, in words.
    message: String,
}

/// Tells the flow of a journey: 0, or 2 when it can't be read.
pub(super) fn flow(terminal: &mut Terminal<'_>, asked: &Asked) -> u8 {
    let settled = match asked.how.settle(terminal) {
        Ok(settled) => settled,
        Err(refusal) => {
            terminal.refuse(&refusal);
            return UNREADABLE;
        }
    };
    let (journey, places) = match file::load_with_places(&asked.input) {
        Ok((loaded, places)) => (loaded.journey, places),
        Err(error) => {
            unreadable(terminal, &error);
            return UNREADABLE;
        }
    };
    let answer = work_out(terminal, &asked.input, &journey, &places);
    match settled.form {
        Form::Json => terminal.answer(&answer),
        Form::Text => tell(terminal, &answer, &journey),
    }
    FINE
}

fn work_out(terminal: &Terminal<'_>, path: &Path, journey: &Journey, places: &Places) -> Answer {
    let index = Index::new(journey);
    let flow = Flow::of(&index);
    let all = || 0..index.len();
    let waits = all().filter_map(|at| Some(flow.visits(at) * f64::from(flow.wait(at)?)));
    let unknown = all().filter(|&at| flow.visits(at) > 0.0 && flow.wait(at).is_none());
    let id = |at: usize| index.at(at).map_or(String::new(), |t| t.id.to_string());
    let touchpoints = index.touchpoints.iter().enumerate();
    let outcomes = flow.outcomes().into_iter();
    let troubles = flow.troubles().iter();
    Answer {
        format: FORMAT,
        file: path.display().to_string(),
        title: journey.about().title.clone(),
        reached_goal: flow.reached_goal(),
        goal_assumed: flow.is_goal_assumed(),
        start_assumed: flow.is_start_assumed(),
        trapped: flow.trapped(),
        waiting_seconds: waits.fold(0.0, |sum, wait| sum + wait),
        waits_unknown: unknown.count(),
        touchpoints: touchpoints
            .map(|(at, t)| OfTouchpoint {
                item: Item::of(&ItemRef::Touchpoint(t.id.clone()), journey, places),
                reach: flow.known_reach(at),
                visits: flow.visits(at),
                drop_off: flow.drop_off(at),
                wait_seconds: flow.wait(at),
                hops_to_agent: flow.hops_to_agent(at),
                can_succeed: flow.can_succeed(at),
            })
            .collect(),
        outcomes: outcomes
            .map(|outcome| OfOutcome {
                touchpoint: id(outcome.place),
                name: index
                    .at(outcome.place)
                    .map_or(String::new(), |t| t.title.clone()),
                words: terminal.lang.choice(outcome.kind),
                kind: outcome.kind.key(),
                probability: outcome.probability,
            })
            .collect(),
        troubles: troubles
            .map(|trouble| {
                let (at, message) = trouble_in(trouble, &index);
                OfTrouble {
                    touchpoints: at.into_iter().map(id).collect(),
                    message: terminal.lang.message(&message),
                }
            })
            .collect(),
    }
}

/// The places of a trouble, and its words, which are those of the check about it.
fn trouble_in(trouble: &Trouble, index: &Index<'_>) -> (Vec<usize>, Message) {
    let title = |at: &usize| index.at(*at).map_or("", |t| t.title.as_str());
    let (at, message) = match trouble {
        Trouble::SharesOver { touchpoint, sum } => {
            let message = Message::new("finding-shares-over-whole");
            (touchpoint, message.with("percent", (sum * 100.0).round()))
        }
        Trouble::NothingLeft { touchpoint } => (touchpoint, Message::new("finding-shares-used-up")),
        Trouble::EndGoesOn { touchpoint } => (touchpoint, Message::new("finding-end-goes-on")),
        Trouble::Unreachable { touchpoint } => (
            touchpoint,
            Message::new("finding-unreachable").with("others", 0),
        ),
        Trouble::Trapped { touchpoints } => {
            let titles: Vec<&str> = touchpoints.iter().map(title).collect();
            let message = Message::new("finding-closed-loop");
            return (
                touchpoints.clone(),
                message.with("touchpoints", titles.join(", ")),
            );
        }
    };
    (vec![*at], message.with("touchpoint", title(at)))
}

fn tell(terminal: &mut Terminal<'_>, answer: &Answer, journey: &Journey) {
    let lang = terminal.lang;
    let percent = |x: f64| format!("{}%", lang.number(x * 100.0, 1));
    let known = |x: Option<f64>| x.map_or_else(|| "–".to_owned(), percent);
    terminal.tell(
        &Message::new("cli-flow-summary")
            .with("title", ItemRef::Journey.words(journey))
            .with("goal", known(answer.reached_goal))
            .with("minutes", lang.number(answer.waiting_seconds / 60.0, 1))
            .with("unknown", answer.waits_unknown),
    );
    for touchpoint in &answer.touchpoints {
        let hops = touchpoint.hops_to_agent;
        terminal.tell(
            &Message::new("cli-flow-touchpoint")
                .with("touchpoint", &touchpoint.item.name)
                .with("reach", known(touchpoint.reach))
                .with("visits", lang.number(touchpoint.visits, 2))
                .with("drop", percent(touchpoint.drop_off))
                .with(
                    "hops",
                    hops.map_or_else(|| "–".to_owned(), |n| n.to_string()),
                )
                .with(
                    "succeeds",
                    if touchpoint.can_succeed { "yes" } else { "no" },
                ),
        );
    }
    for outcome in &answer.outcomes {
        let share = percent(outcome.probability);
        terminal.say(&format!("{share} {}: {}", outcome.words, outcome.name));
    }
    for trouble in &answer.troubles {
        terminal.say(&trouble.message);
    }
}
