//! A mapping from the headings and words of a foreign table to those of the exchange table.

use super::ExchangeError;
use super::headings::EventColumn;
use crate::model::keyword::normalise;
use serde::Deserialize;
use std::collections::HashMap;

/// What a file like this says:
///
/// ```toml
/// organisation = "POL"           # whose chronology it is
///
/// [columns]                      # exchange column = heading, or headings to join
/// when = "Datum melding"
/// summary = ["Feit", "Toelichting"]
///
/// [kinds]                        # word in the table = keyword
/// "Melding" = "zorgmelding"
///
/// [parties]
/// "Basisteam Noord" = "POL"
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The organisation whose chronology it is.
    pub organisation: Option<String>,
    columns: Vec<(EventColumn, Vec<String>)>,
    kinds: HashMap<String, String>,
    parties: HashMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MappingFile {
    organisation: Option<String>,
    #[serde(default)]
    columns: HashMap<String, Headings>,
    #[serde(default)]
    kinds: HashMap<String, String>,
    #[serde(default)]
    parties: HashMap<String, String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Headings {
    One(String),
    Several(Vec<String>),
}

impl Mapping {
    /// Reads a mapping.
    ///
    /// # Errors
    /// When it is not TOML of this form, or names a column that the exchange table lacks.
    pub fn parse(name: &str, text: &str) -> Result<Self, ExchangeError> {
        let wrong = |detail: String| ExchangeError::Mapping { name: name.to_owned(), detail };
        let file: MappingFile =
            toml::from_str(text).map_err(|error| wrong(error.message().to_owned()))?;
        let mut columns = Vec::new();
        for (column, headings) in file.columns {
            let known = EventColumn::ALL
                .iter()
                .copied()
                .find(|known| known.name() == normalise(&column))
                .ok_or_else(|| wrong(format!("[columns] {column}")))?;
            let headings = match headings {
                Headings::One(heading) => vec![heading],
                Headings::Several(headings) => headings,
            };
            columns.push((known, headings.iter().map(|heading| normalise(heading)).collect()));
        }
        let normalised = |map: HashMap<String, String>| {
            map.into_iter().map(|(word, meaning)| (normalise(&word), meaning)).collect()
        };
        Ok(Self {
            organisation: file.organisation,
            columns,
            kinds: normalised(file.kinds),
            parties: normalised(file.parties),
        })
    }

    /// The column a heading was mapped to.
    pub(crate) fn column(&self, heading: &str) -> Option<EventColumn> {
        let heading = normalise(heading);
        self.columns
            .iter()
            .find(|(_, headings)| headings.contains(&heading))
            .map(|(column, _)| *column)
    }

    /// Whether a column's headings were given, so that others are not taken for it.
    pub(crate) fn maps(&self, column: EventColumn) -> bool {
        self.columns.iter().any(|(known, _)| *known == column)
    }

    /// The keyword for a word of the table.
    pub(crate) fn kind<'a>(&'a self, word: &'a str) -> &'a str {
        self.kinds.get(&normalise(word)).map_or(word, String::as_str)
    }

    /// The code for a party as the table writes it.
    pub(crate) fn party(&self, word: &str) -> Option<&str> {
        self.parties.get(&normalise(word)).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_is_read() {
        let mapping = Mapping::parse(
            "m.toml",
            "organisation = 'POL'\n[columns]\nwhen = 'Datum melding'\nsummary = ['Feit', 'Uitleg']\n\
             [kinds]\nMelding = 'zorgmelding'\n[parties]\n'Basisteam Noord' = 'POL'\n",
        )
        .unwrap();
        assert_eq!(mapping.column("datum  Melding"), Some(EventColumn::When));
        assert_eq!(mapping.column("uitleg"), Some(EventColumn::Summary));
        assert_eq!(mapping.kind("melding"), "zorgmelding");
        assert_eq!(mapping.party("basisteam noord"), Some("POL"));
    }

    #[test]
    fn mistakes_are_refused() {
        for text in ["[columns]\ncolour = 'Kleur'", "[columns", "kolommen = 1"] {
            assert!(matches!(Mapping::parse("m.toml", text), Err(ExchangeError::Mapping { .. })));
        }
    }
}
