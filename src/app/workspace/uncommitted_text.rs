//! Uncommitted text, wherever it is typed: in a field of the inspector, in place on the map, or in
//! a dialog that adds something.
//!
//! Until it is committed such a text is no part of the journey. Commands therefore wait for the
//! pass in which the open editor has taken in its letters and handed over its value; the editor
//! itself stays open, so that typing goes on after Ctrl+S. The text counts as a change from the
//! first letter on, and the recovery journal has it a moment later.

use eframe::egui::Context;

use crate::{
    app::{
        App,
        shell::dialogs::{Dialog, DialogAnswer, FollowUp},
        widgets::field_editing,
        workspace::document::VisualiseView,
    },
    canvas::Canvas,
    edit::{Draft, Edit, ops},
    intent::{CommandId, TextOrigin},
    model::{Message, MessageId, Stage},
};

/// Action that waits until uncommitted text is committed.
enum DeferredAction {
    Run(CommandId),
    Guard(FollowUp),
}

/// State of uncommitted text, as the window sees it.
#[derive(Default)]
pub(crate) struct UncommittedText {
    deferred: Vec<DeferredAction>,
    /// Set from the pass in which the open editor hands its value over until what waited is done.
    is_commit_requested: bool,
    /// Set while everything typed is committed, as far as it parses.
    is_settled: bool,
    /// Set while the recovery journal holds a draft.
    has_draft: bool,
    /// Revision of the journey that the draft was made for.
    revision: u64,
    /// Text on the map or in a dialog that the draft was made of.
    drafted_text: Option<String>,
    changed_at: Option<f64>,
}

impl App {
    /// True while text is being typed that belongs to the journey.
    pub(crate) fn is_typing(&self) -> bool {
        let is_in_field = self
            .jobs
            .context()
            .is_some_and(|ctx| field_editing::is_open(&ctx));
        is_in_field || self.workspace.canvas.is_typing() || self.typed_answer().is_some()
    }

    /// Answer that the open dialog would give with its present text.
    fn typed_answer(&self) -> Option<DialogAnswer> {
        match self.shell.dialog.as_ref()? {
            Dialog::Quote(words) if !words.trim().is_empty() => {
                Some(DialogAnswer::Quote(words.trim().to_owned()))
            }
            Dialog::Dismiss {
                check,
                item,
                reason,
            } if !reason.trim().is_empty() => Some(DialogAnswer::Dismiss(
                check,
                item.clone(),
                reason.trim().to_owned(),
            )),
            _ => None,
        }
    }

    /// True while commands wait for uncommitted text.
    pub(crate) fn has_deferred_commands(&self) -> bool {
        !self.workspace.uncommitted.deferred.is_empty()
    }

    /// Runs a command; while text is being typed, after the pass that commits it.
    pub(crate) fn run_command(&mut self, id: CommandId) {
        if self.is_typing() && !self.workspace.uncommitted.is_settled {
            self.workspace
                .uncommitted
                .deferred
                .push(DeferredAction::Run(id));
            self.wake();
        } else {
            self.run_handler(id);
        }
    }

    /// True if `then` has to wait until uncommitted text is committed; in that case it is queued.
    pub(crate) fn defer_follow_up(&mut self, then: &FollowUp) -> bool {
        let waits = self.is_typing() && !self.workspace.uncommitted.is_settled;
        if waits {
            self.workspace
                .uncommitted
                .deferred
                .push(DeferredAction::Guard(then.clone()));
            self.wake();
        }
        waits
    }

    /// Texts in fields that don't parse.
    pub(crate) fn invalid_texts(&self) -> Vec<field_editing::InvalidText> {
        self.jobs
            .context()
            .map(|ctx| field_editing::invalid_texts(&ctx))
            .unwrap_or_default()
    }

