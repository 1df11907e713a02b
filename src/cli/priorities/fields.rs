//! Fields of the JSON answer of `klantreis priorities`; see the `json` module for its stability.

use serde::Serialize;

use crate::cli::json::{ItemJson, RecordJson};

#[derive(Serialize)]
pub(super) struct PrioritiesAnswer {
    /// Format version of this answer.
    pub(super) format: u32,
    /// Path as given.
    pub(super) file: String,
    /// Title of the journey.
    pub(super) title: String,
    /// `value`, `rice`, `ice`, `opportunity`, `plain`, `votes` or `own`.
    pub(super) method: &'static str,
    /// Robustness of the top three.
    pub(super) top_three: TopThreeJson,
    /// Ranked pain points that pass the filters, by rank.
    pub(super) pain_points: Vec<PainPointJson>,
    /// The judgement that changes the top three with the smallest adjustment; `null` when none
    /// does.
    pub(super) decisive: Option<DecisiveJudgementJson>,
    /// Ranking for each persona, in the journey's order; only what passes the filters.
    pub(super) personas: Vec<RankingJson>,
    /// Matrix of value against effort; only what passes the filters.
    pub(super) matrix: MatrixJson,
    /// Effects of solving each of the first eight pain points that pass the filters, as what-if
    /// calculations.
    pub(super) what_if: Vec<WhatIfJson>,
    /// Actions, independent of the filters.
    pub(super) actions: StatusBoardJson,
}

/// Robustness of the top three. `set` and `order` concern weights only: `always` holds for any
/// non-negative weights of these factors, `near` for weights within 20 %, `open` not for all of
/// those.
#[derive(Serialize)]
pub(super) struct TopThreeJson {
    /// The same three, in any order.
    pub(super) set: &'static str,
    /// The same three in the same order.
    pub(super) order: &'static str,
    /// `certain`, `likely`, `open` or `tied`; `null` where no more than three have a rank.
    pub(super) verdict: Option<&'static str>,
    /// Share of random draws in which the three stay the same when weights vary by up to 20 %.
    pub(super) kept_by_weights: Option<f64>,
    /// Share of random draws in which they stay the same when judgements vary.
    pub(super) kept_by_judgements: Option<f64>,
    /// Number of random draws of each kind.
    pub(super) draws: Option<usize>,
}

#[derive(Serialize)]
pub(super) struct PainPointJson {
    #[serde(flatten)]
    pub(super) item: ItemJson,
    /// Rank among all, 1 first (`null` where nobody voted or judged), true if others with the same
    /// value share it, and the value: the result of the factors.
    #[serde(flatten)]
    pub(super) rank: RecordJson,
    /// Factors, in the order of the formula.
    pub(super) factors: Vec<FactorJson>,
    /// Ids of the personas that it hits, empty for everybody; the share of all customers (of the
    /// persona's, when a persona was requested) who meet it; the best and worst rank when weights
    /// vary by 20 %, `null` after the first 200, and in nine of ten random draws of all judgements;
    /// ids of the actions that address it.
    #[serde(flatten)]
    pub(super) hits: RecordJson,
}

#[derive(Serialize)]
pub(super) struct FactorJson {
    /// Kind: `severity`, `frequency`, …
    pub(super) kind: &'static str,
    pub(super) value: f64,
    /// `given`, `derived` or `assumed`.
    pub(super) standing: &'static str,
    /// Sample size: people or cases behind it.
    pub(super) n: Option<u32>,
    /// Lowest plausible value.
    pub(super) low: f64,
    /// Highest plausible value.
    pub(super) high: f64,
}

#[derive(Serialize)]
pub(super) struct DecisiveJudgementJson {
    /// The id of the pain point.
    pub(super) pain_point: String,
    /// The factor.
    pub(super) kind: &'static str,
    /// Present value.
    pub(super) now: f64,
    /// Value at which the top three changes.
    pub(super) at: f64,
    /// Present rank.
    pub(super) from: usize,
    /// Rank at that value.
    pub(super) to: usize,
}

#[derive(Serialize)]
pub(super) struct RankingJson {
    /// The id of the persona.
    pub(super) persona: String,
    /// Pain points that hit the persona, by rank.
    pub(super) pain_points: Vec<RankedPainJson>,
}

#[derive(Serialize)]
pub(super) struct RankedPainJson {
    /// The id of the pain point, and rank and value as above, for the persona.
    #[serde(flatten)]
    pub(super) rank: RecordJson,
    /// Factors, in the order of the formula.
    pub(super) factors: Vec<FactorJson>,
}

#[derive(Serialize)]
pub(super) struct MatrixJson {
    /// Horizontal axis: `effort`.
    pub(super) x: AxisJson,
    /// Vertical axis: `value`.
    pub(super) y: AxisJson,
    /// Pain points with both figures, by rank.
    pub(super) pain_points: Vec<MatrixDotJson>,
    /// Pain points that lack a figure, by rank.
    pub(super) unplaced: Vec<UnplacedPainJson>,
}

#[derive(Serialize)]
pub(super) struct AxisJson {
    /// Quantity on the axis.
    pub(super) kind: &'static str,
    /// Value at its lower end.
    pub(super) low: f64,
    /// Value at its upper end.
    pub(super) high: f64,
    /// Value that separates the quadrants.
    pub(super) middle: f64,
}

