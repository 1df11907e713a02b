//! Klantreis: draw, annotate and save customer journeys.
//!
//! A journey is what a customer goes through to get something done. This library holds all of the
//! program; `main.rs` only hands it the command line. It consists of rooms, one module each, and
//! what flows between them:
//!
//! ```text
//!                      file ── RON on disk, saving, recovery
//!                       │
//!  intent ──► app ──► edit ──► model ──► insight
//!     ▲                          │          │
//!  canvas ◄── scene ◄───────── layout ◄─────┘
//!               │
//!             export ── svg, png
//! ```
//!
//! - [`model`] is the journey: a directed graph of touchpoints and transitions, with phases,
//!   personas, pain points and so on beside it, each known by an id that never changes. The graph's
//!   own indices never leave it. Everything is behind `Arc`, so that a copy for another thread
//!   costs next to nothing. What may not be in a journey is said by its validation. Reading order,
//!   positions, lanes and what is pinned where stand in its [`Index`](model::Index), which is
//!   worked out once and kept until an edit changes what it follows from.
//! - [`edit`] is the only room that changes a journey. An [`Edit`](edit::Edit) is data and has an
//!   inverse; a step of the user is a few of them with a label. Undo, redo and crash recovery are
//!   lists of edits.
//! - [`file`](mod@file) reads and writes journeys. Each version of the format has types of its own
//!   that are frozen once files exist, so the model can change without breaking them. Loading says
//!   line and column; saving never loses the old file; every edit is also kept for recovery.
//! - [`insight`] works out what follows from a journey: scores with intervals, the flow of
//!   customers, the rank of pain points and how firm it is, and what the checks of the method find.
//!   Pure functions; today's date is handed in. What a fix changes is a draft for [`edit`], made
//!   beside its check.
//! - [`layout`] turns a journey and a way of looking at it into a [`scene`]: shapes and lines of
//!   text at places, with keys that lead back to the model. It is a pure function; no position is
//!   ever stored. Text is measured here, once, from the bundled fonts.
//! - [`export`] writes a scene as a file. [`canvas`] draws the same scene on the screen through a
//!   camera, finds what is under the pointer, and gives every visible thing a node for screen
//!   readers. So screen and exports break lines alike.
//! - [`intent`] is what panels and canvas ask for, with the table of all commands: menus, palette,
//!   shortcuts and the sheet that lists them come from it. It knows nothing of the window.
//! - [`app`] is the window: its panels read the state and queue intents, which are carried out
//!   after they are drawn. It has the handler of each command. Files are read and written by jobs
//!   on other threads.
//! - [`cli`] does without a window what needs none. [`theme`] has the colours by meaning, and
//!   [`i18n`] the words, in English and Dutch.
//!
//! # What is absent
//!
//! These rules are tested in `tests/invariants`, where the sources are read:
//!
//! - No room below the window names a type of the window toolkit. The model has no serialisation,
//!   no files and no clock; layout and export have no files and no clock either.
//! - Nobody but `edit` takes `&mut Journey`.
//! - Camera, selection, hover and panel sizes are never in a journey file; colours of the theme and
//!   positions neither.
//! - The same journey and options give the same bytes, in every file and every picture: no order
//!   of a hash map reaches them.
//! - No bytes make the loader panic or take memory without bound.
//! - No words for the user are in the code: a [`Message`](model::Message) is an id with arguments,
//!   put into words where it is shown.
//! - No `unsafe`, and no source file over 800 lines.

// The generators of tests/benches name the crate as benchmarks do.
#[cfg(test)]
extern crate self as klantreis;

#[macro_use]
pub mod model;
pub mod app;
pub mod canvas;
pub mod cli;
pub mod edit;
pub mod export;
pub mod file;
pub mod i18n;
pub mod insight;
pub mod intent;
pub mod layout;
pub mod scene;
pub mod theme;
