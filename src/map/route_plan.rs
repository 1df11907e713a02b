//! Routing: chooses an abstract route for each transition, before anything has coordinates.
//!
//! Between columns of cards lie gutters and between lanes lie channels; neither ever holds a card.
//! A transition leaves its card sideways into the gutter, runs on at the height of one of its ends
//! where nothing is in between, or else in a channel, and arrives sideways.
//!
//! A general layered layout is no alternative: Graphviz `dot` takes 7.7 s of CPU time for 2,000
//! nodes and may move cards out of their phases and lanes.

use super::{
    card_columns::CardColumns,
    channel_occupancy::{ChannelOccupancy, RouteSpan, channel_height, lane_height},
    linked_lists::LinkedLists,
    map_context::MapContext,
    sizes::PORT,
};
use crate::model::DrawnEdge;

/// Longest route, in columns, for which a free run beside cards is looked for.
const MAX_FREE_SPAN: usize = 48;

/// Greatest number of tracks in a channel: beyond it a lane is mostly lines, and its cards are out
/// of sight.
const MOST_TRACKS: usize = 16;

/// Horizontal run of a route past the columns between its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bypass {
    /// No columns are in between.
    Adjacent,
    /// At the height of its left end.
    AtLeft,
    /// At the height of its right end.
    AtRight,
    /// In the channel above a lane: channel index and track.
    Channel(usize, usize),
}

/// Abstract route of a transition. Ends are indices in reading order; `back` reverses the arrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RoutePlan {
    /// From the right side of one card to the left side of another in a later column.
    Across {
        /// Left card.
        left: usize,
        /// Right card.
        right: usize,
        /// Run past the columns in between.
        run: Bypass,
        /// Set for a transition from right to left.
        back: bool,
    },
    /// Straight down to the next card of the column.
    Down {
        upper: usize,
        lower: usize,
        /// Set for an upward transition.
        back: bool,
    },
    /// Around other cards of the column, through the gutter at its right.
    Around {
        upper: usize,
        lower: usize,
        /// Set for an upward transition.
        back: bool,
    },
    /// Loop back to the card itself.
    Loop {
        /// Source and target card.
        card: usize,
    },
}

/// Routes of all transitions, and the tracks that they need.
pub(super) struct RoutePlans {
    /// One route for each transition, in the order of [`MapContext::edges`].
    pub plans: Vec<RoutePlan>,
    /// Number of tracks in the channel above each lane; the last is below all lanes.
    pub tracks: Vec<usize>,
    /// Position of each card within its lane.
    pub card_positions: Vec<CardPosition>,
    /// Number of routes that share a track with others, since their channel has no free one.
    pub bundled_count: usize,
}

/// Vertical position of a card within its lane.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct CardPosition {
    /// Index of the lane.
    pub lane: usize,
    /// Upper edge, from the top of the lane's cards.
    pub top: f64,
    /// Lower edge, from the top of the lane's cards.
    pub bottom: f64,
}

/// Occupied lane heights and channel tracks.
struct TrackOccupancy {
    occupancy: ChannelOccupancy,
    /// By lane and block of columns: first column, last column, height within the lane.
    lane_runs: Vec<LinkedLists<(usize, usize, f64)>>,
    /// By channel and track: the occupied columns, a bit each.
    tracks: Vec<Vec<BitRow>>,
    /// Number of runs on tracks that were occupied already.
    bundled: usize,
}

