//! Journeys on disk: loading with line and column of faults, atomic saving, crash recovery.
//!
//! - [`load()`] and [`save()`] read and write documents; [`FileStamp`] detects that somebody else
//!   changed one in between, [`DocumentLock`] that another window has it open.
//! - [`recovery`] journals every edit until it is saved.
//! - [`image`] imports images. [`samples`] are the journeys that come with the program.
//! - [`settings`] and [`recent`] are the program's own small files, in [`data_dir()`].

mod atomic;
mod carry_over;
mod data_dir;
mod fault;
pub mod image;
mod load;
mod lock;
mod mark;
mod nearest;
mod ordinary;
mod own;
mod places;
pub mod recent;
pub mod recovery;
pub mod samples;
mod save;
mod scan;
pub mod settings;
mod slips;
mod stamp;
pub(crate) mod wire;

pub(crate) use self::nearest::{likeliest, with_hint, with_nearest};
pub use self::{
    atomic::{NotPut, put_all, sweep, sweep_beside},
    carry_over::NotKept,
    data_dir::{DATA_DIR_VARIABLE, data_dir},
    fault::{Fault, LoadError},
    load::{Loaded, MAX_FILE_BYTES, Syntax, from_bytes, from_text, load, load_with_places},
    lock::DocumentLock,
    mark::FileMark,
    ordinary::read_ordinary,
    places::Places,
    save::{SaveError, SaveFault, Saved, save, to_text},
    stamp::FileStamp,
    wire::FORMAT,
};
