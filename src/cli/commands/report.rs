//! `kroniek report`: the report as PDF.

use crate::cli::arguments::Report;
use crate::cli::failure::Failure;
use crate::cli::progress::ProgressLine;
use crate::cli::{Context, Verdict, opening, output};
use crate::model::date::phrase::{self, PhraseContext};
use crate::model::date::{Day, EdtfDate};
use crate::report::picture::YearFigures;
use crate::report::{self, Inputs, Progress, ReportOptions, Step, Version};
use crate::text::Language;

pub(in crate::cli) fn run(context: &Context, arguments: &Report) -> Result<Verdict, Failure> {
    let is_pdf =
        arguments.output.extension().is_some_and(|found| found.eq_ignore_ascii_case("pdf"));
    if !is_pdf {
        return Err(Failure::text("cli-report-format").with("file", arguments.output.display()));
    }
    let date = match &arguments.date {
        Some(text) => day(text)?,
        None => today(),
    };
    let case = opening::read(context, &arguments.file)?;
    let version = Version::from_keyword(&arguments.version).unwrap_or_default();
    let options = ReportOptions {
        version,
        organisation: arguments.organisation.clone(),
        ..ReportOptions::new(date)
    };
    // The report is Dutch, whatever the language of the screen.
    let figures = YearFigures::new(case.data(), Language::Dutch);
    let inputs = Inputs { figures: Some(&figures) };
    let bytes = {
        let line = OnTerminal(std::sync::Mutex::new(ProgressLine::new(
            context.say("cli-report-progress"),
            false,
        )));
        report::export(case.data(), &inputs, &options, &line)
    }
    .map_err(|error| Failure::Said(error.sentence(context.language)))?;
    report::write(&arguments.output, &bytes)
        .map_err(|error| Failure::Said(error.sentence(context.language)))?;
    let file = arguments.output.display().to_string();
    output::line(&context.say_with("cli-written", &[("file", file.into())]));
    Ok(Verdict::Good)
}

struct OnTerminal(std::sync::Mutex<ProgressLine>);

impl Progress for OnTerminal {
    fn step(&self, step: Step) {
        if let Ok(line) = self.0.lock() {
            line.report((step.fraction() * 100.0) as usize, 100);
        }
    }
}

fn day(text: &str) -> Result<Day, Failure> {
    phrase::read(text, &PhraseContext::default())
        .edtf
        .as_ref()
        .and_then(EdtfDate::earliest)
        .ok_or_else(|| Failure::text("cli-date-option").with("text", text))
}

/// Today in universal time.
fn today() -> Day {
    let seconds = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0, |passed| passed.as_secs());
    Day(i64::try_from(seconds / 86_400).unwrap_or(0))
}
