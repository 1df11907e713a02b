//! The user's own figures beside the benchmarks: escalation, queues and channels.

use super::{FlowView, table};
use crate::{
    insight::flow::{self, ABANDONED_2016, CHANNELS_2016, ESCALATED_2016, PersonaChannels},
    model::ItemRef,
    report::views::{
        ViewBlock,
        parts::{TableCell, TableColumn, TableRow, heading},
    },
    scene::ItemPart,
};

/// Escalation and queues, beside the benchmarks of 2016 (DOMAIN 55, 76).
pub(super) fn benchmarks(show: &FlowView<'_>) -> Vec<ViewBlock> {
    let (board, words) = (show.board, &show.board.messages);
    let mut rows = Vec::new();
    let escalation = flow::escalation(show.index, show.flow);
    if let Some(share) = escalation.share() {
        let ended = show.per_hundred(escalation.escalated);
        let asked = show.per_hundred(escalation.questions);
        let note = words.message(&message!(
            "flow-escalation-sum",
            ended = &ended,
            asked = &asked
        ));
        let figure = show.board.percent(ESCALATED_2016, 0);
        let cells = vec![
            TableCell::text(words.tr(id!("flow-escalation"))).with_note(note),
            TableCell::strong(show.percent(share)),
            TableCell::text(words.message(&message!("flow-escalation-2016", share = &figure)))
                .with_ink(board.palette.text_muted),
        ];
        rows.push(TableRow::of_part(
            board,
            &ItemRef::Journey,
            ItemPart::Escalation,
            cells,
        ));
    }
    let queues = flow::queues(show.index, show.flow);
    let shown = queues.iter().take(show.max_rows()).map(|queue| {
        let (name, wait) = (show.name(queue.position), board.time(f64::from(queue.wait)));
        let visits = show.per_hundred(queue.visits);
        let mut note = words.message(&message!("flow-queue-visits", count = &visits));
        if !queue.has_call_back {
            note = format!("{note} {}", words.tr(id!("flow-queue-no-call-back")));
        }
        let figure = show.board.percent(ABANDONED_2016, 0);
        let cells = vec![
            TableCell::text(words.message(&message!(
                "flow-queue",
                touchpoint = &name,
                time = &wait
            )))
            .with_note(note),
            TableCell::strong(show.percent(queue.leave_rate)),
            TableCell::text(words.message(&message!("flow-queue-2016", share = &figure)))
                .with_ink(board.palette.text_muted),
        ];
        show.row(queue.position, cells)
    });
    rows.extend(shown);
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = [
        TableColumn::new(words.tr(id!("flow-what")), 2.2),
        TableColumn::new(words.tr(id!("flow-own")), 0.8),
        TableColumn::new(words.tr(id!("flow-benchmark")), 1.4),
    ];
    let (title, note) = (
        words.tr(id!("flow-service")),
        words.tr(id!("flow-service-note")),
    );
    let mut blocks = vec![heading(board, &title, &note)];
    blocks.extend(table(board, &columns, rows));
    blocks.extend(show.more(queues.len(), show.max_rows()));
    blocks
}

/// Channels of each persona, beside the benchmark of 2016 (DOMAIN 52).
pub(super) fn channels(show: &FlowView<'_>) -> Vec<ViewBlock> {
    let (board, words) = (show.board, &show.board.messages);
    let used = flow::persona_channels(show.index, show.flow);
    let wanted = board.options.persona.as_ref();
    let all: Vec<_> = used
        .iter()
        .filter(|used| !used.channels.is_empty())
        .filter(|used| wanted.is_none() || used.persona.as_ref() == wanted)
        .collect();
    if all.is_empty() {
        return Vec::new();
    }
    let rows = all.iter().take(show.max_rows()).map(|used| {
        let (name, item, part) = persona(show, used);
        let mut name = TableCell::strong(name);
        if used.is_assumed && used.persona.is_some() {
            name = name.with_note(words.tr(id!("flow-channels-assumed")));
        }
        let named = used.channels.iter().filter_map(|one| {
            let channel = show.index.journey.channels().get(&one.channel)?;
            Some(format!(
                "{}\u{a0}{}",
                channel.name,
                show.percent(one.probability)
            ))
        });
        let named: Vec<String> = named.collect();
        let cells = vec![
            name,
            TableCell::text(named.join(" · ")),
            TableCell::text(used.channels.len().to_string()),
            TableCell::text(show.board.number(used.expected, 1)),
        ];
        TableRow::of_part(board, &item, part, cells)
    });
    let columns = [
        TableColumn::new(words.tr(id!("flow-persona")), 1.4),
        TableColumn::new(words.tr(id!("flow-channels-chance")), 3.0),
        TableColumn::number(words.tr(id!("flow-channels-count")), 0.8),
        TableColumn::number(words.tr(id!("flow-channels-mean")), 0.9),
    ];
    let note = words.message(&message!(
        "flow-channels-note",
        count = &CHANNELS_2016.to_string()
    ));
    let mut blocks = vec![heading(board, &words.tr(id!("flow-channels")), &note)];
    blocks.extend(table(board, &columns, rows.collect()));
    blocks.extend(show.more(all.len(), show.max_rows()));
    blocks
}

fn persona(show: &FlowView<'_>, used: &PersonaChannels) -> (String, ItemRef, ItemPart) {
    let words = &show.board.messages;
    let persona = used.persona.as_ref();
    match persona.and_then(|id| show.index.journey.personas().get(id)) {
        Some(persona) => (
            show.board.name_of(&ItemRef::Persona(persona.id.clone())),
            ItemRef::Persona(persona.id.clone()),
            ItemPart::Whole,
        ),
        None => (
            words.tr(id!("flow-everybody")),
            ItemRef::Journey,
            ItemPart::Everybody,
        ),
    }
}
