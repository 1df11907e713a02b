//! Table pages: pain points, scores and actions.

use super::{
    PagePart,
    deck_builder::DeckBuilder,
    speaker_notes,
    table::{self, CellMark, DeckCell, DeckColumn, DeckRow, DeckTable},
};
use crate::{
    insight::{
        rank::Rank,
        scores::{ScoreDisplay, score_display},
    },
    map::{
        rows::{display_text, figure_color, metric_name},
        scene_builder::item_key,
    },
    model::{
        Action, Anchor, Evidence, ItemRef, MessageId, PainPoint, Score, ScoreTarget, TouchpointId,
    },
    scene::Rgba,
    text::figure_format::{percent, score_text, segment_of},
};

/// Columns from message ids and relative widths.
fn columns(book: &DeckBuilder<'_>, columns: &[(MessageId, f64)]) -> Vec<DeckColumn> {
    let column = |&(title, weight): &(MessageId, f64)| DeckColumn {
        title: book.messages.tr(title),
        weight,
    };
    columns.iter().map(column).collect()
}

/// Dash in place of a missing value.
const EMPTY_CELL: &str = "–";

fn or_nothing(words: &str) -> String {
    let words = words.trim();
    if words.is_empty() {
        EMPTY_CELL.to_owned()
    } else {
        words.to_owned()
    }
}

/// Phase and title of a touchpoint.
fn place_of(book: &DeckBuilder<'_>, id: &TouchpointId) -> String {
    let Some(t) = book.journey.touchpoint(id) else {
        return EMPTY_CELL.to_owned();
    };
    let title = book
        .messages
        .or_else(&t.title, id!("layout-untitled-touchpoint"));
    match book.journey.phases().get(&t.phase) {
        Some(phase) => {
            let phase = book
                .messages
                .or_else(&phase.name, id!("layout-unnamed-phase"));
            format!("{phase} › {title}")
        }
        None => title,
    }
}

fn anchored(book: &DeckBuilder<'_>, anchor: &Anchor) -> String {
    let at = book.journey.anchor_touchpoint(anchor);
    at.map_or_else(|| EMPTY_CELL.to_owned(), |id| place_of(book, id))
}

/// Cell with the evidence status and the number of sources.
fn evidence(book: &DeckBuilder<'_>, evidence: &Evidence) -> DeckCell {
    let mut words = book.messages.choice(evidence.status);
    if !evidence.sources.is_empty() {
        let sources = book
            .messages
            .count(id!("deck-sources"), evidence.sources.len());
        words = format!("{words}, {sources}");
    }
    DeckCell::with_mark(words, CellMark::Evidence(evidence.status))
}

/// Adds the table of pain points by rank, those without a rank last.
pub(super) fn add_pain_pages(book: &mut DeckBuilder<'_>) {
    let columns = columns(
        book,
        &[
            (id!("deck-column-rank"), 0.65),
            (id!("deck-column-pain"), 3.0),
            (id!("deck-column-where"), 2.0),
            (id!("deck-column-severity"), 1.9),
            (id!("deck-column-frequency"), 1.0),
            (id!("deck-column-evidence"), 1.7),
            (id!("deck-column-owner"), 1.6),
            (id!("deck-column-status"), 1.5),
        ],
    );
    let pains = book.journey.pain_points().iter();
    let mut all: Vec<_> = pains.map(|pain| (pain, book.rank(pain))).collect();
    all.sort_by_key(|(_, rank)| rank.map_or(usize::MAX, |rank| rank.number));
    let rows = all.iter().map(|(pain, rank)| pain_row(book, pain, *rank));
    let rows: Vec<DeckRow> = rows.collect();
    let table = DeckTable {
        part: PagePart::Pains,
        columns,
        rows,
        source: book.messages.tr(id!("deck-source-pains")),
    };
    table::add_table(book, table);
}

