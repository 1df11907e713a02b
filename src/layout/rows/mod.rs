//! Draws the rows under the lanes.

use super::{
    facts::Facts,
    grid::RowBand,
    memo::Memo,
    paint::{Pen, key},
    place::Frame,
    sizes::{LABELS, MARGIN},
    slots::Slots,
    text::{Style, broken},
};
use crate::{
    model::DomainId as _,
    scene::{Group, Pin, Point, Rect, Role, Scene, SceneItem},
};

/// The visible rows, laid out below the lanes.
pub(super) struct Rows {
    /// The height of all of them.
    pub height: f64,
    bands: Vec<RowBand>,
    items: Vec<SceneItem>,
}

/// Lays the visible rows out.
pub(super) fn all(facts: &Facts<'_>, _slots: &Slots, frame: &Frame, _memo: &mut Memo) -> Rows {
    let mut y = frame.bottom();
    let mut rows = Rows {
        height: 0.0,
        bands: Vec::new(),
        items: Vec::new(),
    };
    for row in facts.journey.rows().iter().filter(|row| !row.hidden) {
        let rect = Rect::new(0.0, y + 0.5, LABELS - 8.0, 60.0);
        let mut pen = Pen::default();
        pen.rect(rect, 0.0, Some(facts.palette.ground), None);
        let name = if row.name.trim().is_empty() {
            facts.words.choice(row.kind)
        } else {
            row.name.clone()
        };
        let lines = broken(&name, Style::bold(11.5), LABELS - 28.0, 3);
        pen.text(
            &lines,
            Style::bold(11.5),
            (MARGIN, y + 12.0),
            facts.palette.text,
        );
        let id = key(&format!("row/{}", row.id.as_str()));
        let group = pen.group(id, Role::RowLabel, name, rect);
        rows.items.push(SceneItem::Group(Group {
            pin: Pin::Left,
            ..group
        }));
        rows.bands.push(RowBand {
            row: row.id.clone(),
            y0: y,
            y1: y + 61.0,
        });
        y += 61.0;
    }
    rows.height = y - frame.bottom();
    rows
}

/// Adds the rows to the scene; returns where they end and their bands.
pub(super) fn draw(rows: Rows, frame: &Frame, scene: &mut Scene) -> (f64, Vec<RowBand>) {
    scene.items.extend(rows.items);
    let _ = Point::default();
    (frame.bottom() + rows.height, rows.bands)
}
