//! Kroniek.
pub mod desktop;
pub mod model;
