//! Changes of single fields, of one item or of several at once.

use super::{
    lanes::take_on,
    update::{update, update_about},
};
use crate::{
    edit::{Change, Draft, Edit},
    model::{
        About, Cell, ChannelId, Emotion, ItemRef, Journey, JourneyState, LaneKey, Message,
        OwnerKind, PathId, PersonaId, Referable as _, Row, RowId, RowKind, Touchpoint,
        TouchpointId, TouchpointKind, Transition, TransitionId, TransitionKind,
    },
};

/// A boolean property of a touchpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TouchpointFlag {
    /// A key touchpoint.
    Key,
    /// Self-service.
    SelfService,
    /// Contact with a live agent.
    LiveAgent,
    /// Call-back offered instead of waiting.
    CallBack,
}

impl TouchpointFlag {
    fn of(self, touchpoint: &mut Touchpoint) -> &mut bool {
        match self {
            Self::Key => &mut touchpoint.key,
            Self::SelfService => &mut touchpoint.self_service,
            Self::LiveAgent => &mut touchpoint.live_agent,
            Self::CallBack => &mut touchpoint.callback_offered,
        }
    }

    fn is_set(self, touchpoint: &Touchpoint) -> bool {
        match self {
            Self::Key => touchpoint.key,
            Self::SelfService => touchpoint.self_service,
            Self::LiveAgent => touchpoint.live_agent,
            Self::CallBack => touchpoint.callback_offered,
        }
    }
}

/// Changes touchpoints, as one step.
#[must_use]
pub fn update_touchpoints(
    journey: &Journey,
    ids: &[TouchpointId],
    label: Message,
    change: impl FnMut(&mut Touchpoint),
) -> Draft {
    update(journey, ids, label, change)
}

/// Changes transitions, as one step.
#[must_use]
pub fn update_transitions(
    journey: &Journey,
    ids: &[TransitionId],
    label: Message,
    change: impl FnMut(&mut Transition),
) -> Draft {
    update(journey, ids, label, change)
}

/// Sets the emotion of a persona, or of everybody when `None`, clamped to −2…+2. Its label stays. A
/// persona that is not in the journey counts as `None`.
#[must_use]
pub fn set_emotion(
    journey: &Journey,
    ids: &[TouchpointId],
    persona: Option<&PersonaId>,
    value: i8,
) -> Draft {
    let value = value.clamp(-2, 2);
    let persona = persona.filter(|id| journey.personas().contains(id));
    let label = message!("step-set-emotion");
    update_touchpoints(journey, ids, label, |touchpoint| {
        let emotions = &mut touchpoint.emotions;
        match emotions.iter_mut().find(|e| e.persona.as_ref() == persona) {
            Some(emotion) => emotion.value = value,
            None => emotions.push(Emotion {
                persona: persona.cloned(),
                value,
                word: String::new(),
            }),
        }
    })
}

/// Removes the emotion of a persona, or that of everybody when `None`.
#[must_use]
pub fn clear_emotion(
    journey: &Journey,
    ids: &[TouchpointId],
    persona: Option<&PersonaId>,
) -> Draft {
    let label = message!("step-clear-emotion");
    update_touchpoints(journey, ids, label, |touchpoint| {
        touchpoint
            .emotions
            .retain(|e| e.persona.as_ref() != persona);
    })
}

/// Sets a flag on all touchpoints, or clears it when all have it.
#[must_use]
pub fn toggle_flag(journey: &Journey, ids: &[TouchpointId], flag: TouchpointFlag) -> Draft {
    let all = ids
        .iter()
        .filter_map(|id| journey.touchpoint(id))
        .all(|t| flag.is_set(t));
    let label = message!("step-toggle-flag");
    update_touchpoints(journey, ids, label, |t| *flag.of(t) = !all)
}

/// Sets the main channel of touchpoints; a channel that is not in the journey counts as `None`.
#[must_use]
pub fn set_channel(journey: &Journey, ids: &[TouchpointId], channel: Option<&ChannelId>) -> Draft {
    let channel = channel
        .filter(|id| journey.channels().contains(id))
        .cloned();
    let lane = LaneKey::Channel(channel);
    update_touchpoints(journey, ids, Message::new(id!("step-set-channel")), |t| {
        take_on(&lane, t);
    })
}

/// Sets the kind of touchpoints.
#[must_use]
pub fn set_kind(journey: &Journey, ids: &[TouchpointId], kind: TouchpointKind) -> Draft {
    update_touchpoints(journey, ids, message!("step-set-kind"), |t| {
        t.kind = kind;
    })
}

/// Sets the owner of touchpoints.
#[must_use]
pub fn set_owner(journey: &Journey, ids: &[TouchpointId], team: &str, kind: OwnerKind) -> Draft {
    update_touchpoints(journey, ids, message!("step-set-owner"), |t| {
        team.clone_into(&mut t.owner.team);
        t.owner.kind = kind;
    })
}

