//! Findings of the checks, with their fixes.

use super::{
    Block, Board, Press,
    parts::{
        Button, Cell, Column, Lines, Look, Row, buttons, heading, paragraph, part_of, subheading,
        table,
    },
};
use crate::{
    insight::{
        Known,
        checks::{self, Finding, FindingFilter, SKETCH, Severity, Source},
    },
    layout::{
        paint::{Pen, key},
        text::{one_line, width},
    },
    model::{Choice as _, EvidenceStatus, ItemRef},
    scene::{Align, Rect, Rgba, Role, SceneItem, Stroke},
};

/// Draws the list of findings, serious ones first, and then the dismissed ones.
#[must_use]
pub fn findings(
    board: &Board<'_>,
    Known { index, insight }: Known<'_>,
    filter: &FindingFilter,
) -> Vec<Block> {
    let words = &board.words;
    let numbered = insight.findings.iter().enumerate();
    let shown: Vec<(usize, &Finding)> = numbered
        .filter(|(_, finding)| filter.admits(index, finding))
        .collect();
    let is_open = |finding: &Finding| finding.dismissed.is_none();
    let open = shown.iter().filter(|(_, f)| is_open(f)).count();
    let title = words.tr(id!("checks-title"));
    let note = words.count(id!("checks-count"), open);
    let mut blocks = vec![heading(board, &title, &note)];
    if open == 0 {
        let touchpoints = board.journey.graph().touchpoint_count();
        let key = match filter.is_open() {
            false => id!("checks-none-admitted"),
            true if touchpoints < SKETCH => id!("checks-sketch"),
            true => id!("checks-nothing"),
        };
        blocks.push(paragraph(board, &words.tr(key)));
    }
    let mut last = None;
    for &(number, finding) in shown.iter().filter(|(_, f)| is_open(f)) {
        if last != Some(finding.severity) {
            last = Some(finding.severity);
            let of_it = shown.iter().filter(|(_, f)| is_open(f));
            let of_it = of_it.filter(|(_, f)| f.severity == finding.severity);
            let args = [
                ("severity", words.choice(finding.severity)),
                ("count", of_it.count().to_string()),
            ];
            let args: Vec<(&str, &str)> = args.iter().map(|(k, v)| (*k, v.as_str())).collect();
            blocks.push(subheading(
                board,
                &words.fill(id!("checks-of-severity"), &args),
                board.at(8.0),
            ));
        }
        blocks.push(finding_block(board, finding, number));
    }
    let left: Vec<_> = shown.iter().filter(|(_, f)| !is_open(f)).collect();
    if !left.is_empty() {
        blocks.push(subheading(
            board,
            &words.count(id!("checks-left-alone"), left.len()),
            board.at(8.0),
        ));
        let left = left.into_iter();
        blocks.extend(left.map(|(number, finding)| finding_block(board, finding, *number)));
    }
    blocks.extend(evidence(board));
    blocks
}

/// Evidence table: the number of assumed, observed and validated items of each kind.
fn evidence(board: &Board<'_>) -> Vec<Block> {
    let (journey, words) = (board.journey, &board.words);
    let mut blocks = vec![heading(
        board,
        &words.tr(id!("checks-evidence")),
        &words.tr(id!("checks-evidence-note")),
    )];
    let mut columns = vec![Column::new(words.tr(id!("checks-what")), 2.0)];
    columns.extend(
        EvidenceStatus::ALL
            .iter()
            .map(|s| Column::number(words.choice(*s), 1.0)),
    );
    let count = |all: Vec<EvidenceStatus>| -> Vec<usize> {
        let of = |status: &EvidenceStatus| all.iter().filter(|s| *s == status).count();
        EvidenceStatus::ALL.iter().map(of).collect()
    };
    let touchpoints = journey.graph().touchpoints().map(|t| t.evidence.status);
    let pains = journey.pain_points().iter().map(|p| p.evidence.status);
    let moments = journey.moments().iter().map(|m| m.evidence.status);
    let rows = [
        (id!("checks-touchpoints"), count(touchpoints.collect())),
        (id!("checks-pains"), count(pains.collect())),
        (id!("checks-moments"), count(moments.collect())),
    ];
    let rows = rows.into_iter().map(|(key, counts)| {
        let mut cells = vec![Cell::words(words.tr(key))];
        cells.extend(counts.into_iter().map(|n| Cell::words(n.to_string())));
        Row::plain(cells)
    });
    blocks.extend(table(board, &columns, rows.collect()));
    blocks
}

