//! Findings that are left alone, and taken up again.

use jiff::civil::Date;

use crate::{
    edit::{Draft, Edit},
    model::{Dismissal, ItemRef, Journey, Message},
};

/// Leaves the finding of a check about an item alone. Nothing happens without a reason.
#[must_use]
pub fn dismiss(
    journey: &Journey,
    check: &str,
    item: &ItemRef,
    reason: &str,
    date: Option<Date>,
) -> Draft {
    let label = Message::new("step-dismiss");
    let reason = reason.trim();
    if reason.is_empty() {
        return Draft::new(label, Vec::new());
    }
    let mut about = journey.about().clone();
    about
        .dismissed
        .retain(|d| d.check != check || d.item != *item);
    about.dismissed.push(Dismissal {
        check: check.to_owned(),
        item: item.clone(),
        reason: reason.to_owned(),
        date,
    });
    Draft::new(label, vec![Edit::About(about.into())])
}

/// Takes a finding up again that was left alone.
#[must_use]
pub fn undismiss(journey: &Journey, check: &str, item: &ItemRef) -> Draft {
    let label = Message::new("step-undismiss");
    let mut about = journey.about().clone();
    let before = about.dismissed.len();
    about
        .dismissed
        .retain(|d| d.check != check || d.item != *item);
    if about.dismissed.len() == before {
        return Draft::new(label, Vec::new());
    }
    Draft::new(label, vec![Edit::About(about.into())])
}

#[cfg(test)]
mod tests {
    use super::{dismiss, undismiss};
    use crate::{edit::ops::testing, model::ItemRef};

    #[test]
    fn a_finding_is_left_alone_for_a_reason_and_taken_up_again() {
        let before = testing::journey("A: a");
        let item = ItemRef::Journey;
        assert!(dismiss(&before, "stale", &item, " ", None).edits.is_empty());
        let after = testing::apply(&before, dismiss(&before, "stale", &item, " soon ", None));
        assert_eq!(after.about().dismissed[0].reason, "soon");
        let again = dismiss(&after, "stale", &item, "later", None);
        let again = testing::apply(&after, again);
        assert_eq!(again.about().dismissed.len(), 1, "one reason a finding");
        assert!(undismiss(&again, "other", &item).edits.is_empty());
        let taken = testing::apply(&again, undismiss(&again, "stale", &item));
        assert_eq!(taken, before);
    }
}
