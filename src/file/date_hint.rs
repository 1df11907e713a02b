//! Dates that people write in another order or with other separators than a journey file.

use crate::model::Message;

/// Adds the date that was meant to a message, if it is unambiguous: `hint` is `near` and `near` the
/// date, or `hint` is `none`.
pub(super) fn with_date(message: Message, found: &str) -> Message {
    match dated(found) {
        Some(date) => message.with("hint", "near").with("near", date.to_string()),
        None => message.with("hint", "none").with("near", ""),
    }
}

/// Parses a date in the orders and with the separators that people use; `None` when it is
/// ambiguous.
pub(super) fn dated(text: &str) -> Option<jiff::civil::Date> {
    let mut parts = [0_i16; 3];
    let mut found = text.trim().split(['/', '-', '.']);
    for part in &mut parts {
        let digits = found.next().filter(|part| (1..=4).contains(&part.len()))?;
        *part = digits.parse().ok()?;
    }
    if found.next().is_some() {
        return None;
    }
    let date = |year: i16, month: i16, day: i16| {
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        jiff::civil::Date::new(year, month, day).ok()
    };
    let [a, b, c] = parts;
    if a > 31 {
        return date(a, b, c);
    }
    if c < 1000 {
        return None;
    }
    match (date(c, b, a), date(c, a, b)) {
        (Some(day_first), Some(month_first)) if day_first != month_first => None,
        (day_first, month_first) => day_first.or(month_first),
    }
}

#[cfg(test)]
mod tests {
    use super::dated;

    #[test]
    fn dates_are_guessed_only_when_they_can_be_no_other_day() {
        for (text, date) in [
            ("2026/1/2", Some("2026-01-02")),
            ("31-1-2026", Some("2026-01-31")),
            ("1.31.2026", Some("2026-01-31")),
            ("5/5/2026", Some("2026-05-05")),
            ("1/2/2026", None),
            ("1/2/26", None),
            ("2026-13-12", None),
            ("yesterday", None),
        ] {
            let found = dated(text).map(|date| date.to_string());
            assert_eq!(found.as_deref(), date, "{text}");
        }
    }
}
