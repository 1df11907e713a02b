//! Journeys on disk: loading with line and column of faults, atomic saving, crash recovery.
//!
//! - [`load()`] and [`save()`] read and write documents; [`FileStamp`] detects that somebody else
//!   changed one in between, [`DocumentLock`] that another window has it open.
//! - [`recovery`] journals every edit until it is saved.
//! - [`image_import`] imports images. [`samples`] are the journeys that come with the program.
//! - [`settings`] and [`recent`] are the program's own small files, in [`data_dir()`].

mod atomic;
mod data_dir;
mod date_hint;
mod fault;
mod file_attributes;
mod file_mark;
mod file_stamp;
pub mod image_import;
mod item_locations;
mod load;
mod lock;
mod program_files;
pub mod recent;
pub mod recovery;
mod regular_file;
pub mod samples;
mod save;
mod scanner;
pub mod settings;
mod suggestion;
mod syntax_hints;
pub(crate) mod wire;

pub(crate) use self::suggestion::{only_suggestion, with_hint, with_suggestion};
pub use self::{
    atomic::{WriteError, sweep, sweep_beside, write_all_or_none},
    data_dir::{DATA_DIR_VARIABLE, data_dir},
    fault::{Fault, LoadError},
    file_attributes::LostAttributes,
    file_mark::FileMark,
    file_stamp::FileStamp,
    item_locations::ItemLocations,
    load::{
        LoadedJourney, MAX_FILE_BYTES, Syntax, from_bytes, from_text, load, load_with_locations,
    },
    lock::DocumentLock,
    regular_file::read_regular,
    save::{SaveError, SaveFault, SavedFile, save, to_text},
    wire::FORMAT,
};
