//! Every check about service: what triggers it, what does not, and that its fix clears it.

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
