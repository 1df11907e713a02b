//! Tests of every check about service: its triggers, its near misses, and that its fix resolves it.

mod channels;
mod feeling;
mod fields;
mod handover;
mod kit;
mod laws;
mod person;
mod quality;
mod routes;
mod shipped;
mod waiting;

use self::kit::{cleared, findings, journey, mains};
use super::CHECKS;
