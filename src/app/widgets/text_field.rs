//! Text field that keeps what is typed to itself until it is committed.

use std::time::Duration;

use eframe::egui::{
    Align2, Context, EventFilter, Frame, Id, Key, Label, Margin, Modifiers, Response, RichText,
    Stroke, TextEdit, Ui,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
    vec2,
};

use super::{
    field_editing,
    paint::{color, regular, semibold},
};
use crate::{
    canvas::{clear_undo_steps, record_undo_step},
    i18n::Lang,
    model::{ItemRef, Message},
    theme::Palette,
};

/// Look of a field, and the key that commits it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldShape {
    /// One line; Enter commits.
    Line,
    /// Some lines; Ctrl+Enter commits.
    Block,
    /// One paragraph that wraps, without a frame, in the size of a title; Enter commits.
    Title,
    /// One paragraph that wraps; Enter commits.
    Wrapped,
    /// One line without a frame, muted.
    Bare,
    /// One short line for a number, with narrow margins.
    Small,
}

/// A text field with a buffer: the value is only reported when it is committed, by Enter, by
/// going elsewhere, or when a command asks for it ([`field_editing`]); Esc takes back what was typed.
/// When the value changes in the meantime, as by undo, the field shows the new one.
pub struct TextField<'a> {
    /// Id made of domain ids, so that it stays the same when the panel changes.
    pub id: Id,
    /// Value of the model as text.
    pub value: &'a str,
    /// Hint shown while the field is empty.
    pub hint: String,
    /// Accessible name, if no label stands beside it.
    pub name: Option<String>,
    /// Look, and the key that commits.
    pub shape: FieldShape,
}

#[derive(Clone, Debug, Default)]
struct FieldBuffer {
    text: String,
    /// Value of the model that the text belongs to.
    model_value: String,
    /// The text when it was last the same as the value: at the start, and after a commit. The two
    /// may be written differently: "0." is committed as 0, and the typing goes on after the point.
    last_draft_text: String,
    /// Pass of a commit after which the typing went on; the value follows it.
    commit_pass: Option<u64>,
    /// Epoch and text of the draft that the recovery journal has.
    draft: Option<(u64, String)>,
    /// Time at which the text began to differ from that draft, in seconds.
    changed_at: Option<f64>,
    problem: Option<Message>,
    seen: u64,
}

/// True while a field holds uncommitted text.
#[must_use]
pub fn has_open_field(ctx: &Context) -> bool {
    field_editing::has_uncommitted_text(ctx)
}

/// Discards the typed text of a field.
pub(super) fn forget(ctx: &Context, id: Id) {
    ctx.data_mut(|data| data.remove::<FieldBuffer>(id));
    clear_undo_steps(ctx, id);
    field_editing::note_closed(ctx, id);
}

/// Puts a text back into a field that parsed it, because the journey refuses the value.
pub fn restore_invalid_text(ctx: &Context, id: Id, why: Message) {
    let key = id.with("handed-over");
    let Some(mut buffer) = ctx.data(|data| data.get_temp::<FieldBuffer>(key)) else {
        return;
    };
    buffer.problem = Some(why);
    ctx.data_mut(|data| data.insert_temp(id, buffer));
    ctx.request_repaint();
}

#[derive(Clone)]
struct FocusRequest(ItemRef);

#[derive(Clone, Copy)]
struct FocusReady;

#[derive(Clone, Copy)]
struct FocusedField(Id);

fn wanted_key() -> Id {
    Id::unique("klantreis-wanted-field")
}

/// Requests the focus for the first field of an item, once the inspector shows it.
pub fn request_field_focus(ctx: &Context, item: &ItemRef) {
    ctx.data_mut(|data| {
        data.remove::<FocusedField>(wanted_key());
        data.insert_temp(wanted_key(), FocusRequest(item.clone()));
    });
}

/// Takes the id of the field that got the requested focus, and ends the request.
pub fn take_focused_field(ctx: &Context) -> Option<Id> {
    ctx.data_mut(|data| {
        data.remove::<FocusRequest>(wanted_key());
        data.remove::<FocusReady>(wanted_key());
        let found = data.get_temp::<FocusedField>(wanted_key());
        data.remove::<FocusedField>(wanted_key());
        found.map(|found| found.0)
    })
}

/// Announces the fields of an item, of which the first takes the focus if that was requested.
pub fn begin_item_fields(ctx: &Context, item: &ItemRef) {
    ctx.data_mut(|data| {
        let wanted = data.get_temp::<FocusRequest>(wanted_key());
        if wanted.is_some_and(|wanted| wanted.0 == *item) {
            data.insert_temp(wanted_key(), FocusReady);
        }
    });
}

/// Discards the typed text of a field.
pub fn forget_field(ctx: &Context, id: Id) {
    forget(ctx, id);
}

