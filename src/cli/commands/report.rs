//! `kroniek report`: the report as PDF.

use crate::case::Case;
use crate::cli::arguments::Report;
use crate::cli::failure::Failure;
use crate::cli::progress::ProgressLine;
use crate::cli::{Context, Verdict, opening, output};
use crate::model::date::phrase::{self, PhraseContext};
use crate::model::date::{Day, EdtfDate};
use crate::report::picture::YearFigures;
use crate::report::{Inputs, Progress, ReportOptions, Step, Version, export, write};
use std::ffi::OsStr;

pub(in crate::cli) fn run(context: &Context, arguments: &Report) -> Result<Verdict, Failure> {
    let extension = arguments.output.extension().and_then(OsStr::to_str).unwrap_or_default();
    if !extension.eq_ignore_ascii_case("pdf") {
        let file = arguments.output.display();
        return Err(Failure::text("cli-report-format").with("file", file));
    }
    let date = arguments.date.as_deref().map(day).transpose()?;
    let case = opening::read(context, &arguments.file)?;
    let options = ReportOptions {
        version: Version::from_keyword(&arguments.version).unwrap_or_default(),
        organisation: arguments.organisation.clone(),
        // The report is Dutch unless English is asked for.
        language: context.language,
        ..ReportOptions::new(match date {
            Some(date) => date,
            None => usual_date(&case)?,
        })
    };
    let figures = YearFigures::new(case.data(), context.language);
    let inputs = Inputs { figures: Some(&figures) };
    let steps = Steps(ProgressLine::new(context.say("cli-report-busy"), false));
    let said = |error: crate::report::ReportError| Failure::Said(error.sentence(context.language));
    let bytes = export(case.data(), &inputs, &options, &steps).map_err(said)?;
    drop(steps);
    write(&arguments.output, &bytes).map_err(said)?;
    let file = arguments.output.display().to_string();
    output::line(&context.say_with("cli-written", &[("file", file.into())]));
    Ok(Verdict::Good)
}

/// A day given as an option.
fn day(text: &str) -> Result<Day, Failure> {
    let date = phrase::read(text, &PhraseContext::default()).edtf;
    date.as_ref()
        .and_then(EdtfDate::earliest)
        .ok_or_else(|| Failure::text("cli-date-option").with("text", text))
}

/// The date of a report without one: when it was published or adopted, or else when the case was
/// last changed. Never the clock's, so that the same case gives the same bytes.
fn usual_date(case: &Case) -> Result<Day, Failure> {
    let investigation = case.data().investigation();
    let known = [investigation.published_on, investigation.adopted_on];
    if let Some(day) = known.iter().flatten().find_map(EdtfDate::earliest) {
        return Ok(day);
    }
    let last = case.journal(true, 1, 0)?;
    let day = last.first().and_then(|step| step.at.get(..10).and_then(|at| day(at).ok()));
    Ok(day.unwrap_or(Day(0)))
}

/// Shows how far the typesetter is.
struct Steps(ProgressLine);

impl Progress for Steps {
    fn step(&self, step: Step) {
        self.0.report((step.fraction() * 100.0) as usize, 100);
    }
}
