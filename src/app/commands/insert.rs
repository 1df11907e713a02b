//! Command handlers: adding items.

use crate::{
    app::{App, commands::view, shell::dialogs::Dialog, workspace::text_entry::creation_key},
    edit::{
        Draft,
        ops::{self, InsertPosition, position_after, select},
    },
    insight::rank::{Judgement, JudgementField, JudgementTarget, judge},
    intent::TextOrigin,
    model::{
        ItemRef, PainPoint, PhaseId, Referable as _, RowKind, ScoreTarget, Touchpoint, TouchpointId,
    },
};

/// Adds a touchpoint and edits its title on the map.
fn touchpoint(app: &mut App, draft: Draft, origin: TextOrigin) {
    view::show_map(app);
    app.add_and_edit_text(draft, origin);
}

/// Adds a touchpoint after the selected one.
pub fn after(app: &mut App) {
    touchpoint_after(app, TextOrigin::Captured);
}

/// Adds a touchpoint after the selected one; `origin` decides where Enter in its title leads.
pub(in crate::app) fn touchpoint_after(app: &mut App, origin: TextOrigin) {
    let Some(doc) = &app.workspace.doc else {
        return;
    };
    let journey = doc.editor.journey();
    let last = journey.touchpoints_in_order().last().map(|t| t.id.clone());
    let place = match (
        position_after(journey, &doc.selection),
        &last,
        journey.phases().get_index(0),
    ) {
        // Nothing is selected: on after the last touchpoint, or at the very beginning.
        (InsertPosition::End, Some(last), _) => InsertPosition::After(last),
        (InsertPosition::End, None, Some(first)) => InsertPosition::EndOf(&first.id),
        (place, _, _) => place,
    };
    let draft = ops::add_touchpoint(journey, &mut app.outbox.ids, place, None);
    touchpoint(app, draft, origin);
}

/// Adds a touchpoint before the selected one.
pub fn before(app: &mut App) {
    let Some(doc) = &app.workspace.doc else {
        return;
    };
    let journey = doc.editor.journey();
    let home = doc
        .selection
        .iter()
        .rev()
        .find_map(|item| select::touchpoint_of(journey, item));
    let place = home.map_or_else(
        || position_after(journey, &doc.selection),
        InsertPosition::Before,
    );
    let draft = ops::add_touchpoint(journey, &mut app.outbox.ids, place, None);
    touchpoint(app, draft, TextOrigin::Captured);
}

/// Phase of the item selected last that has one.
fn present_phase(app: &App) -> Option<PhaseId> {
    let doc = app.workspace.doc.as_ref()?;
    let journey = doc.editor.journey();
    doc.selection.iter().rev().find_map(|item| match item {
        ItemRef::Phase(id) => Some(id.clone()),
        item => Some(
            journey
                .touchpoint(select::touchpoint_of(journey, item)?)?
                .phase
                .clone(),
        ),
    })
}

/// Adds a touchpoint at the end of the next phase; after the last phase, in a new one.
pub fn in_next_phase(app: &mut App) {
    next_phase_after(app, None, TextOrigin::Captured);
}

/// Adds a touchpoint in the phase after `phase`, or after that of the selection.
pub(in crate::app) fn next_phase_after(app: &mut App, phase: Option<PhaseId>, origin: TextOrigin) {
    let Some((phase, place)) = placed(app, phase) else {
        touchpoint_after(app, origin);
        return;
    };
    let Some(doc) = &app.workspace.doc else {
        return;
    };
    let journey = doc.editor.journey();
    if let Some(next) = journey.phases().get_index(place + 1) {
        let draft = ops::add_touchpoint(
            journey,
            &mut app.outbox.ids,
            InsertPosition::EndOf(&next.id),
            None,
        );
        touchpoint(app, draft, origin);
        return;
    }
    let draft = ops::add_phase(journey, &mut app.outbox.ids, Some(&phase));
    let made = draft
        .select
        .as_ref()
        .and_then(|items| items.last().cloned());
    let Some(ItemRef::Phase(id)) = made else {
        return;
    };
    view::show_map(app);
    if !app.apply(draft) {
        return;
    }
    let Some(doc) = &mut app.workspace.doc else {
        return;
    };
    let journey = doc.editor.journey();
    let draft = ops::add_touchpoint(
        journey,
        &mut app.outbox.ids,
        InsertPosition::EndOf(&id),
        None,
    );
    // The phase, the touchpoint and its title are one step.
    if let Some([.., item]) = draft.select.as_deref() {
        doc.editor.set_coalesce_key(&creation_key(item));
    }
    touchpoint(app, draft, origin);
}