    /// Begins a pass: asks the open editor for its value if something waits for it.
    pub(crate) fn request_commit(&mut self, ctx: &Context) {
        self.workspace.uncommitted.is_commit_requested =
            !self.workspace.uncommitted.deferred.is_empty();
        if self.workspace.uncommitted.is_commit_requested {
            field_editing::commit(ctx);
        }
    }

    /// Carries out what waited, once the open editor has handed its value over.
    pub(crate) fn run_waiting(&mut self) {
        if !std::mem::take(&mut self.workspace.uncommitted.is_commit_requested) {
            return;
        }
        self.commit_on_map();
        if self.waits_to_leave() {
            self.commit_answer();
        }
        self.workspace.uncommitted.is_settled = true;
        for waiting in std::mem::take(&mut self.workspace.uncommitted.deferred) {
            match waiting {
                DeferredAction::Run(id) => self.run_settled(id),
                DeferredAction::Guard(then) => self.with_unsaved_guard(then),
            }
        }
        self.run_intents();
        self.workspace.uncommitted.is_settled = false;
    }

    /// Ends a pass: passes uncommitted text on to the recovery journal.
    pub(crate) fn finish_commit(&mut self, ctx: &Context) {
        for refused in field_editing::end_pass(ctx) {
            self.shell
                .toasts
                .fault(not_kept(id!("unkept-text"), &refused));
        }
        self.leave_map();
        self.note_open_text(ctx);
        if !self.workspace.uncommitted.deferred.is_empty() {
            ctx.request_repaint();
        }
    }

    fn waits_to_leave(&self) -> bool {
        let leaves = |waiting: &DeferredAction| matches!(waiting, DeferredAction::Guard(_));
        self.workspace.uncommitted.deferred.iter().any(leaves)
    }

    fn run_settled(&mut self, id: CommandId) {
        if !self.can_run(id) {
            return;
        }
        if matches!(
            id,
            CommandId::Save | CommandId::SaveAs | CommandId::SaveToBe | CommandId::Export
        ) {
            for refused in self.invalid_texts() {
                self.shell
                    .toasts
                    .fault(not_kept(id!("unsaved-text"), &refused));
            }
        }
        self.run_handler(id);
    }

    /// Commits the text that is being typed on the map; the typing goes on.
    fn commit_on_map(&mut self) {
        // The empty line at the end of a list is no touchpoint.
        if let Some((item, TextOrigin::Chained)) = self.workspace.canvas.typed_item()
            && !self.workspace.canvas.has_typed_text()
        {
            let item = item.clone();
            self.workspace.canvas.end_typing();
            self.abandon_new_item(&item);
            // The field is gone, so the next key is for the map.
            if let Some(ctx) = self.jobs.context() {
                ctx.memory_mut(|memory| memory.request_focus(Canvas::id()));
            }
            return;
        }
        let Some((item, words, origin)) = self.workspace.canvas.uncommitted_text() else {
            return;
        };
        let is_new = origin.is_new();
        let (item, words) = (item.clone(), words.to_owned());
        if is_new && words.trim().is_empty() {
            return;
        }
        self.set_text(&item, &words, is_new);
        self.workspace.canvas.mark_text_saved();
    }

    /// Ends typing on a map that is no longer shown.
    fn leave_map(&mut self) {
        let shows_map = self.workspace.doc.as_ref().is_some_and(|doc| {
            doc.stage == Stage::Visualise && doc.visualise_view == VisualiseView::Map
        });
        if !shows_map && self.workspace.canvas.is_typing() {
            self.commit_on_map();
            self.workspace.canvas.end_typing();
        }
    }

    /// Answers the open dialog with its present text.
    fn commit_answer(&mut self) {
        if let Some(answer) = self.typed_answer() {
            self.handle_answer(answer);
        }
    }

