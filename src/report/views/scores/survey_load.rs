//! Survey load of customers (DOMAIN 68, 69), and replies needed for more precise scores.

use super::{
    super::{
        ViewBlock, ViewSurface,
        parts::{TableCell, TableColumn, TableRow, heading, paragraph, table},
    },
    score_format::{grouped_digits, metric_text, target_text},
};
use crate::{
    insight::scores::{self, NoInviteRateReason, ScoreCard, SurveyLoad, ThrottleLoad},
    model::{Aggregation, Index, ItemRef, MessageId, PersonaId, Rules},
    scene::ItemPart,
};

/// Draws the survey load and response rate of all customers and of each persona.
pub(super) fn survey_load_blocks(
    board: &ViewSurface<'_>,
    index: &Index<'_>,
    all: &[SurveyLoad],
) -> Vec<ViewBlock> {
    let words = &board.messages;
    let found: Vec<&SurveyLoad> =
        scores::survey_loads_of(all, board.options.persona.as_ref()).collect();
    let title = words.tr(id!("scores-load"));
    let mut blocks = vec![heading(board, &title, &words.tr(id!("scores-load-note")))];
    if found.iter().all(|load| load.year == 0) {
        blocks.push(paragraph(board, &words.tr(id!("scores-load-none"))));
        return blocks;
    }
    let columns = [
        TableColumn::new(words.tr(id!("scores-who")), 1.6),
        TableColumn::new(words.tr(id!("scores-load-year")), 1.2),
        TableColumn::new(words.tr(id!("scores-load-fortnight")), 1.1),
        TableColumn::new(words.tr(id!("scores-load-invites")), 1.7),
        TableColumn::new(words.tr(id!("scores-load-response")), 1.4),
        TableColumn::new(words.tr(id!("scores-load-crowded")), 2.2),
    ];
    let everybody = found.first().copied();
    let rows = found.iter().map(|load| row(board, load, everybody));
    blocks.extend(table(board, &columns, rows.collect()));
    if let Some(undated) = found.first().map(|load| load.undated).filter(|n| *n > 0) {
        blocks.push(paragraph(
            board,
            &words.count(id!("scores-undated"), undated),
        ));
    }
    let assumed = scores::assumed_contacts(index);
    if let Some((touchpoint, contacts)) = assumed.first() {
        let (name, contacts) = (
            board.name(&touchpoint.id),
            board.lang().short_number(*contacts, 1),
        );
        let field = words.tr(id!("preset-contacts-unit"));
        blocks.push(paragraph(
            board,
            &words.message(&message!(
                "scores-contacts-assumed",
                name = &name,
                contacts = &contacts,
                field = &field
            )),
        ));
    }
    blocks
}

fn row<'b>(
    board: &ViewSurface<'_>,
    load: &SurveyLoad,
    everybody: Option<&SurveyLoad>,
) -> TableRow<'b> {
    let (p, words) = (board.palette, &board.messages);
    let mut year = TableCell::strong(load.year.to_string());
    let mut notes = Vec::new();
    if let Some(budget) = load.budget {
        let allowed = board.number(budget, 0);
        notes.push(words.message(&message!("scores-budget", budget = &allowed)));
    }
    if load.repeats > 0 {
        notes.push(words.count(id!("scores-load-again"), load.repeats));
    }
    if !notes.is_empty() {
        year = year.with_note(notes.join("; "));
    }
    if load.is_over_budget() {
        year = year.with_ink(p.bad);
    }
    let response = load.response.map_or_else(
        || TableCell::text(words.tr(id!("scores-unknown"))),
        |(rate, interval)| {
            let ends = [interval.low, interval.high].map(|end| board.percent(end, 0));
            let [low, high] = &ends;
            let between = words.message(&message!("scores-probably", low = low, high = high));
            TableCell::text(board.percent(rate, 0)).with_note(between)
        },
    );
    let item = load.persona.clone().map(ItemRef::Persona);
    let cells = vec![
        TableCell::strong(persona_name(board, load.persona.as_ref())),
        year,
        TableCell::text(load.fortnight.to_string()),
        invites(board, load),
        response,
        over(board, load, everybody),
    ];
    TableRow::of_part(board, item.as_ref(), ItemPart::SurveyLoad, cells)
}

/// Cell with the invitations a year, in total and for each customer.
fn invites<'b>(board: &ViewSurface<'_>, load: &SurveyLoad) -> TableCell<'b> {
    let words = &board.messages;
    let count = load.invited_year.map_or_else(
        || words.tr(id!("scores-unknown")),
        |count| whole(board, count),
    );
    let per_person = match load.per_person {
        Ok(each) => {
            let count = board.number(each, if each < 0.1 { 2 } else { 1 });
            let customers = whole(board, load.customers.unwrap_or_default());
            words.message(&message!(
                "scores-each",
                count = &count,
                customers = &customers
            ))
        }
        Err(NoInviteRateReason::NoShare) => words.tr(id!("scores-no-share")),
        Err(NoInviteRateReason::NoCustomers) => {
            let field = words.tr(id!("preset-contacts-per-year"));
            words.message(&message!("scores-no-customers", field = &field))
        }
        Err(NoInviteRateReason::NoInvites) => words.tr(id!("scores-no-invites")),
    };
    TableCell::text(count).with_note(per_person)
}

