//! Canvas: the map on the screen, with its camera, tools and painting, and accessible nodes for the
//! items in view.
//!
//! Never changes the journey: it asks for edits through the [`Outbox`].

mod access;
mod camera;
mod context_menu;
mod highlights;
mod in_place_editor;
mod in_place_input;
mod items;
mod link_handles;
mod link_pick;
mod motion;
mod navigation;
mod overview;
mod pointer;
mod scene_painter;
mod scene_thumbnail;
mod scene_view;
mod sticky_headers;
mod texture_cache;
mod tool;
mod undo_steps;

use std::{sync::Arc, time::Duration};

use eframe::egui::{self, EventFilter, Id, Response, Sense, Ui};

pub use self::{
    camera::{Camera, MAX_ZOOM, MIN_ZOOM},
    context_menu::MenuTarget,
    link_pick::LinkPick,
    navigation::{MapDirection, item_rect, next_item, row_of_kind, selectable, text_rect},
    scene_painter::{color, semibold},
    scene_thumbnail::SceneThumbnail,
    scene_view::{ItemResponse, SceneInteraction, scrolling_scene_ui},
    texture_cache::TextureCache,
    undo_steps::{clear_undo_steps, record_undo_step},
};
use self::{
    in_place_editor::InPlaceEditor,
    items::{group_of, request_textures, sticky_edge, sticky_items},
    motion::Motion,
    overview::Overview,
    scene_painter::{DetailLimits, ScenePainter},
    sticky_headers::StickyHeaders,
    tool::Tool,
};
use crate::{
    intent::{Look, Outbox, TextOrigin},
    map::MapLayout,
    model::{ItemRef, PhaseId, TouchpointId},
    scene::{Point, Rect, ScenePart, StickyEdge, in_drawing_order},
};

/// Number of items in view beyond which the overview is drawn instead.
const OVERVIEW_FROM: usize = 450;
/// Maximum number of accessible nodes.
const MAX_NODES: usize = 600;
/// Distance from a line within which a click hits it, in screen points.
const CLICK_REACH: f64 = 5.0;

/// Input of the canvas in one frame.
pub struct CanvasInput<'a> {
    /// State that every panel reads.
    pub look: Look<'a>,
    /// Layout of the map.
    pub map: &'a MapLayout,
    /// Number that grows with every new layout.
    pub revision: u64,
    /// Items that the search found.
    pub matches: &'a [ItemRef],
    /// Set if animations are switched off.
    pub reduces_motion: bool,
}

/// State of the canvas.
#[derive(Default)]
pub struct Canvas {
    /// Transform between scene and screen.
    pub camera: Camera,
    tool: Tool,
    motion: Motion,
    overview: Option<Overview>,
    /// Number of a layout, and the indices of its pinned items.
    sticky_items: (u64, Arc<[usize]>),
    /// Decoded pictures, which other parts of the window show too.
    pub textures: TextureCache,
    in_place: Option<InPlaceEditor>,
    link_pick: Option<LinkPick>,
    /// Number of the layout that was drawn last.
    revision: Option<u64>,
    /// Set once the camera has its first position.
    has_camera_position: bool,
    reveal: Option<ItemRef>,
    wants_fit: Option<FitTarget>,
    menu: context_menu::ContextMenu,
}

#[derive(Clone, Debug)]
enum FitTarget {
    Map,
    Items(Vec<ItemRef>),
}

impl Canvas {
    /// Id of the canvas, which is also that of its focus.
    #[must_use]
    pub fn id() -> Id {
        Id::unique("canvas")
    }

    /// Resets the canvas for another journey; decoded pictures stay.
    pub fn reset(&mut self) {
        *self = Self {
            textures: std::mem::take(&mut self.textures),
            ..Self::default()
        };
    }

    /// Shows the whole map in the next frame.
    pub fn fit_map(&mut self) {
        self.wants_fit = Some(FitTarget::Map);
    }

