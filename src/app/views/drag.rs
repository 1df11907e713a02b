//! Dragging a dot of the matrix: what the drag means becomes an edit when it is let go.

use eframe::egui::{self, Pos2, Stroke, Ui};

use super::show::Shown;
use crate::{
    app::{
        App, Document,
        outbox::{Intent, Outbox},
    },
    canvas::{Touched, color},
    edit::ops,
    layout::views::Plot,
    model::{ItemRef, PainPointId},
};

/// A dot that is being dragged.
pub struct Drag {
    pain: PainPointId,
    from: Pos2,
}

/// Follows a drag; Esc takes it back.
pub fn drag_ui(
    ui: &Ui,
    app: &App,
    doc: &Document,
    (drag, shown): (&mut Option<Drag>, &Shown),
    (origin, touched): (Pos2, &[Touched]),
    outbox: &mut Outbox,
) {
    let Some(plot) = &shown.view.plot else {
        *drag = None;
        return;
    };
    for thing in touched {
        if thing.response.drag_started()
            && let Some(ItemRef::PainPoint(pain)) =
                thing.key.split('#').next().and_then(ItemRef::parse)
        {
            *drag = Some(Drag {
                pain,
                from: thing.response.rect.center(),
            });
        }
    }
    let Some(held) = drag else { return };
    if ui.input(|i| i.key_pressed(egui::Key::Escape)) {
        *drag = None;
        return;
    }
    let Some(at) = ui.input(|i| i.pointer.latest_pos()) else {
        return;
    };
    let area = plot_on_ui(plot, origin);
    let at = free(plot, held.from, at).clamp(area.min, area.max);
    let accent = color(app.palette().accent);
    ui.painter()
        .line_segment([held.from, at], Stroke::new(1.5, accent));
    ui.painter()
        .circle_stroke(at, 13.0, Stroke::new(2.0, accent));
    ui.set_cursor_icon(egui::CursorIcon::Grabbing);
    if ui.input(|i| i.pointer.any_released()) {
        let journey = doc.editor.journey();
        let pain = held.pain.clone();
        let moved = (at - held.from).length() > 3.0;
        *drag = None;
        if moved && let Some(values) = plot_values(plot, area, at) {
            let writes = plot.writes(journey, &pain, values);
            outbox.ask(Intent::Select(vec![ItemRef::PainPoint(pain)]));
            if !writes.is_empty() {
                outbox.edit(ops::judge(journey, &writes));
            }
        }
    }
}

/// A drag along an axis whose value follows from others stays where it is.
fn free(plot: &Plot, from: Pos2, at: Pos2) -> Pos2 {
    let (x, y) = plot.can_drag();
    egui::pos2(if x { at.x } else { from.x }, if y { at.y } else { from.y })
}

fn plot_on_ui(plot: &Plot, origin: Pos2) -> egui::Rect {
    #[expect(clippy::cast_possible_truncation, reason = "screen lengths are f32")]
    let at = |p: crate::scene::Point| origin + egui::vec2(p.x as f32, p.y as f32);
    egui::Rect::from_min_max(at(plot.rect.min), at(plot.rect.max))
}

/// The values of both axes at a place.
fn plot_values(plot: &Plot, area: egui::Rect, at: Pos2) -> Option<(f64, f64)> {
    if area.width() <= 0.0 || area.height() <= 0.0 {
        return None;
    }
    let x = f64::from((at.x - area.left()) / area.width());
    let y = f64::from((area.bottom() - at.y) / area.height());
    let value = |(low, high): (f64, f64), t: f64| low + (high - low) * t;
    Some((value(plot.x, x), value(plot.y, y)))
}
