//! The analyses, on the Drenthe case and on small cases of their own.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod builder;
mod compared;
mod conclusions;
mod drenthe;
mod findings;
mod properties;
mod rules;
mod statements;
mod tables;
mod wider;
