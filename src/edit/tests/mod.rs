//! Tests of edits and of their history.

mod history;
mod laws;
