//! `kroniek date`: dates in words, or EDTF, with their bounds.

use crate::cli::arguments::Date;
use crate::cli::failure::Failure;
use crate::cli::{Context, Verdict, output};
use crate::model::date::phrase::{self, PhraseContext};
use crate::model::date::{Day, EdtfDate, Locale, format};
use crate::text::Language;
use serde_json::{Value, json};
use std::io::BufRead as _;

/// What became of one argument.
struct Read {
    input: String,
    edtf: Option<EdtfDate>,
    warning: Option<String>,
}

pub(in crate::cli) fn run(context: &Context, arguments: Date) -> Result<Verdict, Failure> {
    let Date { phrases, edtf, year, json } = arguments;
    let mut reader = Reader { context, edtf, year, previous: None };
    if !phrases.is_empty() {
        let read: Vec<Read> = phrases.into_iter().map(|phrase| reader.read(phrase)).collect();
        show(context, &read, json);
        return Ok(Verdict::Good);
    }
    let mut read = Vec::new();
    for line in std::io::stdin().lock().split(b'\n') {
        let bytes = line.map_err(|error| Failure::text("cli-stdin").with("detail", error))?;
        let text = String::from_utf8_lossy(&bytes);
        let text = text.trim_end_matches('\r');
        if text.trim().is_empty() {
            continue;
        }
        let one = reader.read(text.to_owned());
        // A line in, a line out: a program at the other end may wait for it.
        if json { read.push(one) } else { show(context, &[one], false) }
    }
    if json {
        show(context, &read, true);
    }
    Ok(Verdict::Good)
}

struct Reader<'a> {
    context: &'a Context,
    edtf: bool,
    year: Option<i64>,
    previous: Option<EdtfDate>,
}

impl Reader<'_> {
    fn read(&mut self, input: String) -> Read {
        let locale = locale(self.context.language);
        let read = if self.edtf {
            match EdtfDate::parse(input.trim()) {
                Ok(date) => Read { input, edtf: Some(date), warning: None },
                Err(error) => Read { input, edtf: None, warning: Some(error.message(locale)) },
            }
        } else {
            let context = PhraseContext { year: self.year, previous: self.previous.clone() };
            let reading = phrase::read(&input, &context);
            let warning = reading.warning.map(|warning| warning.message(locale));
            Read { input, edtf: reading.edtf, warning }
        };
        if read.edtf.is_some() {
            self.previous.clone_from(&read.edtf);
        }
        read
    }
}

fn show(context: &Context, read: &[Read], json: bool) {
    if json {
        let list: Vec<Value> = read
            .iter()
            .map(|one| {
                json!({
                    "input": one.input,
                    "edtf": one.edtf.as_ref().map(EdtfDate::as_str),
                    "earliest": one.edtf.as_ref().and_then(EdtfDate::earliest).map(day),
                    "latest": one.edtf.as_ref().and_then(EdtfDate::latest).map(day),
                    "warning": one.warning,
                })
            })
            .collect();
        output::json(&Value::Array(list));
        return;
    }
    let locale = locale(context.language);
    for one in read {
        let mut line = match &one.edtf {
            Some(date) => {
                let bound = |day: Option<Day>| day.map_or("..".to_owned(), |day| day.to_string());
                let bounds = format!("{} – {}", bound(date.earliest()), bound(date.latest()));
                format!("{}: {}  {}  ({})", one.input.trim(), date, bounds, format(date, locale))
            }
            None => format!("{}: {}", one.input.trim(), context.say("cli-date-unread")),
        };
        if let Some(warning) = &one.warning {
            line.push_str("  ! ");
            line.push_str(warning);
        }
        output::line(&line);
    }
}

fn day(day: Day) -> String {
    day.to_string()
}

/// The language of dates in words.
pub(in crate::cli) const fn locale(language: Language) -> Locale {
    match language {
        Language::Dutch => Locale::Dutch,
        Language::English => Locale::English,
    }
}
