//! Lists of the journey's phases, personas, channels and so on: to order, select and delete.

use eframe::egui::Ui;

use super::form::Form;
use crate::{
    app::widgets::{self, RowRequest, order_row},
    edit::{Change, EditableEntity, ops},
    intent::{Intent, NewItem},
    model::{About, Catalog, Item, ItemRef, LaneAxis, RowKind},
    scene::Rgba,
};

pub(super) fn lists_ui(ui: &mut Ui, form: &mut Form<'_, About>) {
    let (j, p) = (form.look.journey, form.controls.palette);
    let phase = NewItem::ListEntry(|j, ids| ops::add_phase(j, ids, None));
    list_ui(ui, form, ("phases", phase), j.phases(), |place, _| {
        Some(p.phase(place))
    });
    let persona = NewItem::ListEntry(ops::add_persona);
    list_ui(ui, form, ("personas", persona), j.personas(), |_, x| {
        Some(p.readable_color(j.persona_color(x)))
    });
    let channels = ("channels", NewItem::Channel);
    list_ui(ui, form, channels, j.channels(), |_, x| {
        Some(p.readable_color(x.color))
    });
    let devices = ("device-list", NewItem::Device);
    list_ui(ui, form, devices, j.devices(), |_, x| {
        Some(p.readable_color(x.color))
    });
    if form.first.lanes_by == LaneAxis::Custom || !j.lanes().is_empty() {
        let lane = NewItem::ListEntry(|j, ids| ops::add_lane(j, ids, None));
        list_ui(ui, form, ("lanes", lane), j.lanes(), |_, _| None);
    }
    let row = NewItem::ListEntry(|j, ids| ops::add_row(j, ids, RowKind::Text, None));
    list_ui(ui, form, ("rows", row), j.rows(), |_, _| None);
    let path = NewItem::ListEntry(|j, ids| ops::add_path(j, ids, &[]));
    list_ui(ui, form, ("paths", path), j.paths(), |_, _| None);
    let metric = NewItem::ListEntry(ops::add_metric);
    list_ui(ui, form, ("metrics", metric), j.metrics(), |_, _| None);
}

/// Shows a list: its key, and the item that its link adds.
fn list_ui<E: EditableEntity + Item>(
    ui: &mut Ui,
    form: &mut Form<'_, About>,
    (key, add): (&'static str, NewItem),
    catalog: &Catalog<E>,
    dot: impl Fn(usize, &E) -> Option<Rgba>,
) {
    let count = catalog.len();
    let link = format!("+ {}", form.controls.tr(id!("inspector-add")));
    let added = form.list_group(ui, (key, count), Some(&link), |ui, form| {
        for (place, entity) in catalog.iter().enumerate() {
            let item = entity.item();
            let ask = row_ui(ui, form, (place, count), &item, dot(place, entity));
            let id = || entity.id().clone();
            let step = |to: usize| E::edit(Change::Move { id: id(), to });
            match ask {
                Some(RowRequest::Select) => form.select(item),
                Some(RowRequest::Remove) => form.push(Intent::Delete(vec![item])),
                Some(RowRequest::Up) => form.edit("order", vec![step(place.saturating_sub(1))]),
                Some(RowRequest::Down) => form.edit("order", vec![step(place + 1)]),
                None => {}
            }
        }
    });
    if added {
        form.add(add);
    }
}

fn row_ui(
    ui: &mut Ui,
    form: &Form<'_, About>,
    (place, count): (usize, usize),
    item: &ItemRef,
    dot: Option<Rgba>,
) -> Option<RowRequest> {
    let name = name_of(form, item);
    let id = form.id("row").with(item.to_string());
    let palette = form.controls.palette;
    order_row(
        ui,
        form.controls.palette_and_lang(),
        (&name, place, count),
        |ui| {
            let row = widgets::link_row(ui, palette, id, dot, &name, "");
            row.clicked().then_some(RowRequest::Select)
        },
    )
}

/// Name of an item; a row without one is called by its kind, and a hidden row says so.
fn name_of(form: &Form<'_, About>, item: &ItemRef) -> String {
    let words = item.text(form.look.journey);
    let ItemRef::Row(id) = item else {
        return form.name_or_untitled(words);
    };
    let Some(row) = form.look.journey.rows().get(id) else {
        return form.name_or_untitled(words);
    };
    let lang = form.controls.lang;
    let name = if words.is_empty() {
        lang.choice(row.kind)
    } else {
        words.to_owned()
    };
    if row.hidden {
        lang.message(&message!("inspector-hidden-row", name = name))
    } else {
        name
    }
}