fn pain_row(book: &DeckBuilder<'_>, pain: &PainPoint, rank: Option<Rank>) -> DeckRow {
    let words = &book.messages;
    let text = words.text_or_else(&pain.text, id!("layout-untitled-pain-point"));
    let number = rank.map_or_else(|| EMPTY_CELL.to_owned(), |rank| rank.to_string());
    let severity = match pain.severity {
        Some(severity) => DeckCell::with_mark(
            words.tr(severity_key(severity)),
            CellMark::Dots(severity, book.palette.severity_color(pain.severity)),
        ),
        None => DeckCell::plain(words.tr(id!("deck-not-judged"))),
    };
    let frequency = pain
        .frequency
        .map_or_else(|| EMPTY_CELL.to_owned(), |share| percent(words.lang, share));
    DeckRow {
        key: item_key(ItemRef::PainPoint(pain.id.clone())),
        alt: words.message(&message!("layout-alt-pain-point", text = &text)),
        notes: speaker_notes::pain_notes(book, pain, rank),
        cells: vec![
            DeckCell::with_mark(number, CellMark::Rank),
            DeckCell::strong(text),
            DeckCell::plain(anchored(book, &pain.anchor)),
            severity,
            DeckCell::plain(frequency),
            evidence(book, &pain.evidence),
            DeckCell::plain(or_nothing(&pain.owner)),
            DeckCell::plain(words.choice(pain.status)),
        ],
    }
}

/// Message id of a severity on Nielsen's scale (DOMAIN B5).
pub(super) fn severity_key(severity: u8) -> MessageId {
    match severity {
        0 => id!("deck-severity-0"),
        1 => id!("deck-severity-1"),
        2 => id!("deck-severity-2"),
        3 => id!("deck-severity-3"),
        4.. => id!("deck-severity-4"),
    }
}

/// Adds the table of scores in catalogue order, those of the whole journey first.
pub(super) fn add_score_pages(book: &mut DeckBuilder<'_>) {
    let columns = columns(
        book,
        &[
            (id!("deck-column-metric"), 1.4),
            (id!("deck-column-score"), 1.0),
            (id!("scores-interval"), 1.3),
            (id!("deck-column-n"), 1.0),
            (id!("deck-column-where"), 2.4),
            (id!("deck-column-segment"), 1.3),
            (id!("deck-column-date"), 1.1),
            (id!("deck-column-source"), 1.9),
        ],
    );
    let order: Vec<TouchpointId> = book
        .journey
        .touchpoints_in_order()
        .iter()
        .map(|t| t.id.clone())
        .collect();
    let mut all: Vec<_> = book.journey.scores().iter().collect();
    let phase = |id| book.journey.phases().position(id).unwrap_or(usize::MAX);
    all.sort_by_cached_key(|score| match &score.target {
        ScoreTarget::Journey => (0, 0),
        ScoreTarget::Phase(id) => (1 + phase(id), 0),
        ScoreTarget::Touchpoint(id) => {
            let place = order.iter().position(|other| other == id);
            let t = book.journey.touchpoint(id);
            let phase = t.map_or(usize::MAX - 1, |t| phase(&t.phase));
            (phase.saturating_add(1), 1 + place.unwrap_or(usize::MAX - 1))
        }
    });
    let rows: Vec<DeckRow> = all.iter().map(|score| score_row(book, score)).collect();
    let table = DeckTable {
        part: PagePart::Scores,
        columns,
        rows,
        source: book.messages.tr(id!("deck-source-scores")),
    };
    table::add_table(book, table);
}

/// Figure of a score, or the reason why there is none, with its traffic-light colour.
pub(super) fn figure_of(
    book: &DeckBuilder<'_>,
    score: &Score,
    shown: &ScoreDisplay,
) -> (String, Option<Rgba>) {
    let scale = book.journey.metric_scale(&score.metric);
    let ink = shown.value().zip(scale);
    let ink = ink.map(|(figure, scale)| figure_color(book.palette, figure, &scale));
    (display_text(&book.messages, shown, scale.as_ref()), ink)
}

/// Confidence interval of a score as text, or a dash.
fn interval_of(book: &DeckBuilder<'_>, score: &Score, shown: ScoreDisplay) -> String {
    let scale = book.journey.metric_scale(&score.metric);
    let found = shown.interval().zip(scale);
    found.map_or_else(
        || EMPTY_CELL.to_owned(),
        |(found, scale)| {
            let ends =
                [found.low, found.high].map(|end| score_text(book.messages.lang, end, &scale));
            let [low, high] = &ends;
            book.messages
                .message(&message!("scores-between", low = low, high = high))
        },
    )
}

/// Number of replies of a score, with a caution when they are few (DOMAIN B4).
pub(super) fn replies_of(book: &DeckBuilder<'_>, score: &Score, shown: ScoreDisplay) -> String {
    let words = &book.messages;
    let n = score.data.n().map_or_else(
        || words.tr(id!("layout-n-unknown")),
        |n| words.message(&message!("layout-n", n = &words.lang.count(n))),
    );
    with_standing(book, shown, n)
}

