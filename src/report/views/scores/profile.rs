//! Profile of experience, engagement and effort (DOMAIN 81), each with its components.

use super::{
    super::{
        ViewBlock, ViewSurface,
        parts::{TableCell, TableColumn, TableRow, bar, heading, table},
    },
    derivation,
    experience::goodness_color,
};
use crate::{
    insight::scores::{self, ComponentKind, ProfileComponent, ProfileDimension, ScoreCard},
    map::scene_builder::SceneBuilder,
    model::{Index, ItemRef, MessageId},
    scene::{ItemPart, Rect},
    text::one_line,
};

/// Draws the three-part profile.
pub(super) fn profile(
    board: &ViewSurface<'_>,
    index: &Index<'_>,
    cards: &[ScoreCard],
) -> Vec<ViewBlock> {
    let words = &board.messages;
    let found = scores::profile(index, cards);
    let title = words.tr(id!("scores-profile"));
    let mut blocks = vec![heading(
        board,
        &title,
        &words.tr(id!("scores-profile-note")),
    )];
    let columns = [
        TableColumn::new(words.tr(id!("scores-part")), 1.3),
        TableColumn::new(words.tr(id!("scores-zero-hundred")), 1.6),
        TableColumn::new(words.tr(id!("scores-made-from")), 3.4),
    ];
    let rows = [
        (id!("scores-experience"), found.experience),
        (id!("scores-engagement"), found.engagement),
        (id!("scores-effort"), found.effort),
    ];
    let drawn = rows.iter().map(|(id, share)| row(board, *id, share));
    let mut drawn = table(board, &columns, drawn.collect()).into_iter();
    blocks.extend(drawn.next());
    for (block, (id, share)) in drawn.zip(&rows) {
        blocks.push(block);
        if is_chosen(board) && share.goodness.is_some() {
            blocks.push(derivation::share(board, &words.tr(*id), share));
        }
    }
    blocks
}

/// The rows are about the journey and link to it.
fn is_chosen(board: &ViewSurface<'_>) -> bool {
    board.is_selected(&ItemRef::Journey)
}

fn row<'b>(board: &'b ViewSurface<'_>, id: MessageId, share: &ProfileDimension) -> TableRow<'b> {
    let words = &board.messages;
    let figure = match share.goodness {
        None => TableCell::text(words.tr(id!("scores-unknown"))).with_ink(board.palette.text_muted),
        Some(goodness) => {
            let said = board.number(goodness * 100.0, 0);
            let shown = said.clone();
            TableCell::from_drawing(said, move |pen: &mut SceneBuilder, rect: Rect| {
                let style = board.strong();
                let room = board.scaled(34.0);
                let height = board.scaled(10.0);
                let wide = (rect.width() - room).max(1.0);
                let y = rect.center().y - height / 2.0;
                let rail = Rect::new(rect.min.x, y, wide, height);
                pen.rect(rail, board.scaled(3.0), Some(board.palette.line), None);
                bar(pen, board, rail, goodness, goodness_color(board, goodness));
                let at = (
                    rail.max.x + board.scaled(6.0),
                    rect.center().y - style.leading() / 2.0,
                );
                let line = one_line(&shown, style, room);
                pen.text(&[line], style, at, board.palette.text);
            })
        }
    };
    let parts = share.parts.iter();
    let (known, missing): (Vec<&ProfileComponent>, Vec<&ProfileComponent>) =
        parts.partition(|part| part.goodness.is_some());
    let known: Vec<String> = known.into_iter().map(|part| said(board, part)).collect();
    let missing: Vec<String> = missing.iter().map(|part| words.choice(part.kind)).collect();
    let made = if known.is_empty() {
        words.tr(id!("scores-nothing-known"))
    } else {
        known.join(" · ")
    };
    let mut from = TableCell::text(made);
    if !missing.is_empty() {
        let missing = missing.join(", ");
        from = from.with_note(words.message(&message!("scores-missing", what = &missing)));
    }
    let cells = vec![TableCell::strong(words.tr(id)), figure, from];
    TableRow {
        is_selected: is_chosen(board),
        ..TableRow::of_part(
            board,
            &ItemRef::Journey,
            ItemPart::ProfileDimension(id),
            cells,
        )
    }
}

/// Component with its figure and the extent of its data.
fn said(board: &ViewSurface<'_>, part: &ProfileComponent) -> String {
    let words = &board.messages;
    let name = words.choice(part.kind);
    let figure = board.number(part.goodness.unwrap_or_default() * 100.0, 0);
    let (from, of) = (part.available.to_string(), part.possible.to_string());
    let id = match part.kind {
        ComponentKind::Satisfaction | ComponentKind::Effort => id!("scores-of-touchpoints"),
        ComponentKind::Transitions => id!("scores-of-transitions"),
        ComponentKind::Rational
        | ComponentKind::Emotional
        | ComponentKind::Active
        | ComponentKind::Promotion => {
            return format!("{name} {figure}");
        }
    };
    let from = words.fill(id, &[("count", &from), ("of", &of)]);
    format!("{name} {figure} ({from})")
}
