//! The fields of the answer for programs; see the `json` module for what stays as it is.

use serde::Serialize;

use crate::cli::json::Item;

#[derive(Serialize)]
pub(super) struct Answer {
    /// The format of this answer.
    pub(super) format: u32,
    /// The path as it was given.
    pub(super) file: String,
    /// The title of the journey.
    pub(super) title: String,
    /// `value`, `rice`, `ice`, `opportunity`, `plain`, `votes` or `own`.
    pub(super) method: &'static str,
    /// How firm the first three are.
    pub(super) top_three: TopThree,
    /// The ranked pain points that the filters admit, by rank.
    pub(super) pain_points: Vec<OfPain>,
    /// The judgement that changes the top three most easily; `null` when none does.
    pub(super) decisive: Option<OfDecisive>,
    /// The ranking of each persona, in the journey's order; only what the filters admit.
    pub(super) personas: Vec<OfPersona>,
    /// Value against effort; only what the filters admit.
    pub(super) matrix: OfMatrix,
    /// What solving each of the first eight pain points that the filters admit would change.
    pub(super) what_if: Vec<OfWhatIf>,
    /// The actions, whatever the filters.
    pub(super) actions: OfActions,
}

/// `set` and `order` are about weights alone; `always`: for any weights of these factors, none of them negative; `near`: for weights within
/// 20 %; `open`: not for all of those.
#[derive(Serialize)]
pub(super) struct TopThree {
    /// The same three, in whatever order.
    pub(super) set: &'static str,
    /// The same three in the same order.
    pub(super) order: &'static str,
    /// `certain`, `likely`, `open` or `tied`; `null` where no more than three have a rank.
    pub(super) verdict: Option<&'static str>,
    /// The share of draws in which the same three stay when weights move by up to 20 %.
    pub(super) kept_by_weights: Option<f64>,
    /// The share of draws in which they stay when judgements are off.
    pub(super) kept_by_judgements: Option<f64>,
    /// How often each was drawn.
    pub(super) draws: Option<usize>,
}

