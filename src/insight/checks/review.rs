//! Checks of the review date and cadence of a map.

use super::{
    common::{days, fix},
    fix::FixChange,
};
use crate::{
    insight::checks::{CheckContext, FindingDetail},
    model::{ItemRef, Message, MessageId},
};

/// The default number of days between reviews: a quarter. Our own rule of thumb.
const QUARTER: u32 = 90;

fn of_journey(message: Message, label: MessageId, change: FixChange) -> Vec<FindingDetail> {
    vec![FindingDetail {
        items: vec![ItemRef::Journey],
        message,
        fixes: vec![fix(label, change)],
    }]
}

fn reviewed_today(context: &CheckContext<'_>) -> FixChange {
    FixChange::new((context.today, QUARTER), |(on, every), plan| {
        plan.change_about(|about| {
            about.reviewed = Some(*on);
            about.review_every = about.review_every.or(Some(*every));
        });
    })
}

/// The days since the last review, and the days between reviews if set, once the review is overdue;
/// without a cadence after a quarter. `None` for other maps, and for one that was never reviewed.
fn overdue(context: &CheckContext<'_>) -> Option<(i32, Option<u32>)> {
    let about = context.journey().about();
    let since = days(about.reviewed?, context.today);
    let every = about.review_every;
    let is_late = i64::from(since) > i64::from(every.unwrap_or(QUARTER));
    is_late.then_some((since, every))
}

/// Finds maps whose next review is overdue (DOMAIN 43).
pub(super) fn stale(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let message = match overdue(context) {
        Some((since, Some(every))) => message!(
            "finding-stale-journey",
            days = i64::from(since) - i64::from(every),
            every = every
        ),
        Some((since, None)) if !context.is_sketch() => {
            message!("finding-reviewed-long-ago", days = since)
        }
        _ => return Vec::new(),
    };
    of_journey(message, id!("fix-reviewed-today"), reviewed_today(context))
}

/// Finds maps that were never reviewed (DOMAIN 43).
pub(super) fn never(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    if context.journey().about().reviewed.is_some() || context.is_sketch() {
        return Vec::new();
    }
    let message = message!("finding-never-reviewed");
    of_journey(message, id!("fix-reviewed-today"), reviewed_today(context))
}

/// Finds maps with a recent review but no cadence (DOMAIN 43).
pub(super) fn no_rhythm(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let about = context.journey().about();
    let is_set = about.reviewed.is_none() || about.review_every.is_some();
    if is_set || overdue(context).is_some() || context.is_sketch() {
        return Vec::new();
    }
    let message = message!("finding-rhythm-missing");
    let change = FixChange::new(QUARTER, |days, plan| {
        plan.change_about(|about| about.review_every = Some(*days));
    });
    of_journey(message, id!("fix-review-quarterly"), change)
}
