//! Journeys that come with the program: complete, canonical, and what the start screen promises of it.

use std::{
    collections::{BTreeSet, HashSet},
    path::{Path, PathBuf},
};

use klantreis::{
    edit::apply_all,
    file::{
        Syntax,
        samples::{JOURNEYS, Sample, TEMPLATES, find, template_names},
        to_text,
    },
    i18n::Lang,
    insight::Insight,
    model::{
        About, ChannelKind, Choice, DeviceKind, Entity, Evidence, EvidenceStatus, IdSource,
        Journey, JourneyState, Owner, OwnerKind, Polarity, RowKind, ScoreData, Touchpoint,
        TouchpointKind, Transition, TransitionKind,
    },
};

/// Tolerance of the sum of the shares that leave a touchpoint, around 1.
const SHARE_SLACK: f64 = 0.001;

fn journeys() -> impl Iterator<Item = (String, Journey)> {
    JOURNEYS.iter().map(read)
}

fn templates() -> impl Iterator<Item = (String, Journey)> {
    TEMPLATES.iter().map(read)
}

fn read(sample: &Sample) -> (String, Journey) {
    let name = format!("{}.{}", sample.name, sample.lang.code());
    let journey = sample
        .journey()
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    (name, journey)
}

fn touchpoints(journey: &Journey) -> impl Iterator<Item = &Touchpoint> {
    journey.graph().touchpoints().map(AsRef::as_ref)
}

fn transitions(journey: &Journey) -> impl Iterator<Item = &Transition> {
    journey.graph().transitions().map(AsRef::as_ref)
}

fn ids<'a, T: Entity + 'a>(items: impl IntoIterator<Item = &'a T>) -> Vec<String> {
    items
        .into_iter()
        .map(|item| item.id().to_string())
        .collect()
}

#[test]
fn every_file_in_the_folder_is_compiled_in_and_canonical() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("journeys");
    let mut on_disk = BTreeSet::new();
    for folder in [root.clone(), root.join("templates")] {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                on_disk.insert(path);
            }
        }
    }
    let place = |sample: &Sample, folder: &Path| -> PathBuf {
        folder.join(format!("{}.{}.ron", sample.name, sample.lang.code()))
    };
    let mut compiled: BTreeSet<_> = JOURNEYS.iter().map(|s| place(s, &root)).collect();
    compiled.extend(TEMPLATES.iter().map(|s| place(s, &root.join("templates"))));
    assert_eq!(on_disk, compiled);
    for sample in JOURNEYS.iter().chain(TEMPLATES) {
        let (name, journey) = read(sample);
        let text = to_text(&journey, Syntax::Ron).unwrap();
        assert!(text == sample.text, "{name} is not canonical");
    }
}

#[test]
fn there_are_three_english_and_two_dutch_journeys_at_least() {
    let count = |lang| JOURNEYS.iter().filter(|s| s.lang == lang).count();
    assert!(count(Lang::En) >= 3 && count(Lang::Nl) >= 2);
}

#[test]
fn a_journey_is_complete() {
    for (name, journey) in journeys() {
        let touchpoints = journey.graph().touchpoint_count();
        assert!((12..=40).contains(&touchpoints), "{name}: {touchpoints}");
        assert!((4..=7).contains(&journey.phases().len()), "{name}: phases");
        assert!(journey.personas().len() >= 2, "{name}: personas");
        assert!(journey.pain_points().len() >= 5, "{name}: pain points");
        assert!(journey.actions().len() >= 3, "{name}: actions");
        assert!(!journey.paths().is_empty(), "{name}: paths");
        assert!(journey.about().reviewed.is_some(), "{name}: review date");
        for kind in [
            TransitionKind::Failure,
            TransitionKind::Escalation,
            TransitionKind::CallBack,
            TransitionKind::ChannelSwitch,
        ] {
            let there = transitions(&journey).any(|e| e.kind == kind);
            assert!(there, "{name}: {kind:?}");
        }
        for kind in [
            TouchpointKind::Start,
            TouchpointKind::EndReached,
            TouchpointKind::EndLeft,
        ] {
            let there = self::touchpoints(&journey).any(|t| t.kind == kind);
            assert!(there, "{name}: {kind:?}");
        }
        for polarity in [Polarity::Positive, Polarity::Negative] {
            let there = journey.moments().iter().any(|m| m.polarity == polarity);
            assert!(there, "{name}: {polarity:?} moment");
        }
        let counted = |data: &ScoreData| matches!(data, ScoreData::Replies(_));
        let with_replies = journey.scores().iter().filter(|s| counted(&s.data));
        assert!(with_replies.count() >= 2, "{name}: replies");
        assert!(
            self::touchpoints(&journey).any(|t| t.owner.kind == OwnerKind::Partner),
            "{name}: a partner"
        );
        assert!(
            transitions(&journey).any(|e| e.from == e.to),
            "{name}: a loop"
        );
    }
}

