//! Modal dialogs: unsaved changes, existing files, paths, recovered work, and short texts.

use std::path::{Path, PathBuf};

use eframe::egui::{
    self, Button, Context, Frame, Id, Key, Label, Margin, Modal, ModalResponse, Popup, RichText,
    ScrollArea, TextEdit, Ui, vec2,
};

use crate::{
    app::{
        App,
        export::PendingExport,
        jobs::FileDialogPurpose,
        session::save::{folder_problem, target_path},
        widgets::{field_editing::InvalidText, follow_focus},
    },
    canvas::{clear_undo_steps, color, record_undo_step},
    export::ExportRequest,
    file::{FileMark, LoadError, recovery::RecoverableWork},
    model::{ItemRef, Message, MessageId},
};

/// Action to carry out once unsaved changes are saved or discarded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FollowUp {
    /// Go back to the start screen.
    Start,
    /// End the program.
    Quit,
    /// Open a file.
    Open(PathBuf),
    /// Let the user choose a file to open.
    ChooseFile,
    /// Begin from a template or sample with this name.
    Begin(&'static str),
    /// Show the file that was read in the background.
    ShowLoaded,
    /// Open work that was recovered.
    Recover,
}

/// Open dialog, with the state of its controls.
pub enum Dialog {
    /// There are unsaved changes.
    Unsaved(FollowUp),
    /// A field holds a text that doesn't parse, and something is about to leave it.
    InvalidText(InvalidText, FollowUp),
    /// The file changed on disk since it was opened or saved; its present mark, `None` if it is
    /// gone.
    ChangedOnDisk(PathBuf, Option<FileMark>),
    /// Another instance of the program holds the lock of the file.
    FileInUse(PathBuf),
    /// A path to type, where the system has no file dialog.
    Path {
        /// Purpose of the path.
        purpose: FileDialogPurpose,
        /// Text of the field.
        words: String,
        /// Folder that relative paths belong to.
        folder: PathBuf,
        /// Reason why the path can't be used.
        fault: Option<Message>,
    },
    /// The file to be written exists already.
    Replace {
        /// Purpose of the write.
        purpose: FileDialogPurpose,
        /// The file.
        path: PathBuf,
        /// Mark of the existing file, so that only this state of it is replaced.
        mark: Option<FileMark>,
        /// Message key that names its relation to the open journey, such as being its as-is.
        about: Option<MessageId>,
    },
    /// Files to be written by an export exist already.
    ReplaceFiles(Box<PendingExport>),
    /// A target that can't be written, and the reason.
    NoTarget(FileDialogPurpose, Message),
    /// A file could not be read.
    LoadFailed(Box<LoadError>),
    /// A file could not be saved.
    SaveFailed(Message),
    /// Unsaved work of earlier sessions, found in recovery journals.
    Recover(Vec<RecoverableWork>),
    /// The export window; its choices are in [`Exporting`](crate::app::export::ExportState).
    Export,
    /// Text of a quote to add.
    Quote(String),
    /// Reason for dismissing a finding.
    Dismiss {
        /// Id of the check.
        check: &'static str,
        /// Item that the finding is about.
        item: ItemRef,
        /// Text of the field.
        reason: String,
    },
}

impl Dialog {
    /// True if the dialog closes together with the open journey.
    #[must_use]
    pub fn concerns_document(&self) -> bool {
        match self {
            Self::FileInUse(_) | Self::LoadFailed(_) | Self::Recover(_) | Self::ReplaceFiles(_) => {
                false
            }
            Self::Path { purpose, .. } => *purpose != FileDialogPurpose::Open,
            Self::Unsaved(_)
            | Self::InvalidText(..)
            | Self::ChangedOnDisk(..)
            | Self::Replace { .. }
            | Self::NoTarget(..)
            | Self::SaveFailed(_)
            | Self::Export
            | Self::Quote(_)
            | Self::Dismiss { .. } => true,
        }
    }
}

