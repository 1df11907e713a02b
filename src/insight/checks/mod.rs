//! Checks that follow from the method: each with its source, an explanation that teaches, the items
//! that it concerns, and where possible a fix.
//!
//! A check is a [`Check`]: an id, a severity, the numbers of the domain document that it
//! serves (section A) and a function. Its words are the messages `check-<id>` (its name) and
//! `check-<id>-why` (what is behind it and what to do).

mod context;
mod filter;
mod group;
mod method;
mod service;

pub use self::{
    context::{Context, SKETCH},
    filter::FindingFilter,
    method::{MethodFix, NewAction},
    service::ServiceFix,
};
use crate::model::{Dismissal, ItemRef, Message, MessageId, choice::choices};

choices! {
    /// How much a finding matters.
    Severity as "finding" {
        /// Customers are hurt or figures mislead.
        Serious = "serious",
        /// Something that belongs on the map is missing or doubtful.
        Notable = "notable",
        /// Worth a thought.
        Hint = "hint",
    }
}

choices! {
    /// What a check is about, to group findings.
    Family as "family" {
        /// Channels, devices and service.
        Service = "service",
        /// The flow from touchpoint to touchpoint.
        Flow = "flow",
        /// Measuring and surveys.
        Measuring = "measuring",
        /// How sure things are.
        Evidence = "evidence",
        /// Actions and priorities.
        Improving = "improving",
        /// Who does what, and when.
        Organising = "organising",
    }
}

choices! {
    /// The document that a number of section A of the domain document comes from.
    Source as "origin" {
        /// What CX is and how to improve and measure it (source 000; figures of 2017–2020).
        Definition = "definition",
        /// Channels, waiting, surveys and escalation (source 001, 2016).
        Channels = "channels",
        /// Experience, engagement and effort (source 002).
        Practice = "practice",
        /// The three-phase optimisation model (source 003, 2019).
        Optimisation = "optimisation",
        /// Experience against service (source 004, 2021).
        Service = "experience-and-service",
    }
}

impl Source {
    /// The document that a number comes from; `None` for numbers that there are none of.
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

/// A rule that is applied to a journey.
pub struct Check {
    /// Its id: a stable word that files keep when a finding is dismissed.
    pub id: &'static str,
    /// Its name: `check-<id>`.
    pub name: MessageId,
    /// Why it matters: `check-<id>-why`.
    pub why: MessageId,
    /// How much its findings matter.
    pub severity: Severity,
    /// What it is about.
    pub family: Family,
    /// The numbers in section A of the domain document.
    pub source: &'static [u16],
    /// What it finds.
    pub find: fn(&Context<'_>) -> Vec<Found>,
}

/// What a check's function found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What it is about, the main item first; never empty.
    pub items: Vec<ItemRef>,
    /// What exactly is the matter, in a sentence.
    pub message: Message,
    /// What can be done about it at once; may be empty.
    pub fixes: Vec<Fix>,
}

/// A change that would clear a finding, as one undo step.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What it does, for a button: `fix-…`.
    pub label: Message,
    /// The change; `edit::ops::fix` turns it into edits.
    pub change: FixChange,
}

/// What a fix changes.
#[derive(Clone, Debug, PartialEq)]
pub enum FixChange {
    /// A fix of the checks about service and flow.
    Service(ServiceFix),
    /// A fix of the checks about method, measuring and organisation.
    Method(MethodFix),
}

/// A finding, with whether the team left it alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The id of the check.
    pub check: &'static str,
    /// The name of the check.
    pub name: MessageId,
    /// Why it matters.
    pub why: MessageId,
    /// How much it matters.
    pub severity: Severity,
    /// What the check is about.
    pub family: Family,
    /// What was found.
    pub found: Found,
    /// Why the team leaves it alone, when it does.
    pub dismissed: Option<Dismissal>,
}

impl Finding {
    /// The main item that it is about.
    #[must_use]
    pub fn item(&self) -> &ItemRef {
        self.found.items.first().unwrap_or(&ItemRef::Journey)
    }

    /// Where to look: the main item, or the first of those that a finding about the journey lists.
    #[must_use]
    pub fn place(&self) -> &ItemRef {
        let listed = self.found.items.iter();
        let mut listed = listed.filter(|item| **item != ItemRef::Journey);
        listed.next().unwrap_or(&ItemRef::Journey)
    }
}

/// Every check.
pub fn all() -> impl Iterator<Item = &'static Check> {
    service::CHECKS.iter().chain(method::CHECKS)
}

/// The check with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Check> {
    all().find(|check| check.id == id)
}

/// Everything that the checks find: serious findings first, then in the order of the checks; what
/// was dismissed stands at the end.
#[must_use]
pub fn run(context: &Context<'_>) -> Vec<Finding> {
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
                    found,
                }
            })
        })
        .collect();
    findings.sort_by_key(|finding| (finding.dismissed.is_some(), finding.severity));
    findings
}
