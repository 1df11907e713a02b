//! Text editing in place on the map.

use eframe::egui::{self, Event, EventFilter, FontId, Id, Key, TextEdit, Ui};

use super::{
    camera::Camera,
    scene_painter::{color, quantise_font_size, semibold},
    undo_steps::{clear_undo_steps, record_undo_step},
};
use crate::{
    intent::{TextOrigin, TypingEnd},
    model::ItemRef,
    scene::Rect,
    theme::Palette,
};

/// Width in screen points below which an item has a field that is wider than itself.
const MIN_WIDTH: f32 = 96.0;
/// Width of such a field, in screen points.
const READABLE_WIDTH: f32 = 150.0;

/// Field with a text that is being typed on the map.
pub struct InPlaceEditor {
    /// Item of the text.
    pub item: ItemRef,
    /// Text so far.
    pub text: String,
    /// Origin of the item.
    pub origin: TextOrigin,
    /// Text that the journey has.
    saved_text: String,
    is_started: bool,
}

impl InPlaceEditor {
    /// A field with the present text, all of which is selected when it is shown.
    #[must_use]
    pub fn new(item: ItemRef, words: &str, origin: TextOrigin) -> Self {
        Self {
            item,
            text: words.to_owned(),
            origin,
            saved_text: words.to_owned(),
            is_started: false,
        }
    }

    /// True once the field is shown and has got the focus.
    #[must_use]
    pub fn is_started(&self) -> bool {
        self.is_started
    }

    /// Id of the field: one an item, so that no text is undone into another one.
    #[must_use]
    pub fn id(&self) -> Id {
        Id::unique(("canvas-in-place", self.item.to_string()))
    }

    /// True if the text differs from that of the journey.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.text.trim() != self.saved_text.trim()
    }

    /// Marks the text as committed, so that Esc keeps it.
    pub fn mark_saved(&mut self) {
        self.saved_text.clone_from(&self.text);
        self.origin = TextOrigin::Existing;
    }

    /// Shows the field over `place`, in scene units; returns what ended the typing.
    pub fn field_ui(
        &mut self,
        ui: &mut Ui,
        camera: &Camera,
        place: Rect,
        name: &str,
        palette: &Palette,
    ) -> Option<TypingEnd> {
        let has_keyboard = ui.memory(|memory| memory.has_focus(self.id()));
        let ended = if has_keyboard { ending_key(ui) } else { None };
        let on_ui = camera.rect_on_ui(place);
        #[expect(clippy::cast_possible_truncation, reason = "font sizes are f32")]
        let size = quantise_font_size((12.5 * camera.zoom()).clamp(11.0, 28.0) as f32);
        let rect = field_place(on_ui, size, camera.viewport());
        let width = rect.width();
        let frame = egui::Frame::new()
            .fill(color(palette.surface))
            .stroke(egui::Stroke::new(2.0, color(palette.accent)))
            .corner_radius(6)
            .inner_margin(egui::Margin::symmetric(8, 6));
        ui.painter().rect_filled(rect, 8.0, color(palette.surface));
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect).id_salt("in-place"));
        let id = self.id();
        let output = TextEdit::multiline(&mut self.text)
            .id(id)
            .font(FontId::new(size, semibold()))
            .text_color(color(palette.text))
            .desired_width(width)
            .desired_rows(1)
            .return_key(None)
            .event_filter(EventFilter {
                tab: true,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
            })
            .frame(frame)
            .show(&mut child);
        let response = output.response.response;
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::text_edit(true, "", self.text.as_str(), "");
            info.label = Some(name.to_owned());
            info
        });
        if !self.is_started {
            self.is_started = true;
            response.request_focus();
            let mut state = output.state;
            let end = egui::text::CCursor::new(self.text.chars().count());
            let from = egui::text::CCursor::new(0);
            state
                .cursor
                .set_char_range(Some(egui::text::CCursorRange::two(from, end)));
            state.store(ui.ctx(), response.id);
            clear_undo_steps(ui.ctx(), response.id);
            ui.ctx().request_repaint();
            return None;
        }
        record_undo_step(ui, id, &self.text);
        ended.or_else(|| response.lost_focus().then_some(TypingEnd::FocusLost))
    }
}

/// Rectangle of the field over an item: as wide as the item, and wider only where nobody could read
/// what is typed. It begins at the item's corner and grows downwards.
fn field_place(thing: egui::Rect, size: f32, viewport: egui::Rect) -> egui::Rect {
    let width = if thing.width() < MIN_WIDTH {
        READABLE_WIDTH.min(viewport.width())
    } else {
        thing.width()
    };
    let height = thing.height().max(size * 2.4);
    let right = (viewport.right() - width).max(viewport.left());
    let min = egui::pos2(thing.left().min(right), thing.top());
    egui::Rect::from_min_size(min, egui::vec2(width, height))
}

/// Takes the key that ends the typing out of the input.
fn ending_key(ui: &Ui) -> Option<TypingEnd> {
    ui.input_mut(|input| {
        let place = input.events.iter().position(|event| {
            matches!(
                event,
                Event::Key {
                    key: Key::Enter | Key::Tab | Key::Escape,
                    pressed: true,
                    ..
                }
            )
        })?;
        let Event::Key { key, modifiers, .. } = input.events.remove(place) else {
            return None;
        };
        Some(match (key, modifiers.shift) {
            (Key::Escape, _) => TypingEnd::Cancelled,
            (Key::Tab, false) => TypingEnd::Next,
            (Key::Tab, true) => TypingEnd::Previous,
            _ => TypingEnd::Entered,
        })
    })
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Rect, pos2, vec2};

    use super::field_place;

    #[test]
    fn a_field_stays_within_its_card_and_wide_enough_to_read() {
        let viewport = Rect::from_min_size(pos2(0.0, 0.0), vec2(800.0, 600.0));
        let card = |x: f32, zoom: f32| Rect::from_min_size(pos2(x, 50.0), vec2(144.0, 60.0) * zoom);
        for zoom in [0.7, 1.0, 1.4, 2.0] {
            let field = field_place(card(100.0, zoom), 12.5 * zoom, viewport);
            assert_eq!(field.x_range(), card(100.0, zoom).x_range(), "{zoom}");
        }
        let small = field_place(card(100.0, 0.3), 11.0, viewport);
        assert_eq!(small.min, card(100.0, 0.3).min);
        assert!(small.width() >= 140.0);
        let at_edge = field_place(card(780.0, 0.3), 11.0, viewport);
        assert!(at_edge.right() <= 800.0);
    }
}
