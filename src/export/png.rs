//! PNG, rasterised directly from the scene: parsing an SVG of 10,000 cards alone takes 1.9 s.

use tiny_skia::{
    Color, FillRule, FilterQuality, LineJoin, Paint, Path, PathBuilder, Pattern, Pixmap,
    PixmapPaint, SpreadMode, StrokeDash, Transform,
};

use super::{
    embedded_image::{decode, embedded_image},
    path::rounded_rect,
    svg::dash_lengths,
    typesetter::{FontFiles, Typesetter},
};
use crate::{
    model::Message,
    scene::{
        Connector, ImageItem, PathSegment, Point, Rect, Rgba, Scene, SceneItem, ScenePart,
        ShapeGeometry, ShapeItem, Stroke, Text, arrow_head, in_drawing_order,
    },
};

/// Greatest side of an image in pixels: what browsers and slide programs still open.
pub const MAX_SIDE: u32 = 16_384;

/// Greatest number of pixels of an image; each takes four bytes while it is drawn.
pub const MAX_PIXELS: u64 = 160_000_000;

/// Options of the PNG export.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PngOptions {
    /// Pixels in a scene unit, clamped to 0.001…4.
    pub scale: f64,
    /// Set to paint the scene's background; transparent otherwise.
    pub background: bool,
}

impl Default for PngOptions {
    fn default() -> Self {
        Self {
            scale: 2.0,
            background: true,
        }
    }
}

/// Draws a scene as PNG. The same scene, fonts and options give the same bytes.
///
/// # Errors
/// When the image would exceed [`MAX_SIDE`] or [`MAX_PIXELS`]; the message names the greatest scale
/// that fits.
pub fn png(scene: &Scene, fonts: &FontFiles, options: &PngOptions) -> Result<Vec<u8>, Message> {
    let wanted = if options.scale.is_finite() {
        options.scale
    } else {
        1.0
    };
    let scale = wanted.clamp(0.001, 4.0);
    let (width, height) = pixels(scene.size, scale)?;
    let mut pixmap = Pixmap::new(width, height).ok_or_else(|| too_large(scene.size, scale))?;
    let background = scene.background.filter(|_| options.background);
    if let Some(color) = background {
        pixmap.fill(skia(color));
    }
    let mut painter = PngPainter {
        pixmap,
        scale,
        typesetter: Typesetter::new(fonts),
        origin: Point::default(),
    };
    painter.items(&scene.items);
    let is_opaque = background.is_some_and(|Rgba([.., a])| a == 255);
    encode(painter.pixmap, scale, &scene.title, is_opaque)
        .map_err(|error| message!("export-png-failed", error = error.to_string()))
}

/// Size in pixels.
fn pixels(size: Point, scale: f64) -> Result<(u32, u32), Message> {
    let side = |units: f64| {
        let pixels = (units * scale).ceil().max(1.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a whole number within the limit"
        )]
        (pixels <= f64::from(MAX_SIDE)).then_some(pixels as u32)
    };
    match (side(size.x), side(size.y)) {
        (Some(width), Some(height)) if u64::from(width) * u64::from(height) <= MAX_PIXELS => {
            Ok((width, height))
        }
        _ => Err(too_large(size, scale)),
    }
}

/// Greatest scale at which an image of this size stays within [`MAX_SIDE`] and [`MAX_PIXELS`],
/// rounded down to hundredths unless that gives 0.
#[must_use]
pub fn largest_scale(size: Point) -> f64 {
    let side = f64::from(MAX_SIDE) / size.x.max(size.y).max(1.0);
    #[expect(clippy::cast_precision_loss, reason = "a round number")]
    let area = (MAX_PIXELS as f64 / (size.x * size.y).max(1.0)).sqrt();
    let scale = side.min(area);
    let rounded = (scale * 100.0).floor() / 100.0;
    if rounded > 0.0 { rounded } else { scale * 0.99 }
}

