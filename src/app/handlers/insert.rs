//! Commands that make new things.

use crate::{
    app::{App, dialogs::Dialog, handlers::view, text_entry::making},
    canvas::Origin,
    edit::{
        Draft,
        ops::{self, Place, place_after, select},
    },
    insight::rank::{Field, Target, Write},
    model::{ItemRef, PhaseId, RowKind, ScoreTarget, TouchpointId},
};

/// Makes a touchpoint and starts to type its title; Enter then goes on with the next one.
fn touchpoint(app: &mut App, draft: Draft, origin: Origin) {
    view::show_map(app);
    app.make_named(draft, origin);
}

/// A touchpoint after the selected one.
pub fn after(app: &mut App) {
    one_after(app, Origin::Captured);
}

/// A touchpoint after the selected one, made in this way.
pub(in crate::app) fn one_after(app: &mut App, origin: Origin) {
    let Some(doc) = &app.doc else { return };
    let journey = doc.editor.journey();
    let last = journey.in_reading_order().last().map(|t| t.id.clone());
    let place = match (
        place_after(journey, &doc.selection),
        &last,
        journey.phases().at(0),
    ) {
        // Nothing is selected: on after the last touchpoint, or at the very beginning.
        (Place::End, Some(last), _) => Place::After(last),
        (Place::End, None, Some(first)) => Place::EndOf(&first.id),
        (place, _, _) => place,
    };
    let draft = ops::add_touchpoint(journey, &mut app.outbox.ids, place, None);
    touchpoint(app, draft, origin);
}

/// A touchpoint before the selected one.
pub fn before(app: &mut App) {
    let Some(doc) = &app.doc else { return };
    let journey = doc.editor.journey();
    let home = doc
        .selection
        .iter()
        .rev()
        .find_map(|item| select::home(journey, item));
    let place = home.map_or_else(|| place_after(journey, &doc.selection), Place::Before);
    let draft = ops::add_touchpoint(journey, &mut app.outbox.ids, place, None);
    touchpoint(app, draft, Origin::Captured);
}

/// The phase that the selection stands in.
fn present_phase(app: &App) -> Option<PhaseId> {
    let doc = app.doc.as_ref()?;
    let journey = doc.editor.journey();
    doc.selection.iter().rev().find_map(|item| match item {
        ItemRef::Phase(id) => Some(id.clone()),
        item => Some(
            journey
                .touchpoint(select::home(journey, item)?)?
                .phase
                .clone(),
        ),
    })
}

/// A touchpoint in the next phase; a new phase after the last one.
pub fn in_next_phase(app: &mut App) {
    next_phase_after(app, None, Origin::Captured);
}

