//! `kroniek info`: what a file holds.

use crate::cli::arguments::OfFile;
use crate::cli::failure::Failure;
use crate::cli::{Context, Verdict, opening, output};
use crate::model::date::{Day, EdtfDate};
use crate::model::{CaseData, RecordKind};
use crate::text::tr;
use serde_json::{Map, Value, json};

pub(in crate::cli) fn run(context: &Context, arguments: &OfFile) -> Result<Verdict, Failure> {
    let case = opening::read(context, &arguments.file)?;
    let data = case.data();
    let info = case.info();
    let investigation = data.investigation();
    let period = investigation.period.as_ref().map(EdtfDate::as_str);
    let (first, last) = first_and_last(data);
    if arguments.json {
        let counts: Map<String, Value> = RecordKind::ALL
            .iter()
            .map(|kind| (kind.table().to_owned(), data.count(*kind).into()))
            .collect();
        output::json(&json!({
            "title": investigation.title,
            "reference": investigation.reference,
            "status": investigation.status,
            "period": period,
            "focus_period": investigation.focus_period,
            "first_event": first,
            "last_event": last,
            "counts": counts,
            "schema_version": info.schema_version,
            "encrypted": info.encrypted,
            "size_bytes": info.size_bytes,
        }));
        return Ok(Verdict::Good);
    }
    let yes_no = |yes| context.say(if yes { "cli-yes" } else { "cli-no" });
    let mut rows = vec![
        (context.say("cli-info-title"), investigation.title.clone()),
        (context.say("cli-info-reference"), investigation.reference.clone()),
        (context.say("cli-info-period"), period.unwrap_or("–").to_owned()),
        (
            context.say("cli-info-events"),
            format!("{} – {}", first.as_deref().unwrap_or(".."), last.as_deref().unwrap_or("..")),
        ),
        (context.say("cli-info-version"), info.schema_version.to_string()),
        (context.say("cli-info-encrypted"), yes_no(info.encrypted)),
    ];
    for kind in RecordKind::ALL.iter().filter(|kind| data.count(**kind) > 0) {
        rows.push((table_name(context, *kind), data.count(*kind).to_string()));
    }
    output::table(&rows);
    Ok(Verdict::Good)
}

/// What a table is called on screen.
pub(in crate::cli) fn table_name(context: &Context, kind: RecordKind) -> String {
    tr(context.language, &format!("table-{}-plural", kind.table().replace('_', "-")))
}

/// The first and last day that events are certainly bounded by.
fn first_and_last(data: &CaseData) -> (Option<String>, Option<String>) {
    let day = |minute: i64| Day(minute.div_euclid(24 * 60)).to_string();
    let first = data.events.iter().filter_map(|event| event.earliest).min();
    let last = data.events.iter().filter_map(|event| event.latest).max();
    (first.map(day), last.map(day))
}
