//! `kroniek new`: a new, empty investigation.

use crate::case::{Case, OpenOptions};
use crate::cli::arguments::New;
use crate::cli::failure::Failure;
use crate::cli::{Context, Verdict, opening, output};
use crate::model::Investigation;

pub(in crate::cli) fn run(context: &Context, arguments: &New) -> Result<Verdict, Failure> {
    let title = arguments.title.trim();
    if title.is_empty() {
        return Err(Failure::text("cli-new-without-title"));
    }
    let investigation = Investigation { title: title.to_owned(), ..Investigation::default() };
    let options = OpenOptions { clock: opening::clock(), ..OpenOptions::write() };
    Case::create_with(&arguments.file, investigation, options)?.close()?;
    let file = arguments.file.display().to_string();
    output::line(
        &context.say_with("cli-new-done", &[("title", title.into()), ("file", file.into())]),
    );
    Ok(Verdict::Good)
}
