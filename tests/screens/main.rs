//! The screens, each with the Drenthe case and found by the names of its controls.

mod changes;
mod drenthe;
mod names;
mod pictures;
mod stage;
