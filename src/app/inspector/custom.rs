//! Notes and custom fields of an item: fields from the presets, or of the user's own.

use eframe::egui::{Id, Ui};

use super::{
    controls::{ControlLabel, FieldText, FormControls},
    form::{Form, FormItem},
    lens::{FieldAccess as _, FieldLens},
};
use crate::{
    app::widgets::{self, FieldShape, Icon, MenuItem, TextField},
    i18n::Lang,
    model::{
        CustomField, CustomValue, Message, Translator as _,
        presets::{Preset, PresetKind},
    },
};

/// Group with the notes of an item.
pub(super) fn notes_ui<T: FormItem>(
    ui: &mut Ui,
    form: &mut Form<'_, T>,
    field: FieldLens<T, String>,
) {
    let is_filled = form
        .common_value(|x| (field.get)(x).is_empty())
        .is_none_or(|is_empty| !is_empty);
    form.group_ui(ui, field.key, is_filled, 0, |ui, form| {
        form.bare_block(ui, field);
    });
}

/// Group with the custom fields of an item, and a menu that adds one.
pub(super) fn custom_ui<T: FormItem>(
    ui: &mut Ui,
    form: &mut Form<'_, T>,
    presets: &'static [Preset],
    list: FieldLens<T, Vec<CustomField>>,
) {
    if !form.is_single() {
        return;
    }
    let fields = list.get(&form.first);
    form.group_ui(
        ui,
        list.key,
        !fields.is_empty(),
        fields.len(),
        |ui, form| {
            for (place, field) in fields.iter().enumerate() {
                let mut changed = field.clone();
                let keep = field_ui(ui, form, presets, place, &fields, &mut changed);
                if !keep {
                    form.set(list.key, |x| {
                        (list.get_mut)(x).retain(|other| other.name != field.name);
                    });
                } else if changed != *field {
                    form.set(list.key, |x| {
                        if let Some(slot) = (list.get_mut)(x).get_mut(place) {
                            slot.clone_from(&changed);
                        }
                    });
                }
            }
            if let Some(field) = add_ui(ui, form, presets, &fields) {
                form.set(list.key, |x| (list.get_mut)(x).push(field.clone()));
            }
        },
    );
}

/// Row of a custom field: name, value, and a button to remove it; false when it is to be removed.
fn field_ui<T: FormItem>(
    ui: &mut Ui,
    form: &Form<'_, T>,
    presets: &[Preset],
    place: usize,
    all: &[CustomField],
    field: &mut CustomField,
) -> bool {
    let pen = form.controls;
    let id = form.id("custom").with(place);
    let mut keep = true;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let room = ui.available_width() - 24.0;
        ui.vertical(|ui| {
            ui.set_width(room);
            let shown = pen.lang.field_name(presets, &field.name);
            let name = TextField {
                id: id.with("name"),
                value: &shown,
                hint: pen.field_label("custom-name"),
                name: Some(pen.field_label("custom-name")),
                shape: FieldShape::Bare,
            };
            let parse = |text: &str| {
                let name = pen.lang.stored_field_name(presets, text.trim());
                if name.is_empty() || is_taken(presets, all, &name) {
                    Err(message!("inspector-wrong-name"))
                } else {
                    Ok(name)
                }
            };
            if let (_, Some(name)) = name.show(ui, pen.palette_and_lang(), parse) {
                field.name = name;
            }
        });
        let name = pen.tr(id!("inspector-remove-field"));
        keep = !widgets::icon_button(ui, pen.palette, Icon::Close, &name, 20.0).clicked();
    });
    if let Some(value) = value_ui(ui, pen, id, presets, field) {
        field.value = value;
    }
    ui.add_space(6.0);
    keep
}

