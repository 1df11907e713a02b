//! Cache of lookups that several checks about method share, for one run.

use std::cell::OnceCell;

use super::{
    data::{self, Idle},
    quality::{self, Contact},
};
use crate::insight::checks::Context;

/// The cached lookups.
#[derive(Default)]
pub(in crate::insight::checks) struct Kept {
    idle: OnceCell<Vec<(usize, Idle)>>,
    contacts: OnceCell<Vec<Contact>>,
}

impl Context<'_> {
    /// The touchpoints with scores that have a gap, in reading order.
    pub(super) fn idle(&self) -> &[(usize, Idle)] {
        self.method.idle.get_or_init(|| data::idle(self))
    }

    /// The key touchpoints without a live action, in reading order.
    pub(super) fn contacts(&self) -> &[Contact] {
        self.method.contacts.get_or_init(|| quality::contacts(self))
    }
}
