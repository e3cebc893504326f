//! Dates as sources give them.
//!
//! A date is kept as EDTF (ISO 8601-2) beside the phrase of the source, and has an earliest and
//! a latest day. Everything that compares or draws dates asks for bounds, so that 'half februari
//! 2015' is never mistaken for the 15th.
//!
//! | file | what it holds |
//! |---|---|
//! | `day` | calendar days and their arithmetic |
//! | `edtf_date` | [`EdtfDate`], the value the rest of the program uses |
//! | `syntax`, `parse_*` | what EDTF can say, and how it is read |
//! | `bounds` | the first and last minute of what was read |
//! | `shape` | what a timeline needs to draw a date honestly |
//! | `shift` | what becomes of a date that is moved by hand |
//! | `compare` | three-valued comparison and durations |
//! | `phrase` | Dutch (and English) date phrases to EDTF |
//! | `term` | terms such as 'three months after' |
//! | `display` | EDTF to words for screen and print |
//! | `clock` | today, and moments of the journal by the clock on the wall |

mod bounds;
mod clock;
mod compare;
mod day;
pub mod display;
mod edtf_date;
mod error;
mod locale;
mod parse_expression;
mod parse_point;
pub mod phrase;
mod shape;
mod shift;
mod syntax;
mod term;

pub use clock::local_clock;
pub use compare::{DayRange, Trilean, days_between};
pub use day::{Day, MAX_YEAR, Weekday, days_in_month};
pub use display::{format, format_day, format_day_short, format_short};
pub use edtf_date::EdtfDate;
pub use error::{DateError, Unsupported};
pub use locale::Locale;
pub use shape::{DateShape, End, EndKind, Precision};
pub use shift::{CannotShift, ShiftPart, ShiftUnit};
pub use term::{Term, TermUnit};
