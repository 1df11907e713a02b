//! Where keys go: in their order, to what the key before opened, and by any keyboard.

use eframe::egui::{Key, Modifiers};
use klantreis::{
    file::{self, Syntax},
    model::{ItemRef, Journey, Stage},
};
use proptest::prelude::{ProptestConfig, Strategy, any, prop, prop_assert_eq, proptest};

use super::{
    kit::{KeyStroke, TestWindow},
    property_tests::cases,
    small_journey, titles,
};

fn text(journey: &Journey) -> String {
    file::to_text(journey, Syntax::Ron).unwrap()
}

fn feelings(journey: &Journey) -> Vec<Option<i8>> {
    let all = journey.touchpoints_in_order();
    all.iter()
        .map(|t| t.emotions.first().map(|e| e.value))
        .collect()
}

fn cards(journey: &Journey) -> Vec<ItemRef> {
    let all = journey.touchpoints_in_order();
    all.iter()
        .map(|t| ItemRef::Touchpoint(t.id.clone()))
        .collect()
}

/// Four touchpoints in a row, the first one selected.
fn four() -> TestWindow {
    let mut window = TestWindow::new();
    window.keys(Modifiers::COMMAND, Key::N);
    window.paste("Ask\nWait\nHear\nPay\n");
    let first = cards(&window.journey())[0].clone();
    window.select(first);
    window
}

#[test]
fn a_list_is_captured_with_enter_and_ends_with_an_empty_line() {
    let mut window = TestWindow::new();
    window.keys(Modifiers::COMMAND, Key::N);
    let mut keys = vec![KeyStroke::key(Key::Enter)];
    for title in ["Hear of it", "Look it up", "Order"] {
        keys.extend(KeyStroke::words(title));
        keys.push(KeyStroke::key(Key::Enter));
    }
    keys.push(KeyStroke::key(Key::Enter));
    keys.push(KeyStroke::key(Key::Num5));
    window.stroke(&keys, true);
    let journey = window.journey();
    assert_eq!(titles(&journey), ["Hear of it", "Look it up", "Order"]);
    assert_eq!(feelings(&journey), [None, None, Some(2)]);
    let mut steps = 0;
    while window.can_undo() {
        window.keys(Modifiers::COMMAND, Key::Z);
        steps += 1;
    }
    assert_eq!(steps, 4, "one for each touchpoint, and the feeling");
}

#[test]
fn an_empty_line_leaves_nothing_behind_and_what_was_undone_can_still_be_redone() {
    let mut window = four();
    window.key(Key::Num5);
    window.keys(Modifiers::COMMAND, Key::Z);
    let before = window.journey();
    for end in [Key::Enter, Key::Escape] {
        for start in [Key::Enter, Key::Tab, Key::P, Key::M, Key::A] {
            window.key(start);
            assert_ne!(window.journey(), before, "{start:?} makes something");
            window.key(end);
            assert_eq!(window.journey(), before, "{start:?}, {end:?}");
        }
    }
    window.keys(Modifiers::COMMAND, Key::Y);
    assert_eq!(feelings(&window.journey())[0], Some(2), "redone");
}

#[test]
fn tab_skips_a_phase_and_the_last_one_makes_a_phase_in_the_same_step() {
    let mut window = TestWindow::new();
    window.keys(Modifiers::COMMAND, Key::N);
    window.key(Key::Enter);
    window.write("First");
    window.key(Key::Tab);
    window.write("Second");
    window.key(Key::Enter);
    window.key(Key::Escape);
    let before = window.journey();
    let phases = before.phases().len();
    let steps = |window: &mut TestWindow| {
        let mut steps = 0;
        while window.can_undo() {
            window.keys(Modifiers::COMMAND, Key::Z);
            steps += 1;
        }
        steps
    };
    let place = before
        .phases()
        .position(&before.touchpoints_in_order()[1].phase);
    for _ in place.unwrap()..phases - 1 {
        window.key(Key::Tab);
    }
    window.key(Key::Tab);
    assert_eq!(window.journey().phases().len(), phases + 1);
    window.key(Key::Escape);
    assert_eq!(window.journey(), before, "the phase goes with it");
    assert_eq!(steps(&mut window), 2);
}

