//! Labelled controls in the palette and the language of the window.

use eframe::egui::{Checkbox, Id, Ui, vec2};

use crate::{
    app::widgets::{self, Combo, FieldShape, MenuItem, TextField},
    i18n::Lang,
    model::{Choice, Message, MessageId},
    theme::Palette,
};

/// Palette and language of the controls.
#[derive(Clone, Copy)]
pub(super) struct FormControls {
    pub palette: &'static Palette,
    pub lang: Lang,
}

/// Id and label of a control.
#[derive(Clone, Copy)]
pub(super) struct ControlLabel<'a> {
    /// Stable id, made of domain ids.
    pub id: Id,
    /// Text of the label.
    pub label: &'a str,
}

/// Content and shape of a text field.
#[derive(Clone, Copy)]
pub(super) struct FieldText<'a> {
    /// The value; `None` when several items differ.
    pub value: Option<&'a str>,
    /// Hint shown while the field is empty.
    pub hint: &'a str,
    /// Look, and the key that commits.
    pub shape: FieldShape,
}

impl FormControls {
    /// Palette and language, as widgets take them.
    pub fn palette_and_lang(self) -> (&'static Palette, Lang) {
        (self.palette, self.lang)
    }

    /// Text of a message id.
    pub fn tr(self, id: MessageId) -> String {
        self.lang.tr(id)
    }

    /// Text of a message id that is composed at run time.
    pub fn composed(self, id: &str) -> String {
        self.lang.composed(id)
    }

    /// Label of a field.
    pub fn field_label(self, field: &str) -> String {
        self.lang.composed(&format!("field-{field}"))
    }

    /// Hint of a field; empty if it has none.
    pub fn hint(self, field: &str) -> String {
        let id = MessageId::find(&format!("hint-{field}"));
        id.map_or_else(String::new, |id| self.lang.tr(id))
    }

    /// Text field with a label; returns the text when it is committed.
    pub fn text(self, ui: &mut Ui, slot: ControlLabel<'_>, text: FieldText<'_>) -> Option<String> {
        self.parsed_text(ui, slot, text, |typed| Ok(typed.trim().to_owned()))
    }

    /// Text field with a label for a value that `parse` reads; returns the value when it is
    /// committed.
    pub fn parsed_text<V>(
        self,
        ui: &mut Ui,
        slot: ControlLabel<'_>,
        text: FieldText<'_>,
        parse: impl Fn(&str) -> Result<V, Message>,
    ) -> Option<V> {
        let mut committed = None;
        let hint = match text.value {
            Some(_) => text.hint.to_owned(),
            None => self.tr(id!("inspector-various")),
        };
        widgets::labelled_ui(ui, self.palette, slot.label, |ui| {
            let field = TextField {
                id: slot.id,
                value: text.value.unwrap_or_default(),
                hint,
                name: Some(slot.label.to_owned()),
                shape: text.shape,
            };
            let (response, value) = field.show(ui, self.palette_and_lang(), parse);
            committed = value;
            response
        });
        committed
    }

    /// Drop-down of a closed list with a label; `None` stands for several items that differ.
    pub fn choice<C: Choice>(
        self,
        ui: &mut Ui,
        slot: ControlLabel<'_>,
        current: Option<C>,
    ) -> Option<C> {
        let shown = current.map(|choice| self.lang.choice(choice));
        self.pick(ui, slot, (current.as_ref(), shown), || {
            let item = |&value: &C| MenuItem {
                value,
                text: self.lang.choice(value),
            };
            C::ALL.iter().map(item).collect()
        })
    }

    /// Drop-down with a label. `current` is the chosen value and `shown` its text; `None` stands
    /// for several items that differ.
    pub fn pick<V: PartialEq>(
        self,
        ui: &mut Ui,
        slot: ControlLabel<'_>,
        (current, shown): (Option<&V>, Option<String>),
        items: impl FnOnce() -> Vec<MenuItem<V>>,
    ) -> Option<V> {
        let mut chosen = None;
        let is_muted = current.is_none();
        let shown = shown.unwrap_or_else(|| self.tr(id!("inspector-various")));
        widgets::labelled_ui(ui, self.palette, slot.label, |ui| {
            let combo = Combo::new(slot.id, &shown).muted(is_muted);
            let (response, value) = combo.show(ui, self.palette_and_lang(), current, items);
            chosen = value;
            response
        });
        chosen
    }

    /// Drop-down that only adds: it shows `hint` and returns the choice.
    pub fn add_menu<V: PartialEq>(
        self,
        ui: &mut Ui,
        id: Id,
        hint: &str,
        items: impl FnOnce() -> Vec<MenuItem<V>>,
    ) -> Option<V> {
        let combo = Combo::new(id, hint).muted(true).named(hint);
        let (_, chosen) = combo.show(ui, self.palette_and_lang(), None, items);
        ui.add_space(4.0);
        chosen
    }

    /// Check box; `None` stands for several items that differ. Returns the new state on a click.
    pub fn flag(self, ui: &mut Ui, words: &str, current: Option<bool>) -> Option<bool> {
        let mut is_on = current.unwrap_or(false);
        let check = Checkbox::new(&mut is_on, words).indeterminate(current.is_none());
        let is_changed = ui.scope(|ui| {
            // An empty box needs a clear outline to be seen as one.
            let outline = widgets::color(self.palette.ideal);
            ui.visuals_mut().widgets.inactive.bg_stroke.color = outline;
            ui.add(check).changed()
        });
        is_changed.inner.then_some(is_on)
    }
}

/// Two controls side by side, or below each other where there is little room; the flag is set for
/// the left one.
pub(super) fn pair(ui: &mut Ui, mut control: impl FnMut(&mut Ui, bool)) {
    if ui.available_width() < 180.0 {
        control(ui, true);
        control(ui, false);
        return;
    }
    let usual = ui.spacing().item_spacing;
    // Fields bring the space below them.
    ui.spacing_mut().item_spacing = vec2(12.0, 0.0);
    ui.columns_const(|[left, right]| {
        left.spacing_mut().item_spacing = usual;
        right.spacing_mut().item_spacing = usual;
        control(left, true);
        control(right, false);
    });
    ui.spacing_mut().item_spacing = usual;
}
