//! Form of a named path through the journey.

use std::sync::Arc;

use eframe::egui::Ui;

use super::form::{Form, ItemForm};
use crate::{
    app::widgets::{self, MenuItem, RowRequest, order_row},
    edit::Edit,
    model::{ItemRef, JourneyPath, TouchpointId},
};

impl ItemForm for JourneyPath {
    fn form_ui(ui: &mut Ui, form: &mut Form<'_, Self>) {
        form.title(ui, field!(JourneyPath.name, "path-name"));
        if form.is_single() {
            followed_ui(ui, form);
            stops_ui(ui, form);
        }
    }
}

/// Check box that makes the emotion curve follow this path.
fn followed_ui(ui: &mut Ui, form: &mut Form<'_, JourneyPath>) {
    let about = form.look.journey.about();
    let id = form.first.id.clone();
    let words = form.controls.tr(id!("inspector-follow-path"));
    let is_followed = about.path.as_ref() == Some(&id);
    if let Some(is_on) = form.controls.flag(ui, &words, Some(is_followed)) {
        let mut about = about.clone();
        about.path = is_on.then_some(id);
        form.edit("path", vec![Edit::About(Arc::new(about))]);
    }
}

/// Touchpoints of the path in order, and a menu with those that can come next. The dot of one that
/// no transition leads to from the one before is red.
fn stops_ui(ui: &mut Ui, form: &mut Form<'_, JourneyPath>) {
    let stops = form.first.touchpoints.clone();
    let (palette, count) = (form.controls.palette, stops.len());
    form.list_group(ui, ("stops", count), None, |ui, form| {
        for (place, stop) in stops.iter().enumerate() {
            let words = format!("{}. {}", place + 1, form.touchpoint_name(stop));
            let id = form.id("stop").with(place);
            let is_joined = place == 0 || leads(form, stops.get(place - 1), stop);
            let dot = if is_joined {
                palette.accent
            } else {
                palette.bad
            };
            let ask = order_row(
                ui,
                form.controls.palette_and_lang(),
                (&words, place, count),
                |ui| {
                    let row = widgets::link_row(ui, palette, id, Some(dot), &words, "");
                    let clicked = row.clicked();
                    if !is_joined {
                        let _described =
                            row.on_hover_text(form.controls.tr(id!("inspector-path-gap")));
                    }
                    clicked.then_some(RowRequest::Select)
                },
            );
            match ask {
                Some(RowRequest::Select) => form.select(ItemRef::Touchpoint(stop.clone())),
                Some(ask) => {
                    let list = widgets::rearrange(&stops, place, ask);
                    form.set("stops", |p| p.touchpoints.clone_from(&list));
                }
                None => {}
            }
        }
    });
    let hint = form.controls.tr(id!("inspector-add-stop"));
    let chosen = form
        .controls
        .add_menu(ui, form.id("add-stop"), &hint, || next_stops(form, &stops));
    if let Some(stop) = chosen {
        form.set("stops", |p| p.touchpoints.push(stop.clone()));
    }
}

fn leads(form: &Form<'_, JourneyPath>, from: Option<&TouchpointId>, to: &TouchpointId) -> bool {
    from.is_some_and(|from| {
        let ways = form.look.journey.graph().outgoing(from);
        ways.iter().any(|way| way.to == *to)
    })
}

/// Touchpoints that transitions lead to from the last stop; all touchpoints for the first stop.
fn next_stops(form: &Form<'_, JourneyPath>, stops: &[TouchpointId]) -> Vec<MenuItem<TouchpointId>> {
    let Some(last) = stops.last() else {
        return form.touchpoint_items();
    };
    let mut next: Vec<_> = form
        .look
        .journey
        .graph()
        .outgoing(last)
        .into_iter()
        .map(|way| way.to.clone())
        .collect();
    next.sort();
    next.dedup();
    next.into_iter()
        .map(|id| MenuItem {
            text: form.touchpoint_name(&id),
            value: id,
        })
        .collect()
}
