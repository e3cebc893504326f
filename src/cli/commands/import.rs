//! `kroniek import`: a table, a chronology or a whole case into an investigation.

use crate::case::{Case, Change, Command};
use crate::cli::arguments::Import;
use crate::cli::failure::Failure;
use crate::cli::progress::ProgressLine;
use crate::cli::{Context, Verdict, opening, output};
use crate::exchange::{ImportDraft, ImportOptions, ImportSource, Mapping, plan_import};
use crate::model::RecordKind;
use crate::text::{Language, tr_with};
use serde_json::{Map, Value, json};

pub(in crate::cli) fn run(context: &Context, arguments: &Import) -> Result<Verdict, Failure> {
    let options = options(arguments)?;
    let source = ImportSource::read(&arguments.source)?;
    let mut case = if arguments.dry_run {
        opening::read(context, &arguments.file)?
    } else {
        opening::write(context, &arguments.file)?
    };
    let mut draft = plan_import(case.data(), &source, &options)?;
    let changes = std::mem::take(&mut draft.changes);
    if !arguments.dry_run && !changes.is_empty() {
        let progress = ProgressLine::new(context.say("cli-import-busy"), arguments.json);
        let label = label(&source.name, &draft);
        let report = |done, total| progress.report(done, total);
        if draft.keeps_ids {
            case.take_over(label, changes, &report)?;
        } else {
            let changes = changes.into_iter().map(Change::Put).collect();
            case.execute_with_progress(Command::batch(label, changes), &report)?;
        }
    }
    close(case)?;
    if arguments.json {
        output::json(&as_json(context, &draft, arguments.dry_run));
    } else {
        show(context, &draft, arguments.dry_run);
    }
    Ok(Verdict::Good)
}

fn close(case: Case) -> Result<(), Failure> {
    Ok(case.close()?)
}

fn options(arguments: &Import) -> Result<ImportOptions, Failure> {
    let mapping = match &arguments.mapping {
        None => Mapping::default(),
        Some(path) => {
            let text =
                std::fs::read_to_string(path).map_err(|error| Failure::reading(path, error))?;
            Mapping::parse(&path.display().to_string(), &text)?
        }
    };
    let organisation = arguments.organisation.clone().filter(|code| !code.trim().is_empty());
    Ok(ImportOptions { organisation, mapping })
}

/// The journal is Dutch, whatever the language of the screen.
fn label(name: &str, draft: &ImportDraft) -> String {
    tr_with(
        Language::Dutch,
        "cli-import-label",
        &[("file", name.into()), ("count", draft.imported.into())],
    )
}

fn as_json(context: &Context, draft: &ImportDraft, dry_run: bool) -> Value {
    // Rows of tables other than the events say which table they are of.
    let placed = |kind: RecordKind, mut entry: Map<String, Value>| {
        if kind != RecordKind::Event {
            entry.insert("table".to_owned(), kind.table().into());
        }
        Value::Object(entry)
    };
    let warnings: Vec<Value> = draft
        .warnings
        .iter()
        .map(|it| {
            let mut entry = Map::new();
            entry.insert("row".to_owned(), it.row.into());
            entry.insert("column".to_owned(), it.column.clone().into());
            entry.insert("message".to_owned(), it.notice.message(context.language).into());
            placed(it.kind, entry)
        })
        .collect();
    let rejected: Vec<Value> = draft
        .rejected
        .iter()
        .map(|it| {
            let mut entry = Map::new();
            entry.insert("row".to_owned(), it.row.into());
            entry.insert("reason".to_owned(), it.notice.message(context.language).into());
            placed(it.kind, entry)
        })
        .collect();
    let tables: Map<String, Value> = draft
        .tables
        .iter()
        .map(|count| {
            let counts = json!({ "imported": count.imported, "duplicates": count.duplicates });
            (count.kind.table().to_owned(), counts)
        })
        .collect();
    json!({
        "imported": draft.imported,
        "duplicates": draft.duplicates,
        "warnings": warnings,
        "rejected": rejected,
        "tables": tables,
        "created": {
            "organisations": draft.created_organisations,
            "professionals": draft.created_professionals,
            "persons": draft.created_persons,
            "sources": draft.created_sources,
        },
        "dry_run": dry_run,
    })
}

fn show(context: &Context, draft: &ImportDraft, dry_run: bool) {
    let key = if dry_run { "cli-import-would" } else { "cli-import-done" };
    output::line(&context.say_with(
        key,
        &[
            ("count", draft.imported.into()),
            ("duplicates", draft.duplicates.into()),
            ("rejected", draft.rejected.len().into()),
            ("warnings", draft.warnings.len().into()),
        ],
    ));
    for count in draft.tables.iter().filter(|count| count.imported > 0) {
        let name = super::info::table_name(context, count.kind);
        output::line(&format!("  {name}: {}", count.imported));
    }
    let created = [
        ("cli-import-organisations", &draft.created_organisations),
        ("cli-import-professionals", &draft.created_professionals),
        ("cli-import-persons", &draft.created_persons),
        ("cli-import-sources", &draft.created_sources),
    ];
    for (key, codes) in created.into_iter().filter(|(_, codes)| !codes.is_empty()) {
        output::line(&context.say_with(key, &[("codes", codes.join(", ").into())]));
    }
    for it in &draft.rejected {
        let place = place(context, it.kind, it.row, "");
        let reason = it.notice.message(context.language);
        output::line(&context.say_with(
            "cli-import-rejected",
            &[("place", place.into()), ("reason", reason.into())],
        ));
    }
    for it in &draft.warnings {
        let place = place(context, it.kind, it.row, &it.column);
        output::line(&format!("{place}: {}", it.notice.message(context.language)));
    }
}

fn place(context: &Context, kind: RecordKind, row: usize, column: &str) -> String {
    let mut parts = Vec::new();
    if kind != RecordKind::Event {
        parts.push(kind.table().to_owned());
    }
    if row > 0 {
        parts.push(context.say_with("cli-import-row", &[("row", row.to_string().into())]));
    }
    if !column.is_empty() {
        parts.push(column.to_owned());
    }
    if parts.is_empty() { context.say("cli-import-file") } else { parts.join(", ") }
}
