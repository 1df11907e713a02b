//! Tests of rounding, formatting and parsing of numbers.

use proptest::prelude::*;

use super::{adds_up, in_units, rounded};
use crate::{
    i18n::Lang::{self, En, Nl},
    testkit::property_tests::cases,
};

#[test]
fn halves_are_rounded_away_from_zero_as_spreadsheets_do() {
    for (value, decimals, said) in [
        (12.5, 0, "13"),
        (-12.5, 0, "−13"),
        (0.5, 0, "1"),
        (0.49, 0, "0"),
        (-0.4, 0, "0"),
        (2.675, 2, "2.68"),
        (1.005, 2, "1.01"),
        (0.285 * 100.0, 0, "29"),
        (0.29 * 100.0, 0, "29"),
        (1.15, 1, "1.2"),
        (99.95, 1, "100.0"),
        (0.05, 1, "0.1"),
        (0.04, 1, "0.0"),
        (0.000_123, 3, "0.000"),
        (0.000_5, 3, "0.001"),
        (9.999, 2, "10.00"),
        (1234.5, 1, "1,234.5"),
        (999.5, 0, "1,000"),
        (1_234_567.0, 0, "1,234,567"),
        (-1234.0, 0, "−1,234"),
        (1e15, 0, "1,000,000,000,000,000"),
        (f64::NAN, 1, "–"),
    ] {
        assert_eq!(En.number(value, decimals), said, "{value}");
    }
    assert_eq!(Nl.number(-1234.56, 1), "−1.234,6");
    assert_eq!(Nl.count(1_800), "1.800");
    assert_eq!(Nl.signed(12.5, 0), "+13");
    assert_eq!(En.signed(-0.04, 1), "0.0");
}

#[test]
fn only_all_is_a_hundred_percent_and_only_nothing_is_none() {
    for (share, decimals, said) in [
        (1.0, 0, "100%"),
        (0.0, 0, "0%"),
        (0.1 + 0.2 + 0.7, 0, "100%"),
        (250.0 / 251.0, 0, "99.6%"),
        (1.0 / 251.0, 0, "0.4%"),
        (0.9996, 0, ">\u{a0}99.9%"),
        (0.0004, 0, "<\u{a0}0.1%"),
        (0.000_04, 2, "<\u{a0}0.01%"),
        (1.004, 0, "100.4%"),
        (1.000_4, 0, ">\u{a0}100%"),
        (-0.0004, 0, ">\u{a0}−0.1%"),
        (0.125, 0, "13%"),
        (0.625, 0, "63%"),
        (0.175, 1, "17.5%"),
        (12.345, 0, "1,235%"),
    ] {
        assert_eq!(En.percent(share, decimals), said, "{share}");
    }
    assert_eq!(Nl.percent(250.0 / 251.0, 0), "99,6%");
}

#[test]
fn rounded_parts_may_miss_the_rounded_sum() {
    // 26.25 − 38.75 = −12.5: as wholes 26 − 39 = −13.
    assert!(adds_up(&[26.25, -38.75], -12.5, 0));
    // 68.6 − 12.3 = 56.3, but 69 − 12 = 57.
    assert!(!adds_up(&[68.6, -12.3], 56.3, 0));
    assert!(adds_up(&[68.6, -12.3], 56.3, 1));
    // A third less two sevenths is 4.76: 33.3 − 28.6 = 4.7 is not 4.8.
    let (a, b) = (100.0 / 3.0, 200.0 / 7.0);
    assert!(!adds_up(&[a, -b], a - b, 1));
}

#[test]
fn shares_of_all_come_to_a_hundred() {
    let told = |counts: &[f64]| {
        let all: f64 = counts.iter().sum();
        let shares: Vec<f64> = counts.iter().map(|count| count / all).collect();
        En.percents_summing_to_100(&shares)
    };
    assert_eq!(told(&[1.0, 1.0, 2.0]), ["25%", "25%", "50%"]);
    assert_eq!(told(&[3.0, 5.0]), ["37.5%", "62.5%"]);
    assert_eq!(told(&[1.0, 1.0, 1.0]), ["33.4%", "33.3%", "33.3%"]);
    assert_eq!(told(&[1.0, 250.0]), ["0.4%", "99.6%"]);
    assert_eq!(En.percents_summing_to_100(&[0.2, 0.3]), ["20%", "30%"]);
    assert_eq!(Nl.percents_summing_to_100(&[1.0]), ["100%"]);
}

