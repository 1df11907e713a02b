//! Persona cards, side by side on pages.

use std::sync::Arc;

use super::{
    PagePart,
    board::avatar,
    deck_builder::{DeckBuilder, PageDraft},
    page_flow::flow_into_columns,
    text_piece::TextPiece,
};
use crate::{
    map::scene_builder::{SceneBuilder, item_key},
    model::{ItemRef, Persona, float},
    record::{RecordTable, RecordValue, TableKind, Wording},
    report::columns::columns_in,
    scene::{ItemRole, Point, Rect, SceneItem, Stroke},
    text::{FontSpec, break_lines, figure_format::percent, one_line},
};

/// Least width of a card on A4.
const NARROW: f64 = 236.0;
/// Gap between cards.
const GAP: f64 = 14.0;
/// Padding of a card.
const PAD: f64 = 14.0;
/// Side of the portrait.
const PORTRAIT: f64 = 52.0;

/// Columns of a card, each with its heading.
const FACTS: [&str; 6] = [
    "goals",
    "needs",
    "frustrations",
    "dated_expectations",
    "contact",
    "notes",
];

/// Persona card, or the continuation of one.
struct PersonaCardPart {
    persona: Arc<Persona>,
    pieces: Vec<TextPiece>,
    goes_on: bool,
}

/// Adds pages with the cards of all personas, or of the persona filter alone.
pub(super) fn add(book: &mut DeckBuilder<'_>) {
    let personas: Vec<Arc<Persona>> = book.journey.personas().iter().cloned().collect();
    let only = book.options.view.persona.as_ref();
    let personas: Vec<Arc<Persona>> = personas
        .into_iter()
        .filter(|persona| only.is_none_or(|only| *only == persona.id))
        .collect();
    if personas.is_empty() {
        return;
    }
    let sheet = book.sheet;
    let content = sheet.content();
    let gap = sheet.scaled(GAP);
    let most = columns_in(content.width(), sheet.scaled(NARROW), gap);
    let count = personas.len().clamp(1, most).max(2.min(most));
    let width = (content.width() + gap) / float(count) - gap;
    let facts = RecordTable::new(&book.records(), TableKind::Personas, &FACTS);
    let cards = personas
        .iter()
        .flat_map(|persona| cards(book, persona, &facts, width));
    let cards: Vec<PersonaCardPart> = cards.collect();
    let all = book.journey.personas().len();
    for (page, cards) in cards.chunks(count).enumerate() {
        let mut items = Vec::new();
        let mut bottom = content.min.y;
        for (place, card) in cards.iter().enumerate() {
            let x = content.min.x + (width + gap) * float(place);
            let (item, end) = draw(book, card, Point::new(x, content.min.y), width);
            items.push(item);
            bottom = bottom.max(end);
        }
        book.add_page(PageDraft {
            title: book.name(PagePart::Personas),
            kicker: book.messages.count(id!("layout-persona-count"), all),
            continues: page > 0,
            items,
            content_end: Point::new(content.max.x, bottom),
            ..PageDraft::default()
        });
    }
}

/// Cards of a persona: one, or more where its text is higher than a page.
fn cards(
    book: &DeckBuilder<'_>,
    persona: &Arc<Persona>,
    facts: &RecordTable,
    width: f64,
) -> Vec<PersonaCardPart> {
    let sheet = book.sheet;
    let pad = sheet.scaled(PAD);
    let head = head_height(book, persona, width);
    let room = |number: usize| {
        let head = if number == 0 { head } else { small_head(book) };
        sheet.content_height() - head - pad
    };
    let pieces = pieces(book, persona, facts, width - 2.0 * pad);
    // The first card stays, also without any text: the others are as high as if it were there.
    let columns = flow_into_columns(pieces, 0.0, room);
    let cards = columns.into_iter().enumerate();
    let cards = cards.map(|(number, pieces)| PersonaCardPart {
        persona: Arc::clone(persona),
        pieces,
        goes_on: number > 0,
    });
    cards.collect()
}

fn name_style(book: &DeckBuilder<'_>) -> FontSpec {
    FontSpec::bold(book.sheet.scaled(14.0))
}

fn head_height(book: &DeckBuilder<'_>, persona: &Persona, width: f64) -> f64 {
    let sheet = book.sheet;
    let room = width - sheet.scaled(2.0 * PAD + PORTRAIT + 12.0);
    let style = name_style(book);
    let name = break_lines(&persona.name, style, room, 4).len().max(1);
    let role = break_lines(&under(book, persona), sheet.body(), room, 6).len();
    let words = style.leading() * float(name) + sheet.body().leading() * float(role);
    words.max(sheet.scaled(PORTRAIT)) + sheet.scaled(2.0 * PAD)
}

fn small_head(book: &DeckBuilder<'_>) -> f64 {
    book.sheet.body().leading() + book.sheet.scaled(PAD + 8.0)
}

