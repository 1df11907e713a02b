//! Saving on a bad day: changed files, full and read-only disks, links, missing folders.

use std::{fs, path::Path, process::Command};

use klantreis::file::{SaveError, SaveFault, SavedFile, load, save, sweep};

use super::{names, ron, skip, support::journeys::journey};

fn fault(error: &SaveError) -> SaveFault {
    error.fault
}

#[test]
fn a_file_that_somebody_changed_is_not_overwritten() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.ron");
    let (old, mine, theirs) = (journey(1, 2), journey(2, 2), journey(3, 2));
    let stamp = save(&path, &old, None).unwrap().stamp;
    assert!(stamp.is_current(&path));
    fs::write(&path, ron(&theirs)).unwrap();
    assert!(!stamp.is_current(&path));
    let error = save(&path, &mine, Some(&stamp)).unwrap_err();
    assert_eq!(fault(&error), SaveFault::ChangedOnDisk);
    assert_eq!(load(&path).unwrap().journey, theirs);
    assert_eq!(names(dir.path()), ["a.ron"]);
    save(&path, &mine, None).unwrap();
    assert_eq!(load(&path).unwrap().journey, mine);
}

#[test]
fn a_file_that_was_only_touched_or_is_gone_may_be_saved() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.ron");
    let stamp = save(&path, &journey(1, 2), None).unwrap().stamp;
    let file = fs::File::options().write(true).open(&path).unwrap();
    file.set_modified(std::time::SystemTime::UNIX_EPOCH)
        .unwrap();
    assert!(stamp.is_current(&path));
    let stamp = save(&path, &journey(2, 2), Some(&stamp)).unwrap().stamp;
    fs::remove_file(&path).unwrap();
    save(&path, &journey(3, 2), Some(&stamp)).unwrap();
}

#[test]
fn a_missing_folder_and_a_folder_in_the_way_are_named() {
    let dir = tempfile::tempdir().unwrap();
    let journey = journey(1, 1);
    let gone = save(&dir.path().join("none").join("a.ron"), &journey, None).unwrap_err();
    assert_eq!(fault(&gone), SaveFault::NoFolder);
    let folder = dir.path().join("folder.ron");
    fs::create_dir(&folder).unwrap();
    assert_eq!(
        fault(&save(&folder, &journey, None).unwrap_err()),
        SaveFault::IsFolder
    );
    let below_a_file = dir.path().join("a.ron").join("b.ron");
    fs::write(dir.path().join("a.ron"), "").unwrap();
    assert_eq!(
        fault(&save(&below_a_file, &journey, None).unwrap_err()),
        SaveFault::NoFolder
    );
}

#[cfg(unix)]
#[test]
fn links_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("real")).unwrap();
    let (real, link) = (dir.path().join("real/a.ron"), dir.path().join("link.ron"));
    symlink("real/a.ron", &link).unwrap();
    // Through a link that leads nowhere yet, too.
    save(&link, &journey(1, 1), None).unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    let stamp = load(&link).unwrap().stamp;
    save(&link, &journey(2, 1), Some(&stamp)).unwrap();
    assert!(link.symlink_metadata().unwrap().is_symlink());
    assert_eq!(load(&real).unwrap().journey, journey(2, 1));
    assert_eq!(real.metadata().unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(names(&dir.path().join("real")), ["a.ron"]);
    symlink("loop.ron", dir.path().join("loop.ron")).unwrap();
    let error = save(&dir.path().join("loop.ron"), &journey(1, 1), None).unwrap_err();
    assert_eq!(fault(&error), SaveFault::Other);
}

#[cfg(unix)]
#[test]
fn what_belongs_to_a_file_stays_with_it() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.ron");
    for mode in [0o600, 0o640, 0o660, 0o644, 0o664, 0o604] {
        fs::write(&path, ron(&journey(1, 1))).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        let saved = save(&path, &journey(2, 1), None).unwrap();
        assert_eq!(saved.notices, []);
        assert_eq!(path.metadata().unwrap().mode() & 0o7777, mode);
    }
    if chown(&path, Some(1234), Some(4321)).is_ok() {
        save(&path, &journey(3, 1), None).unwrap();
        let metadata = path.metadata().unwrap();
        assert_eq!((metadata.uid(), metadata.gid()), (1234, 4321));
    } else {
        skip("only root may give files away");
    }
    let attribute = |args: &[&str]| {
        let ran = Command::new(args[0]).args(&args[1..]).arg(&path).output();
        ran.is_ok_and(|ran| ran.status.success())
    };
    if attribute(&["setfattr", "-n", "user.label", "-v", "mine"]) {
        save(&path, &journey(4, 1), None).unwrap();
        assert!(attribute(&["getfattr", "-n", "user.label"]));
    } else {
        skip("no extended attributes can be set here");
    }
}

