//! Portrait of a persona, or a disc with an initial.

use std::sync::Arc;

use super::super::deck_builder::DeckBuilder;
use crate::{
    map::scene_builder::SceneBuilder,
    model::{DomainId as _, Persona},
    scene::{ImageItem, Rect, SceneItem, TextAlign},
    text::{FontSpec, one_line},
};

/// Draws the portrait of a persona in a square, as a circle; without one, a disc in the persona's
/// colour with the initial of the name.
pub(in crate::report::deck) fn avatar(
    pen: &mut SceneBuilder,
    book: &DeckBuilder<'_>,
    persona: &Persona,
    rect: Rect,
) {
    let side = rect.width();
    let portrait = persona.portrait.as_ref();
    if let Some(image) = portrait.and_then(|id| book.journey.images().get(id)) {
        pen.items.push(SceneItem::Image(ImageItem {
            id: Arc::from(image.id.as_str()),
            rect,
            bytes: Arc::from(image.bytes.as_slice()),
            radius: side / 2.0,
            alt: image.alt.clone(),
        }));
        return;
    }
    let ink = book.journey.persona_color(persona);
    let ink = book.palette.readable_color(ink);
    pen.circle(rect.center(), side / 2.0, Some(ink), None);
    let name = book.messages.name(persona);
    let initial: String = name.chars().take(1).collect::<String>().to_uppercase();
    let style = FontSpec::bold((side * 0.42).max(book.sheet.min_text_size));
    let line = one_line(&initial, style, side);
    let at = (rect.center().x, rect.center().y - style.leading() / 2.0);
    pen.text_in_last(&[line], style, at, TextAlign::Center, book.palette.surface);
}
