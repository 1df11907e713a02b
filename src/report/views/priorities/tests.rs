//! Invariants of the priority views: nothing beyond the board, no overlapping text, a message even
//! for an empty journey; and the dots of the matrix are where its plot area says.

use super::{
    MatrixAxes, PrioritiesBlocks, PrioritiesView, action_board, by_persona, matrix, priorities,
    priorities_and_matrix, what_if,
};
use crate::{
    file::samples::{self, JOURNEYS},
    i18n::Lang,
    insight::{
        ScoredIndex,
        flow::Flow,
        rank::{
            FactorKind, Judgement, JudgementField, PainPointFilter, PersonaRankings, Priorities,
            PriorityMatrix, Provenance, RankingOptions, StatusBoard as Work,
        },
    },
    map::ViewOptions,
    model::{Choice as _, ItemRef, Journey, MatrixAxis, PainPointId, RankMethod},
    report::views::{ViewBlock, ViewSurface, stack_blocks},
    scene::{ItemPart, Point, PressAction, Rect, Scene, SceneItem, SceneKey, WhatIfFigure},
    testkit::journey_line::{id, journey},
};

/// Every line of text with its box, from the cap height to the baseline.
fn lines(items: &[SceneItem], found: &mut Vec<(Rect, String)>) {
    for item in items {
        if let SceneItem::Group(group) = item {
            lines(&group.items, found);
        } else if let Some(text) = item.text() {
            found.extend(text.lines.iter().map(|line| {
                let high = 0.72 * text.size;
                let rect = Rect::new(line.x, line.baseline - high, line.width, high);
                (rect, line.text.to_string())
            }));
        }
    }
}

fn overlap(a: &Rect, b: &Rect) -> bool {
    let near = 0.3;
    a.min.x + near < b.max.x
        && b.min.x + near < a.max.x
        && a.min.y + near < b.max.y
        && b.min.y + near < a.max.y
}

/// Checks the invariants of a scene.
fn check(scene: &Scene, what: &str) {
    let mut found = Vec::new();
    lines(&scene.items, &mut found);
    assert!(!found.is_empty(), "{what}: nothing to read");
    for (place, (rect, words)) in found.iter().enumerate() {
        assert!(!words.contains('['), "{what}: no words for {words}");
        assert!(
            rect.min.x >= -0.5
                && rect.min.y >= -0.5
                && rect.max.x <= scene.size.x + 0.5
                && rect.max.y <= scene.size.y + 0.5,
            "{what}: “{words}” leaves the board: {rect:?} of {:?}",
            scene.size
        );
        for (other, others) in found.iter().skip(place + 1) {
            assert!(!overlap(rect, other), "{what}: “{words}” over “{others}”");
        }
    }
}

