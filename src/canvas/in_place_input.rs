//! Typing on the map: the field in place, and the intent that follows when it ends.

use eframe::egui::Ui;

use super::{Canvas, CanvasInput, navigation::text_rect};
use crate::intent::{Intent, Outbox, TypedText, TypingEnd};

impl Canvas {
    /// Shows the field that is being typed in, and queues the intent that follows when it ends.
    pub(super) fn in_place_ui(
        &mut self,
        ui: &mut Ui,
        input: &CanvasInput<'_>,
        outbox: &mut Outbox,
    ) {
        let Some(mut field) = self.in_place.take() else {
            return;
        };
        let scene = &input.map.scene;
        let Some((place, pin)) = text_rect(scene, input.look.journey, &field.item) else {
            // The item left the map, as by a filter.
            if field.item.exists_in(input.look.journey) {
                outbox.push(Intent::FinishText(TypedText {
                    item: field.item,
                    text: field.text,
                    origin: field.origin,
                    ended: TypingEnd::FocusLost,
                }));
            }
            return;
        };
        let pinned = self.sticky_headers(input.map);
        let place = place.translate(pinned.shift(pin));
        let name = input
            .look
            .lang
            .composed(&format!("item-{}", field.item.kind()));
        let Some(ended) = field.field_ui(ui, &self.camera, place, &name, input.look.palette) else {
            self.in_place = Some(field);
            return;
        };
        // A focus that went elsewhere, as to the palette, stays there.
        ui.memory_mut(|memory| {
            if memory.focused().is_none_or(|id| id == field.id()) {
                memory.request_focus(Self::id());
            }
        });
        outbox.push(Intent::FinishText(TypedText {
            item: field.item,
            text: field.text,
            origin: field.origin,
            ended,
        }));
    }
}
