//! Quick fixes of the checks about method, as drafts.

use super::{MethodFix, NewAction};
use crate::{
    edit::{
        Change, Draft, Edit,
        ops::{self, IdAllocator, InsertPosition, update, update_about},
    },
    insight::checks::draft::{FixContext, set_preset},
    model::{
        Action, ActionId, ActionKind, CustomValue, EvidenceStatus, ImpactMoment, ItemRef, Kpi,
        Message, Metric, PainPoint, PainPointId, PainStatus, Persona, Phase, PhaseId,
        Referable as _, Score, ScoreTarget, Touchpoint, TouchpointId, presets,
    },
};

/// Placeholder: [`Fix::draft`](crate::insight::checks::Fix::draft) replaces it by the label of the
/// fix.
fn label() -> Message {
    message!("step-fix")
}

pub(in crate::insight::checks) fn draft(fixing: &mut FixContext<'_>, fix: &MethodFix) -> Draft {
    let journey = fixing.journey;
    match fix {
        MethodFix::RecordReview { on, every } => update_about(journey, label(), |about| {
            about.reviewed = Some(*on);
            about.review_every = about.review_every.or(Some(*every));
        }),
        MethodFix::ReviewEvery(days) => {
            update_about(journey, label(), |about| about.review_every = Some(*days))
        }
        MethodFix::SetStage(stage) => update_about(journey, label(), |about| about.stage = *stage),
        MethodFix::Measure(targets) => measure(fixing, targets),
        MethodFix::MarkKey(ids) => update::<Touchpoint>(journey, ids, label(), |t| t.key = true),
        MethodFix::AddActions(actions) => act(fixing, actions),
        MethodFix::SetStatus(id, status) => {
            update::<Action>(journey, [id], label(), |action| action.status = *status)
        }
        MethodFix::SetDue(id, due) => {
            update::<Action>(journey, [id], label(), |action| action.due = Some(*due))
        }
        MethodFix::SetOwners(owners) => set_owners(fixing, owners),
        MethodFix::Address(id, pains) => address(fixing, id, pains),
        MethodFix::MarkSolved(ids) => {
            let solved = PainStatus::Solved;
            update::<PainPoint>(journey, ids, label(), |pain| pain.status = solved)
        }
        MethodFix::Doubt(items) => doubt(fixing, items),
        MethodFix::AddFirstPhase(name) => phase_in_front(fixing, name),
        MethodFix::AddTouchpoint(phase) => {
            ops::add_touchpoint(journey, fixing.ids, InsertPosition::EndOf(phase), None)
        }
        MethodFix::RemovePhases(phases) => remove_phases(fixing, phases),
        MethodFix::AddPersona => ops::add_persona(journey, fixing.ids),
        MethodFix::AddKpis(names) => add_kpis(fixing, names),
        MethodFix::Serve { touchpoints, goal } => serve(fixing, touchpoints, goal),
        MethodFix::LinkKpis => update_about(journey, label(), |about| {
            let without = about.kpis.iter_mut().filter(|k| k.goal.trim().is_empty());
            without.for_each(|kpi| kpi.goal.clone_from(&about.goal));
        }),
        MethodFix::ConfirmExpectations(ids, on) => {
            update::<Persona>(journey, ids, label(), |persona| {
                let newest = persona.expectations.iter_mut().max_by_key(|text| text.date);
                if let Some(newest) = newest {
                    newest.date = Some(*on);
                }
            })
        }
    }
}

fn measure(fixing: &mut FixContext<'_>, targets: &[(ScoreTarget, Metric)]) -> Draft {
    let journey = fixing.journey;
    let mut fresh = IdAllocator::new(journey, fixing.ids);
    let mut made = Vec::new();
    let mut edits = Vec::new();
    for (target, metric) in targets {
        let exists = match target {
            ScoreTarget::Journey => true,
            ScoreTarget::Phase(id) => journey.phases().contains(id),
            ScoreTarget::Touchpoint(id) => journey.touchpoint(id).is_some(),
        };
        if !exists || journey.metric_scale(metric).is_none() {
            continue;
        }
        let id = fresh.id::<Score>();
        made.push(ItemRef::Score(id.clone()));
        let score = ops::empty_score(journey, id, metric.clone(), target.clone());
        edits.push(Edit::Score(Change::append(score)));
    }
    selecting(edits, made)
}

fn selecting(edits: Vec<Edit>, made: Vec<ItemRef>) -> Draft {
    let draft = Draft::new(label(), edits);
    if made.is_empty() {
        draft
    } else {
        draft.with_selection(made)
    }
}

