//! Tagged PDF: marked content, and the structure tree above it (ISO 32000-1, 14.7 and 14.8).

use std::mem;

use krilla::{
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Identifier, TableHeaderScope, Tag, TagKind},
};

/// Node of a page's structure tree, before its links have been written.
pub(super) enum TagBranch {
    /// Marked content.
    Content(Identifier),
    /// Web link, by its index among those of the page.
    Link(usize),
    /// Structure element with its children.
    Group(Box<TagKind>, Vec<Self>),
}

/// Content model of a structure element.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum TagContext {
    /// Block elements: text becomes paragraphs, shapes are artifacts.
    Flow,
    /// One figure of all its content, text and shapes alike.
    Figure,
    /// Text; shapes are artifacts.
    Text,
    /// Text and other elements; shapes are artifacts.
    Cell,
    /// Rows.
    Table,
    /// Cells, with the scope of the header cells among them.
    Row(TableHeaderScope),
}

/// Visibility to screen readers of the content drawn directly in an element.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum SpeechMode {
    /// Read, as its content model says.
    Aloud,
    /// Not read, but the elements within are.
    Quiet,
    /// Not read, nor is anything within.
    Mute,
}

/// Structure element being built.
pub(super) struct TagFrame {
    pub(super) context: TagContext,
    pub(super) voice: SpeechMode,
    /// Structure type; `None` when it only passes its children on.
    pub(super) tag: Option<TagKind>,
    /// Index of its web link.
    pub(super) link: Option<usize>,
    children: Vec<TagBranch>,
    /// Children that it may not contain; they follow it instead.
    aside: Vec<TagBranch>,
}

impl TagFrame {
    pub(super) fn new(context: TagContext, tag: impl Into<TagKind>, link: Option<usize>) -> Self {
        Self {
            context,
            voice: SpeechMode::Aloud,
            tag: Some(tag.into()),
            link,
            children: Vec::new(),
            aside: Vec::new(),
        }
    }

    /// An element without a tag of its own.
    pub(super) fn unread(context: TagContext, voice: SpeechMode) -> Self {
        Self {
            context,
            voice,
            tag: None,
            link: None,
            children: Vec::new(),
            aside: Vec::new(),
        }
    }

    fn adopt(&mut self, branch: TagBranch) {
        let fits = match (self.context, &branch) {
            (TagContext::Flow | TagContext::Cell, _) => true,
            (TagContext::Text, TagBranch::Group(tag, _)) => matches!(**tag, TagKind::Span(_)),
            (TagContext::Figure | TagContext::Text, _) => false,
            (TagContext::Table, TagBranch::Group(tag, _)) => matches!(**tag, TagKind::TR(_)),
            (TagContext::Row(_), TagBranch::Group(tag, _)) => {
                matches!(**tag, TagKind::TH(_) | TagKind::TD(_))
            }
            (
                TagContext::Table | TagContext::Row(_),
                TagBranch::Content(_) | TagBranch::Link(_),
            ) => false,
        };
        // An element without a tag passes everything on, and its parent decides.
        if fits || self.tag.is_none() {
            self.children.push(branch);
        } else {
            self.aside.push(branch);
        }
    }

    /// The finished element, with the elements that follow it.
    fn finish(self) -> Vec<TagBranch> {
        let Self {
            context: place,
            voice: _,
            tag,
            link,
            mut children,
            aside,
        } = self;
        let Some(tag) = tag else {
            children.extend(aside);
            return children;
        };
        let group = |tag: TagKind, children| TagBranch::Group(Box::new(tag), children);
        let mut branches = Vec::with_capacity(1 + aside.len());
        match link.map(TagBranch::Link) {
            Some(link) if place == TagContext::Figure && !children.is_empty() => {
                let figure = group(tag, children);
                branches.push(group(Tag::Link.into(), vec![figure, link]));
            }
            Some(link) => {
                children.push(link);
                let link = group(Tag::Link.into(), children);
                let tag = if place == TagContext::Figure {
                    Tag::P.into()
                } else {
                    tag
                };
                branches.push(group(tag, vec![link]));
            }
            // An empty cell keeps the others of its row in their columns.
            None if !children.is_empty() || place == TagContext::Cell => {
                branches.push(group(tag, children));
            }
            None => {}
        }
        branches.extend(aside);
        branches
    }
}

/// Kind of the marked-content sequence that is open.
#[derive(Clone, Copy, PartialEq)]
enum OpenMark {
    Nothing,
    Decoration,
    Content,
}

/// Builder of a page's marked content and structure tree.
pub(super) struct MarkedContent {
    frames: Vec<TagFrame>,
    open: OpenMark,
}

