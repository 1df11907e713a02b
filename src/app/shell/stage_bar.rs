//! Tab bar: the three stages of the method, their views, and the filters. Where the width ends,
//! notes, names and filters fold away step by step, so that nothing lies over anything else.

use std::sync::Arc;

use eframe::egui::{
    self, Align2, Button, CornerRadius, FontId, Frame, Id, Margin, Panel, RichText, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, vec2,
};

use super::{
    filters,
    panels::{Pane, pane_anchor_ui},
};
use crate::{
    app::{
        App, Document,
        widgets::{Combo, MenuItem, regular, text_width},
        workspace::{
            document::{MapFilters, VisualiseView},
            views::ViewsState,
        },
    },
    canvas::{color, semibold},
    i18n::Lang,
    intent::Outbox,
    model::{Choice as _, Stage},
    report::views::{ListFilter, ViewFilters, ViewKind},
    theme::Palette,
};

/// Margin at both sides, in points.
const SIDE: f32 = 16.0;
/// Gap between controls of the bar, in points.
const GAP: f32 = 8.0;
/// Gap between the stages, the views and the filters, in points.
const GROUP_GAP: f32 = 16.0;
/// Width of a stage's number and margins, in points.
const STAGE_WIDTH: f32 = 52.0;
/// Width of a stage of which only the number shows, in points.
const STAGE_NUMBER_WIDTH: f32 = 36.0;
/// Width of the drop-down that replaces the tabs of the views, in points.
const VIEW_MENU: f32 = 132.0;

/// Request of the tab bar.
pub enum TabsRequest {
    /// Show a stage of the method.
    Stage(Stage),
    /// Show another part of *Visualise*.
    Visual(VisualiseView),
    /// Set the filters of the map.
    Filter(MapFilters),
    /// Show another view of *Analyse* or *Optimise*.
    View(ViewKind),
    /// Set the filter of the lists.
    Listed(ListFilter),
}

/// View that a tab stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum TabTarget {
    Visual(VisualiseView),
    View(ViewKind),
}

/// Step of folding the bar, from everything to the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FoldLevel {
    /// Stages with names and notes, tabs and filters.
    Notes,
    /// Stages without their notes.
    Names,
    /// One button for all filters.
    Filters,
    /// The name of the present stage only.
    Numbers,
    /// A drop-down for the views as well.
    Views,
    /// No names of stages at all.
    Least,
}

impl FoldLevel {
    const ALL: [Self; 6] = [
        Self::Notes,
        Self::Names,
        Self::Filters,
        Self::Numbers,
        Self::Views,
        Self::Least,
    ];

    fn has_folded_filters(self) -> bool {
        !matches!(self, Self::Notes | Self::Names)
    }
}

/// Texts of a stage.
struct StageTab {
    stage: Stage,
    name: String,
    note: String,
    is_on: bool,
}

/// Content of the bar, from which its width follows.
struct StageBar {
    stages: Vec<StageTab>,
    tabs: Vec<(TabTarget, String)>,
    current: Option<TabTarget>,
    has_filters: bool,
}

/// Shows the tab bar; returns its requests.
pub fn stage_bar_ui(
    ui: &mut Ui,
    app: &App,
    doc: &Document,
    outbox: &mut Outbox,
) -> Vec<TabsRequest> {
    let (palette, lang) = (app.palette(), app.lang());
    let mut asks = Vec::new();
    let frame = Frame::new()
        .fill(color(palette.ground))
        .inner_margin(Margin::symmetric(16, 6));
    Panel::top("method-tabs")
        .frame(frame)
        .exact_size(52.0)
        .show(ui, |ui| {
            pane_anchor_ui(ui, Pane::Tabs, &lang.tr(id!("panel-tabs")));
            let bar = StageBar::of(doc, lang);
            let room = ui.ctx().content_rect().width() - 2.0 * SIDE;
            let fold = bar.fold(ui, doc, lang, room);
            ui.horizontal_centered(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                bar.places_ui(ui, fold, palette, &mut asks);
                ui.add_space(GROUP_GAP - GAP);
                bar.views_ui(ui, (doc, fold, lang), palette, &mut asks);
                if bar.has_filters {
                    let width = filters::width(ui, doc, lang, fold.has_folded_filters());
                    ui.add_space((ui.available_width() - width).max(0.0));
                    filters::filters_ui(
                        ui,
                        (app, doc),
                        fold.has_folded_filters(),
                        &mut asks,
                        outbox,
                    );
                }
            });
        });
    asks
}

