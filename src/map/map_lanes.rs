//! The lanes that a map shows, with their names.

use crate::{
    model::{Index, Journey, LaneKey},
    text::message_cache::MessageCache,
};

/// Lanes of a map, top to bottom.
pub(super) struct MapLanes {
    /// Criterion and display name of each lane.
    pub bands: Vec<(LaneKey, String)>,
    /// Lane of each touchpoint, in reading order.
    pub lane_of: Vec<usize>,
}

impl MapLanes {
    /// A single lane without a name.
    pub(super) fn single(touchpoints: usize) -> Self {
        Self {
            bands: vec![(LaneKey::Custom(None), String::new())],
            lane_of: vec![0; touchpoints],
        }
    }

    /// Lanes of a journey, without those that hold no touchpoint; lanes defined by the user are kept
    /// even when empty.
    pub(super) fn new(index: &Index<'_>, words: &MessageCache) -> Self {
        let lanes = index.lanes();
        let mut numbers = Vec::with_capacity(lanes.keys().len());
        let mut bands = Vec::new();
        for (key, is_shown) in lanes.keys().iter().zip(lanes.shown()) {
            numbers.push(bands.len());
            if is_shown {
                bands.push((key.clone(), name(index.journey, key, words)));
            }
        }
        let of = lanes.of_touchpoints().iter();
        let of = of.map(|lane| numbers.get(*lane).copied().unwrap_or(0));
        Self {
            lane_of: of.collect(),
            bands,
        }
    }
}

fn name(journey: &Journey, key: &LaneKey, words: &MessageCache) -> String {
    match key {
        LaneKey::Channel(Some(id)) => {
            let channel = journey.channels().get(id);
            let own = channel.map_or("", |channel| channel.lane_name());
            words.or_else(own, id!("layout-unnamed-channel"))
        }
        LaneKey::Device(Some(id)) => {
            let own = journey.devices().get(id).map_or("", |device| &device.name);
            words.or_else(own, id!("layout-unnamed-device"))
        }
        LaneKey::Custom(Some(id)) => {
            let own = journey.lanes().get(id).map_or("", |lane| &lane.name);
            words.or_else(own, id!("layout-unnamed-lane"))
        }
        LaneKey::Channel(None) => words.tr(id!("layout-no-channel")),
        LaneKey::Device(None) => words.tr(id!("layout-no-device")),
        LaneKey::Custom(None) => words.tr(id!("layout-no-lane")),
        LaneKey::Owner(name) => words.or_else(name, id!("layout-no-owner")),
        LaneKey::Actor(name) => words.or_else(name, id!("layout-no-actor")),
    }
}
