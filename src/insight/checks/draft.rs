//! Drafts that carry fixes out, each one undo step.

use super::{Fix, FixChange, method, service};
use crate::{
    edit::Draft,
    model::{CustomField, CustomValue, IdSource, Journey, Translator, presets::Preset},
};

/// Input of a fix: the journey, and the ids and the language of new entities.
pub(super) struct FixContext<'a> {
    /// The journey that is fixed.
    pub journey: &'a Journey,
    /// The source of new ids.
    pub ids: &'a mut IdSource,
    /// The language of words that end up in the journey.
    pub lang: &'a dyn Translator,
}

impl Fix {
    /// The draft that carries the fix out. What ends up in the journey, such as the
    /// text of a new action, is in `lang`.
    #[must_use]
    pub fn draft(&self, journey: &Journey, ids: &mut IdSource, lang: &dyn Translator) -> Draft {
        let mut fixing = FixContext { journey, ids, lang };
        let mut draft = match &self.change {
            FixChange::Service(change) => service::draft(&mut fixing, change),
            FixChange::Method(change) => method::draft(&mut fixing, change),
        };
        draft.label = self.label.clone();
        draft
    }
}

/// Gives a preset field a value, and adds the field in `lang` when there is none.
pub(super) fn set_preset(
    fields: &mut Vec<CustomField>,
    preset: Preset,
    lang: &dyn Translator,
    value: CustomValue,
) {
    let mut known = fields.iter_mut();
    match known.find(|field| preset.stored.matches(&field.name)) {
        Some(known) => known.value = value,
        None => fields.push(CustomField {
            name: lang.stored(preset.stored).to_owned(),
            value,
        }),
    }
}
