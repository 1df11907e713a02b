//! Fixes of the checks about service, as drafts.

use super::fix::Fixing;
use crate::{edit::Draft, insight::checks::ServiceFix};

pub(super) fn draft(_fixing: &mut Fixing<'_>, fix: &ServiceFix) -> Draft {
    match *fix {}
}
