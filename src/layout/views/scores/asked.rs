//! Survey load of customers (DOMAIN 68, 69), and replies needed for more precise scores.

use super::{
    super::{
        Block, Board,
        parts::{Cell, Column, Row, heading, paragraph, table},
    },
    figures::{grouped, metric, target},
};
use crate::{
    i18n,
    insight::scores::{self, Busy, Load, NoPerPerson, ScoreCard},
    model::{Index, ItemRef, PersonaId, Report, Rules},
};

/// Draws the survey load and response rate of all customers and of each persona.
pub(super) fn loads(board: &Board<'_>, index: &Index<'_>, all: &[Load]) -> Vec<Block> {
    let words = &board.words;
    let found: Vec<&Load> = scores::loads_of(all, board.options.persona.as_ref()).collect();
    let title = words.tr("scores-load");
    let mut blocks = vec![heading(board, &title, &words.tr("scores-load-note"))];
    if found.iter().all(|load| load.year == 0) {
        blocks.push(paragraph(board, &words.tr("scores-load-none")));
        return blocks;
    }
    let columns = [
        Column::new(words.tr("scores-who"), 1.6),
        Column::new(words.tr("scores-load-year"), 1.2),
        Column::new(words.tr("scores-load-fortnight"), 1.1),
        Column::new(words.tr("scores-load-invites"), 1.7),
        Column::new(words.tr("scores-load-response"), 1.4),
        Column::new(words.tr("scores-load-crowded"), 2.2),
    ];
    let everybody = found.first().copied();
    let rows = found.iter().map(|load| row(board, load, everybody));
    blocks.extend(table(board, &columns, rows.collect()));
    if let Some(undated) = found.first().map(|load| load.undated).filter(|n| *n > 0) {
        blocks.push(paragraph(board, &words.count("scores-undated", undated)));
    }
    let assumed = scores::contacts_assumed(index, i18n::lexicon());
    if let Some((touchpoint, contacts)) = assumed.first() {
        let (name, contacts) = (
            board.name(&touchpoint.id),
            board.lang().short_number(*contacts, 1),
        );
        let field = words.tr("preset-contacts-unit");
        let args = [
            ("name", name.as_str()),
            ("contacts", contacts.as_str()),
            ("field", field.as_str()),
        ];
        blocks.push(paragraph(
            board,
            &words.fill("scores-contacts-assumed", &args),
        ));
    }
    blocks
}

fn row<'b>(board: &Board<'_>, load: &Load, everybody: Option<&Load>) -> Row<'b> {
    let (p, words) = (board.palette, &board.words);
    let mut year = Cell::strong(load.year.to_string());
    let mut notes = Vec::new();
    if let Some(budget) = load.budget {
        let allowed = board.number(budget, 0);
        notes.push(words.fill("scores-budget", &[("budget", &allowed)]));
    }
    if load.again > 0 {
        notes.push(words.count("scores-load-again", load.again));
    }
    if !notes.is_empty() {
        year = year.with_note(notes.join("; "));
    }
    if load.is_over_budget() {
        year = year.in_ink(p.bad);
    }
    let response = load.response.map_or_else(
        || Cell::words(words.tr("scores-unknown")),
        |(rate, interval)| {
            let ends = [interval.low, interval.high].map(|end| board.percent(end, 0));
            let [low, high] = &ends;
            let between = words.fill("scores-probably", &[("low", low), ("high", high)]);
            Cell::words(board.percent(rate, 0)).with_note(between)
        },
    );
    let item = load.persona.clone().map(ItemRef::Persona);
    let cells = vec![
        Cell::strong(who(board, load.persona.as_ref())),
        year,
        Cell::words(load.fortnight.to_string()),
        invites(board, load),
        response,
        over(board, load, everybody),
    ];
    Row::new(board, item.as_ref(), "load", cells)
}

/// Cell with the invitations a year, in total and for each customer.
fn invites<'b>(board: &Board<'_>, load: &Load) -> Cell<'b> {
    let words = &board.words;
    let count = load
        .invited_year
        .map_or_else(|| words.tr("scores-unknown"), |count| whole(board, count));
    let per_person = match load.per_person {
        Ok(each) => {
            let count = board.number(each, if each < 0.1 { 2 } else { 1 });
            let customers = whole(board, load.customers.unwrap_or_default());
            let args = [("count", count.as_str()), ("customers", customers.as_str())];
            words.fill("scores-each", &args)
        }
        Err(NoPerPerson::NoShare) => words.tr("scores-no-share"),
        Err(NoPerPerson::NoCustomers) => {
            let field = words.tr("preset-contacts-per-year");
            words.fill("scores-no-customers", &[("field", &field)])
        }
        Err(NoPerPerson::NoInvites) => words.tr("scores-no-invites"),
    };
    Cell::words(count).with_note(per_person)
}

