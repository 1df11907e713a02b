//! Findings of the checks, with their fixes.

use super::{
    ViewBlock, ViewSurface,
    parts::{
        ButtonLook, TableCell, TableColumn, TableRow, TextStack, ViewButton, buttons, heading,
        paragraph, subheading, table,
    },
};
use crate::{
    insight::{
        IndexedInsight,
        checks::{self, Finding, FindingFilter, SKETCH_SIZE, Severity, SourceDocument},
    },
    map::scene_builder::SceneBuilder,
    model::{Choice as _, EvidenceStatus, ItemRef},
    scene::{ItemPart, ItemRole, PressAction, Rect, Rgba, SceneItem, SceneKey, Stroke, TextAlign},
    text::{one_line, width},
};

/// Draws the list of findings, serious ones first, and then the dismissed ones.
#[must_use]
pub fn findings(
    board: &ViewSurface<'_>,
    IndexedInsight { index, insight }: IndexedInsight<'_>,
    filter: &FindingFilter,
) -> Vec<ViewBlock> {
    let words = &board.messages;
    let numbered = insight.findings.iter().enumerate();
    let shown: Vec<(usize, &Finding)> = numbered
        .filter(|(_, finding)| filter.matches(index, finding))
        .collect();
    let is_open = |finding: &Finding| finding.dismissed.is_none();
    let open = shown.iter().filter(|(_, f)| is_open(f)).count();
    let title = words.tr(id!("checks-title"));
    let note = words.count(id!("checks-count"), open);
    let mut blocks = vec![heading(board, &title, &note)];
    if open == 0 {
        let touchpoints = board.journey.graph().touchpoint_count();
        let key = match filter.is_empty() {
            false => id!("checks-none-admitted"),
            true if touchpoints < SKETCH_SIZE => id!("checks-sketch"),
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
                board.scaled(8.0),
            ));
        }
        blocks.push(finding_block(board, finding, number));
    }
    let left: Vec<_> = shown.iter().filter(|(_, f)| !is_open(f)).collect();
    if !left.is_empty() {
        blocks.push(subheading(
            board,
            &words.count(id!("checks-left-alone"), left.len()),
            board.scaled(8.0),
        ));
        let left = left.into_iter();
        blocks.extend(left.map(|(number, finding)| finding_block(board, finding, *number)));
    }
    blocks.extend(evidence(board));
    blocks
}

/// Evidence table: the number of assumed, observed and validated items of each kind.
fn evidence(board: &ViewSurface<'_>) -> Vec<ViewBlock> {
    let (journey, words) = (board.journey, &board.messages);
    let mut blocks = vec![heading(
        board,
        &words.tr(id!("checks-evidence")),
        &words.tr(id!("checks-evidence-note")),
    )];
    let mut columns = vec![TableColumn::new(words.tr(id!("checks-what")), 2.0)];
    columns.extend(
        EvidenceStatus::ALL
            .iter()
            .map(|s| TableColumn::number(words.choice(*s), 1.0)),
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
        let mut cells = vec![TableCell::text(words.tr(key))];
        cells.extend(counts.into_iter().map(|n| TableCell::text(n.to_string())));
        TableRow::plain(cells)
    });
    blocks.extend(table(board, &columns, rows.collect()));
    blocks
}

fn colors(board: &ViewSurface<'_>, severity: Severity) -> (Rgba, Rgba) {
    let p = board.palette;
    match severity {
        Severity::Serious => (p.bad, p.bad_soft),
        Severity::Notable => (p.warn, p.warn_soft),
        Severity::Hint => (p.text_muted, p.panel),
    }
}

/// Names of the sources that a check is based on.
fn source(board: &ViewSurface<'_>, finding: &Finding) -> String {
    let numbers = checks::find(finding.check).map_or(&[][..], |check| check.source);
    let mut named: Vec<String> = Vec::new();
    for number in numbers {
        let Some(source) = SourceDocument::of(*number) else {
            continue;
        };
        let name = board.messages.choice(source);
        if !named.contains(&name) {
            named.push(name);
        }
    }
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    let (named, numbers) = (named.join("; "), numbers.join(", "));
    board.messages.message(&message!(
        "checks-source",
        source = &named,
        numbers = &numbers
    ))
}

