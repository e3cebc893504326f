//! `kroniek log`: the journal, oldest step first.

use crate::case::{Case, JournalEntry, JournalStep, StepKind};
use crate::cli::arguments::OfFile;
use crate::cli::failure::Failure;
use crate::cli::{Context, Verdict, opening, output};
use crate::model::{Record, Value as Cell};
use serde_json::{Value, json};

/// Steps are read so many at a time, so that a long journal need not be in memory.
const PAGE: usize = 200;

pub(in crate::cli) fn run(context: &Context, arguments: &OfFile) -> Result<Verdict, Failure> {
    let case = opening::read(context, &arguments.file)?;
    if arguments.json {
        show_json(&case)?
    } else {
        show(context, &case)?
    }
    Ok(Verdict::Good)
}

/// Hands every step to `each`, a page at a time.
fn each_step(case: &Case, mut each: impl FnMut(&JournalStep)) -> Result<(), Failure> {
    let mut offset = 0;
    loop {
        let steps = case.journal(false, PAGE, offset)?;
        steps.iter().for_each(&mut each);
        let numbered = steps.iter().filter(|step| step.step.is_some()).count();
        if numbered < PAGE {
            return Ok(());
        }
        offset += numbered;
    }
}

fn show_json(case: &Case) -> Result<(), Failure> {
    output::print("[");
    let mut first = true;
    each_step(case, |step| {
        output::print(if first { "\n" } else { ",\n" });
        first = false;
        output::print(&step_json(step).to_string());
    })?;
    output::print("\n]\n");
    Ok(())
}

fn step_json(step: &JournalStep) -> Value {
    let record = |record: &Option<Record>| record.as_ref().map(Record::to_json);
    let rows: Vec<Value> = step
        .rows
        .iter()
        .map(|row| {
            json!({
                "table": row.table,
                "id": row.id,
                "name": row.name(),
                "before": record(&row.before),
                "after": record(&row.after),
            })
        })
        .collect();
    json!({
        "step": step.step,
        "at": step.at,
        "author": step.author,
        "label": step.label,
        "kind": kind_keyword(step.kind),
        "undoes": step.undoes,
        "row_count": step.row_count,
        "rows": rows,
    })
}

const fn kind_keyword(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Do => "do",
        StepKind::Undo => "undo",
        StepKind::Redo => "redo",
        StepKind::Foreign => "foreign",
    }
}

fn show(context: &Context, case: &Case) -> Result<(), Failure> {
    each_step(case, |step| {
        let number = step.step.map_or("–".to_owned(), |number| number.to_string());
        let label = match step.kind {
            StepKind::Do => step.label.clone(),
            StepKind::Undo => {
                context.say_with("cli-log-undo", &[("label", step.label.as_str().into())])
            }
            StepKind::Redo => {
                context.say_with("cli-log-redo", &[("label", step.label.as_str().into())])
            }
            StepKind::Foreign => context.say("cli-log-foreign"),
        };
        let at = step.at.get(..16).unwrap_or(&step.at).replace('T', " ");
        output::line(&format!("{number:>5}  {at}  {}  {label}", step.author));
        for row in step.rows.iter().take(ROWS_SHOWN) {
            output::line(&format!("       {}", row_line(context, row)));
        }
        if step.row_count > ROWS_SHOWN {
            let more = step.row_count - ROWS_SHOWN;
            output::line(&format!(
                "       {}",
                context.say_with("cli-log-more", &[("count", more.into())])
            ));
        }
    })
}

/// Rows of a step that are written out; the JSON has more.
const ROWS_SHOWN: usize = 10;

fn row_line(context: &Context, row: &JournalEntry) -> String {
    let sign = match (&row.before, &row.after) {
        (None, _) => "+",
        (_, None) => "−",
        _ => "~",
    };
    let mut line = format!("{sign} {}", row.name());
    if sign == "~" {
        for (column, before, after) in row.changed_fields() {
            line.push_str(&format!(
                "; {column}: {} → {}",
                cell(context, &before),
                cell(context, &after)
            ));
        }
    }
    line
}

fn cell(context: &Context, value: &Cell) -> String {
    match value {
        Cell::Null => context.say("cli-log-nothing"),
        Cell::Integer(number) => number.to_string(),
        Cell::Text(text) => {
            let line = text.replace(['\n', '\r'], " ");
            let short: String = line.chars().take(60).collect();
            if short.len() < line.len() {
                format!("‘{short}…’")
            } else {
                format!("‘{short}’")
            }
        }
    }
}
