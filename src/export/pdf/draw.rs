//! Draws text, shapes and images on a PDF page.

use krilla::{
    geom::{self, Size, Transform},
    paint::FillRule,
    tagging::Tag,
};

use super::{
    marked_content::{SpeechMode, TagContext, TagFrame},
    page::PdfPainter,
    paint,
};
use crate::{
    export::{embedded_image::embedded_image, path::rounded_rect},
    scene::{ImageItem, Rect, Rgba, ShapeGeometry, ShapeItem, Text},
    text::{clean_text, without_break_marks},
};

impl PdfPainter<'_, '_> {
    pub(super) fn text(&mut self, text: &Text) {
        let is_paragraph = self.marks.context() == (TagContext::Flow, SpeechMode::Aloud);
        if is_paragraph {
            let paragraph = TagFrame::new(TagContext::Text, Tag::P, None);
            self.marks.enter(&mut self.surface, paragraph);
        }
        if text.lines.iter().any(|line| !line.text.trim().is_empty()) {
            let span = self.span(text);
            let is_span = span.is_some();
            if let Some(span) = span {
                self.marks.enter(&mut self.surface, span);
            }
            self.marks.begin_text(&mut self.surface);
            self.resources.draw(&mut self.surface, text, self.origin);
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
    fn span(&self, text: &Text) -> Option<TagFrame> {
        let is_read = matches!(
            self.marks.context(),
            (TagContext::Text | TagContext::Cell, SpeechMode::Aloud)
        );
        if !is_read || text.lines.len() < 2 {
            return None;
        }
        let words = text.unbroken();
        let words = clean_text(&words);
        let actual = without_break_marks(&words).into_owned();
        let tag = Tag::Span.with_actual_text(Some(actual));
        Some(TagFrame::new(TagContext::Text, tag, None))
    }

    pub(super) fn shape(&mut self, shape: &ShapeItem) {
        self.outline(shape);
        if let Some(text) = &shape.text {
            self.text(text);
        }
    }

    /// Path of a form.
    pub(super) fn form(&self, form: &ShapeGeometry) -> Option<geom::Path> {
        match form {
            ShapeGeometry::Rect { rect, radius } => self.boxed(*rect, *radius),
            ShapeGeometry::Circle { center, radius } => {
                self.boxed(Rect::around(*center, *radius), *radius)
            }
            ShapeGeometry::Path(path) => paint::path(path, self.origin, 1.0),
        }
    }

    /// Draws fill and stroke of a shape.
    fn outline(&mut self, shape: &ShapeItem) {
        let Some(path) = self.form(&shape.geometry) else {
            return;
        };
        let stroke = shape.stroke.as_ref().and_then(paint::stroke);
        let fill = shape.fill.map(paint::fill);
        if fill.is_none() && stroke.is_none() {
            return;
        }
        self.marks.begin_shapes(&mut self.surface);
        self.surface.set_fill(fill);
        self.surface.set_stroke(stroke);
        self.surface.draw_path(&path);
    }

    pub(super) fn boxed(&self, rect: Rect, radius: f64) -> Option<geom::Path> {
        paint::path(&rounded_rect(rect, radius)?, self.origin, 1.0)
    }

    pub(super) fn fill(&mut self, path: &geom::Path, color: Rgba) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(paint::fill(color)));
        self.surface.draw_path(path);
    }

    pub(super) fn image(&mut self, item: &ImageItem) {
        let is_figure = matches!(
            self.marks.context(),
            (TagContext::Flow | TagContext::Cell, SpeechMode::Aloud)
        );
        let tag = is_figure
            .then(|| self.figure(&item.alt, item.rect))
            .flatten();
        let is_figure = tag.is_some();
        if let Some(tag) = tag {
            let frame = TagFrame::new(TagContext::Figure, tag, None);
            self.marks.enter(&mut self.surface, frame);
        }
        self.picture(item);
        if is_figure {
            self.marks.leave(&mut self.surface);
        }
    }

    fn picture(&mut self, item: &ImageItem) {
        let Some(place) = embedded_image(item) else {
            return;
        };
        let Some(image) = self.resources.images.get(item, place.mime) else {
            return;
        };
        let at = paint::rect(place.rect.translate(self.origin));
        let size = at.and_then(|at| Size::from_wh(at.width(), at.height()));
        let (Some(at), Some(size)) = (at, size) else {
            return;
        };
        self.marks.begin_shapes(&mut self.surface);
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
