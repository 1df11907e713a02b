//! Derivations of the what-if figures, as sentences with their inputs.

use super::rank_text::short_number;
use crate::{
    insight::rank::{
        FeelingProjection, FeelingRise, OutcomeBasis, ProjectedFigure, ScoreEstimate,
        ScoreProjection, WhatIf,
    },
    map::rows::metric_name,
    model::{Index, ScaleDirection},
    report::views::ViewSurface,
    text::durations::TimeUnit,
};

/// Greatest number of emotions along the path that are listed.
const FEELINGS: usize = 40;

/// Name of the touchpoint.
pub(super) fn touchpoint_name(
    board: &ViewSurface<'_>,
    index: &Index<'_>,
    what_if: &WhatIf,
) -> String {
    let at = index.at(what_if.position);
    at.map_or_else(String::new, |touchpoint| board.name(&touchpoint.id))
}

/// Derivation of the share of customers that reach the goal.
pub(super) fn goal(board: &ViewSurface<'_>, index: &Index<'_>, what_if: &WhatIf) -> String {
    let tr = &board.messages;
    let at = touchpoint_name(board, index, what_if);
    let ways = what_if.grounds.iter().filter_map(|ground| match ground {
        OutcomeBasis::Transition {
            edge, share, then, ..
        } if (share - then).abs() > 1e-9 => {
            let to = index.at(index.edge(*edge)?.to)?;
            let (before, after) = (board.percent(*share, 1), board.percent(*then, 1));
            let to = board.name(&to.id);
            Some(tr.message(&message!(
                "priorities-how-way",
                to = &to,
                before = &before,
                after = &after
            )))
        }
        OutcomeBasis::Transition { .. } | OutcomeBasis::Frequency(_) => None,
    });
    let ways: Vec<String> = ways.collect();
    if ways.is_empty() {
        return tr.message(&message!("priorities-how-same", touchpoint = &at));
    }
    let leave = board.percent(what_if.leaving.before, 1);
    let kept = board.percent(what_if.assumptions.retained_share, 0);
    let (ways, of) = (ways.join("; "), board.percent(what_if.hittable_leaving, 1));
    let args = [
        ("touchpoint", at.as_str()),
        ("leave", leave.as_str()),
        ("kept", kept.as_str()),
        ("of", of.as_str()),
        ("ways", ways.as_str()),
    ];
    match affected_personas(board, index, what_if) {
        Some(whom) => format!("{} {whom}", tr.fill(id!("priorities-how-goal-some"), &args)),
        None => tr.fill(id!("priorities-how-goal"), &args),
    }
}

/// Customers that a pain point can hit, where that isn't everybody who comes to the touchpoint.
pub(super) fn affected_personas(
    board: &ViewSurface<'_>,
    index: &Index<'_>,
    what_if: &WhatIf,
) -> Option<String> {
    let tr = &board.messages;
    let names = what_if.personas.iter();
    let names: Vec<String> = names
        .map(|id| super::rank_text::persona(board, id))
        .collect();
    let names = names.join(", ");
    let ends = what_if.transition.and_then(|edge| index.edge(edge));
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
        (false, false) => id!("priorities-whom-personas"),
        (true, true) => id!("priorities-whom-way"),
        (false, true) => id!("priorities-whom-both"),
    };
    Some(tr.fill(key, &args))
}

/// Derivation of the expected waiting time.
pub(super) fn waiting_derivation(
    board: &ViewSurface<'_>,
    index: &Index<'_>,
    what_if: &WhatIf,
    change: ProjectedFigure,
) -> String {
    let tr = &board.messages;
    let at = touchpoint_name(board, index, what_if);
    let unit = TimeUnit::of(change.before);
    let time = |seconds: f64| board.time_in(unit, seconds);
    let Some(wait) = what_if.wait else {
        let (before, after) = (time(change.before), time(change.after));
        return tr.message(&message!(
            "priorities-how-waiting-elsewhere",
            touchpoint = &at,
            before = &before,
            after = &after
        ));
    };
    let sum = |visits: f64, wait: f64, whole: f64| {
        let (there, rest) = (visits * wait, (whole - visits * wait).max(0.0));
        format!(
            "{} × {} + {} = {}",
            short_number(board, visits, 3),
            board.time(wait),
            time(rest),
            time(there + rest)
        )
    };
    let before = sum(what_if.visits.before, wait.before, change.before);
    let after = sum(what_if.visits.after, wait.after, change.after);
    tr.message(&message!(
        "priorities-how-waiting",
        touchpoint = &at,
        before = &before,
        after = &after
    ))
}

