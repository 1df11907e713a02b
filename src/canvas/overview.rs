//! Overview: the whole map as meshes, for when so much is in view that nothing can be read anyway.
//!
//! Tessellating the text of 5,000 cards takes 27 ms a frame, one cached mesh of boxes 0.04 ms.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use egui::{Color32, Mesh, Shape as EguiShape, epaint::Vertex, epaint::WHITE_UV};

use super::{camera::Camera, scene_painter::color};
use crate::scene::{
    Group, Point, Rect, Rgba, Scene, SceneItem, ScenePart, ShapeGeometry, ShapeItem, Text, flatten,
};

/// Number of items beyond which only large text, such as titles, is drawn as bars.
const TITLES_ONLY_FROM: usize = 8_000;

/// Width of a slab in scene units; slabs out of view are not drawn.
const SLAB: f64 = 6_000.0;
/// Zoom below which cards are smaller than a point, and spots stand for them.
const SPOT_ZOOM: f64 = 0.012;
/// Side of a spot, in scene units.
const SPOT: f64 = 300.0;

#[derive(Default)]
struct MeshChunk {
    points: Vec<Point>,
    colors: Vec<Color32>,
    indices: Vec<u32>,
}

impl MeshChunk {
    fn quad(&mut self, corners: [Point; 4], ink: Rgba) {
        let Ok(first) = u32::try_from(self.points.len()) else {
            return;
        };
        self.points.extend(corners);
        self.colors.extend([color(ink); 4]);
        self.indices
            .extend([first, first + 1, first + 2, first, first + 2, first + 3]);
    }

    fn mesh(&self, camera: &Camera) -> Mesh {
        let vertex = |(point, &color): (&Point, &Color32)| Vertex {
            pos: camera.ui_from_scene(*point),
            uv: WHITE_UV,
            color,
        };
        Mesh {
            indices: self.indices.clone(),
            vertices: self.points.iter().zip(&self.colors).map(vertex).collect(),
            ..Mesh::default()
        }
    }
}

/// Boxes and lines of a scene, without text, in scene coordinates.
pub struct Overview {
    /// Revision of the scene.
    pub revision: u64,
    /// Meshes by slab.
    slabs: BTreeMap<i64, MeshChunk>,
    spots: BTreeMap<(i64, i64), Rgba>,
    /// Mesh of the boxes that are wider than a slab.
    wide: MeshChunk,
    /// Mesh for the view from far away.
    far: MeshChunk,
    /// Index of the next item to collect.
    next: usize,
    is_whole: bool,
    /// Size from which on text is drawn as bars, in scene units.
    min_text: f64,
    /// Offset of the placed item that is being collected.
    offset: Point,
}

impl Overview {
    /// An empty overview of the scene with this revision.
    #[must_use]
    pub fn new(revision: u64) -> Self {
        Self {
            revision,
            slabs: BTreeMap::new(),
            spots: BTreeMap::new(),
            wide: MeshChunk::default(),
            far: MeshChunk::default(),
            next: 0,
            is_whole: false,
            min_text: 10.0,
            offset: Point::default(),
        }
    }

    /// True once all of the scene with this revision is collected.
    #[must_use]
    pub fn is_whole(&self, revision: u64) -> bool {
        self.is_whole && self.revision == revision
    }

    /// Collects boxes and lines of a scene for as long as `budget` lasts; a large map takes several
    /// frames. True when it is whole.
    pub fn grow(&mut self, scene: &Scene, budget: Duration) -> bool {
        if scene.items.len() > TITLES_ONLY_FROM {
            self.min_text = 15.0;
        }
        let started = Instant::now();
        while let Some(item) = scene.items.get(self.next) {
            self.item(item, 0);
            self.next += 1;
            if self.next.is_multiple_of(64) && started.elapsed() > budget {
                return false;
            }
        }
        self.is_whole = true;
        for ((x, y), ink) in std::mem::take(&mut self.spots) {
            #[expect(clippy::cast_precision_loss, reason = "places on a map")]
            let at = Point::new(x as f64 * SPOT, y as f64 * SPOT);
            self.far
                .quad(corners(Rect::new(at.x, at.y, SPOT, SPOT)), ink);
        }
        true
    }

    /// Draws the part in view.
    pub fn paint(&self, painter: &egui::Painter, camera: &Camera) {
        if self.is_whole && camera.zoom() < SPOT_ZOOM {
            painter.add(EguiShape::mesh(self.far.mesh(camera)));
            return;
        }
        let seen = camera.visible();
        painter.add(EguiShape::mesh(self.wide.mesh(camera)));
        // A box that begins in the slab before may reach into view.
        for (_, piece) in self.slabs.range(slab(seen.min.x) - 1..=slab(seen.max.x)) {
            painter.add(EguiShape::mesh(piece.mesh(camera)));
        }
    }

