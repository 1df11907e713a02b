//! What a view is drawn on: its width, the size of its letters, its words and colours.

use crate::{
    i18n::Lang,
    layout::{ViewOptions, figures, text::Style, time::Unit, views::Choices, words::Words},
    model::{ItemRef, Journey, MetricScale, TouchpointId},
    theme::Palette,
};

/// What a view is drawn on.
pub struct Board<'a> {
    /// The journey.
    pub journey: &'a Journey,
    /// Language, colours and filters.
    pub options: &'a ViewOptions,
    /// The colours.
    pub palette: &'static Palette,
    /// The width of every block, in scene units.
    pub width: f64,
    /// The size of a unit in scene units: 1 in the window, more on paper.
    pub unit: f64,
    /// The space around the blocks, in units.
    pub margin: f64,
    /// The space between blocks, in units.
    pub gap: f64,
    /// Whether it is looked at in the window, where things can be clicked and opened.
    pub is_screen: bool,
    /// What is selected in the window, for views that show one thing closely.
    pub chosen: Option<ItemRef>,
    /// What was chosen of what a view can show.
    pub choices: Choices,
    pub(in crate::layout) words: Words,
}

impl<'a> Board<'a> {
    /// A board of the window, `width` points wide with its margins.
    #[must_use]
    pub fn of_window(journey: &'a Journey, options: &'a ViewOptions, width: f64) -> Self {
        let margin = 24.0;
        Self {
            width: (width - 2.0 * margin).max(320.0),
            margin,
            is_screen: true,
            ..Self::of_page(journey, options, width, 1.0)
        }
    }

    /// A board of a page, without margins.
    #[must_use]
    pub fn of_page(journey: &'a Journey, options: &'a ViewOptions, width: f64, unit: f64) -> Self {
        Self {
            journey,
            options,
            palette: Palette::of(options.tone),
            width,
            unit,
            margin: 0.0,
            gap: 6.0,
            is_screen: false,
            chosen: None,
            choices: Choices::default(),
            words: Words::new(options.lang),
        }
    }

    /// The same board with another width.
    pub(in crate::layout) fn narrower(&self, width: f64) -> Self {
        Self {
            width,
            chosen: self.chosen.clone(),
            choices: self.choices.clone(),
            words: Words::new(self.options.lang),
            ..*self
        }
    }

    /// Whether a thing of the journey is selected in the window.
    #[must_use]
    pub fn is_chosen(&self, item: &ItemRef) -> bool {
        self.chosen.as_ref() == Some(item)
    }

    /// A length in units.
    #[must_use]
    pub fn at(&self, length: f64) -> f64 {
        length * self.unit
    }

    /// The language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.options.lang
    }

    /// The smallest letters: 9.6 units, which pages can still be read with.
    #[must_use]
    pub fn small(&self) -> Style {
        Style::regular(self.at(if self.is_screen { 11.0 } else { 9.6 }))
    }

    /// Running text.
    #[must_use]
    pub fn body(&self) -> Style {
        Style::regular(self.at(if self.is_screen { 13.0 } else { 11.0 }))
    }

    /// Running text that stands out.
    #[must_use]
    pub fn strong(&self) -> Style {
        Style::bold(self.body().size)
    }

    /// The letters of column heads.
    #[must_use]
    pub fn head(&self) -> Style {
        Style::bold(self.small().size)
    }

    /// A heading within a view.
    #[must_use]
    pub fn title(&self) -> Style {
        Style::bold(self.at(if self.is_screen { 17.0 } else { 14.0 }))
    }

    /// The title of a touchpoint, or the words for an untitled one.
    #[must_use]
    pub fn name(&self, id: &TouchpointId) -> String {
        let title = self.journey.touchpoint(id).map_or("", |t| &t.title);
        self.words.or_else(title, id!("layout-untitled-touchpoint"))
    }

    /// The name of a thing of the journey, or the words for one without; empty for what has no name
    /// of its own, such as a score.
    #[must_use]
    pub fn name_of(&self, item: &ItemRef) -> String {
        figures::name_of(&self.words, self.journey, item)
    }

    /// A number in the board's language.
    #[must_use]
    pub fn number(&self, value: f64, decimals: usize) -> String {
        self.lang().number(value, decimals)
    }

    /// A number with plus or minus; what rounds to 0 has neither.
    #[must_use]
    pub fn signed(&self, value: f64, decimals: usize) -> String {
        self.lang().signed(value, decimals)
    }

    /// A share of 0…1 as percent, such as `62%`.
    #[must_use]
    pub fn percent(&self, share: f64, decimals: usize) -> String {
        self.lang().percent(share, decimals)
    }

    /// The figure of a score: a share with its sign, a net with plus or minus, a mean on its scale.
    #[must_use]
    pub fn figure(&self, scale: &MetricScale, value: f64) -> String {
        figures::written(self.lang(), value, scale)
    }

    /// A time of so many seconds in the unit that suits it.
    #[must_use]
    pub fn time(&self, seconds: f64) -> String {
        self.time_in(Unit::of(seconds), seconds)
    }

    /// A time of so many seconds in a unit, so that it can be held against others.
    pub(in crate::layout) fn time_in(&self, unit: Unit, seconds: f64) -> String {
        figures::time_in(&self.words, unit, seconds)
    }
}