#[test]
fn a_language_reads_what_it_writes() {
    for (text, en, nl) in [
        ("3", Some(3.0), Some(3.0)),
        ("−3", Some(-3.0), Some(-3.0)),
        ("-3", Some(-3.0), Some(-3.0)),
        ("+3", Some(3.0), Some(3.0)),
        ("1,234.5", Some(1234.5), Some(1234.5)),
        ("1.234,5", Some(1234.5), Some(1234.5)),
        ("1,234", Some(1234.0), Some(1.234)),
        ("1.234", Some(1.234), Some(1234.0)),
        ("2.5", Some(2.5), Some(2.5)),
        ("2,5", Some(2.5), Some(2.5)),
        ("0.125", Some(0.125), Some(0.125)),
        ("0,125", Some(0.125), Some(0.125)),
        ("1,234,567", Some(1_234_567.0), Some(1_234_567.0)),
        ("1 234", Some(1234.0), Some(1234.0)),
        ("5 8", None, None),
        ("2,5 0", None, None),
        (".5", Some(0.5), Some(0.5)),
        ("5.", Some(5.0), Some(5.0)),
        ("1,23,4", None, None),
        ("1.2,3.4", None, None),
        ("1,2345.6", None, None),
        ("--3", None, None),
        ("3-4", None, None),
        (".", None, None),
        ("", None, None),
        ("1e5", None, None),
        ("nan", None, None),
    ] {
        assert_eq!(En.read_number(text), en, "{text} in English");
        assert_eq!(Nl.read_number(text), nl, "{text} in Dutch");
    }
}

/// Parses a printed number, without its percent sign.
fn read(lang: Lang, text: &str) -> f64 {
    lang.read_number(text.trim_end_matches('%')).unwrap()
}

proptest! {
    #![proptest_config(cases(256))]

    /// Exact integer arithmetic on the fraction is the oracle for rounding a share of counts.
    #[test]
    fn shares_of_counts_are_rounded_as_their_fraction(hits in 0_i64..3_000, rest in 0_i64..3_000, decimals in 0_usize..3) {
        prop_assume!(hits + rest > 0);
        let n = hits + rest;
        let scale = 100 * 10_i64.pow(u32::try_from(decimals).unwrap());
        let wanted = (2 * hits * scale + n) / (2 * n);
        let (hits, n) = (f64::from(u32::try_from(hits).unwrap()), f64::from(u32::try_from(n).unwrap()));
        prop_assert_eq!(in_units(100.0 * hits / n, decimals), Some(wanted));
        prop_assert_eq!(in_units(100.0 * (hits / n), decimals), Some(wanted));
    }

    #[test]
    fn printed_shares_of_all_come_to_a_hundred(counts in prop::collection::vec(0_u32..500, 1..9)) {
        let all = f64::from(counts.iter().sum::<u32>());
        prop_assume!(all > 0.0);
        let shares: Vec<f64> = counts.iter().map(|count| f64::from(*count) / all).collect();
        for lang in Lang::ALL {
            let told = lang.percents_summing_to_100(&shares);
            if told.iter().any(|share| share.contains('<') || share.contains('>')) {
                continue;
            }
            let sum: f64 = told.iter().map(|share| read(lang, share)).sum();
            prop_assert!((sum - 100.0).abs() < 1e-9, "{:?}", told);
            for (share, told) in shares.iter().zip(&told) {
                prop_assert!((100.0 * share - read(lang, told)).abs() <= 0.5 + 1e-9);
                prop_assert!((told == "100%") == (*share >= 1.0), "{}", told);
                prop_assert!((told == "0%" || told == "0.0%") <= (*share <= 0.0), "{}", told);
            }
        }
    }

    #[test]
    fn whatever_is_written_is_read(units in -99_999_999_i64..99_999_999, decimals in 0_usize..4) {
        let scale = 10_f64.powi(i32::try_from(decimals).unwrap());
        #[expect(clippy::cast_precision_loss, reason = "few digits")]
        let value = units as f64 / scale;
        for lang in Lang::ALL {
            let text = lang.number(value, decimals);
            prop_assert_eq!(lang.read_number(&text), Some(rounded(value, decimals)), "{}", text);
        }
    }
}
