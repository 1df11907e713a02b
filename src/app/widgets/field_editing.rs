//! Uncommitted text in fields: text that is typed and isn't part of the journey yet.
//!
//! A [`TextField`](super::TextField) keeps what is typed to itself until it is committed. Three things
//! can't wait for that: a command that saves or leaves ([`commit`] makes the field report its value
//! in this pass, and the typing goes on), the mark of unsaved changes ([`has_uncommitted_text`]), and the
//! recovery journal (a report that is only a draft, a moment after a change). Text that a field
//! refuses stays in it and is listed in [`invalid_texts`], so that nothing is lost silently.

use eframe::egui::{Context, Id};

use crate::{file::recovery::StrayText, model::Message};

/// Seconds after a change until the recovery journal gets the typed text.
pub const DRAFT_AFTER: f64 = 0.6;

/// Text in a field that doesn't parse, or whose value the journey refuses.
#[derive(Clone, Debug, PartialEq)]
pub struct InvalidText {
    /// Name of the field.
    pub name: String,
    /// Text as it was typed.
    pub text: String,
    /// Reason of the refusal.
    pub reason: Message,
    field: Id,
    seen: u64,
}

/// Report that a field handed its value over in this pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldReport {
    /// The field.
    pub field: Id,
    /// Set if the value is for the recovery journal only; the typing goes on.
    pub is_draft: bool,
}

/// State that fields and window share, in egui's temporary memory.
#[derive(Clone, Debug, Default)]
struct EditingState {
    /// Field that has the focus, with true if its text differs from the value.
    open: Option<(Id, bool)>,
    wants_commit: bool,
    report: Option<FieldReport>,
    invalid_texts: Vec<InvalidText>,
    /// Text of the open field that doesn't parse so far: field, name, text.
    unfinished: Option<(Id, String, String)>,
    /// Number that grows when earlier drafts no longer count.
    epoch: u64,
}

fn shared<R>(ctx: &Context, with: impl FnOnce(&mut EditingState) -> R) -> R {
    let key = Id::unique("klantreis-open-field");
    ctx.data_mut(|data| with(data.get_temp_mut_or_default::<EditingState>(key)))
}

/// True while a field of the journey has the focus.
#[must_use]
pub fn is_open(ctx: &Context) -> bool {
    let open = shared(ctx, |shared| shared.open);
    open.is_some_and(|(id, _)| ctx.memory(|memory| memory.has_focus(id)))
}

/// True while a field holds uncommitted text.
#[must_use]
pub fn has_uncommitted_text(ctx: &Context) -> bool {
    shared(ctx, |shared| {
        shared.open.is_some_and(|(_, is_changed)| is_changed) || !shared.invalid_texts.is_empty()
    })
}

/// Makes the open field hand its value over in this pass.
pub fn commit(ctx: &Context) {
    shared(ctx, |shared| shared.wants_commit = true);
}

/// Makes fields report their drafts again, as the journey they were made for has changed.
pub fn renew_drafts(ctx: &Context) {
    shared(ctx, |shared| shared.epoch += 1);
}

/// Refused texts of the fields in view.
#[must_use]
pub fn invalid_texts(ctx: &Context) -> Vec<InvalidText> {
    shared(ctx, |shared| shared.invalid_texts.clone())
}

/// Texts in fields that are no values: those that were refused, and one that is being typed.
#[must_use]
pub fn stray_texts(ctx: &Context) -> Vec<StrayText> {
    shared(ctx, |shared| {
        let refused = shared.invalid_texts.iter();
        let refused = refused.map(|refused| (&refused.name, &refused.text));
        let open = shared.unfinished.as_ref();
        let all = refused.chain(open.map(|(_, name, text)| (name, text)));
        all.map(|(field, text)| StrayText {
            field: field.clone(),
            text: text.clone(),
        })
        .collect()
    })
}

/// Discards the refused texts.
pub fn discard_invalid_texts(ctx: &Context) {
    for refused in shared(ctx, |shared| std::mem::take(&mut shared.invalid_texts)) {
        super::text_field::forget(ctx, refused.field);
    }
}

/// Ends a pass; returns the refused texts whose fields are no longer shown.
pub fn end_pass(ctx: &Context) -> Vec<InvalidText> {
    let now = ctx.cumulative_pass_nr();
    let is_open = is_open(ctx);
    shared(ctx, |shared| {
        shared.wants_commit = false;
        if !is_open {
            shared.open = None;
            shared.unfinished = None;
        }
        let all = std::mem::take(&mut shared.invalid_texts);
        let (stay, gone) = all.into_iter().partition(|refused| refused.seen == now);
        shared.invalid_texts = stay;
        gone
    })
}

/// Clears the report, before a panel is drawn.
pub fn begin_panel(ctx: &Context) {
    shared(ctx, |shared| shared.report = None);
}

/// Takes the report of the panel that was drawn.
#[must_use]
pub fn take_report(ctx: &Context) -> Option<FieldReport> {
    shared(ctx, |shared| shared.report.take())
}

pub(super) fn wants_commit(ctx: &Context) -> bool {
    shared(ctx, |shared| shared.wants_commit)
}

pub(super) fn epoch(ctx: &Context) -> u64 {
    shared(ctx, |shared| shared.epoch)
}

pub(super) fn report(ctx: &Context, field: Id, is_draft: bool) {
    shared(ctx, |shared| {
        shared.report = Some(FieldReport { field, is_draft });
    });
}

pub(super) fn note_unfinished(ctx: &Context, field: Id, name: &str, text: &str) {
    let unfinished = Some((field, name.to_owned(), text.to_owned()));
    shared(ctx, |shared| shared.unfinished = unfinished);
}

pub(super) fn note_finished(ctx: &Context, field: Id) {
    shared(ctx, |shared| {
        shared.unfinished.take_if(|(of, ..)| *of == field)
    });
}

pub(super) fn note_open(ctx: &Context, field: Id, is_changed: bool) {
    shared(ctx, |shared| shared.open = Some((field, is_changed)));
}

/// Forgets the state of a field whose typed text is dealt with.
pub(super) fn note_closed(ctx: &Context, field: Id) {
    shared(ctx, |shared| {
        shared.open = shared.open.filter(|(id, _)| *id != field);
        shared.unfinished.take_if(|(of, ..)| *of == field);
        shared
            .invalid_texts
            .retain(|refused| refused.field != field);
    });
}

pub(super) fn note_valid(ctx: &Context, field: Id) {
    shared(ctx, |shared| {
        shared
            .invalid_texts
            .retain(|refused| refused.field != field);
    });
}

pub(super) fn note_invalid(ctx: &Context, field: Id, name: &str, text: &str, why: &Message) {
    let refused = InvalidText {
        name: name.to_owned(),
        text: text.to_owned(),
        reason: why.clone(),
        field,
        seen: ctx.cumulative_pass_nr(),
    };
    shared(ctx, |shared| {
        shared.unfinished.take_if(|(of, ..)| *of == field);
        shared.invalid_texts.retain(|other| other.field != field);
        shared.invalid_texts.push(refused);
    });
}
