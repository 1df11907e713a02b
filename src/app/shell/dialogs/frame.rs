//! Frame of a dialog: a modal window whose content scrolls where it is higher than the window.

use eframe::egui::{Context, Frame, Id, Margin, Modal, ModalResponse, ScrollArea, Ui};

use crate::app::widgets::follow_focus;

/// Modal window with the padding of a dialog.
pub fn modal(ctx: &Context, id: &str) -> Modal {
    let frame = Frame::popup(&ctx.global_style()).inner_margin(20);
    Modal::new(Id::unique(id)).frame(frame)
}

/// Shows a modal at most `width` points wide; content higher than the window scrolls.
pub fn modal_ui<R>(
    ctx: &Context,
    id: &str,
    width: f32,
    body: impl FnOnce(&mut Ui) -> R,
) -> ModalResponse<R> {
    let room = ctx.content_rect().size();
    let height = (room.y - 72.0).max(60.0);
    modal(ctx, id).show(ctx, |ui| {
        ui.set_width(width.min(room.x - 64.0));
        // An area offers its height of the pass before, so that content that grows would be cut
        // off.
        ui.set_max_height(height);
        ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                // Focus rings need room at the edges.
                let inner = Frame::new()
                    .inner_margin(Margin::symmetric(4, 4))
                    .show(ui, body);
                follow_focus(ui);
                inner.inner
            })
            .inner
    })
}

/// Maximum height of a list within a dialog, in points.
pub(super) fn list_height(ctx: &Context) -> f32 {
    (ctx.content_rect().height() - 240.0).clamp(70.0, 260.0)
}
