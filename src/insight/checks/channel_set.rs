//! Sets of channels, to compare those offered with those used.

use crate::{
    insight::checks::CheckContext,
    model::{Channel, ChannelId, Touchpoint},
};

/// A set of channels as bits by position in the catalogue. From the 128th on they share the last
/// bit, so that a check can miss a finding there but never invents one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ChannelSet(u128);

impl ChannelSet {
    pub(super) fn of<'a>(
        context: &CheckContext<'_>,
        ids: impl IntoIterator<Item = &'a ChannelId>,
    ) -> Self {
        let mut bits = 0;
        for id in ids {
            if let Some(place) = context.journey().channels().position(id) {
                bits |= 1 << place.min(127);
            }
        }
        Self(bits)
    }

    /// The channels on offer at a touchpoint.
    pub(super) fn of_touchpoint(context: &CheckContext<'_>, touchpoint: &Touchpoint) -> Self {
        let all = touchpoint.channel.iter().chain(&touchpoint.other_channels);
        Self::of(context, all)
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn insert_all(&mut self, other: Self) {
        self.0 |= other.0;
    }

    pub(super) fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) fn difference(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(super) fn union(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(super) fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// The channels in the catalogue's order.
    pub(super) fn list<'a>(self, context: &CheckContext<'a>) -> impl Iterator<Item = &'a Channel> {
        let all = context.journey().channels().iter().enumerate();
        let chosen = all.filter(move |(place, _)| self.0 >> (*place).min(127) & 1 == 1);
        chosen.map(|(_, channel)| channel.as_ref())
    }
}
