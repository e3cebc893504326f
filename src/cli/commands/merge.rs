//! `kroniek merge`: a colleague's copy brought together with this file.

use crate::case::kind_name;
use crate::case::{Case, ConflictKind, MergeChoices, MergeConflict, MergeReport, MergedRecord};
use crate::cli::arguments::Merge;
use crate::cli::failure::Failure;
use crate::cli::progress::ProgressLine;
use crate::cli::{Context, Verdict, opening, output};
use crate::model::{Column, RecordKind, Value as Cell};
use serde_json::{Value, json};

/// The longest value in a line about a conflict, in characters.
const VALUE_SHOWN: usize = 80;

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
            let fields: Vec<_> = it.fields.iter().map(|field| field_name(context, field)).collect();
            let line = context.say_with(
                key,
                &[
                    ("kind", kind_name(context.language, it.kind).into()),
                    ("name", name(it.kind, &it.code, &it.name).into()),
                    ("fields", fields.join(", ").into()),
                ],
            );
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
        output::line(&format!("  {}", conflict_line(context, conflict)));
    }
}

fn conflict_line(context: &Context, conflict: &MergeConflict) -> String {
    let field = conflict.key.field.unwrap_or_default();
    context.say_with(
        sentence(conflict.kind),
        &[
            ("kind", kind_name(context.language, conflict.key.kind).into()),
            ("name", name(conflict.key.kind, &conflict.code, &conflict.name).into()),
            ("field", field_name(context, field).into()),
            ("here", shown(context, conflict.here.as_ref()).into()),
            ("there", shown(context, conflict.there.as_ref()).into()),
        ],
    )
}

const fn sentence(kind: ConflictKind) -> &'static str {
    match kind {
        ConflictKind::Field => "merge-conflict-field",
        ConflictKind::RemovedThere => "merge-conflict-removed-there",
        ConflictKind::RemovedHere => "merge-conflict-removed-here",
        ConflictKind::StillUsed => "merge-conflict-still-used",
        ConflictKind::NeedsRemoved => "merge-conflict-needs-removed",
        ConflictKind::CodeTaken => "merge-conflict-code-taken",
    }
}

/// A record's code with its name, for who has both files before him.
fn name(kind: RecordKind, code: &str, name: &str) -> String {
    match kind {
        _ if code.is_empty() || name.contains(code) => name.to_owned(),
        _ => format!("{code} {name}"),
    }
}

fn field_name(context: &Context, column: &str) -> String {
    context.say(&format!("field-{}", column.replace('_', "-")))
}

fn shown(context: &Context, cell: Option<&Cell>) -> String {
    let text = match cell {
        None | Some(Cell::Null) => String::new(),
        Some(Cell::Integer(number)) => number.to_string(),
        Some(Cell::Text(text)) => match serde_json::from_str::<Vec<Value>>(text) {
            Ok(items) => items
                .iter()
                .map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned))
                .collect::<Vec<_>>()
                .join("; "),
            Err(_) => text.replace(['\n', '\r'], " "),
        },
    };
    if text.is_empty() {
        return context.say("merge-empty-value");
    }
    let short: String = text.chars().take(VALUE_SHOWN).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}
