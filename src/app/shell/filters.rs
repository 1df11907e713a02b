//! Filters of the map and the lists: drop-downs in the bar where there is room, else in a popup
//! behind one button.

use std::sync::Arc;

use eframe::egui::{
    Button, Frame, Id, Margin, Popup, PopupCloseBehavior, Response, RichText, ScrollArea, Stroke,
    Ui, WidgetInfo, vec2,
};

use super::stage_bar::TabsRequest;
use crate::{
    app::{
        App, Document,
        widgets::{Combo, MenuItem, has_open_list, labelled_ui, regular, text_width},
        workspace::document::MapFilters,
    },
    canvas::color,
    edit::{Draft, Edit},
    i18n::Lang,
    insight::{
        checks::{Family, Severity},
        rank,
    },
    intent::{Intent, Outbox},
    model::{
        About, Choice, DomainId, Entity, EvidenceStatus, Journey, LaneAxis, Message, MessageId,
        PainStatus, Stage,
    },
    report::views::{ListFilter, ViewFilters},
    theme::Palette,
};

/// Gap between filters, in points.
const GAP: f32 = 6.0;
/// Width of the filter popup, in points.
const POPUP_WIDTH: f32 = 260.0;

/// Passes in which a popup is measured before its controls can have the focus.
const MEASURING_PASSES: u64 = 4;

/// Filter controls of one pass, with the values chosen in it.
struct FilterControls<'a> {
    doc: &'a Document,
    palette: &'static Palette,
    lang: Lang,
    /// Width of each filter in the bar, in points; `None` in the popup, where they take all of it.
    in_bar: Option<f32>,
    map_filters: MapFilters,
    list_filter: ListFilter,
}

/// Number of filters in an unfolded bar, without the button.
fn in_bar(doc: &Document) -> usize {
    let journey = doc.editor.journey();
    let has = |is_empty: bool| usize::from(!is_empty);
    match doc.stage {
        Stage::Visualise => {
            1 + has(journey.personas().is_empty())
                + has(journey.channels().is_empty())
                + has(journey.devices().is_empty())
        }
        Stage::Analyse => 0,
        Stage::Optimise => 1,
    }
}

fn has_button(doc: &Document, is_folded: bool) -> bool {
    is_folded || doc.stage != Stage::Visualise
}

fn filter_width(ui: &Ui) -> f32 {
    if ui.ctx().content_rect().width() > 1400.0 {
        150.0
    } else {
        118.0
    }
}

/// Width that the filters take in the bar, in points.
pub fn width(ui: &Ui, doc: &Document, lang: Lang, is_folded: bool) -> f32 {
    let mut width = 0.0;
    if has_button(doc, is_folded) {
        width += button_width(ui, &button_words(doc, lang, is_folded)) + GAP;
    }
    if !is_folded {
        for _ in 0..in_bar(doc) {
            width += filter_width(ui) + GAP;
        }
    }
    width - GAP
}

fn button_width(ui: &Ui, words: &str) -> f32 {
    text_width(ui.painter(), words, regular(12.0)) + 2.0 * ui.spacing().button_padding.x
}

/// Label of the button, with the number of filters set behind it.
fn button_words(doc: &Document, lang: Lang, is_folded: bool) -> String {
    let of_view = doc.views.current(doc.stage).row().filters;
    let filters = &doc.filters;
    let of_map = [
        filters.persona.is_some(),
        filters.channel.is_some(),
        filters.device.is_some(),
    ];
    let of_map = of_map.iter().filter(|is_on| **is_on).count();
    let count = match (doc.stage, of_view) {
        (Stage::Visualise, _) => of_map * usize::from(is_folded),
        (_, ViewFilters::Findings) => {
            usize::from(filters.persona.is_some()) + doc.views.filter.count(of_view)
        }
        _ => of_map + doc.views.filter.count(of_view),
    };
    if count == 0 {
        lang.tr(id!("filter-more"))
    } else {
        format!("{} ({count})", lang.tr(id!("filter-more")))
    }
}

