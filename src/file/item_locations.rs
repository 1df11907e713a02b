//! Source positions of the items of a journey in its file.

use std::collections::HashMap;

use super::scanner::{EntityOffsets, section_of};
use crate::model::ItemRef;

/// Line and column of every item in the text of a journey.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemLocations {
    about: Option<(usize, usize)>,
    by_section: HashMap<String, HashMap<String, (usize, usize)>>,
}

impl ItemLocations {
    /// Scans a text, RON or JSON, in one pass; O(n log n) in its items.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let outline = EntityOffsets::of(text);
        let mut places = Self::default();
        let mut walk = LineCounter {
            text,
            at: 0,
            position: (1, 1),
        };
        for (at, section, id) in outline.entities() {
            let place = walk.on_to(at);
            let by_id = places.by_section.entry(section.to_owned()).or_default();
            by_id.entry(id.to_owned()).or_insert(place);
        }
        places.about = outline.about().map(|at| {
            let mut walk = LineCounter {
                text,
                at: 0,
                position: (1, 1),
            };
            walk.on_to(at)
        });
        places
    }

    /// Line and column of an item, both from 1, the column in characters. The journey as a whole is
    /// at its `about` record, or else at 1:1. `None` for an item that isn't in the text.
    #[must_use]
    pub fn location_of(&self, item: &ItemRef) -> Option<(usize, usize)> {
        let name = item.to_string();
        let Some((kind, id)) = name.split_once('/') else {
            return Some(self.about.unwrap_or((1, 1)));
        };
        // A cell is part of its row's record.
        let (kind, id) = match id.split_once('/') {
            Some((row, _)) => ("row", row),
            None => (kind, id),
        };
        self.by_section.get(section_of(kind))?.get(id).copied()
    }
}

/// Cursor that counts lines and columns.
struct LineCounter<'a> {
    text: &'a str,
    at: usize,
    position: (usize, usize),
}

impl LineCounter<'_> {
    /// Advances to a byte offset, which is not before the last one.
    fn on_to(&mut self, at: usize) -> (usize, usize) {
        for c in self.text.get(self.at..at).unwrap_or_default().chars() {
            self.position = match c {
                '\n' => (self.position.0 + 1, 1),
                _ => (self.position.0, self.position.1 + 1),
            };
        }
        self.at = at;
        self.position
    }
}

#[cfg(test)]
mod tests {
    use super::ItemLocations;
    use crate::{
        file::{Syntax, samples::JOURNEYS, to_text},
        model::ItemRef,
    };

    fn place(text: &str, item: &str) -> Option<(usize, usize)> {
        ItemLocations::of(text).location_of(&ItemRef::parse(item).unwrap())
    }

    #[test]
    fn an_item_stands_where_its_record_opens() {
        let text = "\u{feff}(format: 1,\r\n about: (title: \"é\"),\n phases: [(id: \"a\"), \
                    (name: \"é\",\n id: \"b\")],\n rows: [(id: \"r\")], touchpoints: [\n\
                    // (id: \"t\")\n  (id: \"t\", title: \"(id: \\\"x\\\")\")])";
        assert_eq!(place(text, "journey"), Some((2, 9)));
        assert_eq!(place(text, "phase/a"), Some((3, 11)));
        assert_eq!(place(text, "phase/b"), Some((3, 22)));
        assert_eq!(place(text, "cell/r/t"), Some((5, 9)));
        assert_eq!(place(text, "touchpoint/t"), Some((7, 3)));
        assert_eq!(place(text, "touchpoint/a"), None, "that is a phase");
        assert_eq!(place("(format: 1)", "journey"), Some((1, 1)));
    }

    #[test]
    fn every_item_of_the_shipped_journeys_has_a_place_in_both_syntaxes() {
        for sample in JOURNEYS {
            let journey = sample.journey().unwrap();
            for syntax in [Syntax::Ron, Syntax::Json] {
                let text = to_text(&journey, syntax).unwrap();
                let places = ItemLocations::of(&text);
                let lines: Vec<&str> = text.lines().collect();
                let touchpoints = journey.graph().touchpoints();
                let pains = journey.pain_points().iter();
                let items = touchpoints
                    .map(|t| ItemRef::Touchpoint(t.id.clone()))
                    .chain(pains.map(|p| ItemRef::PainPoint(p.id.clone())));
                for item in items {
                    let (line, column) = places.location_of(&item).unwrap();
                    let rest: String = lines[line - 1].chars().skip(column - 1).collect();
                    assert!(rest.starts_with(['(', '{']), "{item}: {rest}");
                    let id = format!("\"{}\"", item.to_string().split_once('/').unwrap().1);
                    let record = [&rest, lines.get(line).copied().unwrap_or_default()].concat();
                    assert!(record.contains(&id), "{item}: {record}");
                }
            }
        }
    }
}
