//! Session: a journey is opened, saved, recovered and closed, one at a time.

pub(super) mod document_lifecycle;
pub(super) mod document_storage;
pub(super) mod file_drop;
pub(super) mod open_queue;
pub(super) mod save;
#[cfg(test)]
pub(super) mod stale_result_tests;
