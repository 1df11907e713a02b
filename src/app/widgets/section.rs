//! Headings and titles of groups, and the quiet links that add to them.

use eframe::egui::{
    Align2, Id, Label, Rect, Response, RichText, Role, Sense, Stroke, Ui, WidgetInfo, vec2,
};

use super::paint::{Icon, color, paint_icon, paint_text_line, regular, semibold, text_width};
use crate::theme::Palette;

/// Hairline and title of a group, which folds on a click, with a link at the right.
///
/// `link` is the text and the accessible name of the link. `id` remembers the fold; at first it is
/// as `starts_open` says. Returns two flags: the group is open, and the link was clicked.
pub fn section(
    ui: &mut Ui,
    palette: &Palette,
    (id, starts_open): (Id, bool),
    title: &str,
    link: Option<(&str, &str)>,
) -> (bool, bool) {
    hair_line(ui, palette);
    let known = ui.data(|data| data.get_temp::<bool>(id));
    let is_folded = known.unwrap_or(!starts_open);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
    let link_width = link.map_or(0.0, |(words, _)| link_size(ui, words) + 8.0);
    let mut title_rect = rect;
    title_rect.max.x -= link_width;
    let response = ui.interact(title_rect, id, Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(Role::DisclosureTriangle, ui.is_enabled(), !is_folded, title)
    });
    let is_folded = is_folded != response.clicked();
    if response.clicked() {
        ui.data_mut(|data| data.insert_temp(id, is_folded));
    }
    if ui.is_rect_visible(rect) {
        let at = (title_rect.left_center(), Align2::LEFT_CENTER);
        let look = (semibold(13.0), color(palette.text));
        let room = title_rect.width() - 20.0;
        let (_, width) = paint_text_line(ui.painter(), title, at, look, room);
        if is_folded || response.hovered() || response.has_focus() {
            let sign = if is_folded {
                Icon::Folded
            } else {
                Icon::Unfolded
            };
            let mut place = title_rect;
            place.min.x += width + 4.0;
            place.max.x = place.min.x + 14.0;
            paint_icon(ui.painter(), place, sign, color(palette.text_muted));
        }
    }
    let clicked = link.is_some_and(|link| {
        let mut place = rect;
        place.min.x = rect.max.x - link_width + 8.0;
        link_at(ui, palette, (id.with("link"), place), link).clicked()
    });
    (!is_folded, clicked)
}

fn hair_line(ui: &mut Ui, palette: &Palette) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 17.0), Sense::hover());
    let stroke = Stroke::new(1.0, color(palette.line));
    ui.painter().hline(rect.x_range(), rect.center().y, stroke);
}

fn link_size(ui: &Ui, words: &str) -> f32 {
    text_width(ui.painter(), words, semibold(11.0))
}

fn link_at(
    ui: &Ui,
    palette: &Palette,
    (id, rect): (Id, Rect),
    (words, name): (&str, &str),
) -> Response {
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    let is_hot = response.hovered() && ui.is_enabled();
    let ink = color(if is_hot { palette.text } else { palette.accent });
    let at = (rect.right_center(), Align2::RIGHT_CENTER);
    let look = (semibold(11.0), ink);
    paint_text_line(ui.painter(), words, at, look, rect.width() + 1.0);
    response
}

/// Link in the accent colour, as wide as its text, for adding something.
pub fn quiet_link(ui: &mut Ui, palette: &Palette, id: Id, words: &str) -> Response {
    let width = link_size(ui, words).min(ui.max_rect().width());
    let (rect, _) = ui.allocate_exact_size(vec2(width, 22.0), Sense::hover());
    link_at(ui, palette, (id, rect), (words, words))
}

/// Heading with the kind of item that a panel shows, in small capitals.
pub fn heading(ui: &mut Ui, palette: &Palette, words: &str) -> Response {
    let text = RichText::new(words.to_uppercase())
        .font(semibold(10.5))
        .color(color(palette.text_muted));
    ui.add(Label::new(text).truncate().selectable(false))
}

/// Title within a group.
pub fn small_title(ui: &mut Ui, palette: &Palette, words: &str) -> Response {
    let text = RichText::new(words)
        .font(regular(11.5))
        .color(color(palette.text_muted));
    ui.add(Label::new(text).wrap().selectable(false))
}
