//! The investigation file, from outside: what must hold whatever happens to the program, the
//! disk or the file.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod commands;
mod due_dates;
mod kill;
mod merge;
mod migration;
mod relock;
mod renames;
mod samples;
mod searching;
mod second_opener;
mod tampering;
mod trouble;
mod undo;
