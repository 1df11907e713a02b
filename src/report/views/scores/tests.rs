//! Invariants of the score views of every journey: nothing is cut off, nothing overlaps, and every
//! key refers to an item.

use jiff::civil::date;

use crate::{
    file::samples,
    i18n::Lang,
    insight::{
        IndexedInsight, Insight, ScoredIndex,
        benchmarks::{BENCHMARKS, Benchmark, BenchmarkSubject},
        checks::Finding,
        flow,
    },
    map::ViewOptions,
    model::{
        Channel, ChannelKind, ItemRef, Journey, JourneyParts, Metric, ScoreData, ScoreId,
        TransitionKind,
    },
    report::views::{
        ViewBlock, ViewSurface, experience_blocks, filtered_cards, scores, stack_blocks, trends,
    },
    scene::{ItemRole, Rect, Scene, SceneItem, SceneKey},
    testkit::journey_line,
};

/// Bounding boxes of all lines of text.
fn lines(items: &[SceneItem], found: &mut Vec<(Rect, String, f64)>) {
    for item in items {
        let item = item.resolved();
        if let SceneItem::Group(group) = item.as_ref() {
            lines(&group.items, found);
        } else if let Some(text) = item.text() {
            found.extend(text.lines.iter().map(|line| {
                let top = line.baseline - 0.72 * text.size;
                let rect = Rect::new(line.x, top, line.width, 0.72 * text.size);
                (rect, line.text.to_string(), text.size)
            }));
        }
    }
}

/// Checks that every keyed group refers to an item and has an accessible name.
fn check_keys(items: &[SceneItem], journey: &Journey) {
    for item in items {
        let SceneItem::Group(group) = item.resolved().into_owned() else {
            continue;
        };
        if let Some(key) = &group.key {
            assert!(key.item.exists_in(journey), "{key:?}");
            assert!(!group.alt.trim().is_empty(), "{key:?} says nothing");
        }
        check_keys(&group.items, journey);
    }
}

fn check(journey: &Journey, scene: &Scene, smallest: f64, what: &str) {
    let mut found = Vec::new();
    lines(&scene.items, &mut found);
    for (_, words, size) in &found {
        assert!(*size >= smallest - 1e-9, "{what}: {words:?} is too small");
        assert!(
            !words.contains('…') || words.contains(" … "),
            "{what}: {words:?} is cut"
        );
        assert!(!words.contains('['), "{what}: {words:?} has no words");
    }
    check_placed(journey, scene, what);
}

/// Checks that all text is inside and none overlaps.
fn check_placed(journey: &Journey, scene: &Scene, what: &str) {
    let mut found = Vec::new();
    lines(&scene.items, &mut found);
    assert!(!found.is_empty(), "{what} is empty");
    for (rect, words, _) in &found {
        assert!(
            rect.min.x >= -0.5 && rect.max.x <= scene.size.x + 0.5 && rect.max.y <= scene.size.y,
            "{what}: {words:?} at {rect:?} of {:?}",
            scene.size
        );
    }
    found.sort_by(|a, b| a.0.min.y.total_cmp(&b.0.min.y));
    for (place, (a, words, _)) in found.iter().enumerate() {
        for (b, others, _) in found.iter().skip(place + 1) {
            if b.min.y > a.max.y {
                break;
            }
            let apart = !a.grow(-0.6).overlaps(b.grow(-0.6));
            assert!(apart, "{what}: {words:?} lies over {others:?}");
        }
    }
    check_keys(&scene.items, journey);
}

type ViewFn = fn(&ViewSurface<'_>, IndexedInsight<'_>) -> Vec<ViewBlock>;

const VIEWS: [(&str, ViewFn); 3] = [
    ("scores", scores),
    ("trends", |board, known| trends(board, known.insight)),
    ("felt", experience_blocks),
];

fn check_all(name: &str, journey: &Journey) {
    let index = ScoredIndex::new(journey);
    let insight = Insight::of(&index, date(2026, 11, 25));
    let known = IndexedInsight::new(&index, &insight);
    for lang in Lang::ALL {
        let options = ViewOptions {
            lang,
            ..ViewOptions::default()
        };
        let window = [560.0, 900.0, 1600.0].map(|w| ViewSurface::for_window(journey, &options, w));
        let page = ViewSurface::for_page(journey, &options, 1150.0, 1.4);
        for board in window.into_iter().chain([page]) {
            for (view, draw) in VIEWS {
                let what = format!("{name} {view} {} {}", lang.code(), board.width);
                let blocks = draw(&board, known);
                assert_eq!(blocks[0].group.role, ItemRole::Heading, "{what}");
                let smallest = board.small().size;
                check(
                    journey,
                    &stack_blocks(&board, what.clone(), blocks),
                    smallest,
                    &what,
                );
            }
        }
    }
}

