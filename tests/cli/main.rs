//! The commands without a window, through the program itself.

mod analyses;
mod dates;
mod drenthe;
mod exchange;
mod files;
mod generated;
mod house;
mod passphrases;
mod round_trip;
