//! A drop-down that keeps to its width, has a name, and is searched when it is long.

use eframe::egui::{Button, ComboBox, Id, PopupCloseBehavior, Response, RichText, TextEdit, Ui};

use super::paint::{Icon, color, paint_icon};
use crate::{i18n::Lang, theme::Palette};

/// A drop-down with more lines than this gets a field to search it.
const SEARCHED_FROM: usize = 13;
/// The most lines that are listed at once.
const MOST_LINES: usize = 60;

/// One line of a drop-down.
pub struct MenuItem<V> {
    /// What choosing it means.
    pub value: V,
    /// What it says.
    pub words: String,
}

/// A drop-down of a closed list.
pub struct Combo<'a> {
    /// Made of domain ids.
    pub id: Id,
    /// What is chosen now, in words.
    pub shown: &'a str,
    /// Whether `shown` only tells that nothing is chosen.
    pub is_muted: bool,
}

impl Combo<'_> {
    /// Shows it over the width that there is; returns what was chosen just now. `items` is only
    /// asked while the list is open.
    pub fn show<V: PartialEq>(
        self,
        ui: &mut Ui,
        (palette, lang): (&Palette, Lang),
        current: Option<&V>,
        items: impl FnOnce() -> Vec<MenuItem<V>>,
    ) -> (Response, Option<V>) {
        let ink = if self.is_muted {
            palette.text_muted
        } else {
            palette.text
        };
        let mut chosen = None;
        let search_id = self.id.with("search");
        let shown = ComboBox::from_id_salt(self.id)
            .selected_text(RichText::new(self.shown).color(color(ink)))
            .width(ui.available_width())
            .truncate()
            .icon({
                let ink = color(palette.text_muted);
                move |ui, rect, _, _| paint_icon(ui.painter(), rect, Icon::Down, ink)
            })
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .show_ui(ui, |ui| {
                let items = items();
                let wanted = search(ui, search_id, lang, items.len());
                let found = items.into_iter().filter(|item| {
                    wanted.is_empty() || item.words.to_lowercase().contains(&wanted)
                });
                for item in found.take(MOST_LINES) {
                    let is_current = current == Some(&item.value);
                    let button = Button::selectable(is_current, item.words);
                    if ui.add(button).clicked() {
                        ui.close();
                        chosen = Some(item.value);
                    }
                }
            });
        if shown.inner.is_none() {
            ui.data_mut(|data| data.remove::<String>(search_id));
        }
        let chosen = chosen.filter(|value| current != Some(value));
        (shown.response.on_hover_text(self.shown), chosen)
    }
}

/// The field above a long list; returns what is looked for, in lower case.
fn search(ui: &mut Ui, id: Id, lang: Lang, count: usize) -> String {
    if count < SEARCHED_FROM {
        return String::new();
    }
    let known = ui.data(|data| data.get_temp::<String>(id));
    let is_new = known.is_none();
    let mut text = known.unwrap_or_default();
    let field = TextEdit::singleline(&mut text)
        .id(id.with("field"))
        .hint_text(lang.tr("inspector-search"))
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    if is_new {
        super::editing::forget_history(ui.ctx(), response.id);
        response.request_focus();
    }
    let wanted = text.trim().to_lowercase();
    ui.data_mut(|data| data.insert_temp(id, text));
    wanted
}
