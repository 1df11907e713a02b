//! Checks of the team's answers in preset fields: small screens, personal, proactive, system fit.

use super::{
    fix::Plan,
    group::by_phase,
    look::{item, name, steps},
};
use crate::{
    insight::checks::{Context, Found},
    model::{ActionKind, Message, MessageId, Method},
};

/// An answer in a preset field that makes a finding.
struct Answer {
    check: &'static str,
    /// The key of the preset field.
    field: &'static str,
    /// The number of the option.
    option: u8,
    /// Set if it only counts at key touchpoints.
    is_for_key: bool,
    finding: MessageId,
    many: MessageId,
    plan: Plan,
}

impl Answer {
    fn find(&self, context: &Context<'_>) -> Vec<Found> {
        let all = steps(context.index).filter_map(|(place, touchpoint)| {
            let option = || context.lexicon.option(&touchpoint.custom, self.field);
            if (self.is_for_key && !touchpoint.key) || option() != Some(self.option) {
                return None;
            }
            let main = item(touchpoint);
            let (title, at) = (&touchpoint.title, Some(&touchpoint.id));
            let found = Found {
                items: vec![main.clone()],
                message: Message::new(self.finding).with("touchpoint", name(title)),
                fixes: vec![self.plan.fix(self.check, main, title, at)],
            };
            Some((place, found))
        });
        by_phase(context, self.check, self.many, all.collect())
    }
}

/// Finds touchpoints noted as not responsive (DOMAIN 61).
pub(super) fn small_screen(context: &Context<'_>) -> Vec<Found> {
    let answer = Answer {
        check: "small-screen",
        field: "responsive",
        option: 2,
        is_for_key: false,
        finding: id!("finding-small-screen"),
        many: id!("finding-small-screen-many"),
        plan: Plan {
            text: id!("fix-small-screen-action"),
            because: id!("fix-small-screen-because"),
            kind: ActionKind::Technical,
            method: Method::UserTest,
        },
    };
    answer.find(context)
}

/// Finds key touchpoints noted as not personal (DOMAIN 15, 41).
pub(super) fn impersonal(context: &Context<'_>) -> Vec<Found> {
    let answer = Answer {
        check: "impersonal",
        field: "personalisation",
        option: 1,
        is_for_key: true,
        finding: id!("finding-impersonal"),
        many: id!("finding-impersonal-many"),
        plan: Plan {
            text: id!("fix-impersonal-action"),
            because: id!("fix-impersonal-because"),
            kind: ActionKind::Technical,
            method: Method::AbTest,
        },
    };
    answer.find(context)
}

/// Finds key touchpoints with a passive stance (DOMAIN 17, 42, 44).
pub(super) fn passive(context: &Context<'_>) -> Vec<Found> {
    let answer = Answer {
        check: "passive-stance",
        field: "proactive",
        option: 3,
        is_for_key: true,
        finding: id!("finding-passive-stance"),
        many: id!("finding-passive-stance-many"),
        plan: Plan {
            text: id!("fix-passive-stance-action"),
            because: id!("fix-passive-stance-because"),
            kind: ActionKind::Process,
            method: Method::Pilot,
        },
    };
    answer.find(context)
}

/// Finds touchpoints whose system was noted as unfit (DOMAIN 40).
pub(super) fn unfit(context: &Context<'_>) -> Vec<Found> {
    let answer = Answer {
        check: "system-unfit",
        field: "system-fit",
        option: 3,
        is_for_key: false,
        finding: id!("finding-system-unfit"),
        many: id!("finding-system-unfit-many"),
        plan: Plan {
            text: id!("fix-system-unfit-action"),
            because: id!("fix-system-unfit-because"),
            kind: ActionKind::Technical,
            method: Method::Observation,
        },
    };
    answer.find(context)
}
