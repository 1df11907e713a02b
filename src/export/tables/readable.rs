//! Tables for people: headings and values in their language, numbers with formats.

use super::CellValue;
use crate::{
    i18n::Lang,
    insight::{
        ScoredIndex,
        flow::followed_touchpoints,
        scores::{ScoreCard, latest_waves, most_measured},
    },
    model::{ItemRef, Journey, PainPointId},
    record::{
        RecordContext, RecordHeading, RecordTable, RecordValue, TableKind, ValueKind, Wording,
        metric_name,
    },
};

/// Number format of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnFormat {
    /// As the cell is.
    Plain,
    /// Share of 0…1 in percent.
    Percent,
    /// This many decimals.
    Decimals(u8),
    /// Dates.
    Date,
}

/// Table for people.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadableTable {
    /// Name of the sheet, at most 31 characters.
    pub title: String,
    /// Headings with the format of each column.
    pub columns: Vec<(String, ColumnFormat)>,
    /// Rows; each has as many cells as there are columns.
    pub rows: Vec<Vec<CellValue>>,
}

/// Columns of evidence that only make sense together, for programs.
const LISTS_OF_SOURCES: [&str; 3] = ["source_kinds", "source_dates", "source_ns"];

/// Rank of a pain point with its value and the sum behind it.
pub(super) struct RankSum {
    pub pain: PainPointId,
    pub rank: String,
    pub value: f64,
    pub sum: String,
}

/// The seven tables, in the order of [`TableKind::ALL`]; that of pain points by rank, with rank,
/// value and sum before everything else.
pub(super) fn readable_tables(
    journey: &Journey,
    lang: Lang,
    ranks: &[RankSum],
) -> Vec<ReadableTable> {
    let cx = RecordContext::new(journey, lang);
    TableKind::ALL
        .map(|kind| match kind {
            TableKind::PainPoints => ranked(table(&cx, kind), &cx, ranks),
            _ => table(&cx, kind).0,
        })
        .into()
}

/// A table with the items of its rows.
fn table(cx: &RecordContext<'_>, kind: TableKind) -> (ReadableTable, Vec<ItemRef>) {
    let records = RecordTable::sheet(cx, kind);
    let is_shown = |heading: &RecordHeading| {
        heading.kind() != ValueKind::Id && !LISTS_OF_SOURCES.contains(&&*heading.id)
    };
    let has_values = |place: usize| {
        let mut values = records.rows.iter().filter_map(|row| row.values.get(place));
        values.any(|value| !matches!(CellValue::of(value.clone(), cx.journey), CellValue::Empty))
    };
    let columns = records.columns.iter().enumerate();
    // Columns without any value would only make the sheet wider.
    let shown = columns.map(|(place, heading)| {
        is_shown(heading) && (records.rows.is_empty() || has_values(place))
    });
    let shown: Vec<bool> = shown.collect();
    let heads = records
        .columns
        .iter()
        .zip(&shown)
        .filter(|(_, shown)| **shown);
    let columns = heads.map(|(heading, _)| {
        let title = heading.title(cx.lang, Wording::Full);
        (title, format_of(heading.kind()))
    });
    let columns = columns.collect();
    let row = |values: &[RecordValue]| {
        let cells = records.columns.iter().zip(values).zip(&shown);
        let cells = cells.filter(|(_, shown)| **shown);
        cells
            .map(|((heading, value), _)| cell(cx, heading, value))
            .collect()
    };
    let rows = records.rows.iter().map(|record| row(&record.values));
    let table = ReadableTable {
        title: kind.title(cx.lang),
        columns,
        rows: rows.collect(),
    };
    (
        table,
        records.rows.into_iter().map(|row| row.item).collect(),
    )
}

fn format_of(kind: ValueKind) -> ColumnFormat {
    match kind {
        ValueKind::Share => ColumnFormat::Percent,
        ValueKind::Figure => ColumnFormat::Decimals(1),
        ValueKind::Number(decimals) => ColumnFormat::Decimals(u8::try_from(decimals).unwrap_or(2)),
        ValueKind::Date => ColumnFormat::Date,
        _ => ColumnFormat::Plain,
    }
}

