//! Table of scores: scale, direction, n, date, segment and source beside every figure.

use std::sync::Arc;

use super::{
    CellValue, DataTable, TableKind,
    cell_values::{
        CustomColumn, FieldColumn, build_table, choice, date, id, integer, list, name, number,
        text, title,
    },
};
use crate::{
    i18n::Lang,
    insight::scores::{ScoreCard, ScoreDisplay},
    model::{Aggregation, Journey, Metric, MetricScale, Score, ScoreData, ScoreTarget},
};

fn scale<N>(journey: &Journey, score: &Score, part: fn(MetricScale) -> Option<N>) -> Option<N> {
    journey.metric_scale(&score.metric).and_then(part)
}

fn target(journey: &Journey, score: &Score) -> [CellValue; 3] {
    match &score.target {
        ScoreTarget::Journey => [
            text("journey"),
            CellValue::Empty,
            text(&journey.about().title),
        ],
        ScoreTarget::Phase(phase) => [
            text("phase"),
            id(Some(phase)),
            name(journey.phases(), Some(phase), |p| &p.name),
        ],
        ScoreTarget::Touchpoint(touchpoint) => [
            text("touchpoint"),
            id(Some(touchpoint)),
            title(journey, Some(touchpoint)),
        ],
    }
}

fn counts(data: &ScoreData) -> CellValue {
    match data {
        ScoreData::Replies(counts) => list(counts.iter().map(u32::to_string)),
        ScoreData::Value { .. } => CellValue::Empty,
    }
}

fn given(data: &ScoreData) -> CellValue {
    match data {
        ScoreData::Replies(_) => CellValue::Empty,
        ScoreData::Value { value, .. } => number(Some(*value)),
    }
}

/// Score with its computed card, which several columns use.
struct ScoreRow {
    score: Arc<Score>,
    card: Option<ScoreCard>,
}

impl ScoreRow {
    fn shown(&self) -> ScoreDisplay {
        let card = self.card.as_ref();
        card.map_or(ScoreDisplay::Nothing, ScoreCard::display)
    }
}

const SCORE: &[FieldColumn<ScoreRow>] = &[
    ("id", |_, r| id(Some(&r.score.id))),
    ("target_kind", |j, r| {
        let [kind, _, _] = target(j, &r.score);
        kind
    }),
    ("target_id", |j, r| {
        let [_, id, _] = target(j, &r.score);
        id
    }),
    ("target", |j, r| {
        let [_, _, name] = target(j, &r.score);
        name
    }),
    ("metric", |_, r| text(r.score.metric.key())),
    ("scale_min", |j, r| {
        integer(scale(j, &r.score, |m| Some(m.min)))
    }),
    ("scale_max", |j, r| {
        integer(scale(j, &r.score, |m| Some(m.max)))
    }),
    ("direction", |j, r| {
        scale(j, &r.score, |m| Some(m.direction)).map_or(CellValue::Empty, choice)
    }),
    ("report", |j, r| {
        scale(j, &r.score, |m| Some(m.report)).map_or(CellValue::Empty, |r| {
            text(match r {
                Aggregation::Mean => "mean",
                Aggregation::TopBox { .. } => "top-box",
                Aggregation::Net { .. } => "net",
            })
        })
    }),
    ("report_top", |j, r| {
        integer(scale(j, &r.score, |m| match m.report {
            Aggregation::Mean => None,
            Aggregation::TopBox { from: top } | Aggregation::Net { top, .. } => Some(top),
        }))
    }),
    ("report_bottom", |j, r| {
        integer(scale(j, &r.score, |m| match m.report {
            Aggregation::Mean | Aggregation::TopBox { .. } => None,
            Aggregation::Net { bottom, .. } => Some(bottom),
        }))
    }),
    ("reply_counts", |_, r| counts(&r.score.data)),
    ("value", |_, r| given(&r.score.data)),
    // Too few replies give no figure, as everywhere; the counts and the given value are exported.
    ("figure", |_, r| number(r.shown().value())),
    ("n", |_, r| {
        integer(r.score.data.n().and_then(|n| i64::try_from(n).ok()))
    }),
    ("date", |_, r| date(r.score.date)),
    ("persona", |j, r| {
        name(j.personas(), r.score.persona.as_ref(), |p| &p.name)
    }),
    ("persona_id", |_, r| id(r.score.persona.as_ref())),
    ("channel", |j, r| {
        name(j.channels(), r.score.channel.as_ref(), |c| &c.name)
    }),
    ("channel_id", |_, r| id(r.score.channel.as_ref())),
    ("device", |j, r| {
        name(j.devices(), r.score.device.as_ref(), |d| &d.name)
    }),
    ("device_id", |_, r| id(r.score.device.as_ref())),
    ("invited", |_, r| integer(r.score.invited)),
    ("answered", |_, r| integer(r.score.answered)),
    ("source", |_, r| text(&r.score.source)),
    ("notes", |_, r| text(&r.score.notes)),
    ("interval_low", |_, r| {
        number(r.shown().interval().map(|found| found.low))
    }),
    ("interval_high", |_, r| {
        number(r.shown().interval().map(|found| found.high))
    }),
    ("standing", |_, r| {
        let standing = r.card.as_ref().map(|card| card.reliability);
        standing.map_or(CellValue::Empty, choice)
    }),
    ("measures", |j, r| {
        let kind = j.metric_kind(&r.score.metric);
        kind.map_or(CellValue::Empty, choice)
    }),
];

/// Name of a metric: standard ones in the reader's language.
pub(in crate::export) fn metric_name(journey: &Journey, metric: &Metric, lang: Lang) -> String {
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

/// Table with one row for each score.
pub(super) fn scores(journey: &Journey, lang: Lang) -> DataTable {
    let row = |score: &Arc<Score>| ScoreRow {
        card: ScoreCard::of(journey, score),
        score: Arc::clone(score),
    };
    let rows: Vec<ScoreRow> = journey.scores().iter().map(row).collect();
    let items: Vec<&ScoreRow> = rows.iter().collect();
    let metric = move |r: &ScoreRow| text(&metric_name(journey, &r.score.metric, lang));
    let own: [CustomColumn<'_, ScoreRow>; 1] = [("metric_name".to_owned(), Box::new(metric))];
    let kind = TableKind::Scores;
    build_table((kind, lang), journey, &items, SCORE, &own, |r| {
        &r.score.custom
    })
}
