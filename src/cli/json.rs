//! What programs read: JSON of which fields are only ever added.
//!
//! Every answer is one object with `format` first. Within a format no field is taken away,
//! renamed, moved or given another meaning; new ones may come. Fields stand in the order of the
//! structs here and in the commands. Numbers have their full precision; what isn't known is `null`.
//! Ids, kinds and keys are the words that journey files use, messages are in the language asked
//! for.

use serde::Serialize;

use super::Terminal;
use crate::{
    file::Places,
    model::{ItemRef, Journey},
};

/// The format of the answers.
pub(super) const FORMAT: u32 = 1;

/// An item of a journey.
#[derive(Serialize)]
pub(super) struct Item {
    /// What it is: `journey`, `phase`, `touchpoint`, …
    kind: &'static str,
    /// Its id; empty for the journey, `row/touchpoint` for a cell.
    id: String,
    /// Its title, name or text; empty for what has none.
    pub(super) name: String,
    /// The line in the file, from 1.
    line: Option<usize>,
    /// The column in characters, from 1.
    column: Option<usize>,
}

impl Item {
    pub(super) fn of(item: &ItemRef, journey: &Journey, places: &Places) -> Self {
        let place = places.of_item(item);
        let name = item.to_string();
        Self {
            kind: item.kind(),
            id: name.split_once('/').map_or("", |(_, id)| id).to_owned(),
            name: item.words(journey).to_owned(),
            line: place.map(|place| place.0),
            column: place.map(|place| place.1),
        }
    }
}

impl Terminal<'_> {
    /// Prints an answer.
    pub(super) fn answer(&mut self, answer: &impl Serialize) {
        // Strings, numbers and lists under names of fields can always be written.
        let text = serde_json::to_string_pretty(answer).unwrap_or_default();
        self.print_json(&text);
    }
}
