//! Panels and tabs: the way of F6, names of what was just made, filters beside tabs, the outline and
//! the board.

use eframe::egui::{Key, Modifiers, Pos2, Rect, Role, Vec2};
use egui_kittest::kittest::NodeT as _;
use klantreis::{
    edit::{Draft, ops},
    intent::{CommandId, Intent, NewItem},
    model::{ActionStatus, IdSource, ItemRef, Journey, RowKind},
};

use super::{kit::TestWindow, small_journey, titles};

impl TestWindow {
    fn ask(&mut self, intent: Intent) {
        self.harness.state_mut().push_intent(intent);
        self.wait();
    }

    fn resize(&mut self, width: f32, height: f32) {
        self.harness.set_size(Vec2::new(width, height));
        self.wait();
    }

    /// The name of what has the keyboard.
    fn focused(&self) -> Option<String> {
        let all = self.harness.root().children_recursive();
        let mut focused = all.filter(|node| node.is_focused());
        focused
            .next()
            .and_then(|node| node.accesskit_node().label())
    }

    /// The tabs and the filters in the bar, with their names.
    fn bar(&self) -> Vec<(String, Rect)> {
        let all = self.harness.root().children_recursive();
        let is_control = |role| matches!(role, Role::Tab | Role::ComboBox | Role::Button);
        all.filter(|node| is_control(node.accesskit_node().role()))
            .filter(|node| node.accesskit_node().raw_bounds().is_some())
            .map(|node| {
                let name = node.accesskit_node().label().unwrap_or_default();
                (name, node.rect())
            })
            .filter(|(_, rect)| (40.0..92.0).contains(&rect.center().y))
            .collect()
    }
}

#[test]
fn f6_goes_round_the_panels_and_back() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let mut seen = Vec::new();
    for _ in 0..6 {
        window.key(Key::F6);
        seen.push(window.focused().unwrap_or_default());
    }
    let map = window.journey().about().title.clone();
    let order = [
        "Inspector".to_owned(),
        "Status bar".to_owned(),
        "Menus".to_owned(),
        "Places, views and filters".to_owned(),
        "Outline".to_owned(),
        map,
    ];
    assert!(seen[0].contains("nspector"), "{seen:?}");
    assert_eq!(seen[1..5], order[1..5]);
    window.keys(Modifiers::SHIFT, Key::F6);
    assert_eq!(window.focused().as_deref(), Some("Outline"));
    // From a control within a panel on to the next panel.
    window.key(Key::Tab);
    window.key(Key::Tab);
    window.key(Key::F6);
    window.key(Key::F6);
    assert!(window.focused().unwrap_or_default().contains("nspector"));
    let before = window.journey();
    window.key(Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("Pain point"));
    assert_eq!(window.journey(), before, "Tab makes nothing here");
}

fn entry(add: fn(&Journey, &mut IdSource) -> Draft) -> Intent {
    Intent::Add(NewItem::ListEntry(add))
}

#[test]
fn what_was_just_made_is_named_at_once() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let makes: Vec<(Intent, &str)> = vec![
        (Intent::Run(CommandId::AddPersona), "Nadia"),
        (Intent::Run(CommandId::AddLane), "Back office"),
        (Intent::Run(CommandId::AddTextRow), "Ideas"),
        (Intent::Add(NewItem::Channel), "Letter"),
        (Intent::Add(NewItem::Device), "Watch"),
        (entry(ops::add_metric), "Trust"),
        (entry(|j, ids| ops::add_path(j, ids, &[])), "Usual"),
        (entry(|j, ids| ops::add_phase(j, ids, None)), "Afterwards"),
        (
            entry(|j, ids| ops::add_row(j, ids, RowKind::Image, None)),
            "Pictures",
        ),
    ];
    for (intent, name) in makes {
        window.ask(intent);
        let made = window.selected().unwrap();
        window.write(name);
        window.key(Key::Enter);
        let journey = window.journey();
        assert_eq!(made.text(&journey), name, "{made:?}");
    }
}

