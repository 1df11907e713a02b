//! Format 1: settings of the analysis, estimates, dismissed findings and KPIs.

use jiff::civil::Date;

use super::{Wire, same_fields, wire_same, wire_type};
use crate::{
    file::wire::wire_string::{WireChoice, WireString},
    model::{self, ItemRef, Message, RankMethod},
};

wire_same! {
    /// Estimates of a pain point.
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
    /// Exponents of the ranking method `own`.
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
    /// Settings of the analysis.
    #[derive(Default)]
    Rules {
        must {}
        may {
            least_replies: Option<u32>,
            firm_replies: Option<u32>,
            method: WireChoice<RankMethod>,
            weights: Weights,
            margin: Option<f64>,
            easy_from: Option<u8>,
        }
    }
}

wire_same! {
    /// A dismissed finding.
    Dismissal {
        must {
            check: String,
            item: WireString<ItemRef>,
            reason: String,
        }
        may { date: Option<WireString<Date>> }
    }
}

wire_same! {
    /// A KPI of the organisation.
    Kpi {
        must { name: String }
        may {
            goal: String,
            target: String,
        }
    }
}
