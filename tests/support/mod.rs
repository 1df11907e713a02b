//! Generators and settings that several test programs share.

pub mod journeys;
pub mod property_tests;
