//! Derivations of the what-if figures, as sentences with their inputs.

use super::words::trimmed;
use crate::{
    insight::rank::{Change, Estimated, Felt, Ground, Rise, Scored, WhatIf},
    layout::{rows::metric_name, time::Unit, views::Board},
    model::{Direction, Index},
};

/// Greatest number of emotions along the path that are listed.
const FEELINGS: usize = 40;

/// Name of the touchpoint.
pub(super) fn place(board: &Board<'_>, index: &Index<'_>, what_if: &WhatIf) -> String {
    let at = index.at(what_if.at);
    at.map_or_else(String::new, |touchpoint| board.name(&touchpoint.id))
}

/// Derivation of the share of customers that reach the goal.
pub(super) fn goal(board: &Board<'_>, index: &Index<'_>, what_if: &WhatIf) -> String {
    let tr = &board.words;
    let at = place(board, index, what_if);
    let ways = what_if.grounds.iter().filter_map(|ground| match ground {
        Ground::Way {
            edge, share, then, ..
        } if (share - then).abs() > 1e-9 => {
            let to = index.at(index.edge(*edge)?.to)?;
            let (before, after) = (board.percent(*share, 1), board.percent(*then, 1));
            let to = board.name(&to.id);
            let args = [
                ("to", to.as_str()),
                ("before", before.as_str()),
                ("after", after.as_str()),
            ];
            Some(tr.fill("priorities-how-way", &args))
        }
        Ground::Way { .. } | Ground::Frequency(_) => None,
    });
    let ways: Vec<String> = ways.collect();
    if ways.is_empty() {
        return tr.fill("priorities-how-same", &[("touchpoint", &at)]);
    }
    let leave = board.percent(what_if.leaving.before, 1);
    let kept = board.percent(what_if.assumptions.kept, 0);
    let (ways, of) = (ways.join("; "), board.percent(what_if.of_leaving, 1));
    let args = [
        ("touchpoint", at.as_str()),
        ("leave", leave.as_str()),
        ("kept", kept.as_str()),
        ("of", of.as_str()),
        ("ways", ways.as_str()),
    ];
    match whom(board, index, what_if) {
        Some(whom) => format!("{} {whom}", tr.fill("priorities-how-goal-some", &args)),
        None => tr.fill("priorities-how-goal", &args),
    }
}

/// Customers that a pain point can hit, where that isn't everybody who comes to the touchpoint.
pub(super) fn whom(board: &Board<'_>, index: &Index<'_>, what_if: &WhatIf) -> Option<String> {
    let tr = &board.words;
    let names = what_if.personas.iter();
    let names: Vec<String> = names.map(|id| super::words::persona(board, id)).collect();
    let names = names.join(", ");
    let ends = what_if.on.and_then(|edge| index.edge(edge));
    let name = |place: usize| {
        let touchpoint = index.at(place);
        touchpoint.map_or_else(String::new, |t| board.name(&t.id))
    };
    let (from, to) = ends.map_or_else(Default::default, |e| (name(e.from), name(e.to)));
    let args = [
        ("personas", names.as_str()),
        ("from", from.as_str()),
        ("to", to.as_str()),
    ];
    let key = match (names.is_empty(), ends.is_some()) {
        (true, false) => return None,
        (false, false) => "priorities-whom-personas",
        (true, true) => "priorities-whom-way",
        (false, true) => "priorities-whom-both",
    };
    Some(tr.fill(key, &args))
}

/// Derivation of the expected waiting time.
pub(super) fn waiting(
    board: &Board<'_>,
    index: &Index<'_>,
    what_if: &WhatIf,
    change: Change,
) -> String {
    let tr = &board.words;
    let at = place(board, index, what_if);
    let unit = Unit::of(change.before);
    let time = |seconds: f64| board.time_in(unit, seconds);
    let Some(wait) = what_if.wait else {
        let (before, after) = (time(change.before), time(change.after));
        let args = [
            ("touchpoint", at.as_str()),
            ("before", before.as_str()),
            ("after", after.as_str()),
        ];
        return tr.fill("priorities-how-waiting-elsewhere", &args);
    };
    let sum = |visits: f64, wait: f64, whole: f64| {
        let (there, rest) = (visits * wait, (whole - visits * wait).max(0.0));
        format!(
            "{} × {} + {} = {}",
            trimmed(board, visits, 3),
            board.time(wait),
            time(rest),
            time(there + rest)
        )
    };
    let before = sum(what_if.visits.before, wait.before, change.before);
    let after = sum(what_if.visits.after, wait.after, change.after);
    let args = [
        ("touchpoint", at.as_str()),
        ("before", before.as_str()),
        ("after", after.as_str()),
    ];
    tr.fill("priorities-how-waiting", &args)
}

