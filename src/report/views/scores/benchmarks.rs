//! Benchmarks from the sources beside the user's own figures.

use super::super::{
    ViewBlock, ViewSurface,
    parts::{TableCell, TableColumn, TableRow, heading, table},
};
use crate::{
    insight::{
        benchmarks::{BENCHMARKS, Benchmark, BenchmarkSubject},
        flow::{self, Flow},
        scores::{Reliability, ScoreCard, SurveyLoad},
    },
    model::{ChannelKind, DeviceKind, Index, Touchpoint, float},
};

/// Inputs of the user's own figures.
type OwnFigures<'o> = (&'o Flow, &'o [ScoreCard], &'o [SurveyLoad]);

/// Draws the benchmarks, with the user's own figure where there is one.
pub(super) fn benchmarks(
    board: &ViewSurface<'_>,
    index: &Index<'_>,
    (flow, cards, loads): OwnFigures<'_>,
) -> Vec<ViewBlock> {
    let words = &board.messages;
    let title = words.tr(id!("scores-benchmarks"));
    let note = words.tr(id!("scores-benchmarks-note"));
    let mut blocks = vec![heading(board, &title, &note)];
    let columns = [
        TableColumn::new(words.tr(id!("scores-benchmark")), 3.2),
        TableColumn::new(words.tr(id!("scores-own")), 2.0),
        TableColumn::new(words.tr(id!("field-score-source")), 1.8),
    ];
    let own = |row: &Benchmark| own(board, index, (flow, cards, loads), row);
    let mut rows: Vec<(&Benchmark, Option<String>)> =
        BENCHMARKS.iter().map(|row| (row, own(row))).collect();
    // Benchmarks with a figure to compare come first.
    rows.sort_by_key(|(_, own)| own.is_none());
    let rows = rows.into_iter().map(|(row, own)| {
        TableRow::plain(vec![
            TableCell::text(words.tr(row.key)),
            own.map_or_else(|| TableCell::text("–"), TableCell::strong),
            TableCell::text(source(board, row)).with_ink(board.palette.text_muted),
        ])
    });
    blocks.extend(table(board, &columns, rows.collect()));
    blocks
}

fn source(board: &ViewSurface<'_>, row: &Benchmark) -> String {
    match (row.author, row.year) {
        // The names of the sources include their year.
        ("", _) => row.source().map_or_else(
            || board.messages.tr(id!("scores-trade")),
            |source| board.messages.choice(source),
        ),
        (by, Some(year)) => format!("{by}, {year}"),
        (by, None) => by.to_owned(),
    }
}

/// Own figure for a benchmark, as text; `None` where the journey has no data for it.
fn own(
    board: &ViewSurface<'_>,
    index: &Index<'_>,
    (flow, cards, loads): OwnFigures<'_>,
    row: &Benchmark,
) -> Option<String> {
    match row.subject {
        BenchmarkSubject::Nothing | BenchmarkSubject::BadMoment => None,
        BenchmarkSubject::Escalation => escalation(board, index, flow),
        BenchmarkSubject::ChannelsUsed => channels_used(board),
        BenchmarkSubject::ChannelKinds => kinds(board, index),
        BenchmarkSubject::Waiting => waiting(board, index),
        BenchmarkSubject::CallBack => call_back(board, index, flow),
        BenchmarkSubject::Mobile => mobile(board, index),
        BenchmarkSubject::Expectations => expectations(board),
        BenchmarkSubject::Ownership => {
            let owner = board.journey.about().owner.trim();
            (!owner.is_empty()).then(|| owner.to_owned())
        }
        BenchmarkSubject::Response => response(board, loads),
        BenchmarkSubject::SurveyLoad => survey_load(board, loads, row),
        BenchmarkSubject::Replies => replies(board, cards),
    }
}

/// Share of questions in chat, app, web and messages that end at a live agent, by the flow (DOMAIN
/// 76).
fn escalation(board: &ViewSurface<'_>, index: &Index<'_>, flow: &Flow) -> Option<String> {
    let share = flow::escalation(index, flow).share()?;
    let share = board.percent(share, 0);
    Some(
        board
            .messages
            .message(&message!("scores-own-escalation", share = &share)),
    )
}

/// Mean number of channels of the personas that name any (DOMAIN 52).
fn channels_used(board: &ViewSurface<'_>) -> Option<String> {
    let personas = board.journey.personas().iter();
    let counts: Vec<f64> = personas
        .map(|persona| persona.channels.len())
        .filter(|count| *count > 0)
        .map(float)
        .collect();
    let mean = counts.iter().sum::<f64>() / float(counts.len());
    (!counts.is_empty()).then(|| {
        let (mean, personas) = (board.number(mean, 1), counts.len().to_string());
        board.messages.message(&message!(
            "scores-own-channels",
            mean = &mean,
            personas = &personas
        ))
    })
}

