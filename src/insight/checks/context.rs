//! What checks look at, with what several of them reckon.

use jiff::civil::Date;

use super::{method, service};
use crate::{
    insight::{ScoredIndex, flow::Flow},
    model::{Journey, presets::Lexicon},
};

/// Fewer touchpoints than this are a first sketch.
pub const SKETCH: usize = 5;

/// What checks look at. What several checks reckon is kept in it from the first time on: one is for
/// one run over one journey.
pub struct Context<'a> {
    /// The journey by places.
    pub index: &'a ScoredIndex<'a>,
    /// How customers flow through it.
    pub flow: &'a Flow,
    /// Today, for what grows old.
    pub today: Date,
    /// The words of preset fields.
    pub lexicon: &'a Lexicon,
    pub(super) service: service::Kept,
    pub(super) method: method::Kept,
}

impl<'a> Context<'a> {
    /// What checks look at on a day.
    #[must_use]
    pub fn new(
        index: &'a ScoredIndex<'a>,
        flow: &'a Flow,
        today: Date,
        lexicon: &'a Lexicon,
    ) -> Self {
        Self {
            index,
            flow,
            today,
            lexicon,
            service: service::Kept::default(),
            method: method::Kept::default(),
        }
    }

    /// Whether the map is a first sketch, of which nobody expects owners, reviews and all channels.
    #[must_use]
    pub fn is_sketch(&self) -> bool {
        self.index.len() < SKETCH
    }

    /// The journey.
    #[must_use]
    pub fn journey(&self) -> &'a Journey {
        self.index.journey
    }
}
