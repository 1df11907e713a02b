//! Draws the items of a scene on a page and says what they are.

use std::num::NonZeroU16;

use krilla::{
    geom::{self, Size, Transform},
    paint::FillRule,
    surface::Surface,
    tagging::{BBox, TableHeaderScope, Tag, TagKind},
};

use super::{
    clean,
    marks::{Branch, Frame, Marks, Place, Voice},
    paint,
    words::Stock,
};
use crate::{
    export::{image::picture, path::outline, xml::is_safe_link},
    scene::{
        Form, Group, ImageItem, Link, Point, Rect, Rgba, Role, Scene, SceneItem, Shape, Text,
        arrow_head,
    },
};

/// A link to the web, or to a mail program.
pub(super) struct WebLink {
    /// Where it is on the page.
    pub(super) rect: geom::Rect,
    /// The address.
    pub(super) href: String,
    /// What it leads to.
    pub(super) alt: String,
}

/// Draws on a page.
pub(super) struct Painter<'p, 's> {
    surface: Surface<'p>,
    stock: &'s mut Stock,
    marks: Marks,
    links: Vec<WebLink>,
    /// Where the items' own origin is on the page, in scene units.
    origin: Point,
    size: Point,
    behind_labels: Option<Rgba>,
    /// The number of the page, from 0.
    index: usize,
}

impl<'p, 's> Painter<'p, 's> {
    pub(super) fn new(
        surface: Surface<'p>,
        stock: &'s mut Stock,
        scene: &Scene,
        index: usize,
    ) -> Self {
        Self {
            surface,
            stock,
            marks: Marks::new(),
            links: Vec::new(),
            origin: Point::default(),
            size: scene.size,
            behind_labels: scene.background,
            index,
        }
    }

    /// Fills the page.
    pub(super) fn background(&mut self, color: Rgba) {
        let all = Rect::new(0.0, 0.0, self.size.x, self.size.y);
        if let (Some(bounds), Some(path)) = (paint::rect(all), self.boxed(all, 0.0)) {
            self.marks.background(&mut self.surface, bounds);
            self.fill(&path, color);
            self.marks.end_content(&mut self.surface);
        }
    }

    /// What the page is to a screen reader, and its links.
    pub(super) fn finish(mut self) -> (Vec<Branch>, Vec<WebLink>) {
        let branches = self.marks.finish(&mut self.surface);
        self.surface.finish();
        (branches, self.links)
    }

    /// Draws items that follow each other. The words on lines are drawn when all lines next to
    /// each other have been, so that no line runs over them; a reader hears of lines last, when
    /// what they join has been named.
    pub(super) fn items(&mut self, items: &[SceneItem]) {
        let mut lines: Vec<Line<'_>> = Vec::new();
        let mut undrawn = 0;
        let before = self.origin;
        for item in items {
            let (origin, inner) = self.placed(item);
            if let SceneItem::Link(link) = inner {
                self.origin = origin;
                let line = self.link_line(link);
                self.origin = before;
                lines.push(line);
            } else {
                self.labels(&mut lines, &mut undrawn);
                self.item(item);
            }
        }
        self.labels(&mut lines, &mut undrawn);
        for line in lines {
            if let Some(tag) = line.tag {
                let branch = Branch::Group(Box::new(tag), line.content);
                self.marks.adopt(branch);
            }
        }
    }

