//! Choice of a transition's target, with arrows or by typing.

use egui::{self, Event, Key, Ui};

use super::{
    CanvasInput, MapDirection,
    camera::Camera,
    highlights, item_rect, navigation,
    scene_painter::{color, semibold},
};
use crate::{
    intent::Intent,
    model::{ItemRef, TouchpointId},
};

/// Transition whose target is chosen with the keyboard.
pub struct LinkPick {
    from: TouchpointId,
    to: Option<TouchpointId>,
    query: String,
}

impl LinkPick {
    /// Starts at a touchpoint.
    #[must_use]
    pub fn new(from: TouchpointId) -> Self {
        Self {
            from,
            to: None,
            query: String::new(),
        }
    }

    /// Handles keys and shows the choice. `Some(None)` when it was cancelled, `Some(Some(…))` when
    /// it was made.
    pub fn pick_ui(
        &mut self,
        ui: &mut Ui,
        camera: &Camera,
        input: &CanvasInput<'_>,
    ) -> Option<Option<Intent>> {
        let events = ui.input_mut(|i| {
            let (mine, others) = std::mem::take(&mut i.events)
                .into_iter()
                .partition(is_for_me);
            i.events = others;
            mine
        });
        for event in events {
            if let Some(end) = self.take(&event, input) {
                return Some(end);
            }
        }
        self.show(ui, camera, input);
        None
    }

    fn take(&mut self, event: &Event, input: &CanvasInput<'_>) -> Option<Option<Intent>> {
        match event {
            Event::Text(text) => {
                self.query.push_str(text);
                self.search(input);
            }
            Event::Key {
                key: Key::Backspace,
                ..
            } => {
                self.query.pop();
                self.search(input);
            }
            Event::Key {
                key: Key::Escape, ..
            } => return Some(None),
            Event::Key {
                key: Key::Enter, ..
            } => {
                let to = self.to.clone()?;
                return Some(Some(Intent::Link(self.from.clone(), to)));
            }
            Event::Key { key, .. } => {
                let way = match key {
                    Key::ArrowLeft => MapDirection::Left,
                    Key::ArrowRight => MapDirection::Right,
                    Key::ArrowUp => MapDirection::Up,
                    _ => MapDirection::Down,
                };
                self.step(way, input);
            }
            _ => {}
        }
        None
    }

    fn step(&mut self, way: MapDirection, input: &CanvasInput<'_>) {
        let mut at = ItemRef::Touchpoint(self.to.clone().unwrap_or_else(|| self.from.clone()));
        // Other items than touchpoints are passed over.
        for _ in 0..24 {
            let Some(next) = navigation::next_item(&input.map.scene, &at, way) else {
                return;
            };
            if let ItemRef::Touchpoint(id) = &next {
                self.to = Some(id.clone());
                return;
            }
            at = next;
        }
    }

    fn search(&mut self, input: &CanvasInput<'_>) {
        let wanted = self.query.to_lowercase();
        if wanted.is_empty() {
            self.to = None;
            return;
        }
        let all = input.look.journey.touchpoints_in_order();
        let starts = all
            .iter()
            .find(|t| t.title.to_lowercase().starts_with(&wanted));
        let found = starts.or_else(|| {
            all.iter()
                .find(|t| t.title.to_lowercase().contains(&wanted))
        });
        self.to = found.map(|touchpoint| touchpoint.id.clone());
    }

    fn show(&self, ui: &mut Ui, camera: &Camera, input: &CanvasInput<'_>) {
        let place =
            |id: &TouchpointId| item_rect(&input.map.scene, &ItemRef::Touchpoint(id.clone()));
        if let Some(target) = self.to.as_ref().and_then(place) {
            highlights::paint_link(
                ui.painter(),
                camera,
                input,
                &self.from,
                self.to.as_ref(),
                target.center(),
            );
        }
        let Some(start) = place(&self.from) else {
            return;
        };
        let lang = input.look.lang;
        let words = if self.query.is_empty() {
            lang.tr(id!("canvas-link-hint"))
        } else {
            format!("{}…", self.query)
        };
        let palette = input.look.palette;
        let below = camera.rect_on_ui(start).left_bottom() + egui::vec2(0.0, 8.0);
        let font = egui::FontId::new(12.0, semibold());
        let galley = ui
            .painter()
            .layout_no_wrap(words, font, color(palette.text_on_accent));
        let ground = egui::Rect::from_min_size(below, galley.size() + egui::vec2(16.0, 8.0));
        ui.painter().rect_filled(ground, 6.0, color(palette.accent));
        ui.painter().galley(
            below + egui::vec2(8.0, 4.0),
            galley,
            color(palette.text_on_accent),
        );
    }
}

fn is_for_me(event: &Event) -> bool {
    match event {
        Event::Text(_) => true,
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } => {
            !modifiers.command
                && matches!(
                    key,
                    Key::Enter
                        | Key::Escape
                        | Key::Backspace
                        | Key::ArrowLeft
                        | Key::ArrowRight
                        | Key::ArrowUp
                        | Key::ArrowDown
                )
        }
        _ => false,
    }
}
