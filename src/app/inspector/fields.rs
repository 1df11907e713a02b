//! Fields of a form, by type of value.

use eframe::egui::Ui;
use jiff::civil::Date;

use super::{
    controls::{ControlLabel, FieldText},
    form::{Form, FormItem},
    lens::{FieldAccess, FieldLens, computed},
};
use crate::{
    app::widgets::{self, FieldShape, MenuItem},
    model::{Choice, Message, MessageId},
    scene::Rgba,
};

impl<T: FormItem> Form<'_, T> {
    /// Text field of one line.
    pub fn text(&mut self, ui: &mut Ui, field: impl FieldAccess<T, Value = String>) {
        self.words(ui, field, FieldShape::Line);
    }

    /// Text field of one line that wraps where it is long.
    pub fn wrapped(&mut self, ui: &mut Ui, field: impl FieldAccess<T, Value = String>) {
        self.words(ui, field, FieldShape::Wrapped);
    }

    /// Text field of several lines.
    pub fn block(&mut self, ui: &mut Ui, field: impl FieldAccess<T, Value = String>) {
        self.words(ui, field, FieldShape::Block);
    }

    fn words(
        &mut self,
        ui: &mut Ui,
        field: impl FieldAccess<T, Value = String>,
        shape: FieldShape,
    ) {
        let value = self.common_value(|item| field.get(item));
        let (words, hint) = (
            self.controls.field_label(field.key()),
            self.controls.hint(field.key()),
        );
        let slot = ControlLabel {
            id: self.id(field.key()),
            label: &words,
        };
        let text = FieldText {
            value: value.as_deref(),
            hint: &hint,
            shape,
        };
        if let Some(typed) = self.controls.text(ui, slot, text) {
            self.set(field.key(), |item| field.set(item, typed.clone()));
        }
    }

    /// Text field of several lines without a label, under the title of a group.
    pub fn bare_block(&mut self, ui: &mut Ui, field: impl FieldAccess<T, Value = String>) {
        let value = self.common_value(|item| field.get(item));
        let edit = widgets::TextField {
            id: self.id(field.key()),
            value: value.as_deref().unwrap_or_default(),
            hint: self.controls.hint(field.key()),
            name: Some(self.controls.field_label(field.key())),
            shape: FieldShape::Block,
        };
        let parse = |text: &str| Ok(text.trim().to_owned());
        if let (_, Some(typed)) = edit.show(ui, self.controls.palette_and_lang(), parse) {
            self.set(field.key(), |item| field.set(item, typed.clone()));
        }
    }

    /// Large field for the name of the item, at the head of its form.
    pub fn title(&mut self, ui: &mut Ui, field: impl FieldAccess<T, Value = String>) {
        let value = self.common_value(|item| field.get(item));
        let hint = match value {
            Some(_) => self.controls.field_label(field.key()),
            None => self.controls.tr(id!("inspector-various")),
        };
        let edit = widgets::TextField {
            id: self.id(field.key()),
            value: value.as_deref().unwrap_or_default(),
            hint,
            name: Some(self.controls.field_label(field.key())),
            shape: FieldShape::Title,
        };
        let parse = |text: &str| Ok(text.split_whitespace().collect::<Vec<_>>().join(" "));
        if let (_, Some(typed)) = edit.show(ui, self.controls.palette_and_lang(), parse) {
            self.set(field.key(), |item| field.set(item, typed.clone()));
        }
        ui.add_space(6.0);
    }

    /// Text field for a typed value: `show` formats it and `parse` reads it.
    pub fn parsed<V: PartialEq + Clone>(
        &mut self,
        ui: &mut Ui,
        field: impl FieldAccess<T, Value = Option<V>>,
        show: impl Fn(&V) -> String,
        parse: impl Fn(&str) -> Result<Option<V>, Message>,
    ) {
        let value = self.common_value(|item| field.get(item));
        let shown = value
            .as_ref()
            .map(|value| value.as_ref().map(show).unwrap_or_default());
        let (words, hint) = (
            self.controls.field_label(field.key()),
            self.controls.hint(field.key()),
        );
        let slot = ControlLabel {
            id: self.id(field.key()),
            label: &words,
        };
        let text = FieldText {
            value: shown.as_deref(),
            hint: &hint,
            shape: FieldShape::Line,
        };
        if let Some(typed) = self.controls.parsed_text(ui, slot, text, parse) {
            self.set(field.key(), |item| field.set(item, typed.clone()));
        }
    }

    /// Field for a share of 0…1, shown in percent.
    pub fn percent(&mut self, ui: &mut Ui, field: impl FieldAccess<T, Value = Option<f64>>) {
        let lang = self.controls.lang;
        let show = |share: &f64| widgets::show_percent(lang, *share);
        let parse = |text: &str| widgets::parse_percent(lang, text);
        self.parsed(ui, field, show, parse);
    }

    /// Field for a number, `min`…`max`.
    pub fn decimal(
        &mut self,
        ui: &mut Ui,
        field: impl FieldAccess<T, Value = Option<f64>>,
        (min, max): (f64, f64),
    ) {
        let lang = self.controls.lang;
        let show = |value: &f64| widgets::show_decimal(lang, *value, 3);
        let parse = |text: &str| widgets::parse_decimal(lang, text, (min, max));
        self.parsed(ui, field, show, parse);
    }

    /// Field for a whole number, `min`…`max`.
    pub fn whole(
        &mut self,
        ui: &mut Ui,
        field: impl FieldAccess<T, Value = Option<u32>>,
        (min, max): (u32, u32),
    ) {
        let parse = |text: &str| {
            let number = widgets::parse_whole(text, i64::from(min), i64::from(max))?;
            Ok(number.and_then(|number| u32::try_from(number).ok()))
        };
        self.parsed(ui, field, u32::to_string, parse);
    }

    /// Field for a whole number, −1000…1000, that is never empty.
    pub fn integer(&mut self, ui: &mut Ui, field: impl FieldAccess<T, Value = i32>) {
        let parse = |text: &str| {
            let number = widgets::parse_whole(text, -1000, 1000)?;
            Ok(number.and_then(|number| i32::try_from(number).ok()))
        };
        let get = |item: &T| Some(field.get(item));
        let set = |item: &mut T, value: Option<i32>| {
            if let Some(value) = value {
                field.set(item, value);
            }
        };
        let whole = computed(field.key(), get, set);
        self.parsed(ui, whole, i32::to_string, parse);
    }

    /// Field for a date, typed as 2026-11-12.
    pub fn date(&mut self, ui: &mut Ui, field: impl FieldAccess<T, Value = Option<Date>>) {
        self.parsed(ui, field, Date::to_string, widgets::parse_date);
    }

    /// Field for a duration in seconds, typed as "6 min".
    pub fn duration(&mut self, ui: &mut Ui, field: impl FieldAccess<T, Value = Option<u32>>) {
        let lang = self.controls.lang;
        let show = |seconds: &u32| widgets::show_wait(lang, *seconds);
        self.parsed(ui, field, show, widgets::parse_wait);
    }

    /// Drop-down of a closed list.
    pub fn choice<C: Choice>(&mut self, ui: &mut Ui, field: impl FieldAccess<T, Value = C>) {
        let words = self.controls.field_label(field.key());
        let slot = ControlLabel {
            id: self.id(field.key()),
            label: &words,
        };
        if let Some(chosen) =
            self.controls
                .choice(ui, slot, self.common_value(|item| field.get(item)))
        {
            self.set(field.key(), |item| field.set(item, chosen));
        }
    }

    /// Drop-down of `items`; `name` gives the text of a value.
    pub fn pick<V: PartialEq + Clone>(
        &mut self,
        ui: &mut Ui,
        field: impl FieldAccess<T, Value = V>,
        name: impl Fn(&V) -> String,
        items: impl FnOnce() -> Vec<MenuItem<V>>,
    ) {
        self.pick_from_lazy_list(ui, field, name, |_| items());
    }

    /// Like [`Self::pick`], with items that are made from the form only while the list is open.
    pub fn pick_from_lazy_list<V: PartialEq + Clone>(
        &mut self,
        ui: &mut Ui,
        field: impl FieldAccess<T, Value = V>,
        name: impl Fn(&V) -> String,
        items: impl FnOnce(&Self) -> Vec<MenuItem<V>>,
    ) {
        let words = self.controls.field_label(field.key());
        let slot = ControlLabel {
            id: self.id(field.key()),
            label: &words,
        };
        let current = self.common_value(|item| field.get(item));
        let shown = (current.as_ref().map(name), || items(self));
        let chosen = self
            .controls
            .pick(ui, slot, (current.as_ref(), shown.0), shown.1);
        if let Some(chosen) = chosen {
            self.set(field.key(), |item| field.set(item, chosen.clone()));
        }
    }

    /// Check box.
    pub fn flag(&mut self, ui: &mut Ui, field: impl FieldAccess<T, Value = bool>) {
        let words = self.controls.field_label(field.key());
        if let Some(is_on) =
            self.controls
                .flag(ui, &words, self.common_value(|item| field.get(item)))
        {
            self.set(field.key(), |item| field.set(item, is_on));
        }
    }

    /// Row of buttons for a short scale from `from` on; `names` are message ids. A click on the
    /// chosen value clears it, unless `set` keeps the value then.
    pub fn scale(
        &mut self,
        ui: &mut Ui,
        field: impl FieldAccess<T, Value = Option<u8>>,
        from: u8,
        names: &[MessageId],
    ) {
        let words = self.controls.field_label(field.key());
        let names: Vec<String> = (from..)
            .zip(names)
            .map(|(value, key)| format!("{words} {value}: {}", self.controls.tr(*key)))
            .collect();
        let current = self.common_value(|item| field.get(item)).flatten();
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            widgets::label(ui, self.controls.palette, &words);
            let row = |ui: &mut Ui| {
                widgets::scale_buttons(ui, self.controls.palette, current, from, &names)
            };
            if let Some(value) = ui.horizontal(row).inner {
                let value = (current != Some(value)).then_some(value);
                self.set(field.key(), |item| field.set(item, value));
            }
        });
        ui.add_space(6.0);
    }

    /// Toggle chips of which any number is on.
    pub fn chips<I: PartialEq + Clone>(
        &mut self,
        ui: &mut Ui,
        field: FieldLens<T, Vec<I>>,
        options: &[(I, String, Option<Rgba>)],
    ) {
        let mut clicked = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = eframe::egui::vec2(4.0, 4.0);
            for (id, words, dot) in options {
                let is_on = self
                    .common_value(|item| (field.get)(item).contains(id))
                    .unwrap_or(false);
                let chip = widgets::toggle_chip(ui, self.controls.palette, words, *dot, is_on);
                if chip.clicked() {
                    clicked = Some((id.clone(), is_on));
                }
            }
        });
        ui.add_space(6.0);
        if let Some((id, was_on)) = clicked {
            self.set(field.key(), |item| {
                let list = (field.get_mut)(item);
                list.retain(|other| *other != id);
                if !was_on {
                    list.push(id.clone());
                }
            });
        }
    }

    /// List of texts to edit in place.
    pub fn strings(&mut self, ui: &mut Ui, field: FieldLens<T, Vec<String>>) {
        let (word, hint) = (
            self.controls.field_label(field.key()),
            self.controls.hint(field.key()),
        );
        let first = std::sync::Arc::clone(&self.first);
        let id = self.id(field.key());
        let changed = widgets::string_list(
            ui,
            self.controls.palette_and_lang(),
            id,
            (&word, &hint),
            (field.get)(&first),
        );
        if let Some(list) = changed {
            self.set(field.key(), |item| field.set(item, list.clone()));
        }
        ui.add_space(4.0);
    }
}
