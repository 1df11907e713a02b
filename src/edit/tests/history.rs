//! Undo steps, coalescing, bounds and the unsaved mark.

use crate::{
    edit::{Change, Draft, Edit, Editor, HistoryLimits, Selection, ops},
    model::{ItemRef, Message},
    testkit::journey_line::{id, journey, line, touchpoints},
};

const LINE: &str = "A: a b; a>b";

fn editor() -> Editor {
    Editor::new(journey(LINE))
}

/// Sets a title as a step that coalesces with the previous one.
fn typed(editor: &mut Editor, text: &str) {
    let item = ItemRef::Touchpoint(id("a"));
    let draft = ops::set_text(editor.journey(), &item, text).with_coalesce_key("title/a");
    editor.apply(draft, &Vec::new()).unwrap();
}

fn rename(editor: &Editor, text: &str) -> Vec<Edit> {
    ops::set_text(editor.journey(), &ItemRef::Touchpoint(id("a")), text).edits
}

fn now(editor: &Editor) -> String {
    line(editor.journey())
}

#[test]
fn a_typed_word_is_one_step() {
    let mut editor = editor();
    for text in ["h", "he", "hey"] {
        typed(&mut editor, text);
    }
    assert_eq!(now(&editor), "A: hey b; hey>b");
    editor.undo().unwrap();
    assert_eq!(now(&editor), LINE);
    assert!(editor.undo().is_none());
    editor.redo().unwrap();
    assert_eq!(now(&editor), "A: hey b; hey>b");
}

#[test]
fn a_seal_another_step_and_undo_end_a_run() {
    let mut editor = editor();
    typed(&mut editor, "one");
    editor.seal();
    typed(&mut editor, "two");
    editor.undo().unwrap();
    assert_eq!(now(&editor), "A: one b; b>b".replace("b>b", "one>b"));
    typed(&mut editor, "three");
    editor.undo().unwrap();
    assert_eq!(now(&editor), "A: one b; one>b");
    let other = ops::delete(editor.journey(), &touchpoints("b"));
    editor.apply(other, &Vec::new()).unwrap();
    typed(&mut editor, "four");
    editor.undo().unwrap();
    assert_eq!(now(&editor), "A: one");
}

#[test]
fn runs_of_several_edits_join_too() {
    let mut editor = editor();
    for text in ["x", "y"] {
        let mut edits = rename(&editor, text);
        let two = ops::set_text(editor.journey(), &ItemRef::Touchpoint(id("b")), text);
        edits.extend(two.edits);
        let draft = Draft::new(message!("step-set-text"), edits).with_coalesce_key("both");
        editor.apply(draft, &Vec::new()).unwrap();
    }
    assert_eq!(now(&editor), "A: y y; y>y");
    editor.undo().unwrap();
    assert_eq!(now(&editor), LINE);
    editor.redo().unwrap();
    assert_eq!(now(&editor), "A: y y; y>y");
}

#[test]
fn a_refused_edit_changes_nothing() {
    let mut editor = editor();
    let mut edits = rename(&editor, "x");
    edits.push(Edit::Touchpoint(Change::Remove(id("b"))));
    let draft = Draft::new(Message::new(id!("step-delete")), edits.clone());
    let refused = editor.apply(draft, &Vec::new()).unwrap_err();
    assert_eq!(refused.id, id!("edit-still-used"));
    assert_eq!(now(&editor), LINE);
    assert!(editor.undo_label().is_none() && !editor.is_modified());
}

#[test]
fn the_oldest_steps_are_forgotten() {
    let limits = HistoryLimits {
        steps: 3,
        ..HistoryLimits::default()
    };
    let mut editor = Editor::with_limits(journey(LINE), limits);
    for text in ["1", "2", "3", "4", "5"] {
        typed(&mut editor, text);
        editor.seal();
    }
    while editor.undo().is_some() {}
    assert_eq!(now(&editor), "A: 2 b; 2>b");

    let limits = HistoryLimits {
        bytes: 1,
        ..HistoryLimits::default()
    };
    let mut editor = Editor::with_limits(journey(LINE), limits);
    typed(&mut editor, "1");
    editor.seal();
    typed(&mut editor, "2");
    editor.undo().unwrap();
    assert!(editor.undo().is_none(), "the last step is always kept");
    assert_eq!(now(&editor), "A: 1 b; 1>b");
}

#[test]
fn the_unsaved_mark_follows_the_saved_state() {
    let mut editor = editor();
    assert!(!editor.is_modified());
    typed(&mut editor, "one");
    assert!(editor.is_modified());
    editor.undo().unwrap();
    assert!(!editor.is_modified(), "back at what was saved");
    editor.redo().unwrap();
    let saving = editor.state();
    editor.mark_saved(saving);
    assert!(!editor.is_modified());
    typed(&mut editor, "two");
    assert!(editor.is_modified());
    editor.undo().unwrap();
    assert!(
        !editor.is_modified(),
        "typing on after a save is another step"
    );
    editor.undo().unwrap();
    assert!(editor.is_modified(), "before what was saved");
    typed(&mut editor, "else");
    editor.undo().unwrap();
    assert!(editor.is_modified());
    editor.mark_unsaved();
    assert!(editor.is_modified());
}

#[test]
fn an_edit_while_a_save_runs_stays_unsaved() {
    let mut editor = editor();
    typed(&mut editor, "one");
    let saving = editor.state();
    typed(&mut editor, "two");
    editor.mark_saved(saving);
    assert!(editor.is_modified());
}

#[test]
fn a_new_step_ends_redo_and_selections_come_back() {
    let mut editor = editor();
    let before: Selection = touchpoints("b");
    let draft = ops::delete(editor.journey(), &before);
    let applied = editor.apply(draft, &before).unwrap();
    assert_eq!(applied.select, Some(touchpoints("a")));
    assert_eq!(editor.undo().unwrap().select, Some(before));
    assert!(editor.redo_label().is_some());
    let revision = editor.revision();
    typed(&mut editor, "x");
    assert!(editor.redo_label().is_none() && editor.redo().is_none());
    assert!(editor.revision() > revision);
}

#[test]
fn an_abandoned_step_was_never_made() {
    let mut editor = editor();
    typed(&mut editor, "one");
    editor.undo().unwrap();
    let before = (now(&editor), editor.state());
    let draft = Draft::new(message!("step-set-text"), rename(&editor, "two"));
    editor
        .apply(draft.with_coalesce_key("new/a"), &Vec::new())
        .unwrap();
    assert!(editor.discard_last("new/b").is_none(), "another one's");
    editor.discard_last("new/a").unwrap();
    assert_eq!((now(&editor), editor.state()), before);
    assert!(editor.undo_label().is_none());
    editor.redo().unwrap();
    assert_eq!(now(&editor), "A: one b; one>b", "what was undone before");
}
