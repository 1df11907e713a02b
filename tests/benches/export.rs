//! Time that the exporters take. The pictures are of a grid of cards joined by lines; tables and the
//! page are of a whole journey.

#[path = "support.rs"]
mod support;

use std::sync::Arc;

use klantreis::{
    export::{
        ExportFormat, ExportRequest, FontFiles, PngOptions, SvgOptions, SvgText, export, png, svg,
    },
    map::{Memo, ViewOptions, map},
    model::{ItemRef, Journey},
    report::deck::{PageFormat, PagePart},
    scene::{
        Connector, Dash, Group, ItemRole, LineBreak, PathSegment, Point, Rect, Rgba, Scene,
        SceneItem, ShapeGeometry, ShapeItem, StickyEdge, Stroke, Text, TextAlign, TextLine,
        TextWeight,
    },
};

fn main() {
    divan::main();
}

fn text(words: &str, x: f64, baseline: f64, size: f64, weight: TextWeight) -> SceneItem {
    let line = |(row, text): (usize, &str)| TextLine {
        text: Arc::from(text),
        x,
        baseline: baseline + f64::from(u32::try_from(row).unwrap_or(0)) * size * 1.3,
        width: 100.0,
        end: LineBreak::Space,
    };
    SceneItem::Text(Text {
        lines: words.split('|').enumerate().map(line).collect(),
        size,
        leading: size * 1.3,
        weight,
        color: Rgba::opaque([30, 36, 48]),
        align: TextAlign::Left,
    })
}

fn card(n: u32) -> SceneItem {
    let place = usize::try_from(n).unwrap_or_default();
    let (x, y) = (f64::from(n % 125) * 160.0, f64::from(n / 125) * 90.0);
    let bounds = Rect::new(x, y, 140.0, 70.0);
    let form = ShapeGeometry::Rect {
        rect: bounds,
        radius: 8.0,
    };
    let rim = Stroke::solid(Rgba::opaque([216, 213, 206]), 1.0);
    let shape = ShapeItem::new(form, Some(Rgba::opaque([255, 255, 255])), Some(rim));
    SceneItem::Group(Box::new(Group {
        key: Some(ItemRef::Touchpoint(support::id(place)).into()),
        role: ItemRole::Item,
        alt: "Calls customer service and waits".to_owned(),
        bounds,
        sticky: StickyEdge::None,
        href: String::new(),
        items: vec![
            SceneItem::Shape(shape),
            text(
                "Calls customer|service and waits",
                x + 10.0,
                y + 22.0,
                12.0,
                TextWeight::SemiBold,
            ),
            text(
                "Phone · 6 min wait",
                x + 10.0,
                y + 58.0,
                10.0,
                TextWeight::Regular,
            ),
        ],
    }))
}

