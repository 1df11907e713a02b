//! Measures of the board deck: letters that a room can read, slides that are full, and no slide
//! without a message.

use jiff::civil::date;
use klantreis::{
    export::paginate,
    file::samples::{JOURNEYS, TEMPLATES},
    i18n::Lang,
    insight::flow::{Flow, OutcomeKind},
    map::ViewOptions,
    model::{BoardSlide, Choice as _, DeckPlan, Journey},
    report::deck::{DeckLayout, DeckOptions, PageFormat, PagePart},
    scene::{Page, Rect, SceneItem, ShapeGeometry, path_bounds},
};

use crate::sample;

fn board(journey: &Journey, lang: Lang, format: PageFormat) -> DeckLayout {
    let options = DeckOptions {
        view: ViewOptions {
            lang,
            ..ViewOptions::default()
        },
        format,
        parts: PagePart::BOARD.to_vec(),
        today: Some(date(2026, 12, 1)),
        ..DeckOptions::default()
    };
    paginate(journey, &options).unwrap()
}

/// Leaves of a page: the box of each with the number and size in points of its letters.
fn leaves(items: &[SceneItem], found: &mut Vec<(Rect, usize, f64)>) {
    for item in items {
        match item.resolved().as_ref() {
            SceneItem::Group(group) => leaves(&group.items, found),
            SceneItem::Shape(shape) => {
                let rect = match &shape.geometry {
                    ShapeGeometry::Path(path) => path_bounds(path),
                    ShapeGeometry::Rect { .. } | ShapeGeometry::Circle { .. } => shape.bounds(),
                };
                let letters = shape.text.as_ref();
                let letters = letters.map_or(0, |text| text.single_line().chars().count());
                let size = shape.text.as_ref().map_or(0.0, |text| text.size * 0.75);
                found.push((rect, letters, size));
            }
            SceneItem::Text(text) => {
                let letters = text.single_line().chars().count();
                found.push((text.bounds(), letters, text.size * 0.75));
            }
            SceneItem::Image(image) => found.push((image.rect, 0, 0.0)),
            SceneItem::Connector(_) | SceneItem::Instance(_) => {}
        }
    }
}

/// Median size of the letters of a page, in points.
fn median_letter(page: &Page) -> f64 {
    let mut found = Vec::new();
    leaves(&page.scene.items, &mut found);
    let mut sizes: Vec<f64> = found
        .iter()
        .flat_map(|(_, letters, size)| std::iter::repeat_n(*size, *letters))
        .collect();
    sizes.sort_by(f64::total_cmp);
    sizes[sizes.len() / 2]
}

/// Share of the area within the margins that the box around all contents takes, head included.
fn filled(page: &Page) -> f64 {
    let mut found = Vec::new();
    leaves(&page.scene.items, &mut found);
    let size = page.scene.size;
    // The foot, a band along the edge and what they consist of are no contents.
    let inner = Rect::new(0.0, 0.02 * size.y, size.x, 0.93 * size.y);
    let within = found
        .iter()
        .map(|(rect, ..)| *rect)
        .filter(|rect| rect.min.y >= inner.min.y && rect.max.y <= inner.max.y);
    let all = within.fold(Rect::NOTHING, Rect::union);
    all.width() * all.height() / (inner.width() * 0.94 * inner.height())
}

#[test]
fn slides_of_shipped_journeys_are_readable_and_full() {
    for sample in JOURNEYS {
        let journey = sample.journey().unwrap();
        for format in [PageFormat::Wide, PageFormat::Classic] {
            let laid = board(&journey, sample.lang, format);
            let slides = laid.deck.pages.len();
            assert!((6..=9).contains(&slides), "{}: {slides}", sample.name);
            for page in &laid.deck.pages {
                let name = format!("{} {format:?} {}", sample.name, page.title);
                let median = median_letter(page);
                assert!(median >= 14.0 - 1e-6, "{name}: letters of {median}");
                let filled = filled(page);
                assert!(filled >= 0.7, "{name}: {filled:.2} filled");
                assert!(!page.notes.is_empty(), "{name} has no notes");
            }
        }
    }
}

#[test]
fn pages_of_paper_keep_to_their_sizes() {
    for sample in JOURNEYS {
        let journey = sample.journey().unwrap();
        let laid = board(&journey, sample.lang, PageFormat::A4);
        for page in &laid.deck.pages {
            let median = median_letter(page);
            assert!(median >= 9.0, "{} {}: {median}", sample.name, page.title);
        }
    }
}

