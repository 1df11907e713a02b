//! Fields of the JSON answer of `klantreis flow`; see the `json` module for its stability. The long
//! help of the command describes every field.

use serde::Serialize;

use super::super::json::ItemJson;

/// The answer. Probabilities and shares are 0…1; like visits and times taken, they are per customer
/// who starts.
#[derive(Serialize)]
pub(super) struct FlowAnswer {
    /// Format version of this answer.
    pub(super) format: u32,
    /// Path as given.
    pub(super) file: String,
    /// Title of the journey.
    pub(super) title: String,
    /// Probability of reaching the goal; `null` when no touchpoint counts as the goal.
    pub(super) reached_goal: Option<f64>,
    /// True if no touchpoint is marked as an end with the goal reached, so that those without a way
    /// on count instead.
    pub(super) goal_assumed: bool,
    /// True if the starts, or their shares, are assumed.
    pub(super) start_assumed: bool,
    /// Probability of ending up in a loop without exit.
    pub(super) trapped: f64,
    /// Expected waiting time in seconds, over the touchpoints where it is known.
    pub(super) waiting_seconds: f64,
    /// Number of touchpoints that customers reach and whose waiting time is unknown.
    pub(super) waits_unknown: usize,
    /// Touchpoints that pass the filters, in reading order.
    pub(super) touchpoints: Vec<TouchpointJson>,
    /// Outcomes: ends of the journey, most likely first.
    pub(super) outcomes: Vec<OutcomeJson>,
    /// Problems with the shares.
    pub(super) troubles: Vec<FlowProblemJson>,
    /// Id of the persona whose flow it is; `null` for everybody.
    pub(super) persona: Option<String>,
    /// True if that persona's flow differs from everybody's.
    pub(super) own_way: bool,
    /// Touchpoints where customers start.
    pub(super) starts: Vec<StartShareJson>,
    /// Transitions, by id, that leave or reach a touchpoint which passes the filters.
    pub(super) transitions: Vec<TransitionJson>,
    /// Expected customer effort.
    pub(super) effort: EffortJson,
    /// Reach of each phase, in order.
    pub(super) phases: Vec<FunnelStepJson>,
    /// Most likely paths from start to end, drop-offs included.
    pub(super) paths: Vec<PathJson>,
    /// Rework: repeated visits and loops.
    pub(super) rework: ReworkJson,
    /// Points of no return: touchpoints from which the goal can't be reached any more.
    pub(super) no_return: Vec<PointOfNoReturnJson>,
    /// Hand-overs: transitions on which another team, actor or channel takes over.
    pub(super) hand_overs: Vec<HandOverJson>,
    /// Likely moments of truth that have no impact moment.
    pub(super) moments: Vec<MomentCandidateJson>,
    /// Channels used by each persona; everybody's without personas.
    pub(super) personas: Vec<FlowPersonaJson>,
    /// Escalation: questions in chat, app, web and messages that end at a live agent.
    pub(super) escalation: EscalationJson,
    /// Phone queues of more than a minute (DOMAIN 55).
    pub(super) queues: Vec<QueueJson>,
    /// False when fewer than five `paths` were found because the search gave up, not because there
    /// are no more.
    pub(super) paths_complete: bool,
}

#[derive(Serialize)]
pub(super) struct TouchpointJson {
    #[serde(flatten)]
    pub(super) item: ItemJson,
    /// Probability of reaching it; `null` where no path leads.
    pub(super) reach: Option<f64>,
    /// Expected number of visits.
    pub(super) visits: f64,
    /// Share of the visitors who leave although it isn't an end.
    pub(super) drop_off: f64,
    /// Waiting time per visit in seconds.
    pub(super) wait_seconds: Option<u32>,
    /// Fewest transitions to a live agent; `null` when none is reachable.
    pub(super) hops_to_agent: Option<u32>,
    /// True if an end with the goal reached can be reached from here.
    pub(super) can_succeed: bool,
    /// True if the reach is exact; otherwise it is an upper bound.
    pub(super) reach_exact: bool,
    /// True if its visitors end up in a loop without exit; the visits are then no finite number.
    pub(super) trapped: bool,
    /// Share of the visitors who leave from here: drop-off, and transitions to an end without
    /// success.
    pub(super) leaves: f64,
}

#[derive(Serialize)]
pub(super) struct OutcomeJson {
    /// Id of the last touchpoint.
    pub(super) touchpoint: String,
    /// Its title.
    pub(super) name: String,
    /// `reached`, `left`, `stops` or `drops-off`.
    pub(super) kind: &'static str,
    /// Text of the kind.
    pub(super) words: String,
    pub(super) probability: f64,
}

#[derive(Serialize)]
pub(super) struct FlowProblemJson {
    /// The ids of the touchpoints.
    pub(super) touchpoints: Vec<String>,
    /// Text of the problem.
    pub(super) message: String,
}

#[derive(Serialize)]
pub(super) struct StartShareJson {
    /// The id of the touchpoint.
    pub(super) touchpoint: String,
    /// Share of the customers who start there.
    pub(super) share: f64,
}

#[derive(Serialize)]
pub(super) struct TransitionJson {
    #[serde(flatten)]
    pub(super) item: ItemJson,
    /// Id of the source touchpoint.
    pub(super) from: String,
    /// Id of the target touchpoint.
    pub(super) to: String,
    /// `flow`, `channel-switch`, `escalation`, `call-back`, `failure` or `referral`.
    pub(super) transition: &'static str,
    /// Share of the visitors at `from` who take it; 0 for a referral.
    pub(super) share: f64,
    /// True if the share is assumed, not given.
    pub(super) assumed: bool,
    /// Expected number of times it is taken.
    pub(super) taken: f64,
    /// Customer effort, 1 little … 5 much.
    pub(super) effort: Option<u8>,
}

