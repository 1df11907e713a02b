//! Marks over the map: selection, search hits, drop targets, and links being drawn.

use std::collections::HashSet;

use eframe::egui::{
    Color32, CornerRadius, Painter, Rect as UiRect, Stroke, StrokeKind, epaint::CubicBezierShape,
};

use super::{
    CanvasInput,
    camera::Camera,
    item_rect,
    items::sticky_edge,
    link_handles::{DOT, link_handles},
    scene_painter::color,
    tool::{Tool, box_of},
};
use crate::{
    map::DropTarget,
    model::{ItemRef, TouchpointId},
    scene::{Connector, Point, SceneItem, SceneKey, StickyEdge, flatten},
};

/// Selected items and search hits.
pub struct Highlights {
    selected: HashSet<ItemRef>,
    matches: HashSet<ItemRef>,
}

impl Highlights {
    /// Collects the items in sets, so that finding one among many doesn't take long.
    #[must_use]
    pub fn of(input: &CanvasInput<'_>) -> Self {
        let set = |items: &[ItemRef]| items.iter().cloned().collect();
        Self {
            selected: set(input.look.selection),
            matches: set(input.matches),
        }
    }

    /// True if the item with this key is selected.
    #[must_use]
    pub fn is_selected(&self, key: &SceneKey) -> bool {
        contains(&self.selected, key)
    }
}

/// True if the key is of one of the items as a whole.
fn contains(items: &HashSet<ItemRef>, key: &SceneKey) -> bool {
    !items.is_empty() && key.whole_item().is_some_and(|item| items.contains(item))
}

/// Outlines the selected items and the search hits in view.
pub fn paint_selection(
    painter: &Painter,
    camera: &Camera,
    input: &CanvasInput<'_>,
    marked: &Highlights,
    seen: &[usize],
) {
    paint_sticky_selection(
        painter,
        camera,
        input,
        marked,
        seen,
        StickyEdge::None,
        Point::default(),
    );
}

/// Outlines like [`paint_selection`], for items pinned to an edge and drawn with a shift.
pub fn paint_sticky_selection(
    painter: &Painter,
    camera: &Camera,
    input: &CanvasInput<'_>,
    marked: &Highlights,
    places: &[usize],
    pin: StickyEdge,
    shift: Point,
) {
    if marked.selected.is_empty() && marked.matches.is_empty() {
        return;
    }
    let palette = input.look.palette;
    let found = Stroke::new(2.0, color(palette.moment));
    let chosen = Stroke::new(2.0, color(palette.accent));
    let halo = Stroke::new(3.0, color(palette.accent).gamma_multiply(0.25));
    for item in places
        .iter()
        .filter_map(|&place| input.map.scene.items.get(place))
        .filter(|item| sticky_edge(item) == pin)
    {
        let Some(key) = item.key() else { continue };
        let on_ui = camera.rect_on_ui(item.bounds().translate(shift));
        if contains(&marked.matches, key) {
            outline(painter, on_ui.expand(3.0), found);
        }
        if !marked.is_selected(key) {
            continue;
        }
        if let SceneItem::Connector(link) = item.resolved().as_ref() {
            transition(painter, camera, input, link);
        } else if pin == StickyEdge::Left {
            // The label reaches to the edge of the window, and its ring would not.
            outline(painter, on_ui.shrink(2.0), chosen);
        } else {
            outline(painter, on_ui.expand(2.5), chosen);
            outline(painter, on_ui.expand(5.0), halo);
        }
    }
}

fn outline(painter: &Painter, rect: UiRect, stroke: Stroke) {
    painter.rect_stroke(rect, CornerRadius::same(9), stroke, StrokeKind::Middle);
}

fn transition(painter: &Painter, camera: &Camera, input: &CanvasInput<'_>, link: &Connector) {
    let points: Vec<_> = flatten(&link.path, 12)
        .into_iter()
        .map(|point| camera.ui_from_scene(point))
        .collect();
    let glow = color(input.look.palette.accent).gamma_multiply(0.35);
    painter.line(points, Stroke::new(7.0, glow));
}

/// Shows the effect that the tool is about to have.
pub fn paint_tool(painter: &Painter, camera: &Camera, input: &CanvasInput<'_>, tool: &Tool) {
    match tool {
        Tool::Idle | Tool::Pan => {}
        Tool::Band { from, to, .. } => {
            let rect = camera.rect_on_ui(box_of(*from, *to));
            let accent = color(input.look.palette.accent);
            painter.rect(
                rect,
                CornerRadius::same(3),
                accent.gamma_multiply(0.08),
                Stroke::new(1.0, accent),
                StrokeKind::Middle,
            );
        }
        Tool::Cards {
            ids,
            from,
            to,
            target,
            ..
        } => cards(painter, camera, input, ids, *from, *to, target.as_ref()),
        Tool::Link {
            from,
            to,
            over,
            target,
        } => {
            if let Some(target) = target {
                paint_drop_target(painter, camera, input, target);
            }
            paint_link(painter, camera, input, from, over.as_ref(), *to);
        }
    }
}

