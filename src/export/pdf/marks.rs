//! What the parts of a page are to a screen reader: marked content, and the tree above it.

use std::mem;

use krilla::{
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Identifier, TableHeaderScope, Tag, TagKind},
};

/// A part of the tree of a page, before its links have been written.
pub(super) enum Branch {
    /// Something drawn.
    Content(Identifier),
    /// A web link, by its place among those of the page.
    Link(usize),
    /// A part with a meaning.
    Group(Box<TagKind>, Vec<Self>),
}

/// What may stand in a part of the tree.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place {
    /// Other parts: words become paragraphs, shapes are decoration.
    Flow,
    /// Whatever is drawn, words and shapes alike, as one figure.
    Figure,
    /// Words; shapes are decoration.
    Words,
    /// Words and other parts; shapes are decoration.
    Cell,
    /// Rows.
    Table,
    /// Cells, and what a heading among them is the heading of.
    Row(TableHeaderScope),
}

/// How what is drawn directly in a part is read.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Voice {
    /// As its place says.
    Aloud,
    /// Not at all, but the parts within are.
    Quiet,
    /// Not at all, nor is anything within.
    Mute,
}

/// A part of the tree in the making.
pub(super) struct Frame {
    pub(super) place: Place,
    pub(super) voice: Voice,
    /// What it is; `None` when it only passes its parts on.
    pub(super) tag: Option<TagKind>,
    /// The web link that it is.
    pub(super) link: Option<usize>,
    children: Vec<Branch>,
    /// Parts within that can't be its own; they follow it.
    aside: Vec<Branch>,
}

impl Frame {
    pub(super) fn new(place: Place, tag: impl Into<TagKind>, link: Option<usize>) -> Self {
        Self {
            place,
            voice: Voice::Aloud,
            tag: Some(tag.into()),
            link,
            children: Vec::new(),
            aside: Vec::new(),
        }
    }

    /// A part that is not read itself.
    pub(super) fn silent(place: Place, voice: Voice) -> Self {
        Self {
            place,
            voice,
            tag: None,
            link: None,
            children: Vec::new(),
            aside: Vec::new(),
        }
    }

    fn adopt(&mut self, branch: Branch) {
        let fits = match (self.place, &branch) {
            (Place::Flow | Place::Cell, _) => true,
            (Place::Figure | Place::Words, _) => false,
            (Place::Table, Branch::Group(tag, _)) => matches!(**tag, TagKind::TR(_)),
            (Place::Row(_), Branch::Group(tag, _)) => {
                matches!(**tag, TagKind::TH(_) | TagKind::TD(_))
            }
            (Place::Table | Place::Row(_), Branch::Content(_) | Branch::Link(_)) => false,
        };
        // What is silent passes everything on, and its parent decides.
        if fits || self.tag.is_none() {
            self.children.push(branch);
        } else {
            self.aside.push(branch);
        }
    }

    /// The part when nothing is added to it anymore, and what follows it.
    fn finish(self) -> Vec<Branch> {
        let Self {
            place,
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
        let group = |tag: TagKind, children| Branch::Group(Box::new(tag), children);
        let mut branches = Vec::with_capacity(1 + aside.len());
        match link.map(Branch::Link) {
            Some(link) if place == Place::Figure && !children.is_empty() => {
                let figure = group(tag, children);
                branches.push(group(Tag::Link.into(), vec![figure, link]));
            }
            Some(link) => {
                children.push(link);
                let link = group(Tag::Link.into(), children);
                let tag = if place == Place::Figure {
                    Tag::P.into()
                } else {
                    tag
                };
                branches.push(group(tag, vec![link]));
            }
            // An empty cell keeps the others of its row in their columns.
            None if !children.is_empty() || place == Place::Cell => {
                branches.push(group(tag, children));
            }
            None => {}
        }
        branches.extend(aside);
        branches
    }
}

/// What is being drawn just now.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    Nothing,
    Decoration,
    Content,
}

/// The marks of a page.
pub(super) struct Marks {
    frames: Vec<Frame>,
    open: Open,
}

impl Marks {
    pub(super) fn new() -> Self {
        Self {
            frames: vec![Frame::silent(Place::Flow, Voice::Aloud)],
            open: Open::Nothing,
        }
    }

