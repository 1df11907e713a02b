//! Parsing and formatting of the numbers, dates and durations in fields.

use jiff::civil::Date;

use crate::{
    i18n::{Lang, rounded},
    model::Message,
};

/// Reads a share of 0…1 from "58", "58%", "58,5%" or "0,58"; nothing from an empty text.
///
/// # Errors
/// Says what is expected.
pub fn parse_percent(lang: Lang, text: &str) -> Result<Option<f64>, Message> {
    let wrong = || message!("inspector-wrong-percent");
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let digits = text.strip_suffix('%').unwrap_or(text).trim();
    let number = lang.read_number(digits).ok_or_else(wrong)?;
    // "0,58" can only mean a share; "1" is one percent.
    let is_share = !text.ends_with('%') && digits.contains(['.', ',']) && number <= 1.0;
    let share = if is_share { number } else { number / 100.0 };
    if (0.0..=1.0).contains(&share) {
        Ok(Some((share * 1e6).round() / 1e6))
    } else {
        Err(wrong())
    }
}

/// Writes a share of 0…1 in percent, with at most two decimals.
#[must_use]
pub fn show_percent(lang: Lang, share: f64) -> String {
    format!("{}%", show_decimal(lang, share * 100.0, 2))
}

/// Reads a whole number of `min`…`max`; nothing from an empty text.
///
/// # Errors
/// Says what is expected.
pub fn parse_whole(text: &str, min: i64, max: i64) -> Result<Option<i64>, Message> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    match whole(text) {
        Some(number) if (min..=max).contains(&number) => Ok(Some(number)),
        _ if max == i64::from(u32::MAX) => Err(message!("inspector-wrong-at-least", min = min)),
        _ => Err(message!("inspector-wrong-whole", min = min, max = max)),
    }
}

/// Reads a number of `min`…`max`, with a point or a comma; nothing from an empty text.
///
/// # Errors
/// Says what is expected.
pub fn parse_decimal(
    lang: Lang,
    text: &str,
    (min, max): (f64, f64),
) -> Result<Option<f64>, Message> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    match lang.read_number(text) {
        Some(number) if number >= min && number <= max => Ok(Some(number)),
        _ if max == f64::MAX => Err(message!("inspector-wrong-number")),
        _ => Err(message!("inspector-wrong-decimal", min = min, max = max)),
    }
}

/// Writes a number for a field, to be edited: with at most `decimals` decimals and no zeros at its
/// end, no groups and a minus that every keyboard has.
#[must_use]
pub fn show_decimal(lang: Lang, value: f64, decimals: usize) -> String {
    let text = (rounded(value, decimals) + 0.0).to_string();
    match lang {
        Lang::En => text,
        Lang::Nl => text.replace('.', ","),
    }
}

/// Reads a date written as 2026-11-12; nothing from an empty text.
///
/// # Errors
/// Says what is expected.
pub fn parse_date(text: &str) -> Result<Option<Date>, Message> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let has_form = text.len() == 10
        && text.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let wrong = |_| message!("inspector-wrong-date");
    if has_form {
        text.parse().map(Some).map_err(wrong)
    } else {
        Err(message!("inspector-wrong-date"))
    }
}

/// Reads a time such as "45 s", "6 min", "1 h 30 min", "1 u 30" or "6" (minutes) in seconds;
/// nothing from an empty text.
///
/// # Errors
/// Says what is expected.
pub fn parse_wait(text: &str) -> Result<Option<u32>, Message> {
    let wrong = || message!("inspector-wrong-wait");
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return Ok(None);
    }
    let (mut total, mut rest, mut last_unit) = (0.0, text.as_str(), None);
    while !rest.is_empty() {
        let digits_end = rest
            .find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','))
            .unwrap_or(rest.len());
        let (digits, tail) = rest.split_at(digits_end);
        let tail = tail.trim_start();
        let word_end = tail
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(tail.len());
        let (word, tail) = tail.split_at(word_end);
        let seconds = unit(word, last_unit).ok_or_else(wrong)?;
        total += number(digits).ok_or_else(wrong)? * seconds;
        last_unit = Some(seconds);
        rest = tail.trim_start();
    }
    if (0.0..=f64::from(u32::MAX)).contains(&total) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "in range by the test above"
        )]
        let seconds = total.round() as u32;
        Ok(Some(seconds))
    } else {
        Err(wrong())
    }
}

/// Seconds of a unit. A bare number means minutes, also after hours or more; after a smaller unit
/// it means seconds.
fn unit(word: &str, last: Option<f64>) -> Option<f64> {
    Some(match word {
        "s" | "sec" | "second" | "seconds" | "seconde" | "seconden" => 1.0,
        "m" | "min" | "mins" | "minute" | "minutes" | "minuut" | "minuten" => 60.0,
        "h" | "hr" | "hour" | "hours" | "u" | "uur" | "uren" => 3600.0,
        "d" | "day" | "days" | "dag" | "dagen" => 86_400.0,
        "w" | "week" | "weeks" | "weken" => 604_800.0,
        "" if last.is_none_or(|seconds| seconds >= 3600.0) => 60.0,
        "" => 1.0,
        _ => return None,
    })
}

