//! What tables and columns are called on paper, in either language, and which they then are.

use crate::exchange::headings::EventColumn;
use crate::exchange::source::kind_of_table;
use crate::model::RecordKind;
use crate::model::keyword::normalise;
use crate::text::{Language, has_key, tr};

const LANGUAGES: [Language; 2] = [Language::Dutch, Language::English];

/// The name of a table.
pub(super) fn table_label(kind: RecordKind, language: Language) -> String {
    let key = format!("table-{}", kind.table().replace('_', "-"));
    let plural = format!("{key}-plural");
    tr(language, if has_key(&plural) { &plural } else { &key })
}

/// The table that a heading names: 'Bronnen', 'sources (2)'.
pub(super) fn kind_of_label(label: &str) -> Option<RecordKind> {
    let label = without_number(label);
    kind_of_table(label).or_else(|| {
        let wanted = normalise(label);
        RecordKind::ALL.iter().copied().find(|kind| {
            LANGUAGES.iter().any(|language| normalise(&table_label(*kind, *language)) == wanted)
        })
    })
}

/// A heading without the number of its part.
pub(super) fn without_number(label: &str) -> &str {
    let label = label.trim();
    match label.strip_suffix(')').and_then(|rest| rest.rsplit_once(" (")) {
        Some((name, number)) if number.parse::<usize>().is_ok() => name.trim(),
        _ => label,
    }
}

/// The name of a column.
pub(super) fn column_label(column: &str, language: Language) -> String {
    let key = format!("field-{}", column.replace('_', "-"));
    if has_key(&key) { tr(language, &key) } else { column.to_owned() }
}

/// The column of a table that a heading names, as it is called in other formats; the heading as it
/// stands where it names none.
pub(super) fn column_of_label(kind: RecordKind, label: &str) -> String {
    let wanted = normalise(label);
    let named = |name: &&str| {
        normalise(name) == wanted
            || LANGUAGES.iter().any(|language| normalise(&column_label(name, *language)) == wanted)
    };
    let found = if kind == RecordKind::Event {
        let mut names = EventColumn::ALL.iter().map(|column| column.name());
        names.find(|name| named(name))
    } else {
        kind.columns().iter().map(|column| column.name).chain(["row"]).find(|name| named(name))
    };
    found.map_or_else(|| label.to_owned(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    /// Two columns of one table with one name would be read back as one.
    #[test]
    fn every_name_leads_back() {
        for kind in RecordKind::ALL.iter().copied() {
            let names: Vec<&str> = if kind == RecordKind::Event {
                EventColumn::ALL.iter().map(|column| column.name()).collect()
            } else {
                kind.columns().iter().skip(1).map(|column| column.name).collect()
            };
            for language in LANGUAGES {
                assert_eq!(kind_of_label(&table_label(kind, language)), Some(kind));
                let mut seen = HashSet::new();
                for name in &names {
                    let label = column_label(name, language);
                    assert!(seen.insert(normalise(&label)), "{kind:?}: {label} names two columns");
                    assert_eq!(&column_of_label(kind, &label), name, "{kind:?}: {label}");
                }
            }
        }
        assert_eq!(kind_of_label("Bronnen (2)"), Some(RecordKind::Source));
        assert_eq!(kind_of_label("Bijlage"), None);
    }
}
