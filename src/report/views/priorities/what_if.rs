//! The what-if of a pain point: the effect of solving it, as an example calculation, not a
//! measurement.

use super::{PrioritiesView, choices::buttons, derivation, outcome, rank_text, spaced};
use crate::{
    insight::rank::{
        Assumptions, FeelingRise, LatestFigures, OutcomeBasis, Priorities, Provenance,
        RankingEntry, WhatIf,
    },
    model::{Index, ItemRef, PainPoint},
    report::views::{
        ViewBlock, ViewSurface,
        parts::{ViewButton, heading, paragraph},
    },
    scene::{AssumptionChoice, ItemPart, PressAction, Rect, SceneItem, SceneKey},
};

/// Draws the effect of solving the selected pain point, or else the first, and a comparison of the
/// first ones.
#[must_use]
pub fn what_if(board: &ViewSurface<'_>, shown: &PrioritiesView<'_>) -> Vec<ViewBlock> {
    let tr = &board.messages;
    let Some((entry, pain)) = chosen(board, shown.priorities) else {
        let title = tr.tr(id!("priorities-what-if-title"));
        let empty = paragraph(board, &tr.tr(id!("priorities-none-open")));
        return vec![heading(board, &title, ""), empty];
    };
    let levels = LatestFigures::of(shown.index);
    let assumed = board.choices.assumptions_of(&pain.id);
    let found = compute_what_if(shown, &levels, pain, assumed);
    let mut blocks = found.map_or_else(Vec::new, |what_if| {
        one(board, shown, (entry, pain), &what_if)
    });
    blocks.extend(super::comparison::comparison(board, shown, &levels));
    blocks
}

/// The same without the comparison, for the space beside the list.
pub(super) fn short_what_if(board: &ViewSurface<'_>, shown: &PrioritiesView<'_>) -> Vec<ViewBlock> {
    let found = chosen(board, shown.priorities);
    let found = found.and_then(|(entry, pain)| {
        let levels = LatestFigures::of(shown.index);
        let what_if =
            compute_what_if(shown, &levels, pain, board.choices.assumptions_of(&pain.id))?;
        Some(one(board, shown, (entry, pain), &what_if))
    });
    found.unwrap_or_default()
}

pub(super) fn compute_what_if(
    shown: &PrioritiesView<'_>,
    levels: &LatestFigures,
    pain: &PainPoint,
    assumed: Option<Assumptions>,
) -> Option<WhatIf> {
    let own = || usual(shown, pain);
    let assumed = assumed.unwrap_or_else(own);
    let ranking = &shown.priorities.ranking;
    WhatIf::of(shown.index, shown.flow, levels, ranking, &pain.id, assumed)
}

/// Assumptions that follow from the journey.
fn usual(shown: &PrioritiesView<'_>, pain: &PainPoint) -> Assumptions {
    Assumptions::of(shown.index, shown.flow, &shown.priorities.ranking, pain)
}

/// Selected pain point if it has a rank, or else the first.
fn chosen<'a>(
    board: &ViewSurface<'a>,
    priorities: &'a Priorities,
) -> Option<(&'a RankingEntry, &'a PainPoint)> {
    let ranking = &priorities.ranking;
    let chosen = match &board.selected {
        Some(ItemRef::PainPoint(id)) => ranking.entry(id),
        _ => None,
    };
    let entry = chosen.or_else(|| ranking.entries.first())?;
    let pain = board.journey.pain_points().get_index(entry.index)?;
    Some((entry, pain))
}

