//! Format 1: the journey itself, phases, lanes, rows, catalogues, personas and the graph.

use jiff::civil::Date;

use super::{
    Wire,
    common::{Cell, CustomField, DatedText, Emotion, Evidence},
    deck_plan::DeckPlan,
    judgement::{Dismissal, Kpi, Rules},
    same_fields, wire_same, wire_type,
};
use crate::{
    file::wire::wire_string::{WireChoice, WireString},
    model::{
        self, BusinessType, ChannelId, ChannelKind, Color, DeviceId, DeviceKind, ImageId,
        JourneyState, LaneAxis, LaneId, Message, OwnerKind, PathId, PersonaId, PhaseId, RowId,
        RowKind, Stage, TouchpointId, TouchpointKind, TransitionId, TransitionKind,
    },
};

wire_same! {
    /// Properties of the journey as a whole.
    #[derive(Default)]
    About {
        must {}
        may {
            title: String,
            scenario: String,
            expectations: String,
            owner: String,
            goal: String,
            business: WireChoice<BusinessType>,
            state: WireChoice<JourneyState>,
            based_on: String,
            stage: WireChoice<Stage>,
            reviewed: Option<WireString<Date>>,
            review_every: Option<u32>,
            notes: String,
            logo: Option<WireString<ImageId>>,
            lanes_by: WireChoice<LaneAxis>,
            path: Option<WireString<PathId>>,
            kpis: Vec<Kpi>,
            rules: Rules,
            dismissed: Vec<Dismissal>,
            custom: Vec<CustomField>,
            deck: DeckPlan,
        }
    }
}

wire_same! {
    Phase {
        must {
            id: WireString<PhaseId>,
            name: String,
        }
        may {
            goal: String,
            desired: String,
            custom: Vec<CustomField>,
        }
    }
}

wire_same! {
    /// A lane of the user's own.
    Lane {
        must {
            id: WireString<LaneId>,
            name: String,
        }
        may {}
    }
}

wire_same! {
    Row {
        must {
            id: WireString<RowId>,
            kind: WireChoice<RowKind>,
        }
        may {
            name: String,
            hidden: bool,
            cells: Vec<Cell>,
        }
    }
}

wire_type! {
    /// A channel; without `icon` it has the icon of its kind.
    Channel {
        must {
            id: WireString<ChannelId>,
            name: String,
        }
        may {
            kind: WireChoice<ChannelKind>,
            icon: Option<WireChoice<ChannelKind>>,
            color: WireString<Color>,
            lane: String,
            service_level: Option<f64>,
            quality: Option<u8>,
            custom: Vec<CustomField>,
        }
    }
}

impl Wire<model::Channel> for Channel {
    fn of(model: &model::Channel) -> Self {
        let model::Channel {
            id,
            name,
            kind,
            icon,
            color,
            lane,
            service_level,
            quality,
            custom,
        } = model;
        Self {
            id: Wire::of(id),
            name: name.clone(),
            kind: Wire::of(kind),
            icon: (icon != kind).then(|| Wire::of(icon)),
            color: Wire::of(color),
            lane: lane.clone(),
            service_level: *service_level,
            quality: *quality,
            custom: Wire::of(custom),
        }
    }

    fn model(self) -> Result<model::Channel, Message> {
        let Self {
            id,
            name,
            kind,
            icon,
            color,
            lane,
            service_level,
            quality,
            custom,
        } = self;
        let kind = kind.model()?;
        Ok(model::Channel {
            id: id.model()?,
            name,
            kind,
            icon: icon.map_or(Ok(kind), Wire::model)?,
            color: color.model()?,
            lane,
            service_level,
            quality,
            custom: custom.model()?,
        })
    }
}

wire_type! {
    /// A device; without `icon` it has the icon of its kind.
    Device {
        must {
            id: WireString<DeviceId>,
            name: String,
        }
        may {
            kind: WireChoice<DeviceKind>,
            icon: Option<WireChoice<DeviceKind>>,
            color: WireString<Color>,
            custom: Vec<CustomField>,
        }
    }
}

