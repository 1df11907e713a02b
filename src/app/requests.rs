//! Requests of the window's own parts that no panel or canvas could make: carried out by the next
//! `logic`, before the intents of the same pass.

use super::{App, dialogs::Answer, start::Begin, tabs};
use crate::intent::Intent;

/// Request of the start screen, the tab bar or a dialog.
pub(super) enum WindowRequest {
    /// Choice made on the start screen.
    Begin(Begin),
    /// Request of the tab bar.
    Tabs(tabs::Ask),
    /// Answer to the open dialog.
    Answer(Answer),
}

impl App {
    /// True while something that was asked for in this pass is still to be carried out.
    pub(super) fn has_requests(&self) -> bool {
        !self.requests.is_empty() || !self.outbox.intents.is_empty()
    }

    /// Carries out what the parts of the window have asked for.
    pub(super) fn carry_out_requests(&mut self) {
        for request in std::mem::take(&mut self.requests) {
            match request {
                WindowRequest::Begin(begin) => self.begun(begin),
                WindowRequest::Tabs(ask) => self.follow_tabs(ask),
                WindowRequest::Answer(answer) => self.answered(answer),
            }
        }
    }

    fn begun(&mut self, begin: Begin) {
        match begin {
            Begin::Run(id) => self.outbox.ask(Intent::Run(id)),
            Begin::Open(path) => self.open_file(path, true),
            Begin::Template(name) | Begin::Sample(name) => self.begin(name),
            Begin::Forget(path) => {
                self.recent.forget(&path);
                self.write_recent();
            }
        }
    }

    fn follow_tabs(&mut self, ask: tabs::Ask) {
        let Some(doc) = &mut self.doc else { return };
        match ask {
            tabs::Ask::Place(place) => doc.place = place,
            tabs::Ask::Visual(visual) => doc.visual = visual,
            tabs::Ask::Filter(filters) => doc.filters = filters,
            tabs::Ask::View(part) => doc.views.show(part),
            tabs::Ask::Listed(filter) => doc.views.filter = filter,
        }
    }
}
