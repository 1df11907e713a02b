//! Format 1: what a team decides about its analysis.

use jiff::civil::Date;

use super::{Wire, same_fields, wire_same, wire_type};
use crate::{
    file::wire::word::{Key, Word},
    model::{self, ItemRef, Message, RankMethod},
};

wire_same! {
    /// What a pain point is judged to be worth.
    #[derive(Default)]
    Estimate {
        must {}
        may {
            reach: Option<f64>,
            impact: Option<f64>,
            confidence: Option<f64>,
            months: Option<f64>,
            effort: Option<u8>,
            ice_impact: Option<u8>,
            ease: Option<u8>,
            importance: Option<f64>,
            satisfaction: Option<f64>,
        }
    }
}

wire_same! {
    /// The powers of the team's own way of ranking.
    #[derive(Default)]
    Weights {
        must {}
        may {
            severity: Option<f64>,
            frequency: Option<f64>,
            reach: Option<f64>,
            influence: Option<f64>,
            effort: Option<f64>,
        }
    }
}

wire_same! {
    /// How a journey is analysed.
    #[derive(Default)]
    Rules {
        must {}
        may {
            least_replies: Option<u32>,
            firm_replies: Option<u32>,
            method: Key<RankMethod>,
            weights: Weights,
            margin: Option<f64>,
            easy_from: Option<u8>,
        }
    }
}

wire_same! {
    /// A finding that is left alone.
    Dismissal {
        must {
            check: String,
            item: Word<ItemRef>,
            reason: String,
        }
        may { date: Option<Word<Date>> }
    }
}

wire_same! {
    /// A figure that the organisation steers by.
    Kpi {
        must { name: String }
        may {
            goal: String,
            target: String,
        }
    }
}