/// A new file has the permissions that the user's settings give new files.
#[cfg(unix)]
#[test]
fn a_new_file_is_what_new_files_are() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = tempfile::tempdir().unwrap();
    let (ours, usual) = (dir.path().join("a.ron"), dir.path().join("b"));
    save(&ours, &journey(1, 1), None).unwrap();
    fs::write(&usual, "").unwrap();
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode();
    assert_eq!(mode(&ours), mode(&usual));
}

#[test]
fn a_read_only_file_stays_as_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.ron");
    save(&path, &journey(1, 1), None).unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let error = save(&path, &journey(2, 1), None).unwrap_err();
    assert_eq!(fault(&error), SaveFault::ReadOnly);
    assert_eq!(load(&path).unwrap().journey, journey(1, 1));
}

#[cfg(unix)]
#[test]
fn a_folder_without_permission_is_named() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("closed");
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    match save(&folder.join("a.ron"), &journey(1, 1), None) {
        Err(error) => assert_eq!(fault(&error), SaveFault::NoPermission),
        Ok(_) => skip("root may write in every folder"),
    }
}

#[test]
fn strays_of_dead_saves_are_swept_and_nothing_else() {
    let dir = tempfile::tempdir().unwrap();
    // One that would never end is left alone.
    #[cfg(unix)]
    {
        let pipe = dir.path().join(".~klantreis-1-1.tmp");
        let made = Command::new("mkfifo").arg(pipe).status();
        assert!(made.unwrap().success());
        assert_eq!(sweep(dir.path()), 0);
        fs::remove_file(dir.path().join(".~klantreis-1-1.tmp")).unwrap();
    }
    for name in [
        ".~klantreis-123-0.tmp",
        ".~klantreis-9-7.tmp",
        ".~lock.a.ron#",
        "a.tmp",
    ] {
        fs::write(dir.path().join(name), "x").unwrap();
    }
    let busy = fs::File::options()
        .write(true)
        .open(dir.path().join(".~klantreis-9-7.tmp"))
        .unwrap();
    busy.lock().unwrap();
    assert_eq!(sweep(dir.path()), 1);
    assert_eq!(
        names(dir.path()),
        [".~klantreis-9-7.tmp", ".~lock.a.ron#", "a.tmp"]
    );
    drop(busy);
    // A process that another test is just starting shares the lock for a moment.
    let swept = (0..200).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(5));
        sweep(dir.path()) == 1
    });
    assert!(swept);
}

/// A small disk in memory, as long as it lives. Only root can have one.
pub(super) struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    pub(super) fn mount(kib: u32) -> Option<Self> {
        let dir = tempfile::tempdir().unwrap();
        let size = format!("size={kib}k");
        let mount = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &size, "tmpfs"])
            .arg(dir.path())
            .output();
        mount
            .is_ok_and(|done| done.status.success())
            .then(|| Self(dir))
    }

    pub(super) fn path(&self) -> &Path {
        self.0.path()
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let unmount = Command::new("umount").arg(self.path()).status();
        assert!(unmount.is_ok_and(|status| status.success()));
    }
}

#[test]
fn a_full_disk_costs_nothing_wherever_it_fills_up() {
    let (old, new) = (journey(5, 1), journey(6, 6));
    let pages = u32::try_from(ron(&new).len() / 4096).unwrap() + 6;
    let (mut failed, mut saved) = (0, 0);
    for page in 5..=pages + u32::try_from(ron(&old).len() / 4096).unwrap() {
        let Some(disk) = SmallDisk::mount(4 * page) else {
            skip("no small disk can be mounted here");
            return;
        };
        let path = disk.path().join("a.ron");
        let Ok(SavedFile { stamp, .. }) = save(&path, &old, None) else {
            continue;
        };
        match save(&path, &new, Some(&stamp)) {
            Ok(_) => {
                saved += 1;
                assert_eq!(load(&path).unwrap().journey, new);
            }
            Err(error) => {
                failed += 1;
                assert_eq!(fault(&error), SaveFault::DiskFull);
                assert_eq!(load(&path).unwrap().journey, old);
            }
        }
        assert_eq!(names(disk.path()), ["a.ron"]);
    }
    assert!(failed > 2 && saved > 0, "{failed} failed, {saved} saved");
}

#[test]
fn a_disk_that_may_only_be_read_is_named() {
    let Some(disk) = SmallDisk::mount(256) else {
        skip("no small disk can be mounted here");
        return;
    };
    let path = disk.path().join("a.ron");
    save(&path, &journey(1, 1), None).unwrap();
    let remount = Command::new("mount")
        .args(["-o", "remount,ro"])
        .arg(disk.path())
        .status();
    if !remount.is_ok_and(|status| status.success()) {
        skip("the small disk can't be made read-only here");
        return;
    }
    let error = save(&path, &journey(2, 1), None).unwrap_err();
    assert_eq!(fault(&error), SaveFault::ReadOnly);
    assert_eq!(load(&path).unwrap().journey, journey(1, 1));
}