impl MarkedContent {
    pub(super) fn new() -> Self {
        Self {
            frames: vec![TagFrame::unread(TagContext::Flow, SpeechMode::Aloud)],
            open: OpenMark::Nothing,
        }
    }

    /// Content model and visibility of the current element.
    pub(super) fn context(&self) -> (TagContext, SpeechMode) {
        self.frames
            .last()
            .map_or((TagContext::Flow, SpeechMode::Aloud), |frame| {
                (frame.context, frame.voice)
            })
    }

    /// Opens an element.
    pub(super) fn enter(&mut self, surface: &mut Surface<'_>, frame: TagFrame) {
        self.end_content(surface);
        self.frames.push(frame);
    }

    /// Closes the current element.
    pub(super) fn leave(&mut self, surface: &mut Surface<'_>) {
        let done = self.take(surface);
        done.into_iter().for_each(|branch| self.adopt(branch));
    }

    /// Closes the current element without adding it to its parent.
    pub(super) fn take(&mut self, surface: &mut Surface<'_>) -> Vec<TagBranch> {
        self.end_content(surface);
        if self.frames.len() < 2 {
            return Vec::new();
        }
        self.frames.pop().map_or_else(Vec::new, TagFrame::finish)
    }

    /// Number of children of the current element.
    pub(super) fn len(&self) -> usize {
        self.frames.last().map_or(0, |frame| frame.children.len())
    }

    /// Inserts elements that were built elsewhere, before the child at index `at`.
    pub(super) fn insert(&mut self, at: usize, branches: Vec<TagBranch>) {
        if let Some(frame) = self.frames.last_mut() {
            let at = at.min(frame.children.len());
            frame.children.splice(at..at, branches);
        }
    }

    /// Adds an element that was built elsewhere.
    pub(super) fn adopt(&mut self, branch: TagBranch) {
        if let Some(frame) = self.frames.last_mut() {
            frame.adopt(branch);
        }
    }

    /// Announces that shapes are drawn next.
    pub(super) fn begin_shapes(&mut self, surface: &mut Surface<'_>) {
        match self.context() {
            (TagContext::Figure, SpeechMode::Aloud) => self.content(surface),
            _ => self.decoration(surface),
        }
    }

    /// Announces that text is drawn next.
    pub(super) fn begin_text(&mut self, surface: &mut Surface<'_>) {
        match self.context() {
            (TagContext::Figure | TagContext::Text | TagContext::Cell, SpeechMode::Aloud) => {
                self.content(surface);
            }
            _ => self.decoration(surface),
        }
    }

    /// Announces content of an element built elsewhere, up to [`Self::end_content`].
    pub(super) fn begin_detached(&mut self, surface: &mut Surface<'_>) -> TagBranch {
        self.end(surface);
        self.open = OpenMark::Content;
        TagBranch::Content(surface.start_tagged(ContentTag::Other))
    }

    /// Announces the page background, up to [`Self::end_content`].
    pub(super) fn begin_background(
        &mut self,
        surface: &mut Surface<'_>,
        bounds: krilla::geom::Rect,
    ) {
        self.end(surface);
        let artifact = Artifact::new(ArtifactType::Background, Some(bounds));
        surface.start_tagged(ContentTag::Artifact(artifact));
        self.open = OpenMark::Content;
    }

    fn content(&mut self, surface: &mut Surface<'_>) {
        if self.open == OpenMark::Content {
            return;
        }
        let content = self.begin_detached(surface);
        if let Some(frame) = self.frames.last_mut() {
            frame.children.push(content);
        }
    }

    fn decoration(&mut self, surface: &mut Surface<'_>) {
        if self.open == OpenMark::Decoration {
            return;
        }
        self.end(surface);
        let kind = match self.context() {
            (_, SpeechMode::Mute) => ArtifactType::PaginationOther,
            (_, SpeechMode::Aloud | SpeechMode::Quiet) => ArtifactType::Layout,
        };
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        self.open = OpenMark::Decoration;
    }

    /// Ends content of one element; an artifact may continue across elements.
    pub(super) fn end_content(&mut self, surface: &mut Surface<'_>) {
        if self.open == OpenMark::Content {
            self.end(surface);
        }
    }

    fn end(&mut self, surface: &mut Surface<'_>) {
        if self.open != OpenMark::Nothing {
            surface.end_tagged();
            self.open = OpenMark::Nothing;
        }
    }

    /// The finished structure tree of the page.
    pub(super) fn finish(mut self, surface: &mut Surface<'_>) -> Vec<TagBranch> {
        while self.frames.len() > 1 {
            self.leave(surface);
        }
        self.end(surface);
        let frames = mem::take(&mut self.frames);
        frames.into_iter().flat_map(TagFrame::finish).collect()
    }
}
