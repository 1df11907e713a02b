//! Rows of an excerpt: those with content there, and additional ones that list its transitions from
//! and to other phases.

use std::collections::HashSet;

use super::deck_builder::DeckBuilder;
use crate::{
    model::{
        Cell, DomainId as _, Journey, MessageId, Row, RowId, RowKind, ScoreTarget, Touchpoint,
        TouchpointId,
    },
    text::figure_format::percent,
};

/// Rows that list the transitions from and to touchpoints beyond the excerpt.
pub(super) fn phase_crossing_rows(
    book: &DeckBuilder<'_>,
    touchpoints: &HashSet<TouchpointId>,
) -> Vec<Row> {
    let graph = book.journey.graph();
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let mut all: Vec<&TouchpointId> = touchpoints.iter().collect();
    all.sort();
    for id in all {
        let mut texts = [Vec::new(), Vec::new()];
        for (text, edges) in texts
            .iter_mut()
            .zip([graph.incoming(id), graph.outgoing(id)])
        {
            for e in edges {
                let other = if e.from == *id { &e.to } else { &e.from };
                if touchpoints.contains(other) {
                    continue;
                }
                text.extend(
                    book.journey
                        .touchpoint(other)
                        .map(|t| beyond(book, t, e.share)),
                );
            }
        }
        let [from, to] = texts;
        for (cells, mut text) in [(&mut before, from), (&mut after, to)] {
            text.sort();
            shorten(book, &mut text);
            if !text.is_empty() {
                cells.push(Cell {
                    touchpoint: id.clone(),
                    text: text.join("\n"),
                    image: None,
                });
            }
        }
    }
    let rows = [
        ("part-before", id!("deck-comes-from"), before),
        ("part-after", id!("deck-leads-to"), after),
    ];
    let row = |(id, name, cells): (&str, MessageId, Vec<Cell>)| {
        Some(Row {
            id: RowId::parse(id).ok()?,
            kind: RowKind::Text,
            name: book.messages.tr(name),
            hidden: cells.is_empty(),
            cells,
        })
    };
    rows.into_iter().filter_map(row).collect()
}

/// Greatest number of such transitions that are named at a touchpoint.
const MAX_NAMED: usize = 12;

/// Truncates a long list and appends the number of the rest, which would fill page after page.
fn shorten(book: &DeckBuilder<'_>, text: &mut Vec<String>) {
    let more = text.len().saturating_sub(MAX_NAMED);
    if more > 0 {
        text.truncate(MAX_NAMED);
        text.push(book.messages.count(id!("deck-and-more"), more));
    }
}

fn beyond(book: &DeckBuilder<'_>, t: &Touchpoint, share: Option<f64>) -> String {
    let title = book.messages.name(t);
    let phase = book.journey.phases().get(&t.phase);
    let phase = phase.map_or("", |phase| phase.name.trim());
    let share = share
        .map(|share| format!(" {}", percent(book.messages.lang, share)))
        .unwrap_or_default();
    if phase.is_empty() {
        format!("› {title}{share}")
    } else {
        format!("› {phase}: {title}{share}")
    }
}

/// Merges the cells of rows into those of the same rows of other touchpoints.
pub(super) fn merge(rows: &mut Vec<Row>, more: Vec<Row>) {
    for row in more {
        match rows.iter_mut().find(|other| other.id == row.id) {
            Some(other) => {
                other.hidden &= row.hidden;
                other.cells.extend(row.cells);
            }
            None => rows.push(row),
        }
    }
}

/// True if a row has content for these touchpoints.
pub(super) fn has_content(
    journey: &Journey,
    row: &Row,
    touchpoints: &HashSet<TouchpointId>,
) -> bool {
    let has = |id: &TouchpointId| touchpoints.contains(id);
    let any = |says: &dyn Fn(&Touchpoint) -> bool| {
        let mut all = journey.graph().touchpoints();
        all.any(|t| has(&t.id) && says(t))
    };
    let on = |anchor| journey.anchor_touchpoint(anchor).is_some_and(has);
    match row.kind {
        RowKind::Emotion => any(&|t| !t.emotions.is_empty()),
        RowKind::Scores => journey.scores().iter().any(|score| match &score.target {
            ScoreTarget::Touchpoint(id) => has(id),
            ScoreTarget::Phase(_) => true,
            ScoreTarget::Journey => false,
        }),
        RowKind::PainPoints => journey.pain_points().iter().any(|pain| on(&pain.anchor)),
        RowKind::Moments => journey.moments().iter().any(|moment| on(&moment.anchor)),
        RowKind::Actions => journey
            .actions()
            .iter()
            .any(|action| journey.action_touchpoint(&action.id).is_some_and(has)),
        RowKind::Does => any(&|t| !t.does.trim().is_empty()),
        RowKind::Thinks => any(&|t| !t.thinks.trim().is_empty()),
        RowKind::Feels => any(&|t| !t.feels.trim().is_empty()),
        RowKind::Quotes => any(&|t| !t.quotes.is_empty()),
        RowKind::Frontstage => any(&|t| !t.frontstage.trim().is_empty()),
        RowKind::Backstage => any(&|t| !t.backstage.trim().is_empty()),
        RowKind::Support => any(&|t| !t.support.trim().is_empty()),
        RowKind::Storyboard => any(&|t| !t.images.is_empty()),
        RowKind::Text | RowKind::Image => row.cells.iter().any(|cell| {
            has(&cell.touchpoint) && (!cell.text.trim().is_empty() || cell.image.is_some())
        }),
    }
}
