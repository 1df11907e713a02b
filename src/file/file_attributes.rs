//! File metadata: permissions, owner and extended attributes of a file, carried over by descriptor
//! to the file that replaces it.
//!
//! All of it is best effort: network shares refuse some or all of it, and only root may give files
//! away. What could not be carried over is reported, and a file never gets wider permissions for
//! it.

use std::{
    fs::{self, File},
    io,
    path::Path,
};

use super::regular_file;
use crate::model::Message;

/// Metadata of an old file that its replacement doesn't have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LostAttributes {
    /// The permissions.
    pub permissions: bool,
    /// The owner or group.
    pub owner: bool,
    /// Extended attributes, access control lists included.
    pub attributes: bool,
}

impl LostAttributes {
    /// The union of the losses of two files.
    #[must_use]
    pub(crate) fn or(self, other: Self) -> Self {
        Self {
            permissions: self.permissions || other.permissions,
            owner: self.owner || other.owner,
            attributes: self.attributes || other.attributes,
        }
    }

    /// Messages about the losses, for the file at `path`.
    #[must_use]
    pub fn messages(self, path: &Path) -> Vec<Message> {
        let all = [
            (self.permissions, id!("save-lost-permissions")),
            (self.owner, id!("save-lost-owner")),
            (self.attributes, id!("save-lost-attributes")),
        ];
        let lost = all.into_iter().filter(|(is_lost, _)| *is_lost);
        lost.map(|(_, key)| Message::new(key).with("path", path.display()))
            .collect()
    }
}

/// Metadata of the file to be replaced.
pub(super) struct OldFile {
    /// `None` where it may not be read.
    file: Option<File>,
    /// `None` where the system has none.
    metadata: Option<fs::Metadata>,
}

impl OldFile {
    /// Opens the file at `target`; `None` when there is none.
    ///
    /// # Errors
    /// When it isn't a regular file, or has no accessible metadata.
    pub(super) fn of(target: &Path) -> io::Result<Option<Self>> {
        match regular_file::open(target) {
            Ok(file) => Ok(Some(Self {
                metadata: file.metadata().ok(),
                file: Some(file),
            })),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(Some(Self {
                metadata: fs::metadata(target).ok(),
                file: None,
            })),
            Err(error) => Err(error),
        }
    }
}

#[cfg(unix)]
pub(super) use self::unix::{mode_of, set_mode};

#[cfg(unix)]
mod unix {
    use std::{
        fs::{File, Permissions},
        io,
        os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown},
    };

    use super::{LostAttributes, OldFile};

    /// Permission bits of an open file, with the set-id and sticky bits.
    pub(in crate::file) fn mode_of(file: &File) -> Option<u32> {
        Some(file.metadata().ok()?.mode() & 0o7777)
    }

    /// Sets the permissions of an open file.
    pub(in crate::file) fn set_mode(file: &File, mode: u32) -> io::Result<()> {
        file.set_permissions(Permissions::from_mode(mode))
    }

    impl OldFile {
        /// Permissions for creating a file where they can't be changed later: those of the old
        /// file, without its group's when the group differs.
        pub(in crate::file) fn mode_at_birth(&self, newborn: &File) -> Option<u32> {
            let old = self.metadata.as_ref()?;
            let group = newborn.metadata().ok().map(|new| new.gid());
            Some(narrowed(old.mode() & 0o777, group == Some(old.gid())))
        }

        /// Permission bits of the old file, if known, with the set-id and sticky bits.
        pub(in crate::file) fn mode(&self) -> Option<u32> {
            Some(self.metadata.as_ref()?.mode() & 0o7777)
        }

        /// Copies the metadata of this file to `new`; returns what couldn't be copied.
        pub(in crate::file) fn carry_over(&self, new: &File) -> LostAttributes {
            let Some(old) = &self.metadata else {
                return LostAttributes {
                    permissions: true,
                    ..LostAttributes::default()
                };
            };
            let owner = (old.uid(), old.gid());
            let kept = keep_owner(new, owner);
            let attributes = !super::attributes::keep(self.file.as_ref(), new, kept.1);
            let mut mode = narrowed(old.mode() & 0o7777, kept.1);
            if kept != (true, true) {
                // Set-id bits would run the file with the rights of somebody who didn't grant them.
                mode &= 0o777;
            }
            if mode_of(new) != Some(mode) {
                // Read back below: some shares report success and do nothing.
                set_mode(new, mode).unwrap_or_default();
            }
            LostAttributes {
                permissions: mode_of(new) != Some(mode),
                owner: kept != (true, true),
                attributes,
            }
        }
    }

    /// Permissions for a file whose group may differ from that of the old file: another group gets
    /// no more than everybody.
    fn narrowed(mode: u32, same_group: bool) -> u32 {
        if same_group {
            mode
        } else {
            mode & !0o070 | (mode >> 3 & mode & 0o007) << 3
        }
    }

    /// Restores owner and group; returns for each whether the file has it now.
    fn keep_owner(new: &File, (user, group): (u32, u32)) -> (bool, bool) {
        let has = |file: &File| {
            let metadata = file.metadata().ok()?;
            Some((metadata.uid() == user, metadata.gid() == group))
        };
        let before = has(new);
        if before == Some((true, true)) {
            return (true, true);
        }
        // Only root may change the owner, but anybody may set a group of theirs.
        let given = match fchown(new, Some(user), Some(group)) {
            Ok(()) => (true, true),
            Err(_) => (false, fchown(new, None, Some(group)).is_ok()),
        };
        has(new).unwrap_or(given)
    }

    #[cfg(test)]
    mod tests {
        use super::narrowed;

        #[test]
        fn another_group_gets_no_more_than_everybody() {
            assert_eq!(narrowed(0o664, true), 0o664);
            assert_eq!(narrowed(0o664, false), 0o644);
            assert_eq!(narrowed(0o660, false), 0o600);
            assert_eq!(narrowed(0o607, false), 0o607);
        }
    }
}

