//! Durations in the most readable unit.

use crate::model::MessageId;

/// Unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeUnit {
    Seconds,
    Minutes,
    Hours,
    Days,
}

impl TimeUnit {
    /// Unit of a duration in seconds: the largest of which there are at least two.
    pub(crate) fn of(seconds: f64) -> Self {
        match seconds.round() {
            s if s < 120.0 => Self::Seconds,
            s if s < 7_200.0 => Self::Minutes,
            s if s < 172_800.0 => Self::Hours,
            _ => Self::Days,
        }
    }

    /// Length in seconds.
    pub(crate) fn seconds(self) -> u32 {
        match self {
            Self::Seconds => 1,
            Self::Minutes => 60,
            Self::Hours => 3_600,
            Self::Days => 86_400,
        }
    }
}

/// Waiting time: the message id, and the count in its unit, rounded to a whole number.
pub(crate) fn wait(seconds: u32) -> (MessageId, u32) {
    let unit = TimeUnit::of(f64::from(seconds));
    let key = match unit {
        TimeUnit::Seconds => id!("layout-wait-seconds"),
        TimeUnit::Minutes => id!("layout-wait-minutes"),
        TimeUnit::Hours => id!("layout-wait-hours"),
        TimeUnit::Days => id!("layout-wait-days"),
    };
    let unit = unit.seconds();
    (key, seconds.saturating_add(unit / 2) / unit)
}

#[cfg(test)]
mod tests {
    use super::wait;

    #[test]
    fn a_wait_is_told_in_a_unit_of_which_there_are_two() {
        for (seconds, words, count) in [
            (119, id!("layout-wait-seconds"), 119),
            (120, id!("layout-wait-minutes"), 2),
            (150, id!("layout-wait-minutes"), 3),
            (7_199, id!("layout-wait-minutes"), 120),
            (7_200, id!("layout-wait-hours"), 2),
            (172_800, id!("layout-wait-days"), 2),
        ] {
            assert_eq!(wait(seconds), (words, count), "{seconds} s");
        }
    }
}
