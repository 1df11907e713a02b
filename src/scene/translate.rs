//! Moves items of a scene.

use super::{Form, PathSegment, Point, SceneItem, Shape, Text};

impl SceneItem {
    /// Moves the item and everything within it.
    pub fn translate(&mut self, by: Point) {
        match self {
            Self::Group(group) => {
                group.bounds = group.bounds.translate(by);
                group.items.iter_mut().for_each(|item| item.translate(by));
            }
            Self::Text(text) => text.translate(by),
            Self::Shape(shape) => shape.translate(by),
            Self::Image(image) => image.rect = image.rect.translate(by),
            Self::Link(link) => {
                move_path(&mut link.path, by);
                if let Some((rect, text)) = &mut link.label {
                    *rect = rect.translate(by);
                    text.translate(by);
                }
                link.bounds = link.bounds.translate(by);
            }
            Self::Placed(placed) => {
                placed.by = sum(placed.by, by);
                placed.bounds = placed.bounds.translate(by);
            }
        }
    }
}

impl Text {
    /// Moves the lines.
    pub fn translate(&mut self, by: Point) {
        for line in &mut self.lines {
            line.x += by.x;
            line.baseline += by.y;
        }
    }
}

impl Shape {
    /// Moves the form.
    pub fn translate(&mut self, by: Point) {
        match &mut self.form {
            Form::Rect { rect, .. } => *rect = rect.translate(by),
            Form::Circle { center, .. } => *center = sum(*center, by),
            Form::Path(path) => move_path(path, by),
        }
    }
}

/// Moves every point of a path.
fn move_path(path: &mut [PathSegment], by: Point) {
    for segment in path {
        match segment {
            PathSegment::Move(p) | PathSegment::Line(p) => *p = sum(*p, by),
            PathSegment::Cubic(a, b, c) => [a, b, c].into_iter().for_each(|p| *p = sum(*p, by)),
            PathSegment::Close => {}
        }
    }
}

fn sum(a: Point, b: Point) -> Point {
    Point::new(a.x + b.x, a.y + b.y)
}
