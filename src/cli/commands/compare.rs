//! `kroniek compare`: several investigations side by side, by title and count.

use crate::analysis::{Amount, Comparison, Judged, compare};
use crate::cli::arguments::Compare;
use crate::cli::commands::report::{Steps, usual_date};
use crate::cli::failure::Failure;
use crate::cli::progress::ProgressLine;
use crate::cli::{Context, Verdict, opening, output};
use crate::model::date::Day;
use crate::report::{amount_words, export_comparison, letter, write};
use crate::text::{Value, keyword_label};
use std::ffi::OsStr;

pub(in crate::cli) fn run(context: &Context, arguments: &Compare) -> Result<Verdict, Failure> {
    if let Some(output) = &arguments.output {
        let extension = output.extension().and_then(OsStr::to_str).unwrap_or_default();
        if !extension.eq_ignore_ascii_case("pdf") {
            return Err(Failure::text("cli-compare-format").with("file", output.display()));
        }
    }
    let mut cases = Vec::new();
    let mut date = Day(0);
    for path in &arguments.files {
        // One file is open at a time; what was read stays, the file is let go.
        let case = opening::read(context, path)?;
        date = date.max(usual_date(&case)?);
        cases.push(case.data().clone());
    }
    let cases: Vec<_> = cases.iter().collect();
    let comparison = compare(&cases, arguments.days);
    if let Some(path) = &arguments.output {
        let steps = Steps(ProgressLine::new(context.say("cli-report-busy"), false));
        let said =
            |error: crate::report::ReportError| Failure::Said(error.sentence(context.language));
        let bytes = export_comparison(&comparison, date, context.language, &steps).map_err(said)?;
        drop(steps);
        write(path, &bytes).map_err(said)?;
        if !arguments.json {
            let file = path.display().to_string();
            output::line(&context.say_with("cli-written", &[("file", file.into())]));
        }
    }
    if arguments.json {
        output::json(&serde_json::to_value(&comparison).unwrap_or_default());
    } else if arguments.output.is_none() {
        show(context, &comparison);
    }
    Ok(Verdict::Good)
}

fn show(context: &Context, comparison: &Comparison) {
    let heading = |key: &str| output::line(&format!("\n{}", context.say(key)));
    let row = |name: &str, cells: Vec<String>| {
        output::line(&format!("  {name}"));
        for (at, cell) in cells.into_iter().enumerate() {
            output::line(&format!("    {} {cell}", letter(at)));
        }
    };
    output::line(&context.say("compare-title"));
    for (at, case) in comparison.cases.iter().enumerate() {
        let years = case.years();
        output::line(&format!("  {} {} {years}", letter(at), case.title));
    }
    heading("compare-patterns");
    for pattern in &comparison.patterns {
        let name = keyword_label(context.language, "pattern", &pattern.pattern);
        let counts = [("count", pattern.in_cases.into()), ("all", comparison.cases.len().into())];
        let name = format!("{name} ({})", context.say_with("compare-in-cases-of", &counts));
        let cells = pattern.findings.iter().zip(&pattern.events).map(|(findings, events)| {
            let values: [(&str, Value<'_>); 2] =
                [("findings", (*findings).into()), ("events", (*events).into())];
            match findings {
                0 => context.say("compare-none"),
                _ => context.say_with("compare-pattern-cell", &values),
            }
        });
        row(&name, cells.collect());
    }
    heading("compare-judgements");
    for norm in &comparison.judgements {
        let cells = norm.cases.iter().map(|judged| match judged {
            Some(judged) => words(context, *judged),
            None => context.say("compare-not-judged"),
        });
        row(&format!("{} {}", norm.framework, norm.norm), cells.collect());
    }
    heading("compare-figures");
    for figure in &comparison.figures {
        let amount = |amount: &Amount| amount_words(*amount, context.language);
        row(&context.say(figure.figure.text_key()), figure.cases.iter().map(amount).collect());
    }
}

fn words(context: &Context, judged: Judged) -> String {
    let parts = [
        (judged.sufficient, "compare-sufficient"),
        (judged.insufficient, "compare-insufficient"),
        (judged.cannot_judge, "compare-cannot-judge"),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> =
        parts.map(|(count, key)| context.say_with(key, &[("count", count.into())])).collect();
    parts.join(", ")
}
