//! Small helpers that put shapes and text into lists of scene items.

use super::text::{self, Line, Style};
use crate::scene::{
    Align, Dash, Form, Group, Key, PathSegment, Pin, Point, Rect, Rgba, Role, SceneItem, Shape,
    Stroke,
};

/// Collects items, back to front.
#[derive(Default)]
pub(super) struct Pen {
    /// What was drawn.
    pub items: Vec<SceneItem>,
}

impl Pen {
    /// A box.
    pub(super) fn rect(
        &mut self,
        rect: Rect,
        radius: f64,
        fill: Option<Rgba>,
        stroke: Option<Stroke>,
    ) {
        self.shape(Form::Rect { rect, radius }, fill, stroke);
    }

    /// A circle.
    pub(super) fn circle(
        &mut self,
        center: Point,
        radius: f64,
        fill: Option<Rgba>,
        stroke: Option<Stroke>,
    ) {
        self.shape(Form::Circle { center, radius }, fill, stroke);
    }

    /// A straight line.
    pub(super) fn line(&mut self, a: Point, b: Point, stroke: Stroke) {
        let path = vec![PathSegment::Move(a), PathSegment::Line(b)];
        self.shape(Form::Path(path), None, Some(stroke));
    }

    /// A shape.
    pub(super) fn shape(&mut self, form: Form, fill: Option<Rgba>, stroke: Option<Stroke>) {
        self.items
            .push(SceneItem::Shape(Shape { form, fill, stroke }));
    }

    /// An icon scaled into a box.
    pub(super) fn icon(&mut self, icon: &[PathSegment], rect: Rect, color: Rgba) {
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
            Form::Path(path),
            None,
            Some(Stroke::solid(color, 2.0 * scale)),
        );
    }

    /// Lines of text under each other; the first line's box begins at `y`.
    pub(super) fn text(&mut self, lines: &[Line], style: Style, at: (f64, f64), color: Rgba) {
        self.aligned(lines, style, at, Align::Left, color);
    }

    /// Lines of text that stand left of, around or right of `x`.
    pub(super) fn aligned(
        &mut self,
        lines: &[Line],
        style: Style,
        at: (f64, f64),
        align: Align,
        color: Rgba,
    ) {
        if !lines.is_empty() {
            let text = text::place(lines, style, at, align, color);
            self.items.push(SceneItem::Text(text));
        }
    }

    /// Makes what was drawn a group.
    pub(super) fn group(self, key: Option<Key>, role: Role, alt: String, bounds: Rect) -> Group {
        Group {
            key,
            role,
            alt,
            bounds,
            pin: Pin::None,
            href: String::new(),
            items: self.items,
        }
    }
}

/// A dotted hair line.
pub(super) const fn dotted(color: Rgba) -> Stroke {
    Stroke {
        color,
        width: 1.0,
        dash: Dash::Dotted,
    }
}

/// The key of a thing by its reference text.
pub(super) fn key(text: &str) -> Option<Key> {
    Some(Key(text.into()))
}

/// How much of their colour faded things keep.
const FADED: f64 = 0.28;

/// Fades everything within an item.
pub(super) fn fade(item: &mut SceneItem) {
    match item {
        SceneItem::Group(group) => group.items.iter_mut().for_each(fade),
        SceneItem::Text(text) => text.color = faded(text.color),
        SceneItem::Shape(shape) => {
            shape.fill = shape.fill.map(faded);
            if let Some(stroke) = &mut shape.stroke {
                stroke.color = faded(stroke.color);
            }
        }
        SceneItem::Link(link) => {
            link.stroke.color = faded(link.stroke.color);
            if let Some((_, text)) = &mut link.label {
                text.color = faded(text.color);
            }
        }
        SceneItem::Image(_) | SceneItem::Placed(_) => {}
    }
}

fn faded(color: Rgba) -> Rgba {
    let [.., alpha] = color.0;
    color.with_alpha(f64::from(alpha) / 255.0 * FADED)
}