#[test]
fn tabs_and_filters_never_touch() {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    for language in [CommandId::English, CommandId::Dutch] {
        window.ask(Intent::Run(language));
        for place in [
            CommandId::Analyse,
            CommandId::Visualise,
            CommandId::Optimise,
        ] {
            window.ask(Intent::Run(place));
            // Half of the narrowest at twice the size, up to a large screen.
            for width in [
                360.0, 440.0, 520.0, 640.0, 720.0, 880.0, 1024.0, 1180.0, 1280.0, 1501.0, 1920.0,
            ] {
                window.resize(width, 700.0);
                let bar = window.bar();
                assert!(bar.len() >= 4, "{width}: {bar:?}");
                for (at, (name, rect)) in bar.iter().enumerate() {
                    let what = format!("{name} at {width} in {language:?}, {place:?}: {bar:#?}");
                    assert!(rect.left() >= 0.0 && rect.right() <= width, "{what}");
                    for (other, place) in bar.iter().skip(at + 1) {
                        let shared = rect.intersect(*place);
                        let is_apart = shared.width() <= 0.5 || shared.height() <= 0.5;
                        assert!(is_apart, "{other} over {what}");
                    }
                }
            }
        }
    }
}

#[test]
fn folded_filters_still_filter() {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    window.resize(640.0, 460.0);
    window.press("Filters");
    assert_eq!(window.focused().as_deref(), Some("Persona"));
    window.key(Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("Channel"));
    let before = window.journey();
    window.key(Key::ArrowDown);
    window.write("phone");
    window.key(Key::Enter);
    assert!(window.shows("Filters (1)"));
    window.key(Key::Escape);
    assert!(!window.shows("Show everything"), "Esc closes them");
    assert_eq!(window.journey(), before);
    window.press("Filters (1)");
    window.press("Show everything");
    assert!(!window.shows("Filters (1)"));
}

#[test]
fn tab_with_a_list_or_a_menu_open_makes_nothing() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let before = window.journey();
    window.press_first("Lanes:");
    window.key(Key::Tab);
    assert_eq!(window.journey(), before);
    window.press("File");
    assert!(window.shows("Save as"));
    window.key(Key::Tab);
    assert_eq!(window.journey(), before);
    let selected = window.selected();
    window.key(Key::Escape);
    assert!(!window.shows("Save as"), "Esc closes the menu");
    assert_eq!(window.selected(), selected, "and leaves the selection");
    window.press_first("Lanes:");
    window.key(Key::Escape);
    assert_eq!(window.selected(), selected);
}

#[test]
fn an_item_of_the_outline_lands_at_its_line() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let name = |window: &TestWindow, title: &str| {
        let journey = window.journey();
        let all = journey.touchpoints_in_order();
        let found = all.iter().find(|t| t.title == title).unwrap();
        journey.phases().position(&found.phase)
    };
    assert_eq!(name(&window, "Call the supplier"), Some(1));
    // The line above the heading of the second phase is the end of the first.
    let from = window.outline_row("Call the supplier");
    let heading = window.outline_row("2 ");
    let above = heading.center_top() + Vec2::new(0.0, 4.0);
    window.drag(from.center(), above);
    assert_eq!(name(&window, "Call the supplier"), Some(0));
    assert_eq!(
        titles(&window.journey()),
        ["See the letter", "Compare plans", "Call the supplier"]
    );
    // The line below it is the start of the second.
    let from = window.outline_row("See the letter");
    let heading = window.outline_row("2 ");
    window.drag(from.center(), heading.center_bottom() - Vec2::new(0.0, 4.0));
    assert_eq!(name(&window, "See the letter"), Some(1));
    // Above the first heading there is no phase, so the line is below it.
    let from = window.outline_row("See the letter");
    let heading = window.outline_row("1 ");
    window.drag(from.center(), heading.center_top() + Vec2::new(0.0, 4.0));
    assert_eq!(
        titles(&window.journey()),
        ["See the letter", "Compare plans", "Call the supplier"]
    );
    assert_eq!(name(&window, "See the letter"), Some(0));
}

#[test]
fn the_outline_scrolls_while_a_row_is_dragged_at_its_edge() {
    let mut window = TestWindow::new();
    window.keys(Modifiers::COMMAND, Key::N);
    let lines: Vec<String> = (1..=80).map(|n| format!("Step {n:02}")).collect();
    window.paste(&lines.join("\n"));
    let row = window.outline_row("Step 01");
    let foot = Pos2::new(row.center().x, 846.0);
    window.drag_and_hold(row.center(), foot, 12);
    let titles = titles(&window.journey());
    let place = titles.iter().position(|title| title == "Step 01").unwrap();
    assert!(place > 38, "it was dropped at {place}");
}

