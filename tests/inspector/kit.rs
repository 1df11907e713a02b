//! A window with nothing but the inspector, on a small journey.

use std::sync::Arc;

use eframe::egui::{
    Context, FontData, FontDefinitions, FontFamily, Frame, Key, Modifiers, Role, Ui, Vec2,
};
use egui_kittest::{
    Harness, Node,
    kittest::{NodeT as _, Queryable as _},
};
use klantreis::{
    app::{inspector_ui, widgets},
    edit::{Draft, Editor, Selection},
    i18n::Lang,
    intent::{Intent, Look, Outbox},
    model::{
        About, Action, ActionId, ActionKind, Aggregation, Anchor, Cell, Channel, ChannelId,
        ChannelKind, Color, Device, DeviceId, DeviceKind, DomainId, Emotion, Evidence,
        ImpactMoment, ItemRef, Journey, JourneyParts, JourneyPath, Lane, LaneId, Metric, MetricDef,
        MetricId, MomentId, PainPoint, PainPointId, PathId, Persona, PersonaId, Phase, PhaseId,
        Polarity, Row, RowId, RowKind, ScaleDirection, Score, ScoreData, ScoreId, ScoreTarget,
        Touchpoint, TouchpointId, Transition, TransitionId,
    },
    scene::TextWeight,
    text,
    theme::{Palette, Tone},
};

/// State of the window.
pub struct InspectorState {
    pub editor: Editor,
    pub selection: Selection,
    pub persona: Option<PersonaId>,
    pub lang: Lang,
    pub tone: Tone,
    pub is_read_only: bool,
    pub asked: Vec<Intent>,
    pub drafts: Vec<Draft>,
}

/// A window with the inspector.
pub struct InspectorWindow {
    pub harness: Harness<'static, InspectorState>,
}

/// Options of a window.
#[derive(Clone, Copy)]
pub struct InspectorSetup {
    pub size: Vec2,
    pub lang: Lang,
    pub tone: Tone,
    pub is_read_only: bool,
}

impl Default for InspectorSetup {
    fn default() -> Self {
        Self {
            size: Vec2::new(320.0, 3200.0),
            lang: Lang::En,
            tone: Tone::Light,
            is_read_only: false,
        }
    }
}

impl InspectorWindow {
    pub fn new(journey: Journey, selection: Selection) -> Self {
        Self::with(InspectorSetup::default(), journey, selection)
    }

    pub fn with(setup: InspectorSetup, journey: Journey, selection: Selection) -> Self {
        let state = InspectorState {
            editor: Editor::new(journey),
            selection,
            persona: None,
            lang: setup.lang,
            tone: setup.tone,
            is_read_only: setup.is_read_only,
            asked: Vec::new(),
            drafts: Vec::new(),
        };
        let mut harness = Harness::builder()
            .with_size(setup.size)
            .with_max_steps(12)
            .with_context_setup(move |ctx| install(ctx, setup.tone))
            .build_ui_state(show, state);
        harness.run();
        Self { harness }
    }

    /// The control with this name; titles of groups may have the same.
    pub fn control<'a>(&'a self, label: &'a str) -> Node<'a> {
        let is_title = |node: &Node<'_>| node.accesskit_node().role() == Role::DisclosureTriangle;
        let mut all: Vec<_> = self.harness.query_all_by_label(label).collect();
        if all.len() > 1 {
            all.retain(|node| !is_title(node));
        }
        assert_eq!(all.len(), 1, "{label:?} is not one control");
        all.remove(0)
    }

    /// Clicks a field, replaces its text, and leaves it uncommitted.
    pub fn type_into(&mut self, label: &str, text: &str) {
        self.control(label).focus();
        self.harness.run();
        self.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        self.harness.run();
        self.control(label).type_text(text);
        self.harness.run();
    }

    /// Types into a field and commits it.
    pub fn enter(&mut self, label: &str, text: &str) {
        self.type_into(label, text);
        self.press(Key::Enter);
    }

    pub fn press(&mut self, key: Key) {
        self.harness.key_press(key);
        self.harness.run();
    }

    pub fn click(&mut self, label: &str) {
        self.control(label).click();
        self.harness.run();
    }

    /// Chooses a line of a drop-down.
    pub fn choose(&mut self, label: &str, line: &str) {
        self.click(label);
        let is_line = |node: &Node<'_>| node.accesskit_node().role() == Role::ListBoxOption;
        let found = self.harness.query_all_by_label(line).find(is_line);
        found.expect("the line is in the menu").click();
        self.harness.run();
    }