#[test]
fn personas_are_people() {
    for (name, journey) in journeys() {
        let mut share = 0.0;
        for persona in journey.personas() {
            let id = &persona.id;
            assert!(!persona.goals.is_empty(), "{name} {id}: goals");
            assert!(!persona.needs.is_empty(), "{name} {id}: needs");
            assert!(
                !persona.frustrations.is_empty(),
                "{name} {id}: frustrations"
            );
            assert!(!persona.quote.is_empty(), "{name} {id}: quote");
            assert!(!persona.channels.is_empty(), "{name} {id}: channels");
            assert!(!persona.devices.is_empty(), "{name} {id}: devices");
            let dated = persona.expectations.iter().all(|e| e.date.is_some());
            assert!(dated && !persona.expectations.is_empty(), "{name} {id}");
            let felt = touchpoints(&journey)
                .filter(|t| t.emotions.iter().any(|e| e.persona.as_ref() == Some(id)))
                .count();
            assert!(felt >= 8, "{name} {id}: feels something at {felt} only");
            share += persona.share.unwrap_or_default();
        }
        assert!((share - 1.0).abs() <= SHARE_SLACK, "{name}: shares {share}");
    }
}

#[test]
fn claims_that_are_more_than_assumed_name_their_source() {
    let sound = |evidence: &Evidence| {
        (evidence.status == EvidenceStatus::Assumed) == evidence.sources.is_empty()
    };
    for (name, journey) in journeys() {
        for t in touchpoints(&journey) {
            assert!(sound(&t.evidence), "{name}: touchpoint {}", t.id);
        }
        for p in journey.pain_points() {
            assert!(sound(&p.evidence), "{name}: pain point {}", p.id);
            let rated = p.severity.is_some() && p.frequency.is_some();
            assert!(rated, "{name}: pain point {}", p.id);
        }
        for m in journey.moments() {
            assert!(sound(&m.evidence), "{name}: moment {}", m.id);
        }
        let quoted = |evidence: &Evidence| evidence.sources.iter().any(|s| !s.quote.is_empty());
        let quotes = journey.pain_points().iter();
        let moments = journey.moments().iter();
        assert!(
            quotes.map(|p| &p.evidence).any(quoted) || moments.map(|m| &m.evidence).any(quoted),
            "{name}: nobody is quoted"
        );
        for action in journey.actions() {
            let told = !action.hypothesis.is_empty() && !action.owner.is_empty();
            assert!(told && action.due.is_some(), "{name}: action {}", action.id);
        }
    }
}

#[test]
fn customers_come_in_at_starts_and_their_shares_add_up() {
    for (name, journey) in journeys().chain(templates()) {
        for t in touchpoints(&journey) {
            let into = journey.graph().incoming(&t.id);
            let from_elsewhere = into.iter().any(|e| e.from != t.id);
            assert!(
                from_elsewhere || t.kind == TouchpointKind::Start,
                "{name}: no way in to {}",
                t.id
            );
            let out = journey.graph().outgoing(&t.id);
            let is_end = matches!(t.kind, TouchpointKind::EndReached | TouchpointKind::EndLeft);
            assert!(is_end || !out.is_empty(), "{name}: no way on from {}", t.id);
            let shares: Vec<f64> = out.iter().filter_map(|e| e.share).collect();
            if !shares.is_empty() && shares.len() == out.len() {
                let sum: f64 = shares.iter().sum();
                assert!((sum - 1.0).abs() <= SHARE_SLACK, "{name}: {} {sum}", t.id);
            }
        }
    }
}

