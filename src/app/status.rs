//! Status bar: counts, key hints and the zoom.

use eframe::egui::{self, Align, Button, Frame, Layout, Margin, Panel, RichText, Ui};

use super::{App, Document, can::Numbers, panels::anchor_ui, state};
use crate::{
    canvas::color,
    intent::{CommandId, Origin},
    layout::views::ViewPart,
    model::{ItemRef, Message, Stage},
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
            anchor_ui(ui, state::Panel::Status, &lang.tr("panel-status"));
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
                let notices = doc.picture.notices().iter();
                for notice in notices.filter(|_| doc.place == Stage::Visualise).take(1) {
                    let words = RichText::new(lang.message(notice)).size(11.5);
                    let most = ((ui.available_width() - ZOOM) * 0.5).max(0.0);
                    ui.scope(|ui| {
                        ui.set_max_width(most);
                        ui.add(egui::Label::new(words.color(color(palette.bad))).truncate());
                    });
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let zoom = app.canvas.camera.zoom();
                    let decimals = if zoom < 0.01 { 1 } else { 0 };
                    let zoom = app.lang().number(zoom * 100.0, decimals);
                    for (words, command) in [
                        (lang.tr("status-fit"), CommandId::FitMap),
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
        return Message::new("status-selected").with("count", doc.selection.len());
    }
    Message::new("status-counts")
        .with("touchpoints", journey.graph().touchpoint_count())
        .with("transitions", journey.graph().transition_count())
        .with("personas", journey.personas().len())
        .with("pains", journey.pain_points().len())
}

fn hints_key(app: &App, doc: &Document) -> &'static str {
    if doc.place == Stage::Optimise
        && matches!(doc.selection.last(), Some(ItemRef::PainPoint(_)))
        && doc.read_only.is_none()
    {
        return "hint-pain";
    }
    if doc.place == Stage::Optimise
        && doc.views.part(doc.place) == ViewPart::Actions
        && matches!(doc.selection.last(), Some(ItemRef::Action(_)))
        && doc.read_only.is_none()
    {
        return "hint-board";
    }
    if doc.place != Stage::Visualise {
        return "hint-lists";
    }
    if doc.read_only.is_some() {
        return "hint-read-only";
    }
    if app.canvas.is_picking() {
        return "hint-link";
    }
    match app.canvas.typed_item() {
        Some((ItemRef::Touchpoint(_), origin)) if origin.goes_on() => return "hint-capture",
        Some((ItemRef::Touchpoint(_), _)) => return "hint-title",
        Some((_, Origin::New)) => return "hint-new",
        Some(_) => return "hint-typing",
        None => {}
    }
    match doc.selection.last() {
        Some(ItemRef::Touchpoint(_)) => "hint-touchpoint",
        Some(ItemRef::Transition(_)) => "hint-transition",
        Some(_) => match App::numbers(doc) {
            Some(Numbers::Severity) => "hint-map-pain",
            Some(Numbers::Strength) => "hint-moment",
            Some(Numbers::Emotion) | None => "hint-item",
        },
        None => "hint-nothing",
    }
}
