//! Small cards and rows that stand for another item.

use eframe::egui::{
    Align2, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::paint::{color, paint_text_line, regular, semibold};
use crate::{scene::Rgba, theme::Palette};

/// Content of a card.
pub struct ItemCard<'a> {
    /// Colour of the bar at its left edge.
    pub bar: Rgba,
    /// Text of its first line.
    pub title: &'a str,
    /// Muted text of its second line.
    pub detail: &'a str,
}

/// Card two lines high with a coloured bar, over the whole width.
pub fn card(ui: &mut Ui, palette: &Palette, id: Id, card: &ItemCard<'_>) -> Response {
    let size = vec2(ui.available_width(), 46.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    let name = format!("{}, {}", card.title, card.detail);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    let mut is_cut = false;
    if ui.is_rect_visible(rect) {
        let hot = response.hovered() && ui.is_enabled();
        let outline = if hot { palette.ideal } else { palette.outline };
        let stroke = Stroke::new(1.0, color(outline));
        let painter = ui.painter();
        painter.rect(
            rect,
            7.0,
            color(palette.surface),
            stroke,
            StrokeKind::Inside,
        );
        let bar = Rect::from_min_size(rect.min, vec2(5.0, rect.height()));
        painter.rect_filled(bar, 2.5, color(card.bar));
        let room = rect.width() - 24.0;
        let line = |dy: f32| (rect.min + vec2(14.0, dy), Align2::LEFT_CENTER);
        let ink = color(palette.text);
        (is_cut, _) = paint_text_line(painter, card.title, line(15.0), (semibold(12.0), ink), room);
        let ink = color(palette.text_muted);
        paint_text_line(painter, card.detail, line(32.0), (regular(10.5), ink), room);
    }
    ui.add_space(4.0);
    if is_cut {
        response.on_hover_text(card.title)
    } else {
        response
    }
}

/// Row with an optional dot, a text, and a figure at the right, over the whole width.
pub fn link_row(
    ui: &mut Ui,
    palette: &Palette,
    id: Id,
    dot: Option<Rgba>,
    words: &str,
    figure: &str,
) -> Response {
    let size = vec2(ui.available_width(), 26.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    let name = format!("{words} {figure}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name.trim()));
    let mut is_cut = false;
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        if response.hovered() && ui.is_enabled() {
            painter.rect_filled(
                rect.expand2(vec2(6.0, 0.0)),
                6.0,
                color(palette.control_hover),
            );
        }
        let lead = if let Some(dot) = dot {
            let center = rect.left_center() + vec2(6.0, 0.0);
            let rim = if palette.phases.contains(&dot) {
                palette.ideal
            } else {
                dot
            };
            let rim = Stroke::new(1.0, color(rim));
            painter.circle(center, 3.5, color(dot), rim);
            18.0
        } else {
            0.0
        };
        let ink = color(palette.text_muted);
        let at = (rect.right_center(), Align2::RIGHT_CENTER);
        let (_, taken) = paint_text_line(painter, figure, at, (semibold(12.0), ink), 90.0);
        let room = rect.width() - lead - taken - 8.0;
        let at = (rect.left_center() + vec2(lead, 0.0), Align2::LEFT_CENTER);
        let look = (regular(12.0), color(palette.text));
        (is_cut, _) = paint_text_line(painter, words, at, look, room);
    }
    if is_cut {
        response.on_hover_text(words)
    } else {
        response
    }
}
