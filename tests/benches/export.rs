//! How long the exporters take. The scene is a grid of cards joined by lines.

use std::sync::Arc;

use klantreis::{
    export::{
        Fonts, PdfOptions, PngOptions, PptxOptions, SvgOptions, SvgText, pdf, png, pptx, svg,
    },
    scene::{
        Align, Dash, Deck, Form, Group, Key, Link, Page, PathSegment, Pin, Point, Rect, Rgba, Role,
        Scene, SceneItem, Shape, Stroke, Text, TextLine, Weight,
    },
};

fn main() {
    divan::main();
}

fn text(words: &str, x: f64, baseline: f64, size: f64, weight: Weight) -> SceneItem {
    let line = |(row, text): (usize, &str)| TextLine {
        text: Arc::from(text),
        x,
        baseline: baseline + f64::from(u32::try_from(row).unwrap_or(0)) * size * 1.3,
        width: 100.0,
    };
    SceneItem::Text(Text {
        lines: words.split('|').enumerate().map(line).collect(),
        size,
        weight,
        color: Rgba::opaque([30, 36, 48]),
        align: Align::Left,
    })
}

fn card(n: u32) -> SceneItem {
    let (x, y) = (f64::from(n % 125) * 160.0, f64::from(n / 125) * 90.0);
    let bounds = Rect::new(x, y, 140.0, 70.0);
    let shape = Shape {
        form: Form::Rect {
            rect: bounds,
            radius: 8.0,
        },
        fill: Some(Rgba::opaque([255, 255, 255])),
        stroke: Some(Stroke::solid(Rgba::opaque([216, 213, 206]), 1.0)),
    };
    SceneItem::Group(Box::new(Group {
        key: Some(Key(format!("touchpoint/t-{n}").into())),
        role: Role::Item,
        alt: "Calls customer service and waits".to_owned(),
        bounds,
        pin: Pin::None,
        href: String::new(),
        items: vec![
            SceneItem::Shape(shape),
            text(
                "Calls customer|service and waits",
                x + 10.0,
                y + 22.0,
                12.0,
                Weight::SemiBold,
            ),
            text(
                "Phone · 6 min wait",
                x + 10.0,
                y + 58.0,
                10.0,
                Weight::Regular,
            ),
        ],
    }))
}

fn line(n: u32) -> SceneItem {
    let (x, y) = (
        f64::from(n % 125) * 160.0 + 140.0,
        f64::from(n / 125 % 80) * 90.0 + 35.0,
    );
    let bend = Point::new(x + 10.0, y);
    let end = Point::new(x + 20.0, y + 20.0);
    SceneItem::Link(Box::new(Link {
        key: Some(Key(format!("transition/e-{n}").into())),
        alt: "goes on".to_owned(),
        from: None,
        to: None,
        path: vec![
            PathSegment::Move(Point::new(x, y)),
            PathSegment::Cubic(bend, bend, end),
        ],
        stroke: Stroke {
            color: Rgba::opaque([152, 162, 179]),
            width: 1.5,
            dash: Dash::Dashed,
        },
        head: 7.0,
        label: None,
        bounds: Rect::new(x, y, 20.0, 20.0),
    }))
}

fn scene(touchpoints: u32) -> Scene {
    Scene {
        size: Point::new(20_000.0, f64::from(touchpoints.div_ceil(125)) * 90.0),
        background: Some(Rgba::opaque([250, 249, 246])),
        title: "Bench".to_owned(),
        description: String::new(),
        items: (0..touchpoints * 3 / 2)
            .map(line)
            .chain((0..touchpoints).map(card))
            .collect(),
    }
}

const SIZES: [u32; 3] = [175, 1_000, 10_000];

#[divan::bench(args = SIZES, sample_count = 10)]
fn svg_text(bencher: divan::Bencher<'_, '_>, touchpoints: u32) {
    let scene = scene(touchpoints);
    bencher.bench(|| svg(&scene, &Fonts::bundled(), &SvgOptions::default()).len());
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn svg_outlines(bencher: divan::Bencher<'_, '_>, touchpoints: u32) {
    let scene = scene(touchpoints);
    let options = SvgOptions {
        text: SvgText::Outlines,
        ..SvgOptions::default()
    };
    bencher.bench(|| svg(&scene, &Fonts::bundled(), &options).len());
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn png_at_80_percent(bencher: divan::Bencher<'_, '_>, touchpoints: u32) {
    let scene = scene(touchpoints);
    let options = PngOptions {
        scale: 0.8,
        background: true,
    };
    bencher.bench(|| png(&scene, &Fonts::bundled(), &options).map(|bytes| bytes.len()));
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn pdf_of_one_page(bencher: divan::Bencher<'_, '_>, touchpoints: u32) {
    let mut scene = scene(touchpoints);
    // The whole grid is wider than a page of a PDF may be.
    scene.items = scene.items.iter().map(|item| item.scaled(0.9)).collect();
    scene.size = Point::new(scene.size.x * 0.9, scene.size.y * 0.9);
    let deck = Deck {
        title: scene.title.clone(),
        lang: "en".to_owned(),
        pages: vec![Page {
            scene,
            ..Page::default()
        }],
        ..Deck::default()
    };
    bencher
        .bench(|| pdf(&deck, &Fonts::bundled(), &PdfOptions::default()).map(|bytes| bytes.len()));
}

/// A page with everything, and one for every 25 touchpoints.
#[divan::bench(args = SIZES, sample_count = 3)]
fn pptx_deck(bencher: divan::Bencher<'_, '_>, touchpoints: u32) {
    let page = |touchpoints: u32| Page {
        title: "Bench".to_owned(),
        scene: scene(touchpoints),
        ..Page::default()
    };
    let deck = Deck {
        title: "Bench".to_owned(),
        lang: "en".to_owned(),
        pages: std::iter::once(page(touchpoints))
            .chain((0..touchpoints / 25).map(|_| page(25)))
            .collect(),
        ..Deck::default()
    };
    bencher.bench(|| pptx(&deck, &PptxOptions::default()).map(|bytes| bytes.len()));
}