/// Answer to a dialog.
pub enum DialogAnswer {
    /// Close the dialog and cancel what was to follow.
    Cancel,
    /// Save, then go on.
    SaveThen(FollowUp),
    /// Go on without saving.
    Discard(FollowUp),
    /// Go on without the text that doesn't parse.
    DiscardText(FollowUp),
    /// Read the file again and drop the changes.
    Reload(PathBuf),
    /// Overwrite the file on disk, if it is still as it was at the question.
    Overwrite(PathBuf, Option<FileMark>),
    /// Replace the existing file, if it is still as it was at the question.
    Replace(FileDialogPurpose, PathBuf, Option<FileMark>),
    /// Replace the existing files of an export.
    ReplaceFiles,
    /// Choose another file.
    OtherName(FileDialogPurpose),
    /// Save under another name.
    SaveCopy,
    /// Open the file read-only.
    OpenReadOnly(PathBuf),
    /// Use the typed path.
    Path(FileDialogPurpose, PathBuf),
    /// Open recovered work, by index in the list.
    Recover(usize),
    /// Discard recovered work, by index in the list.
    Forget(usize),
    /// Choose a file for this export.
    Export(Box<ExportRequest>),
    /// Add this quote.
    Quote(String),
    /// Dismiss a finding: check, item and reason.
    Dismiss(&'static str, ItemRef, String),
}

/// Modal window with the padding of a dialog.
pub fn modal(ctx: &Context, id: &str) -> Modal {
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(20);
    Modal::new(Id::unique(id)).frame(frame)
}

/// Shows a modal at most `width` points wide; content higher than the window scrolls.
pub fn modal_ui<R>(
    ctx: &Context,
    id: &str,
    width: f32,
    body: impl FnOnce(&mut Ui) -> R,
) -> ModalResponse<R> {
    let room = ctx.content_rect().size();
    let height = (room.y - 72.0).max(60.0);
    modal(ctx, id).show(ctx, |ui| {
        ui.set_width(width.min(room.x - 64.0));
        // An area offers its height of the pass before, so that content that grows would be cut
        // off.
        ui.set_max_height(height);
        ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                // Focus rings need room at the edges.
                let inner = Frame::new()
                    .inner_margin(Margin::symmetric(4, 4))
                    .show(ui, body);
                follow_focus(ui);
                inner.inner
            })
            .inner
    })
}

/// Maximum height of a list within a dialog, in points.
fn list_height(ctx: &Context) -> f32 {
    (ctx.content_rect().height() - 240.0).clamp(70.0, 260.0)
}

/// Shows the open dialog; returns an answer in the frame in which it is given.
pub fn dialog_ui(ctx: &Context, app: &App, dialog: &mut Dialog) -> Option<DialogAnswer> {
    // Esc closes an open list first.
    let escaped = !Popup::is_any_open(ctx)
        && ctx.input_mut(|i| i.consume_key(egui::Modifiers::NONE, Key::Escape));
    let modal = modal_ui(ctx, "dialog", 468.0, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        content_ui(ui, app, dialog)
    });
    if escaped && modal.inner.is_none() {
        return Some(DialogAnswer::Cancel);
    }
    modal.inner
}

fn content_ui(ui: &mut Ui, app: &App, dialog: &mut Dialog) -> Option<DialogAnswer> {
    match dialog {
        Dialog::Unsaved(then) => unsaved_ui(ui, app, then),
        Dialog::InvalidText(refused, then) => refused_ui(ui, app, refused, then),
        Dialog::ChangedOnDisk(path, mark) => changed_ui(ui, app, path, mark.as_ref()),
        Dialog::FileInUse(path) => {
            let words = message!("dialog-held-words", name = name_of(path));
            words_ui(ui, app, id!("dialog-held"), &words);
            buttons_ui(ui, app, &[id!("dialog-read-only"), id!("dialog-cancel")]).map(|at| match at
            {
                0 => DialogAnswer::OpenReadOnly(path.clone()),
                _ => DialogAnswer::Cancel,
            })
        }
        Dialog::Path {
            purpose,
            words,
            folder,
            fault,
        } => path_ui(ui, app, (purpose, folder), words, fault),
        Dialog::Replace {
            purpose,
            path,
            mark,
            about,
        } => replace_ui(ui, app, (path, *about)).map(|at| match at {
            0 => DialogAnswer::OtherName(purpose.clone()),
            1 => DialogAnswer::Replace(purpose.clone(), path.clone(), mark.clone()),
            _ => DialogAnswer::Cancel,
        }),
        Dialog::ReplaceFiles(held) => replace_files_ui(ui, app, held),
        Dialog::NoTarget(purpose, problem) => no_target_ui(ui, app, purpose, problem),
        Dialog::LoadFailed(error) => load_failed_ui(ui, app, error),
        Dialog::SaveFailed(message) => save_failed_ui(ui, app, message),
        Dialog::Recover(found) => recover_ui(ui, app, found),
        Dialog::Export => None,
        Dialog::Quote(words) => quote_ui(ui, app, words),
        Dialog::Dismiss {
            check,
            item,
            reason,
        } => leave_alone_ui(ui, app, check, reason).map(|reason| {
            reason.map_or(DialogAnswer::Cancel, |reason| {
                DialogAnswer::Dismiss(check, item.clone(), reason)
            })
        }),
    }
}

