//! Tests of results that arrive when something else is open.

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use eframe::egui::Context;

use crate::{
    app::{
        App, StartOptions,
        jobs::{FileDialogPurpose, JobResult, SaveKind, SaveResult, Task},
        shell::dialogs::{Dialog, DialogAnswer, FollowUp},
        workspace::document::DocId,
    },
    edit::ops::{self, ImageSlot},
    file,
    model::{DomainId as _, Image, ImageId, ItemRef, Journey},
};

struct TestDesk {
    app: App,
    folder: tempfile::TempDir,
}

impl TestDesk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let start = StartOptions {
            data_dir: Some(folder.path().join("data")),
            uses_own_dialogs: true,
            ..StartOptions::default()
        };
        std::fs::create_dir_all(folder.path().join("data")).unwrap();
        let settings = folder.path().join("data/settings.ron");
        std::fs::write(settings, "(language: \"en\", started_before: true)").unwrap();
        let app = App::new(&Context::default(), start);
        let mut desk = Self { app, folder };
        desk.settle();
        desk
    }

    fn file(&self, name: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        let draft = ops::set_text(&Journey::default(), &ItemRef::Journey, name);
        let mut journey = Journey::default();
        crate::edit::apply_all(&mut journey, &draft.edits).unwrap();
        file::save(&path, &journey, None).unwrap();
        path
    }

    /// Waits for all running jobs and handles their results.
    fn settle(&mut self) {
        let started = Instant::now();
        while self.app.is_busy() {
            self.app.handle_job_results();
            assert!(started.elapsed() < Duration::from_secs(20));
            std::thread::sleep(Duration::from_millis(2));
        }
        self.app.show_loaded();
    }

    fn edit(&mut self) {
        self.app
            .apply_to_selection(|journey, ids, _| ops::add_phase(journey, ids, None));
    }

    fn title(&self) -> &str {
        let doc = self.app.workspace.doc.as_ref().unwrap();
        &doc.editor.journey().about().title
    }

    fn path(&self) -> Option<&Path> {
        self.app
            .workspace
            .doc
            .as_ref()
            .and_then(|doc| doc.path.as_deref())
    }

    fn journey(&self) -> Journey {
        self.app
            .workspace
            .doc
            .as_ref()
            .unwrap()
            .editor
            .journey()
            .clone()
    }
}

#[test]
fn a_file_that_arrives_late_replaces_nothing_unasked() {
    let mut desk = TestDesk::new();
    desk.app.begin_sample("blank");
    let late = desk.file("late.ron");
    desk.app.open_file(late.clone(), true);
    desk.edit();
    let mine = desk.journey();
    desk.settle();
    assert_eq!(desk.journey(), mine);
    assert!(matches!(
        desk.app.shell.dialog,
        Some(Dialog::Unsaved(FollowUp::ShowLoaded))
    ));
    desk.app.handle_answer(DialogAnswer::Cancel);
    desk.settle();
    assert!(desk.app.shell.dialog.is_none(), "it is asked once");
    assert_eq!(desk.journey(), mine);

    desk.app.open_file(late.clone(), true);
    desk.edit();
    desk.settle();
    desk.app
        .handle_answer(DialogAnswer::Discard(FollowUp::ShowLoaded));
    assert_eq!(desk.path(), Some(late.as_path()));
    assert_eq!(desk.title(), "late.ron");
}

#[test]
fn what_the_user_agreed_to_lose_is_not_asked_about_again() {
    let mut desk = TestDesk::new();
    desk.app.begin_sample("blank");
    desk.edit();
    let path = desk.file("wanted.ron");
    desk.app.with_unsaved_guard(FollowUp::Open(path.clone()));
    desk.app
        .handle_answer(DialogAnswer::Discard(FollowUp::Open(path.clone())));
    desk.settle();
    assert_eq!(desk.path(), Some(path.as_path()));
}

#[test]
fn of_several_files_the_last_one_counts() {
    let mut desk = TestDesk::new();
    let (first, second) = (desk.file("first.ron"), desk.file("second.ron"));
    desk.app.open_file(first.clone(), true);
    desk.app.open_file(second.clone(), true);
    desk.settle();
    assert_eq!(desk.path(), Some(second.as_path()));
    desk.app.open_file(first, true);
    desk.app.begin_sample("blank");
    desk.settle();
    assert_eq!(desk.path(), None, "what was begun since stays");
}

#[test]
fn a_save_belongs_to_the_journey_that_began_it() {
    let mut desk = TestDesk::new();
    let (theirs, mine) = (desk.file("theirs.ron"), desk.file("mine.ron"));
    desk.app.open_file(mine.clone(), true);
    desk.settle();
    desk.edit();
    let stamp = file::load(&theirs).unwrap().stamp;
    let save = SaveResult {
        doc: DocId::new(),
        path: theirs,
        kind: SaveKind::NewFile,
        lock: None,
        result: Ok(file::SavedFile {
            stamp,
            notices: Vec::new(),
        }),
    };
    desk.app.handle_saved(save);
    assert_eq!(desk.path(), Some(mine.as_path()));
    assert!(desk.app.workspace.doc.as_ref().unwrap().is_modified());
    desk.app.save(None);
    desk.settle();
    assert_eq!(file::load(&mine).unwrap().journey, desk.journey());
}

