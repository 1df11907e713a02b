//! Pointer input on the map: hit testing, hovering, clicks and drags.

use eframe::egui::{self, CursorIcon, PointerButton, Response, Ui};

use super::{
    CLICK_REACH, Canvas, CanvasInput, StickyHeaders, access, highlights, item_rect,
    items::sticky_edge,
    row_of_kind, selectable,
    tool::{self, DragOutcome, Tool},
};
use crate::{
    intent::{CommandId, Intent, Outbox},
    map::MapLayout,
    model::{ItemRef, TouchpointId},
    scene::{ItemPart, Point, Rect, SceneKey, StickyEdge},
};

impl Canvas {
    /// Key and bounds of what lies under a screen position, pinned items first.
    pub(super) fn hit(
        &self,
        map: &MapLayout,
        at: egui::Pos2,
        pinned: StickyHeaders,
    ) -> Option<(SceneKey, Rect)> {
        let point = self.camera.scene_from_ui(at);
        let grid = &map.grid;
        let reach = CLICK_REACH / self.camera.zoom();
        let find = |p: Point| {
            let hit = map.index.hit(&map.scene, p, reach)?;
            Some((hit.key, hit.bounds, hit.index))
        };
        let is_pinned = |place: usize| {
            map.scene
                .items
                .get(place)
                .is_some_and(|i| sticky_edge(i) != StickyEdge::None)
        };
        if pinned.top > 0.0 && point.y < grid.header.max.y + pinned.top {
            let under = find(Point::new(point.x, point.y - pinned.top));
            return under
                .filter(|(_, _, place)| is_pinned(*place))
                .map(|(key, bounds, _)| (key, bounds));
        }
        if pinned.left > 0.0 && point.x < grid.labels.max.x + pinned.left {
            let under = find(Point::new(point.x - pinned.left, point.y));
            return under
                .filter(|(_, _, place)| is_pinned(*place))
                .map(|(key, bounds, _)| (key, bounds));
        }
        find(point).map(|(key, bounds, _)| (key, bounds))
    }

    /// Item under a screen position, with its rectangle on the screen.
    #[must_use]
    pub fn item_at(&self, map: &MapLayout, at: egui::Pos2) -> Option<(ItemRef, egui::Rect)> {
        if !self.camera.viewport().contains(at) {
            return None;
        }
        let pinned = self.sticky_headers(map);
        let (key, bounds) = self.hit(map, at, pinned)?;
        // The mark of a sub-journey within a card stands for the card.
        let place = match key.part {
            ItemPart::SubJourney => item_rect(&map.scene, &key.item).unwrap_or(bounds),
            _ => bounds,
        };
        Some((key.item, self.camera.rect_on_ui(place)))
    }

    pub(super) fn handle_pointer(
        &mut self,
        ui: &mut Ui,
        response: &Response,
        clicks: &Response,
        input: &CanvasInput<'_>,
        pinned: StickyHeaders,
        outbox: &mut Outbox,
    ) {
        let at = ui.input(|i| i.pointer.latest_pos());
        let over = at
            .filter(|_| response.contains_pointer() || !self.tool.is_idle())
            .and_then(|at| self.hit(input.map, at, pinned));
        // Half of a dot lies outside its card.
        let dot = at
            .filter(|_| response.contains_pointer() && self.tool.is_idle())
            .and_then(|at| self.link_handle_at(input.map, at, pinned))
            .map(|(_, key, bounds)| (key, bounds));
        if let (Some(at), Some(over)) = (at, dot.as_ref().or(over.as_ref())) {
            self.hover(ui, input, at, pinned, dot.is_some(), over);
        }
        self.drag(ui, response, input, over.as_ref(), outbox);
        let over = over.or(dot);
        if ui.input(|i| i.key_pressed(egui::Key::Escape)) && !self.tool.is_idle() {
            self.tool = Tool::Idle;
        }
        if let Some(item) = access::reader_press(ui.ctx()) {
            outbox.push(Intent::Select(vec![item]));
            return;
        }
        let item = over.as_ref().map(|(key, _)| key.item.clone());
        if clicks.double_clicked() {
            self.double_click(ui, over.as_ref(), input, outbox);
        } else if clicks.clicked_by(egui::PointerButton::Primary) {
            // `selection_after_click` would be true for Space too, which pans the map.
            let adds = ui.input(|i| i.modifiers.command || i.modifiers.shift);
            let next = match &item {
                Some(item) => tool::selection_after_click(input.look.selection, item, adds),
                None if adds => input.look.selection.clone(),
                None => Vec::new(),
            };
            outbox.push(Intent::Select(next));
        }
        if clicks.secondary_clicked()
            && let Some(at) = at
        {
            self.note_menu_target(input, at, item.as_ref());
            if let Some(item) = item
                && !input.look.selection.contains(&item)
            {
                outbox.push(Intent::Select(vec![item]));
            }
        }
    }

