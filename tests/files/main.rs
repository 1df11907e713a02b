//! Journeys on disk: what is saved is what is loaded, whatever happens in between.
//!
//! Short forms of longer campaigns; `KLANTREIS_CASES=n` makes each of them n times as long.

#![expect(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "tests may stop at the first surprise and say why they skip"
)]

#[path = "../support/mod.rs"]
mod support;

mod damage;
mod faults;
mod golden;
mod kills;
mod recovery;
mod round_trip;
mod saving;
mod words;

use std::path::Path;

use klantreis::{
    file::{Syntax, to_text},
    model::Journey,
};

fn ron(journey: &Journey) -> String {
    to_text(journey, Syntax::Ron).expect("a sound journey can be written")
}

/// Says why a test does nothing on this machine.
fn skip(why: &str) {
    eprintln!("skipped: {why}");
}

/// The names of the files in a folder, in order.
fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}
