//! Draws touchpoints as cards.

mod alt;
mod badges;
mod thumbnail;

use std::sync::Arc;

pub(crate) use self::badges::{evidence_mark, evidence_square, pain_triangle};
use super::{
    icons,
    item_cache::{ItemCache, address},
    map_context::{MapContext, PainSummary},
    map_frame::MapFrame,
    scene_builder::{SceneBuilder, fade_item, item_key},
    sizes::{CARD, WIDE_CARD},
};
use crate::{
    model::{Channel, ItemRef, Phase, Touchpoint, TouchpointKind, float},
    scene::{
        Dash, Instance, ItemRole, PathSegment, Point, Rect, Scene, SceneItem, ShapeGeometry,
        Stroke, TextAlign,
    },
    text::{self, FontSpec, MeasuredLine, break_lines, one_line},
};

const TITLE: FontSpec = FontSpec::bold(11.5);
const META: FontSpec = FontSpec::regular(9.5);
/// Left edge of the title, right of the channel's circle, in scene units from the card's left edge.
const TITLE_LEFT: f64 = 35.0;
/// Height of the foot of a card: its second line of text and the badges, in scene units.
const FOOT: f64 = 24.0;

/// A laid-out card, drawn with its upper left corner at the origin.
#[derive(Clone)]
pub(super) struct TouchpointCard {
    /// Height in scene units.
    pub height: f64,
    /// Set when a long word in the title needs [`super::sizes::WIDE_CARD`].
    pub needs_width: bool,
    bounds: Rect,
    item: Arc<SceneItem>,
}

/// Cards of the last layout, reused while their [`CardSource`] is unchanged.
pub(super) type CardCache = ItemCache<CardSource, TouchpointCard>;

/// Inputs of a card besides the catalogues; the cache key of [`CardCache`].
pub(super) struct CardSource {
    touchpoint: Arc<Touchpoint>,
    phase: Option<Arc<Phase>>,
    pain: PainSummary,
    faded: bool,
    /// Set when the card shows a thumbnail of the touchpoint's first image.
    pictured: bool,
}

impl CardSource {
    fn is(&self, touchpoint: &Arc<Touchpoint>, phase: Option<&Arc<Phase>>) -> bool {
        let same_phase = match (&self.phase, phase) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => true,
            (None, Some(_)) | (Some(_), None) => false,
        };
        same_phase && Arc::ptr_eq(&self.touchpoint, touchpoint)
    }
}

/// Lays out the cards of all touchpoints, in reading order.
pub(super) fn make_cards(facts: &MapContext<'_>, cache: &mut CardCache) -> Vec<TouchpointCard> {
    let phases = facts.journey.phases();
    let on_cards = thumbnail::stand_on_cards(facts.journey);
    facts
        .touchpoints
        .iter()
        .enumerate()
        .map(|(place, touchpoint)| {
            let phase = facts
                .phase_of
                .get(place)
                .and_then(|&phase| phases.get_index(phase));
            let pain = facts.pains.get(place).copied().unwrap_or_default();
            let faded = facts.is_faded.get(place).copied().unwrap_or(false);
            let pictured = on_cards && !touchpoint.images.is_empty();
            let is_it = |source: &CardSource| {
                source.pain == pain
                    && source.faded == faded
                    && source.pictured == pictured
                    && source.is(touchpoint, phase)
            };
            cache.get_or_make(address(touchpoint), is_it, || {
                let source = CardSource {
                    touchpoint: Arc::clone(touchpoint),
                    phase: phase.cloned(),
                    pain,
                    faded,
                    pictured,
                };
                let card = make(facts, &source);
                (source, card)
            })
        })
        .collect()
}

/// Adds the cards to the scene, each at its rectangle in `frame`.
pub(super) fn draw_cards(frame: &MapFrame, cards: Vec<TouchpointCard>, scene: &mut Scene) {
    for (card, rect) in cards.into_iter().zip(&frame.cards) {
        let placed = Instance::new(rect.min, card.item, card.bounds);
        scene.items.push(SceneItem::Instance(placed));
    }
}

