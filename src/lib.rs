//! Kroniek.
pub mod model;
