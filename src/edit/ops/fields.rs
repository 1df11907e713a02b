//! Changes of single fields, of one item or of several at once.

use super::{
    lanes::take_on,
    update::{update, update_about},
};
use crate::{
    edit::{Change, Draft, Edit},
    model::{
        About, Cell, ChannelId, Emotion, ItemRef, Journey, JourneyState, LaneKey, PersonaId,
        Referable as _, Row, RowId, RowKind, Touchpoint, TouchpointId,
    },
};

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
    update(journey, ids, label, |touchpoint: &mut Touchpoint| {
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

/// Sets the main channel of touchpoints; a channel that is not in the journey counts as `None`.
#[must_use]
pub fn set_channel(journey: &Journey, ids: &[TouchpointId], channel: Option<&ChannelId>) -> Draft {
    let channel = channel
        .filter(|id| journey.channels().contains(id))
        .cloned();
    let lane = LaneKey::Channel(channel);
    update(
        journey,
        ids,
        message!("step-set-channel"),
        |t: &mut Touchpoint| {
            take_on(&lane, t);
        },
    )
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
