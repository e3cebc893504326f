//! Dates: EDTF, bounds, comparison, phrases and dates in words.

mod bounds;
mod phrases;
