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

pub(crate) use self::nearest::{only_suggestion, with_hint, with_suggestion};
pub use self::{
    atomic::{WriteError, sweep, sweep_beside, write_all_or_none},
    carry_over::LostAttributes,
    data_dir::{DATA_DIR_VARIABLE, data_dir},
    fault::{Fault, LoadError},
    load::{
        LoadedJourney, MAX_FILE_BYTES, Syntax, from_bytes, from_text, load, load_with_locations,
    },
    lock::DocumentLock,
    mark::FileMark,
    ordinary::read_regular,
    places::ItemLocations,
    save::{SaveError, SaveFault, SavedFile, save, to_text},
    stamp::FileStamp,
    wire::FORMAT,
};
