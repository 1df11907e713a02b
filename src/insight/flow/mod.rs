//! Where customers go: probabilities, visits, drop-off and outcomes from the shares of transitions.

use super::Index;

/// How customers flow through a journey. Lists have an entry a touchpoint, by its place in the
/// [`Index`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flow {
    /// The probability that a customer who starts reaches the touchpoint at least once, 0…1.
    pub reach: Vec<f64>,
}

impl Flow {
    /// Works the flow of a journey out.
    #[must_use]
    pub fn of(index: &Index<'_>) -> Self {
        Self {
            reach: vec![1.0; index.len()],
        }
    }

    /// The probability of reaching the touchpoint at a place, 0…1.
    #[must_use]
    pub fn reach(&self, place: usize) -> f64 {
        self.reach.get(place).copied().unwrap_or(0.0)
    }
}