/// Cell with the throttle limits that are exceeded (DOMAIN B4).
fn over<'b>(
    board: &ViewSurface<'_>,
    load: &SurveyLoad,
    everybody: Option<&SurveyLoad>,
) -> TableCell<'b> {
    let (p, words) = (board.palette, &board.messages);
    let over: Vec<String> = load
        .busy
        .iter()
        .filter(|busy| busy.is_over())
        .map(|busy| crowded(board, *busy))
        .collect();
    let is_same = everybody.is_some_and(|all| all.busy == load.busy);
    if load.persona.is_some() && is_same {
        TableCell::text(words.tr(id!("scores-as-everybody"))).with_ink(p.text_muted)
    } else if over.is_empty() {
        TableCell::text(words.tr(id!("scores-not-crowded")))
    } else {
        TableCell::text(over.join("; ")).with_ink(p.warn)
    }
}

/// Formats a count that may be fractional as a whole number.
fn whole(board: &ViewSurface<'_>, count: f64) -> String {
    board.number(count, 0)
}

/// Name of a persona, or the label for all customers.
pub(super) fn persona_name(board: &ViewSurface<'_>, persona: Option<&PersonaId>) -> String {
    persona.map_or_else(
        || board.messages.tr(id!("layout-everybody")),
        |id| board.name_of(&ItemRef::Persona(id.clone())),
    )
}

fn crowded(board: &ViewSurface<'_>, busy: ThrottleLoad) -> String {
    let count = busy.surveys.to_string();
    let (days, most) = (
        busy.throttle.days.to_string(),
        busy.throttle.max_surveys.to_string(),
    );
    let args = [
        ("count", count.as_str()),
        ("days", days.as_str()),
        ("most", most.as_str()),
        ("source", busy.throttle.source),
    ];
    let id = if busy.throttle.is_of_relation {
        id!("scores-crowded-relation")
    } else {
        id!("scores-crowded")
    };
    board.messages.fill(id, &args)
}

/// Draws the number of replies needed for the wanted margin of error, or for a rough and a precise
/// score, by metric.
pub(super) fn sample_size_blocks(board: &ViewSurface<'_>, cards: &[ScoreCard]) -> Vec<ViewBlock> {
    let words = &board.messages;
    let newest = scores::newest_by_metric(cards);
    let title = words.tr(id!("scores-needs"));
    let rules = &board.journey.about().rules;
    let note = words.message(&message!(
        "scores-needs-note",
        least = &board.lang().count(rules.min_replies().into())
    ));
    let mut blocks = vec![heading(board, &title, &note)];
    let mut columns = vec![
        TableColumn::new(words.tr(id!("scores-metric")), 2.4),
        TableColumn::new(words.tr(id!("scores-needs-now")), 1.4),
    ];
    let margins = rules.margins();
    let titles: &[MessageId] = match margins.as_slice() {
        [_] => &[id!("scores-needs-wanted")],
        _ => &[id!("scores-needs-wide"), id!("scores-needs-narrow")],
    };
    columns.extend(titles.iter().map(|id| TableColumn::new(words.tr(*id), 1.4)));
    columns.push(TableColumn::new(words.tr(id!("scores-needs-invites")), 1.6));
    let rows = newest
        .into_iter()
        .map(|card| needed_row(board, card, &margins));
    blocks.extend(table(board, &columns, rows.collect()));
    blocks
}

fn needed_row<'b>(board: &ViewSurface<'_>, card: &ScoreCard, margins: &[f64]) -> TableRow<'b> {
    let (words, rules) = (&board.messages, &board.journey.about().rules);
    let decimals = match card.scale.report {
        Aggregation::Mean => 2,
        Aggregation::TopBox { .. } | Aggregation::Net { .. } => {
            usize::from(margins.iter().any(|points| points.fract() > 0.0))
        }
    };
    let margin = |points: f64| {
        let margin = scores::margin_of(&card.scale, points);
        format!("±{}", board.number(margin, decimals))
    };
    let replies = |points: f64| {
        let found = scores::sample_size(rules, card, scores::margin_of(&card.scale, points));
        let now = found.at_present.unwrap_or(found.worst_case);
        let worst = grouped_digits(board, found.worst_case);
        let note = match found.at_present {
            Some(_) => words.message(&message!("scores-at-worst", count = &worst)),
            None => words.tr(id!("scores-is-worst")),
        };
        let margin = margin(points);
        let now = grouped_digits(board, now);
        let said = words.message(&message!("scores-margin", margin = &margin, count = &now));
        TableCell::text(said).with_note(note)
    };
    let now = card.interval.map_or_else(
        |_| TableCell::text(super::score_format::replies_text(board, card.n)),
        |found| {
            let margin = format!("±{}", board.number(found.margin(), decimals.max(1)));
            TableCell::text(margin).with_note(super::score_format::replies_text(board, card.n))
        },
    );
    let narrow = margins.last().copied().unwrap_or(Rules::MARGINS[1]);
    let narrow = scores::margin_of(&card.scale, narrow);
    let invites = scores::sample_size(rules, card, narrow).invites;
    let invites = invites.map_or_else(
        || TableCell::text(words.tr(id!("scores-unknown"))),
        |count| {
            let rate = board.percent(card.response.unwrap_or_default(), 0);
            let note = words.message(&message!("scores-response", share = &rate));
            TableCell::text(grouped_digits(board, count)).with_note(note)
        },
    );
    let item = ItemRef::Score(card.score.clone());
    let mut cells = vec![
        TableCell::strong(metric_text(board, card)).with_note(target_text(board, &card.target)),
        now,
    ];
    cells.extend(margins.iter().map(|points| replies(*points)));
    cells.push(invites);
    TableRow::of_part(board, &item, ItemPart::RepliesNeeded, cells)
}
