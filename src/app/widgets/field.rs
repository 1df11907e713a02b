//! A text field that keeps what is typed to itself until it is committed.

use eframe::egui::{
    Align2, Context, Frame, Id, Key, Label, Margin, Modifiers, Response, RichText, Stroke,
    TextEdit, Ui,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
    vec2,
};

use super::paint::{color, regular, semibold};
use crate::{i18n::Lang, model::Message, theme::Palette};

/// How a field looks and which key commits it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldShape {
    /// One line; Enter commits.
    Line,
    /// Some lines; Ctrl+Enter commits.
    Block,
    /// One line of words that wraps, without a frame, in the size of a title; Enter commits.
    Title,
    /// One line of words that wraps; Enter commits.
    Wrapped,
    /// One line without a frame, muted.
    Bare,
    /// One short line for a number, with narrow margins.
    Small,
}

/// A text field with a buffer: the value is only reported when it is committed, by Enter or by
/// going elsewhere; Esc takes back what was typed. When the value changes in the meantime, as
/// by undo, the field shows the new one.
pub struct Field<'a> {
    /// Made of domain ids, so that it stays the same when the panel changes.
    pub id: Id,
    /// The value of the model as text.
    pub value: &'a str,
    /// What an empty field shows.
    pub hint: String,
    /// The accessible name, when no label stands beside it.
    pub name: Option<String>,
    /// How it looks.
    pub shape: FieldShape,
}

#[derive(Clone, Debug, Default)]
struct Buffer {
    text: String,
    base: String,
    problem: Option<Message>,
    seen: u64,
}

#[derive(Clone, Copy, Debug, Default)]
struct OpenField(Option<Id>);

fn open_field_key() -> Id {
    Id::unique("klantreis-open-field")
}

/// Whether a field holds something that is typed and not yet committed.
#[must_use]
pub fn has_open_field(ctx: &Context) -> bool {
    let open = ctx.data(|data| data.get_temp::<OpenField>(open_field_key()));
    open.and_then(|open| open.0)
        .is_some_and(|id| ctx.data(|data| data.get_temp::<Buffer>(id)).is_some())
}

