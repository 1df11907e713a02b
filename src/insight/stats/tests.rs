//! Published worked examples and laws of the statistics.

use proptest::prelude::*;

use super::{
    Moments, USUAL, difference::welch, mean_difference, mean_interval, net_difference,
    net_interval, pearson, replies_for_mean, replies_for_net, replies_for_share, share_difference,
    spearman, t, wald_interval, wilson, z,
};

fn near(a: f64, b: f64, by: f64) {
    assert!((a - b).abs() <= by, "{a} is not {b}");
}

#[test]
fn quantiles_are_those_of_the_printed_tables() {
    near(z(0.95), 1.959_964, 1e-6);
    near(z(0.90), 1.644_854, 1e-6);
    near(t(0.95, 1.0), 12.706_205, 1e-4);
    near(t(0.95, 10.0), 2.228_139, 1e-5);
    near(t(0.99, 80.0), 2.638_691, 1e-5);
    for (freedom, value) in [(1e3, 1.962_339), (1e4, 1.960_201), (1e6, 1.959_966)] {
        near(t(0.95, freedom), value, 5e-6);
    }
    assert!(z(f64::NAN).is_finite() && z(7.0).is_finite() && t(0.95, -1.0).is_finite());
}

#[test]
fn wilson_of_newcombe_1998_table_1_method_3() {
    for (hits, n, low, high) in [
        (81.0, 263.0, 0.2553, 0.3662),
        (15.0, 148.0, 0.0624, 0.1605),
        (0.0, 20.0, 0.0, 0.1611),
        (1.0, 29.0, 0.0061, 0.1718),
    ] {
        let found = wilson(hits, n, USUAL).unwrap();
        near(found.low, low, 5e-5);
        near(found.high, high, 5e-5);
    }
    assert_eq!(wilson(0.0, 0.0, USUAL), None);
}

#[test]
fn net_of_cross_validated_18609_half_third_and_sixth_of_324() {
    // W. Huber's answer: half promoters, a third passives, a sixth detractors: NPS 33, variance
    // 5/9, and with 324 replies a standard error of 4.1 points.
    let found = wald_interval([162.0, 108.0, 54.0], USUAL).unwrap();
    near(found.margin() / z(USUAL), 4.14, 5e-3);
    near((found.low + found.high) / 2.0, 33.333, 1e-3);
}

#[test]
fn adjusted_wald_by_hand_with_the_pseudo_observations_of_rocks_2016() {
    // 60 promoters, 25 passives and 15 detractors: (60.75 − 15.75) ÷ 103 = 43.69.
    let found = net_interval([60.0, 25.0, 15.0], USUAL).unwrap();
    let (good, bad) = (60.75_f64 / 103.0, 15.75 / 103.0);
    let half = 1.959_964 * ((good + bad - (good - bad).powi(2)) / 103.0).sqrt() * 100.0;
    near(found.low, 43.689 - half, 1e-3);
    near(found.high, 43.689 + half, 1e-3);
    // Everybody a promoter still leaves room for doubt, which the plain interval denies.
    let all = [12.0, 0.0, 0.0];
    assert!(net_interval(all, USUAL).unwrap().low < 85.0);
    near(wald_interval(all, USUAL).unwrap().margin(), 0.0, 1e-9);
}

#[test]
fn mean_of_the_nist_handbook_1_3_5_2_by_its_t_quantile() {
    // ZARR13: 195 values, mean 9.261460, deviation 0.02278881: 9.258242 to 9.264679.
    let half = t(USUAL, 194.0) * 0.022_788_81 / 195.0_f64.sqrt();
    near(9.261_460 - half, 9.258_242, 1e-6);
    near(9.261_460 + half, 9.264_679, 1e-6);
}

#[test]
fn a_mean_by_hand() {
    // 2, 4, 4, 4, 5, 5, 7, 9 have mean 5 and deviation √(32 ÷ 7).
    let counts = [0, 1, 0, 3, 2, 0, 1, 0, 1];
    let found = mean_interval(&counts, 1, USUAL).unwrap();
    let half = 2.364_624 * (32.0_f64 / 7.0 / 8.0).sqrt();
    near(found.low, 5.0 - half, 1e-5);
    near(found.high, 5.0 + half, 1e-5);
    assert_eq!(mean_interval(&[0, 1, 0], 1, USUAL), None, "one reply");
    assert_eq!(mean_interval(&[0, 40, 0], 1, USUAL), None, "no spread");
}