#[derive(Serialize)]
pub(super) struct EffortJson {
    /// Mean per transition taken, 1…5; `null` when none is known.
    pub(super) mean: Option<f64>,
    /// Sum over transitions of times taken × effort, where known.
    pub(super) expected: f64,
    /// Expected number of transitions taken whose effort is known.
    pub(super) known: f64,
    /// Expected number of all transitions taken.
    pub(super) taken: f64,
}

#[derive(Serialize)]
pub(super) struct FunnelStepJson {
    /// The id of the phase.
    pub(super) phase: String,
    /// Its name.
    pub(super) name: String,
    /// Probability of reaching it; `null` where no path leads.
    pub(super) reach: Option<f64>,
    /// True if the reach is exact; otherwise it is an upper bound.
    pub(super) reach_exact: bool,
    /// Conversion: its reach divided by that of the previous phase.
    pub(super) conversion: Option<f64>,
}

#[derive(Serialize)]
pub(super) struct PathJson {
    /// The ids of its touchpoints in order.
    pub(super) touchpoints: Vec<String>,
    /// Probability of exactly this path.
    pub(super) probability: f64,
    /// Outcome at the last touchpoint: `reached`, `left`, `stops` or `drops-off`.
    pub(super) end: &'static str,
}

#[derive(Serialize)]
pub(super) struct ReworkJson {
    /// Expected number of repeat visits.
    pub(super) expected: f64,
    /// Repeat visits per touchpoint, most first.
    pub(super) touchpoints: Vec<RepeatVisitsJson>,
    /// Loops: groups of touchpoints that customers repeat, most repeats first.
    pub(super) loops: Vec<LoopJson>,
    /// Transitions that lead back, the most taken first.
    pub(super) returns: Vec<ReturnTransitionJson>,
}

#[derive(Serialize)]
pub(super) struct RepeatVisitsJson {
    /// The id of the touchpoint.
    pub(super) touchpoint: String,
    /// Expected number of repeat visits.
    pub(super) repeats: f64,
}

#[derive(Serialize)]
pub(super) struct LoopJson {
    /// The ids of the touchpoints.
    pub(super) touchpoints: Vec<String>,
    /// Expected number of repeat visits in it.
    pub(super) repeats: f64,
}

#[derive(Serialize)]
pub(super) struct ReturnTransitionJson {
    /// The id of the transition.
    pub(super) transition: String,
    /// Expected number of times it is taken.
    pub(super) taken: f64,
}

#[derive(Serialize)]
pub(super) struct PointOfNoReturnJson {
    /// The id of the touchpoint.
    pub(super) touchpoint: String,
    /// Its title.
    pub(super) name: String,
    /// Probability of losing the goal here.
    pub(super) probability: f64,
    /// True if it is an end; otherwise customers can still move on, but only to leave.
    pub(super) is_end: bool,
    /// Ids of the transitions to it from touchpoints where the goal was still possible.
    pub(super) transitions: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct HandOverJson {
    /// The id of the transition.
    pub(super) transition: String,
    /// Changes: `team`, `actor`, `channel`.
    pub(super) changes: Vec<&'static str>,
    /// Context transfer: customer information travels along; `null` when unknown (DOMAIN 16, 46).
    pub(super) context_kept: Option<bool>,
    /// Expected number of times it is taken.
    pub(super) taken: f64,
}

#[derive(Serialize)]
pub(super) struct MomentCandidateJson {
    /// The id of the touchpoint; `null` when it is on a transition.
    pub(super) touchpoint: Option<String>,
    /// The id of the transition; `null` when it is at a touchpoint.
    pub(super) transition: Option<String>,
    /// Reasons: `start`, `end`, `team`, `actor`, `channel`.
    pub(super) reasons: Vec<&'static str>,
    /// Reach of the touchpoint, or expected number of times the transition is taken.
    pub(super) customers: f64,
}

#[derive(Serialize)]
pub(super) struct FlowPersonaJson {
    /// The id of the persona; `null` for everybody.
    pub(super) persona: Option<String>,
    /// Expected number of channels per customer (DOMAIN 52).
    pub(super) expected: f64,
    /// True if nothing tells which touchpoints are theirs, so that all count.
    pub(super) assumed: bool,
    /// Their channels.
    pub(super) channels: Vec<FlowChannelJson>,
}

#[derive(Serialize)]
pub(super) struct FlowChannelJson {
    /// The id of the channel.
    pub(super) channel: String,
    /// Probability of reaching a touchpoint in it.
    pub(super) probability: f64,
    /// The ids of these touchpoints.
    pub(super) touchpoints: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct EscalationJson {
    /// Expected number of questions.
    pub(super) questions: f64,
    /// Expected number that end at a live agent.
    pub(super) escalated: f64,
    /// Share that ends at a live agent; `null` without questions (DOMAIN 76).
    pub(super) share: Option<f64>,
}

#[derive(Serialize)]
pub(super) struct QueueJson {
    /// The id of the touchpoint.
    pub(super) touchpoint: String,
    /// The waiting time in seconds.
    pub(super) wait_seconds: u32,
    /// Expected number of visits.
    pub(super) visits: f64,
    /// Share of the waiting customers who leave.
    pub(super) leaves: f64,
    /// True if a call-back is offered.
    pub(super) call_back: bool,
}
