//! Execution of intents: applies what panels and canvas have queued in the outbox.

use crate::{
    app::{
        App,
        jobs::FileDialogPurpose,
        shell::{
            Shell,
            dialogs::{Dialog, FollowUp},
        },
        workspace::text_entry::creation_key,
    },
    edit::{
        AppliedEdits, Draft, Selection,
        ops::{self, InsertPosition},
    },
    insight::checks::Fix,
    intent::{Intent, NewItem, TextOrigin},
    map::DropTarget,
    model::{
        Anchor, ChannelKind, DeviceKind, IdSource, ItemRef, Journey, PhaseId, TouchpointId,
        TransitionKind,
    },
};

impl App {
    /// Applies a draft as one undo step; true on success. A read-only journey and an edit that
    /// doesn't fit show a message instead.
    pub(crate) fn apply(&mut self, draft: Draft) -> bool {
        let Some(doc) = &mut self.workspace.doc else {
            return false;
        };
        if let Some(why) = &doc.read_only
            && !draft.edits.is_empty()
        {
            self.shell.toasts.fault(why.clone());
            return false;
        }
        match doc.editor.apply(draft, &doc.selection) {
            Ok(applied) => {
                self.note_applied(applied);
                true
            }
            Err(message) => {
                self.shell.toasts.fault(message);
                false
            }
        }
    }

    /// Records applied edits in the recovery journal and updates the selection.
    pub(crate) fn note_applied(&mut self, applied: AppliedEdits) {
        let Some(doc) = &mut self.workspace.doc else {
            return;
        };
        doc.storage.record(applied.edits);
        match applied.select {
            Some(selection) => {
                if let [.., item] = selection.as_slice() {
                    self.workspace.canvas.reveal(item.clone());
                }
                doc.select(selection);
            }
            None => {
                let selection = std::mem::take(&mut doc.selection);
                doc.select(selection);
            }
        }
    }

    /// Makes a draft from the journey and the selection and applies it; true on success.
    pub(crate) fn apply_to_selection(
        &mut self,
        make: impl FnOnce(&Journey, &mut IdSource, &Selection) -> Draft,
    ) -> bool {
        let Some(doc) = &self.workspace.doc else {
            return false;
        };
        let draft = make(doc.editor.journey(), &mut self.outbox.ids, &doc.selection);
        self.apply(draft)
    }

    /// Adds a transition between two touchpoints: a channel switch if their channels differ, else
    /// the ordinary flow.
    pub(crate) fn link(&mut self, from: &TouchpointId, to: &TouchpointId) {
        self.apply_to_selection(|journey, ids, _| {
            let ends = journey.touchpoint(from).zip(journey.touchpoint(to));
            let kind = ends.map_or(TransitionKind::Flow, |(a, b)| ops::kind_between(a, b));
            ops::link(journey, ids, from, to, kind)
        });
    }

    /// Carries out all queued intents.
    pub(crate) fn run_intents(&mut self) {
        // Intents that queue more intents run at once; the limit stops an endless loop.
        for _ in 0..8 {
            let intents = std::mem::take(&mut self.outbox.intents);
            if intents.is_empty() {
                return;
            }
            // Typed text is committed first, wherever in the window the other intents come from.
            let (typed, others): (Vec<_>, Vec<_>) =
                intents.into_iter().partition(Intent::is_text_commit);
            for intent in typed.into_iter().chain(others) {
                self.carry_out_one(intent);
            }
        }
    }

    /// Commits the text that was typed in this pass; whatever else was asked for waits until the
    /// next `logic`.
    pub(crate) fn commit_typed(&mut self) {
        let typed = self
            .outbox
            .intents
            .extract_if(.., |intent| intent.is_text_commit());
        for intent in typed.collect::<Vec<_>>() {
            self.carry_out_one(intent);
        }
    }

