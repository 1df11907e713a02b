//! Text search on the map.

use eframe::egui::{self, Frame, Id, Key, Margin, Panel, RichText, TextEdit, Ui};

use super::{
    command_palette::searchable_items,
    icon,
    panels::{Pane, pane_anchor_ui},
};
use crate::{
    app::{App, Document},
    canvas::{clear_undo_steps, color, record_undo_step},
    intent::{Intent, Outbox},
    model::{ItemRef, Journey},
};

/// State of the open search bar.
#[derive(Clone, Debug, Default)]
pub struct MapSearch {
    query: String,
    matches: Vec<ItemRef>,
    selected: usize,
    /// Text and revision of the last search.
    searched: Option<(String, u64)>,
    is_started: bool,
}

impl MapSearch {
    /// Items found, in the order in which they are listed.
    #[must_use]
    pub fn matches(&self) -> &[ItemRef] {
        &self.matches
    }

    /// True until the search field has taken the focus.
    #[must_use]
    pub fn is_opening(&self) -> bool {
        !self.is_started
    }

    /// Makes the search field take the focus again.
    pub fn restart(&mut self) {
        self.is_started = false;
    }

    /// Shows the search bar; true if it was closed.
    pub fn search_ui(
        &mut self,
        ui: &mut Ui,
        app: &App,
        doc: &Document,
        outbox: &mut Outbox,
    ) -> bool {
        let (palette, lang) = (app.palette(), app.lang());
        let frame = Frame::new()
            .fill(color(palette.surface))
            .inner_margin(Margin::symmetric(12, 6));
        let mut is_closed = false;
        Panel::top("find")
            .frame(frame)
            .exact_size(40.0)
            .show(ui, |ui| {
                pane_anchor_ui(ui, Pane::Find, &lang.tr(id!("command-find")));
                ui.horizontal_centered(|ui| {
                    let field = TextEdit::singleline(&mut self.query)
                        .id(Id::unique("find-field"))
                        .hint_text(lang.tr(id!("find-hint")))
                        .desired_width(280.0_f32.min(ui.available_width() - 180.0));
                    let response = ui.add(field);
                    response.widget_info(|| {
                        let mut info =
                            egui::WidgetInfo::text_edit(true, "", self.query.as_str(), "");
                        info.label = Some(lang.tr(id!("find-hint")));
                        info
                    });
                    if !self.is_started {
                        self.is_started = true;
                        clear_undo_steps(ui.ctx(), response.id);
                        response.request_focus();
                    }
                    record_undo_step(ui, response.id, &self.query);
                    self.search(doc);
                    let enter = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
                    let back = ui.input(|i| i.modifiers.shift);
                    if enter {
                        response.request_focus();
                        self.step(back, outbox);
                    }
                    if icon::button(
                        ui,
                        "chevron-right",
                        &lang.tr(id!("find-next")),
                        !self.matches.is_empty(),
                    )
                    .clicked()
                    {
                        self.step(false, outbox);
                    }
                    let words = if self.query.trim().is_empty() {
                        String::new()
                    } else {
                        let at = if self.matches.is_empty() {
                            0
                        } else {
                            self.selected + 1
                        };
                        lang.message(&message!("find-count", at = at, count = self.matches.len()))
                    };
                    ui.label(
                        RichText::new(words)
                            .size(12.0)
                            .color(color(palette.text_muted)),
                    );
                    let escaped = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Escape));
                    is_closed = icon::button(ui, "x", &lang.tr(id!("find-close")), true).clicked()
                        || escaped;
                });
            });
        is_closed
    }

    fn step(&mut self, back: bool, outbox: &mut Outbox) {
        if self.matches.is_empty() {
            return;
        }
        // The first Enter shows the first find.
        let count = self.matches.len();
        let shown = self.matches.get(self.selected).cloned();
        if let Some(item) = shown {
            outbox.push(Intent::Select(vec![item.clone()]));
            outbox.push(Intent::Reveal(item));
        }
        self.selected = if back {
            (self.selected + count - 1) % count
        } else {
            (self.selected + 1) % count
        };
    }

    fn search(&mut self, doc: &Document) {
        let wanted = (self.query.trim().to_lowercase(), doc.editor.revision());
        if self.searched.as_ref() == Some(&wanted) {
            return;
        }
        self.matches = found(doc.editor.journey(), &wanted.0);
        self.selected = 0;
        self.searched = Some(wanted);
    }
}

/// Items whose text contains `query` (in lower case).
fn found(journey: &Journey, letters: &str) -> Vec<ItemRef> {
    if letters.is_empty() {
        return Vec::new();
    }
    let holds = |item: &ItemRef| item.text(journey).to_lowercase().contains(letters);
    searchable_items(journey)
        .into_iter()
        .filter(holds)
        .collect()
}
