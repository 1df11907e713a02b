//! Undo history: undo and redo, and coalescing of steps.

use std::collections::VecDeque;

use super::{Edit, Selection};
use crate::model::{Journey, Message};

/// Edits to be applied as one undo step.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The name of the step, as the menu shows it after "Undo".
    pub label: Message,
    /// The edits in order.
    pub edits: Vec<Edit>,
    /// Selection afterwards; unchanged when `None`.
    pub select: Option<Selection>,
    /// Coalescing key: consecutive steps with the same key become one.
    pub coalesce: Option<String>,
}

impl Draft {
    /// A step that isn't coalesced and doesn't change the selection.
    #[must_use]
    pub fn new(label: Message, edits: Vec<Edit>) -> Self {
        Self {
            label,
            edits,
            select: None,
            coalesce: None,
        }
    }

    /// Sets the selection after the step.
    #[must_use]
    pub fn with_selection(mut self, selection: Selection) -> Self {
        self.select = Some(selection);
        self
    }

    /// Sets the coalescing key.
    #[must_use]
    pub fn with_coalesce_key(mut self, key: impl Into<String>) -> Self {
        self.coalesce = Some(key.into());
        self
    }
}

/// One undo step.
#[derive(Clone, Debug)]
pub struct Transaction {
    /// Its name.
    pub label: Message,
    edits: Vec<Edit>,
    inverses: Vec<Edit>,
    before: Selection,
    after: Selection,
    state_before: u64,
    state_after: u64,
    coalesce: Option<String>,
    bytes: usize,
}

/// Result of an operation of the editor, for the recovery journal and for the selection.
#[derive(Clone, Debug, Default)]
pub struct AppliedEdits {
    /// The edits, in the order in which they were applied.
    pub edits: Vec<Edit>,
    /// Selection of the new state; unchanged when `None`.
    pub select: Option<Selection>,
}

/// Bounds of the undo history. The oldest steps are dropped beyond them; one is always kept.
#[derive(Clone, Copy, Debug)]
pub struct HistoryLimits {
    /// Maximum number of undo steps.
    pub steps: usize,
    /// Maximum size in bytes, estimated: images in full, a kilobyte for any other edit.
    pub bytes: usize,
}

impl Default for HistoryLimits {
    fn default() -> Self {
        Self {
            steps: 2000,
            bytes: 256 << 20,
        }
    }
}

/// Editor of a journey: its present state and undo history.
pub struct Editor {
    journey: Journey,
    undo: VecDeque<Transaction>,
    redo: Vec<Transaction>,
    /// Redo steps discarded by the last step; [`Self::discard_last`] restores them.
    displaced: Vec<Transaction>,
    limits: HistoryLimits,
    state: u64,
    /// Highest state number so far. Numbers aren't reused, so that an edit after an undo isn't
    /// taken for the saved state.
    last_state: u64,
    saved_state: u64,
    revision: u64,
    is_sealed: bool,
}

impl Editor {
    /// Creates an editor with default limits; the journey counts as saved.
    #[must_use]
    pub fn new(journey: Journey) -> Self {
        Self::with_limits(journey, HistoryLimits::default())
    }

    /// Creates an editor with other limits; the journey counts as saved.
    #[must_use]
    pub fn with_limits(journey: Journey, limits: HistoryLimits) -> Self {
        Self {
            journey,
            undo: VecDeque::new(),
            redo: Vec::new(),
            displaced: Vec::new(),
            limits,
            state: 0,
            last_state: 0,
            saved_state: 0,
            revision: 0,
            is_sealed: true,
        }
    }

    /// The journey as it is now.
    #[must_use]
    pub fn journey(&self) -> &Journey {
        &self.journey
    }

    /// Revision: a number that grows with every change of the journey, undo included;
    /// a key for caches.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Number of the present state, by which the modified mark is decided; undo restores the
    /// earlier number.
    #[must_use]
    pub fn state(&self) -> u64 {
        self.state
    }

    /// True if the journey differs from what was saved.
    #[must_use]
    pub fn is_modified(&self) -> bool {
        self.state != self.saved_state
    }

    /// Marks `state` as saved. Call it only once that state is durably on disk. The next step isn't
    /// coalesced, so that undo can return to the saved state.
    pub fn mark_saved(&mut self, state: u64) {
        self.saved_state = state;
        self.is_sealed = true;
    }

    /// Marks every state as unsaved, as after recovery.
    pub fn mark_unsaved(&mut self) {
        self.saved_state = u64::MAX;
    }

    /// Label of the step that undo would revert.
    #[must_use]
    pub fn undo_label(&self) -> Option<&Message> {
        self.undo.back().map(|t| &t.label)
    }

    /// Label of the step that redo would restore.
    #[must_use]
    pub fn redo_label(&self) -> Option<&Message> {
        self.redo.last().map(|t| &t.label)
    }

