//! Dragging a dot of the matrix or a card of the board: the drop becomes an edit.

use eframe::egui::{self, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2};

use super::view_snapshot::ViewSnapshot;
use crate::{
    app::{App, Document, widgets::scroll_at_edges},
    canvas::{ItemResponse, color, semibold},
    edit::ops,
    insight::rank::judge,
    intent::{Intent, Outbox},
    model::{Action, ActionId, ActionStatus, Choice as _, ItemRef, PainPointId, Referable as _},
    report::views::MatrixPlot,
    scene::{ItemPart, Point, SceneKey},
};

/// Drag that is in progress.
pub enum ViewDrag {
    /// A dot of the matrix, with its centre before the drag.
    Dot(PainPointId, Pos2),
    /// A card of the board, with its rectangle and the distance of the grip from its corner.
    Card(ActionId, Rect, Vec2),
}

/// True if the item of a view with this key can be dragged: a dot of the matrix, or a card of the
/// board.
pub fn can_drag(shown: &ViewSnapshot, key: &SceneKey) -> bool {
    key.part == ItemPart::MatrixDot
        || (!shown.view.areas.is_empty() && matches!(key.whole_item(), Some(ItemRef::Action(_))))
}

/// View under a drag.
pub struct DragSurface<'a> {
    pub ui: &'a Ui,
    pub app: &'a App,
    pub doc: &'a Document,
    pub shown: &'a ViewSnapshot,
    /// Screen position of the view's origin.
    pub origin: Pos2,
}

impl DragSurface<'_> {
    /// Follows a drag; Esc cancels it.
    pub fn drag_ui(
        &self,
        drag: &mut Option<ViewDrag>,
        touched: &[ItemResponse],
        outbox: &mut Outbox,
    ) {
        for thing in touched {
            if thing.response.drag_started() {
                *drag = started(self.ui, thing);
            }
        }
        let Some(held) = drag else { return };
        if self.ui.input(|i| i.key_pressed(egui::Key::Escape)) {
            *drag = None;
            return;
        }
        let Some(at) = self.ui.input(|i| i.pointer.latest_pos()) else {
            return;
        };
        self.ui.set_cursor_icon(egui::CursorIcon::Grabbing);
        let is_over = self.ui.input(|i| i.pointer.any_released());
        match held {
            ViewDrag::Dot(pain, from) => {
                if let Some(plot) = &self.shown.view.plot {
                    self.dot_ui(plot, pain, *from, at, is_over.then_some(outbox));
                }
            }
            ViewDrag::Card(action, card, grip) => {
                scroll_at_edges(self.ui);
                let ghost = Rect::from_min_size(at - *grip, card.size());
                self.card_ui(action, ghost, at, is_over.then_some(outbox));
            }
        }
        if is_over {
            *drag = None;
        }
    }

    fn dot_ui(
        &self,
        plot: &MatrixPlot,
        pain: &PainPointId,
        from: Pos2,
        at: Pos2,
        drop: Option<&mut Outbox>,
    ) {
        let area = rect_on_ui(plot.rect, self.origin);
        let at = free(plot, from, at).clamp(area.min, area.max);
        let accent = color(self.app.palette().accent);
        self.ui
            .painter()
            .line_segment([from, at], Stroke::new(1.5, accent));
        self.ui
            .painter()
            .circle_stroke(at, 13.0, Stroke::new(2.0, accent));
        let has_moved = (at - from).length() > 3.0;
        let values = plot_values(plot, area, at).filter(|_| has_moved);
        if let (Some(outbox), Some(values)) = (drop, values) {
            let journey = self.doc.editor.journey();
            let writes = plot.judgements(journey, pain, values);
            outbox.push(Intent::Select(vec![ItemRef::PainPoint(pain.clone())]));
            if !writes.is_empty() {
                outbox.edit(judge(journey, &writes));
            }
        }
    }

    /// Card under the pointer, and the column of the status that it would get.
    fn card_ui(&self, action: &ActionId, ghost: Rect, at: Pos2, drop: Option<&mut Outbox>) {
        let palette = self.app.palette();
        let accent = color(palette.accent);
        let target = self.shown.view.areas.iter().find_map(|area| {
            let rect = rect_on_ui(area.rect, self.origin).expand(3.0);
            rect.contains(at).then_some((area.status, rect))
        });
        let journey = self.doc.editor.journey();
        let now = journey.actions().get(action).map(|action| action.status);
        let target = target.filter(|(status, _)| Some(*status) != now);
        if let Some((_, rect)) = target {
            let rim = Stroke::new(2.0, accent);
            let fill = accent.gamma_multiply(0.08);
            self.ui
                .painter()
                .rect(rect, 8.0, fill, rim, StrokeKind::Inside);
        }
        let rim = Stroke::new(1.5, accent);
        let fill = color(palette.surface).gamma_multiply(0.85);
        self.ui
            .painter()
            .rect(ghost, 8.0, fill, rim, StrokeKind::Inside);
        let words = ItemRef::Action(action.clone()).text(journey).to_owned();
        let font = egui::FontId::new(13.0, semibold());
        let room = ghost.width() - 20.0;
        let galley = self
            .ui
            .painter()
            .layout(words, font, color(palette.text), room);
        self.ui
            .painter()
            .with_clip_rect(ghost.intersect(self.ui.clip_rect()))
            .galley(ghost.min + egui::vec2(10.0, 10.0), galley, accent);
        if let (Some(outbox), Some((status, _))) = (drop, target) {
            set_status(self.doc, action, status, outbox);
        }
    }
}

