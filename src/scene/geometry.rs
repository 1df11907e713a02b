//! Points, rectangles and paths, and the geometry of arrowheads.

/// Point, or a size from the origin, in scene units.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Horizontal coordinate, to the right.
    pub x: f64,
    /// Vertical coordinate, downwards.
    pub y: f64,
}

impl Point {
    /// Creates a point from its coordinates.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Euclidean distance to another point.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        ((self.x - other.x) * (self.x - other.x) + (self.y - other.y) * (self.y - other.y)).sqrt()
    }

    /// Linear interpolation: `self` at `t` = 0, `other` at 1.
    #[must_use]
    pub fn lerp(self, other: Self, t: f64) -> Self {
        Self {
            x: self.x + (other.x - self.x) * t,
            y: self.y + (other.y - self.y) * t,
        }
    }
}

impl std::ops::Add for Point {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

/// Axis-aligned rectangle. Empty ones, such as [`Rect::NOTHING`], have a negative width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Upper left corner.
    pub min: Point,
    /// Lower right corner.
    pub max: Point,
}

impl Rect {
    /// Neutral element of [`Rect::union`].
    pub const NOTHING: Self = Self {
        min: Point::new(f64::INFINITY, f64::INFINITY),
        max: Point::new(f64::NEG_INFINITY, f64::NEG_INFINITY),
    };

    /// Creates a rectangle from its upper left corner and its size.
    #[must_use]
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self {
            min: Point::new(x, y),
            max: Point::new(x + width, y + height),
        }
    }

    /// Square around a point; `radius` is half its side.
    #[must_use]
    pub fn around(center: Point, radius: f64) -> Self {
        Self::new(
            center.x - radius,
            center.y - radius,
            2.0 * radius,
            2.0 * radius,
        )
    }

    /// Width; negative for an empty rectangle.
    #[must_use]
    pub fn width(self) -> f64 {
        self.max.x - self.min.x
    }

    /// Height; negative for an empty rectangle.
    #[must_use]
    pub fn height(self) -> f64 {
        self.max.y - self.min.y
    }

    /// Centre.
    #[must_use]
    pub fn center(self) -> Point {
        self.min.lerp(self.max, 0.5)
    }

    /// Smallest rectangle around both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            min: Point::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: Point::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// Rectangle enlarged by `by` on every side.
    #[must_use]
    pub fn grow(self, by: f64) -> Self {
        Self {
            min: Point::new(self.min.x - by, self.min.y - by),
            max: Point::new(self.max.x + by, self.max.y + by),
        }
    }

    /// Rectangle moved by a vector.
    #[must_use]
    pub fn translate(self, by: Point) -> Self {
        Self {
            min: Point::new(self.min.x + by.x, self.min.y + by.y),
            max: Point::new(self.max.x + by.x, self.max.y + by.y),
        }
    }

    /// True if the point lies inside or on the edge.
    #[must_use]
    pub fn contains(self, point: Point) -> bool {
        point.x >= self.min.x
            && point.x <= self.max.x
            && point.y >= self.min.y
            && point.y <= self.max.y
    }

    /// True if the interiors intersect; a shared edge doesn't count.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }
}

/// Segment of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PathSegment {
    /// Starts a subpath at a point.
    Move(Point),
    /// Straight line to a point.
    Line(Point),
    /// Cubic Bézier curve: two control points and the end.
    Cubic(Point, Point, Point),
    /// Straight line back to the start.
    Close,
}

/// Bounding box of a path's points and control points; it may be larger than the drawn curve.
#[must_use]
pub fn path_bounds(path: &[PathSegment]) -> Rect {
    let mut bounds = Rect::NOTHING;
    let mut add = |p: Point| bounds = bounds.union(Rect { min: p, max: p });
    for segment in path {
        match *segment {
            PathSegment::Move(p) | PathSegment::Line(p) => add(p),
            PathSegment::Cubic(a, b, c) => [a, b, c].into_iter().for_each(&mut add),
            PathSegment::Close => {}
        }
    }
    bounds
}