#[test]
fn typed_letters_are_commands_and_never_a_title() {
    let mut window = four();
    let before = titles(&window.journey());
    window.stroke(&KeyStroke::words("pays the bill"), true);
    window.key(Key::Enter);
    let journey = window.journey();
    assert_eq!(titles(&journey), before);
    let pains: Vec<_> = journey
        .pain_points()
        .iter()
        .map(|p| p.text.as_str())
        .collect();
    assert_eq!(
        pains,
        ["ays the bill"],
        "P opens a field, and the rest goes there"
    );
    window.stroke(&KeyStroke::words("XWC!#"), true);
    assert_eq!(titles(&window.journey()), before);
}

#[test]
fn keys_that_come_at_once_are_handled_in_their_order() {
    let mut window = four();
    let ids = cards(&window.journey());
    let on = KeyStroke::with(Modifiers::ALT, Key::ArrowRight);
    let mut keys = Vec::new();
    for key in [Key::Num1, Key::Num5, Key::Num1, Key::Num5] {
        keys.extend([KeyStroke::key(key), on.clone()]);
    }
    window.stroke(&keys, true);
    assert_eq!(
        feelings(&window.journey()),
        [Some(-2), Some(2), Some(-2), Some(2)]
    );
    window.select(ids[3].clone());
    window.stroke(&vec![KeyStroke::key(Key::ArrowLeft); 3], true);
    assert_eq!(window.selected(), Some(ids[0].clone()));
}

#[test]
fn the_palette_takes_the_keyboard_at_once_and_keeps_the_open_title() {
    let mut window = four();
    let mut keys = vec![KeyStroke::key(Key::F2)];
    keys.extend(KeyStroke::words("Call"));
    keys.push(KeyStroke::with(Modifiers::COMMAND, Key::K));
    keys.extend(KeyStroke::words("persona"));
    keys.push(KeyStroke::key(Key::Enter));
    keys.extend(KeyStroke::words("Ineke"));
    keys.push(KeyStroke::key(Key::Enter));
    window.stroke(&keys, true);
    let journey = window.journey();
    assert_eq!(titles(&journey)[0], "Call");
    let names: Vec<_> = journey.personas().iter().map(|p| p.name.as_str()).collect();
    assert_eq!(
        names,
        ["Ineke"],
        "and the name of the new persona is typed at once"
    );
    window.keys(Modifiers::COMMAND, Key::Z);
    assert!(window.journey().personas().is_empty(), "one step");
}

#[test]
fn space_moves_the_map_and_is_no_click() {
    let mut window = four();
    let selected = window.selected();
    assert!(selected.is_some());
    window.stroke(&KeyStroke::words(" "), false);
    assert_eq!(window.selected(), selected);
}

#[test]
fn the_palette_goes_to_views_by_their_names() {
    let mut window = four();
    for (name, place) in [("Flow", Stage::Analyse), ("What if", Stage::Optimise)] {
        window.keys(Modifiers::COMMAND, Key::K);
        window.write(name);
        window.key(Key::Enter);
        assert_eq!(window.harness.state().document().unwrap().stage, place);
    }
}

#[test]
fn escape_takes_a_new_persona_away_again() {
    let mut window = four();
    let before = window.journey();
    for name in ["Persona", "Lane", "Row for text", "Path through"] {
        window.run_command(name);
        assert_ne!(window.journey(), before, "{name}");
        window.key(Key::Escape);
        assert_eq!(window.journey(), before, "{name}");
    }
}

#[test]
fn number_keys_say_how_bad_a_pain_point_is_and_how_strong_a_moment() {
    let mut window = four();
    let before = feelings(&window.journey());
    window.key(Key::P);
    window.write("Late");
    window.key(Key::Enter);
    for (key, severity) in [
        (Key::Num3, 3),
        (Key::Num5, 3),
        (Key::Num0, 0),
        (Key::Num4, 4),
    ] {
        window.key(key);
        let journey = window.journey();
        assert_eq!(
            journey.pain_points().get_index(0).unwrap().severity,
            Some(severity)
        );
    }
    let first = cards(&window.journey())[0].clone();
    window.select(first);
    window.key(Key::M);
    window.write("A call back");
    window.key(Key::Enter);
    for (key, strength) in [(Key::Num3, 3), (Key::Num4, 3), (Key::Num1, 1)] {
        window.key(key);
        assert_eq!(
            window.journey().moments().get_index(0).unwrap().strength,
            strength
        );
    }
    window.key(Key::A);
    window.write("Ring back");
    window.key(Key::Enter);
    let journey = window.journey();
    window.key(Key::Num2);
    assert_eq!(window.journey(), journey, "an action has no number");
    assert_eq!(
        feelings(&journey),
        before,
        "the card behind feels as before"
    );
}