#[derive(Serialize)]
pub(super) struct OfPain {
    #[serde(flatten)]
    pub(super) item: Item,
    /// The rank among all, 1 the first to mend; `null` where nobody voted or judged.
    pub(super) rank: Option<usize>,
    /// Whether others with the same value share the rank.
    pub(super) shared: bool,
    /// What the factors come to.
    pub(super) value: f64,
    /// The factors in the order of the sum.
    pub(super) factors: Vec<OfFactor>,
    /// The ids of the personas that it hits; empty when that is everybody.
    pub(super) personas: Vec<String>,
    /// The share of all customers (of the persona's when a persona was asked for) who meet it.
    pub(super) customers_hit: f64,
    /// Best and worst place when weights move by 20 %; `null` after the first 200.
    pub(super) by_weights: Option<[usize; 2]>,
    /// Best and worst place in nine of ten draws of all judgements.
    pub(super) by_all: Option<[usize; 2]>,
    /// The ids of the actions that address it.
    pub(super) actions: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct OfFactor {
    /// What it is: `severity`, `frequency`, …
    pub(super) kind: &'static str,
    /// Its value.
    pub(super) value: f64,
    /// `given`, `derived` or `assumed`.
    pub(super) standing: &'static str,
    /// The people or cases behind it.
    pub(super) n: Option<u32>,
    /// The lowest value that it may have.
    pub(super) low: f64,
    /// The highest value that it may have.
    pub(super) high: f64,
}

#[derive(Serialize)]
pub(super) struct OfDecisive {
    /// The id of the pain point.
    pub(super) pain_point: String,
    /// The factor.
    pub(super) kind: &'static str,
    /// Its value now.
    pub(super) now: f64,
    /// The value that changes the top three.
    pub(super) at: f64,
    /// The rank now.
    pub(super) from: usize,
    /// The rank then.
    pub(super) to: usize,
}

#[derive(Serialize)]
pub(super) struct OfPersona {
    /// The id of the persona.
    pub(super) persona: String,
    /// What hits the persona, by rank.
    pub(super) pain_points: Vec<OfRank>,
}

#[derive(Serialize)]
pub(super) struct OfRank {
    /// The id of the pain point.
    pub(super) pain_point: String,
    /// Its rank for the persona; `null` where nobody voted or judged.
    pub(super) rank: Option<usize>,
    /// Whether others with the same value share the rank.
    pub(super) shared: bool,
    /// What the factors come to for the persona.
    pub(super) value: f64,
    /// The factors in the order of the sum.
    pub(super) factors: Vec<OfFactor>,
}

#[derive(Serialize)]
pub(super) struct OfMatrix {
    /// The axis from left to right: `effort`.
    pub(super) x: OfAxis,
    /// The axis up: `value`.
    pub(super) y: OfAxis,
    /// The pain points that have both figures, by rank.
    pub(super) pain_points: Vec<OfDot>,
    /// Those that lack one, by rank.
    pub(super) unplaced: Vec<OfUnplaced>,
}

#[derive(Serialize)]
pub(super) struct OfAxis {
    /// What it shows.
    pub(super) kind: &'static str,
    /// The value at its start.
    pub(super) low: f64,
    /// The value at its end.
    pub(super) high: f64,
    /// Where its halves part.
    pub(super) middle: f64,
}

#[derive(Serialize)]
pub(super) struct OfDot {
    /// The id of the pain point.
    pub(super) pain_point: String,
    /// Its place on the axis `x`.
    pub(super) x: f64,
    /// Its place on the axis `y`.
    pub(super) y: f64,
    /// `quick-win`, `major-project`, `fill-in` or `not-now`.
    pub(super) quadrant: &'static str,
    /// The share of customers who reach its place and can be hit.
    pub(super) reach: f64,
    /// The id of the open action that its effort is that of, if any.
    pub(super) action: Option<String>,
}

#[derive(Serialize)]
pub(super) struct OfUnplaced {
    /// The id of the pain point.
    pub(super) pain_point: String,
    /// The axis of which it lacks the figure.
    pub(super) missing: &'static str,
}

/// An example calculation, no measurement.
#[derive(Serialize)]
pub(super) struct OfWhatIf {
    /// The id of the pain point.
    pub(super) pain_point: String,
    /// The share of those who leave at the touchpoint that the pain point can hit: those of its
    /// personas, and of one on a transition those who come there by it or leave by it. What is
    /// assumed is of these.
    pub(super) of_leaving: f64,
    /// What is assumed.
    pub(super) assumed: OfAssumed,
    /// The share of customers who get what they came for; `null` when the map has no such end.
    pub(super) goal: Option<OfChange>,
    /// The expected waiting time of a customer in seconds; `null` when no wait is known.
    pub(super) waiting_seconds: Option<OfChange>,
    /// The share of those at the touchpoint who leave there.
    pub(super) leaving: OfChange,
    /// The feelings of each persona that it hits.
    pub(super) feelings: Vec<OfFelt>,
    /// The scores of the touchpoint.
    pub(super) scores: Vec<OfScored>,
}

#[derive(Serialize)]
pub(super) struct OfAssumed {
    /// The share of those who leave there that stays.
    pub(super) kept: f64,
    /// The wait there in seconds; `null` when it stays.
    pub(super) wait_seconds: Option<u32>,
    /// The feeling there rises to this; `null` when it rises by steps.
    pub(super) feeling_to: Option<i8>,
    /// The feeling there rises by so much; `null` when it rises to a value.
    pub(super) feeling_by: Option<i8>,
    /// The share of what scores there fall short of like scores elsewhere that is made up for.
    pub(super) scores_made_up: f64,
}

#[derive(Serialize)]
pub(super) struct OfChange {
    /// As the map says.
    pub(super) now: f64,
    /// As it would be.
    pub(super) then: f64,
}

#[derive(Serialize)]
pub(super) struct OfFelt {
    /// The id of the persona; `null` for everybody.
    pub(super) persona: Option<String>,
    /// The feeling at the touchpoint, −2…2.
    pub(super) there: Option<OfChange>,
    /// The peak–end score along the way.
    pub(super) peak_end: Option<OfChange>,
}

#[derive(Serialize)]
pub(super) struct OfScored {
    /// The metric's word in files, or the id of one of the user's own.
    pub(super) metric: String,
    /// The figure of the touchpoint now.
    pub(super) now: f64,
    /// An estimate; `null` when no other touchpoint has the metric to go by.
    pub(super) then: Option<f64>,
    /// The mean of the metric at the other touchpoints.
    pub(super) elsewhere: Option<f64>,
    /// The mean of the metric over all touchpoints.
    pub(super) mean: Option<OfChange>,
}

#[derive(Serialize)]
pub(super) struct OfActions {
    /// How many should be done by now and aren't.
    pub(super) overdue: usize,
    /// A column for each status in the order of the work.
    pub(super) columns: Vec<OfColumn>,
    /// The ids of open pain points that no action addresses.
    pub(super) pain_points_without: Vec<String>,
    /// The ids of actions that address no pain point.
    pub(super) without_pain_points: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct OfColumn {
    /// `idea`, `planned`, `testing`, `done` or `dropped`.
    pub(super) status: &'static str,
    /// Those due first come first.
    pub(super) actions: Vec<OfAction>,
}

#[derive(Serialize)]
pub(super) struct OfAction {
    #[serde(flatten)]
    pub(super) item: Item,
    /// Whether it should be done by now.
    pub(super) overdue: bool,
    /// When it is due.
    pub(super) due: Option<String>,
    /// Who does it; empty when nobody said.
    pub(super) owner: String,
    /// The hypothesis; empty without one.
    pub(super) hypothesis: String,
    /// The method's word in files.
    pub(super) method: &'static str,
    /// The ids of the pain points that it addresses.
    pub(super) pain_points: Vec<String>,
    /// The KPIs that it is to move.
    pub(super) kpis: Vec<OfKpi>,
}

#[derive(Serialize)]
pub(super) struct OfKpi {
    /// Its name.
    pub(super) name: String,
    /// The goal that it serves.
    pub(super) goal: Option<String>,
    /// Whether the journey knows it.
    pub(super) known: bool,
}
