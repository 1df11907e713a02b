//! Command handlers: views, panels and settings.

use crate::{
    app::{
        App,
        shell::{
            command_palette::CommandPalette,
            map_search::MapSearch,
            panels::{Pane, PaneStep},
        },
        workspace::document::VisualiseView,
    },
    file::settings::{LanguageChoice, ToneChoice},
    model::{ItemRef, Stage},
};

/// UI scales that the commands step through.
const SCALES: [f64; 9] = [0.75, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.5];

fn go_to(app: &mut App, place: Stage) {
    if let Some(doc) = &mut app.workspace.doc {
        doc.stage = place;
    }
}

/// Shows *Analyse*.
pub fn analyse(app: &mut App) {
    go_to(app, Stage::Analyse);
}

/// Shows *Visualise*.
pub fn visualise(app: &mut App) {
    go_to(app, Stage::Visualise);
}

/// Shows *Optimise*.
pub fn optimise(app: &mut App) {
    go_to(app, Stage::Optimise);
}

/// Shows the map, for commands whose effect is seen there.
pub fn show_map(app: &mut App) {
    if let Some(doc) = &mut app.workspace.doc {
        doc.stage = Stage::Visualise;
        doc.visualise_view = VisualiseView::Map;
    }
}

/// Shows the board deck.
pub fn show_deck(app: &mut App) {
    if let Some(doc) = &mut app.workspace.doc {
        doc.stage = Stage::Visualise;
        doc.visualise_view = VisualiseView::Deck;
    }
}

/// Zooms out to the whole map.
pub fn fit_map(app: &mut App) {
    show_map(app);
    app.workspace.canvas.fit_map();
}

/// Zooms to the selection.
pub fn fit_selection(app: &mut App) {
    show_map(app);
    let items = app
        .workspace
        .doc
        .as_ref()
        .map(|doc| doc.selection.clone())
        .unwrap_or_default();
    app.workspace.canvas.fit_items(items);
}

/// Shows the map at 100 %.
pub fn full_size(app: &mut App) {
    let now = app.shell.now;
    app.workspace.canvas.camera.full_size(now);
}

/// Zooms in.
pub fn zoom_in(app: &mut App) {
    app.workspace.canvas.camera.zoom_by(1.2);
}

/// Zooms out.
pub fn zoom_out(app: &mut App) {
    app.workspace.canvas.camera.zoom_by(1.0 / 1.2);
}

/// Shows or hides the outline.
pub fn toggle_outline(app: &mut App) {
    let is_shown = app.shell.side_panels.outline;
    app.shell.has_outline = !(app.shell.has_outline && is_shown);
    app.shell.preferred_pane = Pane::Outline;
}

/// Shows or hides the inspector.
pub fn toggle_inspector(app: &mut App) {
    let is_shown = app.shell.side_panels.inspector;
    app.shell.has_inspector = !(app.shell.has_inspector && is_shown);
    app.shell.preferred_pane = Pane::Inspector;
}

/// Moves the focus to the next panel.
pub fn next_panel(app: &mut App) {
    app.shell.pane_step = Some(PaneStep::Next);
}

/// Moves the focus to the panel before.
pub fn previous_panel(app: &mut App) {
    app.shell.pane_step = Some(PaneStep::Previous);
}

/// Opens the command palette.
pub fn palette(app: &mut App) {
    app.shell.palette = Some(CommandPalette::default());
}

/// Opens the search.
pub fn find(app: &mut App) {
    show_map(app);
    app.shell
        .find
        .get_or_insert_with(MapSearch::default)
        .restart();
}

/// Opens the shortcut sheet.
pub fn shortcuts(app: &mut App) {
    app.shell.sheet = Some(String::new());
}

/// Opens the window about the program.
pub fn about(app: &mut App) {
    app.shell.shows_about = true;
}

/// Selects the journey, so that the inspector shows its fields.
pub fn journey_details(app: &mut App) {
    app.shell.show_inspector();
    if let Some(doc) = &mut app.workspace.doc {
        doc.selection = vec![ItemRef::Journey];
    }
}

fn scale(app: &mut App, larger: bool) {
    let now = app.shell.settings.ui_scale;
    let next = if larger {
        SCALES.iter().copied().find(|s| *s > now + 0.01)
    } else {
        SCALES.iter().rev().copied().find(|s| *s < now - 0.01)
    };
    if let Some(next) = next {
        app.shell.settings.ui_scale = next;
        app.settings_changed();
    }
}

/// Enlarges the UI scale, as for a projector.
pub fn larger_text(app: &mut App) {
    scale(app, true);
}

/// Reduces the UI scale.
pub fn smaller_text(app: &mut App) {
    scale(app, false);
}

fn tone(app: &mut App, tone: ToneChoice) {
    app.shell.settings.tone = tone;
    app.settings_changed();
}

/// Follows the system's light or dark theme.
pub fn tone_system(app: &mut App) {
    tone(app, ToneChoice::Auto);
}

/// Switches to the light theme.
pub fn tone_light(app: &mut App) {
    tone(app, ToneChoice::Light);
}

/// Switches to the dark theme.
pub fn tone_dark(app: &mut App) {
    tone(app, ToneChoice::Dark);
}

fn language(app: &mut App, language: LanguageChoice) {
    app.shell.settings.language = language;
    app.settings_changed();
}

/// Switches the window to English.
pub fn english(app: &mut App) {
    language(app, LanguageChoice::English);
}

/// Switches the window to Dutch.
pub fn dutch(app: &mut App) {
    language(app, LanguageChoice::Dutch);
}

/// Follows the system's language.
pub fn system_language(app: &mut App) {
    language(app, LanguageChoice::Auto);
}
