//! Number formatting and parsing: rounding, separators, signs and percentages.
//!
//! Numbers for people, in the window, in images, on pages and in the terminal, are formatted here;
//! CSV, JSON and files hold plain numbers at full precision instead.
//!
//! Rounding is half away from zero, as in spreadsheets: 12.5 % is 13 %, −12.5 is −13. A value is
//! first taken at fifteen significant digits, so that 0.29 × 100, which is 28.999999999999996 in
//! binary, counts as 29 and 2.675 as 2.675: shares of counts below a hundred million round as the
//! fraction itself does. A share reads as 100 % or 0 % only when it is all or nothing.

use super::Lang;

/// Significant decimal digits of an `f64`.
const DIGITS: usize = 15;

/// Tolerance for 0 and 1: rounding noise of a sum.
const ROUNDING_NOISE: f64 = 1e-12;

/// Decimal digits of a rounded number, and its sign.
struct Decimal {
    is_negative: bool,
    whole: String,
    fraction: String,
}

/// Rounds half away from zero to so many decimals; `None` unless finite.
fn decimal(value: f64, decimals: usize) -> Option<Decimal> {
    if !value.is_finite() {
        return None;
    }
    let text = format!("{:.*e}", DIGITS - 1, value.abs());
    let (mantissa, exponent) = text.split_once('e')?;
    let mut digits: Vec<u8> = mantissa.bytes().filter(u8::is_ascii_digit).collect();
    // Number of digits before the point; zeros fill up missing ones.
    let mut before = exponent.parse::<i64>().ok()? + 1;
    if before < 0 {
        let zeros = usize::try_from(-before).ok()?.min(400);
        digits.splice(0..0, std::iter::repeat_n(b'0', zeros));
        before = 0;
    }
    let before = usize::try_from(before).ok()?;
    let kept = before + decimals;
    let is_up = digits.get(kept).is_some_and(|digit| *digit >= b'5');
    digits.resize(kept, b'0');
    if is_up {
        carry(&mut digits);
    }
    let before = before + digits.len() - kept;
    let text = String::from_utf8(digits).ok()?;
    let (whole, fraction) = text.split_at_checked(before)?;
    Some(Decimal {
        is_negative: value < 0.0 && text.bytes().any(|digit| digit != b'0'),
        whole: if whole.is_empty() { "0" } else { whole }.to_owned(),
        fraction: fraction.to_owned(),
    })
}

/// Adds one to the last digit.
fn carry(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut().rev() {
        if *digit < b'9' {
            *digit += 1;
            return;
        }
        *digit = b'0';
    }
    digits.insert(0, b'1');
}

/// Rounds half away from zero to so many decimals.
#[must_use]
pub fn rounded(value: f64, decimals: usize) -> f64 {
    let text = decimal(value, decimals).map(|found| {
        let sign = if found.is_negative { "-" } else { "" };
        format!("{sign}{}.{}", found.whole, found.fraction)
    });
    text.and_then(|text| text.parse().ok()).unwrap_or(value)
}

/// A rounded value in units of its last decimal; `None` when it doesn't fit.
fn in_units(value: f64, decimals: usize) -> Option<i64> {
    let found = decimal(value, decimals)?;
    let digits = format!("{}{}", found.whole, found.fraction);
    let units = digits.parse::<i64>().ok()?;
    Some(if found.is_negative { -units } else { units })
}

/// True if the rounded parts add up to the rounded sum, so that a reader who adds them gets the
/// printed sum. Subtracted parts are negative.
#[must_use]
pub fn adds_up(parts: &[f64], sum: f64, decimals: usize) -> bool {
    let parts: Option<Vec<i64>> = parts.iter().map(|p| in_units(*p, decimals)).collect();
    let found = parts.map(|parts| parts.into_iter().sum::<i64>());
    found.is_some() && found == in_units(sum, decimals)
}

impl Lang {
    /// Group separator and decimal separator.
    fn separators(self) -> (char, char) {
        match self {
            Self::En => (',', '.'),
            Self::Nl => ('.', ','),
        }
    }