#[test]
fn everybody_can_get_to_an_end_and_paths_follow_transitions() {
    for (name, journey) in journeys() {
        let mut ended: HashSet<_> = touchpoints(&journey)
            .filter(|t| matches!(t.kind, TouchpointKind::EndReached | TouchpointKind::EndLeft))
            .map(|t| t.id.clone())
            .collect();
        let mut grew = true;
        while grew {
            grew = false;
            for e in transitions(&journey) {
                grew |= ended.contains(&e.to) && ended.insert(e.from.clone());
            }
        }
        for t in touchpoints(&journey) {
            assert!(ended.contains(&t.id), "{name}: no end after {}", t.id);
        }
        for path in journey.paths() {
            for (from, to) in path.touchpoints.iter().zip(path.touchpoints.iter().skip(1)) {
                let led = journey.graph().outgoing(from).iter().any(|e| e.to == *to);
                assert!(led, "{name}: path {} from {from} to {to}", path.id);
            }
        }
    }
}

#[test]
fn files_that_are_named_are_there_too() {
    let mut opened = 0;
    for (name, journey) in journeys() {
        let based_on = &journey.about().based_on;
        let subs = touchpoints(&journey).map(|t| &t.sub_journey);
        for file in subs.chain([based_on]).filter(|file| !file.is_empty()) {
            let there = JOURNEYS
                .iter()
                .any(|s| *file == format!("{}.{}.ron", s.name, s.lang.code()));
            assert!(there, "{name}: {file}");
            opened += 1;
        }
        let to_be = journey.about().state == JourneyState::ToBe;
        assert_eq!(to_be, !based_on.is_empty(), "{name}");
    }
    assert!(opened >= 2);
}

#[test]
fn the_to_be_keeps_the_ids_of_its_as_is() {
    let as_is = find("energy-move", Lang::En).map(read).unwrap().1;
    let to_be = find("energy-move-to-be", Lang::En).map(read).unwrap().1;
    let before: HashSet<_> = ids(touchpoints(&as_is)).into_iter().collect();
    let after: HashSet<_> = ids(touchpoints(&to_be)).into_iter().collect();
    assert!(before.intersection(&after).count() >= 12);
    assert!(before.difference(&after).next().is_some());
    assert!(after.difference(&before).next().is_some());
    let names = |j: &Journey| ids(j.phases().iter().map(AsRef::as_ref));
    assert_eq!(names(&as_is), names(&to_be));
}

#[test]
fn templates_bring_every_channel_and_device_and_the_usual_rows() {
    for (name, journey) in templates() {
        let channels: Vec<_> = journey.channels().iter().collect();
        let kinds: BTreeSet<_> = channels.iter().map(|c| c.kind).collect();
        for kind in ChannelKind::ALL {
            let wanted = *kind != ChannelKind::Other;
            assert_eq!(kinds.contains(kind), wanted, "{name}: {kind:?}");
        }
        let colours: HashSet<_> = channels.iter().map(|c| c.color).collect();
        assert_eq!(
            colours.len(),
            channels.len(),
            "{name}: two channels, one colour"
        );
        let kinds: BTreeSet<_> = journey.devices().iter().map(|d| d.kind).collect();
        for kind in DeviceKind::ALL {
            let wanted = *kind != DeviceKind::Other;
            assert_eq!(kinds.contains(kind), wanted, "{name}: {kind:?}");
        }
        for kind in [
            RowKind::Emotion,
            RowKind::Scores,
            RowKind::PainPoints,
            RowKind::Moments,
            RowKind::Actions,
        ] {
            let shown = journey.rows().iter().any(|r| r.kind == kind && !r.hidden);
            assert!(shown, "{name}: {kind:?}");
        }
    }
}

