//! The three places of the method, what is shown of them, and the filters.

use std::sync::Arc;

use eframe::egui::{
    self, Align, Align2, Button, ComboBox, CornerRadius, FontId, Frame, Layout, Margin, Panel,
    RichText, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::{
    App, Document, icon,
    outbox::{Intent, Outbox},
    state::{Filters, Visual},
    views::Views,
};
use crate::{
    canvas::{color, semibold},
    edit::{Draft, Edit},
    i18n::Lang,
    insight::{
        checks::{Family, Severity},
        rank,
    },
    layout::views::{Filter, ViewPart},
    model::{
        Choice, DomainId, EvidenceStatus, Journey, LaneAxis, Message, PainStatus, RankMethod, Stage,
    },
    theme::Palette,
};

/// What the tabs ask for.
pub enum Ask {
    /// Go to a place of the method.
    Place(Stage),
    /// Show something else of *Visualise*.
    Visual(Visual),
    /// Filter the picture.
    Filter(Filters),
    /// Show another view of *Analyse* or *Optimise*.
    View(ViewPart),
    /// Show other things in the lists of *Optimise*.
    Listed(Filter),
}

/// Shows the tabs and the filters.
pub fn tabs_ui(ui: &mut Ui, app: &App, doc: &Document, outbox: &mut Outbox) -> Vec<Ask> {
    let (palette, lang) = (app.palette(), app.lang());
    let mut asks = Vec::new();
    let frame = Frame::new()
        .fill(color(palette.ground))
        .inner_margin(Margin {
            left: 16,
            right: 16,
            top: 6,
            bottom: 6,
        });
    Panel::top("method-tabs")
        .frame(frame)
        .exact_size(52.0)
        .show(ui, |ui| {
            ui.horizontal_centered(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                for (number, stage) in (1_u8..).zip(Stage::ALL) {
                    if place_ui(ui, *stage, number, doc.place == *stage, lang, palette) {
                        asks.push(Ask::Place(*stage));
                    }
                }
                if doc.place == Stage::Visualise {
                    ui.add_space(8.0);
                    for (visual, key) in
                        [(Visual::Map, "tab-map"), (Visual::Personas, "tab-personas")]
                    {
                        if pill_ui(ui, &lang.tr(key), doc.visual == visual, palette) {
                            asks.push(Ask::Visual(visual));
                        }
                    }
                }
                for part in Views::of_place(doc.place) {
                    let is_on = doc.views.part(doc.place) == part;
                    if pill_ui(ui, &lang.choice(part), is_on, palette) {
                        asks.push(Ask::View(part));
                    }
                }
                let has_filters = match doc.place {
                    Stage::Analyse => true,
                    Stage::Visualise => doc.visual == Visual::Map,
                    Stage::Optimise => doc.views.optimise != ViewPart::Actions,
                };
                if has_filters {
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        filters_ui(ui, doc, lang, &mut asks, outbox);
                    });
                }
            });
        });
    asks
}