/// Draws a finding: severity, text, why it matters, and the available fixes.
fn finding_block(board: &ViewSurface<'_>, finding: &Finding, number: usize) -> ViewBlock {
    let (ink, ground) = colors(board, finding.severity);
    let (left, pad) = (board.scaled(20.0), board.scaled(12.0));
    let room = board.width - left - pad;
    let badge = board.messages.choice(finding.severity);
    let badge_width = width(&badge, board.head()) + board.scaled(12.0);
    let top = board.scaled(9.0);
    let mut lines = TextStack::new(left, top);
    put(board, finding, &mut lines, (room - badge_width - pad, room));
    let (mut pen, mut y) = (lines.pen, lines.y);
    mark(board, &mut pen, (&badge, badge_width, top), (ink, ground));
    if board.is_screen {
        let items = &mut pen.items;
        let at = (left, y + board.scaled(5.0), room);
        y = actions(board, finding, number, at, items);
    }
    y += board.scaled(9.0);
    let mut whole = frame(board, board.is_selected(finding.item()), y, ink);
    whole.fill_box(pen.items);
    let mut block = ViewBlock::new(board, whole, y);
    block.group.role = ItemRole::Item;
    let key = SceneKey::new(finding.item().clone(), ItemPart::Finding(number));
    block.group.key = Some(key);
    let (title, sentence) = (title(board, finding), sentence(board, finding));
    block.group.alt = format!("{badge}: {title}. {sentence}");
    block
}

fn title(board: &ViewSurface<'_>, finding: &Finding) -> String {
    board.lang().tr(finding.name)
}

fn sentence(board: &ViewSurface<'_>, finding: &Finding) -> String {
    board.lang().message(&finding.detail.message)
}

/// Adds the text of a finding; its title is `beside` wide, next to the severity badge.
fn put(
    board: &ViewSurface<'_>,
    finding: &Finding,
    lines: &mut TextStack,
    (beside, room): (f64, f64),
) {
    let (p, small) = (board.palette, board.small());
    lines.add_text(&title(board, finding), board.strong(), beside, p.text);
    lines.skip(board.scaled(1.0));
    lines.add_text(&sentence(board, finding), board.body(), room, p.text);
    lines.skip(board.scaled(3.0));
    let why = board.lang().tr(finding.why);
    lines.add_text(&why, small, room.min(board.scaled(820.0)), p.text_muted);
    lines.add_text(&source(board, finding), small, room, p.text_muted);
    if let Some(dismissed) = &finding.dismissed {
        let reason = board.messages.message(&message!(
            "checks-reason",
            reason = dismissed.reason.as_str()
        ));
        lines.add_text(&reason, board.body(), room, p.good);
    }
}

/// Background of a finding, with a stripe in the colour of its severity.
fn frame(board: &ViewSurface<'_>, is_chosen: bool, height: f64, ink: Rgba) -> SceneBuilder {
    let p = board.palette;
    let (fill, rim) = if is_chosen {
        (p.accent_soft, p.accent)
    } else {
        (p.surface, p.outline)
    };
    let mut pen = SceneBuilder::default();
    let rect = Rect::new(0.0, 0.0, board.width, height);
    let rim = Stroke::solid(rim, board.scaled(1.0));
    pen.box_rect(rect, board.scaled(7.0), Some(fill), Some(rim));
    let stripe = Rect::new(
        0.0,
        board.scaled(6.0),
        board.scaled(4.0),
        height - board.scaled(12.0),
    );
    pen.rect(stripe, board.scaled(2.0), Some(ink), None);
    pen
}

