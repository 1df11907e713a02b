//! Checks of a map against the method: each with its source, an explanation that teaches, the items
//! that it concerns, and where possible a fix.
//!
//! A check is a [`Check`]: an id, a severity, the numbers of the domain document that it serves
//! (section A) and a function. Its texts are the messages `check-<id>` (its name) and
//! `check-<id>-why` (the reason and what to do). To add one: write its function, with the change of
//! its fix beside it, and a row in `list`, the two messages in both languages, and a test.
//!
//! - `live_agents`, `answers`: reaching somebody for customers who are stuck or write
//! - `waiting`: queues, call-backs, promises and resolution times
//! - `channels`, `channel_quality`, `devices`: channels on offer and their quality
//! - `handover`: hand-overs, owners and channel switches
//! - `feeling`, `fields`: the worst moments, effort, and preset fields
//! - `connectivity`, `shares`: dead ends, shares that don't add up, and exits
//! - `metrics`, `replies`, `survey_load`: what is measured, and how
//! - `evidence`, `expectations`, `ownership`, `review`, `goals`, `coverage`: what a map needs
//! - `actions`, `action_plans`, `data_use`, `touchpoint_quality`: improving

mod action_plans;
mod action_template;
mod actions;
mod answers;
mod channel_quality;
mod channel_set;
mod channels;
mod common;
mod connectivity;
mod context;
mod coverage;
mod data_use;
mod devices;
mod dismissed_items;
mod evidence;
mod expectations;
mod feeling;
mod fields;
mod filter;
mod fix;
mod goals;
mod group;
mod handover;
mod list;
mod live_agents;
mod lookup;
mod metrics;
mod ownership;
mod plan;
mod replies;
mod review;
mod shares;
mod survey_load;
#[cfg(test)]
mod tests;
mod touchpoint_quality;
mod waiting;

pub use self::{
    context::{CheckContext, SKETCH_SIZE},
    filter::FindingFilter,
    fix::Fix,
};
use crate::model::{Dismissal, ItemRef, Message, MessageId, choice::choices};

choices! {
    /// The severity of a finding, most severe first.
    Severity as "finding" {
        /// Customers are hurt or figures mislead.
        Serious = "serious",
        /// Something that belongs on the map is missing or doubtful.
        Notable = "notable",
        /// A suggestion.
        Hint = "hint",
    }
}

choices! {
    /// The subject of a check, by which findings are grouped.
    Family as "family" {
        /// Channels, devices and service.
        Service = "service",
        /// The flow from touchpoint to touchpoint.
        Flow = "flow",
        /// Measuring and surveys.
        Measuring = "measuring",
        /// Evidence and assumptions.
        Evidence = "evidence",
        /// Actions and priorities.
        Improving = "improving",
        /// Owners, roles and dates.
        Organising = "organising",
    }
}

choices! {
    /// The source document of a requirement in section A of the domain document.
    SourceDocument as "origin" {
        /// Source 000: the definition of CX, improving and measuring it (figures of 2017–2020).
        Definition = "definition",
        /// Source 001: channels, waiting, surveys and escalation (2016).
        Channels = "channels",
        /// Source 002: experience, engagement and effort.
        Practice = "practice",
        /// Source 003: the three-phase optimisation model (2019).
        Optimisation = "optimisation",
        /// Source 004: customer experience versus customer service (2021).
        Service = "experience-and-service",
    }
}

impl SourceDocument {
    /// The source document of a requirement, 1…148; `None` for other numbers.
    #[must_use]
    pub fn of(number: u16) -> Option<Self> {
        Some(match number {
            1..=43 => Self::Definition,
            44..=80 => Self::Channels,
            81..=93 => Self::Practice,
            94..=121 => Self::Optimisation,
            122..=148 => Self::Service,
            _ => return None,
        })
    }
}

/// A rule of the method that is applied to a journey.
pub struct Check {
    /// A stable id: files keep it when a finding is dismissed.
    pub id: &'static str,
    /// The message id of its name: `check-<id>`.
    pub name: MessageId,
    /// The message id of its explanation: `check-<id>-why`.
    pub why: MessageId,
    /// The severity of its findings.
    pub severity: Severity,
    /// Its subject.
    pub family: Family,
    /// The requirements in section A of the domain document that it serves.
    pub source: &'static [u16],
    /// The function that finds violations.
    pub find: fn(&CheckContext<'_>) -> Vec<FindingDetail>,
}

/// A result of a check's function.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingDetail {
    /// The items concerned, the main one first; never empty.
    pub items: Vec<ItemRef>,
    /// The finding as a sentence.
    pub message: Message,
    /// Fixes that can be applied at once; may be empty.
    pub fixes: Vec<Fix>,
}

/// A finding, with its dismissal if the team dismissed it.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The id of the check.
    pub check: &'static str,
    /// The message id of the name of the check.
    pub name: MessageId,
    /// The message id of the explanation of the check.
    pub why: MessageId,
    /// The severity of the check.
    pub severity: Severity,
    /// The subject of the check.
    pub family: Family,
    /// The items, the message and the fixes.
    pub detail: FindingDetail,
    /// The dismissal with its reason; `None` while the finding is open.
    pub dismissed: Option<Dismissal>,
}

impl Finding {
    /// The main item.
    #[must_use]
    pub fn item(&self) -> &ItemRef {
        self.detail.items.first().unwrap_or(&ItemRef::Journey)
    }

    /// The item to show: the main one, or the first of those that a finding about the journey
    /// lists.
    #[must_use]
    pub fn location(&self) -> &ItemRef {
        let listed = self.detail.items.iter();
        let mut listed = listed.filter(|item| **item != ItemRef::Journey);
        listed.next().unwrap_or(&ItemRef::Journey)
    }
}

/// All checks, in the order of their table.
pub fn all() -> impl Iterator<Item = &'static Check> {
    list::CHECKS.iter()
}

/// The check with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Check> {
    all().find(|check| check.id == id)
}

/// Runs all checks: serious findings first, then in the order of the checks; dismissed ones last.
#[must_use]
pub fn run(context: &CheckContext<'_>) -> Vec<Finding> {
    let dismissed = &context.journey().about().dismissed;
    let mut findings: Vec<Finding> = all()
        .flat_map(|check| {
            let found = (check.find)(context);
            found.into_iter().map(move |found| {
                let item = found.items.first();
                let is_it = |d: &&Dismissal| d.check == check.id && Some(&d.item) == item;
                Finding {
                    check: check.id,
                    name: check.name,
                    why: check.why,
                    severity: check.severity,
                    family: check.family,
                    dismissed: dismissed.iter().find(is_it).cloned(),
                    detail: found,
                }
            })
        })
        .collect();
    findings.sort_by_key(|finding| (finding.dismissed.is_some(), finding.severity));
    findings
}
