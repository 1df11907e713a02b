//! Requests of the window's own parts that no panel or canvas could make: carried out by the next
//! `logic`, before the intents of the same pass.

use crate::{
    app::{
        App,
        shell::{dialogs::DialogAnswer, stage_bar, start_screen::StartChoice},
    },
    intent::Intent,
};

/// Request of the start screen, the tab bar or a dialog.
pub(crate) enum WindowRequest {
    /// Choice made on the start screen.
    Begin(StartChoice),
    /// Request of the tab bar.
    Tabs(stage_bar::TabsRequest),
    /// Answer to the open dialog.
    Answer(DialogAnswer),
}

impl App {
    /// True while something that was asked for in this pass is still to be carried out.
    pub(crate) fn has_requests(&self) -> bool {
        !self.requests.is_empty() || !self.outbox.intents.is_empty()
    }

    /// Carries out what the parts of the window have asked for.
    pub(crate) fn carry_out_requests(&mut self) {
        for request in std::mem::take(&mut self.requests) {
            match request {
                WindowRequest::Begin(begin) => self.begun(begin),
                WindowRequest::Tabs(ask) => self.follow_tabs(ask),
                WindowRequest::Answer(answer) => self.handle_answer(answer),
            }
        }
    }

    fn begun(&mut self, begin: StartChoice) {
        match begin {
            StartChoice::Run(id) => self.outbox.push(Intent::Run(id)),
            StartChoice::Open(path) => self.open_file(path, true),
            StartChoice::Template(name) | StartChoice::Sample(name) => self.begin_sample(name),
            StartChoice::Forget(path) => {
                self.session.recent.forget(&path);
                self.session.write_recent();
            }
        }
    }

    fn follow_tabs(&mut self, ask: stage_bar::TabsRequest) {
        let Some(doc) = &mut self.workspace.doc else {
            return;
        };
        match ask {
            stage_bar::TabsRequest::Stage(place) => doc.stage = place,
            stage_bar::TabsRequest::Visual(visual) => doc.visualise_view = visual,
            stage_bar::TabsRequest::Filter(filters) => doc.filters = filters,
            stage_bar::TabsRequest::View(part) => doc.views.show(part),
            stage_bar::TabsRequest::Listed(filter) => doc.views.filter = filter,
        }
    }
}
