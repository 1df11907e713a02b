//! Pivot table of scores by persona, channel or device.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    card::{ScoreCard, latest_waves},
    compare::{Comparison, compare},
    pooled_score::{PooledScore, coarsest_cut, pool},
};
use crate::model::{
    ChannelId, DeviceId, Index, ItemRef, Journey, Metric, ScoreData, ScoreTarget, Touchpoint,
    choice::choices,
};

choices! {
    /// The dimension of a pivot table (DOMAIN 110).
    PivotDimension as "pivot" {
        /// By persona.
        Persona = "persona",
        /// By channel.
        Channel = "channel",
        /// By device.
        Device = "device",
    }
}

choices! {
    /// The level of a score's target; scores of unlike levels aren't pooled.
    ScoreLevel as "level" {
        /// The whole journey.
        Journey = "journey",
        /// A phase.
        Phase = "phase",
        /// A touchpoint.
        Touchpoint = "touchpoint",
    }
}

impl ScoreLevel {
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

/// A column of a pivot: one question, that is a metric and a target. Figures of unlike touchpoints
/// aren't pooled: who is asked at which touchpoint would decide them more than the answers (Simpson
/// 1951).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PivotColumn {
    /// The level of the target.
    pub level: ScoreLevel,
    /// The metric.
    pub metric: Metric,
    /// The part of the journey that the question is about.
    pub target: ScoreTarget,
}

/// All other customers who were asked the same question, beside a segment.
#[derive(Clone, Debug, PartialEq)]
pub struct PivotRemainder {
    /// Their card: the replies of the whole less those of the segment.
    pub card: ScoreCard,
    /// The comparison of the segment with them; `None` where it isn't possible.
    pub comparison: Option<Comparison>,
}

/// The score of a persona, channel or device in one column.
#[derive(Clone, Debug, PartialEq)]
pub struct PivotCell {
    /// The score, pooled where the segment is divided further.
    pub pooled: PooledScore,
    /// The other customers, if a score of everybody on the same date includes this segment.
    pub others: Option<PivotRemainder>,
}

/// A row of a pivot: a persona, channel or device.
#[derive(Clone, Debug, PartialEq)]
pub struct PivotRow {
    /// The persona, channel or device; `None` for scores that aren't divided by it.
    pub item: Option<ItemRef>,
    /// A cell per column.
    pub cells: Vec<Option<PivotCell>>,
}

/// Scores by persona, channel or device.
#[derive(Clone, Debug, PartialEq)]
pub struct Pivot {
    /// The dimension.
    pub by: PivotDimension,
    /// The questions, by level, metric and reading order.
    pub columns: Vec<PivotColumn>,
    /// The personas, channels or devices with scores, in the journey's order; undivided scores
    /// last.
    pub rows: Vec<PivotRow>,
}

impl Pivot {
    /// True if no score is divided by the dimension.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(|row| row.item.is_none())
    }
}

/// Builds the pivot table of the newest wave of each series. Replies are pooled only where one
/// question is divided further, never over touchpoints.
///
/// A score about a touchpoint with a single channel or device counts for that one.
#[must_use]
pub fn pivot(index: &Index<'_>, cards: &[ScoreCard], by: PivotDimension) -> Pivot {
    let journey = index.journey;
    let item = |card: &ScoreCard| item(index, card, by);
    let newest = coarsest_cut(latest_waves(cards), item);
    let mut cells: BTreeMap<(usize, &Metric, &ScoreTarget), Vec<&ScoreCard>> = BTreeMap::new();
    let mut items: BTreeMap<usize, Option<ItemRef>> = BTreeMap::new();
    let mut questions: BTreeSet<(ScoreLevel, &Metric, usize, &ScoreTarget)> = BTreeSet::new();
    for card in newest {
        let item = item(card);
        let row = item.as_ref().map_or(usize::MAX, |item| place(index, item));
        let level = ScoreLevel::of(&card.target);
        questions.insert((
            level,
            &card.metric,
            order(index, &card.target),
            &card.target,
        ));
        items.insert(row, item);
        let cell = cells.entry((row, &card.metric, &card.target)).or_default();
        cell.push(card);
    }
    let columns = questions.into_iter();
    let columns: Vec<PivotColumn> = columns
        .map(|(level, metric, _, target)| PivotColumn {
            level,
            metric: metric.clone(),
            target: target.clone(),
        })
        .collect();
    let pooled = |row: usize, column: &PivotColumn| {
        pool(journey, cells.get(&(row, &column.metric, &column.target))?)
    };
    let wholes: Vec<Option<PooledScore>> = columns.iter().map(|c| pooled(usize::MAX, c)).collect();
    let rows = items.into_iter().map(|(row, item)| {
        let cell = |(column, whole): (&PivotColumn, &Option<PooledScore>)| {
            let pooled = pooled(row, column)?;
            let others = whole.as_ref().filter(|_| item.is_some());
            let others = others.and_then(|whole| others_of(journey, whole, &pooled));
            Some(PivotCell { pooled, others })
        };
        let cells = columns.iter().zip(&wholes).map(cell).collect();
        PivotRow { item, cells }
    });
    let rows = rows.collect();
    Pivot { by, columns, rows }
}

/// The other customers beside a segment: a whole of the same dates less the segment, if it includes
/// it.
fn others_of(journey: &Journey, whole: &PooledScore, part: &PooledScore) -> Option<PivotRemainder> {
    let (all, own) = (&whole.card.counts, &part.card.counts);
    let is_within = all.len() == own.len() && all.iter().zip(own).all(|(all, own)| own <= all);
    if own.is_empty()
        || !is_within
        || (whole.first_date, whole.last_date) != (part.first_date, part.last_date)
    {
        return None;
    }
    let rest: Vec<u32> = all.iter().zip(own).map(|(all, own)| all - own).collect();
    let rest = ScoreData::Replies(rest);
    rest.n().filter(|n| *n > 0)?;
    let mut card = ScoreCard::of_data(journey, journey.scores().get(&whole.card.score)?, &rest)?;
    // The number of invites of the others isn't known.
    (card.response, card.invited) = (None, None);
    let card = card.with_cautions(&journey.about().rules);
    let found = compare(&card, &part.card).ok();
    Some(PivotRemainder {
        card,
        comparison: found,
    })
}

/// The position of a question's target in reading order.
fn order(index: &Index<'_>, target: &ScoreTarget) -> usize {
    match target {
        ScoreTarget::Journey => Some(0),
        ScoreTarget::Phase(id) => index.journey.phases().position(id),
        ScoreTarget::Touchpoint(id) => index.position(id),
    }
    .unwrap_or(usize::MAX)
}

fn item(index: &Index<'_>, card: &ScoreCard, by: PivotDimension) -> Option<ItemRef> {
    match by {
        PivotDimension::Persona => card.segment.persona.clone().map(ItemRef::Persona),
        PivotDimension::Channel => channel(index, card).map(ItemRef::Channel),
        PivotDimension::Device => device(index, card).map(ItemRef::Device),
    }
}

fn about<'a>(index: &Index<'a>, card: &ScoreCard) -> Option<&'a Touchpoint> {
    match &card.target {
        ScoreTarget::Touchpoint(id) => index.at(index.position(id)?).map(AsRef::as_ref),
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
        ItemRef::Persona(id) => journey.personas().position(id),
        ItemRef::Channel(id) => journey.channels().position(id),
        ItemRef::Device(id) => journey.devices().position(id),
        _ => None,
    };
    found.unwrap_or(usize::MAX - 1)
}
