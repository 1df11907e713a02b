//! Painting of scene items with egui: level of detail, quantised text sizes, nothing out of view.

mod dashes;
mod picture_fit;

use std::sync::Arc;

use egui::{
    self, Color32, CornerRadius, FontFamily, FontId, Painter, Pos2, StrokeKind, TextureId,
    epaint::{CubicBezierShape, PathShape, PathStroke},
};

use self::{dashes::dash_pieces, picture_fit::fit_picture};
use super::{camera::Camera, texture_cache::TextureCache};
use crate::scene::{
    Connector, Dash, Group, ImageItem, PathSegment, Point, Rect, Rgba, SceneItem, ScenePart,
    ShapeGeometry, ShapeItem, Stroke, Text, TextWeight, arrow_head,
};

/// Font family of semi-bold text.
#[must_use]
pub fn semibold() -> FontFamily {
    FontFamily::Name(Arc::from("semibold"))
}

/// Colour in egui's type.
#[must_use]
pub fn color(rgba: Rgba) -> Color32 {
    let [r, g, b, a] = rgba.0;
    Color32::from_rgba_unmultiplied(r, g, b, a)
}

/// Level of detail: minimum sizes of what is drawn.
#[derive(Clone, Copy, Debug)]
pub struct DetailLimits {
    /// Text size below which a bar is drawn instead, in points.
    pub min_text: f32,
    /// Size below which things are left out, in points.
    pub min_item: f32,
}

impl DetailLimits {
    /// Level of detail for a number of things in view: the more there are, the coarser.
    pub fn for_item_count(things: usize) -> Self {
        let (min_text, min_item) = match things {
            0..=600 => (4.5, 0.5),
            _ => (7.0, 2.0),
        };
        Self { min_text, min_item }
    }
}

/// Brush that draws items through a camera.
#[derive(Clone, Copy)]
pub struct ScenePainter<'a> {
    /// Painter that shapes are added to.
    pub painter: &'a Painter,
    /// Transform from scene to screen.
    pub camera: &'a Camera,
    /// Level of detail.
    pub detail: DetailLimits,
    /// Offset in scene units, for items on their way to a new position.
    pub shift: Point,
    /// Opacity, 0 invisible … 1 as it is.
    pub opacity: f32,
    /// Decoded pictures.
    pub textures: &'a TextureCache,
}

