//! Formulas of a rank that aren't a product of factors (DOMAIN B5).

/// Ulwick's opportunity score: importance + max(importance − satisfaction, 0), both 0…10; 0…20.
pub(super) fn opportunity(importance: f64, satisfaction: f64) -> f64 {
    importance + (importance - satisfaction).max(0.0)
}

/// The loss by the customer's effort: 1 + the loss of goodness, 1 easy … 2 hard (DOMAIN 92).
pub(super) fn effort_loss(goodness: f64) -> f64 {
    1.0 + (1.0 - goodness)
}