fn unsaved_ui(ui: &mut Ui, app: &App, then: &FollowUp) -> Option<DialogAnswer> {
    let name = app
        .document()
        .map(|doc| doc.file_name(app.lang()))
        .unwrap_or_default();
    let words = message!("dialog-unsaved-words", name = name);
    if let (FollowUp::ShowLoaded, Some(arrived)) = (then, app.session.loaded_name()) {
        let arrived = message!("dialog-arrived", name = arrived);
        ui.add(Label::new(app.lang().message(&arrived)).wrap());
    }
    words_ui(ui, app, id!("dialog-unsaved"), &words);
    let buttons = [
        id!("dialog-save"),
        id!("dialog-discard"),
        id!("dialog-cancel"),
    ];
    buttons_ui(ui, app, &buttons).map(|at| match at {
        0 => DialogAnswer::SaveThen(then.clone()),
        1 => DialogAnswer::Discard(then.clone()),
        _ => DialogAnswer::Cancel,
    })
}

fn refused_ui(
    ui: &mut Ui,
    app: &App,
    refused: &InvalidText,
    then: &FollowUp,
) -> Option<DialogAnswer> {
    let words = message!(
        "dialog-refused-words",
        field = &refused.name,
        text = &refused.text,
        reason = &refused.reason
    );
    words_ui(ui, app, id!("dialog-refused"), &words);
    buttons_ui(
        ui,
        app,
        &[id!("dialog-back-to-field"), id!("dialog-drop-text")],
    )
    .map(|at| match at {
        0 => DialogAnswer::Cancel,
        _ => DialogAnswer::DiscardText(then.clone()),
    })
}

