//! What a panel sees and what it may ask for: panels read, and never change the journey.

use std::path::PathBuf;

use super::views::Asked;
pub use crate::edit::ops::ImagePlace;
use crate::{
    canvas::TypedText,
    command::CommandId,
    edit::{Draft, Selection},
    i18n::Lang,
    insight::{Insight, checks::Fix},
    layout::{DropTarget, views::ViewPart},
    model::{
        Anchor, IdSource, ItemRef, Journey, Message, PainPointId, PersonaId, PhaseId, RowKind,
        ScoreTarget, TouchpointId,
    },
    theme::Palette,
};

/// What every panel reads.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// The journey as it is now.
    pub journey: &'a Journey,
    /// What is selected, the item that the inspector shows last.
    pub selection: &'a Selection,
    /// The persona whose feelings the number keys set.
    pub persona: Option<&'a PersonaId>,
    /// The language of the window.
    pub lang: Lang,
    /// The colours of the window.
    pub palette: &'static Palette,
    /// What follows from the journey, as far as it was worked out.
    pub insight: Option<&'a Insight>,
    /// Whether the journey can't be changed, as when another window holds the file.
    pub is_read_only: bool,
}

/// Something new that a panel asks for; the app makes it with its default values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddWhat {
    /// A phase at the end.
    Phase,
    /// A lane of the user's own.
    Lane,
    /// A row under the map.
    Row(RowKind),
    /// A persona.
    Persona,
    /// A channel of the catalogue.
    Channel,
    /// A device of the catalogue.
    Device,
    /// A metric of the user's own.
    Metric,
    /// A named path.
    Path,
    /// A pain point.
    PainPoint(Anchor),
    /// An impact moment.
    Moment(Anchor),
    /// An action under a touchpoint, against pain points.
    Action(Option<TouchpointId>, Vec<PainPointId>),
    /// A score.
    Score(ScoreTarget),
    /// A quote of a customer.
    Quote(TouchpointId),
}

/// Something that a panel asks for. The app carries it out after the frame.
#[derive(Clone, Debug)]
pub enum Intent {
    /// Change the journey, as one undo step.
    Edit(Draft),
    /// Change the journey by what was typed into a field; before anything else of the same pass.
    Typed(Draft),
    /// The changes that what is still being typed would make; for the recovery journal.
    Typing(Vec<Draft>),
    /// A change that the journey doesn't take, and why.
    Refused(Message),
    /// Select something else.
    Select(Selection),
    /// Delete items with what hangs on them, as one undo step.
    Delete(Selection),
    /// Make something new and select it, as one undo step.
    Add(AddWhat),
    /// Run a command.
    Run(CommandId),
    /// Bring an item into sight.
    Reveal(ItemRef),
    /// Put touchpoints where they were dropped on the map.
    Move {
        /// All that were dragged.
        ids: Vec<TouchpointId>,
        /// The one that was under the pointer.
        held: TouchpointId,
        /// Where that one was dropped.
        target: DropTarget,
    },
    /// Put touchpoints into a phase, before one of its touchpoints or at its end.
    Reorder(Vec<TouchpointId>, PhaseId, Option<TouchpointId>),
    /// Put a phase at another place.
    MovePhase(PhaseId, usize),
    /// Join two touchpoints.
    Link(TouchpointId, TouchpointId),
    /// Join a touchpoint with a new one.
    LinkToNew(TouchpointId, DropTarget),
    /// Make a touchpoint at a place of the map.
    AddAt(DropTarget),
    /// Paste at a place of the map.
    PasteAt(DropTarget),
    /// Keep a text that was typed for an item, and go on as the key that ended it says.
    TextEnded(TypedText),
    /// Start to type the text of an item, on the map or in the inspector.
    EditText(ItemRef),
    /// Make a persona the active one.
    Persona(Option<PersonaId>),
    /// Let the user pick an image file and put it there.
    PickImage(ImagePlace),
    /// Open another journey file, relative to this one.
    OpenJourney(PathBuf),
    /// Open a web page.
    OpenLink(String),
    /// Show an item where it stands on the map.
    Show(ItemRef),
    /// Carry out what a check offers.
    Fix(Box<Fix>),
    /// Ask why a finding of a check about an item is left alone.
    LeaveAlone(&'static str, ItemRef),
    /// Take a finding up again that was left alone.
    TakeUp(&'static str, ItemRef),
    /// Go to a view of *Analyse* or *Optimise*.
    View(ViewPart),
    /// Draw a view off the UI thread.
    Draw(Box<Asked>),
    /// Tell the user something.
    Tell(Message),
}

impl Intent {
    /// Whether it is what was typed into an editor that is being left.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        matches!(self, Self::Typed(_) | Self::Typing(_) | Self::TextEnded(_))
    }
}

/// Collects what the panels ask for, and hands out new ids.
pub struct Outbox {
    /// What was asked for, in order.
    pub intents: Vec<Intent>,
    /// The source of new ids.
    pub ids: IdSource,
    /// Things beside the map that take a picture which is dropped on them, as they were drawn.
    pub takes_image: Vec<(eframe::egui::Rect, ImagePlace)>,
}

impl Outbox {
    /// An empty outbox.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self {
            intents: Vec::new(),
            ids: IdSource::new(seed),
            takes_image: Vec::new(),
        }
    }

    /// Asks for something.
    pub fn ask(&mut self, intent: Intent) {
        self.intents.push(intent);
    }

    /// Asks for a change.
    pub fn edit(&mut self, draft: Draft) {
        self.ask(Intent::Edit(draft));
    }
}
