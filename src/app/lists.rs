//! Tables for *Analyse* and *Optimise*: scores with n, how sure things are, pain points, actions.

use eframe::egui::{
    self, Align, CentralPanel, CornerRadius, FontId, Frame, Layout, Margin, RichText, ScrollArea,
    Sense, Stroke, Ui, WidgetInfo, vec2,
};

use super::{
    App, Document,
    outbox::{AddWhat, Intent, Outbox},
};
use crate::{
    canvas::{color, semibold},
    command::CommandId,
    i18n::Lang,
    model::{
        Action, ActionStatus, Choice, EvidenceStatus, ItemRef, Journey, PainPoint, Report, Score,
        ScoreTarget,
    },
    theme::Palette,
};

/// Shows what was measured and how sure the map is.
pub fn analyse_ui(ui: &mut Ui, app: &App, doc: &Document, outbox: &mut Outbox) {
    page_ui(ui, app, |ui, page| {
        let journey = doc.editor.journey();
        let add = (CommandId::AddScore, Intent::Run(CommandId::AddScore));
        page.title_ui(ui, "analyse-scores", Some(add), outbox);
        if journey.scores().is_empty() {
            page.empty_ui(ui, "analyse-no-scores");
        } else {
            let heads = [
                "column-metric",
                "column-about",
                "column-figure",
                "column-n",
                "column-date",
                "column-source",
            ];
            let widths = [0.14, 0.28, 0.12, 0.1, 0.14, 0.22];
            page.head_ui(ui, &heads, &widths);
            for score in journey.scores() {
                let cells = score_cells(journey, score, page.lang);
                page.row_ui(
                    ui,
                    doc,
                    &ItemRef::Score(score.id.clone()),
                    &cells,
                    &widths,
                    outbox,
                );
            }
        }
        page.title_ui(ui, "analyse-evidence", None, outbox);
        evidence_ui(ui, page, journey);
    });
}

/// Shows pain points by severity × frequency, and the actions by status.
pub fn optimise_ui(ui: &mut Ui, app: &App, doc: &Document, outbox: &mut Outbox) {
    page_ui(ui, app, |ui, page| {
        let journey = doc.editor.journey();
        page.title_ui(ui, "optimise-pains", None, outbox);
        page.note_ui(ui, "optimise-pains-rule");
        let pains = ranked(journey);
        if pains.is_empty() {
            page.empty_ui(ui, "optimise-no-pains");
        } else {
            let heads = [
                "column-rank",
                "column-pain",
                "column-touchpoint",
                "column-sum",
                "column-evidence",
            ];
            let widths = [0.07, 0.33, 0.25, 0.2, 0.15];
            page.head_ui(ui, &heads, &widths);
            for (rank, pain) in (1_u32..).zip(&pains) {
                let cells = pain_cells(journey, pain, rank, page.lang);
                page.row_ui(
                    ui,
                    doc,
                    &ItemRef::PainPoint(pain.id.clone()),
                    &cells,
                    &widths,
                    outbox,
                );
            }
        }
        // An action may stand by itself; it addresses the pain points that are selected.
        let chosen = doc.selection.iter().filter_map(|item| match item {
            ItemRef::PainPoint(id) => Some(id.clone()),
            _ => None,
        });
        let add = Intent::Add(AddWhat::Action(None, chosen.collect()));
        page.title_ui(
            ui,
            "optimise-actions",
            Some((CommandId::AddAction, add)),
            outbox,
        );
        if journey.actions().is_empty() {
            page.empty_ui(ui, "optimise-no-actions");
        } else {
            let heads = [
                "column-action",
                "column-status",
                "column-owner",
                "column-due",
                "column-method",
            ];
            let widths = [0.4, 0.14, 0.18, 0.14, 0.14];
            page.head_ui(ui, &heads, &widths);
            for status in ActionStatus::ALL {
                for action in journey.actions().iter().filter(|a| a.status == *status) {
                    let cells = action_cells(action, page.lang);
                    page.row_ui(
                        ui,
                        doc,
                        &ItemRef::Action(action.id.clone()),
                        &cells,
                        &widths,
                        outbox,
                    );
                }
            }
        }
    });
}

struct Page {
    palette: &'static Palette,
    lang: Lang,
    can_edit: bool,
}

fn page_ui(ui: &mut Ui, app: &App, content: impl FnOnce(&mut Ui, &Page)) {
    let page = Page {
        palette: app.palette(),
        lang: app.lang(),
        can_edit: app.can_edit(),
    };
    let frame = Frame::new()
        .fill(color(page.palette.ground))
        .inner_margin(Margin::symmetric(24, 8));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ScrollArea::vertical()
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                content(ui, &page);
                ui.add_space(24.0);
            });
    });
}

