//! The form of the journey as a whole, with its catalogues.

use std::sync::Arc;

use eframe::egui::Ui;

use super::{form::Form, pen::pair};
use crate::{
    app::{
        AddWhat, ImagePlace, Intent, Look, Outbox,
        widgets::{self, MenuItem, RowAsk, order_row},
    },
    edit::{Change, Edit},
    model::{
        About, Catalog, Entity, ItemRef, JourneyState, LaneAxis, Message, PathId, RowKind,
        ScoreTarget, presets,
    },
    scene::Rgba,
};

/// Shows the journey's own form.
pub(super) fn journey_ui(ui: &mut Ui, look: &Look<'_>, outbox: &mut Outbox) {
    let about = Arc::new(look.journey.about().clone());
    let Some(mut form) = Form::new(look, outbox, vec![about]) else {
        return;
    };
    let form = &mut form;
    form.head(ui, |_, _| {});
    form.title(ui, "journey-title", |a| &a.title, |a, v| a.title = v);
    form.block(ui, "scenario", |a| &a.scenario, |a, v| a.scenario = v);
    pair(ui, |ui, is_left| {
        if is_left {
            form.text(ui, "journey-owner", |a| &a.owner, |a, v| a.owner = v);
        } else {
            form.choice(ui, "state", |a| a.state, |a, v| a.state = v);
        }
    });
    if form.first.state == JourneyState::ToBe || !form.first.based_on.is_empty() {
        form.text(ui, "based-on", |a| &a.based_on, |a, v| a.based_on = v);
    }
    pair(ui, |ui, is_left| {
        if is_left {
            form.date(ui, "reviewed", |a| a.reviewed, |a, v| a.reviewed = v);
        } else {
            let every = (1, 3650);
            form.whole(
                ui,
                "review-every",
                every,
                |a| a.review_every,
                |a, v| a.review_every = v,
            );
        }
    });
    map_ui(ui, form);
    lists_ui(ui, form);
    super::score::scores_ui(ui, form, &ScoreTarget::Journey);
    about_ui(ui, form);
    super::custom::notes_ui(ui, form, |a| &a.notes, |a, v| a.notes = v);
    super::custom::custom_ui(
        ui,
        form,
        presets::JOURNEY,
        (|a| &a.custom, |a| &mut a.custom),
    );
    form.offer(ui);
}

/// What the lanes stand for and which path the curve follows.
fn map_ui(ui: &mut Ui, form: &mut Form<'_, About>) {
    pair(ui, |ui, is_left| {
        if is_left {
            form.choice(ui, "lanes-by", |a| a.lanes_by, |a, v| a.lanes_by = v);
        } else {
            let paths: Vec<_> = form.look.journey.paths().iter().cloned().collect();
            let likely = form.pen.tr("inspector-likely-path");
            let named = |id: &Option<PathId>| {
                let found = paths.iter().find(|path| Some(&path.id) == id.as_ref());
                found.map_or_else(|| likely.clone(), |path| path.name.clone())
            };
            let items = || {
                std::iter::once(None)
                    .chain(paths.iter().map(|path| Some(path.id.clone())))
                    .map(|value| MenuItem {
                        words: named(&value),
                        value,
                    })
                    .collect()
            };
            let names = (|a: &About| a.path.clone(), |a: &mut About, v| a.path = v);
            form.pick(ui, "path", names, named, items);
        }
    });
}

fn about_ui(ui: &mut Ui, form: &mut Form<'_, About>) {
    let a = &form.first;
    let is_filled = !a.expectations.is_empty() || !a.goal.is_empty();
    form.group(ui, "purpose", (is_filled, 0), |ui, form| {
        form.block(ui, "journey-goal", |a| &a.goal, |a, v| a.goal = v);
        form.block(
            ui,
            "expectations",
            |a| &a.expectations,
            |a, v| a.expectations = v,
        );
    });
    form.group(ui, "method", (true, 0), |ui, form| {
        pair(ui, |ui, is_left| {
            if is_left {
                form.choice(ui, "stage", |a| a.stage, |a, v| a.stage = v);
            } else {
                form.choice(ui, "business", |a| a.business, |a, v| a.business = v);
            }
        });
    });
    let logo = form.first.logo.clone();
    form.group(ui, "logo", (logo.is_some(), 0), |ui, form| {
        super::images::single_image_ui(ui, form, logo.as_ref(), ImagePlace::Logo);
    });
}

