//! External addresses as legal URIs, since a program may take a file with an illegal one for a
//! broken one.

use std::fmt::Write as _;

use crate::export::xml::is_safe_link;

/// Longest address that Office follows.
const LONGEST: usize = 2000;

/// Web or mail address as a legal URI; `None` for anything else.
pub(super) fn address(href: &str) -> Option<String> {
    let href = href.trim();
    if !is_safe_link(href) || href.len() > LONGEST {
        return None;
    }
    let (scheme, rest) = href.split_once(':')?;
    let is_mail = scheme.eq_ignore_ascii_case("mailto");
    let host = rest.strip_prefix("//").unwrap_or_default();
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    let is_plain = |c: char| c.is_alphanumeric() || "-._~:@".contains(c);
    let is_host = !host.is_empty() && host.starts_with(char::is_alphanumeric);
    let is_whole = if is_mail {
        !rest.is_empty()
    } else {
        is_host && host.chars().all(is_plain)
    };
    if !is_whole {
        return None;
    }
    let mut legal = String::with_capacity(href.len());
    for (at, c) in href.char_indices() {
        let is_escape = c == '%' && {
            let code = href.as_bytes().get(at + 1..at + 3);
            code.is_some_and(|code| code.iter().all(u8::is_ascii_hexdigit))
        };
        if c.is_alphanumeric() || is_escape || "-._~:/?#@!$&'()*+,;=".contains(c) {
            legal.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                // Writing to a string never fails.
                let _written = write!(legal, "%{byte:02X}");
            }
        }
    }
    // Only the first `#` starts a fragment.
    let (start, fragment) = match legal.split_once('#') {
        Some((start, fragment)) => (start, format!("#{}", fragment.replace('#', "%23"))),
        None => (legal.as_str(), String::new()),
    };
    Some(format!("{start}{fragment}"))
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn addresses_are_legal() {
        for (href, legal) in [
            (
                "https://a.nl/x?y=1&z=2#top",
                Some("https://a.nl/x?y=1&z=2#top"),
            ),
            (
                "https://a.nl/{x}|\"y\"",
                Some("https://a.nl/%7Bx%7D%7C%22y%22"),
            ),
            ("https://a.nl/100%/50%25", Some("https://a.nl/100%25/50%25")),
            ("https://a.nl/#a#b", Some("https://a.nl/#a%23b")),
            ("mailto:a@b.nl", Some("mailto:a@b.nl")),
            ("mailto:", None),
            ("https://", None),
            ("https:///x", None),
            ("http://[x", None),
            ("javascript:alert(1)", None),
            ("", None),
        ] {
            assert_eq!(address(href).as_deref(), legal, "{href}");
        }
    }
}
