//! Sample scene with every kind of item, for the exporters' tests.

use std::sync::Arc;

use crate::{
    scene::{
        Connector, Dash, Group, ImageItem, ItemRole, LineBreak, PathSegment, Point, Rect, Rgba,
        Scene, SceneItem, ShapeGeometry, ShapeItem, StickyEdge, Stroke, Text, TextAlign, TextLine,
        TextWeight,
    },
    testkit::journey_line::item,
    theme::{Palette, Tone},
};

/// Hostile texts: markup, control characters, right-to-left scripts, emoji and noncharacters.
pub(crate) const HOSTILE: [&str; 8] = [
    "<script>alert('1')</script>",
    "]]> & &amp; <!-- \"quoted\" 'quoted'",
    "bell\u{7} null\u{0} escape\u{1b} del\u{7f} next\u{85}",
    "tab\tand\nline\r\nend",
    "שלום, wat kost dit?",
    "مرحبا بالعالم",
    "emoji 👩\u{200d}👩\u{200d}👧 🚚 ☎",
    "\u{202e}backwards\u{202c} \u{fffe}\u{ffff} \u{feff}",
];

pub(crate) fn text(words: &str, x: f64, baseline: f64, size: f64, color: Rgba) -> SceneItem {
    SceneItem::Text(Text {
        lines: vec![TextLine {
            text: Arc::from(words),
            x,
            baseline,
            width: 0.0,
            end: LineBreak::Paragraph,
        }],
        size,
        leading: size * 1.25,
        weight: TextWeight::Regular,
        color,
        align: TextAlign::Left,
    })
}

pub(crate) fn shape(form: ShapeGeometry, fill: Option<Rgba>, stroke: Option<Stroke>) -> SceneItem {
    SceneItem::Shape(ShapeItem::new(form, fill, stroke))
}

/// Shape with a text in it.
pub(crate) fn with_text(shape: SceneItem, text: SceneItem, is_box: bool) -> SceneItem {
    match (shape, text) {
        (SceneItem::Shape(shape), SceneItem::Text(text)) => SceneItem::Shape(ShapeItem {
            is_box,
            text: Some(Box::new(text)),
            ..shape
        }),
        (shape, _) => shape,
    }
}

pub(crate) fn rect(rect: Rect, radius: f64) -> ShapeGeometry {
    ShapeGeometry::Rect { rect, radius }
}

pub(crate) fn group(key: &str, alt: &str, bounds: Rect, items: Vec<SceneItem>) -> SceneItem {
    SceneItem::Group(Box::new(Group {
        key: Some(item(key).into()),
        role: ItemRole::Item,
        alt: alt.to_owned(),
        bounds,
        sticky: StickyEdge::None,
        href: String::new(),
        items,
    }))
}

/// PNG image of a red and a blue half.
pub(crate) fn picture() -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, 40, 20);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().unwrap();
    let pixel = |i: u32| {
        if i % 40 < 20 {
            [220, 40, 40]
        } else {
            [40, 40, 220]
        }
    };
    let data: Vec<u8> = (0..800).flat_map(pixel).collect();
    writer.write_image_data(&data).unwrap();
    writer.finish().unwrap();
    out
}

fn link(key: &str, path: Vec<PathSegment>, dash: Dash, color: Rgba, width: f64) -> SceneItem {
    let palette = Palette::of(Tone::Light);
    let label = Rect::new(300.0, 92.0, 60.0, 16.0);
    let words = text("12%", 310.0, 104.0, 11.0, palette.text_muted);
    let ground = shape(rect(label, 3.0), Some(palette.ground), None);
    let label = match with_text(ground, words, false) {
        SceneItem::Shape(label) if dash == Dash::Solid => Some(Box::new(label)),
        _ => None,
    };
    SceneItem::Connector(Box::new(Connector {
        key: Some(item(key).into()),
        alt: "from one to the other".to_owned(),
        from: None,
        to: None,
        path,
        stroke: Stroke { color, width, dash },
        head_size: 8.0,
        label,
        bounds: Rect::new(0.0, 0.0, 1.0, 1.0),
    }))
}

