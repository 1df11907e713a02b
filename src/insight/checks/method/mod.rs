//! Checks about method.

use super::Check;

/// What a fix of these checks changes.
#[derive(Clone, Debug, PartialEq)]
pub enum MethodFix {}

/// The checks.
pub(super) const CHECKS: &[Check] = &[];
