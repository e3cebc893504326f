//! `kroniek export`: everything that was recorded, as files that `import` reads back.

use crate::cli::arguments::Export;
use crate::cli::failure::Failure;
use crate::cli::{Context, Verdict, opening, output};
use crate::exchange::{ExportFormat, export};

pub(in crate::cli) fn run(context: &Context, arguments: &Export) -> Result<Verdict, Failure> {
    let format = ExportFormat::of_path(&arguments.output)?;
    let case = opening::read(context, &arguments.file)?;
    let files = export(case.data(), &arguments.output, format, context.language)?;
    output::line(&context.say_with(
        "cli-export-done",
        &[
            ("count", case.data().events.len().into()),
            ("file", arguments.output.display().to_string().into()),
            ("others", (files.len() - 1).into()),
        ],
    ));
    Ok(Verdict::Good)
}
