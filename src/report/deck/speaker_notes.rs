//! Speaker notes of the pages.

use std::collections::HashSet;

use super::{PagePart, deck_builder::DeckBuilder};
use crate::{
    model::{FrequencyBase, ItemRef, PainPoint, Phase, Row, TouchpointId},
    record::{RecordContext, RecordRow, RecordTable, RecordValue, TableKind, Wording},
    scene::SpeakerNote,
    text::figure_format::percent,
};

pub(super) fn heading(text: String) -> SpeakerNote {
    SpeakerNote {
        is_heading: true,
        text,
    }
}

pub(super) fn line(text: String) -> SpeakerNote {
    SpeakerNote {
        is_heading: false,
        text,
    }
}

/// Notes on a pain point and its evidence.
pub(super) fn pain_notes(
    book: &DeckBuilder<'_>,
    title: String,
    pain: &PainPoint,
) -> Vec<SpeakerNote> {
    let cx = book.records();
    let mut notes = vec![heading(title), line(pain_facts(book, pain))];
    notes.extend(pain.evidence.sources.iter().map(|source| {
        let mut parts = vec![cx.choice(source.kind)];
        parts.extend(cx.source(source));
        line(parts.join(" · "))
    }));
    if !pain.notes.trim().is_empty() {
        notes.push(line(pain.notes.trim().to_owned()));
    }
    notes
}

/// Text of a pain point with its rank before it.
pub(super) fn ranked_text(cx: &RecordContext<'_>, table: &RecordTable, row: &RecordRow) -> String {
    let text = table.text(cx, row, "text", Wording::Short);
    match table.cell(row, "rank") {
        Some((_, RecordValue::Rank(rank))) if rank.is_shared => format!("{rank} {text}"),
        Some((_, RecordValue::Rank(rank))) => format!("{rank}. {text}"),
        _ => text,
    }
}

fn pain_facts(book: &DeckBuilder<'_>, pain: &PainPoint) -> String {
    let words = &book.messages;
    let mut parts = Vec::new();
    match pain.severity {
        Some(severity) => {
            let severity = severity.to_string();
            parts.push(words.message(&message!("layout-alt-severity", severity = &severity)));
        }
        None => parts.push(words.tr(id!("deck-not-judged"))),
    }
    if let Some(frequency) = pain.frequency {
        let share = percent(words.lang, frequency);
        let personas = book.journey.personas();
        let names = pain.personas.iter().filter_map(|id| personas.get(id));
        let names: Vec<&str> = names.map(|persona| persona.name.trim()).collect();
        if names.is_empty() || pain.frequency_of == FrequencyBase::AllCustomers {
            parts.push(words.message(&message!("deck-note-frequency", share = &share)));
        } else {
            parts.push(words.message(&message!(
                "deck-note-frequency-some",
                share = &share,
                personas = &names.join(", ")
            )));
        }
    }
    parts.push(words.choice(pain.evidence.status));
    if !pain.owner.trim().is_empty() {
        parts.push(words.message(&message!("layout-state-owner", owner = pain.owner.trim())));
    }
    parts.push(words.choice(pain.status));
    parts.join(" · ")
}

/// Goal and desired experience of a phase, each with its heading, as far as they are given.
pub(super) fn aims(book: &DeckBuilder<'_>, phase: &Phase) -> Vec<(String, String)> {
    let aims = [
        (id!("deck-note-goal"), phase.goal.trim()),
        (id!("deck-note-desired"), phase.desired.trim()),
    ];
    let aims = aims.into_iter().filter(|(_, text)| !text.is_empty());
    aims.map(|(heading, text)| (book.messages.tr(heading), text.to_owned()))
        .collect()
}

/// Records that the notes of phases tell of.
pub(super) struct PhaseRecords {
    /// Pain points by rank.
    pains: RecordTable,
    scores: RecordTable,
}

