//! Loading of journeys: from bytes to a validated [`Journey`], or faults with line and column.

use std::{io, path::Path};

use ron::extensions::Extensions;

use super::{
    atomic::copy_beside,
    fault::{self, Fault, LoadError},
    file_stamp::FileStamp,
    item_locations::ItemLocations,
    regular_file,
    scanner::{self, EntityOffsets, LineIndex, line_column},
    wire::{FORMAT, v1, wire_string::short},
};
use crate::model::{Journey, Message, validate::Problem};

/// Maximum size of a journey file, for reading and writing, in bytes.
pub const MAX_FILE_BYTES: u64 = 64 << 20;

/// Maximum number of faults listed for one file.
const MAX_FAULTS: usize = 100;

/// Syntax of a journey file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Syntax {
    /// RON: for people and version control.
    #[default]
    Ron,
    /// JSON, with the same fields: for programs.
    Json,
}

impl Syntax {
    /// Syntax by file extension: JSON for `.json`, RON for all others.
    #[must_use]
    pub fn of_path(path: &Path) -> Self {
        match path.extension() {
            Some(end) if end.eq_ignore_ascii_case("json") => Self::Json,
            Some(_) | None => Self::Ron,
        }
    }
}

/// A loaded journey.
#[derive(Clone, Debug)]
pub struct LoadedJourney {
    /// The journey.
    pub journey: Journey,
    /// Stamp of the file when it was read.
    pub stamp: FileStamp,
}

/// Loads a journey; `.json` files as JSON, all others as RON.
///
/// # Errors
/// When the file can't be read, or isn't a complete and valid journey; with the position of each
/// fault.
pub fn load(path: &Path) -> Result<LoadedJourney, LoadError> {
    Ok(load_bytes(path)?.0)
}

/// Loads a journey together with the source positions of its items.
///
/// # Errors
/// As [`load`].
pub fn load_with_locations(path: &Path) -> Result<(LoadedJourney, ItemLocations), LoadError> {
    let (loaded, bytes) = load_bytes(path)?;
    // It loaded, so it is UTF-8.
    let places = ItemLocations::of(&String::from_utf8_lossy(&bytes));
    Ok((loaded, places))
}

fn load_bytes(path: &Path) -> Result<(LoadedJourney, Vec<u8>), LoadError> {
    let (bytes, stamp) =
        read(path).map_err(|error| LoadError::whole(read_message(&error)).in_file(path))?;
    let journey = from_bytes(&bytes, Syntax::of_path(path)).map_err(|mut error| {
        if let Some(copy) = copy_beside(path) {
            let copy = message!("file-cut-off", copy = copy.display());
            error.faults.push(Fault::whole(copy));
        }
        error.in_file(path)
    })?;
    Ok((LoadedJourney { journey, stamp }, bytes))
}

/// Reads a file of at most [`MAX_FILE_BYTES`], whatever size its metadata claims.
pub(crate) fn read(path: &Path) -> io::Result<(Vec<u8>, FileStamp)> {
    let file = regular_file::open(path)?;
    let bytes = regular_file::read_all(&file, MAX_FILE_BYTES)?;
    let stamp = FileStamp::of(&bytes, file.metadata().ok().as_ref());
    Ok((bytes, stamp))
}

fn read_message(error: &io::Error) -> Message {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => message!("file-not-found"),
        io::ErrorKind::PermissionDenied => message!("file-no-permission"),
        io::ErrorKind::IsADirectory => message!("file-is-folder"),
        io::ErrorKind::FileTooLarge => too_large(),
        _ if regular_file::is_special(error) => message!("file-special"),
        _ => message!("file-cannot-read", detail = error),
    }
}

pub(crate) fn too_large() -> Message {
    message!("file-too-large", max = MAX_FILE_BYTES >> 20)
}

/// Parses a journey from the bytes of a file. A byte order mark and CRLF are accepted.
///
/// # Errors
/// The faults with their positions; the path is empty.
pub fn from_bytes(bytes: &[u8], syntax: Syntax) -> Result<Journey, LoadError> {
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(LoadError::whole(too_large()));
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let good = String::from_utf8_lossy(good);
            let place = line_column(&good, good.len());
            return Err(LoadError::at(place, message!("file-not-utf8")));
        }
    };
    from_text(text, syntax)
}

