//! Shortcut sheet, made from the command table, and the window about the program.

use eframe::egui::{self, Context, FontId, Key, RichText, ScrollArea, TextEdit, Ui};

use super::dialogs::modal_ui;
use crate::{
    app::App,
    canvas::{clear_undo_steps, color, record_undo_step, semibold},
    intent::{COMMANDS, Command, Menu},
    model::MessageId,
};

/// Message ids of the actions that pointer and text fields have beside the commands, and of their
/// keys.
const HAND: [(MessageId, MessageId); 6] = [
    (id!("sheet-hand-pan"), id!("sheet-keys-pan")),
    (id!("sheet-hand-zoom"), id!("sheet-keys-zoom")),
    (id!("sheet-hand-edit"), id!("sheet-keys-edit")),
    (id!("sheet-hand-link"), id!("sheet-keys-link")),
    (id!("sheet-hand-band"), id!("sheet-keys-band")),
    (id!("sheet-hand-paste"), id!("sheet-keys-paste")),
];

/// Shows the sheet, filtered by `letters`; true when it was closed.
pub fn shortcut_sheet_ui(ctx: &Context, app: &App, letters: &mut String) -> bool {
    let (palette, lang) = (app.palette(), app.lang());
    let mut is_closed = ctx.input_mut(|i| i.consume_key(egui::Modifiers::NONE, Key::Escape));
    let modal = modal_ui(ctx, "shortcut-sheet", 648.0, |ui| {
        ui.heading(lang.tr(id!("command-shortcuts")));
        ui.add_space(4.0);
        let field = ui.add(
            TextEdit::singleline(letters)
                .hint_text(lang.tr(id!("sheet-hint")))
                .desired_width(f32::INFINITY),
        );
        field.widget_info(|| {
            let mut info = egui::WidgetInfo::text_edit(true, "", letters.as_str(), "");
            info.label = Some(lang.tr(id!("sheet-hint")));
            info
        });
        if ui.memory(|m| m.focused().is_none()) {
            clear_undo_steps(ui.ctx(), field.id);
            field.request_focus();
        }
        record_undo_step(ui, field.id, letters);
        ui.add_space(6.0);
        let height = (ctx.content_rect().height() - 230.0).clamp(80.0, 560.0);
        ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                for menu in Menu::MENU_BAR.into_iter().chain([Menu::Hidden]) {
                    let rows: Vec<&Command> = COMMANDS
                        .iter()
                        .filter(|c| c.menu == menu && !c.shortcuts.is_empty())
                        .filter(|c| fits(&lang.tr(c.name), &all_keys(c), letters))
                        .collect();
                    group_ui(ui, app, menu, &rows);
                }
                hand_ui(ui, app, letters);
            });
        ui.add_space(8.0);
        let close =
            ui.button(RichText::new(lang.tr(id!("dialog-close"))).color(color(palette.text)));
        close.clicked()
    });
    is_closed |= modal.inner || modal.should_close();
    is_closed
}

fn all_keys(command: &Command) -> String {
    command
        .shortcuts
        .iter()
        .map(crate::intent::Shortcut::text)
        .collect::<Vec<_>>()
        .join("   ")
}

fn fits(words: &str, keys: &str, letters: &str) -> bool {
    let letters = letters.trim().to_lowercase();
    words.to_lowercase().contains(&letters) || keys.to_lowercase().contains(&letters)
}

fn group_ui(ui: &mut Ui, app: &App, menu: Menu, rows: &[&Command]) {
    if rows.is_empty() {
        return;
    }
    title_ui(ui, app, menu.text_key());
    for command in rows {
        row_ui(ui, app, &app.lang().tr(command.name), &all_keys(command));
    }
}

fn hand_ui(ui: &mut Ui, app: &App, letters: &str) {
    let lang = app.lang();
    let rows: Vec<(String, String)> = HAND
        .iter()
        .map(|(words, keys)| (lang.tr(*words), lang.tr(*keys)))
        .filter(|(words, keys)| fits(words, keys, letters))
        .collect();
    if rows.is_empty() {
        return;
    }
    title_ui(ui, app, id!("sheet-hand"));
    for (words, keys) in rows {
        row_ui(ui, app, &words, &keys);
    }
}

fn title_ui(ui: &mut Ui, app: &App, key: MessageId) {
    ui.add_space(8.0);
    let words = RichText::new(app.lang().tr(key)).font(FontId::new(13.0, semibold()));
    ui.label(words.color(color(app.palette().accent)));
}

fn row_ui(ui: &mut Ui, app: &App, words: &str, keys: &str) {
    ui.horizontal(|ui| {
        let size = egui::vec2(ui.available_width() * 0.58, 20.0);
        let left = egui::Layout::left_to_right(egui::Align::Center);
        ui.allocate_ui_with_layout(size, left, |ui| {
            ui.set_min_width(size.x);
            ui.add(egui::Label::new(words).truncate());
        });
        ui.label(RichText::new(keys).color(color(app.palette().text_muted)));
    });
}

/// Shows the window about the program; true when it was closed.
pub fn about_ui(ctx: &Context, app: &App) -> bool {
    let lang = app.lang();
    let escaped = ctx.input_mut(|i| i.consume_key(egui::Modifiers::NONE, Key::Escape));
    let modal = modal_ui(ctx, "about", 428.0, |ui| {
        ui.heading("Klantreis");
        ui.add_space(4.0);
        ui.label(lang.message(&message!(
            "about-version",
            version = env!("CARGO_PKG_VERSION")
        )));
        ui.add_space(8.0);
        ui.label(lang.tr(id!("about-words")));
        ui.add_space(8.0);
        ui.label(
            RichText::new(lang.tr(id!("about-licence"))).color(color(app.palette().text_muted)),
        );
        ui.add_space(12.0);
        let close = ui.button(lang.tr(id!("dialog-close")));
        if ui.memory(|m| m.focused().is_none()) {
            close.request_focus();
        }
        close.clicked()
    });
    escaped || modal.inner || modal.should_close()
}