impl ScenePainter<'_> {
    /// Draws an item; a connector without its label.
    pub fn paint_item(&self, item: &SceneItem) {
        let (by, part) = item.part();
        self.moved(by).part(part);
    }

    /// The same brush at a further offset.
    #[must_use]
    pub fn moved(&self, by: Point) -> Self {
        Self {
            shift: self.shift + by,
            ..*self
        }
    }

    /// Draws a part of a scene.
    pub fn part(&self, part: ScenePart<'_>) {
        match part {
            ScenePart::Group(group) => self.paint_group(group),
            ScenePart::Text(text) => self.text(text),
            ScenePart::Shape(shape) => {
                self.shape(shape);
                if let Some(text) = &shape.text {
                    self.text(text);
                }
            }
            ScenePart::Image(image) => self.image(image),
            ScenePart::Line(link) => self.link(link),
            ScenePart::Label(_, label) => self.label(label),
        }
    }

    /// Draws a group.
    pub fn paint_group(&self, group: &Group) {
        for item in &group.items {
            self.paint_item(item);
        }
    }

    fn at(&self, point: Point) -> Pos2 {
        self.camera
            .ui_from_scene(Point::new(point.x + self.shift.x, point.y + self.shift.y))
    }

    fn rect(&self, rect: Rect) -> egui::Rect {
        egui::Rect::from_min_max(self.at(rect.min), self.at(rect.max))
    }

    #[expect(clippy::cast_possible_truncation, reason = "screen lengths are f32")]
    fn length(&self, length: f64) -> f32 {
        (length * self.camera.zoom()) as f32
    }

    fn color(&self, rgba: Rgba) -> Color32 {
        let full = color(rgba);
        if self.opacity >= 1.0 {
            full
        } else {
            full.gamma_multiply(self.opacity)
        }
    }

    fn stroke(&self, stroke: Stroke) -> egui::Stroke {
        // A line thinner than a third of a point would only shimmer.
        egui::Stroke::new(
            self.length(stroke.width).max(0.35),
            self.color(stroke.color),
        )
    }

    /// Draws lines of text.
    pub fn text(&self, text: &Text) {
        let size = self.length(text.size);
        if size < self.detail.min_item {
            return;
        }
        if size < self.detail.min_text {
            let bar = self.color(text.color).gamma_multiply(0.45);
            for line in &text.lines {
                let rect = self.rect(Rect {
                    min: Point::new(line.x, line.baseline - text.size * 0.55),
                    max: Point::new(line.x + line.width, line.baseline - text.size * 0.1),
                });
                self.painter.rect_filled(rect, CornerRadius::ZERO, bar);
            }
            return;
        }
        let family = match text.weight {
            TextWeight::Regular => FontFamily::Proportional,
            TextWeight::SemiBold => semibold(),
        };
        let font = FontId::new(quantise_font_size(size), family);
        let ink = self.color(text.color);
        // The layout has broken the lines; egui's own breaks would depend on the display's DPI.
        for line in &text.lines {
            let galley = self
                .painter
                .layout_no_wrap(line.text.to_string(), font.clone(), ink);
            let ascent = galley.rows.first().map_or(0.0, |row| {
                row.glyphs
                    .first()
                    .map_or(row.height() * 0.8, |glyph| row.pos.y + glyph.pos.y)
            });
            let baseline = self.at(Point::new(line.x, line.baseline));
            self.painter
                .galley(egui::pos2(baseline.x, baseline.y - ascent), galley, ink);
        }
    }

    /// Draws a shape without the text in it.
    pub fn shape(&self, shape: &ShapeItem) {
        let fill = shape
            .fill
            .map_or(Color32::TRANSPARENT, |fill| self.color(fill));
        match &shape.geometry {
            ShapeGeometry::Rect { rect, radius } => {
                let on_ui = self.rect(*rect);
                if on_ui.width().max(on_ui.height()) < self.detail.min_item {
                    return;
                }
                let corner = rounded(self.length(*radius));
                match shape.stroke {
                    Some(stroke) if stroke.dash != Dash::Solid => {
                        self.painter.rect_filled(on_ui, corner, fill);
                        self.dashes(&outline(on_ui), stroke);
                    }
                    Some(stroke) => {
                        let line = self.stroke(stroke);
                        self.painter
                            .rect(on_ui, corner, fill, line, StrokeKind::Middle);
                    }
                    None => {
                        self.painter.rect_filled(on_ui, corner, fill);
                    }
                }
            }
            ShapeGeometry::Circle { center, radius } => {
                let radius = self.length(*radius);
                if radius < self.detail.min_item / 2.0 {
                    return;
                }
                let line = shape
                    .stroke
                    .map_or(egui::Stroke::NONE, |stroke| self.stroke(stroke));
                self.painter.circle(self.at(*center), radius, fill, line);
            }
            ShapeGeometry::Path(path) => self.path(path, shape.fill, shape.stroke),
        }
    }

    fn path(&self, path: &[PathSegment], fill: Option<Rgba>, stroke: Option<Stroke>) {
        if let Some(fill) = fill {
            let points: Vec<Pos2> = self.chain(path);
            let ink = self.color(fill);
            self.painter
                .add(PathShape::convex_polygon(points, ink, PathStroke::NONE));
        }
        let Some(stroke) = stroke else { return };
        for run in runs(path) {
            if stroke.dash == Dash::Solid {
                let closed = matches!(run.last(), Some(PathSegment::Close));
                let points = self.chain(run);
                let line = PathStroke::new(self.stroke(stroke).width, self.color(stroke.color));
                let shape = if closed {
                    PathShape::closed_line(points, line)
                } else {
                    PathShape::line(points, line)
                };
                self.painter.add(shape);
            } else {
                self.dashes(&self.chain(run), stroke);
            }
        }
    }

    fn dashes(&self, points: &[Pos2], stroke: Stroke) {
        let unit = self.length(stroke.width / 1.5).max(0.3);
        let (on, off) = match stroke.dash {
            Dash::Dashed => (6.0 * unit, 4.0 * unit),
            Dash::Dotted => (1.5 * unit, 3.5 * unit),
            Dash::Solid => (f32::INFINITY, 0.0),
        };
        let line = self.stroke(stroke);
        if on < 1.2 {
            self.painter.add(PathShape::line(points.to_vec(), line));
            return;
        }
        let sight = self.painter.clip_rect().expand(line.width + 2.0);
        for [a, b] in dash_pieces(points, on, off, sight) {
            self.painter.line_segment([a, b], line);
        }
    }

    /// Path as points on the screen; curves in as many pieces as their size asks for.
    fn chain(&self, path: &[PathSegment]) -> Vec<Pos2> {
        let mut points: Vec<Pos2> = Vec::with_capacity(path.len() + 8);
        for segment in path {
            match *segment {
                PathSegment::Move(p) | PathSegment::Line(p) => points.push(self.at(p)),
                PathSegment::Cubic(b, c, d) => {
                    let a = points.last().copied().unwrap_or_else(|| self.at(b));
                    let curve = [a, self.at(b), self.at(c), self.at(d)];
                    let bezier = CubicBezierShape::from_points_stroke(
                        curve,
                        false,
                        Color32::TRANSPARENT,
                        egui::Stroke::NONE,
                    );
                    points.extend(bezier.flatten(Some(0.25)).into_iter().skip(1));
                }
                PathSegment::Close => {}
            }
        }
        points
    }

    fn link(&self, link: &Connector) {
        let is_seen = self.length(link.head_size) > 1.5;
        let head = is_seen
            .then(|| arrow_head(&link.path, link.head_size))
            .flatten();
        let line = head.as_ref().map_or(&link.path, |head| &head.line);
        let points = self.chain(line);
        if let Some(head) = head {
            let corners = self.chain(&head.outline());
            let ink = self.color(link.stroke.color);
            self.painter
                .add(PathShape::convex_polygon(corners, ink, PathStroke::NONE));
        }
        if link.stroke.dash == Dash::Solid {
            self.painter
                .add(PathShape::line(points, self.stroke(link.stroke)));
        } else {
            self.dashes(&points, link.stroke);
        }
    }

    /// Draws the label of a connector where its text can be read.
    fn label(&self, label: &ShapeItem) {
        let Some(text) = &label.text else { return };
        if self.length(text.size) >= self.detail.min_text {
            self.shape(label);
            self.text(text);
        }
    }

    fn image(&self, image: &ImageItem) {
        let place = self.rect(image.rect);
        let Some((texture, size)) = self.textures.get(&image.id) else {
            let ground = Color32::from_gray(128).gamma_multiply(0.15 * self.opacity);
            self.painter
                .rect_filled(place, rounded(self.length(image.radius)), ground);
            return;
        };
        let (rect, uv) = fit_picture(place, size, image.radius > 0.0);
        let tint = Color32::WHITE.gamma_multiply(self.opacity);
        let corner = rounded(self.length(image.radius));
        let shape = egui::epaint::RectShape::filled(rect, corner, tint);
        self.painter.add(shape.with_texture(texture, uv));
    }
}

