//! Drag and drop of files on the window: journeys are opened, pictures go to the item below.

use std::path::{Path, PathBuf};

use eframe::egui::{self, Context, Event, Id, LayerId, Order, Pos2, Rect, Stroke, StrokeKind};

use crate::{
    app::{
        App,
        shell::{dialogs::FollowUp, x11},
        workspace::document::VisualiseView,
    },
    canvas::{color, semibold},
    edit::ops::{self, ImageSlot},
    model::{ItemRef, Message, RowKind, Stage},
};

/// Seconds that a drop waits for the pointer position. Window systems don't report it while
/// something is dragged, but soon after.
const WAIT: f64 = 0.4;

/// Dropped files that wait for the pointer position.
pub struct DroppedFiles {
    paths: Vec<PathBuf>,
    since: f64,
}

/// Kind of a dropped file, by its extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DroppedFileKind {
    Journey,
    Image,
    Table,
    Folder,
    Other,
}

impl DroppedFileKind {
    fn of(path: &Path) -> Self {
        if path.is_dir() {
            return Self::Folder;
        }
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        match ending.to_lowercase().as_str() {
            "ron" | "json" => Self::Journey,
            "png" | "jpg" | "jpeg" | "jpe" | "jfif" | "webp" | "bmp" => Self::Image,
            "csv" | "tsv" | "tab" | "xlsx" | "xls" | "xlsm" | "xlsb" | "ods" | "numbers" => {
                Self::Table
            }
            _ => Self::Other,
        }
    }
}

impl App {
    /// Handles dropped files as soon as the pointer position is known, or after [`WAIT`].
    pub(crate) fn handle_drops(&mut self, ctx: &Context) {
        let (paths, moved, latest) = ctx.input(|i| {
            let paths: Vec<PathBuf> = i
                .raw
                .dropped_files
                .iter()
                .map(|f| f.path().to_owned())
                .collect();
            let moved = i.events.iter().any(|e| matches!(e, Event::PointerMoved(_)));
            (paths, moved, i.pointer.latest_pos())
        });
        if !paths.is_empty() {
            let paths = match self.session.dropped_files.take() {
                Some(drop) => [drop.paths, paths].concat(),
                None => paths,
            };
            let since = self.shell.now;
            self.session.dropped_files = Some(DroppedFiles { paths, since });
        }
        let Some(drop) = &self.session.dropped_files else {
            return;
        };
        let exact = pointer(ctx);
        if exact.is_some() || moved || self.shell.now - drop.since > WAIT {
            let paths = self
                .session
                .dropped_files
                .take()
                .map(|drop| drop.paths)
                .unwrap_or_default();
            self.dropped(paths, exact.or(latest));
        } else {
            ctx.request_repaint();
        }
    }

    fn dropped(&mut self, mut paths: Vec<PathBuf>, at: Option<Pos2>) {
        let kinds: Vec<DroppedFileKind> =
            paths.iter().map(|path| DroppedFileKind::of(path)).collect();
        let is_all = |kind| kinds.iter().all(|other| *other == kind);
        if is_all(DroppedFileKind::Image) && self.workspace.doc.is_some() {
            self.drop_pictures(paths, at);
            return;
        }
        let (Some(path), Some(kind)) = (paths.pop(), kinds.last()) else {
            return;
        };
        if !paths.is_empty() {
            self.shell.toasts.fault(message!("drop-several"));
            return;
        }
        let name = path.file_name().unwrap_or(path.as_os_str());
        let refused = |key| Message::new(key).with("name", name.to_string_lossy());
        match kind {
            DroppedFileKind::Journey => self.with_unsaved_guard(FollowUp::Open(path)),
            DroppedFileKind::Table => self.shell.toasts.fault(refused(id!("drop-table"))),
            DroppedFileKind::Folder => self.shell.toasts.fault(refused(id!("drop-folder"))),
            DroppedFileKind::Image => self.shell.toasts.fault(refused(id!("drop-no-journey"))),
            DroppedFileKind::Other => self.shell.toasts.fault(refused(id!("drop-other"))),
        }
    }

    fn drop_pictures(&mut self, paths: Vec<PathBuf>, at: Option<Pos2>) {
        if let Some(why) = self
            .workspace
            .doc
            .as_ref()
            .and_then(|doc| doc.read_only.clone())
        {
            self.shell.toasts.fault(why);
            return;
        }
        let hit = at.and_then(|at| self.image_target(at));
        let place = hit
            .map(|(_, place)| place)
            .or_else(|| self.workspace.image_slot());
        let (Some(doc), Some(place)) = (&self.workspace.doc, place) else {
            self.shell.toasts.fault(message!("toast-drop-image"));
            return;
        };
        if paths.len() > 1 && !matches!(place, ImageSlot::Touchpoint(_)) {
            self.shell.toasts.fault(message!("drop-several-pictures"));
            return;
        }
        for path in paths {
            self.jobs.import(doc.id, path, place.clone());
        }
    }

