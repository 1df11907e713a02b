//! Camera: the transform between scene and screen.
//!
//! `egui::Scene` is no alternative: it blurs text when zoomed in, draws what is out of view, and
//! pans with every button.

use eframe::egui;

use crate::scene::{Point, Rect};

/// Smallest zoom: ten thousand touchpoints still fit in a window.
pub const MIN_ZOOM: f64 = 0.001;
/// Largest zoom.
pub const MAX_ZOOM: f64 = 5.0;
/// Duration of a flight to another position, in seconds.
const FLIGHT_SECONDS: f64 = 0.18;

/// Position and zoom of a camera.
#[derive(Clone, Copy, Debug, PartialEq)]
struct CameraView {
    /// Scene point in the middle of the viewport.
    center: Point,
    /// Screen points a scene unit.
    zoom: f64,
}

/// Camera that shows a part of a scene in a viewport on the screen.
#[derive(Clone, Debug)]
pub struct Camera {
    view: CameraView,
    viewport: egui::Rect,
    flight: Option<(CameraView, CameraView, f64)>,
}

impl Default for Camera {
    fn default() -> Self {
        Self {
            view: CameraView {
                center: Point::default(),
                zoom: 1.0,
            },
            viewport: egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(800.0, 600.0)),
            flight: None,
        }
    }
}

impl Camera {
    /// A camera at 100 % with the upper left corner of the scene at a screen position.
    #[must_use]
    pub fn fixed_at(origin: egui::Pos2) -> Self {
        Self {
            view: CameraView {
                center: Point::default(),
                zoom: 1.0,
            },
            viewport: egui::Rect::from_center_size(origin, egui::Vec2::ZERO),
            flight: None,
        }
    }

    /// Zoom: screen points a scene unit.
    #[must_use]
    pub fn zoom(&self) -> f64 {
        self.view.zoom
    }

    /// Viewport on the screen.
    #[must_use]
    pub fn viewport(&self) -> egui::Rect {
        self.viewport
    }

    /// Sets the viewport when the window changes; the scene stays where it is at the upper left
    /// corner.
    pub fn set_viewport(&mut self, viewport: egui::Rect) {
        if viewport == self.viewport {
            return;
        }
        let corner = self.scene_from_ui(self.viewport.min);
        self.viewport = viewport;
        let now = self.scene_from_ui(viewport.min);
        self.view.center.x += corner.x - now.x;
        self.view.center.y += corner.y - now.y;
    }

