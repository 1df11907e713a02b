//! Short texts to type: a quote, and the reason of a dismissal.

use eframe::egui::{Label, Ui};

use super::{
    DialogAnswer,
    controls::{buttons_ui, text_ui},
};
use crate::app::App;

pub(super) fn quote_ui(ui: &mut Ui, app: &App, words: &mut String) -> Option<DialogAnswer> {
    let lang = app.lang();
    ui.heading(lang.tr(id!("dialog-quote")));
    let (_, entered) = text_ui(
        ui,
        words,
        &lang.tr(id!("dialog-quote")),
        &lang.tr(id!("dialog-quote-hint")),
    );
    let pressed = if entered {
        Some(0)
    } else {
        buttons_ui(ui, app, &[id!("dialog-add"), id!("dialog-cancel")])
    };
    match pressed? {
        0 if !words.trim().is_empty() => Some(DialogAnswer::Quote(words.trim().to_owned())),
        _ => Some(DialogAnswer::Cancel),
    }
}

/// Asks for the reason of a dismissal; the inner value is `None` when it was cancelled.
pub(super) fn leave_alone_ui(
    ui: &mut Ui,
    app: &App,
    check: &str,
    reason: &mut String,
) -> Option<Option<String>> {
    let lang = app.lang();
    ui.heading(lang.tr(id!("dialog-leave-alone")));
    let name = lang.composed(&format!("check-{check}"));
    ui.add(Label::new(name).wrap());
    let hint = lang.tr(id!("dialog-leave-alone-hint"));
    let (_, entered) = text_ui(
        ui,
        reason,
        &lang.tr(id!("dialog-leave-alone-reason")),
        &hint,
    );
    let pressed = if entered {
        Some(0)
    } else {
        buttons_ui(ui, app, &[id!("dialog-leave"), id!("dialog-cancel")])
    };
    match pressed? {
        0 if reason.trim().is_empty() => None,
        0 => Some(Some(reason.trim().to_owned())),
        _ => Some(None),
    }
}
