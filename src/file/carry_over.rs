//! Permissions, owner and extended attributes of a file, carried over by descriptor to the file
//! that takes its place.
//!
//! All of it is best effort: network shares refuse some or all of it, and only root may give files
//! away. What could not be carried over is told, and a file never gets wider permissions for it.

use std::{
    fs::{self, File},
    io,
    path::Path,
};

use super::ordinary;
use crate::model::Message;

/// What of an old file the new one in its place doesn't have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NotKept {
    /// Who may read and write it.
    pub permissions: bool,
    /// Its owner or its group.
    pub owner: bool,
    /// Its extended attributes, access control lists included.
    pub attributes: bool,
}

impl NotKept {
    /// What either of two files doesn't have.
    #[must_use]
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            permissions: self.permissions || other.permissions,
            owner: self.owner || other.owner,
            attributes: self.attributes || other.attributes,
        }
    }

    /// What there is to tell about the file at `path`.
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

/// The file that is about to be replaced.
pub(super) struct Old {
    /// None where it may not be read.
    file: Option<File>,
    /// None where the system doesn't tell.
    metadata: Option<fs::Metadata>,
}

impl Old {
    /// Looks at the file at `target`; none when there is none.
    ///
    /// # Errors
    /// When it is no ordinary file, or can't be looked at at all.
    pub(super) fn of(target: &Path) -> io::Result<Option<Self>> {
        match ordinary::open(target) {
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

    use super::{NotKept, Old};

    /// The permissions of an open file, with the set-id and sticky bits.
    pub(in crate::file) fn mode_of(file: &File) -> Option<u32> {
        Some(file.metadata().ok()?.mode() & 0o7777)
    }

    /// Sets the permissions of an open file.
    pub(in crate::file) fn set_mode(file: &File, mode: u32) -> io::Result<()> {
        file.set_permissions(Permissions::from_mode(mode))
    }

    impl Old {
        /// The permissions that a file may be born with in a place where they can't be changed
        /// later: those of the old file, without its group's when the group isn't the same.
        pub(in crate::file) fn mode_at_birth(&self, newborn: &File) -> Option<u32> {
            let old = self.metadata.as_ref()?;
            let group = newborn.metadata().ok().map(|new| new.gid());
            Some(narrowed(old.mode() & 0o777, group == Some(old.gid())))
        }

        /// The permissions of the file, if they are known.
        pub(in crate::file) fn mode(&self) -> Option<u32> {
            Some(self.metadata.as_ref()?.mode() & 0o7777)
        }

        /// Gives `new` what this file has.
        pub(in crate::file) fn carry_over(&self, new: &File) -> NotKept {
            let Some(old) = &self.metadata else {
                return NotKept {
                    permissions: true,
                    ..NotKept::default()
                };
            };
            let owner = (old.uid(), old.gid());
            let kept = keep_owner(new, owner);
            let attributes = !super::attributes::keep(self.file.as_ref(), new, kept.1);
            let mut mode = narrowed(old.mode() & 0o7777, kept.1);
            if kept != (true, true) {
                // Nobody but the old owner may lend their rights to whoever runs a file.
                mode &= 0o777;
            }
            if mode_of(new) != Some(mode) {
                // Read back below: some shares say yes and do nothing.
                set_mode(new, mode).unwrap_or_default();
            }
            NotKept {
                permissions: mode_of(new) != Some(mode),
                owner: kept != (true, true),
                attributes,
            }
        }
    }

    /// Permissions for a file whose group may be another than that of the old file: another group
    /// gets no more than everybody.
    fn narrowed(mode: u32, same_group: bool) -> u32 {
        if same_group {
            mode
        } else {
            mode & !0o070 | (mode >> 3 & mode & 0o007) << 3
        }
    }

    /// Gives a file its owner and group back; whether it has them now.
    fn keep_owner(new: &File, (user, group): (u32, u32)) -> (bool, bool) {
        let has = |file: &File| {
            let metadata = file.metadata().ok()?;
            Some((metadata.uid() == user, metadata.gid() == group))
        };
        let before = has(new);
        if before == Some((true, true)) {
            return (true, true);
        }
        // Only root may give files away, but anybody may give them to a group of theirs.
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

/// Extended attributes, where the system has them.
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
    /// The most that a list of names or a value may take; Linux stops at the same size.
    const MOST: usize = 64 << 10;

    /// Gives `new` the attributes of `old`; false when one that belongs to the user isn't kept.
    pub(super) fn keep(old: Option<&File>, new: &File, same_group: bool) -> bool {
        let wanted = old.map_or(Ok(BTreeSet::new()), names);
        let (wanted, mut kept) = match wanted {
            Ok(names) => (names, true),
            Err(errno) => (BTreeSet::new(), has_none(errno)),
        };
        for name in &wanted {
            // An access list of another group would say something else.
            let fits = same_group || name.as_c_str() != ACCESS_LIST;
            let is_kept = is_of_content(name) || fits && copy(old, new, name);
            kept &= is_kept || !is_of_user(name);
        }
        // The folder may give new files a list that the old file hasn't: it would be wider.
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

    /// Whether an error says that this place knows no attributes.
    fn has_none(errno: Errno) -> bool {
        [Errno::NOTSUP, Errno::OPNOTSUPP, Errno::NOSYS].contains(&errno)
    }

    /// Whether an attribute is about the bytes of the file, so that it is wrong for others.
    fn is_of_content(name: &CStr) -> bool {
        let names = [c"security.ima", c"security.evm", c"security.capability"];
        names.contains(&name)
    }

    /// Whether people set such an attribute; the system looks after the others itself.
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
impl Old {
    /// Gives `new` what this file has.
    pub(super) fn carry_over(&self, new: &File) -> NotKept {
        let kept = self
            .metadata
            .as_ref()
            .is_some_and(|old| new.set_permissions(old.permissions()).is_ok());
        NotKept {
            permissions: !kept,
            ..NotKept::default()
        }
    }
}
