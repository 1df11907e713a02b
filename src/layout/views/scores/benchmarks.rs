//! Benchmarks from the sources beside the user's own figures.

use super::super::{
    Block, Board,
    parts::{Cell, Column, Row, heading, table},
};
use crate::{
    insight::{
        benchmarks::{BENCHMARKS, Benchmark, Beside},
        flow::{self, Flow},
        scores::{Load, ScoreCard, Standing},
    },
    layout::place::float,
    model::{ChannelKind, DeviceKind, Index, Touchpoint},
};

/// Inputs of the user's own figures.
type Own<'o> = (&'o Flow, &'o [ScoreCard], &'o [Load]);

/// Draws the benchmarks, with the user's own figure where there is one.
pub(super) fn benchmarks(
    board: &Board<'_>,
    index: &Index<'_>,
    (flow, cards, loads): Own<'_>,
) -> Vec<Block> {
    let words = &board.words;
    let title = words.tr("scores-benchmarks");
    let note = words.tr("scores-benchmarks-note");
    let mut blocks = vec![heading(board, &title, &note)];
    let columns = [
        Column::new(words.tr("scores-benchmark"), 3.2),
        Column::new(words.tr("scores-own"), 2.0),
        Column::new(words.tr("scores-source"), 1.8),
    ];
    let own = |row: &Benchmark| own(board, index, (flow, cards, loads), row);
    let mut rows: Vec<(&Benchmark, Option<String>)> =
        BENCHMARKS.iter().map(|row| (row, own(row))).collect();
    // Benchmarks with a figure to compare come first.
    rows.sort_by_key(|(_, own)| own.is_none());
    let rows = rows.into_iter().map(|(row, own)| {
        Row::plain(vec![
            Cell::words(words.tr(row.key)),
            own.map_or_else(|| Cell::words("–"), Cell::strong),
            Cell::words(source(board, row)).in_ink(board.palette.text_muted),
        ])
    });
    blocks.extend(table(board, &columns, rows.collect()));
    blocks
}

fn source(board: &Board<'_>, row: &Benchmark) -> String {
    match (row.by, row.year) {
        // The names of the sources include their year.
        ("", _) => row.source().map_or_else(
            || board.words.tr("scores-trade"),
            |source| board.words.choice(source),
        ),
        (by, Some(year)) => format!("{by}, {year}"),
        (by, None) => by.to_owned(),
    }
}

/// Own figure for a benchmark, as text; `None` where the journey has no data for it.
fn own(
    board: &Board<'_>,
    index: &Index<'_>,
    (flow, cards, loads): Own<'_>,
    row: &Benchmark,
) -> Option<String> {
    match row.beside {
        Beside::Nothing | Beside::BadMoment => None,
        Beside::Escalation => escalation(board, index, flow),
        Beside::ChannelsUsed => channels_used(board),
        Beside::ChannelKinds => kinds(board, index),
        Beside::Waiting => waiting(board, index),
        Beside::CallBack => call_back(board, index, flow),
        Beside::Mobile => mobile(board, index),
        Beside::Expectations => expectations(board),
        Beside::Ownership => {
            let owner = board.journey.about().owner.trim();
            (!owner.is_empty()).then(|| owner.to_owned())
        }
        Beside::Response => response(board, loads),
        Beside::SurveyLoad => survey_load(board, loads, row),
        Beside::Replies => replies(board, cards),
    }
}

/// Share of questions in chat, app, web and messages that end at a live agent, by the flow (DOMAIN
/// 76).
fn escalation(board: &Board<'_>, index: &Index<'_>, flow: &Flow) -> Option<String> {
    let share = flow::escalation(index, flow).share()?;
    let share = board.percent(share, 0);
    let args = [("share", share.as_str())];
    Some(board.words.fill("scores-own-escalation", &args))
}

/// Mean number of channels of the personas that name any (DOMAIN 52).
fn channels_used(board: &Board<'_>) -> Option<String> {
    let personas = board.journey.personas().iter();
    let counts: Vec<f64> = personas
        .map(|persona| persona.channels.len())
        .filter(|count| *count > 0)
        .map(float)
        .collect();
    let mean = counts.iter().sum::<f64>() / float(counts.len());
    (!counts.is_empty()).then(|| {
        let (mean, personas) = (board.number(mean, 1), counts.len().to_string());
        let args = [("mean", mean.as_str()), ("personas", personas.as_str())];
        board.words.fill("scores-own-channels", &args)
    })
}

/// Offered channels among phone, e-mail, chat and web (DOMAIN 53).
fn kinds(board: &Board<'_>, index: &Index<'_>) -> Option<String> {
    let journey = board.journey;
    let offered = |t: &Touchpoint, kind: ChannelKind| {
        let all = t.channels();
        let mut kinds = all
            .filter_map(|id| journey.channels().get(id))
            .map(|c| c.kind);
        kinds.any(|found| found == kind)
    };
    let kinds = [
        ChannelKind::Phone,
        ChannelKind::Email,
        ChannelKind::Chat,
        ChannelKind::Web,
    ];
    if index.touchpoints().all(|t| t.channel.is_none()) {
        return None;
    }
    let has = |kind: &ChannelKind| index.touchpoints().any(|t| offered(t, *kind));
    let (there, missing): (Vec<ChannelKind>, Vec<ChannelKind>) = kinds.into_iter().partition(has);
    let list = |kinds: &[ChannelKind]| {
        let words = kinds.iter().map(|kind| board.words.choice(*kind));
        words.collect::<Vec<_>>().join(", ")
    };
    Some(if missing.is_empty() {
        board
            .words
            .fill("scores-own-kinds", &[("kinds", &list(&there))])
    } else {
        board
            .words
            .fill("scores-own-no-kinds", &[("kinds", &list(&missing))])
    })
}

