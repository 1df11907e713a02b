//! The answer of `klantreis flow` for programs, field by field; see the `json` module for what stays
//! as it is. The long help of the command describes every field.

use serde::Serialize;

use super::super::json::Item;

/// The answer. Probabilities and shares are 0…1 and, with visits and times taken, per customer who
/// starts.
#[derive(Serialize)]
pub(super) struct Answer {
    /// The format of this answer.
    pub(super) format: u32,
    /// The path as it was given.
    pub(super) file: String,
    /// The title of the journey.
    pub(super) title: String,
    /// The probability of getting what they came for; `null` without a place that says so.
    pub(super) reached_goal: Option<f64>,
    /// Whether no end says so, and where the map stops counts instead.
    pub(super) goal_assumed: bool,
    /// Whether it is a guess where customers start.
    pub(super) start_assumed: bool,
    /// The probability of going round for ever.
    pub(super) trapped: f64,
    /// The expected waiting time in seconds, where it is known.
    pub(super) waiting_seconds: f64,
    /// The touchpoints that customers come to and whose waiting time isn't known.
    pub(super) waits_unknown: usize,
    /// The touchpoints in reading order that the filters admit.
    pub(super) touchpoints: Vec<OfTouchpoint>,
    /// How journeys end, most likely first.
    pub(super) outcomes: Vec<OfOutcome>,
    /// What is the matter with the shares.
    pub(super) troubles: Vec<OfTrouble>,
    /// The id of the persona whose flow it is; `null` for everybody.
    pub(super) persona: Option<String>,
    /// Whether that persona goes another way than everybody.
    pub(super) own_way: bool,
    /// Where customers start.
    pub(super) starts: Vec<OfStart>,
    /// The transitions by id that leave or arrive at a touchpoint that the filters admit.
    pub(super) transitions: Vec<OfTransition>,
    /// The expected effort.
    pub(super) effort: OfEffort,
    /// How many customers come to each phase, in order.
    pub(super) phases: Vec<OfPhase>,
    /// The most likely paths from start to wherever the journey is over, dropping off included.
    pub(super) paths: Vec<OfPath>,
    /// What customers do again.
    pub(super) rework: OfRework,
    /// The touchpoints from where the goal can't be reached any more.
    pub(super) no_return: Vec<OfNoReturn>,
    /// The transitions on which another team, actor or channel takes over.
    pub(super) hand_overs: Vec<OfHandOver>,
    /// Likely moments of truth without an impact moment.
    pub(super) moments: Vec<OfMoment>,
    /// The channels that each persona uses; everybody's without personas.
    pub(super) personas: Vec<OfPersona>,
    /// Questions in chat, app, web and messages that end at a live agent.
    pub(super) escalation: OfEscalation,
    /// Phone queues of more than a minute.
    pub(super) queues: Vec<OfQueue>,
    /// Whether `paths` are all there are where they are fewer than five; if not, the search for more
    /// gave up.
    pub(super) paths_complete: bool,
}

#[derive(Serialize)]
pub(super) struct OfTouchpoint {
    #[serde(flatten)]
    pub(super) item: Item,
    /// The probability of coming here; `null` where nothing leads.
    pub(super) reach: Option<f64>,
    /// The expected number of visits.
    pub(super) visits: f64,
    /// The share of those here who leave though it isn't an end.
    pub(super) drop_off: f64,
    /// The waiting time of a visit in seconds.
    pub(super) wait_seconds: Option<u32>,
    /// The fewest transitions to a live agent; `null` when none leads there.
    pub(super) hops_to_agent: Option<u32>,
    /// Whether something leads on to where customers have what they came for.
    pub(super) can_succeed: bool,
    /// Whether the reach is exact; if not, it is at most this.
    pub(super) reach_exact: bool,
    /// Whether who comes here goes round for ever; the visits are no number then.
    pub(super) trapped: bool,
    /// The share of those here who leave from here: drop-off and transitions to an end without
    /// success.
    pub(super) leaves: f64,
}

#[derive(Serialize)]
pub(super) struct OfOutcome {
    /// The id of the touchpoint where they are last.
    pub(super) touchpoint: String,
    /// Its title.
    pub(super) name: String,
    /// `reached`, `left`, `stops` or `drops-off`.
    pub(super) kind: &'static str,
    /// The kind in words.
    pub(super) words: String,
    /// The probability.
    pub(super) probability: f64,
}

#[derive(Serialize)]
pub(super) struct OfTrouble {
    /// The ids of the touchpoints.
    pub(super) touchpoints: Vec<String>,
    /// What is the matter, in words.
    pub(super) message: String,
}

#[derive(Serialize)]
pub(super) struct OfStart {
    /// The id of the touchpoint.
    pub(super) touchpoint: String,
    /// The share of the customers who start there.
    pub(super) share: f64,
}

#[derive(Serialize)]
pub(super) struct OfTransition {
    #[serde(flatten)]
    pub(super) item: Item,
    /// The id of the touchpoint where it leaves.
    pub(super) from: String,
    /// The id of the touchpoint where it arrives.
    pub(super) to: String,
    /// `flow`, `channel-switch`, `escalation`, `call-back`, `failure` or `referral`.
    pub(super) transition: &'static str,
    /// The share of those at `from` who take it; 0 for a referral.
    pub(super) share: f64,
    /// Whether nobody gave that share.
    pub(super) assumed: bool,
    /// How often it is taken.
    pub(super) taken: f64,
    /// What it costs the customer, 1 little … 5 much.
    pub(super) effort: Option<u8>,
}

