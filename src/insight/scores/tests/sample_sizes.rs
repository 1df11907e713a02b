//! Tests of what a number of replies allows, and of how many a margin needs.

use super::{card, score};
use crate::{
    insight::scores::{Caution, sample_size},
    model::{Metric, Rules},
};

#[test]
fn replies_for_a_margin_by_hand() {
    let mut asked = score("s", Metric::Nps, &[25, 0, 0, 0, 0, 0, 0, 50, 0, 25, 0]);
    (asked.invited, asked.answered) = (Some(1000), Some(100));
    let rules = Rules::default();
    let found = sample_size(&rules, &card(asked), 5.0);
    assert_eq!(found.worst_case, 1534, "DOMAIN B1");
    // Variance 0.5 on the adjusted counts: 0.5 × 1536.6 − 3 = 765.3; a tenth of those asked reply.
    assert_eq!(found.at_present, Some(766));
    assert_eq!(found.invites, Some(7660));
    let mean = sample_size(
        &rules,
        &card(score("s", Metric::Ces7, &[0, 0, 0, 10, 10, 10, 0])),
        0.2,
    );
    // Deviation √(20 ÷ 29) = 0.83: about 66 by z, a few more by t.
    assert_eq!((mean.at_present, mean.invites), (Some(69), None));
}

#[test]
fn replies_for_the_margin_of_a_share_give_the_interval_that_is_shown() {
    let rules = Rules::default();
    let csat = |good: u32, bad: u32| card(score("s", Metric::Csat5, &[bad, 0, 0, 0, good]));
    let now = |good, bad, margin| sample_size(&rules, &csat(good, bad), margin).at_present;
    // Nearly all: with 17 replies the half-width at 201 ÷ 202 is 9.8 points, with 2 it would be 33.
    assert_eq!(now(200, 0, 10.0), Some(17));
    assert_eq!(now(99, 1, 5.0), Some(51));
    let half = csat(25, 25);
    assert_eq!(
        sample_size(&rules, &half, 10.0).worst_case,
        93,
        "96.04 − 3.84"
    );
    // Scores with fewer replies than the journey's minimum aren't shown.
    assert_eq!(now(200, 0, 50.0), Some(10));
    let strict = Rules {
        least_replies: Some(100),
        ..Rules::default()
    };
    let found = sample_size(&strict, &half, 10.0);
    assert_eq!((found.worst_case, found.at_present), (100, Some(100)));
    for metric in [Metric::Nps, Metric::Ces7] {
        let width = metric.standard_scale().unwrap();
        let width = usize::try_from(width.max - width.min).unwrap() + 1;
        let asked = card(score("s", metric, &vec![10; width]));
        let found = sample_size(&strict, &asked, 40.0);
        assert_eq!((found.worst_case, found.at_present), (100, Some(100)));
    }
}

#[test]
fn what_n_allows_is_told_with_response_and_margin() {
    let of = |n: u32, invited: Option<u32>| {
        let mut score = score("s", Metric::Csat5, &[n / 2, 0, 0, 0, n / 2]);
        score.invited = invited;
        card(score).cautions
    };
    assert_eq!(of(20, None), [Caution::FewReplies]);
    // Half of 30 is 50 % ± 17 points; of 400 it is ± 5.
    assert_eq!(of(30, None), [Caution::WideMargin]);
    assert_eq!(of(400, Some(1_000)), []);
    assert_eq!(of(400, Some(5_715)), [Caution::LowResponse]);
    assert_eq!(
        of(30, Some(430)),
        [Caution::LowResponse, Caution::WideMargin]
    );
}

/// 50 of 1 and 49 of 5 are close to the largest variance.
#[test]
fn at_worst_is_never_fewer_than_as_now() {
    for counts in [
        [50, 0, 0, 0, 49],
        [50, 0, 0, 0, 50],
        [5, 0, 0, 0, 6],
        [40, 1, 3, 9, 30],
    ] {
        let card = card(score("s", Metric::Ces5, &counts));
        for margin in [0.1, 0.2, 0.4, 1.0] {
            let found = sample_size(&Rules::default(), &card, margin);
            assert!(
                found.worst_case >= found.at_present.unwrap(),
                "{counts:?} {margin}"
            );
        }
    }
}
