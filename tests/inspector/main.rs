//! The inspector in a window of its own: what typing and clicking asks for.

mod dropdowns;
mod kit;
mod pictures;
mod touchpoint_fields;

use eframe::egui::{Key, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kit::{InspectorSetup, InspectorWindow, id, journey, one_of_each, touchpoint};
use klantreis::{
    edit::{Change, Edit},
    i18n::Lang,
    intent::{Intent, NewItem},
    model::{
        Anchor, CustomField, CustomValue, IdSource, ItemRef, Journey, MetricKind, ScoreData,
        ScoreTarget, TouchpointKind,
    },
};

#[test]
fn enter_commits_one_step_and_esc_takes_back() {
    let mut panel = InspectorWindow::new(journey(), vec![touchpoint("queue")]);
    panel.type_into("Customer goal", "Know which meter is mine");
    assert!(panel.drafts().is_empty(), "typing alone changes nothing");
    panel.press(Key::Enter);
    let drafts = panel.take_drafts();
    assert_eq!(drafts.len(), 1, "{drafts:?}");
    assert_eq!(drafts[0].label.id.as_str(), "step-set-field");
    assert_eq!(Lang::Nl.message(&drafts[0].label), "Customer goal wijzigen");
    assert_eq!(panel.touchpoint("queue").goal, "Know which meter is mine");
    panel.type_into("Customer goal", "Something else");
    panel.press(Key::Escape);
    assert!(
        panel.take_drafts().is_empty(),
        "Esc takes back what was typed"
    );
    assert_eq!(panel.touchpoint("queue").goal, "Know which meter is mine");
}

#[test]
fn going_elsewhere_commits() {
    let mut panel = InspectorWindow::new(journey(), vec![touchpoint("queue")]);
    panel.type_into("Owner", "Contact centre");
    panel.press(Key::Tab);
    assert_eq!(panel.touchpoint("queue").owner.team, "Contact centre");
    panel.type_into("Owner", "Billing");
    panel.select(vec![touchpoint("search")]);
    assert_eq!(panel.touchpoint("queue").owner.team, "Billing");
    assert_eq!(panel.touchpoint("search").owner.team, "");
    assert_eq!(panel.take_drafts().len(), 2);
}

#[test]
fn a_field_shows_what_undo_brings_back_even_while_it_is_being_changed() {
    let mut panel = InspectorWindow::new(journey(), vec![touchpoint("queue")]);
    panel.enter("Title", "Queue");
    panel.type_into("Title", "Half a word");
    panel.harness.state_mut().editor.undo();
    panel.harness.run();
    let shown = panel.harness.get_by_label("Title").value();
    assert_eq!(shown.as_deref(), Some("Wait in the phone queue"));
    panel.press(Key::Tab);
    assert_eq!(panel.touchpoint("queue").title, "Wait in the phone queue");
}

#[test]
fn wrong_values_stay_with_the_reason_and_change_nothing() {
    let way = ItemRef::Transition(id("way"));
    let mut panel = InspectorWindow::new(journey(), vec![way]);
    panel.enter("Share of customers", "half");
    assert!(panel.take_drafts().is_empty());
    panel
        .harness
        .get_by_label_contains("A percentage from 0 to 100");
    for (text, share) in [("58", 0.58), ("61 %", 0.61), ("0,5", 0.5)] {
        panel.enter("Share of customers", text);
        let found = panel.journey().transition(&id("way")).unwrap().share;
        assert_eq!(found, Some(share), "{text}");
    }
    assert!(
        panel
            .harness
            .query_by_label_contains("A percentage")
            .is_none()
    );
    let mut panel = InspectorWindow::new(journey(), vec![ItemRef::Action(id("callback"))]);
    panel.enter("Due", "next week");
    panel
        .harness
        .get_by_label_contains("A date as year-month-day");
    panel.enter("Due", "2027-01-31");
    let due = panel.journey().actions().get(&id("callback")).unwrap().due;
    assert_eq!(
        due.map(|date| date.to_string()).as_deref(),
        Some("2027-01-31")
    );
}

#[test]
fn every_kind_of_item_has_a_form_that_changes_it() {
    for (item, label, text) in [
        (ItemRef::Journey, "Scenario", "Move without worries"),
        (ItemRef::Phase(id("arrange")), "Desired experience", "Calm"),
        (ItemRef::Lane(id("front")), "Name of the lane", "Desk"),
        (ItemRef::Row(id("ideas")), "Name of the row", "Sketches"),
        (ItemRef::Cell(id("ideas"), id("agent")), "Text", "Ring tone"),
        (touchpoint("queue"), "Title", "Queue"),
        (ItemRef::Transition(id("way")), "Reason", "No one answers"),
        (ItemRef::PainPoint(id("wait")), "Customers hit", "12%"),
        (
            ItemRef::Moment(id("kept")),
            "Impact moment",
            "Called back in time",
        ),
        (
            ItemRef::Action(id("callback")),
            "Hypothesis",
            "If we call back …",
        ),
        (ItemRef::Score(id("ces")), "Replies with 3", "44"),
        (ItemRef::Persona(id("fatma")), "Role", "Renter"),
        (ItemRef::Channel(id("phone")), "Service level", "80"),
        (ItemRef::Device(id("mobile")), "Colour", "#102030"),
        (ItemRef::Metric(id("ease")), "Name", "Ease of use"),
        (ItemRef::Path(id("usual")), "Name of the path", "By phone"),
    ] {
        let mut panel = InspectorWindow::new(journey(), vec![item.clone()]);
        let before = panel.journey().clone();
        panel.type_into(label, text);
        panel.press(Key::Tab);
        let drafts = panel.take_drafts();
        assert_eq!(drafts.len(), 1, "{item}: {drafts:?}");
        assert_ne!(*panel.journey(), before, "{item}");
        panel.type_into(label, "Something else");
        panel.press(Key::Escape);
        assert!(panel.take_drafts().is_empty(), "{item}: Esc");
    }
}

#[test]
fn several_touchpoints_change_in_one_step() {
    let all = vec![touchpoint("search"), touchpoint("queue")];
    let mut panel = InspectorWindow::new(journey(), all);
    panel.harness.get_by_label("2 × TOUCHPOINT");
    panel.enter("Owner", "Contact centre");
    panel.choose("Kind", &Lang::En.choice(TouchpointKind::Decision));
    panel.click("+ Characteristics");
    panel.click("Live agent");
    let drafts = panel.take_drafts();
    assert_eq!(drafts.len(), 3, "{drafts:?}");
    for draft in &drafts {
        assert_eq!(draft.edits.len(), 2, "{draft:?}");
    }
    for word in ["search", "queue"] {
        let t = panel.touchpoint(word);
        assert_eq!(t.owner.team, "Contact centre");
        assert_eq!(t.kind, TouchpointKind::Decision);
        assert!(t.live_agent);
    }
    let title = panel.harness.get_by_label("Title").value();
    assert_eq!(
        title.as_deref(),
        Some(""),
        "titles differ, so none is shown"
    );
}

#[test]
fn feelings_are_set_taken_back_and_named() {
    let mut panel = InspectorWindow::new(journey(), vec![touchpoint("queue")]);
    panel.click("Henk: negative");
    let henk = id("henk");
    let feeling = |panel: &InspectorWindow| {
        let t = panel.touchpoint("queue");
        t.emotions
            .iter()
            .find(|e| e.persona.as_ref() == Some(&henk))
            .cloned()
    };
    assert_eq!(feeling(&panel).unwrap().value, -1);
    panel.enter("Henk: Word for the feeling", "annoyed");
    assert_eq!(feeling(&panel).unwrap().word, "annoyed");
    panel.click("Henk: negative");
    assert!(
        feeling(&panel).is_none(),
        "a second click takes the feeling back"
    );
    panel.click("Fatma");
    assert!(matches!(
        panel.take_asked().as_slice(),
        [Intent::Persona(Some(_))]
    ));
}

#[test]
fn cards_and_links_ask_to_show_add_and_delete() {
    let queue = Anchor::Touchpoint(id("queue"));
    let mut panel = InspectorWindow::new(journey(), vec![touchpoint("queue")]);
    for (label, target) in [
        (
            "Six minutes in the queue, severity 4 · hits 58% of customers",
            "pain-point/wait",
        ),
        ("Agent calls back 27%", "transition/way"),
    ] {
        panel.click(label);
        let asked = panel.take_asked();
        let target = ItemRef::parse(target).unwrap();
        let found = matches!(asked.as_slice(), [Intent::Select(items)] if *items == [target]);
        assert!(found, "{label}: {asked:?}");
    }
    for (label, what) in [
        ("Pain points: add P", NewItem::PainPoint(queue.clone())),
        ("Impact moments: add M", NewItem::Moment(queue.clone())),
        (
            "Actions: add A",
            NewItem::Action(Some(id("queue")), Vec::new()),
        ),
        (
            "Scores: attach",
            NewItem::Score(ScoreTarget::Touchpoint(id("queue"))),
        ),
    ] {
        panel.click(label);
        let asked = panel.take_asked();
        let [Intent::Add(added)] = asked.as_slice() else {
            panic!("{label}: {asked:?}");
        };
        assert_eq!(format!("{added:?}"), format!("{what:?}"), "{label}");
    }
    panel.click("Delete");
    let asked = panel.take_asked();
    let found =
        matches!(asked.as_slice(), [Intent::Delete(items)] if *items == [touchpoint("queue")]);
    assert!(found, "{asked:?}");
    assert!(panel.take_drafts().is_empty());
}

#[test]
fn lists_of_the_journey_are_put_in_order_and_their_items_shown() {
    let mut panel = InspectorWindow::new(journey(), Vec::new());
    panel.click("Move down: Arrange");
    let drafts = panel.take_drafts();
    let [Edit::Phase(Change::Move { to: 1, .. })] = drafts[0].edits.as_slice() else {
        panic!("{drafts:?}");
    };
    panel.click("Fatma");
    let asked = panel.take_asked();
    assert!(matches!(asked.as_slice(), [Intent::Select(_)]), "{asked:?}");
    panel.click("Remove: Henk");
    let asked = panel.take_asked();
    assert!(matches!(asked.as_slice(), [Intent::Delete(_)]), "{asked:?}");
}

#[test]
fn a_list_adds_an_entry_of_its_own_kind() {
    let mut panel = InspectorWindow::new(journey(), Vec::new());
    for (label, kind) in [
        ("Phases: add", "phase"),
        ("Personas: add", "persona"),
        ("Rows: add", "row"),
        ("Paths: add", "path"),
        ("Own metrics: add", "metric"),
    ] {
        panel.click(label);
        let asked = panel.take_asked();
        let [Intent::Add(NewItem::ListEntry(add))] = asked.as_slice() else {
            panic!("{label}: {asked:?}");
        };
        let selected = add(panel.journey(), &mut IdSource::new(7)).select.unwrap();
        let kinds: Vec<_> = selected.iter().map(ItemRef::kind).collect();
        assert_eq!(kinds, [kind]);
    }
}

#[test]
fn a_metric_change_keeps_replies_only_where_the_scale_is_the_same() {
    let mut panel = InspectorWindow::new(journey(), vec![ItemRef::Score(id("ces"))]);
    panel.harness.get_by_label("4.2, n 137");
    panel.choose("Metric", "CSAT, 1–5");
    let data = |panel: &InspectorWindow| {
        panel
            .journey()
            .scores()
            .get(&id("ces"))
            .unwrap()
            .data
            .clone()
    };
    assert_eq!(data(&panel), ScoreData::Replies(vec![2, 4, 12, 60, 59]));
    panel.choose("Metric", "NPS, 0–10");
    assert_eq!(data(&panel), ScoreData::Replies(vec![0; 11]));
    panel.harness.get_by_label("not measured, n 0");
    panel.click("Only the figure");
    panel.enter("Figure", "31");
    assert_eq!(
        data(&panel),
        ScoreData::Value {
            value: 31.0,
            n: None
        }
    );
    panel.enter("Figure", "131");
    assert_eq!(
        data(&panel),
        ScoreData::Value {
            value: 31.0,
            n: None
        }
    );
}

#[test]
fn a_metric_of_ones_own_says_what_it_measures() {
    let mut panel = InspectorWindow::new(journey(), vec![ItemRef::Metric(id("ease"))]);
    let measures = |panel: &InspectorWindow| {
        let metrics = panel.journey().metrics();
        metrics.get(&id("ease")).expect("the metric").measures
    };
    assert_eq!(measures(&panel), None);
    panel.choose("What it measures", "Effort or ease");
    assert_eq!(measures(&panel), Some(MetricKind::Effort));
    assert_eq!(panel.take_drafts().len(), 1, "as one step");
    panel.choose("What it measures", "Unknown");
    assert_eq!(measures(&panel), None);
}

#[test]
fn own_fields_come_from_presets_and_are_typed() {
    let mut panel = InspectorWindow::new(journey(), vec![ItemRef::Action(id("callback"))]);
    panel.click("+ Own fields");
    panel.choose("+ field", "Cost");
    assert!(
        panel.take_drafts().is_empty(),
        "a number waits for its first value"
    );
    panel.enter("Cost", "12,5");
    let custom = panel
        .journey()
        .actions()
        .get(&id("callback"))
        .unwrap()
        .custom
        .clone();
    assert_eq!(custom.len(), 1);
    assert_eq!(custom[0].name, "Cost");
    assert_eq!(custom[0].value, klantreis::model::CustomValue::Number(12.5));
    panel.enter("Cost", "cheap");
    panel.harness.get_by_label_contains("A number, such as");
    assert_eq!(panel.take_drafts().len(), 1);
}

#[test]
fn a_preset_of_another_language_is_shown_in_that_of_the_window() {
    let mut parts = journey().to_parts();
    let action = parts
        .actions
        .iter_mut()
        .find(|action| action.id == id("callback"));
    action.expect("the action").custom.push(CustomField {
        name: "Kosten".to_owned(),
        value: CustomValue::Number(12.0),
    });
    let journey = Journey::from_parts(parts).expect("a valid journey");
    let mut panel = InspectorWindow::new(journey, vec![ItemRef::Action(id("callback"))]);
    panel.enter("Cost", "13");
    let callback = panel.journey().actions().get(&id("callback")).unwrap();
    let fields: Vec<_> = callback.custom.iter().collect();
    assert_eq!(fields.len(), 1);
    assert_eq!(
        fields[0].name, "Kosten",
        "files keep the name that they have"
    );
    assert_eq!(fields[0].value, CustomValue::Number(13.0));
}

#[test]
fn a_number_of_ones_own_stays_in_its_field_while_it_is_typed() {
    let mut panel = InspectorWindow::new(journey(), vec![ItemRef::Action(id("callback"))]);
    panel.click("+ Own fields");
    panel.choose("+ field", "Cost");
    panel.type_into("Cost", "1");
    // The recovery journal gets a draft meanwhile.
    for _ in 0..10 {
        panel.harness.step();
    }
    assert!(panel.take_drafts().is_empty());
    panel.control("Cost").type_text("2");
    panel.press(Key::Enter);
    let callback = panel.journey().actions().get(&id("callback")).unwrap();
    let values: Vec<_> = callback
        .custom
        .iter()
        .map(|own| own.value.clone())
        .collect();
    assert_eq!(values, [klantreis::model::CustomValue::Number(12.0)]);
}

#[test]
fn a_read_only_journey_is_not_changed() {
    let setup = InspectorSetup {
        is_read_only: true,
        ..InspectorSetup::default()
    };
    let mut panel = InspectorWindow::with(setup, journey(), vec![touchpoint("queue")]);
    for label in [
        "Henk: negative",
        "Key touchpoint",
        "Delete",
        "Pain points: add P",
    ] {
        if panel.harness.query_by_label(label).is_some() {
            panel.click(label);
        }
    }
    assert!(panel.take_drafts().is_empty() && panel.take_asked().is_empty());
}

#[test]
fn words_are_there_and_nothing_is_wider_than_the_panel() {
    for (lang, width) in [(Lang::En, 220.0), (Lang::Nl, 220.0), (Lang::Nl, 420.0)] {
        for item in one_of_each() {
            let setup = InspectorSetup {
                size: Vec2::new(width, 3000.0),
                lang,
                ..InspectorSetup::default()
            };
            let panel = InspectorWindow::with(setup, journey(), vec![item.clone()]);
            for node in panel.harness.root().children_recursive() {
                let words = node.accesskit_node().label().unwrap_or_default();
                let is_missing = words.starts_with('[');
                assert!(!is_missing, "{item} {lang:?}: {words}");
                if node.accesskit_node().bounding_box().is_none() {
                    continue;
                }
                let rect = node.rect();
                let fits = rect.min.x >= -0.5 && rect.max.x <= width + 0.5;
                assert!(
                    fits,
                    "{item} {lang:?} at {width}: {words:?} reaches {rect:?}"
                );
            }
        }
    }
}

#[test]
fn a_score_of_few_replies_is_held_back_or_marked_as_everywhere() {
    let with = |replies: Vec<u32>| {
        let mut parts = journey().to_parts();
        parts.scores[0].data = ScoreData::Replies(replies);
        let journey = Journey::from_parts(parts).unwrap();
        InspectorWindow::new(journey, vec![ItemRef::Score(id("ces"))])
    };
    let few = with(vec![0, 1, 1, 3, 2]);
    few.harness.get_by_label("too few replies (7), n 7");
    let some = with(vec![1, 2, 3, 10, 4]);
    some.harness.get_by_label("3.7, n 20 · indicative");
}
