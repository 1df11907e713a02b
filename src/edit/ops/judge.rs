//! Judgements that are made by dragging in the matrix of priorities.

use crate::{
    edit::{Change, Draft, Edit},
    insight::rank::{Field, Target, Write},
    model::{Action, Journey, Message, PainPoint},
};

/// Writes judgements as one step; what no longer exists is passed over.
#[must_use]
pub fn judge(journey: &Journey, writes: &[Write]) -> Draft {
    let mut pains: Vec<PainPoint> = Vec::new();
    let mut edits = Vec::new();
    for write in writes {
        match &write.target {
            Target::Action(id) => {
                let Some(action) = journey.actions().get(id) else {
                    continue;
                };
                let mut action = Action::clone(action);
                if let Field::Effort(effort) = write.field {
                    action.effort = Some(effort);
                }
                edits.push(Edit::Action(Change::put(action)));
            }
            Target::PainPoint(id) => {
                let Some(found) = journey.pain_points().get(id) else {
                    continue;
                };
                if pains.iter().all(|pain| pain.id != *id) {
                    pains.push(PainPoint::clone(found));
                }
                for pain in pains.iter_mut().filter(|pain| pain.id == *id) {
                    match write.field {
                        Field::Severity(severity) => pain.severity = Some(severity),
                        Field::Frequency(share) => pain.frequency = Some(share),
                        Field::Effort(effort) => pain.estimate.effort = Some(effort),
                    }
                }
            }
        }
    }
    edits.extend(
        pains
            .into_iter()
            .map(|pain| Edit::PainPoint(Change::put(pain))),
    );
    Draft::new(Message::new("step-judge"), edits)
}
