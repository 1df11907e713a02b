//! Typed reference to any item of a journey, held by selections and scene keys.

use std::{borrow::Cow, fmt};

use super::{
    ActionId, Argument, ChannelId, DeviceId, DomainId as _, Journey, LaneId, MetricId, MomentId,
    PainPointId, PathId, PersonaId, PhaseId, RowId, ScoreId, TouchpointId, TransitionId,
};

/// Typed reference to one item of a journey. The item need not exist: see [`Self::exists_in`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemRef {
    /// The journey as a whole.
    Journey,
    /// A phase.
    Phase(PhaseId),
    /// A lane of the user's own.
    Lane(LaneId),
    /// A row under the map.
    Row(RowId),
    /// A cell of a row of the user's own: the one under a touchpoint.
    Cell(RowId, TouchpointId),
    /// A touchpoint.
    Touchpoint(TouchpointId),
    /// A transition.
    Transition(TransitionId),
    /// A pain point.
    PainPoint(PainPointId),
    /// An impact moment.
    Moment(MomentId),
    /// An action.
    Action(ActionId),
    /// A score.
    Score(ScoreId),
    /// A persona.
    Persona(PersonaId),
    /// A channel of the catalogue.
    Channel(ChannelId),
    /// A device of the catalogue.
    Device(DeviceId),
    /// A metric of the user's own.
    Metric(MetricId),
    /// A named path.
    Path(PathId),
}

