//! Dates: EDTF, bounds, comparison, phrases and dates in words.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]


mod bounds;
mod comparisons;
mod phrases;
mod properties;
mod refusals;
mod words;
