//! Test kit of the checks about service: small journeys, and assertions on findings and fixes.

use jiff::civil::date;

use crate::{
    i18n::Lang,
    insight::{
        ScoredIndex,
        checks::{CheckContext, FindingDetail, fix::FixChange, tests::service_checks},
        flow::Flow,
    },
    model::{
        Channel, ChannelKind, Color, CustomField, CustomValue, Device, DeviceKind, Emotion,
        IdSource, ItemRef, Journey, JourneyParts, Metric, Persona, Score, ScoreData, ScoreTarget,
        Touchpoint, Transition, choice::Choice as _, presets::Preset,
    },
    testkit::journey_line::{apply, id, parts},
};

/// A journey under construction.
pub(super) struct TestMap(pub JourneyParts);

/// A journey from a line, to be completed.
pub(super) fn journey(line: &str) -> TestMap {
    TestMap(parts(line))
}

impl TestMap {
    pub fn done(&self) -> Journey {
        Journey::from_parts(self.0.clone()).unwrap()
    }

    /// Changes touchpoints.
    pub fn at(mut self, words: &str, change: impl Fn(&mut Touchpoint)) -> Self {
        for word in words.split(' ') {
            let mut all = self.0.touchpoints.iter_mut();
            change(all.find(|t| t.id == id(word)).unwrap());
        }
        self
    }

    /// Changes transitions, given by their ends: `a>b`.
    pub fn way(mut self, words: &str, change: impl Fn(&mut Transition)) -> Self {
        for word in words.split(' ') {
            let mut all = self.0.transitions.iter_mut();
            change(all.find(|e| e.id == id(&word.replace('>', "-"))).unwrap());
        }
        self
    }

    /// Puts touchpoints in a channel of this kind, which is added if needed.
    pub fn channel(mut self, words: &str, kind: &str) -> Self {
        self.offer(kind);
        self.at(words, |t| t.channel = Some(id(kind)))
    }

    pub fn offer(&mut self, kind: &str) {
        if self.0.channels.iter().any(|c| c.id == id(kind)) {
            return;
        }
        let known = ChannelKind::from_key(kind).unwrap();
        self.0.channels.push(Channel {
            id: id(kind),
            name: kind.to_owned(),
            kind: known,
            icon: known,
            color: Color::default(),
            lane: String::new(),
            service_level: None,
            quality: None,
            custom: Vec::new(),
        });
    }

    /// Changes the channel of a kind.
    pub fn channel_with(mut self, kind: &str, change: impl Fn(&mut Channel)) -> Self {
        self.offer(kind);
        let mut all = self.0.channels.iter_mut();
        change(all.find(|c| c.id == id(kind)).unwrap());
        self
    }

    /// Adds a persona who uses channels of these kinds.
    pub fn persona(mut self, name: &str, channels: &str) -> Self {
        let mut used = Vec::new();
        for kind in channels.split_whitespace() {
            self.offer(kind);
            used.push(id(kind));
        }
        self.0.personas.push(Persona {
            channels: used,
            ..Persona::new(id(name), format!("{name}, 40"))
        });
        self
    }

    /// Adds a device of this kind and gives it to touchpoints.
    pub fn device(mut self, words: &str, kind: &str) -> Self {
        let known = DeviceKind::from_key(kind).unwrap();
        self.0.devices.push(Device {
            id: id(kind),
            name: kind.to_owned(),
            kind: known,
            icon: known,
            color: Color::default(),
            custom: Vec::new(),
        });
        if words.is_empty() {
            return self;
        }
        self.at(words, |t| t.devices.push(id(kind)))
    }

    /// Adds a score with these replies at a touchpoint.
    pub fn score(mut self, word: &str, metric: Metric, replies: &[u32]) -> Self {
        let number = self.0.scores.len();
        self.0.scores.push(Score::new(
            id(&format!("s{number}")),
            metric,
            ScoreTarget::Touchpoint(id(word)),
            ScoreData::Replies(replies.to_vec()),
        ));
        self
    }
}

/// An emotion of everybody, or of one persona.
pub(super) fn feels(persona: Option<&str>, value: i8) -> Emotion {
    Emotion {
        persona: persona.map(id),
        value,
        word: String::new(),
    }
}

