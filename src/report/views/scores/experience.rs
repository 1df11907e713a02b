//! Felt emotion beside measured scores, remembered experience (peak–end), and the three-part
//! profile.

use super::{
    super::{
        ViewBlock, ViewSurface,
        parts::{TableCell, TableColumn, TableRow, callout, heading, paragraph, table},
    },
    feelings, profile,
    score_format::{filtered_cards, segment_text},
    survey_load::persona_name,
};
use crate::{
    insight::{
        IndexedInsight,
        flow::followed_touchpoints,
        scores::{
            self, NoCorrelationReason, PathExperience, PathStep, PeakEnd, ScoreCard,
            TouchpointMeasurement,
        },
    },
    map::rows::metric_name,
    model::{Index, ItemRef, PersonaId},
    scene::{ItemPart, Rgba},
};

/// Row limit of the gap table; the largest gaps come first.
const MOST: usize = 60;

/// Difference between felt and measured goodness, as a share of the scale, that is worth a look.
const APART: f64 = 0.25;

/// Draws the emotion curve beside measured goodness along the followed path, gaps, peak and end of
/// each persona, and the profile of experience, engagement and effort (DOMAIN 6, 81, B6).
#[must_use]
pub fn experience_blocks(
    board: &ViewSurface<'_>,
    IndexedInsight { index, insight }: IndexedInsight<'_>,
) -> Vec<ViewBlock> {
    let words = &board.messages;
    let title = words.tr(id!("scores-felt"));
    let mut blocks = vec![heading(board, &title, &words.tr(id!("scores-felt-note")))];
    let path = followed_touchpoints(index);
    let only = board.options.persona.as_ref();
    let cards = filtered_cards(board, insight);
    let found = scores::path_experience(index, &cards, &path, only);
    let is_felt = |step: &PathStep| step.feelings.iter().any(Option::is_some);
    if found
        .steps
        .iter()
        .any(|step| is_felt(step) || step.measured.is_some())
    {
        blocks.extend(feelings::charts(board, &found));
    } else {
        blocks.push(paragraph(board, &words.tr(id!("scores-felt-none"))));
    }
    blocks.extend(gaps(board, &found));
    blocks.extend(peaks(board, &found));
    blocks.extend(profile::profile(board, index, &cards));
    blocks.push(ease(board, index, &cards));
    blocks
}

/// Gaps between experience and expectation, and between felt and measured.
fn gaps(board: &ViewSurface<'_>, found: &PathExperience) -> Vec<ViewBlock> {
    let words = &board.messages;
    let title = words.tr(id!("scores-gaps"));
    let mut blocks = vec![heading(board, &title, &words.tr(id!("scores-gaps-note")))];
    let count = found.personas.len();
    let worst = |step: &PathStep| (0..count).filter_map(|who| step.gap(who)).min();
    let apart = |step: &PathStep| {
        let all = (0..count).filter_map(|who| step.mismatch(who));
        all.fold(0.0, |most: f64, by| most.max(by.abs()))
    };
    let mut steps: Vec<&PathStep> = found
        .steps
        .iter()
        .filter(|step| worst(step).is_some_and(|gap| gap != 0) || apart(step) >= APART)
        .collect();
    if steps.is_empty() {
        blocks.push(paragraph(board, &words.tr(id!("scores-gaps-none"))));
        return blocks;
    }
    let shortfall = |step: &PathStep| worst(step).map_or(0, |gap| gap.min(0));
    steps.sort_by(|a, b| {
        let by_gap = shortfall(a).cmp(&shortfall(b));
        by_gap.then(apart(b).total_cmp(&apart(a)))
    });
    let columns = [
        TableColumn::new(words.tr(id!("scores-touchpoint")), 2.2),
        TableColumn::new(words.tr(id!("scores-ideal")), 0.7),
        TableColumn::new(words.tr(id!("scores-feeling")), 1.6),
        TableColumn::new(words.tr(id!("scores-gap")), 1.0),
        TableColumn::new(words.tr(id!("scores-measured")), 1.9),
    ];
    let hidden = steps.len().saturating_sub(MOST);
    let rows = steps.into_iter().take(MOST);
    let rows = rows.map(|step| gap_row(board, found, step));
    blocks.extend(table(board, &columns, rows.collect()));
    if hidden > 0 {
        blocks.push(paragraph(board, &words.count(id!("scores-more"), hidden)));
    }
    blocks
}

fn gap_row<'b>(board: &ViewSurface<'_>, found: &PathExperience, step: &PathStep) -> TableRow<'b> {
    let (p, words) = (board.palette, &board.messages);
    let touchpoint = board.journey.touchpoint(&step.touchpoint);
    let expected = touchpoint.map_or("", |t| t.expectation.trim());
    let by_persona = |value: &dyn Fn(usize) -> Option<String>| {
        let all = found.personas.iter().enumerate();
        let all = all.filter_map(|(place, persona)| {
            let value = value(place)?;
            Some(if found.personas.len() > 1 {
                format!("{}:\u{a0}{value}", persona_name(board, persona.as_ref()))
            } else {
                value
            })
        });
        all.collect::<Vec<_>>().join(" · ")
    };
    let felt = by_persona(&|place| {
        let value = (*step.feelings.get(place)?)?;
        Some(board.signed(f64::from(value), 0))
    });
    let worst = (0..found.personas.len())
        .filter_map(|place| step.gap(place))
        .min();
    let gap = worst.map_or_else(
        || TableCell::text("–"),
        |gap| {
            let ink = if gap < 0 { p.bad } else { p.good };
            TableCell::strong(board.signed(f64::from(gap), 0)).with_ink(if gap == 0 {
                p.text
            } else {
                ink
            })
        },
    );
    let measured = step.measured.as_ref().map_or_else(
        || TableCell::text(words.tr(id!("layout-not-measured"))).with_ink(p.text_muted),
        |found| {
            TableCell::strong(board.number(found.goodness * 100.0, 0))
                .with_ink(goodness_color(board, found.goodness))
                .with_note(measurement_text(board, found))
        },
    );
    let ideal = step
        .ideal
        .map_or_else(|| "–".to_owned(), |ideal| board.signed(f64::from(ideal), 0));
    let item = ItemRef::Touchpoint(step.touchpoint.clone());
    let cells = vec![
        TableCell::strong(board.name(&step.touchpoint)).with_note(expected),
        TableCell::text(ideal),
        TableCell::text(if felt.is_empty() {
            "–".to_owned()
        } else {
            felt
        }),
        gap,
        measured,
    ];
    TableRow::of_part(board, &item, ItemPart::EmotionGap, cells)
}

