//! Statistics against published worked examples, and property tests.

use proptest::prelude::*;

use super::{
    Correlation, DEFAULT_CONFIDENCE, NetEstimate, SampleMoments, correlation, difference::welch,
    mean_difference, mean_interval, mean_interval_steps, net_difference, net_interval, net_test,
    replies_for_mean, replies_for_net, replies_for_share, share_difference, spearman, t_quantile,
    wilson, wilson_center, z_quantile,
};
use crate::testkit::property_tests::cases;

fn near(a: f64, b: f64, by: f64) {
    assert!((a - b).abs() <= by, "{a} is not {b}");
}

#[test]
fn quantiles_are_those_of_the_printed_tables() {
    near(z_quantile(0.95), 1.959_964, 1e-6);
    near(z_quantile(0.90), 1.644_854, 1e-6);
    near(t_quantile(0.95, 1.0), 12.706_205, 1e-4);
    near(t_quantile(0.95, 10.0), 2.228_139, 1e-5);
    near(t_quantile(0.99, 80.0), 2.638_691, 1e-5);
    for (freedom, value) in [(1e3, 1.962_339), (1e4, 1.960_201), (1e6, 1.959_966)] {
        near(t_quantile(0.95, freedom), value, 5e-6);
    }
    assert!(
        z_quantile(f64::NAN).is_finite()
            && z_quantile(7.0).is_finite()
            && t_quantile(0.95, -1.0).is_finite()
    );
}

#[test]
fn wilson_of_newcombe_1998_table_1_method_3() {
    for (hits, n, low, high) in [
        (81.0, 263.0, 0.2553, 0.3662),
        (15.0, 148.0, 0.0624, 0.1605),
        (0.0, 20.0, 0.0, 0.1611),
        (1.0, 29.0, 0.0061, 0.1718),
    ] {
        let found = wilson(hits, n, DEFAULT_CONFIDENCE).unwrap();
        near(found.low, low, 5e-5);
        near(found.high, high, 5e-5);
    }
    assert_eq!(wilson(0.0, 0.0, DEFAULT_CONFIDENCE), None);
}

#[test]
fn net_of_cross_validated_18609_half_third_and_sixth_of_324() {
    // W. Huber's answer: half promoters, a third passives, a sixth detractors: NPS 33, variance
    // 5/9, and with 324 replies a standard error of 4.1 points.
    let found = NetEstimate::of([162.0, 108.0, 54.0], [0.0; 3]).unwrap();
    near(found.variance.sqrt(), 4.14, 5e-3);
    near(found.figure, 33.333, 1e-3);
}

#[test]
fn adjusted_wald_by_hand_with_the_pseudo_observations_of_rocks_2016() {
    // 60 promoters, 25 passives and 15 detractors: (60.75 − 15.75) ÷ 103 = 43.69.
    let found = net_interval([60.0, 25.0, 15.0], DEFAULT_CONFIDENCE).unwrap();
    let (good, bad) = (60.75_f64 / 103.0, 15.75 / 103.0);
    let half = 1.959_964 * ((good + bad - (good - bad).powi(2)) / 103.0).sqrt() * 100.0;
    near(found.low, 43.689 - half, 1e-3);
    near(found.high, 43.689 + half, 1e-3);
    // If everybody is a promoter there is still uncertainty, which the plain Wald interval denies.
    let all = [12.0, 0.0, 0.0];
    assert!(net_interval(all, DEFAULT_CONFIDENCE).unwrap().low < 85.0);
    near(
        NetEstimate::of(all, [0.0; 3])
            .unwrap()
            .center(DEFAULT_CONFIDENCE)
            .half,
        0.0,
        1e-9,
    );
}

#[test]
fn mean_of_the_nist_handbook_1_3_5_2_by_its_t_quantile() {
    // ZARR13: 195 values, mean 9.261460, deviation 0.02278881: 9.258242 to 9.264679.
    let half = t_quantile(DEFAULT_CONFIDENCE, 194.0) * 0.022_788_81 / 195.0_f64.sqrt();
    near(9.261_460 - half, 9.258_242, 1e-6);
    near(9.261_460 + half, 9.264_679, 1e-6);
}

