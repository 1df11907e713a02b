//! Checks of the coverage of the journey: phases, prospects before the purchase, the as-is state.

use super::{
    common::{FindingMessages, finding, fix, is_to_be, name, spread_findings},
    fix::FixChange,
    plan::DraftPlan,
};
use crate::{
    edit::ops::{self, InsertPosition},
    insight::checks::{CheckContext, FindingDetail},
    model::{ItemRef, Message, Phase, PhaseId, presets},
};

/// Words by which a phase's name tells its part of the lifecycle, in both languages.
struct PhaseKeywords {
    /// Prefixes of words.
    begin: &'static [&'static str],
    /// Whole words, where a prefix would match others: "koopoverweging" isn't "koop".
    whole: &'static [&'static str],
}

/// The purchase: customers buy, sign or apply, or receive what they bought. A journey that starts
/// there lacks the part before it. "Sales" and "verkoop" aren't listed, as they also mean the talk
/// before.
const PURCHASE: PhaseKeywords = PhaseKeywords {
    begin: &[
        "aankoop",
        "aankop",
        "aanschaf",
        "aanvraag",
        "aanvrag",
        "afsluit",
        "bestel",
        "betal",
        "bezorg",
        "buy",
        "checkout",
        "contract",
        "deliver",
        "levering",
        "leveren",
        "payment",
        "purchas",
        "subscri",
        "tekenen",
        "ondertekenen",
        "transacti",
    ],
    whole: &[
        "koop", "kopen", "order", "orders", "ordering", "pay", "paying", "sign", "signing",
        "signup",
    ],
};

/// The use after the purchase. A journey that starts there is a partial one, unless it goes on
/// until customers stay or leave.
const USE: PhaseKeywords = PhaseKeywords {
    begin: &[
        "gebruik",
        "implement",
        "onboard",
        "start",
        "use",
        "using",
        "inwerk",
        "opstart",
    ],
    whole: &[],
};

/// The end of the relation: loyalty and renewal.
const LOYALTY: PhaseKeywords = PhaseKeywords {
    begin: &[
        "aanbevel",
        "aanrad",
        "advocac",
        "blijven",
        "behoud",
        "loyal",
        "recommend",
        "renew",
        "retain",
        "retention",
        "stay",
        "verleng",
    ],
    whole: &[],
};

/// The part before the purchase. It overrules the others: "Find and order" starts early enough.
const BEFORE: PhaseKeywords = PhaseKeywords {
    begin: &[
        "aware",
        "bewust",
        "choos",
        "compar",
        "consider",
        "discover",
        "explor",
        "find",
        "inspir",
        "kiez",
        "keuze",
        "orient",
        "oriënt",
        "overweg",
        "search",
        "verken",
        "vergelijk",
        "vinden",
        "zoek",
    ],
    whole: &[],
};

fn tells(phase: &Phase, names: &PhaseKeywords) -> bool {
    let name = phase.name.to_lowercase();
    name.split(|c: char| !c.is_alphanumeric()).any(|word| {
        names.begin.iter().any(|start| word.starts_with(start)) || names.whole.contains(&word)
    })
}

/// Finds journeys within a single phase (DOMAIN 108, 111).
pub(super) fn one_phase(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let phases = context.journey().phases();
    let filled = (0..phases.len()).filter(|place| !index.in_phase(*place).is_empty());
    let [only] = filled.collect::<Vec<_>>()[..] else {
        return Vec::new();
    };
    let Some(phase) = phases.get_index(only).filter(|_| !context.is_sketch()) else {
        return Vec::new();
    };
    let main = ItemRef::Phase(phase.id.clone());
    let message = message!(
        "finding-one-phase",
        name = name(context.journey(), &main),
        count = index.len()
    );
    vec![finding(vec![main], message)]
}

/// Finds phases without touchpoints (DOMAIN 84, 108).
pub(super) fn empty_phase(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    if context.is_sketch() {
        return Vec::new();
    }
    let index = context.index;
    let phases = context.journey().phases().iter().enumerate();
    let some: Vec<_> = phases
        .filter(|(place, _)| index.in_phase(*place).is_empty())
        .map(|(_, phase)| phase.as_ref())
        .collect();
    let words = FindingMessages {
        check: "empty-phase",
        one: id!("finding-empty-phase"),
        many: id!("finding-empty-phase-many"),
    };
    spread_findings(context, &some, words, |some| {
        let ids = some.iter().map(|phase| phase.id.clone()).collect();
        let remove = fix(
            id!("fix-remove-phase"),
            FixChange::new(ids, |ids: &Vec<_>, plan| remove_phases(ids, plan)),
        );
        match some {
            [phase] => {
                let add = FixChange::new(phase.id.clone(), |phase, plan| {
                    let at = InsertPosition::EndOf(phase);
                    plan.adopt(|journey, ids| ops::add_touchpoint(journey, ids, at, None));
                });
                vec![fix(id!("fix-add-touchpoint"), add), remove]
            }
            _ => vec![remove],
        }
    })
}

/// Finds journeys that start at the purchase or later (DOMAIN 140), by the name of the first phase
/// or the service categories of its touchpoints. A journey with neither, such as one of a return or
/// a treatment, isn't reported.
pub(super) fn pre_purchase_missing(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let phases = context.journey().phases();
    let index = context.index;
    let Some(first) = phases.get_index(0).filter(|_| !context.is_sketch()) else {
        return Vec::new();
    };
    let category = |place: usize| {
        let touchpoint = index.at(place)?;
        presets::SERVICE_CATEGORY.chosen_option(&touchpoint.custom)
    };
    let categories = || (0..index.len()).filter_map(category);
    let starts_late = index.in_phase(0).filter_map(category).any(|c| c > 1);
    let goes_on = phases.iter().skip(1).any(|phase| tells(phase, &LOYALTY));
    let is_after = tells(first, &PURCHASE) || (tells(first, &USE) && goes_on);
    let is_late = (is_after && !tells(first, &BEFORE)) || starts_late;
    if !is_late || categories().any(|c| c == 1) {
        return Vec::new();
    }
    let main = ItemRef::Phase(first.id.clone());
    let phase = message!("fix-text-orient");
    vec![FindingDetail {
        message: message!(
            "finding-pre-purchase-missing",
            name = name(context.journey(), &main)
        ),
        items: vec![main],
        fixes: vec![fix(
            id!("fix-phase-in-front"),
            FixChange::new(phase, |name: &Message, plan| {
                let mut phase = ops::new_phase(plan.ids());
                phase.name = plan.translate(name);
                plan.prepend(phase);
            }),
        )],
    }]
}

/// Finds to-be journeys that don't name their as-is journey (DOMAIN 23, 24).
pub(super) fn as_is_missing(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let about = context.journey().about();
    if !is_to_be(context) || !about.based_on.trim().is_empty() || context.is_sketch() {
        return Vec::new();
    }
    vec![finding(
        vec![ItemRef::Journey],
        message!("finding-as-is-missing"),
    )]
}

/// Removes those phases that have no touchpoints.
fn remove_phases(phases: &[PhaseId], plan: &mut DraftPlan<'_>) {
    plan.adopt(|journey, _| {
        let empty = phases.iter();
        let empty = empty.filter(|id| journey.touchpoints_of(id).is_empty());
        let items: Vec<ItemRef> = empty.map(|id| ItemRef::Phase(id.clone())).collect();
        ops::delete(journey, &items)
    });
}
