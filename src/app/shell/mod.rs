//! Shell of the window: its bars, panels and dialogs, the messages at its edge, and what it hears of
//! keyboard, clipboard and theme.

pub(super) mod clipboard;
pub(super) mod command_palette;
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
