//! What ranking asks of the flow.

use crate::insight::flow::Flow;

/// Whether shares on the way to a touchpoint are assumed.
pub(super) fn is_assumed(_flow: &Flow, _place: usize) -> bool {
    false
}