fn too_large(size: Point, scale: f64) -> Message {
    let fits = largest_scale(size);
    message!(
        "export-png-too-large",
        width = (size.x * scale).ceil(),
        height = (size.y * scale).ceil(),
        side = MAX_SIDE,
        fits = crate::i18n::rounded(fits.max(0.0), 2)
    )
}

fn encode(
    pixmap: Pixmap,
    scale: f64,
    title: &str,
    is_opaque: bool,
) -> Result<Vec<u8>, png::EncodingError> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, pixmap.width(), pixmap.height());
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    // A scene unit is 1/96 inch, so the printed size is the same at every scale.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most 4 times 3780"
    )]
    let per_metre = (scale * 96.0 / 0.0254).round() as u32;
    encoder.set_pixel_dims(Some(png::PixelDimensions {
        xppu: per_metre,
        yppu: per_metre,
        unit: png::Unit::Meter,
    }));
    if !title.is_empty() {
        let title = title.chars().filter(|c| !c.is_control()).collect();
        encoder.add_itxt_chunk("Title".to_owned(), title)?;
    }
    let mut data = pixmap.take_demultiplied();
    if is_opaque {
        encoder.set_color(png::ColorType::Rgb);
        data = rgb(&data);
    } else {
        encoder.set_color(png::ColorType::Rgba);
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&data)?;
    writer.finish()?;
    Ok(out)
}

/// Removes the alpha channel.
fn rgb(rgba: &[u8]) -> Vec<u8> {
    let mut data = Vec::with_capacity(rgba.len() / 4 * 3);
    for pixel in rgba.chunks_exact(4) {
        data.extend(pixel.iter().take(3));
    }
    data
}

struct PngPainter {
    pixmap: Pixmap,
    scale: f64,
    typesetter: Typesetter,
    /// Offset of the items being drawn.
    origin: Point,
}

impl PngPainter {
    fn items(&mut self, items: &[SceneItem]) {
        let outer = self.origin;
        for (by, part) in in_drawing_order(items) {
            self.origin = outer + by;
            match part {
                ScenePart::Group(group) => self.items(&group.items),
                ScenePart::Text(text) => self.text(text),
                ScenePart::Shape(shape) | ScenePart::Label(_, shape) => self.shape(shape),
                ScenePart::Image(image) => self.image(image),
                ScenePart::Line(link) => self.link(link),
            }
        }
        self.origin = outer;
    }

    fn shape(&mut self, shape: &ShapeItem) {
        let path = match &shape.geometry {
            ShapeGeometry::Rect { rect, radius } => self.rounded(*rect, *radius),
            ShapeGeometry::Circle { center, radius } => {
                self.rounded(Rect::around(*center, *radius), *radius)
            }
            ShapeGeometry::Path(path) => built(path, self.origin),
        };
        if let Some(path) = path {
            if let Some(color) = shape.fill {
                self.fill(&path, color);
            }
            if let Some(stroke) = &shape.stroke {
                self.stroke(&path, stroke);
            }
        }
        if let Some(text) = &shape.text {
            self.text(text);
        }
    }

    /// Rectangle with rounded corners as a path.
    fn rounded(&self, rect: Rect, radius: f64) -> Option<Path> {
        built(&rounded_rect(rect, radius)?, self.origin)
    }

    fn transform(&self) -> Transform {
        let scale = single(self.scale);
        Transform::from_scale(scale, scale)
    }

    fn fill(&mut self, path: &Path, color: Rgba) {
        let transform = self.transform();
        self.pixmap
            .fill_path(path, &paint(color), FillRule::Winding, transform, None);
    }

    fn stroke(&mut self, path: &Path, stroke: &Stroke) {
        let style = tiny_skia::Stroke {
            width: single(stroke.width),
            line_join: LineJoin::Round,
            dash: dash_lengths(stroke)
                .and_then(|(on, off)| StrokeDash::new(vec![single(on), single(off)], 0.0)),
            ..tiny_skia::Stroke::default()
        };
        let transform = self.transform();
        self.pixmap
            .stroke_path(path, &paint(stroke.color), &style, transform, None);
    }

