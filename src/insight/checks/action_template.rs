//! Fixes that add an action about a finding, and fixes of a group of findings.

use super::{
    FindingDetail,
    fix::{FindingAction, Fix, FixChange},
    lookup::name,
};
use crate::model::{ActionKind, ActionMethod, ItemRef, Message, MessageId, TouchpointId};

/// The template of an action about a finding.
pub(super) struct ActionTemplate {
    /// The key of the action's text, with the argument `item`.
    pub text: MessageId,
    /// The key of the hypothesis, with the argument `item`.
    pub because: MessageId,
    /// The kind of change.
    pub kind: ActionKind,
    /// The research or test method.
    pub method: ActionMethod,
}

impl ActionTemplate {
    /// The fix that adds the action, for a finding about an item with this title.
    pub(super) fn fix(
        &self,
        check: &'static str,
        item: ItemRef,
        title: &str,
        at: Option<&TouchpointId>,
    ) -> Fix {
        let words = |key| Message::new(key).with("item", name(title));
        let change = FixChange::AddAction(FindingAction {
            check,
            item,
            at: at.cloned(),
            text: words(self.text),
            because: words(self.because),
            kind: self.kind,
            method: self.method,
        });
        Fix::new(message!("fix-take-up"), change)
    }
}

/// The fixes of a group of findings: those with the same label in each, applied together. An action
/// is added once, for the whole group.
pub(super) fn together(phase: &ItemRef, title: &str, all: &[FindingDetail]) -> Vec<Fix> {
    let count = all.iter().map(|found| found.fixes.len()).min();
    let numbers = 0..count.unwrap_or(0);
    numbers
        .filter_map(|number| {
            let mut each = all.iter().filter_map(|found| found.fixes.get(number));
            let first = each.next()?;
            if !each.clone().all(|other| other.label == first.label) {
                return None;
            }
            let change = match &first.change {
                FixChange::AddAction(action) => for_phase(action, phase, title),
                own @ FixChange::Other(_) => {
                    let rest = each.map(|fix| fix.change.clone());
                    FixChange::all(std::iter::once(own.clone()).chain(rest).collect())
                }
            };
            Some(Fix::new(first.label.clone(), change))
        })
        .collect()
}

/// The action for a whole group.
fn for_phase(action: &FindingAction, phase: &ItemRef, title: &str) -> FixChange {
    let mut action = action.clone();
    action.item.clone_from(phase);
    let arguments = action.text.args.iter_mut().chain(&mut action.because.args);
    for (argument, value) in arguments {
        if *argument == "item" {
            *value = name(title).into();
        }
    }
    FixChange::AddAction(action)
}
