//! What the window holds: the open journey, what is shown of it, what is open over it.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use eframe::egui::Id;

use super::panels::{PanelStep, Sides};
use crate::{
    edit::{Editor, Selection},
    i18n::Lang,
    layout::{MapLayout, Memo, ViewOptions, map, text::boxes},
    model::{ChannelId, DeviceId, ItemRef, Journey, Message, PersonaId, Stage, Touchpoint},
    theme::Tone,
};

/// What is left out of the picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filters {
    /// Only what concerns this persona.
    pub persona: Option<PersonaId>,
    /// Only touchpoints in this channel.
    pub channel: Option<ChannelId>,
    /// Only touchpoints on this device.
    pub device: Option<DeviceId>,
}

/// The picture of the journey, made anew when something changed.
#[derive(Default)]
pub struct Picture {
    memo: Memo,
    made_from: Option<(u64, ViewOptions)>,
    layout: Option<MapLayout>,
    notices: Vec<Message>,
    revision: u64,
}

impl Picture {
    /// The picture of a journey, as it is at `revision`, seen with `options`.
    pub fn of(
        &mut self,
        journey: &Journey,
        revision: u64,
        options: ViewOptions,
    ) -> (&MapLayout, u64) {
        let wanted = (revision, options);
        if self.layout.is_none() || self.made_from.as_ref() != Some(&wanted) {
            let layout = map(journey, &wanted.1, &mut self.memo);
            self.notices = layout.notices().chain(boxes(&layout.scene.items)).collect();
            self.layout = Some(layout);
            self.made_from = Some(wanted);
            self.revision += 1;
        }
        let revision = self.revision;
        (
            self.layout
                .get_or_insert_with(|| map(journey, &ViewOptions::default(), &mut Memo::default())),
            revision,
        )
    }

    /// What the picture doesn't show as it is.
    #[must_use]
    pub fn notices(&self) -> &[Message] {
        &self.notices
    }

    /// The picture that was made last.
    #[must_use]
    pub fn last(&self) -> Option<&MapLayout> {
        self.layout.as_ref()
    }
}

/// The part of a place that is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Visual {
    /// The map.
    #[default]
    Map,
    /// The personas as cards.
    Personas,
}

/// The touchpoints of each phase in reading order, found once for each state of the journey.
#[derive(Default)]
pub struct Reading {
    revision: Option<u64>,
    phases: Vec<Vec<Arc<Touchpoint>>>,
}

impl Reading {
    /// Follows the journey to its state at `revision`.
    pub fn follow(&mut self, journey: &Journey, revision: u64) {
        if self.revision == Some(revision) {
            return;
        }
        self.revision = Some(revision);
        self.phases = vec![Vec::new(); journey.phases().len()];
        for touchpoint in journey.in_reading_order() {
            let place = journey.phases().place(&touchpoint.phase);
            if let Some(list) = place.and_then(|place| self.phases.get_mut(place)) {
                list.push(Arc::clone(touchpoint));
            }
        }
    }

    /// The touchpoints of the phase at this place.
    #[must_use]
    pub fn phase(&self, place: usize) -> &[Arc<Touchpoint>] {
        self.phases.get(place).map_or(&[], Vec::as_slice)
    }
}

/// Tells an open journey from those that were open before, whatever their files are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocId(u64);

impl DocId {
    /// An id that no other journey has.
    #[must_use]
    pub fn new() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }
}

/// An open journey at a moment: it changes with every edit.
pub type DocState = (DocId, u64);

/// An open journey.
pub struct Document {
    /// Which one.
    pub id: DocId,
    /// The touchpoints in reading order.
    pub reading: Reading,
    /// The journey and its history.
    pub editor: Editor,
    /// What is selected.
    pub selection: Selection,
    /// The persona whose feelings the number keys set.
    pub persona: Option<PersonaId>,
    /// What is left out of the picture.
    pub filters: Filters,
    /// The place of the method that is shown.
    pub place: Stage,
    /// What of *Visualise* is shown.
    pub visual: Visual,
    /// The picture.
    pub picture: Picture,
    /// What is known about the journey.
    pub knowing: super::knowing::Knowing,
    /// What of *Analyse* and *Optimise* is shown.
    pub views: super::views::Views,
    /// The file it was opened from or saved to.
    pub path: Option<PathBuf>,
    /// Whether it can't be changed, and why.
    pub read_only: Option<Message>,
    /// File, lock and recovery journal.
    pub keeping: super::keeping::Keeping,
    /// Whether text is being typed that the journey doesn't hold yet.
    pub is_typed: bool,
}

