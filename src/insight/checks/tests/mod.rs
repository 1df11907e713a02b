//! Tests of every check: its triggers, its near misses, and that its fixes resolve it.

mod method;
mod service;

use super::{Check, list::CHECKS};

/// The first check that the tests in `method` are about; those in `service` are about the ones
/// before it.
const FIRST_OF_METHOD: &str = "nps-at-touchpoint";

fn service_checks() -> impl Iterator<Item = &'static Check> {
    CHECKS
        .iter()
        .take_while(|check| check.id != FIRST_OF_METHOD)
}

fn method_checks() -> impl Iterator<Item = &'static Check> {
    CHECKS
        .iter()
        .skip_while(|check| check.id != FIRST_OF_METHOD)
}
