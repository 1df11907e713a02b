//! Evidence of an item: its status, and the sources behind it.

use egui::Ui;

use super::{
    controls::{ControlLabel, FieldText, pair},
    form::{Form, FormItem},
    lens::{FieldLens, computed},
};
use crate::{
    app::{
        inspector::controls::FormControls,
        widgets::{self, FieldShape, Icon},
    },
    model::{Evidence, Source},
};

/// Group with the evidence status and the sources of an item.
pub(super) fn evidence_ui<T: FormItem>(
    ui: &mut Ui,
    form: &mut Form<'_, T>,
    field: FieldLens<T, Evidence>,
) {
    let (get, put) = (field.get, field.get_mut);
    let count = get(&form.first).sources.len();
    form.group_ui(ui, field.key, count > 0, count, |ui, form| {
        let status = computed(
            "evidence-status",
            |x| get(x).status,
            |x, v| put(x).status = v,
        );
        form.choice(ui, status);
        let sources = get(&form.first).sources.clone();
        for (place, source) in sources.iter().enumerate() {
            let mut changed = source.clone();
            let keep = source_ui(ui, form, place, &mut changed);
            if !keep {
                form.set("sources", |x| {
                    if place < put(x).sources.len() {
                        put(x).sources.remove(place);
                    }
                });
            } else if changed != *source {
                form.set("sources", |x| {
                    if let Some(slot) = put(x).sources.get_mut(place) {
                        slot.clone_from(&changed);
                    }
                });
            }
        }
        let words = form.controls.tr(id!("inspector-add-source"));
        let id = form.id("add-source");
        if widgets::quiet_link(ui, form.controls.palette, id, &words).clicked() {
            form.set("sources", |x| put(x).sources.push(Source::default()));
        }
    });
}

/// Fields of one source, framed; false when it is to be removed.
fn source_ui<T: FormItem>(
    ui: &mut Ui,
    form: &mut Form<'_, T>,
    place: usize,
    source: &mut Source,
) -> bool {
    let mut keep = true;
    let pen = form.controls;
    super::framed(ui, pen.palette, |ui| {
        let id = form.id("source").with(place);
        keep = source_head_ui(ui, pen, place);
        let line = |ui: &mut Ui, field: &str, shape, value: &str| {
            let (words, hint) = (pen.field_label(field), pen.hint(field));
            let slot = ControlLabel {
                id: id.with(field),
                label: &words,
            };
            pen.text(
                ui,
                slot,
                FieldText {
                    value: Some(value),
                    hint: &hint,
                    shape,
                },
            )
        };
        pair(ui, |ui, is_left| {
            if is_left {
                let words = pen.field_label("source-kind");
                let slot = ControlLabel {
                    id: id.with("kind"),
                    label: &words,
                };
                if let Some(kind) = pen.choice(ui, slot, Some(source.kind)) {
                    source.kind = kind;
                }
            } else {
                date_ui(ui, pen, id, source);
            }
        });
        if let Some(text) = line(ui, "source-text", FieldShape::Wrapped, &source.text) {
            source.text = text;
        }
        if let Some(quote) = line(ui, "source-quote", FieldShape::Wrapped, &source.quote) {
            source.quote = quote;
        }
        pair(ui, |ui, is_left| {
            if is_left {
                n_ui(ui, pen, id, source);
            } else if let Some(link) = line(ui, "source-link", FieldShape::Line, &source.link) {
                source.link = link;
            }
        });
    });
    keep
}

/// Heading of a source with a button to remove it; false when it is to be removed.
fn source_head_ui(ui: &mut Ui, pen: FormControls, place: usize) -> bool {
    ui.horizontal(|ui| {
        let title = format!("{} {}", pen.tr(id!("inspector-source")), place + 1);
        ui.spacing_mut().item_spacing.x = 4.0;
        let room = ui.available_width() - 24.0;
        ui.scope(|ui| {
            ui.set_width(room);
            widgets::small_title(ui, pen.palette, &title);
        });
        let name = format!("{}: {}", pen.tr(id!("inspector-remove-source")), place + 1);
        !widgets::icon_button(ui, pen.palette, Icon::Close, &name, 20.0).clicked()
    })
    .inner
}

fn date_ui(ui: &mut Ui, pen: FormControls, id: egui::Id, source: &mut Source) {
    let (words, hint) = (pen.field_label("source-date"), pen.tr(id!("hint-date")));
    let shown = source.date.map(|date| date.to_string()).unwrap_or_default();
    let slot = ControlLabel {
        id: id.with("date"),
        label: &words,
    };
    let text = FieldText {
        value: Some(&shown),
        hint: &hint,
        shape: FieldShape::Line,
    };
    if let Some(date) = pen.parsed_text(ui, slot, text, widgets::parse_date) {
        source.date = date;
    }
}

fn n_ui(ui: &mut Ui, pen: FormControls, id: egui::Id, source: &mut Source) {
    let words = pen.field_label("source-n");
    let shown = source.n.map(|n| n.to_string()).unwrap_or_default();
    let slot = ControlLabel {
        id: id.with("n"),
        label: &words,
    };
    let text = FieldText {
        value: Some(&shown),
        hint: "",
        shape: FieldShape::Line,
    };
    let parse = |text: &str| widgets::parse_whole(text, 1, i64::from(u32::MAX));
    if let Some(n) = pen.parsed_text(ui, slot, text, parse) {
        source.n = n.and_then(|n| u32::try_from(n).ok());
    }
}