/// Effect of solving one pain point.
fn one(
    board: &ViewSurface<'_>,
    shown: &PrioritiesView<'_>,
    (entry, pain): (&RankingEntry, &PainPoint),
    what_if: &WhatIf,
) -> Vec<ViewBlock> {
    let tr = &board.messages;
    let title = match entry.rank.map(|rank| rank.to_string()) {
        Some(rank) => tr.message(&message!("priorities-what-if", rank = &rank)),
        None => tr.tr(id!("priorities-what-if-unranked")),
    };
    let text = rank_text::pain_text(board, pain);
    let mut note = tr.message(&message!("priorities-what-if-note", text = &text));
    if board.is_screen {
        note = format!("{note} · {}", tr.tr(id!("priorities-how-hint")));
    }
    let mut blocks = vec![heading(board, &title, &note)];
    blocks.extend(outcome::table_of(board, shown.index, pain, what_if));
    blocks.push(spaced(board, grounds(board, shown.index, what_if)));
    blocks.push(assumptions(board, shown, pain, what_if));
    blocks
}

/// Inputs of the result: given and assumed shares, and the frequency.
fn grounds(board: &ViewSurface<'_>, index: &Index<'_>, what_if: &WhatIf) -> ViewBlock {
    let tr = &board.messages;
    let mut said = Vec::new();
    for ground in &what_if.grounds {
        let (name, value, standing) = match ground {
            OutcomeBasis::Frequency(factor) => {
                let standing = match (factor.provenance, factor.n) {
                    (Provenance::Given, Some(n)) => format!("n {n}"),
                    (standing, _) => tr.choice(standing),
                };
                let value = rank_text::exact_factor_text(board, factor.kind, factor.value);
                (tr.choice(factor.kind), value, standing)
            }
            OutcomeBasis::Transition {
                edge,
                share,
                is_assumed,
                ..
            } => {
                let to = index.edge(*edge).and_then(|edge| index.at(edge.to));
                let to = to.map_or_else(String::new, |to| board.name(&to.id));
                let standing = if *is_assumed {
                    Provenance::Assumed
                } else {
                    Provenance::Given
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
    let mut words = tr.message(&message!("priorities-rests-on", list = &list));
    if let Some(whom) = derivation::affected_personas(board, index, what_if) {
        words = format!("{words} {whom}");
    }
    paragraph(board, &words)
}

/// Assumptions, as sentences; in the window with buttons that change them.
fn assumptions(
    board: &ViewSurface<'_>,
    shown: &PrioritiesView<'_>,
    pain: &PainPoint,
    what_if: &WhatIf,
) -> ViewBlock {
    let tr = &board.messages;
    let assumed = &what_if.assumptions;
    let kept = board.percent(assumed.retained_share, 0);
    let mut said = vec![tr.message(&message!("priorities-assume-kept", share = &kept))];
    said.push(match assumed.wait {
        Some(wait) => {
            let wait = board.time(f64::from(wait));
            tr.message(&message!("priorities-assume-wait", wait = &wait))
        }
        None => tr.tr(id!("priorities-assume-no-wait")),
    });
    said.push(match assumed.feeling {
        FeelingRise::To(value) => {
            let value = board.signed(f64::from(value), 1);
            tr.message(&message!("priorities-assume-to", value = &value))
        }
        FeelingRise::By(0) => tr.tr(id!("priorities-assume-no-rise")),
        FeelingRise::By(by) => {
            let by = by.to_string();
            tr.message(&message!("priorities-assume-by", by = &by))
        }
    });
    let estimates = outcome::has_estimate(what_if);
    if estimates && assumed.gap_closed > 0.0 {
        let share = board.percent(assumed.gap_closed, 0);
        said.push(tr.message(&message!("priorities-assume-made-up", share = &share)));
    } else if estimates {
        said.push(tr.tr(id!("priorities-assume-not-made-up")));
    }
    let words = tr.message(&message!("priorities-assumptions", list = &said.join("; ")));
    let mut block = paragraph(board, &words);
    if board.is_screen {
        let y = block.height + board.scaled(6.0);
        let items = &mut block.group.items;
        let end = choices(board, shown, (pain, what_if), (items, y));
        block.height = end;
        block.group.bounds = Rect::new(0.0, 0.0, board.width, end);
    }
    block
}

/// Draws buttons for other assumptions; returns their lower end.
fn choices(
    board: &ViewSurface<'_>,
    shown: &PrioritiesView<'_>,
    (pain, what_if): (&PainPoint, &WhatIf),
    (items, y): (&mut Vec<SceneItem>, f64),
) -> f64 {
    let tr = &board.messages;
    let (usual, now) = (usual(shown, pain), &what_if.assumptions);
    let buttons_of = AssumptionButtons { board, pain };
    let gap = board.scaled(4.0);
    let title = tr.tr(id!("priorities-choose-kept"));
    let all = buttons_of.shares(
        &title,
        AssumptionChoice::Retained,
        (usual.retained_share, now.retained_share),
    );
    let mut y = buttons(board, (items, y), &title, all) + gap;
    if let Some(wait) = shown.flow.wait(what_if.position).filter(|wait| *wait > 0) {
        let title = tr.tr(id!("priorities-choose-wait"));
        let all = buttons_of.waits(&title, (&usual, now), wait);
        y = buttons(board, (items, y), &title, all) + gap;
    }
    let title = tr.tr(id!("priorities-choose-feeling"));
    let all = buttons_of.rises(&title, (&usual, now));
    y = buttons(board, (items, y), &title, all);
    if outcome::has_estimate(what_if) {
        let title = tr.tr(id!("priorities-choose-made-up"));
        let all = buttons_of.shares(
            &title,
            AssumptionChoice::Scores,
            (usual.gap_closed, now.gap_closed),
        );
        y = buttons(board, (items, y + gap), &title, all);
    }
    y
}

/// Builder of the buttons for assumptions about a pain point.
struct AssumptionButtons<'a> {
    board: &'a ViewSurface<'a>,
    pain: &'a PainPoint,
}

impl AssumptionButtons<'_> {
    fn button(
        &self,
        words: String,
        title: &str,
        assume: AssumptionChoice,
        is_on: bool,
    ) -> ViewButton {
        ViewButton {
            alt: self.board.messages.message(&message!(
                "priorities-assume-alt",
                what = title,
                value = &words
            )),
            key: SceneKey::new(
                rank_text::pain_item(self.pain),
                ItemPart::Press(PressAction::Assume(assume)),
            ),
            text: words,
            is_selected: Some(is_on),
        }
    }

    /// Buttons for the share that follows from the journey, and for round ones.
    fn shares(
        &self,
        title: &str,
        assume: fn(Option<u32>) -> AssumptionChoice,
        (usual, now): (f64, f64),
    ) -> Vec<ViewButton> {
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
    ) -> Vec<ViewButton> {
        let stays = self.board.messages.tr(id!("priorities-as-now"));
        let mut all = vec![self.button(
            stays,
            title,
            AssumptionChoice::Wait(None),
            now.wait.is_none(),
        )];
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
            all.push(self.button(words, title, AssumptionChoice::Wait(Some(seconds)), is_on));
        }
        all
    }

    fn rises(&self, title: &str, (usual, now): (&Assumptions, &Assumptions)) -> Vec<ViewButton> {
        let tr = &self.board.messages;
        let own = match usual.feeling {
            FeelingRise::To(_) => tr.tr(id!("priorities-ideal")),
            FeelingRise::By(by) => self.board.signed(f64::from(by), 1),
        };
        let is_usual = now.feeling == usual.feeling;
        let mut all = vec![self.button(own, title, AssumptionChoice::Feeling(None), is_usual)];
        for by in [0, 1, 2_u8] {
            let rise = FeelingRise::By(i8::try_from(by).unwrap_or_default());
            if usual.feeling != rise {
                let words = if by == 0 {
                    tr.tr(id!("priorities-as-now"))
                } else {
                    format!("+{by}")
                };
                let is_on = now.feeling == rise;
                all.push(self.button(
                    words,
                    title,
                    AssumptionChoice::Feeling(Some(by.into())),
                    is_on,
                ));
            }
        }
        all
    }
}
