//! Checks about service.

use super::Check;

/// What a fix of these checks changes.
#[derive(Clone, Debug, PartialEq)]
pub enum ServiceFix {}

/// The checks.
pub(super) const CHECKS: &[Check] = &[];
