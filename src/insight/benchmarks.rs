//! Benchmark figures from the sources, with their year (DOMAIN tag B, and B4 for surveys).
//!
//! They are claims of their time and are shown beside the user's own figure, never instead of it:
//! nothing in this crate calculates with them.

use super::checks::SourceDocument;
use crate::model::MessageId;

/// The unit of a benchmark's figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BenchmarkUnit {
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
pub enum BenchmarkSubject {
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
    pub unit: BenchmarkUnit,
    /// The year of the research; `None` where the source has none.
    pub year: Option<u16>,
    /// The researcher, a proper name; empty where the source names none.
    pub author: &'static str,
    /// The requirement's number in section A of the domain document; 0 for B4.
    pub number: u16,
    /// The figure of the user's own beside which it is shown.
    pub subject: BenchmarkSubject,
}

impl Benchmark {
    /// The source document; `None` for rules of thumb of the trade (B4).
    #[must_use]
    pub fn source(&self) -> Option<SourceDocument> {
        SourceDocument::of(self.number)
    }
}

const fn row(
    key: MessageId,
    values: &'static [f64],
    unit: BenchmarkUnit,
    year: Option<u16>,
    by: &'static str,
    number: u16,
    beside: BenchmarkSubject,
) -> Benchmark {
    Benchmark {
        key,
        values,
        unit,
        year,
        author: by,
        number,
        subject: beside,
    }
}

use BenchmarkUnit::{Count, Days, Percent, Times};

/// All benchmarks, by number, those of B4 last.
#[rustfmt::skip]
pub const BENCHMARKS: [Benchmark; 23] = [
    row(id!("benchmark-growth"), &[1.9, 2.3], Times, Some(2018), "Adobe/Forrester", 8, BenchmarkSubject::Nothing),
    row(id!("benchmark-value-added"), &[82.0], Percent, Some(2020), "Gartner", 9, BenchmarkSubject::Nothing),
    row(id!("benchmark-service-loyalty"), &[96.0], Percent, Some(2017), "Microsoft", 12, BenchmarkSubject::Nothing),
    row(id!("benchmark-channels-used"), &[4.0], Count, Some(2016), "", 52, BenchmarkSubject::ChannelsUsed),
    row(id!("benchmark-channel-use"), &[81.0, 78.0, 64.0, 62.0], Percent, Some(2016), "", 53, BenchmarkSubject::ChannelKinds),
    row(id!("benchmark-hang-up"), &[60.0], Percent, Some(2016), "", 55, BenchmarkSubject::Waiting),
    row(id!("benchmark-call-back"), &[63.0], Percent, Some(2016), "", 56, BenchmarkSubject::CallBack),
    row(id!("benchmark-mobile"), &[100.0], Percent, Some(2016), "", 60, BenchmarkSubject::Mobile),
    row(id!("benchmark-to-agent"), &[35.0], Percent, Some(2016), "", 76, BenchmarkSubject::Escalation),
    row(id!("benchmark-expectations"), &[23.0, 26.0], Percent, Some(2019), "", 95, BenchmarkSubject::Expectations),
    row(id!("benchmark-priority"), &[84.0, 76.0], Percent, Some(2018), "Gartner", 96, BenchmarkSubject::Nothing),
    row(id!("benchmark-turnover"), &[84.0], Percent, Some(2019), "", 97, BenchmarkSubject::Nothing),
    row(id!("benchmark-chosen-for-it"), &[77.0], Percent, Some(2019), "", 97, BenchmarkSubject::Nothing),
    row(id!("benchmark-avoided-after"), &[64.0], Percent, Some(2019), "", 97, BenchmarkSubject::BadMoment),
    row(id!("benchmark-hotels"), &[66.0, 51.0, 48.0], Percent, Some(2019), "", 97, BenchmarkSubject::Nothing),
    row(id!("benchmark-result"), &[23.0], Percent, Some(2019), "", 98, BenchmarkSubject::Nothing),
    row(id!("benchmark-central-owner"), &[19.0], Percent, Some(2018), "Genesys", 99, BenchmarkSubject::Ownership),
    row(id!("benchmark-response"), &[20.0, 25.0], Percent, None, "AskNicely", 0, BenchmarkSubject::Response),
    row(id!("benchmark-relation-every"), &[180.0], Days, None, "OCX Cognition", 0, BenchmarkSubject::SurveyLoad),
    row(id!("benchmark-contact-every"), &[90.0], Days, None, "OCX Cognition, AskNicely", 0, BenchmarkSubject::SurveyLoad),
    row(id!("benchmark-one-in"), &[14.0], Days, None, "Pedowitz", 0, BenchmarkSubject::SurveyLoad),
    row(id!("benchmark-three-in"), &[30.0], Days, None, "Netigate", 0, BenchmarkSubject::SurveyLoad),
    row(id!("benchmark-replies"), &[10.0, 30.0], Count, None, "", 0, BenchmarkSubject::Replies),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::BENCHMARKS;
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
}