/// Measured scores of a touchpoint, each metric on its own scale.
pub(super) fn measurement_text(board: &ViewSurface<'_>, found: &TouchpointMeasurement) -> String {
    let said = found.parts.iter().map(|part| {
        let name = metric_name(&board.messages, board.journey, &part.card.metric);
        let value = part.card.figure.unwrap_or_default();
        let value = board.figure(&part.card.scale, value);
        let n = super::score_format::replies_text(board, part.card.n);
        let mut said = format!("{name} {value} ({n})");
        let segment = segment_text(board, &part.card.segment);
        if !part.is_several() && !segment.is_empty() {
            said = format!("{said} {segment}");
        }
        said
    });
    said.collect::<Vec<_>>().join(", ")
}

/// Traffic-light colour of a goodness of 0…1: good in the best third, bad in the worst.
pub(super) fn goodness_color(board: &ViewSurface<'_>, goodness: f64) -> Rgba {
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
fn peaks(board: &ViewSurface<'_>, found: &PathExperience) -> Vec<ViewBlock> {
    let words = &board.messages;
    let title = words.tr(id!("scores-peak-end"));
    let mut blocks = vec![heading(
        board,
        &title,
        &words.tr(id!("scores-peak-end-note")),
    )];
    let all: Vec<(&Option<PersonaId>, &PeakEnd)> = found
        .personas
        .iter()
        .zip(&found.peak_ends)
        .filter_map(|(persona, end)| Some((persona, end.as_ref()?)))
        .collect();
    if all.is_empty() {
        blocks.push(paragraph(board, &words.tr(id!("scores-peak-end-none"))));
        return blocks;
    }
    let columns = [
        TableColumn::new(words.tr(id!("scores-who")), 1.3),
        TableColumn::new(words.tr(id!("scores-figure")), 0.7),
        TableColumn::new(words.tr(id!("scores-peak")), 1.9),
        TableColumn::new(words.tr(id!("scores-end")), 1.9),
        TableColumn::new(words.tr(id!("scores-sum")), 1.9),
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
        let sum = words.message(&message!(
            "scores-peak-end-sum",
            part = &part,
            score = &score
        ));
        let (felt, of) = (end.felt_count.to_string(), end.path_len.to_string());
        let known = words.message(&message!("scores-known", count = &felt, of = &of));
        let mut at_end = TableCell::text(format!("{} {last}", board.name(&end.end)));
        if !end.is_end_last {
            at_end = at_end.with_note(words.tr(id!("scores-end-open")));
        }
        let item = persona.clone().map(ItemRef::Persona);
        let good = (end.score + 2.0) / 4.0;
        let cells = vec![
            TableCell::strong(persona_name(board, persona.as_ref())),
            TableCell::strong(score.clone()).with_ink(goodness_color(board, good)),
            TableCell::text(format!("{} {peak}", board.name(&end.peak))),
            at_end,
            TableCell::text(sum).with_note(known),
        ];
        TableRow::of_part(board, item.as_ref(), ItemPart::PeakEnd, cells)
    });
    blocks.extend(table(board, &columns, rows.collect()));
    blocks
}

/// Correlation of ease (CES) with satisfaction (DOMAIN 90).
fn ease(board: &ViewSurface<'_>, index: &Index<'_>, cards: &[ScoreCard]) -> ViewBlock {
    let (p, words) = (board.palette, &board.messages);
    let link = scores::ease_and_satisfaction(index, cards);
    let strong = words.tr(id!("scores-ease"));
    let said = match link.correlation {
        Err(NoCorrelationReason::TooFew(found)) => {
            let (found, least) = (found.to_string(), scores::LEAST_PAIRS.to_string());
            words.message(&message!("scores-ease-few", found = &found, least = &least))
        }
        Err(NoCorrelationReason::NoSpread) => words.tr(id!("scores-ease-flat")),
        Ok(found) => {
            let ends = [found.interval.low, found.interval.high];
            let ends = ends.map(|end| board.signed(end, 2));
            let [low, high] = &ends;
            let (r, n) = (board.signed(found.r, 2), found.n.to_string());
            let chance = super::score_format::p_value_text(board, found.p);
            let args = [
                ("r", r.as_str()),
                ("low", low.as_str()),
                ("high", high.as_str()),
                ("n", n.as_str()),
                ("p", chance.as_str()),
            ];
            let id = if found.interval.contains(0.0) {
                id!("scores-ease-open")
            } else if found.r > 0.0 {
                id!("scores-ease-together")
            } else {
                id!("scores-ease-against")
            };
            words.fill(id, &args)
        }
    };
    callout(board, (&strong, &said), (p.accent_soft, p.outline))
}