    fn item(&mut self, item: &SceneItem, depth: u32) {
        let outer = self.offset;
        let (by, part) = item.part();
        self.offset = outer + by;
        match part {
            ScenePart::Group(group) => self.group(group, depth),
            ScenePart::Shape(shape) => {
                self.shape(shape);
                let text = shape.text.as_deref();
                if let Some(text) = text.filter(|text| text.size >= self.min_text) {
                    self.bars(text);
                }
            }
            ScenePart::Line(link) => {
                let points = flatten(&link.path, 4);
                self.line(&points, link.stroke.width.max(1.2), link.stroke.color);
            }
            ScenePart::Text(text) if text.size >= self.min_text => self.bars(text),
            ScenePart::Text(_) | ScenePart::Image(_) | ScenePart::Label(..) => {}
        }
        self.offset = outer;
    }

    fn group(&mut self, group: &Group, depth: u32) {
        for (place, item) in group.items.iter().enumerate() {
            // At this size, the box of a card and its first marks tell enough.
            if depth == 0 || place < 2 {
                self.item(item, depth + 1);
            }
        }
    }

    fn bars(&mut self, text: &Text) {
        for line in &text.lines {
            let bar = Rect {
                min: Point::new(line.x, line.baseline - text.size * 0.55),
                max: Point::new(line.x + line.width, line.baseline - text.size * 0.1),
            };
            self.quad(corners(bar), text.color.with_alpha(0.5), false);
        }
    }

    fn shape(&mut self, shape: &ShapeItem) {
        match &shape.geometry {
            ShapeGeometry::Rect { rect, .. } => {
                if let Some(stroke) = shape.stroke {
                    self.quad(corners(rect.grow(stroke.width / 2.0)), stroke.color, true);
                }
                if let Some(fill) = shape.fill {
                    let inner = shape
                        .stroke
                        .map_or(*rect, |stroke| rect.grow(-stroke.width / 2.0));
                    self.quad(corners(inner), fill, true);
                }
            }
            ShapeGeometry::Circle { center, radius } => {
                let ink = shape.fill.or(shape.stroke.map(|stroke| stroke.color));
                if let Some(ink) = ink {
                    self.quad(corners(Rect::around(*center, radius * 0.85)), ink, true);
                }
            }
            ShapeGeometry::Path(path) => {
                if let Some(stroke) = shape.stroke {
                    let points = flatten(path, 6);
                    self.line(&points, stroke.width.max(1.2), stroke.color);
                }
            }
        }
    }

    fn line(&mut self, points: &[Point], width: f64, ink: Rgba) {
        for pair in points.windows(2) {
            let [a, b] = pair else { continue };
            let length = a.distance(*b);
            if length <= f64::EPSILON {
                continue;
            }
            let half = width / 2.0 / length;
            let (nx, ny) = (-(b.y - a.y) * half, (b.x - a.x) * half);
            // Long lines are cut, so that each slab has its own part.
            let parts = ((b.x - a.x).abs() / SLAB).ceil().max(1.0);
            let mut from = 0.0;
            while from < parts {
                let (p, q) = (a.lerp(*b, from / parts), a.lerp(*b, (from + 1.0) / parts));
                let quad = [
                    Point::new(p.x + nx, p.y + ny),
                    Point::new(q.x + nx, q.y + ny),
                    Point::new(q.x - nx, q.y - ny),
                    Point::new(p.x - nx, p.y - ny),
                ];
                self.quad(quad, ink, false);
                from += 1.0;
            }
        }
    }

    /// Adds four corners; a box also leaves a spot for the view from far away, or is drawn there
    /// itself if it is large.
    fn quad(&mut self, corners: [Point; 4], ink: Rgba, is_box: bool) {
        let by = self.offset;
        let corners = corners.map(|corner| Point::new(corner.x + by.x, corner.y + by.y));
        let [first, _, third, _] = corners;
        if is_box && third.x - first.x > SLAB {
            // Grounds and hair lines that run through many slabs.
            self.wide.quad(corners, ink);
            self.far.quad(corners, ink);
            return;
        }
        self.slabs
            .entry(slab(first.x.min(third.x)))
            .or_default()
            .quad(corners, ink);
        if !is_box {
            return;
        }
        if third.x - first.x > 8.0 * SPOT || third.y - first.y > 8.0 * SPOT {
            self.far.quad(corners, ink);
        } else {
            let middle = first.lerp(third, 0.5);
            self.spots
                .insert((grid(middle.x, SPOT), grid(middle.y, SPOT)), ink);
        }
    }
}

/// Index of the slab that a coordinate lies in.
fn slab(x: f64) -> i64 {
    grid(x, SLAB)
}

fn grid(x: f64, step: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "places on a map")]
    let place = (x / step).floor() as i64;
    place
}

fn corners(rect: Rect) -> [Point; 4] {
    let Rect { min, max } = rect;
    [min, Point::new(max.x, min.y), max, Point::new(min.x, max.y)]
}
