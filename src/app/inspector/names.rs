//! Names and colours of items in menus and on chips, and the lists that menus offer.

use super::form::{Form, FormItem};
use crate::{
    app::widgets::MenuItem,
    model::{
        Anchor, ChannelId, DeviceId, ItemRef, Journey, LaneId, MessageId, Metric, PersonaId,
        PhaseId, Score, ScoreTarget, TouchpointId, TransitionKind,
    },
    scene::Rgba,
    theme::Palette,
};

/// Options of chips: id, text and colour.
pub(super) type ChipOptions<I> = Vec<(I, String, Option<Rgba>)>;

impl<T: FormItem> Form<'_, T> {
    fn item_name(&self, item: &ItemRef) -> String {
        self.name_or_untitled(item.text(self.look.journey))
    }

    pub fn phase_name(&self, id: &PhaseId) -> String {
        self.item_name(&ItemRef::Phase(id.clone()))
    }

    pub fn touchpoint_name(&self, id: &TouchpointId) -> String {
        self.item_name(&ItemRef::Touchpoint(id.clone()))
    }

    /// Name of an item that may be absent; `none` is the message id for its absence.
    fn or_none(&self, item: Option<ItemRef>, none: MessageId) -> String {
        match item {
            Some(item) => self.item_name(&item),
            None => self.controls.tr(none),
        }
    }

    /// Name of a channel; `none` is the message id for its absence.
    pub fn channel_name(&self, id: Option<&ChannelId>, none: MessageId) -> String {
        self.or_none(id.cloned().map(ItemRef::Channel), none)
    }

    /// Name of a device; `none` is the message id for its absence.
    pub fn device_name(&self, id: Option<&DeviceId>, none: MessageId) -> String {
        self.or_none(id.cloned().map(ItemRef::Device), none)
    }

    /// Name of a lane, or the word for none.
    pub fn lane_name(&self, id: Option<&LaneId>) -> String {
        self.or_none(id.cloned().map(ItemRef::Lane), id!("inspector-none"))
    }

    /// Name of a persona, or the word for everyone.
    pub fn persona_name(&self, id: Option<&PersonaId>) -> String {
        self.or_none(id.cloned().map(ItemRef::Persona), id!("inspector-everyone"))
    }

    /// Title of a touchpoint; `none` is the message id for its absence.
    pub fn touchpoint_or(&self, id: Option<&TouchpointId>, none: MessageId) -> String {
        self.or_none(id.cloned().map(ItemRef::Touchpoint), none)
    }

    /// Name of a metric, standard or custom.
    pub fn metric_name(&self, metric: &Metric) -> String {
        match metric {
            Metric::Custom(id) => self.item_name(&ItemRef::Metric(id.clone())),
            Metric::Nps => self.controls.tr(id!("inspector-metric-nps")),
            Metric::Csat5 => self.controls.tr(id!("inspector-metric-csat-5")),
            Metric::Csat7 => self.controls.tr(id!("inspector-metric-csat-7")),
            Metric::Ces5 => self.controls.tr(id!("inspector-metric-ces-5")),
            Metric::Ces7 => self.controls.tr(id!("inspector-metric-ces-7")),
        }
    }

    /// Name of the touchpoint or the transition that an annotation is pinned to.
    pub fn anchor_name(&self, anchor: &Anchor) -> String {
        match anchor {
            Anchor::Touchpoint(id) => self.touchpoint_name(id),
            Anchor::Transition(id) => self.look.journey.transition(id).map_or_else(
                || self.name_or_untitled(""),
                |e| {
                    let from = self.touchpoint_name(&e.from);
                    format!("{from} → {}", self.touchpoint_name(&e.to))
                },
            ),
        }
    }

    /// Menu items of all phases.
    pub fn phase_items(&self) -> Vec<MenuItem<PhaseId>> {
        let phases = self.look.journey.phases();
        let item = |id: &PhaseId| MenuItem {
            value: id.clone(),
            text: self.phase_name(id),
        };
        phases.iter().map(|phase| item(&phase.id)).collect()
    }

    /// Menu items of all touchpoints in reading order.
    pub fn touchpoint_items(&self) -> Vec<MenuItem<TouchpointId>> {
        let all = self.look.journey.touchpoints_in_order();
        all.into_iter()
            .map(|t| MenuItem {
                value: t.id.clone(),
                text: self.name_or_untitled(&t.title),
            })
            .collect()
    }

    /// Menu items of all touchpoints, after one for none.
    pub fn touchpoint_items_or(&self, none: MessageId) -> Vec<MenuItem<Option<TouchpointId>>> {
        self.optional(self.touchpoint_items(), none)
    }

    /// Menu items of all channels, after one for none.
    pub fn channel_items(&self, none: MessageId) -> Vec<MenuItem<Option<ChannelId>>> {
        let items = named_items(self.channel_options());
        self.optional(items, none)
    }

    /// Menu items of all devices, after one for none.
    pub fn device_items(&self, none: MessageId) -> Vec<MenuItem<Option<DeviceId>>> {
        let items = named_items(self.device_options());
        self.optional(items, none)
    }

    /// Menu items of all personas, after one for everyone.
    pub fn persona_items(&self) -> Vec<MenuItem<Option<PersonaId>>> {
        let items = named_items(self.persona_options());
        self.optional(items, id!("inspector-everyone"))
    }

    /// Menu items of all custom lanes, after one for none.
    pub fn lane_items(&self) -> Vec<MenuItem<Option<LaneId>>> {
        let lanes = self.look.journey.lanes().iter();
        let items = lanes
            .map(|lane| MenuItem {
                value: lane.id.clone(),
                text: self.name_or_untitled(&lane.name),
            })
            .collect();
        self.optional(items, id!("inspector-none"))
    }

    /// Menu items of all anchors: touchpoints in reading order, then transitions.
    pub fn anchor_items(&self) -> Vec<MenuItem<Anchor>> {
        let mut items = Vec::new();
        let mut ways = Vec::new();
        for t in self.look.journey.touchpoints_in_order() {
            items.push(Anchor::Touchpoint(t.id.clone()));
            let mut out = self.look.journey.graph().outgoing(&t.id);
            out.sort_by(|a, b| a.id.cmp(&b.id));
            ways.extend(out.iter().map(|e| Anchor::Transition(e.id.clone())));
        }
        items.extend(ways);
        let item = |value: Anchor| MenuItem {
            text: self.anchor_name(&value),
            value,
        };
        items.into_iter().map(item).collect()
    }

    /// Adds an item for none in front.
    pub fn optional<I>(
        &self,
        items: Vec<MenuItem<I>>,
        none: MessageId,
    ) -> Vec<MenuItem<Option<I>>> {
        let first = MenuItem {
            value: None,
            text: self.controls.tr(none),
        };
        let rest = items.into_iter().map(|item| MenuItem {
            value: Some(item.value),
            text: item.text,
        });
        std::iter::once(first).chain(rest).collect()
    }

    /// Chips of all channels.
    pub fn channel_options(&self) -> ChipOptions<ChannelId> {
        let channels = self.look.journey.channels().iter();
        channels
            .map(|c| {
                (
                    c.id.clone(),
                    self.name_or_untitled(&c.name),
                    Some(self.controls.palette.readable_color(c.color)),
                )
            })
            .collect()
    }

    /// Chips of all devices.
    pub fn device_options(&self) -> ChipOptions<DeviceId> {
        let devices = self.look.journey.devices().iter();
        devices
            .map(|d| {
                (
                    d.id.clone(),
                    self.name_or_untitled(&d.name),
                    Some(self.controls.palette.readable_color(d.color)),
                )
            })
            .collect()
    }

    /// Chips of all personas.
    pub fn persona_options(&self) -> ChipOptions<PersonaId> {
        let personas = self.look.journey.personas().iter();
        personas
            .map(|p| {
                (
                    p.id.clone(),
                    self.name_or_untitled(&p.name),
                    Some(
                        self.controls
                            .palette
                            .readable_color(self.look.journey.persona_color(p)),
                    ),
                )
            })
            .collect()
    }
}

fn named_items<I>(options: ChipOptions<I>) -> Vec<MenuItem<I>> {
    options
        .into_iter()
        .map(|(value, words, _)| MenuItem { value, text: words })
        .collect()
}

pub(super) fn transition_color(palette: &Palette, kind: TransitionKind) -> Rgba {
    match kind {
        TransitionKind::Flow => palette.flow,
        TransitionKind::ChannelSwitch => palette.channel_switch,
        TransitionKind::Escalation => palette.escalation,
        TransitionKind::CallBack => palette.call_back,
        TransitionKind::Failure => palette.failure,
        TransitionKind::Referral => palette.referral,
    }
}

/// Scores of a target, in the order of the catalogue.
pub(super) fn scores_of(journey: &Journey, target: &ScoreTarget) -> Vec<std::sync::Arc<Score>> {
    journey
        .scores()
        .iter()
        .filter(|score| score.target == *target)
        .cloned()
        .collect()
}
