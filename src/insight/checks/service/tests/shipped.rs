//! What the checks say of the journeys that come with the program.

use super::findings;
use crate::file::samples::{JOURNEYS, TEMPLATES};

#[test]
fn dump() {
    for sample in JOURNEYS.iter().chain(TEMPLATES) {
        let journey = sample.journey().unwrap();
        let all = findings(&journey);
        println!("=== {} {}: {}", sample.name, sample.lang.code(), all.len());
        for (check, found) in all {
            let items: Vec<String> = found.items.iter().map(ToString::to_string).collect();
            println!(
                "{:10} {check}: {} [{}] fixes {}",
                format!("{:?}", check_severity(check)),
                sample.lang.message(&found.message),
                items.join(" "),
                found.fixes.len()
            );
        }
    }
}

fn check_severity(id: &str) -> crate::insight::checks::Severity {
    super::super::CHECKS
        .iter()
        .find(|c| c.id == id)
        .unwrap()
        .severity
}