#[test]
fn a_mean_by_hand() {
    // 2, 4, 4, 4, 5, 5, 7, 9 have mean 5 and deviation √(32 ÷ 7).
    let counts = [0, 1, 0, 3, 2, 0, 1, 0, 1];
    let found = mean_interval(&counts, 1, DEFAULT_CONFIDENCE).unwrap();
    let half = 2.364_624 * (32.0_f64 / 7.0 / 8.0).sqrt();
    near(found.low, 5.0 - half, 1e-5);
    near(found.high, 5.0 + half, 1e-5);
    assert_eq!(
        mean_interval(&[0, 1, 0], 1, DEFAULT_CONFIDENCE),
        None,
        "one reply"
    );
    assert_eq!(
        mean_interval(&[0, 40, 0], 1, DEFAULT_CONFIDENCE),
        None,
        "no spread"
    );
}

#[test]
fn shares_of_newcombe_1998_56_of_70_against_48_of_80() {
    // Comparative paper, method 10: 0.2 with 0.0524 to 0.3339.
    let found = share_difference((48.0, 80.0), (56.0, 70.0), DEFAULT_CONFIDENCE).unwrap();
    near(found.difference, 0.2, 1e-12);
    near(found.interval.low, 0.0524, 5e-5);
    near(found.interval.high, 0.3339, 5e-5);
    // The z test with the pooled share 104 ÷ 150: z = 2.65.
    near(found.p, 0.0080, 5e-5);
    assert!(found.is_significant(DEFAULT_CONFIDENCE) && !found.is_significant(0.999));
    let alike = share_difference((20.0, 20.0), (30.0, 30.0), DEFAULT_CONFIDENCE).unwrap();
    near(alike.p, 1.0, 0.0);
}

#[test]
fn shares_of_newcombe_1998_at_the_edge() {
    // Comparative paper, method 10: 9/10 − 3/10 and 10/10 − 0/10.
    for (first, second, by, low, high) in [
        (3.0, 9.0, 0.6, 0.1705, 0.8090),
        (0.0, 10.0, 1.0, 0.6075, 1.0),
    ] {
        let found = share_difference((first, 10.0), (second, 10.0), DEFAULT_CONFIDENCE).unwrap();
        near(found.difference, by, 1e-12);
        near(found.interval.low, low, 5e-5);
        near(found.interval.high, high, 5e-5);
    }
}

#[test]
fn means_of_welch_as_on_wikipedia_example_1() {
    // 20.8 and 23.0 with variances 7.9 and 3.8, 15 values each: t = −2.46, 25.0 degrees, p = 0.021.
    let a = [
        27.5_f64, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7,
        21.4,
    ];
    let b = [
        27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 20.5, 24.4,
    ];
    let moments = |values: &[f64; 15]| {
        let mean = values.iter().sum::<f64>() / 15.0;
        let squares: f64 = values.iter().map(|v| (v - mean).powi(2)).sum();
        SampleMoments {
            mean,
            variance: squares / 14.0,
            n: 15.0,
        }
    };
    let found = welch(moments(&a), moments(&b), DEFAULT_CONFIDENCE).unwrap();
    near(found.p, 0.021, 5e-4);
    near(found.difference, 2.167, 1e-3);
    near(
        found.difference / (found.interval.margin() / t_quantile(DEFAULT_CONFIDENCE, 25.0)),
        2.46,
        5e-3,
    );
    assert_eq!(
        mean_difference(&[0, 9], &[9, 0], 1, DEFAULT_CONFIDENCE),
        None,
        "no spread"
    );
}