#[test]
fn shares_of_newcombe_1998_56_of_70_against_48_of_80() {
    // Comparative paper, method 10: 0.2 with 0.0524 to 0.3339.
    let found = share_difference((48.0, 80.0), (56.0, 70.0), USUAL).unwrap();
    near(found.by, 0.2, 1e-12);
    near(found.interval.low, 0.0524, 5e-5);
    near(found.interval.high, 0.3339, 5e-5);
    // The z test with the pooled share 104 ÷ 150: z = 2.65.
    near(found.p, 0.0080, 5e-5);
    assert!(found.is_more_than_chance(USUAL) && !found.is_more_than_chance(0.999));
    let alike = share_difference((20.0, 20.0), (30.0, 30.0), USUAL).unwrap();
    near(alike.p, 1.0, 0.0);
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
        Moments {
            mean,
            variance: squares / 14.0,
            n: 15.0,
        }
    };
    let found = welch(moments(&a), moments(&b), USUAL).unwrap();
    near(found.p, 0.021, 5e-4);
    near(found.by, 2.167, 1e-3);
    near(
        found.by / (found.interval.margin() / t(USUAL, 25.0)),
        2.46,
        5e-3,
    );
    assert_eq!(
        mean_difference(&[0, 9], &[9, 0], 1, USUAL),
        None,
        "no spread"
    );
}

#[test]
fn nets_differ_by_the_adjusted_counts_of_lewis_and_sauro_2021_by_hand() {
    let (first, second) = ([40.0, 30.0, 30.0], [60.0, 25.0, 15.0]);
    let found = net_difference(first, second, USUAL).unwrap();
    let part = |good: f64, bad: f64| {
        let (good, bad) = ((good + 0.75) / 103.0, (bad + 0.75) / 103.0);
        (good - bad, (good + bad - (good - bad).powi(2)) / 103.0)
    };
    let ((a, va), (b, vb)) = (part(40.0, 30.0), part(60.0, 15.0));
    near(found.by, 35.0, 1e-9);
    let error = (va + vb).sqrt();
    near(found.interval.margin(), 195.9964 * error, 1e-3);
    // z = 3.10, for which a table of the normal distribution gives 2 × 0.00097.
    near((b - a) / error, 3.101, 1e-3);
    near(found.p, 0.0019, 5e-5);
    near(net_difference(first, first, USUAL).unwrap().p, 1.0, 1e-12);
}

#[test]
fn sample_sizes_of_domain_b1_and_of_textbooks() {
    assert_eq!(replies_for_net(10.0, 1.0, USUAL), 382);
    assert_eq!(replies_for_net(5.0, 1.0, USUAL), 1534);
    // Cochran 1977: 385 for any share within 5 points.
    assert_eq!(replies_for_share(0.05, 0.5, USUAL), 385);
    // The usual exercise for a t interval: deviation 17, margin 5, 99 %: 81.
    assert_eq!(replies_for_mean(5.0, 17.0, 0.99), 81);
    // Margins that can't be had ask for no more than a bound; none asks for nothing.
    assert_eq!(replies_for_share(0.0, 0.5, USUAL), 1_000_000_000);
    assert_eq!(replies_for_net(f64::NAN, 1.0, USUAL), 1);
}

#[test]
fn pearson_of_anscombe_1973_set_1() {
    let x = [10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0];
    let y = [
        8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68,
    ];
    let pairs: Vec<_> = x.into_iter().zip(y).collect();
    let found = pearson(&pairs, USUAL).unwrap();
    near(found.r, 0.816_42, 1e-5);
    near(found.p, 0.002_17, 1e-5);
    assert!(
        found.interval.low > 0.4 && found.interval.high < 0.96,
        "{found:?}"
    );
}

#[test]
fn spearman_of_wikipedia_iq_and_hours_of_television() {
    let iq = [
        106.0, 100.0, 86.0, 101.0, 99.0, 103.0, 97.0, 113.0, 112.0, 110.0,
    ];
    let hours = [7.0, 27.0, 2.0, 50.0, 28.0, 29.0, 20.0, 12.0, 6.0, 17.0];
    let pairs: Vec<_> = iq.into_iter().zip(hours).collect();
    let found = spearman(&pairs, USUAL).unwrap();
    near(found.r, -0.175_757_576, 1e-9);
    near(found.p, 0.627_188, 1e-6);
    assert_eq!(spearman(&pairs[..3], USUAL), None);
    let flat: Vec<_> = pairs.iter().map(|(x, _)| (*x, 0.1)).collect();
    assert_eq!(spearman(&flat, USUAL), None);
}

