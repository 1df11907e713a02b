//! Context menu of the map: where it opens and for what.

use eframe::egui::{Id, Popup, Pos2, Response, SetOpenCommand, Ui};

use super::{Canvas, CanvasInput, place_of};
use crate::{layout::DropTarget, model::ItemRef};

/// Subject of a context menu.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum MenuOn {
    /// The selection.
    #[default]
    Selection,
    /// An empty position, and the drop target there.
    Empty(Option<DropTarget>),
}

/// State of the context menu, while it is open and before.
#[derive(Default)]
pub(super) struct Menu {
    on: MenuOn,
    at: Option<Pos2>,
    /// Set while it opens in this frame.
    opens: bool,
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
    pub(super) fn menu_at_pointer(
        &mut self,
        input: &CanvasInput<'_>,
        at: Pos2,
        item: Option<&ItemRef>,
    ) {
        let on = match item {
            Some(_) => MenuOn::Selection,
            None => {
                let point = self.camera.scene_from_ui(at);
                MenuOn::Empty(input.map.grid.drop_target(point, &[]))
            }
        };
        self.menu = Menu {
            on,
            at: Some(at),
            opens: true,
            ..Menu::default()
        };
    }

    /// Opens the menu that the keyboard asked for: at the item selected last, else in the middle.
    pub(super) fn menu_by_key(&mut self, input: &CanvasInput<'_>) {
        if !std::mem::take(&mut self.menu.is_wanted) {
            return;
        }
        let viewport = self.camera.viewport();
        let item = input.look.selection.last();
        let place = item.and_then(|item| place_of(&input.map.scene, item));
        let place = place.map(|place| self.camera.rect_on_ui(place));
        let (on, at) = match (item, place) {
            (Some(_), Some(place)) => {
                let seen = place.intersect(viewport);
                let at = if seen.is_positive() { seen } else { viewport };
                (MenuOn::Selection, at.center())
            }
            (Some(_), None) => (MenuOn::Selection, viewport.center()),
            (None, _) => {
                let point = self.camera.scene_from_ui(viewport.center());
                let target = input.map.grid.drop_target(point, &[]);
                (MenuOn::Empty(target), viewport.center())
            }
        };
        self.menu = Menu {
            on,
            at: Some(at),
            opens: true,
            is_by_key: true,
            is_wanted: false,
        };
    }

    /// Shows the context menu while it is open. `lines_ui` gets its subject, and true if its first
    /// line is to have the focus.
    pub fn menu_ui(&mut self, response: &Response, lines_ui: impl FnOnce(&mut Ui, &MenuOn, bool)) {
        let Some(at) = self.menu.at else { return };
        let opens = std::mem::take(&mut self.menu.opens);
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
            .show(|ui| lines_ui(ui, &self.menu.on, begins));
        if opens && !Popup::is_id_open(&response.ctx, id) {
            // The click that opens it here has closed it at its old position.
            self.menu.opens = true;
            response.ctx.request_repaint();
        } else if shown.is_some() {
            self.menu.is_by_key = false;
        } else {
            self.menu.at = None;
        }
    }
}
