//! Export window: choices at the left, the preview at the right.

use std::time::Duration;

use eframe::egui::{
    self, Align, Button, Context, EventFilter, FontId, Frame, Id, Key, Label, Layout, Margin,
    RichText, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::{
    ExportChoices, ExportState, ExportWindow, options,
    preview::{PreviewContent, TableSize},
};
use crate::{
    app::{
        App,
        shell::dialogs::{DialogAnswer, modal},
        widgets::has_open_list,
    },
    canvas::{SceneThumbnail, TextureCache, color, semibold},
    export::{ExportOption, FormatContent, MAX_PIXELS, MAX_SIDE, tables::TableKind},
    i18n::{Lang, rounded},
    intent::Outbox,
    model::Message,
    report::deck::DeckLayout,
    scene::{Point, Scene},
};

/// Width of the choices, in points.
const OPTIONS_WIDTH: f32 = 300.0;
/// Height of the facts and notices below the preview, in points.
const SUMMARY_HEIGHT: f32 = 70.0;

/// Height of a line of a diagram's text, in points.
const LINE: f32 = 18.0;

/// Shows the export window; returns an answer in the frame in which it is given.
pub fn export_ui(
    ctx: &Context,
    app: &App,
    (exporting, pictures): (&mut ExportState, &mut TextureCache),
    outbox: &mut Outbox,
) -> Option<DialogAnswer> {
    let reader = ExportWindow {
        app,
        doc: app.document()?,
        lang: app.lang(),
        palette: app.palette(),
    };
    // An open drop-down takes the first Escape.
    let escaped = !eframe::egui::Popup::is_any_open(ctx)
        && !has_open_list(ctx)
        && ctx.input_mut(|i| i.consume_key(egui::Modifiers::NONE, Key::Escape));
    let room = ctx.content_rect().size();
    let size = vec2(
        (room.x - 88.0).clamp(300.0, 1000.0),
        (room.y - 72.0).clamp(120.0, 660.0),
    );
    let modal = modal(ctx, "export_window").show(ctx, |ui| {
        ui.set_width(size.x);
        content_ui(ui, reader, (exporting, pictures), outbox, size)
    });
    if escaped && modal.inner.is_none() {
        return Some(DialogAnswer::Cancel);
    }
    modal.inner
}

fn content_ui(
    ui: &mut Ui,
    reader: ExportWindow<'_>,
    (exporting, pictures): (&mut ExportState, &mut TextureCache),
    outbox: &mut Outbox,
    size: egui::Vec2,
) -> Option<DialogAnswer> {
    ui.heading(reader.lang.tr(id!("dialog-export-title")));
    ui.add_space(8.0);
    let body = size.y - 80.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        let left = OPTIONS_WIDTH.min(size.x * 0.45);
        ui.allocate_ui_with_layout(vec2(left, body), Layout::top_down(Align::Min), |ui| {
            ui.set_min_size(vec2(left, body));
            ScrollArea::vertical()
                .id_salt("export_choices")
                .auto_shrink(false)
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing = vec2(8.0, 5.0);
                    // Leaves room for the scroll bar and the focus rings.
                    ui.set_width(left - 10.0);
                    let board = exporting.preview.board();
                    let choices = &mut exporting.choices;
                    options::options_ui(ui, reader, (choices, &board), outbox);
                });
        });
        let right = vec2(ui.available_width(), body);
        ui.allocate_ui_with_layout(right, Layout::top_down(Align::Min), |ui| {
            ui.set_min_size(right);
            ui.spacing_mut().item_spacing.x = 8.0;
            right_ui(ui, reader, exporting, pictures, body);
        });
    });
    ui.add_space(10.0);
    buttons_ui(ui, reader, exporting)
}

