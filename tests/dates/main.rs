//! Dates: EDTF, bounds, comparison, phrases and dates in words.

mod bounds;
mod comparisons;
mod phrases;
mod properties;
mod refusals;
mod words;