#[test]
fn what_was_chosen_for_a_closed_journey_is_for_no_other_one() {
    let mut desk = TestDesk::new();
    desk.app.begin_sample("blank");
    let then = desk.app.workspace.doc.as_ref().unwrap().revision();
    desk.app.begin_sample("blank");
    let path = desk.folder.path().join("chosen.ron");
    for purpose in [
        FileDialogPurpose::SaveAs,
        FileDialogPurpose::SaveToBe,
        FileDialogPurpose::Export(Box::default()),
    ] {
        desk.app.jobs.run({
            let path = path.clone();
            move || JobResult::FileChosen {
                purpose,
                asked_for: Some(then),
                path: Some(path),
                seconds: 9.0,
            }
        });
        desk.settle();
    }
    assert_eq!(std::fs::read_dir(desk.folder.path()).unwrap().count(), 1);
    assert!(
        desk.app
            .toast_messages()
            .any(|told| told.id == id!("toast-chosen-late"))
    );
    let before = desk.journey();
    let image = Image {
        id: ImageId::parse("i-0123456789abcdef").unwrap(),
        alt: String::new(),
        width: 1,
        height: 1,
        bytes: vec![0],
    };
    desk.app
        .jobs
        .run(move || JobResult::ImageImported(then.0, ImageSlot::Logo, Ok(image)));
    desk.settle();
    assert_eq!(desk.journey(), before);
}

#[test]
fn recovered_work_replaces_nothing_unasked() {
    let mut desk = TestDesk::new();
    desk.app.begin_sample("blank");
    desk.edit();
    let lost = desk.journey();
    // As after a crash: the journal stays.
    desk.app.flush();
    desk.app.workspace.doc = None;
    let found = file::recovery::scan(&desk.folder.path().join("data")).work;
    assert_eq!(found.len(), 1);
    desk.app.begin_sample("blank");
    desk.edit();
    desk.edit();
    let mine = desk.journey();
    desk.app.shell.dialog = Some(Dialog::Recover(found));
    desk.app.handle_answer(DialogAnswer::Recover(0));
    assert!(matches!(
        desk.app.shell.dialog,
        Some(Dialog::Unsaved(FollowUp::Recover))
    ));
    desk.app.handle_answer(DialogAnswer::Cancel);
    assert_eq!(desk.journey(), mine);
    assert_eq!(
        desk.app.session.recoverable_work.len(),
        1,
        "it is offered again"
    );
    desk.app.shell.dialog = Some(Dialog::Recover(std::mem::take(
        &mut desk.app.session.recoverable_work,
    )));
    desk.app.handle_answer(DialogAnswer::Recover(0));
    desk.app
        .handle_answer(DialogAnswer::Discard(FollowUp::Recover));
    assert_eq!(desk.journey(), lost);
}

#[test]
fn a_to_be_that_could_not_be_saved_leaves_the_as_is_alone() {
    let mut desk = TestDesk::new();
    let as_is = desk.file("now.ron");
    desk.app.open_file(as_is.clone(), true);
    desk.settle();
    let before = desk.journey();
    let nowhere = desk.folder.path().join("gone/then.ron");
    desk.app.replace(FileDialogPurpose::SaveToBe, nowhere, None);
    desk.settle();
    assert!(matches!(desk.app.shell.dialog, Some(Dialog::SaveFailed(_))));
    assert_eq!(
        (desk.journey(), desk.path()),
        (before, Some(as_is.as_path()))
    );
    desk.app.handle_answer(DialogAnswer::Cancel);

    let to_be = desk.folder.path().join("then.ron");
    desk.app
        .replace(FileDialogPurpose::SaveToBe, to_be.clone(), None);
    desk.settle();
    let saved = file::load(&to_be).unwrap().journey;
    assert_eq!(saved.about().based_on, "now.ron");
    assert_eq!(
        (desk.journey(), desk.path()),
        (saved, Some(to_be.as_path()))
    );
    assert!(!desk.app.workspace.doc.as_ref().unwrap().is_modified());
}

#[test]
fn a_save_that_breaks_off_can_be_tried_again() {
    let mut desk = TestDesk::new();
    let path = desk.file("again.ron");
    desk.app.open_file(path.clone(), true);
    desk.settle();
    desk.edit();
    let doc = desk.app.workspace.doc.as_mut().unwrap();
    doc.storage.begin_save(1);
    let id = doc.id;
    desk.app.jobs.run(move || JobResult::Failed(Task::Save(id)));
    desk.settle();
    desk.app.save(None);
    desk.settle();
    assert_eq!(file::load(&path).unwrap().journey, desk.journey());
}