    fn carry_out_one(&mut self, intent: Intent) {
        match intent {
            Intent::Edit(draft) | Intent::CommitText(draft) => self.apply_asked(draft),
            Intent::DraftText(drafts) => self.record_drafts(drafts),
            Intent::ReportRejection(message) => self.shell.toasts.fault(message),
            Intent::Select(selection) => {
                if let Some(doc) = &mut self.workspace.doc {
                    doc.editor.seal();
                    doc.select(selection);
                }
            }
            Intent::Delete(items) => {
                self.apply_to_selection(|journey, _, _| ops::delete(journey, &items));
            }
            Intent::Add(what) => self.add(what),
            Intent::Run(id) => {
                if self.can_run(id) {
                    self.run_command(id);
                }
            }
            Intent::Reveal(item) => self.reveal(item),
            Intent::Move { ids, held, target } => self.drop_touchpoints(&ids, &held, &target),
            Intent::Reorder(ids, phase, before) => {
                self.apply_to_selection(|journey, _, _| {
                    ops::move_touchpoints(journey, &ids, &phase, before.as_ref(), None)
                });
            }
            Intent::MovePhase(phase, to) => self.move_phase(&phase, to),
            Intent::Link(from, to) => self.link(&from, &to),
            Intent::LinkToNew(from, target) => self.link_to_new(&from, &target),
            Intent::AddAt(target) => self.add_at(&target),
            Intent::PasteAt(target) => self.paste_at(target),
            Intent::FinishText(typed) => self.finish_text(typed),
            Intent::EditText(item) => self.edit_item(item, TextOrigin::Existing),
            Intent::Persona(persona) => {
                if let Some(doc) = &mut self.workspace.doc {
                    doc.persona = persona;
                }
            }
            Intent::PickImage(place) => self.choose_file(FileDialogPurpose::Image(place)),
            Intent::OpenJourney(path) => self.open_beside(&path),
            Intent::OpenLink(link) => self.shell.open_link(&link),
            Intent::Show(item) => {
                super::view::show_map(self);
                self.outbox.push(Intent::Select(vec![item.clone()]));
                self.workspace.canvas.reveal(item);
            }
            Intent::Fix(fix) => self.apply_fix(&fix),
            Intent::Dismiss(check, item) => {
                self.shell.open_dialog(Dialog::Dismiss {
                    check,
                    item,
                    reason: String::new(),
                });
            }
            Intent::Restore(check, item) => {
                self.apply_to_selection(|journey, _, _| ops::restore(journey, check, &item));
            }
            Intent::View(part) => {
                if let Some(doc) = &mut self.workspace.doc {
                    doc.views.show(part);
                    doc.stage = part.stage();
                }
            }
        }
    }

    fn reveal(&mut self, item: ItemRef) {
        if let Some(doc) = &mut self.workspace.doc {
            doc.views.reveal(item.clone());
        }
        self.workspace.canvas.reveal(item);
    }

    fn apply_fix(&mut self, fix: &Fix) {
        let lang = self.lang();
        self.apply_to_selection(|journey, ids, _| fix.draft(journey, ids, &lang));
    }

    /// Applies a draft from a panel; while a new item gets its first text, as one undo step with
    /// making it.
    fn apply_asked(&mut self, draft: Draft) {
        let draft = match &self.shell.first_field {
            Some(field) if field.origin.is_new() => {
                draft.with_coalesce_key(creation_key(&field.item))
            }
            _ => draft,
        };
        self.apply(draft);
    }

    fn move_phase(&mut self, phase: &PhaseId, to: usize) {
        self.apply_to_selection(|journey, _, _| {
            let item = ItemRef::Phase(phase.clone());
            let from = journey.phases().position(phase).unwrap_or(to);
            // `to` counts the phase itself, which is taken out first.
            let to = if to > from { to - 1 } else { to };
            ops::reorder(journey, &item, to)
        });
    }

    fn drop_touchpoints(&mut self, ids: &[TouchpointId], held: &TouchpointId, target: &DropTarget) {
        self.apply_to_selection(|journey, _, _| {
            let select = ids.iter().cloned().map(ItemRef::Touchpoint).collect();
            let (phase, before) = (&target.phase, target.before_touchpoint.as_ref());
            ops::drop_touchpoints(journey, ids, held, phase, before, &target.lane)
                .with_selection(select)
        });
    }

    fn add_at(&mut self, target: &DropTarget) {
        let Some(doc) = &self.workspace.doc else {
            return;
        };
        let journey = doc.editor.journey();
        let draft = ops::add_touchpoint(
            journey,
            &mut self.outbox.ids,
            insert_position(target),
            Some(&target.lane),
        );
        self.add_and_edit_text(draft, TextOrigin::New);
    }