fn cards(
    painter: &Painter,
    camera: &Camera,
    input: &CanvasInput<'_>,
    ids: &[TouchpointId],
    from: Point,
    to: Point,
    target: Option<&DropTarget>,
) {
    if let Some(target) = target {
        paint_drop_target(painter, camera, input, target);
    }
    let accent = color(input.look.palette.accent);
    let by = Point::new(to.x - from.x, to.y - from.y);
    for id in ids {
        let item = ItemRef::Touchpoint(id.clone());
        let Some(place) = item_rect(&input.map.scene, &item) else {
            continue;
        };
        let ghost = camera.rect_on_ui(place.translate(by));
        painter.rect(
            ghost,
            CornerRadius::same(8),
            color(input.look.palette.surface).gamma_multiply(0.8),
            Stroke::new(1.5, accent),
            StrokeKind::Middle,
        );
        let words = item.text(input.look.journey);
        let font = eframe::egui::FontId::new(12.0, super::scene_painter::semibold());
        let galley = painter.layout(words.to_owned(), font, accent, ghost.width() - 12.0);
        painter
            .with_clip_rect(ghost.intersect(painter.clip_rect()))
            .galley(ghost.min + eframe::egui::vec2(6.0, 6.0), galley, accent);
    }
}

/// Marks a drop target: its cell, and a bar at the position.
pub fn paint_drop_target(
    painter: &Painter,
    camera: &Camera,
    input: &CanvasInput<'_>,
    target: &DropTarget,
) {
    let accent = color(input.look.palette.accent);
    let mark = camera.rect_on_ui(target.marker);
    let lane = input
        .map
        .grid
        .lanes
        .iter()
        .find(|lane| lane.key == target.lane);
    let column = input
        .map
        .grid
        .columns
        .iter()
        .find(|column| column.phase == target.phase);
    if let (Some(lane), Some(column)) = (lane, column) {
        let cell = crate::scene::Rect {
            min: Point::new(column.x0, lane.y0),
            max: Point::new(column.x1, lane.y1),
        };
        painter.rect_filled(
            camera.rect_on_ui(cell),
            CornerRadius::same(6),
            accent.gamma_multiply(0.10),
        );
    }
    let bar = mark.expand2(eframe::egui::vec2((2.0 - mark.width() / 2.0).max(0.0), 0.0));
    painter.rect_filled(bar, CornerRadius::same(2), accent);
}

/// Draws the link from a touchpoint to the pointer or to the touchpoint under it.
pub fn paint_link(
    painter: &Painter,
    camera: &Camera,
    input: &CanvasInput<'_>,
    from: &TouchpointId,
    over: Option<&TouchpointId>,
    to: Point,
) {
    let place = |id: &TouchpointId| item_rect(&input.map.scene, &ItemRef::Touchpoint(id.clone()));
    let Some(start) = place(from).map(|rect| camera.rect_on_ui(rect)) else {
        return;
    };
    let accent = color(input.look.palette.accent);
    let end_card = over.and_then(place).map(|rect| camera.rect_on_ui(rect));
    let end = end_card.map_or(camera.ui_from_scene(to), |rect| {
        if rect.center().x >= start.center().x {
            rect.left_center()
        } else {
            rect.right_center()
        }
    });
    let begin = if end.x >= start.center().x {
        start.right_center()
    } else {
        start.left_center()
    };
    let bend = ((end.x - begin.x).abs() * 0.5).max(24.0) * (end.x - begin.x).signum();
    let curve = [
        begin,
        begin + eframe::egui::vec2(bend, 0.0),
        end - eframe::egui::vec2(bend, 0.0),
        end,
    ];
    let stroke = Stroke::new(2.0, accent);
    painter.add(CubicBezierShape::from_points_stroke(
        curve,
        false,
        Color32::TRANSPARENT,
        stroke,
    ));
    painter.circle_filled(end, 4.0, accent);
    if let Some(card) = end_card {
        outline(painter, card.expand(2.5), stroke);
    }
}

/// Shows the dots on a card's edges from which a link can be drawn.
pub fn paint_handles(painter: &Painter, card: UiRect, input: &CanvasInput<'_>) {
    let palette = input.look.palette;
    for at in link_handles(card) {
        let rim = Stroke::new(1.5, color(palette.accent));
        painter.circle(at, DOT, color(palette.surface), rim);
    }
}
