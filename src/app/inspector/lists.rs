//! Lists of the journey's phases, personas, channels and so on: to order, select and delete.

use eframe::egui::Ui;

use super::form::{Form, Subject};
use crate::{
    app::widgets::{self, RowAsk, order_row},
    edit::{Change, Edit},
    intent::{AddWhat, Intent},
    model::{About, Catalog, Entity, ItemRef, LaneAxis, RowKind},
    scene::Rgba,
};

/// List of the journey: its key, the item that its link adds, and the edit that changes it.
type List<E> = (&'static str, AddWhat, fn(Change<E>) -> Edit);

pub(super) fn lists_ui(ui: &mut Ui, form: &mut Form<'_, About>) {
    let (j, p) = (form.look.journey, form.pen.palette);
    let phases: List<_> = ("phases", AddWhat::Phase, Edit::Phase);
    list_ui(ui, form, phases, j.phases(), |place, _| {
        Some(p.phase(place))
    });
    let personas: List<_> = ("personas", AddWhat::Persona, Edit::Persona);
    list_ui(ui, form, personas, j.personas(), |_, x| {
        Some(p.own(j.persona_color(x)))
    });
    let channels: List<_> = ("channels", AddWhat::Channel, Edit::Channel);
    list_ui(ui, form, channels, j.channels(), |_, x| {
        Some(p.own(x.color))
    });
    let devices: List<_> = ("device-list", AddWhat::Device, Edit::Device);
    list_ui(ui, form, devices, j.devices(), |_, x| Some(p.own(x.color)));
    if form.first.lanes_by == LaneAxis::Custom || !j.lanes().is_empty() {
        let lanes: List<_> = ("lanes", AddWhat::Lane, Edit::Lane);
        list_ui(ui, form, lanes, j.lanes(), |_, _| None);
    }
    let rows: List<_> = ("rows", AddWhat::Row(RowKind::Text), Edit::Row);
    list_ui(ui, form, rows, j.rows(), |_, _| None);
    let paths: List<_> = ("paths", AddWhat::Path, Edit::Path);
    list_ui(ui, form, paths, j.paths(), |_, _| None);
    let metrics: List<_> = ("metrics", AddWhat::Metric, Edit::Metric);
    list_ui(ui, form, metrics, j.metrics(), |_, _| None);
}

fn list_ui<E: Entity + Subject>(
    ui: &mut Ui,
    form: &mut Form<'_, About>,
    (key, add, edit): List<E>,
    catalog: &Catalog<E>,
    dot: impl Fn(usize, &E) -> Option<Rgba>,
) {
    let count = catalog.len();
    let link = format!("+ {}", form.pen.tr(id!("inspector-add")));
    let added = form.listed(ui, (key, count), Some(&link), |ui, form| {
        for (place, entity) in catalog.iter().enumerate() {
            let item = entity.item();
            let ask = row_ui(ui, form, (place, count), &item, dot(place, entity));
            let id = || Entity::id(entity.as_ref()).clone();
            let step = |to: usize| edit(Change::Move { id: id(), to });
            match ask {
                Some(RowAsk::Select) => form.select(item),
                Some(RowAsk::Remove) => form.ask(Intent::Delete(vec![item])),
                Some(RowAsk::Up) => form.edit("order", vec![step(place.saturating_sub(1))]),
                Some(RowAsk::Down) => form.edit("order", vec![step(place + 1)]),
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
) -> Option<RowAsk> {
    let name = name_of(form, item);
    let id = form.id("row").with(item.to_string());
    let palette = form.pen.palette;
    order_row(ui, form.pen.look(), (&name, place, count), |ui| {
        let row = widgets::link_row(ui, palette, id, dot, (&name, ""));
        row.clicked().then_some(RowAsk::Select)
    })
}

/// Name of an item; a row without one is called by its kind, and a hidden row says so.
fn name_of(form: &Form<'_, About>, item: &ItemRef) -> String {
    let words = item.words(form.look.journey);
    let ItemRef::Row(id) = item else {
        return form.named(words);
    };
    let Some(row) = form.look.journey.rows().get(id) else {
        return form.named(words);
    };
    let lang = form.pen.lang;
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