/// Control for the value of a field; returns the new value when it is committed.
fn value_ui(
    ui: &mut Ui,
    pen: FormControls,
    id: Id,
    presets: &[Preset],
    field: &CustomField,
) -> Option<CustomValue> {
    let (shown, shape, hint) = match &field.value {
        CustomValue::Choice { chosen, options } => {
            let shown = |option: &str| pen.lang.option_name(presets, &field.name, option);
            let name = pen.lang.field_name(presets, &field.name);
            return choice_ui(ui, pen, id, &name, chosen, options, &shown);
        }
        CustomValue::Text(text) => (text.clone(), FieldShape::Wrapped, String::new()),
        CustomValue::Number(number) => {
            let shown = widgets::show_decimal(pen.lang, *number, 4);
            (shown, FieldShape::Line, String::new())
        }
        CustomValue::Date(date) => (date.to_string(), FieldShape::Line, pen.tr(id!("hint-date"))),
    };
    let edit = TextField {
        id: id.with("value"),
        value: &shown,
        hint,
        name: Some(pen.lang.field_name(presets, &field.name)),
        shape,
    };
    let parse = |text: &str| match &field.value {
        CustomValue::Number(_) => read_number(pen.lang, text),
        CustomValue::Date(_) => read_date(text),
        CustomValue::Text(_) | CustomValue::Choice { .. } => {
            Ok(CustomValue::Text(text.trim().to_owned()))
        }
    };
    edit.show(ui, pen.palette_and_lang(), parse).1
}

fn read_number(lang: Lang, text: &str) -> Result<CustomValue, Message> {
    widgets::parse_decimal(lang, text, (f64::MIN, f64::MAX))?
        .map(CustomValue::Number)
        .ok_or_else(|| message!("inspector-wrong-number"))
}

fn read_date(text: &str) -> Result<CustomValue, Message> {
    widgets::parse_date(text)?
        .map(CustomValue::Date)
        .ok_or_else(|| message!("inspector-wrong-date"))
}

/// Control for a choice: a drop-down, and its options to edit; `label` translates an option.
fn choice_ui(
    ui: &mut Ui,
    pen: FormControls,
    id: Id,
    name: &str,
    chosen: &str,
    options: &[String],
    label: &dyn Fn(&str) -> String,
) -> Option<CustomValue> {
    let mut new = None;
    let current = chosen.to_owned();
    let shown = if chosen.is_empty() {
        pen.tr(id!("inspector-none"))
    } else {
        label(chosen)
    };
    let combo = widgets::Combo::new(id.with("value"), &shown)
        .muted(chosen.is_empty())
        .named(name);
    let items = || {
        std::iter::once(String::new())
            .chain(options.iter().cloned())
            .map(|value| MenuItem {
                text: if value.is_empty() {
                    pen.tr(id!("inspector-none"))
                } else {
                    label(&value)
                },
                value,
            })
            .collect()
    };
    let (_, picked) = combo.show(ui, pen.palette_and_lang(), Some(&current), items);
    if let Some(chosen) = picked {
        new = Some(CustomValue::Choice {
            chosen,
            options: options.to_vec(),
        });
    }
    if let Some(options) = options_ui(ui, pen, id, options, label) {
        let chosen = options.contains(&current).then_some(current);
        new = Some(CustomValue::Choice {
            chosen: chosen.unwrap_or_default(),
            options,
        });
    }
    new
}

/// Options of a choice, folded behind a link; returns the new options when they changed.
fn options_ui(
    ui: &mut Ui,
    pen: FormControls,
    id: Id,
    options: &[String],
    label: &dyn Fn(&str) -> String,
) -> Option<Vec<String>> {
    let shows_options = id.with("options-shown");
    let is_shown = ui
        .data(|data| data.get_temp::<bool>(shows_options))
        .unwrap_or(false);
    let words = pen.tr(id!("inspector-options"));
    if widgets::quiet_link(ui, pen.palette, id.with("options-link"), &words).clicked() {
        ui.data_mut(|data| data.insert_temp(shows_options, !is_shown));
    }
    if !is_shown && !options.is_empty() {
        return None;
    }
    let hint = pen.tr(id!("hint-options"));
    let list_id = id.with("options");
    let shown: Vec<String> = options.iter().map(|option| label(option)).collect();
    let changed =
        widgets::string_list(ui, pen.palette_and_lang(), list_id, (&words, &hint), &shown)?;
    let stored = |new: String| {
        let known = shown.iter().position(|shown| *shown == new);
        known.and_then(|at| options.get(at)).cloned().unwrap_or(new)
    };
    Some(changed.into_iter().map(stored).collect())
}

/// Number or date field that is being added. It joins the item with its first value, so that
/// nothing unmeasured looks measured.
#[derive(Clone, Debug, PartialEq)]
struct PendingField {
    name: String,
    is_date: bool,
}

