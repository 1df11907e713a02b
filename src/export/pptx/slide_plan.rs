//! Plans the objects of a page: shapes with their text, groups, connectors and the title.

use super::{
    slide_object::{
        ConnectorTarget, ConnectorTargets, ObjectHead, SlideObject, TextObject, TextRole,
    },
    table_plan,
    text::{TextAnchor, TextBody, TextFit},
    text_carriers::{free_text, in_shape},
    title::title_role,
};
use crate::scene::{
    Connector, Group, ItemRole, OwnedPart, Page, PathSegment, Point, Rect, SceneItem, ScenePart,
    ShapeGeometry, ShapeItem, Text,
};

/// Objects of a page, back to front.
pub(super) struct SlidePlan {
    pub(super) nodes: Vec<SlideObject>,
    /// Shapes that connectors can be glued to.
    pub(super) targets: ConnectorTargets,
}

/// Converts a page's items to objects.
pub(super) struct SlidePlanner<'a> {
    pub(super) page: &'a Page,
    /// Page number, from 1.
    pub(super) number: String,
    next: u32,
    targets: ConnectorTargets,
    /// Role of the group that contains the slide title; `None` once it is found.
    pub(super) title: Option<ItemRole>,
    /// Objects that can't be in a group: titles and tables.
    pub(super) ungrouped: Vec<SlideObject>,
    labels: Vec<SlideObject>,
    /// Placeholders of the foot that are taken.
    foot: Vec<TextRole>,
}

/// Group that an item is in.
#[derive(Clone, Copy)]
pub(super) struct EnclosingGroup<'a> {
    alt: &'a str,
    role: ItemRole,
    bounds: Option<Rect>,
}

/// Plans a page; `number` is its page number, from 1.
pub(super) fn plan_slide(page: &Page, number: usize) -> SlidePlan {
    let mut planner = SlidePlanner {
        page,
        number: number.to_string(),
        next: 2,
        targets: ConnectorTargets::new(),
        title: Some(title_role(&page.scene.items)),
        ungrouped: Vec::new(),
        labels: Vec::new(),
        foot: Vec::new(),
    };
    let within = EnclosingGroup {
        alt: &page.title,
        role: ItemRole::Decoration,
        bounds: None,
    };
    let last_line = page.scene.items.iter().rposition(has_line);
    let count = last_line.map_or(0, |place| place + 1);
    let (lines, rest) = page.scene.items.split_at(count.min(page.scene.items.len()));
    let (mut nodes, _) = planner.siblings(lines.to_vec(), within);
    // Labels of connectors come after all connectors, which would cover them otherwise.
    nodes.append(&mut planner.labels);
    nodes.append(&mut planner.siblings(rest.to_vec(), within).0);
    if planner.title.is_some() {
        nodes.insert(0, planner.hidden_title());
    }
    SlidePlan {
        nodes,
        targets: planner.targets,
    }
}

fn has_line(item: &SceneItem) -> bool {
    match item.part() {
        (_, ScenePart::Line(_)) => true,
        (_, ScenePart::Group(group)) => group.items.iter().any(has_line),
        _ => false,
    }
}

/// Object name: the first words of a text.
pub(super) fn object_name(words: &str) -> String {
    let mut name = String::new();
    for word in words.split_whitespace() {
        if !name.is_empty() && name.chars().count() + word.chars().count() > 40 {
            break;
        }
        if !name.is_empty() {
            name.push(' ');
        }
        name.extend(word.chars().take(60));
    }
    name
}

