//! Fields of a form, by type of value.

use eframe::egui::Ui;
use jiff::civil::Date;

use super::{
    controls::{ControlLabel, FieldText},
    form::{Form, FormItem},
};
use crate::{
    app::widgets::{self, FieldShape, MenuItem},
    model::{Choice, Message, MessageId},
    scene::Rgba,
};

impl<T: FormItem> Form<'_, T> {
    /// Text field of one line.
    pub fn text(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        get: impl Fn(&T) -> &String,
        set: impl Fn(&mut T, String),
    ) {
        self.words(ui, field, FieldShape::Line, get, set);
    }

    /// Text field of one line that wraps where it is long.
    pub fn wrapped(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        get: impl Fn(&T) -> &String,
        set: impl Fn(&mut T, String),
    ) {
        self.words(ui, field, FieldShape::Wrapped, get, set);
    }

    /// Text field of several lines.
    pub fn block(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        get: impl Fn(&T) -> &String,
        set: impl Fn(&mut T, String),
    ) {
        self.words(ui, field, FieldShape::Block, get, set);
    }

    fn words(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        shape: FieldShape,
        get: impl Fn(&T) -> &String,
        set: impl Fn(&mut T, String),
    ) {
        let value = self.common_value(|item| get(item).clone());
        let (words, hint) = (self.controls.field_label(field), self.controls.hint(field));
        let slot = ControlLabel {
            id: self.id(field),
            label: &words,
        };
        let text = FieldText {
            value: value.as_deref(),
            hint: &hint,
            shape,
        };
        if let Some(typed) = self.controls.text(ui, slot, text) {
            self.set(field, |item| set(item, typed.clone()));
        }
    }

    /// Text field of several lines without a label, under the title of a group.
    pub fn bare_block(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        get: impl Fn(&T) -> &String,
        set: impl Fn(&mut T, String),
    ) {
        let value = self.common_value(|item| get(item).clone());
        let edit = widgets::TextField {
            id: self.id(field),
            value: value.as_deref().unwrap_or_default(),
            hint: self.controls.hint(field),
            name: Some(self.controls.field_label(field)),
            shape: FieldShape::Block,
        };
        let parse = |text: &str| Ok(text.trim().to_owned());
        if let (_, Some(typed)) = edit.show(ui, self.controls.palette_and_lang(), parse) {
            self.set(field, |item| set(item, typed.clone()));
        }
    }

    /// Large field for the name of the item, at the head of its form.
    pub fn title(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        get: impl Fn(&T) -> &String,
        set: impl Fn(&mut T, String),
    ) {
        let value = self.common_value(|item| get(item).clone());
        let hint = match value {
            Some(_) => self.controls.field_label(field),
            None => self.controls.tr(id!("inspector-various")),
        };
        let edit = widgets::TextField {
            id: self.id(field),
            value: value.as_deref().unwrap_or_default(),
            hint,
            name: Some(self.controls.field_label(field)),
            shape: FieldShape::Title,
        };
        let parse = |text: &str| Ok(text.split_whitespace().collect::<Vec<_>>().join(" "));
        if let (_, Some(typed)) = edit.show(ui, self.controls.palette_and_lang(), parse) {
            self.set(field, |item| set(item, typed.clone()));
        }
        ui.add_space(6.0);
    }

    /// Text field for a typed value: `show` formats it and `parse` reads it.
    pub fn parsed<V: PartialEq + Clone>(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        (get, set): (impl Fn(&T) -> Option<V>, impl Fn(&mut T, Option<V>)),
        show: impl Fn(&V) -> String,
        parse: impl Fn(&str) -> Result<Option<V>, Message>,
    ) {
        let value = self.common_value(get);
        let shown = value
            .as_ref()
            .map(|value| value.as_ref().map(show).unwrap_or_default());
        let (words, hint) = (self.controls.field_label(field), self.controls.hint(field));
        let slot = ControlLabel {
            id: self.id(field),
            label: &words,
        };
        let text = FieldText {
            value: shown.as_deref(),
            hint: &hint,
            shape: FieldShape::Line,
        };
        if let Some(typed) = self.controls.parsed_text(ui, slot, text, parse) {
            self.set(field, |item| set(item, typed.clone()));
        }
    }

    /// Field for a share of 0…1, shown in percent.
    pub fn percent(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        get: impl Fn(&T) -> Option<f64>,
        set: impl Fn(&mut T, Option<f64>),
    ) {
        let lang = self.controls.lang;
        let show = |share: &f64| widgets::show_percent(lang, *share);
        let parse = |text: &str| widgets::parse_percent(lang, text);
        self.parsed(ui, field, (get, set), show, parse);
    }

    /// Field for a number, `min`…`max`.
    pub fn decimal(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        (min, max): (f64, f64),
        get: impl Fn(&T) -> Option<f64>,
        set: impl Fn(&mut T, Option<f64>),
    ) {
        let lang = self.controls.lang;
        let show = |value: &f64| widgets::show_decimal(lang, *value, 3);
        let parse = |text: &str| widgets::parse_decimal(lang, text, (min, max));
        self.parsed(ui, field, (get, set), show, parse);
    }

    /// Field for a whole number, `min`…`max`.
    pub fn whole(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        (min, max): (u32, u32),
        get: impl Fn(&T) -> Option<u32>,
        set: impl Fn(&mut T, Option<u32>),
    ) {
        let parse = |text: &str| {
            let number = widgets::parse_whole(text, i64::from(min), i64::from(max))?;
            Ok(number.and_then(|number| u32::try_from(number).ok()))
        };
        self.parsed(ui, field, (get, set), u32::to_string, parse);
    }

    /// Field for a whole number, −1000…1000, that is never empty.
    pub fn integer(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        get: impl Fn(&T) -> i32,
        set: impl Fn(&mut T, i32),
    ) {
        let parse = |text: &str| {
            let number = widgets::parse_whole(text, -1000, 1000)?;
            Ok(number.and_then(|number| i32::try_from(number).ok()))
        };
        let put = |item: &mut T, value: Option<i32>| {
            if let Some(value) = value {
                set(item, value);
            }
        };
        self.parsed(
            ui,
            field,
            (|item: &T| Some(get(item)), put),
            i32::to_string,
            parse,
        );
    }

    /// Field for a date, typed as 2026-11-12.
    pub fn date(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        get: impl Fn(&T) -> Option<Date>,
        set: impl Fn(&mut T, Option<Date>),
    ) {
        self.parsed(ui, field, (get, set), Date::to_string, widgets::parse_date);
    }

    /// Field for a duration in seconds, typed as "6 min".
    pub fn duration(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        get: impl Fn(&T) -> Option<u32>,
        set: impl Fn(&mut T, Option<u32>),
    ) {
        let lang = self.controls.lang;
        let show = |seconds: &u32| widgets::show_wait(lang, *seconds);
        self.parsed(ui, field, (get, set), show, widgets::parse_wait);
    }

    /// Drop-down of a closed list.
    pub fn choice<C: Choice>(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        get: impl Fn(&T) -> C,
        set: impl Fn(&mut T, C),
    ) {
        let words = self.controls.field_label(field);
        let slot = ControlLabel {
            id: self.id(field),
            label: &words,
        };
        if let Some(chosen) = self.controls.choice(ui, slot, self.common_value(get)) {
            self.set(field, |item| set(item, chosen));
        }
    }

    /// Drop-down of `items`; `name` gives the text of a value.
    pub fn pick<V: PartialEq + Clone>(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        access: (impl Fn(&T) -> V, impl Fn(&mut T, V)),
        name: impl Fn(&V) -> String,
        items: impl FnOnce() -> Vec<MenuItem<V>>,
    ) {
        self.pick_from_lazy_list(ui, field, access, name, |_| items());
    }

    /// Like [`Self::pick`], with items that are made from the form only while the list is open.
    pub fn pick_from_lazy_list<V: PartialEq + Clone>(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        (get, set): (impl Fn(&T) -> V, impl Fn(&mut T, V)),
        name: impl Fn(&V) -> String,
        items: impl FnOnce(&Self) -> Vec<MenuItem<V>>,
    ) {
        let words = self.controls.field_label(field);
        let slot = ControlLabel {
            id: self.id(field),
            label: &words,
        };
        let current = self.common_value(get);
        let shown = (current.as_ref().map(name), || items(self));
        let chosen = self
            .controls
            .pick(ui, slot, (current.as_ref(), shown.0), shown.1);
        if let Some(chosen) = chosen {
            self.set(field, |item| set(item, chosen.clone()));
        }
    }

    /// Check box.
    pub fn flag(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        get: impl Fn(&T) -> bool,
        set: impl Fn(&mut T, bool),
    ) {
        let words = self.controls.field_label(field);
        if let Some(is_on) = self.controls.flag(ui, &words, self.common_value(get)) {
            self.set(field, |item| set(item, is_on));
        }
    }

    /// Row of buttons for a short scale from `from` on; `names` are message ids. A click on the
    /// chosen value clears it, unless `set` keeps the value then.
    pub fn scale(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        (from, names): (u8, &[MessageId]),
        get: impl Fn(&T) -> Option<u8>,
        set: impl Fn(&mut T, Option<u8>),
    ) {
        let words = self.controls.field_label(field);
        let names: Vec<String> = (from..)
            .zip(names)
            .map(|(value, key)| format!("{words} {value}: {}", self.controls.tr(*key)))
            .collect();
        let current = self.common_value(get).flatten();
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            widgets::label(ui, self.controls.palette, &words);
            let row = |ui: &mut Ui| {
                widgets::scale_buttons(ui, self.controls.palette, current, from, &names)
            };
            if let Some(value) = ui.horizontal(row).inner {
                let value = (current != Some(value)).then_some(value);
                self.set(field, |item| set(item, value));
            }
        });
        ui.add_space(6.0);
    }

    /// Toggle chips of which any number is on.
    pub fn chips<I: PartialEq + Clone>(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        options: &[(I, String, Option<Rgba>)],
        get: impl Fn(&T) -> &Vec<I>,
        list: impl Fn(&mut T) -> &mut Vec<I>,
    ) {
        let mut clicked = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = eframe::egui::vec2(4.0, 4.0);
            for (id, words, dot) in options {
                let is_on = self
                    .common_value(|item| get(item).contains(id))
                    .unwrap_or(false);
                let chip = widgets::toggle_chip(ui, self.controls.palette, words, *dot, is_on);
                if chip.clicked() {
                    clicked = Some((id.clone(), is_on));
                }
            }
        });
        ui.add_space(6.0);
        if let Some((id, was_on)) = clicked {
            self.set(field, |item| {
                let list = list(item);
                list.retain(|other| *other != id);
                if !was_on {
                    list.push(id.clone());
                }
            });
        }
    }

    /// List of texts to edit in place.
    pub fn strings(
        &mut self,
        ui: &mut Ui,
        field: &'static str,
        get: impl Fn(&T) -> &Vec<String>,
        set: impl Fn(&mut T, Vec<String>),
    ) {
        let (word, hint) = (self.controls.field_label(field), self.controls.hint(field));
        let first = std::sync::Arc::clone(&self.first);
        let id = self.id(field);
        let changed = widgets::string_list(
            ui,
            self.controls.palette_and_lang(),
            id,
            (&word, &hint),
            get(&first),
        );
        if let Some(list) = changed {
            self.set(field, |item| set(item, list.clone()));
        }
        ui.add_space(4.0);
    }
}