/// Adds a touchpoint at the end of the phase before.
pub fn in_previous_phase(app: &mut App) {
    previous_phase_before(app, None, TextOrigin::Captured);
}

/// Adds a touchpoint at the end of the phase before `phase`, or before that of the selection.
pub(in crate::app) fn previous_phase_before(
    app: &mut App,
    phase: Option<PhaseId>,
    origin: TextOrigin,
) {
    let Some((_, place)) = placed(app, phase) else {
        return;
    };
    let Some(doc) = &app.workspace.doc else {
        return;
    };
    let journey = doc.editor.journey();
    let previous = place
        .checked_sub(1)
        .and_then(|place| journey.phases().get_index(place));
    let Some(previous) = previous else {
        return;
    };
    let draft = ops::add_touchpoint(
        journey,
        &mut app.outbox.ids,
        InsertPosition::EndOf(&previous.id),
        None,
    );
    touchpoint(app, draft, origin);
}

/// `phase`, or that of the selection if it is none or gone, with its index.
fn placed(app: &App, phase: Option<PhaseId>) -> Option<(PhaseId, usize)> {
    let phases = app.workspace.doc.as_ref()?.editor.journey().phases();
    let phase = phase
        .filter(|id| phases.contains(id))
        .or_else(|| present_phase(app))?;
    let place = phases.position(&phase)?;
    Some((phase, place))
}

/// Adds an item and edits its text: on the map if that is shown, else in the inspector.
fn named(app: &mut App, draft: Draft) {
    app.shell.has_inspector = true;
    app.add_and_edit_text(draft, TextOrigin::New);
}

/// Adds a phase after the one of the selection.
pub fn phase(app: &mut App) {
    let beside = present_phase(app);
    let Some(doc) = &app.workspace.doc else {
        return;
    };
    let draft = ops::add_phase(doc.editor.journey(), &mut app.outbox.ids, beside.as_ref());
    named(app, draft);
}

/// Adds a pain point to the selection.
pub fn pain_point(app: &mut App) {
    let Some(doc) = &app.workspace.doc else {
        return;
    };
    let draft = ops::add_pain_point(doc.editor.journey(), &mut app.outbox.ids, &doc.selection);
    named(app, draft);
}

/// Adds an impact moment to the selection.
pub fn moment(app: &mut App) {
    let Some(doc) = &app.workspace.doc else {
        return;
    };
    let draft = ops::add_moment(doc.editor.journey(), &mut app.outbox.ids, &doc.selection);
    named(app, draft);
}

/// Adds an action for the selection.
pub fn action(app: &mut App) {
    let Some(doc) = &app.workspace.doc else {
        return;
    };
    let draft = ops::add_action(doc.editor.journey(), &mut app.outbox.ids, &doc.selection);
    named(app, draft);
}

/// Asks for the text of a quote at the selected touchpoint.
pub fn quote(app: &mut App) {
    app.shell.dialog = Some(Dialog::Quote(String::new()));
}

/// Adds a score of the selected touchpoint or phase, else of the journey.
pub fn score(app: &mut App) {
    let Some(doc) = &app.workspace.doc else {
        return;
    };
    let journey = doc.editor.journey();
    let target = match doc.selection.last() {
        Some(ItemRef::Phase(id)) => ScoreTarget::Phase(id.clone()),
        Some(item) => select::touchpoint_of(journey, item)
            .cloned()
            .map_or(ScoreTarget::Journey, ScoreTarget::Touchpoint),
        None => ScoreTarget::Journey,
    };
    let draft = ops::add_score(journey, &mut app.outbox.ids, target);
    app.shell.show_inspector();
    app.apply(draft);
}