impl Wire<model::Device> for Device {
    fn of(model: &model::Device) -> Self {
        let model::Device {
            id,
            name,
            kind,
            icon,
            color,
            custom,
        } = model;
        Self {
            id: Wire::of(id),
            name: name.clone(),
            kind: Wire::of(kind),
            icon: (icon != kind).then(|| Wire::of(icon)),
            color: Wire::of(color),
            custom: Wire::of(custom),
        }
    }

    fn model(self) -> Result<model::Device, Message> {
        let Self {
            id,
            name,
            kind,
            icon,
            color,
            custom,
        } = self;
        let kind = kind.model()?;
        Ok(model::Device {
            id: id.model()?,
            name,
            kind,
            icon: icon.map_or(Ok(kind), Wire::model)?,
            color: color.model()?,
            custom: custom.model()?,
        })
    }
}

wire_same! {
    Persona {
        must {
            id: WireString<PersonaId>,
            name: String,
        }
        may {
            portrait: Option<WireString<ImageId>>,
            role: String,
            color: WireString<Color>,
            share: Option<f64>,
            goals: Vec<String>,
            needs: Vec<String>,
            frustrations: Vec<String>,
            quote: String,
            channels: Vec<WireString<ChannelId>>,
            devices: Vec<WireString<DeviceId>>,
            expectations: Vec<DatedText>,
            notes: String,
            custom: Vec<CustomField>,
        }
    }
}

wire_type! {
    Touchpoint {
        must {
            id: WireString<TouchpointId>,
            title: String,
            phase: WireString<PhaseId>,
            order: f64,
        }
        may {
            kind: WireChoice<TouchpointKind>,
            channel: Option<WireString<ChannelId>>,
            other_channels: Vec<WireString<ChannelId>>,
            devices: Vec<WireString<DeviceId>>,
            lane: Option<WireString<LaneId>>,
            actor: String,
            goal: String,
            does: String,
            thinks: String,
            feels: String,
            quotes: Vec<String>,
            expectation: String,
            emotions: Vec<Emotion>,
            ideal: Option<i8>,
            frontstage: String,
            backstage: String,
            support: String,
            owner: String,
            owner_kind: WireChoice<OwnerKind>,
            influence: Option<f64>,
            key: bool,
            self_service: bool,
            live_agent: bool,
            callback_offered: bool,
            wait_seconds: Option<u32>,
            url: String,
            sub_journey: String,
            images: Vec<WireString<ImageId>>,
            evidence: Evidence,
            notes: String,
            custom: Vec<CustomField>,
        }
    }
}

/// Maps the touchpoint's fields that have the same name and meaning on both sides.
macro_rules! touchpoint_fields {
    ($($field:ident),* $(,)?) => {
        impl Wire<model::Touchpoint> for Touchpoint {
            fn of(model: &model::Touchpoint) -> Self {
                let model::Touchpoint { owner: model::Owner { team, kind: owner_kind }, $($field),* } = model;
                Self {
                    owner: team.clone(),
                    owner_kind: Wire::of(owner_kind),
                    $($field: Wire::of($field)),*
                }
            }

            fn model(self) -> Result<model::Touchpoint, Message> {
                let Self { owner: team, owner_kind, $($field),* } = self;
                Ok(model::Touchpoint {
                    owner: model::Owner { team, kind: owner_kind.model()? },
                    $($field: $field.model()?),*
                })
            }
        }
    };
}

touchpoint_fields! {
    id, title, phase, order, kind, channel, other_channels, devices, lane, actor, goal, does,
    thinks, feels, quotes, expectation, emotions, ideal, frontstage, backstage, support,
    influence, key, self_service, live_agent, callback_offered, wait_seconds, url, sub_journey,
    images, evidence, notes, custom,
}

wire_same! {
    Transition {
        must {
            id: WireString<TransitionId>,
            from: WireString<TouchpointId>,
            to: WireString<TouchpointId>,
        }
        may {
            kind: WireChoice<TransitionKind>,
            share: Option<f64>,
            effort: Option<u8>,
            context_kept: Option<bool>,
            label: String,
            reason: String,
            notes: String,
            custom: Vec<CustomField>,
        }
    }
}

wire_same! {
    JourneyPath {
        must {
            id: WireString<PathId>,
            name: String,
        }
        may { touchpoints: Vec<WireString<TouchpointId>> }
    }
}
