//! Badges of a card: key-touchpoint star, sub-journey, pain points, evidence and kind.

use super::{META, MapContext, PainSummary};
use crate::{
    map::{icons, scene_builder::SceneBuilder},
    model::{EvidenceStatus, ItemRef, Touchpoint, TouchpointKind},
    scene::{
        ItemPart, ItemRole, PathSegment, Point, Rect, Rgba, SceneKey, ShapeGeometry, Stroke,
        TextAlign,
    },
    text::{FontSpec, one_line},
    theme::Palette,
};

const STAR: FontSpec = FontSpec::bold(12.0);
const COUNT: FontSpec = FontSpec::bold(9.5);

/// Width that the badges in the upper right corner take, in scene units.
pub(super) fn corner_width(t: &Touchpoint) -> f64 {
    let star = if t.key { 12.0 } else { 0.0 };
    let sub = if has_sub(t) { 22.0 } else { 0.0 };
    star + sub
}

fn has_sub(t: &Touchpoint) -> bool {
    !t.sub_journey.trim().is_empty()
}

/// Draws the star of a key touchpoint (DOMAIN 31) and the badge of a sub-journey.
pub(super) fn corner(pen: &mut SceneBuilder, facts: &MapContext<'_>, t: &Touchpoint, width: f64) {
    let p = facts.palette;
    let mut right = width - 8.0;
    if t.key {
        let star = one_line("★", STAR, 20.0);
        pen.text_aligned(&[star], STAR, (right, 6.0), TextAlign::Right, p.moment);
        right -= 15.0;
    }
    if has_sub(t) {
        let rect = Rect::new(right - 18.0, 7.0, 18.0, 16.0);
        let mut badge = SceneBuilder::default();
        badge.rect(rect, 4.0, Some(p.accent_soft), None);
        let icon = icons::named("layers").unwrap_or_default();
        badge.icon(icon, Rect::around(rect.center(), 5.5), p.accent);
        let title = facts.messages.name(t);
        let alt = facts
            .messages
            .message(&message!("layout-alt-sub-journey", title = &title));
        let item = ItemRef::Touchpoint(t.id.clone());
        let id = Some(SceneKey::new(item, ItemPart::SubJourney));
        pen.items
            .push(badge.into_item(id, ItemRole::Item, alt, rect));
    }
}

/// Draws the count of pain points and the evidence mark at the right of the foot; returns their
/// left edge.
pub(super) fn foot_right(
    pen: &mut SceneBuilder,
    facts: &MapContext<'_>,
    t: &Touchpoint,
    pain: PainSummary,
    rect: Rect,
) -> f64 {
    let p = facts.palette;
    let y = rect.max.y - 13.0;
    let mut right = rect.max.x - 9.0;
    if pain.count > 0 {
        let count = one_line(&pain.count.to_string(), COUNT, 40.0);
        let badge = Rect::new(
            right - count.width - 21.0,
            y - 7.5,
            count.width + 21.0,
            15.0,
        );
        pen.rect(badge, 7.5, Some(p.bad_soft), None);
        let at = (badge.max.x - 6.0, y - COUNT.leading() / 2.0);
        pen.text_in_last(&[count], COUNT, at, TextAlign::Right, p.bad);
        pain_triangle(
            pen,
            Point::new(badge.min.x + 9.5, y),
            p.severity_color(pain.worst),
        );
        right = badge.min.x - 4.0;
    }
    evidence_mark(pen, p, Point::new(right - 5.0, y), t.evidence.status);
    right - 13.0
}

/// Draws the triangle of pain points.
pub(crate) fn pain_triangle(pen: &mut SceneBuilder, center: Point, color: Rgba) {
    let path = vec![
        PathSegment::Move(Point::new(center.x, center.y - 4.0)),
        PathSegment::Line(Point::new(center.x + 4.5, center.y + 3.5)),
        PathSegment::Line(Point::new(center.x - 4.5, center.y + 3.5)),
        PathSegment::Close,
    ];
    pen.shape(ShapeGeometry::Path(path), Some(color), None);
}

/// Draws the evidence status as a square: hollow for assumed, half full for observed, full for
/// validated.
pub(crate) fn evidence_mark(
    pen: &mut SceneBuilder,
    p: &Palette,
    center: Point,
    status: EvidenceStatus,
) {
    evidence_square(pen, p, center, (4.2, 1.0), status);
}

/// The same with another half of its side, and lines and corners scaled by a factor.
pub(crate) fn evidence_square(
    pen: &mut SceneBuilder,
    p: &Palette,
    center: Point,
    (half, unit): (f64, f64),
    status: EvidenceStatus,
) {
    let rect = Rect::around(center, half);
    let rim = Stroke::solid(p.good, 1.2 * unit);
    pen.rect(rect, 2.0 * unit, Some(p.surface), Some(rim));
    let filled = match status {
        EvidenceStatus::Assumed => return,
        EvidenceStatus::Observed => {
            Rect::new(rect.min.x, center.y, rect.width(), rect.height() / 2.0)
        }
        EvidenceStatus::Validated => rect,
    };
    pen.rect(filled, 1.5 * unit, Some(p.good), None);
}

/// Draws kind, live agent, self-service and call-back at the left of the foot; returns their right
/// edge.
pub(super) fn foot_left(
    pen: &mut SceneBuilder,
    facts: &MapContext<'_>,
    t: &Touchpoint,
    height: f64,
) -> f64 {
    let p = facts.palette;
    let kind = match t.kind {
        TouchpointKind::Step => None,
        TouchpointKind::Decision => Some(("git-branch", p.text_muted)),
        TouchpointKind::Start => Some(("play", p.accent)),
        TouchpointKind::EndReached => Some(("flag", p.good)),
        TouchpointKind::EndLeft => Some(("log-out", p.bad)),
    };
    let marks = [
        kind,
        t.live_agent.then_some(("headset", p.text_muted)),
        t.self_service.then_some(("user", p.text_muted)),
        t.callback_offered.then_some(("phone-call", p.call_back)),
    ];
    let mut left = 10.0;
    let top = height - 19.0 + META.leading() / 2.0 - 5.5;
    for (name, color) in marks.into_iter().flatten() {
        let icon = icons::named(name).unwrap_or_default();
        pen.icon(icon, Rect::new(left, top, 11.0, 11.0), color);
        left += 14.0;
    }
    left
}
