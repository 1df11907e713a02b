//! Scene at its own size in a scroll area, with a node for everything that leads somewhere.

use eframe::egui::{self, Id, Response, Sense, Ui, WidgetInfo};

use super::{
    camera::Camera,
    items::{group_of, request_textures},
    scene_painter::{DetailLimits, ScenePainter},
    texture_cache::TextureCache,
};
use crate::scene::{Group, ItemRole, Point, Scene, SceneItem, SceneKey};

/// Item of a scene that answers to pointer and keyboard.
pub struct ItemResponse {
    /// Key of the item.
    pub key: SceneKey,
    /// Role of the item in the scene.
    pub role: ItemRole,
    /// Response of its node.
    pub response: Response,
}

/// Interaction with the items of a scene.
pub struct SceneInteraction<'a> {
    /// True if the item with a key is selected.
    pub is_selected: &'a dyn Fn(&SceneKey) -> bool,
    /// True if the item with a key can be dragged.
    pub can_drag: &'a dyn Fn(&SceneKey) -> bool,
    /// Salt of the ids of this scene's nodes.
    pub salt: Id,
}

/// Draws the visible part of a scene whose upper left corner is at `origin`, and adds a node for
/// every group there that has a role and a description. Returns the nodes with a key.
pub fn scrolling_scene_ui(
    ui: &mut Ui,
    scene: &Scene,
    origin: egui::Pos2,
    sensing: &SceneInteraction<'_>,
    pictures: &mut TextureCache,
) -> Vec<ItemResponse> {
    let camera = Camera::fixed_at(origin);
    let clip = ui.clip_rect();
    let seen: Vec<&SceneItem> = scene
        .items
        .iter()
        .filter(|item| group_of(item).is_none_or(|g| camera.rect_on_ui(g.bounds).intersects(clip)))
        .collect();
    for item in &seen {
        request_textures(item, ui.ctx(), pictures);
    }
    let painter = ui.painter().clone();
    let brush = ScenePainter {
        painter: &painter,
        camera: &camera,
        detail: DetailLimits::for_item_count(0),
        shift: Point::default(),
        opacity: 1.0,
        textures: pictures,
    };
    for item in &seen {
        brush.paint_item(item);
    }
    let mut touched = Vec::new();
    for item in seen {
        if let Some(group) = group_of(item) {
            nodes_ui(ui, group, &camera, sensing, &mut touched);
        }
    }
    touched
}

fn nodes_ui(
    ui: &mut Ui,
    group: &Group,
    camera: &Camera,
    sensing: &SceneInteraction<'_>,
    touched: &mut Vec<ItemResponse>,
) {
    let place = camera.rect_on_ui(group.bounds);
    if !place.intersects(ui.clip_rect()) {
        return;
    }
    let role = match group.role {
        ItemRole::Title | ItemRole::Heading => Some(egui::Role::Heading),
        ItemRole::Item => Some(egui::Role::ListItem),
        ItemRole::Chart => Some(egui::Role::Image),
        ItemRole::Paragraph => Some(egui::Role::Label),
        ItemRole::RowLabel | ItemRole::TableHead => Some(egui::Role::ColumnHeader),
        ItemRole::TableCell
        | ItemRole::TableRow
        | ItemRole::Table
        | ItemRole::Decoration
        | ItemRole::Margin => None,
    };
    if let Some(role) = role.filter(|_| !group.alt.is_empty()) {
        let key = group.key.as_ref();
        let answers = key.filter(|_| group.role == ItemRole::Item);
        let sense = match answers.map(sensing.can_drag) {
            None => Sense::hover(),
            Some(false) => Sense::click(),
            Some(true) => Sense::click_and_drag(),
        };
        // An item has the same id wherever the view moves it, so that the focus stays.
        let copy = touched
            .iter()
            .filter(|other| Some(&other.key) == key)
            .count();
        let id = sensing.salt.with((key, copy));
        let response = ui.interact(place, id, sense);
        let is_chosen = answers.is_some_and(sensing.is_selected);
        let role = if key.is_some_and(|key| key.press().is_some()) {
            egui::Role::Button
        } else {
            role
        };
        response.widget_info(|| WidgetInfo::selected(role, true, is_chosen, &group.alt));
        if let Some(key) = key {
            touched.push(ItemResponse {
                key: key.clone(),
                role: group.role,
                response,
            });
        }
    }
    for item in &group.items {
        if let Some(inner) = group_of(item) {
            nodes_ui(ui, inner, camera, sensing, touched);
        }
    }
}
