//! Operations on annotations and other items: annotating, deleting, copying; before, do, after.

use std::sync::Arc;

use crate::{
    edit::ops::{
        ImageSlot, InsertPosition, OrderStep, add_action, add_moment, add_pain_point, add_path,
        add_phase, add_quote, add_row, add_score, add_touchpoint, copy, delete, duplicate, link,
        mark_as_to_be, move_in_order, paste, position_after, set_emotion, set_image, set_text,
        tests::{LINE, channel, ids, journey_with_channels},
        text_of, update,
    },
    model::{
        Anchor, Choice as _, Image, ItemRef, Journey, JourneyState, Persona, RowKind, ScoreTarget,
        Touchpoint, TransitionKind,
    },
    testkit::journey_line::{apply, check, id, journey, line, parts, selected, touchpoints},
};

fn annotated() -> Journey {
    let mut ids = ids();
    let mut journey = journey("A: a b c | B: d; a>b b>c c>d");
    let on = [touchpoints("b"), vec![ItemRef::Transition(id("a-b"))]].concat();
    for draft in [
        add_pain_point(&journey, &mut ids, &on),
        add_moment(&journey, &mut ids, &on),
        add_quote(&journey, &touchpoints("b"), "ouch"),
        add_score(&journey, &mut ids, ScoreTarget::Touchpoint(id("b"))),
        add_path(&journey, &mut ids, &["a", "b", "c"].map(id)),
        add_row(&journey, &mut ids, RowKind::Text, None),
    ] {
        journey = apply(&journey, draft);
    }
    let pain = ItemRef::PainPoint(journey.pain_points().get_index(0).unwrap().id.clone());
    journey = apply(&journey, add_action(&journey, &mut ids, &[pain]));
    let row = journey.rows().get_index(0).unwrap().id.clone();
    apply(
        &journey,
        set_text(&journey, &ItemRef::Cell(row, id("b")), "in the cell"),
    )
}

#[test]
fn annotations_go_on_everything_selected() {
    let journey = annotated();
    let anchors: Vec<_> = journey
        .pain_points()
        .iter()
        .map(|p| p.anchor.clone())
        .collect();
    let expected = [Anchor::Touchpoint(id("b")), Anchor::Transition(id("a-b"))];
    assert_eq!(anchors, expected);
    assert_eq!(journey.moments().len(), 2);
    let action = journey.actions().get_index(0).unwrap();
    assert_eq!((action.pain_points.len(), &action.touchpoint), (1, &None));
    assert_eq!(journey.touchpoint(&id("b")).unwrap().quotes, ["ouch"]);
}

#[test]
fn deleting_a_touchpoint_takes_what_hangs_on_it() {
    let before = annotated();
    let draft = delete(&before, &touchpoints("b"));
    assert_eq!(selected(&before, &draft), "c");
    let after = apply(&before, draft);
    assert_eq!(line(&after), "A: a c | B: d; c>d");
    assert!(after.pain_points().is_empty() && after.moments().is_empty());
    assert!(after.scores().is_empty());
    assert!(after.rows().get_index(0).unwrap().cells.is_empty());
    assert!(after.actions().get_index(0).unwrap().pain_points.is_empty());
    assert_eq!(
        after.paths().get_index(0).unwrap().touchpoints,
        ["a", "c"].map(id)
    );
}

#[test]
fn deleting_a_transition_takes_only_its_annotations() {
    let before = annotated();
    let after = apply(&before, delete(&before, &[ItemRef::Transition(id("a-b"))]));
    assert_eq!((after.pain_points().len(), after.moments().len()), (1, 1));
    assert_eq!(line(&after), "A: a b c | B: d; b>c c>d");
}

#[test]
fn deleting_phases_takes_their_touchpoints() {
    let phases = ["A", "B"].map(|word| ItemRef::Phase(id(word)));
    check(LINE, |j| delete(j, &phases), "");
    let draft = delete(&journey(LINE), phases.get(..1).unwrap());
    assert_eq!(selected(&journey(LINE), &draft), "phase/B");
    check(LINE, |_| draft, "B: c d; c>d");
    check(LINE, |j| delete(j, &[ItemRef::Journey]), LINE);
}

#[test]
fn a_selection_of_everything_can_go_at_once() {
    let before = annotated();
    let mut all = touchpoints("a b c d");
    all.extend(before.phases().iter().map(|p| ItemRef::Phase(p.id.clone())));
    all.extend(
        before
            .pain_points()
            .iter()
            .map(|p| ItemRef::PainPoint(p.id.clone())),
    );
    all.extend(before.rows().iter().map(|r| ItemRef::Row(r.id.clone())));
    all.extend(before.paths().iter().map(|p| ItemRef::Path(p.id.clone())));
    let after = apply(&before, delete(&before, &all));
    assert_eq!(line(&after), "");
    assert_eq!(after.about().path, None);
}

