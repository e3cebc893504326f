//! The screens, each with the Drenthe case and found by the names of its controls.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod analysis;
mod assessment;
mod changes;
mod compare;
mod drenthe;
mod names;
mod pictures;
mod report;
mod stage;
