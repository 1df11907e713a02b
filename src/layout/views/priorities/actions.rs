//! Actions by status, and what is missing between them and the pain points.

use super::super::{
    Block, Board,
    parts::{heading, heading_with, paragraph, thing},
};
use crate::{
    insight::{Insight, rank::Card},
    layout::{
        paint::Pen,
        place::float,
        text::{Line, Style, broken, one_line},
    },
    model::{Action, ItemRef, Method},
    scene::{Align, Point, Rect, Rgba, Stroke},
};

/// A column takes at least so many units.
const LEAST: f64 = 170.0;

/// The board of actions, then pain points without an action and actions without a pain point.
#[must_use]
pub fn actions(board: &Board<'_>, insight: &Insight) -> Vec<Block> {
    let words = &board.words;
    let all = &insight.actions;
    let overdue = all
        .columns
        .iter()
        .flat_map(|c| &c.cards)
        .filter(|c| c.is_overdue)
        .count();
    let note = words.count("priorities-overdue-count", overdue);
    let mut blocks = vec![heading_with(
        board,
        (&words.tr("priorities-actions"), &note),
        (&words.tr("command-add-action"), "action"),
    )];
    if board.journey.actions().is_empty() {
        blocks.push(paragraph(board, &words.tr("priorities-no-actions")));
    } else {
        blocks.extend(columns(board, insight));
    }
    let pains: Vec<ItemRef> = all
        .without_action
        .iter()
        .cloned()
        .map(ItemRef::PainPoint)
        .collect();
    blocks.extend(list(
        board,
        ("priorities-without-action", "priorities-all-addressed"),
        &pains,
    ));
    let loose: Vec<ItemRef> = all
        .without_pain
        .iter()
        .cloned()
        .map(ItemRef::Action)
        .collect();
    if !loose.is_empty() {
        blocks.extend(list(
            board,
            ("priorities-without-pain", "priorities-all-addressed"),
            &loose,
        ));
    }
    blocks
}

/// The columns beside each other; in a narrow window as many as fit, then the next below.
fn columns(board: &Board<'_>, insight: &Insight) -> Vec<Block> {
    let gap = board.at(10.0);
    let count = insight.actions.columns.len();
    let fit = (1..=count)
        .rev()
        .find(|n| (board.width - gap * float(n - 1)) / float(*n) >= board.at(LEAST));
    let fit = fit.unwrap_or(1);
    let width = (board.width - gap * float(fit - 1)) / float(fit);
    let mut blocks = Vec::new();
    for some in insight.actions.columns.chunks(fit) {
        let mut pen = Pen::default();
        let mut height: f64 = 0.0;
        let mut x = 0.0;
        let mut made = Vec::new();
        for column in some {
            let (own, high) = one(board, column, (x, width));
            height = height.max(high);
            made.push((x, own));
            x += width + gap;
        }
        for (x, own) in made {
            let rect = Rect::new(x, 0.0, width, height);
            pen.rect(rect, board.at(8.0), Some(board.palette.panel), None);
            pen.items.extend(own.items);
        }
        blocks.push(Block::new(board, pen, height));
    }
    blocks
}

fn one(
    board: &Board<'_>,
    column: &crate::insight::rank::Column,
    (x, width): (f64, f64),
) -> (Pen, f64) {
    let p = board.palette;
    let pad = board.at(8.0);
    let mut pen = Pen::default();
    let style = board.head();
    let name = board.words.choice(column.status);
    let count = column.cards.len().to_string();
    let line = one_line(&name, style, width - board.at(50.0));
    pen.text(&[line], style, (x + pad, pad), p.text_muted);
    let count = one_line(&count, style, board.at(30.0));
    pen.aligned(
        &[count],
        style,
        (x + width - pad, pad),
        Align::Right,
        p.text_muted,
    );
    let mut y = pad + style.leading() + board.at(6.0);
    for card in &column.cards {
        let Some(action) = board.journey.actions().get(&card.action) else {
            continue;
        };
        let rect = Rect::new(x + pad, y, width - 2.0 * pad, 0.0);
        y = drawn(board, &mut pen, (card, action), rect) + board.at(6.0);
    }
    (pen, y + board.at(4.0))
}

