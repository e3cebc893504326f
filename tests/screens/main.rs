//! The screens, each with the Drenthe case and found by the names of its controls.

mod drenthe;
mod pictures;
mod stage;
