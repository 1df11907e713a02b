//! The recovery journal: whatever ends the program, at most the edit in flight is missing.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
    time::Duration,
};

use klantreis::{
    edit::{Change, Edit, apply_all},
    file::{
        recovery::{JournalOrigin, Recorder, RecoverableWork, scan},
        save,
    },
    model::{About, Entity, Journey},
};

use super::{
    kills::{child, last_done},
    names, skip,
    support::{journeys::journey, property_tests::rounds},
};

fn titled(journey: &Journey, n: u32) -> Vec<Edit> {
    let about = About {
        title: n.to_string(),
        ..journey.about().clone()
    };
    vec![Edit::About(Arc::new(about))]
}

fn title(found: &RecoverableWork) -> u32 {
    found.journey.about().title.parse().unwrap()
}

/// Work that can be recovered, once nothing holds on to the journal any more: a process that this one
/// is just starting shares its locks for a moment.
fn scan_patiently(data: &Path) -> Vec<RecoverableWork> {
    for _ in 0..200 {
        let found = scan(data).work;
        if !found.is_empty() {
            return found;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Vec::new()
}

/// The journals in the program's own folder.
fn journals(data: &Path) -> Vec<PathBuf> {
    let folder = data.join("recovery");
    names(&folder)
        .iter()
        .map(|name| folder.join(name))
        .collect()
}

#[test]
fn every_kind_of_edit_is_brought_back() {
    for seed in 0..u64::from(rounds(20)) {
        let data = tempfile::tempdir().unwrap();
        let whole = journey(seed, 6);
        let base = Journey::default();
        let recorder = Recorder::start(data.path(), JournalOrigin::default(), &base).unwrap();
        let mut expected = base;
        for edit in all_edits(&whole) {
            let inverse = apply_all(&mut expected, std::slice::from_ref(&edit)).unwrap();
            recorder.record(vec![edit.clone()]);
            apply_all(&mut expected, &inverse).unwrap();
            recorder.record(inverse);
            apply_all(&mut expected, std::slice::from_ref(&edit)).unwrap();
            recorder.record(vec![edit]);
        }
        recorder.flush().unwrap();
        drop(recorder);
        assert_eq!(expected, whole);
        let mut found = scan_patiently(data.path());
        let found = found.pop().expect("unsaved work");
        assert_eq!(found.journey, whole);
        assert!(found.path.is_none() && !found.is_torn && found.document_unchanged());
        found.discard().unwrap();
        assert!(scan(data.path()).work.is_empty() && journals(data.path()).is_empty());
    }
}

/// Adds every item of a list.
fn add<T: Entity>(edits: &mut Vec<Edit>, items: Vec<T>, edit: fn(Change<T>) -> Edit) {
    edits.extend(items.into_iter().map(|item| edit(Change::append(item))));
}

/// The edits that build a journey from nothing.
fn all_edits(journey: &Journey) -> Vec<Edit> {
    let parts = journey.to_parts();
    let mut edits = Vec::new();
    // Images stand in the order of their ids, wherever and whenever they are put in.
    add(
        &mut edits,
        parts.images.into_iter().rev().collect(),
        Edit::Image,
    );
    add(&mut edits, parts.phases, Edit::Phase);
    add(&mut edits, parts.lanes, Edit::Lane);
    add(&mut edits, parts.channels, Edit::Channel);
    add(&mut edits, parts.devices, Edit::Device);
    add(&mut edits, parts.personas, Edit::Persona);
    add(&mut edits, parts.touchpoints, Edit::Touchpoint);
    add(&mut edits, parts.transitions, Edit::Transition);
    add(&mut edits, parts.rows, Edit::Row);
    add(&mut edits, parts.pain_points, Edit::PainPoint);
    add(&mut edits, parts.moments, Edit::Moment);
    add(&mut edits, parts.actions, Edit::Action);
    add(&mut edits, parts.metrics, Edit::Metric);
    add(&mut edits, parts.scores, Edit::Score);
    add(&mut edits, parts.paths, Edit::Path);
    edits.push(Edit::About(Arc::new(parts.about)));
    let first = journey.phases().get_index(0).map(|phase| phase.id.clone());
    edits.extend(
        first
            .clone()
            .map(|id| Edit::Phase(Change::Move { id, to: 1 })),
    );
    edits.extend(first.map(|id| Edit::Phase(Change::Move { id, to: 0 })));
    let touchpoint = journey.graph().touchpoints().next();
    edits.extend(touchpoint.map(|t| Edit::Touchpoint(Change::Replace(Arc::clone(t)))));
    edits
}

/// The title that is recovered after these records, if anything is.
fn recovered(records: &[(&str, u32)]) -> Option<u32> {
    let data = tempfile::tempdir().unwrap();
    let base = journey(1, 2);
    let recorder = Recorder::start(data.path(), JournalOrigin::default(), &base).unwrap();
    for (kind, n) in records {
        match *kind {
            "edit" => recorder.record(titled(&base, *n)),
            "draft" => recorder.record_draft(titled(&base, *n)),
            _ => recorder.record_draft(Vec::new()),
        }
    }
    recorder.flush().unwrap();
    drop(recorder);
    // Without unsaved work the journal goes as soon as nobody holds it.
    for _ in 0..200 {
        if let Some(found) = scan(data.path()).work.pop() {
            return Some(title(&found));
        }
        if journals(data.path()).is_empty() {
            return None;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("the journal stays");
}

#[test]
fn a_draft_counts_until_it_is_replaced_or_withdrawn() {
    assert_eq!(recovered(&[("draft", 1)]), Some(1));
    assert_eq!(recovered(&[("edit", 1), ("draft", 2)]), Some(2));
    assert_eq!(recovered(&[("draft", 1), ("draft", 2)]), Some(2));
    assert_eq!(recovered(&[("draft", 1), ("edit", 2)]), Some(2));
    assert_eq!(recovered(&[("draft", 1), ("none", 0)]), None);
    assert_eq!(
        recovered(&[("edit", 1), ("draft", 2), ("none", 0)]),
        Some(1)
    );
}

#[test]
fn a_session_that_runs_is_left_alone_and_a_closed_one_leaves_nothing() {
    let data = tempfile::tempdir().unwrap();
    let base = journey(1, 2);
    let recorder = Recorder::start(data.path(), JournalOrigin::default(), &base).unwrap();
    recorder.record(titled(&base, 1));
    recorder.flush().unwrap();
    assert!(scan(data.path()).work.is_empty(), "it still runs");
    recorder.close();
    assert!(journals(data.path()).is_empty());
}

#[test]
fn a_session_that_runs_is_left_alone_while_its_journal_starts_afresh() {
    let data = tempfile::tempdir().unwrap();
    let path = data.path().join("a.ron");
    let base = journey(1, 2);
    let recorder = Recorder::start(data.path(), JournalOrigin::default(), &base).unwrap();
    let stamp = save(&path, &base, None).unwrap().stamp;
    let found = std::thread::scope(|scope| {
        let looking = scope.spawn(|| {
            (0..3_000)
                .map(|_| scan(data.path()).work.len())
                .sum::<usize>()
        });
        let mut round = 0;
        while !looking.is_finished() {
            round += 1;
            recorder.record(titled(&base, round));
            recorder.note_saved(&path, stamp.clone());
            recorder.flush().unwrap();
        }
        looking.join().unwrap()
    });
    assert_eq!(found, 0, "it still runs");
}

#[test]
fn what_is_being_recovered_is_offered_once() {
    let data = tempfile::tempdir().unwrap();
    let base = journey(1, 2);
    let recorder = Recorder::start(data.path(), JournalOrigin::default(), &base).unwrap();
    recorder.record(titled(&base, 1));
    drop(recorder);
    let first = scan_patiently(data.path());
    assert_eq!(first.len(), 1);
    assert!(scan(data.path()).work.is_empty(), "another window has it");
    drop(first);
    assert_eq!(scan_patiently(data.path()).len(), 1, "it was not discarded");
}

#[test]
fn saved_work_is_not_offered_and_edits_during_the_save_are() {
    let data = tempfile::tempdir().unwrap();
    let path = data.path().join("a.ron");
    let base = journey(1, 2);
    let origin = JournalOrigin {
        path: Some(path.clone()),
        stamp: None,
        unsaved: false,
    };
    let start = || Recorder::start(data.path(), origin.clone(), &base).unwrap();
    let mut saved = base.clone();
    apply_all(&mut saved, &titled(&base, 1)).unwrap();
    let stamp = save(&path, &saved, None).unwrap().stamp;

    let recorder = start();
    recorder.record(titled(&base, 1));
    recorder.note_saved(&path, stamp.clone());
    recorder.flush().unwrap();
    drop(recorder);
    assert!(scan(data.path()).work.is_empty());

    let recorder = start();
    recorder.record(titled(&base, 1));
    recorder.record(titled(&base, 2));
    recorder.note_saved(&path, stamp.clone());
    drop(recorder);
    let found = scan_patiently(data.path())
        .pop()
        .expect("the second edit is not saved");
    assert_eq!((title(&found), &found.stamp), (2, &Some(stamp)));
    assert!(found.document_unchanged());
    fs::write(&path, "(format: 1)").unwrap();
    assert!(!found.document_unchanged());
    found.discard().unwrap();

    let recorder = start();
    recorder.record(titled(&base, 3));
    recorder.record(vec![Edit::About(Arc::new(base.about().clone()))]);
    drop(recorder);
    assert!(
        scan(data.path()).work.is_empty(),
        "what was undone is no work"
    );
}

#[test]
fn a_torn_or_damaged_tail_costs_the_steps_in_it_only() {
    let data = tempfile::tempdir().unwrap();
    let base = journey(1, 1);
    let recorder = Recorder::start(data.path(), JournalOrigin::default(), &base).unwrap();
    recorder.record(titled(&base, 1));
    recorder.flush().unwrap();
    let journal = journals(data.path()).remove(0);
    let one = fs::read(&journal).unwrap().len();
    recorder.record(titled(&base, 2));
    drop(recorder);
    let whole = fs::read(&journal).unwrap();
    for cut in one..whole.len() {
        fs::write(&journal, &whole[..cut]).unwrap();
        let found = scan_patiently(data.path())
            .pop()
            .unwrap_or_else(|| panic!("the first step is whole, cut at {cut} of {one}"));
        assert_eq!((title(&found), found.is_torn), (1, cut != one));
    }
    for place in (0..whole.len()).step_by(whole.len() / 300 + 1) {
        let mut broken = whole.clone();
        broken[place] ^= 0x10;
        fs::write(&journal, &broken).unwrap();
        for found in scan(data.path()).work {
            assert!(found.is_torn && title(&found) < 2);
        }
        assert!(journal.exists(), "nothing that was not read is removed");
    }
    fs::write(&journal, &whole).unwrap();
    assert_eq!(title(&scan_patiently(data.path())[0]), 2);
}

#[test]
fn a_journal_that_cannot_be_written_is_told_and_made_up_for() {
    let data = tempfile::tempdir().unwrap();
    let blocked = data.path().join("recovery");
    fs::write(&blocked, "a file where the folder should be").unwrap();
    let base = journey(1, 1);
    let recorder = Recorder::start(data.path(), JournalOrigin::default(), &base).unwrap();
    recorder.record(titled(&base, 1));
    assert_eq!(
        recorder.flush().unwrap_err().id.as_str(),
        "recovery-trouble"
    );
    fs::remove_file(&blocked).unwrap();
    recorder.record(titled(&base, 2));
    recorder.flush().unwrap();
    assert_eq!(recorder.fault(), None);
    drop(recorder);
    assert_eq!(title(&scan_patiently(data.path())[0]), 2);
}

#[test]
fn what_cannot_be_read_among_the_journals_is_named_and_hides_nothing() {
    let data = tempfile::tempdir().unwrap();
    let base = journey(1, 1);
    let recorder = Recorder::start(data.path(), JournalOrigin::default(), &base).unwrap();
    recorder.record(titled(&base, 1));
    drop(recorder);
    let folder = data.path().join("recovery");
    fs::write(folder.join("0-damaged.recovery"), "klantreis recovery 1\nH").unwrap();
    fs::write(folder.join("1-newer.recovery"), "klantreis recovery 2\n").unwrap();
    fs::create_dir(folder.join("2-folder.recovery")).unwrap();
    let mut odd = vec!["0-damaged", "1-newer", "2-folder"];
    let pipe = Command::new("mkfifo")
        .arg(folder.join("3-pipe.recovery"))
        .status();
    if pipe.is_ok_and(|status| status.success()) {
        odd.push("3-pipe");
    }
    assert_eq!(title(&scan_patiently(data.path())[0]), 1);
    let named = scan(data.path()).unreadable;
    let odd = odd
        .iter()
        .map(|name| folder.join(format!("{name}.recovery")));
    assert_eq!(named, odd.collect::<Vec<_>>());
    assert_eq!(
        journals(data.path()).len(),
        named.len() + 1,
        "all are there"
    );
}

#[test]
fn a_journal_on_a_full_disk_is_not_said_to_be_on_disk() {
    let Some(disk) = super::saving::SmallDisk::mount(256) else {
        skip("no small disk can be mounted here");
        return;
    };
    let fill = disk.path().join("fill");
    let base = journey(1, 1);
    let old = Recorder::start(disk.path(), JournalOrigin::default(), &base).unwrap();
    old.record(titled(&base, 1));
    old.flush().unwrap();
    drop(old);
    let found = scan_patiently(disk.path()).remove(0);
    while fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(&fill)
        .and_then(|mut file| std::io::Write::write_all(&mut file, &[0; 4096]))
        .is_ok()
    {}
    let new = Recorder::start(disk.path(), JournalOrigin::default(), &found.journey).unwrap();
    assert_eq!(new.flush().unwrap_err().id.as_str(), "recovery-trouble");
    fs::remove_file(&fill).unwrap();
    new.flush().unwrap();
    found.discard().unwrap();
    drop(new);
}

const DATA: &str = "KLANTREIS_TEST_RECORDS_IN";
const PANICS: &str = "KLANTREIS_TEST_PANICS";

#[test]
fn the_child_that_edits_until_it_is_killed() {
    let Some(data) = std::env::var_os(DATA).map(PathBuf::from) else {
        return;
    };
    let base = journey(4, 4);
    let recorder = Recorder::start(&data, JournalOrigin::default(), &base).unwrap();
    for n in 1.. {
        recorder.record(titled(&base, n));
        if n % 3 == 0 {
            recorder.flush().unwrap();
            println!("done {n}");
        }
        if std::env::var_os(PANICS).is_some() && n == 100 {
            println!("done {n}");
            panic!("as a fault in a panel would");
        }
    }
}

#[test]
fn whatever_ends_the_program_the_edits_are_there() {
    let test = "recovery::the_child_that_edits_until_it_is_killed";
    for round in 0..rounds(24) {
        let data = tempfile::tempdir().unwrap();
        let mut child = child(test, DATA, data.path());
        std::thread::sleep(Duration::from_millis(20 + u64::from(round) * 17 % 60));
        let signal = ["-KILL", "-TERM", "-HUP"][(round % 3) as usize];
        let sent = Command::new("kill")
            .args([signal, &child.id().to_string()])
            .status();
        assert!(sent.unwrap().success());
        // Under `nohup` the child ignores a hang-up, as these tests do.
        std::thread::sleep(Duration::from_millis(50));
        child.kill().unwrap();
        let done = last_done(&mut child);
        child.wait().unwrap();
        let found = if done > 0 {
            scan_patiently(data.path())
        } else {
            scan(data.path()).work
        };
        let recovered = found.first().map_or(0, title);
        assert!(
            found.len() <= 1 && recovered >= done,
            "{recovered} of {done}"
        );
    }
}

#[test]
fn a_panic_loses_nothing() {
    let data = tempfile::tempdir().unwrap();
    let exe = std::env::current_exe().unwrap();
    let test = "recovery::the_child_that_edits_until_it_is_killed";
    let ended = Command::new(exe)
        .args(["--exact", test, "--nocapture"])
        .env(DATA, data.path())
        .env(PANICS, "1")
        .output()
        .unwrap();
    assert!(!ended.status.success());
    assert_eq!(title(&scan_patiently(data.path())[0]), 100);
}
