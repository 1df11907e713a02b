//! Canvas: the map on the screen, with its camera, tools and painting, and accessible nodes for the
//! items in view.
//!
//! Never changes the journey: it asks for edits through the [`Outbox`].

mod access;
mod camera;
mod dots;
mod find_way;
mod in_place;
mod items;
mod marks;
mod menu;
mod motion;
mod overview;
mod paint;
mod pick_link;
mod pictures;
mod pinned;
mod pointer;
mod sheet;
mod small;
mod tool;
mod typing;
mod undo_steps;

use std::{sync::Arc, time::Duration};

use eframe::egui::{self, EventFilter, Id, Response, Sense, Ui};

pub use self::{
    camera::{Camera, MAX_ZOOM, MIN_ZOOM},
    find_way::{Way, next, part_row, place_of, selectable, text_place},
    menu::MenuOn,
    paint::{color, semibold},
    pick_link::LinkPick,
    pictures::Pictures,
    sheet::{Sensing, Touched, scroll_sheet_ui},
    small::SmallView,
    undo_steps::{follow_steps, forget_steps},
};
use self::{
    in_place::InPlace,
    items::{all_pinned, group_of, pin_of, want_pictures},
    motion::Motion,
    overview::Overview,
    paint::{Brush, Detail},
    pinned::Pinned,
    tool::Tool,
};
use crate::{
    intent::{Look, Origin, Outbox},
    layout::MapLayout,
    model::{ItemRef, PhaseId, TouchpointId},
    scene::{Pin, Point, Rect, ScenePart, in_drawing_order},
};

/// Number of items in view beyond which the overview is drawn instead.
const MANY: usize = 450;
/// Maximum number of accessible nodes.
const MAX_NODES: usize = 600;
/// Distance from a line within which a click hits it, in screen points.
const REACH: f64 = 5.0;

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
    pub is_still: bool,
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
    pinned_places: (u64, Arc<[usize]>),
    /// Decoded pictures, which other parts of the window show too.
    pub pictures: Pictures,
    in_place: Option<InPlace>,
    link_pick: Option<LinkPick>,
    /// Number of the layout that was drawn last.
    revision: Option<u64>,
    /// Set once the camera has its first position.
    is_placed: bool,
    reveal: Option<ItemRef>,
    wants_fit: Option<Fit>,
    menu: menu::Menu,
}

