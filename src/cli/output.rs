//! Writing to standard output. A reader that has seen enough, as `head` has, is no error.

use std::io::Write as _;

/// Writes a text as it stands.
pub(super) fn print(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

/// Writes a line.
pub(super) fn line(text: &str) {
    print(&format!("{text}\n"));
}

/// Writes JSON that people can read too.
pub(super) fn json(value: &serde_json::Value) {
    line(&serde_json::to_string_pretty(value).unwrap_or_default());
}

/// Lines with two columns, the second aligned.
pub(super) fn table(rows: &[(String, String)]) {
    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    let lines: Vec<String> =
        rows.iter().map(|(name, value)| format!("{name:width$}  {value}\n")).collect();
    print(&lines.concat());
}
