//! Answers to dialogs, carried out.

use jiff::Zoned;

use crate::{
    app::{
        App, Document,
        jobs::FileDialogPurpose,
        shell::dialogs::{Dialog, DialogAnswer},
    },
    edit::ops,
};

impl App {
    /// Carries out the answer to the open dialog.
    pub(crate) fn handle_answer(&mut self, answer: DialogAnswer) {
        let dialog = self.shell.dialog.take();
        match answer {
            DialogAnswer::Cancel => self.session.cancel_follow_up(),
            DialogAnswer::SaveThen(then) => self.save(Some(then)),
            DialogAnswer::Discard(then) => self.perform(then),
            DialogAnswer::DiscardText(then) => {
                self.discard_invalid_texts();
                self.with_unsaved_guard(then);
            }
            DialogAnswer::Reload(path) => self.open_file(path, true),
            DialogAnswer::Overwrite(path, mark) => self.overwrite(path, mark),
            DialogAnswer::SaveCopy => self.choose_file(FileDialogPurpose::SaveAs),
            DialogAnswer::OpenReadOnly(path) => self.open_file(path, false),
            DialogAnswer::Path(purpose, path) => {
                let asked_for = self.workspace.doc.as_ref().map(Document::revision);
                self.picked(purpose, asked_for, path, false);
            }
            DialogAnswer::Replace(purpose, path, mark) => self.replace(purpose, path, mark),
            DialogAnswer::ReplaceFiles => {
                if let Some(Dialog::ReplaceFiles(held)) = dialog {
                    self.write_pending_export(*held);
                }
            }
            DialogAnswer::OtherName(purpose) => self.choose_file(purpose),
            DialogAnswer::Recover(place) => self.recover_found(dialog, place),
            DialogAnswer::Forget(place) => self.forget(dialog, place),
            DialogAnswer::Export(request) => self.choose_file(FileDialogPurpose::Export(request)),
            DialogAnswer::Dismiss(check, item, reason) => {
                let today = Zoned::now().date();
                self.apply_to_selection(|journey, _, _| {
                    ops::dismiss(journey, check, &item, &reason, Some(today))
                });
            }
            DialogAnswer::Quote(words) => {
                self.apply_to_selection(|journey, _, selection| {
                    ops::add_quote(journey, selection, &words)
                });
            }
        }
    }
}