    fn hover(
        &self,
        ui: &Ui,
        input: &CanvasInput<'_>,
        at: egui::Pos2,
        pinned: StickyHeaders,
        is_dot: bool,
        (key, bounds): &(SceneKey, Rect),
    ) {
        let ItemRef::Touchpoint(_) = &key.item else {
            if self.tool.is_idle() {
                ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
            }
            return;
        };
        if !self.tool.is_idle() || input.look.is_read_only {
            return;
        }
        // A badge within a card leads to the card around it.
        let card = match key.whole_item() {
            Some(_) => *bounds,
            None => item_rect(&input.map.scene, &key.item).unwrap_or(*bounds),
        };
        let on_ui = self.camera.rect_on_ui(card);
        let clip = self.map_area(input.map, pinned).intersect(ui.clip_rect());
        highlights::paint_handles(&ui.painter().with_clip_rect(clip), on_ui, input);
        let icon = if tool::on_rim(on_ui, at) || is_dot {
            CursorIcon::Crosshair
        } else {
            CursorIcon::PointingHand
        };
        ui.ctx().set_cursor_icon(icon);
    }

    fn drag(
        &mut self,
        ui: &Ui,
        response: &Response,
        input: &CanvasInput<'_>,
        over: Option<&(SceneKey, Rect)>,
        outbox: &mut Outbox,
    ) {
        let over_touchpoint = over.and_then(|(key, _)| match &key.item {
            ItemRef::Touchpoint(id) => Some(id.clone()),
            _ => None,
        });
        if response.drag_started() {
            self.start_drag(ui, response, input);
        }
        if response.dragged() && matches!(self.tool, Tool::Pan) {
            self.camera.pan(response.drag_delta());
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        } else if let Some(at) = response.interact_pointer_pos()
            && !self.tool.is_idle()
        {
            self.scroll_at_edge(ui, at);
            let point = self.camera.scene_from_ui(at);
            self.tool.move_to(point, over_touchpoint, &input.map.grid);
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        }
        if response.drag_stopped() {
            self.end_drag(input, outbox);
        }
    }

    /// Pans while something is dragged along the edge of the viewport.
    fn scroll_at_edge(&mut self, ui: &Ui, at: egui::Pos2) {
        let viewport = self.camera.viewport();
        let inner = viewport.shrink(28.0);
        if matches!(self.tool, Tool::Pan) || inner.contains(at) {
            return;
        }
        let pull = inner.clamp(at) - at;
        let seconds = ui.input(|i| i.stable_dt).min(0.05);
        self.camera.pan(pull * seconds * 12.0);
        ui.ctx().request_repaint();
    }