/// The lists of the journey: phases, personas, and so on.
fn lists_ui(ui: &mut Ui, form: &mut Form<'_, About>) {
    let journey = form.look.journey;
    let palette = form.pen.palette;
    list_ui(
        ui,
        form,
        ("phases", AddWhat::Phase),
        journey.phases(),
        |place, phase| {
            let tint = palette.phase(place);
            (
                ItemRef::Phase(phase.id.clone()),
                phase.name.clone(),
                Some(tint),
                Edit::Phase,
            )
        },
    );
    list_ui(
        ui,
        form,
        ("personas", AddWhat::Persona),
        journey.personas(),
        |_, persona| {
            let own = palette.own(persona.color);
            (
                ItemRef::Persona(persona.id.clone()),
                persona.name.clone(),
                Some(own),
                Edit::Persona,
            )
        },
    );
    list_ui(
        ui,
        form,
        ("channels", AddWhat::Channel),
        journey.channels(),
        |_, channel| {
            let own = palette.own(channel.color);
            (
                ItemRef::Channel(channel.id.clone()),
                channel.name.clone(),
                Some(own),
                Edit::Channel,
            )
        },
    );
    list_ui(
        ui,
        form,
        ("device-list", AddWhat::Device),
        journey.devices(),
        |_, device| {
            let own = palette.own(device.color);
            (
                ItemRef::Device(device.id.clone()),
                device.name.clone(),
                Some(own),
                Edit::Device,
            )
        },
    );
    let has_lanes = form.first.lanes_by == LaneAxis::Custom || !journey.lanes().is_empty();
    if has_lanes {
        list_ui(
            ui,
            form,
            ("lanes", AddWhat::Lane),
            journey.lanes(),
            |_, lane| {
                (
                    ItemRef::Lane(lane.id.clone()),
                    lane.name.clone(),
                    None,
                    Edit::Lane,
                )
            },
        );
    }
    let lang = form.pen.lang;
    let rows = ("rows", AddWhat::Row(RowKind::Text));
    list_ui(ui, form, rows, journey.rows(), |_, row| {
        let mut name = row.name.clone();
        if name.is_empty() {
            name = lang.choice(row.kind);
        }
        if row.hidden {
            name = lang.message(&Message::new("inspector-hidden-row").with("name", name));
        }
        (ItemRef::Row(row.id.clone()), name, None, Edit::Row)
    });
    list_ui(
        ui,
        form,
        ("paths", AddWhat::Path),
        journey.paths(),
        |_, path| {
            (
                ItemRef::Path(path.id.clone()),
                path.name.clone(),
                None,
                Edit::Path,
            )
        },
    );
    list_ui(
        ui,
        form,
        ("metrics", AddWhat::Metric),
        journey.metrics(),
        |_, metric| {
            (
                ItemRef::Metric(metric.id.clone()),
                metric.name.clone(),
                None,
                Edit::Metric,
            )
        },
    );
}

/// What a row of a list shows, and how its list is edited.
type RowOf<E> = (ItemRef, String, Option<Rgba>, fn(Change<E>) -> Edit);

fn list_ui<E: Entity>(
    ui: &mut Ui,
    form: &mut Form<'_, About>,
    (key, add): (&'static str, AddWhat),
    catalog: &Catalog<E>,
    row_of: impl Fn(usize, &E) -> RowOf<E>,
) {
    let count = catalog.len();
    let link = form.pen.tr("inspector-add");
    let link = format!("+ {link}");
    let added = form.listed(ui, (key, count), Some(link), |ui, form| {
        for (place, entity) in catalog.iter().enumerate() {
            let (item, name, dot, edit) = row_of(place, entity);
            let ask = row_ui(ui, form, (place, count), &item, &name, dot);
            let step = |to: usize| {
                edit(Change::Move {
                    id: entity.id().clone(),
                    to,
                })
            };
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
    place: (usize, usize),
    item: &ItemRef,
    name: &str,
    dot: Option<Rgba>,
) -> Option<RowAsk> {
    let name = form.named(name);
    let id = form.id("row").with(item.to_string());
    let palette = form.pen.palette;
    order_row(ui, form.pen.look(), (&name, place.0, place.1), |ui| {
        let row = widgets::link_row(ui, palette, id, dot, (&name, ""));
        row.clicked().then_some(RowAsk::Select)
    })
}