/// Parses a journey from a text; a byte order mark is accepted.
///
/// # Errors
/// The faults with their positions; the path is empty.
pub fn from_text(text: &str, syntax: Syntax) -> Result<Journey, LoadError> {
    // ron fails on a byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    check_format(text)?;
    let file: v1::File = match syntax {
        Syntax::Ron => ron_options()
            .from_str(text)
            .map_err(|error| fault::of_ron(text, error))?,
        Syntax::Json => serde_json::from_str(text).map_err(|error| fault::of_json(text, &error))?,
    };
    file.journey().map_err(|problems| located(text, problems))
}

pub(crate) fn ron_options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_recursion_limit(2 * scanner::MAX_DEPTH)
}

/// Checks limits and the format version only, so that a newer file is distinguished from a damaged
/// one.
fn check_format(text: &str) -> Result<(), LoadError> {
    let survey = scanner::probe_format(text)
        .map_err(|(at, message)| LoadError::at(line_column(text, at), message))?;
    let Some((at, word)) = survey.format else {
        let key = if survey.has_record {
            id!("file-no-format")
        } else {
            id!("file-not-journey")
        };
        return Err(LoadError::at((1, 1), Message::new(key)));
    };
    let place = line_column(text, at);
    match word.parse::<u32>() {
        Ok(FORMAT) => Ok(()),
        Ok(newer) if newer > FORMAT => Err(LoadError::at(
            place,
            message!("file-newer", found = newer, known = FORMAT),
        )),
        Ok(_) | Err(_) => Err(LoadError::at(
            place,
            message!("file-bad-format", found = short(word), known = FORMAT),
        )),
    }
}

fn located(text: &str, problems: Vec<Problem>) -> LoadError {
    let (outline, lines) = (EntityOffsets::of(text), LineIndex::of(text));
    let mut doubles = std::collections::HashMap::new();
    let faults = problems.into_iter().take(MAX_FAULTS).map(|problem| {
        let Problem { kind, id, message } = problem;
        let count: &mut usize = doubles.entry((kind, id.clone())).or_default();
        *count += usize::from(message.id == id!("problem-double-id"));
        let place = outline
            .find(kind, &id, *count, &message)
            .map_or((1, 1), |at| lines.position(at));
        Fault {
            line: place.0,
            column: place.1,
            message,
            item: Some((kind, id)),
        }
    });
    let mut faults: Vec<_> = faults.collect();
    faults.sort_by_key(|fault| (fault.line, fault.column));
    LoadError::new(faults, false)
}

#[cfg(test)]
mod tests {
    use super::{Syntax, from_bytes, from_text};
    use crate::{
        file::to_text,
        model::{Journey, MessageId},
    };

    const SMALL: &str = r##"// A journey as a person would write it.
(
    format: 1,
    about: (title: "Moving house", custom: [(name: "Sponsor", text: "l'état")]),
    phases: [(id: "orient", name: "Orient")],
    channels: [(id: "phone", name: "Phone", kind: "phone", color: "#0e6e80")],
    personas: [(id: "fatma", name: "Fatma", share: 1)],
    touchpoints: [
        (id: "t-a", title: "Search", phase: "orient", order: 1, channel: "phone",
            emotions: [(persona: "fatma", value: -2, word: "powerless")],
            evidence: (status: "observed", sources: [(kind: "data"), (kind: "interview", date: "2026-01-01")])),
        (id: "t-b", title: "Choose", phase: "orient", order: 2.5),
    ],
    transitions: [(id: "e-1", from: "t-a", to: "t-b", kind: "channel-switch", share: 0.4)],
    pain_points: [(id: "p-1", text: "Too long", transition: "e-1", severity: 3)],
    moments: [(id: "m-1", text: "Yes", touchpoint: "t-b", polarity: "positive", strength: 2)],
    metrics: [(id: "trust", name: "Trust", min: 1, max: 3, report: "top-box", from: 3)],
    scores: [
        (id: "s-1", metric: "trust", phase: "orient", replies: [1, 2, 3]),
        (id: "s-2", metric: "nps", value: -12, n: 412, date: "2026-10-12"),
    ],
)
"##;

