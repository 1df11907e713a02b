//! Command handlers: files.

use crate::app::{App, jobs::FileDialogPurpose, shell::dialogs::FollowUp};

/// Begins a blank journey; templates are on the start screen.
pub fn new_journey(app: &mut App) {
    app.with_unsaved_guard(FollowUp::Begin("blank"));
}

/// Opens a journey of the user's choice.
pub fn open(app: &mut App) {
    app.with_unsaved_guard(FollowUp::ChooseFile);
}

/// Goes back to the start screen.
pub fn show_start(app: &mut App) {
    app.with_unsaved_guard(FollowUp::Start);
}

/// Closes the journey.
pub fn close(app: &mut App) {
    app.with_unsaved_guard(FollowUp::Start);
}

/// Ends the program.
pub fn quit(app: &mut App) {
    app.with_unsaved_guard(FollowUp::Quit);
}

/// Saves the journey; asks for a file the first time.
pub fn save(app: &mut App) {
    app.save(None);
}

/// Saves the journey under another name.
pub fn save_as(app: &mut App) {
    app.session.after_save = None;
    app.choose_file(FileDialogPurpose::SaveAs);
}

/// Saves a to-be journey as a file beside this one.
pub fn save_as_to_be(app: &mut App) {
    app.choose_file(FileDialogPurpose::SaveToBe);
}

/// Opens the export window.
pub fn export(app: &mut App) {
    app.open_export();
}
