//! Test kit of the library: journeys written as a line of text, journeys of any size, a scene with
//! every kind of item, and the length of property tests.

pub(crate) mod journey_line;
#[path = "../../tests/support/property_tests.rs"]
pub(crate) mod property_tests;
pub(crate) mod sample_scene;
#[path = "../../tests/benches/support.rs"]
pub(crate) mod sized_journeys;
