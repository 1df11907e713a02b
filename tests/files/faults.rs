//! Every system call of a save made to fail, or to be the last: nothing is damaged, and no save
//! is reported done that isn't. Needs `strace`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitStatus},
    sync::Arc,
};

use klantreis::{
    edit::Edit,
    file::{
        load,
        recovery::{JournalOrigin, Recorder, scan},
        sweep,
    },
    model::{About, Journey},
};

use super::{
    kills::{child_under, last_done},
    names, ron, skip,
    support::{journeys::journey, property_tests::rounds},
};

/// The calls that touch files. Others (memory, threads) end the program before it saves.
const CALLS: &str = "openat,read,write,lseek,fsync,fdatasync,flock,fchmod,chown,fchown,rename,\
                     statx,newfstatat,fstat,readlink,unlink,close,pread64,pwrite64,ftruncate,\
                     flistxattr,fgetxattr,fsetxattr,fremovexattr";

const ERRORS: [&str; 5] = ["ENOSPC", "EIO", "EROFS", "EDQUOT", "EINTR"];

struct FaultBench {
    dir: tempfile::TempDir,
    old: Journey,
    new: Journey,
}

impl FaultBench {
    fn new() -> Self {
        let bench = Self {
            dir: tempfile::tempdir().unwrap(),
            old: journey(21, 2),
            new: journey(22, 3),
        };
        fs::create_dir(bench.dir.path().join("to")).unwrap();
        fs::write(bench.dir.path().join("new.ron"), ron(&bench.new)).unwrap();
        bench
    }

    fn folder(&self) -> std::path::PathBuf {
        self.dir.path().join("to")
    }

    /// Puts the old file in place and saves the new one over it under `strace`.
    fn save(&self, strace: &[&str], log: &Path) -> std::io::Result<ExitStatus> {
        fs::write(self.folder().join("a.ron"), ron(&self.old))?;
        self.run(strace, log)
    }

    /// Saves the new file over what is in place, under `strace`.
    fn run(&self, strace: &[&str], log: &Path) -> std::io::Result<ExitStatus> {
        Command::new("strace")
            .args(["-f", "-qq", "-o"])
            .arg(log)
            .args(strace)
            .arg(env!("CARGO_BIN_EXE_klantreis"))
            .args(["convert", "--force"])
            .arg(self.dir.path().join("new.ron"))
            .arg(self.folder().join("a.ron"))
            .output()
            .map(|output| output.status)
    }

    fn check(&self, status: ExitStatus, what: &str) {
        let found = load(&self.folder().join("a.ron"));
        let found = found
            .unwrap_or_else(|e| panic!("{what}: damaged: {e}"))
            .journey;
        assert!(found == self.old || found == self.new, "{what}: damaged");
        if status.success() {
            assert!(found == self.new, "{what}: reported done, but it isn't");
        }
        sweep(&self.folder());
        assert_eq!(names(&self.folder()), ["a.ron"], "{what}");
    }
}

/// The calls of a save in a log of `strace`: name and the how-manieth of that name it is.
fn calls_of_a_save(log: &str) -> Vec<(String, usize)> {
    let mut counts = std::collections::HashMap::new();
    let mut saving = false;
    let mut calls = Vec::new();
    for line in log.lines() {
        let call = line
            .split_once(' ')
            .map_or(line, |(_, rest)| rest.trim_start());
        let Some((name, _)) = call.split_once('(') else {
            continue;
        };
        let count: &mut usize = counts.entry(name.to_owned()).or_default();
        *count += 1;
        saving = saving || call.contains("/to/a.ron");
        if saving {
            calls.push((name.to_owned(), *count));
        }
    }
    calls
}

#[test]
fn no_failing_call_damages_a_save_or_makes_it_lie() {
    let bench = FaultBench::new();
    let log = bench.dir.path().join("log");
    let trace = format!("trace={CALLS}");
    match bench.save(&["-e", &trace], &log) {
        Ok(status) if status.success() => bench.check(status, "undisturbed"),
        Ok(_) | Err(_) => {
            skip("strace is not there or may not trace");
            return;
        }
    }
    let calls = calls_of_a_save(&fs::read_to_string(&log).unwrap());
    assert!(calls.iter().any(|(name, _)| name == "rename"), "{calls:?}");
    assert!(calls.iter().filter(|(name, _)| name == "fsync").count() >= 2);
    let errors = ERRORS.len().min(rounds(1) as usize);
    let mut failed = 0;
    for (place, (name, nth)) in calls.iter().enumerate() {
        for turn in 0..errors {
            let error = ERRORS[(place + turn) % ERRORS.len()];
            // A call interrupted for good would be repeated for ever, rightly.
            let lasting = if error == "EINTR" { "EIO" } else { error };
            let kinds = [
                format!("inject={name}:error={error}:when={nth}"),
                format!("inject={name}:error={lasting}:when={nth}+"),
                format!("inject={name}:signal=KILL:when={nth}"),
            ];
            for kind in kinds {
                let status = bench.save(&["-e", &trace, "-e", &kind], &log).unwrap();
                failed += u32::from(!status.success());
                bench.check(status, &kind);
            }
        }
    }
    assert!(failed > 10, "only {failed} faults were felt");
}