/// Flattens a path into a polyline; each curve becomes `steps` straight segments.
#[must_use]
pub fn flatten(path: &[PathSegment], steps: u32) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::with_capacity(path.len());
    for segment in path {
        match *segment {
            PathSegment::Move(p) | PathSegment::Line(p) => points.push(p),
            PathSegment::Cubic(b, c, d) => {
                let a = points.last().copied().unwrap_or(b);
                for step in 1..=steps {
                    let t = f64::from(step) / f64::from(steps);
                    let (ab, bc, cd) = (a.lerp(b, t), b.lerp(c, t), c.lerp(d, t));
                    points.push(ab.lerp(bc, t).lerp(bc.lerp(cd, t), t));
                }
            }
            PathSegment::Close => points.extend(points.first().copied()),
        }
    }
    points
}

/// Distance from a point to a line segment.
#[must_use]
pub fn distance_to_segment(point: Point, a: Point, b: Point) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length_squared = dx * dx + dy * dy;
    if length_squared <= f64::EPSILON {
        return point.distance(a);
    }
    let t = ((point.x - a.x) * dx + (point.y - a.y) * dy) / length_squared;
    point.distance(a.lerp(b, t.clamp(0.0, 1.0)))
}

/// Arrowhead, and the path that leads to it.
#[derive(Clone, Debug, PartialEq)]
pub struct ArrowHead {
    /// Tip, at the end of the original path.
    pub tip: Point,
    /// The two other corners.
    pub barbs: [Point; 2],
    /// Path shortened so that its stroke doesn't stick out beside the tip.
    pub line: Vec<PathSegment>,
}

impl ArrowHead {
    /// Triangle as a closed path.
    #[must_use]
    pub fn outline(&self) -> Vec<PathSegment> {
        let [left, right] = self.barbs;
        vec![
            PathSegment::Move(self.tip),
            PathSegment::Line(left),
            PathSegment::Line(right),
            PathSegment::Close,
        ]
    }
}

/// Arrowhead with sides of `side` units; `None` if `side` is not positive or the path has no
/// direction.
#[must_use]
pub fn arrow_head(path: &[PathSegment], side: f64) -> Option<ArrowHead> {
    if side.is_nan() || side <= 0.0 {
        return None;
    }
    let points = flatten(path, 16);
    let tip = *points.last()?;
    let far = |p: &&Point| p.distance(tip) >= side;
    let back = points.iter().rev().find(far).or_else(|| points.first())?;
    let length = back.distance(tip);
    if !length.is_finite() || length <= f64::EPSILON {
        return None;
    }
    let (x, y) = ((tip.x - back.x) / length, (tip.y - back.y) / length);
    let at = |along: f64, aside: f64| {
        Point::new(tip.x - x * along - y * aside, tip.y - y * along + x * aside)
    };
    // In an equilateral triangle the height is √3/2 of the side.
    let height = side * 0.866;
    let mut line = path.to_vec();
    let end = at(height.min(length) * 0.9, 0.0);
    match line.last_mut() {
        Some(PathSegment::Move(p) | PathSegment::Line(p) | PathSegment::Cubic(_, _, p)) => *p = end,
        Some(PathSegment::Close) | None => {}
    }
    Some(ArrowHead {
        tip,
        barbs: [at(height, side / 2.0), at(height, -side / 2.0)],
        line,
    })
}

#[cfg(test)]
mod tests {
    use super::{PathSegment, Point, arrow_head};

    #[test]
    fn an_arrow_ends_at_its_tip() {
        let end = Point::new(100.0, 0.0);
        let path = [PathSegment::Move(Point::default()), PathSegment::Line(end)];
        let head = arrow_head(&path, 10.0).unwrap();
        assert_eq!(head.tip, end);
        for barb in head.barbs {
            assert!((barb.distance(end) - 10.0).abs() < 0.01, "{barb:?}");
        }
        let Some(PathSegment::Line(p)) = head.line.last() else {
            panic!("{:?}", head.line);
        };
        assert!(p.x < end.x && p.x > 90.0, "{p:?}");
        assert_eq!(arrow_head(&path, 0.0), None);
        let nowhere = [PathSegment::Move(end), PathSegment::Line(end)];
        assert_eq!(arrow_head(&nowhere, 10.0), None);
        assert_eq!(arrow_head(&[], 10.0), None);
    }
}
