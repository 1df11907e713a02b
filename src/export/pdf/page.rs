//! Draws the items of a scene on a PDF page and tags them.

use krilla::{geom, surface::Surface, tagging::TagKind};

use super::{
    marked_content::{MarkedContent, SpeechMode, TagBranch, TagContext, TagFrame},
    paint,
    shaped_text::PdfResources,
};
use crate::scene::{
    Connector, Group, ItemRole, Point, Rect, Rgba, Scene, SceneItem, ScenePart, ShapeItem,
    StickyEdge, arrow_head, in_drawing_order,
};

/// Link to a web or mail address.
pub(super) struct WebLink {
    /// Link area on the page.
    pub(super) rect: geom::Rect,
    /// Target address.
    pub(super) href: String,
    /// Accessible description of the target.
    pub(super) alt: String,
}

/// Draws on a page.
pub(super) struct PdfPainter<'p, 's> {
    pub(super) surface: Surface<'p>,
    pub(super) resources: &'s mut PdfResources,
    pub(super) marks: MarkedContent,
    pub(super) links: Vec<WebLink>,
    /// Origin of the current items on the page, in scene units.
    pub(super) origin: Point,
    pub(super) size: Point,
    /// Page index, from 0.
    pub(super) index: usize,
}

impl<'p, 's> PdfPainter<'p, 's> {
    pub(super) fn new(
        surface: Surface<'p>,
        resources: &'s mut PdfResources,
        scene: &Scene,
        index: usize,
    ) -> Self {
        Self {
            surface,
            resources,
            marks: MarkedContent::new(),
            links: Vec::new(),
            origin: Point::default(),
            size: scene.size,
            index,
        }
    }

    /// Fills the page background.
    pub(super) fn background(&mut self, color: Rgba) {
        let all = Rect::new(0.0, 0.0, self.size.x, self.size.y);
        if let (Some(bounds), Some(path)) = (paint::rect(all), self.boxed(all, 0.0)) {
            self.marks.begin_background(&mut self.surface, bounds);
            self.fill(&path, color);
            self.marks.end_content(&mut self.surface);
        }
    }

    /// Structure tree of the page, and its links.
    pub(super) fn finish(mut self) -> (Vec<TagBranch>, Vec<WebLink>) {
        let branches = self.marks.finish(&mut self.surface);
        self.surface.finish();
        (branches, self.links)
    }

    /// Draws consecutive items. In reading order connectors come last, when the items that they join
    /// have been named, and the headings of a map come first, though they are drawn over it.
    pub(super) fn items(&mut self, items: &[SceneItem]) {
        let mut lines: Vec<PendingConnector<'_>> = Vec::new();
        let mut labelled = 0;
        let mut heads: Vec<(Point, Vec<TagBranch>)> = Vec::new();
        let (outer, start) = (self.origin, self.marks.len());
        let is_map =
            self.marks.context() == (TagContext::Flow, SpeechMode::Aloud) && has_headers(items);
        for (by, part) in in_drawing_order(items) {
            self.origin = outer + by;
            match part {
                ScenePart::Line(link) => {
                    let line = self.link_line(link);
                    lines.push(line);
                }
                ScenePart::Label(link, label) => {
                    let rest = lines.iter().skip(labelled);
                    let place = rest
                        .take_while(|line| !std::ptr::eq(line.link, link))
                        .count();
                    labelled += place;
                    if let Some(line) = lines.get_mut(labelled) {
                        self.label(line, label);
                    }
                }
                ScenePart::Group(group) if is_map && is_heading(group) => {
                    let head = TagFrame::unread(TagContext::Flow, SpeechMode::Aloud);
                    self.marks.enter(&mut self.surface, head);
                    self.group(group);
                    let head = self.marks.take(&mut self.surface);
                    heads.push((group.bounds.min + by, head));
                }
                ScenePart::Group(group) => self.group(group),
                ScenePart::Text(text) => self.text(text),
                ScenePart::Shape(shape) => self.shape(shape),
                ScenePart::Image(image) => self.image(image),
            }
        }
        self.origin = outer;
        heads.sort_by(|(a, _), (b, _)| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
        let heads = heads.into_iter().flat_map(|(_, head)| head).collect();
        self.marks.insert(start, heads);
        for line in lines {
            if let Some(tag) = line.tag {
                let branch = TagBranch::Group(Box::new(tag), line.content);
                self.marks.adopt(branch);
            }
        }
    }

    fn group(&mut self, group: &Group) {
        match self.tag_frame(group) {
            Some(frame) => {
                self.marks.enter(&mut self.surface, frame);
                self.items(&group.items);
                self.marks.leave(&mut self.surface);
            }
            None => self.items(&group.items),
        }
    }

    /// Draws a connector without its label.
    fn link_line<'i>(&mut self, link: &'i Connector) -> PendingConnector<'i> {
        let origin = self.origin;
        let tag = match self.marks.context() {
            (TagContext::Flow, SpeechMode::Aloud) => self.figure(&link.alt, link.bounds),
            _ => None,
        };
        let mut line = PendingConnector {
            link,
            tag,
            content: Vec::new(),
        };
        self.begin_line(&mut line);
        let head = arrow_head(&link.path, link.head_size);
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

    fn label(&mut self, line: &mut PendingConnector<'_>, label: &ShapeItem) {
        self.begin_line(line);
        if let (Some(color), Some(path)) = (label.fill, self.form(&label.geometry)) {
            self.fill(&path, color);
        }
        if let Some(text) = &label.text {
            self.resources.draw(&mut self.surface, text, self.origin);
        }
        self.end_line(line);
    }

    fn begin_line(&mut self, line: &mut PendingConnector<'_>) {
        if line.tag.is_some() {
            line.content
                .push(self.marks.begin_detached(&mut self.surface));
        } else {
            self.marks.begin_shapes(&mut self.surface);
        }
    }

    fn end_line(&mut self, line: &PendingConnector<'_>) {
        if line.tag.is_some() {
            self.marks.end_content(&mut self.surface);
        }
    }
}

/// Connector, drawn in two passes.
struct PendingConnector<'i> {
    link: &'i Connector,
    /// Structure type; `None` when it belongs to the element around it.
    tag: Option<TagKind>,
    content: Vec<TagBranch>,
}

/// True if there are headers pinned above columns: the headings of a map.
fn has_headers(items: &[SceneItem]) -> bool {
    items.iter().any(|item| match item.part() {
        (_, ScenePart::Group(group)) => group.sticky == StickyEdge::Top,
        _ => false,
    })
}

fn is_heading(group: &Group) -> bool {
    matches!(group.role, ItemRole::Title | ItemRole::Heading)
}