fn line(n: u32) -> SceneItem {
    let place = usize::try_from(n).unwrap_or_default();
    let (x, y) = (
        f64::from(n % 125) * 160.0 + 140.0,
        f64::from(n / 125 % 80) * 90.0 + 35.0,
    );
    let bend = Point::new(x + 10.0, y);
    let end = Point::new(x + 20.0, y + 20.0);
    SceneItem::Connector(Box::new(Connector {
        key: Some(ItemRef::Transition(support::id(place)).into()),
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
        head_size: 7.0,
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

fn journey(touchpoints: u32) -> Journey {
    support::journey(usize::try_from(touchpoints).unwrap_or(0), 7)
}

const SIZES: [u32; 3] = [175, 1_000, 10_000];

#[divan::bench(args = SIZES, sample_count = 10)]
fn svg_text(bencher: divan::Bencher<'_, '_>, touchpoints: u32) {
    let scene = scene(touchpoints);
    bencher.bench(|| svg(&scene, &FontFiles::bundled(), &SvgOptions::default()).len());
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn svg_outlines(bencher: divan::Bencher<'_, '_>, touchpoints: u32) {
    let scene = scene(touchpoints);
    let options = SvgOptions {
        text: SvgText::Outlines,
        ..SvgOptions::default()
    };
    bencher.bench(|| svg(&scene, &FontFiles::bundled(), &options).len());
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn png_at_80_percent(bencher: divan::Bencher<'_, '_>, touchpoints: u32) {
    let scene = scene(touchpoints);
    let options = PngOptions {
        scale: 0.8,
        background: true,
    };
    bencher.bench(|| png(&scene, &FontFiles::bundled(), &options).map(|bytes| bytes.len()));
}

/// Everything that an export does, from the journey to the bytes of its files.
fn exported(bencher: divan::Bencher<'_, '_>, touchpoints: u32, request: &ExportRequest) {
    let journey = journey(touchpoints);
    bencher.bench(|| {
        let (files, _) = export(&journey, request, &mut |_| true).expect("something to show");
        files.iter().map(|file| file.bytes.len()).sum::<usize>()
    });
}

fn request(format: ExportFormat) -> ExportRequest {
    ExportRequest {
        format,
        ..ExportRequest::default()
    }
}

/// Pages of one format, all of them or only the overview.
fn pages(format: ExportFormat, page: PageFormat, parts: &[PagePart]) -> ExportRequest {
    let mut request = request(format);
    request.deck.format = page;
    request.deck.parts = parts.to_vec();
    request
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn svg_file(bencher: divan::Bencher<'_, '_>, touchpoints: u32) {
    exported(bencher, touchpoints, &request(ExportFormat::Svg));
}

/// The map 7,680 pixels wide, or as wide as a picture may be.
#[divan::bench(args = SIZES, sample_count = 3)]
fn png_file(bencher: divan::Bencher<'_, '_>, touchpoints: u32) {
    let journey = journey(touchpoints);
    let options = ViewOptions::default();
    bencher.bench(|| {
        let scene = map(&journey, None, &options, &mut Memo::default()).scene;
        let options = PngOptions {
            scale: (7680.0 / scene.size.x).min(16_384.0 / scene.size.y),
            background: true,
        };
        png(&scene, &FontFiles::bundled(), &options).map(|bytes| bytes.len())
    });
}

/// The whole map on a page of its own.
#[divan::bench(args = SIZES, sample_count = 3)]
fn pdf_map(bencher: divan::Bencher<'_, '_>, touchpoints: u32) {
    let parts = [PagePart::Overview];
    exported(
        bencher,
        touchpoints,
        &pages(ExportFormat::Pdf, PageFormat::Fit, &parts),
    );
}

/// Every page on A4.
#[divan::bench(args = [175, 1000], sample_count = 3)]
fn pdf_pages(bencher: divan::Bencher<'_, '_>, touchpoints: u32) {
    exported(
        bencher,
        touchpoints,
        &pages(ExportFormat::Pdf, PageFormat::A4, &PagePart::APPENDIX),
    );
}

/// The board deck.
#[divan::bench(args = [175, 1000], sample_count = 5)]
fn pptx_board_deck(bencher: divan::Bencher<'_, '_>, touchpoints: u32) {
    exported(
        bencher,
        touchpoints,
        &pages(ExportFormat::Pptx, PageFormat::Wide, &PagePart::BOARD),
    );
}

/// The appendix on slides.
#[divan::bench(args = [175, 1000], sample_count = 3)]
fn pptx_appendix(bencher: divan::Bencher<'_, '_>, touchpoints: u32) {
    exported(
        bencher,
        touchpoints,
        &pages(ExportFormat::Pptx, PageFormat::Wide, &PagePart::APPENDIX),
    );
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn html_page(bencher: divan::Bencher<'_, '_>, touchpoints: u32) {
    exported(bencher, touchpoints, &request(ExportFormat::Html));
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn xlsx_tables(bencher: divan::Bencher<'_, '_>, touchpoints: u32) {
    exported(bencher, touchpoints, &request(ExportFormat::Xlsx));
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn csv_tables(bencher: divan::Bencher<'_, '_>, touchpoints: u32) {
    exported(bencher, touchpoints, &request(ExportFormat::Csv));
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn mermaid_text(bencher: divan::Bencher<'_, '_>, touchpoints: u32) {
    exported(bencher, touchpoints, &request(ExportFormat::Mmd));
}
