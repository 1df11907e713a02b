//! Findings of the checks about service in the shipped journeys.

use std::collections::BTreeSet;

use super::{
    service_checks,
    testkit::{clears, findings, word},
};
use crate::{
    file::samples::{JOURNEYS, Sample, TEMPLATES},
    i18n::Lang,
};

/// The check and the main item of each finding, one per line.
fn lines(sample: &Sample) -> String {
    let all = findings(&sample.journey().unwrap());
    let lines = all.iter().map(|(check, found)| {
        let main = word(&found.items[0]);
        format!("{check} {main}")
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn shipped_journeys_have_findings_that_a_consultant_agrees_with() {
    let names: Vec<&str> = JOURNEYS.iter().map(|sample| sample.name).collect();
    assert_eq!(names, EXPECTED.map(|(name, _)| name));
    for (sample, (name, expected)) in JOURNEYS.iter().zip(EXPECTED) {
        assert_eq!(lines(sample), expected, "{name}");
    }
}

#[test]
fn every_finding_in_what_is_shipped_can_be_cleared() {
    for sample in JOURNEYS.iter().chain(TEMPLATES) {
        let journey = sample.journey().unwrap();
        for (check, found) in findings(&journey) {
            assert!(!found.fixes.is_empty(), "{}: {check}", sample.name);
            clears(&journey, check, &found);
        }
    }
}

#[test]
fn shipped_journeys_are_not_flooded() {
    for sample in JOURNEYS {
        let count = findings(&sample.journey().unwrap()).len();
        assert!((1..=36).contains(&count), "{}: {count}", sample.name);
    }
}

#[test]
fn every_check_has_words_and_a_source() {
    let mut ids = BTreeSet::new();
    for check in service_checks() {
        assert!(ids.insert(check.id), "{} is there twice", check.id);
        assert!(!check.source.is_empty(), "{}", check.id);
        assert!(check.source.iter().all(|n| (1..=148).contains(n)));
        for lang in Lang::ALL {
            let why = lang.tr(check.why);
            assert!(
                (80..=650).contains(&why.chars().count()),
                "{}: {why}",
                check.id
            );
        }
    }
}

/// The expected findings by journey, one per line, in the order of the checks.
const EXPECTED: [(&str, &str); 6] = [
    (
        "energy-move",
        "escalation-missing instalment\n\
         worst-touchpoint queue\n\
         context-lost journey\n\
         failure-path-missing estimated\n\
         waiting-long chat\n\
         waiting-long queue\n\
         waiting-long bill-call\n\
         switch-hard chat\n\
         switch-hard complain\n\
         effort-high queue\n\
         effort-high instalment\n\
         slow-solution corrected\n\
         service-level-low channel/phone\n\
         technical-quality-low channel/chat\n\
         service-level-untargeted journey\n\
         small-screen-unknown journey\n\
         context-unknown journey",
    ),
    (
        "energy-move-to-be",
        "failure-path-missing agent-back\n\
         waiting-long chat\n\
         switch-missing corrected\n\
         service-level-low channel/phone\n\
         technical-quality-low channel/chat\n\
         service-level-untargeted journey\n\
         small-screen-unknown journey\n\
         context-unknown journey\n\
         social-absent journey",
    ),
    (
        "return-order",
        "worst-touchpoint deducted\n\
         context-lost journey\n\
         failure-path-missing bot\n\
         failure-path-missing refunded\n\
         waiting-long call\n\
         switch-hard photos\n\
         switch-hard deducted\n\
         effort-high bot\n\
         effort-high call\n\
         effort-high pickup\n\
         no-recovery open\n\
         slow-solution photos\n\
         technical-quality-low channel/chat\n\
         level-spread channel/messaging\n\
         service-level-untargeted journey\n\
         small-screen-unknown journey\n\
         escalation-far rules\n\
         context-unknown journey",
    ),
    (
        "b2b-onboarding",
        "worst-touchpoint ticket\n\
         context-lost journey\n\
         failure-path-missing signed\n\
         waiting-long chatsat\n\
         forced-channel signed\n\
         forced-channel publish\n\
         switch-hard ticket\n\
         effort-high security\n\
         effort-high import\n\
         effort-high ticket\n\
         effort-high payroll\n\
         effort-high chatsat\n\
         no-recovery trial\n\
         no-recovery payroll\n\
         slow-solution ticket\n\
         service-level-low channel/email\n\
         mobile-missing trial\n\
         mobile-missing firstroster\n\
         mobile-path journey\n\
         service-level-untargeted journey\n\
         score-spread-unsure phase/golive\n\
         context-unknown journey",
    ),
    (
        "hypotheek",
        "worst-touchpoint nota\n\
         callback-missing hypotheeklijn\n\
         context-lost journey\n\
         failure-path-missing chat-duo\n\
         failure-path-missing hypotheeklijn\n\
         failure-path-missing beoordeling\n\
         waiting-long bel-dossier\n\
         forced-channel indicatie\n\
         forced-channel werkgever\n\
         forced-channel nota\n\
         switch-hard afgekeurd\n\
         switch-hard status\n\
         switch-hard extravraag\n\
         effort-high chat-duo\n\
         effort-high zzp-toets\n\
         effort-high uploaden\n\
         effort-high werkgever\n\
         effort-high nota\n\
         slow-solution bel-dossier\n\
         service-level-low channel/phone\n\
         technical-quality-low channel/chat\n\
         mobile-missing bankgarantie\n\
         service-level-untargeted journey\n\
         small-screen-unknown journey\n\
         coverage-gap phase/bieden\n\
         coverage-gap phase/tekenen\n\
         context-unknown journey\n\
         social-absent journey",
    ),
    (
        "ziekenhuis",
        "worst-touchpoint uitgesteld\n\
         callback-missing bellen\n\
         callback-missing avondbel\n\
         context-lost journey\n\
         unanswered-contact ervaring\n\
         failure-path-missing bellen\n\
         failure-path-missing reservelijst\n\
         waiting-long uitleg-nota\n\
         forced-channel vragenlijst\n\
         switch-hard lenskeuze\n\
         switch-hard uitslaapkoffie\n\
         switch-hard avondbel\n\
         effort-high bellen\n\
         effort-high vragenlijst\n\
         no-recovery opticien\n\
         no-recovery vervoer\n\
         service-level-low channel/phone\n\
         mobile-missing lenskeuze\n\
         mobile-missing nota\n\
         service-level-untargeted journey\n\
         small-screen-unknown journey\n\
         coverage-gap phase/nazorg\n\
         context-unknown journey",
    ),
];