/// Extended attributes, on systems that have them.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
mod attributes {
    use std::{
        collections::BTreeSet,
        ffi::{CStr, CString},
        fs::File,
    };

    use rustix::{
        fs::{XattrFlags, fgetxattr, flistxattr, fremovexattr, fsetxattr},
        io::Errno,
    };

    const ACCESS_LIST: &CStr = c"system.posix_acl_access";
    /// Maximum size of the list of names and of a value, in bytes; the limit of Linux.
    const MOST: usize = 64 << 10;

    /// Copies the attributes of `old` to `new`; false when one set by people isn't copied.
    pub(super) fn keep(old: Option<&File>, new: &File, same_group: bool) -> bool {
        let wanted = old.map_or(Ok(BTreeSet::new()), names);
        let (wanted, mut kept) = match wanted {
            Ok(names) => (names, true),
            Err(errno) => (BTreeSet::new(), has_none(errno)),
        };
        for name in &wanted {
            // An access control list has another meaning for another group.
            let fits = same_group || name.as_c_str() != ACCESS_LIST;
            let is_kept = is_of_content(name) || fits && copy(old, new, name);
            kept &= is_kept || !is_of_user(name);
        }
        // The folder's default may give new files an access control list that the old one didn't
        // have: the new file would have wider permissions.
        if !wanted.contains(ACCESS_LIST)
            && names(new).is_ok_and(|found| found.contains(ACCESS_LIST))
        {
            kept &= fremovexattr(new, ACCESS_LIST).is_ok();
        }
        kept
    }

    fn copy(old: Option<&File>, new: &File, name: &CStr) -> bool {
        let Some(Ok(value)) = old.map(|old| value(old, name)) else {
            return false;
        };
        value_is(new, name, &value) || fsetxattr(new, name, &value, XattrFlags::empty()).is_ok()
    }

    fn value_is(file: &File, name: &CStr, wanted: &[u8]) -> bool {
        value(file, name).is_ok_and(|value| value == wanted)
    }

    fn value(file: &File, name: &CStr) -> Result<Vec<u8>, Errno> {
        let mut value = vec![0; MOST];
        let len = fgetxattr(file, name, value.as_mut_slice())?;
        value.truncate(len);
        Ok(value)
    }

    fn names(file: &File) -> Result<BTreeSet<CString>, Errno> {
        let mut list = vec![0; MOST];
        let len = flistxattr(file, list.as_mut_slice())?;
        list.truncate(len);
        let names = list
            .split(|byte| *byte == 0)
            .filter(|name| !name.is_empty());
        Ok(names.filter_map(|name| CString::new(name).ok()).collect())
    }

    /// True if an error means that the file system has no extended attributes.
    fn has_none(errno: Errno) -> bool {
        [Errno::NOTSUP, Errno::OPNOTSUPP, Errno::NOSYS].contains(&errno)
    }

    /// True for attributes granted to or computed from these contents (capabilities, checksums),
    /// and so wrong for others.
    fn is_of_content(name: &CStr) -> bool {
        let names = [c"security.ima", c"security.evm", c"security.capability"];
        names.contains(&name)
    }

    /// True for attributes that people set; the system maintains the others itself.
    fn is_of_user(name: &CStr) -> bool {
        let system = [b"security.".as_slice(), b"trusted.", b"com.apple."];
        !system
            .iter()
            .any(|start| name.to_bytes().starts_with(start))
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
mod attributes {
    pub(super) fn keep(_: Option<&std::fs::File>, _: &std::fs::File, _: bool) -> bool {
        true
    }
}

#[cfg(not(unix))]
impl OldFile {
    /// Copies the metadata of this file to `new`; returns what couldn't be copied.
    pub(super) fn carry_over(&self, new: &File) -> LostAttributes {
        let kept = self
            .metadata
            .as_ref()
            .is_some_and(|old| new.set_permissions(old.permissions()).is_ok());
        LostAttributes {
            permissions: !kept,
            ..LostAttributes::default()
        }
    }
}
