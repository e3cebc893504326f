//! The `kroniek` program: everything it does stands in the library.

use kroniek::cli::{self, Outcome};
use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Outcome::Done(code) => code,
        Outcome::Desktop { .. } => ExitCode::from(2),
    }
}