impl ItemRef {
    /// Key of its kind in message ids (`item-<kind>`) and in the text form.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Journey => "journey",
            Self::Phase(_) => "phase",
            Self::Lane(_) => "lane",
            Self::Row(_) => "row",
            Self::Cell(..) => "cell",
            Self::Touchpoint(_) => "touchpoint",
            Self::Transition(_) => "transition",
            Self::PainPoint(_) => "pain-point",
            Self::Moment(_) => "impact-moment",
            Self::Action(_) => "action",
            Self::Score(_) => "score",
            Self::Persona(_) => "persona",
            Self::Channel(_) => "channel",
            Self::Device(_) => "device",
            Self::Metric(_) => "metric",
            Self::Path(_) => "path",
        }
    }

    /// Text of its id, of a cell `row/touchpoint`; empty for the journey.
    #[must_use]
    pub fn id(&self) -> Cow<'_, str> {
        Cow::Borrowed(match self {
            Self::Journey => "",
            Self::Cell(row, touchpoint) => return Cow::Owned(format!("{row}/{touchpoint}")),
            Self::Phase(id) => id.as_str(),
            Self::Lane(id) => id.as_str(),
            Self::Row(id) => id.as_str(),
            Self::Touchpoint(id) => id.as_str(),
            Self::Transition(id) => id.as_str(),
            Self::PainPoint(id) => id.as_str(),
            Self::Moment(id) => id.as_str(),
            Self::Action(id) => id.as_str(),
            Self::Score(id) => id.as_str(),
            Self::Persona(id) => id.as_str(),
            Self::Channel(id) => id.as_str(),
            Self::Device(id) => id.as_str(),
            Self::Metric(id) => id.as_str(),
            Self::Path(id) => id.as_str(),
        })
    }

    /// Parses the text form that [`fmt::Display`] writes; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text == "journey" {
            return Some(Self::Journey);
        }
        let (kind, id) = text.split_once('/')?;
        Some(match kind {
            "phase" => Self::Phase(PhaseId::parse(id).ok()?),
            "lane" => Self::Lane(LaneId::parse(id).ok()?),
            "row" => Self::Row(RowId::parse(id).ok()?),
            "cell" => {
                let (row, touchpoint) = id.split_once('/')?;
                Self::Cell(
                    RowId::parse(row).ok()?,
                    TouchpointId::parse(touchpoint).ok()?,
                )
            }
            "touchpoint" => Self::Touchpoint(TouchpointId::parse(id).ok()?),
            "transition" => Self::Transition(TransitionId::parse(id).ok()?),
            "pain-point" => Self::PainPoint(PainPointId::parse(id).ok()?),
            "impact-moment" => Self::Moment(MomentId::parse(id).ok()?),
            "action" => Self::Action(ActionId::parse(id).ok()?),
            "score" => Self::Score(ScoreId::parse(id).ok()?),
            "persona" => Self::Persona(PersonaId::parse(id).ok()?),
            "channel" => Self::Channel(ChannelId::parse(id).ok()?),
            "device" => Self::Device(DeviceId::parse(id).ok()?),
            "metric" => Self::Metric(MetricId::parse(id).ok()?),
            "path" => Self::Path(PathId::parse(id).ok()?),
            _ => return None,
        })
    }

    /// True if the item is in the journey; for a cell, if its row and touchpoint are.
    #[must_use]
    pub fn exists_in(&self, journey: &Journey) -> bool {
        match self {
            Self::Journey => true,
            Self::Phase(id) => journey.phases.contains(id),
            Self::Lane(id) => journey.lanes.contains(id),
            Self::Row(id) => journey.rows.contains(id),
            Self::Cell(row, id) => journey.rows.contains(row) && journey.touchpoint(id).is_some(),
            Self::Touchpoint(id) => journey.touchpoint(id).is_some(),
            Self::Transition(id) => journey.transition(id).is_some(),
            Self::PainPoint(id) => journey.pain_points.contains(id),
            Self::Moment(id) => journey.moments.contains(id),
            Self::Action(id) => journey.actions.contains(id),
            Self::Score(id) => journey.scores.contains(id),
            Self::Persona(id) => journey.personas.contains(id),
            Self::Channel(id) => journey.channels.contains(id),
            Self::Device(id) => journey.devices.contains(id),
            Self::Metric(id) => journey.metrics.contains(id),
            Self::Path(id) => journey.paths.contains(id),
        }
    }

    /// Title, name, label or text of the item as the user wrote it; empty when it has none.
    #[must_use]
    pub fn text<'a>(&self, journey: &'a Journey) -> &'a str {
        let found = match self {
            Self::Journey => Some(&journey.about.title),
            Self::Phase(id) => journey.phases.get(id).map(|x| &x.name),
            Self::Lane(id) => journey.lanes.get(id).map(|x| &x.name),
            Self::Row(id) => journey.rows.get(id).map(|x| &x.name),
            Self::Cell(row, id) => journey
                .rows
                .get(row)
                .and_then(|row| row.cells.iter().find(|cell| cell.touchpoint == *id))
                .map(|cell| &cell.text),
            Self::Touchpoint(id) => journey.touchpoint(id).map(|x| &x.title),
            Self::Transition(id) => journey.transition(id).map(|x| &x.label),
            Self::PainPoint(id) => journey.pain_points.get(id).map(|x| &x.text),
            Self::Moment(id) => journey.moments.get(id).map(|x| &x.text),
            Self::Action(id) => journey.actions.get(id).map(|x| &x.text),
            Self::Score(id) => journey.scores.get(id).map(|x| &x.source),
            Self::Persona(id) => journey.personas.get(id).map(|x| &x.name),
            Self::Channel(id) => journey.channels.get(id).map(|x| &x.name),
            Self::Device(id) => journey.devices.get(id).map(|x| &x.name),
            Self::Metric(id) => journey.metrics.get(id).map(|x| &x.name),
            Self::Path(id) => journey.paths.get(id).map(|x| &x.name),
        };
        found.map_or("", String::as_str)
    }
}

impl From<&ItemRef> for Argument {
    fn from(item: &ItemRef) -> Self {
        Self::Text(item.to_string())
    }
}

impl fmt::Display for ItemRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind())?;
        match self {
            Self::Journey => Ok(()),
            _ => write!(f, "/{}", self.id()),
        }
    }
}
