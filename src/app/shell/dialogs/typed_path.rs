//! A path to type, where the system has no file dialog.

use std::path::{Path, PathBuf};

use eframe::egui::{Label, RichText, Ui};

use super::{
    DialogAnswer,
    controls::{buttons_ui, text_ui},
};
use crate::{
    app::{
        App,
        jobs::FileDialogPurpose,
        session::save::{folder_problem, target_path},
    },
    canvas::color,
    model::Message,
};

/// State of the dialog for a path.
pub struct TypedPath {
    /// Purpose of the path.
    pub purpose: FileDialogPurpose,
    /// Text of the field.
    pub words: String,
    /// Folder that relative paths belong to.
    pub folder: PathBuf,
    /// Reason why the path can't be used.
    pub fault: Option<Message>,
}

pub(super) fn path_ui(ui: &mut Ui, app: &App, typed: &mut TypedPath) -> Option<DialogAnswer> {
    let TypedPath {
        purpose,
        words,
        folder,
        fault,
    } = typed;
    let lang = app.lang();
    let (title, ok) = match purpose {
        FileDialogPurpose::Open => (id!("dialog-path-open"), id!("dialog-open")),
        FileDialogPurpose::SaveAs | FileDialogPurpose::SaveToBe => {
            (id!("dialog-path-save"), id!("dialog-save"))
        }
        FileDialogPurpose::Export(_) => (id!("dialog-path-export"), id!("dialog-export")),
        FileDialogPurpose::Image(_) => (id!("dialog-path-image"), id!("dialog-open")),
    };
    ui.heading(lang.tr(title));
    let (field, entered) = text_ui(
        ui,
        words,
        &lang.tr(id!("dialog-path")),
        &lang.tr(id!("dialog-path-hint")),
    );
    if field.changed() {
        *fault = None;
    }
    if let Some(fault) = fault {
        ui.add(
            Label::new(RichText::new(lang.message(fault)).color(color(app.palette().bad))).wrap(),
        );
    }
    let lacks_folder = fault
        .as_ref()
        .is_some_and(|f| f.id == id!("path-no-folder"));
    let pressed = if entered {
        Some(ok)
    } else if lacks_folder {
        let buttons = [id!("dialog-make-folder"), id!("dialog-cancel")];
        buttons_ui(ui, app, &buttons).and_then(|at| buttons.get(at).copied())
    } else {
        let buttons = [ok, id!("dialog-cancel")];
        buttons_ui(ui, app, &buttons).and_then(|at| buttons.get(at).copied())
    };
    let pressed = pressed?;
    if pressed == id!("dialog-cancel") {
        return Some(DialogAnswer::Cancel);
    }
    if pressed == id!("dialog-make-folder") {
        make_folder(&typed_path(words, folder));
    }
    match check_path(purpose, words, folder) {
        Ok(path) => Some(DialogAnswer::Path(purpose.clone(), path)),
        Err(message) => {
            *fault = Some(message);
            None
        }
    }
}

/// Creates the folder of a file; a failure shows when the path is checked again.
fn make_folder(path: &Path) {
    if let Some(Err(error)) = path.parent().map(std::fs::create_dir_all) {
        log::warn!("a folder could not be made: {error}");
    }
}

/// Path of typed text: `~` is the user's home, and a relative path belongs in `folder`.
fn typed_path(words: &str, folder: &Path) -> PathBuf {
    let words = words.trim().trim_matches('"');
    let own = words
        .strip_prefix('~')
        .filter(|rest| rest.is_empty() || rest.starts_with(std::path::is_separator));
    match (own, std::env::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest.trim_start_matches(std::path::is_separator)),
        _ => folder.join(words),
    }
}

/// Checks a typed path against its purpose.
///
/// # Errors
/// When it is empty, a file to read is missing or a folder, or the folder of a file to write isn't
/// usable.
fn check_path(purpose: &FileDialogPurpose, words: &str, folder: &Path) -> Result<PathBuf, Message> {
    if words.trim().trim_matches('"').is_empty() {
        return Err(message!("path-empty"));
    }
    let path = typed_path(words, folder);
    match purpose {
        FileDialogPurpose::Open | FileDialogPurpose::Image(_) if path.is_dir() => {
            Err(message!("path-is-folder", path = path.display()))
        }
        FileDialogPurpose::Open | FileDialogPurpose::Image(_) if !path.exists() => {
            Err(message!("path-missing", path = path.display()))
        }
        FileDialogPurpose::Open | FileDialogPurpose::Image(_) => Ok(path),
        FileDialogPurpose::SaveAs | FileDialogPurpose::SaveToBe | FileDialogPurpose::Export(_) => {
            // The extension is added later, and dialogs are about the whole name.
            let target = target_path(purpose, path.clone());
            match folder_problem(purpose, &target) {
                Some(problem) => Err(problem),
                None => Ok(path),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{check_path, target_path};
    use crate::{
        app::jobs::FileDialogPurpose,
        export::{ExportFormat, ExportRequest},
    };

    #[test]
    fn typed_paths_are_checked_before_anything_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let here = folder.path();
        let typed = |name: &str| here.join(name).display().to_string();
        let check = |purpose: &FileDialogPurpose, words: &str| check_path(purpose, words, here);
        let fault =
            |purpose: &FileDialogPurpose, words: &str| check(purpose, words).unwrap_err().id;
        let save = check(&FileDialogPurpose::SaveAs, &typed("map")).unwrap();
        assert!(target_path(&FileDialogPurpose::SaveAs, save).ends_with("map.ron"));
        let alone = check(&FileDialogPurpose::SaveAs, "map 2.0").unwrap();
        assert_eq!(
            target_path(&FileDialogPurpose::SaveAs, alone),
            here.join("map 2.0.ron")
        );
        let json = check(&FileDialogPurpose::SaveAs, "map.JSON").unwrap();
        assert_eq!(
            target_path(&FileDialogPurpose::SaveAs, json),
            here.join("map.JSON")
        );
        let export = FileDialogPurpose::Export(Box::new(ExportRequest {
            format: ExportFormat::Png,
            ..ExportRequest::default()
        }));
        let picture = check(&export, &typed("map")).unwrap();
        assert!(target_path(&export, picture).ends_with("map.png"));
        assert_eq!(
            fault(&FileDialogPurpose::Open, &typed("no.ron")),
            id!("path-missing")
        );
        assert_eq!(
            fault(&FileDialogPurpose::Open, &typed("")),
            id!("path-is-folder")
        );
        assert_eq!(
            fault(&FileDialogPurpose::SaveAs, &typed("no/x.ron")),
            id!("path-no-folder")
        );
        assert_eq!(
            fault(&FileDialogPurpose::SaveAs, &typed("")),
            id!("path-is-folder")
        );
        assert_eq!(fault(&FileDialogPurpose::SaveAs, "  "), id!("path-empty"));
        let home = std::env::home_dir().unwrap();
        assert_eq!(
            check(&FileDialogPurpose::SaveAs, "~/x").unwrap(),
            home.join("x")
        );
        assert_eq!(
            fault(&FileDialogPurpose::SaveAs, "~"),
            id!("path-is-folder")
        );
        assert_eq!(
            check(&FileDialogPurpose::SaveAs, "~x").unwrap(),
            here.join("~x")
        );
    }
}