/// One place of the method: number, name and what it is for.
fn place_ui(
    ui: &mut Ui,
    stage: Stage,
    number: u8,
    is_on: bool,
    lang: Lang,
    palette: &Palette,
) -> bool {
    let name = lang.choice(stage);
    let about = lang.tr(&format!("place-{}", stage.key()));
    let wide = ui.ctx().content_rect().width() > 1180.0;
    let ink = color(if is_on {
        palette.text
    } else {
        palette.text_muted
    });
    let muted = color(palette.text_muted);
    let title = ui
        .painter()
        .layout_no_wrap(name.clone(), FontId::new(13.0, semibold()), ink);
    let note = ui
        .painter()
        .layout_no_wrap(about.clone(), FontId::proportional(10.5), muted);
    let words = if wide {
        title.size().x.max(note.size().x)
    } else {
        title.size().x
    };
    let (rect, response) = ui.allocate_exact_size(vec2(words + 52.0, 38.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::Role::Tab, true, is_on, &name));
    let painter = ui.painter();
    if is_on {
        let rim = Stroke::new(1.5, color(palette.accent));
        painter.rect(
            rect,
            CornerRadius::same(8),
            color(palette.surface),
            rim,
            StrokeKind::Inside,
        );
    } else if response.hovered() || response.has_focus() {
        painter.rect_filled(rect, CornerRadius::same(8), color(palette.control_hover));
    }
    let disc = if is_on { palette.accent } else { palette.ideal };
    let center = rect.left_center() + vec2(18.0, 0.0);
    painter.circle_filled(center, 9.5, color(disc));
    let digit = FontId::new(11.5, semibold());
    painter.text(
        center,
        Align2::CENTER_CENTER,
        number,
        digit,
        color(palette.text_on_accent),
    );
    let left = rect.left() + 36.0;
    if wide {
        painter.galley(egui::pos2(left, rect.top() + 4.0), Arc::clone(&title), ink);
        painter.galley(egui::pos2(left, rect.top() + 21.0), note, muted);
    } else {
        painter.galley(
            egui::pos2(left, rect.center().y - title.size().y / 2.0),
            title,
            ink,
        );
    }
    response.on_hover_text(about).clicked()
}

/// One of a few things to show; true when it was chosen.
pub fn pill_ui(ui: &mut Ui, words: &str, is_on: bool, palette: &Palette) -> bool {
    let ink = color(if is_on {
        palette.accent
    } else {
        palette.text_muted
    });
    let font = if is_on {
        semibold()
    } else {
        egui::FontFamily::Proportional
    };
    let label = RichText::new(words)
        .font(FontId::new(13.0, font))
        .color(ink);
    let fill = if is_on {
        color(palette.accent_soft)
    } else {
        egui::Color32::TRANSPARENT
    };
    let button = Button::new(label)
        .fill(fill)
        .stroke(Stroke::NONE)
        .corner_radius(13);
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Tab, true, is_on, words));
    response.clicked()
}

fn filters_ui(ui: &mut Ui, doc: &Document, lang: Lang, asks: &mut Vec<Ask>, outbox: &mut Outbox) {
    let journey = doc.editor.journey();
    ui.spacing_mut().item_spacing.x = 6.0;
    match doc.place {
        Stage::Visualise => lanes_ui(ui, doc, lang, outbox),
        Stage::Analyse => {
            listed_ui(ui, doc, lang, asks);
            return;
        }
        Stage::Optimise => {
            listed_ui(ui, doc, lang, asks);
            method_ui(ui, doc, lang, outbox);
            return;
        }
    }
    let mut filters = doc.filters.clone();
    let devices = journey
        .devices()
        .iter()
        .map(|d| (d.id.clone(), d.name.clone()));
    filter_ui(ui, "filter-device", devices, &mut filters.device, lang);
    let channels = journey
        .channels()
        .iter()
        .map(|c| (c.id.clone(), c.name.clone()));
    filter_ui(ui, "filter-channel", channels, &mut filters.channel, lang);
    personas_ui(ui, doc, lang, &mut filters);
    if filters != doc.filters {
        asks.push(Ask::Filter(filters));
    }
}

fn personas_ui(ui: &mut Ui, doc: &Document, lang: Lang, filters: &mut Filters) {
    let personas = doc.editor.journey().personas().iter();
    let personas = personas.map(|p| (p.id.clone(), p.name.clone()));
    filter_ui(ui, "filter-persona", personas, &mut filters.persona, lang);
}

