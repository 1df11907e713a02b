//! Controls of dialogs: title with text, buttons, and a text field.

use eframe::egui::{self, Button, Id, Key, Label, RichText, TextEdit, Ui, vec2};

use crate::{
    app::App,
    canvas::{clear_undo_steps, color, record_undo_step},
    model::{Message, MessageId},
};

pub(super) fn words_ui(ui: &mut Ui, app: &App, title: MessageId, words: &Message) {
    ui.heading(app.lang().tr(title));
    ui.add(Label::new(app.lang().message(words)).wrap());
    ui.add_space(4.0);
}

/// Row of buttons, the first one recommended; returns the index of the pressed one.
pub(super) fn buttons_ui(ui: &mut Ui, app: &App, keys: &[MessageId]) -> Option<usize> {
    let palette = app.palette();
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        for (place, key) in keys.iter().enumerate() {
            let words = RichText::new(app.lang().tr(*key));
            let button = if place == 0 {
                Button::new(words.color(color(palette.text_on_accent))).fill(color(palette.accent))
            } else {
                Button::new(words)
            };
            let response = ui.add(button.min_size(vec2(90.0, 30.0)));
            if place == 0 && ui.memory(|m| m.focused().is_none()) {
                response.request_focus();
            }
            if response.clicked() {
                pressed = Some(place);
            }
        }
    });
    pressed
}

/// Text field that takes the focus; its response, and true if Enter was pressed in it.
pub(super) fn text_ui(
    ui: &mut Ui,
    words: &mut String,
    name: &str,
    hint: &str,
) -> (egui::Response, bool) {
    let response = ui.add(
        TextEdit::singleline(words)
            .id(Id::unique(("question_text", name)))
            .hint_text(hint.to_owned())
            .desired_width(f32::INFINITY),
    );
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::text_edit(true, "", words.as_str(), "");
        info.label = Some(name.to_owned());
        info
    });
    let entered = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    // The button of the dialog before may be at the same position and still have the focus.
    let now = ui.ctx().cumulative_pass_nr();
    let seen = response.id.with("seen");
    let before = ui.data(|data| data.get_temp::<u64>(seen));
    ui.data_mut(|data| data.insert_temp(seen, now));
    let is_new = before.is_none_or(|before| before + 1 < now);
    if is_new {
        clear_undo_steps(ui.ctx(), response.id);
    }
    if is_new || (!entered && ui.memory(|m| m.focused().is_none())) {
        response.request_focus();
    }
    record_undo_step(ui, response.id, words);
    (response, entered)
}
