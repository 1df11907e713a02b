//! Inspector: the fields of the selected items, the most important ones first.
//!
//! A text field keeps what is typed until it is committed (Enter, Ctrl+Enter in a block of text,
//! going elsewhere, or a command that saves or leaves); Esc takes it back. Each commit is one undo
//! step ([`Intent::CommitText`]); what is still being typed goes to the recovery journal as a draft
//! ([`Intent::DraftText`]).

#[macro_use]
mod lens;

mod action;
mod annotation;
mod channel;
mod controls;
mod custom;
mod deck;
mod estimates_and_rules;
mod evidence;
mod feelings;
mod fields;
mod findings;
mod form;
mod groups;
mod images;
mod journey;
mod lists;
mod metric;
mod names;
mod path;
mod persona;
mod phase;
mod row;
mod score;
mod score_card;
mod touchpoint;
mod touchpoint_groups;
mod transition;

use eframe::egui::{
    Context, Frame, Id, Margin, Pos2, Rect, ScrollArea, Stroke, Ui, UiBuilder, vec2,
};

pub use self::deck::{deck_panel_ui, deck_slides_ui};
use self::form::{Form, ItemForm};
use super::widgets;
use crate::{
    edit::Selection,
    intent::{Intent, Look, Outbox},
    model::ItemRef,
    theme::Palette,
};

/// Shows the fields of the item that was selected last, or of all selected items of its kind;
/// without a selection those of the journey. Brings its own margins and scroll bar.
pub fn inspector_ui(ui: &mut Ui, look: &Look<'_>, outbox: &mut Outbox) {
    with_typed(ui, outbox, |ui, outbox| panel_ui(ui, look, outbox));
}

/// Runs a panel of fields, and marks the edits of the field that was typed in.
fn with_typed(ui: &mut Ui, outbox: &mut Outbox, body: impl FnOnce(&mut Ui, &mut Outbox)) {
    let asked_before = outbox.intents.len();
    widgets::field_editing::begin_panel(ui.ctx());
    body(ui, outbox);
    let asked = outbox.intents.split_off(asked_before);
    outbox.intents.extend(typed(ui.ctx(), asked));
}

/// Scrolls the contents of a panel, within its margins; disabled when they can only be read.
fn scrolled(
    ui: &mut Ui,
    id: impl eframe::egui::AsIdSalt,
    is_read_only: bool,
    body: impl FnOnce(&mut Ui),
) {
    ScrollArea::vertical()
        .id_salt(id)
        .auto_shrink([false, false])
        .show(ui, |ui| {
            let margin = Margin {
                left: 16,
                right: 14,
                top: 12,
                bottom: 24,
            };
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width());
                if is_read_only {
                    ui.disable();
                }
                body(ui);
                widgets::follow_focus(ui);
            });
        });
}

/// Marks the edits that a text field reported as typed text or, for a draft, as typing; a refused
/// value goes back into its field.
fn typed(ctx: &Context, asked: Vec<Intent>) -> Vec<Intent> {
    let Some(report) = widgets::field_editing::take_report(ctx) else {
        return asked;
    };
    let is_edit = |intent: &Intent| matches!(intent, Intent::Edit(_) | Intent::ReportRejection(_));
    let (edits, mut others): (Vec<_>, Vec<_>) = asked.into_iter().partition(is_edit);
    let mut drafts = Vec::new();
    for edit in edits {
        match edit {
            Intent::Edit(draft) => drafts.push(draft),
            Intent::ReportRejection(why) if !report.is_draft => {
                widgets::restore_invalid_text(ctx, report.field, why);
            }
            _ => {}
        }
    }
    if drafts.is_empty() {
        return others;
    }
    if report.is_draft {
        others.push(Intent::DraftText(drafts));
    } else {
        others.splice(0..0, drafts.into_iter().map(Intent::CommitText));
    }
    others
}