    /// Formats a number with so many decimals: `1,234.5` and `−3` in English, `1.234,5` in Dutch. A
    /// result of 0 has no sign.
    #[must_use]
    pub fn number(self, value: f64, decimals: usize) -> String {
        let Some(found) = decimal(value, decimals) else {
            return "–".to_owned();
        };
        let (group, point) = self.separators();
        let mut text = String::with_capacity(found.whole.len() * 2 + decimals + 2);
        if found.is_negative {
            text.push('\u{2212}');
        }
        for (place, digit) in found.whole.chars().enumerate() {
            if place > 0 && (found.whole.len() - place).is_multiple_of(3) {
                text.push(group);
            }
            text.push(digit);
        }
        if !found.fraction.is_empty() {
            text.push(point);
            text.push_str(&found.fraction);
        }
        text
    }

    /// Formats a number with at most so many decimals, without trailing zeros.
    #[must_use]
    pub fn short_number(self, value: f64, most: usize) -> String {
        let decimals = (0..most).find(|fewer| in_units_at(value, *fewer, most));
        self.number(value, decimals.unwrap_or(most))
    }

    /// Formats a count.
    #[must_use]
    pub fn count(self, count: u64) -> String {
        #[expect(
            clippy::cast_precision_loss,
            reason = "counts of things have fewer than fifteen digits"
        )]
        let count = count as f64;
        self.number(count, 0)
    }

    /// Formats a number with plus or minus; a result of 0 has neither.
    #[must_use]
    pub fn signed(self, value: f64, decimals: usize) -> String {
        let sign = if rounded(value, decimals) > 0.0 {
            "+"
        } else {
            ""
        };
        format!("{sign}{}", self.number(value, decimals))
    }

    /// Formats a share of 0…1 as a percentage. All is `100%` and nothing `0%`; what only rounds to
    /// one of them gets a decimal, or becomes `> 99.9%` or `< 0.1%`.
    #[must_use]
    pub fn percent(self, share: f64, decimals: usize) -> String {
        let value = 100.0 * share;
        let is_exact = share.abs() < ROUNDING_NOISE || (share.abs() - 1.0).abs() < ROUNDING_NOISE;
        let shown = rounded(value, decimals).abs();
        #[expect(clippy::float_cmp, reason = "both are whole numbers as rounded")]
        let is_edge = shown == 0.0 || shown == 100.0;
        if is_exact || !is_edge {
            return format!("{}%", self.number(value, decimals));
        }
        if decimals == 0 {
            return self.percent(share, 1);
        }
        let step = 10_f64.powi(-i32::try_from(decimals).unwrap_or(1));
        let near = |sign: char, value: f64| {
            let value = self.number(value.copysign(share), decimals);
            format!("{sign}\u{a0}{value}%")
        };
        let is_below = |sign: char, other: char| if share > 0.0 { sign } else { other };
        if shown < 1.0 {
            near(is_below('<', '>'), step)
        } else if share.abs() < 1.0 {
            near(is_below('>', '<'), 100.0 - step)
        } else {
            format!(
                "{}\u{a0}{}%",
                is_below('>', '<'),
                self.number(100_f64.copysign(share), 0)
            )
        }
    }

    /// Formats a share of 0…1 as a percentage with as many decimals as it needs, at most so many.
    #[must_use]
    pub fn short_percent(self, share: f64, most: usize) -> String {
        let decimals = (0..most).find(|fewer| in_units_at(100.0 * share, *fewer, most));
        self.percent(share, decimals.unwrap_or(most))
    }

    /// Formats shares of a whole as percentages that add up to 100, with as few decimals as that
    /// takes; where no two decimals do, the parts with the largest rounding error are adjusted by a
    /// tenth. Shares that don't add up to 1 are formatted one by one.
    #[must_use]
    pub fn percents_summing_to_100(self, shares: &[f64]) -> Vec<String> {
        let values: Vec<f64> = shares.iter().map(|share| 100.0 * share).collect();
        let is_all = (shares.iter().sum::<f64>() - 1.0).abs() < 1e-9;
        let plain = |decimals: usize| shares.iter().map(|s| self.percent(*s, decimals)).collect();
        if !is_all || values.iter().any(|value| *value < 0.0) {
            return plain(0);
        }
        let has_edge = |decimals: usize| {
            let is_edge = |share: &f64| {
                let shown = rounded(100.0 * share, decimals);
                let is_exact = *share < ROUNDING_NOISE || (share - 1.0).abs() < ROUNDING_NOISE;
                !is_exact && (shown <= 0.0 || shown >= 100.0)
            };
            shares.iter().any(is_edge)
        };
        let fits = |decimals: &usize| {
            adds_up(&values, 100.0, *decimals) && (*decimals > 0 || !has_edge(0))
        };
        match (0..=2).find(fits) {
            Some(decimals) => plain(decimals),
            None => self.shifted(shares),
        }
    }

    /// Percentages with one decimal, where those with the largest rounding error are adjusted by a
    /// tenth so that they add up to 100.
    fn shifted(self, shares: &[f64]) -> Vec<String> {
        let exact = || shares.iter().map(|share| 1000.0 * share);
        let mut units: Vec<f64> = exact().map(|value| rounded(value, 0)).collect();
        let missing = 1000.0 - units.iter().sum::<f64>();
        let step = missing.signum();
        let mut order: Vec<usize> = (0..shares.len()).collect();
        let off: Vec<f64> = exact().zip(&units).map(|(v, u)| (v - u) * step).collect();
        let by = |place: usize| off.get(place).copied().unwrap_or_default();
        order.sort_by(|a, b| by(*b).total_cmp(&by(*a)));
        let mut left = missing.abs();
        for place in order {
            if left < 0.5 {
                break;
            }
            if let Some(unit) = units.get_mut(place).filter(|unit| **unit + step > 0.0) {
                *unit += step;
                left -= 1.0;
            }
        }
        let written = |(unit, share): (&f64, &f64)| {
            if *unit > 0.0 {
                format!("{}%", self.number(unit / 10.0, 1))
            } else {
                self.percent(*share, 1)
            }
        };
        units.iter().zip(shares).map(written).collect()
    }

    /// Sign between a sum and its result: `=` when the printed numbers add up, else `≈`.
    #[must_use]
    pub fn equality_sign(is_exact: bool) -> &'static str {
        if is_exact { "=" } else { "≈" }
    }

    /// Parses a number as people write it, including all that [`Self::number`] writes. Both point
    /// and comma are accepted as decimal separator where they are unambiguous.
    #[must_use]
    pub fn read_number(self, text: &str) -> Option<f64> {
        let text = text.trim();
        let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (-1.0, rest.trim_start()),
            None => (1.0, text.strip_prefix('+').unwrap_or(text)),
        };
        let is_plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',') || is_space(c);
        if !digits.chars().all(is_plain) || !digits.contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let point = self.point_of(digits)?;
        let (whole, fraction) = match point {
            Some(place) => (digits.get(..place)?, digits.get(place + 1..)?),
            None => (digits, ""),
        };
        let whole = ungrouped(whole)?;
        let number = format!("0{whole}.{fraction}0").parse::<f64>().ok()?;
        number.is_finite().then_some(sign * number)
    }

    /// Byte offset of the decimal separator, if there is one; the outer `None` for an invalid
    /// number.
    #[expect(
        clippy::option_option,
        reason = "no number, or a number without decimals"
    )]
    fn point_of(self, digits: &str) -> Option<Option<usize>> {
        let Some(last) = digits.rfind(['.', ',']) else {
            return Some(None);
        };
        let sign = digits.get(last..)?.chars().next()?;
        let is_repeated = digits.matches(sign).count() > 1;
        let has_both = digits.contains('.') && digits.contains(',');
        if is_repeated {
            // Group separators only, as in 1,234,567.
            return (!has_both).then_some(None);
        }
        let (before, after) = (digits.get(..last)?, digits.get(last + 1..)?);
        let is_group = !has_both
            && sign == self.separators().0
            && after.len() == 3
            && (1..=3).contains(&before.len())
            && !before.starts_with('0');
        Some((!is_group).then_some(last))
    }
}

/// True if a value has no more than `decimals` decimals when rounded to `most`.
fn in_units_at(value: f64, decimals: usize, most: usize) -> bool {
    let scale = i64::try_from(most - decimals)
        .ok()
        .and_then(|more| 10_i64.checked_pow(u32::try_from(more).ok()?));
    let fewer = in_units(value, decimals).zip(scale);
    fewer.and_then(|(units, scale)| units.checked_mul(scale)) == in_units(value, most)
}

/// True for spaces used as group separators.
fn is_space(sign: char) -> bool {
    matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// Removes group separators; `None` when they aren't between groups of three digits.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split(|sign| matches!(sign, '.' | ',') || is_space(sign));
    let first = groups.next()?;
    let mut text = first.to_owned();
    for group in groups {
        if group.len() != 3 || !(1..=3).contains(&first.len()) {
            return None;
        }
        text.push_str(group);
    }
    Some(text)
}

#[cfg(test)]
mod tests;
