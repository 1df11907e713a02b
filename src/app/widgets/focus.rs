//! Keyboard focus: the ring around the focused widget, and scrolling that brings it into view.

use eframe::egui::{
    Context, CornerRadius, Id, Stroke, StrokeKind, Ui, text_edit::TextEditState, vec2,
};

use super::paint::color;
use crate::theme::Palette;

/// Gap between a widget and its focus ring, in points.
const GAP: f32 = 2.0;
/// Width of the ring, in points.
const WIDTH: f32 = 2.0;

/// Paints the focus ring around the focused widget, over everything in its layer. `is_bare` is true
/// for widgets that show the focus in their own way.
pub fn focus_ring_ui(ctx: &Context, palette: &Palette, is_bare: impl Fn(Id) -> bool) {
    let Some(id) = ctx.memory(|memory| memory.focused()) else {
        return;
    };
    let Some(control) = ctx.read_response(id).filter(|_| !is_bare(id)) else {
        return;
    };
    // Text fields have an outline in the accent already, which the ring makes as thick as others.
    let is_text = TextEditState::load(ctx, id).is_some();
    let reach = if is_text { WIDTH / 2.0 } else { GAP + WIDTH };
    let seen = control.interact_rect.expand(reach);
    let painter = ctx.layer_painter(control.layer_id).with_clip_rect(seen);
    let stroke = Stroke::new(WIDTH, color(palette.accent));
    painter.rect_stroke(
        control.rect.expand(reach),
        CornerRadius::same(8),
        stroke,
        StrokeKind::Inside,
    );
}

/// Widget that had the focus in the last pass, for each scroll area.
#[derive(Clone, Copy, PartialEq)]
struct LastFocus(Option<Id>);

/// Scrolls the widget into view that has just got the focus; to be called at the end of the content
/// of a scroll area.
pub fn follow_focus(ui: &Ui) {
    let key = ui.scope_id().with("klantreis-last-focus");
    let now = LastFocus(ui.memory(|memory| memory.focused()));
    let before = ui.data(|data| data.get_temp::<LastFocus>(key));
    if before == Some(now) {
        return;
    }
    ui.data_mut(|data| data.insert_temp(key, now));
    let Some(control) = now.0.and_then(|id| ui.ctx().read_response(id)) else {
        return;
    };
    let is_here =
        control.layer_id == ui.layer_id() && ui.min_rect().expand(4.0).contains_rect(control.rect);
    let place = control.rect.expand2(vec2(0.0, 12.0));
    if is_here && !ui.clip_rect().contains_rect(place) {
        ui.scroll_to_rect(place, None);
    }
}
