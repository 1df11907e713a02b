//! Lists in a form: texts to edit in place, and rows to order.

use egui::{Id, Response, Ui, vec2};

use super::{
    paint::{Icon, icon_button},
    text_field::{FieldShape, TextField},
};
use crate::{i18n::Lang, model::MessageId, theme::Palette};

/// Request made on a row of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowRequest {
    /// Select its item.
    Select,
    /// Move it towards the start.
    Up,
    /// Move it towards the end.
    Down,
    /// Remove it.
    Remove,
}

/// Button of a row, named after the row.
fn button(
    ui: &mut Ui,
    (palette, lang): (&Palette, Lang),
    icon: Icon,
    (key, name): (MessageId, &str),
) -> Response {
    let words = format!("{}: {name}", lang.tr(key));
    icon_button(ui, palette, icon, &words, 20.0)
}

/// Row with buttons to move and remove it at the right; `body` fills the rest. `name` is that of
/// the row in the names of the buttons.
pub fn order_row(
    ui: &mut Ui,
    look: (&Palette, Lang),
    row: (&str, usize, usize),
    body: impl FnOnce(&mut Ui) -> Option<RowRequest>,
) -> Option<RowRequest> {
    row_with_buttons(ui, look, row, true, body)
}

/// The same for a row that can be moved, but not removed.
pub fn fixed_order_row(
    ui: &mut Ui,
    look: (&Palette, Lang),
    row: (&str, usize, usize),
    body: impl FnOnce(&mut Ui) -> Option<RowRequest>,
) -> Option<RowRequest> {
    row_with_buttons(ui, look, row, false, body)
}

fn row_with_buttons(
    ui: &mut Ui,
    look: (&Palette, Lang),
    (name, place, count): (&str, usize, usize),
    can_remove: bool,
    body: impl FnOnce(&mut Ui) -> Option<RowRequest>,
) -> Option<RowRequest> {
    let mut ask = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let mut buttons = if count > 1 { 40.0 } else { 0.0 };
        buttons += if can_remove { 20.0 } else { 0.0 };
        let room = (ui.available_width() - buttons - 4.0).max(40.0);
        ui.allocate_ui(vec2(room, 26.0), |ui| {
            ui.set_width(room);
            ask = body(ui);
        });
        ui.add_space(4.0);
        if count > 1 {
            ui.add_enabled_ui(place > 0, |ui| {
                if button(ui, look, Icon::Up, (id!("inspector-move-up"), name)).clicked() {
                    ask = Some(RowRequest::Up);
                }
            });
            ui.add_enabled_ui(place + 1 < count, |ui| {
                if button(ui, look, Icon::Down, (id!("inspector-move-down"), name)).clicked() {
                    ask = Some(RowRequest::Down);
                }
            });
        }
        let remove = (id!("inspector-remove"), name);
        if can_remove && button(ui, look, Icon::Close, remove).clicked() {
            ask = Some(RowRequest::Remove);
        }
    });
    ask
}

/// Texts to edit in place, each with a button to remove it, and an empty field for one more.
/// Returns the new list when something was committed.
pub fn string_list(
    ui: &mut Ui,
    (palette, lang): (&Palette, Lang),
    id: Id,
    (name, hint): (&str, &str),
    items: &[String],
) -> Option<Vec<String>> {
    let mut changed = None;
    for (place, text) in items.iter().enumerate() {
        let mut typed = None;
        let row_name = format!("{name} {}", place + 1);
        let row = (row_name.as_str(), place, items.len());
        let ask = order_row(ui, (palette, lang), row, |ui| {
            let field = TextField {
                id: id.with(place),
                value: text,
                hint: String::new(),
                name: Some(row_name.clone()),
                shape: FieldShape::Wrapped,
            };
            typed = field
                .show(ui, (palette, lang), |text| Ok(text.trim().to_owned()))
                .1;
            None
        });
        if let Some(text) = typed {
            changed = Some(with_text(items, place, text));
        }
        if let Some(ask) = ask {
            changed = Some(rearrange(items, place, ask));
        }
    }
    let field = TextField {
        id: id.with("new"),
        value: "",
        hint: hint.to_owned(),
        name: Some(hint.to_owned()),
        shape: FieldShape::Line,
    };
    let (_, added) = field.show(ui, (palette, lang), |text| Ok(text.trim().to_owned()));
    if let Some(text) = added.filter(|text| !text.is_empty()) {
        let mut list = items.to_vec();
        list.push(text);
        changed = Some(list);
    }
    changed
}

fn with_text(items: &[String], place: usize, text: String) -> Vec<String> {
    let mut list = items.to_vec();
    if text.is_empty() {
        list.remove(place);
    } else if let Some(slot) = list.get_mut(place) {
        *slot = text;
    }
    list
}

/// List after a row was moved or removed.
#[must_use]
pub fn rearrange<T: Clone>(items: &[T], place: usize, ask: RowRequest) -> Vec<T> {
    let mut list = items.to_vec();
    match ask {
        RowRequest::Up if place > 0 && place < list.len() => list.swap(place, place - 1),
        RowRequest::Down if place + 1 < list.len() => list.swap(place, place + 1),
        RowRequest::Remove if place < list.len() => {
            list.remove(place);
        }
        RowRequest::Up | RowRequest::Down | RowRequest::Remove | RowRequest::Select => {}
    }
    list
}
