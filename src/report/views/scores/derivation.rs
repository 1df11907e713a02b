//! Derivations of a score, a difference or a part of the profile, as sentences with their numbers.

use super::{
    super::{ViewBlock, ViewSurface, parts::callout},
    score_format::{
        difference_text, grouped_digits, metric_text, p_value_text, precise_figure, subtraction,
        target_text, verdict_text,
    },
};
use crate::{
    i18n::{Lang, rounded},
    insight::{
        scores::{
            Comparison, ComponentKind, IntervalDerivation, NoIntervalReason, ProfileComponent,
            ProfileDimension, ProfileTerm, ScoreCard, TestDerivation, test_derivation,
        },
        stats::Interval,
    },
    model::{Aggregation, ItemRef, Metric, MetricScale, float},
};

/// Named arguments of a message.
type TextArgs<'a> = [(&'static str, &'a str)];

/// Derivation of a score: sum and interval.
pub(super) fn score(board: &ViewSurface<'_>, card: &ScoreCard) -> ViewBlock {
    let words = &board.messages;
    let what = format!(
        "{}, {}",
        metric_text(board, card),
        target_text(board, &card.target)
    );
    let title = words.message(&message!("scores-explain", what = &what));
    let mut said = Vec::new();
    let n = grouped_digits(board, card.n.unwrap_or_default());
    match (card.figure, card.counts.is_empty()) {
        (None, _) => {
            let least = board
                .lang()
                .count(board.journey.about().rules.min_replies().into());
            said.push(words.message(&message!("scores-explain-few", n = &n, least = &least)));
        }
        (Some(value), true) => {
            let value = precise_figure(board, &card.scale, value);
            said.push(words.message(&message!("scores-explain-given", figure = &value)));
        }
        (Some(value), false) => {
            said.push(sum(board, card, value));
            said.extend(
                card.interval_derivation()
                    .zip(card.interval.ok())
                    .map(|(told, shown)| interval(board, &card.scale, &told, shown)),
            );
            if card.interval == Err(NoIntervalReason::NoSpread) {
                said.push(format!("{}.", words.tr(id!("scores-no-spread"))));
            }
            said.extend(index(board, card));
        }
    }
    note(board, &title, &said)
}

fn note(board: &ViewSurface<'_>, title: &str, said: &[String]) -> ViewBlock {
    let p = board.palette;
    callout(board, (title, &said.join(" ")), (p.accent_soft, p.line))
}

/// Calculation of the figure from the replies.
fn sum(board: &ViewSurface<'_>, card: &ScoreCard, value: f64) -> String {
    let words = &board.messages;
    let whole = |value: f64| board.number(value, 0);
    let value = precise_figure(board, &card.scale, value);
    match (card.scale.report, card.box_counts) {
        (Aggregation::TopBox { from }, Some([good, middle, bad])) => {
            let (good, n) = (whole(good), whole(good + middle + bad));
            let from = whole(f64::from(from));
            words.message(&message!(
                "scores-explain-top",
                good = &good,
                n = &n,
                from = &from,
                figure = &value
            ))
        }
        (Aggregation::Net { top, bottom }, Some([good, middle, bad])) => {
            let n = whole(good + middle + bad);
            let (good, bad) = (whole(good), whole(bad));
            let ends = (whole(f64::from(top)), whole(f64::from(bottom)));
            let mut args = vec![
                ("good", good.as_str()),
                ("bad", bad.as_str()),
                ("n", n.as_str()),
                ("figure", value.as_str()),
            ];
            if card.metric == Metric::Nps {
                return words.fill(id!("scores-explain-nps"), &args);
            }
            args.extend([("top", ends.0.as_str()), ("bottom", ends.1.as_str())]);
            words.fill(id!("scores-explain-net"), &args)
        }
        _ => {
            let (total, n) = card.sum().unwrap_or_default();
            let (total, n) = (whole(total), whole(n));
            words.message(&message!(
                "scores-explain-mean",
                sum = &total,
                n = &n,
                figure = &value
            ))
        }
    }
}

