//! Values in words, and their order.

use std::cmp::Ordering;

use super::{
    column::{RecordHeading, StepScale, ValueKind, Wording},
    value::RecordValue,
};
use crate::{
    i18n::Lang,
    insight::{
        rank::{PainRanks, Rank},
        scores::{Caution, ScoreDisplay},
        stats::Interval,
    },
    model::{
        Aggregation, Choice, CustomField, CustomValue, EvidenceStatus, Index, ItemRef, Journey,
        Message, MessageId, MetricScale, PainPointId, Source, presets::Preset,
    },
    text::{
        clean_text, clean_title,
        durations::wait,
        figure_format::{item_name, percent, score_text},
        message_cache::MessageCache,
    },
};

/// A journey, the language of its readers, and the ranks of its pain points.
#[derive(Clone, Copy)]
pub struct RecordContext<'a> {
    /// The journey.
    pub journey: &'a Journey,
    /// Language of everything that isn't the user's own.
    pub lang: Lang,
    ranks: Option<&'a PainRanks>,
}

impl<'a> RecordContext<'a> {
    /// A journey for readers of a language; its pain points have no ranks.
    #[must_use]
    pub fn new(journey: &'a Journey, lang: Lang) -> Self {
        Self {
            journey,
            lang,
            ranks: None,
        }
    }

    /// The same with the ranks of the pain points.
    #[must_use]
    pub fn with_ranks(self, ranks: &'a PainRanks) -> Self {
        Self {
            ranks: Some(ranks),
            ..self
        }
    }
}

