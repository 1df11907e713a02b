//! Questions before something is lost: unsaved changes, and a text that doesn't parse.

use eframe::egui::{Label, Ui};

use super::{
    DialogAnswer, FollowUp,
    controls::{buttons_ui, words_ui},
};
use crate::app::{App, widgets::field_editing::InvalidText};

pub(super) fn unsaved_ui(ui: &mut Ui, app: &App, then: &FollowUp) -> Option<DialogAnswer> {
    let name = app
        .document()
        .map(|doc| doc.file_name(app.lang()))
        .unwrap_or_default();
    let words = message!("dialog-unsaved-words", name = name);
    if let (FollowUp::ShowLoaded, Some(arrived)) = (then, app.session.loaded_name()) {
        let arrived = message!("dialog-arrived", name = arrived);
        ui.add(Label::new(app.lang().message(&arrived)).wrap());
    }
    words_ui(ui, app, id!("dialog-unsaved"), &words);
    let buttons = [
        id!("dialog-save"),
        id!("dialog-discard"),
        id!("dialog-cancel"),
    ];
    buttons_ui(ui, app, &buttons).map(|at| match at {
        0 => DialogAnswer::SaveThen(then.clone()),
        1 => DialogAnswer::Discard(then.clone()),
        _ => DialogAnswer::Cancel,
    })
}

pub(super) fn refused_ui(
    ui: &mut Ui,
    app: &App,
    refused: &InvalidText,
    then: &FollowUp,
) -> Option<DialogAnswer> {
    let words = message!(
        "dialog-refused-words",
        field = &refused.name,
        text = &refused.text,
        reason = &refused.reason
    );
    words_ui(ui, app, id!("dialog-refused"), &words);
    buttons_ui(
        ui,
        app,
        &[id!("dialog-back-to-field"), id!("dialog-drop-text")],
    )
    .map(|at| match at {
        0 => DialogAnswer::Cancel,
        _ => DialogAnswer::DiscardText(then.clone()),
    })
}
