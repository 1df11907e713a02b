//! Toasts: short messages at the lower edge that go by themselves, faults later than others.

use egui::{self, Align2, Area, Context, Frame, Id, Margin, Order, RichText, vec2};

use super::icon;
use crate::{canvas::color, i18n::Lang, model::Message, theme::Palette};

/// Seconds for which a toast stays.
const TOAST_SECONDS: f64 = 5.0;
/// Seconds for which a fault stays: long enough to read it twice.
const FAULT_SECONDS: f64 = 20.0;

/// Kind of a toast, which decides its colour and how long it stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastKind {
    /// Something went well.
    Success,
    /// Something went wrong; it stays longer.
    Fault,
}

struct Toast {
    message: Message,
    kind: ToastKind,
    since: Option<f64>,
}

/// Toasts that are shown, at most four.
#[derive(Default)]
pub struct Toasts {
    toasts: Vec<Toast>,
}

impl Toasts {
    /// Shows that something went well.
    pub fn success(&mut self, words: Message) {
        self.add(words, ToastKind::Success);
    }

    /// Shows that something went wrong.
    pub fn fault(&mut self, words: Message) {
        self.add(words, ToastKind::Fault);
    }

    /// Messages of the toasts that are shown, for tests.
    pub fn messages(&self) -> impl Iterator<Item = &Message> {
        self.toasts.iter().map(|toast| &toast.message)
    }

    fn add(&mut self, words: Message, weight: ToastKind) {
        self.toasts.retain(|toast| toast.message != words);
        self.toasts.push(Toast {
            message: words,
            kind: weight,
            since: None,
        });
        if self.toasts.len() > 4 {
            self.toasts.remove(0);
        }
    }

    /// Shows the toasts and removes old ones.
    pub fn toasts_ui(&mut self, ctx: &Context, lang: Lang, palette: &Palette) {
        let now = ctx.input(|i| i.time);
        for toast in &mut self.toasts {
            toast.since.get_or_insert(now);
        }
        let stays = |toast: &Toast| {
            let limit = if toast.kind == ToastKind::Fault {
                FAULT_SECONDS
            } else {
                TOAST_SECONDS
            };
            limit - (now - toast.since.unwrap_or(now))
        };
        self.toasts.retain(|toast| stays(toast) > 0.0);
        let Some(next) = self.toasts.iter().map(stays).min_by(f64::total_cmp) else {
            return;
        };
        ctx.request_repaint_after(std::time::Duration::from_secs_f64(next.max(0.05)));
        let mut closed = None;
        Area::new(Id::unique("toasts"))
            .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -44.0))
            .order(Order::Foreground)
            .show(ctx, |ui| {
                for (place, toast) in self.toasts.iter().enumerate() {
                    if toast_ui(ui, toast, lang, palette) {
                        closed = Some(place);
                    }
                    ui.add_space(4.0);
                }
            });
        if let Some(place) = closed {
            self.toasts.remove(place);
        }
    }
}

/// Shows one toast; true when it was closed.
fn toast_ui(ui: &mut egui::Ui, toast: &Toast, lang: Lang, palette: &Palette) -> bool {
    let (ground, ink, name) = match toast.kind {
        ToastKind::Success => (palette.good_soft, palette.good, "check"),
        ToastKind::Fault => (palette.bad_soft, palette.bad, "triangle-alert"),
    };
    let mut is_closed = false;
    Frame::new()
        .fill(color(ground))
        .stroke(egui::Stroke::new(1.0, color(ink)))
        .corner_radius(8)
        .inner_margin(Margin::symmetric(12, 8))
        .shadow(ui.visuals().popup_shadow)
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                let (place, _) = ui.allocate_exact_size(vec2(16.0, 16.0), egui::Sense::hover());
                icon::paint(ui.painter(), name, place, color(ink));
                let words = RichText::new(lang.message(&toast.message)).color(color(palette.text));
                // In a line of its own: lines of a label in a row begin at the row's left end.
                ui.vertical(|ui| {
                    ui.add_space(3.0);
                    ui.set_max_width(540.0);
                    ui.add(egui::Label::new(words).wrap());
                });
                is_closed = icon::button(ui, "x", &lang.tr(id!("toast-close")), true).clicked();
            });
        });
    is_closed
}
