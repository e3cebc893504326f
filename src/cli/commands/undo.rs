//! `kroniek undo` and `kroniek redo`: one step.

use crate::case::{Case, CaseError, Done};
use crate::cli::arguments::FileOnly;
use crate::cli::failure::Failure;
use crate::cli::{Context, Verdict, opening, output};

pub(in crate::cli) fn undo(context: &Context, arguments: &FileOnly) -> Result<Verdict, Failure> {
    step(context, arguments, Case::undo, "cli-undo-done", "cli-undo-none")
}

pub(in crate::cli) fn redo(context: &Context, arguments: &FileOnly) -> Result<Verdict, Failure> {
    step(context, arguments, Case::redo, "cli-redo-done", "cli-redo-none")
}

fn step(
    context: &Context,
    arguments: &FileOnly,
    work: fn(&mut Case) -> Result<Option<Done>, CaseError>,
    done: &str,
    none: &str,
) -> Result<Verdict, Failure> {
    let mut case = opening::write(context, &arguments.file)?;
    let result = work(&mut case)?;
    case.close()?;
    match result {
        Some(step) => {
            output::line(&context.say_with(done, &[("label", step.label.as_str().into())]));
        }
        None => output::line(&context.say(none)),
    }
    Ok(Verdict::Good)
}