#[test]
fn duplicates_bring_annotations_and_inner_transitions() {
    let before = annotated();
    let after = apply(&before, duplicate(&before, &mut ids(), &touchpoints("a b")));
    assert_eq!(line(&after), "A: a b a b c | B: d; a>b a>b b>c c>d");
    assert_eq!((after.pain_points().len(), after.moments().len()), (4, 4));
    assert_eq!(after.actions().len(), 2);
    assert_eq!(after.rows().get_index(0).unwrap().cells.len(), 2);
    assert_eq!(after.scores().len(), 1, "a score measured the original");
    let copied = after
        .actions()
        .get_index(1)
        .unwrap()
        .pain_points
        .first()
        .cloned();
    assert!(copied.is_some() && copied != before.pain_points().get_index(0).map(|p| p.id.clone()));
}

#[test]
fn a_phase_is_duplicated_whole() {
    check(
        LINE,
        |j| duplicate(j, &mut ids(), &[ItemRef::Phase(id("A"))]),
        "A: a b | A: a b | B: c d; a>b a>b b>c c>d",
    );
}

#[test]
fn pasting_into_another_journey_finds_names_again() {
    let source = journey_with_channels();
    let source = apply(
        &source,
        update(
            &source,
            [&id("a")],
            message!("step-set-text"),
            |t: &mut Touchpoint| {
                t.channel = Some(id("web"));
                t.other_channels = vec![id("shop")];
            },
        ),
    );
    let fragment = copy(&source, &touchpoints("a b"));
    let mut target = parts("X: x");
    let mut known = channel("webshop", "");
    known.name = "web".to_owned();
    target.channels.push(known);
    let target = Journey::from_parts(target).unwrap();
    let after = apply(
        &target,
        paste(
            &target,
            &mut ids(),
            &fragment,
            InsertPosition::After(&id("x")),
        ),
    );
    assert_eq!(line(&after), "X: x a b; a>b");
    let pasted = after
        .touchpoints_in_order()
        .get(1)
        .map(|t| Touchpoint::clone(t))
        .unwrap();
    assert_eq!(pasted.channel, Some(id("webshop")), "found by name");
    assert_eq!(pasted.other_channels, [id("shop")], "added");
    assert_eq!(after.channels().len(), 2);
    let empty = journey("");
    let after = apply(
        &empty,
        paste(&empty, &mut ids(), &fragment, InsertPosition::End),
    );
    assert_eq!(line(&after), "*: a b; a>b");
}

#[test]
fn a_pain_point_by_itself_is_pasted_on_the_selection() {
    let before = annotated();
    let pain = before.pain_points().get_index(0).unwrap().id.clone();
    let fragment = copy(&before, &[ItemRef::PainPoint(pain)]);
    let after = apply(
        &before,
        paste(
            &before,
            &mut ids(),
            &fragment,
            InsertPosition::After(&id("d")),
        ),
    );
    let pasted = after.pain_points().get_index(2).unwrap();
    assert_eq!(pasted.anchor, Anchor::Touchpoint(id("d")));
    let d = touchpoints("d");
    assert_eq!(position_after(&before, &d), InsertPosition::After(&id("d")));
}

#[test]
fn a_touchpoint_is_linked_to_itself() {
    let kind = TransitionKind::Escalation;
    check(
        "A: a b",
        |j| link(j, &mut ids(), &id("a"), &id("a"), kind),
        "A: a b; a>a",
    );
}

#[test]
fn an_emotion_keeps_its_word() {
    let before = journey("A: a");
    let first = apply(&before, set_emotion(&before, &[id("a")], None, 9));
    let worded = apply(
        &first,
        update(
            &first,
            [&id("a")],
            message!("step-set-text"),
            |t: &mut Touchpoint| {
                t.emotions.first_mut().unwrap().word = "joy".to_owned();
            },
        ),
    );
    let after = apply(&worded, set_emotion(&worded, &[id("a")], None, -1));
    let emotion = after
        .touchpoint(&id("a"))
        .unwrap()
        .emotions
        .first()
        .cloned()
        .unwrap();
    assert_eq!((emotion.value, emotion.word.as_str()), (-1, "joy"));
    assert!(set_emotion(&after, &[id("a")], None, -1).edits.is_empty());
}