fn changed_ui(
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

/// Asks whether a file is to be replaced; returns the index of the pressed button.
fn replace_ui(ui: &mut Ui, app: &App, (path, about): (&Path, Option<MessageId>)) -> Option<usize> {
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

fn replace_files_ui(ui: &mut Ui, app: &App, held: &PendingExport) -> Option<DialogAnswer> {
    ui.heading(app.lang().message(&held.title()));
    ui.add(Label::new(app.lang().message(&held.text())).wrap());
    ui.add_space(4.0);
    replace_buttons_ui(ui, app).map(|at| match at {
        0 => DialogAnswer::OtherName(held.purpose()),
        1 => DialogAnswer::ReplaceFiles,
        _ => DialogAnswer::Cancel,
    })
}

fn no_target_ui(
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

fn save_failed_ui(ui: &mut Ui, app: &App, message: &Message) -> Option<DialogAnswer> {
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

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

fn words_ui(ui: &mut Ui, app: &App, title: MessageId, words: &Message) {
    ui.heading(app.lang().tr(title));
    ui.add(Label::new(app.lang().message(words)).wrap());
    ui.add_space(4.0);
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

/// Row of buttons, the first one recommended; returns the index of the pressed one.
fn buttons_ui(ui: &mut Ui, app: &App, keys: &[MessageId]) -> Option<usize> {
    let palette = app.palette();
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        for (place, key) in keys.iter().enumerate() {
            let words = RichText::new(app.lang().tr(*key));
            let button = if place == 0 {
                Button::new(words.color(color(palette.text_on_accent))).fill(color(palette.accent))
            } else {
                Button::new(words)
            };
            let response = ui.add(button.min_size(vec2(90.0, 30.0)));
            if place == 0 && ui.memory(|m| m.focused().is_none()) {
                response.request_focus();
            }
            if response.clicked() {
                pressed = Some(place);
            }
        }
    });
    pressed
}

/// Text field that takes the focus; its response, and true if Enter was pressed in it.
fn text_ui(ui: &mut Ui, words: &mut String, name: &str, hint: &str) -> (egui::Response, bool) {
    let response = ui.add(
        TextEdit::singleline(words)
            .id(Id::unique(("question_text", name)))
            .hint_text(hint.to_owned())
            .desired_width(f32::INFINITY),
    );
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::text_edit(true, "", words.as_str(), "");
        info.label = Some(name.to_owned());
        info
    });
    let entered = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    // The button of the dialog before may be at the same position and still have the focus.
    let now = ui.ctx().cumulative_pass_nr();
    let seen = response.id.with("seen");
    let before = ui.data(|data| data.get_temp::<u64>(seen));
    ui.data_mut(|data| data.insert_temp(seen, now));
    let is_new = before.is_none_or(|before| before + 1 < now);
    if is_new {
        clear_undo_steps(ui.ctx(), response.id);
    }
    if is_new || (!entered && ui.memory(|m| m.focused().is_none())) {
        response.request_focus();
    }
    record_undo_step(ui, response.id, words);
    (response, entered)
}

fn path_ui(
    ui: &mut Ui,
    app: &App,
    (purpose, folder): (&FileDialogPurpose, &Path),
    words: &mut String,
    fault: &mut Option<Message>,
) -> Option<DialogAnswer> {
    let lang = app.lang();
    let (title, ok) = match purpose {
        FileDialogPurpose::Open => (id!("dialog-path-open"), id!("dialog-open")),
        FileDialogPurpose::SaveAs | FileDialogPurpose::SaveToBe => {
            (id!("dialog-path-save"), id!("dialog-save"))
        }
        FileDialogPurpose::Export(_) => (id!("dialog-path-export"), id!("dialog-export")),
        FileDialogPurpose::Image(_) => (id!("dialog-path-image"), id!("dialog-open")),
    };
    ui.heading(lang.tr(title));
    let (field, entered) = text_ui(
        ui,
        words,
        &lang.tr(id!("dialog-path")),
        &lang.tr(id!("dialog-path-hint")),
    );
    if field.changed() {
        *fault = None;
    }
    if let Some(fault) = fault {
        ui.add(
            Label::new(RichText::new(lang.message(fault)).color(color(app.palette().bad))).wrap(),
        );
    }
    let lacks_folder = fault
        .as_ref()
        .is_some_and(|f| f.id == id!("path-no-folder"));
    let pressed = if entered {
        Some(ok)
    } else if lacks_folder {
        let buttons = [id!("dialog-make-folder"), id!("dialog-cancel")];
        buttons_ui(ui, app, &buttons).and_then(|at| buttons.get(at).copied())
    } else {
        let buttons = [ok, id!("dialog-cancel")];
        buttons_ui(ui, app, &buttons).and_then(|at| buttons.get(at).copied())
    };
    let pressed = pressed?;
    if pressed == id!("dialog-cancel") {
        return Some(DialogAnswer::Cancel);
    }
    if pressed == id!("dialog-make-folder") {
        make_folder(&typed_path(words, folder));
    }
    match check_path(purpose, words, folder) {
        Ok(path) => Some(DialogAnswer::Path(purpose.clone(), path)),
        Err(message) => {
            *fault = Some(message);
            None
        }
    }
}

/// Creates the folder of a file; a failure shows when the path is checked again.
fn make_folder(path: &Path) {
    if let Some(Err(error)) = path.parent().map(std::fs::create_dir_all) {
        log::warn!("a folder could not be made: {error}");
    }
}

/// Path of typed text: `~` is the user's home, and a relative path belongs in `folder`.
fn typed_path(words: &str, folder: &Path) -> PathBuf {
    let words = words.trim().trim_matches('"');
    let own = words
        .strip_prefix('~')
        .filter(|rest| rest.is_empty() || rest.starts_with(std::path::is_separator));
    match (own, std::env::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest.trim_start_matches(std::path::is_separator)),
        _ => folder.join(words),
    }
}

/// Checks a typed path against its purpose.
///
/// # Errors
/// When it is empty, a file to read is missing or a folder, or the folder of a file to write isn't
/// usable.
fn check_path(purpose: &FileDialogPurpose, words: &str, folder: &Path) -> Result<PathBuf, Message> {
    if words.trim().trim_matches('"').is_empty() {
        return Err(message!("path-empty"));
    }
    let path = typed_path(words, folder);
    match purpose {
        FileDialogPurpose::Open | FileDialogPurpose::Image(_) if path.is_dir() => {
            Err(message!("path-is-folder", path = path.display()))
        }
        FileDialogPurpose::Open | FileDialogPurpose::Image(_) if !path.exists() => {
            Err(message!("path-missing", path = path.display()))
        }
        FileDialogPurpose::Open | FileDialogPurpose::Image(_) => Ok(path),
        FileDialogPurpose::SaveAs | FileDialogPurpose::SaveToBe | FileDialogPurpose::Export(_) => {
            // The extension is added later, and dialogs are about the whole name.
            let target = target_path(purpose, path.clone());
            match folder_problem(purpose, &target) {
                Some(problem) => Err(problem),
                None => Ok(path),
            }
        }
    }
}