fn buttons_ui(
    ui: &mut Ui,
    reader: ExportWindow<'_>,
    exporting: &mut ExportState,
) -> Option<DialogAnswer> {
    let choices = &exporting.choices;
    let ExportWindow { lang, palette, .. } = reader;
    let plan = &reader.doc.editor.journey().about().deck;
    let mut answer = None;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let words =
            RichText::new(lang.tr(id!("command-export"))).color(color(palette.text_on_accent));
        let button = Button::new(words)
            .fill(color(palette.accent))
            .min_size(vec2(110.0, 30.0));
        let go = ui.add_enabled(choices.is_complete(plan), button);
        // Once only, so that Tab leads on from here.
        if exporting.is_new && ui.memory(|memory| memory.focused().is_none()) {
            go.request_focus();
        }
        exporting.is_new &= !go.has_focus();
        if go.clicked() {
            answer = Some(DialogAnswer::Export(Box::new(choices.request(lang, plan))));
        }
        let cancel = Button::new(lang.tr(id!("dialog-cancel"))).min_size(vec2(90.0, 30.0));
        if ui.add(cancel).clicked() {
            answer = Some(DialogAnswer::Cancel);
        }
    });
    answer
}

/// Preview, with facts and notices below it.
fn right_ui(
    ui: &mut Ui,
    reader: ExportWindow<'_>,
    exporting: &mut ExportState,
    pictures: &mut TextureCache,
    height: f32,
) {
    let ExportWindow { lang, palette, .. } = reader;
    let choices = &exporting.choices;
    let marked_in = exporting
        .preview
        .seconds_to_stale_mark(reader.app.shell.now);
    let mut facts = PreviewSummary::default();
    let frame = Frame::new()
        .fill(color(palette.ground))
        .stroke(Stroke::new(1.0, color(palette.line)))
        .corner_radius(8)
        .inner_margin(Margin::same(1));
    let shown = frame.show(ui, |ui| {
        ui.set_min_size(vec2(ui.available_width(), height - SUMMARY_HEIGHT));
        ui.set_max_height(height - SUMMARY_HEIGHT);
        if let Some((shown, views)) = exporting.preview.content() {
            facts = shown_ui(ui, reader, choices, shown, views, pictures);
        }
    });
    if let Some(wait) = marked_in {
        if wait > 0.0 {
            ui.ctx()
                .request_repaint_after(Duration::from_secs_f64(wait));
        } else {
            refreshing_ui(ui, reader, shown.response.rect);
        }
    }
    ui.add_space(4.0);
    let line = RichText::new(facts.line(lang)).font(FontId::new(12.5, semibold()));
    ui.add(Label::new(line).truncate());
    let room = ui.available_height();
    ScrollArea::vertical()
        .id_salt("export_notices")
        .auto_shrink([false, true])
        .max_height(room)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for notice in &facts.notices {
                let words = RichText::new(lang.message(notice)).size(12.0);
                ui.add(Label::new(words.color(color(palette.text_muted))).wrap());
            }
        });
}

/// Mark on a preview that doesn't show the present choices yet.
fn refreshing_ui(ui: &Ui, reader: ExportWindow<'_>, over: egui::Rect) {
    let palette = reader.palette;
    let painter = ui.painter();
    let words = reader.lang.tr(id!("export-refreshing"));
    let font = FontId::proportional(11.5);
    let galley = painter.layout_no_wrap(words, font, color(palette.accent));
    let size = galley.size() + vec2(18.0, 8.0);
    let place = egui::Rect::from_min_size(
        egui::pos2(over.right() - size.x - 12.0, over.top() + 10.0),
        size,
    );
    painter.rect_filled(place, 10.0, color(palette.accent_soft));
    painter.galley(place.min + vec2(9.0, 4.0), galley, color(palette.accent));
}

/// Facts and notices shown below a preview.
#[derive(Default)]
struct PreviewSummary {
    counts: Vec<Message>,
    smallest_text: Option<f64>,
    notices: Vec<Message>,
}

impl PreviewSummary {
    fn of(piece: Message) -> Self {
        Self {
            counts: vec![piece],
            ..Self::default()
        }
    }

    fn line(&self, lang: Lang) -> String {
        let mut pieces: Vec<String> = self.counts.iter().map(|m| lang.message(m)).collect();
        if let Some(points) = self.smallest_text {
            let points = lang.short_number(points, 1);
            let piece = message!("export-smallest", points = points);
            pieces.push(lang.message(&piece));
        }
        pieces.join("  ·  ")
    }
}

