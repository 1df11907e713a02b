//! Context menu of the map: where it opens and for what.

use eframe::egui::{Id, Popup, Pos2, Response, SetOpenCommand, Ui};

use super::{Canvas, CanvasInput, item_rect};
use crate::{map::DropTarget, model::ItemRef};

/// Subject of a context menu.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum MenuTarget {
    /// The selection.
    #[default]
    Selection,
    /// An empty position, and the drop target there.
    Empty(Option<DropTarget>),
}

/// State of the context menu, while it is open and before.
#[derive(Default)]
pub(super) struct ContextMenu {
    target: MenuTarget,
    pos: Option<Pos2>,
    /// Set while it opens in this frame.
    opens_now: bool,
    /// Set if the keyboard opened it; the focus then begins at its first line.
    is_by_key: bool,
    is_wanted: bool,
}

impl Canvas {
    /// Opens the context menu at the selection in the next frame.
    pub fn open_menu(&mut self) {
        self.menu.is_wanted = true;
    }

    /// Opens the context menu at the pointer, for the selection or an empty position.
    pub(super) fn note_menu_target(
        &mut self,
        input: &CanvasInput<'_>,
        at: Pos2,
        item: Option<&ItemRef>,
    ) {
        let on = match item {
            Some(_) => MenuTarget::Selection,
            None => {
                let point = self.camera.scene_from_ui(at);
                MenuTarget::Empty(input.map.grid.drop_target(point, &[]))
            }
        };
        self.menu = ContextMenu {
            target: on,
            pos: Some(at),
            opens_now: true,
            ..ContextMenu::default()
        };
    }

    /// Opens the menu that the keyboard asked for: at the item selected last, else in the middle.
    pub(super) fn open_menu_by_key(&mut self, input: &CanvasInput<'_>) {
        if !std::mem::take(&mut self.menu.is_wanted) {
            return;
        }
        let viewport = self.camera.viewport();
        let item = input.look.selection.last();
        let place = item.and_then(|item| item_rect(&input.map.scene, item));
        let place = place.map(|place| self.camera.rect_on_ui(place));
        let (on, at) = match (item, place) {
            (Some(_), Some(place)) => {
                let seen = place.intersect(viewport);
                let at = if seen.is_positive() { seen } else { viewport };
                (MenuTarget::Selection, at.center())
            }
            (Some(_), None) => (MenuTarget::Selection, viewport.center()),
            (None, _) => {
                let point = self.camera.scene_from_ui(viewport.center());
                let target = input.map.grid.drop_target(point, &[]);
                (MenuTarget::Empty(target), viewport.center())
            }
        };
        self.menu = ContextMenu {
            target: on,
            pos: Some(at),
            opens_now: true,
            is_by_key: true,
            is_wanted: false,
        };
    }

    /// Shows the context menu while it is open. `lines_ui` gets its subject, and true if its first
    /// line is to have the focus.
    pub fn menu_ui(
        &mut self,
        response: &Response,
        lines_ui: impl FnOnce(&mut Ui, &MenuTarget, bool),
    ) {
        let Some(at) = self.menu.pos else { return };
        let opens = std::mem::take(&mut self.menu.opens_now);
        let set = if opens {
            Some(SetOpenCommand::Bool(true))
        } else if response.clicked() {
            Some(SetOpenCommand::Bool(false))
        } else {
            None
        };
        let begins = self.menu.is_by_key;
        let id = Id::unique("canvas-menu");
        let shown = Popup::menu(response)
            .id(id)
            .at_position(at)
            .open_memory(set)
            .show(|ui| lines_ui(ui, &self.menu.target, begins));
        if opens && !Popup::is_id_open(&response.ctx, id) {
            // The click that opens it here has closed it at its old position.
            self.menu.opens_now = true;
            response.ctx.request_repaint();
        } else if shown.is_some() {
            self.menu.is_by_key = false;
        } else {
            self.menu.pos = None;
        }
    }
}
