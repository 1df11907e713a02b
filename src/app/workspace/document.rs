//! State of the window: the open journey, its views, and the parts of the window that are open.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use crate::{
    app::{
        session::document_storage::DocumentStorage,
        workspace::{insight_cache::InsightCache, views::ViewsState},
    },
    edit::{Editor, Selection},
    i18n::Lang,
    insight::rank::PainRanks,
    map::{MapLayout, Memo, ViewOptions, map},
    model::{ChannelId, DeviceId, ItemRef, Journey, Message, PersonaId, Stage, Touchpoint},
    text::missing_letter_notices,
    theme::Tone,
};

/// Filters of the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapFilters {
    /// Only what concerns this persona.
    pub persona: Option<PersonaId>,
    /// Only touchpoints in this channel.
    pub channel: Option<ChannelId>,
    /// Only touchpoints on this device.
    pub device: Option<DeviceId>,
}

/// Layout of the map, made anew when journey or options have changed.
#[derive(Default)]
pub struct MapCache {
    memo: Memo,
    source: Option<(u64, Option<PainRanks>, ViewOptions)>,
    layout: Option<MapLayout>,
    notices: Vec<Message>,
    revision: u64,
}

impl MapCache {
    /// Layout of a journey at `revision` with `options`, and a number that grows with every new
    /// layout.
    pub fn update(
        &mut self,
        journey: &Journey,
        revision: u64,
        ranks: Option<&PainRanks>,
        options: ViewOptions,
    ) -> (&MapLayout, u64) {
        let wanted = (revision, ranks.cloned(), options);
        if self.layout.is_none() || self.source.as_ref() != Some(&wanted) {
            let layout = map(journey, ranks, &wanted.2, &mut self.memo);
            self.notices = layout
                .notices()
                .chain(missing_letter_notices(&layout.scene.items))
                .collect();
            self.layout = Some(layout);
            self.source = Some(wanted);
            self.revision += 1;
        }
        let revision = self.revision;
        (
            self.layout.get_or_insert_with(|| {
                map(
                    journey,
                    ranks,
                    &ViewOptions::default(),
                    &mut Memo::default(),
                )
            }),
            revision,
        )
    }

    /// Notices about what the layout doesn't show as it is.
    #[must_use]
    pub fn notices(&self) -> &[Message] {
        &self.notices
    }

    /// Layout that was made last.
    #[must_use]
    pub fn layout(&self) -> Option<&MapLayout> {
        self.layout.as_ref()
    }
}

/// Part of *Visualise* that is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum VisualiseView {
    /// The map.
    #[default]
    Map,
    /// The personas as cards.
    Personas,
    /// The board deck.
    Deck,
}

/// Touchpoints of each phase in reading order, found once for each revision of the journey.
#[derive(Default)]
pub struct PhaseTouchpoints {
    revision: Option<u64>,
    phases: Vec<Vec<Arc<Touchpoint>>>,
}

impl PhaseTouchpoints {
    /// Brings the lists up to date with `revision`.
    pub fn update(&mut self, journey: &Journey, revision: u64) {
        if self.revision == Some(revision) {
            return;
        }
        self.revision = Some(revision);
        self.phases = vec![Vec::new(); journey.phases().len()];
        for touchpoint in journey.touchpoints_in_order() {
            let place = journey.phases().position(&touchpoint.phase);
            if let Some(list) = place.and_then(|place| self.phases.get_mut(place)) {
                list.push(Arc::clone(touchpoint));
            }
        }
    }

    /// Touchpoints of the phase at this index.
    #[must_use]
    pub fn touchpoints_of_phase(&self, place: usize) -> &[Arc<Touchpoint>] {
        self.phases.get(place).map_or(&[], Vec::as_slice)
    }
}

/// Id of an open journey, which tells it from those that were open before, whatever their files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocId(u64);

impl DocId {
    /// A new id that no other open journey has.
    #[must_use]
    pub fn new() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }
}

/// State of an open journey: its id, and the revision of its editor.
pub type DocRevision = (DocId, u64);

/// An open journey.
pub struct Document {
    /// Id of this open journey.
    pub id: DocId,
    /// Touchpoints in reading order.
    pub reading_order: PhaseTouchpoints,
    /// Journey with its history.
    pub editor: Editor,
    /// Selected items.
    pub selection: Selection,
    /// Persona chosen as the active one.
    pub persona: Option<PersonaId>,
    /// Filters of the map.
    pub filters: MapFilters,
    /// Stage of the method that is shown.
    pub stage: Stage,
    /// Part of *Visualise* that is shown.
    pub visualise_view: VisualiseView,
    /// Layout of the map.
    pub map: MapCache,
    /// Insight cache.
    pub insight: InsightCache,
    /// Views of *Analyse* and *Optimise*.
    pub views: ViewsState,
    /// File that it was opened from or saved to.
    pub path: Option<PathBuf>,
    /// Reason why the journey is read-only; `None` while it isn't.
    pub read_only: Option<Message>,
    /// Stamp and lock of the file, and the recovery journal.
    pub storage: DocumentStorage,
    /// Set while there is uncommitted text.
    pub has_uncommitted_text: bool,
}

impl Document {
    /// True while the board deck is shown.
    #[must_use]
    pub fn shows_deck(&self) -> bool {
        (self.stage, self.visualise_view) == (Stage::Visualise, VisualiseView::Deck)
    }

    /// Id and revision of the journey.
    #[must_use]
    pub fn revision(&self) -> DocRevision {
        (self.id, self.editor.revision())
    }

    /// True if something would be lost without saving, also while it is only typed.
    #[must_use]
    pub fn is_modified(&self) -> bool {
        self.editor.is_modified() || self.has_uncommitted_text
    }

    /// Active persona, whose emotions the number keys set: the chosen one, or the first.
    #[must_use]
    pub fn active_persona(&self) -> Option<&PersonaId> {
        let journey = self.editor.journey();
        let chosen = self
            .persona
            .as_ref()
            .filter(|id| journey.personas().contains(id));
        chosen.or_else(|| journey.personas().get_index(0).map(|persona| &persona.id))
    }

    /// Options that the map is laid out with.
    #[must_use]
    pub fn view_options(&self, lang: Lang, tone: Tone) -> ViewOptions {
        let journey = self.editor.journey();
        let filters = &self.filters;
        ViewOptions {
            lang,
            tone,
            persona: filters
                .persona
                .clone()
                .filter(|id| journey.personas().contains(id)),
            channel: filters
                .channel
                .clone()
                .filter(|id| journey.channels().contains(id)),
            device: filters
                .device
                .clone()
                .filter(|id| journey.devices().contains(id)),
            show_title: true,
            ..ViewOptions::default()
        }
    }

    /// Selects those items of `selection` that the journey holds; a persona selected last becomes
    /// the active one.
    pub fn select(&mut self, selection: Selection) {
        let journey = self.editor.journey();
        self.selection = selection
            .into_iter()
            .filter(|item| item.exists_in(journey))
            .collect();
        if let [.., ItemRef::Persona(id)] = self.selection.as_slice() {
            self.persona = Some(id.clone());
        }
    }

    /// Name of the file, or the word for an unsaved journey.
    #[must_use]
    pub fn file_name(&self, lang: Lang) -> String {
        let name = self.path.as_ref().and_then(|path| path.file_name());
        name.map_or_else(
            || lang.tr(id!("app-untitled-file")),
            |name| name.to_string_lossy().into_owned(),
        )
    }
}
