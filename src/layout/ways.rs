//! Chooses how each transition runs, before anything has coordinates.
//!
//! Between columns of cards lie gutters and between lanes lie channels; neither ever holds a
//! card. A transition leaves its card sideways into the gutter, runs on at the height of one of
//! its ends where nothing stands in between, or else in a channel, and arrives sideways.

use super::{
    chains::Chains,
    crowd::{Crowd, Trip, in_channel, in_lane},
    facts::Facts,
    sizes::PORT,
    slots::Slots,
};
use crate::model::Edge;

/// The longest way, in columns, for which a free run beside cards is looked for.
const FAR: usize = 48;

/// The most tracks of a channel: beyond it a lane is mostly lines, and its cards are out of sight.
const MOST_TRACKS: usize = 16;

/// How a way that passes other columns gets past them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Run {
    /// There are no columns in between.
    Beside,
    /// At the height of its left end.
    AtLeft,
    /// At the height of its right end.
    AtRight,
    /// In the channel above a lane, on a track.
    Channel(usize, usize),
}

/// How a transition runs. Ends are places in reading order; `back` turns the arrow around.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// From the right side of one card to the left side of another further right.
    Across {
        /// The card at the left.
        left: usize,
        /// The card at the right.
        right: usize,
        /// How it passes what is between.
        run: Run,
        /// Whether it leads from right to left.
        back: bool,
    },
    /// Straight down to the next card of the column.
    Down {
        /// The upper card.
        upper: usize,
        /// The lower card.
        lower: usize,
        /// Whether it leads upwards.
        back: bool,
    },
    /// Around other cards of the column, through the gutter at its right.
    Around {
        /// The upper card.
        upper: usize,
        /// The lower card.
        lower: usize,
        /// Whether it leads upwards.
        back: bool,
    },
    /// Back to the card itself.
    Loop {
        /// The card.
        card: usize,
    },
}

/// The ways of all transitions, and the room that they need.
pub(super) struct Ways {
    /// One a transition, in the order of [`Facts::edges`].
    pub all: Vec<Way>,
    /// The number of tracks in the channel above each lane; the last is below all lanes.
    pub tracks: Vec<usize>,
    /// Where each card stands: lane, and top and bottom within it.
    pub spots: Vec<Spot>,
    /// The number of ways that share a track with others, since a channel has no free one.
    pub bundled: usize,
}

/// Where a card stands within its lane.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Spot {
    /// The lane.
    pub lane: usize,
    /// From the top of the lane's cards.
    pub top: f64,
    /// The lower end.
    pub bottom: f64,
}

/// Runs that are taken: columns passed, first to last.
struct Taken {
    crowd: Crowd,
    /// By lane and block of columns: first column, last column, height within the lane.
    levels: Vec<Chains<(usize, usize, f64)>>,
    /// By channel and track: the columns that are taken, a bit each.
    tracks: Vec<Vec<Bits>>,
    /// The number of runs on tracks that others had taken.
    bundled: usize,
}

/// Chooses a way for every transition.
pub(super) fn choose(facts: &Facts<'_>, slots: &Slots, spots: Vec<Spot>) -> Ways {
    let lanes = facts.lanes.bands.len();
    let blocks = slots.all.len() / FAR + 1;
    let mut taken = Taken {
        crowd: Crowd::new(slots.all.len()),
        levels: (0..lanes).map(|_| Chains::new(blocks)).collect(),
        tracks: vec![Vec::new(); lanes + 1],
        bundled: 0,
    };
    let span = |(place, edge): (usize, &Edge<'_>)| {
        let ends = slots.of.get(edge.from).zip(slots.of.get(edge.to));
        (ends.map_or(0, |(a, b)| a.abs_diff(*b)), place)
    };
    // Short ways choose first, as they have the least choice.
    let mut order: Vec<(usize, usize)> = facts.edges.iter().enumerate().map(span).collect();
    order.sort_unstable();
    let mut all = vec![Way::Loop { card: 0 }; facts.edges.len()];
    for (_, place) in order {
        let Some(edge) = facts.edges.get(place) else {
            continue;
        };
        let way = way(slots, &spots, edge.from, edge.to, &mut taken);
        if let (Some(way), Some(entry)) = (way, all.get_mut(place)) {
            *entry = way;
        }
    }
    Ways {
        all,
        tracks: taken.tracks.iter().map(Vec::len).collect(),
        spots,
        bundled: taken.bundled,
    }
}

fn way(slots: &Slots, spots: &[Spot], from: usize, to: usize, taken: &mut Taken) -> Option<Way> {
    if from == to {
        return Some(Way::Loop { card: from });
    }
    let (a, b) = (*slots.of.get(from)?, *slots.of.get(to)?);
    let height = |t: usize| spots.get(t).map_or(0.0, |s| in_lane(s.lane, s.top + PORT));
    if a == b {
        let way = within_column(slots, spots, from, to, a);
        let (upper, lower) = (height(from).min(height(to)), height(from).max(height(to)));
        if matches!(way, Way::Down { .. }) {
            taken.crowd.add_down(a, upper, lower);
        }
        return Some(way);
    }
    let back = a > b;
    let (left, right) = if back { (to, from) } else { (from, to) };
    let first = a.min(b) + 1;
    let last = a.max(b) - 1;
    let run = if first > last {
        taken.crowd.add_step(first, height(left), height(right));
        Run::Beside
    } else {
        let trip = Trip {
            first,
            last,
            from: height(left),
            to: height(right),
        };
        passing(slots, spots, (left, right), trip, taken)?
    };
    Some(Way::Across {
        left,
        right,
        run,
        back,
    })
}