#[test]
fn f2_edits_whatever_is_selected() {
    let mut window = four();
    for name in ["Persona", "Lane", "Row for text", "Path through"] {
        window.run_command(name);
        window.write("One");
        window.key(Key::Enter);
    }
    window.run_command("Persona");
    window.write("Ben");
    window.key(Key::Enter);
    let journey = window.journey();
    let mut all = vec![
        ItemRef::Journey,
        cards(&journey)[1].clone(),
        ItemRef::Phase(journey.phases().get_index(0).unwrap().id.clone()),
        ItemRef::Lane(journey.lanes().get_index(0).unwrap().id.clone()),
        ItemRef::Path(journey.paths().get_index(0).unwrap().id.clone()),
        ItemRef::Persona(journey.personas().get_index(0).unwrap().id.clone()),
    ];
    all.extend(
        journey
            .rows()
            .iter()
            .map(|row| ItemRef::Row(row.id.clone())),
    );
    all.extend(
        journey
            .channels()
            .iter()
            .map(|c| ItemRef::Channel(c.id.clone())),
    );
    let transition = journey
        .graph()
        .outgoing(&journey.touchpoints_in_order()[0].id)[0]
        .id
        .clone();
    all.push(ItemRef::Transition(transition));
    for item in all {
        window.select(item.clone());
        window.stroke(&[KeyStroke::key(Key::F2)], true);
        window.keys(Modifiers::COMMAND, Key::A);
        let mut keys = KeyStroke::words("named anew");
        keys.push(KeyStroke::key(Key::Enter));
        window.stroke(&keys, true);
        assert_eq!(item.text(&window.journey()), "named anew", "{item}");
    }
}

#[test]
fn the_rest_of_a_title_goes_into_the_inspector_where_filters_hide_the_card() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    window.keys(Modifiers::COMMAND, Key::Num3);
    let pain = window
        .journey()
        .pain_points()
        .get_index(0)
        .unwrap()
        .id
        .clone();
    window.select(ItemRef::PainPoint(pain.clone()));
    window.keys(Modifiers::NONE, Key::F2);
    window.write("Twelve minutes");
    window.key(Key::Enter);
    let journey = window.journey();
    assert_eq!(
        journey.pain_points().get(&pain).unwrap().text,
        "Twelve minutes"
    );
    let place = window.harness.state().document().unwrap().stage;
    assert_eq!(place, Stage::Optimise, "the view stays");
}

#[test]
fn digit_rows_of_other_countries_set_feelings() {
    let shift = Modifiers::SHIFT;
    let none = Modifiers::NONE;
    // What the system tells for the keys 1 and 4 on keyboards of Belgium, Czechia, Germany, Russia
    // and the numeric keypad.
    let rows = [
        (Key::Num1, Key::Num1, none, "&", -2),
        (Key::Quote, Key::Num4, none, "'", 1),
        (Key::Num4, Key::Num4, shift, "4", 1),
        (Key::Plus, Key::Num1, none, "+", -2),
        (Key::Num4, Key::Num4, none, "č", 1),
        (Key::Num1, Key::Num1, none, "1", -2),
        (Key::Num4, Key::Num4, none, "4", 1),
    ];
    let mut window = four();
    let before = titles(&window.journey());
    for (key, physical, modifiers, text, feeling) in rows {
        window.key(Key::Num3);
        let stroke = KeyStroke {
            key,
            physical: Some(physical),
            modifiers,
            text: text.to_owned(),
        };
        window.stroke(&[stroke], true);
        let journey = window.journey();
        assert_eq!(feelings(&journey)[0], Some(feeling), "{text}");
        assert_eq!(titles(&journey), before);
    }
}

