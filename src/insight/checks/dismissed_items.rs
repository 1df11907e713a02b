//! Grouping of findings in line with earlier dismissals: what was dismissed item by item stays
//! separate, and what was dismissed as a group stays a group.

use std::collections::HashSet;

use super::CheckContext;
use crate::model::ItemRef;

/// The items for which findings of a check were dismissed.
pub(super) struct DismissedItems<'a>(HashSet<&'a ItemRef>);

impl<'a> DismissedItems<'a> {
    /// The dismissals of a check.
    pub(super) fn of(context: &CheckContext<'a>, check: &str) -> Self {
        let all = context.journey().about().dismissed.iter();
        let own = all.filter(|dismissal| dismissal.check == check);
        Self(own.map(|dismissal| &dismissal.item).collect())
    }

    /// True if the finding about an item was dismissed.
    pub(super) fn contains(&self, item: &ItemRef) -> bool {
        self.0.contains(item)
    }

    /// True if `count` findings are to be reported as a single one about `whole`: if there are more
    /// than `few`, or if the team dismissed that one.
    pub(super) fn stands_for_all(&self, whole: &ItemRef, count: usize, few: usize) -> bool {
        count > few || (count > 0 && self.contains(whole))
    }
}