/// A touchpoint in the phase after this one, or after the one of the selection.
pub(in crate::app) fn next_phase_after(app: &mut App, phase: Option<PhaseId>, origin: Origin) {
    let Some((phase, place)) = placed(app, phase) else {
        one_after(app, origin);
        return;
    };
    let Some(doc) = &app.doc else { return };
    let journey = doc.editor.journey();
    if let Some(next) = journey.phases().at(place + 1) {
        let draft = ops::add_touchpoint(journey, &mut app.outbox.ids, Place::EndOf(&next.id), None);
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
    let Some(doc) = &mut app.doc else { return };
    let journey = doc.editor.journey();
    let draft = ops::add_touchpoint(journey, &mut app.outbox.ids, Place::EndOf(&id), None);
    // The phase, the touchpoint and its title are one step.
    if let Some([.., item]) = draft.select.as_deref() {
        doc.editor.rekey(&making(item));
    }
    touchpoint(app, draft, origin);
}

/// A touchpoint at the end of the phase before.
pub fn in_previous_phase(app: &mut App) {
    previous_phase_before(app, None, Origin::Captured);
}

/// A touchpoint at the end of the phase before this one, or before the one of the selection.
pub(in crate::app) fn previous_phase_before(app: &mut App, phase: Option<PhaseId>, origin: Origin) {
    let Some((_, place)) = placed(app, phase) else {
        return;
    };
    let Some(doc) = &app.doc else { return };
    let journey = doc.editor.journey();
    let previous = place
        .checked_sub(1)
        .and_then(|place| journey.phases().at(place));
    let Some(previous) = previous else {
        return;
    };
    let draft = ops::add_touchpoint(
        journey,
        &mut app.outbox.ids,
        Place::EndOf(&previous.id),
        None,
    );
    touchpoint(app, draft, origin);
}

/// This phase, or when it is none or gone that of the selection, with its place among the phases.
fn placed(app: &App, phase: Option<PhaseId>) -> Option<(PhaseId, usize)> {
    let phases = app.doc.as_ref()?.editor.journey().phases();
    let phase = phase
        .filter(|id| phases.contains(id))
        .or_else(|| present_phase(app))?;
    let place = phases.place(&phase)?;
    Some((phase, place))
}

/// Makes something and starts to type its text: on the map when that is shown.
fn named(app: &mut App, draft: Draft) {
    app.shell.has_inspector = true;
    app.make_named(draft, Origin::New);
}

/// A phase after the selected one.
pub fn phase(app: &mut App) {
    let beside = present_phase(app);
    let Some(doc) = &app.doc else { return };
    let draft = ops::add_phase(doc.editor.journey(), &mut app.outbox.ids, beside.as_ref());
    named(app, draft);
}

/// A pain point on the selection.
pub fn pain_point(app: &mut App) {
    let Some(doc) = &app.doc else { return };
    let draft = ops::add_pain_point(doc.editor.journey(), &mut app.outbox.ids, &doc.selection);
    named(app, draft);
}

/// An impact moment on the selection.
pub fn moment(app: &mut App) {
    let Some(doc) = &app.doc else { return };
    let draft = ops::add_moment(doc.editor.journey(), &mut app.outbox.ids, &doc.selection);
    named(app, draft);
}

/// An action for the selection.
pub fn action(app: &mut App) {
    let Some(doc) = &app.doc else { return };
    let draft = ops::add_action(doc.editor.journey(), &mut app.outbox.ids, &doc.selection);
    named(app, draft);
}

/// A quote at the selected touchpoint: asks for the words.
pub fn quote(app: &mut App) {
    app.dialog = Some(Dialog::Quote(String::new()));
}

/// A score of what is selected: a touchpoint, a phase, or the journey.
pub fn score(app: &mut App) {
    let Some(doc) = &app.doc else { return };
    let journey = doc.editor.journey();
    let target = match doc.selection.last() {
        Some(ItemRef::Phase(id)) => ScoreTarget::Phase(id.clone()),
        Some(item) => select::home(journey, item)
            .cloned()
            .map_or(ScoreTarget::Journey, ScoreTarget::Touchpoint),
        None => ScoreTarget::Journey,
    };
    let draft = ops::add_score(journey, &mut app.outbox.ids, target);
    app.shell.show_inspector();
    app.apply(draft);
}

/// A transition from the selected touchpoint: two selected ones are joined at once, else the
/// target is chosen with the keyboard.
pub fn link(app: &mut App) {
    let Some(doc) = &app.doc else { return };
    let chosen: Vec<TouchpointId> = doc
        .selection
        .iter()
        .filter_map(|item| match item {
            ItemRef::Touchpoint(id) => Some(id.clone()),
            _ => None,
        })
        .collect();
    match chosen.as_slice() {
        [from, to] => {
            let (from, to) = (from.clone(), to.clone());
            app.link(&from, &to);
        }
        [.., from] => {
            let from = from.clone();
            view::show_map(app);
            app.canvas.pick_link(from);
        }
        [] => {}
    }
}

/// A persona.
pub fn persona(app: &mut App) {
    let Some(doc) = &app.doc else { return };
    let draft = ops::add_persona(doc.editor.journey(), &mut app.outbox.ids);
    named(app, draft);
}

/// A lane of the user's own.
pub fn lane(app: &mut App) {
    let Some(doc) = &app.doc else { return };
    let draft = ops::add_lane(doc.editor.journey(), &mut app.outbox.ids, None);
    named(app, draft);
}

fn row(app: &mut App, kind: RowKind) {
    let Some(doc) = &app.doc else { return };
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

/// A row for text of the user's own.
pub fn text_row(app: &mut App) {
    row(app, RowKind::Text);
}

/// A row for images of the user's own.
pub fn image_row(app: &mut App) {
    row(app, RowKind::Image);
}

/// A path through the selected touchpoints, which the curve then follows.
pub fn path(app: &mut App) {
    let Some(doc) = &app.doc else { return };
    let journey = doc.editor.journey();
    let through = select::touchpoints(journey, &doc.selection);
    let draft = ops::add_path(journey, &mut app.outbox.ids, &through);
    named(app, draft);
}

/// Sets the feeling of the active persona at the selected touchpoints.
pub fn emotion(app: &mut App, value: i8) {
    let Some(doc) = &app.doc else { return };
    let journey = doc.editor.journey();
    let at = select::touchpoints(journey, &doc.selection);
    if at.is_empty() {
        app.toasts.fault(message!("toast-select-touchpoint"));
        return;
    }
    let persona = doc.active_persona().cloned();
    let draft = ops::set_emotion(journey, &at, persona.as_ref(), value);
    app.apply(draft);
}

/// Sets how bad the selected pain points are, 0 not at all … 4.
pub fn severity(app: &mut App, value: u8) {
    app.change(|journey, _, selection| {
        let pains = selection.iter().filter_map(|item| match item {
            ItemRef::PainPoint(id) => Some(id),
            _ => None,
        });
        let writes = pains.map(|id| Write {
            target: Target::Pain(id.clone()),
            field: Field::Severity,
            value: f64::from(value),
        });
        ops::judge(journey, &writes.collect::<Vec<_>>())
    });
}

/// Sets how strong the selected impact moments are, 1 noticed … 3 decisive.
pub fn strength(app: &mut App, value: u8) {
    app.change(|journey, _, selection| ops::set_strength(journey, selection, value));
}

/// Gives the selected pain points a vote, or takes one away.
pub fn vote(app: &mut App, by: i32) {
    app.change(|journey, _, selection| ops::vote(journey, selection, by));
}
