//! A whole picture in a box of another part of the window, as large as it fits.

use std::time::Duration;

use egui::{self, Color32, Ui};

use super::{
    camera::{Camera, MAX_ZOOM},
    items::{unplaced, want_pictures},
    overview::Overview,
    paint::{Brush, Detail, color},
    pictures::Pictures,
};
use crate::scene::{Point, Rect, Rgba, Scene, SceneItem};

/// Pictures of more items than this are drawn as boxes in one mesh.
const MANY: usize = 1_500;
/// How long one picture may take in a frame to gather its boxes.
const BUDGET: Duration = Duration::from_millis(3);
/// What is behind the words on lines where a picture has no ground of its own.
const PAPER: Rgba = Rgba::opaque([255, 255, 255]);

/// Draws one picture as a whole, and keeps what that takes.
#[derive(Default)]
pub struct SmallView {
    overview: Option<Overview>,
}

impl SmallView {
    /// Draws a picture into `rect`, its proportions kept, in the middle. It is the same picture
    /// every time.
    pub fn paint(
        &mut self,
        ui: &Ui,
        rect: egui::Rect,
        scene: &Scene,
        has_ground: bool,
        pictures: &mut Pictures,
    ) {
        let mut camera = Camera::default();
        camera.set_viewport(rect);
        let whole = Rect {
            min: Point::default(),
            max: scene.size,
        };
        camera.jump_to_fit(whole, 0.0, MAX_ZOOM);
        let place = camera.rect_on_ui(whole);
        let painter = ui
            .painter()
            .with_clip_rect(place.intersect(ui.clip_rect()).expand(0.5));
        match scene.background.filter(|_| has_ground) {
            Some(ground) => {
                painter.rect_filled(place, 0.0, color(ground));
            }
            None => checkers(&painter, place),
        }
        if scene.items.len() > MANY {
            let overview = self.overview.get_or_insert_with(|| Overview::of(0));
            if !overview.is_whole(0) && !overview.grow(scene, BUDGET) {
                ui.ctx().request_repaint();
            }
            overview.paint(&painter, &camera);
            return;
        }
        for item in &scene.items {
            want_pictures(item, ui.ctx(), pictures);
        }
        let brush = Brush {
            painter: &painter,
            camera: &camera,
            detail: Detail {
                min_text: 3.5,
                min_thing: 0.4,
            },
            shift: Point::default(),
            opacity: 1.0,
            pictures,
        };
        let ground = scene.background.unwrap_or(PAPER);
        let mut labels: Vec<&SceneItem> = Vec::new();
        for item in &scene.items {
            if matches!(unplaced(item), SceneItem::Link(_)) {
                labels.push(item);
            } else {
                // Words on lines stand above all lines and under the cards.
                for label in labels.drain(..) {
                    brush.label(label, ground);
                }
            }
            brush.item(item);
        }
        for label in labels {
            brush.label(label, ground);
        }
    }
}

/// The pattern that stands for what can be seen through.
fn checkers(painter: &egui::Painter, place: egui::Rect) {
    const SIDE: f32 = 9.0;
    painter.rect_filled(place, 0.0, Color32::from_gray(250));
    let seen = place.intersect(painter.clip_rect());
    let mut y = place.top();
    let mut is_odd = false;
    while y < seen.bottom() {
        let mut x = place.left() + if is_odd { SIDE } else { 0.0 };
        while x < seen.right() {
            let square = egui::Rect::from_min_size(egui::pos2(x, y), egui::Vec2::splat(SIDE));
            painter.rect_filled(square.intersect(place), 0.0, Color32::from_gray(228));
            x += 2.0 * SIDE;
        }
        y += SIDE;
        is_odd = !is_odd;
    }
}
