//! Questions and notices about files: changed, in use, there already, or not read or written.

use std::path::Path;

use eframe::egui::{Label, RichText, ScrollArea, Ui};

use super::{
    DialogAnswer,
    controls::{buttons_ui, words_ui},
    frame::list_height,
};
use crate::{
    app::{App, export::PendingExport, file_names::name_of, jobs::FileDialogPurpose},
    canvas::color,
    file::{FileMark, LoadError},
    model::{Message, MessageId},
};

pub(super) fn changed_ui(
    ui: &mut Ui,
    app: &App,
    path: &Path,
    mark: Option<&FileMark>,
) -> Option<DialogAnswer> {
    let words = message!("dialog-changed-words", name = name_of(path));
    words_ui(ui, app, id!("dialog-changed"), &words);
    let buttons = [
        id!("dialog-save-copy"),
        id!("dialog-reload"),
        id!("dialog-keep-mine"),
        id!("dialog-cancel"),
    ];
    buttons_ui(ui, app, &buttons).map(|at| match at {
        0 => DialogAnswer::SaveCopy,
        1 => DialogAnswer::Reload(path.to_owned()),
        2 => DialogAnswer::Overwrite(path.to_owned(), mark.cloned()),
        _ => DialogAnswer::Cancel,
    })
}

/// Another instance of the program holds the lock of the file.
pub(super) fn in_use_ui(ui: &mut Ui, app: &App, path: &Path) -> Option<DialogAnswer> {
    let words = message!("dialog-held-words", name = name_of(path));
    words_ui(ui, app, id!("dialog-held"), &words);
    let buttons = [id!("dialog-read-only"), id!("dialog-cancel")];
    buttons_ui(ui, app, &buttons).map(|at| match at {
        0 => DialogAnswer::OpenReadOnly(path.to_owned()),
        _ => DialogAnswer::Cancel,
    })
}

/// Asks whether a file is to be replaced; returns the index of the pressed button.
pub(super) fn replace_ui(
    ui: &mut Ui,
    app: &App,
    path: &Path,
    about: Option<MessageId>,
) -> Option<usize> {
    let title = message!("dialog-replace", name = name_of(path));
    ui.heading(app.lang().message(&title));
    let folder = path.parent().unwrap_or(path).display();
    let words = message!("dialog-replace-words", folder = folder);
    let words = [
        Some(app.lang().message(&words)),
        about.map(|key| app.lang().tr(key)),
    ];
    let words: Vec<String> = words.into_iter().flatten().collect();
    ui.add(Label::new(words.join(" ")).wrap());
    ui.add_space(4.0);
    replace_buttons_ui(ui, app)
}

pub(super) fn replace_files_ui(
    ui: &mut Ui,
    app: &App,
    held: &PendingExport,
) -> Option<DialogAnswer> {
    ui.heading(app.lang().message(&held.title()));
    ui.add(Label::new(app.lang().message(&held.text())).wrap());
    ui.add_space(4.0);
    replace_buttons_ui(ui, app).map(|at| match at {
        0 => DialogAnswer::OtherName(held.purpose()),
        1 => DialogAnswer::ReplaceFiles,
        _ => DialogAnswer::Cancel,
    })
}

/// Buttons of the dialogs about existing files; returns the index of the pressed one.
fn replace_buttons_ui(ui: &mut Ui, app: &App) -> Option<usize> {
    let buttons = [
        id!("dialog-other-name"),
        id!("dialog-replace-it"),
        id!("dialog-cancel"),
    ];
    buttons_ui(ui, app, &buttons)
}

pub(super) fn no_target_ui(
    ui: &mut Ui,
    app: &App,
    purpose: &FileDialogPurpose,
    problem: &Message,
) -> Option<DialogAnswer> {
    let title = match purpose {
        FileDialogPurpose::Export(_) => id!("dialog-not-exported"),
        _ => id!("dialog-save-failed"),
    };
    words_ui(ui, app, title, problem);
    buttons_ui(ui, app, &[id!("dialog-other-name"), id!("dialog-cancel")]).map(|at| match at {
        0 => DialogAnswer::OtherName(purpose.clone()),
        _ => DialogAnswer::Cancel,
    })
}

pub(super) fn save_failed_ui(ui: &mut Ui, app: &App, message: &Message) -> Option<DialogAnswer> {
    let heading = if message.id == id!("save-unconfirmed") {
        id!("dialog-save-unconfirmed")
    } else {
        id!("dialog-save-failed")
    };
    words_ui(ui, app, heading, message);
    buttons_ui(ui, app, &[id!("dialog-save-copy"), id!("dialog-close")]).map(|at| match at {
        0 => DialogAnswer::SaveCopy,
        _ => DialogAnswer::Cancel,
    })
}

pub(super) fn load_failed_ui(ui: &mut Ui, app: &App, error: &LoadError) -> Option<DialogAnswer> {
    let lang = app.lang();
    ui.heading(lang.message(&message!("dialog-load-failed", name = name_of(&error.path))));
    ScrollArea::vertical()
        .max_height(list_height(ui.ctx()))
        .show(ui, |ui| {
            if error.faults.is_empty() {
                ui.add(Label::new(error.words(lang)).wrap());
            }
            for fault in error.faults.iter().take(30) {
                ui.add(Label::new(error.line_of(fault, lang)).wrap());
            }
        });
    ui.label(
        RichText::new(lang.tr(id!("dialog-load-unchanged"))).color(color(app.palette().text_muted)),
    );
    buttons_ui(ui, app, &[id!("dialog-close")]).map(|_| DialogAnswer::Cancel)
}
