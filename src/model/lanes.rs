//! Lanes: grouping of touchpoints by an attribute, the lane axis.

use std::collections::HashMap;

use super::{ChannelId, DeviceId, DomainId as _, Index, Journey, LaneAxis, LaneId, Touchpoint};

/// Criterion of a lane: the value on the lane axis that its touchpoints share.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LaneKey {
    /// Main channel, the first of those that share the lane; `None` for touchpoints without one.
    Channel(Option<ChannelId>),
    /// First device; `None` for touchpoints without one.
    Device(Option<DeviceId>),
    /// Owner team; empty for touchpoints without one.
    Owner(String),
    /// Actor; empty for touchpoints without one.
    Actor(String),
    /// Lane defined by the user; `None` for touchpoints in none of them.
    Custom(Option<LaneId>),
}

impl LaneKey {
    /// Value of a touchpoint on an axis. Touchpoints with different values can share a lane, see
    /// [`LaneAssignment`].
    #[must_use]
    pub fn of(axis: LaneAxis, touchpoint: &Touchpoint) -> Self {
        match axis {
            LaneAxis::Channel => Self::Channel(touchpoint.channel.clone()),
            LaneAxis::Device => Self::Device(touchpoint.devices.first().cloned()),
            LaneAxis::Owner => Self::Owner(touchpoint.owner.team.trim().to_owned()),
            LaneAxis::Actor => Self::Actor(touchpoint.actor.trim().to_owned()),
            LaneAxis::Custom => Self::Custom(touchpoint.lane.clone()),
        }
    }

    fn none(axis: LaneAxis) -> Self {
        match axis {
            LaneAxis::Channel => Self::Channel(None),
            LaneAxis::Device => Self::Device(None),
            LaneAxis::Owner => Self::Owner(String::new()),
            LaneAxis::Actor => Self::Actor(String::new()),
            LaneAxis::Custom => Self::Custom(None),
        }
    }

    /// Axis of the value, and its id or name; empty without one.
    fn label(&self) -> (LaneAxis, &str) {
        match self {
            Self::Channel(id) => (LaneAxis::Channel, id.as_ref().map_or("", |id| id.as_str())),
            Self::Device(id) => (LaneAxis::Device, id.as_ref().map_or("", |id| id.as_str())),
            Self::Owner(name) => (LaneAxis::Owner, name.trim()),
            Self::Actor(name) => (LaneAxis::Actor, name.trim()),
            Self::Custom(id) => (LaneAxis::Custom, id.as_ref().map_or("", |id| id.as_str())),
        }
    }
}

/// Id or name of a touchpoint's value on an axis; empty without one.
pub(super) fn lane_label(axis: LaneAxis, touchpoint: &Touchpoint) -> &str {
    match axis {
        LaneAxis::Channel => touchpoint.channel.as_ref().map_or("", |id| id.as_str()),
        LaneAxis::Device => touchpoint.devices.first().map_or("", |id| id.as_str()),
        LaneAxis::Custom => touchpoint.lane.as_ref().map_or("", |id| id.as_str()),
        LaneAxis::Owner => touchpoint.owner.team.trim(),
        LaneAxis::Actor => touchpoint.actor.trim(),
    }
}

/// Lanes of a journey on its axis, top to bottom, with the lane of each touchpoint.
///
/// Catalogues contribute all their entries, also unused ones, in their order; channels whose lanes
/// have the same name share one. Owners and actors come in reading order. The lane of touchpoints
/// without a value is the last.
#[derive(Debug, PartialEq)]
pub struct LaneAssignment {
    axis: LaneAxis,
    keys: Vec<LaneKey>,
    by_label: HashMap<String, usize>,
    of: Vec<usize>,
}

impl LaneAssignment {
    pub(super) fn new(journey: &Journey, index: &Index<'_>) -> Self {
        let axis = journey.about().lanes_by;
        let mut lanes = Self {
            axis,
            keys: Vec::new(),
            by_label: HashMap::new(),
            of: Vec::new(),
        };
        lanes.add_catalogue(journey);
        if matches!(axis, LaneAxis::Owner | LaneAxis::Actor) {
            for touchpoint in index.touchpoints() {
                let name = lane_label(axis, touchpoint);
                if !name.is_empty() && !lanes.by_label.contains_key(name) {
                    lanes.add(LaneKey::of(axis, touchpoint), name);
                }
            }
        }
        lanes.keys.push(LaneKey::none(axis));
        let all = index.touchpoints();
        lanes.of = all.map(|t| lanes.find(lane_label(axis, t))).collect();
        lanes
    }

    fn add_catalogue(&mut self, journey: &Journey) {
        match self.axis {
            LaneAxis::Channel => {
                let mut shared: HashMap<&str, usize> = HashMap::new();
                for channel in journey.channels() {
                    let next = self.keys.len();
                    let lane = *shared.entry(channel.lane_name()).or_insert(next);
                    if lane == next {
                        self.keys.push(LaneKey::Channel(Some(channel.id.clone())));
                    }
                    self.by_label.insert(channel.id.to_string(), lane);
                }
            }
            LaneAxis::Device => {
                for device in journey.devices() {
                    self.add(LaneKey::Device(Some(device.id.clone())), device.id.as_str());
                }
            }
            LaneAxis::Custom => {
                for lane in journey.lanes() {
                    self.add(LaneKey::Custom(Some(lane.id.clone())), lane.id.as_str());
                }
            }
            LaneAxis::Owner | LaneAxis::Actor => {}
        }
    }

    fn add(&mut self, key: LaneKey, label: &str) {
        self.by_label.insert(label.to_owned(), self.keys.len());
        self.keys.push(key);
    }

    /// Lane of an id or name; the last one if there is none.
    fn find(&self, label: &str) -> usize {
        let last = self.keys.len().saturating_sub(1);
        self.by_label.get(label).copied().unwrap_or(last)
    }

    /// Criteria of all lanes, top to bottom.
    #[must_use]
    pub fn keys(&self) -> &[LaneKey] {
        &self.keys
    }

    /// Lane of each touchpoint in reading order, as an index into [`Self::keys`].
    #[must_use]
    pub fn of_touchpoints(&self) -> &[usize] {
        &self.of
    }

    /// Lane in which a touchpoint is drawn, as an index into [`Self::keys`].
    #[must_use]
    pub fn lane_of(&self, touchpoint: &Touchpoint) -> usize {
        self.find(lane_label(self.axis, touchpoint))
    }

    /// True if a touchpoint is drawn in a lane; so is one in another channel that shares the lane.
    #[must_use]
    pub fn holds(&self, lane: &LaneKey, touchpoint: &Touchpoint) -> bool {
        let (axis, wanted) = lane.label();
        let own = lane_label(axis, touchpoint);
        let is_same = || match (self.by_label.get(own), self.by_label.get(wanted)) {
            (Some(a), Some(b)) => a == b,
            _ => false,
        };
        own == wanted || (axis == self.axis && is_same())
    }

    /// Flags of the lanes that the map shows: those with touchpoints, and all that the user defined;
    /// the first where there would be none.
    #[must_use]
    pub fn shown(&self) -> Vec<bool> {
        let is_made = |key: &LaneKey| matches!(key, LaneKey::Custom(Some(_)));
        let mut shown: Vec<bool> = self.keys.iter().map(is_made).collect();
        for &lane in &self.of {
            if let Some(flag) = shown.get_mut(lane) {
                *flag = true;
            }
        }
        if !shown.contains(&true) {
            shown.iter_mut().take(1).for_each(|flag| *flag = true);
        }
        shown
    }
}
