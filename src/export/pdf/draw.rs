//! Draws text, shapes and images on a PDF page.

use krilla::{
    geom::{self, Size, Transform},
    paint::FillRule,
    tagging::Tag,
};

use super::{
    marks::{Frame, Place, Voice},
    page::Painter,
    paint,
};
use crate::{
    export::{image::picture, path::outline},
    layout::text::{legible, unmarked},
    scene::{Form, ImageItem, Rect, Rgba, Shape, Text},
};

impl Painter<'_, '_> {
    pub(super) fn text(&mut self, text: &Text) {
        let is_paragraph = self.marks.top() == (Place::Flow, Voice::Aloud);
        if is_paragraph {
            let paragraph = Frame::new(Place::Words, Tag::P, None);
            self.marks.enter(&mut self.surface, paragraph);
        }
        if text.lines.iter().any(|line| !line.text.trim().is_empty()) {
            let span = self.span(text);
            let is_span = span.is_some();
            if let Some(span) = span {
                self.marks.enter(&mut self.surface, span);
            }
            self.marks.words(&mut self.surface);
            self.stock.draw(&mut self.surface, text, self.origin);
            if is_span {
                self.marks.leave(&mut self.surface);
            }
        }
        if is_paragraph {
            self.marks.leave(&mut self.surface);
        }
    }

    /// Element with the unbroken text of several lines, whose ends would be read as spaces or not at
    /// all (ISO 32000-1, 14.9.4).
    fn span(&self, text: &Text) -> Option<Frame> {
        let is_read = matches!(self.marks.top(), (Place::Words | Place::Cell, Voice::Aloud));
        if !is_read || text.lines.len() < 2 {
            return None;
        }
        let words = text.unbroken();
        let words = legible(&words);
        let actual = unmarked(&words).into_owned();
        let tag = Tag::Span.with_actual_text(Some(actual));
        Some(Frame::new(Place::Words, tag, None))
    }

    pub(super) fn shape(&mut self, shape: &Shape) {
        self.outline(shape);
        if let Some(text) = &shape.text {
            self.text(text);
        }
    }

    /// Path of a form.
    pub(super) fn form(&self, form: &Form) -> Option<geom::Path> {
        match form {
            Form::Rect { rect, radius } => self.boxed(*rect, *radius),
            Form::Circle { center, radius } => self.boxed(Rect::around(*center, *radius), *radius),
            Form::Path(path) => paint::path(path, self.origin, 1.0),
        }
    }

    /// Draws fill and stroke of a shape.
    fn outline(&mut self, shape: &Shape) {
        let Some(path) = self.form(&shape.form) else {
            return;
        };
        let stroke = shape.stroke.as_ref().and_then(paint::stroke);
        let fill = shape.fill.map(paint::fill);
        if fill.is_none() && stroke.is_none() {
            return;
        }
        self.marks.shapes(&mut self.surface);
        self.surface.set_fill(fill);
        self.surface.set_stroke(stroke);
        self.surface.draw_path(&path);
    }

    pub(super) fn boxed(&self, rect: Rect, radius: f64) -> Option<geom::Path> {
        paint::path(&outline(rect, radius)?, self.origin, 1.0)
    }

    pub(super) fn fill(&mut self, path: &geom::Path, color: Rgba) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(paint::fill(color)));
        self.surface.draw_path(path);
    }

    pub(super) fn image(&mut self, item: &ImageItem) {
        let is_figure = matches!(self.marks.top(), (Place::Flow | Place::Cell, Voice::Aloud));
        let tag = is_figure
            .then(|| self.figure(&item.alt, item.rect))
            .flatten();
        let is_figure = tag.is_some();
        if let Some(tag) = tag {
            let frame = Frame::new(Place::Figure, tag, None);
            self.marks.enter(&mut self.surface, frame);
        }
        self.picture(item);
        if is_figure {
            self.marks.leave(&mut self.surface);
        }
    }

    fn picture(&mut self, item: &ImageItem) {
        let Some(place) = picture(item) else { return };
        let Some(image) = self.stock.pictures.get(item, place.mime) else {
            return;
        };
        let at = paint::rect(place.rect.translate(self.origin));
        let size = at.and_then(|at| Size::from_wh(at.width(), at.height()));
        let (Some(at), Some(size)) = (at, size) else {
            return;
        };
        self.marks.shapes(&mut self.surface);
        let clip = self
            .boxed(place.rect, place.radius)
            .filter(|_| place.radius > 0.0);
        if let Some(clip) = &clip {
            self.surface.push_clip_path(clip, &FillRule::NonZero);
        }
        let corner = Transform::from_translate(at.left(), at.top());
        self.surface.push_transform(&corner);
        self.surface.draw_image(image, size);
        self.surface.pop();
        if clip.is_some() {
            self.surface.pop();
        }
    }
}
