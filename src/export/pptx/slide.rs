//! Writes slides.

use super::{
    connector::{ConnectorShape, connector_shape},
    link::address,
    master::{SAME_COLORS, TREE},
    package::{NAMESPACES, OpcPackage, PROLOGUE, Relationships},
    shape::{Orientation, box_geometry, geometry, line_at, preset, straight, text_room, transform},
    slide_object::{
        ConnectorTarget, ConnectorTargets, ObjectHead, SlideObject, TextObject, TextRole,
    },
    slide_plan::{SlidePlan, form_bounds},
    text::{RunKind, TextBody, TextContext},
    units::EmuRect,
};
use crate::{
    export::{embedded_image::embedded_image, xml::Xml},
    scene::{Connector, ImageItem, Point, Rect, Rgba, ShapeGeometry, ShapeItem, flatten},
};

/// Extension that marks an object as decorative, so that screen readers skip it.
const DECORATIVE: &str = "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst>";

/// Distance from the middle of a side beyond which a straight line that is moved there looks
/// oblique, or covers the one beside it; in scene units.
const MAX_SITE_OFFSET: f64 = 3.0;

/// Opens a line with two alternatives. PowerPoint takes the first, a connector. Programs that route
/// connectors their own way, through cards, take the second, a drawn line: LibreOffice does, which
/// knows the namespace by its usual prefix only.
const ALTERNATE_CONTENT: &str = "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice xmlns:p2010=\"http://schemas.microsoft.com/office/powerpoint/2010/main\" Requires=\"p2010\">";

/// Writes one slide.
pub(super) struct SlideWriter<'a> {
    /// Part being written.
    pub(super) xml: Xml,
    /// Colours, units and language.
    pub(super) context: TextContext<'a>,
    /// Relationships of the slide.
    pub(super) relations: Relationships,
    package: &'a mut OpcPackage,
    targets: &'a ConnectorTargets,
}

/// Writes a slide; returns it with its relationships.
pub(super) fn slide<'a>(
    plan: &'a SlidePlan,
    background: Option<Rgba>,
    setting: TextContext<'a>,
    package: &'a mut OpcPackage,
    relations: Relationships,
) -> (String, Relationships) {
    let mut writer = SlideWriter {
        xml: Xml::default(),
        context: setting,
        relations,
        package,
        targets: &plan.targets,
    };
    let xml = &mut writer.xml;
    xml.raw(PROLOGUE);
    xml.raw("<p:sld");
    xml.raw(NAMESPACES);
    xml.raw("><p:cSld>");
    if let Some(color) = background {
        xml.raw("<p:bg><p:bgPr>");
        setting.scheme.fill(xml, Some(color.with_alpha(1.0)));
        xml.raw("<a:effectLst/></p:bgPr></p:bg>");
    }
    xml.raw(TREE);
    plan.nodes.iter().for_each(|node| writer.node(node));
    writer.xml.raw("</p:spTree></p:cSld>");
    writer.xml.raw(SAME_COLORS);
    writer.xml.raw("</p:sld>");
    (writer.xml.finish(), writer.relations)
}