    fn text(&mut self, text: &Text) {
        for line in &text.lines {
            let mut builder = PathBuilder::new();
            for letter in self.typesetter.outlines(&line.text, text.weight) {
                let origin = Point::new(
                    self.origin.x + line.x + letter.x * text.size,
                    self.origin.y + line.baseline + letter.y * text.size,
                );
                push(&mut builder, &letter.outline, origin, text.size);
            }
            if let Some(path) = builder.finish() {
                self.fill(&path, text.color);
            }
        }
    }

    /// Draws a connector without its label.
    fn link(&mut self, link: &Connector) {
        let head = arrow_head(&link.path, link.head_size);
        let line = head.as_ref().map_or(&link.path, |head| &head.line);
        if let Some(path) = built(line, self.origin) {
            self.stroke(&path, &link.stroke);
        }
        if let Some(path) = head.and_then(|head| built(&head.outline(), self.origin)) {
            self.fill(&path, link.stroke.color);
        }
    }

    fn image(&mut self, item: &ImageItem) {
        let Some(picture) = embedded_image(item) else {
            return;
        };
        let side = |units: f64| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "clamped"
            )]
            let pixels = (units * self.scale).round().clamp(1.0, f64::from(MAX_SIDE)) as u32;
            pixels
        };
        let size = (side(picture.rect.width()), side(picture.rect.height()));
        let Some(image) = decode(&item.bytes, size.0, size.1) else {
            return;
        };
        let Some(mut pixels) = Pixmap::new(size.0, size.1) else {
            return;
        };
        for (to, from) in pixels.pixels_mut().iter_mut().zip(image.pixels()) {
            let [r, g, b, a] = from.0;
            *to = tiny_skia::ColorU8::from_rgba(r, g, b, a).premultiply();
        }
        let Some(path) = self.rounded(picture.rect, picture.radius) else {
            return;
        };
        let corner = self.origin + picture.rect.min;
        let place = Transform::from_row(
            single(1.0 / self.scale),
            0.0,
            0.0,
            single(1.0 / self.scale),
            single(corner.x),
            single(corner.y),
        );
        let paint = Paint {
            shader: Pattern::new(
                pixels.as_ref(),
                SpreadMode::Pad,
                FilterQuality::Bilinear,
                PixmapPaint::default().opacity,
                place,
            ),
            ..Paint::default()
        };
        let transform = self.transform();
        self.pixmap
            .fill_path(&path, &paint, FillRule::Winding, transform, None);
    }
}

/// Converts a number to the rasteriser's precision.
#[expect(clippy::cast_possible_truncation, reason = "pixels need no more")]
fn single(value: f64) -> f32 {
    value as f32
}

fn skia(color: Rgba) -> Color {
    let [r, g, b, a] = color.0;
    Color::from_rgba8(r, g, b, a)
}

fn paint(color: Rgba) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(skia(color));
    paint
}

/// Path for the rasteriser; `None` when nothing of it can be drawn.
fn built(path: &[PathSegment], origin: Point) -> Option<Path> {
    let mut builder = PathBuilder::new();
    push(&mut builder, path, origin, 1.0);
    builder.finish()
}

fn push(builder: &mut PathBuilder, path: &[PathSegment], origin: Point, scale: f64) {
    let at = |p: Point| {
        (
            single(origin.x + p.x * scale),
            single(origin.y + p.y * scale),
        )
    };
    for segment in path {
        match *segment {
            PathSegment::Move(p) => {
                let (x, y) = at(p);
                builder.move_to(x, y);
            }
            PathSegment::Line(p) => {
                let (x, y) = at(p);
                builder.line_to(x, y);
            }
            PathSegment::Cubic(a, b, c) => {
                let ((ax, ay), (bx, by), (x, y)) = (at(a), at(b), at(c));
                builder.cubic_to(ax, ay, bx, by, x, y);
            }
            PathSegment::Close => builder.close(),
        }
    }
}