/// Shows the filters of the present view.
pub fn filters_ui(
    ui: &mut Ui,
    (app, doc): (&App, &Document),
    is_folded: bool,
    asks: &mut Vec<TabsRequest>,
    outbox: &mut Outbox,
) {
    ui.spacing_mut().item_spacing.x = GAP;
    let mut shown = FilterControls {
        doc,
        palette: app.palette(),
        lang: app.lang(),
        in_bar: Some(filter_width(ui)),
        map_filters: doc.filters.clone(),
        list_filter: doc.views.filter.clone(),
    };
    if has_button(doc, is_folded) {
        shown.behind_button_ui(ui, is_folded, outbox);
    }
    if !is_folded {
        match doc.stage {
            Stage::Visualise => shown.of_map_ui(ui, outbox),
            Stage::Analyse => {}
            Stage::Optimise => shown.method_ui(ui, outbox),
        }
    }
    if shown.map_filters != doc.filters {
        asks.push(TabsRequest::Filter(shown.map_filters));
    }
    if shown.list_filter != doc.views.filter {
        asks.push(TabsRequest::Listed(shown.list_filter));
    }
}

impl FilterControls<'_> {
    /// Button with a popup of all filters, or of those that have no room in the bar.
    fn behind_button_ui(&mut self, ui: &mut Ui, is_folded: bool, outbox: &mut Outbox) {
        let words = button_words(self.doc, self.lang, is_folded);
        let button = ui.add(Button::new(RichText::new(&words).size(12.0)));
        button.widget_info(|| WidgetInfo::labeled(eframe::egui::Role::Button, true, &words));
        let id = Id::unique("filters-popup");
        let had_list = has_open_list(ui.ctx());
        let was_open = Popup::is_id_open(ui.ctx(), id);
        let height = ui.ctx().content_rect().bottom() - button.rect.bottom() - 40.0;
        let frame = Frame::popup(&ui.ctx().global_style()).inner_margin(Margin::same(12));
        let in_bar = self.in_bar.take();
        let shown = Popup::from_toggle_button_response(&button)
            .id(id)
            .close_behavior(PopupCloseBehavior::IgnoreClicks)
            .frame(frame)
            .width(POPUP_WIDTH)
            .gap(4.0)
            .show(|ui| {
                ui.set_width(POPUP_WIDTH.min(ui.ctx().content_rect().width() - 48.0));
                crate::app::widgets::apply_palette(ui.style_mut(), self.palette);
                ScrollArea::vertical()
                    .max_height(height.max(120.0))
                    .show(ui, |ui| {
                        self.list_ui(ui, is_folded, outbox);
                        crate::app::widgets::follow_focus(ui);
                    });
            });
        self.in_bar = in_bar;
        let Some(shown) = shown else {
            if was_open && ui.memory(|memory| memory.focused().is_none()) {
                button.request_focus();
            }
            return;
        };
        // The first filter takes the focus as soon as the popup is measured.
        let (now, opened_key) = (ui.ctx().cumulative_pass_nr(), id.with("opened"));
        if !was_open {
            ui.data_mut(|data| data.insert_temp(opened_key, now));
        }
        let opened = ui.data(|data| data.get_temp::<u64>(opened_key));
        let is_new = opened.is_some_and(|opened| now <= opened + MEASURING_PASSES);
        if is_new && (!was_open || ui.memory(|memory| memory.focused().is_none())) {
            let first = filter_id(self.first_key(is_folded));
            ui.memory_mut(|memory| memory.request_focus(first));
            ui.ctx().request_repaint();
        }
        if !had_list && was_pressed_outside(&shown.response, &button) {
            Popup::close_id(ui.ctx(), id);
        }
    }

    fn first_key(&self, is_folded: bool) -> MessageId {
        let journey = self.doc.editor.journey();
        match self.doc.stage {
            _ if !journey.personas().is_empty() => id!("filter-persona"),
            Stage::Visualise => id!("filter-lanes"),
            Stage::Optimise if is_folded => id!("filter-method"),
            _ => id!("filter-phase"),
        }
    }

    fn list_ui(&mut self, ui: &mut Ui, is_folded: bool, outbox: &mut Outbox) {
        match self.doc.stage {
            Stage::Visualise => self.of_map_ui(ui, outbox),
            Stage::Analyse | Stage::Optimise => self.of_lists_ui(ui),
        }
        if is_folded && self.doc.stage == Stage::Optimise {
            self.method_ui(ui, outbox);
        }
        ui.add_space(4.0);
        let clear = Button::new(self.lang.tr(id!("filter-clear")))
            .stroke(Stroke::new(1.0, color(self.palette.outline)))
            .min_size(vec2(ui.available_width(), 28.0));
        if ui
            .vertical_centered_justified(|ui| ui.add(clear))
            .inner
            .clicked()
        {
            self.map_filters = MapFilters::default();
            self.list_filter = ListFilter::default();
            ui.close();
        }
    }

    /// The filters of the map.
    fn of_map_ui(&mut self, ui: &mut Ui, outbox: &mut Outbox) {
        let journey = self.doc.editor.journey();
        self.personas_ui(ui, journey);
        self.channels_ui(ui, journey);
        self.devices_ui(ui, journey);
        self.lanes_ui(ui, outbox);
    }

    fn personas_ui(&mut self, ui: &mut Ui, journey: &Journey) {
        let choices = named(self.lang, journey.personas().iter(), |p| &p.name);
        if let Some(chosen) = self.one_ui(
            ui,
            id!("filter-persona"),
            choices,
            &self.map_filters.persona,
        ) {
            self.map_filters.persona = chosen;
        }
    }

    fn channels_ui(&mut self, ui: &mut Ui, journey: &Journey) {
        let choices = named(self.lang, journey.channels().iter(), |c| &c.name);
        if let Some(chosen) = self.one_ui(
            ui,
            id!("filter-channel"),
            choices,
            &self.map_filters.channel,
        ) {
            self.map_filters.channel = chosen;
        }
    }

    fn devices_ui(&mut self, ui: &mut Ui, journey: &Journey) {
        let choices = named(self.lang, journey.devices().iter(), |d| &d.name);
        if let Some(chosen) =
            self.one_ui(ui, id!("filter-device"), choices, &self.map_filters.device)
        {
            self.map_filters.device = chosen;
        }
    }

    /// The filters of the lists of *Analyse* and *Optimise*.
    fn of_lists_ui(&mut self, ui: &mut Ui) {
        let journey = self.doc.editor.journey();
        let part = self.doc.views.current(self.doc.stage);
        let filters = part.row().filters;
        let is_checks = filters == ViewFilters::Findings;
        self.personas_ui(ui, journey);
        if !is_checks {
            self.channels_ui(ui, journey);
            self.devices_ui(ui, journey);
        }
        if filters.has_phase() {
            let choices = named(self.lang, journey.phases().iter(), |p| &p.name);
            if let Some(chosen) =
                self.one_ui(ui, id!("filter-phase"), choices, &self.list_filter.phase)
            {
                self.list_filter.phase = chosen;
            }
        }
        if is_checks {
            if let Some(chosen) =
                self.choice_ui::<Severity>(ui, id!("filter-severity"), self.list_filter.severity)
            {
                self.list_filter.severity = chosen;
            }
            if let Some(chosen) =
                self.choice_ui::<Family>(ui, id!("filter-family"), self.list_filter.family)
            {
                self.list_filter.family = chosen;
            }
        }
        if filters == ViewFilters::PainPoints {
            self.of_pains_ui(ui, journey);
        }
    }

    /// Filters of pain points.
    fn of_pains_ui(&mut self, ui: &mut Ui, journey: &Journey) {
        if let Some(chosen) =
            self.choice_ui::<EvidenceStatus>(ui, id!("filter-evidence"), self.list_filter.evidence)
        {
            self.list_filter.evidence = chosen;
        }
        if let Some(chosen) =
            self.choice_ui::<PainStatus>(ui, id!("filter-status"), self.list_filter.status)
        {
            self.list_filter.status = chosen;
        }
        let owners = rank::owners(journey).into_iter();
        let owners = owners.map(|owner| (owner.clone(), owner)).collect();
        if let Some(chosen) = self.one_ui(ui, id!("filter-owner"), owners, &self.list_filter.owner)
        {
            self.list_filter.owner = chosen;
        }
    }

    fn choice_ui<C: Choice>(
        &self,
        ui: &mut Ui,
        key: MessageId,
        chosen: Option<C>,
    ) -> Option<Option<C>> {
        let choices = C::ALL.iter().map(|c| (*c, self.lang.choice(*c))).collect();
        self.one_ui(ui, key, choices, &chosen)
    }

    /// Drop-down of these choices and "all", hidden if there are none. Returns the choice made in
    /// this pass.
    fn one_ui<I: Clone + PartialEq>(
        &self,
        ui: &mut Ui,
        key: MessageId,
        choices: Vec<(I, String)>,
        chosen: &Option<I>,
    ) -> Option<Option<I>> {
        if choices.is_empty() {
            return None;
        }
        let all = self.lang.tr(id!("filter-all"));
        let found = choices.iter().find(|(id, _)| Some(id) == chosen.as_ref());
        let present = found
            .map_or(all.as_str(), |(_, name)| name.as_str())
            .to_owned();
        // A filter by something that is gone counts as "all".
        let current = found.map(|(id, _)| id.clone());
        let items = || {
            let all = MenuItem {
                value: None,
                text: all,
            };
            let rest = choices.into_iter().map(|(id, words)| MenuItem {
                value: Some(id),
                text: words,
            });
            std::iter::once(all).chain(rest).collect()
        };
        self.combo_ui(ui, key, &present, &current, items)
    }

    fn combo_ui<V: PartialEq>(
        &self,
        ui: &mut Ui,
        key: MessageId,
        present: &str,
        current: &V,
        items: impl FnOnce() -> Vec<MenuItem<V>>,
    ) -> Option<V> {
        let (id, what) = (filter_id(key), self.lang.tr(key));
        let look = (self.palette, self.lang);
        let Some(width) = self.in_bar else {
            let mut chosen = None;
            labelled_ui(ui, self.palette, &what, |ui| {
                let (response, value) =
                    Combo::new(id, present).show(ui, look, Some(current), items);
                chosen = value;
                response
            });
            return chosen;
        };
        let words = format!("{what}: {present}");
        let combo = Combo::new(id, &words).named(&words).wide(width);
        combo.show(ui, look, Some(current), items).1
    }

    /// Ranking method of pain points; it is part of the journey, so choosing one is an edit.
    fn method_ui(&self, ui: &mut Ui, outbox: &mut Outbox) {
        let chosen = self.of_journey_ui(ui, id!("filter-method"), self.about().rules.method);
        if let Some(method) = chosen {
            self.change_about(outbox, id!("step-rank-method"), |about| {
                about.rules.method = method;
            });
        }
    }

    /// Axis of the lanes; it is part of the journey, so choosing one is an edit.
    fn lanes_ui(&self, ui: &mut Ui, outbox: &mut Outbox) {
        let chosen = self.of_journey_ui::<LaneAxis>(ui, id!("filter-lanes"), self.about().lanes_by);
        if let Some(axis) = chosen {
            self.change_about(outbox, id!("step-lanes-by"), |about| about.lanes_by = axis);
        }
    }

    fn about(&self) -> &About {
        self.doc.editor.journey().about()
    }

    fn of_journey_ui<C: Choice>(&self, ui: &mut Ui, key: MessageId, current: C) -> Option<C> {
        let present = self.lang.choice(current);
        let items = || {
            let item = |&value: &C| MenuItem {
                value,
                text: self.lang.choice(value),
            };
            C::ALL.iter().map(item).collect()
        };
        self.combo_ui(ui, key, &present, &current, items)
    }

    fn change_about(&self, outbox: &mut Outbox, label: MessageId, change: impl FnOnce(&mut About)) {
        if self.doc.read_only.is_some() {
            return;
        }
        let mut about = self.about().clone();
        change(&mut about);
        let edits = vec![Edit::About(Arc::new(about))];
        outbox.push(Intent::Edit(Draft::new(Message::new(label), edits)));
    }
}

fn filter_id(key: MessageId) -> Id {
    Id::unique(("filter", key))
}

/// Items with their names; one without a name is called unnamed.
fn named<'a, E: Entity + 'a>(
    lang: Lang,
    items: impl Iterator<Item = &'a Arc<E>>,
    name: impl Fn(&E) -> &String,
) -> Vec<(E::Id, String)>
where
    E::Id: DomainId,
{
    let words = |item: &E| match name(item).trim() {
        "" => lang.tr(id!("inspector-unnamed")),
        name => name.to_owned(),
    };
    items.map(|item| (item.id().clone(), words(item))).collect()
}

fn was_pressed_outside(popup: &Response, button: &Response) -> bool {
    popup.ctx.input(|input| {
        let at = input.pointer.interact_pos();
        input.pointer.any_pressed()
            && at.is_some_and(|at| !popup.rect.contains(at) && !button.rect.contains(at))
    })
}
