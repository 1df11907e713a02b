//! Accessible nodes of the items in view: what a screen reader reads and can press. Items that a
//! painter draws don't exist for screen readers and tests without them.

use egui::{self, Id, Response, Role as EguiRole, Sense, Ui, WidgetInfo};

use super::{CanvasInput, MAX_NODES, camera::Camera, highlights::Highlights};
use crate::{
    model::ItemRef,
    scene::{Connector, Group, ItemRole, Point, Rect, SceneItem, SceneKey, ScenePart},
};

/// Side in screen points below which, in both directions, an item has no node of its own.
const MIN_SIDE: f32 = 5.0;

/// Adds the nodes; the response reports clicks on any of them and on the canvas itself.
pub fn nodes_ui(
    ui: &mut Ui,
    camera: &Camera,
    input: &CanvasInput<'_>,
    marked: &Highlights,
    seen: &[usize],
    canvas: Response,
) -> Response {
    canvas.widget_info(|| {
        let title = &input.map.scene.title;
        WidgetInfo::labeled(EguiRole::Canvas, true, title)
    });
    let mut nodes = AccessNodes {
        ui,
        camera,
        marked,
        clicks: canvas,
        count: 0,
    };
    for item in seen
        .iter()
        .filter_map(|&place| input.map.scene.items.get(place))
    {
        nodes.item(item, Point::default());
    }
    nodes.clicks
}

struct AccessNodes<'a> {
    ui: &'a mut Ui,
    camera: &'a Camera,
    marked: &'a Highlights,
    clicks: Response,
    count: usize,
}

impl AccessNodes<'_> {
    fn item(&mut self, item: &SceneItem, by: Point) {
        let (shift, part) = item.part();
        match part {
            ScenePart::Group(group) => self.group(group, by + shift),
            ScenePart::Line(link) => self.link(link, by + shift),
            _ => {}
        }
    }

    fn group(&mut self, group: &Group, by: Point) {
        let role = match group.role {
            ItemRole::Decoration | ItemRole::Margin | ItemRole::Paragraph => None,
            ItemRole::Title | ItemRole::Heading => Some(EguiRole::Heading),
            ItemRole::RowLabel => Some(EguiRole::RowHeader),
            ItemRole::Item => Some(EguiRole::ListItem),
            // Tables stand on pages, not on the canvas.
            ItemRole::Table | ItemRole::TableRow | ItemRole::TableHead | ItemRole::TableCell => {
                None
            }
            ItemRole::Chart => Some(EguiRole::Image),
        };
        if let (Some(role), Some(key)) = (role, &group.key) {
            self.node(role, key, &group.alt, group.bounds.translate(by));
        }
        for item in &group.items {
            self.item(item, by);
        }
    }

    fn link(&mut self, link: &Connector, by: Point) {
        let Some(key) = &link.key else { return };
        // The label stands for the line; without one, its middle.
        let place = link.label_rect().translate(by);
        self.node(EguiRole::Link, key, &link.alt, place);
    }

    fn node(&mut self, role: EguiRole, key: &SceneKey, alt: &str, bounds: Rect) {
        let place = self.camera.rect_on_ui(bounds);
        let is_small = place.width() < MIN_SIDE && place.height() < MIN_SIDE;
        if self.count >= MAX_NODES || is_small || !place.intersects(self.camera.viewport()) {
            return;
        }
        self.count += 1;
        let id = Id::unique(("canvas-node", key));
        let place = place.intersect(self.camera.viewport());
        let is_selected = self.marked.is_selected(key);
        let response = self.ui.interact(place, id, Sense::CLICK);
        response.widget_info(|| WidgetInfo::selected(role, true, is_selected, alt));
        let pressed_by_reader = response.clicked() && !self.pointer_is_here(place);
        if pressed_by_reader {
            let press = ReaderPress(key.item.clone());
            self.ui
                .data_mut(|data| data.insert_temp(reader_id(), press));
        }
        self.clicks = self.clicks.union(response);
    }

    fn pointer_is_here(&self, place: egui::Rect) -> bool {
        self.ui
            .input(|i| i.pointer.latest_pos())
            .is_some_and(|at| place.contains(at))
    }
}

#[derive(Clone)]
struct ReaderPress(ItemRef);

fn reader_id() -> Id {
    Id::unique("canvas-pressed-by-reader")
}

/// Takes the item that a screen reader pressed in this frame.
pub fn reader_press(ctx: &egui::Context) -> Option<ItemRef> {
    ctx.data_mut(|data| {
        let pressed = data.get_temp::<ReaderPress>(reader_id());
        data.remove::<ReaderPress>(reader_id());
        pressed.map(|pressed| pressed.0)
    })
}
