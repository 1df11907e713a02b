//! Small view of a whole scene, as large as it fits into a rectangle of the window.

use std::time::Duration;

use egui::{self, Color32, Ui};

use super::{
    camera::{Camera, MAX_ZOOM},
    items::request_textures,
    overview::Overview,
    scene_painter::{DetailLimits, ScenePainter, color},
    texture_cache::TextureCache,
};
use crate::scene::{Point, Rect, Scene, in_drawing_order};

/// Number of items beyond which a scene is drawn as boxes in one mesh.
const MANY: usize = 1_500;
/// Time that one scene may take in a frame to collect its boxes.
const BUDGET: Duration = Duration::from_millis(3);

/// View that draws one scene as a whole, and keeps its overview.
#[derive(Default)]
pub struct SceneThumbnail {
    overview: Option<Overview>,
}

impl SceneThumbnail {
    /// Draws a scene in the middle of `rect`, its proportions kept. It must be the same scene every
    /// time.
    pub fn paint(
        &mut self,
        ui: &Ui,
        rect: egui::Rect,
        scene: &Scene,
        has_ground: bool,
        pictures: &mut TextureCache,
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
            let overview = self.overview.get_or_insert_with(|| Overview::new(0));
            if !overview.is_whole(0) && !overview.grow(scene, BUDGET) {
                ui.ctx().request_repaint();
            }
            overview.paint(&painter, &camera);
            return;
        }
        for item in &scene.items {
            request_textures(item, ui.ctx(), pictures);
        }
        let brush = ScenePainter {
            painter: &painter,
            camera: &camera,
            detail: DetailLimits {
                min_text: 3.5,
                min_item: 0.4,
            },
            shift: Point::default(),
            opacity: 1.0,
            textures: pictures,
        };
        for (by, part) in in_drawing_order(&scene.items) {
            brush.moved(by).part(part);
        }
    }
}

/// Checkerboard that stands for a transparent ground.
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
