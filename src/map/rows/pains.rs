//! Row of pain points, ranked as under *Priorities* (DOMAIN B5).

use super::{RowBody, RowCaches, RowContext, RowItem, evidence_mark, hint, stacked, width_at};
use crate::{
    insight::rank::Rank,
    map::{
        map_context::MapContext,
        scene_builder::{SceneBuilder, item_key},
    },
    model::{ItemRef, PainPoint, PainStatus, float},
    scene::{ItemRole, Point, Rect, Stroke, TextAlign},
    text::{FontSpec, break_lines, figure_format::percent, one_line},
    theme::Palette,
};

const TEXT: FontSpec = FontSpec::bold(11.0);
const RANK: FontSpec = FontSpec::bold(9.5);
const META: FontSpec = FontSpec::regular(9.5);

pub(super) fn body(place: &RowContext<'_>, caches: &mut RowCaches) -> RowBody {
    let facts = place.facts;
    let pains = facts.journey.pain_points();
    if pains.is_empty() {
        return hint(place, id!("layout-hint-pain-points"));
    }
    let things = pains.iter().filter_map(|pain| {
        let mark = rank_mark(facts, pain);
        let at = facts.position(facts.journey.anchor_touchpoint(&pain.anchor)?)?;
        let width = width_at(place, at);
        let with = (mark, width.to_bits());
        let shelf = &mut caches.pains;
        Some((
            at,
            shelf.get_or_make(pain, with, || make(facts, pain, mark, width)),
        ))
    });
    stacked(place, things)
}

/// Content of the circle on the card of a pain point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RankMark {
    /// Empty: the ranks are still being computed.
    Pending,
    /// A dash: it is solved or parked, or nobody judged it.
    Unranked,
    /// The rank.
    Ranked(Rank),
}

fn rank_mark(facts: &MapContext<'_>, pain: &PainPoint) -> RankMark {
    match facts.ranks {
        None => RankMark::Pending,
        Some(ranks) => ranks
            .get(&pain.id)
            .map_or(RankMark::Unranked, RankMark::Ranked),
    }
}

fn make(facts: &MapContext<'_>, pain: &PainPoint, mark: RankMark, width: f64) -> RowItem {
    let p = facts.palette;
    let text = facts.messages.text(pain);
    let lines = break_lines(&text, TEXT, width - 50.0, facts.max_lines(4));
    let height = 8.0 + TEXT.leading() * float(lines.len().max(1)) + 18.0;
    let rect = Rect::new(0.0, 0.0, width, height);
    let color = p.severity_color(pain.severity);
    let is_over = !pain.is_open();
    let mut pen = SceneBuilder::default();
    pen.box_rect(
        rect,
        6.0,
        Some(p.surface),
        Some(Stroke::solid(p.outline, 1.0)),
    );
    pen.rect(Rect::new(0.0, 0.0, 5.0, height), 2.0, Some(color), None);
    rank_circle(&mut pen, mark, p);
    let ink = if is_over { p.text_muted } else { p.text };
    pen.text_in_box(&lines, TEXT, (32.0, 8.0), TextAlign::Left, ink);
    let y = height - 11.0;
    severity_dots(&mut pen, pain.severity, y, p);
    let open_frequency = pain.frequency.filter(|_| pain.status == PainStatus::Open);
    if let Some(frequency) = open_frequency {
        let share = one_line(&percent(facts.messages.lang, frequency), META, 40.0);
        pen.text(
            &[share],
            META,
            (74.0, y - META.leading() / 2.0),
            p.text_muted,
        );
    }
    if pain.status != PainStatus::Open {
        let words = facts.messages.choice(pain.status);
        super::pill(
            &mut pen,
            &words,
            (width - 7.0, height - 20.0),
            p.good,
            p.good_soft,
        );
    }
    evidence_mark(
        &mut pen,
        facts,
        Point::new(width - 12.0, 13.0),
        pain.evidence.status,
    );
    let id = item_key(ItemRef::PainPoint(pain.id.clone()));
    RowItem::new(pen.group(id, ItemRole::Item, alt(facts, pain, &text), rect))
}

fn rank_circle(pen: &mut SceneBuilder, mark: RankMark, palette: &Palette) {
    let center = Point::new(19.0, 8.0 + TEXT.leading() / 2.0);
    pen.circle(center, 8.0, Some(palette.badge), None);
    let number = match mark {
        RankMark::Pending => String::new(),
        RankMark::Unranked => "–".to_owned(),
        RankMark::Ranked(rank) => rank.to_string(),
    };
    let style = if number.len() > 2 {
        FontSpec::bold(7.5)
    } else {
        RANK
    };
    let at = (center.x, center.y - style.leading() / 2.0);
    pen.text_in_last(
        &[one_line(&number, style, 20.0)],
        style,
        at,
        TextAlign::Center,
        palette.text_on_accent,
    );
}

/// Four dots around `y`, as many of them filled as the severity says.
fn severity_dots(pen: &mut SceneBuilder, severity: Option<u8>, y: f64, palette: &Palette) {
    for dot in 0..4_u8 {
        let center = Point::new(35.0 + 9.0 * f64::from(dot), y);
        if severity.is_some_and(|severity| severity > dot) {
            pen.circle(center, 3.2, Some(palette.text_muted), None);
        } else {
            let outline = Stroke::solid(palette.text_muted, 1.0);
            pen.circle(center, 2.7, None, Some(outline));
        }
    }
}

fn alt(facts: &MapContext<'_>, pain: &PainPoint, text: &str) -> String {
    let mut alt = facts
        .messages
        .message(&message!("layout-alt-pain-point", text = text));
    if let Some(severity) = pain.severity {
        let severity = severity.to_string();
        let words = facts
            .messages
            .message(&message!("layout-alt-severity", severity = &severity));
        alt = format!("{alt}, {words}");
    }
    format!("{alt}, {}", facts.messages.choice(pain.evidence.status))
}