fn within_column(slots: &Slots, spots: &[Spot], from: usize, to: usize, slot: usize) -> Way {
    let height = |t: usize| spots.get(t).map_or((0, 0.0), |spot| (spot.lane, spot.top));
    let is_above = |a: usize, b: usize| {
        let (x, y) = (height(a), height(b));
        x.0 < y.0 || (x.0 == y.0 && x.1 < y.1)
    };
    let back = is_above(to, from);
    let (upper, lower) = if back { (to, from) } else { (from, to) };
    let between = slots.all.get(slot).is_some_and(|slot| {
        slot.members
            .iter()
            .any(|&member| is_above(upper, member) && is_above(member, lower))
    });
    if between {
        Way::Around { upper, lower, back }
    } else {
        Way::Down { upper, lower, back }
    }
}

/// The run that crosses least: at the height of an end where that is free, or in a channel from
/// one lane above both ends to one below; of equal ones that which needs least room.
fn passing(
    slots: &Slots,
    spots: &[Spot],
    (left, right): (usize, usize),
    trip: Trip,
    taken: &mut Taken,
) -> Option<Run> {
    let (l, r) = (spots.get(left)?, spots.get(right)?);
    let (first, last) = (trip.first, trip.last);
    let mut best: Option<(usize, Run, f64)> = None;
    let mut offer = |taken: &Taken, run: Run, y: f64, extra: usize| {
        let cost = 4 * taken.crowd.crossings(trip, y) + extra;
        if best.is_none_or(|(least, ..)| cost < least) {
            best = Some((cost, run, y));
        }
    };
    if last - first < FAR {
        for (spot, run) in [(r, Run::AtRight), (l, Run::AtLeft)] {
            let y = spot.top + PORT;
            if is_free(slots, spots, spot.lane, y, (first, last), taken) {
                offer(taken, run, in_lane(spot.lane, y), 0);
            }
        }
    }
    let (upper, lower) = (l.lane.min(r.lane), l.lane.max(r.lane));
    for channel in upper..=lower + 1 {
        // What finds no free track is bundled with what meets it at the card at the right.
        let free = free_track(taken, channel, (first, last));
        let track = free.unwrap_or(right % MOST_TRACKS);
        let is_between = upper < channel && channel <= lower;
        // A new track makes the map higher, and a way beyond both ends is longer.
        let extra = 1 + track.min(6) + if is_between { 0 } else { 2 };
        let run = Run::Channel(channel, track);
        offer(taken, run, in_channel(channel, track), extra);
    }
    let (_, run, y) = best?;
    taken.crowd.add_run(trip, y);
    match run {
        Run::Channel(channel, track) => {
            let tracks = taken.tracks.get_mut(channel)?;
            if tracks.len() <= track {
                tracks.resize(track + 1, Bits::default());
            }
            let bits = tracks.get_mut(track)?;
            taken.bundled += usize::from(bits.any(first, last));
            bits.set(first, last);
        }
        Run::AtLeft => add_level(taken, l, (first, last)),
        Run::AtRight => add_level(taken, r, (first, last)),
        Run::Beside => {}
    }
    Some(run)
}

/// The first track of a channel that is free between two columns; none where all are taken.
fn free_track(taken: &Taken, channel: usize, (first, last): (usize, usize)) -> Option<usize> {
    let tracks = taken.tracks.get(channel)?;
    // Neighbours on one track keep a gutter between them.
    let is_free = |bits: &Bits| !bits.any(first.saturating_sub(1), last + 1);
    let found = tracks.iter().position(is_free).unwrap_or(tracks.len());
    (found < MOST_TRACKS).then_some(found)
}

fn add_level(taken: &mut Taken, spot: &Spot, (first, last): (usize, usize)) {
    if let Some(levels) = taken.levels.get_mut(spot.lane) {
        for block in first / FAR..=last / FAR {
            levels.push(block, (first, last, spot.top + PORT));
        }
    }
}

/// A row of bits.
#[derive(Clone, Default)]
struct Bits(Vec<u64>);

impl Bits {
    /// The parts of the words that hold the bits from `first` to `last`.
    fn masks(first: usize, last: usize) -> impl Iterator<Item = (usize, u64)> {
        (first / 64..=last / 64).map(move |word| {
            let low = if word == first / 64 { first % 64 } else { 0 };
            let high = if word == last / 64 { last % 64 } else { 63 };
            (word, (u64::MAX << low) & (u64::MAX >> (63 - high)))
        })
    }

    fn set(&mut self, first: usize, last: usize) {
        if self.0.len() <= last / 64 {
            self.0.resize(last / 64 + 1, 0);
        }
        for (word, mask) in Self::masks(first, last) {
            if let Some(word) = self.0.get_mut(word) {
                *word |= mask;
            }
        }
    }

    fn any(&self, first: usize, last: usize) -> bool {
        let mut masks = Self::masks(first, last);
        masks.any(|(word, mask)| self.0.get(word).is_some_and(|word| word & mask != 0))
    }
}

/// Whether nothing stands or runs in a lane at a height, from one column to another.
fn is_free(
    slots: &Slots,
    spots: &[Spot],
    lane: usize,
    y: f64,
    (first, last): (usize, usize),
    taken: &Taken,
) -> bool {
    let clear = |t: &usize| {
        spots
            .get(*t)
            .is_none_or(|spot| spot.lane != lane || y < spot.top - 8.0 || y > spot.bottom + 8.0)
    };
    let no_cards = slots
        .all
        .get(first..=last)
        .is_some_and(|slots| slots.iter().all(|slot| slot.members.iter().all(clear)));
    no_cards
        && taken.levels.get(lane).is_some_and(|levels| {
            let mut near = (first / FAR..=last / FAR).flat_map(|block| levels.of(block));
            near.all(|&(a, b, level)| b < first || last < a || (level - y).abs() > 6.0)
        })
}
