//! Rows of a drop-down's list.

use eframe::egui::{Align2, CornerRadius, Painter, Rect, Stroke, StrokeKind, Ui, vec2};

use super::paint::{Icon, color, paint_icon, paint_text_line, regular, semibold, text_width};
use crate::theme::Palette;

/// Height of a row, in points.
pub(super) const ROW: f32 = 26.0;
/// Number of the longest rows that are measured to find the width of a list.
const MEASURED_ROWS: usize = 12;

/// Item of a drop-down.
#[derive(Clone)]
pub struct MenuItem<V> {
    /// Value that choosing it gives.
    pub value: V,
    /// Text of its row.
    pub text: String,
}

/// Message that no row matches the search.
pub(super) fn no_match_ui(ui: &mut Ui, palette: &Palette, words: &str) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let at = (rect.left_center() + vec2(8.0, 0.0), Align2::LEFT_CENTER);
    let look = (regular(12.0), color(palette.text_muted));
    paint_text_line(ui.painter(), words, at, look, rect.width() - 16.0);
}

/// Paints a row; true if its text was cut.
pub(super) fn paint_row(
    ui: &Ui,
    palette: &Palette,
    rect: Rect,
    words: &str,
    is_on: bool,
    is_current: bool,
) -> bool {
    let painter = ui.painter();
    if is_on {
        let rim = Stroke::new(1.0, color(palette.accent));
        let corner = CornerRadius::same(5);
        let fill = color(palette.accent_soft);
        painter.rect(rect, corner, fill, rim, StrokeKind::Inside);
    }
    let ink = color(palette.text);
    if is_current {
        let sign = Rect::from_center_size(rect.left_center() + vec2(12.0, 0.0), vec2(12.0, 12.0));
        paint_icon(painter, sign, Icon::Check, color(palette.accent));
    }
    let font = if is_current {
        semibold(12.0)
    } else {
        regular(12.0)
    };
    let at = (rect.left_center() + vec2(24.0, 0.0), Align2::LEFT_CENTER);
    paint_text_line(painter, words, at, (font, ink), rect.width() - 32.0).0
}

/// Items of a list, made when they are needed.
pub(super) struct LazyItems<V, F: FnOnce() -> Vec<MenuItem<V>>> {
    make: Option<F>,
    /// Items; empty until they are needed.
    pub items: Vec<MenuItem<V>>,
    /// Texts of the items in lower case.
    pub lower: Vec<String>,
}

impl<V, F: FnOnce() -> Vec<MenuItem<V>>> LazyItems<V, F> {
    /// Rows whose items are made when they are needed.
    pub fn new(make: F) -> Self {
        Self {
            make: Some(make),
            items: Vec::new(),
            lower: Vec::new(),
        }
    }

    /// Makes the items, once.
    pub fn fill(&mut self) {
        if let Some(make) = self.make.take() {
            self.items = make();
            let lower = |item: &MenuItem<V>| item.text.to_lowercase();
            self.lower = self.items.iter().map(lower).collect();
        }
    }

    /// Takes the value at an index.
    pub fn take(&mut self, place: usize) -> Option<V> {
        self.fill();
        (place < self.items.len()).then(|| self.items.swap_remove(place).value)
    }

    /// Width that the longest rows need with their margins, in points.
    pub fn width(&self, painter: &Painter) -> f32 {
        let mut longest: Vec<&str> = self.items.iter().map(|i| i.text.as_str()).collect();
        longest.sort_unstable_by_key(|words| std::cmp::Reverse(words.len()));
        let widths = longest
            .into_iter()
            .take(MEASURED_ROWS)
            .filter(|words| words.len() < 400)
            .map(|words| text_width(painter, words, semibold(12.0)));
        // Margins, the sign of the present choice, and the scroll bar.
        widths.fold(0.0, f32::max) + 52.0
    }
}
