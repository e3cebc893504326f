//! The `kroniek` program: everything it does stands in the library.

use kroniek::cli::{self, Outcome};
use kroniek::desktop;
use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Outcome::Done(code) => code,
        Outcome::Desktop { file, language } => match desktop::run(file, language) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("{}", error.message(language.unwrap_or_default()));
                ExitCode::from(2)
            }
        },
    }
}
