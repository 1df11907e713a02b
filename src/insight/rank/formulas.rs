//! The published formulas (DOMAIN B5), each reproducible by hand.

use crate::model::Message;

/// RICE: reach × impact × confidence ÷ effort. `reach` in customers a period, `impact` 0.25…3,
/// `confidence` 0…1, `effort` in person-months.
///
/// # Errors
/// An effort of zero or less, which would make every reach worth the same.
pub fn rice(reach: f64, impact: f64, confidence: f64, effort: f64) -> Result<f64, Message> {
    if effort > 0.0 {
        Ok(reach * impact * confidence / effort)
    } else {
        Err(Message::new("priorities-no-effort"))
    }
}

/// ICE: impact × confidence × ease, each 1…10.
#[must_use]
pub fn ice(impact: f64, confidence: f64, ease: f64) -> f64 {
    impact * confidence * ease
}

/// Ulwick's opportunity score: importance + what is missing of satisfaction, both 0…10; 0…20.
#[must_use]
pub fn opportunity(importance: f64, satisfaction: f64) -> f64 {
    importance + (importance - satisfaction).max(0.0)
}

/// The plain score: severity 0…4 × frequency 0…1.
#[must_use]
pub fn plain(severity: f64, frequency: f64) -> f64 {
    severity * frequency
}

/// The value of mending: severity 0…4 × frequency 0…1 × reach 0…1 × influence 0…2; 0…8.
#[must_use]
pub fn value(severity: f64, frequency: f64, reach: f64, influence: f64) -> f64 {
    severity * frequency * reach * influence
}

/// What effort costs the customer: 1 + the loss of goodness, 1 easy … 2 hard (DOMAIN 92).
#[must_use]
pub fn effort_loss(goodness: f64) -> f64 {
    1.0 + (1.0 - goodness)
}

#[cfg(test)]
mod tests {
    use super::{effort_loss, ice, opportunity, plain, rice, value};

    fn close(a: f64, b: f64) {
        assert!((a - b).abs() < 1e-9, "{a} is not {b}");
    }

    #[test]
    fn rice_worked_example_of_featurevote_and_idealift() {
        close(rice(5000.0, 2.0, 0.8, 2.0).unwrap(), 4000.0);
    }

    #[test]
    fn rice_without_effort_is_refused() {
        assert_eq!(
            rice(1.0, 1.0, 1.0, 0.0).unwrap_err().key,
            "priorities-no-effort"
        );
        assert!(rice(1.0, 1.0, 1.0, -1.0).is_err());
        assert!(rice(1.0, 1.0, 1.0, f64::NAN).is_err());
    }

    #[test]
    fn ice_worked_example_of_fasterthannormal() {
        close(ice(8.0, 6.0, 3.0), 144.0);
    }

    #[test]
    fn opportunity_worked_examples_of_decikit() {
        close(opportunity(9.0, 3.0), 15.0);
        close(opportunity(9.0, 9.0), 9.0);
        close(opportunity(4.0, 9.0), 4.0);
    }

    #[test]
    fn plain_is_severity_times_frequency_of_textbookofusability() {
        close(plain(4.0, 0.25), 1.0);
    }

    #[test]
    fn value_is_the_sum_in_the_picture_of_priorities() {
        // Six minutes in the queue: 4 × 62 % × 58 % × 1.0 = 1.44.
        close(value(4.0, 0.62, 0.58, 1.0), 1.4384);
        close(effort_loss(0.25), 1.75);
    }
}