/// How pain points are ranked; it is a part of the journey, so it is an edit.
fn method_ui(ui: &mut Ui, doc: &Document, lang: Lang, outbox: &mut Outbox) {
    let about = doc.editor.journey().about();
    let mut chosen = about.rules.method;
    let words = format!("{}: {}", lang.tr("filter-method"), lang.choice(chosen));
    let response = combo(ui, "filter-method", &words, filter_width(ui), |ui| {
        for method in RankMethod::ALL {
            ui.selectable_value(&mut chosen, *method, lang.choice(*method));
        }
    });
    response.widget_info(|| WidgetInfo::labeled(egui::Role::ComboBox, true, &words));
    if chosen != about.rules.method && doc.read_only.is_none() {
        let mut next = about.clone();
        next.rules.method = chosen;
        let label = Message::new("step-rank-method");
        outbox.ask(Intent::Edit(Draft::new(
            label,
            vec![Edit::About(Arc::new(next))],
        )));
    }
}

/// What lists and scores show, behind one button: a menu with a menu for each filter.
fn listed_ui(ui: &mut Ui, doc: &Document, lang: Lang, asks: &mut Vec<Ask>) {
    let journey = doc.editor.journey();
    let mut filter = doc.views.filter.clone();
    let mut filters = doc.filters.clone();
    let part = doc.views.part(doc.place);
    let of_map = [
        filters.persona.is_some(),
        filters.channel.is_some(),
        filters.device.is_some(),
    ];
    let of_map = of_map.iter().filter(|is_on| **is_on).count();
    let of_map = if part == ViewPart::Checks {
        usize::from(filters.persona.is_some())
    } else {
        of_map
    };
    let count = of_map + filter.count(part);
    let words = if count == 0 {
        lang.tr("filter-more")
    } else {
        format!("{} ({count})", lang.tr("filter-more"))
    };
    let shown = ui.menu_button(RichText::new(&words).size(12.0), |ui| {
        ui.set_min_width(200.0);
        let personas = journey.personas().iter();
        let personas = personas.map(|p| (p.id.clone(), p.name.clone()));
        menu_ui(ui, "filter-persona", personas, &mut filters.persona, lang);
        if part != ViewPart::Checks {
            let channels = journey.channels().iter();
            let channels = channels.map(|c| (c.id.clone(), c.name.clone()));
            menu_ui(ui, "filter-channel", channels, &mut filters.channel, lang);
            let devices = journey.devices().iter();
            let devices = devices.map(|d| (d.id.clone(), d.name.clone()));
            menu_ui(ui, "filter-device", devices, &mut filters.device, lang);
        }
        if doc.place == Stage::Optimise || matches!(part, ViewPart::Flow | ViewPart::Checks) {
            let phases = journey.phases().iter();
            let phases = phases.map(|p| (p.id.clone(), p.name.clone()));
            menu_ui(ui, "filter-phase", phases, &mut filter.phase, lang);
        }
        if part == ViewPart::Checks {
            let choices = Severity::ALL.iter().map(|c| (*c, lang.choice(*c)));
            menu_ui(ui, "filter-severity", choices, &mut filter.severity, lang);
            let choices = Family::ALL.iter().map(|c| (*c, lang.choice(*c)));
            menu_ui(ui, "filter-family", choices, &mut filter.family, lang);
        }
        if doc.place == Stage::Optimise {
            of_pains_ui(ui, journey, &mut filter, lang);
        }
        ui.separator();
        if ui.button(lang.tr("filter-clear")).clicked() {
            filter = Filter::default();
            filters = Filters::default();
            ui.close();
        }
    });
    shown
        .response
        .widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &words));
    if filter != doc.views.filter {
        asks.push(Ask::Listed(filter));
    }
    if filters != doc.filters {
        asks.push(Ask::Filter(filters));
    }
}

/// The filters that only pain points have.
fn of_pains_ui(ui: &mut Ui, journey: &Journey, filter: &mut Filter, lang: Lang) {
    let choices = EvidenceStatus::ALL.iter().map(|c| (*c, lang.choice(*c)));
    menu_ui(ui, "filter-evidence", choices, &mut filter.evidence, lang);
    let choices = PainStatus::ALL.iter().map(|c| (*c, lang.choice(*c)));
    menu_ui(ui, "filter-status", choices, &mut filter.status, lang);
    let owners = rank::owners(journey).into_iter();
    let owners = owners.map(|owner| (owner.clone(), owner));
    menu_ui(ui, "filter-owner", owners, &mut filter.owner, lang);
}

