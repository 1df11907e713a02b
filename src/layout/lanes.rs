//! Assigns every touchpoint to a lane by the chosen lane axis.

use std::{collections::HashMap, sync::Arc};

use super::{fast_hash::FastHash, grid::LaneKey, words::Words};
use crate::model::{DomainId as _, Journey, LaneAxis, MessageId, Touchpoint};

/// Lanes of a map, top to bottom.
pub(super) struct Lanes {
    /// Criterion and display name of each lane.
    pub bands: Vec<(LaneKey, String)>,
    /// Lane of each touchpoint, in reading order.
    pub of: Vec<usize>,
}

impl Lanes {
    /// A single lane without a name.
    pub(super) fn one(touchpoints: usize) -> Self {
        Self {
            bands: vec![(LaneKey::Custom(None), String::new())],
            of: vec![0; touchpoints],
        }
    }

    /// Lanes in catalogue order, without those that hold no touchpoint; lanes defined by the user
    /// are kept even when empty.
    pub(super) fn new(
        journey: &Journey,
        axis: LaneAxis,
        touchpoints: &[&Arc<Touchpoint>],
        words: &Words,
    ) -> Self {
        let offered = offered(journey, axis, words);
        // Names that no catalogue holds, such as an owner team's, follow in reading order.
        let mut all = offered.bands;
        let mut by_name: HashMap<String, usize, FastHash> = HashMap::default();
        let none = all.len();
        all.push((none_key(axis), words.tr(none_words(axis))));
        let mut of = Vec::with_capacity(touchpoints.len());
        for t in touchpoints {
            let id = match axis {
                LaneAxis::Channel => t.channel.as_ref().map(|id| id.as_str()),
                LaneAxis::Device => t.devices.first().map(|id| id.as_str()),
                LaneAxis::Custom => t.lane.as_ref().map(|id| id.as_str()),
                LaneAxis::Owner => Some(t.owner.team.trim()),
                LaneAxis::Actor => Some(t.actor.trim()),
            };
            let named = matches!(axis, LaneAxis::Owner | LaneAxis::Actor);
            of.push(match id {
                None | Some("") => none,
                Some(name) if named => match by_name.get(name) {
                    Some(&lane) => lane,
                    None => {
                        by_name.insert(name.to_owned(), all.len());
                        let key = if axis == LaneAxis::Owner {
                            LaneKey::Owner(name.to_owned())
                        } else {
                            LaneKey::Actor(name.to_owned())
                        };
                        all.push((key, name.to_owned()));
                        all.len() - 1
                    }
                },
                Some(id) => offered.of.get(id).copied().unwrap_or(none),
            });
        }
        // Touchpoints without a value on the axis are in the last lane.
        let last = all.remove(none);
        all.push(last);
        let end = all.len() - 1;
        for lane in &mut of {
            *lane = match (*lane).cmp(&none) {
                std::cmp::Ordering::Less => *lane,
                std::cmp::Ordering::Equal => end,
                std::cmp::Ordering::Greater => *lane - 1,
            };
        }
        keep_used(all, of, axis == LaneAxis::Custom)
    }
}

struct Offered {
    bands: Vec<(LaneKey, String)>,
    of: HashMap<String, usize, FastHash>,
}

fn offered(journey: &Journey, axis: LaneAxis, words: &Words) -> Offered {
    let mut bands: Vec<(LaneKey, String)> = Vec::new();
    let mut of: HashMap<String, usize, FastHash> = HashMap::default();
    match axis {
        LaneAxis::Channel => {
            let mut shared: HashMap<&str, usize, FastHash> = HashMap::default();
            for channel in journey.channels() {
                let lane = *shared.entry(channel.lane_name()).or_insert_with(|| {
                    let name = words.or_else(channel.lane_name(), id!("layout-unnamed-channel"));
                    bands.push((LaneKey::Channel(Some(channel.id.clone())), name));
                    bands.len() - 1
                });
                of.insert(channel.id.as_str().to_owned(), lane);
            }
        }
        LaneAxis::Device => {
            for device in journey.devices() {
                of.insert(device.id.as_str().to_owned(), bands.len());
                let name = words.or_else(&device.name, id!("layout-unnamed-device"));
                bands.push((LaneKey::Device(Some(device.id.clone())), name));
            }
        }
        LaneAxis::Custom => {
            for lane in journey.lanes() {
                of.insert(lane.id.as_str().to_owned(), bands.len());
                let name = words.or_else(&lane.name, id!("layout-unnamed-lane"));
                bands.push((LaneKey::Custom(Some(lane.id.clone())), name));
            }
        }
        LaneAxis::Owner | LaneAxis::Actor => {}
    }
    Offered { bands, of }
}

/// Removes lanes without touchpoints and renumbers the others; keeps one where all are empty.
fn keep_used(all: Vec<(LaneKey, String)>, of: Vec<usize>, keep_made: bool) -> Lanes {
    let mut used = vec![false; all.len()];
    for &lane in &of {
        if let Some(flag) = used.get_mut(lane) {
            *flag = true;
        }
    }
    let made = all.len().saturating_sub(1);
    if keep_made {
        used.iter_mut().take(made).for_each(|flag| *flag = true);
    }
    if !used.contains(&true) {
        used.iter_mut().take(1).for_each(|flag| *flag = true);
    }
    let mut renumbered = Vec::with_capacity(all.len());
    let mut next = 0;
    for &flag in &used {
        renumbered.push(next);
        next += usize::from(flag);
    }
    let bands = all
        .into_iter()
        .zip(&used)
        .filter_map(|(band, &flag)| flag.then_some(band))
        .collect();
    let of = of
        .into_iter()
        .map(|lane| renumbered.get(lane).copied().unwrap_or(0))
        .collect();
    Lanes { bands, of }
}

fn none_key(axis: LaneAxis) -> LaneKey {
    match axis {
        LaneAxis::Channel => LaneKey::Channel(None),
        LaneAxis::Device => LaneKey::Device(None),
        LaneAxis::Owner => LaneKey::Owner(String::new()),
        LaneAxis::Actor => LaneKey::Actor(String::new()),
        LaneAxis::Custom => LaneKey::Custom(None),
    }
}

fn none_words(axis: LaneAxis) -> MessageId {
    match axis {
        LaneAxis::Channel => id!("layout-no-channel"),
        LaneAxis::Device => id!("layout-no-device"),
        LaneAxis::Owner => id!("layout-no-owner"),
        LaneAxis::Actor => id!("layout-no-actor"),
        LaneAxis::Custom => id!("layout-no-lane"),
    }
}
