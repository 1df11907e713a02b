//! Start screen: recent files, templates and samples.

use std::path::{Path, PathBuf};

use eframe::egui::{
    self, CentralPanel, CornerRadius, FontId, Frame, Margin, Rect, RichText, ScrollArea, Sense,
    Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::{
    icon,
    panels::{Pane, pane_anchor_ui},
};
use crate::{
    app::{App, widgets::follow_focus},
    canvas::{color, semibold},
    file::samples,
    intent::CommandId,
    model::MessageId,
};

/// Choice made on the start screen.
#[derive(Clone, Debug, PartialEq)]
pub enum StartChoice {
    /// Run a command.
    Run(CommandId),
    /// Open a file.
    Open(PathBuf),
    /// Begin a journey from a template.
    Template(&'static str),
    /// Open a copy of a bundled sample.
    Sample(&'static str),
    /// Remove a file from the list of recent files.
    Forget(PathBuf),
}

/// Shows the start screen; returns a choice in the pass in which it is made.
pub fn start_screen_ui(ui: &mut Ui, app: &App) -> Option<StartChoice> {
    let palette = app.palette();
    let frame = Frame::new()
        .fill(color(palette.ground))
        .inner_margin(Margin::symmetric(24, 16));
    CentralPanel::default()
        .frame(frame)
        .show(ui, |ui| {
            pane_anchor_ui(ui, Pane::Center, &app.lang().tr(id!("start-title")));
            ScrollArea::vertical()
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    let begin = content_ui(ui, app);
                    follow_focus(ui);
                    begin
                })
                .inner
        })
        .inner
}

fn content_ui(ui: &mut Ui, app: &App) -> Option<StartChoice> {
    let (palette, lang) = (app.palette(), app.lang());
    let mut begin = None;
    let side = ((ui.available_width() - 1080.0) / 2.0).max(0.0);
    ui.horizontal_top(|ui| {
        ui.add_space(side);
        ui.vertical(|ui| {
            ui.set_max_width(ui.available_width().min(1080.0));
            ui.add_space(28.0);
            let title =
                RichText::new(lang.tr(id!("start-title"))).font(FontId::new(28.0, semibold()));
            ui.label(title.color(color(palette.text)));
            ui.label(
                RichText::new(lang.tr(id!("start-subtitle")))
                    .size(14.0)
                    .color(color(palette.text_muted)),
            );
            ui.add_space(18.0);
            ui.horizontal(|ui| {
                let accent = egui::Button::new(
                    RichText::new(lang.tr(id!("command-new"))).color(color(palette.text_on_accent)),
                )
                .fill(color(palette.accent))
                .min_size(vec2(150.0, 34.0));
                if ui.add(accent).clicked() {
                    begin = Some(StartChoice::Run(CommandId::New));
                }
                if ui
                    .add(
                        egui::Button::new(lang.tr(id!("command-open"))).min_size(vec2(150.0, 34.0)),
                    )
                    .clicked()
                {
                    begin = Some(StartChoice::Run(CommandId::Open));
                }
            });
            recent_ui(ui, app, &mut begin);
            heading_ui(ui, app, id!("start-templates"));
            let templates: Vec<_> = samples::TEMPLATES
                .iter()
                .filter(|sample| sample.lang == lang)
                .collect();
            let cards: Vec<StartCard> = templates
                .iter()
                .map(|sample| StartCard {
                    title: lang.tr(sample.title),
                    note: lang.tr(sample.hint),
                    icon: "file-plus",
                })
                .collect();
            if let Some(place) = cards_ui(ui, app, &cards) {
                begin = templates
                    .get(place)
                    .map(|sample| StartChoice::Template(sample.name));
            }
            heading_ui(ui, app, id!("start-samples"));
            let journeys = samples::JOURNEYS;
            let cards: Vec<StartCard> = journeys
                .iter()
                .map(|sample| StartCard {
                    title: lang.tr(sample.title),
                    note: lang.tr(sample.hint),
                    icon: "map",
                })
                .collect();
            if let Some(place) = cards_ui(ui, app, &cards) {
                begin = journeys
                    .get(place)
                    .map(|sample| StartChoice::Sample(sample.name));
            }
            ui.add_space(32.0);
        });
    });
    begin
}

fn heading_ui(ui: &mut Ui, app: &App, key: MessageId) {
    ui.add_space(24.0);
    let words = RichText::new(app.lang().tr(key)).font(FontId::new(16.0, semibold()));
    ui.label(words.color(color(app.palette().text)));
    ui.add_space(8.0);
}

fn recent_ui(ui: &mut Ui, app: &App, begin: &mut Option<StartChoice>) {
    let recent = app.session.recent_files();
    if recent.is_empty() {
        return;
    }
    let (palette, lang) = (app.palette(), app.lang());
    heading_ui(ui, app, id!("start-recent"));
    for path in recent {
        let name = path
            .file_name()
            .unwrap_or(path.as_os_str())
            .to_string_lossy();
        let folder = path.parent().unwrap_or(Path::new("")).to_string_lossy();
        ui.horizontal(|ui| {
            let size = vec2(ui.available_width() - 44.0, 34.0);
            let (rect, response) = ui.allocate_exact_size(size, Sense::click());
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Link, true, &name));
            if response.hovered() || response.has_focus() {
                ui.painter()
                    .rect_filled(rect, CornerRadius::same(6), color(palette.control_hover));
            }
            let line = |words: &str, size: f32, family, ink, width: f32| {
                let font = FontId::new(size, family);
                let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), font, ink);
                job.wrap = egui::text::TextWrapping::truncate_at_width(width);
                ui.painter().layout_job(job)
            };
            let ink = color(palette.text);
            let muted = color(palette.text_muted);
            let first = line(&name, 13.5, semibold(), ink, rect.width() * 0.45);
            let left = rect.left() + 12.0;
            let right = left + first.size().x + 16.0;
            let second = line(
                &folder,
                12.0,
                egui::FontFamily::Proportional,
                muted,
                rect.right() - right - 12.0,
            );
            let y = |height: f32| rect.center().y - height / 2.0;
            let (first_y, second_y) = (y(first.size().y), y(second.size().y));
            ui.painter().galley(egui::pos2(left, first_y), first, ink);
            ui.painter()
                .galley(egui::pos2(right, second_y), second, muted);
            if response.clicked() {
                *begin = Some(StartChoice::Open(path.clone()));
            }
            if icon::button(ui, "x", &lang.tr(id!("start-forget")), true).clicked() {
                *begin = Some(StartChoice::Forget(path.clone()));
            }
        });
    }
}

