//! Image rows under the touchpoints.

use std::{collections::BTreeMap, sync::Arc};

use super::{RowBody, RowContext, RowItem, part_key, stacked, width_at};
use crate::{
    map::{
        map_context::MapContext,
        scene_builder::{SceneBuilder, item_key},
    },
    model::{DomainId as _, ImageId, ItemRef, Touchpoint, TouchpointId, float},
    scene::{ImageItem, ItemPart, ItemRole, Rect, SceneItem, SceneKey},
    text::{FontSpec, break_lines},
};

const CAPTION: FontSpec = FontSpec::regular(9.5);
/// Greatest height of an image, in scene units.
const MAX_HEIGHT: f64 = 120.0;

/// Storyboard: the images of the touchpoints.
pub(super) fn storyboard(place: &RowContext<'_>) -> RowBody {
    let things = place.facts.touchpoints.iter().enumerate().map(|(at, t)| {
        let id = part_key(&t.id, ItemPart::Images);
        (at, make(place, t, id, &t.images, "", at))
    });
    stacked(place, things)
}

/// Row of images entered by the user, with captions.
pub(super) fn custom_row(place: &RowContext<'_>) -> RowBody {
    let cells: BTreeMap<&TouchpointId, (&str, Option<&ImageId>)> = place
        .row
        .cells
        .iter()
        .map(|cell| (&cell.touchpoint, (cell.text.as_str(), cell.image.as_ref())))
        .collect();
    let things = place.facts.touchpoints.iter().enumerate().map(|(at, t)| {
        let (text, image) = cells.get(&t.id).copied().unwrap_or_default();
        let id = item_key(ItemRef::Cell(place.row.id.clone(), t.id.clone()));
        let images: Vec<ImageId> = image.cloned().into_iter().collect();
        (at, make(place, t, id, &images, text, at))
    });
    stacked(place, things)
}

fn make(
    place: &RowContext<'_>,
    t: &Touchpoint,
    id: Option<SceneKey>,
    images: &[ImageId],
    caption: &str,
    at: usize,
) -> RowItem {
    let facts = place.facts;
    let width = width_at(place, at);
    let mut pen = SceneBuilder::default();
    let mut y = 0.0;
    let mut words = Vec::new();
    for image in images {
        let Some(item) = picture(facts, image, width, y) else {
            continue;
        };
        y = item.rect.max.y + 6.0;
        words.push(item.alt.clone());
        pen.items.push(SceneItem::Image(item));
    }
    let lines = break_lines(caption, CAPTION, width, facts.max_lines(3));
    pen.text(&lines, CAPTION, (0.0, y), facts.palette.text_muted);
    y += CAPTION.leading() * float(lines.len());
    let rect = Rect::new(0.0, 0.0, width, y.max(22.0));
    words.extend(Some(caption.trim().to_owned()).filter(|text| !text.is_empty()));
    let text = words.join(", ");
    let content = (!pen.items.is_empty()).then_some(text.as_str());
    let alt = super::cell_alt(place, t, content);
    RowItem::new(pen.group(id, ItemRole::Item, alt, rect))
}

fn picture(facts: &MapContext<'_>, id: &ImageId, width: f64, y: f64) -> Option<ImageItem> {
    let image = facts.journey.images().get(id)?;
    let (w, h) = (
        f64::from(image.width.max(1)),
        f64::from(image.height.max(1)),
    );
    let scale = (width / w).min(MAX_HEIGHT / h).min(1.0);
    Some(ImageItem {
        id: Arc::from(image.id.as_str()),
        rect: Rect::new(0.0, y, w * scale, h * scale),
        bytes: Arc::from(image.bytes.as_slice()),
        radius: 4.0,
        alt: image.alt.clone(),
    })
}
