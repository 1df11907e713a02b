//! Checks about method: measuring, evidence, improving, organising.

mod action_plans;
mod actions;
mod cache;
mod common;
mod coverage;
mod data_use;
mod draft;
mod evidence;
mod goals;
mod metrics;
mod ownership;
mod quality;
mod replies;
mod review;
mod survey_load;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

pub(super) use self::{cache::MethodCache, draft::draft};
use super::{Check, CheckContext, Family, FindingDetail, Severity};
use crate::model::{
    ActionId, ActionMethod, ActionStatus, ItemRef, Message, MessageId, Metric, PainPointId,
    PersonaId, PhaseId, ScoreTarget, Stage, TouchpointId,
};

/// The change of a fix of these checks.
#[derive(Clone, Debug, PartialEq)]
pub enum MethodFix {
    /// Sets the date of the last review, and the days to the next one if there are none.
    RecordReview {
        /// The date of the review.
        on: Date,
        /// The days between reviews, 1…3650.
        every: u32,
    },
    /// Sets the days between reviews, 1…3650.
    ReviewEvery(u32),
    /// Sets the stage of the method.
    SetStage(Stage),
    /// Adds a score without replies for each target, as a planned measurement.
    Measure(Vec<(ScoreTarget, Metric)>),
    /// Marks touchpoints as key.
    MarkKey(Vec<TouchpointId>),
    /// Adds actions.
    AddActions(Vec<NewAction>),
    /// Sets the status of an action.
    SetStatus(ActionId, ActionStatus),
    /// Sets the due date of an action.
    SetDue(ActionId, Date),
    /// Sets the owners of actions.
    SetOwners(Vec<(ActionId, String)>),
    /// Adds pain points to those that an action addresses.
    Address(ActionId, Vec<PainPointId>),
    /// Sets the status of pain points to solved.
    MarkSolved(Vec<PainPointId>),
    /// Sets the evidence of pain points, impact moments and touchpoints to assumed.
    Doubt(Vec<ItemRef>),
    /// Adds a phase with this name before the first one.
    AddFirstPhase(Message),
    /// Adds an empty touchpoint to this phase.
    AddTouchpoint(PhaseId),
    /// Removes phases without touchpoints.
    RemovePhases(Vec<PhaseId>),
    /// Adds an empty persona.
    AddPersona,
    /// Adds KPIs with these names.
    AddKpis(Vec<String>),
    /// Notes the organisation's goal that touchpoints serve.
    Serve {
        /// The touchpoints.
        touchpoints: Vec<TouchpointId>,
        /// The goal.
        goal: String,
    },
    /// Sets the goal of every KPI without one to that of the journey.
    LinkKpis,
    /// Sets the date of the newest expectation of these personas.
    ConfirmExpectations(Vec<PersonaId>, Date),
}

/// An action that a fix adds, with the status idea.
#[derive(Clone, Debug, PartialEq)]
pub struct NewAction {
    /// The text of the action.
    pub text: Message,
    /// The touchpoint of the action, unless that follows from its pain points.
    pub touchpoint: Option<TouchpointId>,
    /// The pain points that it addresses.
    pub pain_points: Vec<PainPointId>,
    /// The research or test method.
    pub method: ActionMethod,
}