/// Draws a card that begins at the upper left corner of `at`; tells where it ends.
fn drawn(board: &Board<'_>, pen: &mut Pen, (card, action): (&Card, &Action), at: Rect) -> f64 {
    let p = board.palette;
    let pad = board.at(8.0);
    let room = at.width() - 2.0 * pad;
    let mut lines: Vec<(Vec<Line>, Style, Rgba)> = Vec::new();
    let mut add = |text: &str, style: Style, ink: Rgba, most: usize| {
        if !text.trim().is_empty() {
            lines.push((broken(text.trim(), style, room, most), style, ink));
        }
    };
    let whole = if board.is_screen { 4 } else { usize::MAX / 2 };
    let text = board.words.or_else(&action.text, "layout-untitled-action");
    add(&text, board.strong(), p.text, whole);
    add(&action.hypothesis, board.small(), p.text_muted, whole);
    add(
        &targets(board, card, action),
        board.small(),
        p.accent,
        whole,
    );
    for kpi in &card.kpis {
        let goal = kpi
            .goal
            .clone()
            .unwrap_or_else(|| board.words.tr("priorities-no-goal"));
        let ink = if kpi.goal.is_some() {
            p.text_muted
        } else {
            p.warn
        };
        add(&format!("{} → {goal}", kpi.name), board.small(), ink, whole);
    }
    let due = action.due.map(|due| board.words.date(due));
    let who = [Some(action.owner.trim().to_owned()), due];
    let who: Vec<String> = who
        .into_iter()
        .flatten()
        .filter(|w| !w.is_empty())
        .collect();
    add(&who.join(" · "), board.small(), p.text_muted, whole);
    if card.is_overdue {
        add(
            &board.words.tr("priorities-overdue"),
            board.head(),
            p.bad,
            2,
        );
    }
    let height: f64 = lines
        .iter()
        .map(|(l, style, _)| style.leading() * float(l.len()))
        .sum();
    let rect = Rect::new(at.min.x, at.min.y, at.width(), height + 2.0 * pad);
    let item = ItemRef::Action(action.id.clone());
    let is_chosen = board.chosen.as_ref() == Some(&item);
    let rim = match (is_chosen, card.is_overdue) {
        (true, _) => Stroke::solid(p.accent, board.at(2.0)),
        (false, true) => Stroke::solid(p.bad, board.at(1.0)),
        (false, false) => Stroke::solid(p.outline, board.at(1.0)),
    };
    let mut own = Pen::default();
    own.rect(rect, board.at(7.0), Some(p.surface), Some(rim));
    let mut y = rect.min.y + pad;
    let mut said = vec![board.words.choice(action.status)];
    for (lines, style, ink) in lines {
        said.extend(lines.iter().map(|line| line.text.to_string()));
        own.text(&lines, style, (rect.min.x + pad, y), ink);
        y += style.leading() * float(lines.len());
    }
    pen.items
        .push(thing(own, &item.to_string(), said.join(", "), rect));
    rect.max.y
}

/// Which pain points it addresses, and how it is tried out.
fn targets(board: &Board<'_>, card: &Card, action: &Action) -> String {
    let mut parts = Vec::new();
    if !card.ranks.is_empty() {
        let ranks: Vec<String> = card.ranks.iter().map(ToString::to_string).collect();
        let ranks = ranks.join(", ");
        parts.push(
            board
                .words
                .fill("priorities-addresses", &[("ranks", &ranks)]),
        );
    }
    if action.method != Method::None {
        parts.push(board.words.choice(action.method));
    }
    parts.join(" · ")
}

/// A list of things that miss something, each to go to.
fn list(
    board: &Board<'_>,
    (title, nothing): (&'static str, &'static str),
    items: &[ItemRef],
) -> Vec<Block> {
    let words = &board.words;
    let mut blocks = vec![heading(board, &words.count(title, items.len()), "")];
    if items.is_empty() {
        blocks.push(paragraph(board, &words.tr(nothing)));
    }
    for item in items.iter().take(60) {
        let p = board.palette;
        let key = match item {
            ItemRef::Action(_) => "layout-untitled-action",
            _ => "layout-untitled-pain-point",
        };
        let text = words.or_else(item.words(board.journey), key);
        let style = board.body();
        let lines = broken(&text, style, board.width - board.at(20.0), usize::MAX / 2);
        let height = style.leading() * float(lines.len()) + board.at(6.0);
        let mut pen = Pen::default();
        let rect = Rect::new(0.0, 0.0, board.width, height);
        let is_chosen = board.chosen.as_ref() == Some(item);
        if is_chosen {
            pen.rect(rect, board.at(5.0), Some(p.accent_soft), None);
        }
        pen.circle(
            Point::new(board.at(8.0), board.at(3.0) + style.leading() / 2.0),
            board.at(2.5),
            Some(p.warn),
            None,
        );
        pen.text(&lines, style, (board.at(18.0), board.at(3.0)), p.text);
        let mut whole = Pen::default();
        whole.items.push(thing(pen, &item.to_string(), text, rect));
        blocks.push(Block::new(board, whole, height));
    }
    blocks
}