/// Calculation of the confidence interval, with the name of the method.
fn interval(
    board: &ViewSurface<'_>,
    scale: &MetricScale,
    told: &IntervalDerivation,
    shown: Interval,
) -> String {
    let words = &board.messages;
    let whole = |value: f64| board.number(value, 0);
    let [low, high] = [shown.low, shown.high].map(|end| precise_figure(board, scale, end));
    let mut said = match *told {
        IntervalDerivation::Share {
            good,
            n,
            centre,
            half,
        } => {
            let (rest, good, n) = (whole(n - good), whole(good), whole(n));
            let [centre, half] = [centre, half].map(|value| precise_figure(board, scale, value));
            words.message(&message!(
                "scores-explain-wilson",
                good = &good,
                rest = &rest,
                n = &n,
                centre = &centre,
                half = &half,
                low = &low,
                high = &high
            ))
        }
        IntervalDerivation::Net { .. } => return wald(board, told, shown),
        IntervalDerivation::Mean {
            n,
            deviation,
            quantile,
            half,
            ..
        } => {
            let n = whole(n);
            let [deviation, quantile, half] =
                [deviation, quantile, half].map(|value| board.number(value, 2));
            words.message(&message!(
                "scores-explain-t",
                deviation = &deviation,
                t = &quantile,
                n = &n,
                half = &half,
                low = &low,
                high = &high
            ))
        }
    };
    cut(board, told, shown, &mut said);
    said
}

/// Adjusted Wald interval of a net score (DOMAIN B1).
fn wald(board: &ViewSurface<'_>, told: &IntervalDerivation, shown: Interval) -> String {
    let IntervalDerivation::Net {
        n,
        shares: [good, bad],
        centre,
        half,
    } = *told
    else {
        return String::new();
    };
    let n = board.number(n, 0);
    let [good, bad] = [good, bad].map(|share| board.number(share, 3));
    let net = |value: f64| board.signed(value, 1);
    let (centre, half) = (net(centre), board.number(half, 1));
    let (low, high) = (net(shown.low), net(shown.high));
    let mut said = board.messages.message(&message!(
        "scores-explain-wald",
        n = &n,
        good = &good,
        bad = &bad,
        centre = &centre,
        half = &half,
        low = &low,
        high = &high
    ));
    cut(board, told, shown, &mut said);
    said
}

/// Adds a note when the scale, or the figure itself, clipped an end of an interval.
fn cut(board: &ViewSurface<'_>, told: &IntervalDerivation, shown: Interval, said: &mut String) {
    let (low, high) = told.ends();
    if (low - shown.low).abs() > 1e-9 || (high - shown.high).abs() > 1e-9 {
        said.push(' ');
        said.push_str(&board.messages.tr(id!("scores-explain-cut")));
    }
}

/// CES as an index with its interval (DOMAIN B3).
fn index(board: &ViewSurface<'_>, card: &ScoreCard) -> Option<String> {
    let found = card.ces_index.as_ref()?;
    let [easy, middle, hard] = found.groups;
    let n = board.number(easy + middle + hard, 0);
    let [easy, hard] = [easy, hard].map(|count| board.number(count, 0));
    let figure = board.signed(found.figure, 1);
    let said = board.messages.message(&message!(
        "scores-explain-index",
        easy = &easy,
        hard = &hard,
        n = &n,
        figure = &figure
    ));
    let told = card.index_derivation()?;
    Some(format!("{said} {}", wald(board, &told, found.interval)))
}

/// Derivation of a difference: test and interval, with their names and numbers.
pub(super) fn difference(
    board: &ViewSurface<'_>,
    (first, second): (&ScoreCard, &ScoreCard),
    names: &str,
    found: &Comparison,
) -> ViewBlock {
    let words = &board.messages;
    let scale = &second.scale;
    let what = format!("{}: {names}", target_text(board, &second.target));
    let title = words.message(&message!("scores-explain-difference", what = &what));
    let ends = [first, second].map(|card| card.figure.unwrap_or_default());
    let told = subtraction(board, scale, ends);
    let by = told.difference;
    let mut said = vec![words.message(&message!(
        "scores-explain-by",
        second = &told.second,
        first = &told.first,
        by = &by,
        equals = Lang::equality_sign(told.is_exact)
    ))];
    if let (Ok(test), Some(told)) = (found.test, test_derivation(first, second)) {
        let p = p_value_text(board, test.p);
        let ends =
            [test.interval.low, test.interval.high].map(|end| difference_text(board, scale, end));
        said.push(tested(board, &told, &by, &p));
        let [low, high] = &ends;
        let id = match told {
            TestDerivation::Share { .. } => id!("scores-explain-newcombe"),
            TestDerivation::Net { .. } => id!("scores-explain-wald-both"),
            TestDerivation::Mean { .. } => id!("scores-explain-welch"),
        };
        said.push(words.fill(id, &[("low", low), ("high", high)]));
    }
    said.push(format!("{}.", verdict_text(board, found)));
    note(board, &title, &said)
}

