//! `kroniek report`: the report as PDF or Word document, and what its public version gives away.

use crate::case::{Case, Command};
use crate::cli::arguments::Report;
use crate::cli::failure::Failure;
use crate::cli::progress::ProgressLine;
use crate::cli::{Context, Verdict, opening, output};
use crate::model::LeakAcceptance;
use crate::model::date::phrase::{self, PhraseContext};
use crate::model::date::{Day, EdtfDate};
use crate::report::picture::YearFigures;
use crate::report::{
    Inputs, Leak, Outline, Progress, ReportError, ReportFormat, ReportOptions, Step, Version,
    check_leaks, export_as, write,
};
use serde_json::json;

pub(in crate::cli) fn run(context: &Context, arguments: &Report) -> Result<Verdict, Failure> {
    if let Some(word) = &arguments.accept {
        return accept(context, arguments, word);
    }
    let format = match &arguments.output {
        Some(path) => Some(
            ReportFormat::of_path(path)
                .ok_or_else(|| Failure::text("cli-report-format").with("file", path.display()))?,
        ),
        None => None,
    };
    let date = arguments.date.as_deref().map(day).transpose()?;
    let case = opening::read(context, &arguments.file)?;
    let date = match date {
        Some(date) => date,
        None => usual_date(&case)?,
    };
    let options = ReportOptions {
        version: Version::from_keyword(&arguments.version).unwrap_or_default(),
        organisation: arguments.organisation.clone(),
        // The report is Dutch unless English is asked for.
        language: context.language,
        outline: outline(arguments.outline.as_deref(), &case)?,
        ..ReportOptions::new(date)
    };
    let figures = YearFigures::new(case.data(), context.language);
    let inputs = Inputs { figures: Some(&figures) };
    let steps = Steps(ProgressLine::new(context.say("cli-report-busy"), arguments.json));
    let said = |error: ReportError| Failure::Said(error.sentence(context.language));
    let (Some(path), Some(format)) = (&arguments.output, format) else {
        let leaks = check_leaks(case.data(), &inputs, &options, &steps).map_err(said)?;
        drop(steps);
        return Ok(show(context, &leaks, arguments.json));
    };
    let made = export_as(case.data(), &inputs, &options, format, &steps);
    drop(steps);
    let bytes = match made {
        Err(error @ ReportError::Leaks(_)) => {
            // The data was asked to be fit for the public, and is not.
            eprintln!("{}", error.sentence(context.language));
            if let ReportError::Leaks(leaks) = &error {
                leaks.iter().for_each(|leak| eprintln!("  {}", line(context, leak)));
            }
            return Ok(Verdict::Wrong);
        }
        made => made.map_err(said)?,
    };
    write(path, &bytes).map_err(said)?;
    let file = path.display().to_string();
    output::line(&context.say_with("cli-written", &[("file", file.into())]));
    Ok(Verdict::Good)
}

/// The outline asked for: one of the built-in ones by name, or a file; else that of the case.
fn outline(name: Option<&str>, case: &Case) -> Result<Outline, Failure> {
    let Some(name) = name else { return Ok(Outline::of_case(case.data())) };
    if let Some(outline) = Outline::built_in(name) {
        return Ok(outline);
    }
    let path = std::path::Path::new(name);
    let text = std::fs::read_to_string(path).map_err(|error| Failure::reading(path, error))?;
    Outline::parse(&text).map_err(|error| {
        Failure::text("cli-report-outline").with("file", name).with("message", error)
    })
}

/// Every leak in a line, the open ones first; exit 1 while one is open.
fn show(context: &Context, leaks: &[Leak], as_json: bool) -> Verdict {
    let open = leaks.iter().filter(|leak| leak.is_open()).count();
    if as_json {
        let rows: Vec<_> = leaks
            .iter()
            .map(|leak| {
                json!({
                    "kind": leak.kind.keyword(),
                    "word": leak.word,
                    "place": leak.place,
                    "page": leak.page,
                    "part": context.say(leak.part.key()),
                    "context": leak.context,
                    "accepted": leak.accepted,
                })
            })
            .collect();
        output::json(&json!({ "open": open, "leaks": rows }));
    } else {
        output::line(&match open {
            0 => context.say("report-leaks-none"),
            open => context.say_with("report-leaks-open", &[("count", open.into())]),
        });
        let (open, accepted): (Vec<_>, Vec<_>) = leaks.iter().partition(|leak| leak.is_open());
        for leak in open.into_iter().chain(accepted) {
            output::line(&format!("  {}", line(context, leak)));
        }
    }
    if open == 0 { Verdict::Good } else { Verdict::Wrong }
}

/// '‘Hoogeveen’ (plaatsnaam), tekst, pagina 12, 2015: …de gemeente Hoogeveen…'
fn line(context: &Context, leak: &Leak) -> String {
    let mut place = vec![context.say(leak.part.key())];
    if let Some(page) = leak.page {
        place.push(context.say_with("report-leak-page", &[("page", page.into())]));
    }
    if !leak.place.is_empty() {
        place.push(leak.place.clone());
    }
    let mut line = format!(
        "‘{}’ ({}), {}: {}",
        leak.word,
        context.say(leak.kind.key()),
        place.join(", "),
        leak.context
    );
    if let Some(reason) = &leak.accepted {
        let reason = reason.clone();
        line.push_str(" – ");
        line.push_str(&context.say_with("report-leaks-accepted", &[("reason", reason.into())]));
    }
    line
}

/// Keeps that a word may stay, with the reason, as a change of the case.
fn accept(context: &Context, arguments: &Report, word: &str) -> Result<Verdict, Failure> {
    let reason = arguments.reason.as_deref().unwrap_or_default().trim();
    let word = word.trim();
    if reason.is_empty() || word.is_empty() {
        return Err(Failure::text("cli-report-accept-empty"));
    }
    let mut case = opening::write(context, &arguments.file)?;
    let record = LeakAcceptance {
        word: word.to_owned(),
        place: arguments.place.clone().unwrap_or_default(),
        reason: reason.to_owned(),
        ..LeakAcceptance::default()
    };
    let done = case.execute(Command::put(record))?;
    case.close()?;
    output::line(&done.label);
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
pub(super) fn usual_date(case: &Case) -> Result<Day, Failure> {
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
pub(super) struct Steps(pub ProgressLine);

impl Progress for Steps {
    fn step(&self, step: Step) {
        self.0.report((step.fraction() * 100.0) as usize, 100);
    }
}
