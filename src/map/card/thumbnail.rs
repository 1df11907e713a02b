//! Thumbnail of a touchpoint's first image on its card, where no storyboard row shows it.

use std::sync::Arc;

use super::{CARD, MapContext};
use crate::{
    map::scene_builder::SceneBuilder,
    model::{DomainId as _, Journey, RowKind, Touchpoint, float},
    scene::{ImageItem, Rect, SceneItem, TextAlign},
    text::{FontSpec, one_line},
};

const COUNT: FontSpec = FontSpec::bold(9.5);
/// Greatest height of a thumbnail, in scene units.
const MAX_HEIGHT: f64 = 72.0;
/// Margin between a thumbnail and the card's edges.
const SIDE: f64 = 9.0;
/// Gap between a thumbnail and the title below it.
const BELOW: f64 = 6.0;

/// Cards show thumbnails unless the map has a visible storyboard row.
pub(super) fn stand_on_cards(journey: &Journey) -> bool {
    let mut rows = journey.rows().iter();
    !rows.any(|row| row.kind == RowKind::Storyboard && !row.hidden)
}

/// Draws the first image of a touchpoint with its upper edge at `y`, and the number of further
/// ones; returns the height that it takes, 0 without any image.
pub(super) fn draw(pen: &mut SceneBuilder, facts: &MapContext<'_>, t: &Touchpoint, y: f64) -> f64 {
    let images = t.images.iter();
    let images = images.filter_map(|id| facts.journey.images().get(id));
    let images: Vec<_> = images.collect();
    let Some(image) = images.first() else {
        return 0.0;
    };
    let (w, h) = (
        f64::from(image.width.max(1)),
        f64::from(image.height.max(1)),
    );
    // As wide as on an ordinary card, so that a long word in the title doesn't scale the image.
    let scale = ((CARD - 2.0 * SIDE) / w).min(MAX_HEIGHT / h).min(1.0);
    let rect = Rect::new(SIDE, y, w * scale, (h * scale).max(1.0));
    pen.items.push(SceneItem::Image(ImageItem {
        id: Arc::from(image.id.as_str()),
        rect,
        bytes: Arc::from(image.bytes.as_slice()),
        radius: 4.0,
        alt: image.alt.clone(),
    }));
    let height = rect
        .height()
        .max(float(usize::from(images.len() > 1)) * 16.0);
    if images.len() > 1 {
        let p = facts.palette;
        let count = one_line(&format!("+{}", images.len() - 1), COUNT, 40.0);
        let width = count.width + 10.0;
        // Beside a narrow image, over the corner of a wide one.
        let x = (rect.max.x + 4.0).min(CARD - SIDE - width);
        let pill = Rect::new(x, y + height - 15.0, width, 15.0);
        pen.rect(pill, 7.5, Some(p.accent_soft), None);
        let at = (pill.center().x, pill.center().y - COUNT.leading() / 2.0);
        pen.text_aligned(&[count], COUNT, at, TextAlign::Center, p.accent);
    }
    height + BELOW
}
