//! What follows from a journey: scores, flow, priorities and checks, as pure functions.
//!
//! Nothing here knows of files, clocks, languages or chance: today's date and the names of preset
//! fields are handed in, and what needs random numbers takes a seed. The same journey gives the
//! same result to the last bit. Formulas and rules name their source: letters and numbers are those
//! of the domain document (A1–A148 for what the sources ask for, B for formulas).

pub mod benchmarks;
pub mod checks;
pub mod flow;
mod index;
pub mod rank;
pub mod scores;
pub mod stats;

pub use self::index::{Edge, Index};
