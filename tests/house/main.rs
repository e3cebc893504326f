//! The rules of the house, checked on the sources themselves.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod licences;
mod rooms;
mod sources;
mod words;
