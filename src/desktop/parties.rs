//! Parties as they are typed: names, codes and aliases to codes, and back.

use super::context::PanelContext;
use crate::model::CaseData;

/// A list of parties as it is shown and typed: names with `; ` between them.
#[must_use]
pub fn written(data: &CaseData, codes: &[String]) -> String {
    let names: Vec<&str> = codes.iter().map(|code| data.party_name(code)).collect();
    names.join("; ")
}

/// The codes of a typed list; words that name no known party are kept as they are.
#[must_use]
pub fn read_list(data: &CaseData, text: &str) -> Vec<String> {
    text.split([';', '\n'])
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .map(|word| find(data, word).unwrap_or_else(|| word.to_owned()))
        .collect()
}

/// The code of the party that goes by a code, name, alias, pseudonym or function; capitals do not
/// matter.
#[must_use]
pub fn find(data: &CaseData, word: &str) -> Option<String> {
    let word = word.trim().to_lowercase();
    if word.is_empty() {
        return None;
    }
    let same = |text: &str| text.to_lowercase() == word;
    let by_code = data
        .organisations
        .iter()
        .map(|row| &row.code)
        .chain(data.persons.iter().map(|row| &row.code))
        .chain(data.professionals.iter().map(|row| &row.code))
        .find(|code| same(code));
    by_code
        .or_else(|| {
            data.organisations
                .iter()
                .find(|row| same(&row.name) || row.aliases.iter().any(|alias| same(alias)))
                .map(|row| &row.code)
        })
        .or_else(|| data.persons.iter().find(|row| same(&row.pseudonym)).map(|row| &row.code))
        .or_else(|| data.professionals.iter().find(|row| same(&row.function)).map(|row| &row.code))
        .cloned()
}

/// Every party of the case: code and name, organisations in the order of the lanes first.
#[must_use]
pub fn all(data: &CaseData) -> Vec<(String, String)> {
    let mut organisations: Vec<_> = data.organisations.iter().collect();
    organisations.sort_by_key(|row| (row.lane_order, row.id));
    organisations
        .into_iter()
        .map(|row| &row.code)
        .chain(data.persons.iter().map(|row| &row.code))
        .chain(data.professionals.iter().map(|row| &row.code))
        .map(|code| (code.clone(), data.party_name(code).to_owned()))
        .collect()
}

/// Names that fit the item that is being typed, the last of the list; at most `most`.
#[must_use]
pub fn completions(context: &PanelContext<'_>, typed: &str, most: usize) -> Vec<String> {
    let last = typed.rsplit(';').next().unwrap_or_default().trim().to_lowercase();
    if last.is_empty() {
        return Vec::new();
    }
    let parties = all(context.data);
    let fits = |(code, name): &&(String, String)| {
        let name = name.to_lowercase();
        name != last && (name.contains(&last) || code.to_lowercase().starts_with(&last))
    };
    parties.iter().filter(fits).take(most).map(|(_, name)| name.clone()).collect()
}

/// The typed list with its last item replaced by a name, ready for the next.
#[must_use]
pub fn completed(typed: &str, name: &str) -> String {
    match typed.rfind(';') {
        Some(end) => format!("{}; {name}", typed[..end].trim_end()),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Id, Organisation, Person};

    fn data() -> CaseData {
        let mut data = CaseData::default();
        data.organisations.put(Organisation {
            id: Id::new(1),
            code: "HA".into(),
            name: "Huisarts".into(),
            aliases: vec!["dokter".into()],
            ..Default::default()
        });
        data.persons.put(Person {
            id: Id::new(1),
            code: "moe".into(),
            pseudonym: "moeder".into(),
            ..Default::default()
        });
        data
    }

    #[test]
    fn codes_names_and_aliases_are_read() {
        let data = data();
        let read = read_list(&data, "ha; Moeder;dokter; de buurvrouw");
        assert_eq!(read, ["HA", "moe", "HA", "de buurvrouw"]);
        assert_eq!(written(&data, &read), "Huisarts; moeder; Huisarts; de buurvrouw");
        assert_eq!(completed("Huisarts; moe", "moeder"), "Huisarts; moeder");
        assert_eq!(completed("hui", "Huisarts"), "Huisarts");
    }
}