fn tested(board: &ViewSurface<'_>, told: &TestDerivation, by: &str, p: &str) -> String {
    let words = &board.messages;
    let two = |value: f64| board.number(value, 2);
    match *told {
        TestDerivation::Share { n, pooled, z } => {
            let [a, b] = n.map(|n| board.number(n, 0));
            let (pooled, z) = (board.number(pooled, 3), two(z));
            words.message(&message!(
                "scores-explain-share-test",
                by = by,
                pooled = &pooled,
                first = &a,
                second = &b,
                z = &z,
                p = p
            ))
        }
        TestDerivation::Net { by, errors, z } => {
            let [a, b] = errors.map(two);
            let (by, z) = (board.signed(by, 2), two(z));
            words.message(&message!(
                "scores-explain-net-test",
                by = &by,
                first = &a,
                second = &b,
                z = &z,
                p = p
            ))
        }
        TestDerivation::Mean { errors, t, freedom } => {
            let [a, b] = errors.map(|error| board.number(error, 3));
            let (t, freedom) = (two(t), board.number(freedom, 0));
            words.message(&message!(
                "scores-explain-mean-test",
                by = by,
                first = &a,
                second = &b,
                t = &t,
                freedom = &freedom,
                p = p
            ))
        }
    }
}

/// True if a sum of printed figures equals a goodness as printed, from 0 to 100 with one decimal.
#[expect(clippy::float_cmp, reason = "both are rounded to a decimal")]
fn is_printed(sum: f64, goodness: f64) -> bool {
    rounded(sum, 1) == rounded(100.0 * goodness, 1)
}

/// Greatest number of terms of a weighted mean that are written out.
const TERMS: usize = 6;

/// Derivation of a part of the profile from its components (DOMAIN 81).
pub(super) fn share(board: &ViewSurface<'_>, name: &str, share: &ProfileDimension) -> ViewBlock {
    let words = &board.messages;
    let hundred = |goodness: f64| board.number(goodness * 100.0, 1);
    let title = words.message(&message!("scores-explain", what = name));
    let known = || {
        share
            .parts
            .iter()
            .filter_map(|part| Some((part, part.goodness?)))
    };
    let mut said: Vec<String> = known()
        .map(|(part, own)| of_part(board, part, own))
        .collect();
    if said.len() > 1 {
        let all: Vec<String> = known().map(|(_, own)| hundred(own)).collect();
        let (sum, count) = (all.join(" + "), all.len().to_string());
        let figure = hundred(share.goodness.unwrap_or_default());
        let parts: f64 = known().map(|(_, own)| rounded(100.0 * own, 1)).sum();
        let is_exact = is_printed(parts / float(all.len()), share.goodness.unwrap_or_default());
        said.push(words.message(&message!(
            "scores-explain-together",
            sum = &sum,
            count = &count,
            figure = &figure,
            equals = Lang::equality_sign(is_exact)
        )));
    }
    note(board, &title, &said)
}

fn of_part(board: &ViewSurface<'_>, part: &ProfileComponent, own: f64) -> String {
    let words = &board.messages;
    let hundred = |goodness: f64| board.number(goodness * 100.0, 1);
    let (name, figure) = (words.choice(part.kind), hundred(own));
    let term = |term: &ProfileTerm| {
        let item = match &term.item {
            ItemRef::Touchpoint(id) => format!(" ({})", board.name(id)),
            _ => String::new(),
        };
        let weight = board.number(term.weight, 2);
        format!("{weight} × {}{item}", hundred(term.goodness))
    };
    let mut terms: Vec<String> = part.terms.iter().take(TERMS).map(term).collect();
    if part.terms.len() > TERMS {
        let rest = part.terms.len() - TERMS;
        terms.push(words.count(id!("scores-explain-rest"), rest));
    }
    if !terms.is_empty() {
        let weights: f64 = part.terms.iter().map(|term| term.weight).sum();
        let parts = part.terms.iter();
        let parts = parts.map(|t| rounded(t.weight, 2) * rounded(100.0 * t.goodness, 1));
        let is_exact = is_printed(parts.sum::<f64>() / rounded(weights, 2), own);
        let (sum, weights) = (terms.join(" + "), board.number(weights, 2));
        let args: &TextArgs<'_> = &[
            ("name", &name),
            ("sum", &sum),
            ("weights", &weights),
            ("figure", &figure),
            ("equals", Lang::equality_sign(is_exact)),
        ];
        let id = if part.kind == ComponentKind::Transitions {
            id!("scores-explain-transitions")
        } else {
            id!("scores-explain-weighed")
        };
        return words.fill(id, args);
    }
    if part.kind == ComponentKind::Promotion {
        let nps = board.signed(own * 200.0 - 100.0, 1);
        return words.message(&message!(
            "scores-explain-promotion",
            name = &name,
            nps = &nps,
            figure = &figure
        ));
    }
    words.message(&message!(
        "scores-explain-judged",
        name = &name,
        figure = &figure
    ))
}
