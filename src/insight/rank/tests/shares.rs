//! Tests of pain points of some personas: their share of the customers, and their own flow.

use super::{
    super::{FactorKind, Provenance, Ranking, RankingOptions},
    built, names, pain,
};
use crate::{
    insight::{
        ScoredIndex,
        flow::{self, Flow},
    },
    model::{Emotion, FrequencyBase, Journey, JourneyParts, PersonaId, RankMethod},
    testkit::journey_line::{id, parts},
};

/// Two pain points at the same touchpoint: one of everybody with frequency 0.5, and one that
/// customers of a persona always meet.
fn two(shares: &[(&str, Option<f64>)]) -> JourneyParts {
    let mut parts = parts("A: calc done; calc>done");
    for (name, share) in shares {
        let mut persona = flow::tests::persona(name, &[]);
        persona.share = *share;
        parts.personas.push(persona);
    }
    parts.pain_points = vec![
        pain("all", "calc", Some(3), Some(0.5)),
        pain("few", "calc", Some(3), Some(1.0)),
    ];
    parts.pain_points[1].personas = vec![id("few")];
    parts
}

const TENTH: [(&str, Option<f64>); 2] = [("many", Some(0.9)), ("few", Some(0.1))];

fn ranked(journey: &Journey, method: RankMethod, persona: Option<&PersonaId>) -> Ranking {
    let index = ScoredIndex::new(journey);
    let all = Flow::of(&index);
    let own = all.for_optional_persona(&index, persona);
    let ask = RankingOptions {
        method,
        ..RankingOptions::of(journey)
    };
    Ranking::of(&index, &own, &ask.with_persona(persona))
}

fn near(a: f64, b: f64) {
    assert!((a - b).abs() < 1e-9, "{a} is not {b}");
}

#[test]
fn a_pain_point_of_a_tenth_of_the_customers_counts_for_a_tenth() {
    let journey = built(two(&TENTH));
    let ranking = ranked(&journey, RankMethod::Value, None);
    assert_eq!(names(&ranking), "all few");
    let [all, few] = ranking.entries.as_slice() else {
        panic!("two");
    };
    near(all.value, 1.5);
    // 3 × 100 % × 10 % × 100 % × 1.
    near(few.value, 0.3);
    near(few.exposure.customers(), 0.1);
    near(few.factor(FactorKind::Share).unwrap().value, 0.1);
    near(all.factor(FactorKind::Share).unwrap().value, 1.0);
    let rice = ranked(&journey, RankMethod::Rice, None);
    let customers = |name: &str| {
        let entry = rice.entry(&id(name)).unwrap();
        entry.factor(FactorKind::Customers).unwrap().value
    };
    near(customers("few"), 100.0);
    near(customers("all"), 500.0);
    near(
        ranked(&journey, RankMethod::Plain, None).entries[1].value,
        0.3,
    );
}

#[test]
fn asked_about_the_persona_its_own_frequency_counts_fully() {
    let journey = built(two(&TENTH));
    let few: PersonaId = id("few");
    let ranking = ranked(&journey, RankMethod::Value, Some(&few));
    assert_eq!(names(&ranking), "few all");
    near(ranking.entries[0].value, 3.0);
    assert_eq!(ranking.entries[0].factor(FactorKind::Share), None);
    near(
        ranked(&journey, RankMethod::Rice, Some(&few)).entries[0].factors[0].value,
        1000.0,
    );
}

/// A tenth of all customers is all of the few: the same frequency, stated of all customers.
#[test]
fn a_frequency_of_all_customers_says_the_same() {
    let mut parts = two(&TENTH);
    parts.pain_points[1].frequency = Some(0.1);
    parts.pain_points[1].frequency_of = FrequencyBase::AllCustomers;
    let journey = built(parts);
    let ranking = ranked(&journey, RankMethod::Value, None);
    near(ranking.entry(&id("few")).unwrap().value, 0.3);
    let few: PersonaId = id("few");
    let own = ranked(&journey, RankMethod::Value, Some(&few));
    let frequency = own.entries[0].factor(FactorKind::Frequency).unwrap();
    near(frequency.value, 1.0);
    assert_eq!(frequency.provenance, Provenance::Derived);
}

#[test]
fn shares_that_are_not_given_or_do_not_add_up_say_so() {
    let share = |shares: &[(&str, Option<f64>)], who: &[&str]| {
        let mut parts = two(shares);
        parts.pain_points[1].personas = who.iter().map(|who| id(who)).collect();
        let ranking = ranked(&built(parts), RankMethod::Value, None);
        let found = *ranking
            .entry(&id("few"))
            .unwrap()
            .factor(FactorKind::Share)
            .unwrap();
        (found.value, found.provenance)
    };
    let check = |found: (f64, Provenance), value: f64, standing: Provenance| {
        near(found.0, value);
        assert_eq!(found.1, standing);
    };
    let three = [("few", Some(0.4)), ("some", None), ("many", None)];
    check(share(&three, &["few"]), 0.4, Provenance::Given);
    check(share(&three, &["some"]), 0.3, Provenance::Assumed);
    check(share(&three, &["few", "some"]), 0.7, Provenance::Assumed);
    let none = [("few", None), ("many", None)];
    check(share(&none, &["few"]), 0.5, Provenance::Assumed);
    let over = [("few", Some(0.5)), ("many", Some(0.75)), ("some", None)];
    check(share(&over, &["few"]), 0.4, Provenance::Derived);
    check(share(&over, &["some"]), 0.0, Provenance::Assumed);
    let under = [("few", Some(0.2)), ("many", Some(0.3))];
    check(share(&under, &["few"]), 0.4, Provenance::Derived);
}

/// All of the few use the desk, and so does a tenth of all customers: it is they. So the share
/// isn't counted twice; and where the shares of personas and transitions disagree, the map decides
/// how many come.
#[test]
fn who_goes_a_way_of_their_own_is_not_counted_twice() {
    let desk = |share: f64| {
        let mut parts = parts("A: a app desk done; a>app a>desk app>done desk>done");
        for (edge, share) in parts.transitions.iter_mut().zip([0.9, 0.1]) {
            edge.share = Some(share);
        }
        for (name, share) in [("many", 1.0 - share), ("few", share)] {
            let mut persona = flow::tests::persona(name, &[]);
            persona.share = Some(share);
            parts.personas.push(persona);
        }
        for (place, who) in [(1, "many"), (2, "few")] {
            parts.touchpoints[place].emotions.push(Emotion {
                persona: Some(id(who)),
                value: 0,
                word: String::new(),
            });
        }
        parts.pain_points = vec![pain("few", "desk", Some(4), Some(0.5))];
        parts.pain_points[0].personas = vec![id("few")];
        let ranking = ranked(&built(parts), RankMethod::Value, None);
        ranking.entries[0].exposure.clone()
    };
    near(desk(0.1).reach.value, 1.0);
    near(desk(0.1).customers(), 0.05);
    near(desk(0.1).hittable_share, 1.0);
    near(desk(0.4).customers(), 0.05);
}