#[test]
fn views_of_the_shipped_journeys_are_whole() {
    for sample in samples::JOURNEYS {
        check_all(sample.name, &sample.journey().unwrap());
    }
}

#[test]
fn long_names_and_filters_break_nothing() {
    let long = "Wiedergutmachungsverordnung of a household with many wishes ".repeat(4);
    let sample = samples::find("energy-move", Lang::En).unwrap();
    let mut parts = sample.journey().unwrap().to_parts();
    for persona in &mut parts.personas {
        persona.name.clone_from(&long);
    }
    for phase in &mut parts.phases {
        phase.name.clone_from(&long);
    }
    for touchpoint in &mut parts.touchpoints {
        touchpoint.title.clone_from(&long);
        touchpoint.expectation.clone_from(&long);
    }
    for score in &mut parts.scores {
        score.source.clone_from(&long);
    }
    let persona = parts.personas[0].id.clone();
    let journey = Journey::from_parts(parts).unwrap();
    let index = ScoredIndex::new(&journey);
    let insight = Insight::of(&index, date(2026, 11, 25));
    for persona in [None, Some(persona)] {
        let options = ViewOptions {
            persona,
            ..ViewOptions::default()
        };
        let board = ViewSurface::for_window(&journey, &options, 560.0);
        for (view, draw) in VIEWS {
            let blocks = draw(&board, IndexedInsight::new(&index, &insight));
            check_placed(
                &journey,
                &stack_blocks(&board, view.to_owned(), blocks),
                view,
            );
        }
    }
}

#[test]
fn filters_leave_out_other_segments_and_say_when_nothing_is_left() {
    let sample = samples::find("energy-move", Lang::En).unwrap();
    let journey = sample.journey().unwrap();
    let index = ScoredIndex::new(&journey);
    let insight = Insight::of(&index, date(2026, 11, 25));
    let count = |options: &ViewOptions| {
        let board = ViewSurface::for_window(&journey, options, 1300.0);
        let blocks = scores(&board, IndexedInsight::new(&index, &insight));
        let is_score = |block: &&ViewBlock| {
            let item = block.group.key.as_ref().and_then(SceneKey::whole_item);
            matches!(item, Some(ItemRef::Score(_)))
        };
        blocks.iter().filter(is_score).count()
    };
    let all = count(&ViewOptions::default());
    assert_eq!(all, journey.scores().len());
    let only = |id: &str| ViewOptions {
        persona: journey
            .personas()
            .iter()
            .find(|p| p.name.contains(id))
            .map(|p| p.id.clone()),
        ..ViewOptions::default()
    };
    assert_eq!(
        (count(&only("Henk")), count(&only("Fatma"))),
        (all, all - 1)
    );
}

/// Text and keys of a view, block by block.
fn told(blocks: &[ViewBlock]) -> Vec<(String, String)> {
    let of = |block: &ViewBlock| {
        let key = block.group.key.as_ref().map(|key| key.to_string());
        (key.unwrap_or_default(), block.group.alt.clone())
    };
    blocks.iter().map(of).collect()
}

/// [`told`] without the survey load, which no filter reduces: neither its table nor the benchmarks
/// that compare with it.
fn told_of_admitted(blocks: &[ViewBlock]) -> Vec<(String, String)> {
    let [load, needs] = [id!("scores-load"), id!("scores-needs")].map(|id| Lang::En.tr(id));
    let is_load = |row: &&Benchmark| {
        matches!(
            row.subject,
            BenchmarkSubject::Response | BenchmarkSubject::SurveyLoad
        )
    };
    let beside = BENCHMARKS.iter().filter(is_load);
    let beside: Vec<String> = beside.map(|row| Lang::En.tr(row.key)).collect();
    let mut is_left_out = false;
    let mut told = told(blocks);
    told.retain(|(_, words)| {
        is_left_out = (is_left_out || *words == load) && *words != needs;
        !is_left_out && !beside.iter().any(|known| words.starts_with(known))
    });
    told
}

/// Journey with only the scores that a filter admits.
fn without_the_rest(journey: &Journey, options: &ViewOptions) -> Journey {
    let index = ScoredIndex::new(journey);
    let insight = Insight::of(&index, date(2026, 11, 25));
    let board = ViewSurface::for_window(journey, options, 1300.0);
    let cards = filtered_cards(&board, &insight);
    let mut parts = journey.to_parts();
    let is_admitted = |id: &ScoreId| cards.iter().any(|card| card.score == *id);
    parts.scores.retain(|score| is_admitted(&score.id));
    Journey::from_parts(parts).unwrap()
}

