//! The words of choices: in files they are frozen, on screen every language has them.

use klantreis::{
    file::settings::{LanguageChoice, ToneChoice},
    i18n::Lang,
    model::{
        ActionKind, ActionMethod, ActionStatus, BusinessType, ChannelKind, Choice, DeviceKind,
        EvidenceStatus, JourneyState, LaneAxis, MetricKind, OwnerKind, PainStatus, Polarity,
        RowKind, ScaleDirection, SourceKind, Stage, TouchpointKind, TransitionKind,
    },
};

/// The group and keys of a choice, after a look at its words.
fn keys<C: Choice>() -> String {
    for lang in Lang::ALL {
        for choice in C::ALL {
            let words = lang.choice(*choice);
            assert!(!words.starts_with('['), "{words} in {}", lang.code());
        }
    }
    let keys: Vec<_> = C::ALL.iter().map(|choice| choice.key()).collect();
    format!("{}: {}\n", C::GROUP, keys.join(" "))
}

#[test]
fn the_words_of_choices_in_files_never_change() {
    // Files of format 1 hold these words: new ones may come, none may go or change.
    let all = [
        keys::<BusinessType>(),
        keys::<JourneyState>(),
        keys::<Stage>(),
        keys::<LaneAxis>(),
        keys::<RowKind>(),
        keys::<ChannelKind>(),
        keys::<DeviceKind>(),
        keys::<TouchpointKind>(),
        keys::<TransitionKind>(),
        keys::<PainStatus>(),
        keys::<Polarity>(),
        keys::<ActionKind>(),
        keys::<ActionMethod>(),
        keys::<ActionStatus>(),
        keys::<ScaleDirection>(),
        keys::<MetricKind>(),
        keys::<EvidenceStatus>(),
        keys::<SourceKind>(),
        keys::<OwnerKind>(),
        keys::<LanguageChoice>(),
        keys::<ToneChoice>(),
    ];
    let frozen = "\
business: b2c b2b d2c
state: as-is to-be
stage: analyse visualise optimise
lanes: channel device owner actor custom
row: emotion scores pain-points moments actions does thinks feels quotes frontstage backstage support storyboard text image
channel: other phone email chat web app sms messaging social reviews video letter shop in-person community
device: other laptop mobile tablet kiosk none
kind: step decision start end-reached end-left
transition: flow channel-switch escalation call-back failure referral
pain-status: open in-progress solved parked
polarity: positive negative
action-kind: technical skill process
method: none user-test ab-test interview card-sorting survey heat-map diary observation prototype pilot data-analysis other
action-status: idea planned testing done dropped
direction: higher-is-better lower-is-better
metric-kind: satisfaction effort recommendation other
evidence: assumed observed validated
source: interview observation survey data complaint user-test workshop other
owner: internal partner
language: auto en nl
tone: auto light dark
";
    assert_eq!(all.concat(), frozen);
}
