//! The size of a page, and what stands where on it.

use crate::{
    layout::text::Style,
    model::choice::choices,
    scene::{Point, Rect},
};

choices! {
    /// The size of a page, always wider than high.
    PageFormat as "paper" {
        /// A slide of 16 by 9: 13.33 by 7.5 inches.
        Wide = "wide",
        /// A slide of 4 by 3: 10 by 7.5 inches.
        Classic = "classic",
        /// 297 by 210 mm.
        A4 = "a4",
        /// 420 by 297 mm.
        A3 = "a3",
        /// 594 by 420 mm.
        A2 = "a2",
        /// 1,189 by 841 mm.
        A0 = "a0",
        /// As large as what it shows.
        Fit = "fit",
    }
}

impl PageFormat {
    /// Width and height in scene units of 1/96 inch; of [`PageFormat::Fit`] the least ones.
    #[must_use]
    pub fn size(self) -> Point {
        let mm = |w: f64, h: f64| Point::new(w / 25.4 * 96.0, h / 25.4 * 96.0);
        match self {
            Self::Wide | Self::Fit => Point::new(1280.0, 720.0),
            Self::Classic => Point::new(960.0, 720.0),
            Self::A4 => mm(297.0, 210.0),
            Self::A3 => mm(420.0, 297.0),
            Self::A2 => mm(594.0, 420.0),
            Self::A0 => mm(1189.0, 841.0),
        }
    }

    /// Whether it is shown on a screen, with a speaker's notes.
    #[must_use]
    pub fn is_slide(self) -> bool {
        matches!(self, Self::Wide | Self::Classic)
    }

    /// The smallest letters that can be read, in points: from the back of a room or in the hand.
    #[must_use]
    pub fn least_text(self) -> f64 {
        match self {
            Self::Wide | Self::Classic => 10.0,
            Self::A4 | Self::A3 | Self::A2 | Self::A0 | Self::Fit => 7.0,
        }
    }

    /// How much larger than on the map the letters are where there is room to choose.
    fn unit(self) -> f64 {
        match self {
            Self::Wide => 1.4,
            Self::Classic => 1.34,
            Self::A4 | Self::Fit => 1.0,
            Self::A3 => 1.15,
            Self::A2 => 1.5,
            Self::A0 => 2.6,
        }
    }
}

/// A page's measures in scene units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sheet {
    /// The format.
    pub format: PageFormat,
    /// Width and height.
    pub size: Point,
    /// Sizes are given for A4 and multiplied with this.
    pub unit: f64,
    /// The smallest letters.
    pub least: f64,
}

impl Sheet {
    /// `min_text` is in points.
    pub(super) fn new(format: PageFormat, min_text: Option<f64>) -> Self {
        let points = min_text
            .filter(|points| points.is_finite())
            .unwrap_or_else(|| format.least_text());
        let least = points.clamp(4.0, 40.0) / POINT;
        Self {
            format,
            size: format.size(),
            unit: format.unit().max(least / SMALL),
            least,
        }
    }

    /// Whether pages grow with what they show.
    pub(super) fn grows(self) -> bool {
        self.format == PageFormat::Fit
    }

    /// A length of A4 on this sheet.
    pub(super) fn at(self, length: f64) -> f64 {
        length * self.unit
    }

    /// The smallest letters that pages of this sheet use on their own account.
    pub(super) fn small(self) -> Style {
        Style::regular(self.at(SMALL))
    }

    /// Running text.
    pub(super) fn body(self) -> Style {
        Style::regular(self.at(BODY))
    }

    /// Running text that stands out.
    pub(super) fn strong(self) -> Style {
        Style::bold(self.at(BODY))
    }

    /// The title of a page.
    pub(super) fn title(self) -> Style {
        Style::bold(self.at(20.0))
    }

    /// The space left and right of everything.
    pub(super) fn margin(self) -> f64 {
        self.at(26.0)
    }

    /// The room between the head and the foot of a page.
    pub(super) fn content(self) -> Rect {
        let margin = self.margin();
        let (top, bottom) = (self.at(HEAD), self.size.y - self.at(FOOT));
        Rect {
            min: Point::new(margin, top),
            max: Point::new(self.size.x - margin, bottom.max(top + 1.0)),
        }
    }

    /// The width of what stands under contents that end at `right`.
    pub(super) fn width_of(self, right: f64) -> f64 {
        if self.grows() {
            right.max(LEAST_WIDTH - self.margin()) - self.margin()
        } else {
            self.content().width()
        }
    }

    /// The size of a page whose contents end there, where pages grow.
    pub(super) fn grown(self, end: Point) -> Self {
        let foot = self.size.y - self.content().max.y;
        let width = (end.x + self.margin()).max(LEAST_WIDTH);
        Self {
            size: Point::new(width, end.y + foot),
            ..self
        }
    }

    /// The upper end of the foot.
    pub(super) fn foot(self) -> f64 {
        self.size.y - self.at(FOOT) + self.at(9.0)
    }
}

/// How many points a scene unit of 1/96 inch has.
pub(super) const POINT: f64 = 0.75;

/// A size in scene units as points.
pub(super) fn points(units: f64) -> f64 {
    units * POINT
}

/// How many columns of at least this width, with gaps between them, stand beside each other; one
/// at the least.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "few columns"
)]
pub(super) fn columns_in(room: f64, least: f64, gap: f64) -> usize {
    (((room + gap) / (least + gap)) as usize).max(1)
}

/// The least width of a page that is as large as its contents.
const LEAST_WIDTH: f64 = 820.0;
/// The smallest letters on A4, in scene units.
const SMALL: f64 = 9.6;
/// Running text on A4.
const BODY: f64 = 11.0;
/// From the upper edge of A4 to the contents.
const HEAD: f64 = 60.0;
/// From the contents to the lower edge of A4.
const FOOT: f64 = 30.0;
