//! Text of ranking figures: factors, sums and ranks.

use crate::{
    insight::rank::{
        Factor, FactorKind, FactorUnit, FormulaToken, Provenance, Rank, Ranking, RankingEntry,
    },
    model::{Anchor, ItemRef, MessageId, PainPoint, PersonaId, RankMethod},
    record::DASH,
    report::views::ViewSurface,
};

/// Formats a factor for a column, as short as its unit allows.
pub(super) fn short_factor_text(board: &ViewSurface<'_>, kind: FactorKind, value: f64) -> String {
    match kind.unit() {
        FactorUnit::Whole => short_number(board, value, 0),
        FactorUnit::Tenths => board.number(value, 1),
        FactorUnit::Hundredths => short_number(board, value, 2),
        FactorUnit::Percent => board.percent(value, 0),
    }
}

/// Formats a factor with enough decimals to check a sum by hand.
pub(super) fn exact_factor_text(board: &ViewSurface<'_>, kind: FactorKind, value: f64) -> String {
    match kind.unit() {
        FactorUnit::Whole => short_number(board, value, 1),
        FactorUnit::Tenths | FactorUnit::Hundredths => short_number(board, value, 2),
        FactorUnit::Percent => board.lang().short_percent(value, 2),
    }
}

/// Formats the value of a ranking.
pub(super) fn value(board: &ViewSurface<'_>, value: f64) -> String {
    board.records().ranked_value(value)
}

/// Name of a persona, or the placeholder for an unnamed one.
pub(super) fn persona(board: &ViewSurface<'_>, id: &PersonaId) -> String {
    board.name_of(&ItemRef::Persona(id.clone()))
}

/// Formats a number with as many decimals as it needs, `most` at the most.
pub(super) fn short_number(board: &ViewSurface<'_>, value: f64, most: usize) -> String {
    board.lang().short_number(value, most)
}

/// Sum of an entry, such as `4 × 62% × 58% × 1 = 1.44`.
#[must_use]
pub fn formula_text(board: &ViewSurface<'_>, ranking: &Ranking, entry: &RankingEntry) -> String {
    let mut words = String::new();
    for part in ranking.sum(entry) {
        let piece = match part {
            FormulaToken::Factor(kind, number) => exact_factor_text(board, kind, number),
            FormulaToken::Number(number) => short_number(board, number, 2),
            FormulaToken::Power(power) => format!("^{}", short_number(board, power, 2)),
            FormulaToken::Times => " × ".to_owned(),
            FormulaToken::Over => " ÷ ".to_owned(),
            FormulaToken::Plus => " + ".to_owned(),
            FormulaToken::Minus => " − ".to_owned(),
            FormulaToken::Open => "(".to_owned(),
            FormulaToken::Close => ")".to_owned(),
            FormulaToken::Equals(number) => format!(" = {}", value(board, number)),
        };
        words.push_str(&piece);
    }
    words
}

/// Sum of an entry without its result and without factors that change nothing, such as
/// `4 × 62% × 58% × 1.5`.
pub(in crate::report) fn short_formula_text(
    board: &ViewSurface<'_>,
    ranking: &Ranking,
    entry: &RankingEntry,
) -> String {
    let sum = formula_text(board, ranking, entry);
    let sum = sum.split(" = ").next().unwrap_or_default();
    let whole = board.lang().short_percent(1.0, 2);
    let factors: Vec<&str> = sum.split(" × ").filter(|part| *part != whole).collect();
    factors.join(" × ")
}

/// Describes a factor in sentences: value, origin, uncertainty and rule.
pub(super) fn factor_sentences(board: &ViewSurface<'_>, factor: &Factor) -> String {
    let rule = super::provenance::rule(board, factor.kind, factor.provenance);
    format!("{}. {rule}", in_short(board, factor))
}

