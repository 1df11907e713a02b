//! Status bar: counts, key hints and the zoom.

use eframe::egui::{self, Align, Button, Frame, Layout, Margin, Panel, RichText, Ui};

use super::panels::{Pane, pane_anchor_ui};
use crate::{
    app::{App, Document, commands::availability::NumberKeyTarget},
    canvas::color,
    intent::{CommandId, TextOrigin},
    model::{ItemRef, Message, MessageId, Stage},
    report::views::ViewKind,
};

/// Width that the zoom takes, in points.
const ZOOM: f32 = 190.0;
/// Width below which key hints are left out, in points.
const HINTS: f32 = 120.0;

/// Shows the bar; returns the commands that were chosen.
pub fn status_ui(ui: &mut Ui, app: &App, doc: &Document) -> Vec<CommandId> {
    let (palette, lang) = (app.palette(), app.lang());
    let mut chosen = Vec::new();
    let frame = Frame::new()
        .fill(color(palette.surface))
        .inner_margin(Margin::symmetric(16, 2));
    Panel::bottom("status")
        .frame(frame)
        .exact_size(28.0)
        .show(ui, |ui| {
            pane_anchor_ui(ui, Pane::Status, &lang.tr(id!("panel-status")));
            let muted = color(palette.text_muted);
            let small = |words: String| RichText::new(words).size(11.5).color(muted);
            ui.horizontal_centered(|ui| {
                let counts = small(lang.message(&counts(doc)));
                // The zoom at the right always keeps its place.
                let room = (ui.available_width() - ZOOM).max(0.0);
                ui.scope(|ui| {
                    ui.set_max_width(room);
                    ui.add(egui::Label::new(counts).truncate().selectable(false));
                });
                let notices = doc.map.notices().iter();
                for notice in notices.filter(|_| doc.stage == Stage::Visualise).take(1) {
                    let words = RichText::new(lang.message(notice)).size(11.5);
                    let most = ((ui.available_width() - ZOOM) * 0.5).max(0.0);
                    ui.scope(|ui| {
                        ui.set_max_width(most);
                        ui.add(egui::Label::new(words.color(color(palette.bad))).truncate());
                    });
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let zoom = app.workspace.canvas.camera.zoom();
                    let decimals = if zoom < 0.01 { 1 } else { 0 };
                    let zoom = app.lang().number(zoom * 100.0, decimals);
                    for (words, command) in [
                        (lang.tr(id!("status-fit")), CommandId::FitMap),
                        (format!("{zoom}%"), CommandId::FullSize),
                    ] {
                        if ui.add(Button::new(small(words)).frame(false)).clicked() {
                            chosen.push(command);
                        }
                    }
                    let hints = lang.tr(hints_key(app, doc));
                    if ui.available_width() < HINTS {
                        return;
                    }
                    ui.with_layout(
                        Layout::centered_and_justified(egui::Direction::LeftToRight),
                        |ui| {
                            ui.add(egui::Label::new(small(hints)).truncate().selectable(false));
                        },
                    );
                });
            });
        });
    chosen
}

fn counts(doc: &Document) -> Message {
    let journey = doc.editor.journey();
    if doc.selection.len() > 1 {
        return message!("status-selected", count = doc.selection.len());
    }
    message!(
        "status-counts",
        touchpoints = journey.graph().touchpoint_count(),
        transitions = journey.graph().transition_count(),
        personas = journey.personas().len(),
        pains = journey.pain_points().len()
    )
}

fn hints_key(app: &App, doc: &Document) -> MessageId {
    if doc.stage == Stage::Optimise
        && matches!(doc.selection.last(), Some(ItemRef::PainPoint(_)))
        && doc.read_only.is_none()
    {
        return id!("hint-pain");
    }
    if doc.stage == Stage::Optimise
        && doc.views.current(doc.stage) == ViewKind::Actions
        && matches!(doc.selection.last(), Some(ItemRef::Action(_)))
        && doc.read_only.is_none()
    {
        return id!("hint-board");
    }
    if doc.stage != Stage::Visualise {
        return id!("hint-lists");
    }
    if doc.read_only.is_some() {
        return id!("hint-read-only");
    }
    if app.workspace.canvas.is_picking() {
        return id!("hint-link");
    }
    match app.workspace.canvas.typed_item() {
        Some((ItemRef::Touchpoint(_), origin)) if origin.goes_on() => return id!("hint-capture"),
        Some((ItemRef::Touchpoint(_), _)) => return id!("hint-title"),
        Some((_, TextOrigin::New)) => return id!("hint-new"),
        Some(_) => return id!("hint-typing"),
        None => {}
    }
    match doc.selection.last() {
        Some(ItemRef::Touchpoint(_)) => id!("hint-touchpoint"),
        Some(ItemRef::Transition(_)) => id!("hint-transition"),
        Some(_) => match App::numbers(doc) {
            Some(NumberKeyTarget::Severity) => id!("hint-map-pain"),
            Some(NumberKeyTarget::Strength) => id!("hint-moment"),
            Some(NumberKeyTarget::Emotion) | None => id!("hint-item"),
        },
        None => id!("hint-nothing"),
    }
}
