//! Kroniek reconstructs calamities in youth care: a multi-agency timeline, an assessment against
//! the norms, and the report.
//!
//! # The map of the house
//!
//! ```text
//! source files ──exchange──▶ drafts + warnings ─┐
//!                                               ▼
//! inspector ──desktop / cli──▶ Command ──▶ case ──▶ store ──▶ SQLite file
//!                                           │ changes
//!                                           ▼
//!                        model ──▶ analysis, timeline, report ──▶ screen, PDF, picture, JSON
//! ```
//!
//! | room | what lives there | may import |
//! |---|---|---|
//! | [`model`] | what an investigation is: dates, events, organisations, norms… | – |
//! | [`text`] | the words on screen and in print, Dutch and English | – |
//! | [`store`] | the investigation file: open, migrate, read, write, search, journal, lock | `model` |
//! | [`case`] | the one door for changes: checked, one transaction, journalled, undoable | `model`, `store` |
//! | [`exchange`] | tables and whole cases in as drafts with warnings, and out as files | `model` |
//! | [`analysis`] | one file per analysis: from the model to answers with the ids behind them | `model` |
//! | [`timeline`] | pure geometry: lanes, marks, labels, level of detail → a scene | `model` |
//! | [`report`] | content → typeset pages → PDF; the timeline as picture and plate | `model`, `analysis`, `timeline` |
//! | [`desktop`] | the window: panels, theme, commands, the worker thread | all but `store`, `cli` |
//! | [`cli`] | the headless commands | all but `store`, `desktop` |
//!
//! All but `model` and `text` may use the words of [`text`].
//!
//! `tests/house` reads the sources and fails when a room imports what it may not.

pub mod analysis;
pub mod case;
pub mod cli;
pub mod desktop;
pub mod exchange;
pub mod model;
pub mod report;
pub mod store;
pub mod text;
pub mod timeline;
