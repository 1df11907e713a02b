//! Columns of scores: scale, direction, n, date, segment and source beside every figure.

use std::sync::Arc;

use super::{
    RecordList, RecordTable, RecordValue, TableKind,
    column::{RecordField, ValueKind as Kind, code, field},
    context::RecordContext,
    value::{channel, choice, date, device, id, integer, key, list, number, persona, text},
};
use crate::{
    i18n::Lang,
    insight::scores::{ScoreCard, ScoreDisplay},
    model::{Aggregation, ItemRef, Journey, Metric, MetricScale, Score, ScoreData, ScoreTarget},
};

/// Score with its computed card, which several columns use.
struct ScoreRecord {
    score: Arc<Score>,
    card: Option<ScoreCard>,
}

impl ScoreRecord {
    fn display(&self) -> ScoreDisplay {
        let card = self.card.as_ref();
        card.map_or(ScoreDisplay::Nothing, ScoreCard::display)
    }

    fn target(&self) -> ItemRef {
        match &self.score.target {
            ScoreTarget::Journey => ItemRef::Journey,
            ScoreTarget::Phase(id) => ItemRef::Phase(id.clone()),
            ScoreTarget::Touchpoint(id) => ItemRef::Touchpoint(id.clone()),
        }
    }

    fn scale<N>(&self, cx: &RecordContext<'_>, part: fn(MetricScale) -> Option<N>) -> Option<N> {
        cx.journey.metric_scale(&self.score.metric).and_then(part)
    }
}

