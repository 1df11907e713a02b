//! Pinned labels and headings, which stay in view at the edges while the map scrolls under them.

use eframe::egui::{self, Ui};

use super::{
    Canvas, CanvasInput, highlights,
    items::group_of,
    scene_painter::{DetailLimits, ScenePainter, color},
};
use crate::{
    map::MapLayout,
    scene::{Group, Point, SceneItem, StickyEdge},
};

/// Padding below pinned phase headings, in screen points.
const HEADER_PAD: f32 = 6.0;

/// Offsets of the pinned labels and headings, in scene units; 0 where they are in view by
/// themselves.
#[derive(Clone, Copy, Default)]
pub(super) struct StickyHeaders {
    pub(super) left: f64,
    pub(super) top: f64,
}

impl StickyHeaders {
    /// Offset of the items that are pinned to this edge.
    pub(super) fn shift(self, pin: StickyEdge) -> Point {
        match pin {
            StickyEdge::Left => Point::new(self.left, 0.0),
            StickyEdge::Top => Point::new(0.0, self.top),
            StickyEdge::None => Point::default(),
        }
    }
}

impl Canvas {
    /// True if the column of labels stays in view: one of 40 % of the viewport or more scrolls
    /// away.
    pub(super) fn labels_fit(&self, map: &MapLayout) -> bool {
        let width = map.grid.labels.width() * self.camera.zoom();
        width < f64::from(self.camera.viewport().width()) * 0.4
    }

    pub(super) fn sticky_headers(&self, map: &MapLayout) -> StickyHeaders {
        let seen = self.camera.visible();
        let grid = &map.grid;
        let left = if self.labels_fit(map) {
            (seen.min.x - grid.labels.min.x + 8.0 / self.camera.zoom()).max(0.0)
        } else {
            0.0
        };
        let top = (seen.min.y - grid.header.min.y).max(0.0);
        StickyHeaders {
            left: if seen.min.x > grid.labels.min.x {
                left
            } else {
                0.0
            },
            top,
        }
    }

    /// Part of the canvas that no pinned label or heading covers.
    pub(super) fn map_area(&self, map: &MapLayout, pinned: StickyHeaders) -> egui::Rect {
        let mut body = self.camera.viewport();
        let grid = &map.grid;
        let corner = Point::new(
            grid.labels.max.x + pinned.left,
            grid.header.max.y + pinned.top,
        );
        let corner = self.camera.ui_from_scene(corner);
        if pinned.left > 0.0 {
            body.min.x = corner.x.clamp(body.min.x, body.max.x);
        }
        if pinned.top > 0.0 {
            body.min.y = (corner.y + HEADER_PAD).clamp(body.min.y, body.max.y);
        }
        body
    }

    /// Draws marks of items in view, then labels and headings over both, then their marks and the
    /// tool's.
    pub(super) fn paint_marks(
        &self,
        ui: &Ui,
        input: &CanvasInput<'_>,
        marked: &highlights::Highlights,
        seen: &[usize],
        pinned: StickyHeaders,
    ) {
        let painter = ui.painter();
        let body = self.map_area(input.map, pinned);
        let inside = painter.with_clip_rect(body.intersect(painter.clip_rect()));
        highlights::paint_selection(&inside, &self.camera, input, marked, seen);
        self.paint_pinned(ui, input, pinned, &self.sticky_items.1);
        for pin in [StickyEdge::Left, StickyEdge::Top] {
            let clip = self.clip_of(pin, body, pinned);
            let inside = painter.with_clip_rect(clip.intersect(painter.clip_rect()));
            let (places, shift) = (&self.sticky_items.1, pinned.shift(pin));
            highlights::paint_sticky_selection(
                &inside,
                &self.camera,
                input,
                marked,
                places,
                pin,
                shift,
            );
        }
        highlights::paint_tool(painter, &self.camera, input, &self.tool);
    }

    /// Clip rectangle of pinned items: labels below the headings, headings beside the labels.
    fn clip_of(&self, pin: StickyEdge, body: egui::Rect, pinned: StickyHeaders) -> egui::Rect {
        let mut clip = self.camera.viewport();
        match pin {
            StickyEdge::Left if pinned.top > 0.0 => clip.min.y = body.min.y,
            StickyEdge::Top if pinned.left > 0.0 => clip.min.x = body.min.x,
            StickyEdge::Left | StickyEdge::Top | StickyEdge::None => {}
        }
        clip
    }

    /// Draws row labels and column headers at the edges, on a ground that hides what scrolls under
    /// them.
    fn paint_pinned(
        &self,
        ui: &Ui,
        input: &CanvasInput<'_>,
        pinned: StickyHeaders,
        places: &[usize],
    ) {
        let ground = color(input.look.palette.ground);
        let line = egui::Stroke::new(1.0, color(input.look.palette.line));
        let viewport = self.camera.viewport();
        let body = self.map_area(input.map, pinned);
        for pin in [StickyEdge::Left, StickyEdge::Top] {
            let painter = ui.painter();
            if pin == StickyEdge::Left && pinned.left > 0.0 {
                painter.rect_filled(viewport.with_max_x(body.min.x), 0.0, ground);
                painter.vline(body.min.x, viewport.y_range(), line);
            }
            if pin == StickyEdge::Top && pinned.top > 0.0 {
                painter.rect_filled(viewport.with_max_y(body.min.y), 0.0, ground);
                painter.hline(viewport.x_range(), body.min.y, line);
            }
            let clip = self.clip_of(pin, body, pinned);
            let painter = painter.with_clip_rect(clip.intersect(painter.clip_rect()));
            let brush = ScenePainter {
                painter: &painter,
                camera: &self.camera,
                detail: DetailLimits {
                    min_text: 4.0,
                    min_item: 1.0,
                },
                shift: pinned.shift(pin),
                opacity: 1.0,
                textures: &self.textures,
            };
            for item in places
                .iter()
                .filter_map(|&place| input.map.scene.items.get(place))
            {
                match group_of(item) {
                    Some(group) if pin == StickyEdge::Top && group.sticky == pin => {
                        heading(&brush, group, self.camera.scene_from_ui(clip.min).x);
                    }
                    Some(group) if group.sticky == pin => brush.paint_item(item),
                    _ => {}
                }
            }
        }
    }
}

/// Draws the heading of a column, whose text stays in view as long as it fits into the visible
/// part, which begins at `left`.
fn heading(brush: &ScenePainter<'_>, group: &Group, left: f64) {
    let words = group.items.iter().filter_map(SceneItem::text);
    let lines = words.flat_map(|text| &text.lines);
    let width = lines.map(|line| line.width).fold(0.0, f64::max);
    let room = (group.bounds.width() - width - 24.0).max(0.0);
    let by = (left - group.bounds.min.x).clamp(0.0, room);
    let shift = Point::new(brush.shift.x + by, brush.shift.y);
    let beside = ScenePainter { shift, ..*brush };
    for item in &group.items {
        match item {
            SceneItem::Shape(shape) => brush.shape(shape),
            SceneItem::Text(_) => {}
            _ => brush.paint_item(item),
        }
        if let Some(text) = item.text() {
            beside.text(text);
        }
    }
}
