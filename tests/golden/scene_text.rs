//! A scene as text that a reviewer can read: one line an item, with place, size, role and the name
//! of its colour.

use std::{collections::BTreeMap, fmt::Write as _};

use klantreis::scene::{
    Connector, Dash, Group, ItemRole, LineBreak, PathSegment, Point, Rect, Rgba, Scene, SceneItem,
    ShapeGeometry, ShapeItem, StickyEdge, Stroke, Text, TextWeight,
};

/// The names of the colours of the light theme.
pub struct ColorNames(BTreeMap<[u8; 3], String>);

impl ColorNames {
    /// Those of `assets/themes/light.ron`; of two names for one colour the first.
    pub fn light() -> Self {
        let mut names = BTreeMap::new();
        for line in include_str!("../../assets/themes/light.ron").lines() {
            let Some((name, values)) = line.trim().split_once(": ") else {
                continue;
            };
            let hexes: Vec<&str> = values.split('"').skip(1).step_by(2).collect();
            for (number, hex) in hexes.iter().enumerate() {
                let value = u32::from_str_radix(hex.trim_start_matches('#'), 16).unwrap();
                let [_, r, g, b] = value.to_be_bytes();
                let name = match hexes.len() {
                    1 => name.to_owned(),
                    _ => format!("{name}[{number}]"),
                };
                names.entry([r, g, b]).or_insert(name);
            }
        }
        Self(names)
    }

    /// The name of a colour, with its opacity in percent unless it is opaque.
    fn name(&self, color: Rgba) -> String {
        let [r, g, b, a] = color.0;
        let name = self
            .0
            .get(&[r, g, b])
            .cloned()
            .unwrap_or_else(|| format!("#{r:02x}{g:02x}{b:02x}"));
        match a {
            255 => name,
            _ => format!("{name}/{:.0}%", f64::from(a) / 2.55),
        }
    }
}

/// The whole scene.
pub fn scene_text(scene: &Scene, colors: &ColorNames) -> String {
    let mut page = Printer {
        out: String::new(),
        colors,
        indent: 0,
    };
    let background = scene.background.map(|color| colors.name(color));
    page.line(&format!("title {:?}", scene.title));
    page.line(&format!("description {:?}", scene.description));
    page.line(&format!(
        "size {}×{} on {}",
        number(scene.size.x),
        number(scene.size.y),
        background.as_deref().unwrap_or("nothing")
    ));
    page.items(&scene.items, Point::default());
    page.out
}

/// Writes items of a scene, indented by their groups.
struct Printer<'a> {
    out: String,
    colors: &'a ColorNames,
    indent: usize,
}