/// Draws the severity badge at the right end.
fn mark(
    board: &ViewSurface<'_>,
    pen: &mut SceneBuilder,
    (words, wide, top): (&str, f64, f64),
    (ink, ground): (Rgba, Rgba),
) {
    let style = board.head();
    let left = board.width - board.scaled(12.0) - wide;
    let at = Rect::new(left, top, wide, style.leading() + board.scaled(3.0));
    pen.rect(at, board.scaled(5.0), Some(ground), None);
    let line = one_line(words, style, wide);
    let place = (at.center().x, at.min.y + board.scaled(1.5));
    pen.text_in_last(&[line], style, place, TextAlign::Center, ink);
}

/// Buttons of a finding: show its item, apply a fix, dismiss or restore it. Returns their lower
/// end.
fn actions(
    board: &ViewSurface<'_>,
    finding: &Finding,
    number: usize,
    (left, top, room): (f64, f64, f64),
    parts: &mut Vec<SceneItem>,
) -> f64 {
    let (words, lang) = (&board.messages, board.lang());
    let item = finding.item();
    let mut all: Vec<(String, PressAction)> = Vec::new();
    if *finding.location() != ItemRef::Journey {
        all.push((words.tr(id!("checks-show")), PressAction::Show(number)));
    }
    if finding.dismissed.is_some() {
        all.push((
            words.tr(id!("checks-take-up")),
            PressAction::Restore(number),
        ));
    } else {
        for (place, fix) in finding.detail.fixes.iter().enumerate() {
            let press = PressAction::Fix {
                finding: number,
                fix: place,
            };
            all.push((lang.message(&fix.label), press));
        }
        all.push((words.tr(id!("checks-leave")), PressAction::Dismiss(number)));
    }
    let all = all.into_iter().map(|(label, press)| ViewButton {
        alt: label.clone(),
        text: label,
        key: SceneKey::new(item.clone(), ItemPart::Press(press)),
        is_selected: None,
    });
    let look = ButtonLook::large(board);
    let ends = (left, left + room);
    buttons(board, (parts, look), ends, (left, top), all.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        file::samples,
        i18n::Lang,
        insight::{Insight, ScoredIndex},
        map::ViewOptions,
    };

    /// Collects the actions of all buttons.
    fn presses(items: &[SceneItem], see: &mut Vec<PressAction>) {
        for item in items {
            if let SceneItem::Group(group) = item {
                see.extend(group.key.as_ref().and_then(SceneKey::press));
                presses(&group.items, see);
            }
        }
    }

    #[test]
    fn a_filter_leaves_findings_out_and_what_stays_keeps_its_number() {
        let sample = samples::find("energy-move", Lang::En).unwrap();
        let journey = sample.journey().unwrap();
        let index = ScoredIndex::new(&journey);
        let today = jiff::civil::date(2026, 11, 25);
        let insight = Insight::of(&index, today);
        let options = ViewOptions::default();
        let board = ViewSurface::for_window(&journey, &options, 1200.0);
        let fixes = |filter: &FindingFilter| {
            let known = IndexedInsight::new(&index, &insight);
            let blocks = findings(&board, known, filter);
            let mut found = Vec::new();
            for block in blocks {
                presses(
                    &[block.moved_by(crate::scene::Point::default())],
                    &mut found,
                );
            }
            let left = found.iter().filter_map(|press| match press {
                PressAction::Dismiss(number) => Some(*number),
                _ => None,
            });
            left.collect::<Vec<usize>>()
        };
        let all = fixes(&FindingFilter::default());
        assert_eq!(all.len(), insight.open_findings().count());
        let notable = FindingFilter {
            min_severity: Some(Severity::Notable),
            phase: journey.phases().get_index(1).map(|phase| phase.id.clone()),
            ..FindingFilter::default()
        };
        let some = fixes(&notable);
        assert!(!some.is_empty() && some.len() < all.len());
        for number in &some {
            let finding = &insight.findings[*number];
            assert!(notable.matches(&index, finding), "{number}");
            assert!(all.contains(number), "{number}");
        }
    }
}
