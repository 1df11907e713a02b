//! Drop-downs by keyboard: they open, search, choose and close as everywhere.

use eframe::egui::{Event, Key, Modifiers, Role};
use egui_kittest::{
    Node,
    kittest::{NodeT as _, Queryable as _},
};
use klantreis::model::{
    Channel, ChannelId, ChannelKind, Color, ItemRef, Journey, JourneyParts, PhaseId, Touchpoint,
    TouchpointId,
};

use crate::kit::{InspectorWindow, id, journey, touchpoint};

/// A journey with as many channels as this, each with a number in its name.
fn many_channels(count: usize) -> Journey {
    let mut parts = journey().to_parts();
    let channel = |number: usize| Channel {
        id: id::<ChannelId>(&format!("channel-{number}")),
        name: format!("Channel {number:03}"),
        kind: ChannelKind::Web,
        icon: ChannelKind::Web,
        color: Color::default(),
        lane: String::new(),
        service_level: None,
        quality: None,
        custom: Vec::new(),
    };
    parts.channels.extend((1..=count).map(channel));
    Journey::from_parts(parts).expect("a sound journey")
}

impl InspectorWindow {
    fn focus(&mut self, label: &str) {
        self.control(label).focus();
        self.harness.run();
    }

    fn letters(&mut self, letters: &str) {
        self.harness.event(Event::Text(letters.to_owned()));
        self.harness.run();
    }

    fn options(&self) -> Vec<String> {
        let all = self.harness.query_all_by_role(Role::ListBoxOption);
        all.filter_map(|node| node.accesskit_node().label())
            .collect()
    }

    /// The row that stands out.
    fn highlighted(&self) -> Option<String> {
        let is_on = |node: &Node<'_>| {
            node.accesskit_node().toggled() == Some(eframe::egui::accesskit::Toggled::True)
        };
        let mut all = self.harness.query_all_by_role(Role::ListBoxOption);
        all.find(is_on)
            .and_then(|node| node.accesskit_node().label())
    }

    fn has_keyboard(&self, label: &str) -> bool {
        self.control(label).is_focused()
    }

    fn channel(&self) -> Option<String> {
        self.touchpoint("search").channel.map(|id| id.to_string())
    }
}

#[test]
fn typing_and_enter_choose_and_the_field_keeps_the_keyboard() {
    for opens in [
        Some(Key::Enter),
        Some(Key::Space),
        Some(Key::ArrowDown),
        None,
    ] {
        let mut panel = InspectorWindow::new(many_channels(3), vec![touchpoint("search")]);
        panel.focus("Channel");
        assert!(panel.options().is_empty(), "it is closed at first");
        if let Some(key) = opens {
            panel.press(key);
            assert_eq!(panel.options().len(), 6, "{key:?} opens it");
        }
        panel.letters("web");
        assert_eq!(panel.options(), ["web"], "typing searches short lists too");
        panel.press(Key::Enter);
        assert_eq!(panel.channel().as_deref(), Some("web"));
        assert_eq!(panel.take_drafts().len(), 1, "as one step");
        assert!(panel.options().is_empty(), "the list is closed");
        assert!(panel.has_keyboard("Channel"));
    }
    let mut panel = InspectorWindow::new(many_channels(3), vec![touchpoint("search")]);
    panel.focus("Channel");
    let alt_down = (Modifiers::ALT, Key::ArrowDown);
    panel.harness.key_press_modifiers(alt_down.0, alt_down.1);
    panel.harness.run();
    assert_eq!(panel.options().len(), 6, "Alt+Down opens it");
}

#[test]
fn every_entry_can_be_reached_and_is_seen() {
    let mut panel = InspectorWindow::new(many_channels(120), vec![touchpoint("search")]);
    panel.focus("Channel");
    panel.press(Key::Enter);
    for step in 0..122 {
        panel.press(Key::ArrowDown);
        assert!(panel.highlighted().is_some(), "step {step} is in sight");
    }
    assert_eq!(panel.highlighted().as_deref(), Some("Channel 120"));
    panel.press(Key::ArrowDown);
    assert_eq!(panel.highlighted().as_deref(), Some("Channel 120"));
    panel.press(Key::Home);
    assert_eq!(panel.highlighted().as_deref(), Some("None"));
    panel.press(Key::PageDown);
    assert_eq!(panel.highlighted().as_deref(), Some("Channel 007"));
    panel.press(Key::PageUp);
    assert_eq!(panel.highlighted().as_deref(), Some("None"));
    panel.press(Key::End);
    panel.press(Key::Enter);
    assert_eq!(panel.channel().as_deref(), Some("channel-120"));
    assert!(panel.has_keyboard("Channel"));
    // It opens where the choice is.
    panel.press(Key::Enter);
    assert_eq!(panel.highlighted().as_deref(), Some("Channel 120"));
}