impl StageBar {
    fn of(doc: &Document, lang: Lang) -> Self {
        let place = |stage: &Stage| StageTab {
            stage: *stage,
            name: lang.choice(*stage),
            note: lang.tr(match stage {
                Stage::Analyse => id!("place-analyse"),
                Stage::Visualise => id!("place-visualise"),
                Stage::Optimise => id!("place-optimise"),
            }),
            is_on: doc.stage == *stage,
        };
        let mut tabs = Vec::new();
        if doc.stage == Stage::Visualise {
            let visuals = [
                (VisualiseView::Map, id!("tab-map")),
                (VisualiseView::Personas, id!("tab-personas")),
                (VisualiseView::Deck, id!("tab-deck")),
            ];
            tabs.extend(visuals.map(|(visual, key)| (TabTarget::Visual(visual), lang.tr(key))));
        }
        tabs.extend(
            ViewsState::of_stage(doc.stage).map(|part| (TabTarget::View(part), lang.choice(part))),
        );
        let shown = match doc.stage {
            Stage::Visualise => TabTarget::Visual(doc.visualise_view),
            place => TabTarget::View(doc.views.current(place)),
        };
        Self {
            stages: Stage::ALL.iter().map(place).collect(),
            tabs,
            current: Some(shown),
            has_filters: match doc.stage {
                Stage::Visualise => doc.visualise_view == VisualiseView::Map,
                place => doc.views.current(place).row().filters != ViewFilters::None,
            },
        }
    }

    /// First step of folding that fits into a width.
    fn fold(&self, ui: &Ui, doc: &Document, lang: Lang, room: f32) -> FoldLevel {
        let fits = |fold: &FoldLevel| self.width(ui, doc, lang, *fold) <= room;
        FoldLevel::ALL
            .into_iter()
            .find(|fold| fits(fold))
            .unwrap_or(FoldLevel::Least)
    }

    fn width(&self, ui: &Ui, doc: &Document, lang: Lang, fold: FoldLevel) -> f32 {
        let places = self.stages.iter();
        let mut width: f32 = places.map(|place| place.width(ui, fold) + GAP).sum();
        width += GROUP_GAP - GAP;
        width += match fold {
            FoldLevel::Views | FoldLevel::Least => VIEW_MENU + GAP,
            _ => self
                .tabs
                .iter()
                .map(|(_, words)| tab_width(ui, words) + GAP)
                .sum(),
        };
        if self.has_filters {
            width += GROUP_GAP + filters::width(ui, doc, lang, fold.has_folded_filters());
        }
        width
    }

    fn places_ui(
        &self,
        ui: &mut Ui,
        fold: FoldLevel,
        palette: &Palette,
        asks: &mut Vec<TabsRequest>,
    ) {
        for (number, place) in (1_u8..).zip(&self.stages) {
            if place.place_ui(ui, number, fold, palette) {
                asks.push(TabsRequest::Stage(place.stage));
            }
        }
    }

