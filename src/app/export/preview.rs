//! Export preview: laid out off the UI thread, painted like the map.

use std::borrow::Cow;

use crate::{
    app::workspace::document::DocRevision,
    canvas::SceneThumbnail,
    export::{
        ExportFile, ExportRequest, FormatContent, export, paginate,
        tables::{TableKind, tables},
    },
    i18n::Lang,
    insight::rank::PainRanks,
    map::{Memo, ViewOptions, map},
    model::{Journey, Message},
    report::deck::{BoardSummary, DeckLayout, DeckOptions},
    scene::Scene,
};

/// Seconds that a preview may be out of date before it is marked as such.
const STALE_MARK_AFTER: f64 = 0.15;

/// Content of a preview. Export options that don't change it are absent, so that changing them lays
/// nothing out.
#[derive(Clone, Debug, PartialEq)]
pub enum PreviewSubject {
    /// Pages of a deck.
    Pages(Box<DeckOptions>),
    /// The whole map on one page.
    Map(Box<ViewOptions>),
    /// Row and column counts of the tables.
    Tables(Lang),
    /// The text that the file holds.
    Text(Box<ExportRequest>),
}

impl PreviewSubject {
    /// Preview content for an export request.
    #[must_use]
    pub fn for_request(request: &ExportRequest) -> Self {
        match request.format.row().content {
            FormatContent::Picture(_) if !request.has_pages => {
                Self::Map(Box::new(request.map_view()))
            }
            FormatContent::Deck(_) | FormatContent::Picture(_) => {
                Self::Pages(Box::new(request.deck.clone()))
            }
            FormatContent::WebPage(_) => Self::Map(Box::new(request.map_view())),
            FormatContent::Workbook(_) | FormatContent::Tables(_) => {
                Self::Tables(request.deck.view.lang)
            }
            FormatContent::Text(_) => Self::Text(Box::new(request.clone())),
        }
    }
}

/// Size of a table.
pub struct TableSize {
    /// Kind of table.
    pub kind: TableKind,
    /// Its title.
    pub title: String,
    /// Number of rows without the headers.
    pub rows: usize,
    /// Number of columns.
    pub columns: usize,
}

/// Result of laying a preview out.
pub enum PreviewContent {
    /// Pages.
    Pages(DeckLayout),
    /// The map.
    Map(Scene, Vec<Message>),
    /// The tables.
    Tables(Vec<TableSize>),
    /// Lines of text.
    Text(Vec<String>),
    /// Nothing to show, and the reason.
    Nothing(Message),
}

/// Laid-out preview, with the document state and content that it belongs to.
pub struct PreviewLayout {
    revision: DocRevision,
    subject: PreviewSubject,
    content: PreviewContent,
}

/// Lays a preview out.
#[must_use]
pub fn lay_out_preview(journey: &Journey, of: DocRevision, what: PreviewSubject) -> PreviewLayout {
    let shown = match &what {
        PreviewSubject::Pages(options) if options.parts.is_empty() => {
            PreviewContent::Nothing(message!("export-no-parts"))
        }
        PreviewSubject::Pages(options) => {
            paginate(journey, options).map_or_else(PreviewContent::Nothing, PreviewContent::Pages)
        }
        PreviewSubject::Map(view) => {
            let map = map(
                journey,
                Some(&PainRanks::of_journey(journey)),
                view,
                &mut Memo::default(),
            );
            let notices = map.notices().collect();
            PreviewContent::Map(map.scene, notices)
        }
        PreviewSubject::Tables(lang) => PreviewContent::Tables(
            tables(journey, *lang)
                .into_iter()
                .map(|table| TableSize {
                    kind: table.kind,
                    rows: table.rows.len(),
                    columns: table.columns.len(),
                    title: table.title,
                })
                .collect(),
        ),
        PreviewSubject::Text(request) => export(journey, request, &mut |_| true)
            .map_or_else(PreviewContent::Nothing, |(files, _)| text_lines(&files)),
    };
    PreviewLayout {
        revision: of,
        subject: what,
        content: shown,
    }
}

/// Lines of files that hold text.
fn text_lines(files: &[ExportFile]) -> PreviewContent {
    let texts = files
        .iter()
        .map(|file| String::from_utf8_lossy(&file.bytes));
    let lines = |text: Cow<'_, str>| -> Vec<String> { text.lines().map(str::to_owned).collect() };
    PreviewContent::Text(texts.flat_map(lines).collect())
}

/// Preview of pages, a map, tables or text: the last result, and the layout in progress.
#[derive(Default)]
pub struct Preview {
    layout: Option<PreviewLayout>,
    views: Vec<SceneThumbnail>,
    /// Layout in progress, and since when in seconds.
    pending: Option<(DocRevision, PreviewSubject, f64)>,
    is_stale: bool,
}

impl Preview {
    /// True if this content is to be laid out now: it isn't there and no other layout is in
    /// progress. From then on it counts as in progress.
    pub fn needs_layout(&mut self, of: DocRevision, what: &PreviewSubject, now: f64) -> bool {
        let is_there = self
            .layout
            .as_ref()
            .is_some_and(|laid| laid.revision == of && laid.subject == *what);
        self.is_stale = !is_there;
        if is_there || self.pending.is_some() {
            return false;
        }
        self.pending = Some((of, what.clone(), now));
        true
    }

    /// True if a finished layout is the one in progress.
    #[must_use]
    pub fn is_pending(&self, laid: &PreviewLayout) -> bool {
        let pending = self.pending.as_ref();
        pending.is_some_and(|(of, what, _)| *of == laid.revision && *what == laid.subject)
    }

    /// Findings and proposals of the deck that was laid out last; empty without one.
    #[must_use]
    pub fn board(&self) -> BoardSummary {
        match self.layout.as_ref().map(|laid| &laid.content) {
            Some(PreviewContent::Pages(laid)) => laid.board.clone(),
            _ => BoardSummary::default(),
        }
    }

    /// Stores a finished layout; one that belongs to an earlier window is dropped.
    pub fn store(&mut self, laid: PreviewLayout) {
        if !self.is_pending(&laid) {
            return;
        }
        self.pending = None;
        let count = match &laid.content {
            PreviewContent::Pages(laid) => laid.deck.pages.len(),
            PreviewContent::Map(..) => 1,
            PreviewContent::Tables(_) | PreviewContent::Text(_) | PreviewContent::Nothing(_) => 0,
        };
        self.views = (0..count).map(|_| SceneThumbnail::default()).collect();
        self.layout = Some(laid);
    }

    /// Last result, with a view for each of its pages.
    pub fn content(&mut self) -> Option<(&PreviewContent, &mut [SceneThumbnail])> {
        let laid = self.layout.as_ref()?;
        Some((&laid.content, &mut self.views))
    }

    /// Seconds until an out-of-date preview is marked, 0 if it is now; `None` if it is up to date.
    pub fn seconds_to_stale_mark(&self, now: f64) -> Option<f64> {
        let (_, _, since) = self.pending.as_ref().filter(|_| self.is_stale)?;
        Some((STALE_MARK_AFTER - (now - since)).max(0.0))
    }
}
