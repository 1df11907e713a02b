//! Names of files: as they are shown, and made of the title of a journey.

use std::path::Path;

/// Name of a file without its folder, to be shown.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// File name made of a title: letters, digits and hyphens, at most 60 characters.
pub(super) fn file_name_of(title: &str) -> String {
    let mut name = String::new();
    for c in title.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            name.push(c);
        } else if !name.ends_with('-') && !name.is_empty() {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() {
        "journey".to_owned()
    } else {
        name.chars().take(60).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::file_name_of;

    #[test]
    fn titles_become_file_names() {
        assert_eq!(
            file_name_of("Energy customer moves house!"),
            "energy-customer-moves-house"
        );
        assert_eq!(file_name_of("  ../..  "), "journey");
        assert_eq!(file_name_of("Één hypotheek"), "één-hypotheek");
    }
}