fn make(facts: &MapContext<'_>, source: &CardSource) -> TouchpointCard {
    let t = &source.touchpoint;
    let p = facts.palette;
    let title = facts.messages.name(&**t);
    let corner = badges::corner_width(t);
    let side = TITLE_LEFT + 9.0 + corner;
    let longest = title
        .split([' ', '-', '/'])
        .map(|word| text::width(word, TITLE))
        .fold(0.0, f64::max);
    let wide = longest > CARD - side;
    let width = if wide { WIDE_CARD } else { CARD };
    let lines = break_lines(&title, TITLE, width - side, facts.max_lines(3));
    let mut above = 9.0 + TITLE.leading() * float(lines.len().max(2));
    let more = more_meta(facts, source, width);
    let mut picture = SceneBuilder::default();
    if source.pictured {
        above += thumbnail::draw(&mut picture, facts, t, above + 3.0);
    }
    let height = above + META.leading() * float(more.len()) + FOOT;
    let rect = Rect::new(0.0, 0.0, width, height);
    let mut pen = SceneBuilder::default();
    outline(&mut pen, facts, t.kind, rect);
    pen.items.append(&mut picture.items);
    let channel = channel(facts, t);
    let color = channel.map_or(p.ideal, |channel| p.readable_color(channel.color));
    pen.circle(Point::new(19.0, 20.0), 10.0, Some(color), None);
    let icon = channel.map_or_else(
        || icons::named("circle-dashed").unwrap_or_default(),
        |channel| icons::channel_icon(channel.icon),
    );
    pen.icon(icon, Rect::new(12.5, 13.5, 13.0, 13.0), p.surface);
    let ink = if t.title.trim().is_empty() {
        p.text_muted
    } else {
        p.text
    };
    pen.text_in_box(&lines, TITLE, (TITLE_LEFT, 8.0), TextAlign::Left, ink);
    badges::corner(&mut pen, facts, t, width);
    let right = badges::foot_right(&mut pen, facts, t, source.pain, rect);
    let left = badges::foot_left(&mut pen, facts, t, height);
    if !more.is_empty() {
        pen.text(&more, META, (TITLE_LEFT, above), p.text_muted);
    } else if right - left > 24.0 {
        let meta = one_line(&alt::meta(facts, t), META, right - left - 4.0);
        pen.text(&[meta], META, (left, height - 19.0), p.text_muted);
    }
    let id = item_key(ItemRef::Touchpoint(t.id.clone()));
    let alt = alt::alt(facts, t, source.phase.as_deref(), &title, source.pain.count);
    let mut group = pen.group(id, ItemRole::Item, alt, rect);
    group.href.clone_from(&t.url);
    let mut item = SceneItem::Group(Box::new(group));
    if source.faded {
        fade_item(&mut item);
    }
    TouchpointCard {
        height,
        needs_width: wide,
        bounds: rect,
        item: Arc::new(item),
    }
}

/// Second line of a card, broken into lines of its own where it must not be cut off (pages) and is
/// too long to stand beside the badges at the foot.
fn more_meta(facts: &MapContext<'_>, source: &CardSource, width: f64) -> Vec<MeasuredLine> {
    if !facts.shows_full_text() {
        return Vec::new();
    }
    let t = &source.touchpoint;
    let mut scratch = SceneBuilder::default();
    let rect = Rect::new(0.0, 0.0, width, FOOT);
    let right = badges::foot_right(&mut scratch, facts, t, source.pain, rect);
    let left = badges::foot_left(&mut scratch, facts, t, FOOT);
    let words = alt::meta(facts, t);
    if text::width(&words, META) <= right - left - 4.0 && right - left > 24.0 {
        return Vec::new();
    }
    break_lines(&words, META, width - TITLE_LEFT - 8.0, facts.max_lines(1))
}

fn channel<'a>(facts: &MapContext<'a>, t: &Touchpoint) -> Option<&'a Arc<Channel>> {
    facts.journey.channels().get(t.channel.as_ref()?)
}

