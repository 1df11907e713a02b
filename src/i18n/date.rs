//! Dates with the name of the month.

use jiff::civil::Date;

use super::Lang;
use crate::model::{Argument, Message, MessageId};

/// Message ids of the month names, January first.
const MONTHS: [MessageId; 12] = [
    id!("layout-month-1"),
    id!("layout-month-2"),
    id!("layout-month-3"),
    id!("layout-month-4"),
    id!("layout-month-5"),
    id!("layout-month-6"),
    id!("layout-month-7"),
    id!("layout-month-8"),
    id!("layout-month-9"),
    id!("layout-month-10"),
    id!("layout-month-11"),
    id!("layout-month-12"),
];

fn month(date: Date) -> Message {
    let index = usize::from(date.month().unsigned_abs()).saturating_sub(1);
    Message::new(MONTHS.get(index).copied().unwrap_or(MONTHS[0]))
}

impl Lang {
    /// Date such as `12 Nov 2026`.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        let message = message!(
            "layout-date",
            day = date.day(),
            month = month(date),
            year = Argument::Year(date.year())
        );
        self.message(&message)
    }

    /// Month such as `Nov`.
    #[must_use]
    pub fn month(self, date: Date) -> String {
        self.message(&month(date))
    }

    /// Month and year such as `Nov 2026`.
    #[must_use]
    pub fn short_date(self, date: Date) -> String {
        let message = message!(
            "layout-month-year",
            month = month(date),
            year = Argument::Year(date.year())
        );
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
