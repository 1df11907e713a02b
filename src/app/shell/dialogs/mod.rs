//! Modal dialogs: unsaved changes, existing files, paths, recovered work, and short texts.

mod controls;
mod files;
mod frame;
mod recovery;
mod short_texts;
mod typed_path;
mod unsaved;

use std::path::PathBuf;

use eframe::egui::{self, Context, Key, Popup, Ui};

use self::{
    files::{
        changed_ui, in_use_ui, load_failed_ui, no_target_ui, replace_files_ui, replace_ui,
        save_failed_ui,
    },
    recovery::recover_ui,
    short_texts::{leave_alone_ui, quote_ui},
    typed_path::path_ui,
    unsaved::{refused_ui, unsaved_ui},
};
pub use self::{
    frame::{modal, modal_ui},
    typed_path::TypedPath,
};
use crate::{
    app::{
        App, export::PendingExport, jobs::FileDialogPurpose, widgets::field_editing::InvalidText,
    },
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
    Path(TypedPath),
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
            Self::Path(typed) => typed.purpose != FileDialogPurpose::Open,
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
        Dialog::FileInUse(path) => in_use_ui(ui, app, path),
        Dialog::Path(typed) => path_ui(ui, app, typed),
        Dialog::Replace {
            purpose,
            path,
            mark,
            about,
        } => replace_ui(ui, app, path, *about).map(|at| match at {
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
