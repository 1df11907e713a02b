//! Adding phases, lanes, rows, catalogue entries, scores and paths: empty, and selected.

use super::{insert::new_phase, update::IdAllocator};
use crate::{
    edit::{Change, Draft, Edit, EditableEntity},
    model::{
        Aggregation, Catalog, Channel, ChannelId, ChannelKind, Color, Device, DeviceId, DeviceKind,
        Entity, IdSource, Journey, JourneyPath, Lane, LaneAxis, LaneId, Message, MessageId, Metric,
        MetricDef, PERSONA_COLORS, Persona, Phase, PhaseId, Referable, Row, RowId, RowKind,
        ScaleDirection, Score, ScoreData, ScoreId, ScoreTarget, TouchpointId,
    },
};

/// Palette for new channels and devices, in the order in which they are added.
const CATALOG_COLORS: [[u8; 3]; 10] = [
    [0x1d, 0x6f, 0xb8],
    [0x0f, 0x76, 0x6e],
    [0x7a, 0x4f, 0xbf],
    [0xb4, 0x53, 0x09],
    [0xbe, 0x18, 0x5d],
    [0x3f, 0x7d, 0x20],
    [0x43, 0x56, 0xc4],
    [0x8a, 0x5a, 0x12],
    [0x0e, 0x74, 0x90],
    [0x9d, 0x17, 0x4d],
];

/// The first colour of the palette that is not in use; when all are, they repeat.
fn next_color(palette: &[[u8; 3]], used: &[Color]) -> Color {
    let free = palette.iter().find(|rgb| !used.contains(&Color(**rgb)));
    let again = || palette.get(used.len() % palette.len().max(1));
    free.or_else(again)
        .copied()
        .map_or_else(Color::default, Color)
}

/// Position right after an entity of a list, or its end.
fn after<T: Entity>(list: &Catalog<T>, id: Option<&T::Id>) -> usize {
    id.and_then(|id| list.position(id))
        .map_or(list.len(), |place| place + 1)
}

fn added<T: EditableEntity + Referable>(label: MessageId, at: usize, item: T) -> Draft {
    let selected = item.item();
    let item = std::sync::Arc::new(item);
    let edit = T::edit(Change::Insert { at, item });
    Draft::new(Message::new(label), vec![edit]).with_selection(vec![selected])
}

/// Adds an entity at the end of its list.
#[must_use]
pub fn add_entry<T: EditableEntity + Referable>(
    journey: &Journey,
    ids: &mut IdSource,
    label: MessageId,
    make: impl FnOnce(T::Id) -> T,
) -> Draft {
    let id = IdAllocator::new(journey, ids).id::<T>();
    added(label, usize::MAX, make(id))
}

/// Adds a phase after another one, or at the end.
#[must_use]
pub fn add_phase(journey: &Journey, ids: &mut IdSource, beside: Option<&PhaseId>) -> Draft {
    let phase = new_phase(&mut IdAllocator::new(journey, ids));
    let at = after(journey.phases(), beside);
    added::<Phase>(id!("step-add-phase"), at, phase)
}

/// Adds a lane of the user's own after another one, or at the end. The first one also switches the
/// map to custom lanes.
#[must_use]
pub fn add_lane(journey: &Journey, ids: &mut IdSource, beside: Option<&LaneId>) -> Draft {
    let id = IdAllocator::new(journey, ids).id::<Lane>();
    let lane = Lane {
        id,
        name: String::new(),
    };
    let at = after(journey.lanes(), beside);
    let mut draft = added(id!("step-add-lane"), at, lane);
    if journey.lanes().is_empty() && journey.about().lanes_by != LaneAxis::Custom {
        let mut about = journey.about().clone();
        about.lanes_by = LaneAxis::Custom;
        draft.edits.push(Edit::About(std::sync::Arc::new(about)));
    }
    draft
}

/// Adds a row after another one, or at the end.
#[must_use]
pub fn add_row(
    journey: &Journey,
    ids: &mut IdSource,
    kind: RowKind,
    beside: Option<&RowId>,
) -> Draft {
    let id = IdAllocator::new(journey, ids).id::<Row>();
    let row = Row {
        id,
        kind,
        name: String::new(),
        hidden: false,
        cells: Vec::new(),
    };
    let at = after(journey.rows(), beside);
    added(id!("step-add-row"), at, row)
}