#[derive(Serialize)]
pub(super) struct OfEffort {
    /// The mean of a transition taken, 1…5; `null` when none is known.
    pub(super) mean: Option<f64>,
    /// The sum over transitions of times taken times effort, where known.
    pub(super) expected: f64,
    /// How often transitions are taken whose effort is known.
    pub(super) known: f64,
    /// How often transitions are taken in all.
    pub(super) taken: f64,
}

#[derive(Serialize)]
pub(super) struct OfPhase {
    /// The id of the phase.
    pub(super) phase: String,
    /// Its name.
    pub(super) name: String,
    /// The probability of coming there; `null` where nothing leads.
    pub(super) reach: Option<f64>,
    /// Whether that is exact; if not, it is at most this.
    pub(super) reach_exact: bool,
    /// The reach by that of the phase before.
    pub(super) conversion: Option<f64>,
}

#[derive(Serialize)]
pub(super) struct OfPath {
    /// The ids of its touchpoints in order.
    pub(super) touchpoints: Vec<String>,
    /// The probability of going exactly this way.
    pub(super) probability: f64,
    /// How it is over at the last touchpoint: `reached`, `left`, `stops` or `drops-off`.
    pub(super) end: &'static str,
}

#[derive(Serialize)]
pub(super) struct OfRework {
    /// The expected repeat visits.
    pub(super) expected: f64,
    /// The repeat visits by touchpoint, most first.
    pub(super) touchpoints: Vec<OfRepeats>,
    /// The groups of touchpoints that customers go round, most repeats first.
    pub(super) loops: Vec<OfLoop>,
    /// The transitions that lead back, the most taken first.
    pub(super) returns: Vec<OfReturn>,
}

#[derive(Serialize)]
pub(super) struct OfRepeats {
    /// The id of the touchpoint.
    pub(super) touchpoint: String,
    /// The expected repeat visits.
    pub(super) repeats: f64,
}

#[derive(Serialize)]
pub(super) struct OfLoop {
    /// The ids of the touchpoints.
    pub(super) touchpoints: Vec<String>,
    /// The expected repeat visits in it.
    pub(super) repeats: f64,
}

#[derive(Serialize)]
pub(super) struct OfReturn {
    /// The id of the transition.
    pub(super) transition: String,
    /// How often it is taken.
    pub(super) taken: f64,
}

#[derive(Serialize)]
pub(super) struct OfNoReturn {
    /// The id of the touchpoint.
    pub(super) touchpoint: String,
    /// Its title.
    pub(super) name: String,
    /// The probability of losing the goal here.
    pub(super) probability: f64,
    /// Whether customers leave here; if not, only leaving is left.
    pub(super) is_end: bool,
    /// The ids of the transitions that lead here from where the goal was still possible.
    pub(super) transitions: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct OfHandOver {
    /// The id of the transition.
    pub(super) transition: String,
    /// What changes: `team`, `actor`, `channel`.
    pub(super) changes: Vec<&'static str>,
    /// Whether what is known of the customer travels along.
    pub(super) context_kept: Option<bool>,
    /// How often it is taken.
    pub(super) taken: f64,
}

#[derive(Serialize)]
pub(super) struct OfMoment {
    /// The id of the touchpoint; `null` when it is on a transition.
    pub(super) touchpoint: Option<String>,
    /// The id of the transition; `null` when it is at a touchpoint.
    pub(super) transition: Option<String>,
    /// Why: `start`, `end`, `team`, `actor`, `channel`.
    pub(super) reasons: Vec<&'static str>,
    /// The reach of the touchpoint, or how often the transition is taken.
    pub(super) customers: f64,
}

#[derive(Serialize)]
pub(super) struct OfPersona {
    /// The id of the persona; `null` for everybody.
    pub(super) persona: Option<String>,
    /// How many channels a customer uses on average.
    pub(super) expected: f64,
    /// Whether nothing says which touchpoints are theirs, so that all count.
    pub(super) assumed: bool,
    /// Their channels.
    pub(super) channels: Vec<OfChannel>,
}

#[derive(Serialize)]
pub(super) struct OfChannel {
    /// The id of the channel.
    pub(super) channel: String,
    /// The probability of coming to one of the touchpoints in it.
    pub(super) probability: f64,
    /// The ids of these touchpoints.
    pub(super) touchpoints: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct OfEscalation {
    /// The expected number of questions.
    pub(super) questions: f64,
    /// Those that end at a live agent.
    pub(super) escalated: f64,
    /// The share of them; `null` without questions.
    pub(super) share: Option<f64>,
}

#[derive(Serialize)]
pub(super) struct OfQueue {
    /// The id of the touchpoint.
    pub(super) touchpoint: String,
    /// The waiting time in seconds.
    pub(super) wait_seconds: u32,
    /// The expected visits.
    pub(super) visits: f64,
    /// The share of those who wait who leave.
    pub(super) leaves: f64,
    /// Whether a call-back is offered.
    pub(super) call_back: bool,
}
