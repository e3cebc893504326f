//! `kroniek search`: full text over everything that was recorded.

use crate::cli::arguments::Search;
use crate::cli::failure::Failure;
use crate::cli::{Context, Verdict, opening, output};
use serde_json::{Value, json};

pub(in crate::cli) fn run(context: &Context, arguments: &Search) -> Result<Verdict, Failure> {
    let case = opening::read(context, &arguments.file)?;
    let hits = case.search(&arguments.words.join(" "), arguments.limit)?;
    if arguments.json {
        let list = hits
            .iter()
            .map(|hit| json!({ "id": hit.id, "kind": hit.kind.table(), "snippet": hit.snippet }))
            .collect();
        output::json(&Value::Array(list));
        return Ok(Verdict::Good);
    }
    if hits.is_empty() {
        output::line(&context.say("cli-search-none"));
    }
    output::table(
        &hits.into_iter().map(|hit| (hit.id, hit.snippet)).collect::<Vec<(String, String)>>(),
    );
    Ok(Verdict::Good)
}
