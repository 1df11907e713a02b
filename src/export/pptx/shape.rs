//! Geometry of shapes: preset shapes where there is one, custom paths otherwise.

use super::{
    slide_plan::form_bounds,
    units::{EmuRect, SlideTransform},
};
use crate::{
    export::xml::Xml,
    scene::{PathSegment, Point, Rect, ShapeGeometry},
};

/// Connection sites of a custom path at the middles of its sides: top, left, bottom and right, in
/// the order of a rectangle's.
const SITES: &str = "<a:cxnLst><a:cxn ang=\"3cd4\"><a:pos x=\"hc\" y=\"t\"/></a:cxn><a:cxn ang=\"cd2\"><a:pos x=\"l\" y=\"vc\"/></a:cxn><a:cxn ang=\"cd4\"><a:pos x=\"hc\" y=\"b\"/></a:cxn><a:cxn ang=\"0\"><a:pos x=\"r\" y=\"vc\"/></a:cxn></a:cxnLst>";

/// Rotation and flips of an object.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Orientation {
    /// Rotated clockwise by a quarter.
    pub(super) is_quarter: bool,
    /// Flipped horizontally, before the rotation.
    pub(super) flip_h: bool,
    /// Flipped vertically, before the rotation.
    pub(super) flip_v: bool,
}

/// Writes the position of an object.
pub(super) fn transform(xml: &mut Xml, tag: &str, at: EmuRect, turn: Orientation) {
    xml.raw("<");
    xml.raw(tag);
    if turn.is_quarter {
        xml.raw(" rot=\"5400000\"");
    }
    if turn.flip_h {
        xml.raw(" flipH=\"1\"");
    }
    if turn.flip_v {
        xml.raw(" flipV=\"1\"");
    }
    xml.raw("><a:off");
    xml.whole("x", at.x);
    xml.whole("y", at.y);
    xml.raw("/><a:ext");
    xml.whole("cx", at.width);
    xml.whole("cy", at.height);
    xml.raw("/></");
    xml.raw(tag);
    xml.raw(">");
}

/// Writes a preset shape with its adjustments.
pub(super) fn preset(xml: &mut Xml, form: &str, adjustments: &[(&str, i64)]) {
    xml.raw("<a:prstGeom");
    xml.attr("prst", form);
    xml.raw("><a:avLst>");
    for (name, value) in adjustments {
        xml.raw("<a:gd");
        xml.attr("name", name);
        xml.attr("fmla", &format!("val {value}"));
        xml.raw("/>");
    }
    xml.raw("</a:avLst></a:prstGeom>");
}

/// Corner radius of a rectangle in parts of 100,000 of its smaller side, at most 50,000.
#[expect(clippy::cast_possible_truncation, reason = "clamped")]
pub(super) fn roundness(rect: Rect, radius: f64) -> i64 {
    let side = rect.width().min(rect.height());
    if radius > 0.0 && side > 0.0 {
        (radius / side * 100_000.0).round().clamp(0.0, 50_000.0) as i64
    } else {
        0
    }
}

/// Writes the geometry of a form.
pub(super) fn geometry(xml: &mut Xml, frame: &SlideTransform, form: &ShapeGeometry) {
    match form {
        ShapeGeometry::Rect { rect, radius } => box_geometry(xml, *rect, *radius),
        ShapeGeometry::Circle { .. } => preset(xml, "ellipse", &[]),
        ShapeGeometry::Path(path) => path_geometry(xml, frame, path, form_bounds(form)),
    }
}

/// Writes the geometry of a rectangle with rounded corners.
pub(super) fn box_geometry(xml: &mut Xml, rect: Rect, radius: f64) {
    match roundness(rect, radius) {
        0 => preset(xml, "rect", &[]),
        adj => preset(xml, "roundRect", &[("adj", adj)]),
    }
}

fn path_geometry(xml: &mut Xml, frame: &SlideTransform, path: &[PathSegment], bounds: Rect) {
    xml.raw("<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/>");
    xml.raw(SITES);
    xml.raw("<a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst><a:path");
    let at = frame.rect(bounds);
    xml.whole("w", at.width);
    xml.whole("h", at.height);
    if !path.iter().any(|s| matches!(s, PathSegment::Close)) {
        xml.raw(" fill=\"none\"");
    }
    xml.raw(">");
    let mut is_open = false;
    let point = |xml: &mut Xml, p: Point| {
        xml.raw("<a:pt");
        xml.whole("x", frame.x(p.x) - at.x);
        xml.whole("y", frame.y(p.y) - at.y);
        xml.raw("/>");
    };
    let mut start = None;
    for segment in path {
        let (tag, points) = match *segment {
            PathSegment::Move(p) => ("moveTo", [Some(p), None, None]),
            PathSegment::Line(p) => ("lnTo", [Some(p), None, None]),
            PathSegment::Cubic(a, b, c) => ("cubicBezTo", [Some(a), Some(b), Some(c)]),
            PathSegment::Close => {
                if is_open {
                    xml.raw("<a:close/>");
                }
                is_open = false;
                continue;
            }
        };
        if tag == "moveTo" {
            start = points[0];
        } else if !is_open {
            // The segment after a closed subpath starts where that one started.
            xml.raw("<a:moveTo>");
            point(xml, start.or(points[0]).unwrap_or_default());
            xml.raw("</a:moveTo>");
        }
        is_open = true;
        xml.raw("<a:");
        xml.raw(tag);
        xml.raw(">");
        for p in points.into_iter().flatten() {
            point(xml, p);
        }
        xml.raw("</a:");
        xml.raw(tag);
        xml.raw(">");
    }
    xml.raw("</a:path></a:pathLst></a:custGeom>");
}

/// End points of a path that is a single straight line.
pub(super) fn straight(form: &ShapeGeometry) -> Option<(Point, Point)> {
    match form {
        ShapeGeometry::Path(path) => match path.as_slice() {
            [PathSegment::Move(a), PathSegment::Line(b)] => Some((*a, *b)),
            _ => None,
        },
        ShapeGeometry::Rect { .. } | ShapeGeometry::Circle { .. } => None,
    }
}

/// Position of a straight line.
pub(super) fn line_at(frame: &SlideTransform, a: Point, b: Point) -> (EmuRect, Orientation) {
    let turn = Orientation {
        is_quarter: false,
        flip_h: b.x < a.x,
        flip_v: b.y < a.y,
    };
    let at = frame.rect(Rect {
        min: Point::new(a.x.min(b.x), a.y.min(b.y)),
        max: Point::new(a.x.max(b.x), a.y.max(b.y)),
    });
    (at, turn)
}

/// Text rectangle within a form, as the preset shapes define it.
pub(super) fn text_room(form: &ShapeGeometry) -> Rect {
    let rect = form_bounds(form);
    let inset = match form {
        ShapeGeometry::Rect { radius, .. } => {
            let side = rect.width().min(rect.height()).max(0.0);
            radius.clamp(0.0, side / 2.0) * 0.292_89
        }
        ShapeGeometry::Circle { radius, .. } => radius.max(0.0) * 0.292_89,
        ShapeGeometry::Path(_) => 0.0,
    };
    rect.grow(-inset)
}
