//! Icons of the map as shapes and buttons in the window.

use egui::{
    Color32, Painter, Pos2, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo,
    epaint::{PathShape, PathStroke},
};

use crate::{
    map::icons,
    scene::{PathSegment, flatten},
};

/// Draws an icon in a square; an unknown name draws nothing.
pub fn paint(painter: &Painter, name: &str, place: Rect, ink: Color32) {
    let Some(path) = icons::named(name) else {
        return;
    };
    let scale = place.width().min(place.height()) / 24.0;
    let stroke = Stroke::new((1.9 * scale).max(1.0), ink);
    for run in path.split_inclusive_at_moves() {
        #[expect(clippy::cast_possible_truncation, reason = "icons are small")]
        let points: Vec<Pos2> = flatten(run, 8)
            .into_iter()
            .map(|p| place.min + Vec2::new(p.x as f32, p.y as f32) * scale)
            .collect();
        painter.add(PathShape::line(
            points,
            PathStroke::new(stroke.width, stroke.color),
        ));
    }
}

/// Icon button; `label` is its tooltip and accessible name.
pub fn button(ui: &mut Ui, name: &str, label: &str, is_enabled: bool) -> Response {
    let side = 26.0;
    let sense = if is_enabled {
        Sense::click()
    } else {
        Sense::hover()
    };
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), sense);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, is_enabled, label));
    let visuals = ui.style().interact(&response);
    if response.hovered() || response.has_focus() {
        ui.painter()
            .rect_filled(rect, visuals.corner_radius, visuals.weak_bg_fill);
    }
    let ink = if is_enabled {
        visuals.text_color()
    } else {
        ui.visuals().weak_text_color()
    };
    paint(ui.painter(), name, rect.shrink(5.0), ink);
    response.on_hover_text(label)
}

trait Subpaths {
    /// The pieces of a path, each with the `Move` that starts it.
    fn split_inclusive_at_moves(&self) -> Vec<&[PathSegment]>;
}

impl Subpaths for [PathSegment] {
    fn split_inclusive_at_moves(&self) -> Vec<&[PathSegment]> {
        let is_move = |segment: &PathSegment| matches!(segment, PathSegment::Move(_));
        self.chunk_by(|_, next| !is_move(next)).collect()
    }
}