    /// Adds a touchpoint where a link was dropped, with a transition to it.
    fn link_to_new(&mut self, from: &TouchpointId, target: &DropTarget) {
        let Some(doc) = &self.workspace.doc else {
            return;
        };
        let journey = doc.editor.journey();
        let draft = ops::add_linked(
            journey,
            &mut self.outbox.ids,
            from,
            insert_position(target),
            &target.lane,
        );
        self.add_and_edit_text(draft, TextOrigin::New);
    }

    fn add(&mut self, what: NewItem) {
        self.shell.show_inspector();
        let lang = self.lang();
        let Some(doc) = &self.workspace.doc else {
            return;
        };
        let (journey, ids) = (doc.editor.journey(), &mut self.outbox.ids);
        let has_text = !matches!(what, NewItem::Score(_));
        let draft = match what {
            NewItem::ListEntry(add) => add(journey, ids),
            NewItem::Channel => ops::add_channel(
                journey,
                ids,
                ChannelKind::Other,
                &lang.tr(id!("new-channel")),
            ),
            NewItem::Device => {
                ops::add_device(journey, ids, DeviceKind::Other, &lang.tr(id!("new-device")))
            }
            NewItem::PainPoint(anchor) => ops::add_pain_point(journey, ids, &[anchor_item(anchor)]),
            NewItem::Moment(anchor) => ops::add_moment(journey, ids, &[anchor_item(anchor)]),
            NewItem::Action(touchpoint, pains) => {
                let mut on: Vec<ItemRef> = pains.into_iter().map(ItemRef::PainPoint).collect();
                on.extend(touchpoint.map(ItemRef::Touchpoint));
                ops::add_action(journey, ids, &on)
            }
            NewItem::Score(target) => ops::add_score(journey, ids, target),
        };
        if has_text {
            self.add_and_edit_text(draft, TextOrigin::New);
        } else {
            self.apply(draft);
        }
    }

    /// Adds an item and opens the editor of its text; both are one undo step.
    pub(crate) fn add_and_edit_text(&mut self, draft: Draft, origin: TextOrigin) {
        let made = draft
            .select
            .as_ref()
            .and_then(|items| items.last().cloned());
        let Some(item) = made else {
            self.apply(draft);
            return;
        };
        if self.apply(draft.with_coalesce_key(creation_key(&item))) {
            self.edit_item(item, origin);
        }
    }

    fn open_beside(&mut self, path: &std::path::Path) {
        let folder = self
            .workspace
            .doc
            .as_ref()
            .and_then(|doc| doc.path.as_ref())
            .and_then(|p| p.parent());
        let whole = match folder {
            Some(folder) if path.is_relative() => folder.join(path),
            _ => path.to_owned(),
        };
        if whole.is_file() {
            self.with_unsaved_guard(FollowUp::Open(whole));
        } else {
            let message = message!("sub-journey-missing", path = path.display());
            self.shell.toasts.fault(message);
        }
    }
}

impl Shell {
    /// Opens a dialog over the window, or queues it behind the open one.
    pub(crate) fn open_dialog(&mut self, dialog: Dialog) {
        match self.dialog {
            None => self.dialog = Some(dialog),
            Some(_) => self.queued_dialogs.push_back(dialog),
        }
    }

    pub(crate) fn open_link(&mut self, link: &str) {
        let link = link.trim();
        let is_safe = ["http://", "https://", "mailto:"]
            .iter()
            .any(|s| link.to_lowercase().starts_with(s));
        if is_safe {
            self.pending_url = Some(link.to_owned());
        } else {
            self.toasts.fault(message!("link-unsafe", link = link));
        }
    }
}

fn anchor_item(anchor: Anchor) -> ItemRef {
    match anchor {
        Anchor::Touchpoint(id) => ItemRef::Touchpoint(id),
        Anchor::Transition(id) => ItemRef::Transition(id),
    }
}

/// Position in the order of a phase that a drop target stands for.
pub(crate) fn insert_position(target: &DropTarget) -> InsertPosition<'_> {
    match &target.before_touchpoint {
        Some(id) => InsertPosition::Before(id),
        None => InsertPosition::EndOf(&target.phase),
    }
}
