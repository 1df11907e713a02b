//! What solving a pain point would change: an example calculation, no measurement.

use super::{
    Shown,
    choices::{Button, buttons},
    spaced, words,
};
use crate::{
    insight::{
        Index,
        rank::{Assumptions, Change, Entry, Ground, Priorities, Rise, Standing, WhatIf},
    },
    layout::views::{
        Block, Board,
        parts::{Cell, Column, Row, heading, paragraph, table},
    },
    model::{ItemRef, PainPoint, PersonaId},
    scene::{Rect, Role, SceneItem},
};

/// What solving the chosen pain point, or else the first, would change, and what each of the first
/// ones would bring.
#[must_use]
pub fn what_if(board: &Board<'_>, shown: &Shown<'_>) -> Vec<Block> {
    let tr = &board.words;
    let Some((entry, pain)) = chosen(board, shown.priorities) else {
        let title = tr.tr("priorities-what-if-title");
        let empty = paragraph(board, &tr.tr("priorities-none-open"));
        return vec![heading(board, &title, ""), empty];
    };
    let assumed = board.choices.of(&pain.id);
    let found = solved(shown, pain, assumed);
    let mut blocks = found.map_or_else(Vec::new, |what_if| {
        one(board, shown, (entry, pain), &what_if)
    });
    blocks.extend(super::compared::compared(board, shown));
    blocks
}

/// The same in short, to stand beside the list: without comparison.
pub(super) fn in_short(board: &Board<'_>, shown: &Shown<'_>) -> Vec<Block> {
    let found = chosen(board, shown.priorities);
    let found = found.and_then(|(entry, pain)| {
        let what_if = solved(shown, pain, board.choices.of(&pain.id))?;
        Some(one(board, shown, (entry, pain), &what_if))
    });
    found.unwrap_or_default()
}

pub(super) fn solved(
    shown: &Shown<'_>,
    pain: &PainPoint,
    assumed: Option<Assumptions>,
) -> Option<WhatIf> {
    let own = || usual(shown, pain);
    let assumed = assumed.unwrap_or_else(own);
    WhatIf::of(shown.index, shown.flow, &pain.id, assumed)
}

/// The assumptions that follow from the journey.
fn usual(shown: &Shown<'_>, pain: &PainPoint) -> Assumptions {
    Assumptions::of(shown.index, shown.flow, &shown.priorities.ranking, pain)
}

/// The chosen pain point when it has a rank, or else the first.
fn chosen<'a>(board: &Board<'a>, priorities: &'a Priorities) -> Option<(&'a Entry, &'a PainPoint)> {
    let ranking = &priorities.ranking;
    let chosen = match &board.chosen {
        Some(ItemRef::PainPoint(id)) => ranking.entry(id),
        _ => None,
    };
    let entry = chosen.or_else(|| ranking.entries.first())?;
    let pain = board.journey.pain_points().at(entry.place)?;
    Some((entry, pain))
}

/// What changes for one pain point.
fn one(
    board: &Board<'_>,
    shown: &Shown<'_>,
    (entry, pain): (&Entry, &PainPoint),
    what_if: &WhatIf,
) -> Vec<Block> {
    let tr = &board.words;
    let rank = entry.rank.to_string();
    let title = tr.fill("priorities-what-if", &[("rank", &rank)]);
    let text = words::text(board, pain);
    let note = tr.fill("priorities-what-if-note", &[("text", &text)]);
    let mut blocks = vec![heading(board, &title, &note)];
    let columns = [
        Column::new(tr.tr("priorities-of"), 2.6),
        Column::number(tr.tr("priorities-now"), 1.1),
        Column::number(tr.tr("priorities-then"), 1.2),
        Column::new(tr.tr("priorities-unit"), 1.6),
    ];
    blocks.extend(table(
        board,
        &columns,
        outcome_rows(board, shown.index, what_if),
    ));
    blocks.push(spaced(board, grounds(board, shown.index, what_if)));
    blocks.push(assumptions(board, shown, pain, what_if));
    blocks
}

