//! Views of *Analyse* and *Optimise* in the window: scrolling scenes whose items are selected,
//! opened and dragged.

mod drag;
mod view_snapshot;

use std::{sync::Arc, time::Duration};

use eframe::egui::{CentralPanel, Frame, Id, ScrollArea, Sense, Ui, vec2};

pub use self::view_snapshot::{ViewRequest, ViewSnapshot};
use self::{
    drag::{DragSurface, ViewDrag},
    view_snapshot::draw_view,
};
use super::insight_cache::{InsightSnapshot, SMALL_JOURNEY, SYNC_LIMIT};
use crate::{
    app::{
        App, Document,
        jobs::JobResult,
        shell::panels::{Pane, pane_anchor_ui},
        widgets::follow_focus,
    },
    canvas::{ItemResponse, SceneInteraction, TextureCache, color, scrolling_scene_ui},
    insight::{IndexedInsight, Insight, ScoredIndex},
    intent::{CommandId, Intent, NewItem, Outbox},
    model::{Choice as _, ItemRef, Stage},
    report::views::{ViewChoices, ViewKind},
    scene::{AddOffer, ItemRole, PressAction, SceneKey},
};

/// State of the views of *Analyse* and *Optimise*.
pub struct ViewsState {
    /// View of *Analyse* that is shown.
    pub analyse: ViewKind,
    /// View of *Optimise* that is shown.
    pub optimise: ViewKind,
    /// Choices made within the views.
    pub choices: ViewChoices,
    /// Filter of the lists.
    pub filter: view_snapshot::ListFilter,
    snapshot: Option<ViewSnapshot>,
    /// Request that a job is working on, or is to be started for.
    pending: Option<ViewRequest>,
    /// Request that a job is to be started for.
    to_draw: Option<ViewRequest>,
    /// Request at which a job panicked; it isn't tried again.
    failed: Option<ViewRequest>,
    /// Time that the last drawing of each view took.
    draw_times: Vec<(ViewKind, Duration)>,
    /// Ids of the widgets of the view that is shown.
    nodes: Vec<Id>,
    drag: Option<ViewDrag>,
    /// Item to bring into view in the next pass.
    revealed_item: Option<ItemRef>,
}

impl Default for ViewsState {
    fn default() -> Self {
        Self {
            analyse: ViewKind::Scores,
            optimise: ViewKind::Priorities,
            choices: ViewChoices::default(),
            filter: view_snapshot::ListFilter::default(),
            snapshot: None,
            pending: None,
            to_draw: None,
            failed: None,
            draw_times: Vec::new(),
            nodes: Vec::new(),
            drag: None,
            revealed_item: None,
        }
    }
}

impl ViewsState {
    /// Views of a stage of the method, in the order of the tabs.
    pub fn of_stage(place: Stage) -> impl Iterator<Item = ViewKind> {
        let all = ViewKind::ALL.iter().copied();
        all.filter(move |part| part.stage() == place)
    }

    /// View of a stage that is shown.
    #[must_use]
    pub fn current(&self, place: Stage) -> ViewKind {
        match place {
            Stage::Analyse | Stage::Visualise => self.analyse,
            Stage::Optimise => self.optimise,
        }
    }

    /// Shows another view, in the stage that it belongs to.
    pub fn show(&mut self, part: ViewKind) {
        match part.stage() {
            Stage::Optimise => self.optimise = part,
            Stage::Analyse | Stage::Visualise => self.analyse = part,
        }
    }

    /// True if a widget with this id belongs to the view that is shown.
    #[must_use]
    pub fn has_node(&self, id: Id) -> bool {
        self.nodes.contains(&id)
    }

    /// Stores a view that was drawn.
    pub fn store(&mut self, shown: ViewSnapshot) {
        let part = shown.request.kind;
        self.draw_times.retain(|(other, _)| *other != part);
        self.draw_times.push((part, shown.duration));
        self.pending = None;
        self.snapshot = Some(shown);
    }

    /// Stops waiting for a view whose job panicked.
    pub fn cancel(&mut self) {
        self.failed = self.pending.take();
    }

