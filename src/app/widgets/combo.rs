//! Drop-down of a closed list, worked by pointer and keyboard alike: typing searches it, arrows
//! move the highlight, Enter chooses, Tab goes on, Esc closes. The focus stays at the field.

use eframe::egui::{
    self, Align2, Context, EventFilter, Frame, Id, Layout, Margin, Popup, PopupKind, Rect,
    Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

pub use super::combo_rows::MenuItem;
use super::{
    chip::{Pill, paint_pill, pill_size},
    combo_rows::{LazyItems, ROW, no_match_ui, paint_row},
    paint::{Icon, color, paint_icon, paint_text_line, regular},
    pick_list::{ListKey, PickList, PickResult, matching_indices},
};
use crate::{i18n::Lang, theme::Palette};

/// Maximum height of a list, in points.
const MAX_HEIGHT_SHARE: f32 = 320.0;
/// Maximum width of a list, in points.
const MAX_WIDTH_SHARE: f32 = 440.0;

/// Look of a closed drop-down.
#[derive(Clone, Copy)]
enum ComboLook<'a> {
    /// A field of this width, in points.
    Field(f32),
    /// A pill.
    Pill(&'a Pill<'a>),
}

/// A drop-down of a closed list.
#[derive(Clone, Copy)]
pub struct Combo<'a> {
    id: Id,
    current_text: &'a str,
    is_muted: bool,
    name: Option<&'a str>,
    look: Option<ComboLook<'a>>,
}

/// The one list that is open, with its owner.
#[derive(Clone)]
struct OpenList {
    owner: Id,
    list: PickList,
    /// Pass in which it was drawn last.
    seen: u64,
    /// Set when the highlighted row has to be scrolled into view.
    reveals_row: bool,
}

fn open_list_key() -> Id {
    Id::unique("klantreis-open-list")
}

fn open_list(ctx: &Context) -> Option<OpenList> {
    let now = ctx.cumulative_pass_nr();
    let open = ctx.data(|data| data.get_temp::<OpenList>(open_list_key()));
    // A field that went out of view takes its list along.
    open.filter(|open| open.seen + 2 >= now)
}

/// True while the list of a drop-down is open; it has the keyboard then.
#[must_use]
pub fn has_open_list(ctx: &Context) -> bool {
    open_list(ctx).is_some()
}

impl<'a> Combo<'a> {
    /// A drop-down that shows the text of the present choice, with an id made of domain ids.
    #[must_use]
    pub fn new(id: Id, current_text: &'a str) -> Self {
        Self {
            id,
            current_text,
            is_muted: false,
            name: None,
            look: None,
        }
    }

    /// Mutes the text, which then only tells that nothing is chosen.
    #[must_use]
    pub fn muted(self, is_muted: bool) -> Self {
        Self { is_muted, ..self }
    }

    /// Sets the accessible name, where no label stands beside it.
    #[must_use]
    pub fn named(self, name: &'a str) -> Self {
        Self {
            name: Some(name),
            ..self
        }
    }

    /// Sets the width, in points; without it the drop-down takes the available width.
    #[must_use]
    pub fn wide(self, width: f32) -> Self {
        Self {
            look: Some(ComboLook::Field(width)),
            ..self
        }
    }

    /// Shows the closed drop-down as a pill.
    #[must_use]
    pub fn as_pill(self, pill: &'a Pill<'a>) -> Self {
        Self {
            look: Some(ComboLook::Pill(pill)),
            ..self
        }
    }

