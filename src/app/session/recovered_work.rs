//! Work of earlier sessions that was recovered: opened or declined.

use std::path::Path;

use crate::{
    app::{
        App,
        shell::dialogs::{Dialog, FollowUp},
    },
    file::recovery::SessionRemains,
    model::Message,
};

impl App {
    /// Asks about the work that was found, and tells which journals can't be read.
    pub(super) fn offer_recovered_work(&mut self, found: SessionRemains) {
        for path in &found.unreadable {
            let damaged = Message::new(id!("recovery-unreadable"));
            self.shell
                .toasts
                .fault(damaged.with("path", path.display()));
        }
        if !found.work.is_empty() {
            // It waits while somebody types.
            self.shell
                .queued_dialogs
                .push_back(Dialog::Recover(found.work));
        }
    }

    /// Opens recovered work, once unsaved changes are dealt with.
    pub(super) fn recover_found(&mut self, dialog: Option<Dialog>, place: usize) {
        let Some(Dialog::Recover(mut found)) = dialog else {
            return;
        };
        if place >= found.len() {
            return;
        }
        self.session.recovering_work = Some(found.remove(place));
        self.session.recoverable_work.extend(found);
        self.with_unsaved_guard(FollowUp::Recover);
    }

    pub(super) fn recover(&mut self) {
        let Some(work) = self.session.recovering_work.take() else {
            return;
        };
        let unchanged = work.document_unchanged();
        let (journey, path, stamp) = (work.journey.clone(), work.path.clone(), work.stamp.clone());
        let texts = work.texts.clone();
        // The stamp is that of the file as it was opened, so saving asks if it has changed since.
        self.show_journey(journey, path.clone(), stamp, true);
        let data_dir = self.session.data_dir().map(Path::to_owned);
        if let (Some(doc), Some(path)) = (&mut self.workspace.doc, &path)
            && !doc.storage.lock_file(data_dir.as_deref(), path)
        {
            doc.path = None;
        }
        let is_on_disk = self
            .workspace
            .doc
            .as_mut()
            .is_some_and(|doc| doc.storage.supersede(work));
        let key = match (is_on_disk, unchanged) {
            (false, _) => id!("toast-recovered-kept"),
            (true, true) => id!("toast-recovered"),
            (true, false) => id!("toast-recovered-changed"),
        };
        self.shell.toasts.success(Message::new(key));
        for stray in texts {
            let words = message!("recovered-text", field = stray.field, text = stray.text);
            self.shell.toasts.fault(words);
        }
    }

    pub(super) fn forget(&mut self, dialog: Option<Dialog>, place: usize) {
        let Some(Dialog::Recover(mut found)) = dialog else {
            return;
        };
        if place < found.len() {
            let work = found.remove(place);
            if let Err(error) = work.discard() {
                log::warn!("a declined journal could not be removed: {error}");
            }
        }
        if !found.is_empty() {
            self.shell.dialog = Some(Dialog::Recover(found));
        }
    }
}
