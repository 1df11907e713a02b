//! Test notation: journeys as a line of text, for tests that read before, do, after.
//!
//! `A: a b | B: c; a>b b>c` is a phase A with the touchpoints a and b, a phase B with c, and two
//! flows. A new touchpoint without a title is written `*`.

use crate::{
    edit::{Draft, Editor, ops::select},
    model::{
        DomainId, ItemRef, Journey, JourneyParts, Phase, PhaseId, Touchpoint, TouchpointId,
        Transition, TransitionId, validate,
    },
};

/// Parses an id.
pub(crate) fn id<I: DomainId>(word: &str) -> I {
    I::parse(word).unwrap()
}

/// Parses the text form of an item.
pub(crate) fn item(text: &str) -> ItemRef {
    ItemRef::parse(text).unwrap()
}

pub(crate) fn touchpoints(words: &str) -> Vec<ItemRef> {
    let words = words.split_whitespace();
    words.map(|word| ItemRef::Touchpoint(id(word))).collect()
}

pub(crate) fn phase(word: &str) -> Phase {
    Phase {
        id: id(word),
        name: word.to_owned(),
        goal: String::new(),
        desired: String::new(),
        custom: Vec::new(),
    }
}

/// Parses a journey in the test notation, as lists.
pub(crate) fn parts(line: &str) -> JourneyParts {
    let (phases, edges) = line.split_once(';').unwrap_or((line, ""));
    let mut parts = JourneyParts::default();
    for text in phases.split('|').filter(|text| !text.trim().is_empty()) {
        let (name, inside) = text.split_once(':').unwrap();
        parts.phases.push(phase(name.trim()));
        for (order, word) in (1_u32..).zip(inside.split_whitespace()) {
            let place = id::<PhaseId>(name.trim());
            let mut touchpoint = Touchpoint::new(id(word), place, f64::from(order));
            touchpoint.title = word.to_owned();
            parts.touchpoints.push(touchpoint);
        }
    }
    for edge in edges.split_whitespace() {
        let (from, to) = edge.split_once('>').unwrap();
        let name = id::<TransitionId>(&format!("{from}-{to}"));
        parts
            .transitions
            .push(Transition::new(name, id(from), id(to)));
    }
    parts
}

/// Parses a journey in the test notation.
pub(crate) fn journey(line: &str) -> Journey {
    Journey::from_parts(parts(line)).unwrap()
}

/// Formats a journey in the test notation.
pub(crate) fn line(journey: &Journey) -> String {
    let word = |id: &TouchpointId| match journey.touchpoint(id).unwrap().title.as_str() {
        "" => "*".to_owned(),
        title => title.to_owned(),
    };
    let phases = journey.phases().iter().map(|phase| {
        let inside = journey.touchpoints_of(&phase.id);
        let inside: String = inside.iter().map(|t| format!(" {}", word(&t.id))).collect();
        let name = if phase.name.is_empty() {
            "*"
        } else {
            &phase.name
        };
        format!("{name}:{inside}")
    });
    let phases: Vec<String> = phases.collect();
    let edges = journey.graph().transitions();
    let mut edges: Vec<_> = edges
        .map(|e| format!(" {}>{}", word(&e.from), word(&e.to)))
        .collect();
    edges.sort();
    let edges = edges.concat();
    let divide = if edges.is_empty() { "" } else { ";" };
    format!("{}{divide}{edges}", phases.join(" | "))
}

/// Applies a draft as a step, asserts that it can be undone and redone, and returns the result.
pub(crate) fn apply(before: &Journey, draft: Draft) -> Journey {
    let mut editor = Editor::new(before.clone());
    let select = draft.select.clone();
    let has_edits = !draft.edits.is_empty();
    editor.apply(draft, &Vec::new()).unwrap();
    let after = editor.journey().clone();
    assert_eq!(validate::check(&after), Vec::new());
    for item in select.iter().flatten() {
        assert!(item.exists_in(&after), "{item} is selected and isn't there");
    }
    assert_eq!(has_edits, after != *before, "edits change something");
    if has_edits {
        editor.undo().unwrap();
        assert_eq!(editor.journey(), before);
        assert_eq!(editor.journey().to_parts(), before.to_parts());
        editor.redo().unwrap();
        assert_eq!(editor.journey().to_parts(), after.to_parts());
    }
    after
}

/// Asserts the result of an operation, both journeys in the test notation.
pub(crate) fn check(before: &str, op: impl FnOnce(&Journey) -> Draft, after: &str) {
    let before = journey(before);
    assert_eq!(line(&apply(&before, op(&before))), after);
}

/// Text of the selection of a draft, touchpoints by title.
pub(crate) fn selected(journey: &Journey, draft: &Draft) -> String {
    let items = draft.select.clone().unwrap_or_default();
    let touchpoints = select::touchpoints(journey, &items);
    let others = items
        .iter()
        .filter(|i| !matches!(i, ItemRef::Touchpoint(_)));
    let words = touchpoints
        .iter()
        .map(|id| journey.touchpoint(id).unwrap().title.clone());
    words
        .chain(others.map(ToString::to_string))
        .collect::<Vec<_>>()
        .join(" ")
}