/// Calls `look` with the inputs of the priority views of a journey.
fn with_shown<R>(
    journey: &Journey,
    filter: &PainPointFilter,
    look: impl FnOnce(&PrioritiesView<'_>) -> R,
) -> R {
    let index = ScoredIndex::new(journey);
    let flow = Flow::of(&index);
    look(&PrioritiesView {
        index: &index,
        flow: &flow,
        priorities: &Priorities::of(&index, &flow, None),
        filter,
    })
}

/// Scenes of all priority views of a journey, with their names.
fn views(board: &ViewSurface<'_>) -> Vec<(&'static str, Scene)> {
    let journey = board.journey;
    let index = ScoredIndex::new(journey);
    let flow = Flow::of(&index);
    let all = Priorities::of(&index, &flow, None);
    let filter = PainPointFilter::default();
    let shown = PrioritiesView {
        index: &index,
        flow: &flow,
        priorities: &all,
        filter: &filter,
    };
    let sides = PersonaRankings::of(&index, &flow, &all.ranking, &RankingOptions::of(journey));
    let work = Work::of(journey, "2026-11-25".parse().unwrap());
    let made: Vec<(&str, Vec<ViewBlock>)> = vec![
        ("list", priorities(board, &shown)),
        ("matrix", matrix(board, &shown).blocks),
        ("both", priorities_and_matrix(board, &shown).blocks),
        ("by persona", by_persona(board, &index, &sides, &filter)),
        ("what if", what_if(board, &shown)),
        ("actions", action_board(board, &work, &all.ranking).blocks),
    ];
    let made = made.into_iter();
    made.map(|(name, blocks)| (name, stack_blocks(board, name.to_owned(), blocks)))
        .collect()
}

fn check_all(journey: &Journey, name: &str, axes: MatrixAxes) {
    let first = journey.pain_points().iter().next();
    let chosen = first.map(|pain| ItemRef::PainPoint(pain.id.clone()));
    for lang in Lang::ALL {
        let options = ViewOptions {
            lang,
            ..ViewOptions::default()
        };
        for width in [560.0, 900.0, 1600.0] {
            let mut board = ViewSurface::for_window(journey, &options, width);
            board.selected.clone_from(&chosen);
            board.choices.axes = axes;
            for (view, scene) in views(&board) {
                check(
                    &scene,
                    &format!("{name}, {view}, {} at {width}", lang.code()),
                );
            }
        }
        let mut board = ViewSurface::for_page(journey, &options, 1150.0, 1.4);
        board.choices.axes = axes;
        for (view, scene) in views(&board) {
            check(
                &scene,
                &format!("{name}, {view}, {} on a page", lang.code()),
            );
        }
    }
}

#[test]
fn shipped_journeys_fit_their_board_and_nothing_lies_over_words() {
    for sample in JOURNEYS {
        let journey = sample.journey().unwrap();
        check_all(&journey, sample.name, MatrixAxes::default());
    }
}

#[test]
fn every_method_and_axis_fits_too() {
    for (place, method) in RankMethod::ALL.iter().enumerate() {
        let mut parts = moving().to_parts();
        parts.about.rules.method = *method;
        parts.about.rules.weights.effort = Some(1.0);
        let journey = Journey::from_parts(parts).unwrap();
        let x = MatrixAxis::EFFORT_AXES[place % MatrixAxis::EFFORT_AXES.len()];
        let y = MatrixAxis::VALUE_AXES[place % MatrixAxis::VALUE_AXES.len()];
        check_all(&journey, method.key(), MatrixAxes { x, y });
    }
}

#[test]
fn an_empty_journey_says_what_to_do() {
    check_all(&Journey::default(), "empty", MatrixAxes::default());
    let bare = journey("A: a b; a>b");
    check_all(&bare, "bare", MatrixAxes::default());
}

#[test]
fn long_words_and_unjudged_pain_points_fit() {
    let mut parts = moving().to_parts();
    for pain in &mut parts.pain_points {
        pain.text = "Arbeidsongeschiktheidsverzekeringsmaatschappij ".repeat(4);
        pain.severity = None;
        pain.frequency = None;
        pain.evidence.sources.clear();
    }
    for action in &mut parts.actions {
        action.owner = "Klantcontactcentrumkwaliteitsbewakingsafdeling".to_owned();
        action.kpis = vec!["Onbekendeprestatieindicatorvandeklantenservice".to_owned()];
        action.due = Some("2020-01-01".parse().unwrap());
    }
    for persona in &mut parts.personas {
        persona.name = "Hottentottententententoonstelling".to_owned();
    }
    let journey = Journey::from_parts(parts).unwrap();
    let axes = MatrixAxes {
        x: MatrixAxis::Effort,
        y: MatrixAxis::Severity,
    };
    check_all(&journey, "long words", axes);
}

fn moving() -> Journey {
    let sample = samples::find("energy-move", Lang::En).unwrap();
    sample.journey().unwrap()
}

/// Key of the dot of a pain point in the matrix.
fn dot_key(pain: &PainPointId) -> SceneKey {
    SceneKey::new(ItemRef::PainPoint(pain.clone()), ItemPart::MatrixDot)
}

/// Bounding box of the group with this key.
fn place(items: &[SceneItem], key: &SceneKey) -> Option<Rect> {
    items.iter().find_map(|item| match item {
        SceneItem::Group(group) => {
            let is_it = group.key.as_ref() == Some(key);
            if is_it {
                Some(group.bounds)
            } else {
                place(&group.items, key)
            }
        }
        _ => None,
    })
}

#[test]
fn the_plot_says_where_its_dots_are_wherever_it_stands() {
    let journey = moving();
    let options = ViewOptions::default();
    let placed = with_shown(&journey, &PainPointFilter::default(), |shown| {
        let ranking = &shown.priorities.ranking;
        PriorityMatrix::of(
            shown.index,
            ranking,
            MatrixAxis::Effort,
            MatrixAxis::Severity,
        )
    });
    for width in [700.0, 1500.0] {
        let mut board = ViewSurface::for_window(&journey, &options, width);
        board.choices.axes.y = MatrixAxis::Severity;
        let drawn = with_shown(&journey, &PainPointFilter::default(), |shown| {
            [matrix(&board, shown), priorities_and_matrix(&board, shown)]
        });
        for PrioritiesBlocks { blocks, plot } in drawn {
            let margin = board.scaled(board.margin);
            let plot = plot.unwrap().moved_by(Point::new(margin, margin));
            let scene = stack_blocks(&board, String::new(), blocks);
            let dot = &placed.dots[0];
            let key = dot_key(&dot.pain);
            let center = place(&scene.items, &key).unwrap().center();
            let along = |(low, high): (f64, f64), value: f64| (value - low) / (high - low);
            let x = plot.rect.min.x + plot.rect.width() * along(plot.x, dot.x);
            let y = plot.rect.max.y - plot.rect.height() * along(plot.y, dot.y);
            assert!((center.x - x).abs() < 1e-6, "{} is not {x}", center.x);
            assert!((center.y - y).abs() < 1e-6, "{} is not {y}", center.y);
            assert_eq!(plot.can_drag(), (true, true));
            let writes = plot.judgements(&journey, &dot.pain, (1.2, 2.8));
            let fields: Vec<JudgementField> = writes.iter().map(|write| write.field).collect();
            assert_eq!(fields, [JudgementField::Effort, JudgementField::Severity]);
        }
    }
}

#[test]
fn a_filter_shortens_the_list_and_the_ranks_stay() {
    let journey = moving();
    let options = ViewOptions::default();
    let bill = journey.pain_points().get(&id("bill-higher")).unwrap();
    let at = journey.anchor_touchpoint(&bill.anchor).unwrap();
    let filter = PainPointFilter {
        phase: Some(journey.touchpoint(at).unwrap().phase.clone()),
        ..PainPointFilter::default()
    };
    let board = ViewSurface::for_window(&journey, &options, 1200.0);
    let list = with_shown(&journey, &filter, |shown| priorities(&board, shown));
    let scene = stack_blocks(&board, String::new(), list);
    let has = |word: &str| {
        let key = ItemRef::PainPoint(id(word)).into();
        place(&scene.items, &key).is_some()
    };
    assert!(has("bill-higher"));
    assert!(!has("queue-six-minutes"));
    let rows = scene.items.iter().filter_map(|item| match item {
        SceneItem::Group(group) => Some(group.alt.as_str()),
        _ => None,
    });
    assert!(rows.into_iter().any(|alt| alt.starts_with("Number 2: ")));
}

/// Accessible names of all groups, nested ones included.
fn said(items: &[SceneItem], found: &mut Vec<String>) {
    for item in items {
        if let SceneItem::Group(group) = item {
            found.push(group.alt.clone());
            said(&group.items, found);
        }
    }
}

/// Text of a view of the sample journey `moving`, on a page or with a pain point selected.
fn words_of(method: RankMethod, view: &str, chosen: Option<&str>) -> (String, Vec<String>) {
    let mut parts = moving().to_parts();
    parts.about.rules.method = method;
    let journey = Journey::from_parts(parts).unwrap();
    let options = ViewOptions::default();
    let mut board = ViewSurface::for_page(&journey, &options, 1500.0, 1.0);
    if let Some(chosen) = chosen {
        board = ViewSurface::for_window(&journey, &options, 1500.0);
        board.selected = Some(ItemRef::PainPoint(id(chosen)));
    }
    let (_, scene) = views(&board)
        .into_iter()
        .find(|(name, _)| *name == view)
        .unwrap();
    let (mut shown, mut alts) = (Vec::new(), Vec::new());
    lines(&scene.items, &mut shown);
    said(&scene.items, &mut alts);
    let shown: Vec<String> = shown.into_iter().map(|(_, words)| words).collect();
    (shown.join(" "), alts)
}

#[test]
fn every_factor_and_standing_has_a_rule_in_words() {
    let journey = moving();
    for lang in Lang::ALL {
        let options = ViewOptions {
            lang,
            ..ViewOptions::default()
        };
        let board = ViewSurface::for_window(&journey, &options, 900.0);
        for kind in FactorKind::ALL {
            for standing in Provenance::ALL {
                let rule = super::provenance::rule(&board, *kind, *standing);
                assert!(rule.ends_with('.') && !rule.contains('['), "{rule}");
            }
        }
    }
}

#[test]
fn the_rules_stand_in_the_explanation_and_below_the_list_on_paper() {
    let rule = "follows from the severity";
    let (_, alts) = words_of(RankMethod::Rice, "list", Some("queue-six-minutes"));
    assert!(alts.iter().any(|alt| alt.contains(rule)), "{alts:#?}");
    let (shown, alts) = words_of(RankMethod::Rice, "list", None);
    assert!(shown.contains("How the figures came about"));
    assert_eq!(alts.iter().filter(|alt| alt.contains(rule)).count(), 1);
    // The impact of RICE is nobody's estimate here.
    assert!(shown.contains(" derived "), "{shown}");
}

#[test]
fn every_rank_shows_its_sum_on_paper_and_when_it_is_chosen() {
    let journey = moving();
    let index = ScoredIndex::new(&journey);
    let all = Priorities::of(&index, &Flow::of(&index), None);
    let (shown, _) = words_of(RankMethod::Value, "list", None);
    let sums = shown.matches(" = 0.").count() + shown.matches(" = 1.").count();
    assert_eq!(sums, all.ranking.entries.len(), "{shown}");
    let (paper, _) = words_of(RankMethod::Value, "by persona", None);
    assert!(paper.matches(" × ").count() > 2 * all.ranking.entries.len());
    let (_, alts) = words_of(RankMethod::Value, "by persona", Some("queue-six-minutes"));
    let why = alts.iter().find(|alt| alt.starts_with("Value = ")).unwrap();
    for persona in journey.personas() {
        assert!(why.contains(persona.name.as_str()), "{why}");
    }
    assert!(why.contains(" × ") && why.contains(" = "), "{why}");
}

#[test]
fn a_click_on_a_figure_of_a_what_if_tells_how_it_is_reckoned() {
    let journey = moving();
    let options = ViewOptions::default();
    let queue: PainPointId = id("queue-six-minutes");
    for (figure, told) in [
        (WhatIfFigure::Goal, "At “"),
        (WhatIfFigure::Waiting, "× the wait there"),
        (WhatIfFigure::Leaving, "12.0% × (1 − 62%) = 4.6%"),
        (WhatIfFigure::Emotion(0), "assumed"),
        (WhatIfFigure::PeakEnd(0), "furthest from neutral"),
        (WhatIfFigure::Score(0), "+ 62% × ("),
        (WhatIfFigure::MeanScore(0), "÷"),
    ] {
        let mut board = ViewSurface::for_window(&journey, &options, 900.0);
        board.selected = Some(ItemRef::PainPoint(id("queue-six-minutes")));
        board.choices.explained_figure = Some((id("queue-six-minutes"), figure));
        let all = views(&board);
        let (_, scene) = all.iter().find(|(name, _)| *name == "what if").unwrap();
        check(scene, &figure.to_string());
        let item = ItemRef::PainPoint(queue.clone());
        let key = SceneKey::new(item, ItemPart::Press(PressAction::Explain(figure)));
        assert!(place(&scene.items, &key).is_some(), "{key}");
        let mut alts = Vec::new();
        said(&scene.items, &mut alts);
        assert!(
            alts.iter()
                .any(|alt| alt.replace('\u{a0}', " ").contains(told)),
            "{figure}: {alts:#?}"
        );
    }
}

#[test]
fn a_drag_up_or_down_along_the_value_writes_the_severity_and_says_so() {
    let journey = moving();
    let options = ViewOptions::default();
    let board = ViewSurface::for_window(&journey, &options, 700.0);
    let drawn = with_shown(&journey, &PainPointFilter::default(), |shown| {
        matrix(&board, shown)
    });
    let plot = drawn.plot.unwrap();
    assert_eq!(plot.can_drag(), (true, true));
    assert!(drawn.blocks[0].group.items.iter().any(|item| match item {
        SceneItem::Text(text) => text.lines.iter().any(|l| l.text.contains("severity")),
        _ => false,
    }));
    let scene = stack_blocks(&board, String::new(), drawn.blocks);
    let margin = board.scaled(board.margin);
    let plot = plot.moved_by(Point::new(margin, margin));
    let pain: PainPointId = id("queue-six-minutes");
    let center = place(&scene.items, &dot_key(&pain)).unwrap().center();
    let let_go = |down: f64, right: f64| {
        let x = (center.x + right - plot.rect.min.x) / plot.rect.width();
        let y = (plot.rect.max.y - center.y - down) / plot.rect.height();
        let value = |(low, high): (f64, f64), share: f64| low + (high - low) * share;
        plot.judgements(&journey, &pain, (value(plot.x, x), value(plot.y, y)))
    };
    let severity = |writes: Vec<Judgement>| {
        let found = writes
            .into_iter()
            .find(|w| w.field == JudgementField::Severity);
        found.map(|write| write.value)
    };
    assert_eq!(severity(let_go(5.0, 60.0)), None, "to the side only");
    assert_eq!(severity(let_go(plot.rect.height(), 0.0)), Some(0.0));
    let lower = severity(let_go(plot.rect.height() * 0.3, 0.0)).unwrap();
    assert!(lower > 0.0 && lower < 4.0, "{lower}");
}
