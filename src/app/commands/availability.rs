//! Availability of the commands: the conditions under which each may run.

use crate::{
    app::{App, Document},
    edit::ops,
    model::{ItemRef, Stage},
};

/// Property of the selected items that the number keys set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberKeyTarget {
    /// Emotion of the active persona at the selected touchpoints, −2…+2.
    Emotion,
    /// Severity of the selected pain points, 0…4.
    Severity,
    /// Strength of the selected impact moments, 1…3.
    Strength,
}

impl App {
    pub(super) fn always(&self) -> bool {
        true
    }

    pub(super) fn has_document(&self) -> bool {
        self.workspace.doc.is_some()
    }

    pub(crate) fn can_edit(&self) -> bool {
        self.workspace
            .doc
            .as_ref()
            .is_some_and(|doc| doc.read_only.is_none())
    }

    pub(super) fn can_save(&self) -> bool {
        self.workspace
            .doc
            .as_ref()
            .is_some_and(|doc| !doc.storage.is_saving())
    }

    pub(super) fn can_undo(&self) -> bool {
        self.can_edit()
            && self
                .workspace
                .doc
                .as_ref()
                .is_some_and(|doc| doc.editor.undo_label().is_some())
    }

    pub(super) fn can_redo(&self) -> bool {
        self.can_edit()
            && self
                .workspace
                .doc
                .as_ref()
                .is_some_and(|doc| doc.editor.redo_label().is_some())
    }

    pub(super) fn has_selection(&self) -> bool {
        self.workspace
            .doc
            .as_ref()
            .is_some_and(|doc| !doc.selection.is_empty())
    }

    pub(super) fn can_edit_selection(&self) -> bool {
        self.can_edit() && self.has_selection()
    }

    pub(super) fn can_annotate(&self) -> bool {
        self.can_edit()
            && self.workspace.doc.as_ref().is_some_and(|doc| {
                let journey = doc.editor.journey();
                doc.selection.iter().any(|item| {
                    matches!(item, ItemRef::Transition(_) | ItemRef::Action(_))
                        || ops::select::touchpoint_of(journey, item).is_some()
                })
            })
    }

    pub(super) fn can_vote(&self) -> bool {
        let is_pain = |item: &ItemRef| matches!(item, ItemRef::PainPoint(_));
        self.can_edit()
            && self
                .workspace
                .doc
                .as_ref()
                .is_some_and(|doc| doc.selection.iter().any(is_pain))
    }

    /// Property that the number keys set; `None` if nothing selected takes a number. With both
    /// touchpoints and pain points selected it is the severity on *Optimise*, and the emotion
    /// elsewhere.
    pub(crate) fn numbers(doc: &Document) -> Option<NumberKeyTarget> {
        let has = |is: fn(&ItemRef) -> bool| doc.selection.iter().any(is);
        let has_pain = has(|item| matches!(item, ItemRef::PainPoint(_)));
        if has_pain && doc.stage == Stage::Optimise {
            return Some(NumberKeyTarget::Severity);
        }
        if has(|item| matches!(item, ItemRef::Touchpoint(_))) {
            return Some(NumberKeyTarget::Emotion);
        }
        if has_pain {
            return Some(NumberKeyTarget::Severity);
        }
        has(|item| matches!(item, ItemRef::Moment(_))).then_some(NumberKeyTarget::Strength)
    }

    fn can_set(&self, numbers: NumberKeyTarget) -> bool {
        let set = self.workspace.doc.as_ref().and_then(Self::numbers);
        self.can_edit() && set == Some(numbers)
    }

    pub(super) fn can_judge(&self) -> bool {
        self.can_set(NumberKeyTarget::Severity)
    }

    pub(super) fn can_feel(&self) -> bool {
        self.can_set(NumberKeyTarget::Emotion)
    }

    pub(super) fn can_strengthen(&self) -> bool {
        self.can_set(NumberKeyTarget::Strength)
    }

    pub(super) fn can_link(&self) -> bool {
        let is_touchpoint = |item: &ItemRef| matches!(item, ItemRef::Touchpoint(_));
        self.can_edit()
            && self
                .workspace
                .doc
                .as_ref()
                .is_some_and(|doc| doc.selection.iter().any(is_touchpoint))
    }
}
