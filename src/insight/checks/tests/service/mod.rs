//! Tests of every check about service: its triggers, its near misses, and that its fix resolves it.

mod channels;
mod connectivity;
mod feeling;
mod fields;
mod handover;
mod laws;
mod live_agents;
mod quality;
mod shipped;
mod testkit;
mod waiting;

use self::testkit::{cleared, findings, journey, mains};
use super::service_checks;