#[test]
fn nets_differ_by_the_adjusted_counts_of_lewis_and_sauro_2021_by_hand() {
    let (first, second) = ([40.0, 30.0, 30.0], [60.0, 25.0, 15.0]);
    let found = net_difference(first, second, DEFAULT_CONFIDENCE).unwrap();
    let part = |good: f64, bad: f64| {
        let (good, bad) = ((good + 0.75) / 103.0, (bad + 0.75) / 103.0);
        (good - bad, (good + bad - (good - bad).powi(2)) / 103.0)
    };
    let ((a, va), (b, vb)) = (part(40.0, 30.0), part(60.0, 15.0));
    near(found.difference, 35.0, 1e-9);
    let error = (va + vb).sqrt();
    near(found.interval.margin(), 195.9964 * error, 1e-3);
    // z = 3.10, for which a table of the normal distribution gives 2 × 0.00097.
    near((b - a) / error, 3.101, 1e-3);
    near(found.p, 0.0019, 5e-5);
    near(
        net_difference(first, first, DEFAULT_CONFIDENCE).unwrap().p,
        1.0,
        1e-12,
    );
}

#[test]
fn sample_sizes_of_domain_b1() {
    assert_eq!(replies_for_net(10.0, 1.0, DEFAULT_CONFIDENCE), 382);
    assert_eq!(replies_for_net(5.0, 1.0, DEFAULT_CONFIDENCE), 1534);
    assert_eq!(
        replies_for_net(f64::NAN, 1.0, DEFAULT_CONFIDENCE),
        1,
        "no margin at all"
    );
}

#[test]
fn sample_sizes_of_shares_of_cochran_1977_and_of_the_package_presize() {
    // Cochran: 385 for any share within 5 points, which is z² ÷ (4 × 0.05²) by Wald's interval. At
    // a half Wilson's takes z² = 3.84 fewer: 384.15 − 3.84 = 380.3.
    near(
        (0.5 * z_quantile(DEFAULT_CONFIDENCE) / 0.05).powi(2).ceil(),
        385.0,
        0.0,
    );
    assert_eq!(replies_for_share(0.05, 0.5, DEFAULT_CONFIDENCE), 381);
    // The README of R's presize, by Wilson: with 10 replies 0.2 ± 0.2265777 and 0.4 ± 0.2595730.
    for (share, margin) in [(0.2, 0.226_577_7), (0.4, 0.259_573_0)] {
        assert_eq!(
            replies_for_share(margin + 1e-7, share, DEFAULT_CONFIDENCE),
            10
        );
        assert_eq!(
            replies_for_share(margin - 1e-7, share, DEFAULT_CONFIDENCE),
            11
        );
    }
    // Margins that can't be reached give the upper limit.
    assert_eq!(
        replies_for_share(0.0, 0.5, DEFAULT_CONFIDENCE),
        1_000_000_000
    );
}

#[test]
fn the_sample_size_of_a_mean_by_hand() {
    // Deviation 17, margin 5, 99 %: with 81 replies t is 2.6387, and (2.6387 × 17 ÷ 5)² = 80.49;
    // with 80 it is 2.6395, and the square 80.54.
    assert_eq!(replies_for_mean(5.0, 17.0, 0.99), 81);
}

#[test]
fn pearson_of_anscombe_1973_set_1() {
    let x = [10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0];
    let y = [
        8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68,
    ];
    let pairs: Vec<_> = x.into_iter().zip(y).collect();
    let found = pearson(&pairs, DEFAULT_CONFIDENCE).unwrap();
    near(found.r, 0.816_42, 1e-5);
    near(found.p, 0.002_17, 1e-5);
    near(found.interval.low, 0.424_39, 5e-6);
    near(found.interval.high, 0.950_69, 5e-6);
}

#[test]
fn spearman_of_wikipedia_iq_and_hours_of_television() {
    let iq = [
        106.0, 100.0, 86.0, 101.0, 99.0, 103.0, 97.0, 113.0, 112.0, 110.0,
    ];
    let hours = [7.0, 27.0, 2.0, 50.0, 28.0, 29.0, 20.0, 12.0, 6.0, 17.0];
    let pairs: Vec<_> = iq.into_iter().zip(hours).collect();
    let found = spearman(&pairs, DEFAULT_CONFIDENCE).unwrap();
    near(found.r, -0.175_757_576, 1e-9);
    near(found.p, 0.627_188, 1e-6);
    // By Fisher's z with the variance 1.06 ÷ 7 (Fieller, Hartley and Pearson 1957).
    near(found.interval.low, -0.7354, 5e-5);
    near(found.interval.high, 0.5264, 5e-5);
    assert_eq!(spearman(&pairs[..3], DEFAULT_CONFIDENCE), None);
    let flat: Vec<_> = pairs.iter().map(|(x, _)| (*x, 0.1)).collect();
    assert_eq!(spearman(&flat, DEFAULT_CONFIDENCE), None);
}