#[test]
fn esc_closes_the_list_only() {
    let mut panel = InspectorWindow::new(many_channels(3), vec![touchpoint("search")]);
    panel.focus("Channel");
    panel.press(Key::Enter);
    panel.press(Key::ArrowDown);
    panel.press(Key::Escape);
    assert!(panel.options().is_empty());
    assert!(panel.has_keyboard("Channel"));
    assert_eq!(panel.channel(), None, "nothing is chosen");
    // Opened by the pointer too.
    panel.click("Channel");
    assert_eq!(panel.options().len(), 6);
    panel.press(Key::Escape);
    assert!(panel.options().is_empty());
    assert!(panel.has_keyboard("Channel"));
}

#[test]
fn tab_goes_to_the_next_field_and_takes_along_what_was_aimed_at() {
    let mut panel = InspectorWindow::new(many_channels(3), vec![touchpoint("search")]);
    panel.focus("Channel");
    panel.press(Key::Enter);
    panel.press(Key::Tab);
    assert!(panel.options().is_empty(), "the list is closed");
    assert!(panel.has_keyboard("Customer goal"), "the next field");
    assert_eq!(panel.channel(), None);
    panel.focus("Channel");
    panel.letters("web");
    panel.press(Key::Tab);
    assert_eq!(panel.channel().as_deref(), Some("web"));
    assert!(panel.has_keyboard("Customer goal"));
    panel.focus("Channel");
    panel.press(Key::Enter);
    panel
        .harness
        .key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    panel.harness.run();
    assert!(panel.has_keyboard("Phase"), "and back");
    assert_eq!(panel.take_drafts().len(), 1);
}

#[test]
fn keys_that_come_at_once_do_the_same() {
    let mut panel = InspectorWindow::new(many_channels(3), vec![touchpoint("search")]);
    panel.focus("Channel");
    let key = |key| Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let text = |letter: &str| Event::Text(letter.to_owned());
    for event in [
        key(Key::Enter),
        text("c"),
        text("h"),
        text(" 00"),
        key(Key::ArrowDown),
        key(Key::Enter),
    ] {
        panel.harness.event(event);
    }
    panel.harness.run();
    assert_eq!(panel.channel().as_deref(), Some("channel-2"));
    assert!(panel.options().is_empty());
}

#[test]
fn a_list_without_a_hit_says_so_and_keeps_what_was_chosen() {
    let mut panel = InspectorWindow::new(many_channels(3), vec![touchpoint("queue")]);
    panel.focus("Channel");
    panel.letters("zeppelin");
    assert!(panel.options().is_empty());
    assert!(panel.harness.query_by_label("Channel").is_some());
    panel.press(Key::Enter);
    panel.press(Key::Escape);
    let channel = panel.touchpoint("queue").channel;
    assert_eq!(channel, Some(id::<ChannelId>("phone")));
    assert!(panel.take_drafts().is_empty());
}

#[test]
fn lists_of_thousands_stay_whole() {
    let mut parts: JourneyParts = journey().to_parts();
    parts.touchpoints.extend((0..3000).map(|number| {
        let step = id::<TouchpointId>(&format!("step-{number}"));
        let mut step = Touchpoint::new(step, id::<PhaseId>("settle"), f64::from(number));
        step.title = format!("Step {number}");
        step
    }));
    let journey = Journey::from_parts(parts).expect("a sound journey");
    let mut panel = InspectorWindow::new(journey, vec![ItemRef::PainPoint(id("wait"))]);
    panel.focus("Where");
    panel.press(Key::Enter);
    assert!(panel.options().len() < 60, "only rows in sight are made");
    panel.letters("step 2999");
    assert_eq!(panel.options(), ["Step 2999"]);
    panel.press(Key::Enter);
    let pain = panel.journey().pain_points().get(&id("wait"));
    let anchor = pain.map(|pain| pain.anchor.clone());
    let wanted = klantreis::model::Anchor::Touchpoint(id("step-2999"));
    assert_eq!(anchor, Some(wanted));
}

#[test]
fn the_title_comes_first_and_the_bin_last() {
    for item in crate::kit::one_of_each() {
        let mut panel = InspectorWindow::new(journey(), vec![item.clone()]);
        let has_bin = panel.harness.query_by_label("Delete").is_some();
        assert_eq!(
            has_bin,
            !matches!(item, ItemRef::Journey | ItemRef::Cell(..))
        );
        panel.press(Key::Tab);
        let first = focused(&panel);
        let is_field = matches!(
            first.1,
            Role::TextInput | Role::MultilineTextInput | Role::ComboBox
        );
        // A place in a row begins with the ways to its row and its touchpoint.
        assert!(
            is_field || matches!(item, ItemRef::Cell(..)),
            "{item:?}: {first:?}"
        );
        if !has_bin {
            continue;
        }
        panel
            .harness
            .key_press_modifiers(Modifiers::SHIFT, Key::Tab);
        panel.harness.run();
        assert_eq!(focused(&panel).0.as_deref(), Some("Delete"), "{item:?}");
    }
}

/// The name and the role of what has the keyboard.
fn focused(panel: &InspectorWindow) -> (Option<String>, Role) {
    let all = panel.harness.root().children_recursive();
    let mut focused = all.filter(|node| node.is_focused());
    let node = focused.next().expect("something has the keyboard");
    let node = node.accesskit_node();
    (node.label(), node.role())
}