/// Offered channels among phone, e-mail, chat and web (DOMAIN 53).
fn kinds(board: &ViewSurface<'_>, index: &Index<'_>) -> Option<String> {
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
        let words = kinds.iter().map(|kind| board.messages.choice(*kind));
        words.collect::<Vec<_>>().join(", ")
    };
    Some(if missing.is_empty() {
        board
            .messages
            .message(&message!("scores-own-kinds", kinds = &list(&there)))
    } else {
        board
            .messages
            .message(&message!("scores-own-no-kinds", kinds = &list(&missing)))
    })
}

/// Longest wait for somebody on the phone, in chat or on video (DOMAIN 55): where a customer can
/// hang up, so not the time until a call-back.
fn waiting(board: &ViewSurface<'_>, index: &Index<'_>) -> Option<String> {
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
    let (key, count) = crate::map::wait(seconds);
    let wait = board.messages.fill(key, &[("n", &count.to_string())]);
    let name = board.name(&longest.id);
    Some(
        board
            .messages
            .message(&message!("scores-own-wait", wait = &wait, name = &name)),
    )
}

/// Kind of a touchpoint's main channel.
fn kind_of(board: &ViewSurface<'_>, t: &Touchpoint) -> Option<ChannelKind> {
    let channel = board.journey.channels().get(t.channel.as_ref()?)?;
    Some(channel.kind)
}

/// Number of phone queues, and of those that offer a call-back (DOMAIN 56).
fn call_back(board: &ViewSurface<'_>, index: &Index<'_>, flow: &Flow) -> Option<String> {
    let queues = flow::queues(index, flow);
    let offered = queues.iter().filter(|queue| queue.has_call_back).count();
    (!queues.is_empty()).then(|| {
        let (offered, of) = (offered.to_string(), queues.len().to_string());
        board.messages.message(&message!(
            "scores-own-call-back",
            count = &offered,
            of = &of
        ))
    })
}

/// Number of touchpoints that can be used on a mobile phone, of those with a device (DOMAIN 60).
fn mobile(board: &ViewSurface<'_>, index: &Index<'_>) -> Option<String> {
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
        board
            .messages
            .message(&message!("scores-own-mobile", count = &count, of = &of))
    })
}

/// Date of the oldest expectation of a persona (DOMAIN 95).
fn expectations(board: &ViewSurface<'_>) -> Option<String> {
    let personas = board.journey.personas().iter();
    let dates = personas.flat_map(|persona| &persona.expectations);
    let oldest = dates.filter_map(|expectation| expectation.date).min()?;
    let date = board.messages.date(oldest);
    Some(
        board
            .messages
            .message(&message!("scores-own-expectations", date = &date)),
    )
}

fn response(board: &ViewSurface<'_>, loads: &[SurveyLoad]) -> Option<String> {
    let (rate, _) = loads.first()?.response?;
    let rate = board.percent(rate, 0);
    Some(
        board
            .messages
            .message(&message!("scores-response", share = &rate)),
    )
}

/// Greatest number of surveys within the days of a benchmark (DOMAIN B4).
fn survey_load(board: &ViewSurface<'_>, loads: &[SurveyLoad], row: &Benchmark) -> Option<String> {
    let busiest = loads.first().filter(|load| load.year > 0)?.busy.iter();
    let days = *row.values.first()?;
    let mut busiest = busiest.filter(|busy| (f64::from(busy.throttle.days) - days).abs() < 0.5);
    let (count, days) = (busiest.next()?.surveys.to_string(), board.number(days, 0));
    Some(
        board
            .messages
            .message(&message!("scores-own-load", count = &count, days = &days)),
    )
}

/// Number of scores with enough replies to be relied on.
fn replies(board: &ViewSurface<'_>, cards: &[ScoreCard]) -> Option<String> {
    let firm = cards.iter();
    let is_firm =
        |card: &&ScoreCard| card.reliability == Reliability::Sufficient && card.cautions.is_empty();
    let firm = firm.filter(is_firm).count();
    (!cards.is_empty()).then(|| {
        let (firm, of) = (firm.to_string(), cards.len().to_string());
        board
            .messages
            .message(&message!("scores-own-firm", count = &firm, of = &of))
    })
}