impl SlideWriter<'_> {
    fn node(&mut self, node: &SlideObject) {
        match node {
            SlideObject::Group(head, nodes) => self.group(head, nodes),
            SlideObject::Shape(head, shape, body) => self.shape(head, shape, body.as_ref()),
            SlideObject::Text(head, words) => self.words(head, words),
            SlideObject::Image(head, image) => self.picture(head, image),
            SlideObject::Connector(head, link) => self.connector(head, link),
            SlideObject::Table(head, table) => self.table(head, table),
        }
    }

    /// Writes id, name, description and hyperlink of an object.
    pub(super) fn head(&mut self, head: &ObjectHead) {
        let link = address(&head.href).map(|to| self.relations.web(&to));
        let xml = &mut self.xml;
        xml.raw("<p:cNvPr");
        xml.whole("id", i64::from(head.id));
        xml.attr("name", &head.name);
        if !head.alt.is_empty() && !head.is_decoration {
            xml.attr("descr", &head.alt);
        }
        if link.is_none() && !head.is_decoration {
            xml.raw("/>");
            return;
        }
        xml.raw(">");
        if let Some(id) = link {
            xml.raw("<a:hlinkClick");
            xml.attr("r:id", &id);
            xml.raw("/>");
        }
        if head.is_decoration {
            xml.raw(DECORATIVE);
        }
        xml.raw("</p:cNvPr>");
    }

    fn group(&mut self, head: &ObjectHead, nodes: &[SlideObject]) {
        let Some(at) = self.bounds_of(nodes) else {
            return;
        };
        self.xml.raw("<p:grpSp><p:nvGrpSpPr>");
        self.head(head);
        let xml = &mut self.xml;
        xml.raw("<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>");
        for (corner, size) in [("a:off", "a:ext"), ("a:chOff", "a:chExt")] {
            xml.raw("<");
            xml.raw(corner);
            xml.whole("x", at.x);
            xml.whole("y", at.y);
            xml.raw("/><");
            xml.raw(size);
            xml.whole("cx", at.width.max(1));
            xml.whole("cy", at.height.max(1));
            xml.raw("/>");
        }
        xml.raw("</a:xfrm></p:grpSpPr>");
        nodes.iter().for_each(|node| self.node(node));
        self.xml.raw("</p:grpSp>");
    }

    /// Bounding box of objects.
    fn bounds_of(&self, nodes: &[SlideObject]) -> Option<EmuRect> {
        let all = nodes.iter().filter_map(|node| self.bounds(node));
        all.reduce(EmuRect::union)
    }

    fn bounds(&self, node: &SlideObject) -> Option<EmuRect> {
        let frame = self.context.frame;
        match node {
            SlideObject::Group(_, nodes) => self.bounds_of(nodes),
            SlideObject::Shape(_, shape, _) => Some(frame.rect(form_bounds(&shape.geometry))),
            SlideObject::Text(_, words) => Some(frame.rect(words.bounds)),
            SlideObject::Image(_, image) => embedded_image(image).map(|p| frame.rect(p.rect)),
            SlideObject::Connector(_, link) => {
                let points = flatten(&link.path, 1);
                let (first, last) = (points.first()?, points.last()?);
                Some(line_at(frame, *first, *last).0)
            }
            SlideObject::Table(_, table) => Some(frame.rect(table.bounds)),
        }
    }

    fn shape(&mut self, head: &ObjectHead, shape: &ShapeItem, body: Option<&TextBody>) {
        if let (Some((a, b)), None) = (straight(&shape.geometry), body) {
            let (at, turn) = line_at(self.context.frame, a, b);
            self.line(head, shape, at, turn);
            return;
        }
        self.xml.raw("<p:sp><p:nvSpPr>");
        self.head(head);
        self.xml.raw("<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>");
        let setting = self.context;
        let xml = &mut self.xml;
        let at = setting.frame.rect(form_bounds(&shape.geometry));
        transform(xml, "a:xfrm", at, Orientation::default());
        geometry(xml, setting.frame, &shape.geometry);
        setting.scheme.fill(xml, shape.fill);
        setting
            .scheme
            .line(xml, setting.frame, shape.stroke.as_ref(), "");
        xml.raw("</p:spPr>");
        match body {
            Some(body) => setting.body(xml, body, text_room(&shape.geometry), RunKind::Plain),
            None => setting.empty_body(xml),
        }
        xml.raw("</p:sp>");
    }

    /// Straight line that joins nothing.
    fn line(&mut self, head: &ObjectHead, shape: &ShapeItem, at: EmuRect, turn: Orientation) {
        self.xml.raw("<p:cxnSp><p:nvCxnSpPr>");
        self.head(head);
        let setting = self.context;
        let xml = &mut self.xml;
        xml.raw("<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>");
        transform(xml, "a:xfrm", at, turn);
        preset(xml, "line", &[]);
        setting
            .scheme
            .line(xml, setting.frame, shape.stroke.as_ref(), "");
        xml.raw("</p:spPr></p:cxnSp>");
    }

    fn words(&mut self, head: &ObjectHead, words: &TextObject) {
        self.xml.raw("<p:sp><p:nvSpPr>");
        self.head(head);
        let setting = self.context;
        let xml = &mut self.xml;
        xml.raw(match words.role {
            TextRole::Plain => "<p:cNvSpPr txBox=\"1\"/><p:nvPr/>",
            TextRole::Title | TextRole::HiddenTitle => {
                "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr>"
            }
            TextRole::Number => {
                "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldNum\" sz=\"quarter\" idx=\"12\"/></p:nvPr>"
            }
            TextRole::Date => {
                "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"dt\" sz=\"half\" idx=\"10\"/></p:nvPr>"
            }
            TextRole::Footer => {
                "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"ftr\" sz=\"quarter\" idx=\"11\"/></p:nvPr>"
            }
        });
        if let Some(kind) = words.role.foot_run() {
            // Position and letters are those of the master, so that it can restyle them.
            xml.raw("</p:nvSpPr><p:spPr/>");
            let is_footer = words.role == TextRole::Footer;
            setting.bare_body(xml, &words.body.text, (kind, is_footer));
            xml.raw("</p:sp>");
            return;
        }
        xml.raw("</p:nvSpPr><p:spPr>");
        let mut at = setting.frame.rect(words.bounds);
        if words.role == TextRole::HiddenTitle {
            at.y = -at.height - 95_250;
        }
        transform(xml, "a:xfrm", at, Orientation::default());
        let radius = if words.fill.is_some() { 3.0 } else { 0.0 };
        box_geometry(xml, words.bounds, radius);
        setting.scheme.fill(xml, words.fill);
        xml.raw("</p:spPr>");
        let room = text_room(&ShapeGeometry::Rect {
            rect: words.bounds,
            radius,
        });
        let kind = match words.role {
            TextRole::Title | TextRole::HiddenTitle => RunKind::Title,
            _ => RunKind::Plain,
        };
        setting.body(xml, &words.body, room, kind);
        xml.raw("</p:sp>");
    }

    fn picture(&mut self, head: &ObjectHead, image: &ImageItem) {
        let Some(found) = embedded_image(image) else {
            return;
        };
        let Some(file) = self.package.picture(&image.id, found.mime, &image.bytes) else {
            return;
        };
        let id = self.relations.part("image", &format!("../media/{file}"));
        self.xml.raw("<p:pic><p:nvPicPr>");
        self.head(head);
        let setting = self.context;
        let xml = &mut self.xml;
        xml.raw("<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip");
        xml.attr("r:embed", &id);
        xml.raw("/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>");
        transform(
            xml,
            "a:xfrm",
            setting.frame.rect(found.rect),
            Orientation::default(),
        );
        if is_circle(found.rect, found.radius) {
            preset(xml, "ellipse", &[]);
        } else {
            box_geometry(xml, found.rect, found.radius);
        }
        xml.raw("</p:spPr></p:pic>");
    }

    fn connector(&mut self, head: &ObjectHead, link: &Connector) {
        let Some(route) = connector_shape(self.context.frame, &link.path) else {
            return;
        };
        let is_oblique = route.bends.is_empty() && self.is_off_site(link);
        if !route.is_winding() && !is_oblique {
            self.glued(head, link, &route);
            return;
        }
        self.xml.raw(ALTERNATE_CONTENT);
        self.glued(head, link, &route);
        self.xml.raw("</mc:Choice><mc:Fallback>");
        self.drawn(head, link);
        self.xml.raw("</mc:Fallback></mc:AlternateContent>");
    }

    /// Shapes that a line is glued to, with the connection site and the line's end.
    fn joined(&self, link: &Connector) -> [Option<(ConnectorTarget, u32, Point)>; 2] {
        let points = flatten(&link.path, 1);
        let ends = [(&link.from, points.first()), (&link.to, points.last())];
        ends.map(|(key, end)| {
            let target = self.targets.get(key.as_ref()?)?;
            let end = *end?;
            Some((*target, target.site(end)?, end))
        })
    }

    /// True if a line ends beside the connection sites, to which some programs move it.
    fn is_off_site(&self, link: &Connector) -> bool {
        self.joined(link)
            .into_iter()
            .flatten()
            .any(|(target, side, end)| {
                let center = target.bounds.center();
                if target.is_circle {
                    false
                } else if side % 2 == 0 {
                    (end.x - center.x).abs() > MAX_SITE_OFFSET
                } else {
                    (end.y - center.y).abs() > MAX_SITE_OFFSET
                }
            })
    }

    /// Writes a line as a connector that is glued to its shapes.
    fn glued(&mut self, head: &ObjectHead, link: &Connector, route: &ConnectorShape) {
        let setting = self.context;
        self.xml.raw("<p:cxnSp><p:nvCxnSpPr>");
        self.head(head);
        self.xml.raw("<p:cNvCxnSpPr>");
        for (tag, joined) in ["a:stCxn", "a:endCxn"].into_iter().zip(self.joined(link)) {
            if let Some((target, side, _)) = joined {
                self.xml.raw("<");
                self.xml.raw(tag);
                self.xml.whole("id", i64::from(target.id));
                self.xml.whole("idx", i64::from(side));
                self.xml.raw("/>");
            }
        }
        let xml = &mut self.xml;
        xml.raw("</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>");
        transform(xml, "a:xfrm", route.bounds, route.turn);
        let names = ["adj1", "adj2", "adj3"];
        let bends: Vec<_> = names.into_iter().zip(route.bends.iter().copied()).collect();
        preset(xml, route.form, &bends);
        let (stroke, tail) = (Some(&link.stroke), tail(link));
        setting.scheme.line(xml, setting.frame, stroke, &tail);
        xml.raw("</p:spPr></p:cxnSp>");
    }

    /// Writes a line as a drawn path.
    fn drawn(&mut self, head: &ObjectHead, link: &Connector) {
        let setting = self.context;
        self.xml.raw("<p:sp><p:nvSpPr>");
        self.head(head);
        let xml = &mut self.xml;
        xml.raw("<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>");
        let form = ShapeGeometry::Path(link.path.clone());
        let at = setting.frame.rect(form_bounds(&form));
        transform(xml, "a:xfrm", at, Orientation::default());
        geometry(xml, setting.frame, &form);
        setting.scheme.fill(xml, None);
        let (stroke, tail) = (Some(&link.stroke), tail(link));
        setting.scheme.line(xml, setting.frame, stroke, &tail);
        xml.raw("</p:spPr></p:sp>");
    }
}

impl TextRole {
    /// Kind of run of a placeholder in the foot; `None` for other texts.
    fn foot_run(self) -> Option<RunKind<'static>> {
        match self {
            Self::Number => Some(RunKind::Field("slidenum")),
            Self::Date | Self::Footer => Some(RunKind::Plain),
            Self::Plain | Self::Title | Self::HiddenTitle => None,
        }
    }
}

fn is_circle(rect: Rect, radius: f64) -> bool {
    let (width, height) = (rect.width(), rect.height());
    (width - height).abs() < 0.5 && radius >= width.min(height) / 2.0 - 0.25
}

/// Arrowhead. Its size is relative to the line width, which counts as at least two points.
fn tail(link: &Connector) -> String {
    if link.head_size.is_nan() || link.head_size <= 0.0 {
        return "<a:headEnd type=\"none\"/><a:tailEnd type=\"none\"/>".to_owned();
    }
    let size = match link.head_size / link.stroke.width.max(8.0 / 3.0) {
        ratio if ratio < 2.5 => "sm",
        ratio if ratio < 4.0 => "med",
        _ => "lg",
    };
    format!("<a:headEnd type=\"none\"/><a:tailEnd type=\"triangle\" w=\"{size}\" len=\"{size}\"/>")
}