    /// The text at the position of the fault in [`SMALL`] after a replacement, and the message.
    fn fault(from: &str, to: &str, pointed: &str) -> MessageId {
        assert!(SMALL.contains(from), "{from}");
        let text = SMALL.replacen(from, to, 1);
        let error = from_text(&text, Syntax::Ron).unwrap_err();
        let line = text.lines().nth(error.line - 1).unwrap();
        let rest: String = line.chars().skip(error.column - 1).collect();
        assert!(rest.starts_with(pointed), "{error} points at {rest}");
        error.message.id
    }

    fn small() -> Journey {
        from_text(SMALL, Syntax::Ron).unwrap()
    }

    #[test]
    fn what_a_person_writes_is_read_and_written_canonically() {
        let journey = small();
        for syntax in [Syntax::Ron, Syntax::Json] {
            let text = to_text(&journey, syntax).unwrap();
            assert_eq!(from_text(&text, syntax).unwrap(), journey, "{text}");
            let again = to_text(&from_text(&text, syntax).unwrap(), syntax).unwrap();
            assert_eq!(again, text);
        }
    }

    #[test]
    fn a_byte_order_mark_and_crlf_are_accepted() {
        let text = format!("\u{feff}{}", SMALL.replace('\n', "\r\n"));
        assert_eq!(from_bytes(text.as_bytes(), Syntax::Ron).unwrap(), small());
    }

    #[test]
    fn faults_of_form_are_located() {
        for (from, to, pointed, key) in [
            ("format: 1", "format: 2", "2", id!("file-newer")),
            ("format: 1", "format: x", "x", id!("file-bad-format")),
            ("    format: 1,\n", "", "//", id!("file-no-format")),
            (
                "title: \"M",
                "titel: \"M",
                "titel",
                id!("file-unknown-field"),
            ),
            ("\"channel-switch\"", "\"jump\"", "jump", id!("file-choice")),
            ("#0e6e80", "blue", "blue", id!("file-colour")),
            ("2026-10-12", "2026-13-12", "2026-13", id!("file-date")),
            (
                "\"t-b\", title",
                "\"t b\", title",
                "t b",
                id!("problem-id-form"),
            ),
            ("title: \"Choose\", ", "", ")", id!("file-missing-field")),
            (
                "order: 2.5",
                "order: \"2\"",
                "\"2\"",
                id!("file-number-quoted"),
            ),
            ("n: 412", "n: -412", "412", id!("file-number-range")),
            ("phases: [", "phases: (", "(", id!("file-expected-list")),
            (
                "name: \"Orient\"",
                "name: Orient",
                "Orient",
                id!("file-unquoted"),
            ),
        ] {
            assert_eq!(fault(from, to, pointed), key, "{from} → {to}");
        }
    }

    #[test]
    fn faults_of_content_are_located_at_their_field() {
        for (from, to, pointed, key) in [
            (
                "share: 0.4",
                "share: 1.4",
                "share: 1.4",
                id!("problem-range"),
            ),
            (
                "share: 0.4",
                "share: NaN",
                "share: NaN",
                id!("problem-range"),
            ),
            (
                "order: 2.5",
                "order: inf",
                "order: inf",
                id!("problem-not-finite"),
            ),
            (
                "to: \"t-b\"",
                "to: \"t-x\"",
                "to: \"t-x\"",
                id!("problem-dangling"),
            ),
            (
                "\"t-b\", title",
                "\"t-a\", title",
                "(id: \"t-a\", title: \"Ch",
                id!("problem-double-id"),
            ),
            (
                "transition: \"e-1\", ",
                "",
                "(id: \"p-1\"",
                id!("file-anchor"),
            ),
            (
                "report: \"top-box\"",
                "report: \"net\"",
                "report",
                id!("file-report"),
            ),
        ] {
            assert_eq!(fault(from, to, pointed), key, "{from} → {to}");
        }
    }

    #[test]
    fn hostile_texts_are_refused() {
        for (text, key) in [
            ("", id!("file-not-journey")),
            ("\0\0\0\0", id!("file-not-journey")),
            (
                "(((((((((((((((((((((((((((((((((((((((",
                id!("file-too-deep"),
            ),
            ("hello", id!("file-not-journey")),
        ] {
            assert_eq!(from_text(text, Syntax::Ron).unwrap_err().message.id, key);
        }
        let error = from_bytes(b"(format: 1,\n \xff)", Syntax::Ron).unwrap_err();
        assert_eq!(
            (error.line, error.column, error.message.id),
            (2, 2, id!("file-not-utf8"))
        );
    }
}
