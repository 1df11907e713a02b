//! Findings of the checks about method in the shipped journeys and templates: reviewed as by an
//! experienced consultant, and fixed here.

use super::{assert_words, find};
use crate::{
    file::samples::{JOURNEYS, Sample, TEMPLATES},
    insight::checks::tests::method_checks,
};

/// The findings in a sample, one per line: the check, the main item, and the number of others.
fn lines(sample: &Sample) -> String {
    let journey = sample.journey().unwrap();
    let all = method_checks().flat_map(|check| {
        let found = find(check, &journey).into_iter();
        found.map(|found| (check.id, found))
    });
    let lines = all.map(|(id, found)| {
        assert_words(&found.message);
        for item in &found.items {
            assert!(item.exists_in(&journey), "{id}: {item}");
        }
        let more = match found.items.len() {
            1 => String::new(),
            count => format!(" +{}", count - 1),
        };
        format!("{id} {}{more}\n", found.items[0])
    });
    lines.collect()
}

#[track_caller]
fn assert_found(name: &str, expected: &str) {
    let sample = JOURNEYS.iter().find(|sample| sample.name == name);
    let expected: Vec<&str> = expected.split_whitespace().collect();
    let found = lines(sample.unwrap());
    assert_eq!(
        found.split_whitespace().collect::<Vec<_>>(),
        expected,
        "{found}"
    );
    assert!(found.lines().count() <= 20, "nobody reads so many");
}

#[test]
fn an_energy_customer_moves_house() {
    assert_found(
        "energy-move",
        "nps-at-touchpoint touchpoint/agent-back +1
         mixed-scales score/arrange-ces7 +2
         phase-unmeasured phase/stay
         survey-load persona/fatma +1
         survey-twice touchpoint/start-move +4
         response-low journey +6
         pain-without-action pain-point/no-public-reply
         pain-without-action pain-point/estimate-silent
         pain-without-action pain-point/correction-slow
         key-serves-no-goal touchpoint/queue
         key-serves-no-goal touchpoint/agent-back
         key-serves-no-goal touchpoint/final-bill
         kpis-missing journey",
    );
}

#[test]
fn the_move_as_it_should_become() {
    assert_found(
        "energy-move-to-be",
        "response-low score/reading-csat-pilot
         pain-without-action pain-point/photo-fails
         roles-missing journey
         key-serves-no-goal journey +4
         kpis-missing journey",
    );
}

#[test]
fn an_order_goes_back() {
    assert_found(
        "return-order",
        "mixed-scales score/bot-ces +3
         phase-unmeasured phase/receive
         phase-unmeasured phase/again
         survey-load persona/priya +1
         survey-twice touchpoint/register +1
         response-very-low score/bot-ces
         response-low journey +7
         pain-without-action pain-point/pickup-noshow
         pain-without-action pain-point/reasons
         pain-without-action pain-point/ten-hours
         effect-unmeasured action/code-first
         roles-missing journey
         kpis-missing journey",
    );
}

#[test]
fn a_product_is_brought_in() {
    assert_found(
        "b2b-onboarding",
        "key-unmeasured touchpoint/kickoff
         key-unmeasured touchpoint/payroll
         key-unmeasured touchpoint/firstpay
         measured-not-key journey +4
         phase-unmeasured phase/sign
         phase-unmeasured phase/renew
         survey-load persona/ingrid +2
         response-low score/adopt-csat
         replies-few score/import-ces
         replies-few score/train-csat
         poor-without-action touchpoint/train
         pain-without-action pain-point/helpdesk
         pain-without-action pain-point/logins
         pain-without-action pain-point/handover
         key-serves-no-goal journey +5
         kpis-missing journey",
    );
}

#[test]
fn a_first_mortgage() {
    assert_found(
        "hypotheek",
        "key-unmeasured touchpoint/snelbod
         key-unmeasured touchpoint/beoordeling
         key-unmeasured touchpoint/notaris
         measured-not-key journey +5
         phase-unmeasured phase/bieden
         survey-load persona/sanne +1
         survey-twice touchpoint/uploaden +2
         response-very-low score/rekentool-csat
         response-low score/upload-ces
         response-low score/bel-csat
         response-low score/status-csat
         data-unused journey +1
         contact-poor touchpoint/notaris
         pain-without-action journey +5
         effect-unmeasured action/reden-erbij
         kpis-missing journey",
    );
}

#[test]
fn cataract_surgery() {
    assert_found(
        "ziekenhuis",
        "nps-at-touchpoint touchpoint/controlebel +1
         mixed-scales score/vragenlijst-ces +2
         phase-unmeasured phase/rekening
         contact-poor touchpoint/bellen
         pain-without-action pain-point/drie-keer
         pain-without-action pain-point/postbode
         pain-without-action pain-point/385
         pain-without-action pain-point/onbereikbaar
         stale-journey journey
         roles-missing journey
         kpis-missing journey",
    );
}

#[test]
fn templates_ask_for_little_to_begin_with() {
    for sample in TEMPLATES {
        let found = lines(sample);
        let count = found.lines().count();
        assert!(count <= 6, "{}: {found}", sample.name);
        assert!(sample.name != "blank" || count == 0, "{found}");
    }
}
