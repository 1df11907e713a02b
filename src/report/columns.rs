//! Things beside each other: columns of equal width, rows of equal length, and items in as many
//! lines as they need.

/// Number of columns of at least the width `least` that fit side by side with gaps between them; at
/// least one.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "saturates: more columns than anything has"
)]
pub(super) fn columns_in(room: f64, least: f64, gap: f64) -> usize {
    (((room + gap) / (least + gap)) as usize).max(1)
}

/// Length of the runs when `count` things are split into as few as possible of at most `most`,
/// and of about equal length; at least one.
pub(super) fn even_run(count: usize, most: usize) -> usize {
    let runs = count.div_ceil(most.max(1)).max(1);
    count.div_ceil(runs).max(1)
}

/// Cursor of items that are side by side, in as many lines as they need.
pub(super) struct InlineFlow {
    ends: (f64, f64),
    /// Left edge of the next item.
    x: f64,
    y: f64,
    gap: f64,
    /// Distance between two lines.
    line_height: f64,
}

impl InlineFlow {
    /// Starts at the left one of two edges.
    pub(super) fn new(ends: (f64, f64), y: f64, gap: f64, line_height: f64) -> Self {
        Self {
            ends,
            x: ends.0,
            y,
            gap,
            line_height,
        }
    }

    /// The same, with the first item at `x`.
    pub(super) fn starting_at(self, x: f64) -> Self {
        Self { x, ..self }
    }

    /// Upper left corner of the next item of this width.
    pub(super) fn place(&mut self, width: f64) -> (f64, f64) {
        let (left, right) = self.ends;
        if self.x > left && self.x + width > right {
            self.x = left;
            self.y += self.line_height;
        }
        let at = (self.x, self.y);
        self.x += width + self.gap;
        at
    }

    /// Upper edge of the last line.
    pub(super) fn line_top(&self) -> f64 {
        self.y
    }

    /// Lower end of the last line.
    pub(super) fn bottom(&self) -> f64 {
        self.y + self.line_height
    }
}

#[cfg(test)]
mod tests {
    use super::{InlineFlow, columns_in, even_run};

    #[test]
    fn columns_and_runs_are_as_many_as_fit_and_at_least_one() {
        assert_eq!(columns_in(320.0, 100.0, 10.0), 3);
        assert_eq!(columns_in(319.0, 100.0, 10.0), 2);
        assert_eq!(columns_in(-5.0, 100.0, 10.0), 1);
        // Five in rows of four at most would leave one alone.
        assert_eq!(even_run(5, 4), 3);
        assert_eq!(even_run(8, 4), 4);
        assert_eq!(even_run(0, 4), 1);
    }

    #[test]
    fn an_item_that_is_too_wide_for_the_line_begins_the_next() {
        let mut flow = InlineFlow::new((10.0, 100.0), 5.0, 10.0, 20.0).starting_at(50.0);
        let places = [30.0, 30.0, 200.0].map(|width| flow.place(width));
        assert_eq!(places, [(50.0, 5.0), (10.0, 25.0), (10.0, 45.0)]);
        assert!((flow.bottom() - 65.0).abs() < 1e-9);
    }
}