/// Draws the outline of a card, whose shape tells the kind of touchpoint: a box for a step, cut
/// corners for a decision, a round left side for a start, a round right side with a thick rim for
/// an end.
fn outline(pen: &mut SceneBuilder, facts: &MapContext<'_>, kind: TouchpointKind, rect: Rect) {
    let p = facts.palette;
    let (fill, thin) = (Some(p.surface), Stroke::solid(p.outline, 1.0));
    let (soft, round) = (8.0, 22.0_f64.min(rect.height() / 2.0));
    match kind {
        TouchpointKind::Step => pen.box_rect(rect, soft, fill, Some(thin)),
        TouchpointKind::Decision => {
            let stroke = Stroke::solid(p.text_muted, 1.2);
            pen.box_shape(
                ShapeGeometry::Path(cut_corners(rect, 11.0)),
                fill,
                Some(stroke),
            );
        }
        TouchpointKind::Start => {
            let stroke = Stroke::solid(p.accent, 1.4);
            pen.box_shape(
                ShapeGeometry::Path(rounded(rect, round, soft)),
                fill,
                Some(stroke),
            );
        }
        TouchpointKind::EndReached => {
            let stroke = Stroke::solid(p.good, 2.4);
            pen.box_shape(
                ShapeGeometry::Path(rounded(rect, soft, round)),
                fill,
                Some(stroke),
            );
        }
        TouchpointKind::EndLeft => {
            let stroke = Stroke {
                color: p.bad,
                width: 2.4,
                dash: Dash::Dashed,
            };
            pen.box_shape(
                ShapeGeometry::Path(rounded(rect, soft, round)),
                fill,
                Some(stroke),
            );
        }
    }
}

fn cut_corners(rect: Rect, cut: f64) -> Vec<PathSegment> {
    let Rect { min, max } = rect;
    let corners = [
        (min.x + cut, min.y),
        (max.x - cut, min.y),
        (max.x, min.y + cut),
        (max.x, max.y - cut),
        (max.x - cut, max.y),
        (min.x + cut, max.y),
        (min.x, max.y - cut),
        (min.x, min.y + cut),
    ];
    let mut path: Vec<PathSegment> = Vec::with_capacity(9);
    for (x, y) in corners {
        let p = Point::new(x, y);
        path.push(if path.is_empty() {
            PathSegment::Move(p)
        } else {
            PathSegment::Line(p)
        });
    }
    path.push(PathSegment::Close);
    path
}

/// Rounded rectangle as a closed path, with one corner radius at the left and another at the right.
fn rounded(rect: Rect, left: f64, right: f64) -> Vec<PathSegment> {
    // Distance of a cubic's control points from the ends of a quarter circle, in radii:
    // 4/3·(√2 − 1).
    const BOW: f64 = 0.552_284_75;
    let Rect { min, max } = rect;
    let at = Point::new;
    let (l, r) = (left * (1.0 - BOW), right * (1.0 - BOW));
    vec![
        PathSegment::Move(at(min.x + left, min.y)),
        PathSegment::Line(at(max.x - right, min.y)),
        PathSegment::Cubic(
            at(max.x - r, min.y),
            at(max.x, min.y + r),
            at(max.x, min.y + right),
        ),
        PathSegment::Line(at(max.x, max.y - right)),
        PathSegment::Cubic(
            at(max.x, max.y - r),
            at(max.x - r, max.y),
            at(max.x - right, max.y),
        ),
        PathSegment::Line(at(min.x + left, max.y)),
        PathSegment::Cubic(
            at(min.x + l, max.y),
            at(min.x, max.y - l),
            at(min.x, max.y - left),
        ),
        PathSegment::Line(at(min.x, min.y + left)),
        PathSegment::Cubic(
            at(min.x, min.y + l),
            at(min.x + l, min.y),
            at(min.x + left, min.y),
        ),
        PathSegment::Close,
    ]
}
