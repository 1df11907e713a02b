//! What a team decides about its analysis: how it ranks, what a score needs, what it leaves alone.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::{choice::choices, item_ref::ItemRef};

/// What a pain point is judged to be worth, for the ways of ranking that ask for more than severity
/// and frequency (DOMAIN B5). What is `None` follows from other fields by a rule that the ranking
/// states.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Estimate {
    /// RICE: the customers who meet it in a period, 0…10⁹.
    pub reach: Option<f64>,
    /// RICE: what solving it changes for one of them: 3, 2, 1, 0.5 or 0.25; 0.25…3.
    pub impact: Option<f64>,
    /// RICE and ICE: how sure that is, 0…1.
    pub confidence: Option<f64>,
    /// RICE: the effort to solve it in person-months, 0.01…1,000.
    pub months: Option<f64>,
    /// The effort to solve it, 1 little … 5 much, while no action says more.
    pub effort: Option<u8>,
    /// ICE: the impact, 1…10.
    pub ice_impact: Option<u8>,
    /// ICE: the ease, 1 hard … 10 easy.
    pub ease: Option<u8>,
    /// Ulwick: the share of customers who find it important, put on 0…10.
    pub importance: Option<f64>,
    /// Ulwick: the share of customers who are satisfied with it now, put on 0…10.
    pub satisfaction: Option<f64>,
}

choices! {
    /// How pain points are ranked (DOMAIN B5).
    RankMethod as "rank" {
        /// Severity × frequency × reach × influence.
        Value = "value",
        /// Reach × impact × confidence ÷ effort.
        Rice = "rice",
        /// Impact × confidence × ease.
        Ice = "ice",
        /// Importance + what is missing of satisfaction (Ulwick).
        Opportunity = "opportunity",
        /// Severity × frequency.
        Plain = "plain",
        /// The votes of the workshop.
        Votes = "votes",
        /// Severity, frequency, reach, influence and effort, each to a power of one's own.
        Own = "own",
    }
}

/// The powers of [`RankMethod::Own`]: 0 leaves a factor out, 1 is ordinary, 2 counts twice. Each is
/// 0…3.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weights {
    /// Of the severity; 1 when `None`.
    pub severity: Option<f64>,
    /// Of the frequency; 1 when `None`.
    pub frequency: Option<f64>,
    /// Of the reach; 1 when `None`.
    pub reach: Option<f64>,
    /// Of the influence; 1 when `None`.
    pub influence: Option<f64>,
    /// Of what effort costs the customer, 1 + the loss of goodness (DOMAIN 92); 0 when `None`.
    pub effort: Option<f64>,
}

/// How a journey is analysed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rules {
    /// Fewer replies than this give no score; 10 when `None`, 1…100,000 (DOMAIN B4).
    pub least_replies: Option<u32>,
    /// Fewer replies than this give an indicative score; 30 when `None`, 1…100,000 (DOMAIN B4).
    pub firm_replies: Option<u32>,
    /// How pain points are ranked.
    pub method: RankMethod,
    /// The weights of the team's own way of ranking.
    pub weights: Weights,
    /// The margin that scores are wanted with at 95 %, in points, which for a mean are hundredths of
    /// its scale; [`Self::MARGINS`] when `None`, within [`Self::MARGIN`] (DOMAIN B1).
    pub margin: Option<f64>,
    /// On the CES of 1–7, replies from this one on are easy; 6 when `None`, 5…7 (DOMAIN B3).
    pub easy_from: Option<u8>,
}

impl Rules {
    /// The margins that are looked at while nobody wants another, in points: a rough and a precise
    /// score.
    pub const MARGINS: [f64; 2] = [10.0, 5.0];

    /// The narrowest and the widest margin that can be wanted, in points.
    pub const MARGIN: RangeInclusive<f64> = 0.5..=50.0;

    /// The margins that scores are wanted with, in points; at least one.
    #[must_use]
    pub fn margins(&self) -> Vec<f64> {
        self.margin
            .map_or_else(|| Self::MARGINS.to_vec(), |margin| vec![margin])
    }

    /// The lowest reply to the CES of 1–7 that is easy. Up to 3 it is hard (DOMAIN B3).
    #[must_use]
    pub fn easy(&self) -> i32 {
        i32::from(self.easy_from.unwrap_or(6))
    }

    /// Fewer replies than this give no score.
    #[must_use]
    pub fn least(&self) -> u32 {
        self.least_replies.unwrap_or(10)
    }

    /// Fewer replies than this give an indicative score; never below [`Self::least`].
    #[must_use]
    pub fn firm(&self) -> u32 {
        self.firm_replies.unwrap_or(30).max(self.least())
    }
}

/// A finding that the team leaves alone, and why.
///
/// The item may be gone by now: undo can bring it back, and then this holds again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dismissal {
    /// The id of the check.
    pub check: String,
    /// What the finding is about.
    pub item: ItemRef,
    /// Why it is left alone; not empty.
    pub reason: String,
    /// When that was decided.
    pub date: Option<Date>,
}

/// A figure that the organisation steers by, and the goal that it serves (DOMAIN 104).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kpi {
    /// Its name, by which actions refer to it; unique and not empty.
    pub name: String,
    /// The goal that it serves; empty when nobody said.
    pub goal: String,
    /// What it is to become, such as "below 3 %".
    pub target: String,
}
