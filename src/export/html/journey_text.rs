//! Localised text of a journey's values, for the web page.

use jiff::civil::Date;

use crate::{
    export::tables::metric_name,
    i18n::Lang,
    insight::scores::ScoreDisplay,
    map::score_text,
    model::{
        Aggregation, Anchor, ChannelId, Choice, CustomField, CustomValue, DeviceId, Journey,
        Message, MessageId, PersonaId, Score, Touchpoint, TouchpointId, presets::Preset,
    },
    text::{clean_text, clean_title},
};

/// A journey and the language of the page.
#[derive(Clone, Copy)]
pub(super) struct JourneyText<'a> {
    pub journey: &'a Journey,
    pub lang: Lang,
}

impl JourneyText<'_> {
    /// Message without arguments.
    pub(super) fn tr(self, key: MessageId) -> String {
        self.lang.tr(key)
    }

    /// Label of a choice.
    pub(super) fn choice<C: Choice>(self, choice: C) -> String {
        self.lang.choice(choice)
    }

    /// Text with its line breaks, or the placeholder message for an empty one.
    pub(super) fn text_or_else(self, text: &str, key: MessageId) -> String {
        match clean_text(text).trim() {
            "" => self.tr(key),
            text => text.to_owned(),
        }
    }

    /// Name on one line, or the placeholder message for an empty one.
    pub(super) fn or_else(self, words: &str, key: MessageId) -> String {
        match clean_title(words) {
            words if words.is_empty() => self.tr(key),
            words => words.into_owned(),
        }
    }

    /// Date such as `12 Nov 2026`; empty without a date.
    pub(super) fn date(self, date: Option<Date>) -> String {
        date.map_or(String::new(), |date| self.lang.date(date))
    }

    /// Share of 0…1 as a percentage; empty when unknown.
    pub(super) fn share(self, share: Option<f64>) -> String {
        share.map_or(String::new(), |share| {
            crate::export::mermaid::percent(share, self.lang)
        })
    }

    pub(super) fn title(self, id: &TouchpointId) -> String {
        let title = self.journey.touchpoint(id).map_or("", |t| &t.title);
        self.or_else(title, id!("layout-untitled-touchpoint"))
    }

    pub(super) fn persona(self, id: &PersonaId) -> String {
        let name = self.journey.personas().get(id).map_or("", |p| &p.name);
        self.or_else(name, id!("layout-unnamed-persona"))
    }

    pub(super) fn channel(self, id: &ChannelId) -> String {
        let name = self.journey.channels().get(id).map_or("", |c| &c.name);
        self.or_else(name, id!("layout-unnamed-channel"))
    }

    pub(super) fn device(self, id: &DeviceId) -> String {
        let name = self.journey.devices().get(id).map_or("", |d| &d.name);
        self.or_else(name, id!("layout-unnamed-device"))
    }

    /// Severity of a pain point on Nielsen's scale (DOMAIN B5).
    pub(super) fn severity(self, severity: Option<u8>) -> String {
        let Some(severity) = severity else {
            return self.tr(id!("inspector-no-severity"));
        };
        let word = self.tr(match severity {
            0 => id!("inspector-severity-0"),
            1 => id!("inspector-severity-1"),
            2 => id!("inspector-severity-2"),
            3 => id!("inspector-severity-3"),
            _ => id!("inspector-severity-4"),
        });
        format!("{severity} · {word}")
    }

    /// Strength of an impact moment, 1…3.
    pub(super) fn strength(self, strength: u8) -> String {
        self.tr(match strength {
            1 => id!("inspector-strength-1"),
            2 => id!("inspector-strength-2"),
            _ => id!("inspector-strength-3"),
        })
    }

    /// Emotion of −2…+2 with its label.
    pub(super) fn feeling(self, value: i8) -> String {
        let word = self.tr(match value {
            ..=-2 => id!("inspector-feeling-1"),
            -1 => id!("inspector-feeling-2"),
            0 => id!("inspector-feeling-3"),
            1 => id!("inspector-feeling-4"),
            2.. => id!("inspector-feeling-5"),
        });
        format!("{} · {word}", self.lang.signed(f64::from(value), 0))
    }

    /// Step of a scale from 1, very little, to 5, very much; empty when not given.
    pub(super) fn scale(self, step: Option<u8>) -> String {
        let Some(step) = step else {
            return String::new();
        };
        let word = self.tr(match step {
            0 | 1 => id!("inspector-scale-1"),
            2 => id!("inspector-scale-2"),
            3 => id!("inspector-scale-3"),
            4 => id!("inspector-scale-4"),
            _ => id!("inspector-scale-5"),
        });
        format!("{step} · {word}")
    }

    /// Waiting time in its most readable unit.
    pub(super) fn wait(self, seconds: u32) -> String {
        let (key, count) = crate::map::wait(seconds);
        self.lang.message(&Message::new(key).with("n", count))
    }

    /// Key facts of a touchpoint: channel, devices, wait and marks.
    pub(super) fn touchpoint_summary(self, t: &Touchpoint) -> Vec<String> {
        let mut facts: Vec<String> = Vec::new();
        facts.extend(t.channel.as_ref().map(|id| self.channel(id)));
        facts.extend(t.devices.iter().map(|id| self.device(id)));
        facts.extend(t.wait_seconds.map(|seconds| self.wait(seconds)));
        for (is_so, key) in [
            (t.key, id!("layout-key-touchpoint")),
            (t.self_service, id!("layout-self-service")),
            (t.live_agent, id!("layout-live-agent")),
            (t.callback_offered, id!("layout-callback")),
        ] {
            facts.extend(is_so.then(|| self.tr(key)));
        }
        facts.push(self.choice(t.evidence.status));
        facts
    }

    /// Name of a score's metric.
    pub(super) fn metric(self, score: &Score) -> String {
        let name = metric_name(self.journey, &score.metric, self.lang);
        self.or_else(&name, id!("layout-unnamed-metric"))
    }

    /// Figure of a score on its own scale, or the reason why it is withheld or missing.
    pub(super) fn figure(self, score: &Score, shown: ScoreDisplay) -> String {
        if let Some(why) = shown.withheld_reason() {
            return self.lang.message(&why);
        }
        let scale = self.journey.metric_scale(&score.metric);
        let (Some(figure), Some(scale)) = (shown.value(), scale) else {
            return self.tr(id!("layout-not-measured"));
        };
        let (low, high) = scale.reported_range();
        let whole = |value: f64| self.lang.number(value, 0);
        let said = score_text(self.lang, figure, &scale);
        match scale.report {
            Aggregation::Mean => format!("{said} ({}–{})", whole(low), whole(high)),
            Aggregation::TopBox { .. } | Aggregation::Net { .. } => said,
        }
    }

    /// 95 % confidence interval of a score in a message; empty where it can't be computed.
    pub(super) fn interval(self, score: &Score, shown: ScoreDisplay, key: MessageId) -> String {
        let found = shown.interval();
        let scale = self.journey.metric_scale(&score.metric);
        let Some((found, scale)) = found.zip(scale) else {
            return String::new();
        };
        let message = Message::new(key)
            .with("low", score_text(self.lang, found.low, &scale))
            .with("high", score_text(self.lang, found.high, &scale));
        self.lang.message(&message)
    }

    /// Number of replies, with a caution when they are few (DOMAIN B4).
    pub(super) fn replies(self, score: &Score, shown: ScoreDisplay) -> String {
        let n = score.data.n().map_or_else(
            || self.tr(id!("layout-n-unknown")),
            |n| self.lang.message(&message!("layout-n", n = n)),
        );
        match shown.compact_caution() {
            Some(caution) => format!("{n}, {}", self.choice(caution)),
            None => n,
        }
    }

    /// Segment of a score; empty for all customers.
    pub(super) fn segment(self, score: &Score) -> String {
        let parts = [
            score.persona.as_ref().map(|id| self.persona(id)),
            score.channel.as_ref().map(|id| self.channel(id)),
            score.device.as_ref().map(|id| self.device(id)),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// Touchpoint at which an annotation is shown.
    pub(super) fn anchor_touchpoint<'b>(self, anchor: &'b Anchor) -> Option<&'b TouchpointId>
    where
        Self: 'b,
    {
        self.journey.anchor_touchpoint(anchor)
    }

    /// Name and value of a custom field of an item that offers `presets`.
    pub(super) fn custom_field(self, presets: &[Preset], field: &CustomField) -> [String; 2] {
        let value = match &field.value {
            CustomValue::Text(words) => words.clone(),
            CustomValue::Number(number) => self.lang.short_number(*number, 2),
            CustomValue::Date(date) => self.date(Some(*date)),
            CustomValue::Choice { chosen, .. } => {
                self.lang.option_name(presets, &field.name, chosen)
            }
        };
        [self.lang.field_name(presets, &field.name), value]
    }
}