impl Page {
    fn title_ui(
        &self,
        ui: &mut Ui,
        key: &str,
        add: Option<(CommandId, Intent)>,
        outbox: &mut Outbox,
    ) {
        ui.add_space(16.0);
        ui.horizontal(|ui| {
            let words = RichText::new(self.lang.tr(key)).font(FontId::new(17.0, semibold()));
            ui.label(words.color(color(self.palette.text)));
            let Some((command, intent)) = add.filter(|_| self.can_edit) else {
                return;
            };
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let row = crate::command::Command::of(command);
                let words = RichText::new(format!("+ {}", self.lang.tr(&row.text_key())));
                let button =
                    egui::Button::new(words.color(color(self.palette.accent))).frame(false);
                if ui.add(button).clicked() {
                    outbox.ask(intent);
                }
            });
        });
        ui.add_space(4.0);
    }

    fn note_ui(&self, ui: &mut Ui, key: &str) {
        let words = RichText::new(self.lang.tr(key)).size(12.0);
        ui.label(words.color(color(self.palette.text_muted)));
        ui.add_space(4.0);
    }

    fn empty_ui(&self, ui: &mut Ui, key: &str) {
        ui.add_space(4.0);
        ui.label(RichText::new(self.lang.tr(key)).color(color(self.palette.text_muted)));
    }

    fn head_ui(&self, ui: &mut Ui, keys: &[&str], widths: &[f32]) {
        let size = vec2(ui.available_width(), 28.0);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        ui.painter()
            .rect_filled(rect, CornerRadius::same(6), color(self.palette.panel));
        let mut left = rect.left();
        for (key, share) in keys.iter().zip(widths) {
            let width = rect.width() * share;
            let ink = color(self.palette.text_muted);
            self.words_at(
                ui,
                &self.lang.tr(key),
                (left, rect.center().y),
                width,
                semibold(),
                11.5,
                ink,
            );
            left += width;
        }
    }

    fn row_ui(
        &self,
        ui: &mut Ui,
        doc: &Document,
        item: &ItemRef,
        cells: &[String],
        widths: &[f32],
        outbox: &mut Outbox,
    ) {
        let size = vec2(ui.available_width(), 34.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let is_selected = doc.selection.contains(item);
        response.widget_info(|| {
            WidgetInfo::selected(egui::Role::Row, true, is_selected, cells.join(", "))
        });
        if is_selected {
            ui.painter()
                .rect_filled(rect, CornerRadius::same(6), color(self.palette.accent_soft));
        } else if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(
                rect,
                CornerRadius::same(6),
                color(self.palette.control_hover),
            );
        }
        let line = Stroke::new(1.0, color(self.palette.line));
        ui.painter().hline(rect.x_range(), rect.bottom(), line);
        let mut left = rect.left();
        for (cell, share) in cells.iter().zip(widths) {
            let width = rect.width() * share;
            let ink = color(self.palette.text);
            let family = egui::FontFamily::Proportional;
            self.words_at(ui, cell, (left, rect.center().y), width, family, 13.0, ink);
            left += width;
        }
        if response.clicked() {
            outbox.ask(Intent::Select(vec![item.clone()]));
        }
    }

    /// A line that is only read.
    fn line_ui(&self, ui: &mut Ui, cells: &[String], widths: &[f32]) {
        let size = vec2(ui.available_width(), 30.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Row, true, cells.join(", ")));
        let mut left = rect.left();
        for (cell, share) in cells.iter().zip(widths) {
            let width = rect.width() * share;
            let ink = color(self.palette.text);
            let family = egui::FontFamily::Proportional;
            self.words_at(ui, cell, (left, rect.center().y), width, family, 13.0, ink);
            left += width;
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one place draws every cell")]
    fn words_at(
        &self,
        ui: &Ui,
        words: &str,
        (left, middle): (f32, f32),
        width: f32,
        family: egui::FontFamily,
        size: f32,
        ink: egui::Color32,
    ) {
        let mut job = egui::text::LayoutJob::simple_singleline(
            words.to_owned(),
            FontId::new(size, family),
            ink,
        );
        job.wrap = egui::text::TextWrapping::truncate_at_width(width - 16.0);
        let galley = ui.painter().layout_job(job);
        let at = egui::pos2(left + 8.0, middle - galley.size().y / 2.0);
        ui.painter().galley(at, galley, ink);
    }
}

fn score_cells(journey: &Journey, score: &Score, lang: Lang) -> Vec<String> {
    let about = match &score.target {
        ScoreTarget::Journey => lang.tr("score-whole-journey"),
        ScoreTarget::Phase(id) => ItemRef::Phase(id.clone()).words(journey).to_owned(),
        ScoreTarget::Touchpoint(id) => ItemRef::Touchpoint(id.clone()).words(journey).to_owned(),
    };
    let figure = journey.score_figure(score).map_or_else(
        || lang.tr("not-measured"),
        |figure| figure_words(journey, score, figure, lang),
    );
    let n = score
        .data
        .n()
        .map_or_else(|| lang.tr("unknown"), |n| n.to_string());
    let date = score.date.map_or_else(String::new, |date| date.to_string());
    vec![
        metric_name(journey, score, lang),
        about,
        figure,
        n,
        date,
        score.source.clone(),
    ]
}

