//! Speaker notes of the pages.

use std::collections::HashSet;

use super::{
    deck_builder::DeckBuilder,
    panels::{SCORE_COLUMNS, score_facts},
};
use crate::{
    insight::rank::Rank,
    model::{FrequencyBase, ItemRef, PainPoint, Phase, Row, TouchpointId},
    record::{RecordContext, RecordRow, RecordTable, RecordValue, TableKind, Wording},
    scene::SpeakerNote,
    text::figure_format::percent,
};

fn heading(text: String) -> SpeakerNote {
    SpeakerNote {
        is_heading: true,
        text,
    }
}

fn line(text: String) -> SpeakerNote {
    SpeakerNote {
        is_heading: false,
        text,
    }
}

/// Notes on a pain point and its evidence.
pub(super) fn pain_notes(
    book: &DeckBuilder<'_>,
    pain: &PainPoint,
    rank: Option<Rank>,
) -> Vec<SpeakerNote> {
    let words = &book.messages;
    let text = words.text_or_else(&pain.text, id!("layout-untitled-pain-point"));
    let title = rank.map_or_else(
        || text.clone(),
        |rank| format!("{} {text}", rank_prefix(rank)),
    );
    let mut notes = vec![heading(title), line(pain_facts(book, pain))];
    notes.extend(pain.evidence.sources.iter().map(|source| {
        let mut parts = vec![words.choice(source.kind)];
        for part in [&source.text, &source.quote] {
            if !part.trim().is_empty() {
                parts.push(part.trim().to_owned());
            }
        }
        parts.extend(
            source
                .n
                .map(|n| words.message(&message!("layout-n", n = &words.lang.count(n.into())))),
        );
        parts.extend(source.date.map(|date| words.date(date)));
        line(parts.join(" · "))
    }));
    if !pain.notes.trim().is_empty() {
        notes.push(line(pain.notes.trim().to_owned()));
    }
    notes
}

/// Rank as written before the text of a pain point.
pub(super) fn rank_prefix(rank: Rank) -> String {
    if rank.is_shared {
        rank.to_string()
    } else {
        format!("{rank}.")
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

/// Notes on the goal, pain points, scores and evidence of a phase, or of the part of it on one
/// page.
pub(super) fn phase_notes(
    book: &DeckBuilder<'_>,
    phase: &Phase,
    touchpoints: &HashSet<TouchpointId>,
) -> Vec<SpeakerNote> {
    let (words, journey) = (&book.messages, book.journey);
    let mut notes = Vec::new();
    for (key, text) in [
        (id!("deck-note-goal"), &phase.goal),
        (id!("deck-note-desired"), &phase.desired),
    ] {
        if !text.trim().is_empty() {
            notes.push(heading(words.tr(key)));
            notes.push(line(text.trim().to_owned()));
        }
    }
    let mut pains: Vec<(Option<Rank>, &PainPoint)> = journey
        .pain_points()
        .iter()
        .filter(|pain| {
            let at = journey.anchor_touchpoint(&pain.anchor);
            at.is_some_and(|id| touchpoints.contains(id))
        })
        .map(|pain| (book.rank(pain), pain.as_ref()))
        .collect();
    pains.sort_by_key(|(rank, _)| rank.map_or(usize::MAX, |rank| rank.number));
    if !pains.is_empty() {
        notes.push(heading(words.choice(super::PagePart::Pains)));
    }
    for (rank, pain) in pains {
        let text = words.text_or_else(&pain.text, id!("layout-untitled-pain-point"));
        let facts = pain_facts(book, pain);
        let number = rank.map_or_else(String::new, |rank| format!("{} ", rank_prefix(rank)));
        notes.push(line(format!("{number}{text}: {facts}")));
    }
    let cx = book.records();
    let table = RecordTable::new(&cx, TableKind::Scores, &SCORE_COLUMNS);
    let is_here = |row: &&RecordRow| match table.cell(row, "target") {
        Some((_, RecordValue::Item(ItemRef::Touchpoint(id)))) => touchpoints.contains(id),
        Some((_, RecordValue::Item(ItemRef::Phase(id)))) => *id == phase.id,
        _ => false,
    };
    let scores = table.rows.iter().filter(is_here);
    let lines: Vec<SpeakerNote> = scores
        .map(|row| line(score_note(&cx, &table, row)))
        .collect();
    if !lines.is_empty() {
        notes.push(heading(words.choice(super::PagePart::Scores)));
    }
    notes.extend(lines);
    notes
}

/// Notes with the cells of text rows for the given touchpoints.
pub(super) fn row_notes(
    book: &DeckBuilder<'_>,
    rows: &[Row],
    touchpoints: &HashSet<TouchpointId>,
) -> Vec<SpeakerNote> {
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
            let t = book.journey.touchpoint(&cell.touchpoint);
            let title = t.map_or("", |t| t.title.as_str());
            let title = book
                .messages
                .or_else(title, id!("layout-untitled-touchpoint"));
            notes.push(line(format!("{title} {}", cell.text.replace('\n', " "))));
        }
    }
    notes
}

fn score_note(cx: &RecordContext<'_>, table: &RecordTable, row: &RecordRow) -> String {
    let text = |id| table.text(cx, row, id, Wording::Short);
    let mut parts = vec![format!("{} {}", text("metric_name"), text("figure"))];
    parts.extend(score_facts(cx, table, row));
    parts.extend(["date", "source"].map(text));
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}