#[test]
fn white_icons_are_readable_on_every_channel_and_device() {
    let linear = |byte: u8| {
        let c = f64::from(byte) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    };
    for (name, journey) in journeys().chain(templates()) {
        let channels = journey.channels().iter().map(|c| c.color);
        let devices = journey.devices().iter().map(|d| d.color);
        for color in channels.chain(devices) {
            let [r, g, b] = color.0.map(linear);
            let luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
            let contrast = 1.05 / (luminance + 0.05);
            assert!(contrast >= 4.5, "{name}: {} {contrast:.2}", color.to_hex());
        }
    }
}

#[test]
fn a_template_is_the_same_in_both_languages_but_for_its_words() {
    for name in template_names() {
        let bare = |lang| {
            let mut parts = find(name, lang).map(read).unwrap().1.to_parts();
            parts.about = About {
                state: parts.about.state,
                lanes_by: parts.about.lanes_by,
                ..Default::default()
            };
            let mut shape = vec![ids(&parts.phases), ids(&parts.rows), ids(&parts.lanes)];
            shape.extend([
                ids(&parts.channels),
                ids(&parts.devices),
                ids(&parts.personas),
            ]);
            for t in &mut parts.touchpoints {
                *t = Touchpoint {
                    kind: t.kind,
                    channel: t.channel.clone(),
                    other_channels: t.other_channels.clone(),
                    devices: t.devices.clone(),
                    owner: Owner {
                        team: String::new(),
                        kind: t.owner.kind,
                    },
                    key: t.key,
                    self_service: t.self_service,
                    live_agent: t.live_agent,
                    wait_seconds: t.wait_seconds,
                    ..Touchpoint::new(t.id.clone(), t.phase.clone(), t.order)
                };
            }
            for e in &mut parts.transitions {
                e.label = String::new();
            }
            (shape, parts.touchpoints, parts.transitions)
        };
        assert_eq!(bare(Lang::En), bare(Lang::Nl), "{name}");
    }
}

/// The journey with everything called `0800`.
fn numbered(journey: &Journey) -> Journey {
    let mut parts = journey.to_parts();
    let name = || "0800".to_owned();
    parts.phases.iter_mut().for_each(|x| x.name = name());
    parts.touchpoints.iter_mut().for_each(|x| x.title = name());
    parts.channels.iter_mut().for_each(|x| x.name = name());
    parts.devices.iter_mut().for_each(|x| x.name = name());
    parts.personas.iter_mut().for_each(|x| x.name = name());
    parts.pain_points.iter_mut().for_each(|x| x.text = name());
    parts.actions.iter_mut().for_each(|x| x.text = name());
    Journey::from_parts(parts).unwrap_or_else(|error| panic!("{error:?}"))
}

/// Number of times that `800` stands in a text where it isn't the end of `0800`.
fn shortened(text: &str) -> usize {
    text.replace("0800", "").matches("800").count()
}

#[test]
fn names_of_digits_stay_as_they_are_in_findings_and_in_what_fixes_write() {
    for (name, journey) in journeys().chain(templates()) {
        let journey = numbered(&journey);
        let before = shortened(&to_text(&journey, Syntax::Ron).unwrap());
        let insight = Insight::of_journey(&journey, jiff::civil::date(2026, 11, 25));
        for (lang, finding) in Lang::ALL.into_iter().flat_map(|lang| {
            let all = insight.findings.iter();
            all.map(move |finding| (lang, finding))
        }) {
            let told = lang.message(&finding.detail.message);
            assert_eq!(shortened(&told), 0, "{name}: {told}");
            for fix in &finding.detail.fixes {
                let draft = fix.draft(&journey, &mut IdSource::new(7), &lang);
                let mut after = journey.clone();
                apply_all(&mut after, &draft.edits).unwrap();
                let after = to_text(&after, Syntax::Ron).unwrap();
                assert_eq!(shortened(&after), before, "{name}: {}", fix.label);
            }
        }
    }
}
