//! Whether the map covers the whole journey.

use super::{
    MethodFix,
    common::{Words, fix, found, is_to_be, name, spread},
};
use crate::{
    insight::checks::{Context, Found},
    model::{ItemRef, Phase},
};

/// What words in the name of a phase tell about it, in both languages.
struct Names {
    /// Beginnings of words.
    begin: &'static [&'static str],
    /// Whole words, where a beginning would take in others: "koopoverweging" isn't "koop".
    whole: &'static [&'static str],
}

/// Customers buy, sign or apply there, or receive what they bought. A journey that starts there has
/// left out how it came to that. "Sales" and "verkoop" are also the talk before it.
const PURCHASE: Names = Names {
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

/// The time after it. A journey that starts there is a part of the whole, unless it goes on until
/// customers stay or leave.
const USE: Names = Names {
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

/// The end of the relation.
const LOYALTY: Names = Names {
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

/// The time before it, which takes the others back: "Find and order" starts early enough.
const BEFORE: Names = Names {
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

fn tells(phase: &Phase, names: &Names) -> bool {
    let name = phase.name.to_lowercase();
    name.split(|c: char| !c.is_alphanumeric()).any(|word| {
        names.begin.iter().any(|start| word.starts_with(start)) || names.whole.contains(&word)
    })
}

/// A journey inside one phase (DOMAIN 108, 111).
pub(super) fn one_phase(context: &Context<'_>) -> Vec<Found> {
    let index = context.index;
    let phases = context.journey().phases();
    let filled = (0..phases.len()).filter(|place| !index.in_phase(*place).is_empty());
    let [only] = filled.collect::<Vec<_>>()[..] else {
        return Vec::new();
    };
    let Some(phase) = phases.at(only).filter(|_| !context.is_sketch()) else {
        return Vec::new();
    };
    let main = ItemRef::Phase(phase.id.clone());
    let message = message!(
        "finding-one-phase",
        name = name(context.journey(), &main),
        count = index.len()
    );
    vec![found(vec![main], message)]
}

/// Phases in which nothing happens (DOMAIN 84, 108).
pub(super) fn empty_phase(context: &Context<'_>) -> Vec<Found> {
    if context.is_sketch() {
        return Vec::new();
    }
    let index = context.index;
    let phases = context.journey().phases().iter().enumerate();
    let some: Vec<_> = phases
        .filter(|(place, _)| index.in_phase(*place).is_empty())
        .map(|(_, phase)| phase.as_ref())
        .collect();
    let words = Words {
        check: "empty-phase",
        one: id!("finding-empty-phase"),
        many: id!("finding-empty-phase-many"),
    };
    spread(context, &some, words, |some| {
        let ids = some.iter().map(|phase| phase.id.clone()).collect();
        let remove = fix(id!("fix-remove-phase"), MethodFix::RemovePhases(ids));
        match some {
            [phase] => {
                let add = MethodFix::AddTouchpoint(phase.id.clone());
                vec![fix(id!("fix-add-touchpoint"), add), remove]
            }
            _ => vec![remove],
        }
    })
}

/// A journey that starts at the purchase (DOMAIN 140). Whether it does follows from the name of
/// its first phase, or from the service categories of its touchpoints; a journey that has neither,
/// such as one of a return or a treatment, starts where it starts.
pub(super) fn pre_purchase_missing(context: &Context<'_>) -> Vec<Found> {
    let phases = context.journey().phases();
    let index = context.index;
    let lexicon = context.lexicon;
    let Some(first) = phases.at(0).filter(|_| !context.is_sketch()) else {
        return Vec::new();
    };
    let category = |place: usize| {
        let touchpoint = index.at(place)?;
        lexicon.option(&touchpoint.custom, "service-category")
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
    vec![Found {
        message: message!(
            "finding-pre-purchase-missing",
            name = name(context.journey(), &main)
        ),
        items: vec![main],
        fixes: vec![fix(
            id!("fix-phase-in-front"),
            MethodFix::PhaseInFront(phase),
        )],
    }]
}

/// A journey as it should become that doesn't say from where (DOMAIN 23, 24).
pub(super) fn as_is_missing(context: &Context<'_>) -> Vec<Found> {
    let about = context.journey().about();
    if !is_to_be(context) || !about.based_on.trim().is_empty() || context.is_sketch() {
        return Vec::new();
    }
    vec![found(
        vec![ItemRef::Journey],
        message!("finding-as-is-missing"),
    )]
}