/// Describes a factor with its origin and uncertainty.
fn in_short(board: &ViewSurface<'_>, factor: &Factor) -> String {
    let words = &board.messages;
    let name = capitalise(&words.choice(factor.kind));
    let now = exact_factor_text(board, factor.kind, factor.value);
    let standing = match (factor.provenance, factor.n) {
        (Provenance::Given, Some(n)) => {
            let n = n.to_string();
            words.message(&message!("priorities-given-n", n = &n))
        }
        (standing, _) => words.choice(standing),
    };
    if factor.high - factor.low < 1e-9 {
        return words.message(&message!(
            "priorities-factor",
            name = &name,
            value = &now,
            standing = &standing
        ));
    }
    let (low, high) = (
        end(board, factor.kind, factor.low),
        end(board, factor.kind, factor.high),
    );
    words.message(&message!(
        "priorities-factor-between",
        name = &name,
        value = &now,
        standing = &standing,
        low = &low,
        high = &high
    ))
}

/// Formats an end of a range; a whole factor may end halfway.
fn end(board: &ViewSurface<'_>, kind: FactorKind, value: f64) -> String {
    match kind.unit() {
        FactorUnit::Whole => short_number(board, value, 1),
        FactorUnit::Tenths | FactorUnit::Hundredths | FactorUnit::Percent => {
            short_factor_text(board, kind, value)
        }
    }
}

/// Capitalises the first letter.
pub(in crate::report) fn capitalise(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// Joins lines into running text, each ended by a full stop.
pub(super) fn sentences(lines: &[String]) -> String {
    let ended = lines.iter().map(|line| {
        let is_ended = line.ends_with(['.', '!', '?']);
        if is_ended {
            line.clone()
        } else {
            format!("{line}.")
        }
    });
    ended.collect::<Vec<_>>().join(" ")
}

/// Text of a pain point, or the placeholder for an empty one.
pub(super) fn pain_text(board: &ViewSurface<'_>, pain: &PainPoint) -> String {
    board.messages.text(pain)
}

/// Location of a pain point: channel and phase, or else the touchpoint.
pub(in crate::report) fn location_text(board: &ViewSurface<'_>, pain: &PainPoint) -> String {
    let journey = board.journey;
    let touchpoint = journey
        .anchor_touchpoint(&pain.anchor)
        .and_then(|id| journey.touchpoint(id));
    let Some(touchpoint) = touchpoint else {
        return String::new();
    };
    let channel = touchpoint.channel.as_ref();
    let channel = channel.and_then(|id| journey.channels().get(id));
    let phase = journey.phases().get(&touchpoint.phase);
    let names = [
        channel.map(|channel| channel.name.clone()),
        phase.map(|phase| phase.name.clone()),
    ];
    let mut names: Vec<String> = names.into_iter().flatten().collect();
    names.retain(|name| !name.trim().is_empty());
    if names.is_empty() {
        names.push(board.name(&touchpoint.id));
    }
    if let Anchor::Transition(id) = &pain.anchor
        && let Some(edge) = journey.transition(id)
    {
        names.push(format!("→ {}", board.name(&edge.to)));
    }
    names.join(" · ")
}

/// Location of a pain point by its reference; empty for anything else.
pub(super) fn item_location(board: &ViewSurface<'_>, item: &ItemRef) -> String {
    let ItemRef::PainPoint(id) = item else {
        return String::new();
    };
    let pain = board.journey.pain_points().get(id);
    pain.map_or_else(String::new, |pain| location_text(board, pain))
}

/// Reference to a pain point.
pub(super) fn pain_item(pain: &PainPoint) -> ItemRef {
    ItemRef::PainPoint(pain.id.clone())
}

/// Rank in a badge: `3`, `3=` where it is shared, a dash without one.
pub(super) fn rank(rank: Option<Rank>) -> String {
    rank.map_or_else(|| DASH.to_owned(), |rank| rank.to_string())
}

/// Rank in running text, such as `no. 3`, or the reason why there is none.
pub(super) fn rank_of(board: &ViewSurface<'_>, rank: Option<Rank>, method: RankMethod) -> String {
    match rank {
        Some(rank) => {
            let rank = rank.to_string();
            board
                .messages
                .message(&message!("priorities-number", rank = &rank))
        }
        None => board.messages.tr(unranked(method)),
    }
}

/// Message id of the reason why a pain point has no rank.
pub(super) fn unranked(method: RankMethod) -> MessageId {
    if method == RankMethod::Votes {
        id!("priorities-no-votes")
    } else {
        id!("priorities-not-judged")
    }
}
