//! What commands ask before they run.

use super::{App, Document};
use crate::{
    command::{Command, CommandId},
    edit::ops,
    model::{ItemRef, Stage},
};

/// What panels may ask of the program while the document is lent to them.
pub(super) struct Lent {
    /// The commands that can be run.
    pub(super) runnable: Vec<CommandId>,
    /// Whether the journey can be changed.
    pub(super) can_edit: bool,
}

/// What the number keys set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Numbers {
    /// How the active persona feels at the selected touchpoints.
    Emotion,
    /// How bad the selected pain points are.
    Severity,
    /// How strong the selected impact moments are.
    Strength,
}

impl App {
    pub(crate) fn always(&self) -> bool {
        true
    }

    pub(crate) fn has_document(&self) -> bool {
        self.doc.is_some()
    }

    /// Whether a command can be run now.
    pub(crate) fn can_run(&self, command: &Command) -> bool {
        match &self.lent {
            Some(lent) => lent.runnable.contains(&command.id),
            None => (command.when)(self),
        }
    }

    pub(crate) fn can_edit(&self) -> bool {
        if let Some(lent) = &self.lent {
            return lent.can_edit;
        }
        self.doc.as_ref().is_some_and(|doc| doc.read_only.is_none())
    }

    pub(crate) fn can_save(&self) -> bool {
        self.doc
            .as_ref()
            .is_some_and(|doc| !doc.keeping.is_saving())
    }

    pub(crate) fn can_undo(&self) -> bool {
        self.can_edit()
            && self
                .doc
                .as_ref()
                .is_some_and(|doc| doc.editor.undo_label().is_some())
    }

    pub(crate) fn can_redo(&self) -> bool {
        self.can_edit()
            && self
                .doc
                .as_ref()
                .is_some_and(|doc| doc.editor.redo_label().is_some())
    }

    pub(crate) fn has_selection(&self) -> bool {
        self.doc
            .as_ref()
            .is_some_and(|doc| !doc.selection.is_empty())
    }

    pub(crate) fn can_edit_selection(&self) -> bool {
        self.can_edit() && self.has_selection()
    }

    pub(crate) fn can_annotate(&self) -> bool {
        self.can_edit()
            && self.doc.as_ref().is_some_and(|doc| {
                let journey = doc.editor.journey();
                doc.selection.iter().any(|item| {
                    matches!(item, ItemRef::Transition(_) | ItemRef::Action(_))
                        || ops::select::home(journey, item).is_some()
                })
            })
    }

    pub(crate) fn can_vote(&self) -> bool {
        let is_pain = |item: &ItemRef| matches!(item, ItemRef::PainPoint(_));
        self.can_edit()
            && self
                .doc
                .as_ref()
                .is_some_and(|doc| doc.selection.iter().any(is_pain))
    }

    /// What the number keys set of what is selected.
    pub(crate) fn numbers(doc: &Document) -> Option<Numbers> {
        let has = |is: fn(&ItemRef) -> bool| doc.selection.iter().any(is);
        let has_pain = has(|item| matches!(item, ItemRef::PainPoint(_)));
        if has_pain && doc.place == Stage::Optimise {
            return Some(Numbers::Severity);
        }
        if has(|item| matches!(item, ItemRef::Touchpoint(_))) {
            return Some(Numbers::Emotion);
        }
        if has_pain {
            return Some(Numbers::Severity);
        }
        has(|item| matches!(item, ItemRef::Moment(_))).then_some(Numbers::Strength)
    }

    fn can_set(&self, numbers: Numbers) -> bool {
        let set = self.doc.as_ref().and_then(Self::numbers);
        self.can_edit() && set == Some(numbers)
    }

    pub(crate) fn can_judge(&self) -> bool {
        self.can_set(Numbers::Severity)
    }

    pub(crate) fn can_feel(&self) -> bool {
        self.can_set(Numbers::Emotion)
    }

    pub(crate) fn can_strengthen(&self) -> bool {
        self.can_set(Numbers::Strength)
    }

    pub(crate) fn can_link(&self) -> bool {
        let is_touchpoint = |item: &ItemRef| matches!(item, ItemRef::Touchpoint(_));
        self.can_edit()
            && self
                .doc
                .as_ref()
                .is_some_and(|doc| doc.selection.iter().any(is_touchpoint))
    }
}
