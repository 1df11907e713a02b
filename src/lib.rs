//! Klantreis: draw, annotate and save customer journeys.

pub mod app;
pub mod cli;
pub mod edit;
pub mod file;
pub mod i18n;
pub mod layout;
pub mod model;
pub mod scene;
pub mod theme;