/// Adds a persona with a colour that no other has.
#[must_use]
pub fn add_persona(journey: &Journey, ids: &mut IdSource) -> Draft {
    let used: Vec<Color> = journey.personas().iter().map(|p| p.color).collect();
    add_entry(journey, ids, id!("step-add-persona"), |id| Persona {
        color: next_color(&PERSONA_COLORS, &used),
        ..Persona::new(id, String::new())
    })
}

/// Adds a channel.
#[must_use]
pub fn add_channel(journey: &Journey, ids: &mut IdSource, kind: ChannelKind, name: &str) -> Draft {
    add_entry(journey, ids, id!("step-add-channel"), |id| {
        new_channel(journey, id, kind, name)
    })
}

/// An empty channel with a colour that no other channel has, while the palette lasts.
pub(crate) fn new_channel(
    journey: &Journey,
    id: ChannelId,
    kind: ChannelKind,
    name: &str,
) -> Channel {
    let used: Vec<Color> = journey.channels().iter().map(|c| c.color).collect();
    Channel {
        id,
        name: name.to_owned(),
        kind,
        icon: kind,
        color: next_color(&CATALOG_COLORS, &used),
        lane: String::new(),
        service_level: None,
        quality: None,
        custom: Vec::new(),
    }
}

/// Adds a device.
#[must_use]
pub fn add_device(journey: &Journey, ids: &mut IdSource, kind: DeviceKind, name: &str) -> Draft {
    add_entry(journey, ids, id!("step-add-device"), |id| {
        new_device(journey, id, kind, name)
    })
}

/// An empty device with a colour that no other device has, while the palette lasts.
pub(crate) fn new_device(journey: &Journey, id: DeviceId, kind: DeviceKind, name: &str) -> Device {
    let used: Vec<Color> = journey.devices().iter().map(|d| d.color).collect();
    Device {
        id,
        name: name.to_owned(),
        kind,
        icon: kind,
        color: next_color(&CATALOG_COLORS, &used),
        custom: Vec::new(),
    }
}

/// Adds a metric of the user's own: the mean of 1…5, higher being better.
#[must_use]
pub fn add_metric(journey: &Journey, ids: &mut IdSource) -> Draft {
    add_entry(journey, ids, id!("step-add-metric"), |id| MetricDef {
        id,
        name: String::new(),
        measures: None,
        min: 1,
        max: 5,
        direction: ScaleDirection::HigherIsBetter,
        report: Aggregation::Mean,
    })
}

/// Adds a score without replies: NPS for the whole journey, CSAT for a phase or touchpoint, since
/// NPS isn't meant for one interaction (DOMAIN 70). A target that doesn't exist makes no edit.
#[must_use]
pub fn add_score(journey: &Journey, ids: &mut IdSource, target: ScoreTarget) -> Draft {
    let (metric, exists) = match &target {
        ScoreTarget::Journey => (Metric::Nps, true),
        ScoreTarget::Phase(id) => (Metric::Csat5, journey.phases().contains(id)),
        ScoreTarget::Touchpoint(id) => (Metric::Csat5, journey.touchpoint(id).is_some()),
    };
    if !exists {
        return Draft::new(message!("step-add-score"), Vec::new());
    }
    add_entry(journey, ids, id!("step-add-score"), |id| {
        empty_score(journey, id, metric, target)
    })
}

pub(crate) fn empty_score(
    journey: &Journey,
    id: ScoreId,
    metric: Metric,
    target: ScoreTarget,
) -> Score {
    let data = no_replies(journey, &metric);
    Score::new(id, metric, target, data)
}

/// Reply counts of zero for every value of a metric's scale; valid data after a change of metric.
#[must_use]
pub fn no_replies(journey: &Journey, metric: &Metric) -> ScoreData {
    let steps = journey.metric_scale(metric).map_or(0, |scale| {
        usize::try_from(i64::from(scale.max) - i64::from(scale.min) + 1).unwrap_or(0)
    });
    ScoreData::Replies(vec![0; steps])
}

/// Adds a path through these touchpoints, which the emotion curve then follows.
#[must_use]
pub fn add_path(journey: &Journey, ids: &mut IdSource, touchpoints: &[TouchpointId]) -> Draft {
    let id = IdAllocator::new(journey, ids).id::<JourneyPath>();
    let path = JourneyPath {
        id: id.clone(),
        name: String::new(),
        touchpoints: touchpoints
            .iter()
            .filter(|id| journey.touchpoint(id).is_some())
            .cloned()
            .collect(),
    };
    let mut draft = added(id!("step-add-path"), usize::MAX, path);
    let mut about = journey.about().clone();
    about.path = Some(id);
    draft.edits.push(Edit::About(std::sync::Arc::new(about)));
    draft
}