/// Chooses a route for every transition.
pub(super) fn plan_routes(
    facts: &MapContext<'_>,
    slots: &CardColumns,
    spots: Vec<CardPosition>,
) -> RoutePlans {
    let lanes = facts.lanes.bands.len();
    let blocks = slots.columns.len() / MAX_FREE_SPAN + 1;
    let mut taken = TrackOccupancy {
        occupancy: ChannelOccupancy::new(slots.columns.len()),
        lane_runs: (0..lanes).map(|_| LinkedLists::new(blocks)).collect(),
        tracks: vec![Vec::new(); lanes + 1],
        bundled: 0,
    };
    let span = |(place, edge): (usize, &DrawnEdge<'_>)| {
        let ends = slots
            .column_of
            .get(edge.from)
            .zip(slots.column_of.get(edge.to));
        (ends.map_or(0, |(a, b)| a.abs_diff(*b)), place)
    };
    // Short routes choose first, as they have the fewest alternatives.
    let mut order: Vec<(usize, usize)> = facts.edges.iter().enumerate().map(span).collect();
    order.sort_unstable();
    let mut all = vec![RoutePlan::Loop { card: 0 }; facts.edges.len()];
    for (_, place) in order {
        let Some(edge) = facts.edges.get(place) else {
            continue;
        };
        let way = way(slots, &spots, edge.from, edge.to, &mut taken);
        if let (Some(way), Some(entry)) = (way, all.get_mut(place)) {
            *entry = way;
        }
    }
    RoutePlans {
        plans: all,
        tracks: taken.tracks.iter().map(Vec::len).collect(),
        card_positions: spots,
        bundled_count: taken.bundled,
    }
}

fn way(
    slots: &CardColumns,
    spots: &[CardPosition],
    from: usize,
    to: usize,
    taken: &mut TrackOccupancy,
) -> Option<RoutePlan> {
    if from == to {
        return Some(RoutePlan::Loop { card: from });
    }
    let (a, b) = (*slots.column_of.get(from)?, *slots.column_of.get(to)?);
    let height = |t: usize| {
        spots
            .get(t)
            .map_or(0.0, |s| lane_height(s.lane, s.top + PORT))
    };
    if a == b {
        let way = within_column(slots, spots, from, to, a);
        let (upper, lower) = (height(from).min(height(to)), height(from).max(height(to)));
        if matches!(way, RoutePlan::Down { .. }) {
            taken.occupancy.add_vertical(a, upper, lower);
        }
        return Some(way);
    }
    let back = a > b;
    let (left, right) = if back { (to, from) } else { (from, to) };
    let first = a.min(b) + 1;
    let last = a.max(b) - 1;
    let run = if first > last {
        taken.occupancy.add_step(first, height(left), height(right));
        Bypass::Adjacent
    } else {
        let trip = RouteSpan {
            first,
            last,
            left_y: height(left),
            right_y: height(right),
        };
        passing(slots, spots, (left, right), trip, taken)?
    };
    Some(RoutePlan::Across {
        left,
        right,
        run,
        back,
    })
}

fn within_column(
    slots: &CardColumns,
    spots: &[CardPosition],
    from: usize,
    to: usize,
    slot: usize,
) -> RoutePlan {
    let height = |t: usize| spots.get(t).map_or((0, 0.0), |spot| (spot.lane, spot.top));
    let is_above = |a: usize, b: usize| {
        let (x, y) = (height(a), height(b));
        x.0 < y.0 || (x.0 == y.0 && x.1 < y.1)
    };
    let back = is_above(to, from);
    let (upper, lower) = if back { (to, from) } else { (from, to) };
    let between = slots.columns.get(slot).is_some_and(|slot| {
        slot.touchpoints
            .iter()
            .any(|&member| is_above(upper, member) && is_above(member, lower))
    });
    if between {
        RoutePlan::Around { upper, lower, back }
    } else {
        RoutePlan::Down { upper, lower, back }
    }
}