#[test]
fn the_board_scrolls_while_a_card_is_dragged_at_its_edge() {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    window.key(Key::F3);
    window.key(Key::F4);
    window.resize(700.0, 480.0);
    window.ask(Intent::View(klantreis::report::views::ViewKind::Actions));
    let cards: Vec<(String, Rect)> = window
        .journey()
        .actions()
        .iter()
        .filter(|action| window.shows(&action.text))
        .map(|action| (action.text.clone(), window.outline_row(&action.text)))
        .collect();
    let top = |a: &&(String, Rect), b: &&(String, Rect)| a.1.top().total_cmp(&b.1.top());
    let first = cards.iter().min_by(top).unwrap();
    let held = cards.iter().max_by(top).unwrap();
    assert_ne!(first.0, held.0, "two cards are in sight");
    let foot = Pos2::new(held.1.center().x, 445.0);
    window.drag_and_hold(held.1.center_top() + Vec2::new(0.0, 12.0), foot, 8);
    let has_moved = !window.shows(&first.0) || window.outline_row(&first.0).top() < first.1.top();
    assert!(has_moved, "{} stays where it was", first.0);
}

#[test]
fn cards_of_the_board_change_their_status() {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    window.key(Key::F3);
    window.key(Key::F4);
    window.ask(Intent::View(klantreis::report::views::ViewKind::Actions));
    let statuses = |window: &TestWindow| -> Vec<ActionStatus> {
        let journey = window.journey();
        journey.actions().iter().map(|a| a.status).collect()
    };
    let before = statuses(&window);
    let (id, text, from) = {
        let journey = window.journey();
        let first = journey
            .actions()
            .iter()
            .find(|a| a.status == ActionStatus::Idea);
        let first = first.expect("the sample has an idea");
        (first.id.clone(), first.text.clone(), first.status)
    };
    let status = |window: &TestWindow| window.journey().actions().get(&id).unwrap().status;
    let card = window.outline_row(&text);
    let to = card.center() + Vec2::new(card.width() * 1.1, 0.0);
    window.drag(card.center(), to);
    assert_eq!(status(&window), ActionStatus::Planned);
    let changed = statuses(&window);
    let count = before.iter().zip(&changed).filter(|(a, b)| a != b).count();
    assert_eq!(count, 1);
    assert_eq!(window.selected(), Some(ItemRef::Action(id.clone())));
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(status(&window), from, "as one step");
    // With the keyboard, which stays on the card.
    let card = window.outline_row(&text);
    window.drag(card.center(), card.center());
    window.press_first(&text);
    for wanted in [ActionStatus::Planned, ActionStatus::Testing] {
        window.keys(Modifiers::ALT | Modifiers::SHIFT, Key::ArrowRight);
        assert_eq!(status(&window), wanted);
    }
    window.keys(Modifiers::ALT | Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(status(&window), ActionStatus::Planned);
    // What was dropped has no column while nothing was, and takes cards all the same.
    let cards: Vec<Rect> = window
        .journey()
        .actions()
        .iter()
        .map(|action| window.outline_row(&action.text))
        .collect();
    let lowest = cards.iter().map(Rect::bottom).fold(0.0, f32::max);
    let from = window.outline_row(&text).center();
    window.drag(from, Pos2::new(cards[0].center().x, lowest + 24.0));
    assert_eq!(status(&window), ActionStatus::Dropped);
}

#[test]
fn both_halves_of_a_dot_draw_a_link() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let journey = window.journey();
    let all = journey.touchpoints_in_order();
    let card = |place: usize| ItemRef::Touchpoint(all[place].id.clone());
    let has_link = |window: &TestWindow| {
        let journey = window.journey();
        let out = journey.graph().outgoing(&all[2].id);
        out.iter().any(|transition| transition.to == all[0].id)
    };
    let target = window.place(&card(0)).center();
    let rect = window.place(&card(2));
    let out = [
        (rect.left_center(), Vec2::LEFT),
        (rect.right_center(), Vec2::RIGHT),
        (rect.center_top(), Vec2::UP),
        (rect.center_bottom(), Vec2::DOWN),
    ];
    for (dot, away) in out {
        for by in [3.5, -3.5] {
            window.drag(dot + away * by, target);
            assert!(has_link(&window), "{away:?} {by}");
            window.keys(Modifiers::COMMAND, Key::Z);
            assert!(!has_link(&window));
        }
    }
}
