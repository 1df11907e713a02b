//! Fixes: what a click on a finding changes.

use std::{any::Any, fmt, sync::Arc};

use super::plan::DraftPlan;
use crate::{
    edit::Draft,
    model::{
        ActionKind, ActionMethod, IdSource, ItemRef, Journey, Message, TouchpointId, Translator,
    },
};

/// A change that would clear a finding, as one undo step.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// The label of its button: `fix-…`.
    pub label: Message,
    /// The change; [`Fix::draft`] turns it into edits.
    pub(super) change: FixChange,
}

impl Fix {
    pub(super) fn new(label: Message, change: FixChange) -> Self {
        Self { label, change }
    }

    /// The draft that carries the fix out. What ends up in the journey, such as the text of a new
    /// action, is in `lang`.
    #[must_use]
    pub fn draft(&self, journey: &Journey, ids: &mut IdSource, lang: &dyn Translator) -> Draft {
        let mut plan = DraftPlan::new(journey, ids, lang);
        self.change.plan(&mut plan);
        plan.finish(self.label.clone())
    }
}

/// The change of a fix, as data.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum FixChange {
    /// Adds an action about the finding, and dismisses the finding with that reason.
    AddAction(FindingAction),
    /// Any other change.
    Other(PlannedChange),
}

impl FixChange {
    /// A change of `data` by a function, which stands beside the check that offers it.
    pub fn new<D: ChangeData>(data: D, plan: fn(&D, &mut DraftPlan<'_>)) -> Self {
        Self::Other(PlannedChange(Arc::new(DataWithPlan { data, plan })))
    }

    /// Several changes, as one undo step.
    pub fn all(changes: Vec<Self>) -> Self {
        Self::new(changes, |changes, plan| {
            for change in changes {
                change.plan(plan);
            }
        })
    }

    /// Adds the change to a plan.
    pub fn plan(&self, plan: &mut DraftPlan<'_>) {
        match self {
            Self::AddAction(action) => plan.add_action_of_finding(action),
            Self::Other(change) => change.0.plan(plan),
        }
    }
}

/// An action about a finding.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct FindingAction {
    /// The id of the check.
    pub check: &'static str,
    /// The main item of the finding.
    pub item: ItemRef,
    /// The touchpoint of the action.
    pub at: Option<TouchpointId>,
    /// The text of the action.
    pub text: Message,
    /// The hypothesis.
    pub because: Message,
    /// The kind of change.
    pub kind: ActionKind,
    /// The research or test method.
    pub method: ActionMethod,
}

/// Data of a change.
pub(super) trait ChangeData: fmt::Debug + PartialEq + Send + Sync + 'static {}

impl<D: fmt::Debug + PartialEq + Send + Sync + 'static> ChangeData for D {}

/// Data with the function that plans its change, behind a pointer.
#[derive(Clone)]
pub(super) struct PlannedChange(Arc<dyn Plannable>);

impl PartialEq for PlannedChange {
    fn eq(&self, other: &Self) -> bool {
        self.0.equals(&*other.0)
    }
}

impl fmt::Debug for PlannedChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

trait Plannable: fmt::Debug + Send + Sync {
    fn plan(&self, plan: &mut DraftPlan<'_>);
    fn data(&self) -> &dyn Any;
    fn equals(&self, other: &dyn Plannable) -> bool;
}

struct DataWithPlan<D> {
    data: D,
    plan: fn(&D, &mut DraftPlan<'_>),
}

impl<D: fmt::Debug> fmt::Debug for DataWithPlan<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.data.fmt(f)
    }
}

impl<D: ChangeData> Plannable for DataWithPlan<D> {
    fn plan(&self, plan: &mut DraftPlan<'_>) {
        (self.plan)(&self.data, plan);
    }

    fn data(&self) -> &dyn Any {
        &self.data
    }

    /// Compares the data alone: the label of a fix tells apart what is done with it.
    fn equals(&self, other: &dyn Plannable) -> bool {
        other.data().downcast_ref::<D>() == Some(&self.data)
    }
}