    /// Shows the drop-down; returns a new choice in the pass in which it is made. `items` is called
    /// only while the list is open or opening.
    pub fn show<V: PartialEq>(
        self,
        ui: &mut Ui,
        look: (&Palette, Lang),
        current: Option<&V>,
        items: impl FnOnce() -> Vec<MenuItem<V>>,
    ) -> (Response, Option<V>) {
        let mut rows = LazyItems::new(items);
        let before = open_list(ui.ctx()).filter(|open| open.owner == self.id);
        let (mut open, ended) = self.keys(ui, before.clone(), current, &mut rows);
        if let Some(direction) = ended.focus_direction {
            // The field hands the focus on when it is drawn below.
            ui.memory_mut(|memory| memory.move_focus(direction));
        }
        let response = self.field_ui(ui, look.0, open.as_ref());
        self.take_arrows(ui, open.is_some());
        let mut chosen = ended.choice;
        if response.clicked() && ended == PickResult::default() {
            open = match before {
                Some(_) => None,
                None => Some(self.opened(ui, current, &mut rows)),
            };
            response.request_focus();
        }
        if let Some(mut list) = open.take_if(|_| ui.is_enabled()) {
            rows.fill();
            let shown = self.list_ui(&response, look, current, &rows, &mut list);
            let is_elsewhere = shown.is_elsewhere || response_lost(ui, self.id);
            if let Some(place) = shown.pressed {
                chosen = Some(place);
                response.request_focus();
            } else if !is_elsewhere {
                list.seen = ui.ctx().cumulative_pass_nr();
                open = Some(list);
            }
        }
        match open {
            Some(list) => {
                ui.data_mut(|data| data.insert_temp(open_list_key(), list));
            }
            None if has_list_of(ui.ctx(), self.id) => {
                ui.data_mut(|data| data.remove::<OpenList>(open_list_key()));
                ui.ctx().request_repaint();
            }
            None => {}
        }
        let chosen = chosen.and_then(|place| rows.take(place));
        (response, chosen.filter(|value| current != Some(value)))
    }

    fn opened<V: PartialEq>(
        &self,
        ui: &Ui,
        current: Option<&V>,
        rows: &mut LazyItems<V, impl FnOnce() -> Vec<MenuItem<V>>>,
    ) -> OpenList {
        rows.fill();
        let place = rows
            .items
            .iter()
            .position(|item| Some(&item.value) == current);
        OpenList {
            owner: self.id,
            list: PickList::new(place),
            seen: ui.ctx().cumulative_pass_nr(),
            reveals_row: true,
        }
    }

    /// Handles the keys of this pass in their order.
    fn keys<V: PartialEq>(
        &self,
        ui: &Ui,
        mut open: Option<OpenList>,
        current: Option<&V>,
        rows: &mut LazyItems<V, impl FnOnce() -> Vec<MenuItem<V>>>,
    ) -> (Option<OpenList>, PickResult) {
        let focused = ui.memory(|memory| memory.focused());
        let has_keyboard = focused == Some(self.id) || (open.is_some() && focused.is_none());
        if !ui.is_enabled() || !has_keyboard {
            return (open, PickResult::default());
        }
        if open.is_some() && focused.is_none() {
            ui.memory_mut(|memory| memory.request_focus(self.id));
        }
        let mut ended = PickResult::default();
        while ended.focus_direction.is_none()
            && let Some(key) = next_key(ui, open.is_some())
        {
            // Arrows, Tab and Esc are for the list and no longer move the focus.
            ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
            let Some(list) = &mut open else {
                let mut list = self.opened(ui, current, rows);
                if matches!(key, ListKey::Text(_)) {
                    list.list.handle_key(&key, &rows.lower);
                }
                open = Some(list);
                continue;
            };
            rows.fill();
            list.reveals_row = true;
            if let Some(end) = list.list.handle_key(&key, &rows.lower) {
                open = None;
                ended = PickResult {
                    choice: end.choice.or(ended.choice),
                    focus_direction: end.focus_direction,
                };
            }
        }
        (open, ended)
    }