fn shown_ui(
    ui: &mut Ui,
    reader: ExportWindow<'_>,
    choices: &ExportChoices,
    shown: &PreviewContent,
    views: &mut [SceneThumbnail],
    pictures: &mut TextureCache,
) -> PreviewSummary {
    let has_ground = choices.request.background || !choices.has(ExportOption::Background);
    match shown {
        PreviewContent::Pages(laid) => {
            pages_ui(ui, reader, laid, views, has_ground, pictures);
            let count = laid.deck.pages.len();
            PreviewSummary {
                counts: vec![message!("export-pages", count = count)],
                smallest_text: Some(laid.smallest_text).filter(|points| points.is_finite()),
                notices: laid.notices.clone(),
            }
        }
        PreviewContent::Map(scene, notices) => {
            if let Some(view) = views.first_mut() {
                map_ui(ui, reader, scene, view, has_ground, pictures);
            }
            let mut facts = map_facts(choices, scene);
            facts.notices.extend(notices.iter().cloned());
            facts
        }
        PreviewContent::Tables(tables) => {
            tables_ui(ui, reader, choices, tables);
            let count = only_table(choices).map_or(tables.len(), |_| 1);
            let mut facts = PreviewSummary::of(message!("export-tables", count = count));
            if choices.request.makes_several_files() {
                facts.notices.push(message!("export-beside"));
            }
            facts
        }
        PreviewContent::Text(lines) => {
            words_ui(ui, reader, lines);
            PreviewSummary::of(message!("export-lines", count = lines.len()))
        }
        PreviewContent::Nothing(why) => {
            let words = RichText::new(reader.lang.message(why)).color(color(reader.palette.bad));
            ui.add_space(16.0);
            ui.horizontal(|ui| {
                ui.add_space(16.0);
                ui.add(Label::new(words).wrap());
            });
            PreviewSummary::default()
        }
    }
}

fn map_facts(choices: &ExportChoices, scene: &Scene) -> PreviewSummary {
    let size = scene.size;
    let is_raster = choices.has(ExportOption::Scale);
    let scale = if is_raster {
        choices.request.scale_for(size)
    } else {
        1.0
    };
    let whole = |length: f64| rounded(length * scale, 0);
    let mut facts = PreviewSummary::of(message!(
        "export-size",
        width = whole(size.x),
        height = whole(size.y)
    ));
    let (side, area) = (size.x.max(size.y) * scale, size.x * size.y * scale * scale);
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    let most = MAX_PIXELS as f64;
    if is_raster && (side > f64::from(MAX_SIDE) || area > most) {
        facts.notices.push(message!("export-png-beyond"));
    }
    facts
        .notices
        .extend(choices.request.small_text_notice(scene));
    facts
        .notices
        .extend(choices.request.missing_glyph_notices(scene));
    if let FormatContent::WebPage(_) = choices.request.format.row().content {
        facts.counts.clear();
        facts.notices.push(message!("export-page-holds"));
    }
    facts
}

/// Pages of a deck below each other; while they have the focus, keys scroll them.
fn pages_ui(
    ui: &mut Ui,
    reader: ExportWindow<'_>,
    laid: &DeckLayout,
    views: &mut [SceneThumbnail],
    has_ground: bool,
    pictures: &mut TextureCache,
) {
    let ExportWindow { lang, palette, .. } = reader;
    let pages = &laid.deck.pages;
    let count = pages.len();
    let name = lang.message(&message!("export-preview", count = count));
    let by = scrolled_by_keys(ui, reader, &name);
    let height = ui.available_height();
    ScrollArea::vertical()
        .id_salt("export_pages")
        .auto_shrink(false)
        .max_height(height)
        .show(ui, |ui| {
            if by != 0.0 {
                ui.scroll_with_delta(vec2(0.0, -by));
            }
            ui.add_space(12.0);
            for ((number, page), view) in (1_usize..).zip(pages).zip(views) {
                let width = ui.available_width() - 32.0;
                let place = page_place(ui, width, page.scene.size);
                let words = message!(
                    "export-page-of",
                    number = number,
                    count = count,
                    title = &page.title
                );
                let words = lang.message(&words);
                let response =
                    ui.interact(place, Id::unique(("export_page", number)), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &words));
                if ui.is_rect_visible(place) {
                    view.paint(ui, place, &page.scene, has_ground, pictures);
                    let rim = Stroke::new(1.0, color(palette.outline));
                    ui.painter()
                        .rect_stroke(place, 0.0, rim, StrokeKind::Outside);
                }
                ui.horizontal(|ui| {
                    ui.add_space(16.0);
                    let caption = format!("{number}   {}", page.title);
                    let caption = RichText::new(caption).size(11.5);
                    let caption = caption.color(color(palette.text_muted));
                    ui.add(Label::new(caption).truncate().selectable(false));
                });
                ui.add_space(10.0);
            }
        });
}

