//! No map, slide, page or table shows a figure with too few replies (DOMAIN B4).

use crate::{
    edit::ops::update_about,
    export::{
        FontFiles, HtmlOptions, html, paginate,
        tables::{CellValue, TableKind, tables},
    },
    i18n::Lang,
    map::{Memo, ViewOptions, map},
    model::{Journey, Metric, Row, RowKind, Score, ScoreData, ScoreTarget},
    report::deck::{DeckOptions, PagePart},
    scene::{Scene, SceneItem},
    testkit::journey_line,
};

fn score(id: &str, replies: [u32; 5]) -> Score {
    Score::new(
        journey_line::id(id),
        Metric::Csat5,
        ScoreTarget::Touchpoint(journey_line::id("a")),
        ScoreData::Replies(replies.to_vec()),
    )
}

/// 100% of 7, 75% of 20 and 80% of 100 replies.
fn journey(least: Option<u32>, firm: Option<u32>) -> Journey {
    let mut parts = journey_line::parts("A: a; ");
    parts.scores = vec![
        score("seven", [0, 0, 0, 7, 0]),
        score("twenty", [5, 0, 0, 15, 0]),
        score("hundred", [20, 0, 0, 40, 40]),
    ];
    parts.rows = vec![Row {
        id: journey_line::id("scores"),
        kind: RowKind::Scores,
        name: String::new(),
        hidden: false,
        cells: Vec::new(),
    }];
    parts.about.rules.least_replies = least;
    parts.about.rules.firm_replies = firm;
    Journey::from_parts(parts).unwrap()
}

fn view() -> ViewOptions {
    ViewOptions {
        lang: Lang::En,
        ..ViewOptions::default()
    }
}

/// Drawn text and accessible name of the group with a key.
fn said(items: &[SceneItem], id: &str) -> Option<(String, String)> {
    items.iter().find_map(|item| {
        let SceneItem::Group(group) = item.resolved().into_owned() else {
            return None;
        };
        let is_it = group.key.as_ref().is_some_and(|key| key.to_string() == id);
        if is_it {
            let mut words = Vec::new();
            collect(&group.items, &mut words);
            let plain = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
            return Some((plain(&words.join(" ")), plain(&group.alt)));
        }
        said(&group.items, id)
    })
}

fn collect(items: &[SceneItem], words: &mut Vec<String>) {
    for item in items {
        if let SceneItem::Group(group) = item.resolved().as_ref() {
            collect(&group.items, words);
        } else if let Some(text) = item.text() {
            words.extend(text.lines.iter().map(|l| l.text.to_string()));
        }
    }
}

/// Checks the three scores of [`journey`] in a scene.
fn check(scene: &Scene, figures: [&str; 2], what: &str) {
    let of = |id: &str| said(&scene.items, id).unwrap_or_else(|| panic!("{what} lacks {id}"));
    let (seven, alt) = of("score/seven");
    for words in [&seven, &alt] {
        assert!(words.contains("too few replies (7)"), "{what}: {words}");
        assert!(!words.contains("100"), "{what}: {words}");
    }
    let (twenty, alt) = of("score/twenty");
    assert!(twenty.contains(figures[0]), "{what}: {twenty}");
    assert!(twenty.contains("indicative"), "{what}: {twenty}");
    assert!(alt.contains("indicative"), "{what}: {alt}");
    let (hundred, _) = of("score/hundred");
    assert!(hundred.contains(figures[1]), "{what}: {hundred}");
    assert!(!hundred.contains("indicative"), "{what}: {hundred}");
}

#[test]
fn maps_and_slides_hold_back_what_too_few_replied_to() {
    let journey = journey(None, None);
    let figures = ["75%", "80%"];
    let drawn = map(&journey, None, &view(), &mut Memo::default());
    check(&drawn.scene, figures, "map");
    let options = DeckOptions {
        view: view(),
        parts: vec![PagePart::Scores],
        ..DeckOptions::default()
    };
    let pages = paginate(&journey, &options).unwrap().deck.pages;
    check(&pages[0].scene, figures, "slide");
    let (hundred, _) = said(&pages[0].scene.items, "score/hundred").unwrap();
    // Wilson: 80 of 100 is 71.1 … 86.7%.
    assert!(hundred.contains("71% and 87%"), "{hundred}");
}

#[test]
fn a_map_that_is_drawn_again_follows_new_limits() {
    let mut memo = Memo::default();
    let usual = map(&journey(None, None), None, &view(), &mut memo);
    assert!(said(&usual.scene.items, "score/seven").is_some());
    let loose = journey(Some(5), Some(10));
    let again = map(&loose, None, &view(), &mut memo);
    let (seven, _) = said(&again.scene.items, "score/seven").unwrap();
    assert!(
        seven.contains("100%") && seven.contains("indicative"),
        "{seven}"
    );
    assert_eq!(
        again.scene,
        map(&loose, None, &view(), &mut Memo::default()).scene
    );
}

#[test]
fn a_new_limit_reaches_scores_that_are_kept_from_the_last_layout() {
    let mut memo = Memo::default();
    let usual = journey(None, None);
    let before = map(&usual, None, &view(), &mut memo);
    // The scores themselves stay the same ones in memory.
    let draft = update_about(&usual, message!("step-set-text"), |about| {
        about.rules.least_replies = Some(50);
    });
    let strict = journey_line::apply(&usual, draft);
    let drawn = map(&strict, None, &view(), &mut memo);
    assert_ne!(before.scene, drawn.scene);
    assert_eq!(
        drawn.scene,
        map(&strict, None, &view(), &mut Memo::default()).scene
    );
}

#[test]
fn pages_and_tables_hold_it_back_and_give_the_interval() {
    let journey = journey(None, None);
    let scene = map(&journey, None, &view(), &mut Memo::default()).scene;
    let options = HtmlOptions {
        lang: Lang::En,
        ..HtmlOptions::default()
    };
    let page = html(&journey, &scene, &FontFiles::bundled(), &options).unwrap();
    assert!(page.contains("too few replies (7)"));
    assert!(!page.contains("100%</"), "a figure of seven replies");
    assert!(page.contains("n 20, indicative"));
    assert!(page.contains("71% and 87%"));
    let all = tables(&journey, Lang::En);
    let table = all.iter().find(|t| t.kind == TableKind::Scores).unwrap();
    let cell = |row: usize, column: &str| {
        let at = table.columns.iter().position(|c| c == column).unwrap();
        table.rows[row][at].clone()
    };
    assert_eq!(cell(0, "figure"), CellValue::Empty);
    assert_eq!(cell(0, "n"), CellValue::Integer(7));
    assert_eq!(
        cell(0, "reply_counts"),
        CellValue::Text("0; 0; 0; 7; 0".into())
    );
    assert_eq!(cell(1, "figure"), CellValue::Number(75.0));
    let standings: Vec<CellValue> = (0..3).map(|row| cell(row, "standing")).collect();
    let words = ["too-few", "indicative", "firm"];
    assert_eq!(
        standings,
        words.map(|word| CellValue::Text(word.to_owned()))
    );
    let (CellValue::Number(low), CellValue::Number(high)) =
        (cell(2, "interval_low"), cell(2, "interval_high"))
    else {
        panic!("the interval of a hundred replies");
    };
    assert!((low - 71.11).abs() < 0.01 && (high - 86.66).abs() < 0.01);
    assert_eq!(cell(0, "interval_low"), CellValue::Empty);
}