type CheckFn = fn(&CheckContext<'_>) -> Vec<FindingDetail>;

const fn row(
    family: Family,
    severity: Severity,
    id: &'static str,
    source: &'static [u16],
    find: CheckFn,
) -> Check {
    Check {
        id,
        name: MessageId::joined(&["check-", id]),
        why: MessageId::joined(&["check-", id, "-why"]),
        severity,
        family,
        source,
        find,
    }
}

use Family::{Evidence, Flow, Improving, Measuring, Organising};
use Severity::{Hint, Notable, Serious};

#[rustfmt::skip]
pub(super) const CHECKS: &[Check] = &[
    row(Measuring, Serious, "nps-at-touchpoint", &[34, 70, 144, 145], metrics::nps_at_touchpoint),
    row(Measuring, Notable, "key-unmeasured", &[31, 32], metrics::key_unmeasured),
    row(Measuring, Hint, "measured-not-key", &[31], metrics::measured_not_key),
    row(Measuring, Hint, "key-unchosen", &[31, 32], metrics::key_unchosen),
    row(Measuring, Hint, "mixed-scales", &[66, 89], metrics::mixed_scales),
    row(Measuring, Notable, "nothing-measured", &[33, 84], metrics::nothing_measured),
    row(Measuring, Hint, "journey-unmeasured", &[82, 145], metrics::journey_unmeasured),
    row(Measuring, Notable, "service-only", &[122, 139], metrics::service_only),
    row(Measuring, Hint, "phase-unmeasured", &[84], metrics::phase_unmeasured),
    row(Measuring, Notable, "survey-load", &[68, 69], survey_load::survey_load),
    row(Measuring, Hint, "survey-twice", &[68, 69], survey_load::survey_twice),
    row(Measuring, Hint, "nps-too-often", &[69], survey_load::nps_too_often),
    row(Measuring, Notable, "response-very-low", &[68], survey_load::response_very_low),
    row(Measuring, Hint, "response-low", &[68], survey_load::response_low),
    row(Measuring, Notable, "replies-too-few", &[68, 146], replies::too_few),
    row(Measuring, Hint, "replies-few", &[68, 146], replies::few),
    row(Measuring, Notable, "replies-unknown", &[68, 146], replies::unknown),
    row(Measuring, Serious, "counts-contradict", &[68], replies::contradictory),
    row(Measuring, Hint, "undated-score", &[64, 125], replies::undated),
    row(Measuring, Notable, "overdue-measurement", &[125], replies::overdue_measurement),
    row(Evidence, Notable, "unfounded", &[107, 117], evidence::unfounded),
    row(Evidence, Notable, "sources-missing", &[37, 117], evidence::sources_missing),
    row(Evidence, Notable, "stage-without-evidence", &[107, 117], evidence::stage_without_evidence),
    row(Evidence, Notable, "personas-missing", &[13, 94], ownership::personas_missing),
    row(Evidence, Hint, "persona-without-feelings", &[1, 94], ownership::persona_without_feelings),
    row(Evidence, Hint, "old-expectation", &[95], ownership::old_expectation),
    row(Improving, Serious, "cost-over-experience", &[58], actions::cost_over_experience),
    row(Improving, Notable, "poor-without-action", &[63], data_use::poor_without_action),
    row(Improving, Hint, "data-unused", &[63], data_use::unused),
    row(Improving, Notable, "contact-poor", &[3], quality::contact_poor),
    row(Improving, Notable, "principles-missed", &[14, 15, 16, 17, 18], quality::principles_missed),
    row(Improving, Notable, "stuck-in-mapping", &[101], actions::stuck_in_mapping),
    row(Improving, Notable, "pain-without-action", &[25], actions::pain_without_action),
    row(Improving, Hint, "pain-unjudged", &[116], actions::pain_unjudged),
    row(Improving, Hint, "action-without-pain", &[25, 116], actions::action_without_pain),
    row(Improving, Notable, "nps-only-reason", &[71], actions::nps_only_reason),
    row(Improving, Notable, "only-ab-tests", &[100], actions::only_ab_tests),
    row(Improving, Notable, "one-touchpoint", &[100], actions::one_touchpoint),
    row(Improving, Hint, "one-kind-of-action", &[25], actions::one_kind),
    row(Improving, Hint, "one-way-to-learn", &[119], actions::one_way_to_learn),
    row(Improving, Notable, "hypothesis-missing", &[120], action_plans::hypothesis_missing),
    row(Improving, Hint, "method-missing", &[119, 120], action_plans::method_missing),
    row(Improving, Notable, "doer-missing", &[121], action_plans::doer_missing),
    row(Improving, Hint, "due-date-missing", &[121], action_plans::due_date_missing),
    row(Improving, Notable, "overdue-action", &[121], action_plans::overdue_action),
    row(Improving, Hint, "effect-unmeasured", &[38, 125], action_plans::effect_unmeasured),
    row(Organising, Notable, "stale-journey", &[43], review::stale),
    row(Organising, Hint, "never-reviewed", &[43], review::never),
    row(Organising, Hint, "rhythm-missing", &[43], review::no_rhythm),
    row(Organising, Notable, "owner-missing", &[39, 99], ownership::owner_missing),
    row(Organising, Notable, "one-department", &[102], ownership::one_department),
    row(Organising, Hint, "unowned-touchpoint", &[30], ownership::unowned_touchpoint),
    row(Organising, Hint, "sponsor-missing", &[105], ownership::sponsor_missing),
    row(Organising, Hint, "roles-missing", &[94, 103, 118], ownership::roles_missing),
    row(Organising, Notable, "goal-missing", &[19, 104], goals::goal_missing),
    row(Organising, Hint, "key-without-goal", &[19, 104], goals::key_without_goal),
    row(Organising, Hint, "key-serves-no-goal", &[28, 104], goals::key_serves_no_goal),
    row(Organising, Notable, "unknown-kpi", &[104], goals::unknown_kpi),
    row(Organising, Hint, "kpi-without-goal", &[104], goals::kpi_without_goal),
    row(Organising, Hint, "kpis-missing", &[93, 104], goals::kpis_missing),
    row(Organising, Hint, "action-without-kpi", &[104], goals::action_without_kpi),
    row(Organising, Hint, "desired-missing", &[83], goals::desired_missing),
    row(Flow, Notable, "one-phase", &[108, 111], coverage::one_phase),
    row(Flow, Notable, "empty-phase", &[84, 108], coverage::empty_phase),
    row(Flow, Hint, "pre-purchase-missing", &[140], coverage::pre_purchase_missing),
    row(Flow, Hint, "as-is-missing", &[23, 24], coverage::as_is_missing),
];