impl Document {
    /// Which journey this is and which state it is in.
    #[must_use]
    pub fn state(&self) -> DocState {
        (self.id, self.editor.revision())
    }

    /// Whether something would be lost without saving.
    #[must_use]
    pub fn is_modified(&self) -> bool {
        self.editor.is_modified() || self.is_typed
    }

    /// The persona whose feelings the number keys set: the chosen one, or the first.
    #[must_use]
    pub fn active_persona(&self) -> Option<&PersonaId> {
        let journey = self.editor.journey();
        let chosen = self
            .persona
            .as_ref()
            .filter(|id| journey.personas().contains(id));
        chosen.or_else(|| journey.personas().at(0).map(|persona| &persona.id))
    }

    /// The options that the picture is made with.
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
            lanes_by: None,
            show_title: true,
            ranks: self.knowing.ranks(),
            ..ViewOptions::default()
        }
    }

    /// Selects what of `selection` the journey still holds.
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

    /// The name of the file, or what an unsaved journey is called.
    #[must_use]
    pub fn file_name(&self, lang: Lang) -> String {
        let name = self.path.as_ref().and_then(|path| path.file_name());
        name.map_or_else(
            || lang.tr(id!("app-untitled-file")),
            |name| name.to_string_lossy().into_owned(),
        )
    }
}

/// A part of the window that F6 goes to, in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Panel {
    /// The menus, the search and the mark that tells whether all is saved.
    TopBar,
    /// The places of the method, the views and the filters.
    Tabs,
    /// The search on the map.
    Find,
    /// The outline at the left.
    Outline,
    /// The map or what stands in its place.
    #[default]
    Center,
    /// The inspector at the right.
    Inspector,
    /// The status bar.
    Status,
}

impl Panel {
    /// Every panel, in the order of F6.
    pub const ALL: [Self; 7] = [
        Self::TopBar,
        Self::Tabs,
        Self::Find,
        Self::Outline,
        Self::Center,
        Self::Inspector,
        Self::Status,
    ];
}

/// What of the window is open.
pub struct Shell {
    /// Whether the outline shows.
    pub has_outline: bool,
    /// Whether the inspector shows.
    pub has_inspector: bool,
    /// The command palette.
    pub palette: Option<super::palette::Palette>,
    /// The search.
    pub find: Option<super::find::Find>,
    /// The shortcut sheet, with what is looked for in it.
    pub sheet: Option<String>,
    /// Whether the window tells about the program.
    pub shows_about: bool,
    /// The field in the inspector that was opened for an item.
    pub(crate) first_field: Option<super::text_entry::FirstField>,
    /// What lay over the window at the end of the last pass, and who had the keyboard before.
    pub(crate) cover: Option<(super::keys::Cover, Option<Id>)>,
    /// The way to the panel that is to have the keyboard: forward or back.
    pub panel_step: Option<PanelStep>,
    /// The panel that stays where there is room for one at the sides.
    pub preferred: Panel,
    /// Whether outline and inspector were drawn, which takes room beside wanting them.
    pub sides: Sides,
    /// Whether the keyboard came to the map by F6, which shows a ring around it.
    pub rings_map: bool,
}

impl Default for Shell {
    fn default() -> Self {
        Self {
            has_outline: true,
            has_inspector: true,
            palette: None,
            find: None,
            sheet: None,
            shows_about: false,
            first_field: None,
            cover: None,
            panel_step: None,
            preferred: Panel::Inspector,
            sides: Sides::default(),
            rings_map: false,
        }
    }
}
