//! Pills and toggle chips: short text on a rounded ground.

use eframe::egui::{
    Align2, Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2,
};

use super::paint::{color, paint_text_line, regular, semibold, text_width};
use crate::{model::EvidenceStatus, scene::Rgba, theme::Palette};

/// Short text on a coloured, rounded ground.
pub struct Pill<'a> {
    /// Text.
    pub text: &'a str,
    /// Colour of the ground.
    pub fill: Rgba,
    /// Colour of the text.
    pub ink: Rgba,
}

/// Size of a pill, in points; never wider than the available room.
pub(super) fn pill_size(ui: &Ui, pill: &Pill<'_>) -> Vec2 {
    let width = text_width(ui.painter(), pill.text, semibold(10.5)) + 16.0;
    vec2(width.min(ui.available_width()), 20.0)
}

/// Paints a pill, with an outline under the pointer.
pub(super) fn paint_pill(ui: &Ui, rect: Rect, pill: &Pill<'_>, response: &Response) {
    let ink = color(pill.ink);
    ui.painter().rect_filled(rect, 10.0, color(pill.fill));
    let place = (rect.center(), Align2::CENTER_CENTER);
    let look = (semibold(10.5), ink);
    paint_text_line(ui.painter(), pill.text, place, look, rect.width() - 12.0);
    if response.hovered() && ui.is_enabled() {
        let stroke = Stroke::new(1.0, ink);
        ui.painter()
            .rect_stroke(rect, 10.0, stroke, StrokeKind::Inside);
    }
}

/// Pill in the colours of an evidence status.
#[must_use]
pub fn evidence_pill<'a>(palette: &Palette, status: EvidenceStatus, words: &'a str) -> Pill<'a> {
    let (fill, ink) = match status {
        EvidenceStatus::Assumed => (palette.warn_soft, palette.warn),
        EvidenceStatus::Observed => (palette.accent_soft, palette.accent),
        EvidenceStatus::Validated => (palette.good_soft, palette.good),
    };
    Pill {
        text: words,
        fill,
        ink,
    }
}

/// Toggle chip, with a dot of its own colour if it has one.
pub fn toggle_chip(
    ui: &mut Ui,
    palette: &Palette,
    words: &str,
    dot: Option<Rgba>,
    is_on: bool,
) -> Response {
    let font = regular(11.5);
    let ink = color(if is_on {
        palette.text
    } else {
        palette.text_muted
    });
    let galley = ui
        .painter()
        .layout_no_wrap(words.to_owned(), font.clone(), ink);
    let lead = if dot.is_some() { 22.0 } else { 10.0 };
    let most = ui.max_rect().width();
    let width = (galley.size().x + lead + 10.0).min(most);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 24.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), is_on, words));
    if ui.is_rect_visible(rect) {
        let hot = response.hovered() && ui.is_enabled();
        let fill = match (is_on, hot) {
            (true, _) => color(palette.accent_soft),
            (false, true) => color(palette.control_hover),
            (false, false) => Color32::TRANSPARENT,
        };
        let outline = if is_on {
            palette.accent
        } else {
            palette.outline
        };
        let stroke = Stroke::new(1.0, color(outline));
        ui.painter()
            .rect(rect, 12.0, fill, stroke, StrokeKind::Inside);
        if let Some(dot) = dot {
            let center = rect.left_center() + vec2(13.0, 0.0);
            ui.painter().circle_filled(center, 3.5, color(dot));
        }
        let at = (rect.left_center() + vec2(lead, 0.0), Align2::LEFT_CENTER);
        let room = width - lead - 8.0;
        paint_text_line(ui.painter(), words, at, (font, ink), room);
    }
    response
}