fn started(ui: &Ui, thing: &ItemResponse) -> Option<ViewDrag> {
    let rect = thing.response.rect;
    match &thing.key.item {
        ItemRef::PainPoint(pain) => Some(ViewDrag::Dot(pain.clone(), rect.center())),
        ItemRef::Action(action) => {
            let at = ui.input(|i| i.pointer.press_origin())?;
            Some(ViewDrag::Card(action.clone(), rect, at - rect.min))
        }
        _ => None,
    }
}

/// Sets the status of an action, and of all selected actions if it is one of them.
fn set_status(doc: &Document, action: &ActionId, status: ActionStatus, outbox: &mut Outbox) {
    let chosen: Vec<ActionId> = doc
        .selection
        .iter()
        .filter_map(Action::id_of)
        .cloned()
        .collect();
    let ids = if chosen.contains(action) {
        chosen
    } else {
        vec![action.clone()]
    };
    let label = message!("step-action-status");
    let select = ids.iter().cloned().map(ItemRef::Action).collect();
    let draft = ops::update(doc.editor.journey(), &ids, label, |action: &mut Action| {
        action.status = status;
    });
    outbox.edit(draft.with_selection(select));
}

/// Moves the focused card to the next or the previous status, with Alt+Shift and an arrow.
pub fn move_card_by_keys(ui: &Ui, doc: &Document, touched: &[ItemResponse], outbox: &mut Outbox) {
    let focused = touched.iter().find(|thing| thing.response.has_focus());
    let Some(ItemRef::Action(action)) = focused.and_then(|thing| thing.key.whole_item()) else {
        return;
    };
    let alt_shift = egui::Modifiers::ALT | egui::Modifiers::SHIFT;
    let by = ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(alt_shift, key);
        match (
            pressed(egui::Key::ArrowRight) || pressed(egui::Key::ArrowDown),
            pressed(egui::Key::ArrowLeft) || pressed(egui::Key::ArrowUp),
        ) {
            (true, false) => 1,
            (false, true) => -1,
            _ => 0,
        }
    });
    let now = doc.editor.journey().actions().get(action);
    let all = ActionStatus::ALL;
    let next = now
        .and_then(|now| all.iter().position(|status| *status == now.status))
        .and_then(|at| at.checked_add_signed(by))
        .and_then(|at| all.get(at));
    if let Some(status) = next.filter(|_| by != 0) {
        set_status(doc, action, *status, outbox);
    }
}

/// Position of a drag; along an axis whose value follows from others it stays where it was.
fn free(plot: &MatrixPlot, from: Pos2, at: Pos2) -> Pos2 {
    let (x, y) = plot.can_drag();
    egui::pos2(if x { at.x } else { from.x }, if y { at.y } else { from.y })
}

fn rect_on_ui(rect: crate::scene::Rect, origin: Pos2) -> Rect {
    #[expect(clippy::cast_possible_truncation, reason = "screen lengths are f32")]
    let at = |p: Point| origin + egui::vec2(p.x as f32, p.y as f32);
    Rect::from_min_max(at(rect.min), at(rect.max))
}

/// Values of both axes at a screen position; `None` if the plot has no area.
fn plot_values(plot: &MatrixPlot, area: Rect, at: Pos2) -> Option<(f64, f64)> {
    if area.width() <= 0.0 || area.height() <= 0.0 {
        return None;
    }
    let x = f64::from((at.x - area.left()) / area.width());
    let y = f64::from((area.bottom() - at.y) / area.height());
    let value = |(low, high): (f64, f64), t: f64| low + (high - low) * t;
    Some((value(plot.x, x), value(plot.y, y)))
}
