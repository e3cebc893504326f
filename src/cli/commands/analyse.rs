//! `kroniek analyse`: every analysis, with the events behind each answer.

use crate::analysis::{AnalysisSettings, analyse, stale_findings};
use crate::cli::arguments::Analyse;
use crate::cli::failure::Failure;
use crate::cli::{Context, Verdict, opening, output};
use crate::text::has_key;
use serde_json::Value;

pub(in crate::cli) fn run(context: &Context, arguments: &Analyse) -> Result<Verdict, Failure> {
    let case = opening::read(context, &arguments.file)?;
    let mut settings = AnalysisSettings::of_case(case.data());
    if arguments.days.is_some() {
        settings.days = arguments.days;
    }
    let mut answers = serde_json::to_value(analyse(case.data(), &settings)).unwrap_or_default();
    if let Some(answers) = answers.as_object_mut() {
        let stale = serde_json::to_value(stale_findings(case.data())).unwrap_or_default();
        answers.insert("stale_findings".to_owned(), stale);
    }
    if arguments.json {
        output::json(&answers);
    } else {
        show(context, &answers);
    }
    Ok(Verdict::Good)
}

/// The answers of the definition first, in its order; then those that come on top.
const ORDER: [&str; 13] = [
    "child_contact",
    "sight_gaps",
    "unanswered_signals",
    "response_times",
    "knowledge",
    "consultations",
    "agreements",
    "reopened",
    "recurrence",
    "stagnation",
    "contradictions",
    "norms_out_of_force",
    "coverage",
];

fn show(context: &Context, answers: &Value) {
    let Some(answers) = answers.as_object() else { return };
    let others = answers.keys().map(String::as_str).filter(|key| !ORDER.contains(key));
    for key in ORDER.into_iter().chain(others) {
        let Some(answer) = answers.get(key) else { continue };
        let title = format!("analysis-{}-title", key.replace('_', "-"));
        let title = if has_key(&title) { context.say(&title) } else { key.replace('_', " ") };
        match answer {
            Value::Object(parts) => {
                output::line(&title);
                for (name, part) in parts {
                    show_list(context, &format!("  {}", name.replace('_', " ")), part);
                }
            }
            other => show_list(context, &title, other),
        }
    }
}

fn show_list(context: &Context, title: &str, answer: &Value) {
    let Some(items) = answer.as_array() else {
        if let Some(parts) = answer.as_object().filter(|parts| !is_count(parts)) {
            output::line(title);
            for (name, part) in parts {
                show_list(context, &format!("    {}", name.replace('_', " ")), part);
            }
        } else {
            output::line(&format!("{title}: {}", cell(context, answer)));
        }
        return;
    };
    if items.iter().all(|item| !item.is_object()) {
        let list: Vec<String> = items.iter().map(|item| cell(context, item)).collect();
        output::line(&format!("{title} ({}): {}", items.len(), list.join(", ")));
        return;
    }
    output::line(&format!("{title} ({})", items.len()));
    for item in items.iter().filter_map(Value::as_object) {
        let cells: Vec<String> = item
            .iter()
            .filter(|(_, value)| !is_nothing(value))
            .map(|(name, value)| format!("{} {}", name.replace('_', " "), cell(context, value)))
            .collect();
        output::line(&format!("    {}", cells.join("; ")));
    }
}

/// A count with its doubt: so many certainly, so many possibly.
fn is_count(parts: &serde_json::Map<String, Value>) -> bool {
    parts.values().all(Value::is_number)
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

fn cell(context: &Context, value: &Value) -> String {
    match value {
        Value::Null => "–".to_owned(),
        Value::String(text) => text.clone(),
        Value::Bool(yes) => context.say(if *yes { "cli-yes" } else { "cli-no" }),
        Value::Array(items) => {
            items.iter().map(|item| cell(context, item)).collect::<Vec<_>>().join(", ")
        }
        Value::Object(parts) if parts.contains_key("certain") && is_count(parts) => {
            let number = |name| parts.get(name).and_then(Value::as_i64).unwrap_or(0);
            context.say_with(
                "analysis-count-range",
                &[("certain", number("certain").into()), ("possible", number("possible").into())],
            )
        }
        Value::Object(parts) => {
            let parts: Vec<String> = parts
                .iter()
                .map(|(name, part)| format!("{} {}", name.replace('_', " "), cell(context, part)))
                .collect();
            parts.join(" ")
        }
        Value::Number(number) => number.to_string(),
    }
}
