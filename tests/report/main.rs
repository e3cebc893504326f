//! The report: what is in it, what it hides, and that every text, however odd, can be printed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod analyses;
mod contents;
mod drafting;
mod leaks;
mod notes;
mod odd_texts;
mod pdf;
mod public_figures;
mod sample;
mod versions;
mod word;
