//! What an export will look like: laid out off the UI thread, painted as on the map.

use crate::{
    app::state::DocState,
    canvas::SmallView,
    export::{
        Format, MermaidOptions, Request, mermaid,
        tables::{TableKind, tables},
    },
    i18n::Lang,
    layout::{
        Detail, Memo, ViewOptions,
        deck::{DeckOptions, LaidOut, deck},
        map,
    },
    model::{Journey, Message},
    scene::Scene,
};

/// A preview that is refreshed sooner than this, in seconds, isn't marked as an old one.
const MARKED_AFTER: f64 = 0.15;

/// What is to be shown; choices that change nothing of it are not in here.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Pages.
    Pages(Box<DeckOptions>),
    /// The map as large as it is.
    Map(Box<ViewOptions>),
    /// How much is in the tables.
    Tables(Lang),
    /// A diagram as text.
    Diagram(MermaidOptions),
}

impl What {
    /// What shows the result of a request.
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

/// How much is in a table.
pub struct TableSize {
    /// Which table.
    pub kind: TableKind,
    /// Its name.
    pub title: String,
    /// The number of rows without the headers.
    pub rows: usize,
    /// The number of columns.
    pub columns: usize,
}

/// What is shown.
pub enum Shown {
    /// Pages.
    Pages(LaidOut),
    /// The map.
    Map(Scene, Vec<Message>),
    /// The tables.
    Tables(Vec<TableSize>),
    /// Lines of text.
    Words(Vec<String>),
    /// Why there is nothing to show.
    Nothing(Message),
}

/// A preview that was laid out.
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
        What::Pages(options) => deck(journey, options).map_or_else(Shown::Nothing, Shown::Pages),
        What::Map(view) => {
            let map = map(journey, view, &mut Memo::default());
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

/// The preview as it is now.
#[derive(Default)]
pub(super) struct Preview {
    laid: Option<Laid>,
    views: Vec<SmallView>,
    /// What is being laid out, and since when.
    pending: Option<(DocState, What, f64)>,
    is_stale: bool,
}

impl Preview {
    /// Whether something is to be laid out now: it isn't there, and nothing else is under way.
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

    /// Takes in what was laid out; what belongs to an earlier window is dropped.
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

    /// What is shown, with what paints it.
    pub fn shown(&mut self) -> Option<(&Shown, &mut [SmallView])> {
        let laid = self.laid.as_ref()?;
        Some((&laid.shown, &mut self.views))
    }

    /// Seconds until an old preview is marked as such, 0 when it is now; `None` when it is new.
    pub fn marked_in(&self, now: f64) -> Option<f64> {
        let (_, _, since) = self.pending.as_ref().filter(|_| self.is_stale)?;
        Some((MARKED_AFTER - (now - since)).max(0.0))
    }
}