fn act(fixing: &mut FixContext<'_>, actions: &[NewAction]) -> Draft {
    let journey = fixing.journey;
    let mut fresh = IdAllocator::new(journey, fixing.ids);
    let mut made = Vec::new();
    let mut edits = Vec::new();
    for new in actions {
        let id = fresh.id::<Action>();
        made.push(ItemRef::Action(id.clone()));
        let there = |pain: &&PainPointId| journey.pain_points().contains(pain);
        let touchpoint = new.touchpoint.as_ref();
        let touchpoint = touchpoint.filter(|id| journey.touchpoint(id).is_some());
        let action = Action {
            text: fixing.lang.translate(&new.text),
            touchpoint: touchpoint.cloned(),
            pain_points: new.pain_points.iter().filter(there).cloned().collect(),
            kind: ActionKind::Process,
            method: new.method,
            ..Action::new(id)
        };
        edits.push(Edit::Action(Change::append(action)));
    }
    selecting(edits, made)
}

fn set_owners(fixing: &FixContext<'_>, owners: &[(ActionId, String)]) -> Draft {
    let ids = owners.iter().map(|(id, _)| id);
    update::<Action>(fixing.journey, ids, label(), |action| {
        let owner = owners.iter().find(|(id, _)| *id == action.id);
        if let Some((_, owner)) = owner {
            action.owner.clone_from(owner);
        }
    })
}

fn address(fixing: &FixContext<'_>, id: &ActionId, pains: &[PainPointId]) -> Draft {
    let journey = fixing.journey;
    update::<Action>(journey, [id], label(), |action| {
        for pain in pains {
            if journey.pain_points().contains(pain) && !action.pain_points.contains(pain) {
                action.pain_points.push(pain.clone());
            }
        }
    })
}

fn doubt(fixing: &FixContext<'_>, items: &[ItemRef]) -> Draft {
    let journey = fixing.journey;
    let assumed = EvidenceStatus::Assumed;
    let pains = items.iter().filter_map(PainPoint::id_of);
    let mut draft = update::<PainPoint>(journey, pains, label(), |x| x.evidence.status = assumed);
    let moments = items.iter().filter_map(ImpactMoment::id_of);
    let others = update::<ImpactMoment>(journey, moments, label(), |x| {
        x.evidence.status = assumed;
    });
    draft.edits.extend(others.edits);
    let touchpoints = items.iter().filter_map(Touchpoint::id_of);
    let others = update::<Touchpoint>(journey, touchpoints, label(), |x| {
        x.evidence.status = assumed;
    });
    draft.edits.extend(others.edits);
    draft
}

fn phase_in_front(fixing: &mut FixContext<'_>, name: &Message) -> Draft {
    let mut fresh = IdAllocator::new(fixing.journey, fixing.ids);
    let mut phase: Phase = ops::new_phase(&mut fresh);
    phase.name = fixing.lang.translate(name);
    let selected = vec![ItemRef::Phase(phase.id.clone())];
    let item = std::sync::Arc::new(phase);
    let edits = vec![Edit::Phase(Change::Insert { at: 0, item })];
    Draft::new(label(), edits).with_selection(selected)
}

fn remove_phases(fixing: &FixContext<'_>, phases: &[PhaseId]) -> Draft {
    let journey = fixing.journey;
    let empty = phases
        .iter()
        .filter(|id| journey.touchpoints_of(id).is_empty());
    let items: Vec<ItemRef> = empty.map(|id| ItemRef::Phase(id.clone())).collect();
    ops::delete(journey, &items)
}

fn add_kpis(fixing: &FixContext<'_>, names: &[String]) -> Draft {
    update_about(fixing.journey, label(), |about| {
        for name in names.iter().filter(|name| !name.trim().is_empty()) {
            if !about.kpis.iter().any(|kpi| kpi.name == *name) {
                about.kpis.push(Kpi {
                    name: name.clone(),
                    ..Kpi::default()
                });
            }
        }
    })
}

fn serve(fixing: &FixContext<'_>, touchpoints: &[TouchpointId], goal: &str) -> Draft {
    let lang = fixing.lang;
    update::<Touchpoint>(fixing.journey, touchpoints, label(), |touchpoint| {
        let value = CustomValue::Text(goal.to_owned());
        set_preset(&mut touchpoint.custom, presets::BUSINESS_GOAL, lang, value);
    })
}
