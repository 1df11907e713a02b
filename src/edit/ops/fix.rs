//! Quick fixes of the checks, as one undo step each.

use super::{fix_method, fix_service};
use crate::{
    edit::Draft,
    insight::checks::{Fix, FixChange},
    model::{CustomField, CustomValue, IdSource, Journey, Message},
};

/// Context for turning a fix into edits.
pub(super) struct Fixing<'a> {
    pub journey: &'a Journey,
    pub ids: &'a mut IdSource,
    /// Translates text that is stored in the journey into the user's language.
    pub words: &'a dyn Fn(&Message) -> String,
}

/// Turns a fix into a draft with the fix's label. `words` translates text that is stored in the
/// journey, such as that of a new action, into the user's language.
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

/// Sets the custom field with this name, and adds it when missing.
pub(super) fn set_custom(fields: &mut Vec<CustomField>, name: &str, value: CustomValue) {
    match fields.iter_mut().find(|field| field.name == name) {
        Some(known) => known.value = value,
        None => fields.push(CustomField {
            name: name.to_owned(),
            value,
        }),
    }
}