    /// Keeps arrows, and while the list is open Tab and Esc too, from moving the focus.
    fn take_arrows(&self, ui: &Ui, is_open: bool) {
        let filter = EventFilter {
            tab: is_open,
            horizontal_arrows: is_open,
            vertical_arrows: true,
            escape: is_open,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, filter));
    }

    fn field_ui(&self, ui: &mut Ui, palette: &Palette, open: Option<&OpenList>) -> Response {
        let size = match self.look {
            Some(ComboLook::Pill(pill)) => pill_size(ui, pill),
            Some(ComboLook::Field(width)) => vec2(width, ui.spacing().interact_size.y),
            None => vec2(ui.available_width(), ui.spacing().interact_size.y),
        };
        let (_, rect) = ui.allocate_space(size);
        let response = ui.interact(rect, self.id, Sense::click());
        let query = open.map_or("", |open| open.list.query.as_str());
        response.widget_info(|| {
            let role = match open {
                Some(_) => Role::EditableComboBox,
                None => Role::ComboBox,
            };
            let mut info = WidgetInfo::new(role);
            info.enabled = ui.is_enabled();
            info.label = self.name.map(str::to_owned);
            let value = if query.is_empty() {
                self.current_text
            } else {
                query
            };
            info.current_text_value = Some(value.to_owned());
            info
        });
        ui.ctx().accesskit_node_builder(self.id, |node| {
            node.set_expanded(open.is_some());
        });
        let mut is_cut = false;
        if ui.is_rect_visible(rect) {
            if let (Some(ComboLook::Pill(pill)), None) = (self.look, open) {
                paint_pill(ui, rect, pill, &response);
            } else {
                is_cut = self.paint_field(ui, palette, rect, &response, open);
            }
        }
        if is_cut && open.is_none() {
            response.on_hover_text(self.current_text)
        } else {
            response
        }
    }

    /// Paints the field with the present choice, or with the search text; true if the text was cut.
    fn paint_field(
        &self,
        ui: &Ui,
        palette: &Palette,
        rect: Rect,
        response: &Response,
        open: Option<&OpenList>,
    ) -> bool {
        let visuals = match open {
            Some(_) => &ui.visuals().widgets.open,
            None => ui.style().interact(response),
        };
        ui.painter().rect(
            rect,
            visuals.corner_radius,
            visuals.weak_bg_fill,
            visuals.bg_stroke,
            StrokeKind::Inside,
        );
        let fade = if ui.is_enabled() { 1.0 } else { 0.5 };
        let muted = color(palette.text_muted).gamma_multiply(fade);
        let icon =
            Rect::from_center_size(pos2(rect.right() - 13.0, rect.center().y), vec2(14.0, 14.0));
        paint_icon(ui.painter(), icon, Icon::Down, muted);
        let query = open.map_or("", |open| open.list.query.as_str());
        let is_muted = self.is_muted && query.is_empty();
        let ink = if is_muted {
            muted
        } else {
            color(palette.text).gamma_multiply(fade)
        };
        let words = if query.is_empty() {
            self.current_text
        } else {
            query
        };
        let left = rect.left() + 8.0;
        let room = icon.left() - 4.0 - left;
        let at = (pos2(left, rect.center().y), Align2::LEFT_CENTER);
        let font = regular(12.0);
        let (is_cut, width) = paint_text_line(ui.painter(), words, at, (font.clone(), ink), room);
        if open.is_some() {
            // Caret of the search text.
            let x = left + if query.is_empty() { -2.0 } else { width + 1.0 };
            let caret = Stroke::new(1.5, color(palette.accent));
            let y = rect.center().y;
            ui.painter().vline(x, y - 7.0..=y + 7.0, caret);
        }
        is_cut
    }

    fn list_ui<V: PartialEq>(
        &self,
        field: &Response,
        (palette, lang): (&Palette, Lang),
        current: Option<&V>,
        rows: &LazyItems<V, impl FnOnce() -> Vec<MenuItem<V>>>,
        open: &mut OpenList,
    ) -> ListPress {
        let ctx = &field.ctx;
        let hits = matching_indices(&rows.lower, &open.list.query);
        let popup = self.id.with("list");
        let content = ctx.content_rect();
        let width = rows.width(&field.ctx.layer_painter(field.layer_id)).clamp(
            field.rect.width().min(MAX_WIDTH_SHARE),
            MAX_WIDTH_SHARE
                .min(content.width() - 24.0)
                .max(field.rect.width()),
        );
        let below = content.bottom() - field.rect.bottom();
        let above = field.rect.top() - content.top();
        let room = (below.max(above) - 22.0).clamp(ROW * 2.0, MAX_HEIGHT_SHARE);
        let frame = Frame::popup(&ctx.global_style()).fill(color(palette.surface));
        let rim = Stroke::new(1.0, color(palette.outline));
        let shown = Popup::from_response(field)
            .id(popup)
            .kind(PopupKind::Popup)
            .open(true)
            .layout(Layout::top_down(egui::Align::Min))
            .width(width)
            .gap(2.0)
            .frame(frame.stroke(rim).inner_margin(Margin::same(4)))
            .show(|ui| {
                ui.set_width(width - 8.0);
                ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                if hits.is_empty() {
                    no_match_ui(ui, palette, &lang.tr(id!("palette-nothing")));
                    return None;
                }
                let mut area = ScrollArea::vertical()
                    .id_salt(popup)
                    .max_height(room)
                    .auto_shrink([false, true]);
                if std::mem::take(&mut open.reveals_row) {
                    area = area.vertical_scroll_offset(self.offset(ui, &hits, open, room));
                }
                let scrolled = area.show_rows(ui, ROW, hits.len(), |ui, seen| {
                    let indices = hits.get(seen.clone()).unwrap_or_default();
                    let seen = seen.zip(indices.iter().copied());
                    self.rows_ui(ui, palette, seen, current, rows, open)
                });
                let offset = scrolled.state.clamped_offset().y;
                ui.data_mut(|data| data.insert_temp(popup, offset));
                scrolled.inner
            });
        ctx.accesskit_node_builder(popup, |node| node.set_role(Role::ListBox));
        let over = shown.as_ref().map(|shown| shown.response.rect);
        let pressed_at = ctx.input(|i| {
            let at = i.pointer.interact_pos();
            at.filter(|_| i.pointer.any_pressed())
        });
        let is_elsewhere = pressed_at.is_some_and(|at| {
            !field.rect.contains(at) && !over.is_some_and(|over| over.contains(at))
        });
        ListPress {
            pressed: shown.and_then(|shown| shown.inner),
            is_elsewhere,
        }
    }

    /// Scroll offset at which the highlighted row is in view, in points.
    fn offset(&self, ui: &Ui, hits: &[usize], open: &OpenList, room: f32) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "rows on a screen")]
        let (top, all) = (open.list.highlighted as f32 * ROW, hits.len() as f32 * ROW);
        let before = ui.data(|data| data.get_temp::<f32>(self.id.with("list")));
        let room = room.min(all);
        let kept = before.unwrap_or(top - (room - ROW) / 2.0);
        kept.clamp(top + ROW - room, top).clamp(0.0, all - room)
    }

    /// Rows in view: their places in the list, and the indices of their items.
    fn rows_ui<V: PartialEq>(
        &self,
        ui: &mut Ui,
        palette: &Palette,
        seen: impl Iterator<Item = (usize, usize)>,
        current: Option<&V>,
        rows: &LazyItems<V, impl FnOnce() -> Vec<MenuItem<V>>>,
        open: &mut OpenList,
    ) -> Option<usize> {
        let mut pressed = None;
        let has_moved = ui.input(|i| i.pointer.delta() != egui::Vec2::ZERO);
        for (place, index) in seen {
            let Some(item) = rows.items.get(index) else {
                continue;
            };
            let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
            let id = self.id.with(("option", index));
            // No stop for Tab: the focus stays at the field.
            let response = ui.interact(rect, id, Sense::CLICK);
            if response.hovered() && has_moved {
                open.list.highlighted = place;
            }
            let is_on = open.list.highlighted == place;
            response
                .widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_on, &item.text));
            if is_on {
                ui.ctx().accesskit_node_builder(self.id, |node| {
                    node.set_active_descendant(id.accesskit_id());
                });
            }
            let is_current = current == Some(&item.value);
            let is_cut = paint_row(ui, palette, rect, &item.text, is_on, is_current);
            let response = if is_cut {
                response.on_hover_text(&item.text)
            } else {
                response
            };
            if response.clicked() {
                pressed = Some(index);
            }
        }
        pressed
    }
}

/// Pointer input while a list was shown.
struct ListPress {
    /// Index of the pressed item among all items.
    pressed: Option<usize>,
    /// Set if something else was pressed.
    is_elsewhere: bool,
}

/// True if another widget has taken the focus from the field.
fn response_lost(ui: &Ui, id: Id) -> bool {
    let focused = ui.memory(|memory| memory.focused());
    focused.is_some_and(|other| other != id)
}

fn has_list_of(ctx: &Context, id: Id) -> bool {
    ctx.data(|data| data.get_temp::<OpenList>(open_list_key()))
        .is_some_and(|open| open.owner == id)
}

/// Takes the next key for a drop-down out of the input, with the text that a space brings along.
fn next_key(ui: &Ui, is_open: bool) -> Option<ListKey> {
    ui.input_mut(|input| {
        let (place, key) = input
            .events
            .iter()
            .enumerate()
            .find_map(|(place, event)| Some((place, ListKey::of(event, is_open)?)))?;
        input.events.remove(place);
        let is_space = |event: &egui::Event| matches!(event, egui::Event::Text(t) if t == " ");
        if key == ListKey::Space && !is_open && input.events.get(place).is_some_and(is_space) {
            input.events.remove(place);
        }
        Some(key)
    })
}
