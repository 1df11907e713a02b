//! Draws touchpoints as cards.

use std::{fmt::Write as _, sync::Arc};

use super::{
    facts::Facts,
    icons,
    memo::Memo,
    paint::{Pen, fade, key},
    place::Frame,
    sizes::{CARD, WIDE_CARD},
    text::{self, Style, broken, one_line},
};
use crate::{
    model::{Choice as _, DomainId as _, EvidenceStatus, Touchpoint, TouchpointKind},
    scene::{Align, Placed, Point, Rect, Rgba, Role, Scene, SceneItem, Stroke},
    theme::Palette,
};

const TITLE: Style = Style::bold(11.5);
const META: Style = Style::regular(9.5);
const BADGE: Style = Style::bold(9.5);

/// A card with its own origin.
#[derive(Clone)]
pub(super) struct Card {
    /// Its height.
    pub height: f64,
    /// Whether a long word asks for more width.
    pub wide: bool,
    item: Arc<SceneItem>,
}

/// Makes the cards of all touchpoints.
pub(super) fn all(facts: &Facts<'_>, _memo: &mut Memo) -> Vec<Card> {
    (0..facts.touchpoints.len())
        .filter_map(|place| {
            let touchpoint = facts.touchpoints.get(place)?;
            Some(make(facts, touchpoint, place))
        })
        .collect()
}

/// Adds the cards to the scene.
pub(super) fn draw(frame: &Frame, cards: Vec<Card>, scene: &mut Scene) {
    for (card, rect) in cards.into_iter().zip(&frame.cards) {
        scene.items.push(SceneItem::Placed(Placed {
            by: rect.min,
            item: card.item,
        }));
    }
}

fn make(facts: &Facts<'_>, t: &Touchpoint, place: usize) -> Card {
    let p = facts.palette;
    let untitled = t.title.trim().is_empty();
    let title = facts.words.or_else(&t.title, "layout-untitled-touchpoint");
    let key_star = if t.key { 14.0 } else { 0.0 };
    let longest = title
        .split([' ', '-', '/'])
        .map(|word| text::width(word, TITLE))
        .fold(0.0, f64::max);
    let wide = longest > CARD - 44.0 - key_star;
    let width = if wide { WIDE_CARD } else { CARD };
    let lines = broken(&title, TITLE, width - 44.0 - key_star, 3);
    let title_height = TITLE.leading() * super::place::float(lines.len().max(2));
    let height = 10.0 + title_height + 22.0;
    let rect = Rect::new(0.0, 0.0, width, height);
    let mut pen = Pen::default();
    let radius = if t.kind == TouchpointKind::Step {
        8.0
    } else {
        14.0
    };
    pen.rect(
        rect,
        radius,
        Some(p.surface),
        Some(Stroke::solid(p.outline, 1.0)),
    );
    let channel = t
        .channel
        .as_ref()
        .and_then(|id| facts.journey.channels().get(id));
    let color = channel.map_or(p.ideal, |channel| p.own(channel.color));
    pen.circle(Point::new(19.0, 20.0), 10.0, Some(color), None);
    let icon = channel.map_or_else(
        || icons::named("circle-dashed").unwrap_or_default(),
        |channel| icons::channel_icon(channel.icon),
    );
    pen.icon(icon, Rect::new(13.0, 14.0, 12.0, 12.0), p.surface);
    let ink = if untitled { p.text_muted } else { p.text };
    pen.text(&lines, TITLE, (35.0, 9.0), ink);
    if t.key {
        let star = one_line("★", Style::bold(12.0), 20.0);
        pen.aligned(
            &[star],
            Style::bold(12.0),
            (width - 9.0, 7.0),
            Align::Right,
            p.moment,
        );
    }
    let pain = facts.pains.get(place).copied().unwrap_or_default();
    let mut right = width - 9.0;
    if pain.count > 0 {
        let words = one_line(&format!("▲{}", pain.count), BADGE, 40.0);
        let badge = Rect::new(
            right - words.width - 10.0,
            height - 21.0,
            words.width + 10.0,
            15.0,
        );
        pen.rect(badge, 7.5, Some(p.bad_soft), None);
        let at = (badge.center().x, badge.min.y + 1.5);
        pen.aligned(&[words], BADGE, at, Align::Center, p.bad);
        right = badge.min.x - 4.0;
    }
    let meta = one_line(&meta(facts, t), META, right - 10.0);
    pen.text(&[meta], META, (10.0, height - 20.0), p.text_muted);
    let mut group = pen.group(
        key(&format!("touchpoint/{}", t.id.as_str())),
        Role::Item,
        alt(facts, t, &title, pain.count),
        rect,
    );
    group.href.clone_from(&t.url);
    let mut item = SceneItem::Group(group);
    if facts.faded.get(place).copied().unwrap_or(false) {
        fade(&mut item);
    }
    let _: (Rgba, EvidenceStatus) = (p.text, t.evidence.status);
    Card {
        height,
        wide,
        item: Arc::new(item),
    }
}

/// Draws the square that tells how sure something is: hollow, half or full.
pub(super) fn evidence_mark(pen: &mut Pen, p: &Palette, center: Point, status: EvidenceStatus) {
    let rect = Rect::around(center, 4.5);
    pen.rect(rect, 2.0, Some(p.surface), Some(Stroke::solid(p.good, 1.2)));
    let filled = match status {
        EvidenceStatus::Assumed => return,
        EvidenceStatus::Observed => {
            Rect::new(rect.min.x, center.y, rect.width(), rect.height() / 2.0)
        }
        EvidenceStatus::Validated => rect,
    };
    pen.rect(filled, 2.0, Some(p.good), None);
}

fn meta(facts: &Facts<'_>, t: &Touchpoint) -> String {
    let mut parts: Vec<String> = Vec::new();
    let journey = facts.journey;
    if let Some(channel) = t.channel.as_ref().and_then(|id| journey.channels().get(id)) {
        parts.push(channel.name.clone());
    }
    let devices: Vec<&str> = t
        .devices
        .iter()
        .filter_map(|id| journey.devices().get(id))
        .map(|device| device.name.as_str())
        .collect();
    if !devices.is_empty() {
        parts.push(devices.join(", "));
    }
    parts.join(" · ")
}

fn alt(facts: &Facts<'_>, t: &Touchpoint, title: &str, pains: u32) -> String {
    let mut alt = facts
        .words
        .fill("layout-alt-touchpoint", &[("title", title)]);
    if let Some(phase) = facts.journey.phases().get(&t.phase) {
        let name = facts
            .words
            .fill("layout-alt-phase", &[("name", &phase.name)]);
        let _ = write!(alt, ", {name}");
    }
    let channel = t
        .channel
        .as_ref()
        .and_then(|id| facts.journey.channels().get(id));
    if let Some(channel) = channel {
        let name = facts
            .words
            .fill("layout-alt-channel", &[("name", &channel.name)]);
        let _ = write!(alt, ", {name}");
    }
    if t.kind != TouchpointKind::Step {
        let _ = write!(alt, ", {}", facts.words.choice(t.kind));
    }
    if pains > 0 {
        let count = facts.words.count("layout-pain-count", pains as usize);
        let _ = write!(alt, ", {count}");
    }
    let _ = t.kind.key();
    alt
}
