//! Findings of the checks about the item that is shown, with their fixes.

use egui::{Label, RichText, Ui};

use super::framed;
use crate::{
    app::widgets,
    insight::checks::{Finding, Severity},
    intent::{Intent, Look, Outbox},
    model::ItemRef,
    report::views::ViewKind,
};

/// Shows the open findings that name an item.
pub(super) fn findings_ui(ui: &mut Ui, look: &Look<'_>, outbox: &mut Outbox, item: &ItemRef) {
    let Some(insight) = look.insight else { return };
    let found: Vec<&Finding> = insight
        .open_findings()
        .filter(|f| f.detail.items.contains(item))
        .collect();
    if found.is_empty() {
        return;
    }
    let title = format!(
        "{} ({})",
        look.lang.tr(id!("inspector-group-findings")),
        found.len()
    );
    let id = egui::Id::unique(("findings", item.kind()));
    let (is_open, _) = widgets::section(ui, look.palette, (id, true), &title, None);
    if !is_open {
        return;
    }
    for finding in found {
        framed(ui, look.palette, |ui| finding_ui(ui, look, outbox, finding));
    }
}

fn finding_ui(ui: &mut Ui, look: &Look<'_>, outbox: &mut Outbox, finding: &Finding) {
    let (palette, lang) = (look.palette, look.lang);
    let ink = match finding.severity {
        Severity::Serious => palette.bad,
        Severity::Notable => palette.warn,
        Severity::Hint => palette.text_muted,
    };
    let severity = RichText::new(lang.choice(finding.severity)).size(11.0);
    ui.add(Label::new(severity.color(widgets::color(ink))).selectable(false));
    let words = lang.message(&finding.detail.message);
    ui.add(Label::new(RichText::new(words).size(12.5)).wrap());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let item = finding.item();
        let id = egui::Id::unique(("finding", finding.check, item.to_string()));
        if !look.is_read_only {
            for (place, fix) in finding.detail.fixes.iter().enumerate() {
                let label = lang.message(&fix.label);
                if widgets::quiet_link(ui, palette, id.with(place), &label).clicked() {
                    outbox.push(Intent::Fix(Box::new(fix.clone())));
                }
            }
        }
        let explain = lang.tr(id!("inspector-explain"));
        if widgets::quiet_link(ui, palette, id.with("why"), &explain).clicked() {
            outbox.push(Intent::View(ViewKind::Checks));
            outbox.push(Intent::Reveal(item.clone()));
        }
        let leave = lang.tr(id!("checks-leave"));
        if !look.is_read_only
            && widgets::quiet_link(ui, palette, id.with("leave"), &leave).clicked()
        {
            outbox.push(Intent::Dismiss(finding.check, item.clone()));
        }
    });
}