fn colors(board: &Board<'_>, severity: Severity) -> (Rgba, Rgba) {
    let p = board.palette;
    match severity {
        Severity::Serious => (p.bad, p.bad_soft),
        Severity::Notable => (p.warn, p.warn_soft),
        Severity::Hint => (p.text_muted, p.panel),
    }
}

/// Names of the sources that a check is based on.
fn source(board: &Board<'_>, finding: &Finding) -> String {
    let numbers = checks::find(finding.check).map_or(&[][..], |check| check.source);
    let mut named: Vec<String> = Vec::new();
    for number in numbers {
        let Some(source) = Source::of(*number) else {
            continue;
        };
        let name = board.words.choice(source);
        if !named.contains(&name) {
            named.push(name);
        }
    }
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    let (named, numbers) = (named.join("; "), numbers.join(", "));
    board.words.message(&message!(
        "checks-source",
        source = &named,
        numbers = &numbers
    ))
}

/// Draws a finding: severity, text, why it matters, and the available fixes.
fn finding_block(board: &Board<'_>, finding: &Finding, number: usize) -> Block {
    let (ink, ground) = colors(board, finding.severity);
    let (left, pad) = (board.at(20.0), board.at(12.0));
    let room = board.width - left - pad;
    let badge = board.words.choice(finding.severity);
    let badge_width = width(&badge, board.head()) + board.at(12.0);
    let top = board.at(9.0);
    let mut lines = Lines::at(left, top);
    put(board, finding, &mut lines, (room - badge_width - pad, room));
    let (mut pen, mut y) = (lines.pen, lines.y);
    mark(board, &mut pen, (&badge, badge_width, top), (ink, ground));
    if board.is_screen {
        let items = &mut pen.items;
        let at = (left, y + board.at(5.0), room);
        y = actions(board, finding, number, at, items);
    }
    y += board.at(9.0);
    let mut whole = frame(board, board.is_chosen(finding.item()), y, ink);
    whole.fill_box(pen.items);
    let mut block = Block::new(board, whole, y);
    block.group.role = Role::Item;
    block.group.key = key(&part_of(finding.item(), &format!("finding/{number}")));
    let (title, sentence) = (title(board, finding), sentence(board, finding));
    block.group.alt = format!("{badge}: {title}. {sentence}");
    block
}

fn title(board: &Board<'_>, finding: &Finding) -> String {
    board.lang().tr(finding.name)
}

fn sentence(board: &Board<'_>, finding: &Finding) -> String {
    board.lang().message(&finding.found.message)
}

/// Adds the text of a finding; its title is `beside` wide, next to the severity badge.
fn put(board: &Board<'_>, finding: &Finding, lines: &mut Lines, (beside, room): (f64, f64)) {
    let (p, small) = (board.palette, board.small());
    lines.put(&title(board, finding), board.strong(), beside, p.text);
    lines.down(board.at(1.0));
    lines.put(&sentence(board, finding), board.body(), room, p.text);
    lines.down(board.at(3.0));
    let why = board.lang().tr(finding.why);
    lines.put(&why, small, room.min(board.at(820.0)), p.text_muted);
    lines.put(&source(board, finding), small, room, p.text_muted);
    if let Some(dismissed) = &finding.dismissed {
        let reason = board.words.message(&message!(
            "checks-reason",
            reason = dismissed.reason.as_str()
        ));
        lines.put(&reason, board.body(), room, p.good);
    }
}

/// Background of a finding, with a stripe in the colour of its severity.
fn frame(board: &Board<'_>, is_chosen: bool, height: f64, ink: Rgba) -> Pen {
    let p = board.palette;
    let (fill, rim) = if is_chosen {
        (p.accent_soft, p.accent)
    } else {
        (p.surface, p.outline)
    };
    let mut pen = Pen::default();
    let rect = Rect::new(0.0, 0.0, board.width, height);
    let rim = Stroke::solid(rim, board.at(1.0));
    pen.box_rect(rect, board.at(7.0), Some(fill), Some(rim));
    let stripe = Rect::new(0.0, board.at(6.0), board.at(4.0), height - board.at(12.0));
    pen.rect(stripe, board.at(2.0), Some(ink), None);
    pen
}