fn with_standing(book: &DeckBuilder<'_>, shown: ScoreDisplay, n: String) -> String {
    match shown.compact_caution() {
        Some(caution) => format!("{n}, {}", book.messages.choice(caution)),
        None => n,
    }
}

fn score_row(book: &DeckBuilder<'_>, score: &Score) -> DeckRow {
    let (words, journey) = (&book.messages, book.journey);
    let metric = metric_name(words, journey, &score.metric);
    let shown = score_display(journey, score);
    let (figure, ink) = figure_of(book, score, &shown);
    let n = score
        .data
        .n()
        .map_or_else(|| words.tr(id!("deck-n-unknown")), |n| words.lang.count(n));
    let n = with_standing(book, shown, n);
    let place = match &score.target {
        ScoreTarget::Journey => words.tr(id!("deck-whole-journey")),
        ScoreTarget::Phase(id) => {
            let name = journey.phases().get(id).map_or("", |phase| &phase.name);
            words.or_else(name, id!("layout-unnamed-phase"))
        }
        ScoreTarget::Touchpoint(id) => place_of(book, id),
    };
    let segment = segment_of(words, journey, score);
    let segment = if segment.is_empty() {
        words.tr(id!("layout-everybody"))
    } else {
        segment
    };
    let date = score.date.map(|date| words.date(date));
    DeckRow {
        key: item_key(ItemRef::Score(score.id.clone())),
        alt: words.message(&message!(
            "layout-alt-score",
            metric = &metric,
            figure = &figure,
            n = &n
        )),
        notes: Vec::new(),
        cells: vec![
            DeckCell::plain(&metric),
            match ink {
                Some(_) => DeckCell {
                    ink,
                    ..DeckCell::strong(&figure)
                },
                None => DeckCell::plain(&figure),
            },
            DeckCell::plain(interval_of(book, score, shown)),
            DeckCell::plain(&n),
            DeckCell::plain(place),
            DeckCell::plain(segment),
            DeckCell::plain(date.unwrap_or_else(|| EMPTY_CELL.to_owned())),
            DeckCell::plain(or_nothing(&score.source)),
        ],
    }
}

/// Adds the table of actions, those in progress first.
pub(super) fn add_action_pages(book: &mut DeckBuilder<'_>) {
    let columns = columns(
        book,
        &[
            (id!("deck-column-action"), 2.6),
            (id!("deck-column-against"), 2.4),
            (id!("deck-column-hypothesis"), 2.8),
            (id!("deck-column-method"), 1.2),
            (id!("deck-column-owner"), 1.3),
            (id!("deck-column-due"), 1.1),
            (id!("deck-column-status"), 1.0),
        ],
    );
    let rows = book.journey.actions().iter();
    let rows: Vec<DeckRow> = rows.map(|action| action_row(book, action)).collect();
    let table = DeckTable {
        part: PagePart::Actions,
        columns,
        rows,
        source: String::new(),
    };
    table::add_table(book, table);
}

fn action_row(book: &DeckBuilder<'_>, action: &Action) -> DeckRow {
    let (words, journey) = (&book.messages, book.journey);
    let text = words.text_or_else(&action.text, id!("layout-untitled-action"));
    let pains: Vec<String> = action
        .pain_points
        .iter()
        .filter_map(|id| journey.pain_points().get(id))
        .map(|pain| words.text_or_else(&pain.text, id!("layout-untitled-pain-point")))
        .collect();
    let against = if pains.is_empty() {
        let own = action.touchpoint.as_ref();
        own.map_or_else(|| EMPTY_CELL.to_owned(), |id| place_of(book, id))
    } else {
        pains.join("\n")
    };
    let status = words.choice(action.status);
    let due = action.due.map(|date| words.date(date));
    DeckRow {
        key: item_key(ItemRef::Action(action.id.clone())),
        alt: words.message(&message!(
            "layout-alt-action",
            text = &text,
            status = &status
        )),
        notes: Vec::new(),
        cells: vec![
            DeckCell::strong(&text),
            DeckCell::plain(against),
            DeckCell::plain(or_nothing(&action.hypothesis)),
            DeckCell::plain(words.choice(action.method)),
            DeckCell::plain(or_nothing(&action.owner)),
            DeckCell::plain(due.unwrap_or_else(|| EMPTY_CELL.to_owned())),
            DeckCell::plain(&status),
        ],
    }
}