    fn start_drag(&mut self, ui: &Ui, response: &Response, input: &CanvasInput<'_>) {
        let (space, origin, adds) = ui.input(|i| {
            let adds = i.modifiers.command || i.modifiers.shift;
            (i.key_down(egui::Key::Space), i.pointer.press_origin(), adds)
        });
        let Some(origin) = origin.or_else(|| response.interact_pointer_pos()) else {
            return;
        };
        if space
            || response.dragged_by(PointerButton::Middle)
            || response.dragged_by(PointerButton::Secondary)
        {
            self.tool = Tool::Pan;
            return;
        }
        let from = self.camera.scene_from_ui(origin);
        let dot = self
            .link_handle_at(input.map, origin, self.sticky_headers(input.map))
            .map(|(id, ..)| id);
        if let Some(id) = dot.filter(|_| !input.look.is_read_only) {
            self.tool = Tool::Link {
                from: id,
                to: from,
                over: None,
                target: None,
            };
            return;
        }
        let hit = self.hit(input.map, origin, self.sticky_headers(input.map));
        let item = hit.map(|(key, _)| key.item);
        self.tool = match item {
            Some(ItemRef::Touchpoint(id)) if !input.look.is_read_only => {
                let card = item_rect(&input.map.scene, &ItemRef::Touchpoint(id.clone()));
                let on_rim =
                    card.is_some_and(|card| tool::on_rim(self.camera.rect_on_ui(card), origin));
                if on_rim {
                    Tool::Link {
                        from: id,
                        to: from,
                        over: None,
                        target: None,
                    }
                } else {
                    Tool::Cards {
                        ids: dragged(input, id.clone()),
                        held: id,
                        from,
                        to: from,
                        target: None,
                    }
                }
            }
            _ => {
                let base = if adds {
                    input.look.selection.clone()
                } else {
                    Vec::new()
                };
                Tool::Band {
                    from,
                    to: from,
                    base,
                }
            }
        };
    }

    fn end_drag(&mut self, input: &CanvasInput<'_>, outbox: &mut Outbox) {
        match self.tool.finish() {
            DragOutcome::Nothing => {}
            DragOutcome::Move(ids, held, target) => outbox.push(Intent::Move { ids, held, target }),
            DragOutcome::Link(from, to) => outbox.push(Intent::Link(from, to)),
            DragOutcome::LinkToNew(from, target) => outbox.push(Intent::LinkToNew(from, target)),
            DragOutcome::Select(rect, base) => {
                let mut chosen = base;
                for (item, place) in selectable(&input.map.scene) {
                    let is_thing = !matches!(item, ItemRef::Phase(_) | ItemRef::Lane(_));
                    if is_thing && place.overlaps(rect) && !chosen.contains(&item) {
                        chosen.push(item);
                    }
                }
                outbox.push(Intent::Select(chosen));
            }
        }
    }

    fn double_click(
        &mut self,
        ui: &Ui,
        over: Option<&(SceneKey, Rect)>,
        input: &CanvasInput<'_>,
        outbox: &mut Outbox,
    ) {
        let Some((key, _)) = over else {
            if let Some(at) = ui.input(|i| i.pointer.latest_pos())
                && let Some(target) = input
                    .map
                    .grid
                    .drop_target(self.camera.scene_from_ui(at), &[])
            {
                outbox.push(Intent::AddAt(target));
            }
            return;
        };
        if key.part == ItemPart::SubJourney
            && let ItemRef::Touchpoint(id) = &key.item
            && let Some(touchpoint) = input.look.journey.touchpoint(id)
        {
            outbox.push(Intent::OpenJourney(touchpoint.sub_journey.clone().into()));
            return;
        }
        let item = match (&key.part, &key.item) {
            // Text of a touchpoint that a row shows is edited in that row.
            (ItemPart::RowText(kind), ItemRef::Touchpoint(id)) => {
                let row = row_of_kind(input.look.journey, *kind);
                row.map_or_else(|| key.item.clone(), |row| ItemRef::Cell(row, id.clone()))
            }
            (ItemPart::Whole, _) | (_, ItemRef::Touchpoint(_)) => key.item.clone(),
            // A point of the curve has no text.
            _ => return,
        };
        outbox.push(Intent::Select(vec![item]));
        outbox.push(Intent::Run(CommandId::Rename));
    }
}

/// Cards that move along with the one under the pointer.
fn dragged(input: &CanvasInput<'_>, id: TouchpointId) -> Vec<TouchpointId> {
    let chosen: Vec<TouchpointId> = input
        .look
        .selection
        .iter()
        .filter_map(|item| match item {
            ItemRef::Touchpoint(id) => Some(id.clone()),
            _ => None,
        })
        .collect();
    if chosen.contains(&id) {
        chosen
    } else {
        vec![id]
    }
}
