//! Dates as sources give them.
mod stub;
pub use stub::{DateError, Day, EdtfDate};
