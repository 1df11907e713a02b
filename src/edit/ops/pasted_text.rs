//! Clipboard text as titles: cells of spreadsheets, items of lists.

mod bullets;
mod cells;

pub use self::cells::PastedTitles;

#[cfg(test)]
mod tests;

/// Cleans a title: breaks and control characters inside it become spaces, and invisible characters
/// at its ends are removed.
fn cleaned(text: &str) -> String {
    let mut title = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')) {
        let word = trimmed(word);
        if !title.is_empty() && !word.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    title
}

/// Trims spaces of any kind, zero-width characters and direction marks from both ends.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '\u{00AD}'
                    | '\u{061C}'
                    | '\u{180E}'
                    | '\u{200B}'..='\u{200F}'
                    | '\u{202A}'..='\u{202E}'
                    | '\u{2060}'..='\u{2064}'
                    | '\u{2066}'..='\u{2069}'
                    | '\u{FEFF}'
                    | '\u{FFFC}'
            )
    })
}
