//! Profile of experience, engagement and effort (DOMAIN 81), each with its components.

use super::{
    super::{
        Block, Board,
        parts::{Cell, Column, Row, bar, heading, table},
    },
    explain,
    felt::good_ink,
};
use crate::{
    i18n,
    insight::scores::{self, Part, PartKind, ScoreCard, Share},
    layout::{paint::Pen, text::one_line},
    model::{Index, ItemRef},
    scene::Rect,
};

/// Draws the three-part profile.
pub(super) fn profile(board: &Board<'_>, index: &Index<'_>, cards: &[ScoreCard]) -> Vec<Block> {
    let words = &board.words;
    let found = scores::profile(index, cards, i18n::lexicon());
    let title = words.tr("scores-profile");
    let mut blocks = vec![heading(board, &title, &words.tr("scores-profile-note"))];
    let columns = [
        Column::new(words.tr("scores-part"), 1.3),
        Column::new(words.tr("scores-zero-hundred"), 1.6),
        Column::new(words.tr("scores-made-from"), 3.4),
    ];
    let rows = [
        ("scores-experience", found.experience),
        ("scores-engagement", found.engagement),
        ("scores-effort", found.effort),
    ];
    let drawn = rows.iter().map(|(id, share)| row(board, id, share));
    let mut drawn = table(board, &columns, drawn.collect()).into_iter();
    blocks.extend(drawn.next());
    for (block, (id, share)) in drawn.zip(&rows) {
        blocks.push(block);
        if is_chosen(board) && share.goodness.is_some() {
            blocks.push(explain::share(board, &words.tr(id), share));
        }
    }
    blocks
}

/// The rows are about the journey and link to it.
fn is_chosen(board: &Board<'_>) -> bool {
    board.is_chosen(&ItemRef::Journey)
}

fn row<'b>(board: &'b Board<'_>, id: &'static str, share: &Share) -> Row<'b> {
    let words = &board.words;
    let figure = match share.goodness {
        None => Cell::words(words.tr("scores-unknown")).in_ink(board.palette.text_muted),
        Some(goodness) => {
            let said = board.number(goodness * 100.0, 0);
            let shown = said.clone();
            Cell::drawn(said, move |pen: &mut Pen, rect: Rect| {
                let style = board.strong();
                let room = board.at(34.0);
                let height = board.at(10.0);
                let wide = (rect.width() - room).max(1.0);
                let y = rect.center().y - height / 2.0;
                let rail = Rect::new(rect.min.x, y, wide, height);
                pen.rect(rail, board.at(3.0), Some(board.palette.line), None);
                bar(pen, board, rail, goodness, good_ink(board, goodness));
                let at = (
                    rail.max.x + board.at(6.0),
                    rect.center().y - style.leading() / 2.0,
                );
                let line = one_line(&shown, style, room);
                pen.text(&[line], style, at, board.palette.text);
            })
        }
    };
    let parts = share.parts.iter();
    let (known, missing): (Vec<&Part>, Vec<&Part>) =
        parts.partition(|part| part.goodness.is_some());
    let known: Vec<String> = known.into_iter().map(|part| said(board, part)).collect();
    let missing: Vec<String> = missing.iter().map(|part| words.choice(part.kind)).collect();
    let made = if known.is_empty() {
        words.tr("scores-nothing-known")
    } else {
        known.join(" · ")
    };
    let mut from = Cell::words(made);
    if !missing.is_empty() {
        let missing = missing.join(", ");
        from = from.with_note(words.fill("scores-missing", &[("what", &missing)]));
    }
    let cells = vec![Cell::strong(words.tr(id)), figure, from];
    Row {
        is_chosen: is_chosen(board),
        ..Row::new(board, &ItemRef::Journey, id, cells)
    }
}

/// Component with its figure and the extent of its data.
fn said(board: &Board<'_>, part: &Part) -> String {
    let words = &board.words;
    let name = words.choice(part.kind);
    let figure = board.number(part.goodness.unwrap_or_default() * 100.0, 0);
    let (from, of) = (part.from.to_string(), part.of.to_string());
    let id = match part.kind {
        PartKind::Satisfaction | PartKind::Effort => "scores-of-touchpoints",
        PartKind::Transitions => "scores-of-transitions",
        PartKind::Rational | PartKind::Emotional | PartKind::Active | PartKind::Promotion => {
            return format!("{name} {figure}");
        }
    };
    let from = words.fill(id, &[("count", &from), ("of", &of)]);
    format!("{name} {figure} ({from})")
}
