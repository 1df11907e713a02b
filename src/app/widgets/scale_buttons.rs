//! Rows of small buttons: emotions −2…+2, severity 0–4 and short scales.

use eframe::egui::{
    Align2, Color32, FontId, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::paint::{color, paint_text_line, semibold};
use crate::{
    scene::Rgba,
    theme::{Palette, Tone},
};

/// Text colour that stands out on a ground: white or nearly black.
fn ink_on(ground: Rgba, palette: &Palette) -> Color32 {
    let [r, g, b, _] = ground.0;
    let light = 0.2126 * f32::from(r) + 0.7152 * f32::from(g) + 0.0722 * f32::from(b);
    if light > 150.0 {
        color(crate::theme::Palette::of(Tone::Light).text)
    } else {
        color(palette.text_on_accent)
    }
}

/// Square button of a row.
struct ScaleButton<'a> {
    words: &'a str,
    name: &'a str,
    fill: Option<Rgba>,
}

fn square(ui: &mut Ui, palette: &Palette, width: f32, square: &ScaleButton<'_>) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(width, 22.0), Sense::click());
    let is_on = square.fill.is_some();
    response.widget_info(|| {
        WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_on, square.name)
    });
    if ui.is_rect_visible(rect) {
        paint_square(ui, palette, rect, square, &response);
    }
    response.on_hover_text(square.name)
}

fn paint_square(
    ui: &Ui,
    palette: &Palette,
    rect: Rect,
    square: &ScaleButton<'_>,
    response: &Response,
) {
    let hot = response.hovered() && ui.is_enabled();
    let (fill, ink) = match square.fill {
        Some(fill) => (color(fill), ink_on(fill, palette)),
        None if hot => (color(palette.control_hover), color(palette.text)),
        None => (color(palette.control), color(palette.text_muted)),
    };
    let stroke = match square.fill {
        Some(fill) => Stroke::new(1.0, color(fill)),
        None => Stroke::new(1.0, color(palette.outline)),
    };
    ui.painter()
        .rect(rect, 6.0, fill, stroke, StrokeKind::Inside);
    let font: FontId = semibold(11.0);
    let at = (rect.center(), Align2::CENTER_CENTER);
    paint_text_line(ui.painter(), square.words, at, (font, ink), rect.width());
}

/// Five buttons −2…+2 over `width` points; the chosen one is filled with `own`. Returns the emotion
/// that was clicked. `names` are the accessible names.
pub fn emotion_buttons(
    ui: &mut Ui,
    palette: &Palette,
    (current, own): (Option<i8>, Rgba),
    names: &[String; 5],
    width: f32,
) -> Option<i8> {
    let mut clicked = None;
    ui.spacing_mut().item_spacing.x = 4.0;
    let each = ((width - 16.0) / 5.0).clamp(18.0, 40.0).floor();
    let words = ["\u{2212}2", "\u{2212}1", "0", "+1", "+2"];
    for ((value, words), name) in (-2_i8..=2).zip(words).zip(names) {
        let fill = (current == Some(value)).then_some(own);
        let look = ScaleButton { words, name, fill };
        if square(ui, palette, each, &look).clicked() {
            clicked = Some(value);
        }
    }
    clicked
}

/// Row of buttons with the numbers `from`…, one for each name; returns the number that was clicked.
pub fn scale_buttons(
    ui: &mut Ui,
    palette: &Palette,
    current: Option<u8>,
    from: u8,
    names: &[String],
) -> Option<u8> {
    let mut clicked = None;
    ui.spacing_mut().item_spacing.x = 4.0;
    #[expect(clippy::cast_precision_loss, reason = "a handful of buttons")]
    let count = names.len().max(1) as f32;
    let each = ((ui.available_width() - 4.0 * (count - 1.0)) / count).clamp(18.0, 40.0);
    for (value, name) in (from..).zip(names) {
        let fill = (current == Some(value)).then_some(palette.accent);
        let look = ScaleButton {
            words: &value.to_string(),
            name,
            fill,
        };
        if square(ui, palette, each.floor(), &look).clicked() {
            clicked = Some(value);
        }
    }
    clicked
}

/// Five buttons for severity 0–4 in their colours, with the name of the chosen one beside them;
/// returns the severity that was clicked.
pub fn severity_dots(
    ui: &mut Ui,
    palette: &Palette,
    current: Option<u8>,
    names: &[String; 5],
) -> Option<u8> {
    let mut clicked = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (value, name) in (0_u8..).zip(names) {
            let fill = (current == Some(value)).then(|| palette.severity_color(current));
            let look = ScaleButton {
                words: &value.to_string(),
                name,
                fill,
            };
            if square(ui, palette, 26.0, &look).clicked() {
                clicked = Some(value);
            }
        }
        let word = current.and_then(|value| names.get(usize::from(value)));
        if let Some(word) = word {
            let room = ui.available_width();
            let (rect, _) = ui.allocate_exact_size(vec2(room.max(1.0), 22.0), Sense::hover());
            let at = (rect.left_center() + vec2(4.0, 0.0), Align2::LEFT_CENTER);
            let look = (super::paint::regular(11.5), color(palette.text_muted));
            paint_text_line(ui.painter(), word, at, look, room - 4.0);
        }
    });
    clicked
}