/// Adds a transition between the two selected touchpoints; with any other number, lets the keyboard
/// choose a target for the last one.
pub fn link(app: &mut App) {
    let Some(doc) = &app.workspace.doc else {
        return;
    };
    let chosen: Vec<TouchpointId> = doc
        .selection
        .iter()
        .filter_map(Touchpoint::id_of)
        .cloned()
        .collect();
    match chosen.as_slice() {
        [from, to] => {
            let (from, to) = (from.clone(), to.clone());
            app.link(&from, &to);
        }
        [.., from] => {
            let from = from.clone();
            view::show_map(app);
            app.workspace.canvas.pick_link(from);
        }
        [] => {}
    }
}

/// Adds a persona.
pub fn persona(app: &mut App) {
    let Some(doc) = &app.workspace.doc else {
        return;
    };
    let draft = ops::add_persona(doc.editor.journey(), &mut app.outbox.ids);
    named(app, draft);
}

/// Adds a custom lane.
pub fn lane(app: &mut App) {
    let Some(doc) = &app.workspace.doc else {
        return;
    };
    let draft = ops::add_lane(doc.editor.journey(), &mut app.outbox.ids, None);
    named(app, draft);
}

fn row(app: &mut App, kind: RowKind) {
    let Some(doc) = &app.workspace.doc else {
        return;
    };
    let beside = match doc.selection.last() {
        Some(ItemRef::Row(id) | ItemRef::Cell(id, _)) => Some(id.clone()),
        _ => None,
    };
    let draft = ops::add_row(
        doc.editor.journey(),
        &mut app.outbox.ids,
        kind,
        beside.as_ref(),
    );
    named(app, draft);
}

/// Adds a custom row for text.
pub fn text_row(app: &mut App) {
    row(app, RowKind::Text);
}

/// Adds a custom row for images.
pub fn image_row(app: &mut App) {
    row(app, RowKind::Image);
}

/// Adds a path through the selected touchpoints, which the curve then follows.
pub fn path(app: &mut App) {
    let Some(doc) = &app.workspace.doc else {
        return;
    };
    let journey = doc.editor.journey();
    let through = select::touchpoints(journey, &doc.selection);
    let draft = ops::add_path(journey, &mut app.outbox.ids, &through);
    named(app, draft);
}

/// Sets the emotion of the active persona at the selected touchpoints, −2…+2.
pub fn emotion(app: &mut App, value: i8) {
    let Some(doc) = &app.workspace.doc else {
        return;
    };
    let journey = doc.editor.journey();
    let at = select::touchpoints(journey, &doc.selection);
    if at.is_empty() {
        app.shell.toasts.fault(message!("toast-select-touchpoint"));
        return;
    }
    let persona = doc.active_persona().cloned();
    let draft = ops::set_emotion(journey, &at, persona.as_ref(), value);
    app.apply(draft);
}

/// Sets the severity of the selected pain points, 0 (not at all) … 4.
pub fn severity(app: &mut App, value: u8) {
    app.apply_to_selection(|journey, _, selection| {
        let pains = selection.iter().filter_map(PainPoint::id_of);
        let writes = pains.map(|id| Judgement {
            target: JudgementTarget::Pain(id.clone()),
            field: JudgementField::Severity,
            value: f64::from(value),
        });
        judge(journey, &writes.collect::<Vec<_>>())
    });
}

/// Sets the strength of the selected impact moments, 1 (noticed) … 3 (decisive).
pub fn strength(app: &mut App, value: u8) {
    app.apply_to_selection(|journey, _, selection| ops::set_strength(journey, selection, value));
}

/// Adds `by` votes to the selected pain points; a negative number takes votes away.
pub fn vote(app: &mut App, by: i32) {
    app.apply_to_selection(|journey, _, selection| ops::vote(journey, selection, by));
}