/// Allocates a row with a centred rectangle for a page of this size.
fn page_place(ui: &mut Ui, width: f32, size: Point) -> egui::Rect {
    #[expect(clippy::cast_possible_truncation, reason = "a ratio")]
    let ratio = (size.y / size.x.max(1.0)) as f32;
    // Pages as large as a long map are low; one as high as a tower is not to fill the list.
    let height = (width * ratio).clamp(24.0, width * 1.5);
    let (row, _) = ui.allocate_exact_size(vec2(width + 32.0, height), Sense::hover());
    row.shrink2(vec2(16.0, 0.0))
}

/// Focusable area around the pages; returns how far keys scroll them, down positive.
fn scrolled_by_keys(ui: &Ui, reader: ExportWindow<'_>, name: &str) -> f32 {
    let rect = ui.available_rect_before_wrap();
    let id = Id::unique("export_preview");
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::Group, true, name));
    if !response.has_focus() {
        return 0.0;
    }
    let rim = Stroke::new(2.0, color(reader.palette.accent));
    ui.painter().rect_stroke(rect, 8.0, rim, StrokeKind::Inside);
    let filter = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    ui.input(|input| {
        let keys = [
            (Key::ArrowDown, 60.0),
            (Key::ArrowUp, -60.0),
            (Key::PageDown, rect.height() * 0.9),
            (Key::PageUp, rect.height() * -0.9),
            (Key::End, 1e6),
            (Key::Home, -1e6),
        ];
        keys.iter()
            .filter(|(key, _)| input.key_pressed(*key))
            .map(|(_, by)| by)
            .sum()
    })
}

fn map_ui(
    ui: &mut Ui,
    reader: ExportWindow<'_>,
    scene: &Scene,
    view: &mut SceneThumbnail,
    has_ground: bool,
    pictures: &mut TextureCache,
) {
    let room = ui.available_size();
    let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
    let name = reader.lang.tr(id!("export-preview-map"));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    view.paint(ui, rect.shrink(16.0), scene, has_ground, pictures);
}

/// Single table of the export; `None` for all of them.
fn only_table(choices: &ExportChoices) -> Option<TableKind> {
    let can_choose = choices.has(ExportOption::Table);
    choices.request.table.filter(|_| can_choose)
}

fn tables_ui(ui: &mut Ui, reader: ExportWindow<'_>, choices: &ExportChoices, tables: &[TableSize]) {
    let ExportWindow { lang, palette, .. } = reader;
    let only = only_table(choices);
    ui.add_space(14.0);
    for table in tables {
        let is_in = only.is_none_or(|only| only == table.kind);
        let ink = color(if is_in {
            palette.text
        } else {
            palette.text_muted
        });
        let counts = message!(
            "export-table-size",
            rows = table.rows,
            columns = table.columns
        );
        let counts = if is_in {
            lang.message(&counts)
        } else {
            lang.tr(id!("export-table-left-out"))
        };
        ui.horizontal(|ui| {
            ui.add_space(18.0);
            let name = RichText::new(&table.title).color(ink);
            let place = Layout::left_to_right(Align::Center);
            ui.allocate_ui_with_layout(vec2(180.0, 24.0), place, |ui| {
                ui.set_min_width(180.0);
                ui.add(Label::new(name).truncate());
            });
            ui.label(RichText::new(counts).color(color(palette.text_muted)));
        });
    }
}

fn words_ui(ui: &mut Ui, reader: ExportWindow<'_>, lines: &[String]) {
    let ink = color(reader.palette.text);
    let height = ui.available_height();
    Frame::new()
        .inner_margin(Margin::symmetric(16, 12))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.spacing_mut().interact_size.y = LINE;
            ScrollArea::both()
                .id_salt("export_words")
                .auto_shrink(false)
                .max_height(height - 24.0)
                .show_rows(ui, LINE, lines.len(), |ui, seen| {
                    for line in lines.get(seen).unwrap_or_default() {
                        ui.horizontal(|ui| {
                            let words = RichText::new(line).size(12.0).color(ink);
                            ui.add(Label::new(words).extend());
                        });
                    }
                });
        });
}
