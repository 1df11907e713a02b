//! Dismissal of findings of the checks, with a reason.

use jiff::civil::Date;

use super::update_about;
use crate::{
    edit::Draft,
    model::{Dismissal, ItemRef, Journey},
};

/// Dismisses the finding of a check about an item; an earlier reason is replaced. A blank reason,
/// or a check without an id, makes no edit.
#[must_use]
pub fn dismiss(
    journey: &Journey,
    check: &str,
    item: &ItemRef,
    reason: &str,
    date: Option<Date>,
) -> Draft {
    let label = message!("step-dismiss");
    let reason = reason.trim();
    if reason.is_empty() || check.is_empty() {
        return Draft::new(label, Vec::new());
    }
    let dismissal = Dismissal {
        check: check.to_owned(),
        item: item.clone(),
        reason: reason.to_owned(),
        date,
    };
    update_about(journey, label, |about| {
        let mut all = about.dismissed.iter_mut();
        match all.find(|other| other.check == check && other.item == *item) {
            Some(other) => *other = dismissal,
            None => about.dismissed.push(dismissal),
        }
    })
}

/// Restores a dismissed finding of a check about an item.
#[must_use]
pub fn restore(journey: &Journey, check: &str, item: &ItemRef) -> Draft {
    update_about(journey, message!("step-undismiss"), |about| {
        about
            .dismissed
            .retain(|other| other.check != check || other.item != *item);
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{dismiss, restore};
    use crate::{
        model::{ItemRef, Journey},
        testkit::journey_line::{apply, id, journey},
    };

    fn reasons(journey: &Journey) -> Vec<String> {
        let all = journey.about().dismissed.iter();
        all.map(|d| format!("{} {}: {}", d.check, d.item, d.reason))
            .collect()
    }

    #[test]
    fn a_finding_is_left_alone_with_a_reason_and_taken_up_again() {
        let item = ItemRef::Touchpoint(id("a"));
        let today = Some(date(2026, 11, 25));
        let before = journey("A: a b");
        let draft = dismiss(
            &before,
            "nps-at-touchpoint",
            &item,
            "  Replaced in May ",
            today,
        );
        let after = apply(&before, draft);
        assert_eq!(
            reasons(&after),
            ["nps-at-touchpoint touchpoint/a: Replaced in May"]
        );
        assert_eq!(after.about().dismissed[0].date, today);
        let other = dismiss(
            &after,
            "nps-at-touchpoint",
            &ItemRef::Journey,
            "So be it",
            None,
        );
        let both = apply(&after, other);
        let again = dismiss(&both, "nps-at-touchpoint", &item, "Replaced in June", None);
        assert_eq!(
            reasons(&apply(&both, again)),
            [
                "nps-at-touchpoint touchpoint/a: Replaced in June",
                "nps-at-touchpoint journey: So be it"
            ]
        );
        let taken_up = apply(&both, restore(&both, "nps-at-touchpoint", &item));
        assert_eq!(reasons(&taken_up), ["nps-at-touchpoint journey: So be it"]);
    }

    #[test]
    fn blank_reasons_and_findings_that_were_not_left_alone_make_no_edit() {
        let journey = journey("A: a");
        for (check, reason) in [("one-phase", ""), ("one-phase", " \n\t"), ("", "Because")] {
            let draft = dismiss(&journey, check, &ItemRef::Journey, reason, None);
            assert_eq!(draft.edits, Vec::new(), "{check:?} {reason:?}");
        }
        let draft = restore(&journey, "one-phase", &ItemRef::Journey);
        assert_eq!(draft.edits, Vec::new());
    }
}
