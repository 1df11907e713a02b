//! Dates with the month by its name.

use jiff::civil::Date;

use super::Lang;
use crate::model::{Argument, Message};

/// The ids of the names of the months, January first.
const MONTHS: [&str; 12] = [
    "layout-month-1",
    "layout-month-2",
    "layout-month-3",
    "layout-month-4",
    "layout-month-5",
    "layout-month-6",
    "layout-month-7",
    "layout-month-8",
    "layout-month-9",
    "layout-month-10",
    "layout-month-11",
    "layout-month-12",
];

/// The name of the month that a day is in.
fn month(date: Date) -> Message {
    let index = usize::from(date.month().unsigned_abs()).saturating_sub(1);
    Message::new(MONTHS.get(index).copied().unwrap_or(MONTHS[0]))
}

impl Lang {
    /// A date such as `12 Nov 2026`.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        let message = Message::new("layout-date")
            .with("day", date.day())
            .with("month", month(date))
            .with("year", Argument::Year(date.year()));
        self.message(&message)
    }

    /// A date such as `Nov 2026`.
    #[must_use]
    pub fn short_date(self, date: Date) -> String {
        let message = Message::new("layout-month-year")
            .with("month", month(date))
            .with("year", Argument::Year(date.year()));
        self.message(&message)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::Lang::{En, Nl};

    #[test]
    fn years_have_no_separators() {
        assert_eq!(En.date(date(2026, 11, 2)), "2 Nov 2026");
        assert_eq!(Nl.date(date(2026, 5, 31)), "31 mei 2026");
        assert_eq!(En.short_date(date(1999, 1, 1)), "Jan 1999");
    }
}