    /// Zooms to these items in the next frame.
    pub fn fit_items(&mut self, items: Vec<ItemRef>) {
        self.wants_fit = Some(FitTarget::Items(items));
    }

    /// Brings an item into view in the next frame.
    pub fn reveal(&mut self, item: ItemRef) {
        self.reveal = Some(item);
    }

    /// Opens a field for the text of an item on the map.
    pub fn edit_text(&mut self, item: ItemRef, words: &str, origin: TextOrigin) {
        self.reveal = Some(item.clone());
        self.in_place = Some(InPlaceEditor::new(item, words, origin));
    }

    /// Item whose text is being typed on the map, with its origin.
    #[must_use]
    pub fn typed_item(&self) -> Option<(&ItemRef, TextOrigin)> {
        let field = self.in_place.as_ref()?;
        Some((&field.item, field.origin))
    }

    /// True if the text in the field on the map isn't blank.
    #[must_use]
    pub fn has_typed_text(&self) -> bool {
        let field = self.in_place.as_ref();
        field.is_some_and(|field| !field.text.trim().is_empty())
    }

    /// True while a field was asked for that isn't shown yet.
    #[must_use]
    pub fn is_opening_field(&self) -> bool {
        self.in_place
            .as_ref()
            .is_some_and(|field| !field.is_started())
    }

