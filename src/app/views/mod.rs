//! Views of *Analyse* and *Optimise* in the window: scrolling scenes whose items are selected,
//! opened and dragged.

mod drag;
mod show;

use std::{sync::Arc, time::Duration};

use eframe::egui::{CentralPanel, Frame, Id, ScrollArea, Sense, Ui, vec2};

pub use self::show::{Asked, Shown};
use self::{drag::Drag, show::draw};
use super::{
    App, Document,
    jobs::Done,
    knowing::{AT_ONCE, Facts, SMALL},
    panels::anchor_ui,
    state,
    widgets::follow_focus,
};
use crate::{
    canvas::{Pictures, Sensing, Touched, color, scroll_sheet_ui},
    insight::{Insight, Known, ScoredIndex},
    intent::{AddWhat, CommandId, Intent, Outbox},
    layout::views::{Add, Choices, Press, ViewPart},
    model::{Choice as _, ItemRef, Stage},
};

/// State of the views of *Analyse* and *Optimise*.
pub struct Views {
    /// View of *Analyse* that is shown.
    pub analyse: ViewPart,
    /// View of *Optimise* that is shown.
    pub optimise: ViewPart,
    /// Choices made within the views.
    pub choices: Choices,
    /// Filter of the lists.
    pub filter: show::Filter,
    shown: Option<Shown>,
    /// Request that a job is working on, or is to be started for.
    drawing: Option<Asked>,
    /// Request that a job is to be started for.
    to_draw: Option<Asked>,
    /// Request at which a job panicked; it isn't tried again.
    failed: Option<Asked>,
    /// Time that the last drawing of each view took.
    took: Vec<(ViewPart, Duration)>,
    /// Ids of the widgets of the view that is shown.
    nodes: Vec<Id>,
    drag: Option<Drag>,
    /// Item to bring into view in the next pass.
    revealed: Option<ItemRef>,
}

impl Default for Views {
    fn default() -> Self {
        Self {
            analyse: ViewPart::Scores,
            optimise: ViewPart::Priorities,
            choices: Choices::default(),
            filter: show::Filter::default(),
            shown: None,
            drawing: None,
            to_draw: None,
            failed: None,
            took: Vec::new(),
            nodes: Vec::new(),
            drag: None,
            revealed: None,
        }
    }
}

impl Views {
    /// Views of a stage of the method, in the order of the tabs.
    pub fn of_place(place: Stage) -> impl Iterator<Item = ViewPart> {
        let all = ViewPart::ALL.iter().copied();
        all.filter(move |part| part.place() == place)
    }

    /// View of a stage that is shown.
    #[must_use]
    pub fn part(&self, place: Stage) -> ViewPart {
        match place {
            Stage::Analyse | Stage::Visualise => self.analyse,
            Stage::Optimise => self.optimise,
        }
    }

    /// Shows another view, in the stage that it belongs to.
    pub fn show(&mut self, part: ViewPart) {
        match part.place() {
            Stage::Optimise => self.optimise = part,
            Stage::Analyse | Stage::Visualise => self.analyse = part,
        }
    }

    /// True if a widget with this id belongs to the view that is shown.
    #[must_use]
    pub fn has(&self, id: Id) -> bool {
        self.nodes.contains(&id)
    }

    /// Stores a view that was drawn.
    pub fn take(&mut self, shown: Shown) {
        let part = shown.asked.part;
        self.took.retain(|(other, _)| *other != part);
        self.took.push((part, shown.took));
        self.drawing = None;
        self.shown = Some(shown);
    }

    /// Stops waiting for a view whose job panicked.
    pub fn give_up(&mut self) {
        self.failed = self.drawing.take();
    }

    /// Draws what is requested, or has a job do it if that would keep the window waiting.
    fn follow(&mut self, asked: Asked, facts: &Arc<Facts>) {
        let is_shown = |shown: &Shown| shown.asked == asked;
        let has_failed = self.failed.as_ref() == Some(&asked);
        if self.drawing.is_some() || has_failed || self.shown.as_ref().is_some_and(is_shown) {
            return;
        }
        let before = self.took.iter().find(|(part, _)| *part == asked.part);
        let takes_long = before.map_or_else(
            || facts.journey.graph().touchpoint_count() > SMALL,
            |(_, took)| *took > AT_ONCE,
        );
        if takes_long {
            self.drawing = Some(asked.clone());
            self.to_draw = Some(asked);
        } else {
            self.take(draw(facts, asked));
        }
    }

    /// Latest drawing of a view, which may be out of date.
    fn shown(&self, part: ViewPart) -> Option<&Shown> {
        self.shown.as_ref().filter(|shown| shown.asked.part == part)
    }

    /// Brings an item into view in the next pass.
    pub fn reveal(&mut self, item: ItemRef) {
        self.revealed = Some(item);
    }
}

impl App {
    /// Starts the job of the view that waits for one.
    pub(crate) fn draw_view(&mut self) {
        let Some(doc) = &mut self.doc else { return };
        let Some(asked) = doc.views.to_draw.take() else {
            return;
        };
        let owner = doc.knowing.id();
        if let Some(facts) = doc.knowing.facts().cloned() {
            self.jobs
                .run(move || Done::Drawn(owner, Box::new(draw(&facts, asked))));
        }
    }
}