fn load_failed_ui(ui: &mut Ui, app: &App, error: &LoadError) -> Option<DialogAnswer> {
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

fn recover_ui(ui: &mut Ui, app: &App, found: &[RecoverableWork]) -> Option<DialogAnswer> {
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

fn quote_ui(ui: &mut Ui, app: &App, words: &mut String) -> Option<DialogAnswer> {
    let lang = app.lang();
    ui.heading(lang.tr(id!("dialog-quote")));
    let (_, entered) = text_ui(
        ui,
        words,
        &lang.tr(id!("dialog-quote")),
        &lang.tr(id!("dialog-quote-hint")),
    );
    let pressed = if entered {
        Some(0)
    } else {
        buttons_ui(ui, app, &[id!("dialog-add"), id!("dialog-cancel")])
    };
    match pressed? {
        0 if !words.trim().is_empty() => Some(DialogAnswer::Quote(words.trim().to_owned())),
        _ => Some(DialogAnswer::Cancel),
    }
}

/// Asks for the reason of a dismissal; the inner value is `None` when it was cancelled.
fn leave_alone_ui(
    ui: &mut Ui,
    app: &App,
    check: &str,
    reason: &mut String,
) -> Option<Option<String>> {
    let lang = app.lang();
    ui.heading(lang.tr(id!("dialog-leave-alone")));
    let name = lang.composed(&format!("check-{check}"));
    ui.add(Label::new(name).wrap());
    let hint = lang.tr(id!("dialog-leave-alone-hint"));
    let (_, entered) = text_ui(
        ui,
        reason,
        &lang.tr(id!("dialog-leave-alone-reason")),
        &hint,
    );
    let pressed = if entered {
        Some(0)
    } else {
        buttons_ui(ui, app, &[id!("dialog-leave"), id!("dialog-cancel")])
    };
    match pressed? {
        0 if reason.trim().is_empty() => None,
        0 => Some(Some(reason.trim().to_owned())),
        _ => Some(None),
    }
}

#[cfg(test)]
mod tests {
    use super::{check_path, target_path};
    use crate::{
        app::jobs::FileDialogPurpose,
        export::{ExportFormat, ExportRequest},
    };

    #[test]
    fn typed_paths_are_checked_before_anything_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let here = folder.path();
        let typed = |name: &str| here.join(name).display().to_string();
        let check = |purpose: &FileDialogPurpose, words: &str| check_path(purpose, words, here);
        let fault =
            |purpose: &FileDialogPurpose, words: &str| check(purpose, words).unwrap_err().id;
        let save = check(&FileDialogPurpose::SaveAs, &typed("map")).unwrap();
        assert!(target_path(&FileDialogPurpose::SaveAs, save).ends_with("map.ron"));
        let alone = check(&FileDialogPurpose::SaveAs, "map 2.0").unwrap();
        assert_eq!(
            target_path(&FileDialogPurpose::SaveAs, alone),
            here.join("map 2.0.ron")
        );
        let json = check(&FileDialogPurpose::SaveAs, "map.JSON").unwrap();
        assert_eq!(
            target_path(&FileDialogPurpose::SaveAs, json),
            here.join("map.JSON")
        );
        let export = FileDialogPurpose::Export(Box::new(ExportRequest {
            format: ExportFormat::Png,
            ..ExportRequest::default()
        }));
        let picture = check(&export, &typed("map")).unwrap();
        assert!(target_path(&export, picture).ends_with("map.png"));
        assert_eq!(
            fault(&FileDialogPurpose::Open, &typed("no.ron")),
            id!("path-missing")
        );
        assert_eq!(
            fault(&FileDialogPurpose::Open, &typed("")),
            id!("path-is-folder")
        );
        assert_eq!(
            fault(&FileDialogPurpose::SaveAs, &typed("no/x.ron")),
            id!("path-no-folder")
        );
        assert_eq!(
            fault(&FileDialogPurpose::SaveAs, &typed("")),
            id!("path-is-folder")
        );
        assert_eq!(fault(&FileDialogPurpose::SaveAs, "  "), id!("path-empty"));
        let home = std::env::home_dir().unwrap();
        assert_eq!(
            check(&FileDialogPurpose::SaveAs, "~/x").unwrap(),
            home.join("x")
        );
        assert_eq!(
            fault(&FileDialogPurpose::SaveAs, "~"),
            id!("path-is-folder")
        );
        assert_eq!(
            check(&FileDialogPurpose::SaveAs, "~x").unwrap(),
            here.join("~x")
        );
    }
}
