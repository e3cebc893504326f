//! Both languages are complete, and every enumeration has its labels.

use crate::sources::files;
use kroniek::model::{
    Answer, Attendance, Basis, Certainty, EventFamily, EventKind, LIFE_DOMAINS, OrganisationKind,
    PATTERN_TAGS, PersonRole, SIGNAL_TYPES, Scale, Span,
};
use kroniek::text::{Language, has_key, keyword_label};
use std::collections::BTreeSet;

fn keys(language: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for file in files(&format!("assets/text/{language}"), &["ftl"]) {
        for line in file.text.lines() {
            let name: String =
                line.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            if !name.is_empty() && line[name.len()..].trim_start().starts_with('=') {
                assert!(keys.insert(name.clone()), "{}: {name} stands twice", file.path);
            }
        }
    }
    keys
}

#[test]
fn dutch_and_english_have_the_same_keys() {
    let (dutch, english) = (keys("nl"), keys("en"));
    let only_dutch: Vec<_> = dutch.difference(&english).collect();
    let only_english: Vec<_> = english.difference(&dutch).collect();
    assert!(only_dutch.is_empty(), "missing in English: {only_dutch:?}");
    assert!(only_english.is_empty(), "missing in Dutch: {only_english:?}");
}

#[test]
fn every_key_can_be_looked_up() {
    for key in keys("nl") {
        assert!(has_key(&key), "{key} cannot be read: a mistake in its file");
    }
}

#[test]
fn every_keyword_has_a_label() {
    let mut labels: Vec<(&str, String)> = Vec::new();
    labels.extend(EventKind::KNOWN.iter().map(|kind| ("event-kind", kind.keyword().to_owned())));
    labels.extend(EventFamily::ALL.iter().map(|kind| ("event-family", kind.keyword().to_owned())));
    labels.extend(
        OrganisationKind::KNOWN.iter().map(|kind| ("organisation-kind", kind.keyword().to_owned())),
    );
    labels.extend(PersonRole::ALL.iter().map(|role| ("person-role", role.keyword().to_owned())));
    labels.extend(SIGNAL_TYPES.iter().map(|signal| ("signal", (*signal).to_owned())));
    labels.extend(LIFE_DOMAINS.iter().map(|domain| ("domain", (*domain).to_owned())));
    labels.extend(PATTERN_TAGS.iter().map(|tag| ("pattern", (*tag).to_owned())));
    labels.extend(Answer::ALL.iter().map(|answer| ("answer", answer.keyword().to_owned())));
    labels.extend(Certainty::ALL.iter().map(|value| ("certainty", value.keyword().to_owned())));
    labels.extend(Basis::ALL.iter().map(|value| ("basis", value.keyword().to_owned())));
    labels.extend(Span::ALL.iter().map(|value| ("span", value.keyword().to_owned())));
    labels.extend(Attendance::ALL.iter().map(|value| ("attendance", value.keyword().to_owned())));
    labels.extend(Scale::ALL.iter().map(|value| ("scale", value.keyword().to_owned())));
    for (list, keyword) in labels {
        let key = format!("{list}-{}", keyword.replace('_', "-"));
        assert!(has_key(&key), "no label {key}");
        assert!(!keyword_label(Language::English, list, &keyword).is_empty());
    }
}

#[test]
fn every_table_and_field_has_a_name() {
    for kind in kroniek::model::RecordKind::ALL {
        let table = format!("table-{}", kind.table().replace('_', "-"));
        assert!(has_key(&table) && has_key(&format!("{table}-plural")), "no name for {table}");
        for column in kind.columns().iter().filter(|column| column.name != "id") {
            let field = format!("field-{}", column.name.replace('_', "-"));
            assert!(has_key(&field), "no name for {field}");
        }
        for list in kind.columns().iter().filter_map(|column| column.shape.keywords) {
            for keyword in list.keywords {
                let label = format!("{}-{}", list.list(), keyword.replace('_', "-"));
                assert!(has_key(&label), "no label {label}");
            }
        }
    }
}

/// A key that the code asks for by name and no file holds would stand on screen as itself.
#[test]
fn every_key_in_the_code_has_a_text() {
    const ASKING: [&str; 9] = [
        "tr(",
        "tr(language,",
        "tr(self.language,",
        "tr_with(",
        "tr_with(language,",
        "say(",
        "say_with(",
        "Failure::text(",
        "Notice::new(",
    ];
    let mut missing = BTreeSet::new();
    let known = keys("nl");
    for file in files("src", &["rs"]) {
        let code = file.text.split("#[cfg(test)]").next().unwrap_or_default();
        let mut pieces = code.split('"');
        let mut before = pieces.next().unwrap_or_default();
        while let (Some(literal), Some(after)) = (pieces.next(), pieces.next()) {
            let asks = ASKING.iter().any(|call| before.trim_end().ends_with(call));
            let is_key = literal.contains('-')
                && literal
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            if asks && is_key && !known.contains(literal) {
                missing.insert(format!("{}: {literal}", file.path));
            }
            before = after;
        }
    }
    let missing: Vec<_> = missing.into_iter().collect();
    assert!(missing.is_empty(), "keys without a text:\n{}", missing.join("\n"));
}
