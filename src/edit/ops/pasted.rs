//! Text from the clipboard as titles: cells of spreadsheets, items of lists.

mod bullets;
mod cells;

pub use self::cells::Pasted;

#[cfg(test)]
mod tests;

/// A title on one line: breaks and control characters inside it become spaces, and what can't be
/// seen at its ends goes.
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

/// A text without spaces of any kind, marks of no width and direction marks at its ends.
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
