//! `kroniek check`: whether the file is sound, its journal whole, and the case complete.

use crate::analysis::{
    AnalysisSettings, CaseIndex, Leak, Likelihood, StaleFinding, coverage, leaks, stale_findings,
};
use crate::case::{CaseError, FileCheck, Problem, StoreError};
use crate::cli::arguments::Check;
use crate::cli::failure::Failure;
use crate::cli::{Context, Verdict, opening, output};
use crate::model::{CaseData, ContradictionStatus};
use serde_json::{Value, json};

pub(in crate::cli) fn run(context: &Context, arguments: &Check) -> Result<Verdict, Failure> {
    let case = match opening::read(context, &arguments.file) {
        Err(Failure::Case(CaseError::File(error @ StoreError::Damaged { .. }))) => {
            // Damage is what this command is asked to find.
            return Ok(damaged(context, arguments, &error));
        }
        opened => opened?,
    };
    let file = match case.check() {
        Err(CaseError::File(error @ StoreError::Damaged { .. })) => {
            return Ok(damaged(context, arguments, &error));
        }
        checked => checked?,
    };
    let open = Open::of(case.data());
    if arguments.json {
        output::json(&as_json(context, &file, &open));
    } else {
        show(context, &file, &open);
    }
    let wrong = !file.is_sound() || (arguments.strict && !open.is_complete());
    Ok(if wrong { Verdict::Wrong } else { Verdict::Good })
}

fn damaged(context: &Context, arguments: &Check, error: &StoreError) -> Verdict {
    let message = error.message(context.language);
    if arguments.json {
        output::json(&json!({
            "sound": false,
            "damaged": [{ "table": "", "id": 0, "message": message }],
            "journal": [],
            "notes": [],
        }));
    }
    eprintln!("{message}");
    Verdict::Wrong
}

/// What an investigation still lacks.
struct Open {
    without_source: Vec<String>,
    unjudged_norms: Vec<String>,
    contradictions: Vec<String>,
    leaks: Vec<Leak>,
    stale: Vec<StaleFinding>,
}

impl Open {
    fn of(data: &CaseData) -> Self {
        let settings = AnalysisSettings::default();
        let index = CaseIndex::new(data, &settings);
        let coverage = coverage(&index, &settings);
        Self {
            without_source: coverage.without_source.into_iter().map(|event| event.code).collect(),
            unjudged_norms: coverage.unjudged_norms,
            contradictions: data
                .contradictions
                .iter()
                .filter(|row| row.status == ContradictionStatus::Open)
                .map(|row| row.code.clone())
                .collect(),
            leaks: leaks(&index, &settings),
            stale: stale_findings(data),
        }
    }

    fn is_complete(&self) -> bool {
        self.without_source.is_empty()
            && self.unjudged_norms.is_empty()
            && self.contradictions.is_empty()
            && self.stale.is_empty()
            && self.certain_leaks().next().is_none()
    }

    /// A word that only may tell something is shown, but does not make a case incomplete.
    fn certain_leaks(&self) -> impl Iterator<Item = &Leak> {
        self.leaks.iter().filter(|leak| leak.likelihood == Likelihood::Certainly)
    }
}

fn as_json(context: &Context, file: &FileCheck, open: &Open) -> Value {
    let problems = |problems: &[Problem]| -> Vec<Value> {
        problems
            .iter()
            .map(|problem| {
                json!({
                    "table": problem.table,
                    "id": problem.id,
                    "message": problem.message(context.language),
                })
            })
            .collect()
    };
    json!({
        "sound": file.is_sound(),
        "damaged": problems(&file.damaged),
        "journal": problems(&file.journal),
        "notes": problems(&file.notes),
        "complete": open.is_complete(),
        "without_source": open.without_source,
        "unjudged_norms": open.unjudged_norms,
        "open_contradictions": open.contradictions,
        "leaks": open.leaks,
        "stale_findings": open.stale,
    })
}

fn show(context: &Context, file: &FileCheck, open: &Open) {
    let verdict = if file.is_sound() { "cli-check-sound" } else { "cli-check-unsound" };
    output::line(&context.say(verdict));
    for problem in file.damaged.iter().chain(&file.journal).chain(&file.notes) {
        output::line(&format!("  {}", problem.message(context.language)));
    }
    let lists = [
        ("cli-check-without-source", &open.without_source),
        ("cli-check-unjudged", &open.unjudged_norms),
        ("cli-check-contradictions", &open.contradictions),
    ];
    let stale: Vec<String> = open.stale.iter().map(|row| row.finding.clone()).collect();
    let lists = lists.into_iter().chain([("finding-basis-check", &stale)]);
    for (key, codes) in lists.filter(|(_, codes)| !codes.is_empty()) {
        let line = context
            .say_with(key, &[("count", codes.len().into()), ("codes", codes.join(", ").into())]);
        output::line(&line);
    }
    if !open.leaks.is_empty() {
        let certain = open.certain_leaks().count();
        let possible = open.leaks.len() - certain;
        output::line(&context.say_with(
            "cli-check-leaks",
            &[("certain", certain.into()), ("possible", possible.into())],
        ));
        for leak in open.certain_leaks() {
            output::line(&format!("  {}: ‘{}’", leak.place, leak.found));
        }
    }
    let complete = if open.is_complete() { "cli-check-complete" } else { "cli-check-incomplete" };
    output::line(&context.say(complete));
}
