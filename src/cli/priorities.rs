//! `klantreis priorities`: what to mend first, why, and how firm that is.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::{
    FINE, Terminal, UNREADABLE,
    insight::{Form, How},
    json::{FORMAT, Item},
    pick::{Picked, choice, found},
    unreadable,
};
use crate::{
    file::{self, Places},
    insight::{
        Index,
        flow::Flow,
        rank::{Factor, Filter, Places as Ranks, Priorities},
    },
    layout::views::{Board, Shown, priorities as view},
    model::{Choice as _, ItemRef, Journey, Message, RankMethod, Rules},
};

// The words of these are in the message files; see the `words` module.
#[derive(Args)]
pub(super) struct Asked {
    input: PathBuf,
    #[command(flatten)]
    how: How,
    #[command(flatten)]
    picked: Picked,
    #[arg(long)]
    phase: Option<String>,
    #[arg(long)]
    evidence: Option<String>,
    #[arg(long)]
    status: Option<String>,
    #[arg(long)]
    owner: Option<String>,
    #[arg(short, long)]
    method: Option<String>,
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
    /// `value`, `rice`, `ice`, `opportunity`, `plain`, `votes` or `own`.
    method: &'static str,
    /// The ranked pain points that the filters admit, by rank.
    pain_points: Vec<OfPain>,
    /// The judgement that changes the top three most easily; `null` when none does.
    decisive: Option<OfDecisive>,
}

#[derive(Serialize)]
struct OfPain {
    #[serde(flatten)]
    item: Item,
    /// The rank among all, 1 the first to mend.
    rank: usize,
    /// What the factors come to.
    value: f64,
    /// The factors in the order of the sum.
    factors: Vec<OfFactor>,
    /// Best and worst place when weights move by 20 %; `null` after the first 200.
    by_weights: Option<[usize; 2]>,
    /// Best and worst place in nine of ten draws of all judgements.
    by_all: Option<[usize; 2]>,
    /// The ids of the actions that address it.
    actions: Vec<String>,
}

#[derive(Serialize)]
struct OfFactor {
    /// What it is: `severity`, `frequency`, …
    kind: &'static str,
    /// Its value.
    value: f64,
    /// `given`, `derived` or `assumed`.
    standing: &'static str,
    /// The people or cases behind it.
    n: Option<u32>,
    /// The lowest value that it may have.
    low: f64,
    /// The highest value that it may have.
    high: f64,
}

#[derive(Serialize)]
struct OfDecisive {
    /// The id of the pain point.
    pain_point: String,
    /// The factor.
    kind: &'static str,
    /// Its value now.
    now: f64,
    /// The value that changes the top three.
    at: f64,
    /// The rank now.
    from: usize,
    /// The rank then.
    to: usize,
}

/// Ranks the pain points of a journey: 0, or 2 when something can't be read or isn't known.
pub(super) fn priorities(terminal: &mut Terminal<'_>, asked: &Asked) -> u8 {
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
    let journey = match asked.method.as_deref() {
        Some(word) => ranked_by(&loaded.journey, choice(word, "--method")?),
        None => loaded.journey,
    };
    let options = asked.picked.view(&journey, terminal.lang)?;
    let filter = Filter {
        persona: options.persona.clone(),
        channel: options.channel.clone(),
        device: options.device.clone(),
        phase: found("--phase", asked.phase.as_deref(), journey.phases(), |p| {
            (&p.id, &p.name)
        })?,
        evidence: one(asked.evidence.as_deref(), "--evidence")?,
        status: one(asked.status.as_deref(), "--status")?,
        owner: asked.owner.clone(),
    };
    let index = Index::new(&journey);
    let flow = Flow::of(&index);
    let own = filter.persona.as_ref();
    let own = own.map(|persona| flow.for_persona(&index, persona));
    let flow = own.as_deref().unwrap_or(&flow);
    let all = Priorities::of(&index, flow, filter.persona.as_ref());
    match settled.form {
        Form::Json => {
            let answer = answer(&asked.input, &index, &all, (&filter, &places));
            terminal.answer(&answer);
        }
        Form::Text => {
            let board = Board::of_page(&journey, &options, 4000.0, 1.0);
            let shown = Shown {
                index: &index,
                flow,
                priorities: &all,
                filter: &filter,
            };
            terminal.read_out(&view(&board, &shown));
        }
    }
    Ok(())
}

/// The choice with this word, when there is a word.
fn one<C: crate::model::Choice>(word: Option<&str>, option: &str) -> Result<Option<C>, Message> {
    word.map(|word| choice(word, option)).transpose()
}

/// The journey with another way of ranking.
fn ranked_by(journey: &Journey, method: RankMethod) -> Journey {
    let mut parts = journey.to_parts();
    parts.about.rules = Rules {
        method,
        ..parts.about.rules
    };
    // The rest of it was whole before.
    Journey::from_parts(parts).unwrap_or_else(|_| journey.clone())
}

fn answer(
    path: &Path,
    index: &Index<'_>,
    all: &Priorities,
    (filter, places): (&Filter, &Places),
) -> Answer {
    let journey = index.journey;
    let ends = |ranks: Ranks| [ranks.best, ranks.worst];
    let pains = all.entries().filter_map(|(entry, firm)| {
        let pain = journey.pain_points().at(entry.place)?;
        filter.admits(index, pain).then(|| OfPain {
            item: Item::of(&ItemRef::PainPoint(pain.id.clone()), journey, places),
            rank: entry.rank,
            value: entry.value,
            factors: entry.factors.iter().map(factor).collect(),
            by_weights: firm.map(|firm| ends(firm.by_weights)),
            by_all: firm.map(|firm| ends(firm.by_all)),
            actions: entry.addressed_by.iter().map(ToString::to_string).collect(),
        })
    });
    Answer {
        format: FORMAT,
        file: path.display().to_string(),
        title: journey.about().title.clone(),
        method: all.ranking.method.key(),
        pain_points: pains.collect(),
        decisive: all.firmness.decisive.as_ref().map(|found| OfDecisive {
            pain_point: found.pain.to_string(),
            kind: found.factor.kind.key(),
            now: found.factor.value,
            at: found.at,
            from: found.from,
            to: found.to,
        }),
    }
}

fn factor(factor: &Factor) -> OfFactor {
    OfFactor {
        kind: factor.kind.key(),
        value: factor.value,
        standing: factor.standing.key(),
        n: factor.n,
        low: factor.low,
        high: factor.high,
    }
}
