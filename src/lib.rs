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
//! | [`exchange`] | tables and whole cases in as drafts with warnings, and out as files | `model` |
//! | [`analysis`] | one file per analysis: a pure function from the model to answers with the ids behind them | `model` |
//! | [`cli`] | the headless commands | all but `store`, `desktop` |
//! | [`text`] | the words on screen and in print, Dutch and English | – |
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
