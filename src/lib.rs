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
//!     │                          ▼          ▼
//!  canvas ◄── scene ◄───────── map ◄───── report
//!               │
//!             export ── slides, pages, pictures, a web page, tables, diagrams
//! ```
//!
//! - [`model`] is the journey: a directed graph of touchpoints and transitions, with phases,
//!   personas, pain points and so on beside it, each known by an id that never changes. The graph's
//!   own indices never leave it. Everything is behind `Arc`, so that a copy for another thread
//!   costs next to nothing. What may not be in a journey is said by its validation. Reading order,
//!   positions, lanes and what is pinned where stand in its [`Index`](model::Index), which is
//!   worked out once and kept until an edit changes what it follows from. All kinds of entities
//!   are rows of one table, `model/kinds.rs`; what there is once per kind follows from it.
//! - [`edit`] is the only room that changes a journey. An [`Edit`](edit::Edit) is data and has an
//!   inverse; a step of the user is a few of them with a label. Undo, redo and crash recovery are
//!   lists of edits.
//! - [`file`](mod@file) reads and writes journeys. Each version of the format has types of its own
//!   that are frozen once files exist, so the model can change without breaking them. Loading says
//!   line and column; saving never loses the old file; every edit is also kept for recovery.
//! - [`insight`] works out what follows from a journey: scores with intervals, the flow of
//!   customers, the rank of pain points and how stable it is, and what the checks of the method find.
//!   Pure functions; today's date is handed in. What a fix changes is a draft for [`edit`], made
//!   beside its check.
//! - [`record`] has one list of columns for each kind of record: how a value is read, told in words
//!   and compared. Sheets, slides with their notes, the views, the web page and the command line pick
//!   from it, and the inspector takes labels and words from it.
//! - [`map`] turns a journey and a way of looking at it into a [`scene`]: shapes and text with keys
//!   that lead back to the model. It is a pure function; no position is ever stored. [`report`] makes
//!   the views of *Analyse* and *Optimise* and the pages of a deck likewise, from the insight that it
//!   is handed. [`text`] measures text, once, from the bundled fonts, and breaks it into lines.
//! - [`export`] writes a scene as a file. [`canvas`] draws the same scene on the screen through a
//!   camera, finds what is under the pointer, and gives every visible thing a node for screen
//!   readers. So screen and exports break lines alike.
//! - [`intent`] is what panels and canvas ask for, with the table of all commands: menus, palette,
//!   shortcuts and the sheet that lists them come from it. It knows nothing of the window.
//! - [`app`] is the window: its panels read the state and queue intents, which are carried out
//!   after they are drawn. Its `commands` are the handlers; `session` opens, saves, recovers and
//!   closes journeys; `workspace` is the open one and how it is looked at; `shell` has bars, panels
//!   and dialogs. Files are read and written by jobs on other threads.
//! - [`cli`] does without a window what needs none. [`theme`] has the colours by meaning, and
//!   [`i18n`] the words, in English and Dutch.
//!
//! # What is absent
//!
//! These rules are tested in `tests/invariants`, where the sources are read:
//!
//! - No room below the window names a type of the window toolkit. The model has no serialisation,
//!   no files and no clock; map, report and export have no files and no clock either.
//! - Nobody but `edit` takes `&mut Journey`.
//! - Camera, selection, hover and panel sizes are never in a journey file; colours of the theme and
//!   positions neither.
//! - The same journey and options give the same bytes, in every file and every picture: no order
//!   of a hash map reaches them.
//! - No bytes make the loader panic or take memory without bound.
//! - No words for the user are in the code: a [`Message`](model::Message) is an id with arguments,
//!   put into words where it is shown.
//! - No `unsafe`, no source file over 500 lines, and no function over 70.
//! - A short module of tests stands at the end of the file that it tests; a longer one is `tests.rs`,
//!   or files in `tests`, in the folder of its module. What tests share is a `testkit`.
//!
//! # Glossary
//!
//! | English | Dutch | meaning | types |
//! | --- | --- | --- | --- |
//! | journey | klantreis | what a customer goes through to get something done, as a directed graph with what is known about it | `Journey`, `JourneyGraph` |
//! | touchpoint | touchpoint | a contact between the customer and the organisation; a node of the graph | `Touchpoint` |
//! | transition | overgang | leads from one touchpoint to another; an edge of the graph | `Transition`, `DrawnEdge` |
//! | phase | fase | a part of the journey in time, drawn as a column | `Phase`, `PhaseColumn` |
//! | lane | baan | a band of the map: a channel, device, team, actor or a lane of the user's own | `Lane`, `LaneKey`, `LaneBand` |
//! | row | rij | a line under the map, aligned with the touchpoints, made of cells / cellen | `Row`, `Cell`, `MapRows` |
//! | channel | kanaal | by which customers and organisation are in contact (not the routing channel between two lanes) | `Channel`, `ChannelSet` |
//! | persona | persona | a kind of customer, shown as a person | `Persona` |
//! | emotion | emotie | how a persona feels at a touchpoint, −2…+2; joined, the emotion curve | `Emotion`, `PersonaCurve` |
//! | pain point | pijnpunt | something that hurts the customer, pinned on a touchpoint or transition | `PainPoint`, `Anchor` |
//! | impact moment | impactmoment | a moment of truth: it makes or breaks the relation | `ImpactMoment`, `MomentCandidate` |
//! | action | actie | something to do about pain points, with an owner, a date and a status | `Action`, `StatusBoard`, `ActionCard` |
//! | score | score | replies to a metric (meetwaarde) about the journey, a phase or a touchpoint | `Score`, `Metric`, `ScoreCard`, `Reliability` |
//! | segment | segment | the part of the customers who were asked: a persona, channel or device | `Segment`, `SegmentCut` |
//! | evidence | onderbouwing | how sure an item is, and the records behind it | `Evidence`, `Source` |
//! | flow | doorstroom | where customers go, worked out from the shares of transitions as an absorbing Markov chain | `Flow`, `MarkovChain`, `Outcome` |
//! | share | aandeel | the part of the customers at a touchpoint who take a transition, 0…1 | `Share`, `Shares` |
//! | reach | bereik | the probability that a customer who starts comes to a touchpoint at least once | `Flow`, `ReachTable` |
//! | path | pad | touchpoints in order: a named one, or one of the most likely | `JourneyPath`, `LikelyPath`, `PathExperience` |
//! | rank | rang | the place of a pain point among all by value; its stability says how far weights and judgements can move it | `Rank`, `Ranking`, `RankingEntry`, `RankStability` |
//! | factor | factor | what goes into a rank, with its provenance (herkomst): given, derived or assumed | `Factor`, `FactorKind`, `Provenance` |
//! | what-if | wat-als | an example calculation of what solving a pain point would change | `WhatIf`, `Assumptions`, `ProjectedFigure` |
//! | check, finding | controle, bevinding | a rule of the method, and what it found; a finding can have fixes, and be dismissed (terzijde gelegd) and restored | `Check`, `Finding`, `Fix`, `Dismissal` |
//! | edit, draft | wijziging, concept | a primitive change with an inverse, and the edits that are to become one undo step | `Edit`, `Change`, `Draft`, `Editor` |
//! | insight | inzicht | everything that follows from a journey: flow, scores, priorities, findings | `Insight`, `Index`, `InsightCache` |
//! | recovery journal | herstellogboek | unsaved edits on disk, outside the document | `Recorder`, `Journal`, `RecoverableWork` |
//! | scene | scène | what is drawn, as shapes and text with keys that lead back to the model: an item and the part of it | `Scene`, `SceneItem`, `SceneKey`, `ItemPart`, `Connector` |
//! | record | record | an item as a row of a table, told by columns with a stable id | `RecordTable`, `RecordHeading`, `RecordValue` |
//! | kind | soort | a kind of entity: a row of the table that lists, ids, references, edits and file sections follow from | `Entity`, `ItemRef`, `Edit` |
//! | preset | vast veld | a custom field that the program offers and knows by its key, whatever the language | `Preset`, `CustomField` |
//! | route | route | how a transition runs over the map, first planned by columns and tracks, then in coordinates | `RoutePlan`, `Route`, `ChannelOccupancy` |
//! | view | weergave | a picture of *Analyse* or *Optimise*, made of blocks that pages don't split | `ViewKind`, `ViewBlock`, `ViewSurface` |
//! | deck | pagina's | the journey on slides or paper | `Deck`, `Page`, `DeckOptions`, `DeckBuilder` |

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
pub mod map;
pub mod record;
pub mod report;
pub mod scene;
#[cfg(test)]
mod testkit;
pub mod text;
pub mod theme;
