//! Drafts that carry fixes out, each one undo step.

use super::{Fix, FixChange, method, service};
use crate::{
    edit::Draft,
    model::{CustomField, CustomValue, IdSource, Journey, Message},
};

/// Input of a fix: the journey, and the ids and the language of new entities.
pub(super) struct FixContext<'a> {
    /// The journey that is fixed.
    pub journey: &'a Journey,
    /// The source of new ids.
    pub ids: &'a mut IdSource,
    /// Puts words that end up in the journey into the user's language.
    pub words: &'a dyn Fn(&Message) -> String,
}

impl Fix {
    /// The draft that carries the fix out. `words` puts what ends up in the journey, such as the
    /// text of a new action, into the user's language.
    #[must_use]
    pub fn draft(
        &self,
        journey: &Journey,
        ids: &mut IdSource,
        words: &dyn Fn(&Message) -> String,
    ) -> Draft {
        let mut fixing = FixContext {
            journey,
            ids,
            words,
        };
        let mut draft = match &self.change {
            FixChange::Service(change) => service::draft(&mut fixing, change),
            FixChange::Method(change) => method::draft(&mut fixing, change),
        };
        draft.label = self.label.clone();
        draft
    }
}

/// Gives a custom field a value, and adds the field when there is none with this name.
pub(super) fn set_custom(fields: &mut Vec<CustomField>, name: &str, value: CustomValue) {
    match fields.iter_mut().find(|field| field.name == name) {
        Some(known) => known.value = value,
        None => fields.push(CustomField {
            name: name.to_owned(),
            value,
        }),
    }
}
