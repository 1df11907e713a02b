//! Rendering of the map, or a part of it, for the clipboard.

use egui::ColorImage;

use crate::{
    canvas::item_rect,
    export::{FontFiles, PngOptions, png},
    insight::rank::PainRanks,
    map::{Detail, Memo, ViewOptions, map},
    model::{ItemRef, Journey, Message},
    scene::{Point, Rect, Scene, SceneItem},
};

/// Pixels per scene unit, unless the picture gets too large.
const SCALE: f64 = 2.0;
/// Longest side in pixels that other programs accept.
const MAX_SIDE: f64 = 10_000.0;
/// Maximum number of pixels: uncompressed they go to another program at four bytes each.
const MAX_PIXELS: f64 = 40_000_000.0;
/// Margin around selected items, in scene units.
const MARGIN: f64 = 16.0;

/// Picture for the clipboard.
pub struct ClipboardImage {
    /// The pixels.
    pub pixels: ColorImage,
    is_part: bool,
}

impl ClipboardImage {
    /// Message that reports the copied picture and its size in pixels.
    #[must_use]
    pub fn message(&self) -> Message {
        let key = if self.is_part {
            id!("toast-copied-selection")
        } else {
            id!("toast-copied-map")
        };
        let [width, height] = self.pixels.size;
        Message::new(key)
            .with("width", width)
            .with("height", height)
    }
}

/// Renders the whole map, or the part around `only`.
///
/// # Errors
/// When none of the items is on the map, or the picture can't be rendered.
pub fn draw_clipboard_image(
    journey: &Journey,
    view: &ViewOptions,
    only: Option<&[ItemRef]>,
) -> Result<ClipboardImage, Message> {
    let view = ViewOptions {
        show_title: true,
        detail: Detail::Page,
        ..view.clone()
    };
    let whole = map(
        journey,
        Some(&PainRanks::of_journey(journey)),
        &view,
        &mut Memo::default(),
    )
    .scene;
    let scene = match only {
        Some(items) => part_of(whole, items)?,
        None => whole,
    };
    let options = PngOptions {
        scale: scale_of(scene.size),
        background: true,
    };
    let bytes = png(&scene, &FontFiles::bundled(), &options)?;
    let failed = |error: String| message!("export-png-failed", error = error);
    let pixels = image::load_from_memory_with_format(&bytes, image::ImageFormat::Png)
        .map_err(|error| failed(error.to_string()))?
        .into_rgba8();
    let (Ok(width), Ok(height)) = (
        usize::try_from(pixels.width()),
        usize::try_from(pixels.height()),
    ) else {
        return Err(failed(String::new()));
    };
    Ok(ClipboardImage {
        pixels: ColorImage::from_rgba_unmultiplied([width, height], pixels.as_raw()),
        is_part: only.is_some(),
    })
}

/// Scale at which a picture of this size stays within the limits.
fn scale_of(size: Point) -> f64 {
    let side = MAX_SIDE / size.x.max(size.y).max(1.0);
    let area = (MAX_PIXELS / (size.x * size.y).max(1.0)).sqrt();
    SCALE.min(side).min(area)
}

/// Part of a scene around some items, with a margin.
fn part_of(whole: Scene, wanted: &[ItemRef]) -> Result<Scene, Message> {
    let places = wanted.iter().filter_map(|item| item_rect(&whole, item));
    let place = places.fold(Rect::NOTHING, Rect::union);
    if place.width() < 0.0 {
        return Err(message!("toast-copied-nothing"));
    }
    let place = place.grow(MARGIN);
    let by = Point::new(-place.min.x, -place.min.y);
    let is_seen = |item: &SceneItem| {
        let own = item.bounds();
        own.min.x <= place.max.x
            && own.max.x >= place.min.x
            && own.min.y <= place.max.y
            && own.max.y >= place.min.y
    };
    let moved = |mut item: SceneItem| {
        item.translate(by);
        item
    };
    Ok(Scene {
        size: Point::new(place.width(), place.height()),
        items: whole.items.into_iter().filter(is_seen).map(moved).collect(),
        ..whole
    })
}

#[cfg(test)]
mod tests {
    use super::{draw_clipboard_image, scale_of};
    use crate::{file::samples, i18n::Lang, map::ViewOptions, model::ItemRef, scene::Point};

    #[test]
    fn a_selection_is_a_smaller_picture_than_the_map() {
        let journey = samples::find("energy-move", Lang::En)
            .unwrap()
            .journey()
            .unwrap();
        let first = journey.touchpoints_in_order()[0].id.clone();
        let view = ViewOptions::default();
        let whole = draw_clipboard_image(&journey, &view, None).unwrap();
        let part =
            draw_clipboard_image(&journey, &view, Some(&[ItemRef::Touchpoint(first)])).unwrap();
        assert!(part.pixels.size[0] * 3 < whole.pixels.size[0]);
        assert!(part.pixels.size[0] > 100);
        let nothing = draw_clipboard_image(&journey, &view, Some(&[]))
            .err()
            .unwrap();
        assert_eq!(nothing.id, id!("toast-copied-nothing"));
    }

    #[test]
    fn large_maps_are_drawn_smaller() {
        assert!((scale_of(Point::new(1000.0, 500.0)) - 2.0).abs() < 1e-9);
        let scale = scale_of(Point::new(40_000.0, 2_000.0));
        assert!(scale * 40_000.0 <= 10_000.5);
        let scale = scale_of(Point::new(8_000.0, 8_000.0));
        assert!((scale * 8_000.0).powi(2) <= 40_000_001.0);
    }
}
