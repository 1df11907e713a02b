//! Converts groups with the roles of tables, rows and cells to a table object.

use super::{
    slide_object::{SlideObject, SlideTable, SlideTableCell, SlideTableRow},
    slide_plan::SlidePlanner,
    text::line_box,
};
use crate::scene::{Group, ItemRole, Rect, Rgba, SceneItem, ShapeGeometry, ShapeItem, Text};

/// Table before its columns are known.
struct TableDraft {
    bounds: Rect,
    rows: Vec<Group>,
    /// Items drawn over the table.
    items_over: Vec<SceneItem>,
    /// Items drawn under the table, since they are behind text.
    items_under: Vec<SceneItem>,
}

/// Table object, with the objects drawn under and over it.
pub(super) fn plan_table(planner: &mut SlidePlanner<'_>, group: Group) -> Vec<SlideObject> {
    let mut draft = TableDraft {
        bounds: Rect::NOTHING,
        rows: Vec::new(),
        items_over: Vec::new(),
        items_under: Vec::new(),
    };
    let alt = group.alt.clone();
    for item in group.items {
        match item.resolved().into_owned() {
            SceneItem::Group(row) if row.role == ItemRole::TableRow && has_cells(&row) => {
                draft.rows.push(*row);
            }
            item if draft.rows.is_empty() => draft.items_under.push(item),
            item => draft.items_over.push(item),
        }
    }
    let columns = columns(&draft.rows);
    let tops: Vec<f64> = draft.rows.iter().map(|row| row.bounds.min.y).collect();
    let mut rows = Vec::with_capacity(tops.len());
    for (place, row) in std::mem::take(&mut draft.rows).into_iter().enumerate() {
        draft.bounds = draft.bounds.union(row.bounds);
        let next = tops.get(place + 1).copied().unwrap_or(row.bounds.max.y);
        let height = (next - row.bounds.min.y).max(1.0);
        rows.push(draft.row(row, &columns, height));
    }
    let mut nodes = Vec::new();
    let under = std::mem::take(&mut draft.items_under);
    nodes.extend(planner.beside_table(under, &alt));
    if let ([first, .., _], false) = (columns.as_slice(), rows.is_empty()) {
        let sides = columns.windows(2).filter_map(|pair| match pair {
            [a, b] => Some(b - a),
            _ => None,
        });
        let mut bounds = draft.bounds;
        bounds.min.x = *first;
        let words = rows.first().and_then(|row| row.cells.first());
        let words = words
            .and_then(|cell| cell.texts.first())
            .map(Text::single_line);
        let head = planner.head(&words.unwrap_or_default(), &alt);
        let table = SlideTable {
            bounds,
            columns: sides.collect(),
            rows,
        };
        nodes.push(SlideObject::Table(head, table));
    }
    nodes.extend(planner.beside_table(draft.items_over, &alt));
    nodes
}

fn is_cell(role: ItemRole) -> bool {
    matches!(role, ItemRole::TableHead | ItemRole::TableCell)
}

fn has_cells(row: &Group) -> bool {
    row.items.iter().any(|item| match item {
        SceneItem::Group(group) => is_cell(group.role),
        _ => false,
    })
}

/// Left sides of all columns and the right side of the last, from the row with the most cells.
fn columns(rows: &[Group]) -> Vec<f64> {
    let mut sides: Vec<f64> = Vec::new();
    for row in rows {
        let cells = row.items.iter().filter_map(|item| match item {
            SceneItem::Group(cell) if is_cell(cell.role) => Some(cell.bounds),
            _ => None,
        });
        let cells: Vec<Rect> = cells.collect();
        if cells.len() >= sides.len() {
            sides = cells.iter().map(|cell| cell.min.x).collect();
            sides.extend(cells.last().map(|cell| cell.max.x));
        }
    }
    sides
}

impl TableDraft {
    /// Row of a table, whose cells are those of the columns in order.
    fn row(&mut self, row: Group, columns: &[f64], height: f64) -> SlideTableRow {
        let bounds = row.bounds;
        let mut cells: Vec<SlideTableCell> = Vec::new();
        let (mut fill, mut rule, mut is_head) = (None, None, true);
        let mut grounds = Vec::new();
        for item in row.items {
            match item.resolved().into_owned() {
                SceneItem::Group(cell) if is_cell(cell.role) => {
                    is_head &= cell.role == ItemRole::TableHead;
                    let (cell, has_ground) = self.cell(*cell, (bounds.min.y, height));
                    cells.push(cell);
                    grounds.push(has_ground);
                }
                SceneItem::Shape(shape) if shape.is_box => fill = shape.fill,
                SceneItem::Shape(shape) if shape.fill.is_none() => rule = shape.stroke,
                item => self.items_over.push(item),
            }
        }
        cells.resize(columns.len().saturating_sub(1), SlideTableCell::default());
        // Text that happens to fill its row is top-aligned like the others.
        let is_middle = cells
            .iter()
            .all(|cell| cell.is_middle || cell.texts.is_empty());
        for (place, cell) in cells.iter_mut().enumerate() {
            cell.rule = rule;
            cell.is_middle &= is_middle;
            cell.fill = cell.fill.or(fill);
            if grounds.get(place) == Some(&true) {
                let ground = ground(cell.fill.take(), columns, place, bounds);
                self.items_under.splice(0..0, ground);
            }
        }
        SlideTableRow {
            height,
            is_head,
            cells,
        }
    }

    /// Cell of a row that starts at `top`; true with it where a shape is behind its text.
    fn cell(&mut self, group: Group, (top, height): (f64, f64)) -> (SlideTableCell, bool) {
        let bounds = group.bounds;
        let mut cell = SlideTableCell {
            href: group.href,
            ..SlideTableCell::default()
        };
        let mut has_ground = false;
        for item in group.items {
            match item.resolved().into_owned() {
                SceneItem::Text(text) => cell.texts.push(text),
                SceneItem::Shape(shape) if shape.is_box => {
                    cell.fill = shape.fill;
                    cell.texts.extend(shape.text.map(|text| *text));
                }
                SceneItem::Shape(mut shape) if shape.text.is_some() => {
                    cell.texts.extend(shape.text.take().map(|text| *text));
                    self.items_under.push(SceneItem::Shape(shape));
                    has_ground = true;
                }
                item => self.items_over.push(item),
            }
        }
        cell.texts.retain(|text| !text.single_line().is_empty());
        let words = cell
            .texts
            .iter()
            .map(line_box)
            .fold(Rect::NOTHING, Rect::union);
        if !cell.texts.is_empty() {
            cell.is_middle = (words.center().y - (top + height / 2.0)).abs() < 1.5;
            cell.margins = [
                words.min.x - bounds.min.x,
                words.min.y - top,
                // Other fonts than Inter are wider and need the space.
                (bounds.max.x - words.max.x).min(2.0),
                0.0,
            ];
        }
        (cell, has_ground)
    }
}

/// Background of a cell as a shape.
fn ground(fill: Option<Rgba>, columns: &[f64], place: usize, bounds: Rect) -> Option<SceneItem> {
    let (left, right) = (columns.get(place)?, columns.get(place + 1)?);
    let rect = Rect::new(*left, bounds.min.y, right - left, bounds.height());
    fill.map(|color| {
        SceneItem::Shape(ShapeItem::new(
            ShapeGeometry::Rect { rect, radius: 0.0 },
            Some(color),
            None,
        ))
    })
}
