//! Panels of the window: the stops of F6, the focus ring, and the panels that fit beside the map.

use eframe::egui::{
    Context, CornerRadius, Id, LayerId, Order, Rect, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo,
};

use crate::{
    app::{App, shell::Shell, widgets, workspace::document::VisualiseView},
    canvas::{Canvas, color},
    model::Stage,
};

/// Part of the window that F6 goes to, in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// Menus, search, and the mark of unsaved changes.
    TopBar,
    /// Stages of the method, views and filters.
    Tabs,
    /// Search bar of the map.
    Find,
    /// The outline at the left.
    Outline,
    /// The map, or the view in its place.
    #[default]
    Center,
    /// The inspector at the right.
    Inspector,
    /// The status bar.
    Status,
}

impl Pane {
    /// All panels, in the order of F6.
    pub const ALL: [Self; 7] = [
        Self::TopBar,
        Self::Tabs,
        Self::Find,
        Self::Outline,
        Self::Center,
        Self::Inspector,
        Self::Status,
    ];
}

/// Minimum width of the outline, in points.
pub const OUTLINE: f32 = 170.0;
/// Minimum width of the inspector, in points.
pub const INSPECTOR: f32 = 220.0;
/// Width that side panels leave to the map, in points.
const CENTER: f32 = 372.0;

/// Step of the focus from panel to panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaneStep {
    /// To the one after.
    Next,
    /// To the one before.
    Previous,
    /// To this one.
    To(Pane),
}

/// Side panels that are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SidePanels {
    /// The outline.
    pub outline: bool,
    /// The inspector.
    pub inspector: bool,
}

impl SidePanels {
    /// Side panels that are wanted and fit into a width; where only one fits, the preferred one.
    #[must_use]
    pub fn fit_width(width: f32, wanted: Self, preferred: Pane) -> Self {
        let fits_both = width >= OUTLINE + CENTER + INSPECTOR;
        if fits_both || !(wanted.outline && wanted.inspector) {
            return wanted;
        }
        Self {
            outline: preferred == Pane::Outline,
            inspector: preferred != Pane::Outline,
        }
    }
}

/// Maximum width of a side panel: what `kept` and the map's share leave of `available`, within
/// `least`…`max_side_width`.
#[must_use]
pub fn max_side_width(available: f32, kept: f32, (least, most): (f32, f32)) -> f32 {
    (available - CENTER - kept).clamp(least, most)
}

impl Shell {
    /// Shows the inspector, also where there is room for one side panel only.
    pub fn show_inspector(&mut self) {
        self.has_inspector = true;
        self.preferred_pane = Pane::Inspector;
    }
}

/// Rectangle of a panel, and the pass in which it was drawn.
#[derive(Clone, Copy)]
struct PaneRect(Rect, u64);

/// Id of the focus anchor of a panel.
fn panel_id(panel: Pane) -> Id {
    Id::unique(("panel", panel as u8))
}

/// Stores the rectangle of a panel in this pass.
pub fn note_pane(ctx: &Context, panel: Pane, rect: Rect) {
    let drawn = PaneRect(rect, ctx.cumulative_pass_nr());
    ctx.data_mut(|data| data.insert_temp(panel_id(panel).with("rect"), drawn));
}

/// Invisible focus anchor where the keyboard enters a panel; Tab goes on to its first control. The
/// ring around the panel shows that it has the focus.
pub fn pane_anchor_ui(ui: &Ui, panel: Pane, name: &str) {
    let rect = ui.clip_rect();
    note_pane(ui.ctx(), panel, rect);
    let top = rect.with_max_y(rect.top() + 1.0);
    let response = ui.interact(top, panel_id(panel), Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::Group, true, name));
}

/// Rectangle of a panel, if it is drawn in this pass.
fn drawn(ctx: &Context, panel: Pane) -> Option<Rect> {
    let now = ctx.cumulative_pass_nr();
    let drawn = ctx.data(|data| data.get_temp::<PaneRect>(panel_id(panel).with("rect")));
    drawn.filter(|drawn| drawn.1 == now).map(|drawn| drawn.0)
}