/// Gives the keyboard to the text field with this id and selects all of its text.
pub fn select_all_of(ctx: &Context, id: Id, text: &str) {
    let mut state = TextEditState::load(ctx, id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    let all = CCursorRange::two(CCursor::new(0), end);
    state.cursor.set_char_range(Some(all));
    state.store(ctx, id);
    ctx.memory_mut(|memory| memory.request_focus(id));
}

impl Field<'_> {
    /// Shows the field. Returns what `parse` makes of the text when it is committed and differs
    /// from the value; a text that it refuses stays, with the reason under it.
    pub fn show<V>(
        self,
        ui: &mut Ui,
        (palette, lang): (&Palette, Lang),
        parse: impl Fn(&str) -> Result<V, Message>,
    ) -> (Response, Option<V>) {
        let mut buffer = self.buffer(ui);
        let is_editing = ui.memory(|memory| memory.has_focus(self.id));
        if is_editing && self.wants_commit(ui) {
            ui.memory_mut(|memory| memory.surrender_focus(self.id));
        }
        let response = self.text_edit(ui, palette, &mut buffer);
        let response = match &self.name {
            Some(name) => response.accessible_name(name.clone()),
            None => response,
        };
        let mut committed = None;
        if response.has_focus() {
            buffer.problem = None;
            self.keep(ui, buffer);
        } else if buffer.text == self.value || ui.input(|input| input.key_pressed(Key::Escape)) {
            self.forget(ui);
        } else if buffer.problem.is_some() && !response.lost_focus() && !response.changed() {
            self.complain(ui, palette, lang, &buffer);
            self.keep(ui, buffer);
        } else {
            match parse(&buffer.text) {
                Ok(value) => {
                    self.forget(ui);
                    committed = Some(value);
                }
                Err(problem) => {
                    buffer.problem = Some(problem);
                    self.complain(ui, palette, lang, &buffer);
                    self.keep(ui, buffer);
                    ui.ctx().request_repaint();
                }
            }
        }
        (response, committed)
    }

    /// What was typed so far, or the value.
    fn buffer(&self, ui: &Ui) -> Buffer {
        let now = ui.ctx().cumulative_pass_nr();
        let fresh = || Buffer {
            text: self.value.to_owned(),
            base: self.value.to_owned(),
            problem: None,
            seen: now,
        };
        let has_focus = ui.memory(|memory| memory.has_focus(self.id));
        match ui.data(|data| data.get_temp::<Buffer>(self.id)) {
            // A field that was out of sight for a while starts anew.
            Some(buffer) if buffer.base == self.value && (has_focus || buffer.seen + 3 > now) => {
                buffer
            }
            _ => fresh(),
        }
    }

    fn wants_commit(&self, ui: &mut Ui) -> bool {
        let modifiers = match self.shape {
            FieldShape::Title | FieldShape::Wrapped => Modifiers::NONE,
            FieldShape::Block => Modifiers::COMMAND,
            FieldShape::Line | FieldShape::Bare | FieldShape::Small => return false,
        };
        ui.input_mut(|input| input.consume_key(modifiers, Key::Enter))
    }

    fn text_edit(&self, ui: &mut Ui, palette: &Palette, buffer: &mut Buffer) -> Response {
        let has_problem = buffer.problem.is_some();
        let is_line = matches!(
            self.shape,
            FieldShape::Line | FieldShape::Bare | FieldShape::Small
        );
        let edit = if is_line {
            TextEdit::singleline(&mut buffer.text)
        } else {
            TextEdit::multiline(&mut buffer.text)
        };
        let hint = RichText::new(self.hint.clone()).color(color(palette.text_muted));
        let edit = edit
            .id(self.id)
            .desired_width(f32::INFINITY)
            .hint_text(hint)
            .font(regular(12.0));
        let edit = self.shaped(ui, palette, edit);
        if !has_problem {
            return ui.add(edit);
        }
        ui.scope(|ui| {
            let widgets = &mut ui.visuals_mut().widgets;
            widgets.inactive.bg_stroke.color = color(palette.bad);
            widgets.hovered.bg_stroke.color = color(palette.bad);
            ui.add(edit)
        })
        .inner
    }

    fn shaped<'t>(&self, ui: &Ui, palette: &Palette, edit: TextEdit<'t>) -> TextEdit<'t> {
        let line = |edit: TextEdit<'t>, side| {
            edit.margin(Margin::symmetric(side, 4))
                .min_size(vec2(0.0, 26.0))
                .align(Align2::LEFT_CENTER)
        };
        match self.shape {
            FieldShape::Line => line(edit, 8),
            FieldShape::Small => line(edit, 4),
            FieldShape::Bare => edit
                .frame(Frame::new().inner_margin(Margin::symmetric(2, 3)))
                .min_size(vec2(0.0, 22.0))
                .align(Align2::LEFT_CENTER)
                .text_color(color(palette.text_muted))
                .font(regular(11.5)),
            FieldShape::Block => edit.margin(Margin::symmetric(8, 5)).desired_rows(2),
            FieldShape::Wrapped => edit
                .margin(Margin::symmetric(8, 5))
                .desired_rows(1)
                .return_key(None),
            FieldShape::Title => edit
                .font(semibold(16.0))
                .desired_rows(1)
                .return_key(None)
                .frame(title_frame(ui, palette, self.id)),
        }
    }

    fn complain(&self, ui: &mut Ui, palette: &Palette, lang: Lang, buffer: &Buffer) {
        if let Some(problem) = &buffer.problem {
            let text = RichText::new(lang.message(problem)).font(regular(11.0));
            ui.add(Label::new(text.color(color(palette.bad))).wrap());
        }
    }

    fn keep(&self, ui: &Ui, mut buffer: Buffer) {
        buffer.seen = ui.ctx().cumulative_pass_nr();
        let differs = buffer.text != buffer.base;
        ui.data_mut(|data| {
            data.insert_temp(self.id, buffer);
            if differs {
                data.insert_temp(open_field_key(), OpenField(Some(self.id)));
            }
        });
    }

    fn forget(&self, ui: &Ui) {
        ui.data_mut(|data| data.remove::<Buffer>(self.id));
    }
}

/// A title shows that it can be changed only under the pointer and while it is being changed.
fn title_frame(ui: &Ui, palette: &Palette, id: Id) -> Frame {
    let is_focused = ui.memory(|memory| memory.has_focus(id));
    let is_hovered = ui
        .ctx()
        .read_response(id)
        .is_some_and(|response| response.hovered());
    let frame = Frame::new()
        .inner_margin(Margin::symmetric(5, 3))
        .outer_margin(Margin {
            left: -6,
            right: 0,
            top: 0,
            bottom: 0,
        })
        .corner_radius(6);
    match (is_focused, is_hovered && ui.is_enabled()) {
        (true, _) => frame
            .fill(color(palette.control))
            .stroke(Stroke::new(1.0, color(palette.accent))),
        (false, true) => frame.stroke(Stroke::new(1.0, color(palette.outline))),
        (false, false) => frame.stroke(Stroke::new(1.0, eframe::egui::Color32::TRANSPARENT)),
    }
}

/// The muted label over a field, cut off at the width that there is.
pub fn label(ui: &mut Ui, palette: &Palette, words: &str) -> Response {
    let text = RichText::new(words)
        .font(regular(11.5))
        .color(color(palette.text_muted));
    ui.add(Label::new(text).truncate().selectable(false))
}

/// A label with a control under it that takes its name from the label.
pub fn labelled(
    ui: &mut Ui,
    palette: &Palette,
    words: &str,
    control: impl FnOnce(&mut Ui) -> Response,
) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let label = label(ui, palette, words);
        control(ui).labelled_by(label.id);
    });
    ui.add_space(6.0);
}