#[test]
fn cells_of_any_row_have_words() {
    for kind in [
        RowKind::Text,
        RowKind::Does,
        RowKind::Backstage,
        RowKind::Quotes,
    ] {
        let before = journey("A: a");
        let before = apply(&before, add_row(&before, &mut ids(), kind, None));
        let cell = ItemRef::Cell(before.rows().get_index(0).unwrap().id.clone(), id("a"));
        let after = apply(&before, set_text(&before, &cell, "one\ntwo"));
        assert_eq!(text_of(&after, &cell), "one\ntwo", "{kind:?}");
        let empty = apply(&after, set_text(&after, &cell, ""));
        assert_eq!(empty, before, "{kind:?}");
        let deleted = apply(&after, delete(&after, std::slice::from_ref(&cell)));
        assert_eq!(deleted, before, "{kind:?}");
    }
    let before = annotated();
    let pain = ItemRef::PainPoint(before.pain_points().get_index(0).unwrap().id.clone());
    let after = apply(&before, set_text(&before, &pain, "the queue"));
    assert_eq!(text_of(&after, &pain), "the queue");
    let title = apply(&before, set_text(&before, &ItemRef::Journey, "Moving"));
    assert_eq!(title.about().title, "Moving");
}

fn image(word: &str) -> Image {
    Image {
        id: id(word),
        alt: String::new(),
        width: 1,
        height: 1,
        bytes: vec![1, 2, 3],
    }
}

#[test]
fn an_image_stays_as_long_as_something_shows_it() {
    let before = journey("A: a");
    let place = ImageSlot::Touchpoint(id("a"));
    let one = apply(&before, set_image(&before, &ImageSlot::Logo, image("i-2")));
    let two = apply(&one, set_image(&one, &place, image("i-2")));
    assert_eq!(two.images().len(), 1);
    let three = apply(&two, set_image(&two, &ImageSlot::Logo, image("i-1")));
    let names: Vec<_> = three.images().iter().map(|i| i.id.to_string()).collect();
    assert_eq!(names, ["i-1", "i-2"], "sorted by id");
    let four = apply(&three, delete(&three, &touchpoints("a")));
    assert_eq!(four.images().len(), 1, "nothing shows the other one");
}

#[test]
fn deleting_a_persona_cleans_up_behind_it() {
    let mut parts = parts("A: a");
    let touchpoint = parts.touchpoints.first_mut().unwrap();
    let persona: Persona = {
        let empty = Journey::default();
        let made = apply(&empty, crate::edit::ops::add_persona(&empty, &mut ids()));
        Persona::clone(made.personas().get_index(0).unwrap())
    };
    touchpoint.emotions.push(crate::model::Emotion {
        persona: Some(persona.id.clone()),
        value: 2,
        word: String::new(),
    });
    let gone = ItemRef::Persona(persona.id.clone());
    parts.personas.push(persona);
    let before = Journey::from_parts(parts).unwrap();
    let after = apply(&before, delete(&before, &[gone]));
    assert!(after.touchpoint(&id("a")).unwrap().emotions.is_empty());
    assert!(after.personas().is_empty());
}

#[test]
fn personas_get_colours_of_their_own() {
    let mut journey = Journey::default();
    let mut ids = ids();
    for _ in 0..12 {
        let draft = crate::edit::ops::add_persona(&journey, &mut ids);
        journey = apply(&journey, draft);
    }
    let mut colors: Vec<_> = journey
        .personas()
        .iter()
        .map(|p| p.color.to_hex())
        .collect();
    colors.sort();
    colors.dedup();
    assert_eq!(colors.len(), 9, "then they come round again");
}

#[test]
fn a_to_be_journey_names_its_as_is() {
    let before = journey(LINE);
    let after = apply(&before, mark_as_to_be(&before, "now.ron"));
    assert_eq!(after.about().state, JourneyState::ToBe);
    assert_eq!(after.about().based_on, "now.ron");
    assert_eq!(line(&after), LINE, "with the same ids");
}

#[test]
fn ids_that_are_gone_are_passed_over() {
    let before = Arc::new(journey(LINE));
    let gone = touchpoints("gone");
    for draft in [
        delete(&before, &gone),
        duplicate(&before, &mut ids(), &gone),
        add_pain_point(&before, &mut ids(), &gone),
        move_in_order(&before, &gone, OrderStep::Later),
        set_emotion(&before, &[id("gone")], None, 1),
        paste(
            &before,
            &mut ids(),
            &copy(&before, &gone),
            InsertPosition::After(&id("gone")),
        ),
        set_text(&before, &ItemRef::Cell(id("gone"), id("a")), "x"),
    ] {
        assert!(draft.edits.is_empty(), "{draft:?}");
    }
    let at_the_end = add_touchpoint(
        &before,
        &mut ids(),
        InsertPosition::After(&id("gone")),
        None,
    );
    assert_eq!(
        line(&apply(&before, at_the_end)),
        "A: a b | B: c d *; a>b b>c c>d d>*"
    );
    assert_eq!(
        line(&apply(
            &before,
            add_phase(&before, &mut ids(), Some(&id("A")))
        )),
        "A: a b | *: | B: c d; a>b b>c c>d"
    );
    assert_eq!(RowKind::ALL.len(), 15);
}
