//! Checks of personas' expectations and their dates (DOMAIN 95).

use super::{
    action_template::ActionTemplate,
    lookup::{names, short_name},
    ownership::confirm_expectations,
};
use crate::{
    insight::checks::{CheckContext, FindingDetail, Fix},
    model::{ActionKind, ActionMethod, ItemRef, Persona},
};

const ASK: ActionTemplate = ActionTemplate {
    text: id!("fix-expectation-undated-action"),
    because: id!("fix-expectation-undated-because"),
    kind: ActionKind::Process,
    method: ActionMethod::Interview,
};

/// True if no expectation of the persona has a date.
fn is_undated(persona: &Persona) -> bool {
    persona.expectations.iter().all(|text| text.date.is_none())
}

/// Finds personas without a dated expectation, whose age can't be checked (DOMAIN 95); a single
/// finding for all.
pub(super) fn undated(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let journey = context.journey();
    let all = journey.personas().iter().map(AsRef::as_ref);
    let undated: Vec<&Persona> = all.filter(|persona| is_undated(persona)).collect();
    if context.is_sketch() || undated.is_empty() {
        return Vec::new();
    }
    let mut items = vec![ItemRef::Journey];
    items.extend(undated.iter().map(|p| ItemRef::Persona(p.id.clone())));
    let mut fixes = vec![ASK.fix(
        "expectation-undated",
        ItemRef::Journey,
        &journey.about().title,
        None,
    )];
    // Expectations that are written down can be confirmed as of today.
    if undated.iter().all(|p| !p.expectations.is_empty()) {
        let ids = undated.iter().map(|p| p.id.clone()).collect();
        let change = confirm_expectations(ids, context.today);
        fixes.push(Fix::new(message!("fix-expectations-hold"), change));
    }
    vec![FindingDetail {
        items,
        message: message!(
            "finding-expectation-undated",
            personas = names(undated.iter().map(|p| short_name(p)))
        ),
        fixes,
    }]
}
