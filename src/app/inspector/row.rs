//! Forms of a row under the map, and of one cell of such a row.

use std::sync::Arc;

use eframe::egui::Ui;

use super::{
    controls::{ControlLabel, FieldText},
    form::{Form, ItemForm},
    lens::computed,
};
use crate::{
    app::widgets::{self, FieldShape},
    edit::ops::ImageSlot,
    intent::{Look, Outbox},
    model::{Cell, ItemRef, Row, RowId, RowKind, TouchpointId},
};

impl ItemForm for Row {
    fn form_ui(ui: &mut Ui, form: &mut Form<'_, Self>) {
        form.title(ui, field!(Row.name, "row-name"));
        let set_kind = |row: &mut Self, kind: RowKind| {
            if !holds_cells(kind) {
                row.cells.clear();
            }
            row.kind = kind;
        };
        form.choice(ui, computed("row-kind", |row: &Self| row.kind, set_kind));
        form.flag(ui, field!(Row.hidden));
        if form.is_single() && holds_cells(form.first.kind) {
            cells_ui(ui, form);
        }
    }
}

fn holds_cells(kind: RowKind) -> bool {
    matches!(kind, RowKind::Text | RowKind::Image)
}

/// Filled cells of the row; a click selects one, and a menu fills another.
fn cells_ui(ui: &mut Ui, form: &mut Form<'_, Row>) {
    let row = Arc::clone(&form.first);
    ui.add_space(4.0);
    form.list_group(ui, ("cells", row.cells.len()), None, |ui, form| {
        for cell in &row.cells {
            let words = form.touchpoint_name(&cell.touchpoint);
            let id = form.id("cell").with(cell.touchpoint.to_string());
            let palette = form.controls.palette;
            let text = cell.text.lines().next().unwrap_or_default();
            let shown = if text.is_empty() {
                words
            } else {
                format!("{words}: {text}")
            };
            if widgets::link_row(ui, palette, id, None, &shown, "").clicked() {
                form.select(ItemRef::Cell(row.id.clone(), cell.touchpoint.clone()));
            }
        }
    });
    let hint = form.controls.tr(id!("inspector-fill-place"));
    let chosen = form
        .controls
        .add_menu(ui, form.id("fill"), &hint, || form.touchpoint_items());
    if let Some(touchpoint) = chosen {
        form.select(ItemRef::Cell(row.id.clone(), touchpoint));
    }
}

/// Shows the form of one cell, filled or not.
pub(super) fn cell_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    outbox: &mut Outbox,
    row: &RowId,
    touchpoint: &TouchpointId,
) {
    let Some(found) = look.journey.rows().get(row).cloned() else {
        return;
    };
    let Some(mut form) = Form::new(look, outbox, vec![Arc::clone(&found)]) else {
        return;
    };
    let form = &mut form;
    let pen = form.controls;
    let kind = pen.tr(id!("inspector-kind-cell"));
    widgets::heading(ui, pen.palette, &kind);
    ui.add_space(6.0);
    for (key, item) in [
        ("row", ItemRef::Row(row.clone())),
        ("at-touchpoint", ItemRef::Touchpoint(touchpoint.clone())),
    ] {
        let mut words = item.text(look.journey).to_owned();
        if words.is_empty() && key == "row" {
            words = pen.lang.choice(found.kind);
        }
        let id = form.id(key).with(touchpoint.to_string());
        let words = form.name_or_untitled(&words);
        if widgets::link_row(ui, pen.palette, id, None, &words, "").clicked() {
            form.select(item);
        }
    }
    ui.add_space(6.0);
    let cell = found
        .cells
        .iter()
        .find(|cell| cell.touchpoint == *touchpoint);
    text_ui(ui, form, touchpoint, cell);
    image_ui(ui, form, touchpoint, cell);
}

fn text_ui(ui: &mut Ui, form: &mut Form<'_, Row>, touchpoint: &TouchpointId, cell: Option<&Cell>) {
    let words = form.controls.field_label("cell-text");
    let id = form.id("cell-text").with(touchpoint.to_string());
    let text = FieldText {
        value: Some(cell.map_or("", |cell| &cell.text)),
        hint: "",
        shape: FieldShape::Block,
    };
    if let Some(typed) = form
        .controls
        .text(ui, ControlLabel { id, label: &words }, text)
    {
        form.set("cell-text", |row| {
            change_cell(row, touchpoint, |cell| cell.text.clone_from(&typed));
        });
    }
}

fn image_ui(ui: &mut Ui, form: &mut Form<'_, Row>, touchpoint: &TouchpointId, cell: Option<&Cell>) {
    let image = cell.and_then(|cell| cell.image.clone());
    if form.first.kind != RowKind::Image && image.is_none() {
        return;
    }
    let place = ImageSlot::Cell(form.first.id.clone(), touchpoint.clone());
    super::images::single_image_ui(ui, form, image.as_ref(), place);
}

/// Changes a cell; it is created if it is missing, and removed when nothing is left in it.
fn change_cell(row: &mut Row, touchpoint: &TouchpointId, change: impl Fn(&mut Cell)) {
    if !row.cells.iter().any(|cell| cell.touchpoint == *touchpoint) {
        row.cells.push(Cell {
            touchpoint: touchpoint.clone(),
            text: String::new(),
            image: None,
        });
    }
    for cell in &mut row.cells {
        if cell.touchpoint == *touchpoint {
            change(cell);
        }
    }
    row.cells
        .retain(|cell| !cell.text.is_empty() || cell.image.is_some());
}
