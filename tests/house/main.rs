//! The rules of the house, checked on the sources themselves.

mod licences;
mod rooms;
mod sources;
mod words;