/// Calls that shares and mounts refuse though nothing is wrong: the call, the errors, and whether a save
/// still succeeds.
const REFUSALS: [(&str, &[&str], bool); 9] = [
    ("fchmod", &["EOPNOTSUPP", "EPERM", "ENOSYS"], true),
    ("fchown", &["EPERM", "EINVAL", "EOPNOTSUPP"], true),
    ("flock", &["ENOLCK", "EOPNOTSUPP", "ENOSYS"], true),
    ("flistxattr", &["EOPNOTSUPP", "EIO"], true),
    ("fsetxattr", &["EOPNOTSUPP", "ENOSPC", "EPERM"], true),
    ("fsync", &["EINVAL", "EOPNOTSUPP", "EBADF"], true),
    ("rename", &["EBUSY", "EXDEV", "EPERM", "ENOSYS"], true),
    ("rename", &["EIO", "ENOSPC"], false),
    ("fstat,statx", &["EIO"], false),
];

#[test]
fn what_a_share_refuses_costs_neither_the_save_nor_its_word() {
    let bench = FaultBench::new();
    let log = bench.dir.path().join("log");
    if bench.save(&["-e", "trace=rename"], &log).is_err() {
        skip("strace is not there or may not trace");
        return;
    }
    for (calls, errors, succeeds) in REFUSALS {
        for error in errors {
            for call in calls.split(',') {
                let kind = format!("inject={call}:error={error}:when=1+");
                let trace = format!("trace={call}");
                let status = bench.save(&["-e", &trace, "-e", &kind], &log).unwrap();
                bench.check(status, &kind);
                assert!(status.success() || !succeeds, "{kind}: {status}");
            }
        }
    }
}

/// Whatever the moment at which a save ends, nobody can read the new file who couldn't read the old.
#[cfg(unix)]
#[test]
fn no_moment_of_a_save_lets_others_read_a_private_journey() {
    use std::os::unix::fs::PermissionsExt as _;
    let bench = FaultBench::new();
    let log = bench.dir.path().join("log");
    let target = bench.folder().join("a.ron");
    let mut seen = 0;
    for (call, nth) in [
        ("write", 1..6),
        ("fchmod", 1..3),
        ("fsync", 1..3),
        ("rename", 1..2),
    ] {
        for nth in nth {
            fs::write(&target, ron(&bench.old)).unwrap();
            fs::set_permissions(&target, fs::Permissions::from_mode(0o600)).unwrap();
            let kill = format!("inject={call}:signal=KILL:when={nth}");
            let trace = format!("trace={call}");
            if bench.run(&["-e", &trace, "-e", &kill], &log).is_err() {
                skip("strace is not there or may not trace");
                return;
            }
            for name in names(&bench.folder()) {
                let mode = fs::metadata(bench.folder().join(&name)).unwrap();
                let mode = mode.permissions().mode() & 0o777;
                assert_eq!(mode, 0o600, "{name} at {kill}");
                seen += u32::from(name != "a.ron");
            }
            sweep(&bench.folder());
        }
    }
    assert!(seen > 0, "no temporary file was left behind");
}

const DATA: &str = "KLANTREIS_TEST_EDITS_IN";

#[test]
fn the_child_that_edits_a_little() {
    let Some(data) = std::env::var_os(DATA).map(PathBuf::from) else {
        return;
    };
    let base = Journey::default();
    let recorder = Recorder::start(&data, JournalOrigin::default(), &base).unwrap();
    for n in 1..=6 {
        let about = About {
            title: n.to_string(),
            ..About::default()
        };
        recorder.record(vec![Edit::About(Arc::new(about))]);
        if recorder.flush().is_ok() {
            println!("done {n}");
        }
    }
    // As when the display is gone: no destructor runs.
    std::process::exit(0);
}

#[test]
fn no_failing_call_costs_an_edit_that_was_reported_kept() {
    let test = "faults::the_child_that_edits_a_little";
    let run = |fault: &str| {
        let data = tempfile::tempdir().unwrap();
        let strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", fault];
        let mut child = child_under(&strace, test, DATA, data.path());
        let done = last_done(&mut child);
        child.wait().unwrap();
        // The child is gone, but for a moment its locks may live on in a process that another
        // test is just starting.
        let mut found = scan(data.path()).work;
        for _ in 0..100 {
            if !found.is_empty() || done == 0 {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
            found = scan(data.path()).work;
        }
        let title = |journey: &Journey| journey.about().title.parse().unwrap_or(0);
        let recovered: u32 = found.first().map_or(0, |f| title(&f.journey));
        assert!(recovered >= done, "{fault}: {recovered} of {done}");
        (done, recovered)
    };
    if !Command::new("strace")
        .args(["-o", "/dev/null", "true"])
        .status()
        .is_ok_and(|s| s.success())
    {
        skip("strace is not there or may not trace");
        return;
    }
    assert_eq!(run("trace=fsync"), (6, 6));
    let mut felt = 0;
    for (place, call) in ["fdatasync", "fsync", "rename", "lseek"]
        .into_iter()
        .enumerate()
    {
        for nth in ["1", "2", "1+", "3+"] {
            let error = ERRORS[(place + nth.len()) % 4];
            felt += u32::from(run(&format!("inject={call}:error={error}:when={nth}")).0 < 6);
        }
        run(&format!("inject={call}:signal=KILL:when=1"));
        run(&format!("inject={call}:signal=KILL:when=3"));
        run(&format!("inject={call}:error=EINTR:when=1"));
    }
    assert!(felt > 3, "only {felt} faults were felt");
}
