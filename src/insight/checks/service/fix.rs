//! Fixes of the checks about service, as data.

use super::lookup::name;
use crate::{
    insight::checks::{FindingDetail, Fix, FixChange},
    model::{
        ActionKind, ActionMethod, ChannelId, ItemRef, Message, MessageId, Owner, TouchpointId,
        TouchpointKind, TransitionId, TransitionKind,
    },
};

/// The change of a fix of the checks about service.
#[derive(Clone, Debug, PartialEq)]
pub enum ServiceFix {
    /// Offers a call-back.
    OfferCallBack {
        /// The touchpoint where customers wait.
        at: TouchpointId,
    },
    /// Adds a transition to a person.
    AddAgentTransition {
        /// The touchpoint where it leaves.
        from: TouchpointId,
        /// The kind of the transition.
        kind: TransitionKind,
        /// The touchpoint of the person; a new one in the same phase if `None`.
        agent: Option<TouchpointId>,
    },
    /// Adds a transition.
    AddTransition {
        /// The touchpoint where it leaves.
        from: TouchpointId,
        /// The touchpoint where it arrives.
        to: TouchpointId,
        /// The kind of the transition.
        kind: TransitionKind,
    },
    /// Adds a touchpoint in the same channel, at which the customer is answered.
    AddAnswer {
        /// The touchpoint where the customer writes.
        at: TouchpointId,
    },
    /// Notes that the organisation takes the initiative at a touchpoint.
    MarkProactive {
        /// The touchpoint.
        at: TouchpointId,
    },
    /// Adds a channel to those on offer at a touchpoint.
    OfferChannel {
        /// The touchpoint.
        at: TouchpointId,
        /// The channel.
        channel: ChannelId,
    },
    /// Offers social media, which are added to the catalogue if it has none.
    OfferSocial {
        /// The touchpoint.
        at: TouchpointId,
    },
    /// Offers a mobile phone, which is added to the catalogue if it has none.
    OfferMobile {
        /// The touchpoint; only the catalogue changes if `None`.
        at: Option<TouchpointId>,
    },
    /// Marks the customer's context as passed on.
    KeepContext {
        /// The transitions.
        transitions: Vec<TransitionId>,
    },
    /// Sets the owner of a touchpoint.
    SetOwner {
        /// The touchpoint.
        at: TouchpointId,
        /// The owner.
        owner: Owner,
    },
    /// Scales the shares of the transitions that leave a touchpoint so that they add up to 1; a
    /// transition without a share gets an even part.
    ScaleShares {
        /// The touchpoint.
        at: TouchpointId,
    },
    /// Marks that customers speak with a person.
    MarkLiveAgents {
        /// The touchpoints.
        at: Vec<TouchpointId>,
    },
    /// Changes the kind of a touchpoint.
    SetKind {
        /// The touchpoint.
        at: TouchpointId,
        /// The new kind.
        kind: TouchpointKind,
    },
    /// Adds an action about the finding, and dismisses the finding with that reason.
    AddAction {
        /// The id of the check.
        check: &'static str,
        /// The main item of the finding.
        item: ItemRef,
        /// The touchpoint of the action.
        at: Option<TouchpointId>,
        /// The text of the action.
        text: Message,
        /// The hypothesis.
        because: Message,
        /// The kind of change.
        kind: ActionKind,
        /// The research or test method.
        method: ActionMethod,
    },
    /// Several changes, as one undo step.
    All(Vec<Self>),
}

pub(super) fn fix(label: Message, change: ServiceFix) -> Fix {
    Fix {
        label,
        change: FixChange::Service(change),
    }
}

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
        let change = ServiceFix::AddAction {
            check,
            item,
            at: at.cloned(),
            text: words(self.text),
            because: words(self.because),
            kind: self.kind,
            method: self.method,
        };
        fix(message!("fix-take-up"), change)
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
            let own = change(first)?;
            let change = match own {
                ServiceFix::AddAction { .. } => for_phase(own, phase, title),
                _ => {
                    let rest = each.filter_map(change).cloned();
                    ServiceFix::All(std::iter::once(own.clone()).chain(rest).collect())
                }
            };
            Some(fix(first.label.clone(), change))
        })
        .collect()
}

fn change(fix: &Fix) -> Option<&ServiceFix> {
    match &fix.change {
        FixChange::Service(change) => Some(change),
        FixChange::Method(_) => None,
    }
}

/// The action for a whole group.
fn for_phase(change: &ServiceFix, phase: &ItemRef, title: &str) -> ServiceFix {
    let mut change = change.clone();
    if let ServiceFix::AddAction {
        item,
        text,
        because,
        ..
    } = &mut change
    {
        item.clone_from(phase);
        for (argument, value) in text.args.iter_mut().chain(&mut because.args) {
            if *argument == "item" {
                *value = name(title).into();
            }
        }
    }
    change
}
