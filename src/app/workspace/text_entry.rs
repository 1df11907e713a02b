//! Typing the text of an item: on the map if it is shown there, else in the inspector.

use eframe::egui::{Context, Id};

use super::document::VisualiseView;
use crate::{
    app::{
        App,
        commands::insert,
        shell::{
            Shell,
            panels::{Pane, PaneStep},
        },
        widgets,
    },
    canvas::text_rect,
    edit::ops,
    intent::{TextOrigin, TypedText, TypingEnd},
    map::MapLayout,
    model::{ItemRef, PhaseId, Stage},
};

/// First field of an item in the inspector, which has the focus or is to get it.
pub(crate) struct FirstField {
    /// Item of the field.
    pub(crate) item: ItemRef,
    /// Origin of the item: there before, or just made.
    pub(crate) origin: TextOrigin,
    /// Id of the field, once it is shown.
    pub(crate) id: Option<Id>,
    /// Passes in which the inspector did not show the field.
    missed_passes: u8,
}

/// Key that joins making an item and giving it its text into one undo step.
pub(crate) fn creation_key(item: &ItemRef) -> String {
    format!("new/{item}")
}

impl App {
    /// Layout of the map as it is now, also when it isn't drawn yet.
    pub(crate) fn current_map(&mut self) -> Option<&MapLayout> {
        let (lang, tone) = (self.lang(), self.shell.tone);
        let doc = self.workspace.doc.as_mut()?;
        let options = doc.view_options(lang, tone);
        let (journey, revision) = (doc.editor.journey(), doc.editor.revision());
        Some(
            doc.map
                .update(journey, revision, doc.insight.ranks(), options)
                .0,
        )
    }

    /// Opens the editor of an item's text, on the map or in the inspector.
    pub(crate) fn edit_item(&mut self, item: ItemRef, origin: TextOrigin) {
        let Some(doc) = &self.workspace.doc else {
            return;
        };
        let shows_map = doc.stage == Stage::Visualise && doc.visualise_view == VisualiseView::Map;
        if shows_map && self.is_written_on_map(&item) {
            let words = self
                .workspace
                .doc
                .as_ref()
                .map(|doc| ops::text_of(doc.editor.journey(), &item))
                .unwrap_or_default();
            self.workspace.canvas.edit_text(item, &words, origin);
            return;
        }
        self.shell.has_inspector = true;
        self.shell.first_field = Some(FirstField {
            item,
            origin,
            id: None,
            missed_passes: 0,
        });
    }

    /// True if the map shows the text of an item, so that it can be typed there.
    fn is_written_on_map(&mut self, item: &ItemRef) -> bool {
        let (lang, tone) = (self.lang(), self.shell.tone);
        let Some(doc) = &mut self.workspace.doc else {
            return false;
        };
        let options = doc.view_options(lang, tone);
        let journey = doc.editor.journey();
        // Channels that share a lane are shown under the name of the lane.
        let shares_lane = |id| {
            let channel = journey.channels().get(id);
            channel.is_some_and(|channel| !channel.lane.is_empty())
        };
        if matches!(item, ItemRef::Channel(id) if shares_lane(id)) {
            return false;
        }
        let map = doc
            .map
            .update(journey, doc.editor.revision(), doc.insight.ranks(), options)
            .0;
        text_rect(&map.scene, journey, item).is_some()
    }