    /// Draws what is requested, or has a job do it if that would keep the window waiting.
    fn follow(&mut self, asked: ViewRequest, facts: &Arc<InsightSnapshot>) {
        let is_shown = |shown: &ViewSnapshot| shown.request == asked;
        let has_failed = self.failed.as_ref() == Some(&asked);
        if self.pending.is_some() || has_failed || self.snapshot.as_ref().is_some_and(is_shown) {
            return;
        }
        let before = self.draw_times.iter().find(|(part, _)| *part == asked.kind);
        let takes_long = before.map_or_else(
            || facts.journey.graph().touchpoint_count() > SMALL_JOURNEY,
            |(_, took)| *took > SYNC_LIMIT,
        );
        if takes_long {
            self.pending = Some(asked.clone());
            self.to_draw = Some(asked);
        } else {
            self.store(draw_view(facts, asked));
        }
    }

    /// Latest drawing of a view, which may be out of date.
    fn shown(&self, part: ViewKind) -> Option<&ViewSnapshot> {
        self.snapshot
            .as_ref()
            .filter(|shown| shown.request.kind == part)
    }

    /// Brings an item into view in the next pass.
    pub fn reveal(&mut self, item: ItemRef) {
        self.revealed_item = Some(item);
    }
}

impl App {
    /// Starts the job of the view that waits for one.
    pub(crate) fn draw_view(&mut self) {
        let Some(doc) = &mut self.workspace.doc else {
            return;
        };
        let Some(asked) = doc.views.to_draw.take() else {
            return;
        };
        let owner = doc.insight.id();
        if let Some(facts) = doc.insight.snapshot().cloned() {
            self.jobs
                .run(move || JobResult::ViewDrawn(owner, Box::new(draw_view(&facts, asked))));
        }
    }
}

/// Shows the view of the present stage.
pub fn views_ui(
    ui: &mut Ui,
    app: &App,
    doc: &Document,
    views: &mut ViewsState,
    pictures: &mut TextureCache,
    outbox: &mut Outbox,
) {
    let palette = app.palette();
    pictures.collect(ui.ctx());
    let frame = Frame::new().fill(color(palette.ground));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let part = views.current(doc.stage);
        pane_anchor_ui(ui, Pane::Center, &app.lang().choice(part));
        if let Some(facts) = doc.insight.snapshot() {
            let width = f64::from(ui.available_width().round());
            views.follow(asked(app, doc, views, width), facts);
        }
        if views.shown(part).is_none() {
            ui.centered_and_justified(|ui| ui.label(app.lang().tr(id!("views-working"))));
            return;
        }
        ScrollArea::both()
            .id_salt(("view", part as u8))
            .auto_shrink([false, false])
            .show(ui, |ui| {
                content_ui(ui, app, doc, views, pictures, outbox);
            });
        if views.pending.is_some() || doc.insight.is_stale(doc.editor.revision()) {
            refreshing_ui(ui, app);
        }
    });
}

/// Note in the corner while the view is out of date.
fn refreshing_ui(ui: &Ui, app: &App) {
    use eframe::egui::{Align2, FontId};
    let palette = app.palette();
    let at = ui.max_rect().right_top() + vec2(-20.0, 10.0);
    let words = app.lang().tr(id!("views-refreshing"));
    let galley =
        ui.painter()
            .layout_no_wrap(words, FontId::proportional(11.5), color(palette.accent));
    let rect = Align2::RIGHT_TOP.anchor_size(at, galley.size() + vec2(16.0, 8.0));
    ui.painter()
        .rect_filled(rect, 10.0, color(palette.accent_soft));
    ui.painter()
        .galley(rect.min + vec2(8.0, 4.0), galley, color(palette.accent));
}

fn asked(app: &App, doc: &Document, views: &ViewsState, width: f64) -> ViewRequest {
    ViewRequest {
        kind: views.current(doc.stage),
        options: doc.view_options(app.lang(), app.tone()),
        filter: views.filter.clone(),
        choices: views.choices.clone(),
        width,
        selected: doc.selection.last().cloned(),
        result_number: doc.insight.result_number(),
    }
}

