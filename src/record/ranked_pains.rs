//! Columns of ranked pain points: rank, value and robustness, as a ranking found them.

use std::sync::Arc;

use super::{
    RecordList, RecordTable, RecordValue,
    column::{RecordField, ValueKind as Kind, code, field},
    context::RecordContext,
    value::{choice, id, ids, number, text},
};
use crate::{
    insight::rank::{RankRange, RankStability, RankingEntry},
    model::{ItemRef, PainPoint},
};

struct RankedPain {
    pain: Arc<PainPoint>,
    entry: RankingEntry,
    stability: Option<RankStability>,
}

impl RankedPain {
    fn range(&self, by: fn(&RankStability) -> RankRange) -> RecordValue {
        let range = self.stability.as_ref().map(by);
        range.map_or(RecordValue::Missing, RecordValue::RankRange)
    }
}

const RANKED_PAIN: &[RecordField<RankedPain>] = &[
    code("pain_point", |_, r| id(Some(&r.entry.pain))),
    field("rank", id!("priorities-rank"), Kind::Rank, |_, r| {
        r.entry.rank.map_or(RecordValue::Missing, RecordValue::Rank)
    }),
    // True if others with the same value share the rank.
    code("shared", |_, r| {
        RecordValue::Flag(r.entry.rank.is_some_and(|rank| rank.is_shared))
    }),
    field(
        "text",
        id!("field-pain-text"),
        Kind::Text,
        |_, r: &RankedPain| text(&r.pain.text),
    )
    .or(id!("layout-untitled-pain-point")),
    field(
        "evidence_status",
        id!("field-evidence"),
        Kind::Choice,
        |_, r| choice(r.pain.evidence.status),
    ),
    field(
        "value",
        id!("priorities-value"),
        Kind::RankedValue,
        |_, r| number(Some(r.entry.value)),
    ),
    // The personas that it hits; none for everybody.
    code("personas", |_, r| ids(&r.entry.exposure.personas)),
    // Share of the customers of the ranking who meet it.
    code("customers_hit", |_, r| {
        number(Some(r.entry.exposure.customers()))
    }),
    // Best and worst rank when weights vary by 20 %.
    field(
        "by_weights",
        id!("priorities-places"),
        Kind::RankRange,
        |_, r| r.range(|stability| stability.by_weights),
    ),
    // The same in nine of ten random draws of all judgements.
    field(
        "by_all",
        id!("priorities-places"),
        Kind::RankRange,
        |_, r| r.range(|stability| stability.by_all),
    ),
    code("actions", |_, r| ids(&r.entry.addressed_by)),
];

const LIST: RecordList<RankedPain> = RecordList {
    fields: RANKED_PAIN,
    item: |r| ItemRef::PainPoint(r.entry.pain.clone()),
    custom: |r| &r.pain.custom,
};

impl RecordTable {
    /// Columns of the entries of a ranking with these ids, in this order.
    #[must_use]
    pub fn ranked<'e>(
        cx: &RecordContext<'_>,
        entries: impl IntoIterator<Item = (&'e RankingEntry, Option<RankStability>)>,
        ids: &[&str],
    ) -> Self {
        let record = |(entry, stability): (&RankingEntry, _)| {
            Some(RankedPain {
                pain: Arc::clone(cx.journey.pain_points().get_index(entry.index)?),
                entry: entry.clone(),
                stability,
            })
        };
        let records: Vec<RankedPain> = entries.into_iter().filter_map(record).collect();
        let records: Vec<&RankedPain> = records.iter().collect();
        Self::build(cx, &LIST, &records, Vec::new(), Some(ids))
    }
}
