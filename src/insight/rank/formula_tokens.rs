//! Calculation of a value, as parts that a view formats.

use super::{
    factor::{Factor, FactorKind},
    ranking::{Ranking, RankingEntry},
    rule::FormulaKind,
};

/// A part of a calculation as it is written: `4 × 62 % × 58 % × 1 = 1.44`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FormulaToken {
    /// A factor, in the format of [`FactorKind::unit`].
    Factor(FactorKind, f64),
    /// A constant.
    Number(f64),
    /// The power of the factor before it.
    Power(f64),
    /// ×, multiplication.
    Times,
    /// ÷, division.
    Over,
    /// +, addition.
    Plus,
    /// −, subtraction.
    Minus,
    /// An opening parenthesis.
    Open,
    /// A closing parenthesis.
    Close,
    /// =, with the result.
    Equals(f64),
}

impl Ranking {
    /// The calculation of an entry's value, part by part.
    #[must_use]
    pub fn sum(&self, entry: &RankingEntry) -> Vec<FormulaToken> {
        let mut parts = match self.rule.shape {
            FormulaKind::Product => self.product(&entry.factors),
            FormulaKind::Opportunity => opportunity(&entry.factors),
            FormulaKind::Count => entry.factors.iter().map(part).collect(),
        };
        if self.rule.shape != FormulaKind::Count {
            parts.push(FormulaToken::Equals(entry.value));
        }
        parts
    }

    fn product(&self, factors: &[Factor]) -> Vec<FormulaToken> {
        let mut parts = Vec::new();
        for (factor, (_, power)) in factors.iter().zip(&self.rule.parts) {
            if *power < 0.0 {
                parts.push(FormulaToken::Over);
            } else if !parts.is_empty() {
                parts.push(FormulaToken::Times);
            }
            parts.push(part(factor));
            if (power.abs() - 1.0).abs() > 1e-12 {
                parts.push(FormulaToken::Power(power.abs()));
            }
        }
        if parts.is_empty() {
            parts.push(FormulaToken::Number(1.0));
        }
        parts
    }
}

fn part(factor: &Factor) -> FormulaToken {
    FormulaToken::Factor(factor.kind, factor.value)
}

fn opportunity(factors: &[Factor]) -> Vec<FormulaToken> {
    let [importance, satisfaction] = factors else {
        return Vec::new();
    };
    let mut parts = vec![part(importance), FormulaToken::Plus];
    if importance.value > satisfaction.value {
        let (more, less) = (part(importance), part(satisfaction));
        parts.extend([
            FormulaToken::Open,
            more,
            FormulaToken::Minus,
            less,
            FormulaToken::Close,
        ]);
    } else {
        parts.push(FormulaToken::Number(0.0));
    }
    parts
}