    /// Updates the mark of unsaved changes and the recovery journal from the uncommitted text.
    fn note_open_text(&mut self, ctx: &Context) {
        let draft = self.draft_of_open_text();
        let is_typed = draft.is_some() || field_editing::has_uncommitted_text(ctx);
        let stray = field_editing::stray_texts(ctx);
        let Some(doc) = &mut self.workspace.doc else {
            self.workspace.uncommitted.has_draft = false;
            return;
        };
        doc.storage.record_texts(stray);
        if doc.has_uncommitted_text != is_typed {
            doc.has_uncommitted_text = is_typed;
            ctx.request_repaint();
        }
        if self.workspace.uncommitted.revision != doc.editor.revision() {
            // Drafts replace whole items, so an edit makes them old.
            self.workspace.uncommitted.revision = doc.editor.revision();
            self.workspace.uncommitted.drafted_text = None;
            field_editing::renew_drafts(ctx);
        }
        match draft {
            Some((text, draft)) => self.draft_when_due(ctx, text, draft),
            None => {
                self.workspace.uncommitted.drafted_text = None;
                self.workspace.uncommitted.changed_at = None;
            }
        }
        if !is_typed && self.workspace.uncommitted.has_draft {
            self.record_draft(Vec::new());
        }
    }

    /// Text that is being typed on the map or in a dialog, and the draft that it would make.
    fn draft_of_open_text(&self) -> Option<(String, Draft)> {
        let doc = self
            .workspace
            .doc
            .as_ref()
            .filter(|doc| doc.read_only.is_none())?;
        let journey = doc.editor.journey();
        if let Some((item, words, origin)) = self.workspace.canvas.uncommitted_text()
            && !(origin.is_new() && words.trim().is_empty())
        {
            let draft = ops::set_text(journey, item, words.trim());
            return Some((format!("{item} {words}"), draft));
        }
        match self.typed_answer()? {
            DialogAnswer::Quote(words) => {
                let draft = ops::add_quote(journey, &doc.selection, &words);
                Some((words, draft))
            }
            DialogAnswer::Dismiss(check, item, reason) => {
                let draft = ops::dismiss(journey, check, &item, &reason, None);
                Some((reason, draft))
            }
            _ => None,
        }
    }

    fn draft_when_due(&mut self, ctx: &Context, text: String, draft: Draft) {
        if self.workspace.uncommitted.drafted_text.as_ref() == Some(&text) {
            self.workspace.uncommitted.changed_at = None;
            return;
        }
        let since = *self
            .workspace
            .uncommitted
            .changed_at
            .get_or_insert(self.shell.now);
        let left = field_editing::DRAFT_AFTER - (self.shell.now - since);
        if left > 0.0 {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
            return;
        }
        self.workspace.uncommitted.changed_at = None;
        self.workspace.uncommitted.drafted_text = Some(text);
        self.record_draft(draft.edits);
    }

    /// Records drafts of the inspector's fields in the recovery journal.
    pub(crate) fn record_drafts(&mut self, drafts: Vec<Draft>) {
        let edits = drafts.into_iter().flat_map(|draft| draft.edits).collect();
        self.record_draft(edits);
    }

    fn record_draft(&mut self, edits: Vec<Edit>) {
        let Some(doc) = &self.workspace.doc else {
            return;
        };
        self.workspace.uncommitted.has_draft = !edits.is_empty();
        doc.storage.record_draft(edits);
    }

    /// Requests a repaint.
    fn wake(&self) {
        if let Some(ctx) = self.jobs.context() {
            ctx.request_repaint();
        }
    }

    /// Discards the texts that don't parse.
    pub(crate) fn discard_invalid_texts(&mut self) {
        if let Some(ctx) = self.jobs.context() {
            field_editing::discard_invalid_texts(&ctx);
        }
        if let Some(doc) = &mut self.workspace.doc {
            doc.has_uncommitted_text = false;
        }
    }
}

/// Message about a text that doesn't parse.
fn not_kept(key: MessageId, refused: &field_editing::InvalidText) -> Message {
    Message::new(key)
        .with("field", &refused.name)
        .with("text", &refused.text)
        .with("reason", &refused.reason)
}
