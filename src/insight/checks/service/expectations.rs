//! What personas expect, and since when (DOMAIN 95).

use super::{
    fix::Plan,
    look::{names, short},
};
use crate::{
    insight::checks::{Context, Fix, FixChange, Found, MethodFix},
    model::{ActionKind, ItemRef, Method, Persona},
};

const ASK: Plan = Plan {
    text: id!("fix-expectation-undated-action"),
    because: id!("fix-expectation-undated-because"),
    kind: ActionKind::Process,
    method: Method::Interview,
};

/// Whether nobody knows of when a persona's expectations are.
fn is_undated(persona: &Persona) -> bool {
    persona.expectations.iter().all(|text| text.date.is_none())
}

/// Personas whose expectations have no date, or who have none: how old they are can't be told. One
/// finding for all of them.
pub(super) fn undated(context: &Context<'_>) -> Vec<Found> {
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
    // What is written down need only be confirmed.
    if undated.iter().all(|p| !p.expectations.is_empty()) {
        let ids = undated.iter().map(|p| p.id.clone()).collect();
        fixes.push(Fix {
            label: message!("fix-expectations-hold"),
            change: FixChange::Method(MethodFix::ExpectationsHold(ids, context.today)),
        });
    }
    vec![Found {
        items,
        message: message!(
            "finding-expectation-undated",
            personas = names(undated.iter().map(|p| short(p)))
        ),
        fixes,
    }]
}