fn panel_ui(ui: &mut Ui, look: &Look<'_>, outbox: &mut Outbox) {
    widgets::apply_palette(ui.style_mut(), look.palette);
    let shown = what_to_show(ui, look);
    let look = Look {
        selection: &shown,
        ..*look
    };
    let item = shown
        .iter()
        .rev()
        .find(|item| item.exists_in(look.journey))
        .cloned()
        .unwrap_or(ItemRef::Journey);
    let id = ("klantreis-inspector-scroll", item.to_string());
    scrolled(ui, id, look.is_read_only, |ui| {
        widgets::begin_item_fields(ui.ctx(), &item);
        let head = ui.available_rect_before_wrap();
        item_ui(ui, &look, outbox, &item);
        findings::findings_ui(ui, &look, outbox, &item);
        bin_ui(ui, &look, outbox, &item, head.right_top());
    });
}

/// Delete button at the right of the head. It comes last in the order of Tab, so that nobody meets
/// it first.
fn bin_ui(ui: &mut Ui, look: &Look<'_>, outbox: &mut Outbox, item: &ItemRef, corner: Pos2) {
    if matches!(item, ItemRef::Journey | ItemRef::Cell(..)) {
        return;
    }
    let side = groups::HEAD;
    let rect = Rect::from_min_size(corner - vec2(side, 0.0), vec2(side, side));
    let mut place = ui.new_child(UiBuilder::new().max_rect(rect));
    let name = look.lang.tr(id!("inspector-delete"));
    let bin = widgets::icon_button(&mut place, look.palette, widgets::Icon::Trash, &name, side);
    if bin.clicked() {
        outbox.push(Intent::Delete(same_kind(look, item)));
    }
}

/// Selection to show. When it changed while a field holds uncommitted text, the old selection is
/// shown once more, so that the field can commit it.
fn what_to_show(ui: &Ui, look: &Look<'_>) -> Selection {
    let key = Id::unique("klantreis-inspector-shown");
    let before = ui.data(|data| data.get_temp::<Selection>(key));
    ui.data_mut(|data| data.insert_temp(key, look.selection.clone()));
    match before {
        Some(before) if before != *look.selection && widgets::has_open_field(ui.ctx()) => {
            if let Some(id) = ui.memory(|memory| memory.focused()) {
                ui.memory_mut(|memory| memory.surrender_focus(id));
            }
            ui.ctx().request_repaint();
            before
        }
        _ => look.selection.clone(),
    }
}

fn item_ui(ui: &mut Ui, look: &Look<'_>, outbox: &mut Outbox, item: &ItemRef) {
    match_item!(item, {
        ItemRef::Journey => journey::journey_ui(ui, look, outbox),
        ItemRef::Cell(row, touchpoint) => row::cell_ui(ui, look, outbox, row, touchpoint),
    } T(_id) => entities_ui::<T>(ui, look, outbox, item));
}

/// Shows the form of the selected entities of one kind.
fn entities_ui<T: ItemForm>(ui: &mut Ui, look: &Look<'_>, outbox: &mut Outbox, item: &ItemRef) {
    let all = same_kind(look, item);
    let ids = all.iter().filter_map(T::id_of);
    let items = ids.filter_map(|id| T::find(look.journey, id).cloned());
    if let Some(mut form) = Form::new(look, outbox, items.collect()) {
        form.head(ui);
        T::form_ui(ui, &mut form);
    }
}

/// Selected items of the same kind, the given one last.
fn same_kind(look: &Look<'_>, item: &ItemRef) -> Vec<ItemRef> {
    let others = look
        .selection
        .iter()
        .filter(|other| other.kind() == item.kind() && *other != item);
    let mut all: Vec<_> = others.cloned().collect();
    all.push(item.clone());
    all
}

/// Frame on the surface colour around fields that belong together.
fn framed(ui: &mut Ui, palette: &Palette, body: impl FnOnce(&mut Ui)) {
    Frame::new()
        .fill(widgets::color(palette.surface))
        .stroke(Stroke::new(1.0, widgets::color(palette.line)))
        .corner_radius(7)
        .inner_margin(Margin::symmetric(8, 6))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            body(ui);
        });
    ui.add_space(6.0);
}