#[derive(Serialize)]
pub(super) struct MatrixDotJson {
    /// The id of the pain point.
    pub(super) pain_point: String,
    /// Position on the axis `x`.
    pub(super) x: f64,
    /// Position on the axis `y`.
    pub(super) y: f64,
    /// `quick-win`, `major-project`, `fill-in` or `not-now`.
    pub(super) quadrant: &'static str,
    /// Share of customers who reach its touchpoint or transition and can be hit.
    pub(super) reach: f64,
    /// Id of the open action that gives its effort, if any.
    pub(super) action: Option<String>,
}

#[derive(Serialize)]
pub(super) struct UnplacedPainJson {
    /// The id of the pain point.
    pub(super) pain_point: String,
    /// The axis whose figure is missing.
    pub(super) missing: &'static str,
}

/// Example calculation of solving a pain point (what-if), not a measurement.
#[derive(Serialize)]
pub(super) struct WhatIfJson {
    /// The id of the pain point.
    pub(super) pain_point: String,
    /// Share of the customers leaving at the touchpoint whom the pain point can hit: those of its
    /// personas; on a transition, those who arrive or leave by it. The assumptions apply to these.
    pub(super) of_leaving: f64,
    /// Assumptions.
    pub(super) assumed: AssumptionsJson,
    /// Share of customers who reach the goal; `null` when the map has no such end.
    pub(super) goal: Option<ProjectedFigureJson>,
    /// Expected waiting time per customer in seconds; `null` when no wait is known.
    pub(super) waiting_seconds: Option<ProjectedFigureJson>,
    /// Share of the visitors of the touchpoint who leave there.
    pub(super) leaving: ProjectedFigureJson,
    /// Emotions of each persona that it hits.
    pub(super) feelings: Vec<FeelingProjectionJson>,
    /// Scores of the touchpoint.
    pub(super) scores: Vec<ScoreProjectionJson>,
}

#[derive(Serialize)]
pub(super) struct AssumptionsJson {
    /// Share of those leaving there who would stay.
    pub(super) kept: f64,
    /// Waiting time there in seconds; `null` when unchanged.
    pub(super) wait_seconds: Option<u32>,
    /// Emotion there afterwards; `null` when it rises by steps.
    pub(super) feeling_to: Option<i8>,
    /// Steps by which the emotion there rises; `null` when it rises to a value.
    pub(super) feeling_by: Option<i8>,
    /// Share of the gap between the scores there and like scores elsewhere that is closed.
    pub(super) scores_made_up: f64,
}

#[derive(Serialize)]
pub(super) struct ProjectedFigureJson {
    /// Value according to the map.
    pub(super) now: f64,
    /// Value under the assumptions.
    pub(super) then: f64,
}

#[derive(Serialize)]
pub(super) struct FeelingProjectionJson {
    /// The id of the persona; `null` for everybody.
    pub(super) persona: Option<String>,
    /// Emotion at the touchpoint, −2…2.
    pub(super) there: Option<ProjectedFigureJson>,
    /// Peak–end score along the path (DOMAIN B6).
    pub(super) peak_end: Option<ProjectedFigureJson>,
}

#[derive(Serialize)]
pub(super) struct ScoreProjectionJson {
    /// Key of the metric in files, or the id of one of the user's own.
    pub(super) metric: String,
    /// Present figure of the touchpoint.
    pub(super) now: f64,
    /// Estimate; `null` when no other touchpoint has the metric for comparison.
    pub(super) then: Option<f64>,
    /// Mean of the metric at the other touchpoints.
    pub(super) elsewhere: Option<f64>,
    /// Mean of the metric over all touchpoints.
    pub(super) mean: Option<ProjectedFigureJson>,
}

#[derive(Serialize)]
pub(super) struct StatusBoardJson {
    /// Number of overdue actions.
    pub(super) overdue: usize,
    /// Columns by status, in the order of the work.
    pub(super) columns: Vec<StatusColumnJson>,
    /// Ids of open pain points without an action.
    pub(super) pain_points_without: Vec<String>,
    /// Ids of actions without a pain point.
    pub(super) without_pain_points: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct StatusColumnJson {
    /// `idea`, `planned`, `testing`, `done` or `dropped`.
    pub(super) status: &'static str,
    /// Actions by due date, earliest first.
    pub(super) actions: Vec<ActionJson>,
}

#[derive(Serialize)]
pub(super) struct ActionJson {
    #[serde(flatten)]
    pub(super) item: ItemJson,
    /// True if it is overdue.
    pub(super) overdue: bool,
    /// Due date, owner, hypothesis, method, and ids of the pain points that it addresses.
    #[serde(flatten)]
    pub(super) record: RecordJson,
    /// KPIs that it is meant to move.
    pub(super) kpis: Vec<KpiJson>,
}

#[derive(Serialize)]
pub(super) struct KpiJson {
    /// Its name.
    pub(super) name: String,
    /// Goal that it serves.
    pub(super) goal: Option<String>,
    /// True if it is among the journey's KPIs.
    pub(super) known: bool,
}
