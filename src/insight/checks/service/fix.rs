//! What the fixes of these checks change, as data.

use super::look::name;
use crate::{
    insight::checks::{Fix, FixChange, Found},
    model::{
        ActionKind, ChannelId, ItemRef, Message, MessageId, Method, Owner, TouchpointId,
        TouchpointKind, TransitionId, TransitionKind,
    },
};

/// What a fix of the checks about service changes.
#[derive(Clone, Debug, PartialEq)]
pub enum ServiceFix {
    /// Offers to be called back.
    OfferCallBack {
        /// Where customers wait.
        at: TouchpointId,
    },
    /// Leads to a person.
    LinkPerson {
        /// From where.
        from: TouchpointId,
        /// By what kind of transition.
        kind: TransitionKind,
        /// The touchpoint where the person is; a new one in the same phase when `None`.
        agent: Option<TouchpointId>,
    },
    /// Adds a transition.
    Link {
        /// From where.
        from: TouchpointId,
        /// To where.
        to: TouchpointId,
        /// Of what kind.
        kind: TransitionKind,
    },
    /// Adds a touchpoint in the same channel where the customer is answered.
    Answer {
        /// Where the customer writes.
        at: TouchpointId,
    },
    /// Notes that the organisation takes the initiative at a touchpoint.
    SentByUs {
        /// At which one.
        at: TouchpointId,
        /// The name of the field for it, when the touchpoint has one.
        field: Option<String>,
    },
    /// Offers one more channel.
    OfferChannel {
        /// Where.
        at: TouchpointId,
        /// Which one.
        channel: ChannelId,
    },
    /// Offers social media, which are added to the catalogue when it holds none.
    OfferSocial {
        /// Where.
        at: TouchpointId,
    },
    /// Offers a mobile phone, which is added to the catalogue when it holds none.
    OfferMobile {
        /// Where; nowhere in particular when `None`.
        at: Option<TouchpointId>,
    },
    /// Lets what is known of the customer travel along.
    KeepContext {
        /// On these transitions.
        transitions: Vec<TransitionId>,
    },
    /// Makes somebody answer for a touchpoint.
    SetOwner {
        /// For which one.
        at: TouchpointId,
        /// Who.
        owner: Owner,
    },
    /// Scales the shares of what leaves a touchpoint so that they make a whole; a transition
    /// without a share gets an even part.
    FitShares {
        /// Which touchpoint.
        at: TouchpointId,
    },
    /// Says that customers speak with a person here.
    MarkLiveAgents {
        /// At these touchpoints.
        at: Vec<TouchpointId>,
    },
    /// Gives a touchpoint another role in the flow.
    SetKind {
        /// Which one.
        at: TouchpointId,
        /// Its new role.
        kind: TouchpointKind,
    },
    /// Adds an action that takes the finding up, which is then left alone for that reason.
    TakeUp {
        /// The id of the check.
        check: &'static str,
        /// The main item of the finding.
        item: ItemRef,
        /// The touchpoint that the action stands under.
        at: Option<TouchpointId>,
        /// What to do.
        text: Message,
        /// The hypothesis.
        because: Message,
        /// What the action changes.
        kind: ActionKind,
        /// How it is tried out.
        method: Method,
    },
    /// Several of these, as one step.
    All(Vec<Self>),
}

/// A fix with a label.
pub(super) fn fix(label: Message, change: ServiceFix) -> Fix {
    Fix {
        label,
        change: FixChange::Service(change),
    }
}

/// What an action that takes a finding up is like.
pub(super) struct Plan {
    /// What to do; the words know `item`.
    pub text: MessageId,
    /// The hypothesis; the words know `item`, too.
    pub because: MessageId,
    /// What it changes.
    pub kind: ActionKind,
    /// How it is tried out.
    pub method: Method,
}

impl Plan {
    /// The fix that adds the action for a finding about an item with this name.
    pub(super) fn fix(
        &self,
        check: &'static str,
        item: ItemRef,
        title: &str,
        at: Option<&TouchpointId>,
    ) -> Fix {
        let words = |key| Message::new(key).with("item", name(title));
        let change = ServiceFix::TakeUp {
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

/// The fix of many findings at once: that of each, when they all offer the same. An action is
/// added once, for the phase.
pub(super) fn together(phase: &ItemRef, title: &str, all: &[Found]) -> Vec<Fix> {
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
                ServiceFix::TakeUp { .. } => for_phase(own, phase, title),
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

/// The same action for a whole phase.
fn for_phase(change: &ServiceFix, phase: &ItemRef, title: &str) -> ServiceFix {
    let mut change = change.clone();
    if let ServiceFix::TakeUp {
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
