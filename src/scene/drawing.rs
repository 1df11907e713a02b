//! Drawing order of items: the labels of connectors come after all connectors in a row, so that no
//! line covers them.

use super::{Connector, Group, ImageItem, Point, SceneItem, ShapeItem, Text};

/// Part of a scene that is drawn at once.
#[derive(Clone, Copy, Debug)]
pub enum ScenePart<'a> {
    /// Group of items.
    Group(&'a Group),
    /// Lines of text.
    Text(&'a Text),
    /// Shape with the text in it.
    Shape(&'a ShapeItem),
    /// Raster image.
    Image(&'a ImageItem),
    /// Line and arrowhead of a connector.
    Line(&'a Connector),
    /// Label of a connector.
    Label(&'a Connector, &'a ShapeItem),
}

/// Item without the indirection of shared items, for exporters that rearrange what they own.
#[derive(Clone, Debug)]
pub enum OwnedPart {
    /// Group of items.
    Group(Box<Group>),
    /// Lines of text.
    Text(Text),
    /// Shape with the text in it.
    Shape(ShapeItem),
    /// Raster image.
    Image(ImageItem),
    /// Connector with its label.
    Link(Box<Connector>),
}

/// Parts of items in drawing order, back to front, each with the offset that it is drawn at.
pub fn in_drawing_order<'a, I>(items: I) -> DrawingOrder<'a, I::IntoIter>
where
    I: IntoIterator<Item = &'a SceneItem, IntoIter: Clone>,
{
    let items = items.into_iter();
    DrawingOrder {
        labels: items.clone(),
        waiting: 0,
        ahead: None,
        items,
    }
}

/// Iterator of [`in_drawing_order`].
#[derive(Clone, Debug)]
pub struct DrawingOrder<'a, I> {
    items: I,
    /// Trails `items`, at the first connector whose label is still to be drawn.
    labels: I,
    /// Number of connectors between the two.
    waiting: usize,
    /// Item that is drawn once the labels before it are.
    ahead: Option<(Point, ScenePart<'a>)>,
}

impl<'a, I: Iterator<Item = &'a SceneItem>> Iterator for DrawingOrder<'a, I> {
    type Item = (Point, ScenePart<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        if self.ahead.is_none() {
            self.ahead = self.items.next().map(SceneItem::part);
            if let Some((_, ScenePart::Line(_))) = self.ahead {
                self.waiting += 1;
                return self.ahead.take();
            }
        }
        while self.waiting > 0 {
            self.waiting -= 1;
            let (by, part) = self.labels.next()?.part();
            if let ScenePart::Line(link) = part
                && let Some(label) = &link.label
            {
                return Some((by, ScenePart::Label(link, label)));
            }
        }
        if self.ahead.is_some() {
            self.labels.next();
        }
        self.ahead.take()
    }
}

impl SceneItem {
    /// Content of the item and the offset that it is drawn at.
    #[must_use]
    pub fn part(&self) -> (Point, ScenePart<'_>) {
        let part = match self {
            Self::Group(group) => ScenePart::Group(group),
            Self::Text(text) => ScenePart::Text(text),
            Self::Shape(shape) => ScenePart::Shape(shape),
            Self::Image(image) => ScenePart::Image(image),
            Self::Connector(link) => ScenePart::Line(link),
            Self::Instance(placed) => {
                let (by, part) = placed.item.part();
                return (placed.offset + by, part);
            }
        };
        (Point::default(), part)
    }

    /// Content of the item, moved to where it is drawn.
    #[must_use]
    pub fn into_part(self) -> OwnedPart {
        match self {
            Self::Group(group) => OwnedPart::Group(group),
            Self::Text(text) => OwnedPart::Text(text),
            Self::Shape(shape) => OwnedPart::Shape(shape),
            Self::Image(image) => OwnedPart::Image(image),
            Self::Connector(link) => OwnedPart::Link(link),
            Self::Instance(placed) => {
                let mut item = Self::clone(&placed.item);
                item.translate(placed.offset);
                item.into_part()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{ScenePart, in_drawing_order};
    use crate::scene::{
        Connector, Instance, Point, Rect, Rgba, SceneItem, ShapeGeometry, ShapeItem, Stroke,
    };

    fn link(name: &str, is_labelled: bool) -> SceneItem {
        let rect = Rect::new(0.0, 0.0, 1.0, 1.0);
        let label = ShapeItem::new(ShapeGeometry::Rect { rect, radius: 0.0 }, None, None);
        SceneItem::Connector(Box::new(Connector {
            key: None,
            alt: name.to_owned(),
            from: None,
            to: None,
            path: Vec::new(),
            stroke: Stroke::solid(Rgba::opaque([0; 3]), 1.0),
            head_size: 0.0,
            label: is_labelled.then(|| Box::new(label)),
            bounds: rect,
        }))
    }

    #[test]
    fn labels_come_after_the_lines_in_a_row() {
        let form = ShapeGeometry::Rect {
            rect: Rect::new(0.0, 0.0, 1.0, 1.0),
            radius: 0.0,
        };
        let shape = SceneItem::Shape(ShapeItem::new(form, None, None));
        let moved = Arc::new(link("c", true));
        let by = Point::new(5.0, 0.0);
        let items = [
            shape.clone(),
            link("a", true),
            link("b", false),
            SceneItem::Instance(Instance::new(by, moved, Rect::NOTHING)),
            shape,
            link("d", true),
        ];
        let order: Vec<String> = in_drawing_order(&items)
            .map(|(by, part)| match part {
                ScenePart::Line(link) => format!("{}{}", link.alt, by.x),
                ScenePart::Label(link, _) => format!("label {}{}", link.alt, by.x),
                _ => "shape".to_owned(),
            })
            .collect();
        assert_eq!(
            order,
            [
                "shape", "a0", "b0", "c5", "label a0", "label c5", "shape", "d0", "label d0"
            ]
        );
    }
}