/// Writes seconds as "45 s", "6 min", "1 h 30 min" or "2 d".
#[must_use]
pub fn show_wait(lang: Lang, seconds: u32) -> String {
    let hour = match lang {
        Lang::En => "h",
        Lang::Nl => "u",
    };
    let parts = [
        (seconds / 86_400, "d"),
        (seconds / 3600 % 24, hour),
        (seconds / 60 % 60, "min"),
        (seconds % 60, "s"),
    ];
    let words: Vec<String> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, unit)| format!("{count} {unit}"))
        .collect();
    if words.is_empty() {
        "0 s".to_owned()
    } else {
        words.join(" ")
    }
}

/// Parses a whole number, whatever separates its groups of digits.
fn whole(text: &str) -> Option<i64> {
    let plain = text.replace('\u{2212}', "-").parse::<i64>().ok();
    let grouped = || {
        let mut found = Lang::ALL
            .into_iter()
            .filter_map(|lang| lang.read_number(text));
        let number = found.find(|number| number.fract() == 0.0 && number.abs() < 1e15)?;
        #[expect(clippy::cast_possible_truncation, reason = "whole and in range")]
        let whole = number as i64;
        Some(whole)
    };
    plain.or_else(grouped)
}

fn number(text: &str) -> Option<f64> {
    let text = text.replace(',', ".").replace('\u{2212}', "-");
    let is_plain = text
        .bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'));
    if !is_plain {
        return None;
    }
    text.parse::<f64>().ok().filter(|number| number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::{parse_date, parse_decimal, parse_percent, parse_wait, parse_whole, show_wait};
    use crate::i18n::Lang;

    #[test]
    fn fields_show_numbers_that_they_read() {
        for (value, en, nl) in [(0.125, "13%", "13%"), (0.585, "58.5%", "58,5%")] {
            let decimals = if value < 0.5 { 0 } else { 2 };
            let share = super::rounded(value, decimals + 2);
            assert_eq!(super::show_percent(Lang::En, share), en);
            assert_eq!(super::show_percent(Lang::Nl, share), nl);
        }
        for value in [0.0, -3.0, 1_234.5, 0.25] {
            for lang in Lang::ALL {
                let text = super::show_decimal(lang, value, 3);
                assert_eq!(
                    parse_decimal(lang, &text, (f64::MIN, f64::MAX)),
                    Ok(Some(value))
                );
            }
        }
    }

    #[test]
    fn percents_are_read_as_people_write_them() {
        for (text, share) in [
            ("58", 0.58),
            ("58%", 0.58),
            ("58%", 0.58),
            ("0,58", 0.58),
            ("0.58", 0.58),
            ("1", 0.01),
            ("33,3", 0.333),
            ("100", 1.0),
        ] {
            for lang in Lang::ALL {
                assert_eq!(parse_percent(lang, text), Ok(Some(share)), "{text}");
            }
        }
        assert_eq!(parse_percent(Lang::En, "  "), Ok(None));
        for bad in ["101", "-1", "half", "1e1", "inf", "5 8"] {
            assert!(parse_percent(Lang::En, bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn times_are_read_in_both_languages() {
        for (text, seconds) in [
            ("6 min", 360),
            ("6", 360),
            ("45s", 45),
            ("1 h 30 min", 5400),
            ("1u30", 5400),
            ("1,5 uur", 5400),
            ("2 dagen", 172_800),
            ("6 min 20", 380),
        ] {
            assert_eq!(parse_wait(text), Ok(Some(seconds)), "{text}");
        }
        for bad in ["soon", "min", "6 x", "-3", "99999999 w"] {
            assert!(parse_wait(bad).is_err(), "{bad}");
        }
        for seconds in [0, 45, 380, 5400, 172_800] {
            let text = show_wait(Lang::Nl, seconds);
            assert_eq!(parse_wait(&text), Ok(Some(seconds)), "{text}");
        }
    }

    #[test]
    fn numbers_and_dates_keep_to_their_ranges() {
        assert_eq!(parse_whole("12", 1, 3650), Ok(Some(12)));
        assert!(parse_whole("0", 1, 3650).is_err() && parse_whole("x", 0, 9).is_err());
        let read = |lang, text| parse_decimal(lang, text, (-10.0, 2_000.0));
        assert_eq!(read(Lang::En, "1,5"), Ok(Some(1.5)));
        assert_eq!(read(Lang::En, "1,234.5"), Ok(Some(1_234.5)));
        assert_eq!(read(Lang::Nl, "1.234,5"), Ok(Some(1_234.5)));
        assert_eq!(read(Lang::Nl, "\u{2212}3"), Ok(Some(-3.0)));
        assert!(read(Lang::En, "2001").is_err());
        for (text, number) in [("1,234", 1_234), ("1.234", 1_234), ("\u{2212}3", -3)] {
            assert_eq!(parse_whole(text, -5, 9_999), Ok(Some(number)), "{text}");
        }
        assert!(parse_whole("2,5", 0, 9).is_err());
        assert!(parse_date("2026-11-12").is_ok_and(|date| date.is_some()));
        for bad in ["12-11-2026", "2026-13-01", "2026-02-30", "20261112", "soon"] {
            assert!(parse_date(bad).is_err(), "{bad}");
        }
    }
}