    fn views_ui(
        &self,
        ui: &mut Ui,
        (doc, fold, lang): (&Document, FoldLevel, Lang),
        palette: &Palette,
        asks: &mut Vec<TabsRequest>,
    ) {
        let mut chosen = None;
        if matches!(fold, FoldLevel::Views | FoldLevel::Least) {
            let filters = if self.has_filters {
                filters::width(ui, doc, lang, true) + GROUP_GAP
            } else {
                0.0
            };
            let width = (ui.available_width() - filters).clamp(60.0, VIEW_MENU);
            let shown = self
                .tabs
                .iter()
                .find(|(shows, _)| Some(*shows) == self.current);
            let shown = shown.map_or("", |(_, words)| words.as_str());
            let name = lang.tr(id!("tab-views"));
            let combo = Combo::new(Id::unique("views_menu"), shown)
                .named(&name)
                .wide(width);
            let items = || {
                let item = |(value, words): &(TabTarget, String)| MenuItem {
                    value: *value,
                    text: words.clone(),
                };
                self.tabs.iter().map(item).collect()
            };
            chosen = combo
                .show(ui, (palette, lang), self.current.as_ref(), items)
                .1;
        } else {
            for (shows, words) in &self.tabs {
                if pill_ui(ui, words, Some(*shows) == self.current, palette) {
                    chosen = Some(*shows);
                }
            }
        }
        match chosen {
            Some(TabTarget::Visual(visual)) => asks.push(TabsRequest::Visual(visual)),
            Some(TabTarget::View(part)) => asks.push(TabsRequest::View(part)),
            None => {}
        }
    }
}

impl StageTab {
    fn shows_name(&self, fold: FoldLevel) -> bool {
        match fold {
            FoldLevel::Notes | FoldLevel::Names | FoldLevel::Filters => true,
            FoldLevel::Numbers | FoldLevel::Views => self.is_on,
            FoldLevel::Least => false,
        }
    }

    fn width(&self, ui: &Ui, fold: FoldLevel) -> f32 {
        if !self.shows_name(fold) {
            return STAGE_NUMBER_WIDTH;
        }
        let mut words = text_width(ui.painter(), &self.name, FontId::new(13.0, semibold()));
        if fold == FoldLevel::Notes {
            words = words.max(text_width(ui.painter(), &self.note, regular(10.5)));
        }
        words + STAGE_WIDTH
    }

    /// Shows a stage with number, name and note; true when it was pressed.
    fn place_ui(&self, ui: &mut Ui, number: u8, fold: FoldLevel, palette: &Palette) -> bool {
        let size = vec2(self.width(ui, fold), 38.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response
            .widget_info(|| WidgetInfo::selected(egui::Role::Tab, true, self.is_on, &self.name));
        let painter = ui.painter();
        if self.is_on {
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
        let disc = if self.is_on {
            palette.accent
        } else {
            palette.ideal
        };
        let center = rect.left_center() + vec2(18.0, 0.0);
        painter.circle_filled(center, 9.5, color(disc));
        let digit = FontId::new(11.5, semibold());
        let on_disc = color(palette.text_on_accent);
        painter.text(center, Align2::CENTER_CENTER, number, digit, on_disc);
        if self.shows_name(fold) {
            self.paint_words(ui, rect, fold, palette);
        }
        let tip = match self.shows_name(fold) {
            true => self.note.clone(),
            false => format!("{}: {}", self.name, self.note),
        };
        response.on_hover_text(tip).clicked()
    }

    fn paint_words(&self, ui: &Ui, rect: egui::Rect, fold: FoldLevel, palette: &Palette) {
        let painter = ui.painter();
        let muted = color(palette.text_muted);
        let ink = if self.is_on {
            color(palette.text)
        } else {
            muted
        };
        let font = FontId::new(13.0, semibold());
        let title = painter.layout_no_wrap(self.name.clone(), font, ink);
        let left = rect.left() + 36.0;
        if fold == FoldLevel::Notes {
            let note = painter.layout_no_wrap(self.note.clone(), regular(10.5), muted);
            painter.galley(egui::pos2(left, rect.top() + 4.0), Arc::clone(&title), ink);
            painter.galley(egui::pos2(left, rect.top() + 21.0), note, muted);
        } else {
            let y = rect.center().y - title.size().y / 2.0;
            painter.galley(egui::pos2(left, y), title, ink);
        }
    }
}

/// Width of a tab in points, whichever weight its text has.
fn tab_width(ui: &Ui, words: &str) -> f32 {
    let font = FontId::new(13.0, semibold());
    text_width(ui.painter(), words, font) + 2.0 * ui.spacing().button_padding.x
}

/// Tab in the form of a pill; true when it was pressed.
fn pill_ui(ui: &mut Ui, words: &str, is_on: bool, palette: &Palette) -> bool {
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
