//! `kroniek report`: the report as PDF.

use crate::cli::arguments::Report;
use crate::cli::failure::Failure;
use crate::cli::{Context, Verdict};

pub(in crate::cli) fn run(_: &Context, _: &Report) -> Result<Verdict, Failure> {
    Err(Failure::text("cli-report-missing"))
}