/// Run with the fewest crossings: at the height of an end where that is free, or in a channel from
/// one lane above both ends to one below; among equals the one that needs the least room.
fn passing(
    slots: &CardColumns,
    spots: &[CardPosition],
    (left, right): (usize, usize),
    trip: RouteSpan,
    taken: &mut TrackOccupancy,
) -> Option<Bypass> {
    let (l, r) = (spots.get(left)?, spots.get(right)?);
    let (first, last) = (trip.first, trip.last);
    let mut best: Option<(usize, Bypass, f64)> = None;
    let mut offer = |taken: &TrackOccupancy, run: Bypass, y: f64, extra: usize| {
        let cost = 4 * taken.occupancy.crossings(trip, y) + extra;
        if best.is_none_or(|(least, ..)| cost < least) {
            best = Some((cost, run, y));
        }
    };
    if last - first < MAX_FREE_SPAN {
        for (spot, run) in [(r, Bypass::AtRight), (l, Bypass::AtLeft)] {
            let y = spot.top + PORT;
            if is_free(slots, spots, spot.lane, y, (first, last), taken) {
                offer(taken, run, lane_height(spot.lane, y), 0);
            }
        }
    }
    let (upper, lower) = (l.lane.min(r.lane), l.lane.max(r.lane));
    for channel in upper..=lower + 1 {
        // A run without a free track is bundled with others to the same card at the right.
        let free = free_track(taken, channel, (first, last));
        let track = free.unwrap_or(right % MOST_TRACKS);
        let is_between = upper < channel && channel <= lower;
        // A new track makes the map higher, and a route outside both ends is longer.
        let extra = 1 + track.min(6) + if is_between { 0 } else { 2 };
        let run = Bypass::Channel(channel, track);
        offer(taken, run, channel_height(channel, track), extra);
    }
    let (_, run, y) = best?;
    taken.occupancy.add_run(trip, y);
    match run {
        Bypass::Channel(channel, track) => {
            let tracks = taken.tracks.get_mut(channel)?;
            if tracks.len() <= track {
                tracks.resize(track + 1, BitRow::default());
            }
            let bits = tracks.get_mut(track)?;
            taken.bundled += usize::from(bits.any(first, last));
            bits.set(first, last);
        }
        Bypass::AtLeft => add_level(taken, l, (first, last)),
        Bypass::AtRight => add_level(taken, r, (first, last)),
        Bypass::Adjacent => {}
    }
    Some(run)
}

/// First track of a channel that is free between two columns; `None` where all are occupied.
fn free_track(
    taken: &TrackOccupancy,
    channel: usize,
    (first, last): (usize, usize),
) -> Option<usize> {
    let tracks = taken.tracks.get(channel)?;
    // Neighbours on one track keep a gutter between them.
    let is_free = |bits: &BitRow| !bits.any(first.saturating_sub(1), last + 1);
    let found = tracks.iter().position(is_free).unwrap_or(tracks.len());
    (found < MOST_TRACKS).then_some(found)
}

fn add_level(taken: &mut TrackOccupancy, spot: &CardPosition, (first, last): (usize, usize)) {
    if let Some(levels) = taken.lane_runs.get_mut(spot.lane) {
        for block in first / MAX_FREE_SPAN..=last / MAX_FREE_SPAN {
            levels.push(block, (first, last, spot.top + PORT));
        }
    }
}

/// Growable bit set.
#[derive(Clone, Default)]
struct BitRow(Vec<u64>);

impl BitRow {
    /// Word indices and masks of the bits from `first` to `last`.
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

/// True if no card and no run is near a height in a lane, from one column to another.
fn is_free(
    slots: &CardColumns,
    spots: &[CardPosition],
    lane: usize,
    y: f64,
    (first, last): (usize, usize),
    taken: &TrackOccupancy,
) -> bool {
    let clear = |t: &usize| {
        spots
            .get(*t)
            .is_none_or(|spot| spot.lane != lane || y < spot.top - 8.0 || y > spot.bottom + 8.0)
    };
    let no_cards = slots
        .columns
        .get(first..=last)
        .is_some_and(|slots| slots.iter().all(|slot| slot.touchpoints.iter().all(clear)));
    no_cards
        && taken.lane_runs.get(lane).is_some_and(|levels| {
            let mut near = (first / MAX_FREE_SPAN..=last / MAX_FREE_SPAN)
                .flat_map(|block| levels.entries(block));
            near.all(|&(a, b, level)| b < first || last < a || (level - y).abs() > 6.0)
        })
}