/// A preset field with an option chosen, in Dutch, as files have it.
pub(super) fn chosen(preset: Preset, option: u8) -> CustomField {
    let options = preset
        .options()
        .map(|option| option.stored.dutch.to_owned());
    let options: Vec<String> = options.take(usize::from(option)).collect();
    CustomField {
        name: preset.stored.dutch.to_owned(),
        value: CustomValue::Choice {
            chosen: options.last().unwrap().clone(),
            options,
        },
    }
}

pub(super) fn number(preset: Preset, value: f64) -> CustomField {
    CustomField {
        name: preset.stored.english.to_owned(),
        value: CustomValue::Number(value),
    }
}

pub(super) fn text(preset: Preset, words: &str) -> CustomField {
    CustomField {
        name: preset.stored.english.to_owned(),
        value: CustomValue::Text(words.to_owned()),
    }
}

/// The open findings of all checks about service.
pub(super) fn findings(journey: &Journey) -> Vec<(&'static str, FindingDetail)> {
    let index = ScoredIndex::new(journey);
    let flow = Flow::of(&index);
    let context = CheckContext::new(&index, &flow, date(2026, 12, 1));
    let mut all = Vec::new();
    for check in service_checks() {
        for found in (check.find)(&context) {
            let main = found.items.first().unwrap();
            let mut dismissed = journey.about().dismissed.iter();
            if !dismissed.any(|d| d.check == check.id && d.item == *main) {
                all.push((check.id, found));
            }
        }
    }
    all
}

/// The findings of a check, dismissed ones included.
fn raw(journey: &Journey, check: &str) -> Vec<FindingDetail> {
    let index = ScoredIndex::new(journey);
    let flow = Flow::of(&index);
    let context = CheckContext::new(&index, &flow, date(2026, 12, 1));
    let check = service_checks().find(|c| c.id == check).unwrap();
    (check.find)(&context)
}

fn of(journey: &Journey, check: &str) -> Vec<FindingDetail> {
    assert!(service_checks().any(|c| c.id == check), "no check {check}");
    let all = findings(journey).into_iter();
    all.filter(|(id, _)| *id == check)
        .map(|(_, found)| found)
        .collect()
}

pub(super) fn word(item: &ItemRef) -> String {
    let text = item.to_string();
    text.strip_prefix("touchpoint/").unwrap_or(&text).to_owned()
}

/// The main items of a check's findings: touchpoints by id, others with their kind.
pub(super) fn mains(map: &TestMap, check: &str) -> String {
    let found = of(&map.done(), check);
    let words: Vec<String> = found.iter().map(|f| word(&f.items[0])).collect();
    words.join(" ")
}

/// The messages of a check's findings as text.
pub(super) fn says(map: &TestMap, check: &str) -> Vec<String> {
    let found = of(&map.done(), check).into_iter();
    found.map(|f| Lang::En.message(&f.message)).collect()
}

/// Asserts that a check finds something, that its messages have texts, and that each fix is an
/// undoable step that resolves its finding.
pub(super) fn cleared(map: &TestMap, check: &str) {
    let before = map.done();
    let found = of(&before, check);
    assert!(!found.is_empty(), "{check} finds nothing");
    for one in found {
        assert!(!one.fixes.is_empty(), "{check} has no fix");
        clears(&before, check, &one);
    }
}

/// The same for a finding that need not have a fix.
pub(super) fn clears(before: &Journey, check: &str, one: &FindingDetail) {
    let main = &one.items[0];
    for item in &one.items {
        assert!(item.exists_in(before), "{check}: {item} is not there");
    }
    for lang in Lang::ALL {
        let messages = one.fixes.iter().map(|fix| &fix.label);
        for message in messages.chain([&one.message]) {
            let words = lang.message(message);
            assert!(!words.contains(['[', '{', '$']), "{words}");
        }
    }
    for change in &one.fixes {
        let draft = change.draft(before, &mut IdSource::new(7), &Lang::Nl);
        assert!(!draft.edits.is_empty(), "{check}: {change:?} is empty");
        let after = apply(before, draft);
        // A fix that adds an action dismisses the finding; every other fix resolves it.
        let is_action = matches!(change.change, FixChange::AddAction(_));
        let again = if is_action {
            of(&after, check)
        } else {
            raw(&after, check)
        };
        // A finding about a phase replaces those about the items that it lists.
        let is_left = |f: &FindingDetail| {
            let of_group = matches!(main, ItemRef::Phase(_)) && one.items.contains(&f.items[0]);
            f.items[0] == *main || of_group
        };
        assert!(
            !again.iter().any(is_left),
            "{check} at {main} is still there after {:?}",
            change.change
        );
    }
}