#[derive(Clone, Debug)]
enum Fit {
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
            pictures: std::mem::take(&mut self.pictures),
            ..Self::default()
        };
    }

    /// Shows the whole map in the next frame.
    pub fn fit_map(&mut self) {
        self.wants_fit = Some(Fit::Map);
    }

    /// Zooms to these items in the next frame.
    pub fn fit_items(&mut self, items: Vec<ItemRef>) {
        self.wants_fit = Some(Fit::Items(items));
    }

    /// Brings an item into view in the next frame.
    pub fn reveal(&mut self, item: ItemRef) {
        self.reveal = Some(item);
    }

    /// Opens a field for the text of an item on the map.
    pub fn edit_text(&mut self, item: ItemRef, words: &str, origin: Origin) {
        self.reveal = Some(item.clone());
        self.in_place = Some(InPlace::new(item, words, origin));
    }

    /// Item whose text is being typed on the map, with its origin.
    #[must_use]
    pub fn typed_item(&self) -> Option<(&ItemRef, Origin)> {
        let field = self.in_place.as_ref()?;
        Some((&field.item, field.origin))
    }

    /// True if the text in the field on the map isn't blank.
    #[must_use]
    pub fn has_typed_words(&self) -> bool {
        let field = self.in_place.as_ref();
        field.is_some_and(|field| !field.words.trim().is_empty())
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
    pub fn typed(&self) -> Option<(&ItemRef, &str, Origin)> {
        let field = self.in_place.as_ref().filter(|field| field.is_changed())?;
        Some((&field.item, &field.words, field.origin))
    }

    /// Marks the text typed on the map as committed; the typing goes on.
    pub fn keep_typed(&mut self) {
        if let Some(field) = &mut self.in_place {
            field.keep();
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
        if !self.is_placed || shown * 2.0 >= first.x1 - first.x0 {
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
        let left = if input.is_still {
            0.0
        } else {
            self.motion.left(now)
        };
        if is_flying || left > 0.0 {
            ui.ctx().request_repaint();
        }
        self.pictures.collect(ui.ctx());
        let mut child = ui.new_child(
            egui::UiBuilder::new()
                .max_rect(rect)
                .id_salt("canvas-items"),
        );
        child.set_clip_rect(rect.intersect(ui.clip_rect()));
        let pinned = self.pinned(input.map);
        let marked = marks::Marked::of(input);
        let seen = self.paint(&child, input, &marked, left, pinned);
        let clicks = access::nodes_ui(
            &mut child,
            &self.camera,
            input,
            &marked,
            &seen,
            response.clone(),
        );
        self.pointer(&mut child, &response, &clicks, input, pinned, outbox);
        self.menu_by_key(input);
        self.typing(&mut child, input, outbox);
        if let Some(pick) = &mut self.link_pick
            && let Some(ask) = pick.pick_ui(&mut child, &self.camera, input)
        {
            self.link_pick = None;
            if let Some(intent) = ask {
                outbox.ask(intent);
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
        if !self.is_placed {
            self.is_placed = true;
            self.camera.jump_to_start(size);
        }
        match self.wants_fit.take() {
            Some(Fit::Map) => {
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
            Some(Fit::Items(items)) => {
                let places = items
                    .iter()
                    .filter_map(|item| place_of(&input.map.scene, item));
                let all = places.fold(Rect::NOTHING, Rect::union);
                if all.width() >= 0.0 {
                    self.camera.fit(all, 120.0, 1.6, now);
                }
            }
            None => {}
        }
        if let Some(item) = self.reveal.take()
            && let Some(place) = place_of(&input.map.scene, &item)
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
        match text_place(&input.map.scene, input.look.journey, item) {
            Some((_, Pin::Left)) => (place.min.x, place.max.x) = (seen.x, seen.x),
            Some((_, Pin::Top)) => (place.min.y, place.max.y) = (seen.y, seen.y),
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
        if scene.items.len() <= MANY
            || self
                .overview
                .as_ref()
                .is_some_and(|o| o.is_whole(input.revision))
        {
            return;
        }
        let overview = match &mut self.overview {
            Some(overview) if overview.revision == input.revision => overview,
            slot => slot.insert(Overview::of(input.revision)),
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
        marked: &marks::Marked,
        left: f64,
        pinned: Pinned,
    ) -> Vec<usize> {
        let palette = input.look.palette;
        if self.pinned_places.0 != input.revision {
            self.pinned_places = (input.revision, all_pinned(input).into());
        }
        let painter = ui.painter();
        painter.rect_filled(self.camera.viewport(), 0.0, color(palette.ground));
        let margin = 40.0 / self.camera.zoom();
        let seen = input.map.index.within(self.camera.visible().grow(margin));
        let scene = &input.map.scene;
        self.grow_overview(ui, input);
        if seen.len() > MANY {
            if let Some(overview) = &self.overview {
                overview.paint(painter, &self.camera);
            }
            self.paint_marks(ui, input, marked, &seen, pinned);
            // Items large enough to be pressed still get their accessible nodes.
            return seen.into_iter().take(4 * MAX_NODES).collect();
        }
        let detail = Detail::of_things(seen.len());
        self.motion.begin_frame();
        let items = seen.iter().filter_map(|&place| scene.items.get(place));
        for item in items.clone() {
            want_pictures(item, ui.ctx(), &mut self.pictures);
        }
        let scrolled = items.filter(|item| pin_of(item) == Pin::None);
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
            let brush = Brush {
                painter,
                camera: &self.camera,
                detail,
                shift: shift.unwrap_or_default() + by,
                opacity,
                pictures: &self.pictures,
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