/// Panel that has the focus.
fn present(ctx: &Context) -> Pane {
    let Some(id) = ctx.memory(|memory| memory.focused()) else {
        return Pane::Center;
    };
    if let Some(panel) = Pane::ALL.into_iter().find(|panel| panel_id(*panel) == id) {
        return panel;
    }
    let place = ctx.read_response(id).map(|control| control.rect.center());
    let around = |panel: &Pane| {
        let rect = drawn(ctx, *panel);
        rect.zip(place).is_some_and(|(rect, at)| rect.contains(at))
    };
    Pane::ALL.into_iter().find(around).unwrap_or_default()
}

impl App {
    /// Moves the focus to the panel that F6 chose, and paints the focus ring.
    pub(super) fn keyboard_ui(&mut self, ctx: &Context) {
        if ctx.input(|input| input.pointer.any_pressed()) {
            self.shell.rings_map = false;
        }
        if let Some(step) = self.shell.pane_step.take() {
            self.step_panel(ctx, step);
        }
        let palette = self.palette();
        let focused = ctx.memory(|memory| memory.focused());
        let panel = Pane::ALL
            .into_iter()
            .find(|panel| focused == Some(panel_id(*panel)))
            .or((focused == Some(Canvas::id()) && self.shell.rings_map).then_some(Pane::Center));
        if let Some(rect) = panel.and_then(|panel| drawn(ctx, panel)) {
            let layer = LayerId::new(Order::Middle, Id::unique("panel_ring"));
            let stroke = Stroke::new(2.0, color(palette.accent));
            ctx.layer_painter(layer).rect_stroke(
                rect.shrink(1.0),
                CornerRadius::same(4),
                stroke,
                StrokeKind::Inside,
            );
        }
        let is_bare = |id| id == Canvas::id() || panel.is_some_and(|panel| panel_id(panel) == id);
        widgets::focus_ring_ui(ctx, palette, is_bare);
    }

    fn step_panel(&mut self, ctx: &Context, step: PaneStep) {
        let shown: Vec<Pane> = Pane::ALL
            .into_iter()
            .filter(|panel| drawn(ctx, *panel).is_some())
            .collect();
        let present = present(ctx);
        let place = |wanted: Pane| shown.iter().position(|panel| *panel == wanted);
        let at = place(present);
        let count = shown.len();
        let next = match (at, step) {
            (_, PaneStep::To(panel)) => place(panel).or(at).unwrap_or(0),
            (Some(at), PaneStep::Next) => (at + 1) % count.max(1),
            (Some(at), PaneStep::Previous) => (at + count - 1) % count.max(1),
            (None, _) => 0,
        };
        let Some(next) = shown.get(next).copied() else {
            return;
        };
        let shows_map = self.workspace.doc.as_ref().is_some_and(|doc| {
            doc.stage == Stage::Visualise && doc.visualise_view == VisualiseView::Map
        });
        self.shell.rings_map = next == Pane::Center && shows_map;
        let id = if self.shell.rings_map {
            Canvas::id()
        } else {
            panel_id(next)
        };
        ctx.memory_mut(|memory| memory.request_focus(id));
        ctx.request_repaint();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn narrow_windows_keep_the_panel_that_was_asked_for_last() {
        let both = SidePanels {
            outline: true,
            inspector: true,
        };
        let none = SidePanels::default();
        assert_eq!(SidePanels::fit_width(900.0, both, Pane::Inspector), both);
        let narrow = SidePanels::fit_width(500.0, both, Pane::Inspector);
        assert_eq!((narrow.outline, narrow.inspector), (false, true));
        let narrow = SidePanels::fit_width(500.0, both, Pane::Outline);
        assert_eq!((narrow.outline, narrow.inspector), (true, false));
        assert_eq!(SidePanels::fit_width(300.0, none, Pane::Outline), none);
        let one = SidePanels {
            outline: true,
            inspector: false,
        };
        assert_eq!(SidePanels::fit_width(300.0, one, Pane::Inspector), one);
    }
}