#[test]
fn what_find_finds_is_selected_also_when_an_empty_pain_point_is_left_for_it() {
    for is_at_once in [false, true] {
        let mut window = four();
        let mut keys = KeyStroke::words("p");
        keys.push(KeyStroke::with(Modifiers::COMMAND, Key::F));
        keys.extend(KeyStroke::words("pay"));
        keys.push(KeyStroke::key(Key::Enter));
        window.stroke(&keys, is_at_once);
        let found = cards(&window.journey())[3].clone();
        assert_eq!(window.selected(), Some(found), "{is_at_once}");
    }
}

fn any_stroke() -> impl Strategy<Value = Vec<KeyStroke>> {
    use Key as K;
    const ALT: Modifiers = Modifiers::ALT;
    const CTRL: Modifiers = Modifiers::COMMAND;
    const SHIFT: Modifiers = Modifiers::SHIFT;
    let plain = prop::sample::select(vec![
        K::Enter,
        K::Enter,
        K::Tab,
        K::Escape,
        K::F2,
        K::ArrowLeft,
        K::ArrowRight,
        K::ArrowUp,
        K::ArrowDown,
        K::Backspace,
        K::Delete,
        K::Num0,
        K::Num1,
        K::Num4,
        K::Num5,
    ])
    .prop_map(|key| vec![KeyStroke::key(key)]);
    let letters = prop::sample::select(vec!["p", "m", "a", "q", "v", "x", "yz", "to pay", "?"])
        .prop_map(KeyStroke::words);
    let held = prop::sample::select(vec![
        (CTRL, K::Z),
        (CTRL, K::Y),
        (CTRL, K::D),
        (CTRL, K::L),
        (CTRL, K::A),
        (CTRL, K::F),
        (SHIFT, K::Tab),
        (SHIFT, K::Enter),
        (ALT, K::ArrowRight),
        (ALT, K::ArrowLeft),
        (SHIFT, K::Num1),
        (CTRL, K::Num0),
    ])
    .prop_map(|(modifiers, key)| vec![KeyStroke::with(modifiers, key)]);
    let found = prop::sample::select(vec!["persona", "pain", "wait", "delete", "zzz", "phase"]);
    let palette = (found, any::<bool>()).prop_map(|(words, is_run)| {
        let mut keys = vec![KeyStroke::with(CTRL, K::K)];
        keys.extend(KeyStroke::words(words));
        keys.push(KeyStroke::key(if is_run { K::Enter } else { K::Escape }));
        keys
    });
    prop::strategy::Union::new_weighted(vec![
        (6, plain.boxed()),
        (4, letters.boxed()),
        (3, held.boxed()),
        (1, palette.boxed()),
    ])
}

/// Enter in the search field gives the focus up and takes it back within a pass, and an arrow that
/// came at once moved the focus on.
#[test]
fn an_arrow_after_enter_in_the_search_field_stays_in_it() {
    let mut strokes = vec![KeyStroke::with(Modifiers::COMMAND, Key::F)];
    for key in [Key::Enter, Key::ArrowRight, Key::F2, Key::Tab, Key::Tab] {
        strokes.push(KeyStroke::key(key));
    }
    strokes.extend(KeyStroke::words("m"));
    let (mut slow, mut fast) = (four(), four());
    for window in [&mut slow, &mut fast] {
        window.key(Key::F3);
    }
    slow.stroke(&strokes, false);
    fast.stroke(&strokes, true);
    assert_eq!(text(&slow.journey()), text(&fast.journey()));
    assert_eq!(slow.selected(), fast.selected());
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 60, ..cases(12) })]

    /// The views of *Analyse* and *Optimise* are left out: they are drawn beside the window, so
    /// what has the keyboard there depends on when they are ready.
    #[test]
    fn keys_do_the_same_whether_they_come_one_a_frame_or_all_at_once(
        strokes in prop::collection::vec(any_stroke(), 1..24),
    ) {
        let strokes: Vec<KeyStroke> = strokes.into_iter().flatten().collect();
        let (mut slow, mut fast) = (four(), four());
        // Findings come when they are ready, and would be reached by Tab.
        for window in [&mut slow, &mut fast] {
            window.key(Key::F3);
        }
        slow.stroke(&strokes, false);
        fast.stroke(&strokes, true);
        prop_assert_eq!(text(&slow.journey()), text(&fast.journey()));
        prop_assert_eq!(slow.selected(), fast.selected());
    }
}
