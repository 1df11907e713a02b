//! Benchmark figures from the sources, with their year (DOMAIN tag B, and B4 for surveys).
//!
//! They are claims of their time and are shown beside the user's own figure, never instead of it:
//! nothing in this crate calculates with them.

use super::checks::Source;
use crate::model::MessageId;

/// The unit of a benchmark's figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A percentage of what the message names.
    Percent,
    /// A multiple, such as 1.9 times.
    Times,
    /// A count.
    Count,
    /// A number of days.
    Days,
}

/// The figure of the user's own beside which a benchmark is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// None: the benchmark is background.
    Nothing,
    /// The channels that a persona uses.
    ChannelsUsed,
    /// The channel kinds on offer.
    ChannelKinds,
    /// The waiting time in a queue.
    Waiting,
    /// Phone queues without call-back.
    CallBack,
    /// Paths that work on a phone.
    Mobile,
    /// The share of questions that ends at a live agent.
    Escalation,
    /// The age of personas' expectations.
    Expectations,
    /// The customers lost after a bad moment.
    BadMoment,
    /// The central owner of the experience.
    Ownership,
    /// The response rate of surveys.
    Response,
    /// The survey load of customers.
    SurveyLoad,
    /// The number of replies of a score.
    Replies,
}

/// A published figure with its unit, year and source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Benchmark {
    /// The key of its message, `benchmark-<id>`; the text contains the figures.
    pub key: MessageId,
    /// The figures, in the order of the message; a range is its two ends.
    pub values: &'static [f64],
    /// Their unit.
    pub unit: Unit,
    /// The year of the research; `None` where the source has none.
    pub year: Option<u16>,
    /// The researcher, a proper name; empty where the source names none.
    pub by: &'static str,
    /// The requirement's number in section A of the domain document; 0 for B4.
    pub number: u16,
    /// The figure of the user's own beside which it is shown.
    pub beside: Beside,
}

impl Benchmark {
    /// The source document; `None` for rules of thumb of the trade (B4).
    #[must_use]
    pub fn source(&self) -> Option<Source> {
        Source::of(self.number)
    }
}

const fn row(
    key: MessageId,
    values: &'static [f64],
    unit: Unit,
    year: Option<u16>,
    by: &'static str,
    number: u16,
    beside: Beside,
) -> Benchmark {
    Benchmark {
        key,
        values,
        unit,
        year,
        by,
        number,
        beside,
    }
}

use Unit::{Count, Days, Percent, Times};

/// All benchmarks, by number, those of B4 last.
#[rustfmt::skip]
pub const BENCHMARKS: [Benchmark; 23] = [
    row(id!("benchmark-growth"), &[1.9, 2.3], Times, Some(2018), "Adobe/Forrester", 8, Beside::Nothing),
    row(id!("benchmark-value-added"), &[82.0], Percent, Some(2020), "Gartner", 9, Beside::Nothing),
    row(id!("benchmark-service-loyalty"), &[96.0], Percent, Some(2017), "Microsoft", 12, Beside::Nothing),
    row(id!("benchmark-channels-used"), &[4.0], Count, Some(2016), "", 52, Beside::ChannelsUsed),
    row(id!("benchmark-channel-use"), &[81.0, 78.0, 64.0, 62.0], Percent, Some(2016), "", 53, Beside::ChannelKinds),
    row(id!("benchmark-hang-up"), &[60.0], Percent, Some(2016), "", 55, Beside::Waiting),
    row(id!("benchmark-call-back"), &[63.0], Percent, Some(2016), "", 56, Beside::CallBack),
    row(id!("benchmark-mobile"), &[100.0], Percent, Some(2016), "", 60, Beside::Mobile),
    row(id!("benchmark-to-agent"), &[35.0], Percent, Some(2016), "", 76, Beside::Escalation),
    row(id!("benchmark-expectations"), &[23.0, 26.0], Percent, Some(2019), "", 95, Beside::Expectations),
    row(id!("benchmark-priority"), &[84.0, 76.0], Percent, Some(2018), "Gartner", 96, Beside::Nothing),
    row(id!("benchmark-turnover"), &[84.0], Percent, Some(2019), "", 97, Beside::Nothing),
    row(id!("benchmark-chosen-for-it"), &[77.0], Percent, Some(2019), "", 97, Beside::Nothing),
    row(id!("benchmark-avoided-after"), &[64.0], Percent, Some(2019), "", 97, Beside::BadMoment),
    row(id!("benchmark-hotels"), &[66.0, 51.0, 48.0], Percent, Some(2019), "", 97, Beside::Nothing),
    row(id!("benchmark-result"), &[23.0], Percent, Some(2019), "", 98, Beside::Nothing),
    row(id!("benchmark-central-owner"), &[19.0], Percent, Some(2018), "Genesys", 99, Beside::Ownership),
    row(id!("benchmark-response"), &[20.0, 25.0], Percent, None, "AskNicely", 0, Beside::Response),
    row(id!("benchmark-relation-every"), &[180.0], Days, None, "OCX Cognition", 0, Beside::SurveyLoad),
    row(id!("benchmark-contact-every"), &[90.0], Days, None, "OCX Cognition, AskNicely", 0, Beside::SurveyLoad),
    row(id!("benchmark-one-in"), &[14.0], Days, None, "Pedowitz", 0, Beside::SurveyLoad),
    row(id!("benchmark-three-in"), &[30.0], Days, None, "Netigate", 0, Beside::SurveyLoad),
    row(id!("benchmark-replies"), &[10.0, 30.0], Count, None, "", 0, Beside::Replies),
];

/// The benchmarks to show beside a figure of the user's own.
pub fn beside(what: Beside) -> impl Iterator<Item = &'static Benchmark> {
    BENCHMARKS.iter().filter(move |row| row.beside == what)
}

/// The benchmarks of a requirement in section A of the domain document.
pub fn numbered(number: u16) -> impl Iterator<Item = &'static Benchmark> {
    BENCHMARKS.iter().filter(move |row| row.number == number)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{BENCHMARKS, Beside, beside, numbered};
    use crate::{i18n::Lang, model::MessageId};

    #[test]
    fn every_figure_of_tag_b_is_there_once_and_has_words_in_both_languages() {
        let numbers: BTreeSet<u16> = BENCHMARKS.iter().map(|row| row.number).collect();
        let all = [0, 8, 9, 12, 52, 53, 55, 56, 60, 76, 95, 96, 97, 98, 99];
        assert_eq!(numbers, BTreeSet::from(all));
        let keys: BTreeSet<MessageId> = BENCHMARKS.iter().map(|row| row.key).collect();
        assert_eq!(keys.len(), BENCHMARKS.len());
        for row in &BENCHMARKS {
            for lang in Lang::ALL {
                let words = lang.tr(row.key);
                for value in row.values {
                    let figure = lang.number(*value, usize::from(value.fract() > 0.0));
                    assert!(words.contains(&figure), "{figure} is not in: {words}");
                }
            }
        }
    }

    #[test]
    fn rows_are_found_by_number_and_by_what_they_stand_beside() {
        assert_eq!(numbered(97).count(), 4);
        let waiting: Vec<_> = beside(Beside::Waiting).map(|row| row.values).collect();
        assert_eq!(waiting, [[60.0]]);
    }
}
