//! Builder of scene items: boxes, circles, paths, icons, text and groups.

use crate::{
    model::ItemRef,
    scene::{
        Dash, Group, ItemRole, PathSegment, Point, Rect, Rgba, SceneItem, SceneKey, ShapeGeometry,
        ShapeItem, StickyEdge, Stroke, TextAlign,
    },
    text::{self, FontSpec, MeasuredLine},
};

/// Collects scene items, back to front.
#[derive(Default)]
pub(crate) struct SceneBuilder {
    /// Items so far.
    pub items: Vec<SceneItem>,
}

impl SceneBuilder {
    /// Adds a rectangle with rounded corners.
    pub(crate) fn rect(
        &mut self,
        rect: Rect,
        radius: f64,
        fill: Option<Rgba>,
        stroke: Option<Stroke>,
    ) {
        self.shape(ShapeGeometry::Rect { rect, radius }, fill, stroke);
    }

    pub(crate) fn circle(
        &mut self,
        center: Point,
        radius: f64,
        fill: Option<Rgba>,
        stroke: Option<Stroke>,
    ) {
        self.shape(ShapeGeometry::Circle { center, radius }, fill, stroke);
    }

    /// Adds a straight line.
    pub(crate) fn line(&mut self, a: Point, b: Point, stroke: Stroke) {
        let path = vec![PathSegment::Move(a), PathSegment::Line(b)];
        self.shape(ShapeGeometry::Path(path), None, Some(stroke));
    }

    pub(crate) fn shape(
        &mut self,
        form: ShapeGeometry,
        fill: Option<Rgba>,
        stroke: Option<Stroke>,
    ) {
        let shape = ShapeItem::new(form, fill, stroke);
        self.items.push(SceneItem::Shape(shape));
    }

    /// Adds the box of the group: a shape in which everything else of the group lies.
    pub(super) fn box_shape(
        &mut self,
        form: ShapeGeometry,
        fill: Option<Rgba>,
        stroke: Option<Stroke>,
    ) {
        self.items.push(SceneItem::Shape(ShapeItem {
            is_box: true,
            ..ShapeItem::new(form, fill, stroke)
        }));
    }

    /// Adds the box of the group as a rectangle with rounded corners.
    pub(crate) fn box_rect(
        &mut self,
        rect: Rect,
        radius: f64,
        fill: Option<Rgba>,
        stroke: Option<Stroke>,
    ) {
        self.box_shape(ShapeGeometry::Rect { rect, radius }, fill, stroke);
    }

    /// Adds lines of text in the shape that was added last, left of, around or right of `x`, as
    /// `align` says.
    pub(crate) fn text_in_last(
        &mut self,
        lines: &[MeasuredLine],
        style: FontSpec,
        at: (f64, f64),
        align: TextAlign,
        color: Rgba,
    ) {
        if let (Some(SceneItem::Shape(shape)), false) = (self.items.last_mut(), lines.is_empty()) {
            shape.text = Some(Box::new(text::place_lines(lines, style, at, align, color)));
        }
    }

    /// Adds lines of text in the box of the group, like [`SceneBuilder::text_in_last`].
    pub(crate) fn text_in_box(
        &mut self,
        lines: &[MeasuredLine],
        style: FontSpec,
        at: (f64, f64),
        align: TextAlign,
        color: Rgba,
    ) {
        if let (Some(shape), false) = (self.group_box(), lines.is_empty()) {
            shape.text = Some(Box::new(text::place_lines(lines, style, at, align, color)));
        }
    }

    /// Adds items over the box of the group; the first text among them becomes that of the box.
    pub(crate) fn fill_box(&mut self, items: Vec<SceneItem>) {
        for item in items {
            match (item, self.group_box().filter(|shape| shape.text.is_none())) {
                (SceneItem::Text(text), Some(shape)) => shape.text = Some(Box::new(text)),
                (item, _) => self.items.push(item),
            }
        }
    }

