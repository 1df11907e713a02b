//! Page formats, and the dimensions of a page.

use crate::{
    model::choice::choices,
    scene::{Point, Rect},
    text::FontSpec,
    theme::Tone,
};

choices! {
    /// Page format, always landscape.
    PageFormat as "paper" {
        /// Slide of 16 : 9, 13.33 × 7.5 inches.
        Wide = "wide",
        /// Slide of 4 : 3, 10 × 7.5 inches.
        Classic = "classic",
        /// Paper of 297 × 210 mm.
        A4 = "a4",
        /// Paper of 420 × 297 mm.
        A3 = "a3",
        /// Paper of 594 × 420 mm.
        A2 = "a2",
        /// Paper of 1,189 × 841 mm.
        A0 = "a0",
        /// Page that grows with its contents.
        Fit = "fit",
    }
}

impl PageFormat {
    /// Width and height in scene units of 1/96 inch; the least ones for [`PageFormat::Fit`].
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

    /// True for slides, which are projected and have speaker notes.
    #[must_use]
    pub fn is_slide(self) -> bool {
        matches!(self, Self::Wide | Self::Classic)
    }

    /// Usual colours: those of the window on slides, a white ground on paper.
    #[must_use]
    pub fn usual_tone(self) -> Tone {
        if self.is_slide() {
            Tone::Light
        } else {
            Tone::Print
        }
    }

    /// Least readable font size in points: from the back of a room for slides, in the hand for
    /// paper.
    #[must_use]
    pub fn least_text(self) -> f64 {
        match self {
            Self::Wide | Self::Classic => 10.0,
            Self::A4 | Self::A3 | Self::A2 | Self::A0 | Self::Fit => 7.0,
        }
    }

    /// Scale factor of lengths and font sizes, relative to A4.
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

/// Dimensions of a page in scene units.
#[derive(Clone, Copy, Debug)]
pub(super) struct PageSheet {
    pub format: PageFormat,
    /// Width and height.
    pub size: Point,
    /// Scale factor: lengths are given for A4 and multiplied by it.
    pub unit: f64,
    /// Least font size, in scene units.
    pub min_text_size: f64,
}

impl PageSheet {
    /// Dimensions of a format; `min_text` is the least font size in points.
    pub(super) fn new(format: PageFormat, min_text: Option<f64>) -> Self {
        let points = min_text
            .filter(|points| points.is_finite())
            .unwrap_or_else(|| format.least_text());
        let min_text_size = points.clamp(4.0, 40.0) / POINT;
        Self {
            format,
            size: format.size(),
            unit: format.unit().max(min_text_size / SMALL),
            min_text_size,
        }
    }

    /// True if pages grow with their contents.
    pub(super) fn grows(self) -> bool {
        self.format == PageFormat::Fit
    }

    /// Converts a length on A4 to this page.
    pub(super) fn scaled(self, length: f64) -> f64 {
        length * self.unit
    }

    /// Style of the smallest text of a page's own.
    pub(super) fn small(self) -> FontSpec {
        FontSpec::regular(self.scaled(SMALL))
    }

    /// Style of running text.
    pub(super) fn body(self) -> FontSpec {
        FontSpec::regular(self.scaled(BODY))
    }

    /// Style of emphasised running text.
    pub(super) fn strong(self) -> FontSpec {
        FontSpec::bold(self.scaled(BODY))
    }

    /// Style of a page title.
    pub(super) fn title(self) -> FontSpec {
        FontSpec::bold(self.scaled(20.0))
    }

    /// Left and right margin.
    pub(super) fn margin(self) -> f64 {
        self.scaled(26.0)
    }

    /// Content box between the head and the foot of a page.
    pub(super) fn content(self) -> Rect {
        let margin = self.margin();
        let (top, bottom) = (self.scaled(HEAD), self.size.y - self.scaled(FOOT));
        Rect {
            min: Point::new(margin, top),
            max: Point::new(self.size.x - margin, bottom.max(top + 1.0)),
        }
    }

    /// Height of the content box; infinite for pages that grow.
    pub(super) fn content_height(self) -> f64 {
        if self.grows() {
            f64::INFINITY
        } else {
            self.content().height()
        }
    }

    /// Width available under contents that end at `right`.
    pub(super) fn width_of(self, right: f64) -> f64 {
        if self.grows() {
            right.max(LEAST_WIDTH - self.margin()) - self.margin()
        } else {
            self.content().width()
        }
    }

    /// Page size for contents that end at `end`, for pages that grow.
    pub(super) fn grown_to(self, end: Point) -> Self {
        let foot = self.size.y - self.content().max.y;
        let width = (end.x + self.margin()).max(LEAST_WIDTH);
        Self {
            size: Point::new(width, end.y + foot),
            ..self
        }
    }

    /// Upper edge of the foot.
    pub(super) fn foot(self) -> f64 {
        self.size.y - self.scaled(FOOT) + self.scaled(9.0)
    }
}

/// Points in a scene unit of 1/96 inch.
pub(super) const POINT: f64 = 0.75;

/// Converts a length in scene units to points.
pub(super) fn points(units: f64) -> f64 {
    units * POINT
}

/// Least width of a page that grows.
const LEAST_WIDTH: f64 = 820.0;
/// Smallest font size on A4, in scene units.
const SMALL: f64 = 9.6;
/// Font size of running text on A4.
const BODY: f64 = 11.0;
/// Distance from the upper edge of A4 to the contents.
const HEAD: f64 = 60.0;
/// Distance from the contents to the lower edge of A4.
const FOOT: f64 = 30.0;
