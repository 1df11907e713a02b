//! Colours, fonts, icons and single lines of text for the painter.

use eframe::egui::{
    Align2, Color32, FontId, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, Vec2,
    WidgetInfo, pos2, text::LayoutJob, vec2,
};

pub use crate::canvas::color;
use crate::theme::Palette;

/// Semi-bold font at a size in points. The window installs its family by this name.
#[must_use]
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, crate::canvas::semibold())
}

/// Regular font at a size in points.
#[must_use]
pub fn regular(size: f32) -> FontId {
    FontId::proportional(size)
}

/// Small drawn icon; the fonts have no such glyphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Deletes something.
    Trash,
    /// Takes something out of a list.
    Close,
    /// Moves something up.
    Up,
    /// Moves something down.
    Down,
    /// A folded group.
    Folded,
    /// An unfolded group.
    Unfolded,
    /// Opens something elsewhere.
    Open,
    /// Marks the present choice.
    Check,
}

/// Paints an icon in the middle of `rect`, about 10 points wide.
pub fn paint_icon(painter: &Painter, rect: Rect, icon: Icon, color: Color32) {
    let c = rect.center();
    let at = |x: f32, y: f32| c + vec2(x, y);
    let stroke = Stroke::new(1.4, color);
    let line = |points: &[(f32, f32)]| {
        let points = points.iter().map(|&(x, y)| at(x, y)).collect();
        painter.add(Shape::line(points, stroke));
    };
    match icon {
        Icon::Close => {
            line(&[(-3.2, -3.2), (3.2, 3.2)]);
            line(&[(-3.2, 3.2), (3.2, -3.2)]);
        }
        Icon::Up => line(&[(-3.5, 2.0), (0.0, -2.0), (3.5, 2.0)]),
        Icon::Down | Icon::Unfolded => line(&[(-3.5, -2.0), (0.0, 2.0), (3.5, -2.0)]),
        Icon::Folded => line(&[(-1.5, -3.5), (2.5, 0.0), (-1.5, 3.5)]),
        Icon::Check => line(&[(-4.0, 0.2), (-1.2, 3.0), (4.2, -3.2)]),
        Icon::Open => {
            line(&[(-3.5, 3.5), (3.5, -3.5)]);
            line(&[(-1.5, -3.5), (3.5, -3.5), (3.5, 1.5)]);
        }
        Icon::Trash => {
            line(&[(-5.0, -3.5), (5.0, -3.5)]);
            line(&[(-1.8, -3.5), (-1.8, -5.2), (1.8, -5.2), (1.8, -3.5)]);
            line(&[(-3.8, -3.5), (-3.0, 5.0), (3.0, 5.0), (3.8, -3.5)]);
            line(&[(-1.2, -1.0), (-1.0, 2.8)]);
            line(&[(1.2, -1.0), (1.0, 2.8)]);
        }
    }
}

/// Frameless icon button, `size` points square; `name` is its tooltip and accessible name.
pub fn icon_button(ui: &mut Ui, palette: &Palette, icon: Icon, name: &str, size: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    if ui.is_rect_visible(rect) {
        let is_hot = response.hovered() || response.has_focus();
        if is_hot {
            ui.painter()
                .rect_filled(rect, 6.0, color(palette.control_hover));
        }
        let ink = match (is_hot, icon) {
            (true, Icon::Trash) => palette.bad,
            (true, _) => palette.text,
            (false, _) => palette.text_muted,
        };
        paint_icon(ui.painter(), rect, icon, color(ink));
    }
    response.on_hover_text(name)
}

/// Paints one line of text at most `width` points wide, truncated with an ellipsis; returns true if
/// it was truncated, and the width that it took.
pub fn paint_text_line(
    painter: &Painter,
    text: &str,
    (pos, anchor): (Pos2, Align2),
    (font, ink): (FontId, Color32),
    width: f32,
) -> (bool, f32) {
    let mut job = LayoutJob::simple_singleline(one_line(text), font, ink);
    job.wrap.max_width = width.max(1.0);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    let galley = painter.layout_job(job);
    let size = galley.size();
    let cut = galley.elided;
    let rect = anchor.anchor_size(pos, size);
    painter.galley(pos2(rect.min.x, rect.min.y), galley, ink);
    (cut, size.x)
}

/// Width of a text on one line, in points.
#[must_use]
pub fn text_width(painter: &Painter, text: &str, font: FontId) -> f32 {
    let galley = painter.layout_no_wrap(one_line(text), font, Color32::PLACEHOLDER);
    galley.size().x
}

/// Text with spaces in place of line breaks.
fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}