#[test]
fn equal_values_share_their_mean_rank() {
    // With ties at both ends Spearman is Pearson of the ranks 1.5, 1.5, 3, 4.5, 4.5.
    let pairs = [(1.0, 1.0), (1.0, 2.0), (2.0, 3.0), (7.0, 4.0), (7.0, 5.0)];
    let ranked = [(1.5, 1.0), (1.5, 2.0), (3.0, 3.0), (4.5, 4.0), (4.5, 5.0)];
    let (found, own) = (
        spearman(&pairs, DEFAULT_CONFIDENCE),
        pearson(&ranked, DEFAULT_CONFIDENCE),
    );
    near(found.unwrap().r, own.unwrap().r, 1e-12);
}

/// Pearson's correlation of plain values.
fn pearson(pairs: &[(f64, f64)], confidence: f64) -> Option<Correlation> {
    correlation::pearson(pairs, confidence, 1.0)
}

/// The coverage of Wilson's interval for a share: the sum of the binomial probabilities of the
/// numbers of hits whose interval contains it.
fn coverage(share: f64, n: u32) -> f64 {
    let mut log = f64::from(n) * (1.0 - share).ln();
    let mut covered = 0.0;
    for hits in 0..=n {
        if wilson(f64::from(hits), f64::from(n), DEFAULT_CONFIDENCE)
            .is_some_and(|found| found.contains(share))
        {
            covered += log.exp();
        }
        log += (f64::from(n - hits) / f64::from(hits + 1) * share / (1.0 - share)).ln();
    }
    covered
}

#[test]
fn wilson_covers_what_it_says_by_exact_binomial_sums() {
    // The means over shares of 0.001…0.999 are 0.9532 and 0.9510; single shares have less.
    for (n, mean, least) in [(20, 0.9532, 0.851), (100, 0.9510, 0.904)] {
        let all: Vec<f64> = (1..1000_u32)
            .map(|mille| coverage(f64::from(mille) / 1000.0, n))
            .collect();
        near(all.iter().sum::<f64>() / 999.0, mean, 5e-5);
        assert!(all.iter().all(|covered| *covered >= least));
    }
}

