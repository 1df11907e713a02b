//! SVG 1.1 that browsers, Inkscape and office programs open.

use base64::{Engine as _, engine::general_purpose::STANDARD};

mod text;

use super::{
    embedded_image::embedded_image,
    typesetter::{FontFiles, Typesetter},
    xml::{Xml, is_safe_link, push_number},
};
use crate::scene::{
    Connector, Dash, Group, ImageItem, ItemRole, PathSegment, Point, Rect, Rgba, Scene, SceneItem,
    SceneKey, ScenePart, ShapeGeometry, ShapeItem, Stroke, arrow_head, in_drawing_order,
};

/// Text mode of an SVG.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SvgText {
    /// Text elements that name the font: small, selectable and editable.
    #[default]
    Text,
    /// Text elements with the font files embedded, so that it looks the same everywhere.
    TextWithFonts,
    /// Glyph outlines as paths, which need no font.
    Outlines,
}

/// Options of the SVG export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SvgOptions {
    /// Text mode.
    pub text: SvgText,
    /// Set to paint the scene's background; transparent otherwise.
    pub background: bool,
    /// Language of the text, such as `nl`.
    pub lang: String,
}

impl Default for SvgOptions {
    fn default() -> Self {
        Self {
            text: SvgText::Text,
            background: true,
            lang: "en".to_owned(),
        }
    }
}

/// Writes a scene as SVG. The same scene, fonts and options give the same text.
#[must_use]
pub fn svg(scene: &Scene, fonts: &FontFiles, options: &SvgOptions) -> String {
    let mut writer = SvgWriter {
        xml: Xml::default(),
        typesetter: (options.text == SvgText::Outlines).then(|| Typesetter::new(fonts)),
        hyphens: Typesetter::new(fonts),
        origin: Point::default(),
        is_part: false,
    };
    writer
        .xml
        .raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    writer.head(scene, options);
    if options.text == SvgText::TextWithFonts {
        writer.fonts(fonts);
    }
    if let Some(color) = scene.background.filter(|_| options.background) {
        let all = Rect::new(0.0, 0.0, scene.size.x, scene.size.y);
        writer.rect(all, 0.0);
        writer.fill(Some(color));
        writer.xml.raw("/>\n");
    }
    writer.items(&scene.items);
    writer.xml.raw("</svg>\n");
    writer.xml.finish()
}

/// Writes a scene as an SVG element of a web page: text in the page's own fonts, `data-key` with
/// the key of every keyed group, and no heading roles besides the page's own headings.
pub(super) fn svg_element(scene: &Scene, lang: &str) -> String {
    let mut writer = SvgWriter {
        xml: Xml::default(),
        typesetter: None,
        hyphens: Typesetter::new(&FontFiles::bundled()),
        origin: Point::default(),
        is_part: true,
    };
    let options = SvgOptions {
        lang: lang.to_owned(),
        ..SvgOptions::default()
    };
    writer.head(scene, &options);
    if let Some(color) = scene.background {
        writer.rect(Rect::new(0.0, 0.0, scene.size.x, scene.size.y), 0.0);
        writer.fill(Some(color));
        writer.xml.raw("/>\n");
    }
    writer.items(&scene.items);
    writer.xml.raw("</svg>\n");
    writer.xml.finish()
}

struct SvgWriter {
    xml: Xml,
    /// Converts text to outlines in [`SvgText::Outlines`] mode.
    typesetter: Option<Typesetter>,
    /// Converts inserted hyphens to outlines.
    hyphens: Typesetter,
    /// Offset of the items being written.
    origin: Point,
    /// Set for an element of a web page.
    is_part: bool,
}

