//! Damaged files are refused with a message and a place, or still mean the same; never a panic.

use klantreis::{
    file::{Fault, LoadError, MAX_FILE_BYTES, Syntax, from_bytes, load},
    model::Journey,
};
use proptest::prelude::*;

use super::{
    ron,
    support::{
        journeys::{journey, journeys},
        property_tests::cases,
    },
};

/// Checks that an error says what and where, in every language.
fn assert_told(error: &LoadError, bytes: &[u8]) {
    let lines = String::from_utf8_lossy(bytes).lines().count().max(1) + 1;
    assert!(!error.faults.is_empty());
    for Fault { line, column, .. } in &error.faults {
        assert!(*line <= lines && (*line == 0) == (*column == 0), "{error}");
    }
    assert!(error.line > 0, "no place: {error}");
}

/// Loads damaged bytes: they must be refused in words, or give a journey that saves and loads.
fn survives(bytes: &[u8], syntax: Syntax) -> Option<Journey> {
    match from_bytes(bytes, syntax) {
        Ok(journey) => {
            let again = from_bytes(ron(&journey).as_bytes(), Syntax::Ron);
            assert_eq!(again.as_ref(), Ok(&journey));
            Some(journey)
        }
        Err(error) => {
            assert_told(&error, bytes);
            None
        }
    }
}

#[test]
fn a_file_cut_off_anywhere_is_refused_or_whole() {
    let journey = journey(11, 2);
    let text = ron(&journey);
    for cut in 0..text.len() {
        if let Some(read) = survives(&text.as_bytes()[..cut], Syntax::Ron) {
            assert_eq!(read, journey, "cut at {cut}");
            assert!(text[cut..].trim().is_empty(), "cut at {cut}");
        }
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_flipped_byte_does_no_harm(
        journey in journeys(3),
        place in any::<prop::sample::Index>(),
        bit in 0..8_u32,
        json in any::<bool>(),
    ) {
        let syntax = if json { Syntax::Json } else { Syntax::Ron };
        let mut bytes = klantreis::file::to_text(&journey, syntax).unwrap().into_bytes();
        let place = place.index(bytes.len());
        bytes[place] ^= 1 << bit;
        survives(&bytes, syntax);
    }

    #[test]
    fn bytes_put_in_or_taken_out_do_no_harm(
        journey in journeys(3),
        place in any::<prop::sample::Index>(),
        count in 0..40_usize,
        put in prop::collection::vec(prop::sample::select(b"()[]{}\",:'\\/*#r01-.eNn\0\xff ".as_slice()), 0..6),
    ) {
        let mut bytes = ron(&journey).into_bytes();
        let from = place.index(bytes.len());
        let to = (from + count).min(bytes.len());
        bytes.splice(from..to, put);
        survives(&bytes, Syntax::Ron);
    }

    #[test]
    fn any_bytes_do_no_harm(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        survives(&bytes, Syntax::Ron);
        survives(&bytes, Syntax::Json);
    }

    #[test]
    fn any_text_that_looks_like_a_journey_does_no_harm(text in "\\(format: ?1,(phases|about|rows|images|[a-z(\\[{\"':,#/* \\]})0-9.\\\\-])*") {
        survives(text.as_bytes(), Syntax::Ron);
    }
}

#[test]
fn other_versions_are_told_from_broken_files() {
    let text = ron(&journey(3, 3));
    let key = |to: &str| {
        let other = text.replacen("format: 1", to, 1);
        let error = from_bytes(other.as_bytes(), Syntax::Ron).unwrap_err();
        assert_told(&error, other.as_bytes());
        error.message.id.as_str()
    };
    assert_eq!(key("format: 2, novelty: (a: 1)"), "file-newer");
    assert_eq!(key("format: 0"), "file-bad-format");
    assert_eq!(key("format: -1"), "file-bad-format");
    assert_eq!(key("format: 99999999999999999999"), "file-bad-format");
    assert_eq!(key("about: ()"), "file-no-format");
    assert_eq!(key("novelty: 1, format: 1"), "file-unknown-field");
}

#[test]
fn a_file_of_nuls_is_refused() {
    // What a power cut leaves of a file that was renamed without being flushed.
    for len in [1, 4096, 1 << 20] {
        let bytes = vec![0; len];
        assert!(survives(&bytes, Syntax::Ron).is_none());
    }
}

#[test]
fn bombs_are_refused_in_no_time() {
    let start = std::time::Instant::now();
    let text = format!("(format: 1, phases: {}", "[".repeat(1_000_000));
    assert_eq!(refused(text.as_bytes()), "file-too-deep");
    let text = format!("(format: 1, phases: [{}", "(),".repeat(5_000_000));
    assert_eq!(refused(text.as_bytes()), "file-too-many-items");
    let text = format!("(format: 1, rows: [(id: \"{}", "\",\"".repeat(2_000_001));
    assert_eq!(refused(text.as_bytes()), "file-too-many");
    let huge = vec![b' '; usize::try_from(MAX_FILE_BYTES).unwrap() + 1];
    assert_eq!(refused(&huge), "file-too-large");
    let text = format!("(format: 1, about: (title: r{}\"", "#".repeat(1_000_000));
    survives(text.as_bytes(), Syntax::Ron);
    let text = format!("(format: 1, /* {}", "/*".repeat(1_000_000));
    survives(text.as_bytes(), Syntax::Ron);
    let text = format!(
        "(format: 1, scores: [(id: \"s\", metric: \"nps\", value: 1e{}",
        "9".repeat(1_000_000)
    );
    survives(text.as_bytes(), Syntax::Ron);
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
}

fn refused(bytes: &[u8]) -> &'static str {
    from_bytes(bytes, Syntax::Ron)
        .unwrap_err()
        .message
        .id
        .as_str()
}

#[test]
fn what_is_no_file_is_told_apart() {
    let dir = tempfile::tempdir().unwrap();
    let key = |path: &std::path::Path| load(path).unwrap_err().message.id.as_str();
    assert_eq!(key(&dir.path().join("none.ron")), "file-not-found");
    assert_eq!(key(dir.path()), "file-is-folder");
    let empty = dir.path().join("empty.ron");
    std::fs::write(&empty, "").unwrap();
    assert_eq!(key(&empty), "file-not-journey");
    let sparse = dir.path().join("sparse.ron");
    std::fs::File::create(&sparse)
        .unwrap()
        .set_len(1 << 40)
        .unwrap();
    assert_eq!(key(&sparse), "file-too-large");
}
