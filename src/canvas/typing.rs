//! Typing on the map: the field itself, and letters that start it.

use eframe::egui::{Event, Ui};

use super::{
    Canvas, CanvasInput,
    in_place::{Ended, InPlace},
    is_covered, place_of,
};
use crate::{
    app::{Intent, Outbox},
    command::CommandId,
    model::ItemRef,
};

impl Canvas {
    /// Typing on the map: the field itself, and letters that start it.
    pub(super) fn typing(&mut self, ui: &mut Ui, input: &CanvasInput<'_>, outbox: &mut Outbox) {
        if self.in_place.is_none() && self.link_pick.is_none() && !input.look.is_read_only {
            self.start_typing(ui, input);
        }
        let Some(mut field) = self.in_place.take() else {
            return;
        };
        let Some(place) = place_of(&input.map.scene, &field.item) else {
            // A new item shows up with the next picture.
            if field.item.exists_in(input.look.journey) {
                field.take_letters(ui);
                self.in_place = Some(field);
                ui.ctx().request_repaint();
            }
            return;
        };
        let name = input.look.lang.tr(&format!("item-{}", field.item.kind()));
        let Some(ended) = field.field_ui(ui, &self.camera, place, &name, input.look.palette) else {
            self.in_place = Some(field);
            return;
        };
        // Where the keyboard went elsewhere, as to the palette, it stays there.
        ui.memory_mut(|memory| {
            if memory.focused().is_none_or(|id| id == field.id()) {
                memory.request_focus(Self::id());
            }
        });
        match ended {
            Ended::Dropped if field.is_new => outbox.ask(Intent::DropNew(field.item)),
            Ended::Dropped => {}
            Ended::Kept | Ended::KeptAndNext | Ended::KeptAndPrevious => {
                outbox.ask(Intent::SetText {
                    item: field.item,
                    text: field.words,
                    is_new: field.is_new,
                });
            }
        }
        match ended {
            Ended::KeptAndNext => outbox.ask(Intent::Run(CommandId::NextPhase)),
            Ended::KeptAndPrevious => outbox.ask(Intent::Run(CommandId::PreviousPhase)),
            Ended::Kept | Ended::Dropped => {}
        }
    }

    /// A capital or any letter that is no shortcut replaces the words of the selected item.
    fn start_typing(&mut self, ui: &Ui, input: &CanvasInput<'_>) {
        let [item] = input.look.selection.as_slice() else {
            return;
        };
        let has_keyboard = ui.memory(|memory| memory.focused().is_none_or(|id| id == Self::id()));
        let is_elsewhere = ui.ctx().any_popup_open() || is_covered(ui);
        if !has_keyboard || is_elsewhere || !is_written_on_map(item) {
            return;
        }
        let typed = ui.input_mut(|i| {
            let place = i
                .events
                .iter()
                .position(|event| matches!(event, Event::Text(_)))?;
            let Event::Text(text) = i.events.remove(place) else {
                return None;
            };
            Some(text)
        });
        if let Some(letters) = typed
            && letters
                .chars()
                .next()
                .is_some_and(|c| !c.is_whitespace() && !c.is_control())
        {
            self.in_place = Some(InPlace::typed(item.clone(), &letters));
        }
    }
}

/// Whether an item has words of its own on the map.
fn is_written_on_map(item: &ItemRef) -> bool {
    matches!(
        item,
        ItemRef::Touchpoint(_)
            | ItemRef::Phase(_)
            | ItemRef::PainPoint(_)
            | ItemRef::Moment(_)
            | ItemRef::Action(_)
            | ItemRef::Cell(..)
            | ItemRef::Transition(_)
    )
}