impl SlidePlanner<'_> {
    /// Common properties with the next object id.
    pub(super) fn head(&mut self, words: &str, alt: &str) -> ObjectHead {
        let id = self.next;
        self.next += 1;
        let words = [words, alt, &self.page.title]
            .into_iter()
            .find(|words| !words.trim().is_empty());
        ObjectHead {
            id,
            name: words.map_or_else(|| id.to_string(), object_name),
            alt: alt.trim().to_owned(),
            ..ObjectHead::default()
        }
    }

    /// Common properties of a decoration; `near` names the item that it belongs to.
    fn decoration(&mut self, near: &str) -> ObjectHead {
        let head = self.head(near, "");
        ObjectHead {
            name: format!("{} {}", head.name, head.id),
            is_decoration: true,
            ..head
        }
    }

    /// Objects for sibling items, and the object id of the group's box.
    fn siblings(
        &mut self,
        items: Vec<SceneItem>,
        within: EnclosingGroup<'_>,
    ) -> (Vec<SlideObject>, Option<u32>) {
        let bounds: Vec<Rect> = items.iter().map(SceneItem::bounds).collect();
        let mut nodes = Vec::with_capacity(items.len());
        let mut box_id = None;
        for (place, item) in items.into_iter().enumerate() {
            match item.into_part() {
                OwnedPart::Text(text) => nodes.extend(self.words(text, within)),
                OwnedPart::Shape(mut shape) => {
                    box_id = box_id.or(shape.is_box.then_some(self.next));
                    let text = shape
                        .text
                        .take()
                        .filter(|text| !text.single_line().is_empty());
                    let body = text.map(|text| in_shape(&shape, *text, &others(&bounds, place)));
                    nodes.extend(self.shape(shape, body, within));
                }
                OwnedPart::Image(image) => {
                    let mut head = self.head(&image.alt, &image.alt);
                    head.is_decoration = head.alt.is_empty();
                    nodes.push(SlideObject::Image(head, image));
                }
                OwnedPart::Link(link) => nodes.extend(self.link(link)),
                OwnedPart::Group(group) => nodes.extend(self.group(*group)),
            }
            if within.bounds.is_none() {
                nodes.append(&mut self.ungrouped);
            }
        }
        (nodes, box_id)
    }

    fn group(&mut self, mut group: Group) -> Option<SlideObject> {
        if group.role == ItemRole::Table {
            let mut nodes = table_plan::plan_table(self, group);
            self.ungrouped.append(&mut nodes);
            return None;
        }
        self.take_title(&mut group);
        let form = group.items.iter().find_map(|item| match item {
            SceneItem::Shape(shape) if shape.is_box => Some(shape.geometry.clone()),
            _ => None,
        });
        let items = std::mem::take(&mut group.items);
        let within = EnclosingGroup {
            alt: &group.alt,
            role: group.role,
            bounds: Some(group.bounds),
        };
        let (mut nodes, box_id) = self.siblings(items, within);
        if let (Some(key), Some(form), Some(id)) = (&group.key, &form, box_id) {
            let target = ConnectorTarget {
                id,
                bounds: form_bounds(form),
                is_circle: matches!(form, ShapeGeometry::Circle { .. }),
            };
            self.targets.entry(key.clone()).or_insert(target);
        }
        let is_linked = !group.href.is_empty();
        let of_box = nodes.iter().position(|node| Some(node.head().id) == box_id);
        if let Some(node) = nodes.get_mut(of_box.unwrap_or(0)).filter(|_| is_linked) {
            node.head_mut().href.clone_from(&group.href);
        }
        self.gathered(nodes, &group)
    }

    /// Combines the objects of a group into one.
    fn gathered(&mut self, mut nodes: Vec<SlideObject>, group: &Group) -> Option<SlideObject> {
        let is_decoration = group.role == ItemRole::Decoration && group.key.is_none();
        if nodes.len() < 2 {
            let mut node = nodes.pop()?;
            let has_words = matches!(
                &node,
                SlideObject::Text(..) | SlideObject::Shape(_, _, Some(_))
            );
            let head = node.head_mut();
            if !is_decoration && !group.alt.trim().is_empty() {
                head.alt = group.alt.trim().to_owned();
                head.is_decoration = false;
                if !has_words {
                    head.name = object_name(&group.alt);
                }
            }
            return Some(node);
        }
        let words = nodes.iter().find_map(|node| match node {
            SlideObject::Shape(head, _, Some(_)) | SlideObject::Text(head, _) => {
                Some(head.name.clone())
            }
            SlideObject::Group(..)
            | SlideObject::Shape(..)
            | SlideObject::Image(..)
            | SlideObject::Connector(..)
            | SlideObject::Table(..) => None,
        });
        let mut head = self.head(words.as_deref().unwrap_or_default(), &group.alt);
        if is_decoration && words.is_none() {
            head.alt.clear();
            head.is_decoration = true;
        }
        Some(SlideObject::Group(head, nodes))
    }

    fn words(&mut self, text: Text, within: EnclosingGroup<'_>) -> Option<SlideObject> {
        let words = text.single_line();
        if words.trim().is_empty() {
            return None;
        }
        let bounds = within
            .bounds
            .filter(|_| matches!(within.role, ItemRole::Paragraph | ItemRole::Margin));
        let mut planned = free_text(text, bounds);
        let head = self.head(&words, "");
        if let Some(role) = self.foot_role(&words, within.role) {
            // A placeholder can't be in a group.
            self.foot.push(role);
            planned.role = role;
            self.ungrouped.push(SlideObject::Text(head, planned));
            return None;
        }
        Some(SlideObject::Text(head, planned))
    }

    /// Placeholder of a text in the foot: the number of the page, else the first text is the footer
    /// and the second the date. Each is taken once.
    fn foot_role(&self, words: &str, within: ItemRole) -> Option<TextRole> {
        if within != ItemRole::Margin {
            return None;
        }
        let free = |role: &TextRole| !self.foot.contains(role);
        if words.trim() == self.number {
            return Some(TextRole::Number).filter(free);
        }
        [TextRole::Footer, TextRole::Date].into_iter().find(free)
    }

    fn shape(
        &mut self,
        shape: ShapeItem,
        body: Option<TextBody>,
        within: EnclosingGroup<'_>,
    ) -> Option<SlideObject> {
        if let Some(body) = body {
            let head = self.head(&body.text.single_line(), "");
            return Some(SlideObject::Shape(head, shape, Some(body)));
        }
        if shape.fill.is_none() && shape.stroke.is_none() {
            return None;
        }
        Some(SlideObject::Shape(self.decoration(within.alt), shape, None))
    }

    fn link(&mut self, mut link: Box<Connector>) -> Option<SlideObject> {
        if link.path.len() < 2 {
            return None;
        }
        if let Some(label) = link.label.take()
            && let Some(text) = label.text
        {
            let (rect, text) = (form_bounds(&label.geometry), *text);
            let words = text.single_line();
            let head = self.head(&words, "");
            let fit = if text.lines.len() > 1 {
                TextFit::Wrap
            } else {
                TextFit::OneLine
            };
            let body = TextBody {
                text,
                area: rect,
                anchor: TextAnchor::Middle,
                fit,
            };
            let words = TextObject {
                body,
                bounds: rect,
                role: TextRole::Plain,
                fill: label.fill,
            };
            self.labels.push(SlideObject::Text(head, words));
        }
        let head = self.head("", &link.alt);
        Some(SlideObject::Connector(head, link))
    }

    /// Group of the items drawn over or under a table.
    pub(super) fn beside_table(&mut self, items: Vec<SceneItem>, alt: &str) -> Option<SlideObject> {
        let within = EnclosingGroup {
            alt,
            role: ItemRole::Decoration,
            bounds: Some(Rect::NOTHING),
        };
        let (mut nodes, _) = self.siblings(items, within);
        if nodes.len() < 2 {
            return nodes.pop();
        }
        let mut head = self.head(alt, "");
        head.is_decoration = true;
        Some(SlideObject::Group(head, nodes))
    }
}

/// Bounding boxes of all items except one.
fn others(bounds: &[Rect], but: usize) -> Vec<Rect> {
    let all = bounds.iter().enumerate();
    all.filter(|(place, _)| *place != but)
        .map(|(_, rect)| *rect)
        .collect()
}

/// Bounding box of a form without its outline.
pub(super) fn form_bounds(form: &ShapeGeometry) -> Rect {
    match form {
        ShapeGeometry::Rect { rect, .. } => *rect,
        ShapeGeometry::Circle { center, radius } => Rect::around(*center, radius.max(0.0)),
        ShapeGeometry::Path(path) => tight(path),
    }
}

/// Bounding box of the path itself rather than of its control points.
fn tight(path: &[PathSegment]) -> Rect {
    let mut bounds = Rect::NOTHING;
    for point in crate::scene::flatten(path, 16) {
        bounds = bounds.union(Rect {
            min: point,
            max: point,
        });
    }
    if bounds.min.x > bounds.max.x {
        return Rect {
            min: Point::default(),
            max: Point::default(),
        };
    }
    bounds
}