/// Derivation of the share of customers that leave at the touchpoint.
pub(super) fn leaving_derivation(
    board: &ViewSurface<'_>,
    index: &Index<'_>,
    what_if: &WhatIf,
) -> String {
    let tr = &board.messages;
    if !what_if.leaving.is_changed() {
        let at = touchpoint_name(board, index, what_if);
        return tr.message(&message!("priorities-how-same", touchpoint = &at));
    }
    let before = board.percent(what_if.leaving.before, 1);
    let after = board.percent(what_if.leaving.after, 1);
    let kept = board.percent(what_if.assumptions.retained_share, 0);
    let of = board.percent(what_if.hittable_leaving, 1);
    let args = [
        ("before", before.as_str()),
        ("after", after.as_str()),
        ("kept", kept.as_str()),
        ("of", of.as_str()),
    ];
    let stay = what_if.assumptions.retained_share * what_if.hittable_leaving;
    let is_product = (what_if.leaving.before * (1.0 - stay) - what_if.leaving.after).abs() < 1e-9;
    tr.fill(
        match (what_if.hittable_leaving < 1.0 - 1e-9, is_product) {
            (false, _) => id!("priorities-how-leaving"),
            (true, true) => id!("priorities-how-leaving-some"),
            (true, false) => id!("priorities-how-leaving-round"),
        },
        &args,
    )
}

/// Derivation of the emotion at the touchpoint.
pub(super) fn feeling_derivation(
    board: &ViewSurface<'_>,
    what_if: &WhatIf,
    change: ProjectedFigure,
) -> String {
    let tr = &board.messages;
    let (before, after) = (
        board.signed(change.before, 1),
        board.signed(change.after, 1),
    );
    match what_if.assumptions.feeling {
        FeelingRise::To(value) => {
            let value = board.signed(f64::from(value), 1);
            tr.message(&message!(
                "priorities-how-feels-to",
                before = &before,
                after = &after,
                value = &value
            ))
        }
        FeelingRise::By(by) => {
            let by = by.to_string();
            tr.message(&message!(
                "priorities-how-feels-by",
                before = &before,
                after = &after,
                by = &by
            ))
        }
    }
}

/// Derivation of the peak–end score along the path (DOMAIN B6).
pub(super) fn peak_end(
    board: &ViewSurface<'_>,
    index: &Index<'_>,
    what_if: &WhatIf,
    felt: &FeelingProjection,
) -> String {
    let along = |is_then: bool| {
        let known = what_if.path.iter().filter_map(|&place| {
            let own = index.at(place)?.emotion_of(felt.persona.as_ref())?.value;
            let there = felt.there.filter(|_| is_then && place == what_if.position);
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
    board.messages.message(&message!(
        "priorities-how-peak-end",
        before = &before,
        after = &after
    ))
}

/// Derivation of a score of the touchpoint.
pub(super) fn score(board: &ViewSurface<'_>, at: &str, score: &ScoreProjection) -> String {
    let tr = &board.messages;
    let metric = metric_name(tr, board.journey, &score.metric);
    let Some(estimate) = score.estimate else {
        return tr.message(&message!("priorities-how-score-alone", metric = &metric));
    };
    let number = |value: f64| board.number(value, 2);
    let (others, elsewhere) = (estimate.others.to_string(), number(estimate.elsewhere));
    let is_good = match score.scale.direction {
        ScaleDirection::HigherIsBetter => score.now >= estimate.elsewhere,
        ScaleDirection::LowerIsBetter => score.now <= estimate.elsewhere,
    };
    let (before, after) = (number(score.now), number(estimate.then));
    let share = board.lang().short_percent(estimate.gap_closed, 1);
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
            id!("priorities-how-score-good")
        } else {
            id!("priorities-how-score")
        },
        &args,
    )
}

/// Derivation of the mean of a metric over the touchpoints.
pub(super) fn mean(
    board: &ViewSurface<'_>,
    score: &ScoreProjection,
    estimate: &ScoreEstimate,
) -> String {
    let number = |value: f64| board.number(value, 2);
    let count = (estimate.others + 1).to_string();
    let (before, after) = (number(estimate.mean.before), number(estimate.mean.after));
    let (there, then) = (number(score.now), number(estimate.then));
    board.messages.message(&message!(
        "priorities-how-mean",
        count = &count,
        before = &before,
        after = &after,
        there = &there,
        then = &then
    ))
}