#[test]
fn equal_values_share_their_mean_rank() {
    // With ties at both ends Spearman is Pearson of the ranks 1.5, 1.5, 3, 4.5, 4.5.
    let pairs = [(1.0, 1.0), (1.0, 2.0), (2.0, 3.0), (7.0, 4.0), (7.0, 5.0)];
    let ranked = [(1.5, 1.0), (1.5, 2.0), (3.0, 3.0), (4.5, 4.0), (4.5, 5.0)];
    let (found, own) = (spearman(&pairs, USUAL), pearson(&ranked, USUAL));
    near(found.unwrap().r, own.unwrap().r, 1e-12);
}

fn level() -> impl Strategy<Value = f64> {
    prop::sample::select(vec![0.5, 0.8, 0.9, 0.95, 0.99])
}

proptest! {
    #[test]
    fn intervals_hold_the_figure_shrink_with_n_and_grow_with_confidence(
        good in 0_u32..500, middle in 0_u32..500, bad in 1_u32..500, level in level(),
    ) {
        let [a, b, c] = [good, middle, bad].map(f64::from);
        let n = a + b + c;
        let share = wilson(a, n, level).unwrap();
        prop_assert!(share.holds(a / n) && share.low >= 0.0 && share.high <= 1.0);
        prop_assert!(wilson(4.0 * a, 4.0 * n, level).unwrap().margin() < share.margin());
        prop_assert!(wilson(a, n, 0.999).unwrap().margin() > share.margin());
        let net = net_interval([a, b, c], level).unwrap();
        prop_assert!(net.holds(100.0 * (a - c) / n));
        prop_assert!(net.low >= -100.0 && net.high <= 100.0);
        let more = net_interval([4.0 * a, 4.0 * b, 4.0 * c], level).unwrap();
        prop_assert!(more.margin() < net.margin());
        let counts = [good, middle, bad];
        if let Some(mean) = mean_interval(&counts, 1, level) {
            let own = Moments::of_counts(&counts, 1).unwrap().mean;
            prop_assert!(mean.holds(own) && mean.low >= 1.0 && mean.high <= 3.0);
            let more = mean_interval(&counts.map(|c| 4 * c), 1, level).unwrap();
            prop_assert!(more.margin() < mean.margin() + 1e-12);
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
            prop_assert!((there.by + back.by).abs() < 1e-9);
            prop_assert!((there.p - back.p).abs() < 1e-12);
            prop_assert!((there.interval.low + back.interval.high).abs() < 1e-9);
            prop_assert!(there.interval.low - 1e-9 <= there.by);
            prop_assert!(there.by <= there.interval.high + 1e-9);
            prop_assert!((0.0..=1.0).contains(&there.p));
        }
    }

    #[test]
    fn the_replies_asked_for_give_the_margin(
        margin in 0.02_f64..0.3, share in 0.05_f64..0.95, deviation in 0.2_f64..3.0,
    ) {
        let n = replies_for_share(margin, share, USUAL);
        let wald = |n: u64| z(USUAL) * (share * (1.0 - share) / f64::from(u32::try_from(n).unwrap())).sqrt();
        prop_assert!(wald(n) <= margin + 1e-12 && (n == 1 || wald(n - 1) > margin));
        let n = replies_for_mean(margin, deviation, USUAL);
        let half = |n: u64| {
            let n = f64::from(u32::try_from(n).unwrap());
            t(USUAL, n - 1.0) * deviation / n.sqrt()
        };
        prop_assert!(half(n) <= margin + 1e-9 && (n == 2 || half(n - 1) > margin));
    }

    #[test]
    fn correlations_stay_within_one_and_ignore_scale(
        pairs in prop::collection::vec((-100.0_f64..100.0, -100.0_f64..100.0), 4..40),
    ) {
        let moved: Vec<_> = pairs.iter().map(|(x, y)| (3.0 * x + 7.0, -*y)).collect();
        for of in [pearson, spearman] {
            let (found, turned) = (of(&pairs, USUAL).unwrap(), of(&moved, USUAL).unwrap());
            prop_assert!((-1.0..=1.0).contains(&found.r) && found.interval.holds(found.r));
            prop_assert!((found.r + turned.r).abs() < 1e-9 && (found.p - turned.p).abs() < 1e-9);
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