    /// Applies a draft as one undo step.
    ///
    /// # Errors
    /// A message for the edit that can't be applied; the journey is then as it was.
    pub fn apply(&mut self, draft: Draft, selection: &Selection) -> Result<AppliedEdits, Message> {
        let inverses = apply_all(&mut self.journey, &draft.edits)?;
        let done = AppliedEdits {
            edits: draft.edits.clone(),
            select: draft.select.clone(),
        };
        if draft.edits.is_empty() {
            return Ok(done);
        }
        self.revision += 1;
        let joins = !self.is_sealed
            && draft.coalesce.is_some()
            && self
                .undo
                .back()
                .is_some_and(|last| last.coalesce == draft.coalesce);
        let after = draft.select.unwrap_or_else(|| selection.clone());
        let state_before = self.state;
        self.last_state += 1;
        self.state = self.last_state;
        if joins {
            self.redo.clear();
        } else {
            self.displaced = std::mem::take(&mut self.redo);
        }
        self.is_sealed = false;
        let mut step = Transaction {
            label: draft.label,
            edits: draft.edits,
            inverses,
            before: selection.clone(),
            after,
            state_before,
            state_after: self.state,
            coalesce: draft.coalesce,
            bytes: 0,
        };
        if joins && let Some(last) = self.undo.pop_back() {
            step = join(last, step);
        }
        self.push(step);
        Ok(done)
    }

    /// Ends coalescing: the next step is one of its own, even when its key is that of the last one.
    pub fn seal(&mut self) {
        self.is_sealed = true;
    }

    /// Replaces the coalescing key of the last step, so that later steps with that key join it.
    pub fn set_coalesce_key(&mut self, key: &str) {
        if let Some(last) = self.undo.back_mut() {
            last.coalesce = Some(key.to_owned());
        }
    }

    /// Reverts the last step, if it has this key, as if it had never been made, such as the
    /// insertion of an item that was left unnamed: it can't be redone, and the redo steps that it
    /// discarded are restored. `None`, and no change, when it has another key.
    pub fn discard_last(&mut self, key: &str) -> Option<AppliedEdits> {
        let has_key = |last: &Transaction| last.coalesce.as_deref() == Some(key);
        if !self.undo.back().is_some_and(has_key) {
            return None;
        }
        let displaced = std::mem::take(&mut self.displaced);
        let applied = self.undo()?;
        self.redo = displaced;
        Some(applied)
    }

    /// Reverts the last step; `None` when there is none.
    pub fn undo(&mut self) -> Option<AppliedEdits> {
        let step = self.undo.pop_back()?;
        let edits = step.inverses.clone();
        // Inverses of edits that were applied always fit the state that the edits left.
        if apply_all(&mut self.journey, &edits).is_err() {
            self.undo.push_back(step);
            return None;
        }
        self.revision += 1;
        self.state = step.state_before;
        self.is_sealed = true;
        self.displaced.clear();
        let select = Some(step.before.clone());
        self.redo.push(step);
        Some(AppliedEdits { edits, select })
    }

    /// Restores the step that was last undone; `None` when there is none.
    pub fn redo(&mut self) -> Option<AppliedEdits> {
        let step = self.redo.pop()?;
        let edits = step.edits.clone();
        if apply_all(&mut self.journey, &edits).is_err() {
            self.redo.push(step);
            return None;
        }
        self.revision += 1;
        self.state = step.state_after;
        self.is_sealed = true;
        let select = Some(step.after.clone());
        self.undo.push_back(step);
        Some(AppliedEdits { edits, select })
    }

    fn push(&mut self, mut step: Transaction) {
        step.bytes = estimate(&step.edits) + estimate(&step.inverses);
        self.undo.push_back(step);
        let mut bytes: usize = self.undo.iter().map(|t| t.bytes).sum();
        while self.undo.len() > self.limits.steps.max(1)
            || (bytes > self.limits.bytes && self.undo.len() > 1)
        {
            let Some(oldest) = self.undo.pop_front() else {
                break;
            };
            bytes -= oldest.bytes;
        }
    }
}

/// Applies edits to a journey outside an editor, as when a recovery journal is replayed.
///
/// # Errors
/// A message for the first edit that can't be applied; the journey is then as it was.
pub fn apply_all(journey: &mut Journey, edits: &[Edit]) -> Result<Vec<Edit>, Message> {
    let mut inverses = Vec::with_capacity(edits.len());
    for edit in edits {
        match edit.clone().apply(journey) {
            Ok(inverse) => inverses.push(inverse),
            Err(message) => {
                for inverse in inverses.into_iter().rev() {
                    // An inverse fits the state right after its edit by construction.
                    let back = inverse.apply(journey);
                    debug_assert!(back.is_ok(), "{back:?}");
                }
                return Err(message);
            }
        }
    }
    inverses.reverse();
    Ok(inverses)
}

/// Coalesces two consecutive steps. A replacement of the same item makes the earlier one
/// superfluous, so a typed word costs two copies of the item and not one per letter.
fn join(first: Transaction, second: Transaction) -> Transaction {
    let replaces_same = match (first.edits.as_slice(), second.edits.as_slice()) {
        ([a], [b]) => a.replaced().is_some() && a.replaced() == b.replaced(),
        _ => false,
    };
    let (edits, inverses) = if replaces_same {
        (second.edits, first.inverses)
    } else {
        let mut edits = first.edits;
        edits.extend(second.edits);
        let mut inverses = second.inverses;
        inverses.extend(first.inverses);
        (edits, inverses)
    };
    Transaction {
        label: first.label,
        edits,
        inverses,
        before: first.before,
        after: second.after,
        state_before: first.state_before,
        state_after: second.state_after,
        coalesce: second.coalesce,
        bytes: 0,
    }
}

/// Estimated size in bytes of what edits keep alive: images in full, a kilobyte for any other edit.
fn estimate(edits: &[Edit]) -> usize {
    use super::Change::{Insert, Replace};
    edits
        .iter()
        .map(|edit| match edit {
            Edit::Image(Insert { item, .. } | Replace(item)) => 1024 + item.bytes.len(),
            _ => 1024,
        })
        .sum()
}
