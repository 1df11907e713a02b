//! Fixes of the checks about method, as drafts.

use super::fix::Fixing;
use crate::{edit::Draft, insight::checks::MethodFix};

pub(super) fn draft(_fixing: &mut Fixing<'_>, fix: &MethodFix) -> Draft {
    match *fix {}
}