    /// Item at a window position that takes a picture, with its rectangle there.
    fn image_target(&self, at: Pos2) -> Option<(Rect, ImageSlot)> {
        let mut beside = self.outbox.image_drop_zones.iter().rev();
        if let Some(found) = beside.find(|(rect, _)| rect.contains(at)) {
            return Some(found.clone());
        }
        let doc = self.workspace.doc.as_ref()?;
        if (doc.stage, doc.visualise_view) != (Stage::Visualise, VisualiseView::Map) {
            return None;
        }
        let (item, rect) = self.workspace.canvas.item_at(doc.map.layout()?, at)?;
        let journey = doc.editor.journey();
        let place = match &item {
            ItemRef::Persona(id) => ImageSlot::Portrait(id.clone()),
            ItemRef::Journey => ImageSlot::Logo,
            ItemRef::Cell(row, id)
                if journey
                    .rows()
                    .get(row)
                    .is_some_and(|row| row.kind == RowKind::Image) =>
            {
                ImageSlot::Cell(row.clone(), id.clone())
            }
            item => ImageSlot::Touchpoint(ops::select::touchpoint_of(journey, item)?.clone()),
        };
        Some((rect, place))
    }

    /// Highlights the item that a dragged picture would go to.
    pub(crate) fn drop_target_ui(&self, ctx: &Context) {
        let hovered: Vec<PathBuf> = ctx.input(|i| {
            i.raw
                .hovered_files
                .iter()
                .filter_map(|f| f.path.clone())
                .collect()
        });
        let is_picture = |path: &PathBuf| DroppedFileKind::of(path) == DroppedFileKind::Image;
        if hovered.is_empty() || !hovered.iter().all(is_picture) || !self.can_edit() {
            return;
        }
        // No events report the pointer while something is dragged, so it is polled.
        ctx.request_repaint_after(std::time::Duration::from_millis(40));
        let at = pointer(ctx).or_else(|| ctx.input(|i| i.pointer.latest_pos()));
        let Some((rect, place)) = at.and_then(|at| self.image_target(at)) else {
            return;
        };
        let accent = color(self.palette().accent);
        let layer = LayerId::new(Order::Foreground, Id::unique("canvas-drop-mark"));
        let painter = ctx.layer_painter(layer);
        painter.rect(
            rect.expand(3.0),
            9.0,
            accent.gamma_multiply(0.12),
            Stroke::new(2.0, accent),
            StrokeKind::Middle,
        );
        let words = self.lang().tr(match place {
            ImageSlot::Logo => id!("drop-here-logo"),
            ImageSlot::Portrait(_) => id!("drop-here-portrait"),
            ImageSlot::Touchpoint(_) | ImageSlot::Cell(..) => id!("drop-here-picture"),
        });
        let font = egui::FontId::new(12.0, semibold());
        let ink = color(self.palette().text_on_accent);
        let galley = painter.layout_no_wrap(words, font, ink);
        let size = galley.size() + egui::vec2(14.0, 6.0);
        let corner = rect.left_bottom() + egui::vec2(-3.0, 6.0);
        let tag = Rect::from_min_size(corner, size);
        painter.rect_filled(tag, 5.0, accent);
        painter.galley(tag.min + egui::vec2(7.0, 3.0), galley, ink);
    }
}

/// Pointer position in the window, also while a file is dragged over it, where the system tells.
fn pointer(ctx: &Context) -> Option<Pos2> {
    let (x, y) = x11::pointer()?;
    let window = ctx.input(|i| i.viewport().inner_rect)?;
    let scale = ctx.pixels_per_point();
    Some(egui::pos2(f32::from(x), f32::from(y)) / scale - window.min.to_vec2())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::DroppedFileKind;

    #[test]
    fn files_are_told_apart_by_their_endings() {
        let kind = |name: &str| DroppedFileKind::of(Path::new(name));
        assert_eq!(kind("/nowhere/a.RON"), DroppedFileKind::Journey);
        assert_eq!(kind("photo.JPG"), DroppedFileKind::Image);
        assert_eq!(kind("steps.csv"), DroppedFileKind::Table);
        assert_eq!(kind("steps.XLSX"), DroppedFileKind::Table);
        for other in ["deck.pptx", "report.pdf", "notes.txt", "noending", "a.svg"] {
            assert_eq!(kind(other), DroppedFileKind::Other, "{other}");
        }
        assert_eq!(
            DroppedFileKind::of(&std::env::temp_dir()),
            DroppedFileKind::Folder
        );
    }
}
