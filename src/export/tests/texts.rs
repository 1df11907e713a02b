//! Round trip of text: every exported file holds the unbroken text of the journey.

use proptest::prelude::*;

use crate::{
    export::{
        ExportFormat, ExportRequest, FontFiles, SvgOptions, export, svg,
        tables::{CsvDialect, csv, tables, unguarded},
    },
    file::{Syntax, from_text},
    i18n::Lang,
    model::Journey,
    report::deck::{DeckOptions, PagePart},
    scene::{Point, Rgba, Scene, SceneItem, TextAlign},
    testkit::property_tests::cases,
    text::{FontSpec, break_lines, clean_text, place_lines, without_break_marks},
};

/// Lines with single spaces, for comparison.
fn tidy(text: &str) -> Vec<String> {
    let text = without_break_marks(&clean_text(text)).into_owned();
    let lines = text.split('\n').map(|line| {
        let words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
        words.join(" ")
    });
    lines.filter(|line| !line.is_empty()).collect()
}

/// Text of each text element.
fn svg_texts(svg: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(svg).unwrap();
    let texts = document
        .descendants()
        .filter(|node| node.has_tag_name("text"));
    texts
        .map(|text| {
            text.descendants()
                .filter(|n| n.is_text())
                .filter_map(|n| n.text())
                .collect()
        })
        .collect()
}

fn scene(text: &str, width: f64, align: TextAlign) -> Scene {
    let style = FontSpec::regular(11.0);
    let lines = break_lines(text, style, width, usize::MAX / 2);
    let text = place_lines(&lines, style, (20.0, 20.0), align, Rgba::opaque([0; 3]));
    Scene {
        size: Point::new(400.0, 400.0),
        items: vec![SceneItem::Text(text)],
        ..Scene::default()
    }
}

fn journey(text: &str) -> Journey {
    let quoted = ron::to_string(text).unwrap();
    let text = format!(
        "(format: 1, about: (title: \"Words\"), rows: [(id: \"r-1\", kind: \"does\"), (id: \"r-2\", kind: \"pain-points\")],
        phases: [(id: \"p-1\", name: \"One\")],
        touchpoints: [(id: \"t-1\", title: \"Step\", phase: \"p-1\", order: 1.0, does: {quoted})],
        pain_points: [(id: \"x-1\", text: {quoted}, touchpoint: \"t-1\", severity: 2)])"
    );
    from_text(&text, Syntax::Ron).unwrap()
}

fn exported(journey: &Journey, format: ExportFormat) -> Vec<u8> {
    let request = ExportRequest {
        format,
        deck: DeckOptions {
            parts: vec![PagePart::Phases, PagePart::Pains],
            ..DeckOptions::default()
        },
        ..ExportRequest::default()
    };
    export(journey, &request, &mut |_| true)
        .unwrap()
        .0
        .remove(0)
        .bytes
}

/// Paragraphs on the slides of a presentation.
fn paragraphs(pptx: &[u8]) -> Vec<String> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(pptx)).unwrap();
    let names: Vec<String> = zip
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    let mut found = Vec::new();
    for name in names
        .iter()
        .filter(|name| name.starts_with("ppt/slides/slide"))
    {
        let text = std::io::read_to_string(zip.by_name(name).unwrap()).unwrap();
        let document = roxmltree::Document::parse(&text).unwrap();
        for paragraph in document
            .descendants()
            .filter(|node| node.tag_name().name() == "p")
        {
            let runs = paragraph
                .descendants()
                .filter(|node| node.tag_name().name() == "t");
            found.push(runs.filter_map(|run| run.text()).collect());
        }
    }
    found
}

/// Text of every cell, without the guards against formula injection.
fn cells(csv: &[u8]) -> Vec<String> {
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(csv);
    let mut found = Vec::new();
    for record in reader.records() {
        let record = record.unwrap();
        found.extend(record.iter().map(|cell| unguarded(cell).into_owned()));
    }
    found
}

fn words() -> impl Strategy<Value = String> {
    "([a-zé]{1,18}|[a-z]{3,9}-[a-z]{2,9}|[a-z]{2,7}\u{ad}[a-z]{2,7}|[a-z]{2,7}\u{200b}[a-z]{2,7}|[A-Z]/[a-z]{3,9}|漢字かな|e-mail|10–12)(( |\t|\u{b}|\u{2028}|\r\n)([a-z]{1,30}|in- en [a-z]{3,8}|-5)){0,6}"
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn an_svg_has_the_words(text in words(), width in 30.0..200.0_f64, align in 0..3_usize) {
        let align = [TextAlign::Left, TextAlign::Center, TextAlign::Right][align];
        let options = SvgOptions { lang: Lang::Nl.code().to_owned(), ..SvgOptions::default() };
        let svg = svg(&scene(&text, width, align), &FontFiles::bundled(), &options);
        let texts = svg_texts(&svg);
        prop_assert_eq!(tidy(&texts.concat()), tidy(&text));
    }
}

proptest! {
    #![proptest_config(cases(8))]

    #[test]
    fn files_have_the_words(text in words()) {
        let journey = journey(&text);
        let wanted = tidy(&text);
        let slides = paragraphs(&exported(&journey, ExportFormat::Pptx));
        for line in &wanted {
            prop_assert!(slides.iter().any(|found| found.trim() == line), "{:?} not in {:?}", line, slides);
        }
        let page = String::from_utf8(exported(&journey, ExportFormat::Html)).unwrap();
        let page = without_break_marks(&page).into_owned();
        let whole = wanted.join("<br>");
        prop_assert!(page.contains(&whole), "{:?}", whole);
        let all = tables(&journey, Lang::En);
        let cells: Vec<String> = all.iter().flat_map(|table| cells(&csv(table, CsvDialect::Comma))).collect();
        let whole = wanted.join("\n");
        prop_assert!(cells.iter().any(|cell| without_break_marks(cell).contains(&whole)), "{:?}", wanted);
    }
}

#[test]
fn an_inserted_hyphen_is_drawn_and_not_written() {
    let options = SvgOptions::default();
    let svg = svg(
        &scene("Miscommunication", 50.0, TextAlign::Left),
        &FontFiles::bundled(),
        &options,
    );
    assert_eq!(svg_texts(&svg), ["Miscommunication"]);
    assert!(svg.contains("aria-hidden"), "a hyphen that can be seen");
}

#[test]
fn outlines_say_the_unbroken_text() {
    let options = SvgOptions {
        text: super::SvgText::Outlines,
        ..SvgOptions::default()
    };
    let scene = scene("Welcome-home offer", 50.0, TextAlign::Left);
    let svg = svg(&scene, &FontFiles::bundled(), &options);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let labels = document
        .descendants()
        .filter_map(|node| node.attribute("aria-label"));
    assert_eq!(labels.collect::<Vec<_>>(), ["Welcome-home offer"]);
}
