//! Klantreis: draw, annotate and save customer journeys.

// The generators of tests/benches name the crate as benchmarks do.
#[cfg(test)]
extern crate self as klantreis;

pub mod app;
pub mod canvas;
pub mod cli;
pub mod command;
pub mod edit;
pub mod export;
pub mod file;
pub mod i18n;
pub mod layout;
pub mod model;
pub mod scene;
pub mod theme;