    /// True while text is being typed on the map.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.in_place.is_some()
    }

    /// Uncommitted text on the map, if it differs from the journey: its item, the text, and the
    /// origin of the item.
    #[must_use]
    pub fn uncommitted_text(&self) -> Option<(&ItemRef, &str, TextOrigin)> {
        let field = self.in_place.as_ref().filter(|field| field.is_changed())?;
        Some((&field.item, &field.text, field.origin))
    }

    /// Marks the text typed on the map as committed; the typing goes on.
    pub fn mark_text_saved(&mut self) {
        if let Some(field) = &mut self.in_place {
            field.mark_saved();
        }
    }

    /// Ends typing; uncommitted text is lost.
    pub fn end_typing(&mut self) {
        self.in_place = None;
    }

    /// Starts to choose the target of a transition with the keyboard.
    pub fn pick_link(&mut self, from: TouchpointId) {
        self.link_pick = Some(LinkPick::new(from));
    }

    /// True while the target of a transition is being chosen.
    #[must_use]
    pub fn is_picking(&self) -> bool {
        self.link_pick.is_some()
    }

    /// Phase that new items go into while nothing is selected: the first if at least half of it is
    /// in view, else the one in the middle.
    #[must_use]
    pub fn phase_in_sight(&self, map: &MapLayout) -> Option<PhaseId> {
        let first = map.grid.columns.first()?;
        let seen = self.camera.visible();
        let left = seen.min.x.max(first.x0);
        let shown = seen.max.x.min(first.x1) - left;
        if !self.has_camera_position || shown * 2.0 >= first.x1 - first.x0 {
            return Some(first.phase.clone());
        }
        let middle = seen.center().x;
        let mut columns = map.grid.columns.iter();
        let found = columns.find(|column| middle < column.x1);
        let found = found.or_else(|| map.grid.columns.last())?;
        Some(found.phase.clone())
    }

    /// Shows the map and queues intents for what the user does to it.
    pub fn canvas_ui(
        &mut self,
        ui: &mut Ui,
        input: &CanvasInput<'_>,
        outbox: &mut Outbox,
    ) -> Response {
        let rect = ui.available_rect_before_wrap();
        let now = ui.input(|i| i.time);
        self.camera.set_viewport(rect);
        self.follow_revision(input, now);
        self.place_camera(input, now);
        let response = ui.interact(rect, Self::id(), Sense::click_and_drag());
        keep_keyboard(ui, &response);
        self.wheel(ui, &response);
        let is_flying = self.camera.animate(now);
        let left = if input.reduces_motion {
            0.0
        } else {
            self.motion.remaining(now)
        };
        if is_flying || left > 0.0 {
            ui.ctx().request_repaint();
        }
        self.textures.collect(ui.ctx());
        let mut child = ui.new_child(
            egui::UiBuilder::new()
                .max_rect(rect)
                .id_salt("canvas-items"),
        );
        child.set_clip_rect(rect.intersect(ui.clip_rect()));
        let pinned = self.sticky_headers(input.map);
        let marked = highlights::Highlights::of(input);
        let seen = self.paint(&child, input, &marked, left, pinned);
        let clicks = access::nodes_ui(
            &mut child,
            &self.camera,
            input,
            &marked,
            &seen,
            response.clone(),
        );
        self.handle_pointer(&mut child, &response, &clicks, input, pinned, outbox);
        self.open_menu_by_key(input);
        self.in_place_ui(&mut child, input, outbox);
        if let Some(pick) = &mut self.link_pick
            && let Some(ask) = pick.pick_ui(&mut child, &self.camera, input)
        {
            self.link_pick = None;
            if let Some(intent) = ask {
                outbox.push(intent);
            }
        }
        clicks
    }

    fn follow_revision(&mut self, input: &CanvasInput<'_>, now: f64) {
        if self.revision != Some(input.revision) {
            if self.revision.is_some() {
                self.motion.start(now);
            }
            self.revision = Some(input.revision);
        }
    }

    fn place_camera(&mut self, input: &CanvasInput<'_>, now: f64) {
        let size = input.map.scene.size;
        if !self.has_camera_position {
            self.has_camera_position = true;
            self.camera.jump_to_start(size);
        }
        match self.wants_fit.take() {
            Some(FitTarget::Map) => {
                self.camera.fit(
                    Rect {
                        min: Point::default(),
                        max: size,
                    },
                    16.0,
                    1.0,
                    now,
                );
            }
            Some(FitTarget::Items(items)) => {
                let places = items
                    .iter()
                    .filter_map(|item| item_rect(&input.map.scene, item));
                let all = places.fold(Rect::NOTHING, Rect::union);
                if all.width() >= 0.0 {
                    self.camera.fit(all, 120.0, 1.6, now);
                }
            }
            None => {}
        }
        if let Some(item) = self.reveal.take()
            && let Some(place) = item_rect(&input.map.scene, &item)
        {
            let place = self.unpinned(input, &item, place);
            let grid = &input.map.grid;
            let zoom = self.camera.zoom();
            let labels = if self.labels_fit(input.map) {
                grid.labels.width() * zoom
            } else {
                0.0
            };
            #[expect(clippy::cast_possible_truncation, reason = "screen lengths are f32")]
            let margin = egui::epaint::MarginF32 {
                left: (labels + 24.0) as f32,
                right: 24.0,
                top: (grid.header.height() * zoom + 24.0) as f32,
                bottom: 40.0,
            };
            self.camera.reveal(place, margin, now);
        }
    }

    /// Rectangle to bring into view, without the direction in which a pinned item stays in view
    /// anyway.
    fn unpinned(&self, input: &CanvasInput<'_>, item: &ItemRef, mut place: Rect) -> Rect {
        let seen = self.camera.visible().center();
        match text_rect(&input.map.scene, input.look.journey, item) {
            Some((_, StickyEdge::Left)) => (place.min.x, place.max.x) = (seen.x, seen.x),
            Some((_, StickyEdge::Top)) => (place.min.y, place.max.y) = (seen.y, seen.y),
            _ => {}
        }
        place
    }

    fn wheel(&mut self, ui: &Ui, response: &Response) {
        if !response.contains_pointer() {
            return;
        }
        let (zoom, scroll, at) =
            ui.input(|i| (i.zoom_delta(), i.smooth_scroll_delta, i.pointer.hover_pos()));
        if let Some(at) = at
            && (zoom - 1.0).abs() > f32::EPSILON
        {
            self.camera.zoom_at(at, f64::from(zoom));
        } else if scroll != egui::Vec2::ZERO {
            self.camera.pan(scroll);
        }
    }

    /// Collects the overview of a large map little by little, so that no frame waits for it.
    fn grow_overview(&mut self, ui: &Ui, input: &CanvasInput<'_>) {
        const BUDGET: Duration = Duration::from_millis(3);
        let scene = &input.map.scene;
        if scene.items.len() <= OVERVIEW_FROM
            || self
                .overview
                .as_ref()
                .is_some_and(|o| o.is_whole(input.revision))
        {
            return;
        }
        let overview = match &mut self.overview {
            Some(overview) if overview.revision == input.revision => overview,
            slot => slot.insert(Overview::new(input.revision)),
        };
        if !overview.grow(scene, BUDGET) {
            ui.ctx().request_repaint();
        }
    }

    /// Paints what is in view; returns the indices of the top-level items that get accessible
    /// nodes.
    fn paint(
        &mut self,
        ui: &Ui,
        input: &CanvasInput<'_>,
        marked: &highlights::Highlights,
        left: f64,
        pinned: StickyHeaders,
    ) -> Vec<usize> {
        let palette = input.look.palette;
        if self.sticky_items.0 != input.revision {
            self.sticky_items = (input.revision, sticky_items(input).into());
        }
        let painter = ui.painter();
        painter.rect_filled(self.camera.viewport(), 0.0, color(palette.ground));
        let margin = 40.0 / self.camera.zoom();
        let seen = input.map.index.items_in(self.camera.visible().grow(margin));
        let scene = &input.map.scene;
        self.grow_overview(ui, input);
        if seen.len() > OVERVIEW_FROM {
            if let Some(overview) = &self.overview {
                overview.paint(painter, &self.camera);
            }
            self.paint_marks(ui, input, marked, &seen, pinned);
            // Items large enough to be pressed still get their accessible nodes.
            return seen.into_iter().take(4 * MAX_NODES).collect();
        }
        let detail = DetailLimits::for_item_count(seen.len());
        self.motion.begin_frame();
        let items = seen.iter().filter_map(|&place| scene.items.get(place));
        for item in items.clone() {
            request_textures(item, ui.ctx(), &mut self.textures);
        }
        let scrolled = items.filter(|item| sticky_edge(item) == StickyEdge::None);
        for (by, part) in in_drawing_order(scrolled) {
            let is_link = matches!(part, ScenePart::Line(_) | ScenePart::Label(..));
            let shift = match part {
                ScenePart::Group(group) => group.key.as_ref().map(|key| {
                    let bounds = group.bounds.translate(by);
                    self.motion.shift(key, bounds, left)
                }),
                _ => None,
            };
            #[expect(clippy::cast_possible_truncation, reason = "an opacity")]
            let opacity = if is_link { (1.0 - left) as f32 } else { 1.0 };
            let brush = ScenePainter {
                painter,
                camera: &self.camera,
                detail,
                shift: shift.unwrap_or_default() + by,
                opacity,
                textures: &self.textures,
            };
            brush.part(part);
        }
        self.paint_marks(ui, input, marked, &seen, pinned);
        seen
    }
}

/// True while a dialog covers the window; typed text is for the dialog then.
fn is_covered(ui: &Ui) -> bool {
    !ui.memory(|memory| memory.allows_interaction(ui.layer_id()))
}

/// Gives the canvas the focus when nothing else has it, and keeps Tab and arrows there. Below a
/// popup or dialog it gives the focus up; else text typed into a dialog would reach the map.
fn keep_keyboard(ui: &Ui, response: &Response) {
    let focused = ui.memory(|memory| memory.focused());
    let is_below = egui::Popup::is_any_open(ui.ctx()) || is_covered(ui);
    if is_below {
        response.surrender_focus();
    } else if focused.is_none() || response.clicked_by(egui::PointerButton::Primary) {
        response.request_focus();
    }
    if response.has_focus() {
        let all = EventFilter {
            tab: true,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, all));
    }
}