/// A figure now and then, and which way is good.
struct Figure {
    name: String,
    change: Change,
    unit: String,
    /// Whether more is better; `None` where neither is.
    is_more_good: Option<bool>,
    words: fn(&Board<'_>, f64) -> String,
}

fn outcome_rows<'d>(board: &Board<'_>, index: &Index<'_>, what_if: &WhatIf) -> Vec<Row<'d>> {
    let mut figures = Vec::new();
    let tr = &board.words;
    if let Some(change) = what_if.goal {
        figures.push(Figure {
            name: tr.tr("priorities-goal"),
            change,
            unit: tr.tr("priorities-of-customers"),
            is_more_good: Some(true),
            words: |board, share| board.percent(share, 1),
        });
    }
    if let Some(change) = what_if.waiting {
        // Who stays waits where others do: that is no harm done.
        let is_longer = change.after > change.before + 1e-9;
        figures.push(Figure {
            name: tr.tr("priorities-waiting"),
            change,
            unit: tr.tr(if is_longer {
                "priorities-more-wait"
            } else {
                "priorities-per-customer"
            }),
            is_more_good: (!is_longer).then_some(false),
            words: unit_of(change.before),
        });
    }
    let at = index
        .at(what_if.at)
        .map(|touchpoint| board.name(&touchpoint.id));
    let at = at.unwrap_or_default();
    figures.push(Figure {
        name: tr.fill("priorities-leaving", &[("touchpoint", &at)]),
        change: what_if.leaving,
        unit: tr.tr("priorities-of-those-there"),
        is_more_good: Some(false),
        words: |board, share| board.percent(share, 1),
    });
    for felt in &what_if.feelings {
        let name = persona_name(board, felt.persona.as_ref());
        let args = [("persona", name.as_str())];
        for (change, name) in [
            (felt.there, tr.fill("priorities-feels", &args)),
            (felt.peak_end, tr.fill("priorities-peak-end", &args)),
        ] {
            figures.extend(change.map(|change| Figure {
                name,
                change,
                unit: tr.tr("priorities-feeling-scale"),
                is_more_good: Some(true),
                words: signed,
            }));
        }
    }
    figures
        .iter()
        .map(|figure| figure_row(board, figure))
        .collect()
}

fn figure_row<'d>(board: &Board<'_>, figure: &Figure) -> Row<'d> {
    let p = board.palette;
    let Change { before, after } = figure.change;
    let now = (figure.words)(board, before);
    let then = (figure.words)(board, after);
    let cell = if now == then {
        Cell::words(board.words.tr("priorities-stays")).in_ink(p.text_muted)
    } else {
        let ink = match figure.is_more_good {
            Some(is_more_good) if is_more_good == (after > before) => p.good,
            Some(_) => p.bad,
            None => p.text,
        };
        Cell::strong(format!("→ {then}")).in_ink(ink)
    };
    Row {
        key: None,
        cells: vec![
            Cell::words(&figure.name),
            Cell::words(now),
            cell,
            Cell::words(&figure.unit).in_ink(p.text_muted),
        ],
        is_chosen: false,
    }
}

fn persona_name(board: &Board<'_>, persona: Option<&PersonaId>) -> String {
    let Some(id) = persona else {
        return board.words.tr("priorities-everybody");
    };
    let persona = board.journey.personas().get(id);
    let name = persona.map_or("", |persona| persona.name.as_str());
    board.words.or_else(name, "priorities-untitled-persona")
}

pub(super) fn signed(board: &Board<'_>, value: f64) -> String {
    let words = board.number(value, 1);
    if value > 0.04 {
        format!("+{words}")
    } else {
        words
    }
}

/// A time in words, in the unit that suits it.
pub(super) fn duration(board: &Board<'_>, seconds: f64) -> String {
    unit_of(seconds)(board, seconds)
}

/// The unit that suits a time in seconds: from two of it on.
fn unit_of(seconds: f64) -> fn(&Board<'_>, f64) -> String {
    match seconds {
        s if s < 119.5 => |board, s| {
            let time = board.number(s, 0);
            board.words.fill("priorities-seconds", &[("time", &time)])
        },
        s if s < 7200.0 => |board, s| {
            let time = board.number(s / 60.0, 1);
            board.words.fill("priorities-minutes", &[("time", &time)])
        },
        s if s < 172_800.0 => |board, s| {
            let time = board.number(s / 3600.0, 1);
            board.words.fill("priorities-hours", &[("time", &time)])
        },
        _ => |board, s| {
            let time = board.number(s / 86_400.0, 1);
            board.words.fill("priorities-days", &[("time", &time)])
        },
    }
}

/// What the outcome rests on: given and assumed shares, and the frequency.
fn grounds(board: &Board<'_>, index: &Index<'_>, what_if: &WhatIf) -> Block {
    let tr = &board.words;
    let mut said = Vec::new();
    for ground in &what_if.grounds {
        let (name, value, standing) = match ground {
            Ground::Frequency(factor) => {
                let standing = match (factor.standing, factor.n) {
                    (Standing::Given, Some(n)) => format!("n {n}"),
                    (standing, _) => tr.choice(standing),
                };
                let value = words::exact(board, factor.kind, factor.value);
                (tr.choice(factor.kind), value, standing)
            }
            Ground::Way {
                edge,
                share,
                is_assumed,
            } => {
                let to = index.edges.get(*edge).and_then(|edge| index.at(edge.to));
                let to = to.map_or_else(String::new, |to| board.name(&to.id));
                let standing = if *is_assumed {
                    Standing::Assumed
                } else {
                    Standing::Given
                };
                (
                    format!("→ {to}"),
                    board.percent(*share, 0),
                    tr.choice(standing),
                )
            }
        };
        said.push(format!("{name} {value} ({standing})"));
    }
    let list = said.join(", ");
    let words = tr.fill("priorities-rests-on", &[("list", &list)]);
    let mut block = paragraph(board, &words);
    block.group.role = Role::Paragraph;
    block
}