struct StartCard {
    title: String,
    note: String,
    icon: &'static str,
}

/// Cards in as many columns as fit; returns the index of the one that was pressed.
fn cards_ui(ui: &mut Ui, app: &App, cards: &[StartCard]) -> Option<usize> {
    let gap = 12.0;
    let width = ui.available_width();
    let columns = ((width + gap) / (250.0 + gap)).floor().clamp(1.0, 4.0);
    let card_width = (width - gap * (columns - 1.0)) / columns;
    let mut pressed = None;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "one to four"
    )]
    let per_row = columns as usize;
    ui.spacing_mut().item_spacing = vec2(gap, gap);
    for (row, chunk) in cards.chunks(per_row).enumerate() {
        ui.horizontal_top(|ui| {
            for (column, card) in chunk.iter().enumerate() {
                if card_ui(ui, app, card, card_width) {
                    pressed = Some(row * per_row + column);
                }
            }
        });
    }
    pressed
}

fn card_ui(ui: &mut Ui, app: &App, card: &StartCard, width: f32) -> bool {
    let palette = app.palette();
    let (rect, response) = ui.allocate_exact_size(vec2(width, 92.0), Sense::click());
    response.widget_info(|| {
        WidgetInfo::labeled(
            egui::Role::Button,
            true,
            format!("{}: {}", card.title, card.note),
        )
    });
    let is_on = response.hovered() || response.has_focus();
    let rim = Stroke::new(
        if is_on { 1.5 } else { 1.0 },
        color(if is_on {
            palette.accent
        } else {
            palette.outline
        }),
    );
    ui.painter().rect(
        rect,
        CornerRadius::same(10),
        color(palette.surface),
        rim,
        StrokeKind::Inside,
    );
    let mark = Rect::from_min_size(rect.min + vec2(14.0, 14.0), vec2(18.0, 18.0));
    icon::paint(ui.painter(), card.icon, mark, color(palette.accent));
    let ink = color(palette.text);
    let inner = rect.width() - 56.0;
    let title = ui.painter().layout(
        card.title.clone(),
        FontId::new(13.5, semibold()),
        ink,
        inner,
    );
    let muted = color(palette.text_muted);
    let mut job =
        egui::text::LayoutJob::simple(card.note.clone(), FontId::proportional(12.0), muted, inner);
    job.wrap.max_rows = 3;
    let below = rect.min + vec2(42.0, 16.0 + title.size().y);
    let note = ui.painter().layout_job(job);
    ui.painter().galley(rect.min + vec2(42.0, 12.0), title, ink);
    ui.painter().galley(below, note, muted);
    response.clicked()
}