    fn group_box(&mut self) -> Option<&mut ShapeItem> {
        self.items.iter_mut().find_map(|item| match item {
            SceneItem::Shape(shape) if shape.is_box => Some(shape),
            _ => None,
        })
    }

    /// Adds an icon (24 × 24) scaled to the width of a box.
    pub(crate) fn icon(&mut self, icon: &[PathSegment], rect: Rect, color: Rgba) {
        let scale = rect.width() / 24.0;
        let at = |p: Point| Point::new(rect.min.x + p.x * scale, rect.min.y + p.y * scale);
        let path = icon
            .iter()
            .map(|segment| match *segment {
                PathSegment::Move(p) => PathSegment::Move(at(p)),
                PathSegment::Line(p) => PathSegment::Line(at(p)),
                PathSegment::Cubic(a, b, c) => PathSegment::Cubic(at(a), at(b), at(c)),
                PathSegment::Close => PathSegment::Close,
            })
            .collect();
        self.shape(
            ShapeGeometry::Path(path),
            None,
            Some(Stroke::solid(color, 2.0 * scale)),
        );
    }

    /// Adds left-aligned lines of text; the first line's box begins at `y`.
    pub(crate) fn text(
        &mut self,
        lines: &[MeasuredLine],
        style: FontSpec,
        at: (f64, f64),
        color: Rgba,
    ) {
        self.text_aligned(lines, style, at, TextAlign::Left, color);
    }

    /// Adds lines of text left of, around or right of `x`, as `align` says.
    pub(crate) fn text_aligned(
        &mut self,
        lines: &[MeasuredLine],
        style: FontSpec,
        at: (f64, f64),
        align: TextAlign,
        color: Rgba,
    ) {
        if !lines.is_empty() {
            let text = text::place_lines(lines, style, at, align, color);
            self.items.push(SceneItem::Text(text));
        }
    }

    /// Wraps the items in a group, as an item.
    pub(crate) fn into_item(
        self,
        key: Option<SceneKey>,
        role: ItemRole,
        alt: String,
        bounds: Rect,
    ) -> SceneItem {
        SceneItem::Group(Box::new(self.group(key, role, alt, bounds)))
    }

    /// Wraps the items in a group.
    pub(crate) fn group(
        self,
        key: Option<SceneKey>,
        role: ItemRole,
        alt: String,
        bounds: Rect,
    ) -> Group {
        Group {
            key,
            role,
            alt,
            bounds,
            sticky: StickyEdge::None,
            href: String::new(),
            items: self.items,
        }
    }
}

/// Dotted stroke of 1 unit for hair lines.
pub(crate) const fn dotted_hairline(color: Rgba) -> Stroke {
    Stroke {
        color,
        width: 1.0,
        dash: Dash::Dotted,
    }
}

/// Scene key of a whole item.
pub(crate) fn item_key(item: ItemRef) -> Option<SceneKey> {
    Some(item.into())
}

/// Opacity factor of faded items.
const FADED_OPACITY: f64 = 0.28;

/// Fades an item and everything within it by multiplying the opacity of its colours.
pub(super) fn fade_item(item: &mut SceneItem) {
    match item {
        SceneItem::Group(group) => group.items.iter_mut().for_each(fade_item),
        SceneItem::Text(text) => text.color = faded(text.color),
        SceneItem::Shape(shape) => {
            shape.fill = shape.fill.map(faded);
            if let Some(stroke) = &mut shape.stroke {
                stroke.color = faded(stroke.color);
            }
            if let Some(text) = &mut shape.text {
                text.color = faded(text.color);
            }
        }
        SceneItem::Connector(link) => {
            link.stroke.color = faded(link.stroke.color);
            // The ground of a label stays, so that no line shows through.
            if let Some(text) = link.label.as_mut().and_then(|label| label.text.as_mut()) {
                text.color = faded(text.color);
            }
        }
        SceneItem::Image(_) | SceneItem::Instance(_) => {}
    }
}

fn faded(color: Rgba) -> Rgba {
    let [.., alpha] = color.0;
    color.with_alpha(f64::from(alpha) / 255.0 * FADED_OPACITY)
}
