//! Drawing context of a view: width, text sizes, language and colours.

use crate::{
    i18n::Lang,
    map::ViewOptions,
    model::{ItemRef, Journey, MetricScale, TouchpointId},
    record::RecordContext,
    report::views::ViewChoices,
    text::{FontSpec, durations::TimeUnit, figure_format, message_cache::MessageCache},
    theme::Palette,
};

/// Drawing context of a view, for the window or for a page.
pub struct ViewSurface<'a> {
    /// Journey that the view shows.
    pub journey: &'a Journey,
    /// Language, colours and filters.
    pub options: &'a ViewOptions,
    /// Palette of the tone in `options`.
    pub palette: &'static Palette,
    /// Width of every block, in scene units.
    pub width: f64,
    /// Scale factor of a unit in scene units: 1 in the window, larger on paper.
    pub unit: f64,
    /// Margin around the blocks, in units.
    pub margin: f64,
    /// Gap between blocks, in units.
    pub gap: f64,
    /// Set in the window, where items can be clicked and opened.
    pub is_screen: bool,
    /// Item selected in the window, for views that show one item in detail.
    pub selected: Option<ItemRef>,
    /// Choices made within the view: matrix axes and what-if assumptions.
    pub choices: ViewChoices,
    pub(in crate::report) messages: MessageCache,
}

impl<'a> ViewSurface<'a> {
    /// Records of the journey in the language of the view, without ranks.
    pub(in crate::report) fn records(&self) -> RecordContext<'a> {
        RecordContext::new(self.journey, self.messages.lang)
    }

    /// Context for the window; `width` is the available width in points, margins included.
    #[must_use]
    pub fn for_window(journey: &'a Journey, options: &'a ViewOptions, width: f64) -> Self {
        let margin = 24.0;
        Self {
            width: (width - 2.0 * margin).max(320.0),
            margin,
            is_screen: true,
            ..Self::for_page(journey, options, width, 1.0)
        }
    }

    /// Context for a page, without margins.
    #[must_use]
    pub fn for_page(journey: &'a Journey, options: &'a ViewOptions, width: f64, unit: f64) -> Self {
        Self {
            journey,
            options,
            palette: Palette::of(options.tone),
            width,
            unit,
            margin: 0.0,
            gap: 6.0,
            is_screen: false,
            selected: None,
            choices: ViewChoices::default(),
            messages: MessageCache::new(options.lang),
        }
    }

    /// The same context with another width.
    pub(in crate::report) fn with_width(&self, width: f64) -> Self {
        Self {
            width,
            selected: self.selected.clone(),
            choices: self.choices.clone(),
            messages: MessageCache::new(self.options.lang),
            ..*self
        }
    }

    /// True if the item is selected in the window.
    #[must_use]
    pub fn is_selected(&self, item: &ItemRef) -> bool {
        self.selected.as_ref() == Some(item)
    }

    /// Converts a length in units to scene units.
    #[must_use]
    pub fn scaled(&self, length: f64) -> f64 {
        length * self.unit
    }

    /// Language of the view.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.options.lang
    }

    /// Style of the smallest text: 9.6 units on pages, the least readable size, and 11 in the
    /// window.
    #[must_use]
    pub fn small(&self) -> FontSpec {
        FontSpec::regular(self.scaled(if self.is_screen { 11.0 } else { 9.6 }))
    }

    /// Style of running text.
    #[must_use]
    pub fn body(&self) -> FontSpec {
        FontSpec::regular(self.scaled(if self.is_screen { 13.0 } else { 11.0 }))
    }

    /// Style of emphasised running text.
    #[must_use]
    pub fn strong(&self) -> FontSpec {
        FontSpec::bold(self.body().size)
    }

    /// Style of column headings.
    #[must_use]
    pub fn head(&self) -> FontSpec {
        FontSpec::bold(self.small().size)
    }

    /// Style of a heading within a view.
    #[must_use]
    pub fn title(&self) -> FontSpec {
        FontSpec::bold(self.scaled(if self.is_screen { 17.0 } else { 14.0 }))
    }

    /// Title of a touchpoint, or the placeholder for an untitled one.
    #[must_use]
    pub fn name(&self, id: &TouchpointId) -> String {
        self.name_of(&ItemRef::Touchpoint(id.clone()))
    }

    /// Display name of an item of the journey, or a placeholder for an unnamed one; empty for kinds
    /// without a name of their own, such as scores.
    #[must_use]
    pub fn name_of(&self, item: &ItemRef) -> String {
        figure_format::item_name(&self.messages, self.journey, item)
    }

    /// Formats a number in the language of the view.
    #[must_use]
    pub fn number(&self, value: f64, decimals: usize) -> String {
        self.lang().number(value, decimals)
    }

    /// Formats a number with its sign; one that rounds to 0 has none.
    #[must_use]
    pub fn signed(&self, value: f64, decimals: usize) -> String {
        self.lang().signed(value, decimals)
    }

    /// Formats a share of 0…1 as a percentage, such as `62%`.
    #[must_use]
    pub fn percent(&self, share: f64, decimals: usize) -> String {
        self.lang().percent(share, decimals)
    }

    /// Formats the figure of a score: a share as a percentage, a net with its sign, a mean on its
    /// scale.
    #[must_use]
    pub fn figure(&self, scale: &MetricScale, value: f64) -> String {
        figure_format::score_text(self.lang(), value, scale)
    }

    /// Formats a duration in seconds in the most readable unit.
    #[must_use]
    pub fn time(&self, seconds: f64) -> String {
        self.time_in(TimeUnit::of(seconds), seconds)
    }

    /// Formats a duration in seconds in a given unit, so that several can be compared.
    pub(in crate::report) fn time_in(&self, unit: TimeUnit, seconds: f64) -> String {
        figure_format::time_text(&self.messages, unit, seconds)
    }
}