/// What is assumed, as sentences; in the window with buttons that change it.
fn assumptions(board: &Board<'_>, shown: &Shown<'_>, pain: &PainPoint, what_if: &WhatIf) -> Block {
    let tr = &board.words;
    let assumed = &what_if.assumptions;
    let kept = board.percent(assumed.kept, 0);
    let mut said = vec![tr.fill("priorities-assume-kept", &[("share", &kept)])];
    said.push(match assumed.wait {
        Some(wait) => {
            let wait = duration(board, f64::from(wait));
            tr.fill("priorities-assume-wait", &[("wait", &wait)])
        }
        None => tr.tr("priorities-assume-no-wait"),
    });
    said.push(match assumed.feeling {
        Rise::To(value) => {
            let value = signed(board, f64::from(value));
            tr.fill("priorities-assume-to", &[("value", &value)])
        }
        Rise::By(0) => tr.tr("priorities-assume-no-rise"),
        Rise::By(by) => {
            let by = by.to_string();
            tr.fill("priorities-assume-by", &[("by", &by)])
        }
    });
    let words = tr.fill("priorities-assumptions", &[("list", &said.join("; "))]);
    let mut block = paragraph(board, &words);
    if board.is_screen {
        let y = block.height + board.at(6.0);
        let items = &mut block.group.items;
        let end = choices(board, shown, (pain, assumed), (items, y));
        block.height = end;
        block.group.bounds = Rect::new(0.0, 0.0, board.width, end);
    }
    block
}

/// Buttons for other assumptions; returns where they end.
fn choices(
    board: &Board<'_>,
    shown: &Shown<'_>,
    (pain, now): (&PainPoint, &Assumptions),
    (items, y): (&mut Vec<SceneItem>, f64),
) -> f64 {
    let tr = &board.words;
    let usual = usual(shown, pain);
    let button = |words: String, title: &str, code: String, is_on: bool| Button {
        alt: tr.fill(
            "priorities-assume-alt",
            &[("what", title), ("value", &words)],
        ),
        key: format!("{}#do/assume/{code}", words::key(pain)),
        words,
        is_on,
    };
    let same = |a: f64, b: f64| (a - b).abs() < 1e-9;
    let title = tr.tr("priorities-choose-kept");
    let own = board.percent(usual.kept, 0);
    let mut all = vec![button(
        own,
        &title,
        "kept-usual".to_owned(),
        same(now.kept, usual.kept),
    )];
    for percent in [0, 25, 50, 75, 100_u32] {
        let share = f64::from(percent) / 100.0;
        if !same(share, usual.kept) {
            let words = board.percent(share, 0);
            all.push(button(
                words,
                &title,
                format!("kept-{percent}"),
                same(now.kept, share),
            ));
        }
    }
    let mut y = buttons(board, (items, y), &title, all) + board.at(4.0);
    let wait = shown
        .index
        .anchor(&pain.anchor)
        .and_then(|at| shown.flow.wait(at));
    if let Some(wait) = wait.filter(|wait| *wait > 0) {
        let title = tr.tr("priorities-choose-wait");
        let stays = tr.tr("priorities-as-now");
        let mut all = vec![button(
            stays,
            &title,
            "wait-as-now".to_owned(),
            now.wait.is_none(),
        )];
        let mut offered: Vec<u32> = [usual.wait, Some(wait / 2), Some(60), Some(0)]
            .into_iter()
            .flatten()
            .filter(|seconds| *seconds < wait)
            .collect();
        offered.sort_unstable();
        offered.dedup();
        for seconds in offered.into_iter().rev() {
            let words = duration(board, f64::from(seconds));
            let is_on = now.wait == Some(seconds);
            all.push(button(words, &title, format!("wait-{seconds}"), is_on));
        }
        y = buttons(board, (items, y), &title, all) + board.at(4.0);
    }
    let title = tr.tr("priorities-choose-feeling");
    let own = match usual.feeling {
        Rise::To(_) => tr.tr("priorities-ideal"),
        Rise::By(by) => signed(board, f64::from(by)),
    };
    let is_usual = now.feeling == usual.feeling;
    let mut all = vec![button(own, &title, "feeling-usual".to_owned(), is_usual)];
    for by in [0, 1, 2_i8] {
        if usual.feeling != Rise::By(by) {
            let words = if by == 0 {
                tr.tr("priorities-as-now")
            } else {
                format!("+{by}")
            };
            let is_on = now.feeling == Rise::By(by);
            all.push(button(words, &title, format!("feeling-{by}"), is_on));
        }
    }
    buttons(board, (items, y), &title, all)
}
