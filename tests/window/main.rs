//! The whole window, found by what a screen reader hears: open, search, edit, undo, type a fact.

mod bench;
mod editing;
mod languages;
mod opening;
mod rest;
