//! Thumbnails of the images in a journey, decoded off the UI thread.

use std::{
    sync::{Arc, Mutex},
    thread,
};

use egui::{
    ColorImage, Context, CornerRadius, Id, Image as Picture, Rect, Response, Role, Sense,
    TextureHandle, TextureOptions, Ui, Vec2, WidgetInfo,
};

use super::paint::color;
use crate::{
    model::{DomainId as _, Image},
    theme::Palette,
};

/// Longest side of a thumbnail's texture, in pixels.
const SIDE: u32 = 384;

#[derive(Clone)]
enum ThumbnailState {
    Decoding(Arc<Mutex<Option<Option<ColorImage>>>>),
    Ready(TextureHandle),
    Broken,
}

/// Shows an image within `size`, keeping its proportions; a plain ground until it is decoded.
pub fn thumbnail(ui: &mut Ui, palette: &Palette, image: &Arc<Image>, size: Vec2) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), &image.alt));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    ui.painter()
        .rect_filled(rect, 6.0, color(palette.control_hover));
    if let ThumbnailState::Ready(texture) = thumb(ui.ctx(), image) {
        let pixels = texture.size_vec2();
        let scale = (size.x / pixels.x).min(size.y / pixels.y);
        let place = Rect::from_center_size(rect.center(), pixels * scale);
        Picture::from_texture(&texture)
            .corner_radius(CornerRadius::same(6))
            .paint_at(ui, place);
    }
    response
}

fn thumb(ctx: &Context, image: &Arc<Image>) -> ThumbnailState {
    let id = Id::unique(("klantreis-thumbnail", image.id.as_str()));
    let known = ctx.data(|data| data.get_temp::<ThumbnailState>(id));
    let next = match known {
        Some(ThumbnailState::Decoding(slot)) => {
            let done = slot.lock().ok().and_then(|mut slot| slot.take());
            match done {
                None => return ThumbnailState::Decoding(slot),
                Some(None) => ThumbnailState::Broken,
                Some(Some(pixels)) => {
                    let name = format!("thumbnail {}", image.id);
                    ThumbnailState::Ready(ctx.load_texture(name, pixels, TextureOptions::LINEAR))
                }
            }
        }
        Some(known) => return known,
        None => start(ctx, image),
    };
    ctx.data_mut(|data| data.insert_temp(id, next.clone()));
    next
}

fn start(ctx: &Context, image: &Arc<Image>) -> ThumbnailState {
    let slot = Arc::new(Mutex::new(None));
    let (target, image, ctx) = (Arc::clone(&slot), Arc::clone(image), ctx.clone());
    let work = move || {
        let pixels = decode(&image.bytes);
        if let Ok(mut slot) = target.lock() {
            *slot = Some(pixels);
        }
        ctx.request_repaint();
    };
    let spawned = thread::Builder::new()
        .name("thumbnail".to_owned())
        .spawn(work);
    if spawned.is_ok() {
        ThumbnailState::Decoding(slot)
    } else {
        ThumbnailState::Broken
    }
}

/// Decodes an image at thumbnail size. Images of a journey were scaled down on import, so valid
/// ones stay within the limits.
fn decode(bytes: &[u8]) -> Option<ColorImage> {
    let mut reader = image::ImageReader::new(std::io::Cursor::new(bytes))
        .with_guessed_format()
        .ok()?;
    let side = crate::model::MAX_IMAGE_SIDE;
    let mut limits = image::Limits::default();
    limits.max_image_width = Some(side);
    limits.max_image_height = Some(side);
    limits.max_alloc = Some(64 << 20);
    reader.limits(limits);
    let small = reader.decode().ok()?.thumbnail(SIDE, SIDE).to_rgba8();
    let size = [
        usize::try_from(small.width()).ok()?,
        usize::try_from(small.height()).ok()?,
    ];
    Some(ColorImage::from_rgba_unmultiplied(size, small.as_raw()))
}
