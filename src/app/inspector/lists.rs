//! Lists of the journey's phases, personas, channels and so on: to order, select and delete.

use eframe::egui::Ui;

use super::form::{Form, FormItem};
use crate::{
    app::widgets::{self, RowRequest, order_row},
    edit::{Change, Edit},
    intent::{Intent, NewItem},
    model::{About, Catalog, Entity, ItemRef, LaneAxis, RowKind},
    scene::Rgba,
};

/// List of the journey: its key, the item that its link adds, and the edit that changes it.
type ListSpec<E> = (&'static str, NewItem, fn(Change<E>) -> Edit);

pub(super) fn lists_ui(ui: &mut Ui, form: &mut Form<'_, About>) {
    let (j, p) = (form.look.journey, form.controls.palette);
    let phases: ListSpec<_> = ("phases", NewItem::Phase, Edit::Phase);
    list_ui(ui, form, phases, j.phases(), |place, _| {
        Some(p.phase(place))
    });
    let personas: ListSpec<_> = ("personas", NewItem::Persona, Edit::Persona);
    list_ui(ui, form, personas, j.personas(), |_, x| {
        Some(p.readable_color(j.persona_color(x)))
    });
    let channels: ListSpec<_> = ("channels", NewItem::Channel, Edit::Channel);
    list_ui(ui, form, channels, j.channels(), |_, x| {
        Some(p.readable_color(x.color))
    });
    let devices: ListSpec<_> = ("device-list", NewItem::Device, Edit::Device);
    list_ui(ui, form, devices, j.devices(), |_, x| {
        Some(p.readable_color(x.color))
    });
    if form.first.lanes_by == LaneAxis::Custom || !j.lanes().is_empty() {
        let lanes: ListSpec<_> = ("lanes", NewItem::Lane, Edit::Lane);
        list_ui(ui, form, lanes, j.lanes(), |_, _| None);
    }
    let rows: ListSpec<_> = ("rows", NewItem::Row(RowKind::Text), Edit::Row);
    list_ui(ui, form, rows, j.rows(), |_, _| None);
    let paths: ListSpec<_> = ("paths", NewItem::Path, Edit::Path);
    list_ui(ui, form, paths, j.paths(), |_, _| None);
    let metrics: ListSpec<_> = ("metrics", NewItem::Metric, Edit::Metric);
    list_ui(ui, form, metrics, j.metrics(), |_, _| None);
}

fn list_ui<E: Entity + FormItem>(
    ui: &mut Ui,
    form: &mut Form<'_, About>,
    (key, add, edit): ListSpec<E>,
    catalog: &Catalog<E>,
    dot: impl Fn(usize, &E) -> Option<Rgba>,
) {
    let count = catalog.len();
    let link = format!("+ {}", form.controls.tr(id!("inspector-add")));
    let added = form.list_group(ui, (key, count), Some(&link), |ui, form| {
        for (place, entity) in catalog.iter().enumerate() {
            let item = entity.item();
            let ask = row_ui(ui, form, (place, count), &item, dot(place, entity));
            let id = || Entity::id(entity.as_ref()).clone();
            let step = |to: usize| edit(Change::Move { id: id(), to });
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
            let row = widgets::link_row(ui, palette, id, dot, (&name, ""));
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