    /// What may stand in the part being made, and how it is read.
    pub(super) fn top(&self) -> (Place, Voice) {
        self.frames
            .last()
            .map_or((Place::Flow, Voice::Aloud), |frame| {
                (frame.place, frame.voice)
            })
    }

    /// Begins a part.
    pub(super) fn enter(&mut self, surface: &mut Surface<'_>, frame: Frame) {
        self.end_content(surface);
        self.frames.push(frame);
    }

    /// Ends the part that was begun last.
    pub(super) fn leave(&mut self, surface: &mut Surface<'_>) {
        let done = self.take(surface);
        done.into_iter().for_each(|branch| self.adopt(branch));
    }

    /// Ends the part that was begun last, without adding it to the one around it.
    pub(super) fn take(&mut self, surface: &mut Surface<'_>) -> Vec<Branch> {
        self.end_content(surface);
        if self.frames.len() < 2 {
            return Vec::new();
        }
        self.frames.pop().map_or_else(Vec::new, Frame::finish)
    }

    /// How much the part being made has.
    pub(super) fn len(&self) -> usize {
        self.frames.last().map_or(0, |frame| frame.children.len())
    }

    /// Adds parts that were made elsewhere, before those from the number `at` on.
    pub(super) fn insert(&mut self, at: usize, branches: Vec<Branch>) {
        if let Some(frame) = self.frames.last_mut() {
            let at = at.min(frame.children.len());
            frame.children.splice(at..at, branches);
        }
    }

    /// Adds a part that was made elsewhere.
    pub(super) fn adopt(&mut self, branch: Branch) {
        if let Some(frame) = self.frames.last_mut() {
            frame.adopt(branch);
        }
    }

    /// Says that shapes are drawn next.
    pub(super) fn shapes(&mut self, surface: &mut Surface<'_>) {
        match self.top() {
            (Place::Figure, Voice::Aloud) => self.content(surface),
            _ => self.decoration(surface),
        }
    }

    /// Says that words are drawn next.
    pub(super) fn words(&mut self, surface: &mut Surface<'_>) {
        match self.top() {
            (Place::Figure | Place::Words | Place::Cell, Voice::Aloud) => self.content(surface),
            _ => self.decoration(surface),
        }
    }

    /// Says that something is drawn next that belongs to a part made elsewhere, up to
    /// [`Self::end_content`].
    pub(super) fn loose(&mut self, surface: &mut Surface<'_>) -> Branch {
        self.end(surface);
        self.open = Open::Content;
        Branch::Content(surface.start_tagged(ContentTag::Other))
    }

    /// Says that the background is drawn next, up to [`Self::end_content`].
    pub(super) fn background(&mut self, surface: &mut Surface<'_>, bounds: krilla::geom::Rect) {
        self.end(surface);
        let artifact = Artifact::new(ArtifactType::Background, Some(bounds));
        surface.start_tagged(ContentTag::Artifact(artifact));
        self.open = Open::Content;
    }

    fn content(&mut self, surface: &mut Surface<'_>) {
        if self.open == Open::Content {
            return;
        }
        let content = self.loose(surface);
        if let Some(frame) = self.frames.last_mut() {
            frame.children.push(content);
        }
    }

    fn decoration(&mut self, surface: &mut Surface<'_>) {
        if self.open == Open::Decoration {
            return;
        }
        self.end(surface);
        let kind = match self.top() {
            (_, Voice::Mute) => ArtifactType::PaginationOther,
            (_, Voice::Aloud | Voice::Quiet) => ArtifactType::Layout,
        };
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        self.open = Open::Decoration;
    }

    /// Ends what belongs to one part; decoration may run on from one part to the next.
    pub(super) fn end_content(&mut self, surface: &mut Surface<'_>) {
        if self.open == Open::Content {
            self.end(surface);
        }
    }

    fn end(&mut self, surface: &mut Surface<'_>) {
        if self.open != Open::Nothing {
            surface.end_tagged();
            self.open = Open::Nothing;
        }
    }

    /// The parts of the page.
    pub(super) fn finish(mut self, surface: &mut Surface<'_>) -> Vec<Branch> {
        while self.frames.len() > 1 {
            self.leave(surface);
        }
        self.end(surface);
        let frames = mem::take(&mut self.frames);
        frames.into_iter().flat_map(Frame::finish).collect()
    }
}
