//! Every system call of a save made to fail, or to be the last: nothing is damaged, and no save
//! is reported done that isn't. Needs `strace`.

use std::{
    fs,
    path::Path,
    process::{Command, ExitStatus},
};

use klantreis::{
    file::{load, sweep},
    model::Journey,
};

use super::{cases, names, ron, skip, support::journeys::journey};

/// The calls that touch files. Others (memory, threads) end the program before it saves.
const CALLS: &str = "openat,read,write,lseek,fsync,fdatasync,flock,fchmod,chown,fchown,rename,\
                     statx,newfstatat,fstat,readlink,unlink,close,pread64,pwrite64";

const ERRORS: [&str; 5] = ["ENOSPC", "EIO", "EROFS", "EDQUOT", "EINTR"];

struct Bench {
    dir: tempfile::TempDir,
    old: Journey,
    new: Journey,
}

impl Bench {
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
        let target = self.folder().join("a.ron");
        fs::write(&target, ron(&self.old))?;
        Command::new("strace")
            .args(["-f", "-qq", "-o"])
            .arg(log)
            .args(strace)
            .arg(env!("CARGO_BIN_EXE_klantreis"))
            .args(["convert", "--force"])
            .arg(self.dir.path().join("new.ron"))
            .arg(&target)
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
    let bench = Bench::new();
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
    let errors = ERRORS.len().min(cases(1) as usize);
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