/// Sets the kind of transitions.
#[must_use]
pub fn set_transition_kind(journey: &Journey, ids: &[TransitionId], kind: TransitionKind) -> Draft {
    let label = message!("step-set-transition-kind");
    update_transitions(journey, ids, label, |e| e.kind = kind)
}

/// Sets the path that the emotion curve follows; the most likely one when `None`.
#[must_use]
pub fn follow_path(journey: &Journey, path: Option<&PathId>) -> Draft {
    let path = path.filter(|id| journey.paths().contains(id)).cloned();
    update_about(journey, message!("step-choose-path"), |about| {
        about.path = path;
    })
}

/// Marks the journey as to-be, based on the file `based_on`, relative to its own folder.
#[must_use]
pub fn mark_as_to_be(journey: &Journey, based_on: &str) -> Draft {
    update_about(journey, message!("step-to-be"), |about: &mut About| {
        about.state = JourneyState::ToBe;
        based_on.clone_into(&mut about.based_on);
    })
}

/// Sets an item's title, name, label or text, which may be empty. In a row that shows a field of
/// the touchpoints, the text of a cell is that field; quotes are split into lines.
#[must_use]
pub fn set_text(journey: &Journey, item: &ItemRef, text: &str) -> Draft {
    let label = message!("step-set-text");
    match_item!(item, {
        ItemRef::Journey => update_about(journey, label, |x| text.clone_into(&mut x.title)),
        ItemRef::Cell(row, id) => set_cell(journey, row, id, text),
    } T(id) => update::<T>(journey, [id], label, |x| text.clone_into(x.text_mut())))
}

/// An item's text, as [`set_text`] sets it.
#[must_use]
pub fn text_of(journey: &Journey, item: &ItemRef) -> String {
    if let ItemRef::Cell(row, id) = item
        && let (Some(row), Some(touchpoint)) = (journey.rows().get(row), journey.touchpoint(id))
    {
        let mut copy = Touchpoint::clone(touchpoint);
        if row.kind == RowKind::Quotes {
            return copy.quotes.join("\n");
        }
        if let Some(field) = row_field(row.kind, &mut copy) {
            return std::mem::take(field);
        }
    }
    item.text(journey).to_owned()
}

fn set_cell(journey: &Journey, row: &RowId, id: &TouchpointId, text: &str) -> Draft {
    let label = message!("step-set-text");
    let (Some(old), Some(_)) = (journey.rows().get(row), journey.touchpoint(id)) else {
        return Draft::new(label, Vec::new());
    };
    match old.kind {
        RowKind::Text | RowKind::Image => {
            let mut new = Row::clone(old);
            edit_cell(&mut new, id, |cell| text.clone_into(&mut cell.text));
            let edits = (new != **old).then(|| Edit::Row(Change::put(new)));
            Draft::new(label, edits.into_iter().collect())
        }
        kind => update::<Touchpoint>(journey, [id], label, |touchpoint| {
            if kind == RowKind::Quotes {
                let lines = text.lines().filter(|line| !line.trim().is_empty());
                touchpoint.quotes = lines.map(str::to_owned).collect();
            } else if let Some(field) = row_field(kind, touchpoint) {
                text.clone_into(field);
            }
        }),
    }
}

/// Changes a row's cell, which is added when missing and removed when empty afterwards.
pub(super) fn edit_cell(row: &mut Row, id: &TouchpointId, change: impl FnOnce(&mut Cell)) {
    let place = row.cells.iter().position(|cell| cell.touchpoint == *id);
    let mut cell = match place.and_then(|place| row.cells.get(place)) {
        Some(cell) => cell.clone(),
        None => Cell {
            touchpoint: id.clone(),
            text: String::new(),
            image: None,
        },
    };
    change(&mut cell);
    let is_empty = cell.text.is_empty() && cell.image.is_none();
    match (place, is_empty) {
        (Some(place), true) => {
            row.cells.remove(place);
        }
        (Some(place), false) => {
            if let Some(slot) = row.cells.get_mut(place) {
                *slot = cell;
            }
        }
        (None, true) => {}
        (None, false) => row.cells.push(cell),
    }
}

/// The touchpoint field shown by a row of this kind; `None` when the row shows no single text.
pub(super) fn row_field(kind: RowKind, touchpoint: &mut Touchpoint) -> Option<&mut String> {
    Some(match kind {
        RowKind::Does => &mut touchpoint.does,
        RowKind::Thinks => &mut touchpoint.thinks,
        RowKind::Feels => &mut touchpoint.feels,
        RowKind::Frontstage => &mut touchpoint.frontstage,
        RowKind::Backstage => &mut touchpoint.backstage,
        RowKind::Support => &mut touchpoint.support,
        RowKind::Emotion
        | RowKind::Scores
        | RowKind::PainPoints
        | RowKind::Moments
        | RowKind::Actions
        | RowKind::Quotes
        | RowKind::Storyboard
        | RowKind::Text
        | RowKind::Image => return None,
    })
}