/// Cell for people: numbers and dates that can be sorted and added up, everything else in words.
fn cell(cx: &RecordContext<'_>, heading: &RecordHeading, value: &RecordValue) -> CellValue {
    let kept = match (value, heading.kind()) {
        (RecordValue::Missing, _) => Some(CellValue::Empty),
        // A duration is told in a unit that suits it.
        (RecordValue::Integer(_), ValueKind::Duration) => None,
        (RecordValue::Integer(_) | RecordValue::Number(_) | RecordValue::Date(_), _)
        | (RecordValue::Figure(..) | RecordValue::Replies(..), _) => {
            Some(CellValue::of(value.clone(), cx.journey))
        }
        _ => None,
    };
    kept.unwrap_or_else(|| {
        let words = cx.texts(heading, value).join("; ");
        if words.trim().is_empty() {
            CellValue::Empty
        } else {
            CellValue::Text(words)
        }
    })
}

/// The table of pain points by rank, those without one last.
fn ranked(
    (mut table, items): (ReadableTable, Vec<ItemRef>),
    cx: &RecordContext<'_>,
    ranks: &[RankSum],
) -> ReadableTable {
    let place = |item: &ItemRef| {
        let is_it = |rank: &RankSum| ItemRef::PainPoint(rank.pain.clone()) == *item;
        ranks.iter().position(is_it)
    };
    let mut rows: Vec<(Option<usize>, Vec<CellValue>)> = items
        .iter()
        .map(place)
        .zip(std::mem::take(&mut table.rows))
        .collect();
    rows.sort_by_key(|(place, _)| (place.is_none(), *place));
    let heads = [
        (id!("priorities-rank"), ColumnFormat::Plain),
        (id!("priorities-value"), ColumnFormat::Decimals(2)),
        (id!("export-sum"), ColumnFormat::Plain),
    ];
    let heads = heads.map(|(id, format)| (cx.tr(id), format));
    table.columns.splice(0..0, heads);
    table.rows = rows
        .into_iter()
        .map(|(place, row)| {
            let rank = place.and_then(|place| ranks.get(place));
            let front = rank.map_or([const { CellValue::Empty }; 3], |rank| {
                [
                    CellValue::Text(rank.rank.clone()),
                    CellValue::Number(rank.value),
                    CellValue::Text(rank.sum.clone()),
                ]
            });
            front.into_iter().chain(row).collect()
        })
        .collect();
    table
}

/// Facts about the journey, one in each row.
pub(super) fn about_table(journey: &Journey, lang: Lang) -> ReadableTable {
    let about = journey.about();
    let text = |id, words: &str| (lang.tr(id), CellValue::Text(words.trim().to_owned()));
    let count = |id, count: usize| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        (lang.tr(id), CellValue::Integer(count))
    };
    let mut facts = vec![
        text(id!("field-journey-title"), &about.title),
        text(id!("field-scenario"), &about.scenario),
        text(id!("field-expectations"), &about.expectations),
        text(id!("field-journey-goal"), &about.goal),
        text(id!("field-journey-owner"), &about.owner),
        text(id!("field-state"), &lang.choice(about.state)),
        text(id!("field-stage"), &lang.choice(about.stage)),
        text(id!("field-business"), &lang.choice(about.business)),
    ];
    if let Some(date) = about.reviewed {
        facts.push(text(id!("field-reviewed"), &lang.date(date)));
    }
    facts.push(text(id!("field-notes"), &about.notes));
    facts.extend([
        count(id!("export-sheet-phases"), journey.phases().len()),
        count(
            id!("export-sheet-touchpoints"),
            journey.graph().touchpoint_count(),
        ),
        count(id!("export-sheet-pain-points"), journey.pain_points().len()),
        count(id!("export-sheet-actions"), journey.actions().len()),
        count(id!("export-sheet-scores"), journey.scores().len()),
    ]);
    facts.retain(|(_, value)| !matches!(value, CellValue::Text(words) if words.is_empty()));
    let rows = facts.into_iter();
    ReadableTable {
        title: lang.tr(id!("export-sheet-journey")),
        columns: vec![
            (lang.tr(id!("export-fact")), ColumnFormat::Plain),
            (lang.tr(id!("export-fact-value")), ColumnFormat::Plain),
        ],
        rows: rows
            .map(|(name, value)| vec![CellValue::Text(name), value])
            .collect(),
    }
}

