//! The commands without a window, through the program itself.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod analyses;
mod dates;
mod exchange;
mod files;
mod frameworks;
mod generated;
mod house;
mod merge;
mod passphrases;
mod reports;
mod round_trip;
mod samples;
mod word_tables;