/// A template has neither feelings nor figures: slides about them would be empty.
#[test]
fn slides_with_nothing_to_say_are_left_out() {
    for template in TEMPLATES {
        let journey = template.journey().unwrap();
        let laid = board(&journey, template.lang, PageFormat::Wide);
        let found = &laid.board;
        for slide in [BoardSlide::PainPoints, BoardSlide::Scores, BoardSlide::Plan] {
            assert_eq!(found.finding(slide), None, "{} {slide:?}", template.name);
        }
        let told = BoardSlide::ALL.iter();
        let told = told
            .filter(|slide| found.finding(**slide).is_some())
            .count();
        assert_eq!(laid.deck.pages.len(), told, "{}", template.name);
    }
}

#[test]
fn the_plan_of_a_journey_orders_names_and_hides_slides() {
    let mut parts = sample("energy-move.en").to_parts();
    let plan = &mut parts.about.deck;
    plan.move_slide(BoardSlide::Asks, 1);
    plan.change(BoardSlide::PainPoints, |slide| {
        "Five things to mend".clone_into(&mut slide.title);
    });
    plan.change(BoardSlide::Personas, |slide| slide.hidden = true);
    let journey = Journey::from_parts(parts).unwrap();
    let laid = paginate(&journey, &DeckOptions::default()).unwrap();
    let titles: Vec<&str> = laid.deck.pages.iter().map(|p| p.title.as_str()).collect();
    assert_eq!(titles.len(), 7, "{titles:?}");
    assert_eq!(titles[1], "We ask for 2 decisions");
    assert!(titles.contains(&"Five things to mend"));
    let who = laid.board.finding(BoardSlide::Personas).unwrap();
    assert!(!titles.contains(&who), "{who} is hidden");
}

/// The figures in the titles, found another way: from the ends of the flow, and from the shares of
/// the table of outcomes.
#[test]
fn titles_tell_the_figures_of_the_flow() {
    for sample in JOURNEYS {
        let journey = sample.journey().unwrap();
        let flow = Flow::of(&journey.index());
        let sum = |kind: fn(OutcomeKind) -> bool| -> f64 {
            let ends = flow.outcomes();
            let of_kind = ends.iter().filter(|end| kind(end.kind));
            100.0 * of_kind.map(|end| end.probability).sum::<f64>()
        };
        let reached = sum(|kind| kind == OutcomeKind::Reached);
        let lost = sum(|kind| matches!(kind, OutcomeKind::Left | OutcomeKind::DropsOff));
        // Nobody goes on from a goal in these journeys, so both ways to count agree.
        let goal = 100.0 * flow.reached_goal().unwrap();
        assert!((reached - goal).abs() < 1e-6, "{}", sample.name);

        let laid = board(&journey, sample.lang, PageFormat::Wide);
        let title = laid.board.finding(BoardSlide::Outcomes).unwrap();
        let numbers: Vec<f64> = title
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|word| word.parse().ok())
            .collect();
        let [all, told_reached, told_lost] = numbers.as_slice() else {
            panic!("{title}");
        };
        assert!((told_reached + told_lost - all).abs() < 1e-9, "{title}");
        // Largest remainders are off by less than one.
        assert!((told_reached - reached).abs() < 1.0, "{title}: {reached}");
        assert!((told_lost - lost).abs() < 1.0, "{title}: {lost}");
    }
}

#[test]
fn a_flow_of_which_nothing_is_known_is_not_told() {
    let mut parts = sample("energy-move.en").to_parts();
    for transition in &mut parts.transitions {
        transition.share = None;
    }
    let journey = Journey::from_parts(parts).unwrap();
    let laid = board(&journey, Lang::En, PageFormat::Wide);
    assert_eq!(laid.board.finding(BoardSlide::Outcomes), None);
    let cover = &laid.deck.pages[0];
    let mut found = Vec::new();
    texts(&cover.scene.items, &mut found);
    assert!(
        !found.iter().any(|text| text.contains("of 100")),
        "{found:?}"
    );
}

fn texts(items: &[SceneItem], found: &mut Vec<String>) {
    for item in items {
        let item = item.resolved();
        match item.as_ref() {
            SceneItem::Group(group) => texts(&group.items, found),
            item => found.extend(item.text().map(klantreis::scene::Text::single_line)),
        }
    }
}

#[test]
fn paper_has_the_appendix_and_slides_when_the_plan_asks_for_it() {
    let mut plan = DeckPlan::default();
    let appendix = |plan: &DeckPlan, format| {
        let parts = PagePart::usual(plan, format);
        let parts = parts.into_iter().filter(|part| !part.is_board());
        parts.collect::<Vec<PagePart>>()
    };
    assert_eq!(appendix(&plan, PageFormat::Wide), []);
    assert_eq!(appendix(&plan, PageFormat::A4), PagePart::APPENDIX);
    plan.appendix = true;
    assert_eq!(appendix(&plan, PageFormat::Wide), PagePart::APPENDIX);
}