/// Cell with the throttle limits that are exceeded (DOMAIN B4).
fn over<'b>(board: &Board<'_>, load: &Load, everybody: Option<&Load>) -> Cell<'b> {
    let (p, words) = (board.palette, &board.words);
    let over: Vec<String> = load
        .busy
        .iter()
        .filter(|busy| busy.is_over())
        .map(|busy| crowded(board, *busy))
        .collect();
    let is_same = everybody.is_some_and(|all| all.busy == load.busy);
    if load.persona.is_some() && is_same {
        Cell::words(words.tr("scores-as-everybody")).in_ink(p.text_muted)
    } else if over.is_empty() {
        Cell::words(words.tr("scores-not-crowded"))
    } else {
        Cell::words(over.join("; ")).in_ink(p.warn)
    }
}

/// Formats a count that may be fractional as a whole number.
fn whole(board: &Board<'_>, count: f64) -> String {
    board.number(count, 0)
}

/// Name of a persona, or the label for all customers.
pub(super) fn who(board: &Board<'_>, persona: Option<&PersonaId>) -> String {
    persona.map_or_else(
        || board.words.tr("layout-everybody"),
        |id| board.name_of(&ItemRef::Persona(id.clone())),
    )
}

fn crowded(board: &Board<'_>, busy: Busy) -> String {
    let count = busy.surveys.to_string();
    let (days, most) = (
        busy.throttle.days.to_string(),
        busy.throttle.most.to_string(),
    );
    let args = [
        ("count", count.as_str()),
        ("days", days.as_str()),
        ("most", most.as_str()),
        ("source", busy.throttle.source),
    ];
    let id = if busy.throttle.is_of_relation {
        "scores-crowded-relation"
    } else {
        "scores-crowded"
    };
    board.words.fill(id, &args)
}

/// Draws the number of replies needed for the wanted margin of error, or for a rough and a precise
/// score, by metric.
pub(super) fn needed(board: &Board<'_>, cards: &[ScoreCard]) -> Vec<Block> {
    let words = &board.words;
    let newest = scores::by_metric(cards);
    let title = words.tr("scores-needs");
    let rules = &board.journey.about().rules;
    let note = words.fill(
        "scores-needs-note",
        &[("least", &board.lang().count(rules.least().into()))],
    );
    let mut blocks = vec![heading(board, &title, &note)];
    let mut columns = vec![
        Column::new(words.tr("scores-metric"), 2.4),
        Column::new(words.tr("scores-needs-now"), 1.4),
    ];
    let margins = rules.margins();
    let titles: &[&'static str] = match margins.as_slice() {
        [_] => &["scores-needs-wanted"],
        _ => &["scores-needs-wide", "scores-needs-narrow"],
    };
    columns.extend(titles.iter().map(|id| Column::new(words.tr(id), 1.4)));
    columns.push(Column::new(words.tr("scores-needs-invites"), 1.6));
    let rows = newest
        .into_iter()
        .map(|card| needed_row(board, card, &margins));
    blocks.extend(table(board, &columns, rows.collect()));
    blocks
}

fn needed_row<'b>(board: &Board<'_>, card: &ScoreCard, margins: &[f64]) -> Row<'b> {
    let (words, rules) = (&board.words, &board.journey.about().rules);
    let decimals = match card.scale.report {
        Report::Mean => 2,
        Report::TopBox { .. } | Report::Net { .. } => {
            usize::from(margins.iter().any(|points| points.fract() > 0.0))
        }
    };
    let margin = |points: f64| {
        let margin = scores::margin_of(&card.scale, points);
        format!("±{}", board.number(margin, decimals))
    };
    let replies = |points: f64| {
        let found = scores::needed(rules, card, scores::margin_of(&card.scale, points));
        let now = found.as_now.unwrap_or(found.at_worst);
        let worst = grouped(board, found.at_worst);
        let note = match found.as_now {
            Some(_) => words.fill("scores-at-worst", &[("count", &worst)]),
            None => words.tr("scores-is-worst"),
        };
        let margin = margin(points);
        let now = grouped(board, now);
        let said = words.fill("scores-margin", &[("margin", &margin), ("count", &now)]);
        Cell::words(said).with_note(note)
    };
    let now = card.interval.map_or_else(
        |_| Cell::words(super::figures::replies(board, card.n)),
        |found| {
            let margin = format!("±{}", board.number(found.margin(), decimals.max(1)));
            Cell::words(margin).with_note(super::figures::replies(board, card.n))
        },
    );
    let narrow = margins.last().copied().unwrap_or(Rules::MARGINS[1]);
    let narrow = scores::margin_of(&card.scale, narrow);
    let invites = scores::needed(rules, card, narrow).invites;
    let invites = invites.map_or_else(
        || Cell::words(words.tr("scores-unknown")),
        |count| {
            let rate = board.percent(card.response.unwrap_or_default(), 0);
            let note = words.fill("scores-response", &[("share", &rate)]);
            Cell::words(grouped(board, count)).with_note(note)
        },
    );
    let item = ItemRef::Score(card.score.clone());
    let mut cells = vec![
        Cell::strong(metric(board, card)).with_note(target(board, &card.target)),
        now,
    ];
    cells.extend(margins.iter().map(|points| replies(*points)));
    cells.push(invites);
    Row::new(board, &item, "needed", cells)
}
