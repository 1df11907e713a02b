//! Every check has a journey that triggers it and one that does not, and a test proves that its fix
//! clears it.

use klantreis::insight::checks;

use super::sources;

/// The unit tests of a room of checks, without white space, statement by statement.
fn statements(room: &str) -> Vec<String> {
    let folder = format!("src/insight/checks/tests/{room}");
    let texts = sources(&folder).into_iter().map(|source| source.text);
    let text: String = texts.collect::<Vec<_>>().join(";");
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    text.split(';').map(str::to_owned).collect()
}

#[test]
fn every_check_is_triggered_and_kept_silent_by_a_test() {
    let (service, method) = (statements("service"), statements("method"));
    assert!(
        service.len() > 100 && method.len() > 100,
        "tests have moved"
    );
    let mut faults = Vec::new();
    for check in checks::all() {
        let word = format!("\"{}\"", check.id);
        // `cleared(map, id)` and `found(id, change)` prove that each fix clears the finding.
        let of_service = |s: &&String| s.contains("cleared(") && s.contains(&word);
        let of_method = |s: &&String| s.contains(&format!("found({word},"));
        if !service.iter().any(|s| of_service(&s)) && !method.iter().any(|s| of_method(&s)) {
            faults.push(format!("{}: no test triggers and clears it", check.id));
        }
        let of_service = |s: &String| s.contains(&format!("{word}),\"\""));
        let of_method = |s: &String| s.contains(&format!("silent({word},"));
        if !service.iter().any(of_service) && !method.iter().any(of_method) {
            faults.push(format!("{}: no test keeps it silent", check.id));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
