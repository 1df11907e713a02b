//! Actions of a user on the real program without a window: `egui_kittest` drives it.

#![expect(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

mod building;
mod canvas;
mod deck;
mod dragging;
mod exporting;
mod files;
mod keys;
mod kit;
mod open_text;
mod overwriting;
mod panels;
#[path = "../support/property_tests.rs"]
mod property_tests;
mod views;

use eframe::egui::{Key, Modifiers};
use klantreis::model::{Journey, TouchpointId};

use self::kit::TestWindow;

fn titles(journey: &Journey) -> Vec<String> {
    journey
        .touchpoints_in_order()
        .iter()
        .map(|t| t.title.clone())
        .collect()
}

fn touchpoint_ids(window: &TestWindow) -> Vec<TouchpointId> {
    let journey = window.journey();
    let touchpoints = journey.touchpoints_in_order();
    touchpoints.iter().map(|t| t.id.clone()).collect()
}

/// Three touchpoints in two phases, a pain point and two feelings, by keys alone.
fn small_journey(window: &mut TestWindow) {
    window.keys(Modifiers::COMMAND, Key::N);
    window.key(Key::Enter);
    window.write("See the letter");
    window.key(Key::Enter);
    window.key(Key::Enter);
    window.key(Key::Num4);
    window.key(Key::Enter);
    window.write("Compare plans");
    window.key(Key::Tab);
    window.write("Call the supplier");
    window.key(Key::Enter);
    window.key(Key::Escape);
    window.key(Key::Num1);
    window.key(Key::P);
    window.write("Six minutes in the queue");
    window.key(Key::Enter);
}
