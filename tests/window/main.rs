//! The whole window, found by what a screen reader hears: open, search, edit, undo, type a fact.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod assessment;
mod bench;
mod editing;
mod lanes;
mod languages;
mod narrow;
mod opening;
mod rest;
mod stretch;
mod tasks;
mod timeline_editing;
mod typing;