impl TextField<'_> {
    /// Takes the focus with all text selected, if it was requested for this field.
    fn take_keyboard_if_wanted(&self, ui: &Ui) {
        let is_wanted = ui.is_enabled()
            && ui.data_mut(|data| {
                let is_armed = data.get_temp::<FocusReady>(wanted_key()).is_some();
                if is_armed {
                    data.remove::<FocusReady>(wanted_key());
                    data.insert_temp(wanted_key(), FocusedField(self.id));
                }
                is_armed
            });
        if !is_wanted {
            return;
        }
        ui.memory_mut(|memory| memory.request_focus(self.id));
        let mut state = TextEditState::load(ui.ctx(), self.id).unwrap_or_default();
        let all = CCursorRange::two(CCursor::new(0), CCursor::new(self.value.chars().count()));
        state.cursor.set_char_range(Some(all));
        state.store(ui.ctx(), self.id);
    }

    /// Shows the field. Returns what `parse` makes of the text when it is committed and differs
    /// from the value; a text that it refuses stays, with the reason under it.
    ///
    /// Where the report of the pass is a draft ([`field_editing::take_report`]), the value is for the
    /// recovery journal only.
    pub fn show<V>(
        self,
        ui: &mut Ui,
        (palette, lang): (&Palette, Lang),
        parse: impl Fn(&str) -> Result<V, Message>,
    ) -> (Response, Option<V>) {
        self.take_keyboard_if_wanted(ui);
        let mut buffer = self.buffer(ui);
        let is_editing = ui.memory(|memory| memory.has_focus(self.id));
        let escapes =
            is_editing && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let enters = is_editing && self.wants_commit(ui);
        // Letters that came before the key are typed first.
        let response = self.text_edit(ui, palette, &mut buffer);
        if escapes || enters {
            ui.memory_mut(|memory| memory.surrender_focus(self.id));
        }
        if response.gained_focus() {
            clear_undo_steps(ui.ctx(), self.id);
        }
        record_undo_step(ui, self.id, &buffer.text);
        let response = match &self.name {
            Some(name) => response.accessible_name(name.clone()),
            None => response,
        };
        if response.changed() {
            buffer.problem = None;
            field_editing::note_valid(ui.ctx(), self.id);
        }
        let left_by_escape =
            response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
        let value = if escapes || left_by_escape {
            forget(ui.ctx(), self.id);
            ui.ctx().request_repaint();
            None
        } else if response.has_focus() {
            self.while_typing(ui, (palette, lang), buffer, parse)
        } else {
            self.after_typing(ui, (palette, lang), buffer, &response, parse)
        };
        (response, value)
    }

    /// Value reported by a field that has the focus: when a command asks for it, and as a draft a
    /// moment after a change.
    fn while_typing<V>(
        &self,
        ui: &mut Ui,
        look: (&Palette, Lang),
        mut buffer: FieldBuffer,
        parse: impl Fn(&str) -> Result<V, Message>,
    ) -> Option<V> {
        let ctx = ui.ctx().clone();
        let mut value = None;
        if buffer.text != buffer.last_draft_text && field_editing::wants_commit(&ctx) {
            match parse(&buffer.text) {
                Ok(parsed) => {
                    self.hand_over(&ctx, &buffer, false);
                    buffer.last_draft_text.clone_from(&buffer.text);
                    buffer.commit_pass = Some(ctx.cumulative_pass_nr());
                    value = Some(parsed);
                }
                Err(problem) => buffer.problem = Some(problem),
            }
        } else if buffer.text != buffer.last_draft_text && self.is_draft_due(ui, &mut buffer) {
            // Half a number doesn't parse: then the last draft stays, and the text is recorded as
            // it is.
            if let Ok(parsed) = parse(&buffer.text) {
                field_editing::note_finished(&ctx, self.id);
                self.hand_over(&ctx, &buffer, true);
                value = Some(parsed);
            } else {
                let name = self.name.as_deref().unwrap_or_default();
                field_editing::note_unfinished(&ctx, self.id, name, &buffer.text);
            }
        }
        field_editing::note_open(&ctx, self.id, buffer.text != buffer.last_draft_text);
        self.complain(ui, look, &buffer);
        self.keep(ui, buffer);
        value
    }

    /// Value reported by a field without the focus: of the text typed before the focus left it.
    fn after_typing<V>(
        &self,
        ui: &mut Ui,
        look: (&Palette, Lang),
        mut buffer: FieldBuffer,
        response: &Response,
        parse: impl Fn(&str) -> Result<V, Message>,
    ) -> Option<V> {
        if buffer.text == buffer.last_draft_text {
            if buffer.seen > 0 {
                forget(ui.ctx(), self.id);
            }
            return None;
        }
        if buffer.problem.is_some() && !response.lost_focus() && !response.changed() {
            self.complain(ui, look, &buffer);
            self.keep(ui, buffer);
            return None;
        }
        match parse(&buffer.text) {
            Ok(value) => {
                self.hand_over(ui.ctx(), &buffer, false);
                forget(ui.ctx(), self.id);
                Some(value)
            }
            Err(problem) => {
                buffer.problem = Some(problem);
                self.complain(ui, look, &buffer);
                self.keep(ui, buffer);
                ui.ctx().request_repaint();
                None
            }
        }
    }

    /// Reports a value that is returned to the panel; the text is kept for [`restore_invalid_text`].
    fn hand_over(&self, ctx: &Context, buffer: &FieldBuffer, is_draft: bool) {
        ctx.data_mut(|data| data.insert_temp(self.id.with("handed-over"), buffer.clone()));
        field_editing::report(ctx, self.id, is_draft);
    }

    /// True if the recovery journal is to get the text now. Never in a pass with a press or release
    /// of the pointer, since what a click asks for belongs to no draft.
    fn is_draft_due(&self, ui: &Ui, buffer: &mut FieldBuffer) -> bool {
        let epoch = field_editing::epoch(ui.ctx());
        let has_it = buffer
            .draft
            .as_ref()
            .is_some_and(|(of, text)| *of == epoch && *text == buffer.text);
        if has_it {
            buffer.changed_at = None;
            return false;
        }
        let (now, is_pointing) = ui.input(|input| {
            let pointer = &input.pointer;
            (input.time, pointer.any_pressed() || pointer.any_released())
        });
        let left = field_editing::DRAFT_AFTER - (now - *buffer.changed_at.get_or_insert(now));
        if left > 0.0 || is_pointing {
            let wait = Duration::from_secs_f64(left.max(0.05));
            ui.ctx().request_repaint_after(wait);
            return false;
        }
        buffer.changed_at = None;
        buffer.draft = Some((epoch, buffer.text.clone()));
        true
    }

    /// Buffer with the text typed so far, or a new one with the value.
    fn buffer(&self, ui: &Ui) -> FieldBuffer {
        let now = ui.ctx().cumulative_pass_nr();
        let has_focus = ui.memory(|memory| memory.has_focus(self.id));
        let known = ui.data(|data| data.get_temp::<FieldBuffer>(self.id));
        if let Some(mut buffer) = known {
            let follows = buffer
                .commit_pass
                .is_some_and(|pass| pass < now && now <= pass + 2);
            let is_empty = buffer.text.trim().is_empty();
            // A commit that emptied an item of a list, or went into a new one, leaves a field that
            // is about something else.
            let is_mine = is_empty == self.value.is_empty();
            if follows && is_mine {
                self.value.clone_into(&mut buffer.model_value);
                if buffer.commit_pass.is_some_and(|pass| pass + 1 < now) {
                    buffer.commit_pass = None;
                }
            }
            // A field that was out of view for a while starts anew.
            let is_seen = has_focus || buffer.seen + 3 > now;
            if buffer.model_value == self.value && is_seen && (!follows || is_mine) {
                return buffer;
            }
        }
        if has_focus {
            clear_undo_steps(ui.ctx(), self.id);
        }
        FieldBuffer {
            text: self.value.to_owned(),
            model_value: self.value.to_owned(),
            last_draft_text: self.value.to_owned(),
            ..FieldBuffer::default()
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

    fn text_edit(&self, ui: &mut Ui, palette: &Palette, buffer: &mut FieldBuffer) -> Response {
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
            .event_filter(EventFilter {
                tab: false,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
            })
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

    /// Shows the problem with the text, and lists the text among the refused ones.
    fn complain(&self, ui: &mut Ui, (palette, lang): (&Palette, Lang), buffer: &FieldBuffer) {
        if let Some(problem) = &buffer.problem {
            let name = self.name.as_deref().unwrap_or_default();
            field_editing::note_invalid(ui.ctx(), self.id, name, &buffer.text, problem);
            let text = RichText::new(lang.message(problem)).font(regular(11.0));
            ui.add(Label::new(text.color(color(palette.bad))).wrap());
        }
    }

    fn keep(&self, ui: &Ui, mut buffer: FieldBuffer) {
        buffer.seen = ui.ctx().cumulative_pass_nr();
        ui.data_mut(|data| data.insert_temp(self.id, buffer));
    }
}

/// Frame of a title, which is drawn only under the pointer and while the title is edited.
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

/// Muted label over a field, truncated to the available width.
pub fn label(ui: &mut Ui, palette: &Palette, words: &str) -> Response {
    let text = RichText::new(words)
        .font(regular(11.5))
        .color(color(palette.text_muted));
    ui.add(Label::new(text).truncate().selectable(false))
}

/// Label with a control below it, which takes its accessible name from the label.
pub fn labelled_ui(
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