impl Printer<'_> {
    fn line(&mut self, line: &str) {
        writeln!(self.out, "{:1$}{line}", "", 2 * self.indent).unwrap();
    }

    fn items(&mut self, items: &[SceneItem], by: Point) {
        for item in items {
            self.item(item, by);
        }
    }

    fn item(&mut self, item: &SceneItem, by: Point) {
        match item {
            SceneItem::Group(group) => self.group(group, by),
            SceneItem::Text(text) => self.text(text, by, ""),
            SceneItem::Shape(shape) => {
                self.shape(shape, by);
                if let Some(text) = &shape.text {
                    self.text(text, by, "  ");
                }
            }
            SceneItem::Image(image) => {
                let rect = rect(image.rect, by);
                self.line(&format!("image {rect} {:?}", image.alt));
            }
            SceneItem::Connector(link) => self.link(link, by),
            SceneItem::Instance(placed) => {
                let by = Point::new(by.x + placed.offset.x, by.y + placed.offset.y);
                self.item(&placed.item, by);
            }
        }
    }

    fn group(&mut self, group: &Group, by: Point) {
        let role = match group.role {
            ItemRole::Decoration => "group".to_owned(),
            role => format!("{role:?}"),
        };
        let mut line = format!("{role} {}", rect(group.bounds, by));
        if let Some(key) = &group.key {
            write!(line, " <{key}>").unwrap();
        }
        if group.sticky != StickyEdge::None {
            write!(line, " pin {:?}", group.sticky).unwrap();
        }
        if !group.href.is_empty() {
            write!(line, " href {}", group.href).unwrap();
        }
        if !group.alt.is_empty() {
            write!(line, " alt {:?}", group.alt).unwrap();
        }
        self.line(&line);
        self.indent += 1;
        self.items(&group.items, by);
        self.indent -= 1;
    }

    fn text(&mut self, text: &Text, by: Point, before: &str) {
        let weight = match text.weight {
            TextWeight::Regular => "",
            TextWeight::SemiBold => " bold",
        };
        let color = self.colors.name(text.color);
        for line in &text.lines {
            let end = match line.end {
                LineBreak::Paragraph => "",
                LineBreak::Space => " …",
                LineBreak::Joint => " …joint",
                LineBreak::Hyphen => " …hyphen",
            };
            self.line(&format!(
                "{before}{:?}{end} {},{}+{} {}{weight} {color} {:?}",
                line.text,
                number(line.x + by.x),
                number(line.baseline + by.y),
                number(line.width),
                number(text.size),
                text.align
            ));
        }
    }

    fn shape(&mut self, shape: &ShapeItem, by: Point) {
        let mut line = if shape.is_box { "the " } else { "" }.to_owned();
        line += &match &shape.geometry {
            ShapeGeometry::Rect {
                rect: inner,
                radius,
            } => {
                format!("box {} r{}", rect(*inner, by), number(*radius))
            }
            ShapeGeometry::Circle { center, radius } => {
                format!("circle {} r{}", point(*center, by), number(*radius))
            }
            ShapeGeometry::Path(path) => format!("path {}", outline(path, by)),
        };
        if let Some(fill) = shape.fill {
            write!(line, " fill {}", self.colors.name(fill)).unwrap();
        }
        if let Some(stroke) = &shape.stroke {
            write!(line, " {}", self.stroke(stroke)).unwrap();
        }
        self.line(&line);
    }

    fn link(&mut self, link: &Connector, by: Point) {
        let key = |key: &Option<klantreis::scene::SceneKey>| {
            key.as_ref()
                .map_or_else(|| "–".to_owned(), |key| key.to_string())
        };
        self.line(&format!(
            "link <{}> {} → {} {} head {} {} alt {:?}",
            key(&link.key),
            key(&link.from),
            key(&link.to),
            self.stroke(&link.stroke),
            number(link.head_size),
            outline(&link.path, by),
            link.alt
        ));
        if let Some(label) = &link.label
            && let Some(text) = &label.text
        {
            let before = format!("  label {} ", rect(label.bounds(), by));
            self.text(text, by, &before);
        }
    }

    fn stroke(&self, stroke: &Stroke) -> String {
        let dash = match stroke.dash {
            Dash::Solid => "",
            Dash::Dashed => " dashed",
            Dash::Dotted => " dotted",
        };
        let color = self.colors.name(stroke.color);
        format!("line {}{dash} {color}", number(stroke.width))
    }
}

/// A length in tenths of a unit, so that the last bit of a sum changes nothing.
fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() / 10.0;
    // No "-0": it would depend on how a sum was rounded.
    format!("{}", tenths + 0.0)
}

fn point(point: Point, by: Point) -> String {
    format!("{},{}", number(point.x + by.x), number(point.y + by.y))
}

fn rect(rect: Rect, by: Point) -> String {
    format!(
        "{} {}×{}",
        point(rect.min, by),
        number(rect.width()),
        number(rect.height())
    )
}

/// A path by its end points; a long one by the first, the last and their number.
fn outline(path: &[PathSegment], by: Point) -> String {
    const SHOWN: usize = 12;
    let end = |segment: &PathSegment| match segment {
        PathSegment::Move(to) => format!("M{}", point(*to, by)),
        PathSegment::Line(to) => format!("L{}", point(*to, by)),
        PathSegment::Cubic(_, _, to) => format!("C{}", point(*to, by)),
        PathSegment::Close => "Z".to_owned(),
    };
    let ends: Vec<String> = path.iter().map(end).collect();
    match ends.as_slice() {
        [first, .., last] if ends.len() > SHOWN => {
            format!("{first} ({} segments) {last}", ends.len())
        }
        _ => ends.join(" "),
    }
}
