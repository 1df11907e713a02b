//! Factors and sums of a rank in words.

use super::super::Board;
use crate::insight::rank::{Entry, Factor, FactorKind, Part, Ranking, Standing, Unit};

/// A figure of a factor as it is written.
pub(in crate::layout) fn figure(board: &Board<'_>, kind: FactorKind, value: f64) -> String {
    match kind.unit() {
        Unit::Whole => board.number(value, 0),
        Unit::Tenths => board.number(value, 1),
        Unit::Hundredths => board.number(value, 2),
        Unit::Percent => board.percent(value, 0),
    }
}

/// A factor with how it is known: its figure, and what it follows from when nobody gave it.
pub(in crate::layout) fn factor_words(board: &Board<'_>, factor: &Factor) -> (String, String) {
    let figure = figure(board, factor.kind, factor.value);
    let note = match (factor.standing, factor.n) {
        (Standing::Given, Some(n)) => board
            .words
            .count("priorities-n", usize::try_from(n).unwrap_or(0)),
        (Standing::Given, None) => String::new(),
        (Standing::Derived, _) => board.words.tr("priorities-derived"),
        (Standing::Assumed, _) => board.words.tr("priorities-assumed"),
    };
    (figure, note)
}

/// The value of a rank with as many decimals as tell it apart.
pub(super) fn value_words(board: &Board<'_>, value: f64) -> String {
    let decimals = if value >= 100.0 {
        0
    } else if value >= 10.0 {
        1
    } else {
        2
    };
    board.number(value, decimals)
}

/// The sum of an entry, such as `4 × 62 % × 58 % × 1.0 = 1.44`.
pub(in crate::layout) fn sum_words(board: &Board<'_>, ranking: &Ranking, entry: &Entry) -> String {
    let mut words = String::new();
    for part in ranking.sum(entry) {
        match part {
            Part::Factor(kind, value) => words.push_str(&figure(board, kind, value)),
            Part::Number(value) => words.push_str(&board.number(value, 0)),
            Part::Power(power) => {
                words.push_str(" ^ ");
                words.push_str(&board.number(power, 1));
            }
            Part::Times => words.push_str(" × "),
            Part::Over => words.push_str(" ÷ "),
            Part::Plus => words.push_str(" + "),
            Part::Minus => words.push_str(" − "),
            Part::Open => words.push('('),
            Part::Close => words.push(')'),
            Part::Equals(value) => {
                words.push_str(" = ");
                words.push_str(&value_words(board, value));
            }
        }
    }
    words
}
