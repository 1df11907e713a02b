//! The formulas that are more than a product of factors (DOMAIN B5).

/// Ulwick's opportunity score: importance + what is missing of satisfaction, both 0…10; 0…20.
pub(super) fn opportunity(importance: f64, satisfaction: f64) -> f64 {
    importance + (importance - satisfaction).max(0.0)
}

/// What effort costs the customer: 1 + the loss of goodness, 1 easy … 2 hard (DOMAIN 92).
pub(super) fn effort_loss(goodness: f64) -> f64 {
    1.0 + (1.0 - goodness)
}
