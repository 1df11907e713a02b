//! Text of ranking figures: factors, sums and ranks.

use crate::{
    insight::rank::{Entry, Factor, FactorKind, Part, Places, Rank, Ranking, Standing, Unit},
    layout::views::Board,
    model::{Anchor, ItemRef, MessageId, PainPoint, PersonaId, RankMethod},
};

/// Formats a factor for a column, as short as its unit allows.
pub(super) fn short(board: &Board<'_>, kind: FactorKind, value: f64) -> String {
    match kind.unit() {
        Unit::Whole => trimmed(board, value, 0),
        Unit::Tenths => board.number(value, 1),
        Unit::Hundredths => trimmed(board, value, 2),
        Unit::Percent => board.percent(value, 0),
    }
}

/// Formats a factor with enough decimals to check a sum by hand.
pub(super) fn exact(board: &Board<'_>, kind: FactorKind, value: f64) -> String {
    match kind.unit() {
        Unit::Whole => trimmed(board, value, 1),
        Unit::Tenths | Unit::Hundredths => trimmed(board, value, 2),
        Unit::Percent => board.lang().short_percent(value, 2),
    }
}

/// Formats the value of a ranking: without decimals from 100 on, with one from 10 on, with two from
/// 0.01 on and for 0, else with four.
pub(super) fn value(board: &Board<'_>, value: f64) -> String {
    let decimals = match value {
        v if v >= 100.0 => 0,
        v if v >= 10.0 => 1,
        v if v >= 0.01 || v <= 0.0 => 2,
        _ => 4,
    };
    board.number(value, decimals)
}

/// Name of a persona, or the placeholder for an unnamed one.
pub(super) fn persona(board: &Board<'_>, id: &PersonaId) -> String {
    board.name_of(&ItemRef::Persona(id.clone()))
}

/// Formats a number with as many decimals as it needs, `most` at the most.
pub(super) fn trimmed(board: &Board<'_>, value: f64, most: usize) -> String {
    board.lang().short_number(value, most)
}

/// Sum of an entry, such as `4 × 62% × 58% × 1 = 1.44`.
pub(super) fn sum(board: &Board<'_>, ranking: &Ranking, entry: &Entry) -> String {
    let mut words = String::new();
    for part in ranking.sum(entry) {
        let piece = match part {
            Part::Factor(kind, number) => exact(board, kind, number),
            Part::Number(number) => trimmed(board, number, 2),
            Part::Power(power) => format!("^{}", trimmed(board, power, 2)),
            Part::Times => " × ".to_owned(),
            Part::Over => " ÷ ".to_owned(),
            Part::Plus => " + ".to_owned(),
            Part::Minus => " − ".to_owned(),
            Part::Open => "(".to_owned(),
            Part::Close => ")".to_owned(),
            Part::Equals(number) => format!(" = {}", value(board, number)),
        };
        words.push_str(&piece);
    }
    words
}

/// Describes a factor in sentences: value, origin, uncertainty and rule.
pub(super) fn sentence(board: &Board<'_>, factor: &Factor) -> String {
    let rule = super::rules::rule(board, factor.kind, factor.standing);
    format!("{}. {rule}", in_short(board, factor))
}

/// Describes a factor with its origin and uncertainty.
fn in_short(board: &Board<'_>, factor: &Factor) -> String {
    let words = &board.words;
    let name = capital(&words.choice(factor.kind));
    let now = exact(board, factor.kind, factor.value);
    let standing = match (factor.standing, factor.n) {
        (Standing::Given, Some(n)) => {
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
fn end(board: &Board<'_>, kind: FactorKind, value: f64) -> String {
    match kind.unit() {
        Unit::Whole => trimmed(board, value, 1),
        Unit::Tenths | Unit::Hundredths | Unit::Percent => short(board, kind, value),
    }
}

/// Capitalises the first letter.
pub(super) fn capital(words: &str) -> String {
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

/// Formats a range of ranks, such as `2` or `2–5`.
pub(super) fn places(places: Places) -> String {
    if places.is_one() {
        places.best.to_string()
    } else {
        format!("{}–{}", places.best, places.worst)
    }
}

/// Text of a pain point, or the placeholder for an empty one.
pub(super) fn text(board: &Board<'_>, pain: &PainPoint) -> String {
    board
        .words
        .text_or_else(&pain.text, id!("layout-untitled-pain-point"))
}

/// Location of a pain point: channel and phase, or else the touchpoint.
pub(super) fn place(board: &Board<'_>, pain: &PainPoint) -> String {
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

/// Reference to a pain point.
pub(super) fn item(pain: &PainPoint) -> ItemRef {
    ItemRef::PainPoint(pain.id.clone())
}

/// Rank in a badge: `3`, `3=` where it is shared, a dash without one.
pub(super) fn rank(rank: Option<Rank>) -> String {
    rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string())
}

/// Rank in running text, such as `no. 3`, or the reason why there is none.
pub(super) fn rank_of(board: &Board<'_>, rank: Option<Rank>, method: RankMethod) -> String {
    match rank {
        Some(rank) => {
            let rank = rank.to_string();
            board
                .words
                .message(&message!("priorities-number", rank = &rank))
        }
        None => board.words.tr(unranked(method)),
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
