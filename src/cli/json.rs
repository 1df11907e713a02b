//! JSON answers for programs: a stable interface; fields are only ever added.
//!
//! Every answer is one object with `format` first. Within a format version no field is removed,
//! renamed, moved or given another meaning; new ones may come. Fields are in the order of the
//! structs here and in the commands. Numbers have full precision; unknown values are `null`. Ids,
//! kinds and keys are those of journey files, messages are in the requested language.

use serde::Serialize;

use super::Terminal;
use crate::{
    file::ItemLocations,
    model::{ItemRef, Journey},
};

/// Format version of the answers.
pub(super) const FORMAT: u32 = 1;

/// Reference to an item of a journey.
#[derive(Serialize)]
pub(super) struct ItemJson {
    /// Kind: `journey`, `phase`, `touchpoint`, …
    kind: &'static str,
    /// Id; empty for the journey, `row/touchpoint` for a cell.
    id: String,
    /// Title, name or text; empty when it has none.
    pub(super) name: String,
    /// Line in the file, from 1.
    line: Option<usize>,
    /// Column in characters, from 1.
    column: Option<usize>,
}

impl ItemJson {
    pub(super) fn of(item: &ItemRef, journey: &Journey, places: &ItemLocations) -> Self {
        let place = places.location_of(item);
        Self {
            kind: item.kind(),
            id: item.id().into_owned(),
            name: item.text(journey).to_owned(),
            line: place.map(|place| place.0),
            column: place.map(|place| place.1),
        }
    }
}

impl Terminal<'_> {
    /// Prints an answer as JSON.
    pub(super) fn answer(&mut self, answer: &impl Serialize) {
        // Serialising strings, numbers and lists under field names can't fail.
        let text = serde_json::to_string_pretty(answer).unwrap_or_default();
        self.print_json(&text);
    }
}
