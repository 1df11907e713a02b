//! Whether the map is kept up to date.

use super::{
    MethodFix,
    common::{days, fix, is_sketch},
};
use crate::{
    insight::checks::{Context, Found},
    model::{ItemRef, Message},
};

/// Days between reviews when the team has set none: a quarter.
const QUARTER: u32 = 90;

fn of_journey(message: Message, label: &'static str, change: MethodFix) -> Vec<Found> {
    vec![Found {
        items: vec![ItemRef::Journey],
        message,
        fixes: vec![fix(label, change)],
    }]
}

fn reviewed_today(context: &Context<'_>) -> MethodFix {
    MethodFix::Reviewed {
        on: context.today,
        every: QUARTER,
    }
}

/// The next review has come and gone (DOMAIN 43).
pub(super) fn stale(context: &Context<'_>) -> Vec<Found> {
    let about = context.journey().about();
    let (Some(reviewed), Some(every)) = (about.reviewed, about.review_every) else {
        return Vec::new();
    };
    let late = i64::from(days(reviewed, context.today)) - i64::from(every);
    if late <= 0 {
        return Vec::new();
    }
    let message = Message::new("finding-stale-journey")
        .with("days", late)
        .with("every", every);
    of_journey(message, "fix-reviewed-today", reviewed_today(context))
}

/// A map that was never reviewed (DOMAIN 43).
pub(super) fn never(context: &Context<'_>) -> Vec<Found> {
    if context.journey().about().reviewed.is_some() || is_sketch(context) {
        return Vec::new();
    }
    let message = Message::new("finding-never-reviewed");
    of_journey(message, "fix-reviewed-today", reviewed_today(context))
}

/// A reviewed map of which nobody said when to review it again (DOMAIN 43).
pub(super) fn no_rhythm(context: &Context<'_>) -> Vec<Found> {
    let about = context.journey().about();
    if about.reviewed.is_none() || about.review_every.is_some() || is_sketch(context) {
        return Vec::new();
    }
    let message = Message::new("finding-rhythm-missing");
    let change = MethodFix::ReviewEvery(QUARTER);
    of_journey(message, "fix-review-quarterly", change)
}
