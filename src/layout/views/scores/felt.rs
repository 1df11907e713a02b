//! Felt emotion beside measured scores, remembered experience (peak–end), and the three-part
//! profile.

use super::{
    super::{
        Block, Board,
        parts::{Cell, Column, Row, callout, heading, paragraph, table},
    },
    asked::who,
    feelings,
    figures::{admitted, segment},
    profile,
};
use crate::{
    insight::{
        Known,
        flow::followed_touchpoints,
        scores::{self, Felt, Measured, NoLink, PeakEnd, ScoreCard, Step},
    },
    layout::rows::metric_name,
    model::{Index, ItemRef, PersonaId},
    scene::Rgba,
};

/// Row limit of the gap table; the largest gaps come first.
const MOST: usize = 60;

/// Difference between felt and measured goodness, as a share of the scale, that is worth a look.
const APART: f64 = 0.25;

/// Draws the emotion curve beside measured goodness along the followed path, gaps, peak and end of
/// each persona, and the profile of experience, engagement and effort (DOMAIN 6, 81, B6).
#[must_use]
pub fn felt(board: &Board<'_>, Known { index, insight }: Known<'_>) -> Vec<Block> {
    let words = &board.words;
    let title = words.tr("scores-felt");
    let mut blocks = vec![heading(board, &title, &words.tr("scores-felt-note"))];
    let path = followed_touchpoints(index);
    let only = board.options.persona.as_ref();
    let cards = admitted(board, insight);
    let found = scores::felt(index, &cards, &path, only);
    let is_felt = |step: &Step| step.felt.iter().any(Option::is_some);
    if found
        .steps
        .iter()
        .any(|step| is_felt(step) || step.measured.is_some())
    {
        blocks.extend(feelings::charts(board, &found));
    } else {
        blocks.push(paragraph(board, &words.tr("scores-felt-none")));
    }
    blocks.extend(gaps(board, &found));
    blocks.extend(peaks(board, &found));
    blocks.extend(profile::profile(board, index, &cards));
    blocks.push(ease(board, index, &cards));
    blocks
}

/// Gaps between experience and expectation, and between felt and measured.
fn gaps(board: &Board<'_>, found: &Felt) -> Vec<Block> {
    let words = &board.words;
    let title = words.tr("scores-gaps");
    let mut blocks = vec![heading(board, &title, &words.tr("scores-gaps-note"))];
    let count = found.personas.len();
    let worst = |step: &Step| (0..count).filter_map(|who| step.gap(who)).min();
    let apart = |step: &Step| {
        let all = (0..count).filter_map(|who| step.mismatch(who));
        all.fold(0.0, |most: f64, by| most.max(by.abs()))
    };
    let mut steps: Vec<&Step> = found
        .steps
        .iter()
        .filter(|step| worst(step).is_some_and(|gap| gap != 0) || apart(step) >= APART)
        .collect();
    if steps.is_empty() {
        blocks.push(paragraph(board, &words.tr("scores-gaps-none")));
        return blocks;
    }
    let shortfall = |step: &Step| worst(step).map_or(0, |gap| gap.min(0));
    steps.sort_by(|a, b| {
        let by_gap = shortfall(a).cmp(&shortfall(b));
        by_gap.then(apart(b).total_cmp(&apart(a)))
    });
    let columns = [
        Column::new(words.tr("scores-touchpoint"), 2.2),
        Column::new(words.tr("scores-ideal"), 0.7),
        Column::new(words.tr("scores-feeling"), 1.6),
        Column::new(words.tr("scores-gap"), 1.0),
        Column::new(words.tr("scores-measured"), 1.9),
    ];
    let hidden = steps.len().saturating_sub(MOST);
    let rows = steps.into_iter().take(MOST);
    let rows = rows.map(|step| gap_row(board, found, step));
    blocks.extend(table(board, &columns, rows.collect()));
    if hidden > 0 {
        blocks.push(paragraph(board, &words.count("scores-more", hidden)));
    }
    blocks
}

fn gap_row<'b>(board: &Board<'_>, found: &Felt, step: &Step) -> Row<'b> {
    let (p, words) = (board.palette, &board.words);
    let touchpoint = board.journey.touchpoint(&step.touchpoint);
    let expected = touchpoint.map_or("", |t| t.expectation.trim());
    let by_persona = |value: &dyn Fn(usize) -> Option<String>| {
        let all = found.personas.iter().enumerate();
        let all = all.filter_map(|(place, persona)| {
            let value = value(place)?;
            Some(if found.personas.len() > 1 {
                format!("{}:\u{a0}{value}", who(board, persona.as_ref()))
            } else {
                value
            })
        });
        all.collect::<Vec<_>>().join(" · ")
    };
    let felt = by_persona(&|place| {
        let value = (*step.felt.get(place)?)?;
        Some(board.signed(f64::from(value), 0))
    });
    let worst = (0..found.personas.len())
        .filter_map(|place| step.gap(place))
        .min();
    let gap = worst.map_or_else(
        || Cell::words("–"),
        |gap| {
            let ink = if gap < 0 { p.bad } else { p.good };
            Cell::strong(board.signed(f64::from(gap), 0)).in_ink(if gap == 0 {
                p.text
            } else {
                ink
            })
        },
    );
    let measured = step.measured.as_ref().map_or_else(
        || Cell::words(words.tr("layout-not-measured")).in_ink(p.text_muted),
        |found| {
            Cell::strong(board.number(found.goodness * 100.0, 0))
                .in_ink(good_ink(board, found.goodness))
                .with_note(parts(board, found))
        },
    );
    let ideal = step
        .ideal
        .map_or_else(|| "–".to_owned(), |ideal| board.signed(f64::from(ideal), 0));
    let item = ItemRef::Touchpoint(step.touchpoint.clone());
    let cells = vec![
        Cell::strong(board.name(&step.touchpoint)).with_note(expected),
        Cell::words(ideal),
        Cell::words(if felt.is_empty() {
            "–".to_owned()
        } else {
            felt
        }),
        gap,
        measured,
    ];
    Row::new(board, &item, "gap", cells)
}