impl RecordContext<'_> {
    /// Rank of a pain point, if it has one and the ranks are known.
    #[must_use]
    pub fn rank(&self, pain: &PainPointId) -> Option<Rank> {
        self.ranks?.get(pain)
    }

    /// Message without arguments.
    #[must_use]
    pub fn tr(&self, id: MessageId) -> String {
        self.lang.tr(id)
    }

    /// Label of a choice.
    #[must_use]
    pub fn choice<C: Choice>(&self, choice: C) -> String {
        self.lang.choice(choice)
    }

    /// Name of an item on one line, or the placeholder for an unnamed one.
    #[must_use]
    pub fn name(&self, item: &ItemRef) -> String {
        match item {
            ItemRef::Journey => self.tr(id!("inspector-whole-journey")),
            ItemRef::Lane(_) => self.or_else(item.text(self.journey), id!("layout-unnamed-lane")),
            _ => item_name(&self.messages(), self.journey, item),
        }
    }

    /// Names of items, separated by commas.
    #[must_use]
    pub fn names(&self, items: &[ItemRef]) -> String {
        let names: Vec<String> = items.iter().map(|item| self.name(item)).collect();
        names.join(", ")
    }

    /// Name on one line, or the placeholder message for an empty one.
    #[must_use]
    pub fn or_else(&self, text: &str, id: MessageId) -> String {
        self.messages().or_else(text, id)
    }

    pub(super) fn messages(&self) -> MessageCache {
        MessageCache::new(self.lang)
    }

    /// Text, quote, sample size and date of an evidence record, as far as they are given.
    #[must_use]
    pub fn source(&self, source: &Source) -> Vec<String> {
        let n = source.n.map(u64::from);
        let parts = [
            source.text.trim().to_owned(),
            source.quote.trim().to_owned(),
            n.map_or_else(String::new, |n| self.replies(Some(n), None, Wording::Full)),
            source
                .date
                .map_or_else(String::new, |date| self.lang.date(date)),
        ];
        parts.into_iter().filter(|part| !part.is_empty()).collect()
    }

    /// Name of a custom field of an item that offers `presets`, and its value in words; empty
    /// without one.
    #[must_use]
    pub fn custom_field(&self, presets: &[Preset], field: &CustomField) -> [String; 2] {
        let value = match &field.value {
            CustomValue::Choice { chosen, .. } => {
                self.lang.option_name(presets, &field.name, chosen)
            }
            value => self.words(
                ValueKind::Custom,
                &super::value::custom(value),
                Wording::Full,
            ),
        };
        [self.lang.field_name(presets, &field.name), value]
    }

    /// Value in words, or those for a missing one; `None` where nothing is to be said.
    #[must_use]
    pub fn text(
        &self,
        heading: &RecordHeading,
        value: &RecordValue,
        wording: Wording,
    ) -> Option<String> {
        let words = self.words(heading.kind(), value, wording);
        let is_missing = words.is_empty();
        match heading.missing(wording) {
            Some(missing) if is_missing => Some(self.tr(missing)),
            _ => Some(words).filter(|_| !is_missing),
        }
    }

    /// Value in words, one text for each entry of a list.
    #[must_use]
    pub fn texts(&self, heading: &RecordHeading, value: &RecordValue) -> Vec<String> {
        match value {
            RecordValue::List(texts) => texts.clone(),
            RecordValue::Items(items) => items.iter().map(|item| self.name(item)).collect(),
            value => self
                .text(heading, value, Wording::Full)
                .into_iter()
                .collect(),
        }
    }

    fn words(&self, kind: ValueKind, value: &RecordValue, wording: Wording) -> String {
        match value {
            RecordValue::Missing => String::new(),
            RecordValue::Text(text) | RecordValue::Id(text) => Self::written(kind, text),
            RecordValue::Choice { label, .. } => self.tr(*label),
            RecordValue::Integer(number) => self.whole(kind, *number, wording),
            RecordValue::Number(number) => match kind {
                ValueKind::Share => percent(self.lang, *number),
                ValueKind::RankedValue => self.ranked_value(*number),
                ValueKind::Number(decimals) => self.lang.number(*number, decimals),
                _ => self.lang.short_number(*number, 2),
            },
            RecordValue::Date(date) => self.lang.date(*date),
            RecordValue::Flag(is_so) => match kind {
                ValueKind::Flag { yes, .. } if *is_so => self.tr(yes),
                ValueKind::Flag { no: Some(no), .. } => self.tr(no),
                _ => String::new(),
            },
            RecordValue::List(texts) => texts.join(", "),
            RecordValue::Item(item) if kind == ValueKind::Location => self.location(item),
            RecordValue::Item(item) => self.name(item),
            RecordValue::Items(items) => self.names(items),
            RecordValue::Rank(rank) => rank.to_string(),
            RecordValue::RankRange(range) => range.to_string(),
            RecordValue::Evidence(status, sources) => {
                let status = self.choice(*status);
                match sources {
                    0 => status,
                    count => {
                        let sources = self.messages().count(id!("deck-sources"), *count);
                        format!("{status}, {sources}")
                    }
                }
            }
            RecordValue::Figure(shown, scale) => self.figure(*shown, scale.as_ref(), wording),
            RecordValue::Interval(found, scale) => {
                self.interval(*found, scale, id!("scores-between"))
            }
            RecordValue::Replies(n, caution) => self.replies(*n, *caution, wording),
        }
    }

    /// Text of the user without what no reader can see.
    fn written(kind: ValueKind, text: &str) -> String {
        match kind {
            ValueKind::Title => clean_title(text).into_owned(),
            _ => clean_text(text).trim().to_owned(),
        }
    }

    fn whole(&self, kind: ValueKind, number: i64, wording: Wording) -> String {
        let scale = match kind {
            ValueKind::Step(scale) => scale,
            ValueKind::Duration => {
                let (key, count) = wait(u32::try_from(number).unwrap_or(u32::MAX));
                return self.lang.message(&Message::new(key).with("n", count));
            }
            _ => return number.to_string(),
        };
        let label = self.tr(scale.label(number));
        match (scale, wording) {
            (StepScale::Strength, _) | (_, Wording::Short) => label,
            (StepScale::Emotion, Wording::Full) => {
                let number = i32::try_from(number).unwrap_or_default();
                format!("{} · {label}", self.lang.signed(f64::from(number), 0))
            }
            (StepScale::Severity | StepScale::Amount, Wording::Full) => {
                format!("{number} · {label}")
            }
        }
    }

    /// Value by which pain points are ranked: without decimals from 100 on, with one from 10 on,
    /// with two from 0.01 on and for 0, else with four.
    #[must_use]
    pub fn ranked_value(&self, value: f64) -> String {
        let decimals = match value {
            v if v >= 100.0 => 0,
            v if v >= 10.0 => 1,
            v if v >= 0.01 || v <= 0.0 => 2,
            _ => 4,
        };
        self.lang.number(value, decimals)
    }

    /// Emotion of −2…+2 with its label.
    pub(super) fn emotion_text(&self, value: i8) -> String {
        let kind = ValueKind::Step(StepScale::Emotion);
        self.whole(kind, value.into(), Wording::Full)
    }

    /// Phase and title of a touchpoint; the name of anything else.
    #[must_use]
    pub fn location(&self, item: &ItemRef) -> String {
        let ItemRef::Touchpoint(id) = item else {
            return self.name(item);
        };
        let Some(t) = self.journey.touchpoint(id) else {
            return String::new();
        };
        let title = self.name(item);
        if !self.journey.phases().contains(&t.phase) {
            return title;
        }
        let phase = self.name(&ItemRef::Phase(t.phase.clone()));
        format!("{phase} › {title}")
    }

    /// Figure of a score; where there is room, the mean of a scale is told with its ends.
    #[must_use]
    pub fn figure(
        &self,
        shown: ScoreDisplay,
        scale: Option<&MetricScale>,
        wording: Wording,
    ) -> String {
        if let Some(reason) = shown.withheld_reason() {
            return self.lang.message(&reason);
        }
        let Some((figure, scale)) = shown.value().zip(scale) else {
            return String::new();
        };
        let said = score_text(self.lang, figure, scale);
        if wording == Wording::Short || scale.report != Aggregation::Mean {
            return said;
        }
        let (low, high) = scale.reported_range();
        let [low, high] = [low, high].map(|end| self.lang.number(end, 0));
        format!("{said} ({low}–{high})")
    }

    /// Both ends of a confidence interval in a message with `low` and `high`.
    #[must_use]
    pub fn interval(&self, found: Interval, scale: &MetricScale, id: MessageId) -> String {
        let message = Message::new(id)
            .with("low", score_text(self.lang, found.low, scale))
            .with("high", score_text(self.lang, found.high, scale));
        self.lang.message(&message)
    }

    /// Number of replies, with a caution when they are few (DOMAIN B4).
    #[must_use]
    pub fn replies(&self, n: Option<u64>, caution: Option<Caution>, wording: Wording) -> String {
        let count = n.map(|n| self.lang.count(n));
        let said = match (count, wording) {
            (Some(n), Wording::Short) => n,
            (Some(n), Wording::Full) => self.lang.message(&message!("layout-n", n = n)),
            (None, Wording::Short) => self.tr(id!("deck-n-unknown")),
            (None, Wording::Full) => self.tr(id!("layout-n-unknown")),
        };
        match caution {
            Some(caution) => format!("{said}, {}", self.choice(caution)),
            None => said,
        }
    }

    /// Key by which rows are sorted by a value; a missing one comes last.
    pub(super) fn sort_key(&self, index: &Index<'_>, value: &RecordValue) -> SortKey {
        let text = |text: String| match text {
            text if text.is_empty() => SortKey::Last,
            text => SortKey::Text(text),
        };
        match value {
            RecordValue::Missing => SortKey::Last,
            RecordValue::Text(words) | RecordValue::Id(words) => text(words.to_lowercase()),
            RecordValue::Choice { position, .. } => SortKey::Position(*position, 0),
            RecordValue::Integer(number) => SortKey::Whole(*number),
            RecordValue::Number(number) => SortKey::Number(*number),
            RecordValue::Date(date) => SortKey::Text(date.to_string()),
            RecordValue::Flag(is_so) => SortKey::Position(usize::from(*is_so), 0),
            RecordValue::List(texts) => text(texts.join("\n").to_lowercase()),
            RecordValue::Item(item) => self.item_key(index, item),
            RecordValue::Items(items) => {
                let first = items.first().map(|item| self.item_key(index, item));
                first.unwrap_or(SortKey::Last)
            }
            RecordValue::Rank(rank) => SortKey::Position(rank.number, 0),
            RecordValue::RankRange(range) => SortKey::Position(range.best, range.worst),
            RecordValue::Evidence(status, sources) => {
                let all = EvidenceStatus::ALL.iter();
                let weaker = all.take_while(|other| *other != status);
                SortKey::Position(weaker.count(), *sources)
            }
            RecordValue::Figure(shown, _) => shown.value().map_or(SortKey::Last, SortKey::Number),
            RecordValue::Interval(found, _) => SortKey::Number(found.low),
            RecordValue::Replies(n, _) => n.map_or(SortKey::Last, |n| {
                SortKey::Whole(i64::try_from(n).unwrap_or(i64::MAX))
            }),
        }
    }

    /// The journey comes first, then its phases, each before its touchpoints; other items go by
    /// their names.
    fn item_key(&self, index: &Index<'_>, item: &ItemRef) -> SortKey {
        match item {
            ItemRef::Journey => SortKey::Position(0, 0),
            ItemRef::Phase(id) => match self.journey.phases().position(id) {
                Some(phase) => SortKey::Position(1 + phase, 0),
                None => SortKey::Last,
            },
            ItemRef::Touchpoint(id) => {
                let at = index.position(id);
                let phase = at.and_then(|at| index.phase_of(at));
                match at.zip(phase) {
                    Some((at, phase)) => SortKey::Position(1 + phase, 1 + at),
                    None => SortKey::Last,
                }
            }
            item => match item.text(self.journey) {
                "" => SortKey::Last,
                name => SortKey::Text(name.to_lowercase()),
            },
        }
    }
}

/// Key of a row in a sorted table. Keys of one column are of one variant, or last.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum SortKey {
    Position(usize, usize),
    Whole(i64),
    Number(f64),
    Text(String),
    Last,
}

impl SortKey {
    fn order(&self) -> u8 {
        match self {
            Self::Position(..) => 0,
            Self::Whole(_) => 1,
            Self::Number(_) => 2,
            Self::Text(_) => 3,
            Self::Last => 4,
        }
    }

    pub(super) fn compare(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Position(a, b), Self::Position(c, d)) => (a, b).cmp(&(c, d)),
            (Self::Whole(a), Self::Whole(b)) => a.cmp(b),
            (Self::Number(a), Self::Number(b)) => a.total_cmp(b),
            (Self::Text(a), Self::Text(b)) => a.cmp(b),
            _ => self.order().cmp(&other.order()),
        }
    }
}
