//! The what-if of a pain point: the effect of solving it, as an example calculation, not a
//! measurement.

use super::{Shown, choices::buttons, how, outcome, spaced, words};
use crate::{
    insight::rank::{Assumptions, Entry, Ground, Levels, Priorities, Rise, Standing, WhatIf},
    layout::views::{
        Assume, Block, Board, Press,
        parts::{Button, heading, paragraph},
    },
    model::{Index, ItemRef, PainPoint},
    scene::{Rect, SceneItem},
};

/// Draws the effect of solving the selected pain point, or else the first, and a comparison of the
/// first ones.
#[must_use]
pub fn what_if(board: &Board<'_>, shown: &Shown<'_>) -> Vec<Block> {
    let tr = &board.words;
    let Some((entry, pain)) = chosen(board, shown.priorities) else {
        let title = tr.tr("priorities-what-if-title");
        let empty = paragraph(board, &tr.tr("priorities-none-open"));
        return vec![heading(board, &title, ""), empty];
    };
    let levels = Levels::of(shown.index);
    let assumed = board.choices.of(&pain.id);
    let found = solved(shown, &levels, pain, assumed);
    let mut blocks = found.map_or_else(Vec::new, |what_if| {
        one(board, shown, (entry, pain), &what_if)
    });
    blocks.extend(super::compared::compared(board, shown, &levels));
    blocks
}

/// The same without the comparison, for the space beside the list.
pub(super) fn in_short(board: &Board<'_>, shown: &Shown<'_>) -> Vec<Block> {
    let found = chosen(board, shown.priorities);
    let found = found.and_then(|(entry, pain)| {
        let levels = Levels::of(shown.index);
        let what_if = solved(shown, &levels, pain, board.choices.of(&pain.id))?;
        Some(one(board, shown, (entry, pain), &what_if))
    });
    found.unwrap_or_default()
}

pub(super) fn solved(
    shown: &Shown<'_>,
    levels: &Levels,
    pain: &PainPoint,
    assumed: Option<Assumptions>,
) -> Option<WhatIf> {
    let own = || usual(shown, pain);
    let assumed = assumed.unwrap_or_else(own);
    let ranking = &shown.priorities.ranking;
    WhatIf::of(shown.index, shown.flow, levels, ranking, &pain.id, assumed)
}

/// Assumptions that follow from the journey.
fn usual(shown: &Shown<'_>, pain: &PainPoint) -> Assumptions {
    Assumptions::of(shown.index, shown.flow, &shown.priorities.ranking, pain)
}

/// Selected pain point if it has a rank, or else the first.
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

/// Effect of solving one pain point.
fn one(
    board: &Board<'_>,
    shown: &Shown<'_>,
    (entry, pain): (&Entry, &PainPoint),
    what_if: &WhatIf,
) -> Vec<Block> {
    let tr = &board.words;
    let title = match entry.rank.map(|rank| rank.to_string()) {
        Some(rank) => tr.fill("priorities-what-if", &[("rank", &rank)]),
        None => tr.tr("priorities-what-if-unranked"),
    };
    let text = words::text(board, pain);
    let mut note = tr.fill("priorities-what-if-note", &[("text", &text)]);
    if board.is_screen {
        note = format!("{note} · {}", tr.tr("priorities-how-hint"));
    }
    let mut blocks = vec![heading(board, &title, &note)];
    blocks.extend(outcome::table_of(board, shown.index, pain, what_if));
    blocks.push(spaced(board, grounds(board, shown.index, what_if)));
    blocks.push(assumptions(board, shown, pain, what_if));
    blocks
}

/// Inputs of the result: given and assumed shares, and the frequency.
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
                ..
            } => {
                let to = index.edge(*edge).and_then(|edge| index.at(edge.to));
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
    let mut words = tr.fill("priorities-rests-on", &[("list", &list)]);
    if let Some(whom) = how::whom(board, index, what_if) {
        words = format!("{words} {whom}");
    }
    paragraph(board, &words)
}

/// Assumptions, as sentences; in the window with buttons that change them.
fn assumptions(board: &Board<'_>, shown: &Shown<'_>, pain: &PainPoint, what_if: &WhatIf) -> Block {
    let tr = &board.words;
    let assumed = &what_if.assumptions;
    let kept = board.percent(assumed.kept, 0);
    let mut said = vec![tr.fill("priorities-assume-kept", &[("share", &kept)])];
    said.push(match assumed.wait {
        Some(wait) => {
            let wait = board.time(f64::from(wait));
            tr.fill("priorities-assume-wait", &[("wait", &wait)])
        }
        None => tr.tr("priorities-assume-no-wait"),
    });
    said.push(match assumed.feeling {
        Rise::To(value) => {
            let value = board.signed(f64::from(value), 1);
            tr.fill("priorities-assume-to", &[("value", &value)])
        }
        Rise::By(0) => tr.tr("priorities-assume-no-rise"),
        Rise::By(by) => {
            let by = by.to_string();
            tr.fill("priorities-assume-by", &[("by", &by)])
        }
    });
    let estimates = outcome::has_estimate(what_if);
    if estimates && assumed.made_up > 0.0 {
        let share = board.percent(assumed.made_up, 0);
        said.push(tr.fill("priorities-assume-made-up", &[("share", &share)]));
    } else if estimates {
        said.push(tr.tr("priorities-assume-not-made-up"));
    }
    let words = tr.fill("priorities-assumptions", &[("list", &said.join("; "))]);
    let mut block = paragraph(board, &words);
    if board.is_screen {
        let y = block.height + board.at(6.0);
        let items = &mut block.group.items;
        let end = choices(board, shown, (pain, what_if), (items, y));
        block.height = end;
        block.group.bounds = Rect::new(0.0, 0.0, board.width, end);
    }
    block
}

