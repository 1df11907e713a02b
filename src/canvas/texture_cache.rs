//! Textures of pictures, decoded off the UI thread and kept by id.

use std::{
    collections::HashMap,
    sync::{Arc, mpsc},
    thread,
};

use egui::{ColorImage, Context, TextureHandle, TextureOptions};

use super::scene_painter::Texture;

/// Textures of the requested pictures.
#[derive(Default)]
pub struct TextureCache {
    ready: HashMap<Arc<str>, Option<TextureHandle>>,
    pending: HashMap<Arc<str>, mpsc::Receiver<Option<ColorImage>>>,
}

impl TextureCache {
    /// Texture of a picture, once it is ready.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<Texture> {
        let texture = self.ready.get(id)?.as_ref()?;
        Some((texture.id(), texture.size_vec2()))
    }

    /// Requests a picture; the window is repainted when it is ready.
    pub fn request(&mut self, ctx: &Context, id: &Arc<str>, bytes: &Arc<[u8]>) {
        if self.ready.contains_key(id) || self.pending.contains_key(id) {
            return;
        }
        let (sender, receiver) = mpsc::channel();
        let (bytes, ctx) = (Arc::clone(bytes), ctx.clone());
        let work = move || {
            // Sending fails if the window was closed meanwhile.
            let delivered = sender.send(decode(&bytes));
            if delivered.is_ok() {
                ctx.request_repaint();
            }
        };
        // Without a thread the sender is gone, and the picture counts as one that can't be read.
        thread::Builder::new().name("image".into()).spawn(work).ok();
        self.pending.insert(Arc::clone(id), receiver);
    }

    /// Turns decoded pictures into textures.
    pub fn collect(&mut self, ctx: &Context) {
        let ready = &mut self.ready;
        self.pending
            .retain(|id, receiver| match receiver.try_recv() {
                Ok(image) => {
                    let load =
                        |image| ctx.load_texture(id.to_string(), image, TextureOptions::LINEAR);
                    ready.insert(Arc::clone(id), image.map(load));
                    false
                }
                Err(mpsc::TryRecvError::Empty) => true,
                Err(mpsc::TryRecvError::Disconnected) => {
                    ready.insert(Arc::clone(id), None);
                    false
                }
            });
    }
}

fn decode(bytes: &[u8]) -> Option<ColorImage> {
    let mut reader = image::ImageReader::new(std::io::Cursor::new(bytes))
        .with_guessed_format()
        .ok()?;
    let mut limits = image::Limits::default();
    limits.max_image_width = Some(4096);
    limits.max_image_height = Some(4096);
    limits.max_alloc = Some(128 << 20);
    reader.limits(limits);
    let picture = reader.decode().ok()?.to_rgba8();
    let size = [
        usize::try_from(picture.width()).ok()?,
        usize::try_from(picture.height()).ok()?,
    ];
    Some(ColorImage::from_rgba_unmultiplied(size, picture.as_raw()))
}