/// Shows the view of the present stage.
pub fn views_ui(
    ui: &mut Ui,
    (app, doc): (&App, &Document),
    views: &mut Views,
    pictures: &mut Pictures,
    outbox: &mut Outbox,
) {
    let palette = app.palette();
    pictures.collect(ui.ctx());
    let frame = Frame::new().fill(color(palette.ground));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let part = views.part(doc.place);
        anchor_ui(ui, state::Panel::Center, &app.lang().choice(part));
        if let Some(facts) = doc.knowing.facts() {
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
        if views.drawing.is_some() || doc.knowing.is_old(doc.editor.revision()) {
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

fn asked(app: &App, doc: &Document, views: &Views, width: f64) -> Asked {
    Asked {
        part: views.part(doc.place),
        options: doc.view_options(app.lang(), app.tone()),
        filter: views.filter.clone(),
        choices: views.choices.clone(),
        width,
        chosen: doc.selection.last().cloned(),
        number: doc.knowing.number(),
    }
}

fn content_ui(
    ui: &mut Ui,
    app: &App,
    doc: &Document,
    views: &mut Views,
    pictures: &mut Pictures,
    outbox: &mut Outbox,
) {
    let Some(shown) = views.shown.take() else {
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
    let is_chosen = |key: &str| {
        let item = key.split('#').next().and_then(ItemRef::parse);
        item.is_some_and(|item| doc.selection.contains(&item))
    };
    let can_drag = |key: &str| app.can_edit() && drag::can_drag(&shown, key);
    let sensing = Sensing {
        is_chosen: &is_chosen,
        can_drag: &can_drag,
        salt: Id::unique(("view-node", shown.asked.part as u8)),
    };
    let touched = scroll_sheet_ui(ui, &shown.view.scene, rect.min, &sensing, pictures);
    views.nodes = touched.iter().map(|thing| thing.response.id).collect();
    for thing in &touched {
        if let Some((item, press)) = answer(ui, doc, thing, &shown.facts.insight, outbox) {
            let Facts { journey, insight } = &*shown.facts;
            let persona = shown.asked.options.persona.as_ref();
            let known = Known {
                index: &ScoredIndex::new(journey),
                insight,
            };
            views.choices.choose((known, persona), &item, press);
        }
    }
    if app.can_edit() {
        drag::keys_ui(ui, doc, &touched, outbox);
    }
    drag::drag_ui(
        ui,
        app,
        doc,
        (&mut views.drag, &shown),
        (rect.min, &touched),
        outbox,
    );
    follow_focus(ui);
    if let Some(item) = views.revealed.take()
        && let Some(place) = show::place_of(&shown.view.scene, &item)
    {
        ui.scroll_to_rect(place.translate(rect.min.to_vec2()), None);
    }
    views.shown = Some(shown);
}

/// Answers a click on an item, or its getting the focus; a choice within the view is returned with
/// its item.
fn answer(
    ui: &Ui,
    doc: &Document,
    thing: &Touched,
    insight: &Insight,
    outbox: &mut Outbox,
) -> Option<(ItemRef, Press)> {
    if thing.response.clicked() {
        // The focus goes on from here.
        thing.response.request_focus();
    }
    if thing.response.hovered() && thing.role == crate::scene::Role::Item {
        ui.set_cursor_icon(eframe::egui::CursorIcon::PointingHand);
    }
    let press = Press::of(&thing.key);
    // The focused item is selected, so that keys act on the one that is seen to have the focus.
    let is_reached = press.is_none() && thing.response.gained_focus();
    if !thing.response.clicked() && !is_reached {
        return None;
    }
    let item = thing.key.split('#').next().and_then(ItemRef::parse)?;
    let Some(press) = press else {
        outbox.ask(Intent::Select(vec![item]));
        return None;
    };
    let found = |number: usize| insight.findings.get(number);
    let asked = match press {
        Press::Axis(_) | Press::Assume(_) | Press::Explain(_) => return Some((item, press)),
        Press::Add(adds) => Some(added(doc, adds)),
        Press::Show(number) => found(number).map(|f| Intent::Show(f.place().clone())),
        Press::TakeUp(number) => found(number).map(|f| Intent::TakeUp(f.check, item)),
        Press::Leave(number) => found(number).map(|f| Intent::LeaveAlone(f.check, item)),
        Press::Fix { finding, fix } => found(finding)
            .and_then(|f| f.found.fixes.get(fix))
            .map(|fix| Intent::Fix(Box::new(fix.clone()))),
    };
    if let Some(intent) = asked {
        outbox.ask(intent);
    }
    None
}

/// Intent of a button in a heading that adds something. An action may stand by itself; it addresses
/// the selected pain points.
fn added(doc: &Document, adds: Add) -> Intent {
    match adds {
        Add::Score => Intent::Run(CommandId::AddScore),
        Add::Action => {
            let chosen = doc.selection.iter().filter_map(|item| match item {
                ItemRef::PainPoint(id) => Some(id.clone()),
                _ => None,
            });
            Intent::Add(AddWhat::Action(None, chosen.collect()))
        }
    }
}
