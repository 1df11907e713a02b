//! Menu bar, title, search button, and the mark of unsaved changes.

use eframe::egui::{
    self, Align, Button, FontId, Frame, Layout, Margin, MenuBar, Panel, RichText, Ui, vec2,
};

use super::{
    icon,
    panels::{Pane, pane_anchor_ui},
};
use crate::{
    app::{
        App, Document,
        widgets::{regular, text_width},
    },
    canvas::{color, semibold},
    file::settings::{LanguageChoice, ToneChoice},
    i18n::Lang,
    intent::{COMMANDS, Command, CommandId, Menu},
    model::{Message, MessageId},
    theme::Palette,
};

/// Name of the program, left out where the width ends.
const BRAND: &str = "Klantreis";
/// Minimum width for search, mark and language at the right, in points.
const RIGHT: f32 = 210.0;

/// Width of all menus side by side, in points.
fn menus_width(ui: &Ui, lang: Lang) -> f32 {
    let padding = 2.0 * ui.spacing().button_padding.x + ui.spacing().item_spacing.x;
    let width = |menu: &Menu| {
        let words = lang.tr(menu.text_key());
        text_width(ui.painter(), &words, regular(13.0)) + padding
    };
    Menu::MENU_BAR.iter().map(width).sum()
}

/// Shows the bar; returns the commands that were chosen.
pub fn top_bar_ui(ui: &mut Ui, app: &App) -> Vec<CommandId> {
    let mut chosen = Vec::new();
    let palette = app.palette();
    let frame = Frame::new()
        .fill(color(palette.surface))
        .inner_margin(Margin {
            left: 16,
            right: 16,
            top: 6,
            bottom: 6,
        });
    Panel::top("top-bar")
        .frame(frame)
        .exact_size(40.0)
        .show(ui, |ui| {
            let lang = app.lang();
            pane_anchor_ui(ui, Pane::TopBar, &lang.tr(id!("panel-top")));
            MenuBar::new().ui(ui, |ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                let room = ui.available_width() - RIGHT;
                let menus = menus_width(ui, lang);
                let font = FontId::new(15.0, semibold());
                let brand = text_width(ui.painter(), BRAND, font.clone()) + 20.0;
                if brand + menus <= room {
                    let brand = RichText::new(BRAND).font(font);
                    ui.label(brand.color(color(palette.accent)));
                    ui.add_space(12.0);
                }
                if menus <= room {
                    for menu in Menu::MENU_BAR {
                        menu_ui(ui, app, menu, &mut chosen);
                    }
                } else {
                    ui.menu_button(lang.tr(id!("panel-top")), |ui| {
                        for menu in Menu::MENU_BAR {
                            menu_ui(ui, app, menu, &mut chosen);
                        }
                    });
                }
                right_side_ui(ui, app, palette, &mut chosen);
            });
        });
    chosen
}

fn menu_ui(ui: &mut Ui, app: &App, menu: Menu, chosen: &mut Vec<CommandId>) {
    let lang = app.lang();
    ui.menu_button(lang.tr(menu.text_key()), |ui| {
        for command in COMMANDS.iter().filter(|command| command.menu == menu) {
            if starts_group(command.id) {
                ui.separator();
            }
            if command_button_ui(ui, app, command) {
                chosen.push(command.id);
                ui.close();
            }
        }
    });
}

/// True for a command that begins a group in its menu, with a line above it.
fn starts_group(id: CommandId) -> bool {
    matches!(
        id,
        CommandId::Save
            | CommandId::Export
            | CommandId::Close
            | CommandId::Cut
            | CommandId::Rename
            | CommandId::MoveLeft
            | CommandId::JourneyDetails
            | CommandId::FitMap
            | CommandId::Outline
            | CommandId::LargerText
            | CommandId::ToneSystem
            | CommandId::English
            | CommandId::AddPhase
            | CommandId::AddPainPoint
            | CommandId::Link
            | CommandId::AddPersona
            | CommandId::EmotionLowest
            | CommandId::About
    )
}

/// Menu line of a command; true when it was chosen.
pub fn command_button_ui(ui: &mut Ui, app: &App, command: &Command) -> bool {
    command_item_ui(ui, app, command, command_label(app, command)).clicked()
}

/// Menu line with a label, and the shortcut of its command.
pub fn command_item_ui(ui: &mut Ui, app: &App, command: &Command, words: String) -> egui::Response {
    let lang = app.lang();
    let is_enabled = app.can_run(command.id);
    let button = Button::new(words)
        .shortcut_text(command.shortcut_text())
        .min_size(vec2(240.0, 26.0))
        .frame(true);
    let response = ui.add_enabled(is_enabled, button.selected(is_on(app, command.id)));
    match MessageId::find(&format!("{}-tip", command.name)) {
        Some(tip) => response.on_hover_text(lang.tr(tip)),
        None => response,
    }
}