fn level() -> impl Strategy<Value = f64> {
    prop::sample::select(vec![0.5, 0.8, 0.9, 0.95, 0.99])
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_share_lies_in_its_interval_which_shrinks_with_n_and_grows_with_confidence(
        hits in prop_oneof![Just(0), 0_u32..500], rest in prop_oneof![Just(0), 0_u32..500],
        level in level(),
    ) {
        let (hits, n) = (f64::from(hits), f64::from(hits + rest));
        let Some(middle) = wilson_center(hits, n, level) else {
            prop_assert_eq!(n, 0.0);
            return Ok(());
        };
        // The interval before it is clamped or widened.
        let (low, high) = (middle.center - middle.half, middle.center + middle.half);
        prop_assert!(low <= hits / n + 1e-12 && hits / n <= high + 1e-12);
        prop_assert!(low >= -1e-12 && high <= 1.0 + 1e-12);
        let share = wilson(hits, n, level).unwrap();
        prop_assert!((share.low - low).abs() < 1e-12 && (share.high - high).abs() < 1e-12);
        prop_assert!(wilson_center(4.0 * hits, 4.0 * n, level).unwrap().half < middle.half);
        prop_assert!(wilson_center(hits, n, 0.999).unwrap().half > middle.half);
    }

    #[test]
    fn a_net_lies_in_its_interval_which_shrinks_with_n_and_grows_with_confidence(
        boxes in prop::array::uniform3(prop_oneof![Just(0), 0_u32..500]), level in level(),
    ) {
        let counts = boxes.map(f64::from);
        let n: f64 = counts.iter().sum();
        let Some(net) = NetEstimate::adjusted(counts).filter(|_| n > 0.0) else {
            prop_assert_eq!(net_interval(counts, level), None);
            return Ok(());
        };
        let (own, middle) = (100.0 * (counts[0] - counts[2]) / n, net.center(level));
        // Pseudo-observations can push a figure out of a narrow interval, but at 95 % only that of
        // one reply.
        if level >= DEFAULT_CONFIDENCE && n >= 2.0 {
            prop_assert!((own - middle.center).abs() <= middle.half);
        }
        let found = net_interval(counts, level).unwrap();
        // The same figure computed otherwise may differ in its last digit.
        prop_assert!(found.low - 1e-9 <= own && own <= found.high + 1e-9);
        prop_assert!(found.low >= -100.0 && found.high <= 100.0);
        let more = net_interval(counts.map(|count| 4.0 * count), level).unwrap();
        prop_assert!(more.margin() < found.margin());
        prop_assert!(net.center(0.999).half > middle.half);
    }

    #[test]
    fn a_mean_lies_in_its_interval_which_shrinks_with_n_and_grows_with_confidence(
        counts in prop::array::uniform3(prop_oneof![Just(0), 0_u32..500]), level in level(),
    ) {
        let steps = |times: u32, level| {
            let known = SampleMoments::of_counts(&counts.map(|count| times * count), 1)?;
            mean_interval_steps(known, level)
        };
        let found = mean_interval(&counts, 1, level);
        let Some(once) = steps(1, level) else {
            prop_assert_eq!(found, None);
            return Ok(());
        };
        let (own, found) = (SampleMoments::of_counts(&counts, 1).unwrap().mean, found.unwrap());
        prop_assert!(found.contains(own) && found.low >= 1.0 && found.high <= 3.0);
        prop_assert!(once.middle.half > 0.0);
        prop_assert!(steps(4, level).unwrap().middle.half < once.middle.half);
        prop_assert!(steps(1, 0.999).unwrap().middle.half > once.middle.half);
    }

    #[test]
    fn differences_shrink_with_n(
        first in prop::array::uniform3(prop_oneof![Just(0), 0_u32..300]),
        second in prop::array::uniform3(prop_oneof![Just(0), 0_u32..300]),
        level in level(),
    ) {
        let times = |counts: [u32; 3], times: u32| counts.map(|count| times * count);
        let boxes = |counts: [u32; 3]| counts.map(f64::from);
        let share = |[hits, middle, bad]: [f64; 3]| (hits, hits + middle + bad);
        let all = |by: u32| {
            let (a, b) = (times(first, by), times(second, by));
            [
                net_difference(boxes(a), boxes(b), level),
                share_difference(share(boxes(a)), share(boxes(b)), level),
                mean_difference(&a, &b, 1, level),
            ]
        };
        for (once, more) in all(1).into_iter().zip(all(4)) {
            let Some(once) = once else { continue };
            prop_assert!(more.unwrap().interval.margin() < once.interval.margin());
        }
        if let Some(test) = net_test(boxes(first), boxes(second)) {
            let more = net_test(boxes(times(first, 4)), boxes(times(second, 4))).unwrap();
            prop_assert!(more.error < test.error);
        }
    }

    #[test]
    fn differences_turn_over_with_their_sides(
        first in prop::array::uniform3(0_u32..300), second in prop::array::uniform3(0_u32..300),
        level in level(),
    ) {
        let boxes = |counts: [u32; 3]| counts.map(f64::from);
        let (a, b) = (boxes(first), boxes(second));
        let sum = |boxes: [f64; 3]| boxes.iter().sum::<f64>();
        let pairs = [
            (net_difference(a, b, level), net_difference(b, a, level)),
            (
                share_difference((a[0], sum(a)), (b[0], sum(b)), level),
                share_difference((b[0], sum(b)), (a[0], sum(a)), level),
            ),
            (
                mean_difference(&first, &second, 1, level),
                mean_difference(&second, &first, 1, level),
            ),
        ];
        for (there, back) in pairs {
            prop_assert_eq!(there.is_some(), back.is_some());
            let (Some(there), Some(back)) = (there, back) else { continue };
            prop_assert!((there.difference + back.difference).abs() < 1e-9);
            prop_assert!((there.p - back.p).abs() < 1e-12);
            prop_assert!((there.interval.low + back.interval.high).abs() < 1e-9);
            prop_assert!(there.interval.low - 1e-9 <= there.difference);
            prop_assert!(there.difference <= there.interval.high + 1e-9);
            prop_assert!((0.0..=1.0).contains(&there.p));
        }
    }

    #[test]
    fn the_replies_asked_for_give_the_margin(
        margin in 0.02_f64..0.3, deviation in 0.2_f64..3.0,
        share in prop_oneof![Just(0.0), Just(1.0), 0.0_f64..1.0],
    ) {
        let n = replies_for_share(margin, share, DEFAULT_CONFIDENCE);
        let wilson = |n: u64| {
            let n = f64::from(u32::try_from(n).unwrap());
            wilson_center(share * n, n, DEFAULT_CONFIDENCE).unwrap().half
        };
        prop_assert!(wilson(n) <= margin + 1e-12 && (n == 1 || wilson(n - 1) > margin));
        let n = replies_for_mean(margin, deviation, DEFAULT_CONFIDENCE);
        let half = |n: u64| {
            let n = f64::from(u32::try_from(n).unwrap());
            t_quantile(DEFAULT_CONFIDENCE, n - 1.0) * deviation / n.sqrt()
        };
        prop_assert!(half(n) <= margin + 1e-9 && (n == 2 || half(n - 1) > margin));
    }

    #[test]
    fn correlations_stay_within_one_ignore_scale_and_shrink_with_n(
        // Whole numbers of so few values that many are equal.
        pairs in prop::collection::vec((-3_i8..=3, -3_i8..=3), 4..40),
    ) {
        let pairs: Vec<_> = pairs.iter().map(|(x, y)| (f64::from(*x), f64::from(*y))).collect();
        let moved: Vec<_> = pairs.iter().map(|(x, y)| (3.0 * x + 7.0, -*y)).collect();
        let twice = pairs.repeat(2);
        let varies = |side: fn(&(f64, f64)) -> f64| pairs.iter().any(|pair| side(pair) != side(&pairs[0]));
        for of in [pearson, spearman] {
            let (found, turned) = (of(&pairs, DEFAULT_CONFIDENCE), of(&moved, DEFAULT_CONFIDENCE));
            prop_assert_eq!(found.is_some(), varies(|pair| pair.0) && varies(|pair| pair.1));
            prop_assert_eq!(turned.is_some(), found.is_some());
            let (Some(found), Some(turned)) = (found, turned) else { continue };
            prop_assert!((-1.0..=1.0).contains(&found.r) && found.interval.contains(found.r));
            prop_assert!((found.r + turned.r).abs() < 1e-9 && (found.p - turned.p).abs() < 1e-9);
            let more = of(&twice, DEFAULT_CONFIDENCE).unwrap();
            prop_assert!((more.r - found.r).abs() < 1e-9);
            prop_assert!(more.interval.margin() < found.interval.margin());
        }
    }
}

#[test]
fn holm_1979_as_r_p_adjust() {
    // p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm"): 0.05 0.08 0.09 0.09 0.09.
    let all = [0.03, 0.01, 0.05, 0.02, 0.04];
    let adjusted = [0.01, 0.02, 0.03, 0.04, 0.05].map(|p| super::holm(&all, p));
    for (found, known) in adjusted.into_iter().zip([0.05, 0.08, 0.09, 0.09, 0.09]) {
        assert!((found - known).abs() < 1e-12, "{found} is not {known}");
    }
    assert!((super::holm(&[0.7, 0.8], 0.8) - 1.0).abs() < 1e-12);
    assert!((super::holm(&[0.03], 0.03) - 0.03).abs() < 1e-12);
}