    pub fn drafts(&self) -> &[Draft] {
        &self.harness.state().drafts
    }

    pub fn take_drafts(&mut self) -> Vec<Draft> {
        std::mem::take(&mut self.harness.state_mut().drafts)
    }

    pub fn take_asked(&mut self) -> Vec<Intent> {
        std::mem::take(&mut self.harness.state_mut().asked)
    }

    pub fn journey(&self) -> &Journey {
        self.harness.state().editor.journey()
    }

    pub fn touchpoint(&self, word: &str) -> Touchpoint {
        let found = self.journey().touchpoint(&id::<TouchpointId>(word));
        Touchpoint::clone(found.expect("the touchpoint is there"))
    }

    pub fn select(&mut self, selection: Selection) {
        self.harness.state_mut().selection = selection;
        self.harness.run();
    }
}

fn install(ctx: &Context, tone: Tone) {
    let mut fonts = FontDefinitions::empty();
    for (name, weight) in [
        ("regular", TextWeight::Regular),
        ("semibold", TextWeight::SemiBold),
    ] {
        let data = FontData::from_static(text::font_data(weight));
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
    }
    let regular = vec!["regular".to_owned()];
    fonts
        .families
        .insert(FontFamily::Proportional, regular.clone());
    fonts.families.insert(FontFamily::Monospace, regular);
    let bold = FontFamily::Name("semibold".into());
    fonts.families.insert(bold, vec!["semibold".to_owned()]);
    ctx.set_fonts(fonts);
    ctx.all_styles_mut(|style| widgets::apply_palette(style, Palette::of(tone)));
}

fn show(ui: &mut Ui, state: &mut InspectorState) {
    let palette = Palette::of(state.tone);
    let mut outbox = Outbox::new(1);
    let look = Look {
        insight: None,
        journey: state.editor.journey(),
        selection: &state.selection,
        persona: state.persona.as_ref(),
        lang: state.lang,
        palette,
        is_read_only: state.is_read_only,
    };
    let rect = ui.max_rect().expand(20.0);
    ui.painter()
        .rect_filled(rect, 0.0, widgets::color(palette.panel));
    Frame::new().show(ui, |ui| inspector_ui(ui, &look, &mut outbox));
    for intent in outbox.intents {
        match &intent {
            Intent::Edit(draft) | Intent::CommitText(draft) => {
                state.drafts.push(draft.clone());
                let selection = state.selection.clone();
                let applied = state.editor.apply(draft.clone(), &selection);
                assert!(applied.is_ok(), "{draft:?}: {applied:?}");
            }
            // For the recovery journal only.
            Intent::DraftText(_) => {}
            _ => state.asked.push(intent),
        }
    }
}

pub fn id<I: DomainId>(word: &str) -> I {
    I::parse(word).expect("a plain word")
}

pub fn touchpoint(word: &str) -> ItemRef {
    ItemRef::Touchpoint(id(word))
}

fn phase(word: &str, name: &str) -> Phase {
    Phase {
        id: id(word),
        name: name.to_owned(),
        goal: String::new(),
        desired: String::new(),
        custom: Vec::new(),
    }
}

fn channel(word: &str, kind: ChannelKind) -> Channel {
    Channel {
        id: id(word),
        name: word.to_owned(),
        kind,
        icon: kind,
        color: Color([0xc2, 0x41, 0x0c]),
        lane: String::new(),
        service_level: None,
        quality: None,
        custom: Vec::new(),
    }
}

fn persona(word: &str, name: &str, color: [u8; 3]) -> Persona {
    Persona {
        color: Color(color),
        ..Persona::new(id(word), name.to_owned())
    }
}

fn step(word: &str, title: &str, place: &str, order: f64) -> Touchpoint {
    let mut step = Touchpoint::new(id(word), id(place), order);
    step.title = title.to_owned();
    step
}