/// Measured scores of a touchpoint, each metric on its own scale.
pub(super) fn parts(board: &Board<'_>, found: &Measured) -> String {
    let said = found.parts.iter().map(|part| {
        let name = metric_name(&board.words, board.journey, &part.card.metric);
        let value = part.card.figure.unwrap_or_default();
        let value = board.figure(&part.card.scale, value);
        let n = super::figures::replies(board, part.card.n);
        let mut said = format!("{name} {value} ({n})");
        let segment = segment(board, &part.card.segment);
        if !part.is_several() && !segment.is_empty() {
            said = format!("{said} {segment}");
        }
        said
    });
    said.collect::<Vec<_>>().join(", ")
}

/// Traffic-light colour of a goodness of 0…1: good in the best third, bad in the worst.
pub(super) fn good_ink(board: &Board<'_>, goodness: f64) -> Rgba {
    let p = board.palette;
    if goodness >= 2.0 / 3.0 {
        p.good
    } else if goodness >= 1.0 / 3.0 {
        p.warn
    } else {
        p.bad
    }
}

/// Peak–end score of each persona (DOMAIN B6).
fn peaks(board: &Board<'_>, found: &Felt) -> Vec<Block> {
    let words = &board.words;
    let title = words.tr("scores-peak-end");
    let mut blocks = vec![heading(board, &title, &words.tr("scores-peak-end-note"))];
    let all: Vec<(&Option<PersonaId>, &PeakEnd)> = found
        .personas
        .iter()
        .zip(&found.peak_ends)
        .filter_map(|(persona, end)| Some((persona, end.as_ref()?)))
        .collect();
    if all.is_empty() {
        blocks.push(paragraph(board, &words.tr("scores-peak-end-none")));
        return blocks;
    }
    let columns = [
        Column::new(words.tr("scores-who"), 1.3),
        Column::new(words.tr("scores-figure"), 0.7),
        Column::new(words.tr("scores-peak"), 1.9),
        Column::new(words.tr("scores-end"), 1.9),
        Column::new(words.tr("scores-sum"), 1.9),
    ];
    let rows = all.into_iter().map(|(persona, end)| {
        let (peak, last) = (
            board.signed(f64::from(end.peak_value), 0),
            board.signed(f64::from(end.end_value), 0),
        );
        let score = board.signed(end.score, 1);
        let sign = if end.end_value < 0 { '\u{2212}' } else { '+' };
        let plain = board.number(f64::from(end.peak_value), 0);
        let part = format!("{plain} {sign} {}", end.end_value.unsigned_abs());
        let args = [("part", part.as_str()), ("score", score.as_str())];
        let sum = words.fill("scores-peak-end-sum", &args);
        let (felt, of) = (end.felt.to_string(), end.of.to_string());
        let known = words.fill("scores-known", &[("count", &felt), ("of", &of)]);
        let mut at_end = Cell::words(format!("{} {last}", board.name(&end.end)));
        if !end.is_end_last {
            at_end = at_end.with_note(words.tr("scores-end-open"));
        }
        let item = persona.clone().map(ItemRef::Persona);
        let good = (end.score + 2.0) / 4.0;
        let cells = vec![
            Cell::strong(who(board, persona.as_ref())),
            Cell::strong(score.clone()).in_ink(good_ink(board, good)),
            Cell::words(format!("{} {peak}", board.name(&end.peak))),
            at_end,
            Cell::words(sum).with_note(known),
        ];
        Row::new(board, item.as_ref(), "peak", cells)
    });
    blocks.extend(table(board, &columns, rows.collect()));
    blocks
}

/// Correlation of ease (CES) with satisfaction (DOMAIN 90).
fn ease(board: &Board<'_>, index: &Index<'_>, cards: &[ScoreCard]) -> Block {
    let (p, words) = (board.palette, &board.words);
    let link = scores::ease_and_satisfaction(index, cards);
    let strong = words.tr("scores-ease");
    let said = match link.correlation {
        Err(NoLink::TooFew(found)) => {
            let (found, least) = (found.to_string(), scores::LEAST_PAIRS.to_string());
            words.fill("scores-ease-few", &[("found", &found), ("least", &least)])
        }
        Err(NoLink::NoSpread) => words.tr("scores-ease-flat"),
        Ok(found) => {
            let ends = [found.interval.low, found.interval.high];
            let ends = ends.map(|end| board.signed(end, 2));
            let [low, high] = &ends;
            let (r, n) = (board.signed(found.r, 2), found.n.to_string());
            let chance = super::figures::chance(board, found.p);
            let args = [
                ("r", r.as_str()),
                ("low", low.as_str()),
                ("high", high.as_str()),
                ("n", n.as_str()),
                ("p", chance.as_str()),
            ];
            let id = if found.interval.holds(0.0) {
                "scores-ease-open"
            } else if found.r > 0.0 {
                "scores-ease-together"
            } else {
                "scores-ease-against"
            };
            words.fill(id, &args)
        }
    };
    callout(board, (&strong, &said), (p.accent_soft, p.outline))
}
