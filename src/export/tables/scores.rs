//! The table of scores: scale, direction, n, date, segment and source beside every figure.

use super::{
    Cell, Table, TableKind,
    annotations::items,
    read::{Column, OwnColumn, choice, date, fill, id, integer, list, name, number, text, title},
};
use crate::{
    i18n::Lang,
    insight::scores::{ScoreCard, shown},
    model::{Journey, Metric, MetricScale, Report, Score, ScoreData, ScoreTarget},
};

fn scale<N>(journey: &Journey, score: &Score, part: fn(MetricScale) -> Option<N>) -> Option<N> {
    journey.metric_scale(&score.metric).and_then(part)
}

fn target(journey: &Journey, score: &Score) -> [Cell; 3] {
    match &score.target {
        ScoreTarget::Journey => [text("journey"), Cell::Empty, text(&journey.about().title)],
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

fn counts(data: &ScoreData) -> Cell {
    match data {
        ScoreData::Replies(counts) => list(counts.iter().map(u32::to_string)),
        ScoreData::Value { .. } => Cell::Empty,
    }
}

fn given(data: &ScoreData) -> Cell {
    match data {
        ScoreData::Replies(_) => Cell::Empty,
        ScoreData::Value { value, .. } => number(Some(*value)),
    }
}

const SCORE: &[Column<Score>] = &[
    ("id", |_, s| id(Some(&s.id))),
    ("target_kind", |j, s| {
        let [kind, _, _] = target(j, s);
        kind
    }),
    ("target_id", |j, s| {
        let [_, id, _] = target(j, s);
        id
    }),
    ("target", |j, s| {
        let [_, _, name] = target(j, s);
        name
    }),
    ("metric", |_, s| text(s.metric.key())),
    ("scale_min", |j, s| integer(scale(j, s, |m| Some(m.min)))),
    ("scale_max", |j, s| integer(scale(j, s, |m| Some(m.max)))),
    ("direction", |j, s| {
        scale(j, s, |m| Some(m.direction)).map_or(Cell::Empty, choice)
    }),
    ("report", |j, s| {
        scale(j, s, |m| Some(m.report)).map_or(Cell::Empty, |r| {
            text(match r {
                Report::Mean => "mean",
                Report::TopBox { .. } => "top-box",
                Report::Net { .. } => "net",
            })
        })
    }),
    ("report_top", |j, s| {
        integer(scale(j, s, |m| match m.report {
            Report::Mean => None,
            Report::TopBox { from: top } | Report::Net { top, .. } => Some(top),
        }))
    }),
    ("report_bottom", |j, s| {
        integer(scale(j, s, |m| match m.report {
            Report::Mean | Report::TopBox { .. } => None,
            Report::Net { bottom, .. } => Some(bottom),
        }))
    }),
    ("reply_counts", |_, s| counts(&s.data)),
    ("value", |_, s| given(&s.data)),
    // As everywhere, too few replies give no figure; the counts and the given value are there.
    ("figure", |j, s| number(shown(j, s).value())),
    ("n", |_, s| {
        integer(s.data.n().and_then(|n| i64::try_from(n).ok()))
    }),
    ("date", |_, s| date(s.date)),
    ("persona", |j, s| {
        name(j.personas(), s.persona.as_ref(), |p| &p.name)
    }),
    ("persona_id", |_, s| id(s.persona.as_ref())),
    ("channel", |j, s| {
        name(j.channels(), s.channel.as_ref(), |c| &c.name)
    }),
    ("channel_id", |_, s| id(s.channel.as_ref())),
    ("device", |j, s| {
        name(j.devices(), s.device.as_ref(), |d| &d.name)
    }),
    ("device_id", |_, s| id(s.device.as_ref())),
    ("invited", |_, s| integer(s.invited)),
    ("answered", |_, s| integer(s.answered)),
    ("source", |_, s| text(&s.source)),
    ("notes", |_, s| text(&s.notes)),
    ("interval_low", |j, s| {
        number(shown(j, s).interval().map(|found| found.low))
    }),
    ("interval_high", |j, s| {
        number(shown(j, s).interval().map(|found| found.high))
    }),
    ("standing", |j, s| {
        ScoreCard::of(j, s).map_or(Cell::Empty, |card| choice(card.standing))
    }),
];

/// The name of a metric: standard ones in the reader's language.
pub(in crate::export) fn metric_name(journey: &Journey, metric: &Metric, lang: Lang) -> String {
    match metric {
        Metric::Custom(id) => journey
            .metrics()
            .get(id)
            .map(|def| def.name.clone())
            .unwrap_or_default(),
        Metric::Nps => lang.tr("layout-metric-nps"),
        Metric::Csat5 => lang.tr("layout-metric-csat-5"),
        Metric::Csat7 => lang.tr("layout-metric-csat-7"),
        Metric::Ces5 => lang.tr("layout-metric-ces-5"),
        Metric::Ces7 => lang.tr("layout-metric-ces-7"),
    }
}

/// A row a score.
pub(super) fn scores(journey: &Journey, lang: Lang) -> Table {
    let (items, kind) = (items(journey.scores()), TableKind::Scores);
    let metric = move |s: &Score| text(&metric_name(journey, &s.metric, lang));
    let own: [OwnColumn<'_, Score>; 1] = [("metric_name".to_owned(), Box::new(metric))];
    fill((kind, lang), journey, &items, SCORE, &own, |s| &s.custom)
}