fn content_ui(
    ui: &mut Ui,
    app: &App,
    doc: &Document,
    views: &mut ViewsState,
    pictures: &mut TextureCache,
    outbox: &mut Outbox,
) {
    let Some(shown) = views.snapshot.take() else {
        return;
    };
    #[expect(clippy::cast_possible_truncation, reason = "screen lengths are f32")]
    let mut size = vec2(
        shown.view.scene.size.x as f32,
        shown.view.scene.size.y as f32,
    );
    // Views are drawn for the room there is, rounded, down to their least width.
    if size.x <= ui.available_width() + 1.0 {
        size.x = ui.available_width();
    }
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let is_chosen = |key: &SceneKey| doc.selection.contains(&key.item);
    let can_drag = |key: &SceneKey| app.can_edit() && drag::can_drag(&shown, key);
    let sensing = SceneInteraction {
        is_selected: &is_chosen,
        can_drag: &can_drag,
        salt: Id::unique(("view-node", shown.request.kind as u8)),
    };
    let touched = scrolling_scene_ui(ui, &shown.view.scene, rect.min, &sensing, pictures);
    views.nodes = touched.iter().map(|thing| thing.response.id).collect();
    for thing in &touched {
        if let Some((item, press)) = answer(ui, doc, thing, &shown.insight.insight, outbox) {
            let InsightSnapshot { journey, insight } = &*shown.insight;
            let persona = shown.request.options.persona.as_ref();
            let known = IndexedInsight {
                index: &ScoredIndex::new(journey),
                insight,
            };
            views.choices.apply_press((known, persona), &item, press);
        }
    }
    if app.can_edit() {
        drag::move_card_by_keys(ui, doc, &touched, outbox);
    }
    let surface = DragSurface {
        ui,
        app,
        doc,
        shown: &shown,
        origin: rect.min,
    };
    surface.drag_ui(&mut views.drag, &touched, outbox);
    follow_focus(ui);
    if let Some(item) = views.revealed_item.take()
        && let Some(place) = view_snapshot::item_rect(&shown.view.scene, &item)
    {
        ui.scroll_to_rect(place.translate(rect.min.to_vec2()), None);
    }
    views.snapshot = Some(shown);
}

/// Answers a click on an item, or its getting the focus; a choice within the view is returned with
/// its item.
fn answer(
    ui: &Ui,
    doc: &Document,
    thing: &ItemResponse,
    insight: &Insight,
    outbox: &mut Outbox,
) -> Option<(ItemRef, PressAction)> {
    if thing.response.clicked() {
        // The focus goes on from here.
        thing.response.request_focus();
    }
    if thing.response.hovered() && thing.role == ItemRole::Item {
        ui.set_cursor_icon(eframe::egui::CursorIcon::PointingHand);
    }
    let press = thing.key.press();
    // The focused item is selected, so that keys act on the one that is seen to have the focus.
    let is_reached = press.is_none() && thing.response.gained_focus();
    if !thing.response.clicked() && !is_reached {
        return None;
    }
    let item = thing.key.item.clone();
    let Some(press) = press else {
        outbox.push(Intent::Select(vec![item]));
        return None;
    };
    let found = |number: usize| insight.findings.get(number);
    let asked = match press {
        PressAction::Axis(_) | PressAction::Assume(_) | PressAction::Explain(_) => {
            return Some((item, press));
        }
        PressAction::Add(adds) => Some(added(doc, adds)),
        PressAction::Show(number) => found(number).map(|f| Intent::Show(f.location().clone())),
        PressAction::Restore(number) => found(number).map(|f| Intent::Restore(f.check, item)),
        PressAction::Dismiss(number) => found(number).map(|f| Intent::Dismiss(f.check, item)),
        PressAction::Fix { finding, fix } => found(finding)
            .and_then(|f| f.detail.fixes.get(fix))
            .map(|fix| Intent::Fix(Box::new(fix.clone()))),
    };
    if let Some(intent) = asked {
        outbox.push(intent);
    }
    None
}

/// Intent of a button in a heading that adds something. An action may stand by itself; it addresses
/// the selected pain points.
fn added(doc: &Document, adds: AddOffer) -> Intent {
    match adds {
        AddOffer::Score => Intent::Run(CommandId::AddScore),
        AddOffer::Action => {
            let chosen = doc.selection.iter().filter_map(|item| match item {
                ItemRef::PainPoint(id) => Some(id.clone()),
                _ => None,
            });
            Intent::Add(NewItem::Action(None, chosen.collect()))
        }
    }
}
