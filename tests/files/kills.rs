//! Kill -9 at random moments of saving: the file is always whole, and never older than the last
//! save that was reported done.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use klantreis::{
    file::{load, save, sweep},
    model::{About, Journey},
};

use super::{
    names,
    support::{journeys::journey, property_tests::rounds},
};

const FOLDER: &str = "KLANTREIS_TEST_SAVES_IN";

/// A journey that says which save it is.
fn numbered(n: u32) -> Journey {
    let mut parts = journey(u64::from(n % 7), 6).to_parts();
    parts.about = About {
        title: n.to_string(),
        ..parts.about
    };
    Journey::from_parts(parts).unwrap()
}

/// Starts one test of this program as a process of its own; it does its work because of the
/// variable.
pub(super) fn child(test: &str, variable: &str, value: &Path) -> Child {
    child_under(&[], test, variable, value)
}

/// The same under another program, such as `strace` with its options.
pub(super) fn child_under(program: &[&str], test: &str, variable: &str, value: &Path) -> Child {
    let exe = std::env::current_exe().unwrap();
    let mut command = match program {
        [] => Command::new(exe),
        [program, options @ ..] => {
            let mut command = Command::new(program);
            command.args(options).arg(exe);
            command
        }
    };
    command
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(variable, value)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The last number that a child reported as `done <n>`, read until it ends.
pub(super) fn last_done(child: &mut Child) -> u32 {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let numbers = lines.map_while(Result::ok).filter_map(|line| {
        let (_, number) = line.split_once("done ")?;
        number.parse().ok()
    });
    numbers.max().unwrap_or(0)
}

#[test]
fn the_child_that_saves_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let path = folder.join("a.ron");
    let first: u32 = load(&path).map_or(0, |l| l.journey.about().title.parse().unwrap());
    for n in first + 1.. {
        save(&path, &numbered(n), None).unwrap();
        println!("done {n}");
    }
}

#[test]
fn no_save_is_damaged_or_lost_by_a_kill() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.ron");
    save(&path, &numbered(1), None).unwrap();
    let mut strays = 0;
    for round in 0..rounds(60) {
        let mut child = child(
            "kills::the_child_that_saves_until_it_is_killed",
            FOLDER,
            dir.path(),
        );
        let wait = u64::from(round).wrapping_mul(7919) % 40_000;
        std::thread::sleep(Duration::from_micros(15_000 + wait));
        child.kill().unwrap();
        let done = last_done(&mut child);
        child.wait().unwrap();
        let journey = load(&path)
            .unwrap_or_else(|e| panic!("damaged: {e}"))
            .journey;
        let found: u32 = journey.about().title.parse().unwrap();
        assert_eq!(journey, numbered(found));
        assert!(
            found >= done,
            "save {done} was reported done, {found} is there"
        );
        strays += sweep(dir.path());
        assert_eq!(names(dir.path()), ["a.ron"]);
    }
    let found = fs::read_to_string(&path).unwrap();
    assert!(
        !found.contains("title: \"1\""),
        "the children saved nothing"
    );
    eprintln!("{strays} kills fell into the middle of a save");
}