/// A figure as it is read: a share with its sign, NPS with plus or minus, a mean as it is.
fn figure_words(journey: &Journey, score: &Score, figure: f64, lang: Lang) -> String {
    let words = lang.number(figure, 1);
    match journey
        .metric_scale(&score.metric)
        .map(|scale| scale.report)
    {
        Some(Report::TopBox { .. }) => format!("{words} %"),
        Some(Report::Net { .. }) if figure > 0.0 => format!("+{words}"),
        Some(Report::Net { .. } | Report::Mean) | None => words,
    }
}

/// The name of a score's metric with its scale.
#[must_use]
pub fn metric_name(journey: &Journey, score: &Score, lang: Lang) -> String {
    match &score.metric {
        crate::model::Metric::Custom(id) => journey
            .metrics()
            .get(id)
            .map_or_else(String::new, |metric| metric.name.clone()),
        standard => lang.tr(&format!("inspector-metric-{}", standard.key())),
    }
}

fn pain_cells(journey: &Journey, pain: &PainPoint, rank: u32, lang: Lang) -> Vec<String> {
    let at = journey.anchor_touchpoint(&pain.anchor).cloned();
    let at = at.map_or_else(String::new, |id| {
        ItemRef::Touchpoint(id).words(journey).to_owned()
    });
    vec![
        rank.to_string(),
        pain.text.clone(),
        at,
        sum_words(pain, lang),
        lang.choice(pain.evidence.status),
    ]
}

/// Severity × frequency with what comes out of it; what is missing is named (DOMAIN B5).
fn sum_words(pain: &PainPoint, lang: Lang) -> String {
    let severity = pain
        .severity
        .map_or_else(|| lang.tr("not-judged"), |s| s.to_string());
    let frequency = pain.frequency.map_or_else(
        || lang.tr("not-measured"),
        |f| format!("{} %", lang.number(f * 100.0, 0)),
    );
    let sum = format!("{severity} × {frequency}");
    match (pain.severity, pain.frequency) {
        (Some(s), Some(f)) => format!("{sum} = {}", lang.number(f64::from(s) * f, 2)),
        _ => sum,
    }
}

fn action_cells(action: &Action, lang: Lang) -> Vec<String> {
    let due = action.due.map_or_else(String::new, |date| date.to_string());
    vec![
        action.text.clone(),
        lang.choice(action.status),
        action.owner.clone(),
        due,
        lang.choice(action.method),
    ]
}

/// Pain points by severity × frequency (DOMAIN B5, the plain score), unjudged ones last.
#[must_use]
pub fn ranked(journey: &Journey) -> Vec<std::sync::Arc<PainPoint>> {
    let value = |pain: &PainPoint| Some(f64::from(pain.severity?) * pain.frequency?);
    let mut pains: Vec<_> = journey.pain_points().iter().cloned().collect();
    // A stable sort keeps the journey's own order among equals.
    pains.sort_by(|a, b| {
        let (a, b) = (value(a), value(b));
        b.is_some()
            .cmp(&a.is_some())
            .then(b.unwrap_or(0.0).total_cmp(&a.unwrap_or(0.0)))
    });
    pains
}

/// How many touchpoints and pain points are assumed, observed and validated.
fn evidence_ui(ui: &mut Ui, page: &Page, journey: &Journey) {
    let touchpoints = count(journey.graph().touchpoints().map(|t| t.evidence.status));
    let pains = count(journey.pain_points().iter().map(|p| p.evidence.status));
    let moments = count(journey.moments().iter().map(|m| m.evidence.status));
    let heads = [
        "column-what",
        "choice-evidence-assumed",
        "choice-evidence-observed",
        "choice-evidence-validated",
    ];
    let widths = [0.34, 0.22, 0.22, 0.22];
    page.head_ui(ui, &heads, &widths);
    for (key, counts) in [
        ("count-touchpoints", touchpoints),
        ("count-pains", pains),
        ("count-moments", moments),
    ] {
        let mut words = vec![page.lang.tr(key)];
        words.extend(counts.iter().map(ToString::to_string));
        page.line_ui(ui, &words, &widths);
    }
}

fn count(statuses: impl Iterator<Item = EvidenceStatus>) -> [usize; 3] {
    let mut counts = [0; 3];
    for status in statuses {
        let place = EvidenceStatus::ALL
            .iter()
            .position(|other| *other == status);
        if let Some(slot) = place.and_then(|place| counts.get_mut(place)) {
            *slot += 1;
        }
    }
    counts
}