/// Name of a command; that of undo and redo names the step too.
#[must_use]
pub fn command_label(app: &App, command: &Command) -> String {
    let lang = app.lang();
    let step = app.document().and_then(|doc| match command.id {
        CommandId::Undo => doc.editor.undo_label(),
        CommandId::Redo => doc.editor.redo_label(),
        _ => None,
    });
    match step {
        Some(label) => {
            let key = if command.id == CommandId::Undo {
                id!("command-undo-step")
            } else {
                id!("command-redo-step")
            };
            lang.message(&Message::new(key).with("step", label))
        }
        None => lang.tr(command.name),
    }
}

/// True for a command of a switch or choice that is on.
fn is_on(app: &App, id: CommandId) -> bool {
    match id {
        CommandId::Outline => app.shell.has_outline,
        CommandId::Inspector => app.shell.has_inspector,
        CommandId::English => app.shell.settings.language == LanguageChoice::English,
        CommandId::Dutch => app.shell.settings.language == LanguageChoice::Dutch,
        CommandId::SystemLanguage => app.shell.settings.language == LanguageChoice::Auto,
        CommandId::ToneLight => app.shell.settings.tone == ToneChoice::Light,
        CommandId::ToneDark => app.shell.settings.tone == ToneChoice::Dark,
        CommandId::ToneSystem => app.shell.settings.tone == ToneChoice::Auto,
        _ => false,
    }
}

fn right_side_ui(ui: &mut Ui, app: &App, palette: &Palette, chosen: &mut Vec<CommandId>) {
    let lang = app.lang();
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let other = match lang {
            Lang::En => CommandId::Dutch,
            Lang::Nl => CommandId::English,
        };
        let code = lang.code().to_uppercase();
        let switch =
            ui.add(Button::new(RichText::new(code).color(color(palette.text_muted))).frame(false));
        if switch
            .on_hover_text(lang.tr(Command::of(other).name))
            .clicked()
        {
            chosen.push(other);
        }
        if let Some(doc) = app.document() {
            saved_ui(ui, app, doc, chosen);
        }
        if search_ui(ui, lang, palette) {
            chosen.push(CommandId::Palette);
        }
        if let Some(doc) = app.document() {
            ui.with_layout(
                Layout::centered_and_justified(egui::Direction::LeftToRight),
                |ui| {
                    let title = &doc.editor.journey().about().title;
                    let words = format!("{}  •  {}", doc.file_name(lang), title);
                    let label =
                        egui::Label::new(RichText::new(words).color(color(palette.text_muted)));
                    ui.add(label.truncate().selectable(false));
                },
            );
        }
    });
}

fn saved_ui(ui: &mut Ui, app: &App, doc: &Document, chosen: &mut Vec<CommandId>) {
    let (palette, lang) = (app.palette(), app.lang());
    let (key, ground, ink) = if doc.read_only.is_some() {
        (id!("app-read-only"), palette.warn_soft, palette.warn)
    } else if doc.storage.is_saving() {
        (id!("app-saving"), palette.accent_soft, palette.accent)
    } else if doc.is_modified() {
        (id!("app-unsaved"), palette.warn_soft, palette.warn)
    } else if doc.path.is_none() {
        // A sample or a template: nothing would be lost.
        (id!("app-unchanged"), palette.control, palette.text_muted)
    } else {
        (id!("app-saved"), palette.good_soft, palette.good)
    };
    let words = RichText::new(lang.tr(key)).size(12.0).color(color(ink));
    let button = Button::new(words)
        .fill(color(ground))
        .stroke(egui::Stroke::NONE)
        .corner_radius(12);
    let tip = doc
        .read_only
        .as_ref()
        .map_or_else(|| lang.tr(id!("app-save-tip")), |why| lang.message(why));
    if ui.add(button).on_hover_text(tip).clicked() {
        chosen.push(CommandId::Save);
    }
}

/// Button that opens the command palette; true when it was pressed.
fn search_ui(ui: &mut Ui, lang: Lang, palette: &Palette) -> bool {
    let width = if ui.available_width() > 560.0 {
        268.0
    } else {
        40.0
    };
    let words = if width > 100.0 {
        lang.tr(id!("app-search"))
    } else {
        String::new()
    };
    let muted = color(palette.text_muted);
    let mut button = Button::new(RichText::new("      ".to_owned() + &words).color(muted))
        .min_size(vec2(width, 26.0))
        .wrap_mode(egui::TextWrapMode::Truncate)
        .frame(true)
        .stroke(egui::Stroke::new(1.0, color(palette.line)))
        .fill(color(palette.panel));
    if width > 100.0 {
        button = button.shortcut_text("Ctrl+K");
    }
    let response = ui.add_sized(vec2(width, 26.0), button);
    let place = egui::Rect::from_center_size(
        egui::pos2(response.rect.left() + 16.0, response.rect.center().y),
        vec2(14.0, 14.0),
    );
    icon::paint(ui.painter(), "search", place, muted);
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::Button, true, lang.tr(id!("app-search")))
    });
    response.clicked()
}
