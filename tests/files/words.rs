//! Every message that the rooms below the window can give has words in every language.

use std::{collections::BTreeSet, fs, path::Path};

use klantreis::{
    file::settings::{LanguageChoice, ToneChoice},
    i18n::Lang,
    model::{
        ActionKind, ActionStatus, BusinessType, ChannelKind, Choice, DeviceKind, Direction,
        EvidenceStatus, JourneyState, LaneAxis, Method, OwnerKind, PainStatus, Polarity, RowKind,
        SourceKind, Stage, TouchpointKind, TransitionKind,
    },
};

fn sources(folder: &Path, found: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_message_id_in_these_rooms_has_words() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut text = fs::read_to_string(root.join("cli.rs")).unwrap();
    for room in ["model", "edit", "file", "cli"] {
        sources(&root.join(room), &mut text);
    }
    let prefixes = [
        "problem-",
        "edit-",
        "file-",
        "save-",
        "recovery-",
        "settings-",
        "cli-",
    ];
    let ids: BTreeSet<_> = text
        .split('"')
        .filter(|word| prefixes.iter().any(|prefix| word.starts_with(prefix)))
        .filter(|word| word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
        .collect();
    assert!(ids.len() > 80, "the sources were not understood");
    for lang in Lang::ALL {
        let missing: Vec<_> = ids.iter().filter(|id| !lang.knows(id)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", lang.code());
    }
}

#[test]
fn the_files_of_both_languages_have_the_same_ids_and_arguments() {
    let shape = |lang: Lang, name: &str| -> Vec<(String, BTreeSet<String>)> {
        let (_, text) = lang.files().iter().find(|(n, _)| *n == name).unwrap();
        let mut found: Vec<(String, BTreeSet<String>)> = Vec::new();
        for line in text.lines() {
            if !line.starts_with([' ', '#'])
                && let Some((id, _)) = line.split_once(" =")
            {
                found.push((id.to_owned(), BTreeSet::new()));
            }
            let args = line
                .split("{ $")
                .skip(1)
                .filter_map(|rest| rest.split([' ', '}']).next());
            if let Some((_, known)) = found.last_mut() {
                known.extend(args.map(str::to_owned));
            }
        }
        found
    };
    for name in ["cli", "file", "model"] {
        assert_eq!(shape(Lang::En, name), shape(Lang::Nl, name), "{name}.ftl");
    }
}

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
        keys::<Method>(),
        keys::<ActionStatus>(),
        keys::<Direction>(),
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
channel: other phone email chat web app sms messaging social reviews video letter shop community
device: other laptop mobile tablet kiosk none
kind: step decision start end-reached end-left
transition: flow channel-switch escalation call-back failure referral
pain-status: open in-progress solved parked
polarity: positive negative
action-kind: technical skill process
method: none user-test ab-test interview card-sorting survey heat-map diary observation prototype pilot data-analysis other
action-status: idea planned testing done dropped
direction: higher-is-better lower-is-better
evidence: assumed observed validated
source: interview observation survey data complaint user-test workshop other
owner: internal partner
language: auto en nl
tone: auto light dark
";
    assert_eq!(all.concat(), frozen);
}
