//! Plans the objects of a page: shapes with their text, groups, connectors and the title.

use super::{
    node::{Head, Node, Place, Target, Targets, Words},
    room::{in_shape, on_their_own},
    table,
    text::{Anchor, Body, Fit},
    title::title_role,
};
use crate::scene::{
    Form, Group, Link, OwnedPart, Page, Point, Rect, Role, SceneItem, ScenePart, Shape, Text,
};

/// Objects of a page, back to front.
pub(super) struct Plan {
    pub(super) nodes: Vec<Node>,
    /// Shapes that connectors can be glued to.
    pub(super) targets: Targets,
}

/// Converts a page's items to objects.
pub(super) struct Planner<'a> {
    pub(super) page: &'a Page,
    /// Page number, from 1.
    pub(super) number: String,
    next: u32,
    targets: Targets,
    /// Role of the group that contains the slide title; `None` once it is found.
    pub(super) title: Option<Role>,
    /// Objects that can't be in a group: titles and tables.
    pub(super) on_top: Vec<Node>,
    labels: Vec<Node>,
    is_numbered: bool,
}

/// Group that an item is in.
#[derive(Clone, Copy)]
pub(super) struct Within<'a> {
    alt: &'a str,
    role: Role,
    bounds: Option<Rect>,
}

/// Plans a page; `number` is its page number, from 1.
pub(super) fn plan(page: &Page, number: usize) -> Plan {
    let mut planner = Planner {
        page,
        number: number.to_string(),
        next: 2,
        targets: Targets::new(),
        title: Some(title_role(&page.scene.items)),
        on_top: Vec::new(),
        labels: Vec::new(),
        is_numbered: false,
    };
    let within = Within {
        alt: &page.title,
        role: Role::Decoration,
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
    Plan {
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
pub(super) fn name(words: &str) -> String {
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

impl Planner<'_> {
    /// Common properties with the next object id.
    pub(super) fn head(&mut self, words: &str, alt: &str) -> Head {
        let id = self.next;
        self.next += 1;
        let words = [words, alt, &self.page.title]
            .into_iter()
            .find(|words| !words.trim().is_empty());
        Head {
            id,
            name: words.map_or_else(|| id.to_string(), name),
            alt: alt.trim().to_owned(),
            ..Head::default()
        }
    }

    /// Common properties of a decoration; `near` names the item that it belongs to.
    fn decoration(&mut self, near: &str) -> Head {
        let head = self.head(near, "");
        Head {
            name: format!("{} {}", head.name, head.id),
            is_decoration: true,
            ..head
        }
    }

    /// Objects for sibling items, and the object id of the group's box.
    fn siblings(&mut self, items: Vec<SceneItem>, within: Within<'_>) -> (Vec<Node>, Option<u32>) {
        let bounds: Vec<Rect> = items.iter().map(SceneItem::bounds).collect();
        let mut nodes = Vec::with_capacity(items.len());
        let mut box_id = None;
        for (place, item) in items.into_iter().enumerate() {
            match item.into_part() {
                OwnedPart::Text(text) => nodes.extend(self.words(text, within)),
                OwnedPart::Shape(mut shape) => {
                    box_id = box_id.or(shape.is_box.then_some(self.next));
                    let text = shape.text.take().filter(|text| !text.words().is_empty());
                    let body = text.map(|text| in_shape(&shape, *text, &others(&bounds, place)));
                    nodes.extend(self.shape(shape, body, within));
                }
                OwnedPart::Image(image) => {
                    let mut head = self.head(&image.alt, &image.alt);
                    head.is_decoration = head.alt.is_empty();
                    nodes.push(Node::Picture(head, image));
                }
                OwnedPart::Link(link) => nodes.extend(self.link(link)),
                OwnedPart::Group(group) => nodes.extend(self.group(*group)),
            }
            if within.bounds.is_none() {
                nodes.append(&mut self.on_top);
            }
        }
        (nodes, box_id)
    }

    fn group(&mut self, mut group: Group) -> Option<Node> {
        if group.role == Role::Table {
            let mut nodes = table::plan(self, group);
            self.on_top.append(&mut nodes);
            return None;
        }
        self.take_title(&mut group);
        let form = group.items.iter().find_map(|item| match item {
            SceneItem::Shape(shape) if shape.is_box => Some(shape.form.clone()),
            _ => None,
        });
        let items = std::mem::take(&mut group.items);
        let within = Within {
            alt: &group.alt,
            role: group.role,
            bounds: Some(group.bounds),
        };
        let (mut nodes, box_id) = self.siblings(items, within);
        if let (Some(key), Some(form), Some(id)) = (&group.key, &form, box_id) {
            let target = Target {
                id,
                bounds: form_bounds(form),
                is_circle: matches!(form, Form::Circle { .. }),
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
    fn gathered(&mut self, mut nodes: Vec<Node>, group: &Group) -> Option<Node> {
        let is_decoration = group.role == Role::Decoration && group.key.is_none();
        if nodes.len() < 2 {
            let mut node = nodes.pop()?;
            let has_words = matches!(&node, Node::Words(..) | Node::Shape(_, _, Some(_)));
            let head = node.head_mut();
            if !is_decoration && !group.alt.trim().is_empty() {
                head.alt = group.alt.trim().to_owned();
                head.is_decoration = false;
                if !has_words {
                    head.name = name(&group.alt);
                }
            }
            return Some(node);
        }
        let words = nodes.iter().find_map(|node| match node {
            Node::Shape(head, _, Some(_)) | Node::Words(head, _) => Some(head.name.clone()),
            Node::Group(..)
            | Node::Shape(..)
            | Node::Picture(..)
            | Node::Connector(..)
            | Node::Table(..) => None,
        });
        let mut head = self.head(words.as_deref().unwrap_or_default(), &group.alt);
        if is_decoration && words.is_none() {
            head.alt.clear();
            head.is_decoration = true;
        }
        Some(Node::Group(head, nodes))
    }

    fn words(&mut self, text: Text, within: Within<'_>) -> Option<Node> {
        let words = text.words();
        if words.trim().is_empty() {
            return None;
        }
        let is_number = within.role == Role::Margin && words.trim() == self.number;
        let bounds = within
            .bounds
            .filter(|_| matches!(within.role, Role::Paragraph | Role::Margin));
        let mut planned = on_their_own(text, bounds);
        let head = self.head(&words, "");
        if is_number && !self.is_numbered {
            // A placeholder can't be in a group.
            self.is_numbered = true;
            planned.place = Place::Number;
            self.on_top.push(Node::Words(head, planned));
            return None;
        }
        Some(Node::Words(head, planned))
    }

    fn shape(&mut self, shape: Shape, body: Option<Body>, within: Within<'_>) -> Option<Node> {
        if let Some(body) = body {
            let head = self.head(&body.text.words(), "");
            return Some(Node::Shape(head, shape, Some(body)));
        }
        if shape.fill.is_none() && shape.stroke.is_none() {
            return None;
        }
        Some(Node::Shape(self.decoration(within.alt), shape, None))
    }

    fn link(&mut self, mut link: Box<Link>) -> Option<Node> {
        if link.path.len() < 2 {
            return None;
        }
        if let Some(label) = link.label.take()
            && let Some(text) = label.text
        {
            let (rect, text) = (form_bounds(&label.form), *text);
            let words = text.words();
            let head = self.head(&words, "");
            let fit = if text.lines.len() > 1 {
                Fit::Wrap
            } else {
                Fit::OneLine
            };
            let body = Body {
                text,
                area: rect,
                anchor: Anchor::Middle,
                fit,
            };
            let words = Words {
                body,
                bounds: rect,
                place: Place::Plain,
                fill: label.fill,
            };
            self.labels.push(Node::Words(head, words));
        }
        let head = self.head("", &link.alt);
        Some(Node::Connector(head, link))
    }

    /// Group of the items drawn over or under a table.
    pub(super) fn beside_table(&mut self, items: Vec<SceneItem>, alt: &str) -> Option<Node> {
        let within = Within {
            alt,
            role: Role::Decoration,
            bounds: Some(Rect::NOTHING),
        };
        let (mut nodes, _) = self.siblings(items, within);
        if nodes.len() < 2 {
            return nodes.pop();
        }
        let mut head = self.head(alt, "");
        head.is_decoration = true;
        Some(Node::Group(head, nodes))
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
pub(super) fn form_bounds(form: &Form) -> Rect {
    match form {
        Form::Rect { rect, .. } => *rect,
        Form::Circle { center, radius } => Rect::around(*center, radius.max(0.0)),
        Form::Path(path) => tight(path),
    }
}

/// Bounding box of the path itself rather than of its control points.
fn tight(path: &[crate::scene::PathSegment]) -> Rect {
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
