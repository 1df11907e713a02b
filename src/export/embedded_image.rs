//! Embedded images: format, size and decoding.

use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits, RgbaImage};

use crate::scene::{ImageItem, Rect};

/// Longest side of an image that is decoded, in pixels; `image` has no limit of its own.
const MAX_DECODED_SIDE: u32 = 8192;

/// Image whose header was read.
pub(super) struct EmbeddedImage {
    /// Media type, `image/png` or `image/jpeg`.
    pub(super) mime: &'static str,
    /// Target box: within the item's box, keeping the aspect ratio, centred.
    pub(super) rect: Rect,
    /// Corner radius.
    pub(super) radius: f64,
}

fn reader(bytes: &[u8]) -> Option<(&'static str, ImageReader<Cursor<&[u8]>>)> {
    let mime = match image::guess_format(bytes).ok()? {
        ImageFormat::Png => "image/png",
        ImageFormat::Jpeg => "image/jpeg",
        _ => return None,
    };
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_DECODED_SIDE);
    limits.max_image_height = Some(MAX_DECODED_SIDE);
    limits.max_alloc = Some(512 << 20);
    reader.limits(limits);
    Some((mime, reader))
}

/// Reads the header of an image; `None` when it is neither PNG nor JPEG, or too large.
pub(super) fn embedded_image(item: &ImageItem) -> Option<EmbeddedImage> {
    let (mime, reader) = reader(&item.bytes)?;
    let (width, height) = reader.into_dimensions().ok()?;
    let (width, height) = (f64::from(width), f64::from(height));
    let scale = (item.rect.width() / width).min(item.rect.height() / height);
    if !(scale.is_finite() && scale > 0.0) {
        return None;
    }
    let (width, height) = (width * scale, height * scale);
    let center = item.rect.center();
    Some(EmbeddedImage {
        mime,
        rect: Rect::new(
            center.x - width / 2.0,
            center.y - height / 2.0,
            width,
            height,
        ),
        radius: item.radius.clamp(0.0, width.min(height) / 2.0),
    })
}

/// Decodes an image and scales it to a size in pixels.
pub(super) fn decode(bytes: &[u8], width: u32, height: u32) -> Option<RgbaImage> {
    let image = decode_whole(bytes)?;
    if image.dimensions() == (width, height) {
        return Some(image);
    }
    let filter = image::imageops::FilterType::CatmullRom;
    Some(image::imageops::resize(&image, width, height, filter))
}

/// Decodes an image at its full size.
pub(super) fn decode_whole(bytes: &[u8]) -> Option<RgbaImage> {
    Some(reader(bytes)?.1.decode().ok()?.to_rgba8())
}