/// Font size rounded to a grid that is fine enough for the eye and coarse enough for the glyph
/// cache: a new size in every frame of a zoom costs 57 ms a frame with 5,000 cards.
#[must_use]
pub fn quantise_font_size(size: f32) -> f32 {
    let step = if size < 12.0 {
        0.5
    } else if size < 32.0 {
        1.0
    } else {
        4.0
    };
    (size / step).round().max(1.0) * step
}

fn rounded(radius: f32) -> CornerRadius {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped"
    )]
    let whole = radius.round().clamp(0.0, 255.0) as u8;
    CornerRadius::same(whole)
}

fn outline(rect: egui::Rect) -> [Pos2; 5] {
    let corners = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
    ];
    let [a, b, c, d] = corners;
    [a, b, c, d, a]
}

/// Splits a path at its `Move`s.
fn runs(path: &[PathSegment]) -> impl Iterator<Item = &[PathSegment]> {
    let mut starts: Vec<usize> = path
        .iter()
        .enumerate()
        .filter(|(_, segment)| matches!(segment, PathSegment::Move(_)))
        .map(|(place, _)| place)
        .collect();
    starts.push(path.len());
    let pairs: Vec<(usize, usize)> = starts
        .windows(2)
        .filter_map(|pair| Some((*pair.first()?, *pair.last()?)))
        .collect();
    pairs
        .into_iter()
        .filter_map(|(from, to)| path.get(from..to))
}

/// Texture, and the size of its picture in pixels.
pub type Texture = (TextureId, egui::Vec2);

#[cfg(test)]
mod tests {
    use super::{Camera, DetailLimits, ScenePainter, TextureCache, arrow_head, quantise_font_size};
    use crate::scene::{Connector, PathSegment, Point, Rect, Rgba, SceneItem, Stroke};

    #[test]
    fn few_font_sizes_serve_every_zoom() {
        let sizes: std::collections::BTreeSet<_> = (50_u16..320)
            .map(|s| (quantise_font_size(f32::from(s) / 10.0) * 10.0).to_bits())
            .collect();
        assert!(sizes.len() < 40, "{}", sizes.len());
    }

    #[test]
    fn an_arrowhead_is_the_one_of_the_files() {
        let path = vec![
            PathSegment::Move(Point::default()),
            PathSegment::Line(Point::new(100.0, 30.0)),
        ];
        let head = arrow_head(&path, 12.0).unwrap();
        let link = Connector {
            key: None,
            alt: String::new(),
            from: None,
            to: None,
            path,
            stroke: Stroke::solid(Rgba::opaque([0; 3]), 2.0),
            head_size: 12.0,
            label: None,
            bounds: Rect::new(0.0, 0.0, 100.0, 30.0),
        };
        let context = egui::Context::default();
        let layer = egui::LayerId::background();
        let painter = egui::Painter::new(context.clone(), layer, egui::Rect::EVERYTHING);
        let camera = Camera::default();
        let brush = ScenePainter {
            painter: &painter,
            camera: &camera,
            detail: DetailLimits::for_item_count(1),
            shift: Point::default(),
            opacity: 1.0,
            textures: &TextureCache::default(),
        };
        brush.paint_item(&SceneItem::Connector(Box::new(link)));
        let mut drawn: Vec<Vec<egui::Pos2>> = Vec::new();
        painter.for_each_shape(|shape| {
            if let egui::Shape::Path(path) = &shape.shape {
                drawn.push(path.points.clone());
            }
        });
        let [left, right] = head.barbs;
        let corners = [head.tip, left, right].map(|point| camera.ui_from_scene(point));
        assert!(drawn.contains(&corners.to_vec()), "{drawn:?}");
        let line = brush.chain(&head.line);
        assert!(drawn.contains(&line), "{drawn:?}");
    }
}
