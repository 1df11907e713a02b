//! Shell of the window: its bars, panels and dialogs, the messages at its edge, and what it hears of
//! keyboard, clipboard and theme.

pub(super) mod clipboard;
pub(super) mod command_palette;
mod deck_view;
pub(super) mod dialogs;
pub(super) mod egui_theme;
pub(super) mod filters;
pub(super) mod icon;
pub(super) mod input_queue;
pub(super) mod keys;
pub(super) mod launch;
pub(super) mod map_search;
pub(super) mod menus;
pub(super) mod outline;
pub(super) mod outline_checks;
pub(super) mod outline_drop;
pub(super) mod panels;
pub(super) mod persona_cards;
pub(super) mod shortcut_sheet;
pub(super) mod stage_bar;
pub(super) mod start_screen;
pub(super) mod status_bar;
pub(super) mod toasts;
pub(super) mod top_bar;
pub(super) mod window;
pub(super) mod x11;

use std::collections::VecDeque;

use eframe::egui::Id;

use self::{
    dialogs::Dialog,
    panels::{Pane, PaneStep, SidePanels},
    toasts::Toasts,
};
use crate::{
    app::workspace::text_entry::FirstField, file::settings::Settings, i18n::Lang, theme::Tone,
};

/// Open parts of the window, its settings, and the state of its focus.
pub struct Shell {
    /// Set while the outline is wanted.
    pub has_outline: bool,
    /// Set while the inspector is wanted.
    pub has_inspector: bool,
    /// Command palette, while it is open.
    pub palette: Option<command_palette::CommandPalette>,
    /// Search bar, while it is open.
    pub find: Option<map_search::MapSearch>,
    /// Search text of the shortcut sheet, while that is open.
    pub sheet: Option<String>,
    /// Set while the window about the program is open.
    pub shows_about: bool,
    /// Field in the inspector that was opened for the text of an item.
    pub(crate) first_field: Option<FirstField>,
    /// Layer over the window at the end of the last pass, and the widget that had the focus before.
    pub(crate) overlay: Option<(keys::Overlay, Option<Id>)>,
    /// Step of the focus to another panel that is to be made.
    pub pane_step: Option<PaneStep>,
    /// Side panel that stays where there is room for one only.
    pub preferred_pane: Pane,
    /// Side panels that are drawn: those wanted, as far as there is room.
    pub side_panels: SidePanels,
    /// Set when the focus came to the map by F6, which shows a ring around it.
    pub rings_map: bool,
    /// Messages at the lower edge.
    pub(crate) toasts: Toasts,
    /// Open dialog.
    pub(crate) dialog: Option<Dialog>,
    /// Dialogs that wait until the open one is answered.
    pub(crate) queued_dialogs: VecDeque<Dialog>,
    /// Widget that had the focus before a list or menu was opened over it.
    pub(crate) focus_under_popup: Option<Id>,
    pub(crate) had_popup: bool,
    pub(crate) settings: Settings,
    /// Language that the program was started with; the settings' one when `None`.
    pub(crate) lang: Option<Lang>,
    pub(crate) tone: Tone,
    /// Web address to open after this pass.
    pub(crate) pending_url: Option<String>,
    /// Time of the pass in seconds since the start.
    pub(crate) now: f64,
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
            overlay: None,
            pane_step: None,
            preferred_pane: Pane::Inspector,
            side_panels: SidePanels::default(),
            rings_map: false,
            toasts: Toasts::default(),
            dialog: None,
            queued_dialogs: VecDeque::new(),
            focus_under_popup: None,
            had_popup: false,
            settings: Settings::default(),
            lang: None,
            tone: Tone::Light,
            pending_url: None,
            now: 0.0,
        }
    }
}
