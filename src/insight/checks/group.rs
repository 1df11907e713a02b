//! What was left alone by itself stays by itself when many findings become one, and what was left
//! alone together stays together.

use std::collections::HashSet;

use super::Context;
use crate::model::ItemRef;

/// Items at which the findings of a check were left alone.
pub(super) struct Alone<'a>(HashSet<&'a ItemRef>);

impl<'a> Alone<'a> {
    /// Those of a check.
    pub(super) fn of(context: &Context<'a>, check: &str) -> Self {
        let all = context.journey().about().dismissed.iter();
        let own = all.filter(|dismissal| dismissal.check == check);
        Self(own.map(|dismissal| &dismissal.item).collect())
    }

    /// Whether an item is one of them.
    pub(super) fn has(&self, item: &ItemRef) -> bool {
        self.0.contains(item)
    }

    /// Whether the findings that one about `whole` would stand for are to be told as that one: when
    /// there are more than `few`, or when the team left just that alone.
    pub(super) fn is_one(&self, whole: &ItemRef, count: usize, few: usize) -> bool {
        count > few || (count > 0 && self.has(whole))
    }
}
