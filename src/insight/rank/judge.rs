//! Judgements made in comparing views: a severity, an effort, a frequency.

use super::{Field, Target, Write};
use crate::{
    edit::{Draft, ops::update},
    model::{Action, ActionId, Journey, Message, PainPoint, PainPointId},
};

/// Writes judgements as one step, each clamped to the range of its field; targets that no longer
/// exist are skipped.
#[must_use]
pub fn judge(journey: &Journey, writes: &[Write]) -> Draft {
    let mut pains: Vec<PainPointId> = Vec::new();
    let mut actions: Vec<ActionId> = Vec::new();
    for write in writes {
        match &write.target {
            Target::Pain(id) => pains.push(id.clone()),
            Target::Action(id) => actions.push(id.clone()),
        }
    }
    let label = || Message::new("step-judge");
    let own = |target: &Target| {
        let target = target.clone();
        writes.iter().filter(move |write| write.target == target)
    };
    let mut draft = update::<PainPoint>(journey, &pains, label(), |pain| {
        for write in own(&Target::Pain(pain.id.clone())) {
            judge_pain(pain, write.field, write.field.fit(write.value));
        }
    });
    let of_actions = update::<Action>(journey, &actions, label(), |action| {
        for write in own(&Target::Action(action.id.clone())) {
            judge_action(action, write.field, write.field.fit(write.value));
        }
    });
    draft.edits.extend(of_actions.edits);
    draft
}

fn judge_pain(pain: &mut PainPoint, field: Field, value: f64) {
    match field {
        Field::Severity => pain.severity = Some(whole(value)),
        Field::Frequency => pain.frequency = Some(value),
        Field::Effort => pain.estimate.effort = Some(whole(value)),
        Field::Months => pain.estimate.months = Some(value),
        Field::Ease => pain.estimate.ease = Some(whole(value)),
        // Pain points have no impact; actions do.
        Field::Impact => {}
    }
}

fn judge_action(action: &mut Action, field: Field, value: f64) {
    match field {
        Field::Effort => action.effort = Some(whole(value)),
        Field::Impact => action.impact = Some(whole(value)),
        // Actions have none of these; pain points do.
        Field::Severity | Field::Frequency | Field::Months | Field::Ease => {}
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
        edit::ops::testing::{apply, id},
        file::samples,
        i18n::Lang,
        insight::rank::{Axis, Field, Target, Write},
        model::Journey,
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
        let write = Axis::Severity.drag(&before, &pain, 2.6).unwrap();
        let after = apply(&before, judge(&before, &[write]));
        assert_eq!(after.pain_points().get(&pain).unwrap().severity, Some(3));
    }

    #[test]
    fn a_drag_along_effort_writes_the_action_or_else_the_estimate() {
        let before = moving();
        let pain = id("queue-six-minutes");
        let write = Axis::Effort.drag(&before, &pain, 9.0).unwrap();
        assert_eq!(write.target, Target::Action(id("callback-60")));
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
        let write = Axis::Effort.drag(&before, loose, 1.2).unwrap();
        let after = apply(&before, judge(&before, &[write]));
        let estimate = &after.pain_points().get(loose).unwrap().estimate;
        assert_eq!(estimate.effort, Some(1));
        assert_eq!(Axis::Impact.drag(&before, loose, 3.0), None);
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
            Axis::Severity.drag(&before, &pain, 1.0).unwrap(),
            Axis::Effort.drag(&before, &pain, 4.0).unwrap(),
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
        for axis in [Axis::Value, Axis::Reach, Axis::Votes] {
            assert_eq!(
                axis.drag(&journey, &id("bill-higher"), 1.0),
                None,
                "{axis:?}"
            );
        }
        assert_eq!(Axis::Severity.drag(&journey, &id("gone"), 1.0), None);
    }

    #[test]
    fn a_field_that_the_target_does_not_have_changes_nothing() {
        let journey = moving();
        let write = Write {
            target: Target::Action(id("callback-60")),
            field: Field::Severity,
            value: 1.0,
        };
        assert!(judge(&journey, &[write]).edits.is_empty());
    }
}
