//! Row of improvement actions (DOMAIN 25, 119–121).

use super::{RowBody, RowCaches, RowContext, RowItem, hint, pill, stacked, width_at};
use crate::{
    map::{
        map_context::MapContext,
        scene_builder::{SceneBuilder, item_key},
    },
    model::{Action, ActionStatus, ItemRef, float},
    scene::{ItemRole, Rect, Rgba, Stroke, TextAlign},
    text::{FontSpec, break_lines, one_line},
};

const TEXT: FontSpec = FontSpec::bold(11.0);
const META: FontSpec = FontSpec::regular(9.5);

pub(super) fn body(place: &RowContext<'_>, caches: &mut RowCaches) -> RowBody {
    let facts = place.facts;
    let actions = facts.journey.actions();
    if actions.is_empty() {
        return hint(place, id!("layout-hint-actions"));
    }
    let mut loose = Vec::new();
    let mut things = Vec::new();
    for action in actions {
        let under = facts.journey.action_touchpoint(&action.id);
        match under.and_then(|id| facts.position(id)) {
            Some(at) => {
                let width = width_at(place, at);
                let shelf = &mut caches.actions;
                things.push((
                    at,
                    shelf.get_or_make(action, width.to_bits(), || make(facts, action, width)),
                ));
            }
            None => loose.push(action),
        }
    }
    let mut body = stacked(place, things);
    // Actions without a touchpoint are on a line of their own.
    let (width, gap) = (176.0, 12.0);
    let room = ((place.frame.right - place.frame.left) / (width + gap))
        .floor()
        .max(1.0);
    let mut line_top = body.height + 10.0;
    let mut column = 0.0;
    let mut line_height: f64 = 0.0;
    for action in loose {
        if column >= room {
            line_top += line_height + super::ROW_GAP;
            (column, line_height) = (0.0, 0.0);
        }
        let made = make(facts, action, width - gap);
        line_height = line_height.max(made.height);
        body.height = body.height.max(line_top + made.height);
        let x = place.frame.left + 12.0 + column * (width + gap);
        body.items.push(made.place_at(x, place.top + line_top));
        column += 1.0;
    }
    body
}

fn make(facts: &MapContext<'_>, action: &Action, width: f64) -> RowItem {
    let p = facts.palette;
    let text = facts.messages.text(action);
    let lines = break_lines(&text, TEXT, width - 20.0, facts.max_lines(4));
    let due = action.due.map(|date| facts.messages.short_date(date));
    let mut parts: Vec<&str> = Vec::new();
    parts.extend(Some(action.owner.trim()).filter(|owner| !owner.is_empty()));
    parts.extend(due.as_deref());
    let meta = parts.join(" · ");
    let above = 8.0 + TEXT.leading() * float(lines.len().max(1));
    let more = if facts.shows_full_text() {
        break_lines(&meta, META, width - 20.0, facts.max_lines(1))
    } else {
        Vec::new()
    };
    let height = above + META.leading() * float(more.len()) + 24.0;
    let rect = Rect::new(0.0, 0.0, width, height);
    let mut pen = SceneBuilder::default();
    pen.box_rect(
        rect,
        6.0,
        Some(p.surface),
        Some(Stroke::solid(p.outline, 1.0)),
    );
    let is_over = matches!(action.status, ActionStatus::Dropped);
    pen.text_in_box(
        &lines,
        TEXT,
        (10.0, 8.0),
        TextAlign::Left,
        if is_over { p.text_muted } else { p.text },
    );
    let status = facts.messages.choice(action.status);
    let (ink, fill) = look(facts, action.status);
    let left = pill(&mut pen, &status, (width - 8.0, height - 22.0), ink, fill);
    if facts.shows_full_text() {
        pen.text(&more, META, (10.0, above), p.text_muted);
    } else {
        let line = one_line(&meta, META, left - 16.0);
        pen.text(&[line], META, (10.0, height - 20.0), p.text_muted);
    }
    let id = item_key(ItemRef::Action(action.id.clone()));
    let mut alt = facts.messages.message(&message!(
        "layout-alt-action",
        text = &text,
        status = &status
    ));
    if !parts.is_empty() {
        alt = format!("{alt}, {}", parts.join(", "));
    }
    RowItem::new(pen.group(id, ItemRole::Item, alt, rect))
}

fn look(facts: &MapContext<'_>, status: ActionStatus) -> (Rgba, Rgba) {
    let p = facts.palette;
    match status {
        ActionStatus::Idea => (p.text_muted, p.control_hover),
        ActionStatus::Planned => (p.warn, p.warn_soft),
        ActionStatus::Testing => (p.accent, p.accent_soft),
        ActionStatus::Done => (p.good, p.good_soft),
        ActionStatus::Dropped => (p.text_muted, p.ground),
    }
}