    /// Screen position of a scene point.
    #[must_use]
    pub fn ui_from_scene(&self, point: Point) -> egui::Pos2 {
        let middle = self.viewport.center();
        #[expect(
            clippy::cast_possible_truncation,
            reason = "screen coordinates are f32"
        )]
        let at = |scene: f64, center: f64, middle: f32| {
            (f64::from(middle) + (scene - center) * self.view.zoom) as f32
        };
        egui::pos2(
            at(point.x, self.view.center.x, middle.x),
            at(point.y, self.view.center.y, middle.y),
        )
    }

    /// Screen rectangle of a scene rectangle.
    #[must_use]
    pub fn rect_on_ui(&self, rect: Rect) -> egui::Rect {
        egui::Rect::from_min_max(self.ui_from_scene(rect.min), self.ui_from_scene(rect.max))
    }

    /// Scene point at a screen position.
    #[must_use]
    pub fn scene_from_ui(&self, at: egui::Pos2) -> Point {
        let middle = self.viewport.center();
        Point {
            x: self.view.center.x + f64::from(at.x - middle.x) / self.view.zoom,
            y: self.view.center.y + f64::from(at.y - middle.y) / self.view.zoom,
        }
    }

    /// Part of the scene that is in view.
    #[must_use]
    pub fn visible(&self) -> Rect {
        Rect {
            min: self.scene_from_ui(self.viewport.min),
            max: self.scene_from_ui(self.viewport.max),
        }
    }

    /// Pans by a distance on the screen.
    pub fn pan(&mut self, by: egui::Vec2) {
        self.flight = None;
        self.view.center.x -= f64::from(by.x) / self.view.zoom;
        self.view.center.y -= f64::from(by.y) / self.view.zoom;
    }

    /// Zooms so that the scene point at `at` stays there.
    pub fn zoom_at(&mut self, at: egui::Pos2, factor: f64) {
        self.flight = None;
        let before = self.scene_from_ui(at);
        self.view.zoom = (self.view.zoom * factor).clamp(MIN_ZOOM, MAX_ZOOM);
        let after = self.scene_from_ui(at);
        self.view.center.x += before.x - after.x;
        self.view.center.y += before.y - after.y;
    }

    /// Zooms around the middle of the viewport.
    pub fn zoom_by(&mut self, factor: f64) {
        self.zoom_at(self.viewport.center(), factor);
    }

    /// Flies to 100 % around the middle of the viewport.
    pub fn full_size(&mut self, now: f64) {
        let center = self.scene_from_ui(self.viewport.center());
        self.fly(CameraView { center, zoom: 1.0 }, now);
    }

    /// Flies to show a whole rectangle with a margin in screen points, at no more than `max_zoom`.
    pub fn fit(&mut self, rect: Rect, margin: f64, max_zoom: f64, now: f64) {
        self.fly(self.fitted(rect, margin, max_zoom), now);
    }

    /// Like [`Self::fit`], at once.
    pub fn jump_to_fit(&mut self, rect: Rect, margin: f64, max_zoom: f64) {
        self.flight = None;
        self.view = self.fitted(rect, margin, max_zoom);
    }

    /// Jumps to the upper left corner of the scene, at the zoom that shows all of it within 90…100
    /// %.
    pub fn jump_to_start(&mut self, size: Point) {
        self.flight = None;
        let fitted = self.fitted(
            Rect {
                min: Point::default(),
                max: size,
            },
            0.0,
            1.0,
        );
        let zoom = fitted.zoom.clamp(0.9, 1.0);
        let (w, h) = (
            f64::from(self.viewport.width()),
            f64::from(self.viewport.height()),
        );
        let half =
            |viewport: f64, scene: f64| (viewport / zoom).min(scene.max(viewport / zoom)) / 2.0;
        self.view = CameraView {
            center: Point::new(half(w, size.x), half(h, size.y)),
            zoom,
        };
    }

    /// Flies just far enough that a rectangle is in view within `insets`, without zooming.
    pub fn reveal(&mut self, rect: Rect, insets: egui::epaint::MarginF32, now: f64) {
        let mut seen = self.target_visible();
        let zoom = self.target().zoom;
        seen.min.x += f64::from(insets.left) / zoom;
        seen.max.x -= f64::from(insets.right) / zoom;
        seen.min.y += f64::from(insets.top) / zoom;
        seen.max.y -= f64::from(insets.bottom) / zoom;
        let shift = |low: f64, high: f64, seen_low: f64, seen_high: f64| {
            if low < seen_low {
                low - seen_low
            } else if high > seen_high {
                (high - seen_high).min(low - seen_low)
            } else {
                0.0
            }
        };
        let dx = shift(rect.min.x, rect.max.x, seen.min.x, seen.max.x);
        let dy = shift(rect.min.y, rect.max.y, seen.min.y, seen.max.y);
        if dx != 0.0 || dy != 0.0 {
            let mut to = self.target();
            to.center.x += dx;
            to.center.y += dy;
            self.fly(to, now);
        }
    }

    /// Advances the flight; true while it goes on.
    pub fn animate(&mut self, now: f64) -> bool {
        let Some((from, to, start)) = self.flight else {
            return false;
        };
        let t = ((now - start) / FLIGHT_SECONDS).clamp(0.0, 1.0);
        let eased = 1.0 - (1.0 - t) * (1.0 - t) * (1.0 - t);
        self.view = CameraView {
            center: from.center.lerp(to.center, eased),
            zoom: from.zoom + (to.zoom - from.zoom) * eased,
        };
        if t >= 1.0 {
            self.view = to;
            self.flight = None;
        }
        self.flight.is_some()
    }

    fn target(&self) -> CameraView {
        self.flight.map_or(self.view, |(_, to, _)| to)
    }

    fn target_visible(&self) -> Rect {
        let view = self.target();
        let half_w = f64::from(self.viewport.width()) / view.zoom / 2.0;
        let half_h = f64::from(self.viewport.height()) / view.zoom / 2.0;
        Rect {
            min: Point::new(view.center.x - half_w, view.center.y - half_h),
            max: Point::new(view.center.x + half_w, view.center.y + half_h),
        }
    }

    fn fly(&mut self, to: CameraView, now: f64) {
        self.flight = Some((self.view, to, now));
    }

    fn fitted(&self, rect: Rect, margin: f64, max_zoom: f64) -> CameraView {
        let (w, h) = (
            f64::from(self.viewport.width()),
            f64::from(self.viewport.height()),
        );
        let across = (w - 2.0 * margin).max(1.0) / rect.width().max(1.0);
        let down = (h - 2.0 * margin).max(1.0) / rect.height().max(1.0);
        let zoom = across.min(down).min(max_zoom).clamp(MIN_ZOOM, MAX_ZOOM);
        CameraView {
            center: rect.center(),
            zoom,
        }
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui;

    use super::Camera;
    use crate::scene::{Point, Rect};

    fn camera() -> Camera {
        let mut camera = Camera::default();
        camera.set_viewport(egui::Rect::from_min_size(
            egui::pos2(200.0, 100.0),
            egui::vec2(1000.0, 500.0),
        ));
        camera
    }

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let mut camera = camera();
        let pointer = egui::pos2(321.0, 234.0);
        let before = camera.scene_from_ui(pointer);
        for factor in [1.3, 0.2, 7.0, 100.0] {
            camera.zoom_at(pointer, factor);
            let after = camera.scene_from_ui(pointer);
            assert!(before.distance(after) < 1e-6, "{before:?} {after:?}");
        }
    }

    #[test]
    fn fitting_shows_the_whole_box() {
        let mut camera = camera();
        let rect = Rect::new(-50.0, 20.0, 4000.0, 300.0);
        camera.jump_to_fit(rect, 10.0, 1.0);
        let seen = camera.visible();
        assert!(seen.contains(rect.min) && seen.contains(rect.max));
        camera.fit(Rect::new(0.0, 0.0, 10.0, 10.0), 0.0, 1.0, 0.0);
        assert!(camera.animate(0.05));
        assert!(!camera.animate(1.0));
        assert!((camera.zoom() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn revealing_moves_no_further_than_needed() {
        let mut camera = camera();
        camera.jump_to_fit(Rect::new(0.0, 0.0, 1000.0, 500.0), 0.0, 1.0);
        camera.reveal(
            Rect::new(1100.0, 10.0, 100.0, 50.0),
            egui::epaint::MarginF32::ZERO,
            0.0,
        );
        camera.animate(1.0);
        assert!((camera.visible().min.x - 200.0).abs() < 1e-3);
        let still = camera.visible();
        camera.reveal(
            Rect::new(600.0, 10.0, 100.0, 50.0),
            egui::epaint::MarginF32::ZERO,
            2.0,
        );
        assert!(!camera.animate(3.0));
        assert_eq!(still, camera.visible());
        assert_eq!(
            camera.ui_from_scene(Point::new(200.0, 0.0)),
            egui::pos2(200.0, 100.0)
        );
    }
}
