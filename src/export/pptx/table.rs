//! Converts groups with the roles of tables, rows and cells to a table object.

use super::{
    node::{Cell, Node, Row, Table},
    plan::{Planner, form_bounds},
    text::line_box,
};
use crate::scene::{Form, Group, PathSegment, Point, Rect, Role, SceneItem, Shape, Stroke, Text};

/// Greatest distance between sides that belong to one column or row, in scene units.
const NEAR: f64 = 2.0;

/// Table before its columns are known.
struct Draft {
    bounds: Rect,
    rows: Vec<Group>,
    /// Items drawn over the table.
    over: Vec<SceneItem>,
    /// Items drawn under the table, since they are behind text.
    under: Vec<SceneItem>,
}

/// Table object, with the objects drawn under and over it.
pub(super) fn plan(planner: &mut Planner<'_>, group: Group) -> Vec<Node> {
    let mut draft = Draft {
        bounds: Rect::NOTHING,
        rows: Vec::new(),
        over: Vec::new(),
        under: Vec::new(),
    };
    let alt = group.alt.clone();
    for item in group.items {
        match item.flat().into_owned() {
            SceneItem::Group(row) if row.role == Role::TableRow && has_cells(&row) => {
                draft.rows.push(*row);
            }
            item if draft.rows.is_empty() => draft.under.push(item),
            item => draft.over.push(item),
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
    let under = std::mem::take(&mut draft.under);
    nodes.extend(planner.beside_table(under, &alt));
    if let ([first, .., _], false) = (columns.as_slice(), rows.is_empty()) {
        let sides = columns.windows(2).filter_map(|pair| match pair {
            [a, b] => Some(b - a),
            _ => None,
        });
        let mut bounds = draft.bounds;
        bounds.min.x = *first;
        let words = rows.first().and_then(|row| row.cells.first());
        let words = words.and_then(|cell| cell.texts.first()).map(Text::words);
        let head = planner.head(&words.unwrap_or_default(), &alt);
        let table = Table {
            bounds,
            columns: sides.collect(),
            rows,
        };
        nodes.push(Node::Table(head, table));
    }
    nodes.extend(planner.beside_table(draft.over, &alt));
    nodes
}

fn is_cell(role: Role) -> bool {
    matches!(role, Role::TableHead | Role::TableCell)
}

fn has_cells(row: &Group) -> bool {
    row.items.iter().any(|item| match item {
        SceneItem::Group(group) => is_cell(group.role),
        SceneItem::Placed(placed) => {
            matches!(&*placed.item, SceneItem::Group(group) if is_cell(group.role))
        }
        SceneItem::Text(_) | SceneItem::Shape(_) | SceneItem::Image(_) | SceneItem::Link(_) => {
            false
        }
    })
}

/// Left sides of all columns and the right side of the last.
fn columns(rows: &[Group]) -> Vec<f64> {
    let mut sides = Vec::new();
    let mut right = f64::NEG_INFINITY;
    for item in rows.iter().flat_map(|row| &row.items) {
        if let SceneItem::Group(cell) = &*item.flat()
            && is_cell(cell.role)
        {
            sides.push(cell.bounds.min.x);
            right = right.max(cell.bounds.max.x);
        }
    }
    sides.sort_by(f64::total_cmp);
    sides.dedup_by(|b, a| *b - *a < NEAR);
    if right.is_finite() {
        sides.retain(|side| *side < right - NEAR);
        sides.push(right);
    }
    sides
}

impl Draft {
    fn row(&mut self, row: Group, columns: &[f64], height: f64) -> Row {
        let count = columns.len().saturating_sub(1);
        let mut cells = vec![
            Cell {
                span: 1,
                ..Cell::default()
            };
            count
        ];
        let bounds = row.bounds;
        let upright = (bounds.min.y, height);
        let mut fill = None;
        let mut rules = [None, None];
        let mut is_head = true;
        let mut grounds = Vec::new();
        for item in row.items {
            match item.flat().into_owned() {
                SceneItem::Group(cell) if is_cell(cell.role) => {
                    is_head &= cell.role == Role::TableHead;
                    self.cell(*cell, (columns, upright), &mut cells, &mut grounds);
                }
                SceneItem::Shape(shape) => {
                    if let Some(color) = shape.fill.filter(|_| is_ground(&shape, bounds)) {
                        fill = Some(color);
                    } else if let Some((is_below, stroke)) = rule(&shape, bounds) {
                        rules[usize::from(is_below)] = Some(stroke);
                    } else {
                        self.over.push(SceneItem::Shape(shape));
                    }
                }
                item => self.over.push(item),
            }
        }
        // Text that happens to fill its row is top-aligned like the others.
        let is_middle = cells
            .iter()
            .all(|cell| cell.is_middle || cell.texts.is_empty());
        for (place, cell) in cells.iter_mut().enumerate() {
            cell.rules = rules;
            cell.is_middle &= is_middle;
            if grounds.contains(&place) {
                self.under
                    .splice(0..0, ground(cell.fill.or(fill), columns, place, bounds));
                cell.fill = None;
            } else {
                cell.fill = cell.fill.or(fill);
            }
        }
        Row {
            height,
            is_head,
            cells,
        }
    }

    /// Puts a cell into its column of a row that starts at `top`; adds the column to `grounds`
    /// where a shape is behind the text.
    fn cell(
        &mut self,
        group: Group,
        (columns, (top, height)): (&[f64], (f64, f64)),
        cells: &mut [Cell],
        grounds: &mut Vec<usize>,
    ) {
        let bounds = group.bounds;
        let place = columns.partition_point(|side| *side < bounds.min.x - NEAR);
        let end = columns.partition_point(|side| *side < bounds.max.x - NEAR);
        let span = end
            .saturating_sub(place)
            .max(1)
            .min(cells.len().saturating_sub(place));
        let mut cell = Cell {
            span,
            href: group.href,
            ..Cell::default()
        };
        let mut shapes = Vec::new();
        flatten(group.items, &mut cell.texts, &mut shapes);
        let words = cell
            .texts
            .iter()
            .map(line_box)
            .fold(Rect::NOTHING, Rect::union);
        for item in shapes {
            match &item {
                SceneItem::Shape(shape) if shape.fill.is_some() && is_ground(shape, bounds) => {
                    cell.fill = shape.fill;
                }
                _ if !cell.texts.is_empty() && item.bounds().overlaps(words) => {
                    self.under.push(item);
                    grounds.push(place);
                }
                _ => self.over.push(item),
            }
        }
        if !cell.texts.is_empty() {
            cell.is_middle = (words.center().y - (top + height / 2.0)).abs() < 1.5;
            cell.margins = [
                words.min.x - bounds.min.x,
                words.min.y - top,
                // Other fonts than Inter are wider and need the space.
                (bounds.max.x - words.max.x).min(NEAR),
                0.0,
            ];
        }
        for covered in cells
            .iter_mut()
            .skip(place + 1)
            .take(span.saturating_sub(1))
        {
            covered.span = 0;
        }
        if let Some(slot) = cells.get_mut(place) {
            *slot = cell;
        }
    }
}

/// Separates the text of a cell from everything else, through nested groups.
fn flatten(items: Vec<SceneItem>, texts: &mut Vec<Text>, shapes: &mut Vec<SceneItem>) {
    for item in items {
        match item.flat().into_owned() {
            SceneItem::Group(group) => flatten(group.items, texts, shapes),
            SceneItem::Text(text) if text.words().trim().is_empty() => {}
            SceneItem::Text(text) => texts.push(text),
            item => shapes.push(item),
        }
    }
}

/// True if a shape is the background of a cell or row.
fn is_ground(shape: &Shape, bounds: Rect) -> bool {
    let rect = form_bounds(&shape.form);
    let is_box = matches!(shape.form, Form::Rect { .. });
    let inner = Rect {
        min: Point::new(bounds.min.x + 3.0, bounds.min.y + 3.0),
        max: Point::new(bounds.max.x - 3.0, bounds.max.y - 3.0),
    };
    is_box && rect.contains(inner.min) && rect.contains(inner.max)
}

/// Line along a row: true if it is below, and its stroke.
fn rule(shape: &Shape, bounds: Rect) -> Option<(bool, Stroke)> {
    let rect = form_bounds(&shape.form);
    let stroke = match (&shape.form, shape.stroke, shape.fill) {
        (Form::Path(path), Some(stroke), None)
            if !path.iter().any(|s| matches!(s, PathSegment::Cubic(..))) =>
        {
            stroke
        }
        (Form::Rect { .. }, None, Some(color)) => Stroke::solid(color, rect.height()),
        _ => return None,
    };
    let is_flat = rect.height() <= 3.0 && rect.width() > bounds.width() * 0.9;
    let from = |y: f64| (rect.center().y - y).abs();
    let (above, below) = (from(bounds.min.y), from(bounds.max.y));
    (is_flat && above.min(below) < 3.0).then_some((below < above, stroke))
}

/// Background of a cell as a shape.
fn ground(
    fill: Option<crate::scene::Rgba>,
    columns: &[f64],
    place: usize,
    bounds: Rect,
) -> Option<SceneItem> {
    let (left, right) = (columns.get(place)?, columns.get(place + 1)?);
    let rect = Rect::new(*left, bounds.min.y, right - left, bounds.height());
    fill.map(|color| {
        SceneItem::Shape(Shape::new(
            Form::Rect { rect, radius: 0.0 },
            Some(color),
            None,
        ))
    })
}
