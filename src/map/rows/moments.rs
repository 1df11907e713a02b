//! Row of impact moments (DOMAIN 22).

use super::{RowBody, RowCaches, RowContext, RowItem, hint, stacked, width_at};
use crate::{
    map::{
        icons,
        map_context::MapContext,
        scene_builder::{SceneBuilder, item_key},
    },
    model::{ImpactMoment, ItemRef, Polarity, float},
    scene::{ItemRole, Rect, SceneItem, ShapeItem, TextAlign},
    text::{FontSpec, break_lines},
};

const TEXT: FontSpec = FontSpec::bold(11.0);

pub(super) fn body(place: &RowContext<'_>, caches: &mut RowCaches) -> RowBody {
    let facts = place.facts;
    let moments = facts.journey.moments();
    if moments.is_empty() {
        return hint(place, id!("layout-hint-moments"));
    }
    let things = moments.iter().filter_map(|moment| {
        let at = facts.position(facts.journey.anchor_touchpoint(&moment.anchor)?)?;
        let width = width_at(place, at);
        let shelf = &mut caches.moments;
        Some((
            at,
            shelf.get_or_make(moment, width.to_bits(), || make(facts, moment, width)),
        ))
    });
    stacked(place, things)
}

fn make(facts: &MapContext<'_>, moment: &ImpactMoment, most: f64) -> RowItem {
    let p = facts.palette;
    let text = facts.messages.text(moment);
    let strength = moment.strength.clamp(1, 3);
    let marks = 12.0 * f64::from(strength);
    let lines = break_lines(&text, TEXT, most - marks - 30.0, facts.max_lines(3));
    let longest = lines.iter().map(|line| line.width).fold(0.0, f64::max);
    let width = (longest + marks + 30.0).min(most);
    let height = 10.0 + TEXT.leading() * float(lines.len().max(1));
    let (icon, ink, fill) = match moment.polarity {
        Polarity::Positive => ("star", p.moment, p.moment_soft),
        Polarity::Negative => ("zap", p.bad, p.bad_soft),
    };
    let mut pen = SceneBuilder::default();
    let rect = Rect::new(0.0, 0.0, width, height);
    pen.box_rect(rect, 12.0_f64.min(height / 2.0), Some(fill), None);
    for mark in 0..strength {
        let box_ = Rect::new(
            10.0 + 12.0 * f64::from(mark),
            5.0 + TEXT.leading() / 2.0 - 5.5,
            11.0,
            11.0,
        );
        pen.icon(icons::named(icon).unwrap_or_default(), box_, ink);
        // Filled, unlike the icons of channels.
        if let Some(SceneItem::Shape(ShapeItem { fill, .. })) = pen.items.last_mut() {
            *fill = Some(ink);
        }
    }
    let at = (16.0 + marks, 5.0);
    pen.text_in_box(&lines, TEXT, at, TextAlign::Left, p.text);
    let id = item_key(ItemRef::Moment(moment.id.clone()));
    let kind = facts.messages.choice(moment.polarity);
    let level = strength.to_string();
    let alt = facts.messages.message(&message!(
        "layout-alt-moment",
        text = &text,
        polarity = &kind,
        strength = &level
    ));
    RowItem::new(pen.group(id, ItemRole::Item, alt, rect))
}
