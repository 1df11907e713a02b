//! Translation and scaling of scene items.

use super::{PathSegment, Point, Rect, SceneItem, ShapeGeometry, ShapeItem, Stroke, Text};

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
            Self::Connector(link) => {
                move_path(&mut link.path, by);
                if let Some(label) = &mut link.label {
                    label.translate(by);
                }
                link.bounds = link.bounds.translate(by);
            }
            Self::Instance(placed) => {
                placed.offset = placed.offset + by;
                placed.bounds = placed.bounds.translate(by);
            }
        }
    }
}

impl SceneItem {
    /// Copy scaled from the origin by a factor, including font sizes and stroke widths.
    #[must_use]
    pub fn scale_by(&self, by: f64) -> Self {
        let mut item = self.resolved().into_owned();
        item.scale(by);
        item
    }

    fn scale(&mut self, by: f64) {
        match self {
            Self::Group(group) => {
                group.bounds = scaled_rect(group.bounds, by);
                for item in &mut group.items {
                    if let Self::Instance(_) = item {
                        *item = item.resolved().into_owned();
                    }
                    item.scale(by);
                }
            }
            Self::Text(text) => text.scale(by),
            Self::Shape(shape) => shape.scale(by),
            Self::Image(image) => {
                image.rect = scaled_rect(image.rect, by);
                image.radius *= by;
            }
            Self::Connector(link) => {
                scale_path(&mut link.path, by);
                scale_stroke(&mut link.stroke, by);
                link.head_size *= by;
                if let Some(label) = &mut link.label {
                    label.scale(by);
                }
                link.bounds = scaled_rect(link.bounds, by);
            }
            Self::Instance(_) => *self = self.scale_by(by),
        }
    }
}

impl ShapeItem {
    fn scale(&mut self, by: f64) {
        match &mut self.geometry {
            ShapeGeometry::Rect { rect, radius } => {
                *rect = scaled_rect(*rect, by);
                *radius *= by;
            }
            ShapeGeometry::Circle { center, radius } => {
                *center = times(*center, by);
                *radius *= by;
            }
            ShapeGeometry::Path(path) => scale_path(path, by),
        }
        if let Some(stroke) = &mut self.stroke {
            scale_stroke(stroke, by);
        }
        if let Some(text) = &mut self.text {
            text.scale(by);
        }
    }
}

impl Text {
    fn scale(&mut self, by: f64) {
        self.size *= by;
        self.leading *= by;
        for line in &mut self.lines {
            line.x *= by;
            line.baseline *= by;
            line.width *= by;
        }
    }
}

fn scale_stroke(stroke: &mut Stroke, by: f64) {
    stroke.width *= by;
}

fn scaled_rect(rect: Rect, by: f64) -> Rect {
    Rect {
        min: times(rect.min, by),
        max: times(rect.max, by),
    }
}

fn scale_path(path: &mut [PathSegment], by: f64) {
    for segment in path {
        match segment {
            PathSegment::Move(p) | PathSegment::Line(p) => *p = times(*p, by),
            PathSegment::Cubic(a, b, c) => [a, b, c].into_iter().for_each(|p| *p = times(*p, by)),
            PathSegment::Close => {}
        }
    }
}

fn times(a: Point, by: f64) -> Point {
    Point::new(a.x * by, a.y * by)
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

impl ShapeItem {
    /// Moves the form and the text in it.
    pub fn translate(&mut self, by: Point) {
        if let Some(text) = &mut self.text {
            text.translate(by);
        }
        match &mut self.geometry {
            ShapeGeometry::Rect { rect, .. } => *rect = rect.translate(by),
            ShapeGeometry::Circle { center, .. } => *center = *center + by,
            ShapeGeometry::Path(path) => move_path(path, by),
        }
    }
}

fn move_path(path: &mut [PathSegment], by: Point) {
    for segment in path {
        match segment {
            PathSegment::Move(p) | PathSegment::Line(p) => *p = *p + by,
            PathSegment::Cubic(a, b, c) => [a, b, c].into_iter().for_each(|p| *p = *p + by),
            PathSegment::Close => {}
        }
    }
}
