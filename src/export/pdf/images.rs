//! Images of a PDF: JPEG files as they are, PNG as pixels; each is embedded once, however often it
//! is drawn.

use std::{collections::HashMap, sync::Arc};

use krilla::image::{BitsPerComponent, CustomImage, Image, ImageColorspace};

use crate::{export::embedded_image::decode_whole, scene::ImageItem};

/// Image cache of a document.
#[derive(Default)]
pub(super) struct PdfImages {
    /// Keyed by id, address and length, so that two images with the same id by mistake stay apart.
    images: HashMap<(Arc<str>, usize, usize), Option<Image>>,
}

impl PdfImages {
    /// Image of an item with this media type; `None` when it can't be decoded.
    pub(super) fn get(&mut self, item: &ImageItem, mime: &str) -> Option<Image> {
        let place = item.bytes.as_ptr().addr();
        let key = (Arc::clone(&item.id), place, item.bytes.len());
        self.images
            .entry(key)
            .or_insert_with(|| read(&item.bytes, mime))
            .clone()
    }
}

fn read(bytes: &Arc<[u8]>, mime: &str) -> Option<Image> {
    if mime == "image/jpeg" {
        let file: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(Arc::clone(bytes));
        if let Ok(image) = Image::from_jpeg(file.into(), false) {
            return Some(image);
        }
    }
    Image::from_custom(PixelBuffer::new(bytes)?, false).ok()
}

/// Pixels of 8 bits a channel.
#[derive(Clone, Hash)]
struct PixelBuffer {
    size: (u32, u32),
    colors: Arc<[u8]>,
    /// Alpha channel, unless the image is opaque.
    alphas: Option<Arc<[u8]>>,
}

impl PixelBuffer {
    fn new(bytes: &[u8]) -> Option<Self> {
        let image = decode_whole(bytes)?;
        let size = (image.width(), image.height());
        let is_opaque = image.pixels().all(|pixel| matches!(pixel.0, [.., 255]));
        let colors = image.pixels().flat_map(|pixel| {
            let [r, g, b, _] = pixel.0;
            [r, g, b]
        });
        let colors = colors.collect();
        let alphas = (!is_opaque).then(|| {
            let alphas = image.pixels().map(|pixel| {
                let [.., a] = pixel.0;
                a
            });
            alphas.collect()
        });
        Some(Self {
            size,
            colors,
            alphas,
        })
    }
}

impl CustomImage for PixelBuffer {
    fn color_channel(&self) -> &[u8] {
        &self.colors
    }

    fn alpha_channel(&self) -> Option<&[u8]> {
        self.alphas.as_deref()
    }

    fn bits_per_component(&self) -> BitsPerComponent {
        BitsPerComponent::Eight
    }

    fn size(&self) -> (u32, u32) {
        self.size
    }

    fn icc_profile(&self) -> Option<&[u8]> {
        None
    }

    fn color_space(&self) -> ImageColorspace {
        ImageColorspace::Rgb
    }
}