    /// Commits a text that was typed on the map, and goes on as the key that ended it says.
    pub(crate) fn finish_text(&mut self, typed: TypedText) {
        let TypedText {
            item,
            text,
            origin,
            ended,
        } = typed;
        let phase = self.phase_of(&item);
        let is_new = origin.is_new();
        let is_empty = text.trim().is_empty();
        let is_meant = ended == TypingEnd::FocusLost && origin != TextOrigin::Chained;
        let is_dropped = ended == TypingEnd::Cancelled || (is_empty && !is_meant);
        if is_new && is_dropped {
            self.abandon_new_item(&item);
        } else if ended != TypingEnd::Cancelled && !(is_new && is_empty) {
            self.set_text(&item, &text, is_new);
        }
        if !matches!(item, ItemRef::Touchpoint(_)) {
            return;
        }
        match ended {
            TypingEnd::Entered if origin.goes_on() && !is_empty => {
                insert::touchpoint_after(self, TextOrigin::Chained);
            }
            TypingEnd::Next => insert::next_phase_after(self, phase, TextOrigin::Chained),
            TypingEnd::Previous => insert::previous_phase_before(self, phase, TextOrigin::Chained),
            TypingEnd::Entered | TypingEnd::FocusLost | TypingEnd::Cancelled => {}
        }
    }

    fn phase_of(&self, item: &ItemRef) -> Option<PhaseId> {
        let ItemRef::Touchpoint(id) = item else {
            return None;
        };
        let journey = self.workspace.doc.as_ref()?.editor.journey();
        journey.touchpoint(id).map(|found| found.phase.clone())
    }

    pub(super) fn set_text(&mut self, item: &ItemRef, text: &str, is_new: bool) {
        self.apply_to_selection(|journey, _, _| {
            let draft = ops::set_text(journey, item, text.trim());
            if is_new {
                draft.with_coalesce_key(creation_key(item))
            } else {
                draft
            }
        });
        if let Some(doc) = &mut self.workspace.doc {
            doc.editor.seal();
        }
    }

    /// Removes a new item that was not named, as if it had never been made.
    pub(super) fn abandon_new_item(&mut self, item: &ItemRef) {
        let Some(doc) = &mut self.workspace.doc else {
            return;
        };
        if let Some(applied) = doc.editor.discard_last(&creation_key(item)) {
            self.note_applied(applied);
        }
    }

    /// Removes a new item on Esc in its first field; true if it did.
    pub(crate) fn escape_first_field(&mut self, ctx: &Context) -> bool {
        let is_new = |field: &FirstField| {
            let had_keyboard =
                |id| ctx.memory(|memory| memory.has_focus(id) || memory.had_focus_last_frame(id));
            field.origin.is_new() && field.id.is_some_and(had_keyboard)
        };
        let Some(field) = self.shell.first_field.take_if(|field| is_new(field)) else {
            return false;
        };
        if let Some(id) = field.id {
            widgets::forget_field(ctx, id);
        }
        self.abandon_new_item(&field.item);
        true
    }

    /// Forgets the first field once the focus has left it, and ends its undo step.
    pub(crate) fn leave_first_field(&mut self, ctx: &Context) {
        let focused = ctx.memory(|memory| memory.focused());
        let has_left = |field: &FirstField| field.id.is_some_and(|id| focused != Some(id));
        if self.shell.first_field.as_ref().is_some_and(has_left) {
            self.shell.first_field = None;
            if let Some(doc) = &mut self.workspace.doc {
                doc.editor.seal();
            }
        }
    }
}

impl Shell {
    /// Gives the focus to the first field in the inspector that was asked for. To be called around
    /// the inspector: with `false` before, with `true` after it is drawn.
    pub(crate) fn update_first_field(&mut self, ctx: &Context, is_drawn: bool) {
        let Some(field) = &mut self.first_field else {
            return;
        };
        match (field.id, is_drawn) {
            (None, false) => widgets::request_field_focus(ctx, &field.item),
            (None, true) => {
                field.id = widgets::take_focused_field(ctx);
                field.missed_passes += u8::from(field.id.is_none());
                // It may take a pass more, since text typed for another item is committed first.
                if field.missed_passes > 2 {
                    // An item without a text: the focus goes to the panel.
                    self.first_field = None;
                    self.pane_step = Some(PaneStep::To(Pane::Inspector));
                }
            }
            (Some(_), _) => {}
        }
    }
}
