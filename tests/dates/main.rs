//! Dates: EDTF, bounds, comparison, phrases and dates in words.

mod bounds;
mod phrases;
mod properties;
mod refusals;
mod words;