/// Longest wait for somebody on the phone, in chat or on video (DOMAIN 55): where a customer can
/// hang up, so not the time until a call-back.
fn waiting(board: &Board<'_>, index: &Index<'_>) -> Option<String> {
    let is_queue = |place: usize, t: &Touchpoint| {
        let kinds = [ChannelKind::Phone, ChannelKind::Chat, ChannelKind::Video];
        let kind = kind_of(board, t);
        kind.is_some_and(|kind| kinds.contains(&kind)) && !flow::is_called_back(index, place)
    };
    let waits = index.touchpoints().enumerate();
    let waits = waits.filter(|(place, t)| is_queue(*place, t));
    let waits = waits
        .map(|(_, t)| t)
        .filter_map(|t| Some((t.wait_seconds.filter(|s| *s > 0)?, t)));
    let (seconds, longest) = waits.max_by_key(|(seconds, _)| *seconds)?;
    let (key, count) = crate::layout::wait(seconds);
    let wait = board.words.fill(key, &[("n", &count.to_string())]);
    let name = board.name(&longest.id);
    let args = [("wait", wait.as_str()), ("name", name.as_str())];
    Some(board.words.fill("scores-own-wait", &args))
}

/// Kind of a touchpoint's main channel.
fn kind_of(board: &Board<'_>, t: &Touchpoint) -> Option<ChannelKind> {
    let channel = board.journey.channels().get(t.channel.as_ref()?)?;
    Some(channel.kind)
}

/// Number of phone queues, and of those that offer a call-back (DOMAIN 56).
fn call_back(board: &Board<'_>, index: &Index<'_>, flow: &Flow) -> Option<String> {
    let queues = flow::queues(index, flow);
    let offered = queues.iter().filter(|queue| queue.has_call_back).count();
    (!queues.is_empty()).then(|| {
        let (offered, of) = (offered.to_string(), queues.len().to_string());
        let args = [("count", offered.as_str()), ("of", of.as_str())];
        board.words.fill("scores-own-call-back", &args)
    })
}

/// Number of touchpoints that can be used on a mobile phone, of those with a device (DOMAIN 60).
fn mobile(board: &Board<'_>, index: &Index<'_>) -> Option<String> {
    let journey = board.journey;
    let is_mobile = |t: &&Touchpoint| {
        let devices = t.devices.iter().filter_map(|id| journey.devices().get(id));
        devices
            .map(|device| device.kind)
            .any(|kind| kind == DeviceKind::Mobile)
    };
    let with: Vec<&Touchpoint> = index
        .touchpoints()
        .map(|t| t.as_ref())
        .filter(|t| !t.devices.is_empty())
        .collect();
    let count = with.iter().copied().filter(is_mobile).count();
    (!with.is_empty()).then(|| {
        let (count, of) = (count.to_string(), with.len().to_string());
        let args = [("count", count.as_str()), ("of", of.as_str())];
        board.words.fill("scores-own-mobile", &args)
    })
}

/// Date of the oldest expectation of a persona (DOMAIN 95).
fn expectations(board: &Board<'_>) -> Option<String> {
    let personas = board.journey.personas().iter();
    let dates = personas.flat_map(|persona| &persona.expectations);
    let oldest = dates.filter_map(|expectation| expectation.date).min()?;
    let date = board.words.date(oldest);
    Some(
        board
            .words
            .fill("scores-own-expectations", &[("date", &date)]),
    )
}

fn response(board: &Board<'_>, loads: &[Load]) -> Option<String> {
    let (rate, _) = loads.first()?.response?;
    let rate = board.percent(rate, 0);
    Some(board.words.fill("scores-response", &[("share", &rate)]))
}

/// Greatest number of surveys within the days of a benchmark (DOMAIN B4).
fn survey_load(board: &Board<'_>, loads: &[Load], row: &Benchmark) -> Option<String> {
    let busiest = loads.first().filter(|load| load.year > 0)?.busy.iter();
    let days = *row.values.first()?;
    let mut busiest = busiest.filter(|busy| (f64::from(busy.throttle.days) - days).abs() < 0.5);
    let (count, days) = (busiest.next()?.surveys.to_string(), board.number(days, 0));
    let args = [("count", count.as_str()), ("days", days.as_str())];
    Some(board.words.fill("scores-own-load", &args))
}

/// Number of scores with enough replies to be relied on.
fn replies(board: &Board<'_>, cards: &[ScoreCard]) -> Option<String> {
    let firm = cards.iter();
    let is_firm = |card: &&ScoreCard| card.standing == Standing::Firm && card.cautions.is_empty();
    let firm = firm.filter(is_firm).count();
    (!cards.is_empty()).then(|| {
        let (firm, of) = (firm.to_string(), cards.len().to_string());
        let args = [("count", firm.as_str()), ("of", of.as_str())];
        board.words.fill("scores-own-firm", &args)
    })
}