    fn placed<'i>(&self, item: &'i SceneItem) -> (Point, &'i SceneItem) {
        match item {
            SceneItem::Placed(placed) => (sum(self.origin, placed.by), &placed.item),
            SceneItem::Group(_)
            | SceneItem::Text(_)
            | SceneItem::Shape(_)
            | SceneItem::Image(_)
            | SceneItem::Link(_) => (self.origin, item),
        }
    }

    fn item(&mut self, item: &SceneItem) {
        match item {
            SceneItem::Group(group) => self.group(group),
            SceneItem::Text(text) => self.text(text),
            SceneItem::Shape(shape) => self.shape(shape),
            SceneItem::Image(image) => self.image(image),
            // Lines need their neighbours.
            SceneItem::Link(_) => self.items(std::slice::from_ref(item)),
            SceneItem::Placed(placed) => {
                let before = self.origin;
                self.origin = sum(before, placed.by);
                self.item(&placed.item);
                self.origin = before;
            }
        }
    }

    fn group(&mut self, group: &Group) {
        match self.frame(group) {
            Some(frame) => {
                self.marks.enter(&mut self.surface, frame);
                self.items(&group.items);
                self.marks.leave(&mut self.surface);
            }
            None => self.items(&group.items),
        }
    }

    /// The part that a group is; `None` when what is in it belongs to the part around it.
    fn frame(&mut self, group: &Group) -> Option<Frame> {
        let (place, voice) = self.marks.top();
        // Tables and rows consist of cells; only those can lead somewhere.
        let link = if matches!(group.role, Role::Table | Role::TableRow) {
            None
        } else {
            self.web_link(group)
        };
        if voice == Voice::Mute && link.is_none() {
            return None;
        }
        let words = |tag: TagKind| Some(Frame::new(Place::Words, tag, link));
        match group.role {
            Role::Decoration if link.is_none() => {
                let is_drawn_with_it = place == Place::Figure || voice == Voice::Quiet;
                (!is_drawn_with_it).then(|| Frame::silent(place, Voice::Quiet))
            }
            Role::Margin if link.is_none() => Some(Frame::silent(place, Voice::Mute)),
            Role::Decoration | Role::Margin | Role::RowLabel | Role::Paragraph => {
                words(Tag::P.into())
            }
            Role::Title => words(self.heading(group, 1)),
            Role::Heading => words(self.heading(group, 2)),
            Role::Item | Role::Connector | Role::Chart | Role::Image => {
                match self.figure(&group.alt, group.bounds) {
                    Some(tag) => Some(Frame::new(Place::Figure, tag, link)),
                    None => words(Tag::P.into()),
                }
            }
            Role::Table => Some(Frame::new(Place::Table, Tag::Table, None)),
            Role::TableRow if place == Place::Table => {
                let row = Place::Row(scope(&group.items));
                Some(Frame::new(row, Tag::TR, None))
            }
            Role::TableRow => Some(Frame::new(Place::Flow, Tag::Div, None)),
            Role::TableHead | Role::TableCell => match place {
                Place::Row(scope) if group.role == Role::TableHead => {
                    Some(Frame::new(Place::Cell, Tag::TH(scope), link))
                }
                Place::Row(_) => Some(Frame::new(Place::Cell, Tag::TD, link)),
                _ => words(Tag::P.into()),
            },
        }
    }

    /// A heading; a plain paragraph when it has no words.
    fn heading(&mut self, group: &Group, wanted: u16) -> TagKind {
        let title = name(group);
        match NonZeroU16::new(self.stock.heading(wanted)) {
            Some(level) if !title.is_empty() => Tag::Hn(level, Some(title)).into(),
            _ => Tag::P.into(),
        }
    }

    fn figure(&self, alt: &str, bounds: Rect) -> Option<TagKind> {
        let alt = Some(clean(alt)).filter(|alt| !alt.is_empty())?;
        let bounds = self.on_page(bounds).map(|rect| BBox::new(self.index, rect));
        Some(Tag::Figure(Some(alt)).with_bbox(bounds).into())
    }

    /// Where a box of the items is on the page; `None` when none of it is.
    fn on_page(&self, bounds: Rect) -> Option<geom::Rect> {
        let bounds = bounds.translate(self.origin);
        paint::rect(Rect {
            min: Point::new(bounds.min.x.max(0.0), bounds.min.y.max(0.0)),
            max: Point::new(bounds.max.x.min(self.size.x), bounds.max.y.min(self.size.y)),
        })
    }

    /// Notes a group's link, if it has one that may be followed; its place among the links.
    fn web_link(&mut self, group: &Group) -> Option<usize> {
        if !is_safe_link(&group.href) {
            return None;
        }
        let rect = self.on_page(group.bounds)?;
        let alt = Some(name(group)).filter(|alt| !alt.is_empty());
        self.links.push(WebLink {
            rect,
            href: group.href.clone(),
            alt: alt.unwrap_or_else(|| group.href.clone()),
        });
        Some(self.links.len() - 1)
    }

    fn text(&mut self, text: &Text) {
        let is_paragraph = self.marks.top() == (Place::Flow, Voice::Aloud);
        if is_paragraph {
            let paragraph = Frame::new(Place::Words, Tag::P, None);
            self.marks.enter(&mut self.surface, paragraph);
        }
        if text.lines.iter().any(|line| !line.text.trim().is_empty()) {
            self.marks.words(&mut self.surface);
            self.stock.draw(&mut self.surface, text, self.origin);
        }
        if is_paragraph {
            self.marks.leave(&mut self.surface);
        }
    }

    fn shape(&mut self, shape: &Shape) {
        let path = match &shape.form {
            Form::Rect { rect, radius } => self.boxed(*rect, *radius),
            Form::Circle { center, radius } => self.boxed(Rect::around(*center, *radius), *radius),
            Form::Path(path) => paint::path(path, self.origin, 1.0),
        };
        let Some(path) = path else { return };
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

    fn boxed(&self, rect: Rect, radius: f64) -> Option<geom::Path> {
        paint::path(&outline(rect, radius)?, self.origin, 1.0)
    }

    fn fill(&mut self, path: &geom::Path, color: Rgba) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(paint::fill(color)));
        self.surface.draw_path(path);
    }

    fn image(&mut self, item: &ImageItem) {
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

    /// Draws a line without its words.
    fn link_line<'i>(&mut self, link: &'i Link) -> Line<'i> {
        let origin = self.origin;
        let tag = match self.marks.top() {
            (Place::Flow, Voice::Aloud) => self.figure(&link.alt, link.bounds),
            _ => None,
        };
        let mut line = Line {
            link,
            origin,
            tag,
            content: Vec::new(),
        };
        self.begin_line(&mut line);
        let head = arrow_head(&link.path, link.head);
        let path = head.as_ref().map_or(&link.path, |head| &head.line);
        let stroke = paint::stroke(&link.stroke);
        if let (Some(path), Some(stroke)) = (paint::path(path, origin, 1.0), stroke) {
            self.surface.set_fill(None);
            self.surface.set_stroke(Some(stroke));
            self.surface.draw_path(&path);
        }
        let tip = head.and_then(|head| paint::path(&head.outline(), origin, 1.0));
        if let Some(path) = tip {
            self.fill(&path, link.stroke.color);
        }
        self.end_line(&line);
        line
    }

    /// Draws the words on lines, from the line number `undrawn` on.
    fn labels(&mut self, lines: &mut [Line<'_>], undrawn: &mut usize) {
        let before = self.origin;
        for line in lines.iter_mut().skip(*undrawn) {
            let Some((rect, text)) = &line.link.label else {
                continue;
            };
            self.origin = line.origin;
            self.begin_line(line);
            if let (Some(color), Some(path)) = (self.behind_labels, self.boxed(*rect, 3.0)) {
                self.fill(&path, color);
            }
            self.stock.draw(&mut self.surface, text, self.origin);
            self.end_line(line);
        }
        self.origin = before;
        *undrawn = lines.len();
    }

    fn begin_line(&mut self, line: &mut Line<'_>) {
        if line.tag.is_some() {
            line.content.push(self.marks.loose(&mut self.surface));
        } else {
            self.marks.shapes(&mut self.surface);
        }
    }

    fn end_line(&mut self, line: &Line<'_>) {
        if line.tag.is_some() {
            self.marks.end_content(&mut self.surface);
        }
    }
}

