//! Checks of the team's answers in preset fields: small screens, personal, proactive, system fit.

use super::{
    action_template::ActionTemplate,
    group::group_by_phase,
    lookup::{name, steps, touchpoint_item},
};
use crate::{
    insight::checks::{CheckContext, FindingDetail},
    model::{
        ActionKind, ActionMethod, Message, MessageId,
        presets::{self, Preset},
    },
};

/// An answer in a preset field that makes a finding.
struct FieldRule {
    check: &'static str,
    field: Preset,
    /// The number of the option.
    option: u8,
    /// Set if it only counts at key touchpoints.
    is_for_key: bool,
    finding: MessageId,
    many: MessageId,
    plan: ActionTemplate,
}

impl FieldRule {
    fn find(&self, context: &CheckContext<'_>) -> Vec<FindingDetail> {
        let all = steps(context.index).filter_map(|(place, touchpoint)| {
            let option = || self.field.chosen_option(&touchpoint.custom);
            if (self.is_for_key && !touchpoint.key) || option() != Some(self.option) {
                return None;
            }
            let main = touchpoint_item(touchpoint);
            let (title, at) = (&touchpoint.title, Some(&touchpoint.id));
            let found = FindingDetail {
                items: vec![main.clone()],
                message: Message::new(self.finding).with("touchpoint", name(title)),
                fixes: vec![self.plan.fix(self.check, main, title, at)],
            };
            Some((place, found))
        });
        group_by_phase(context, self.check, self.many, all.collect())
    }
}

/// Finds touchpoints noted as not responsive (DOMAIN 61).
pub(super) fn small_screen(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let answer = FieldRule {
        check: "small-screen",
        field: presets::RESPONSIVE,
        option: 2,
        is_for_key: false,
        finding: id!("finding-small-screen"),
        many: id!("finding-small-screen-many"),
        plan: ActionTemplate {
            text: id!("fix-small-screen-action"),
            because: id!("fix-small-screen-because"),
            kind: ActionKind::Technical,
            method: ActionMethod::UserTest,
        },
    };
    answer.find(context)
}

/// Finds key touchpoints noted as not personal (DOMAIN 15, 41).
pub(super) fn impersonal(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let answer = FieldRule {
        check: "impersonal",
        field: presets::PERSONALISATION,
        option: 1,
        is_for_key: true,
        finding: id!("finding-impersonal"),
        many: id!("finding-impersonal-many"),
        plan: ActionTemplate {
            text: id!("fix-impersonal-action"),
            because: id!("fix-impersonal-because"),
            kind: ActionKind::Technical,
            method: ActionMethod::AbTest,
        },
    };
    answer.find(context)
}

/// Finds key touchpoints with a passive stance (DOMAIN 17, 42, 44).
pub(super) fn passive(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let answer = FieldRule {
        check: "passive-stance",
        field: presets::PROACTIVE,
        option: 3,
        is_for_key: true,
        finding: id!("finding-passive-stance"),
        many: id!("finding-passive-stance-many"),
        plan: ActionTemplate {
            text: id!("fix-passive-stance-action"),
            because: id!("fix-passive-stance-because"),
            kind: ActionKind::Process,
            method: ActionMethod::Pilot,
        },
    };
    answer.find(context)
}

/// Finds touchpoints whose system was noted as unfit (DOMAIN 40).
pub(super) fn unfit(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let answer = FieldRule {
        check: "system-unfit",
        field: presets::SYSTEM_FIT,
        option: 3,
        is_for_key: false,
        finding: id!("finding-system-unfit"),
        many: id!("finding-system-unfit-many"),
        plan: ActionTemplate {
            text: id!("fix-system-unfit-action"),
            because: id!("fix-system-unfit-because"),
            kind: ActionKind::Technical,
            method: ActionMethod::Observation,
        },
    };
    answer.find(context)
}
