//! Formatting of figures, durations and names, the same in every scene.

use super::{
    durations::TimeUnit,
    message_cache::{MessageCache, placeholder},
};
use crate::{
    i18n::{Lang, rounded},
    model::{Aggregation, ItemRef, Journey, MetricScale},
};

/// Formats a transition share as a percentage with at most one decimal, so that shares that sum to
/// 100 % read so.
pub(crate) fn percent(lang: Lang, share: f64) -> String {
    lang.short_percent(share, 1)
}

/// Formats the figure of a score: `78%`, `+40` or `4.2`.
pub(crate) fn score_text(lang: Lang, figure: f64, scale: &MetricScale) -> String {
    score_text_with(lang, figure, scale, 0)
}

/// Formats the figure of a score with one decimal more, so that differences can be checked by hand.
pub(crate) fn precise_score_text(lang: Lang, figure: f64, scale: &MetricScale) -> String {
    score_text_with(lang, figure, scale, 1)
}

/// Formats the figure of a score with `more` decimals than usual.
pub(crate) fn score_text_with(lang: Lang, figure: f64, scale: &MetricScale, more: usize) -> String {
    match scale.report {
        Aggregation::TopBox { .. } => lang.percent(figure / 100.0, more),
        Aggregation::Net { .. } => net(lang, figure, more),
        Aggregation::Mean => lang.number(figure, 1 + more),
    }
}

/// Formats a net score with its sign; reads +100 or −100 only when all replies are on one side,
/// even where rounding would give it.
fn net(lang: Lang, figure: f64, decimals: usize) -> String {
    let is_all = rounded(figure, decimals).abs() >= 100.0 && figure.abs() < 100.0 - 1e-9;
    lang.signed(figure, if is_all { decimals + 1 } else { decimals })
}

/// Formats a duration of `seconds` in a unit, with a non-breaking space between figure and unit.
/// One decimal where it is not whole; seconds from ten on are whole.
pub(crate) fn time_text(words: &MessageCache, unit: TimeUnit, seconds: f64) -> String {
    let key = match unit {
        TimeUnit::Seconds => id!("layout-seconds"),
        TimeUnit::Minutes => id!("layout-minutes"),
        TimeUnit::Hours => id!("layout-hours"),
        TimeUnit::Days => id!("layout-days"),
    };
    let value = seconds / f64::from(unit.seconds());
    let is_whole =
        (value - value.round()).abs() < 0.05 || unit == TimeUnit::Seconds && value.abs() >= 9.95;
    let value = words.lang.number(value + 0.0, usize::from(!is_whole));
    words.fill(key, &[("value", &value)]).replace(' ', "\u{a0}")
}

/// Display name of an item of the journey, or a placeholder for an unnamed one; empty for kinds
/// without a name of their own, such as scores.
pub(crate) fn item_name(words: &MessageCache, journey: &Journey, item: &ItemRef) -> String {
    placeholder(item).map_or_else(String::new, |missing| {
        words.or_else(item.text(journey), missing)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Metric;

    #[test]
    fn a_time_is_read_alike_everywhere() {
        let words = MessageCache::new(Lang::En);
        for (seconds, said) in [
            (0.0, "0 s"),
            (4.26, "4.3 s"),
            (110.4, "110 s"),
            (120.0, "2 min"),
            (137.0, "2.3 min"),
            (3_000.0, "50 min"),
            (9_000.0, "2.5 h"),
            (200_000.0, "2.3 days"),
        ] {
            let found = time_text(&words, TimeUnit::of(seconds), seconds);
            assert_eq!(found.replace('\u{a0}', " "), said, "{seconds} s");
        }
    }

    #[test]
    fn a_net_is_rounded_as_everything_is_and_only_all_is_a_hundred() {
        let scale = Metric::Nps.standard_scale().unwrap();
        for (figure, said) in [
            (-0.4, "0"),
            (12.5, "+13"),
            (-12.5, "\u{2212}13"),
            (99.6, "+99.6"),
            (-100.0, "\u{2212}100"),
        ] {
            assert_eq!(score_text(Lang::En, figure, &scale), said);
        }
    }
}