/// Derivation of the share of customers that leave at the touchpoint.
pub(super) fn leaving(board: &Board<'_>, index: &Index<'_>, what_if: &WhatIf) -> String {
    let tr = &board.words;
    if !what_if.leaving.is_any() {
        let at = place(board, index, what_if);
        return tr.fill("priorities-how-same", &[("touchpoint", &at)]);
    }
    let before = board.percent(what_if.leaving.before, 1);
    let after = board.percent(what_if.leaving.after, 1);
    let kept = board.percent(what_if.assumptions.kept, 0);
    let of = board.percent(what_if.of_leaving, 1);
    let args = [
        ("before", before.as_str()),
        ("after", after.as_str()),
        ("kept", kept.as_str()),
        ("of", of.as_str()),
    ];
    let stay = what_if.assumptions.kept * what_if.of_leaving;
    let is_product = (what_if.leaving.before * (1.0 - stay) - what_if.leaving.after).abs() < 1e-9;
    tr.fill(
        match (what_if.of_leaving < 1.0 - 1e-9, is_product) {
            (false, _) => "priorities-how-leaving",
            (true, true) => "priorities-how-leaving-some",
            (true, false) => "priorities-how-leaving-round",
        },
        &args,
    )
}

/// Derivation of the emotion at the touchpoint.
pub(super) fn feels(board: &Board<'_>, what_if: &WhatIf, change: Change) -> String {
    let tr = &board.words;
    let (before, after) = (
        board.signed(change.before, 1),
        board.signed(change.after, 1),
    );
    match what_if.assumptions.feeling {
        Rise::To(value) => {
            let value = board.signed(f64::from(value), 1);
            let args = [
                ("before", before.as_str()),
                ("after", after.as_str()),
                ("value", value.as_str()),
            ];
            tr.fill("priorities-how-feels-to", &args)
        }
        Rise::By(by) => {
            let by = by.to_string();
            let args = [
                ("before", before.as_str()),
                ("after", after.as_str()),
                ("by", by.as_str()),
            ];
            tr.fill("priorities-how-feels-by", &args)
        }
    }
}

/// Derivation of the peak–end score along the path (DOMAIN B6).
pub(super) fn peak_end(
    board: &Board<'_>,
    index: &Index<'_>,
    what_if: &WhatIf,
    felt: &Felt,
) -> String {
    let along = |is_then: bool| {
        let known = what_if.path.iter().filter_map(|&place| {
            let own = index.at(place)?.emotion_of(felt.persona.as_ref())?.value;
            let there = felt.there.filter(|_| is_then && place == what_if.at);
            Some(there.map_or_else(|| f64::from(own), |change| change.after))
        });
        let mut words: Vec<String> = known.map(|value| board.signed(value, 0)).collect();
        if words.len() > FEELINGS {
            words.truncate(FEELINGS);
            words.push("…".to_owned());
        }
        words.join(" ")
    };
    let (before, after) = (along(false), along(true));
    let args = [("before", before.as_str()), ("after", after.as_str())];
    board.words.fill("priorities-how-peak-end", &args)
}

/// Derivation of a score of the touchpoint.
pub(super) fn score(board: &Board<'_>, at: &str, score: &Scored) -> String {
    let tr = &board.words;
    let metric = metric_name(tr, board.journey, &score.metric);
    let Some(estimate) = score.estimate else {
        return tr.fill("priorities-how-score-alone", &[("metric", &metric)]);
    };
    let number = |value: f64| board.number(value, 2);
    let (others, elsewhere) = (estimate.others.to_string(), number(estimate.elsewhere));
    let is_good = match score.scale.direction {
        Direction::HigherIsBetter => score.before >= estimate.elsewhere,
        Direction::LowerIsBetter => score.before <= estimate.elsewhere,
    };
    let (before, after) = (number(score.before), number(estimate.after));
    let share = board.lang().short_percent(estimate.made_up, 1);
    let args = [
        ("touchpoint", at),
        ("metric", metric.as_str()),
        ("others", others.as_str()),
        ("elsewhere", elsewhere.as_str()),
        ("before", before.as_str()),
        ("after", after.as_str()),
        ("share", share.as_str()),
    ];
    tr.fill(
        if is_good {
            "priorities-how-score-good"
        } else {
            "priorities-how-score"
        },
        &args,
    )
}

/// Derivation of the mean of a metric over the touchpoints.
pub(super) fn mean(board: &Board<'_>, score: &Scored, estimate: &Estimated) -> String {
    let number = |value: f64| board.number(value, 2);
    let count = (estimate.others + 1).to_string();
    let (before, after) = (number(estimate.mean.before), number(estimate.mean.after));
    let (there, then) = (number(score.before), number(estimate.after));
    let args = [
        ("count", count.as_str()),
        ("before", before.as_str()),
        ("after", after.as_str()),
        ("there", there.as_str()),
        ("then", then.as_str()),
    ];
    board.words.fill("priorities-how-mean", &args)
}
