//! Journeys on disk: load with line and column, save without ever losing the old file, recover.
//!
//! - [`load()`] and [`save()`] read and write documents; [`FileStamp`] tells whether somebody else
//!   changed one in between, [`DocumentLock`] whether another window has it open.
//! - [`recovery`] keeps every edit until it is saved.
//! - [`image`] takes pictures in. [`samples`] are the journeys that come with the program.
//! - [`settings`] and [`recent`] are the program's own small files, in [`data_dir()`].

mod atomic;
mod data_dir;
mod fault;
pub mod image;
mod load;
mod lock;
mod mark;
mod own;
mod places;
pub mod recent;
pub mod recovery;
pub mod samples;
mod save;
mod scan;
pub mod settings;
mod stamp;
pub(crate) mod wire;

pub use self::{
    atomic::{put, sweep},
    data_dir::{DATA_DIR_VARIABLE, data_dir},
    fault::{Fault, LoadError},
    load::{Loaded, MAX_FILE_BYTES, Syntax, from_bytes, from_text, load, load_with_places},
    lock::DocumentLock,
    mark::FileMark,
    places::Places,
    save::{SaveError, SaveFault, save, to_text},
    stamp::FileStamp,
    wire::FORMAT,
};