/// Checks that filtered views equal the views of a journey without the excluded scores; returns the
/// number of excluded scores.
fn check_filter(journey: &Journey, options: &ViewOptions) -> usize {
    let part = without_the_rest(journey, options);
    let say = |journey: &Journey, draw: ViewFn| {
        let index = ScoredIndex::new(journey);
        let insight = Insight::of(&index, date(2026, 11, 25));
        told_of_admitted(&draw(
            &ViewSurface::for_window(journey, options, 1300.0),
            IndexedInsight::new(&index, &insight),
        ))
    };
    let left = journey.scores().len() - part.scores().len();
    if !part.scores().is_empty() {
        for (view, draw) in VIEWS {
            assert_eq!(say(journey, draw), say(&part, draw), "{view} {options:?}");
        }
    }
    left
}

#[test]
fn every_table_follows_the_filters() {
    let mut left = 0;
    for sample in samples::JOURNEYS {
        let journey = sample.journey().unwrap();
        let usual = ViewOptions::default();
        for persona in journey.personas() {
            let persona = Some(persona.id.clone());
            left += check_filter(
                &journey,
                &ViewOptions {
                    persona,
                    ..usual.clone()
                },
            );
        }
        for channel in journey.channels() {
            let channel = Some(channel.id.clone());
            left += check_filter(
                &journey,
                &ViewOptions {
                    channel,
                    ..usual.clone()
                },
            );
        }
        for device in journey.devices() {
            let device = Some(device.id.clone());
            left += check_filter(
                &journey,
                &ViewOptions {
                    device,
                    ..usual.clone()
                },
            );
        }
    }
    assert!(left > 20, "the filters leave out {left} scores in all");
}

/// Checks that the table of the survey load shows the figures of the findings about it; returns the
/// number of those findings.
fn check_load(journey: &Journey, options: &ViewOptions) -> usize {
    let index = ScoredIndex::new(journey);
    let insight = Insight::of(&index, date(2026, 11, 25));
    let board = ViewSurface::for_window(journey, options, 1300.0);
    let told = told(&scores(&board, IndexedInsight::new(&index, &insight)));
    let findings = insight.findings.iter();
    let findings = findings.filter(|finding| finding.check == "survey-load");
    let count_of = |finding: &Finding| {
        let count = finding.detail.message.argument("count").unwrap();
        count.to_string()
    };
    let mut found = 0;
    for finding in findings {
        let count = count_of(finding);
        let is_told = finding.detail.items.iter().any(|item| {
            let row = (
                format!("{item}#load"),
                format!("{}, {count},", item.text(journey)),
            );
            let mut rows = told.iter().filter(|(key, _)| *key == row.0);
            rows.any(|(_, words)| words.starts_with(&row.1))
        });
        assert!(is_told, "{count}: {told:?}");
        found += 1;
    }
    found
}

#[test]
fn the_table_of_the_survey_load_tells_what_the_check_finds_whatever_is_filtered() {
    let mut found = 0;
    for sample in samples::JOURNEYS {
        let journey = sample.journey().unwrap();
        found += check_load(&journey, &ViewOptions::default());
        for channel in journey.channels() {
            let options = ViewOptions {
                channel: Some(channel.id.clone()),
                ..ViewOptions::default()
            };
            let shown = without_the_rest(&journey, &options);
            if !shown.scores().is_empty() {
                found += check_load(&journey, &options);
            }
        }
    }
    assert!(found >= 8, "{found}");
}

/// Paragraphs of a view while an item is selected; checks the scene as well.
fn explained(journey: &Journey, chosen: ItemRef, draw: ViewFn, lang: Lang) -> String {
    let index = ScoredIndex::new(journey);
    let insight = Insight::of(&index, date(2026, 11, 25));
    let options = ViewOptions {
        lang,
        ..ViewOptions::default()
    };
    let mut board = ViewSurface::for_window(journey, &options, 700.0);
    board.selected = Some(chosen);
    let blocks = draw(&board, IndexedInsight::new(&index, &insight));
    let is_told = |block: &&ViewBlock| block.group.role == ItemRole::Paragraph;
    let told = blocks.iter().filter(is_told).map(|b| b.group.alt.clone());
    let told = told.collect::<Vec<_>>().join("\n");
    let smallest = board.small().size;
    let scene = stack_blocks(&board, "explained".to_owned(), blocks);
    check(journey, &scene, smallest, "explained");
    told
}

