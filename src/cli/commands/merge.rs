//! `kroniek merge`: a colleague's copy brought together with this file.

use crate::case::kind_name;
use crate::case::{Case, MergeChoices, MergeConflict, MergeReport, MergedRecord};
use crate::cli::arguments::Merge;
use crate::cli::failure::Failure;
use crate::cli::progress::ProgressLine;
use crate::cli::{Context, Verdict, opening, output};
use crate::model::{Column, Value as Cell};
use serde_json::{Value, json};

pub(in crate::cli) fn run(context: &Context, arguments: &Merge) -> Result<Verdict, Failure> {
    let copy = opening::read(context, &arguments.other)?;
    let mut case = opening::write(context, &arguments.file)?;
    let report = merge(context, &mut case, &copy, arguments.json)?;
    copy.close()?;
    case.close()?;
    if arguments.json {
        output::json(&as_json(&report));
    } else {
        show(context, arguments, &report);
    }
    let open = report.open_conflicts().next().is_some();
    Ok(if open { Verdict::Wrong } else { Verdict::Good })
}

fn merge(
    context: &Context,
    case: &mut Case,
    copy: &Case,
    quiet: bool,
) -> Result<MergeReport, Failure> {
    let progress = ProgressLine::new(context.say("merge-busy"), quiet);
    Ok(case.merge(copy, &MergeChoices::new(), &|done, total| progress.report(done, total))?)
}

fn as_json(report: &MergeReport) -> Value {
    let record = |it: &MergedRecord| {
        json!({
            "table": it.kind.table(), "id": it.id, "code": it.code, "name": it.name,
            "fields": it.fields,
        })
    };
    let records = |all: &[MergedRecord]| all.iter().map(record).collect::<Vec<_>>();
    let renumbered: Vec<Value> = report
        .renumbered
        .iter()
        .map(|it| json!({ "table": it.kind.table(), "id": it.id, "from": it.from, "to": it.to }))
        .collect();
    let conflicts: Vec<Value> = report
        .conflicts
        .iter()
        .map(|it| {
            json!({
                "table": it.key.kind.table(), "id": it.key.id, "code": it.code, "name": it.name,
                "kind": it.kind.keyword(), "field": it.key.field,
                "here": value_json(it, it.here.as_ref()), "there": value_json(it, it.there.as_ref()),
            })
        })
        .collect();
    json!({
        "step": report.done.as_ref().map(|done| done.step),
        "fork_step": report.fork_step,
        "added": records(&report.added),
        "changed": records(&report.changed),
        "removed": records(&report.removed),
        "renumbered": renumbered,
        "conflicts": conflicts,
    })
}

/// A cell as JSON; a list as a list.
fn value_json(conflict: &MergeConflict, cell: Option<&Cell>) -> Value {
    match cell {
        None | Some(Cell::Null) => Value::Null,
        Some(Cell::Integer(number)) => json!(number),
        Some(Cell::Text(text)) => column_of(conflict)
            .filter(|column| column.shape.list)
            .and_then(|_| serde_json::from_str(text).ok())
            .unwrap_or_else(|| json!(text)),
    }
}

fn column_of(conflict: &MergeConflict) -> Option<&'static Column> {
    let field = conflict.key.field?;
    conflict.key.kind.columns().iter().find(|column| column.name == field)
}

fn show(context: &Context, arguments: &Merge, report: &MergeReport) {
    let file = arguments.other.display().to_string();
    if report.is_empty() {
        output::line(&context.say_with("merge-nothing", &[("file", file.into())]));
    } else {
        output::line(&context.say_with(
            "merge-done",
            &[
                ("file", file.into()),
                ("added", report.added.len().into()),
                ("changed", report.changed.len().into()),
                ("removed", report.removed.len().into()),
            ],
        ));
    }
    for (key, records) in [
        ("merge-added", &report.added),
        ("merge-changed", &report.changed),
        ("merge-removed", &report.removed),
    ] {
        for it in records {
            let record = it.told(context.language);
            let line = context.say_with(key, &[("record", record.into())]);
            output::line(&format!("  {line}"));
        }
    }
    for it in &report.renumbered {
        let line = context.say_with(
            "merge-renumbered",
            &[
                ("kind", kind_name(context.language, it.kind).into()),
                ("from", it.from.as_str().into()),
                ("to", it.to.as_str().into()),
            ],
        );
        output::line(&format!("  {line}"));
    }
    let open: Vec<_> = report.open_conflicts().collect();
    if !open.is_empty() {
        output::line(&context.say_with("merge-conflicts", &[("count", open.len().into())]));
    }
    for conflict in open {
        output::line(&format!("  {}", conflict.message(context.language)));
    }
}
