//! Export preview: laid out off the UI thread, painted like the map.

use crate::{
    app::state::DocState,
    canvas::SmallView,
    export::{
        Format, MermaidOptions, Request, mermaid, paginate,
        tables::{TableKind, tables},
    },
    i18n::Lang,
    insight::rank::PainRanks,
    layout::{
        Detail, Memo, ViewOptions,
        deck::{DeckOptions, LaidOut},
        map,
    },
    model::{Journey, Message},
    scene::Scene,
};

/// Seconds that a preview may be out of date before it is marked as such.
const MARKED_AFTER: f64 = 0.15;

/// Content of a preview. Export options that don't change it are absent, so that changing them lays
/// nothing out.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Pages of a deck.
    Pages(Box<DeckOptions>),
    /// The whole map on one page.
    Map(Box<ViewOptions>),
    /// Row and column counts of the tables.
    Tables(Lang),
    /// A diagram as text.
    Diagram(MermaidOptions),
}

impl What {
    /// Preview content for an export request.
    #[must_use]
    pub fn of(request: &Request) -> Self {
        let view = &request.deck.view;
        match request.format {
            Format::Svg | Format::Png if !request.paged => Self::Map(Box::new(ViewOptions {
                show_title: true,
                detail: Detail::Page,
                ..view.clone()
            })),
            Format::Pptx | Format::Pdf | Format::Svg | Format::Png => {
                Self::Pages(Box::new(request.deck.clone()))
            }
            Format::Html => Self::Map(Box::new(ViewOptions {
                lang: view.lang,
                tone: view.tone,
                ..ViewOptions::default()
            })),
            Format::Xlsx | Format::Csv => Self::Tables(view.lang),
            Format::Mmd => Self::Diagram(MermaidOptions {
                kind: request.diagram,
                persona: view.persona.clone(),
                lang: view.lang,
            }),
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
pub enum Shown {
    /// Pages.
    Pages(LaidOut),
    /// The map.
    Map(Scene, Vec<Message>),
    /// The tables.
    Tables(Vec<TableSize>),
    /// Lines of text.
    Words(Vec<String>),
    /// Nothing to show, and the reason.
    Nothing(Message),
}

/// Laid-out preview, with the document state and content that it belongs to.
pub struct Laid {
    of: DocState,
    what: What,
    shown: Shown,
}

/// Lays a preview out.
#[must_use]
pub fn lay_out(journey: &Journey, of: DocState, what: What) -> Laid {
    let shown = match &what {
        What::Pages(options) if options.parts.is_empty() => {
            Shown::Nothing(message!("export-no-parts"))
        }
        What::Pages(options) => {
            paginate(journey, options).map_or_else(Shown::Nothing, Shown::Pages)
        }
        What::Map(view) => {
            let map = map(
                journey,
                Some(&PainRanks::of_journey(journey)),
                view,
                &mut Memo::default(),
            );
            let notices = map.notices().collect();
            Shown::Map(map.scene, notices)
        }
        What::Tables(lang) => Shown::Tables(
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
        What::Diagram(options) => {
            let text = mermaid(journey, options);
            Shown::Words(text.lines().map(str::to_owned).collect())
        }
    };
    Laid { of, what, shown }
}

/// Preview of the export window: the last result, and the layout in progress.
#[derive(Default)]
pub(super) struct Preview {
    laid: Option<Laid>,
    views: Vec<SmallView>,
    /// Layout in progress, and since when in seconds.
    pending: Option<(DocState, What, f64)>,
    is_stale: bool,
}

impl Preview {
    /// True if this content is to be laid out now: it isn't there and no other layout is in
    /// progress. From then on it counts as in progress.
    pub fn wants(&mut self, of: DocState, what: &What, now: f64) -> bool {
        let is_there = self
            .laid
            .as_ref()
            .is_some_and(|laid| laid.of == of && laid.what == *what);
        self.is_stale = !is_there;
        if is_there || self.pending.is_some() {
            return false;
        }
        self.pending = Some((of, what.clone(), now));
        true
    }

    /// Stores a finished layout; one that belongs to an earlier window is dropped.
    pub fn take(&mut self, laid: Laid) {
        let is_mine = self
            .pending
            .as_ref()
            .is_some_and(|(of, what, _)| *of == laid.of && *what == laid.what);
        if !is_mine {
            return;
        }
        self.pending = None;
        let count = match &laid.shown {
            Shown::Pages(laid) => laid.deck.pages.len(),
            Shown::Map(..) => 1,
            Shown::Tables(_) | Shown::Words(_) | Shown::Nothing(_) => 0,
        };
        self.views = (0..count).map(|_| SmallView::default()).collect();
        self.laid = Some(laid);
    }

    /// Last result, with a view for each of its pages.
    pub fn shown(&mut self) -> Option<(&Shown, &mut [SmallView])> {
        let laid = self.laid.as_ref()?;
        Some((&laid.shown, &mut self.views))
    }

    /// Seconds until an out-of-date preview is marked, 0 if it is now; `None` if it is up to date.
    pub fn marked_in(&self, now: f64) -> Option<f64> {
        let (_, _, since) = self.pending.as_ref().filter(|_| self.is_stale)?;
        Some((MARKED_AFTER - (now - since)).max(0.0))
    }
}
