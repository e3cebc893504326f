//! Pictures and print.
pub mod picture;