/// A small journey with one of everything.
pub fn journey() -> Journey {
    let mut queue = step("queue", "Wait in the phone queue", "arrange", 2.0);
    queue.channel = Some(id::<ChannelId>("phone"));
    queue.emotions.push(Emotion {
        persona: Some(id("fatma")),
        value: -2,
        word: "powerless".to_owned(),
    });
    let mut way = Transition::new(id("way"), id("queue"), id("agent"));
    way.share = Some(0.27);
    let parts = JourneyParts {
        about: About {
            title: "Moving house".to_owned(),
            ..About::default()
        },
        phases: vec![phase("arrange", "Arrange"), phase("settle", "Settle")],
        lanes: vec![Lane {
            id: id::<LaneId>("front"),
            name: "Front".to_owned(),
        }],
        channels: vec![
            channel("phone", ChannelKind::Phone),
            channel("web", ChannelKind::Web),
        ],
        devices: vec![Device {
            id: id::<DeviceId>("mobile"),
            name: "Mobile".to_owned(),
            kind: DeviceKind::Mobile,
            icon: DeviceKind::Mobile,
            color: Color::default(),
            custom: Vec::new(),
        }],
        personas: vec![
            persona("fatma", "Fatma", [0x0f, 0x6e, 0x84]),
            persona("henk", "Henk", [0xc2, 0x41, 0x0c]),
        ],
        touchpoints: vec![
            step("search", "Search the site", "arrange", 1.0),
            queue,
            step("agent", "Agent calls back", "arrange", 3.0),
        ],
        transitions: vec![way],
        ..JourneyParts::default()
    };
    Journey::from_parts(hang_on(parts)).expect("a sound journey")
}

/// Annotations of the journey.
fn hang_on(mut parts: JourneyParts) -> JourneyParts {
    let queue: TouchpointId = id("queue");
    parts.rows = vec![Row {
        id: id::<RowId>("ideas"),
        kind: RowKind::Text,
        name: "Ideas".to_owned(),
        hidden: false,
        cells: vec![Cell {
            touchpoint: queue.clone(),
            text: "Music".to_owned(),
            image: None,
        }],
    }];
    parts.pain_points = vec![PainPoint {
        text: "Six minutes in the queue".to_owned(),
        severity: Some(4),
        frequency: Some(0.58),
        ..PainPoint::new(id::<PainPointId>("wait"), Anchor::Touchpoint(queue.clone()))
    }];
    parts.moments = vec![ImpactMoment {
        id: id::<MomentId>("kept"),
        anchor: Anchor::Touchpoint(queue.clone()),
        text: "Kept promise".to_owned(),
        polarity: Polarity::Positive,
        strength: 2,
        evidence: Evidence::default(),
        notes: String::new(),
        custom: Vec::new(),
    }];
    parts.actions = vec![Action {
        text: "Offer a call-back".to_owned(),
        touchpoint: Some(queue.clone()),
        pain_points: vec![id::<PainPointId>("wait")],
        kind: ActionKind::Process,
        ..Action::new(id::<ActionId>("callback"))
    }];
    measured(parts)
}

/// Scores and metrics, and a path.
fn measured(mut parts: JourneyParts) -> JourneyParts {
    let queue: TouchpointId = id("queue");
    parts.metrics = vec![MetricDef {
        id: id::<MetricId>("ease"),
        name: "Ease".to_owned(),
        measures: None,
        min: 1,
        max: 4,
        direction: ScaleDirection::HigherIsBetter,
        report: Aggregation::Mean,
    }];
    parts.scores = vec![Score {
        source: "call survey".to_owned(),
        ..Score::new(
            id::<ScoreId>("ces"),
            Metric::Ces5,
            ScoreTarget::Touchpoint(queue.clone()),
            ScoreData::Replies(vec![2, 4, 12, 60, 59]),
        )
    }];
    parts.paths = vec![JourneyPath {
        id: id::<PathId>("usual"),
        name: "Usual".to_owned(),
        touchpoints: vec![queue, id("agent")],
    }];
    parts
}

/// One of each kind of item.
pub fn one_of_each() -> Vec<ItemRef> {
    vec![
        ItemRef::Journey,
        ItemRef::Phase(id::<PhaseId>("arrange")),
        ItemRef::Lane(id("front")),
        ItemRef::Row(id("ideas")),
        ItemRef::Cell(id("ideas"), id("queue")),
        touchpoint("queue"),
        ItemRef::Transition(id::<TransitionId>("way")),
        ItemRef::PainPoint(id("wait")),
        ItemRef::Moment(id("kept")),
        ItemRef::Action(id("callback")),
        ItemRef::Score(id("ces")),
        ItemRef::Persona(id("fatma")),
        ItemRef::Channel(id("phone")),
        ItemRef::Device(id("mobile")),
        ItemRef::Metric(id("ease")),
        ItemRef::Path(id("usual")),
    ]
}