fn card(n: u32, x: f64, y: f64, title: &str) -> SceneItem {
    let palette = Palette::of(Tone::Light);
    let bounds = Rect::new(x, y, 150.0, 76.0);
    let outline = Stroke::solid(palette.outline, 1.0);
    let badge = Point::new(x + 138.0, y);
    let mut heading = text(title, x + 12.0, y + 26.0, 12.0, palette.text);
    if let SceneItem::Text(text) = &mut heading {
        text.weight = TextWeight::SemiBold;
    }
    let ground = shape(rect(bounds, 8.0), Some(palette.surface), Some(outline));
    let circle = ShapeGeometry::Circle {
        center: badge,
        radius: 9.0,
    };
    let number = text(
        &n.to_string(),
        x + 135.0,
        y + 4.0,
        10.0,
        palette.text_on_accent,
    );
    let items = vec![
        with_text(ground, heading, true),
        shape(
            rect(Rect::new(x, y + 12.0, 3.0, 52.0), 0.0),
            Some(palette.accent),
            None,
        ),
        text(
            "Phone · 6 min wait",
            x + 12.0,
            y + 46.0,
            10.0,
            palette.text_muted,
        ),
        with_text(shape(circle, Some(palette.bad), None), number, false),
    ];
    group(&format!("touchpoint/t-{n}"), title, bounds, items)
}

/// A transition of each dash pattern.
fn links(palette: &Palette) -> [SceneItem; 3] {
    let line = |a: (f64, f64), b: (f64, f64)| {
        let (a, b) = (Point::new(a.0, a.1), Point::new(b.0, b.1));
        let middle = (a.x + b.x) / 2.0;
        let control = (Point::new(middle, a.y), Point::new(middle, b.y));
        vec![
            PathSegment::Move(a),
            PathSegment::Cubic(control.0, control.1, b),
        ]
    };
    [
        link(
            "transition/e-1",
            line((190.0, 108.0), (450.0, 108.0)),
            Dash::Solid,
            palette.flow,
            3.0,
        ),
        link(
            "transition/e-2",
            line((190.0, 128.0), (450.0, 228.0)),
            Dash::Dashed,
            palette.failure,
            1.5,
        ),
        link(
            "transition/e-3",
            line((115.0, 146.0), (115.0, 190.0)),
            Dash::Dotted,
            palette.escalation,
            1.5,
        ),
    ]
}

/// Small map with every kind of item.
pub(crate) fn scene() -> Scene {
    let palette = Palette::of(Tone::Light);
    let mut items = vec![
        shape(
            rect(Rect::new(20.0, 20.0, 660.0, 30.0), 6.0),
            Some(palette.phase(0)),
            None,
        ),
        text(
            "Moving house: before the move",
            32.0,
            40.0,
            14.0,
            palette.text,
        ),
    ];
    items.extend(links(palette));
    items.extend([
        card(1, 40.0, 70.0, "Plans to move"),
        card(2, 450.0, 70.0, "Calls: waits in queue"),
        card(3, 450.0, 190.0, "Closed page & form"),
        SceneItem::Image(ImageItem {
            id: "i-1".into(),
            rect: Rect::new(40.0, 190.0, 80.0, 60.0),
            bytes: picture().into(),
            radius: 10.0,
            alt: "red and \"blue\"".to_owned(),
        }),
    ]);
    let curve = vec![
        PathSegment::Move(Point::new(40.0, 330.0)),
        PathSegment::Cubic(
            Point::new(200.0, 230.0),
            Point::new(300.0, 420.0),
            Point::new(660.0, 300.0),
        ),
    ];
    items.push(shape(
        ShapeGeometry::Path(curve),
        None,
        Some(Stroke::solid(palette.accent, 2.5)),
    ));
    let mut baseline = 390.0;
    for words in HOSTILE {
        items.push(text(words, 40.0, baseline, 12.0, palette.text));
        baseline += 20.0;
    }
    Scene {
        size: Point::new(700.0, 550.0),
        background: Some(palette.ground),
        title: "A map of <moving>".to_owned(),
        description: HOSTILE.join(" "),
        items,
    }
}
