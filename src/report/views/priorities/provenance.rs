//! Explanations of factor values: given, derived from other fields, or assumed as a default. The
//! rules themselves are those of `insight::rank`.

use super::rank_text;
use crate::{
    insight::rank::{Factor, FactorKind, Provenance, RankingEntry},
    model::MessageId,
    report::views::{
        ViewBlock, ViewSurface,
        parts::{heading, small_print},
    },
};

/// Rule behind a factor, as a sentence.
pub(super) fn rule(board: &ViewSurface<'_>, kind: FactorKind, standing: Provenance) -> String {
    let key = match standing {
        Provenance::Given => given(kind),
        Provenance::Derived => derived(kind),
        Provenance::Assumed => assumed(kind),
    };
    board.messages.tr(key)
}

fn given(kind: FactorKind) -> MessageId {
    match kind {
        FactorKind::Severity => id!("priorities-rule-severity-given"),
        FactorKind::Frequency => id!("priorities-rule-frequency-given"),
        FactorKind::Share => id!("priorities-rule-share-given"),
        FactorKind::Influence => id!("priorities-rule-influence-given"),
        FactorKind::Loss => id!("priorities-rule-loss-given"),
        FactorKind::Customers => id!("priorities-rule-customers-given"),
        FactorKind::Impact => id!("priorities-rule-impact-given"),
        FactorKind::Confidence => id!("priorities-rule-confidence-given"),
        FactorKind::Months => id!("priorities-rule-months-given"),
        FactorKind::IceImpact => id!("priorities-rule-ice-impact-given"),
        FactorKind::IceConfidence => id!("priorities-rule-ice-confidence-given"),
        FactorKind::Ease => id!("priorities-rule-ease-given"),
        FactorKind::Importance => id!("priorities-rule-importance-given"),
        FactorKind::Satisfaction => id!("priorities-rule-satisfaction-given"),
        FactorKind::Votes => id!("priorities-rule-votes-given"),
        // Reach is never given: it always follows from the map.
        FactorKind::Reach => derived(kind),
    }
}

fn derived(kind: FactorKind) -> MessageId {
    match kind {
        FactorKind::Frequency => id!("priorities-rule-frequency-derived"),
        FactorKind::Share => id!("priorities-rule-share-derived"),
        FactorKind::Reach => id!("priorities-rule-reach-derived"),
        FactorKind::Customers => id!("priorities-rule-customers-derived"),
        FactorKind::Impact => id!("priorities-rule-impact-derived"),
        FactorKind::Confidence => id!("priorities-rule-confidence-derived"),
        FactorKind::Months => id!("priorities-rule-months-derived"),
        FactorKind::IceImpact => id!("priorities-rule-ice-impact-derived"),
        FactorKind::IceConfidence => id!("priorities-rule-ice-confidence-derived"),
        FactorKind::Ease => id!("priorities-rule-ease-derived"),
        FactorKind::Importance => id!("priorities-rule-importance-derived"),
        FactorKind::Satisfaction => id!("priorities-rule-satisfaction-derived"),
        // These are given or assumed, never derived.
        FactorKind::Severity | FactorKind::Influence | FactorKind::Loss | FactorKind::Votes => {
            given(kind)
        }
    }
}

fn assumed(kind: FactorKind) -> MessageId {
    match kind {
        FactorKind::Severity => id!("priorities-rule-severity-assumed"),
        FactorKind::Frequency => id!("priorities-rule-frequency-assumed"),
        FactorKind::Share => id!("priorities-rule-share-assumed"),
        FactorKind::Reach => id!("priorities-rule-reach-assumed"),
        FactorKind::Influence => id!("priorities-rule-influence-assumed"),
        FactorKind::Loss => id!("priorities-rule-loss-assumed"),
        FactorKind::Customers => id!("priorities-rule-customers-assumed"),
        FactorKind::Impact => id!("priorities-rule-impact-assumed"),
        FactorKind::Months => id!("priorities-rule-months-assumed"),
        FactorKind::IceImpact => id!("priorities-rule-ice-impact-assumed"),
        FactorKind::Ease => id!("priorities-rule-ease-assumed"),
        FactorKind::Importance => id!("priorities-rule-importance-assumed"),
        FactorKind::Satisfaction => id!("priorities-rule-satisfaction-assumed"),
        // The evidence status always has a value.
        FactorKind::Confidence | FactorKind::IceConfidence => derived(kind),
        // No votes is a value, too: it counts as zero.
        FactorKind::Votes => given(kind),
    }
}

/// Rules behind the factors of some entries, each once, in the order of the sum.
pub(super) fn legend<'a>(
    board: &ViewSurface<'_>,
    entries: impl IntoIterator<Item = &'a RankingEntry>,
) -> Vec<ViewBlock> {
    let mut met: Vec<(usize, Provenance, FactorKind)> = Vec::new();
    for entry in entries {
        for (part, factor) in entry.factors.iter().enumerate() {
            let Factor {
                kind,
                provenance: standing,
                ..
            } = *factor;
            if !met.contains(&(part, standing, kind)) {
                met.push((part, standing, kind));
            }
        }
    }
    if met.is_empty() {
        return Vec::new();
    }
    let place = |standing: Provenance| match standing {
        Provenance::Given => 0,
        Provenance::Derived => 1,
        Provenance::Assumed => 2,
    };
    met.sort_by_key(|(part, standing, _)| (*part, place(*standing)));
    let tr = &board.messages;
    let mut blocks = vec![heading(board, &tr.tr(id!("priorities-rules")), "")];
    blocks.extend(met.into_iter().map(|(_, standing, kind)| {
        let name = rank_text::capitalise(&tr.choice(kind));
        let (standing, rule) = (tr.choice(standing), rule(board, kind, standing));
        small_print(
            board,
            &tr.message(&message!(
                "priorities-rule-of",
                name = &name,
                standing = &standing,
                rule = &rule
            )),
        )
    }));
    blocks
}