const SCORE: &[RecordField<ScoreRecord>] = &[
    code("id", |_, r| id(Some(&r.score.id))),
    code("target_kind", |_, r| key(r.target().kind())),
    code("target_id", |_, r| match &r.score.target {
        ScoreTarget::Journey => RecordValue::Missing,
        ScoreTarget::Phase(phase) => id(Some(phase)),
        ScoreTarget::Touchpoint(touchpoint) => id(Some(touchpoint)),
    }),
    field("target", id!("field-score-target"), Kind::Item, |_, r| {
        RecordValue::Item(r.target())
    }),
    code("metric", |_, r| key(r.score.metric.key())),
    field(
        "scale_min",
        id!("field-scale-min"),
        Kind::Integer,
        |cx, r| integer(r.scale(cx, |m| Some(m.min))),
    ),
    field(
        "scale_max",
        id!("field-scale-max"),
        Kind::Integer,
        |cx, r| integer(r.scale(cx, |m| Some(m.max))),
    ),
    field(
        "direction",
        id!("field-direction"),
        Kind::Choice,
        |cx, r| {
            let direction = r.scale(cx, |m| Some(m.direction));
            direction.map_or(RecordValue::Missing, choice)
        },
    ),
    code("report", |cx, r| {
        let report = r.scale(cx, |m| Some(m.report));
        report.map_or(RecordValue::Missing, |report| {
            key(match report {
                Aggregation::Mean => "mean",
                Aggregation::TopBox { .. } => "top-box",
                Aggregation::Net { .. } => "net",
            })
        })
    }),
    field(
        "report_top",
        id!("field-box-top"),
        Kind::Integer,
        |cx, r| {
            integer(r.scale(cx, |m| match m.report {
                Aggregation::Mean => None,
                Aggregation::TopBox { from: top } | Aggregation::Net { top, .. } => Some(top),
            }))
        },
    ),
    field(
        "report_bottom",
        id!("field-box-bottom"),
        Kind::Integer,
        |cx, r| {
            integer(r.scale(cx, |m| match m.report {
                Aggregation::Mean | Aggregation::TopBox { .. } => None,
                Aggregation::Net { bottom, .. } => Some(bottom),
            }))
        },
    ),
    field(
        "reply_counts",
        id!("field-replies"),
        Kind::List,
        |_, r| match &r.score.data {
            ScoreData::Replies(counts) => list(counts),
            ScoreData::Value { .. } => RecordValue::Missing,
        },
    ),
    field(
        "value",
        id!("field-score-value"),
        Kind::Number(1),
        |_, r| match &r.score.data {
            ScoreData::Replies(_) => RecordValue::Missing,
            ScoreData::Value { value, .. } => number(Some(*value)),
        },
    ),
    // Too few replies give no figure, as everywhere; the counts and the given value are exported.
    field(
        "figure",
        id!("field-score-value"),
        Kind::Figure,
        |cx, r: &ScoreRecord| RecordValue::Figure(r.display(), r.scale(cx, Some)),
    )
    .with_short_heading(id!("deck-column-score"))
    .or_full(id!("layout-not-measured")),
    field(
        "n",
        id!("field-replies"),
        Kind::Replies,
        |_, r: &ScoreRecord| RecordValue::Replies(r.score.data.n(), r.display().compact_caution()),
    )
    .with_short_heading(id!("deck-column-n")),
    field(
        "date",
        id!("field-score-date"),
        Kind::Date,
        |_, r: &ScoreRecord| date(r.score.date),
    )
    .with_short_heading(id!("deck-column-date")),
    field(
        "persona",
        id!("field-segment-persona"),
        Kind::Item,
        |_, r| persona(r.score.persona.as_ref()),
    ),
    code("persona_id", |_, r| id(r.score.persona.as_ref())),
    field(
        "channel",
        id!("field-segment-channel"),
        Kind::Item,
        |_, r| channel(r.score.channel.as_ref()),
    ),
    code("channel_id", |_, r| id(r.score.channel.as_ref())),
    field("device", id!("field-segment-device"), Kind::Item, |_, r| {
        device(r.score.device.as_ref())
    }),
    code("device_id", |_, r| id(r.score.device.as_ref())),
    field("invited", id!("field-invited"), Kind::Integer, |_, r| {
        integer(r.score.invited)
    }),
    field("answered", id!("field-answered"), Kind::Integer, |_, r| {
        integer(r.score.answered)
    }),
    field("source", id!("field-score-source"), Kind::Text, |_, r| {
        text(&r.score.source)
    }),
    field("notes", id!("field-notes"), Kind::Text, |_, r| {
        text(&r.score.notes)
    }),
    code("interval_low", |_, r| {
        number(r.display().interval().map(|found| found.low))
    }),
    code("interval_high", |_, r| {
        number(r.display().interval().map(|found| found.high))
    }),
    code("standing", |_, r| {
        let standing = r.card.as_ref().map(|card| card.reliability);
        standing.map_or(RecordValue::Missing, choice)
    }),
    field("measures", id!("field-measures"), Kind::Choice, |cx, r| {
        let kind = cx.journey.metric_kind(&r.score.metric);
        kind.map_or(RecordValue::Missing, choice)
    }),
    field(
        "metric_name",
        id!("field-metric"),
        Kind::Title,
        |cx, r: &ScoreRecord| RecordValue::Text(metric_name(cx.journey, &r.score.metric, cx.lang)),
    )
    .or(id!("layout-unnamed-metric")),
    field(
        "interval",
        id!("scores-interval"),
        Kind::Interval,
        |cx, r: &ScoreRecord| {
            let found = r.display().interval().zip(r.scale(cx, Some));
            found.map_or(RecordValue::Missing, |(found, scale)| {
                RecordValue::Interval(found, scale)
            })
        },
    )
    .derived(),
    field(
        "location",
        id!("page-at"),
        Kind::Location,
        |_, r: &ScoreRecord| RecordValue::Item(r.target()),
    )
    .derived(),
    field(
        "segment",
        id!("page-segment"),
        Kind::Items,
        |_, r: &ScoreRecord| {
            let parts = [
                r.score.persona.clone().map(ItemRef::Persona),
                r.score.channel.clone().map(ItemRef::Channel),
                r.score.device.clone().map(ItemRef::Device),
            ];
            RecordValue::Items(parts.into_iter().flatten().collect())
        },
    )
    .derived()
    .with_short_heading(id!("deck-column-segment"))
    .or_short(id!("layout-everybody")),
];

/// Name of a metric: standard ones in the reader's language.
#[must_use]
pub fn metric_name(journey: &Journey, metric: &Metric, lang: Lang) -> String {
    match metric {
        Metric::Custom(id) => journey
            .metrics()
            .get(id)
            .map(|def| def.name.clone())
            .unwrap_or_default(),
        Metric::Nps => lang.tr(id!("layout-metric-nps")),
        Metric::Csat5 => lang.tr(id!("layout-metric-csat-5")),
        Metric::Csat7 => lang.tr(id!("layout-metric-csat-7")),
        Metric::Ces5 => lang.tr(id!("layout-metric-ces-5")),
        Metric::Ces7 => lang.tr(id!("layout-metric-ces-7")),
    }
}

const LIST: RecordList<ScoreRecord> = RecordList {
    fields: SCORE,
    item: |r| ItemRef::Score(r.score.id.clone()),
    custom: |r| &r.score.custom,
};

pub(super) fn table(cx: &RecordContext<'_>, ids: Option<&[&str]>) -> RecordTable {
    let record = |score: &Arc<Score>| ScoreRecord {
        card: ScoreCard::of(cx.journey, score),
        score: Arc::clone(score),
    };
    let records: Vec<ScoreRecord> = cx.journey.scores().iter().map(record).collect();
    let records: Vec<&ScoreRecord> = records.iter().collect();
    RecordTable::build(cx, (TableKind::Scores, &LIST), &records, Vec::new(), ids)
}