/// Columns of a score in the notes, behind its name and figure.
const SCORE: [&str; 5] = ["segment", "touchpoint", "n", "date", "source"];

impl PhaseRecords {
    pub(super) fn new(book: &DeckBuilder<'_>) -> Self {
        let cx = book.records();
        let columns = ["rank", "text", "touchpoint"];
        let mut pains = RecordTable::new(&cx, TableKind::PainPoints, &columns);
        pains.sort_by(&cx, "rank");
        let columns = [&["target", "metric_name", "figure"], &SCORE[..]].concat();
        let scores = RecordTable::new(&cx, TableKind::Scores, &columns);
        Self { pains, scores }
    }
}

/// Notes on the goal, pain points, scores and evidence of a phase, or of the part of it on one
/// page.
pub(super) fn phase_notes(
    book: &DeckBuilder<'_>,
    records: &PhaseRecords,
    phase: &Phase,
    touchpoints: &HashSet<TouchpointId>,
) -> Vec<SpeakerNote> {
    let cx = book.records();
    let mut notes = Vec::new();
    for (title, text) in aims(book, phase) {
        notes.extend([heading(title), line(text)]);
    }
    let is_here = |table: &RecordTable, row: &RecordRow, at: &str| match table.cell(row, at) {
        Some((_, RecordValue::Item(ItemRef::Touchpoint(id)))) => touchpoints.contains(id),
        Some((_, RecordValue::Item(ItemRef::Phase(id)))) => *id == phase.id,
        _ => false,
    };
    let PhaseRecords { pains, scores } = records;
    let pain = |row: &RecordRow| {
        let facts = pain_facts(book, pain_of(book, &row.item)?);
        let text = ranked_text(&cx, pains, row);
        Some(line(format!("{text}: {facts}")))
    };
    let rows = pains.rows.iter();
    let rows = rows.filter(|row| is_here(pains, row, "touchpoint"));
    notes.extend(under(
        book.name(PagePart::Pains),
        rows.filter_map(pain).collect(),
    ));
    let score = |row: &RecordRow| {
        let names = ["metric_name", "figure"];
        let figure = scores.line(&cx, row, &names, Wording::Short, " ");
        let facts = scores.line(&cx, row, &SCORE, Wording::Full, " · ");
        line(format!("{figure} · {facts}"))
    };
    let rows = scores.rows.iter();
    let rows = rows.filter(|row| is_here(scores, row, "target"));
    notes.extend(under(
        book.name(PagePart::Scores),
        rows.map(score).collect(),
    ));
    notes
}

/// Pain point of a record.
pub(super) fn pain_of<'a>(book: &DeckBuilder<'a>, item: &ItemRef) -> Option<&'a PainPoint> {
    match item {
        ItemRef::PainPoint(id) => book.journey.pain_points().get(id).map(|pain| &**pain),
        _ => None,
    }
}

/// Notes under a heading; none without notes.
fn under(title: String, mut notes: Vec<SpeakerNote>) -> Vec<SpeakerNote> {
    if !notes.is_empty() {
        notes.insert(0, heading(title));
    }
    notes
}

/// Notes with the cells of text rows for the given touchpoints.
pub(super) fn row_notes(
    book: &DeckBuilder<'_>,
    rows: &[Row],
    touchpoints: &HashSet<TouchpointId>,
) -> Vec<SpeakerNote> {
    let cx = book.records();
    let mut notes = Vec::new();
    for row in rows {
        let cells: Vec<_> = row
            .cells
            .iter()
            .filter(|cell| touchpoints.contains(&cell.touchpoint))
            .collect();
        if cells.is_empty() {
            continue;
        }
        notes.push(heading(row.name.clone()));
        for cell in cells {
            let title = cx.name(&ItemRef::Touchpoint(cell.touchpoint.clone()));
            notes.push(line(format!("{title} {}", cell.text.replace('\n', " "))));
        }
    }
    notes
}
