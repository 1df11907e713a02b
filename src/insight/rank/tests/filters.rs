//! Tests of the filter, the matrix and the board.

use super::{
    super::{
        PainPointFilter, PriorityMatrix, Quadrant, Ranking, RankingOptions, StatusBoard, owners,
    },
    action, built, moving, pain, with_pains,
};
use crate::{
    insight::{ScoredIndex, flow::Flow},
    model::{Action, ActionStatus, DomainId as _, Kpi, MatrixAxis},
    testkit::journey_line::id,
};

#[test]
fn a_filter_goes_by_place_evidence_status_and_owner() {
    let journey = moving();
    let index = ScoredIndex::new(&journey);
    let shown = |filter: &PainPointFilter| {
        let pains = journey.pain_points().iter();
        pains.filter(|pain| filter.matches(&index, pain)).count()
    };
    assert!(PainPointFilter::default().is_empty());
    assert_eq!(
        shown(&PainPointFilter::default()),
        journey.pain_points().len()
    );
    let by_phase = journey.phases().iter().map(|phase| {
        shown(&PainPointFilter {
            phase: Some(phase.id.clone()),
            ..PainPointFilter::default()
        })
    });
    assert_eq!(by_phase.sum::<usize>(), journey.pain_points().len());
    let phone = journey
        .channels()
        .iter()
        .find(|c| c.name == "Phone")
        .unwrap();
    let by_phone = PainPointFilter {
        channel: Some(phone.id.clone()),
        ..PainPointFilter::default()
    };
    let queue = journey.pain_points().get(&id("queue-six-minutes")).unwrap();
    let bill = journey.pain_points().get(&id("bill-higher")).unwrap();
    assert!(by_phone.matches(&index, queue) && !by_phone.matches(&index, bill));
    let by_owner = PainPointFilter {
        owner: Some("Contact centre".to_owned()),
        ..PainPointFilter::default()
    };
    assert!(by_owner.matches(&index, queue) && !by_owner.matches(&index, bill));
    assert!(owners(&journey).contains(&"Contact centre".to_owned()));
}

#[test]
fn the_matrix_keeps_apart_what_has_no_effort_and_names_its_quarters() {
    let mut parts = with_pains(vec![
        pain("quick", "a", Some(4), Some(0.9)),
        pain("large", "a", Some(4), Some(0.8)),
        pain("small", "b", Some(1), Some(0.3)),
        pain("never", "c", Some(1), Some(0.2)),
        pain("open", "c", Some(3), Some(0.5)),
    ]);
    parts.actions = vec![
        action("a1", &["quick"], ActionStatus::Idea, Some(1)),
        action("a2", &["large"], ActionStatus::Idea, Some(5)),
        action("a3", &["small"], ActionStatus::Idea, Some(2)),
        action("a4", &["never"], ActionStatus::Idea, Some(4)),
    ];
    let journey = built(parts);
    let index = ScoredIndex::new(&journey);
    let flow = Flow::of(&index);
    let ranking = Ranking::of(&index, &flow, &RankingOptions::of(&journey));
    let matrix = PriorityMatrix::of(&index, &ranking, MatrixAxis::Effort, MatrixAxis::Value);
    assert_eq!(matrix.unplaced, [(id("open"), MatrixAxis::Effort)]);
    let quarters: Vec<Quadrant> = matrix.dots.iter().map(|dot| dot.quadrant).collect();
    assert_eq!(
        quarters,
        [
            Quadrant::QuickWin,
            Quadrant::MajorProject,
            Quadrant::FillIn,
            Quadrant::NotNow
        ]
    );
    assert!((matrix.x.middle - 3.0).abs() < 1e-12);
    // With the axis Ease, easy pain points are on the right.
    let matrix = PriorityMatrix::of(&index, &ranking, MatrixAxis::Ease, MatrixAxis::Severity);
    assert_eq!(matrix.dots[0].quadrant, Quadrant::QuickWin);
    assert!((matrix.dots[0].x - 10.0).abs() < 1e-12);
}

#[test]
fn the_board_goes_by_status_and_due_date() {
    let mut parts = with_pains(vec![
        pain("p", "a", Some(4), Some(0.9)),
        pain("lone", "a", Some(4), Some(0.9)),
    ]);
    let due = |mut action: Action, date: &str| {
        action.due = Some(date.parse().unwrap());
        action
    };
    let mut linked = action("linked", &["p"], ActionStatus::Idea, None);
    linked.kpis = vec!["CES".to_owned(), "Churn".to_owned(), "Luck".to_owned()];
    parts.actions = vec![
        linked,
        due(
            action("late", &["p"], ActionStatus::Idea, None),
            "2026-01-02",
        ),
        due(
            action("later", &["p"], ActionStatus::Idea, None),
            "2026-01-01",
        ),
        due(
            action("fine", &["p"], ActionStatus::Done, None),
            "2026-01-01",
        ),
        action("alone", &[], ActionStatus::Testing, None),
        action("dropped", &["lone"], ActionStatus::Dropped, None),
    ];
    parts.about.kpis = vec![
        Kpi {
            name: "CES".to_owned(),
            goal: "Easy moving".to_owned(),
            target: String::new(),
        },
        Kpi {
            name: "Churn".to_owned(),
            ..Kpi::default()
        },
    ];
    let board = StatusBoard::of(&built(parts), "2026-01-02".parse().unwrap());
    let ideas: Vec<_> = board.columns[0]
        .cards
        .iter()
        .map(|c| c.action.as_str())
        .collect();
    assert_eq!(ideas, ["later", "late", "linked"]);
    // An action due today isn't overdue, and neither is a done one.
    assert_eq!(board.overdue(), 1);
    assert_eq!(board.unaddressed_pains, [id("lone")]);
    assert_eq!(board.unlinked_actions, [id("alone")]);
    let kpis = &board.columns[0].cards[2].kpis;
    assert_eq!(kpis[0].goal.as_deref(), Some("Easy moving"));
    assert_eq!((kpis[1].is_known, kpis[1].goal.as_deref()), (true, None));
    assert!(!kpis[2].is_known);
}