fn add_ui<T: FormItem>(
    ui: &mut Ui,
    form: &Form<'_, T>,
    presets: &'static [Preset],
    fields: &[CustomField],
) -> Option<CustomField> {
    let pen = form.controls;
    let key = form.id("custom-waiting");
    // The same id as that of the field it becomes, so that typing goes on.
    let own = form.id("custom").with(fields.len()).with("value");
    if let Some(field) = waiting_ui(ui, pen, key, own, presets, fields) {
        return Some(field);
    }
    let hint = pen.tr(id!("inspector-add-field"));
    let chosen = pen.add_menu(ui, form.id("custom-add"), &hint, || {
        menu(pen, presets, fields)
    })?;
    let (name, kind) = match chosen {
        NewField::Preset(preset) => (pen.lang.stored(preset.stored).to_owned(), preset.kind),
        NewField::Own(kind) => (free_name(&pen.tr(id!("inspector-new-field")), fields), kind),
    };
    let value = match kind {
        PresetKind::Text => CustomValue::Text(String::new()),
        PresetKind::Choice => CustomValue::Choice {
            chosen: String::new(),
            options: options_of(pen, chosen),
        },
        PresetKind::Number | PresetKind::Date => {
            let is_date = kind == PresetKind::Date;
            ui.data_mut(|data| data.insert_temp(key, PendingField { name, is_date }));
            return None;
        }
    };
    Some(CustomField { name, value })
}

/// Field that is being added; returns the custom field made of its value. It stays until the item
/// has that field, since a value may be for the recovery journal only.
fn waiting_ui(
    ui: &mut Ui,
    pen: FormControls,
    key: Id,
    own: Id,
    presets: &[Preset],
    fields: &[CustomField],
) -> Option<CustomField> {
    let waiting = ui.data(|data| data.get_temp::<PendingField>(key))?;
    if fields.iter().any(|field| field.name == waiting.name) {
        ui.data_mut(|data| data.remove::<PendingField>(key));
        return None;
    }
    let hint = pen.tr(if waiting.is_date {
        id!("hint-date")
    } else {
        id!("hint-number")
    });
    let slot = ControlLabel {
        id: own,
        label: &pen.lang.field_name(presets, &waiting.name),
    };
    let text = FieldText {
        value: Some(""),
        hint: &hint,
        shape: FieldShape::Line,
    };
    let parse = |text: &str| {
        if waiting.is_date {
            read_date(text)
        } else {
            read_number(pen.lang, text)
        }
    };
    let value = pen.parsed_text(ui, slot, text, parse)?;
    Some(CustomField {
        name: waiting.name,
        value,
    })
}

#[derive(Clone, Copy, PartialEq)]
enum NewField {
    Preset(Preset),
    Own(PresetKind),
}

fn menu(pen: FormControls, presets: &[Preset], fields: &[CustomField]) -> Vec<MenuItem<NewField>> {
    let own = [
        (id!("inspector-own-text"), PresetKind::Text),
        (id!("inspector-own-number"), PresetKind::Number),
        (id!("inspector-own-date"), PresetKind::Date),
        (id!("inspector-own-choice"), PresetKind::Choice),
    ];
    let own = own.map(|(key, kind)| MenuItem {
        value: NewField::Own(kind),
        text: pen.tr(key),
    });
    let absent = presets
        .iter()
        .filter(|preset| preset.find(fields).is_none());
    let presets = absent.map(|preset| MenuItem {
        value: NewField::Preset(*preset),
        text: pen.tr(preset.name),
    });
    own.into_iter().chain(presets).collect()
}

fn options_of(pen: FormControls, added: NewField) -> Vec<String> {
    match added {
        NewField::Preset(preset) => preset
            .options()
            .map(|option| pen.lang.stored(option.stored).to_owned())
            .collect(),
        NewField::Own(_) => Vec::new(),
    }
}

/// True if a field has this name, or is the same preset under its other name.
fn is_taken(presets: &[Preset], fields: &[CustomField], name: &str) -> bool {
    let preset = Preset::named(presets, name);
    fields.iter().any(|field| {
        field.name == name || preset.is_some_and(|preset| preset.stored.matches(&field.name))
    })
}

fn free_name(base: &str, fields: &[CustomField]) -> String {
    let is_free = |name: &str| fields.iter().all(|field| field.name != name);
    if is_free(base) {
        return base.to_owned();
    }
    (2..)
        .map(|number| format!("{base} {number}"))
        .find(|name| is_free(name))
        .unwrap_or_else(|| base.to_owned())
}
