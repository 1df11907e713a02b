//! Values are of their columns' kinds, and every column that somebody picks exists.

use super::{
    RecordContext, RecordHeading, RecordTable, RecordValue, StepScale, TableKind, ValueKind,
    Wording,
};
use crate::{
    file::{Syntax, from_text},
    i18n::Lang,
    insight::{
        ScoredIndex,
        flow::Flow,
        rank::{PainRanks, Priorities},
    },
    model::{ItemRef, Journey},
};

fn sample() -> Journey {
    let text = include_str!("../../journeys/energy-move.en.ron");
    from_text(text, Syntax::Ron).unwrap()
}

/// True if a column of a kind can have a value.
fn admits(kind: ValueKind, value: &RecordValue) -> bool {
    match value {
        RecordValue::Missing => true,
        RecordValue::Text(_) => matches!(
            kind,
            ValueKind::Title | ValueKind::Text | ValueKind::Link | ValueKind::Custom
        ),
        RecordValue::Id(_) => kind == ValueKind::Id,
        RecordValue::Choice { .. } => matches!(kind, ValueKind::Choice | ValueKind::Id),
        RecordValue::Integer(_) => matches!(
            kind,
            ValueKind::Integer | ValueKind::Step(_) | ValueKind::Duration
        ),
        RecordValue::Number(_) => matches!(
            kind,
            ValueKind::Number(_)
                | ValueKind::Share
                | ValueKind::RankedValue
                | ValueKind::Custom
                | ValueKind::Id
        ),
        RecordValue::Date(_) => matches!(kind, ValueKind::Date | ValueKind::Custom),
        RecordValue::Flag(_) => matches!(kind, ValueKind::Flag { .. }),
        RecordValue::List(_) => matches!(kind, ValueKind::List | ValueKind::Id),
        RecordValue::Item(_) => matches!(kind, ValueKind::Item | ValueKind::Location),
        RecordValue::Items(_) => kind == ValueKind::Items,
        RecordValue::Rank(_) => kind == ValueKind::Rank,
        RecordValue::RankRange(_) => kind == ValueKind::RankRange,
        RecordValue::Evidence(..) => kind == ValueKind::Evidence,
        RecordValue::Figure(..) => kind == ValueKind::Figure,
        RecordValue::Interval(..) => kind == ValueKind::Interval,
        RecordValue::Replies(..) => kind == ValueKind::Replies,
    }
}

#[test]
fn a_value_is_of_the_kind_of_its_column() {
    let journey = sample();
    let cx = RecordContext::new(&journey, Lang::Nl);
    for kind in TableKind::ALL {
        let table = RecordTable::sheet(&cx, kind);
        assert!(!table.rows.is_empty(), "{kind:?}");
        for row in &table.rows {
            assert!(row.item.exists_in(&journey), "{:?}", row.item);
            assert_eq!(row.values.len(), table.columns.len());
            for (heading, value) in table.cells(row) {
                assert!(admits(heading.kind(), value), "{heading:?}: {value:?}");
            }
        }
    }
}

#[test]
fn columns_for_people_have_headings_in_their_language() {
    let journey = sample();
    let cx = RecordContext::new(&journey, Lang::Nl);
    let of_people = |heading: &&RecordHeading| heading.kind() != ValueKind::Id;
    for kind in TableKind::ALL {
        let table = RecordTable::sheet(&cx, kind);
        for heading in table.columns.iter().filter(of_people) {
            let title = heading.title(Lang::Nl, Wording::Full);
            let is_code = title == heading.id && title.contains(['_', '[']);
            assert!(!is_code, "{kind:?}: {title}");
        }
    }
}

#[test]
fn rows_are_sorted_by_what_values_mean_and_missing_ones_come_last() {
    let journey = sample();
    let ranks = PainRanks::of_journey(&journey);
    let cx = RecordContext::new(&journey, Lang::En).with_ranks(&ranks);
    let mut pains = RecordTable::new(&cx, TableKind::PainPoints, &["rank", "text"]);
    pains.sort_by(&cx, "rank");
    let place = |row: &super::RecordRow| match row.values.first() {
        Some(RecordValue::Rank(rank)) => rank.number,
        _ => usize::MAX,
    };
    assert!(pains.rows.is_sorted_by_key(place));
    assert_eq!(place(&pains.rows[0]), 1);
    let mut scores = RecordTable::new(&cx, TableKind::Scores, &["location", "n"]);
    scores.sort_by(&cx, "location");
    let targets = scores.rows.iter().map(|row| match row.values.first() {
        Some(RecordValue::Item(ItemRef::Journey)) => 0,
        Some(RecordValue::Item(_)) => 1,
        value => panic!("{value:?}"),
    });
    assert!(targets.is_sorted());
}

#[test]
fn a_missing_value_is_told_where_there_is_a_word_for_it() {
    let journey = sample();
    let cx = RecordContext::new(&journey, Lang::En);
    let columns = ["text", "severity", "owner"];
    let table = RecordTable::new(&cx, TableKind::PainPoints, &columns);
    let said = |wording| {
        let texts = table.columns.iter();
        let texts = texts.map(|heading| cx.text(heading, &RecordValue::Missing, wording));
        texts.collect::<Vec<_>>()
    };
    let untitled = Some("Untitled pain point".to_owned());
    assert_eq!(
        said(Wording::Full),
        [untitled.clone(), Some("severity not rated".into()), None]
    );
    assert_eq!(
        said(Wording::Short),
        [untitled, Some("not judged".into()), None]
    );
}

#[test]
fn ranked_pain_points_are_in_the_order_of_their_ranking() {
    let journey = sample();
    let index = ScoredIndex::new(&journey);
    let priorities = Priorities::of(&index, &Flow::of(&index), None);
    let cx = RecordContext::new(&journey, Lang::En);
    let columns = [
        "rank",
        "text",
        "value",
        "by_all",
        "personas",
        "customers_hit",
    ];
    let table = RecordTable::ranked(&cx, priorities.entries(), &columns);
    let items = table.rows.iter().map(|row| row.item.clone());
    let entries = &priorities.ranking.entries;
    let pains = entries.iter().map(|e| ItemRef::PainPoint(e.pain.clone()));
    assert!(items.eq(pains));
    let first = &table.rows[0];
    assert_eq!(table.text(&cx, first, "rank", Wording::Short), "1");
    let range = priorities.stability.entries[0].unwrap().by_all;
    let said = table.text(&cx, first, "by_all", Wording::Short);
    assert_eq!(said, range.to_string());
    let value = table.line(
        &cx,
        first,
        &["rank", "personas", "value"],
        Wording::Full,
        ": ",
    );
    assert!(
        value.ends_with(&cx.ranked_value(entries[0].value)),
        "{value}"
    );
    for row in &table.rows {
        for (heading, value) in table.cells(row) {
            assert!(admits(heading.kind(), value), "{heading:?}: {value:?}");
        }
    }
}

#[test]
fn a_step_beyond_an_end_of_its_scale_is_told_as_the_end() {
    let said = |scale: StepScale, step| Lang::En.tr(scale.label(step));
    assert_eq!(said(StepScale::Severity, 9), said(StepScale::Severity, 4));
    assert_eq!(said(StepScale::Strength, 0), said(StepScale::Strength, 1));
    assert_eq!(said(StepScale::Emotion, -7), said(StepScale::Emotion, -2));
    assert_ne!(said(StepScale::Amount, 4), said(StepScale::Amount, 5));
}
