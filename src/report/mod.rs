//! Views and pages: what *Analyse* and *Optimise* show of a journey, and its deck of slides or paper.

mod chart;
mod columns;
pub mod deck;
mod marks;
mod table;
pub mod views;