/// Draws buttons for other assumptions; returns their lower end.
fn choices(
    board: &Board<'_>,
    shown: &Shown<'_>,
    (pain, what_if): (&PainPoint, &WhatIf),
    (items, y): (&mut Vec<SceneItem>, f64),
) -> f64 {
    let tr = &board.words;
    let (usual, now) = (usual(shown, pain), &what_if.assumptions);
    let buttons_of = Offer { board, pain };
    let gap = board.at(4.0);
    let title = tr.tr("priorities-choose-kept");
    let all = buttons_of.shares(&title, Assume::Kept, (usual.kept, now.kept));
    let mut y = buttons(board, (items, y), &title, all) + gap;
    if let Some(wait) = shown.flow.wait(what_if.at).filter(|wait| *wait > 0) {
        let title = tr.tr("priorities-choose-wait");
        let all = buttons_of.waits(&title, (&usual, now), wait);
        y = buttons(board, (items, y), &title, all) + gap;
    }
    let title = tr.tr("priorities-choose-feeling");
    let all = buttons_of.rises(&title, (&usual, now));
    y = buttons(board, (items, y), &title, all);
    if outcome::has_estimate(what_if) {
        let title = tr.tr("priorities-choose-made-up");
        let all = buttons_of.shares(&title, Assume::Scores, (usual.made_up, now.made_up));
        y = buttons(board, (items, y + gap), &title, all);
    }
    y
}

/// Builder of the buttons for assumptions about a pain point.
struct Offer<'a> {
    board: &'a Board<'a>,
    pain: &'a PainPoint,
}

impl Offer<'_> {
    fn button(&self, words: String, title: &str, assume: Assume, is_on: bool) -> Button {
        Button {
            alt: self.board.words.fill(
                "priorities-assume-alt",
                &[("what", title), ("value", &words)],
            ),
            key: Press::Assume(assume).key(&words::item(self.pain)),
            words,
            is_on: Some(is_on),
        }
    }

    /// Buttons for the share that follows from the journey, and for round ones.
    fn shares(
        &self,
        title: &str,
        assume: fn(Option<u32>) -> Assume,
        (usual, now): (f64, f64),
    ) -> Vec<Button> {
        let same = |a: f64, b: f64| (a - b).abs() < 1e-9;
        let own = self.board.percent(usual, 0);
        let mut all = vec![self.button(own, title, assume(None), same(now, usual))];
        for percent in [0, 25, 50, 75, 100_u32] {
            let share = f64::from(percent) / 100.0;
            if !same(share, usual) {
                let words = self.board.percent(share, 0);
                all.push(self.button(words, title, assume(Some(percent)), same(now, share)));
            }
        }
        all
    }

    fn waits(
        &self,
        title: &str,
        (usual, now): (&Assumptions, &Assumptions),
        wait: u32,
    ) -> Vec<Button> {
        let stays = self.board.words.tr("priorities-as-now");
        let mut all = vec![self.button(stays, title, Assume::Wait(None), now.wait.is_none())];
        let offered = [usual.wait, Some(wait / 2), Some(60), Some(0)];
        let mut offered: Vec<u32> = offered
            .into_iter()
            .flatten()
            .filter(|seconds| *seconds < wait)
            .collect();
        offered.sort_unstable();
        offered.dedup();
        for seconds in offered.into_iter().rev() {
            let words = self.board.time(f64::from(seconds));
            let is_on = now.wait == Some(seconds);
            all.push(self.button(words, title, Assume::Wait(Some(seconds)), is_on));
        }
        all
    }

    fn rises(&self, title: &str, (usual, now): (&Assumptions, &Assumptions)) -> Vec<Button> {
        let tr = &self.board.words;
        let own = match usual.feeling {
            Rise::To(_) => tr.tr("priorities-ideal"),
            Rise::By(by) => self.board.signed(f64::from(by), 1),
        };
        let is_usual = now.feeling == usual.feeling;
        let mut all = vec![self.button(own, title, Assume::Feeling(None), is_usual)];
        for by in [0, 1, 2_u8] {
            let rise = Rise::By(i8::try_from(by).unwrap_or_default());
            if usual.feeling != rise {
                let words = if by == 0 {
                    tr.tr("priorities-as-now")
                } else {
                    format!("+{by}")
                };
                let is_on = now.feeling == rise;
                all.push(self.button(words, title, Assume::Feeling(Some(by.into())), is_on));
            }
        }
        all
    }
}
