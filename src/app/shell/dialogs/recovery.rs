//! Question about unsaved work of earlier sessions.

use eframe::egui::{Button, Label, RichText, ScrollArea, Ui};

use super::{DialogAnswer, controls::words_ui, frame::list_height};
use crate::{
    app::{App, file_names::name_of, widgets::follow_focus},
    canvas::color,
    file::recovery::RecoverableWork,
};

pub(super) fn recover_ui(
    ui: &mut Ui,
    app: &App,
    found: &[RecoverableWork],
) -> Option<DialogAnswer> {
    let lang = app.lang();
    words_ui(
        ui,
        app,
        id!("dialog-recover"),
        &message!("dialog-recover-words", count = found.len()),
    );
    let mut answer = None;
    let list = ScrollArea::vertical().max_height(list_height(ui.ctx()));
    list.show(ui, |ui| {
        for (place, work) in found.iter().enumerate() {
            if let Some(said) = found_ui(ui, app, place, work) {
                answer = Some(said);
            }
        }
        follow_focus(ui);
    });
    ui.add_space(4.0);
    let later = ui
        .button(lang.tr(id!("dialog-recover-later")))
        .clicked()
        .then_some(DialogAnswer::Cancel);
    answer.or(later)
}

/// Row of one piece of recovered work.
fn found_ui(ui: &mut Ui, app: &App, place: usize, work: &RecoverableWork) -> Option<DialogAnswer> {
    let lang = app.lang();
    let mut answer = None;
    ui.horizontal(|ui| {
        let title = &work.journey.about().title;
        let name = work
            .path
            .as_deref()
            .map_or_else(|| lang.tr(id!("app-untitled-file")), name_of);
        let count = work.journey.graph().touchpoint_count();
        let words = message!("recover-line", title = title, name = name, count = count);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width() - 200.0);
            ui.add(Label::new(lang.message(&words)).wrap());
        });
        let palette = app.palette();
        let words =
            RichText::new(lang.tr(id!("dialog-recover-open"))).color(color(palette.text_on_accent));
        let open = ui.add(Button::new(words).fill(color(palette.accent)));
        if place == 0 && ui.memory(|m| m.focused().is_none()) {
            open.request_focus();
        }
        if open.clicked() {
            answer = Some(DialogAnswer::Recover(place));
        }
        if ui.button(lang.tr(id!("dialog-recover-forget"))).clicked() {
            answer = Some(DialogAnswer::Forget(place));
        }
    });
    answer
}