/// A menu of one kind of thing, or all; nothing when there are none.
fn menu_ui<I: Clone + PartialEq>(
    ui: &mut Ui,
    key: &str,
    choices: impl Iterator<Item = (I, String)>,
    chosen: &mut Option<I>,
    lang: Lang,
) {
    let choices: Vec<(I, String)> = choices.collect();
    if choices.is_empty() {
        return;
    }
    let all = lang.tr("filter-all");
    let present = chosen
        .as_ref()
        .and_then(|id| choices.iter().find(|(other, _)| other == id));
    let present = present.map_or(all.as_str(), |(_, name)| name.as_str());
    let words = format!("{}: {present}", lang.tr(key));
    ui.menu_button(words, |ui| {
        ui.selectable_value(chosen, None, &all);
        for (id, name) in &choices {
            ui.selectable_value(chosen, Some(id.clone()), name);
        }
    });
}

/// A combo box that shows one kind of thing, or all.
fn filter_ui<I: DomainId>(
    ui: &mut Ui,
    key: &'static str,
    choices: impl Iterator<Item = (I, String)>,
    chosen: &mut Option<I>,
    lang: Lang,
) {
    let choices: Vec<(I, String)> = choices.collect();
    let all = lang.tr("filter-all");
    let present = chosen
        .as_ref()
        .and_then(|id| choices.iter().find(|(other, _)| other == id));
    let present = present.map_or(all.as_str(), |(_, name)| name.as_str());
    let what = lang.tr(key);
    let words = format!("{what}: {present}");
    let response = combo(ui, key, &words, filter_width(ui), |ui| {
        ui.selectable_value(chosen, None, &all);
        for (id, name) in &choices {
            let words = if name.is_empty() { id.as_str() } else { name };
            ui.selectable_value(chosen, Some(id.clone()), words);
        }
    });
    response.widget_info(|| WidgetInfo::labeled(egui::Role::ComboBox, true, &words));
}

/// The choice of what lanes stand for; it is a part of the journey, so it is an edit.
fn lanes_ui(ui: &mut Ui, doc: &Document, lang: Lang, outbox: &mut Outbox) {
    let about = doc.editor.journey().about();
    let mut chosen = about.lanes_by;
    let words = format!("{}: {}", lang.tr("filter-lanes"), lang.choice(chosen));
    let response = combo(ui, "filter-lanes", &words, filter_width(ui), |ui| {
        for axis in LaneAxis::ALL {
            ui.selectable_value(&mut chosen, *axis, lang.choice(*axis));
        }
    });
    response.widget_info(|| WidgetInfo::labeled(egui::Role::ComboBox, true, &words));
    if chosen != about.lanes_by && doc.read_only.is_none() {
        let mut next = about.clone();
        next.lanes_by = chosen;
        let label = Message::new("step-lanes-by");
        outbox.ask(Intent::Edit(Draft::new(
            label,
            vec![Edit::About(Arc::new(next))],
        )));
    }
}

fn filter_width(ui: &Ui) -> f32 {
    if ui.ctx().content_rect().width() > 1500.0 {
        150.0
    } else {
        118.0
    }
}

fn combo(
    ui: &mut Ui,
    key: &str,
    words: &str,
    width: f32,
    content: impl FnOnce(&mut Ui),
) -> egui::Response {
    ComboBox::from_id_salt(key)
        .selected_text(RichText::new(words).size(12.0))
        .width(width)
        .truncate()
        .icon(|ui, place, visuals, _| {
            let place = egui::Rect::from_center_size(place.center(), vec2(13.0, 13.0));
            icon::paint(ui.painter(), "chevron-down", place, visuals.text_color());
        })
        .show_ui(ui, content)
        .response
}
