//! Scores by persona, channel and device.

use std::collections::BTreeMap;

use super::{
    card::{ScoreCard, latest},
    pool::{Pooled, coarsest, pool},
};
use crate::{
    insight::Index,
    model::{ChannelId, DeviceId, ItemRef, Metric, ScoreTarget, Touchpoint, choice::choices},
};

choices! {
    /// By what scores are told apart (DOMAIN 110).
    PivotBy as "pivot" {
        /// By persona.
        Persona = "persona",
        /// By channel.
        Channel = "channel",
        /// By device.
        Device = "device",
    }
}

choices! {
    /// How much of the journey a score is about; scores of unlike levels aren't taken together.
    Level as "level" {
        /// The whole journey.
        Journey = "journey",
        /// A phase.
        Phase = "phase",
        /// A touchpoint.
        Touchpoint = "touchpoint",
    }
}

impl Level {
    /// The level of a target.
    #[must_use]
    pub fn of(target: &ScoreTarget) -> Self {
        match target {
            ScoreTarget::Journey => Self::Journey,
            ScoreTarget::Phase(_) => Self::Phase,
            ScoreTarget::Touchpoint(_) => Self::Touchpoint,
        }
    }
}

/// A column of a pivot: a metric on a level.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PivotColumn {
    /// How much of the journey it is about.
    pub level: Level,
    /// The metric.
    pub metric: Metric,
}

/// A row of a pivot.
#[derive(Clone, Debug, PartialEq)]
pub struct PivotRow {
    /// The persona, channel or device; `None` for scores that aren't told apart.
    pub item: Option<ItemRef>,
    /// What was measured in each column.
    pub cells: Vec<Option<Pooled>>,
}

/// Scores by persona, channel or device.
#[derive(Clone, Debug, PartialEq)]
pub struct Pivot {
    /// By what.
    pub by: PivotBy,
    /// The metrics that were measured, by level.
    pub columns: Vec<PivotColumn>,
    /// The personas, channels or devices that were measured, in the journey's order, and last what
    /// isn't told apart.
    pub rows: Vec<PivotRow>,
}

impl Pivot {
    /// Whether nothing is told apart.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(|row| row.item.is_none())
    }
}

/// Scores by persona, channel or device: the newest wave of each series, with replies of several
/// touchpoints or phases added up.
///
/// A score about a touchpoint with a single channel or device counts for that one.
#[must_use]
pub fn pivot(index: &Index<'_>, cards: &[ScoreCard], by: PivotBy) -> Pivot {
    let journey = index.journey;
    let item = |card: &ScoreCard| item(index, card, by);
    let newest = coarsest(latest(cards), item);
    let mut cells: BTreeMap<(usize, PivotColumn), Vec<&ScoreCard>> = BTreeMap::new();
    let mut items: BTreeMap<usize, Option<ItemRef>> = BTreeMap::new();
    let mut columns: Vec<PivotColumn> = Vec::new();
    for card in newest {
        let item = item(card);
        let row = item.as_ref().map_or(usize::MAX, |item| place(index, item));
        let column = PivotColumn {
            level: Level::of(&card.target),
            metric: card.metric.clone(),
        };
        if !columns.contains(&column) {
            columns.push(column.clone());
        }
        items.insert(row, item);
        cells.entry((row, column)).or_default().push(card);
    }
    columns.sort();
    let rows = items.into_iter().map(|(row, item)| {
        let cell = |column: &PivotColumn| cells.get(&(row, column.clone()));
        let cell = |column: &PivotColumn| pool(journey, cell(column)?);
        PivotRow {
            item,
            cells: columns.iter().map(cell).collect(),
        }
    });
    let rows = rows.collect();
    Pivot { by, columns, rows }
}

fn item(index: &Index<'_>, card: &ScoreCard, by: PivotBy) -> Option<ItemRef> {
    match by {
        PivotBy::Persona => card.segment.persona.clone().map(ItemRef::Persona),
        PivotBy::Channel => channel(index, card).map(ItemRef::Channel),
        PivotBy::Device => device(index, card).map(ItemRef::Device),
    }
}

fn about<'a>(index: &Index<'a>, card: &ScoreCard) -> Option<&'a Touchpoint> {
    match &card.target {
        ScoreTarget::Touchpoint(id) => index.at(index.place(id)?).map(AsRef::as_ref),
        ScoreTarget::Journey | ScoreTarget::Phase(_) => None,
    }
}

/// The channel of a score: its own, or the only one of its touchpoint.
pub(super) fn channel(index: &Index<'_>, card: &ScoreCard) -> Option<ChannelId> {
    let own = card.segment.channel.clone();
    own.or_else(|| {
        let touchpoint = about(index, card)?;
        let is_only = touchpoint.other_channels.is_empty();
        touchpoint.channel.clone().filter(|_| is_only)
    })
}

/// The device of a score: its own, or the only one of its touchpoint.
fn device(index: &Index<'_>, card: &ScoreCard) -> Option<DeviceId> {
    let own = card.segment.device.clone();
    own.or_else(|| match about(index, card)?.devices.as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    })
}

fn place(index: &Index<'_>, item: &ItemRef) -> usize {
    let journey = index.journey;
    let found = match item {
        ItemRef::Persona(id) => journey.personas().place(id),
        ItemRef::Channel(id) => journey.channels().place(id),
        ItemRef::Device(id) => journey.devices().place(id),
        _ => None,
    };
    found.unwrap_or(usize::MAX - 1)
}