impl SvgWriter {
    fn head(&mut self, scene: &Scene, options: &SvgOptions) {
        let xml = &mut self.xml;
        xml.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"");
        xml.attr("xml:lang", &options.lang);
        xml.number("width", scene.size.x);
        xml.number("height", scene.size.y);
        xml.raw(" viewBox=\"0 0 ");
        let mut size = String::new();
        push_number(&mut size, scene.size.x);
        size.push(' ');
        push_number(&mut size, scene.size.y);
        xml.raw(&size);
        xml.raw("\" role=\"graphics-document\"");
        let (title, description) = (xml.unique_id("title"), xml.unique_id("description"));
        xml.attr("aria-labelledby", &title);
        xml.attr("aria-describedby", &description);
        xml.raw(" font-family=\"Inter, 'Noto Emoji', system-ui, sans-serif\"");
        xml.raw(" xml:space=\"preserve\">\n<title");
        xml.attr("id", &title);
        xml.raw(">");
        xml.text(&scene.title);
        xml.raw("</title>\n<desc");
        xml.attr("id", &description);
        xml.raw(">");
        xml.text(&scene.description);
        xml.raw("</desc>\n");
    }

    fn fonts(&mut self, fonts: &FontFiles) {
        self.xml.raw("<style>\n");
        for (weight, file) in [("400", fonts.regular), ("600", fonts.semibold)] {
            self.xml.raw("@font-face{font-family:Inter;font-weight:");
            self.xml.raw(weight);
            self.xml.raw(";src:url(data:font/ttf;base64,");
            self.xml.raw(&STANDARD.encode(file));
            self.xml.raw(")}\n");
        }
        self.xml.raw("</style>\n");
    }

    fn items(&mut self, items: &[SceneItem]) {
        let outer = self.origin;
        for (by, part) in in_drawing_order(items) {
            self.origin = outer + by;
            match part {
                ScenePart::Group(group) => self.group(group),
                ScenePart::Text(text) => self.text(text),
                ScenePart::Shape(shape) => self.shape(shape),
                ScenePart::Image(image) => self.image(image),
                ScenePart::Line(link) => self.link(link),
                ScenePart::Label(link, label) => self.label(link, label),
            }
        }
        self.origin = outer;
    }

    fn label(&mut self, link: &Connector, label: &ShapeItem) {
        self.xml.raw("<g aria-hidden=\"true\"");
        if let Some(key) = link.key.as_ref().filter(|_| self.is_part) {
            // A filter of the page fades the label with its line.
            self.xml.attr("data-key", &key.to_string());
        }
        self.xml.raw(">\n");
        self.shape(label);
        self.xml.raw("</g>\n");
    }

    fn group(&mut self, group: &Group) {
        let is_link = is_safe_link(&group.href);
        if is_link {
            self.xml
                .raw("<a xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
            self.xml.attr("href", &group.href);
            self.xml.attr("xlink:href", &group.href);
            self.xml
                .raw(" target=\"_blank\" rel=\"noopener noreferrer\">\n");
        }
        self.open(group.key.as_ref(), role(group.role), &group.alt);
        self.items(&group.items);
        self.xml.raw("</g>\n");
        if is_link {
            self.xml.raw("</a>\n");
        }
    }

    /// Opens a group with its id, role and label.
    fn open(&mut self, key: Option<&SceneKey>, role: Option<&str>, alt: &str) {
        self.xml.raw("<g");
        if let Some(key) = key {
            let key = key.to_string();
            let id = self.xml.unique_id(&key);
            self.xml.attr("id", &id);
            if self.is_part {
                self.xml.attr("data-key", &key);
            }
        }
        if let Some(role) = role.filter(|role| !(self.is_part && *role == "heading")) {
            self.xml.attr("role", role);
        }
        self.xml.raw(">\n");
        if role.is_some() && !alt.is_empty() {
            self.xml.raw("<title>");
            self.xml.text(alt);
            self.xml.raw("</title>\n");
        }
    }

    fn shape(&mut self, shape: &ShapeItem) {
        match &shape.geometry {
            ShapeGeometry::Rect { rect, radius } => self.rect(*rect, *radius),
            ShapeGeometry::Circle { center, radius } => {
                self.xml.raw("<circle");
                self.xml.number("cx", self.origin.x + center.x);
                self.xml.number("cy", self.origin.y + center.y);
                self.xml.number("r", radius.max(0.0));
            }
            ShapeGeometry::Path(path) => self.path(path),
        }
        self.fill(shape.fill);
        if let Some(stroke) = &shape.stroke {
            self.stroke(stroke);
        }
        self.xml.raw("/>\n");
        if let Some(text) = &shape.text {
            self.text(text);
        }
    }

    fn rect(&mut self, rect: Rect, radius: f64) {
        let rect = rect.translate(self.origin);
        self.xml.raw("<rect");
        self.xml.number("x", rect.min.x);
        self.xml.number("y", rect.min.y);
        self.xml.number("width", rect.width().max(0.0));
        self.xml.number("height", rect.height().max(0.0));
        if radius > 0.0 {
            self.xml.number("rx", radius);
        }
    }

    fn path(&mut self, path: &[PathSegment]) {
        let mut d = String::new();
        push_path_at(&mut d, path, self.origin, 1.0);
        self.xml.raw("<path d=\"");
        self.xml.raw(&d);
        self.xml.raw("\"");
    }

    fn fill(&mut self, color: Option<Rgba>) {
        match color {
            Some(color) => self.color("fill", color),
            None => self.xml.raw(" fill=\"none\""),
        }
    }

    fn color(&mut self, name: &str, color: Rgba) {
        let [r, g, b, a] = color.0;
        self.xml.attr(name, &format!("#{r:02x}{g:02x}{b:02x}"));
        if a != 255 {
            self.xml
                .number(&format!("{name}-opacity"), f64::from(a) / 255.0);
        }
    }

    fn stroke(&mut self, stroke: &Stroke) {
        self.color("stroke", stroke.color);
        self.xml.number("stroke-width", stroke.width);
        self.xml.raw(" stroke-linejoin=\"round\"");
        if let Some((on, off)) = dash_lengths(stroke) {
            let mut pattern = String::new();
            push_number(&mut pattern, on);
            pattern.push(' ');
            push_number(&mut pattern, off);
            self.xml.attr("stroke-dasharray", &pattern);
        }
    }

    fn image(&mut self, item: &ImageItem) {
        let Some(picture) = embedded_image(item) else {
            return;
        };
        let clip = (picture.radius > 0.0).then(|| self.xml.unique_id("clip"));
        if let Some(clip) = &clip {
            self.xml.raw("<clipPath");
            self.xml.attr("id", clip);
            self.xml.raw(">");
            self.rect(picture.rect, picture.radius);
            self.xml.raw("/></clipPath>\n");
        }
        self.xml
            .raw("<image xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
        self.xml.number("x", self.origin.x + picture.rect.min.x);
        self.xml.number("y", self.origin.y + picture.rect.min.y);
        self.xml.number("width", picture.rect.width());
        self.xml.number("height", picture.rect.height());
        if let Some(clip) = &clip {
            self.xml.attr("clip-path", &format!("url(#{clip})"));
        }
        let data = format!(
            "data:{};base64,{}",
            picture.mime,
            STANDARD.encode(&item.bytes)
        );
        self.xml.attr("xlink:href", &data);
        self.xml.raw(" role=\"img\"><title>");
        self.xml.text(&item.alt);
        self.xml.raw("</title></image>\n");
    }

    /// Writes a connector without its label.
    fn link(&mut self, link: &Connector) {
        self.open(link.key.as_ref(), Some("graphics-symbol"), &link.alt);
        let head = arrow_head(&link.path, link.head_size);
        let line = head.as_ref().map_or(&link.path, |head| &head.line);
        self.path(line);
        self.fill(None);
        self.stroke(&link.stroke);
        self.xml.raw("/>\n");
        if let Some(head) = &head {
            self.path(&head.outline());
            self.fill(Some(link.stroke.color));
            self.xml.raw("/>\n");
        }
        self.xml.raw("</g>\n");
    }
}

/// Role of a group in WAI-ARIA and its graphics module; `None` for decoration.
fn role(role: ItemRole) -> Option<&'static str> {
    match role {
        ItemRole::Decoration | ItemRole::Paragraph | ItemRole::Margin => None,
        ItemRole::Title | ItemRole::Heading | ItemRole::RowLabel => Some("heading"),
        ItemRole::Item | ItemRole::Chart => Some("graphics-object"),
        ItemRole::Table => Some("table"),
        ItemRole::TableRow => Some("row"),
        ItemRole::TableHead => Some("columnheader"),
        ItemRole::TableCell => Some("cell"),
    }
}

/// Lengths of dashes and gaps of a stroke, in scene units; `None` for a solid one.
pub(super) fn dash_lengths(stroke: &Stroke) -> Option<(f64, f64)> {
    let unit = stroke.width / 1.5;
    match stroke.dash {
        Dash::Solid => None,
        Dash::Dashed => Some((6.0 * unit, 4.0 * unit)),
        Dash::Dotted => Some((1.5 * unit, 3.5 * unit)),
    }
    .filter(|(on, off)| on + off > 0.01)
}

fn push_path_at(d: &mut String, path: &[PathSegment], origin: Point, scale: f64) {
    let mut push = |letter: char, points: &[Point]| {
        d.push(letter);
        for (place, point) in points.iter().enumerate() {
            if place > 0 {
                d.push(' ');
            }
            push_number(d, origin.x + point.x * scale);
            d.push(' ');
            push_number(d, origin.y + point.y * scale);
        }
    };
    for segment in path {
        match *segment {
            PathSegment::Move(p) => push('M', &[p]),
            PathSegment::Line(p) => push('L', &[p]),
            PathSegment::Cubic(a, b, c) => push('C', &[a, b, c]),
            PathSegment::Close => push('Z', &[]),
        }
    }
}
