//! The whole map in one mesh, for when so much is in sight that nothing can be read anyway.

use std::time::{Duration, Instant};

use eframe::egui::{Color32, Mesh, Shape as EguiShape, epaint::Vertex, epaint::WHITE_UV};

use super::{camera::Camera, paint::color};
use crate::scene::{Form, Group, Point, Rect, Rgba, Scene, SceneItem, Shape, flatten};

/// Vertices a chunk, roughly.
const CHUNK: usize = 6_000;

struct Piece {
    bounds: Rect,
    points: Vec<Point>,
    colors: Vec<Color32>,
    indices: Vec<u32>,
}

/// Boxes and lines of a scene, without text, in scene coordinates.
pub struct Overview {
    /// The revision of the scene.
    pub revision: u64,
    pieces: Vec<Piece>,
    next: usize,
    is_whole: bool,
    by: Point,
}

impl Overview {
    /// The overview of the scene with this revision, still empty.
    #[must_use]
    pub fn of(revision: u64) -> Self {
        Self {
            revision,
            pieces: Vec::new(),
            next: 0,
            is_whole: false,
            by: Point::default(),
        }
    }

    /// Whether all of the scene with this revision is there.
    #[must_use]
    pub fn is_whole(&self, revision: u64) -> bool {
        self.is_whole && self.revision == revision
    }

    /// Collects boxes and lines of a scene for as long as `budget` lasts; a large map takes several
    /// frames. True when it is whole.
    pub fn grow(&mut self, scene: &Scene, budget: Duration) -> bool {
        let started = Instant::now();
        while let Some(item) = scene.items.get(self.next) {
            self.item(item, 0);
            self.next += 1;
            if self.next.is_multiple_of(64) && started.elapsed() > budget {
                return false;
            }
        }
        self.is_whole = true;
        true
    }

    /// Draws what is in sight.
    pub fn paint(&self, painter: &eframe::egui::Painter, camera: &Camera) {
        let seen = camera.visible();
        for piece in self
            .pieces
            .iter()
            .filter(|piece| piece.bounds.overlaps(seen))
        {
            let mut mesh = Mesh::default();
            mesh.indices.clone_from(&piece.indices);
            mesh.vertices = piece
                .points
                .iter()
                .zip(&piece.colors)
                .map(|(point, &color)| Vertex {
                    pos: camera.ui_from_scene(*point),
                    uv: WHITE_UV,
                    color,
                })
                .collect();
            painter.add(EguiShape::mesh(mesh));
        }
    }

    fn item(&mut self, item: &SceneItem, depth: u32) {
        match item {
            SceneItem::Group(group) => self.group(group, depth),
            SceneItem::Shape(shape) => self.shape(shape),
            SceneItem::Link(link) => {
                let points = flatten(&link.path, 4);
                self.line(&points, link.stroke.width.max(1.2), link.stroke.color);
            }
            SceneItem::Placed(placed) => {
                let outer = self.by;
                self.by = Point::new(outer.x + placed.by.x, outer.y + placed.by.y);
                self.item(&placed.item, depth);
                self.by = outer;
            }
            SceneItem::Text(text) if text.size >= 15.0 => self.bars(text),
            SceneItem::Text(_) | SceneItem::Image(_) => {}
        }
    }

    fn group(&mut self, group: &Group, depth: u32) {
        for (place, item) in group.items.iter().enumerate() {
            // Of a card its box and its first marks tell enough at this size.
            if depth == 0 || place < 2 {
                self.item(item, depth + 1);
            }
        }
    }

    fn bars(&mut self, text: &crate::scene::Text) {
        for line in &text.lines {
            let bar = Rect {
                min: Point::new(line.x, line.baseline - text.size * 0.55),
                max: Point::new(line.x + line.width, line.baseline - text.size * 0.1),
            };
            self.quad(corners(bar), text.color.with_alpha(0.5));
        }
    }

    fn shape(&mut self, shape: &Shape) {
        match &shape.form {
            Form::Rect { rect, .. } => {
                if let Some(stroke) = shape.stroke {
                    self.quad(corners(rect.grow(stroke.width / 2.0)), stroke.color);
                }
                if let Some(fill) = shape.fill {
                    let inner = shape
                        .stroke
                        .map_or(*rect, |stroke| rect.grow(-stroke.width / 2.0));
                    self.quad(corners(inner), fill);
                }
            }
            Form::Circle { center, radius } => {
                let ink = shape.fill.or(shape.stroke.map(|stroke| stroke.color));
                if let Some(ink) = ink {
                    self.quad(corners(Rect::around(*center, radius * 0.85)), ink);
                }
            }
            Form::Path(path) => {
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
            let quad = [
                Point::new(a.x + nx, a.y + ny),
                Point::new(b.x + nx, b.y + ny),
                Point::new(b.x - nx, b.y - ny),
                Point::new(a.x - nx, a.y - ny),
            ];
            self.quad(quad, ink);
        }
    }

    fn quad(&mut self, corners: [Point; 4], ink: Rgba) {
        if self
            .pieces
            .last()
            .is_none_or(|piece| piece.points.len() >= CHUNK)
        {
            self.pieces.push(Piece {
                bounds: Rect::NOTHING,
                points: Vec::with_capacity(CHUNK + 4),
                colors: Vec::with_capacity(CHUNK + 4),
                indices: Vec::with_capacity(CHUNK * 3 / 2 + 6),
            });
        }
        let Some(piece) = self.pieces.last_mut() else {
            return;
        };
        let Ok(first) = u32::try_from(piece.points.len()) else {
            return;
        };
        let by = self.by;
        for corner in corners.map(|corner| Point::new(corner.x + by.x, corner.y + by.y)) {
            piece.bounds = piece.bounds.union(Rect {
                min: corner,
                max: corner,
            });
            piece.points.push(corner);
            piece.colors.push(color(ink));
        }
        piece
            .indices
            .extend([first, first + 1, first + 2, first, first + 2, first + 3]);
    }
}

fn corners(rect: Rect) -> [Point; 4] {
    let Rect { min, max } = rect;
    [min, Point::new(max.x, min.y), max, Point::new(min.x, max.y)]
}
