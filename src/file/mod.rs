//! Journeys on disk: load with line and column, save without ever losing the old file, recover.

mod atomic;
mod fault;
pub mod image;
mod load;
mod save;
mod scan;
mod stamp;
pub(crate) mod wire;

pub use self::{
    atomic::sweep,
    fault::{Fault, LoadError},
    load::{Loaded, MAX_FILE_BYTES, Syntax, from_bytes, from_text, load},
    save::{SaveError, SaveFault, save, to_text},
    stamp::FileStamp,
    wire::FORMAT,
};
