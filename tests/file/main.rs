//! The investigation file, from outside: what must hold whatever happens to the program, the
//! disk or the file.

mod commands;
mod kill;
mod migration;
mod relock;
mod samples;
mod searching;
mod second_opener;
mod tampering;
mod trouble;
mod undo;
