//! Text rows under the touchpoints.

use rustc_hash::FxHashMap;

use super::{RowBody, RowContext, RowItem, part_key, stacked, width_at};
use crate::{
    map::{
        map_context::MapContext,
        scene_builder::{SceneBuilder, item_key},
    },
    model::{DomainId as _, ItemRef, Touchpoint, float},
    scene::{ItemPart, ItemRole, Rect, SceneKey, Stroke, TextAlign},
    text::{FontSpec, break_lines},
};

const TEXT: FontSpec = FontSpec::regular(10.5);

/// Row of a text field of the touchpoints.
pub(super) fn touchpoint_row(
    place: &RowContext<'_>,
    text_of: impl Fn(&Touchpoint) -> String,
) -> RowBody {
    let facts = place.facts;
    let things = facts.touchpoints.iter().enumerate().map(|(at, t)| {
        let id = part_key(&t.id, ItemPart::RowText(place.row.kind));
        (
            at,
            make(facts, place, t, id, &text_of(t), width_at(place, at)),
        )
    });
    stacked(place, things)
}

/// Row of free text, entered by the user for each touchpoint.
pub(super) fn custom_row(place: &RowContext<'_>) -> RowBody {
    let facts = place.facts;
    let cells: FxHashMap<&str, &str> = place
        .row
        .cells
        .iter()
        .map(|cell| (cell.touchpoint.as_str(), cell.text.as_str()))
        .collect();
    let things = facts.touchpoints.iter().enumerate().map(|(at, t)| {
        let text = cells.get(t.id.as_str()).copied().unwrap_or("");
        let id = item_key(ItemRef::Cell(place.row.id.clone(), t.id.clone()));
        let made = make(facts, place, t, id, text, width_at(place, at));
        (at, made, text.trim().is_empty())
    });
    filled_first(place, things)
}

/// Stacks cells, with the empty, invisible ones last.
fn filled_first(
    place: &RowContext<'_>,
    cells: impl Iterator<Item = (usize, RowItem, bool)>,
) -> RowBody {
    let (empty, mut cells): (Vec<_>, Vec<_>) = cells.partition(|(.., is_empty)| *is_empty);
    cells.extend(empty);
    stacked(place, cells.into_iter().map(|(at, made, _)| (at, made)))
}

fn make(
    facts: &MapContext<'_>,
    place: &RowContext<'_>,
    t: &Touchpoint,
    id: Option<SceneKey>,
    text: &str,
    width: f64,
) -> RowItem {
    let p = facts.palette;
    let mut pen = SceneBuilder::default();
    let lines = break_lines(text, TEXT, width - 16.0, facts.max_lines(8));
    let height = if lines.is_empty() {
        16.0
    } else {
        10.0 + TEXT.leading() * float(lines.len())
    };
    let rect = Rect::new(0.0, 0.0, width, height);
    if lines.is_empty() {
        // Invisible, but a target for clicking and typing.
    } else {
        let rim = Stroke::solid(p.line, 1.0);
        pen.box_rect(rect, 6.0, Some(p.surface), Some(rim));
        pen.text_in_box(&lines, TEXT, (8.0, 5.0), TextAlign::Left, p.text);
    }
    let content = Some(text.trim()).filter(|text| !text.is_empty());
    let alt = super::cell_alt(place, t, content);
    RowItem::new(pen.group(id, ItemRole::Item, alt, rect))
}
