//! The `kroniek` program: everything it does stands in the library.

use kroniek::cli::{self, Outcome};
use kroniek::text::tr_with;
use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Outcome::Done(code) => code,
        Outcome::Desktop { file, language } => match kroniek::desktop::run(file, language) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                let detail = error.to_string();
                let language = language.unwrap_or_default();
                eprintln!(
                    "{}",
                    tr_with(language, "cli-desktop-failed", &[("detail", detail.into())])
                );
                ExitCode::from(2)
            }
        },
    }
}