/// Draws the severity badge at the right end.
fn mark(
    board: &Board<'_>,
    pen: &mut Pen,
    (words, wide, top): (&str, f64, f64),
    (ink, ground): (Rgba, Rgba),
) {
    let style = board.head();
    let left = board.width - board.at(12.0) - wide;
    let at = Rect::new(left, top, wide, style.leading() + board.at(3.0));
    pen.rect(at, board.at(5.0), Some(ground), None);
    let line = one_line(words, style, wide);
    let place = (at.center().x, at.min.y + board.at(1.5));
    pen.text_in_last(&[line], style, place, Align::Center, ink);
}

/// Buttons of a finding: show its item, apply a fix, dismiss or restore it. Returns their lower
/// end.
fn actions(
    board: &Board<'_>,
    finding: &Finding,
    number: usize,
    (left, top, room): (f64, f64, f64),
    parts: &mut Vec<SceneItem>,
) -> f64 {
    let (words, lang) = (&board.words, board.lang());
    let item = finding.item();
    let mut all: Vec<(String, Press)> = Vec::new();
    if *finding.place() != ItemRef::Journey {
        all.push((words.tr(id!("checks-show")), Press::Show(number)));
    }
    if finding.dismissed.is_some() {
        all.push((words.tr(id!("checks-take-up")), Press::TakeUp(number)));
    } else {
        for (place, fix) in finding.found.fixes.iter().enumerate() {
            let press = Press::Fix {
                finding: number,
                fix: place,
            };
            all.push((lang.message(&fix.label), press));
        }
        all.push((words.tr(id!("checks-leave")), Press::Leave(number)));
    }
    let all = all.into_iter().map(|(label, press)| Button {
        alt: label.clone(),
        words: label,
        key: press.key(item),
        is_on: None,
    });
    let look = Look::large(board);
    let ends = (left, left + room);
    buttons(board, (parts, look), ends, (left, top), all.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        file::samples,
        i18n::{Lang, lexicon},
        insight::{Insight, ScoredIndex},
        layout::ViewOptions,
    };

    /// Collects the keys of all buttons.
    fn keys(items: &[SceneItem], see: &mut Vec<String>) {
        for item in items {
            if let SceneItem::Group(group) = item {
                see.extend(group.key.as_ref().map(|key| key.0.to_string()));
                keys(&group.items, see);
            }
        }
    }

    #[test]
    fn a_filter_leaves_findings_out_and_what_stays_keeps_its_number() {
        let sample = samples::find("energy-move", Lang::En).unwrap();
        let journey = sample.journey().unwrap();
        let index = ScoredIndex::new(&journey);
        let today = jiff::civil::date(2026, 11, 25);
        let insight = Insight::of(&index, today, lexicon());
        let options = ViewOptions::default();
        let board = Board::of_window(&journey, &options, 1200.0);
        let fixes = |filter: &FindingFilter| {
            let known = Known::new(&index, &insight);
            let blocks = findings(&board, known, filter);
            let mut found = Vec::new();
            for block in blocks {
                keys(&[block.at(crate::scene::Point::default())], &mut found);
            }
            let left = found.iter().filter_map(|key| match Press::of(key)? {
                Press::Leave(number) => Some(number),
                _ => None,
            });
            left.collect::<Vec<usize>>()
        };
        let all = fixes(&FindingFilter::default());
        assert_eq!(all.len(), insight.open().count());
        let notable = FindingFilter {
            at_least: Some(Severity::Notable),
            phase: journey.phases().at(1).map(|phase| phase.id.clone()),
            ..FindingFilter::default()
        };
        let some = fixes(&notable);
        assert!(!some.is_empty() && some.len() < all.len());
        for number in &some {
            let finding = &insight.findings[*number];
            assert!(notable.admits(&index, finding), "{number}");
            assert!(all.contains(number), "{number}");
        }
    }
}