/// A line that joins two groups, drawn in two goes.
struct Line<'i> {
    link: &'i Link,
    origin: Point,
    /// What it is to a screen reader; `None` when it belongs to the part around it.
    tag: Option<TagKind>,
    content: Vec<Branch>,
}

/// What the headings in a row are headings of: of the row, when it has other cells, too.
fn scope(items: &[SceneItem]) -> TableHeaderScope {
    let is_cell = |item: &SceneItem| match item {
        SceneItem::Group(group) => group.role == Role::TableCell,
        SceneItem::Placed(placed) => {
            matches!(&*placed.item, SceneItem::Group(group) if group.role == Role::TableCell)
        }
        SceneItem::Text(_) | SceneItem::Shape(_) | SceneItem::Image(_) | SceneItem::Link(_) => {
            false
        }
    };
    if items.iter().any(is_cell) {
        TableHeaderScope::Row
    } else {
        TableHeaderScope::Column
    }
}

/// What a group is called: its own words for that, or those in it.
fn name(group: &Group) -> String {
    let alt = clean(&group.alt);
    if !alt.is_empty() {
        return alt;
    }
    let mut words = String::new();
    collect(&group.items, &mut words);
    words
}

fn collect(items: &[SceneItem], words: &mut String) {
    for item in items {
        match item {
            SceneItem::Group(group) => collect(&group.items, words),
            SceneItem::Text(text) => {
                let more = clean(&text.words());
                if !words.is_empty() && !more.is_empty() {
                    words.push(' ');
                }
                words.push_str(&more);
            }
            SceneItem::Placed(placed) => collect(std::slice::from_ref(&placed.item), words),
            SceneItem::Shape(_) | SceneItem::Image(_) | SceneItem::Link(_) => {}
        }
    }
}

fn sum(a: Point, b: Point) -> Point {
    Point::new(a.x + b.x, a.y + b.y)
}
