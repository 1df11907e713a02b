//! Results of finished jobs: each goes to what waits for it, and to nothing else.

use crate::{
    app::{
        App,
        jobs::{JobResult, Task},
        workspace::document::DocId,
    },
    edit::ops,
    model::{Image, Message},
};

impl App {
    /// Handles the results of finished jobs.
    pub(crate) fn handle_job_results(&mut self) {
        for done in self.jobs.drain() {
            match done {
                JobResult::FileRead(number, result) => self.handle_file_read(number, *result),
                JobResult::Saved(save) => self.handle_saved(*save),
                JobResult::FileChosen {
                    purpose,
                    asked_for,
                    path,
                    seconds,
                } => match path {
                    Some(path) => self.picked(purpose, asked_for, path, true),
                    None => self.no_file_chosen(purpose, seconds),
                },
                JobResult::ImageImported(owner, place, image) => {
                    self.imported(owner, &place, image);
                }
                JobResult::Exported(number, result) => self.handle_exported(number, result),
                JobResult::PreviewLaidOut(laid) => self.handle_preview(*laid),
                JobResult::ImageDrawn(result) => self.handle_copied_image(result),
                JobResult::Analysed(known) => {
                    if let Some(doc) = &mut self.workspace.doc {
                        doc.insight.store(*known);
                    }
                }
                JobResult::ViewDrawn(owner, shown) => {
                    if let Some(doc) = &mut self.workspace.doc
                        && doc.insight.id() == owner
                    {
                        doc.views.store(*shown);
                    }
                }
                JobResult::Failed(task) => self.job_failed(task),
                JobResult::RemainsFound(found) => self.offer_recovered_work(found),
            }
        }
    }

    /// Sets an imported picture, if its journey is still open.
    fn imported(&mut self, owner: DocId, place: &ops::ImageSlot, image: Result<Image, Message>) {
        let is_open = self
            .workspace
            .doc
            .as_ref()
            .is_some_and(|doc| doc.id == owner);
        match image {
            Ok(image) if is_open => {
                self.apply_to_selection(|journey, _, _| ops::set_image(journey, place, image));
            }
            Ok(_) => self.shell.toasts.fault(message!("toast-image-late")),
            Err(message) => self.shell.toasts.fault(message),
        }
    }

    fn job_failed(&mut self, task: Task) {
        match task {
            Task::Open(number) => self.session.handle_open_failure(number),
            Task::Save(owner) => {
                if let Some(doc) = self.workspace.doc.as_mut().filter(|doc| doc.id == owner) {
                    let _state = doc.storage.end_save();
                    self.session.cancel_follow_up();
                }
            }
            Task::Other => {
                if let Some(doc) = &mut self.workspace.doc {
                    doc.insight.cancel();
                    doc.views.cancel();
                }
            }
        }
        self.shell.toasts.fault(message!("toast-job-failed"));
    }
}
