//! Scrolling while something is dragged near the edge of a scroll area.

use eframe::egui::{Ui, vec2};

/// Distance from an edge at which scrolling begins, in points.
const EDGE_DISTANCE: f32 = 36.0;
/// Speed at the edge and beyond, in points a second.
const SPEED: f32 = 720.0;

/// Scrolls up or down while the pointer is near the upper or lower edge, the faster the nearer. To
/// be called within the scroll area, in every pass in which something is dragged.
pub fn scroll_at_edges(ui: &Ui) {
    let seen = ui.clip_rect();
    let Some(at) = ui.ctx().pointer_latest_pos() else {
        return;
    };
    let near = |distance: f32| ((EDGE_DISTANCE - distance) / EDGE_DISTANCE).clamp(0.0, 1.0);
    let speed = near(at.y - seen.top()) - near(seen.bottom() - at.y);
    if speed != 0.0 && seen.x_range().contains(at.x) {
        let seconds = ui.input(|input| input.stable_dt).min(0.1);
        ui.scroll_with_delta(vec2(0.0, speed * SPEED * seconds));
        ui.ctx().request_repaint();
    }
}