/// Emotions along the path that curves follow: a row for each touchpoint, a column for each
/// persona. `None` without emotions.
pub(super) fn curve_table(index: &ScoredIndex<'_>, lang: Lang) -> Option<ReadableTable> {
    let journey = index.journey;
    let cx = RecordContext::new(journey, lang);
    let path = followed_touchpoints(index);
    let stops: Vec<_> = path
        .iter()
        .filter_map(|id| journey.touchpoint(id))
        .collect();
    let feels = |persona: Option<&crate::model::PersonaId>| {
        let values = stops.iter().map(|t| t.emotion_of(persona).map(|e| e.value));
        values.collect::<Vec<Option<i8>>>()
    };
    let own = |persona: &crate::model::Persona| {
        let mut emotions = stops.iter().flat_map(|t| &t.emotions);
        emotions.any(|emotion| emotion.persona.as_ref() == Some(&persona.id))
    };
    let personas = journey.personas().iter().filter(|persona| own(persona));
    let mut curves: Vec<(String, Vec<Option<i8>>)> = personas
        .map(|p| {
            let name = cx.name(&ItemRef::Persona(p.id.clone()));
            (name, feels(Some(&p.id)))
        })
        .collect();
    if curves.is_empty() {
        curves.push((lang.tr(id!("layout-everybody")), feels(None)));
    }
    curves.retain(|(_, values)| values.iter().any(Option::is_some));
    if curves.is_empty() {
        return None;
    }
    let rows = stops.iter().enumerate().map(|(at, touchpoint)| {
        let name = cx.name(&ItemRef::Touchpoint(touchpoint.id.clone()));
        let values = curves.iter().map(|(_, values)| {
            let value = values.get(at).copied().flatten();
            value.map_or(CellValue::Empty, |value| CellValue::Integer(value.into()))
        });
        std::iter::once(CellValue::Text(name))
            .chain(values)
            .collect()
    });
    let heads = curves
        .iter()
        .map(|(name, _)| (name.clone(), ColumnFormat::Plain));
    let first = (lang.tr(id!("flow-touchpoint")), ColumnFormat::Plain);
    Some(ReadableTable {
        title: lang.tr(id!("choice-pages-curve")),
        rows: rows.collect(),
        columns: std::iter::once(first).chain(heads).collect(),
    })
}

/// Newest figures of the metric that was measured most, a row for each target; other metrics have
/// other scales. `None` with fewer than two.
pub(super) fn score_table(index: &ScoredIndex<'_>, lang: Lang) -> Option<ReadableTable> {
    let journey = index.journey;
    let cx = RecordContext::new(journey, lang);
    let cards = latest_waves(index.cards());
    let cards = cards.into_iter();
    let cards: Vec<&ScoreCard> = cards
        .filter(|card| card.segment.depth() == 0 && card.display().value().is_some())
        .collect();
    let metric = most_measured(&cards)?;
    let alike = cards.iter().filter(|card| card.metric == *metric);
    let rows: Vec<Vec<CellValue>> = alike
        .map(|card| {
            let name = cx.name(&ItemRef::from(&card.target));
            let figure = card.figure.map_or(CellValue::Empty, CellValue::Number);
            vec![CellValue::Text(name), figure]
        })
        .collect();
    (rows.len() > 1).then(|| ReadableTable {
        title: metric_name(journey, metric, lang),
        columns: vec![
            (lang.tr(id!("field-score-target")), ColumnFormat::Plain),
            (
                metric_name(journey, metric, lang),
                ColumnFormat::Decimals(1),
            ),
        ],
        rows,
    })
}
