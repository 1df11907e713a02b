//! Mermaid text, read line by line as Mermaid's own grammar does (see `journey.jison`).

use klantreis::{
    export::{flowchart_text, journey_text},
    i18n::Lang,
    model::Journey,
};
use proptest::prelude::proptest;

use crate::{
    hostile, sample,
    support::{journeys::journeys, property_tests::cases},
};

/// Sections and tasks, or what Mermaid would stumble over.
fn check_journey(text: &str) -> (usize, Vec<(String, i32, Vec<String>)>) {
    let (mut sections, mut tasks) = (0, Vec::new());
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("journey"));
    for line in lines.map(str::trim) {
        if line.starts_with("%%") {
            assert!(!line.contains("%%{"), "{line}");
            continue;
        }
        assert!(!line.contains(['#', ';']), "{line}");
        let is_about = ["title ", "accTitle: ", "accDescr: "]
            .iter()
            .any(|word| line.starts_with(word));
        if is_about {
            continue;
        }
        if let Some(name) = line.strip_prefix("section ") {
            assert!(!name.trim().is_empty() && !name.contains(':'), "{line}");
            sections += 1;
            continue;
        }
        let lower = line.to_lowercase();
        assert!(
            !["title", "section", "acc"]
                .iter()
                .any(|w| lower.starts_with(w)),
            "{line}"
        );
        let parts: Vec<&str> = line.split(':').collect();
        assert!((2..=3).contains(&parts.len()), "{line}");
        let score: i32 = parts[1].trim().parse().unwrap();
        assert!(
            (1..=5).contains(&score) && !parts[0].trim().is_empty(),
            "{line}"
        );
        let actors = parts.get(2).map_or(Vec::new(), |actors| {
            actors.split(',').map(|a| a.trim().to_owned()).collect()
        });
        assert!(actors.iter().all(|actor| !actor.is_empty()), "{line}");
        tasks.push((parts[0].to_owned(), score, actors));
    }
    (sections, tasks)
}

fn check_flowchart(journey: &Journey, text: &str) {
    let mut lines = text.lines().skip(3);
    assert_eq!(lines.next(), Some("flowchart LR"));
    let (mut nodes, mut edges, mut open) = (0, 0, 0);
    for line in lines.map(str::trim).filter(|line| !line.starts_with("acc")) {
        assert_eq!(line.matches('"').count() % 2, 0, "{line}");
        for inside in line.split('"').skip(1).step_by(2) {
            let bad = ['`', '<', '>', '\\', '%', ':'];
            assert!(!inside.contains(bad), "{line}");
            for entity in inside.split('#').skip(1) {
                let (name, _) = entity.split_once(';').unwrap();
                assert!(name.bytes().all(|b| b.is_ascii_alphanumeric()), "{line}");
            }
        }
        if line.starts_with("subgraph p") {
            open += 1;
        } else if line == "end" {
            open -= 1;
        } else if line.starts_with("linkStyle ") {
        } else if ["-->", "==>", "-.->"]
            .iter()
            .any(|arrow| line.contains(&format!(" {arrow}")))
        {
            edges += 1;
        } else {
            assert_eq!(open, 1, "{line}");
            assert!(line.starts_with('n'), "{line}");
            nodes += 1;
        }
    }
    assert_eq!(open, 0);
    let graph = journey.graph();
    assert_eq!(
        (nodes, edges),
        (graph.touchpoint_count(), graph.transition_count())
    );
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_journey_is_legal_mermaid(journey in journeys(12)) {
        let (_, tasks) = check_journey(&journey_text(&journey, None, Lang::Nl));
        assert_eq!(tasks.len(), journey.graph().touchpoint_count());
        check_flowchart(&journey, &flowchart_text(&journey, Lang::Nl));
    }
}

#[test]
fn hostile_words_stay_words() {
    let journey = hostile();
    check_journey(&journey_text(&journey, None, Lang::En));
    for persona in journey.personas() {
        check_journey(&journey_text(&journey, Some(&persona.id), Lang::En));
    }
    check_flowchart(&journey, &flowchart_text(&journey, Lang::En));
}

#[test]
fn a_persona_s_feelings_are_theirs_and_missing_ones_are_told() {
    let journey = sample("energy-move.en");
    let persona = journey.personas().get_index(0).unwrap();
    let text = journey_text(&journey, Some(&persona.id), Lang::En);
    let (sections, tasks) = check_journey(&text);
    assert_eq!(sections, journey.phases().len());
    let order = journey.touchpoints_in_order();
    for ((_, score, actors), touchpoint) in tasks.iter().zip(&order) {
        assert_eq!(actors.len(), 1);
        let felt = touchpoint.emotion_of(Some(&persona.id));
        assert_eq!(*score, felt.map_or(3, |e| i32::from(e.value) + 3));
    }
    let unrated = order
        .iter()
        .filter(|t| t.emotion_of(Some(&persona.id)).is_none());
    let told = text
        .lines()
        .filter(|line| line.contains("%% Not rated"))
        .count();
    assert_eq!(told, unrated.count());
}

/// Writes the diagrams of all journeys where somebody asks for them, for Mermaid itself to read.
#[test]
fn diagrams_are_written_on_request() {
    let Ok(folder) = std::env::var("KLANTREIS_MERMAID_DIR") else {
        return;
    };
    let names = ["energy-move.en", "hypotheek.nl", "ziekenhuis.nl"];
    let all = names
        .map(sample)
        .into_iter()
        .chain([hostile(), Journey::default()]);
    for (number, journey) in all.enumerate() {
        let write = |kind: &str, text: String| {
            let path = format!("{folder}/{number}-{kind}.mmd");
            std::fs::write(path, text).unwrap();
        };
        write("journey", journey_text(&journey, None, Lang::Nl));
        write("flowchart", flowchart_text(&journey, Lang::Nl));
    }
}