/// Subtitle of a card: role and share of the customers.
fn under(book: &DeckBuilder<'_>, persona: &Persona) -> String {
    let mut parts = Vec::new();
    if !persona.role.trim().is_empty() {
        parts.push(persona.role.trim().to_owned());
    }
    if let Some(share) = persona.share {
        let share = percent(book.messages.lang, share);
        parts.push(
            book.messages
                .message(&message!("deck-persona-share", share = &share)),
        );
    }
    parts.join(" · ")
}

fn pieces(
    book: &DeckBuilder<'_>,
    persona: &Persona,
    facts: &RecordTable,
    width: f64,
) -> Vec<TextPiece> {
    let (sheet, p, words) = (book.sheet, book.palette, &book.messages);
    let cx = book.records();
    let item = ItemRef::Persona(persona.id.clone());
    let row = facts.rows.iter().find(|row| row.item == item);
    let body = FontSpec::regular(sheet.scaled(10.2));
    let mut pieces = Vec::new();
    if !persona.quote.trim().is_empty() {
        let quote = words.message(&message!("layout-quoted", text = persona.quote.trim()));
        let style = FontSpec::regular(sheet.scaled(12.5));
        pieces.push(TextPiece::new(
            &quote,
            style,
            p.readable_color(book.journey.persona_color(persona)),
            0.0,
            width,
        ));
    }
    for (heading, value) in row.into_iter().flat_map(|row| facts.cells(row)) {
        let texts = match value {
            RecordValue::List(texts) => texts.clone(),
            value => cx.text(heading, value, Wording::Full).into_iter().collect(),
        };
        let texts = texts.iter().map(|text| text.trim());
        let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
        if texts.is_empty() {
            continue;
        }
        let title = heading.title(cx.lang, Wording::Full);
        let style = FontSpec::bold(sheet.scaled(10.5));
        let mut heading = TextPiece::new(&title, style, p.text_muted, 0.0, width);
        heading.space_before = sheet.scaled(7.0);
        heading.keeps_with_next = true;
        pieces.push(heading);
        let many = texts.len() > 1;
        for text in texts {
            let indent = if many { sheet.scaled(11.0) } else { 0.0 };
            let mut piece = TextPiece::new(text, body, p.text, indent, width);
            piece.space_before = sheet.scaled(1.0);
            piece.dot = many.then_some(p.text_muted);
            pieces.push(piece);
        }
    }
    pieces
}

fn draw(book: &DeckBuilder<'_>, card: &PersonaCardPart, at: Point, width: f64) -> (SceneItem, f64) {
    let (sheet, p) = (book.sheet, book.palette);
    let pad = sheet.scaled(PAD);
    let persona = &card.persona;
    let mut words = SceneBuilder::default();
    let mut y = if card.goes_on {
        let name = book.messages.name(&**persona);
        let name = book
            .messages
            .message(&message!("deck-persona-goes-on", name = &name));
        let line = one_line(&name, sheet.strong(), width - 2.0 * pad);
        words.text(
            &[line],
            sheet.strong(),
            (at.x + pad, at.y + sheet.scaled(9.0)),
            p.text_muted,
        );
        at.y + small_head(book)
    } else {
        head(book, persona, at, width, &mut words);
        at.y + head_height(book, persona, width)
    };
    for piece in &card.pieces {
        y += piece.space_before;
        piece.draw(&mut words, sheet, Point::new(at.x + pad, y), 1.8);
        y += piece.text_height();
    }
    let rect = Rect::new(at.x, at.y, width, y + pad - at.y);
    let mut pen = SceneBuilder::default();
    pen.rect(
        rect,
        sheet.scaled(8.0),
        Some(p.surface),
        Some(Stroke::solid(p.outline, sheet.scaled(0.8))),
    );
    let stripe = Rect::new(at.x, at.y, width, sheet.scaled(5.0));
    pen.rect(
        stripe,
        sheet.scaled(2.0),
        Some(p.readable_color(book.journey.persona_color(persona))),
        None,
    );
    pen.items.append(&mut words.items);
    let id = item_key(ItemRef::Persona(persona.id.clone()));
    let alt = book.messages.name(&**persona);
    (pen.into_item(id, ItemRole::Item, alt, rect), rect.max.y)
}

/// Draws portrait, name and role.
fn head(book: &DeckBuilder<'_>, persona: &Persona, at: Point, width: f64, pen: &mut SceneBuilder) {
    let (sheet, p) = (book.sheet, book.palette);
    let (pad, side) = (sheet.scaled(PAD), sheet.scaled(PORTRAIT));
    let name = book.messages.name(persona);
    let rect = Rect::new(at.x + pad, at.y + pad, side, side);
    avatar(pen, book, persona, rect);
    let x = rect.max.x + sheet.scaled(12.0);
    let room = width - (x - at.x) - pad;
    let style = name_style(book);
    let lines = break_lines(&name, style, room, 4);
    let role = break_lines(&under(book, persona), sheet.body(), room, 6);
    let high = style.leading() * float(lines.len()) + sheet.body().leading() * float(role.len());
    let mut y = at.y + pad + ((side - high) / 2.0).max(0.0);
    pen.text(&lines, style, (x, y), p.text);
    y += style.leading() * float(lines.len());
    pen.text(&role, sheet.body(), (x, y), p.text_muted);
}
