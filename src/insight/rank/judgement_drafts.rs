//! Judgements made in comparing views: a severity, an effort, a frequency.

use super::{Judgement, JudgementField, JudgementTarget};
use crate::{
    edit::{Draft, ops::update},
    model::{Action, ActionId, Journey, PainPoint, PainPointId},
};

/// Writes judgements as one step, each clamped to the range of its field; targets that no longer
/// exist are skipped.
#[must_use]
pub fn judge(journey: &Journey, writes: &[Judgement]) -> Draft {
    let mut pains: Vec<PainPointId> = Vec::new();
    let mut actions: Vec<ActionId> = Vec::new();
    for write in writes {
        match &write.target {
            JudgementTarget::Pain(id) => pains.push(id.clone()),
            JudgementTarget::Action(id) => actions.push(id.clone()),
        }
    }
    let label = || message!("step-judge");
    let own = |target: &JudgementTarget| {
        let target = target.clone();
        writes.iter().filter(move |write| write.target == target)
    };
    let mut draft = update::<PainPoint>(journey, &pains, label(), |pain| {
        for write in own(&JudgementTarget::Pain(pain.id.clone())) {
            judge_pain(pain, write.field, write.field.clamp(write.value));
        }
    });
    let of_actions = update::<Action>(journey, &actions, label(), |action| {
        for write in own(&JudgementTarget::Action(action.id.clone())) {
            judge_action(action, write.field, write.field.clamp(write.value));
        }
    });
    draft.edits.extend(of_actions.edits);
    draft
}

fn judge_pain(pain: &mut PainPoint, field: JudgementField, value: f64) {
    match field {
        JudgementField::Severity => pain.severity = Some(whole(value)),
        JudgementField::Frequency => pain.frequency = Some(value),
        JudgementField::Effort => pain.estimate.effort = Some(whole(value)),
        JudgementField::Months => pain.estimate.months = Some(value),
        JudgementField::Ease => pain.estimate.ease = Some(whole(value)),
        // Pain points have no impact; actions do.
        JudgementField::Impact => {}
    }
}

fn judge_action(action: &mut Action, field: JudgementField, value: f64) {
    match field {
        JudgementField::Effort => action.effort = Some(whole(value)),
        JudgementField::Impact => action.impact = Some(whole(value)),
        // Actions have none of these; pain points do.
        JudgementField::Severity
        | JudgementField::Frequency
        | JudgementField::Months
        | JudgementField::Ease => {}
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a field's values are small, whole and not negative"
)]
fn whole(value: f64) -> u8 {
    value as u8
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::{
        file::samples,
        i18n::Lang,
        insight::rank::{Judgement, JudgementField, JudgementTarget},
        model::{Journey, MatrixAxis},
        testkit::journey_line::{apply, id},
    };

    fn moving() -> Journey {
        samples::find("energy-move", Lang::En)
            .unwrap()
            .journey()
            .unwrap()
    }

    #[test]
    fn a_drag_up_writes_a_whole_severity() {
        let before = moving();
        let pain = id("bill-higher");
        let write = MatrixAxis::Severity
            .judgement_at(&before, &pain, 2.6)
            .unwrap();
        let after = apply(&before, judge(&before, &[write]));
        assert_eq!(after.pain_points().get(&pain).unwrap().severity, Some(3));
    }

    #[test]
    fn a_drag_along_effort_writes_the_action_or_else_the_estimate() {
        let before = moving();
        let pain = id("queue-six-minutes");
        let write = MatrixAxis::Effort
            .judgement_at(&before, &pain, 9.0)
            .unwrap();
        assert_eq!(write.target, JudgementTarget::Action(id("callback-60")));
        let after = apply(&before, judge(&before, &[write]));
        let action = after.actions().get(&id("callback-60")).unwrap();
        assert_eq!(action.effort, Some(5));

        let loose = before.pain_points().iter().find(|pain| {
            !before
                .actions()
                .iter()
                .any(|a| a.pain_points.contains(&pain.id))
        });
        let loose = &loose.unwrap().id;
        let write = MatrixAxis::Effort
            .judgement_at(&before, loose, 1.2)
            .unwrap();
        let after = apply(&before, judge(&before, &[write]));
        let estimate = &after.pain_points().get(loose).unwrap().estimate;
        assert_eq!(estimate.effort, Some(1));
        assert_eq!(MatrixAxis::Impact.judgement_at(&before, loose, 3.0), None);
    }

    #[test]
    fn a_drag_both_ways_is_one_step() {
        let before = moving();
        let pain = before.pain_points().iter().find(|pain| {
            let mut actions = before.actions().iter();
            pain.severity != Some(1) && !actions.any(|a| a.pain_points.contains(&pain.id))
        });
        let pain = pain.unwrap().id.clone();
        let writes = [
            MatrixAxis::Severity
                .judgement_at(&before, &pain, 1.0)
                .unwrap(),
            MatrixAxis::Effort
                .judgement_at(&before, &pain, 4.0)
                .unwrap(),
        ];
        let draft = judge(&before, &writes);
        assert_eq!(draft.edits.len(), 1);
        let after = apply(&before, draft);
        let pain = after.pain_points().get(&pain).unwrap();
        assert_eq!((pain.severity, pain.estimate.effort), (Some(1), Some(4)));
    }

    #[test]
    fn what_follows_from_other_figures_cannot_be_dragged() {
        let journey = moving();
        for axis in [MatrixAxis::Value, MatrixAxis::Reach, MatrixAxis::Votes] {
            assert_eq!(
                axis.judgement_at(&journey, &id("bill-higher"), 1.0),
                None,
                "{axis:?}"
            );
        }
        assert_eq!(
            MatrixAxis::Severity.judgement_at(&journey, &id("gone"), 1.0),
            None
        );
    }

    #[test]
    fn a_field_that_the_target_does_not_have_changes_nothing() {
        let journey = moving();
        let write = Judgement {
            target: JudgementTarget::Action(id("callback-60")),
            field: JudgementField::Severity,
            value: 1.0,
        };
        assert!(judge(&journey, &[write]).edits.is_empty());
    }
}
