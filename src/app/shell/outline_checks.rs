//! Findings in the outline: one line for each check, worst first.

use egui::{Align2, CornerRadius, FontId, Role, Sense, Ui, WidgetInfo, pos2, text, vec2};

use crate::{
    app::{App, Document},
    canvas::{color, semibold},
    insight::checks::Severity,
    intent::{Intent, Outbox},
    model::ItemRef,
    report::views::ViewKind,
};

/// Findings of one check.
struct CheckSummary {
    check: &'static str,
    severity: Severity,
    count: usize,
    first: ItemRef,
}

/// Shows a line for each check with findings, worst first.
pub fn outline_checks_ui(ui: &mut Ui, app: &App, doc: &Document, outbox: &mut Outbox) {
    let palette = app.palette();
    let Some(insight) = doc.insight.insight() else {
        return;
    };
    let mut lines: Vec<CheckSummary> = Vec::new();
    for finding in insight.open_findings() {
        match lines.iter_mut().find(|line| line.check == finding.check) {
            Some(line) => line.count += 1,
            None => lines.push(CheckSummary {
                check: finding.check,
                severity: finding.severity,
                count: 1,
                first: finding.item().clone(),
            }),
        }
    }
    if lines.is_empty() {
        ui.horizontal(|ui| {
            ui.add_space(8.0);
            let words = egui::RichText::new(app.lang().tr(id!("outline-no-findings")));
            ui.label(words.size(12.0).color(color(palette.text_muted)));
        });
    }
    for line in lines {
        line_ui(ui, app, &line, outbox);
    }
}

fn line_ui(ui: &mut Ui, app: &App, line: &CheckSummary, outbox: &mut Outbox) {
    let (palette, lang) = (app.palette(), app.lang());
    let words = lang.composed(&format!("check-{}", line.check));
    let ink = match line.severity {
        Severity::Serious => palette.bad,
        Severity::Notable => palette.warn,
        Severity::Hint => palette.text_muted,
    };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::click());
    let said = format!("{} {words} ({})", line.count, lang.choice(line.severity));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    let painter = ui.painter();
    if response.hovered() || response.has_focus() {
        painter.rect_filled(rect, CornerRadius::same(6), color(palette.control_hover));
    }
    let count = line.count.to_string();
    let on_ink = color(palette.text_on_accent);
    let galley = painter.layout_no_wrap(count, FontId::new(11.0, semibold()), on_ink);
    let badge = vec2((galley.size().x + 10.0).max(18.0), 18.0);
    let place = Align2::LEFT_CENTER.anchor_size(rect.left_center() + vec2(8.0, 0.0), badge);
    painter.rect_filled(place, 5.0, color(ink));
    painter.galley(place.center() - galley.size() / 2.0, galley, on_ink);
    let left = place.right() + 8.0;
    let font = FontId::proportional(12.5);
    let mut job = text::LayoutJob::simple_singleline(words, font, color(palette.text));
    job.wrap = text::TextWrapping::truncate_at_width(rect.right() - left - 4.0);
    let galley = painter.layout_job(job);
    let at = pos2(left, rect.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, color(palette.text));
    if response.on_hover_text(said).clicked() {
        outbox.push(Intent::View(ViewKind::Checks));
        outbox.push(Intent::Select(vec![line.first.clone()]));
        outbox.push(Intent::Reveal(line.first.clone()));
    }
}
