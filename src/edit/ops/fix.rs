//! The fixes that checks offer, as one undo step each.

use super::{fix_method, fix_service};
use crate::{
    edit::Draft,
    insight::checks::{Fix, FixChange},
    model::{CustomField, CustomValue, IdSource, Journey, Message},
};

/// What a fix needs to become edits.
pub(super) struct Fixing<'a> {
    /// The journey that is fixed.
    pub journey: &'a Journey,
    /// The source of new ids.
    pub ids: &'a mut IdSource,
    /// Puts words that end up in the journey into the user's language.
    pub words: &'a dyn Fn(&Message) -> String,
}

/// Carries a fix out. `words` puts what ends up in the journey, such as the text of a new action,
/// into the user's language.
#[must_use]
pub fn fix(
    journey: &Journey,
    ids: &mut IdSource,
    words: &dyn Fn(&Message) -> String,
    fix: &Fix,
) -> Draft {
    let mut fixing = Fixing {
        journey,
        ids,
        words,
    };
    let mut draft = match &fix.change {
        FixChange::Service(change) => fix_service::draft(&mut fixing, change),
        FixChange::Method(change) => fix_method::draft(&mut fixing, change),
    };
    draft.label = fix.label.clone();
    draft
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