#[test]
fn a_chosen_score_tells_its_sum_with_the_name_of_its_interval() {
    let mut named = [0; 3];
    for sample in samples::JOURNEYS {
        let journey = sample.journey().unwrap();
        for score in journey.scores() {
            let item = ItemRef::Score(score.id.clone());
            let told = explained(&journey, item, scores, Lang::En);
            assert!(told.contains("How the figure comes about"), "{told}");
            if !matches!(score.data, ScoreData::Replies(_)) {
                continue;
            }
            let names = ["Wilson interval", "Adjusted Wald interval", "t interval"];
            for (count, name) in named.iter_mut().zip(names) {
                *count += usize::from(told.contains(name));
            }
        }
    }
    assert!(named.iter().all(|count| *count > 0), "{named:?}");
}

#[test]
fn a_told_sum_is_the_textbook_one_measuringu_domain_b2() {
    let mut parts = samples::find("energy-move", Lang::En)
        .unwrap()
        .journey()
        .unwrap()
        .to_parts();
    let score = parts.scores.iter_mut().find(|s| s.metric == Metric::Csat5);
    let score = score.unwrap();
    score.data = ScoreData::Replies(vec![9, 14, 10, 32, 42]);
    let item = ItemRef::Score(score.id.clone());
    let journey = Journey::from_parts(parts).unwrap();
    let told = explained(&journey, item.clone(), scores, Lang::En);
    let plain = told.replace('\u{a0}', " ");
    assert!(plain.contains("100 × 74 ÷ 107 = 69.2%"), "{plain}");
    assert!(plain.contains("so 59.9% to 77.1%"), "{plain}");
    let told = explained(&journey, item, scores, Lang::Nl);
    assert!(told.replace('\u{a0}', " ").contains("69,2%"), "{told}");
}

/// Benchmarks count call-backs as the flow does: a call-back to the same touchpoint is no offer,
/// and the time until it comes is no wait on the line (DOMAIN 55, 56).
#[test]
fn queues_and_call_backs_are_those_of_the_flow() {
    let sample = samples::find("energy-move", Lang::En).unwrap();
    let mut parts =
        journey_line::parts("A: call hold back agent; call>back call>agent hold>hold hold>agent");
    parts.channels = sample.journey().unwrap().to_parts().channels;
    let is_phone = |channel: &&Channel| channel.kind == ChannelKind::Phone;
    let phone = parts.channels.iter().find(is_phone).unwrap().id.clone();
    for (place, wait) in [(0, 240), (1, 180), (2, 7_200)] {
        parts.touchpoints[place].channel = Some(phone.clone());
        parts.touchpoints[place].wait_seconds = Some(wait);
    }
    for place in [0, 2] {
        parts.transitions[place].kind = TransitionKind::CallBack;
    }
    let journey = Journey::from_parts(parts).unwrap();
    let index = ScoredIndex::new(&journey);
    let insight = Insight::of(&index, date(2026, 11, 25));
    let options = ViewOptions::default();
    let board = ViewSurface::for_window(&journey, &options, 1300.0);
    let rows = told(&scores(&board, IndexedInsight::new(&index, &insight)));
    let all = rows.into_iter().map(|(_, row)| row.replace('\u{a0}', " "));
    let all = all.collect::<Vec<_>>().join("\n");
    let queues = flow::queues(&index, &insight.flow);
    assert_eq!(queues.len(), 2);
    assert!(all.contains("1 of 2 queues on the phone offer it"), "{all}");
    assert!(all.contains("4 min wait at “call”"), "{all}");
}

#[test]
fn a_chosen_difference_tells_its_test() {
    let sample = samples::find("energy-move", Lang::En).unwrap();
    let journey = sample.journey().unwrap();
    let mut tests = Vec::new();
    for score in journey.scores() {
        let item = ItemRef::Score(score.id.clone());
        let trends: ViewFn = |board, known| trends(board, known.insight);
        tests.push(explained(&journey, item, trends, Lang::En));
    }
    let tests = tests.join("\n");
    for name in ["z test with 0.75", "Welch’s t test"] {
        assert!(tests.contains(name), "{tests}");
    }
}

#[test]
fn rows_of_the_profile_lead_to_their_sums() {
    let sample = samples::find("energy-move", Lang::En).unwrap();
    let journey = sample.journey().unwrap();
    let told = explained(&journey, ItemRef::Journey, experience_blocks, Lang::En);
    assert!(told.contains("each touchpoint by its influence"), "{told}");
}

#[test]
fn an_empty_journey_has_views_that_say_what_to_do() {
    let journey = Journey::from_parts(JourneyParts::default()).unwrap();
    check_all("empty", &journey);
}
