//! Interface of the panels: the state that they read, and the intents that they queue. Panels never
//! change the journey themselves.

use std::path::PathBuf;

use super::{CommandId, TypedText};
use crate::{
    edit::{Draft, Selection, ops::ImageSlot},
    i18n::Lang,
    insight::{Insight, checks::Fix},
    map::DropTarget,
    model::{
        Anchor, IdSource, ItemRef, Journey, Message, PainPointId, PersonaId, PhaseId, ScoreTarget,
        TouchpointId,
    },
    report::views::ViewKind,
    theme::Palette,
};

/// State that every panel reads.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// The journey as it is now.
    pub journey: &'a Journey,
    /// Selected items; the inspector shows the last one.
    pub selection: &'a Selection,
    /// Chosen active persona, whose emotions the number keys set.
    pub persona: Option<&'a PersonaId>,
    /// The language of the window.
    pub lang: Lang,
    /// The colours of the window.
    pub palette: &'static Palette,
    /// Latest insight into the journey, which may be out of date.
    pub insight: Option<&'a Insight>,
    /// Set while the journey is read-only, as when another instance holds the file.
    pub is_read_only: bool,
}

/// New item that a panel asks for; it gets default values.
#[derive(Clone, Debug)]
pub enum NewItem {
    /// An entry of a list of the journey, which this operation adds.
    ListEntry(fn(&Journey, &mut IdSource) -> Draft),
    /// A channel of the catalogue.
    Channel,
    /// A device of the catalogue.
    Device,
    /// A pain point.
    PainPoint(Anchor),
    /// An impact moment.
    Moment(Anchor),
    /// An action under a touchpoint, against pain points.
    Action(Option<TouchpointId>, Vec<PainPointId>),
    /// A score.
    Score(ScoreTarget),
}

/// Intent of a panel or the canvas, carried out after the frame.
#[derive(Clone, Debug)]
pub enum Intent {
    /// Change the journey, as one undo step.
    Edit(Draft),
    /// Commit text that was typed into a field; before all other intents of the pass.
    CommitText(Draft),
    /// Drafts of uncommitted text, for the recovery journal.
    DraftText(Vec<Draft>),
    /// A change that would make the journey invalid, and the reason.
    ReportRejection(Message),
    /// Select something else.
    Select(Selection),
    /// Delete items with what hangs on them, as one undo step.
    Delete(Selection),
    /// Add an item and select it, as one undo step.
    Add(NewItem),
    /// Run a command.
    Run(CommandId),
    /// Bring an item into view.
    Reveal(ItemRef),
    /// Move touchpoints to a drop target on the map.
    Move {
        /// All touchpoints that were dragged.
        ids: Vec<TouchpointId>,
        /// The one under the pointer.
        held: TouchpointId,
        /// Drop target of that one.
        target: DropTarget,
    },
    /// Move touchpoints into a phase, before one of its touchpoints or to its end.
    Reorder(Vec<TouchpointId>, PhaseId, Option<TouchpointId>),
    /// Move a phase to an index, counted before it is taken out.
    MovePhase(PhaseId, usize),
    /// Add a transition between two touchpoints.
    Link(TouchpointId, TouchpointId),
    /// Add a touchpoint at a drop target, with a transition to it.
    LinkToNew(TouchpointId, DropTarget),
    /// Add a touchpoint at a drop target.
    AddAt(DropTarget),
    /// Paste at a drop target.
    PasteAt(DropTarget),
    /// Commit a text that was typed on the map, and go on as the key that ended it says.
    FinishText(TypedText),
    /// Edit the text of an item, on the map or in the inspector.
    EditText(ItemRef),
    /// Make a persona the active one.
    Persona(Option<PersonaId>),
    /// Let the user pick an image file for an item.
    PickImage(ImageSlot),
    /// Open another journey file; a relative path starts at the folder of this one.
    OpenJourney(PathBuf),
    /// Open a link to a web page or a mail address.
    OpenLink(String),
    /// Show an item on the map.
    Show(ItemRef),
    /// Apply a fix that a check offers.
    Fix(Box<Fix>),
    /// Ask for the reason to dismiss a finding, by check and item.
    Dismiss(&'static str, ItemRef),
    /// Restore a dismissed finding, by check and item.
    Restore(&'static str, ItemRef),
    /// Go to a view of *Analyse* or *Optimise*.
    View(ViewKind),
}

impl Intent {
    /// True if it reports typed text, which is carried out before all other intents.
    #[must_use]
    pub fn is_text_commit(&self) -> bool {
        matches!(
            self,
            Self::CommitText(_) | Self::DraftText(_) | Self::FinishText(_)
        )
    }
}

/// Queue of intents, with the source of new ids.
pub struct Outbox {
    /// Queued intents, in order.
    pub intents: Vec<Intent>,
    /// Source of new ids.
    pub ids: IdSource,
    /// Items beside the map that take a dropped picture, with the rectangles where they were drawn.
    pub image_drop_zones: Vec<(eframe::egui::Rect, ImageSlot)>,
}

impl Outbox {
    /// An empty outbox; `seed` is that of its ids.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self {
            intents: Vec::new(),
            ids: IdSource::new(seed),
            image_drop_zones: Vec::new(),
        }
    }

    /// Queues an intent.
    pub fn push(&mut self, intent: Intent) {
        self.intents.push(intent);
    }

    /// Queues a change.
    pub fn edit(&mut self, draft: Draft) {
        self.push(Intent::Edit(draft));
    }
}
