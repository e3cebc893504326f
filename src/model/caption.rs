//! What a record is called in a list, a pick list or the journal.

use super::case_data::{CaseData, Record, RecordKind};
use super::field::Value;

/// The columns that name a record, best first.
const NAMING: [&str; 19] = [
    "name",
    "title",
    "function",
    "label",
    "topic",
    "item",
    "what",
    "question",
    "explanation",
    "statement",
    "part",
    "key",
    "party",
    "missing_party",
    "locator",
    "passage",
    "text",
    "summary",
    "remark",
];

/// The longest caption, in characters.
const LENGTH: usize = 80;

impl Record {
    /// The text in a column; empty where there is none or the column holds something else.
    #[must_use]
    pub fn text_of(&self, column: &str) -> String {
        match self.value_of(column) {
            Some(Value::Text(text)) => text,
            _ => String::new(),
        }
    }

    /// The cell in a column.
    #[must_use]
    pub fn value_of(&self, column: &str) -> Option<Value> {
        let at = self.kind().columns().iter().position(|found| found.name == column)?;
        self.to_values().into_iter().nth(at)
    }

    /// The record's code, where its kind has one and it is filled in.
    #[must_use]
    pub fn code(&self) -> Option<String> {
        Some(self.text_of("code")).filter(|code| !code.is_empty())
    }

    /// What the record is called by itself: its name, title or first words.
    #[must_use]
    pub fn caption(&self) -> String {
        if let Self::Event(event) = self {
            return event.display_title().into_owned();
        }
        let name = NAMING.iter().map(|column| self.text_of(column)).find(|text| !text.is_empty());
        let name = name.or_else(|| self.code()).unwrap_or_default();
        shortened(name.trim(), LENGTH)
    }
}

impl CaseData {
    /// What the record with that id is called, with its code in front where it has one; the id
    /// where the record is gone.
    #[must_use]
    pub fn caption(&self, kind: RecordKind, id: i64) -> String {
        let Some(record) = self.get(kind, id) else { return format!("#{id}") };
        let caption = record.caption();
        match record.code() {
            Some(code) if code != caption && !caption.is_empty() => format!("{code} · {caption}"),
            Some(code) => code,
            None if caption.is_empty() => format!("#{id}"),
            None => caption,
        }
    }
}

/// A text of at most so many characters, cut at a word with an ellipsis.
fn shortened(text: &str, length: usize) -> String {
    let line = text.lines().next().unwrap_or_default();
    let Some((cut, _)) = line.char_indices().nth(length) else { return line.to_owned() };
    let head = &line[..cut];
    let head = head.rfind(' ').map_or(head, |space| &head[..space]);
    format!("{head}…")
}
