//! What a version hides: names become pseudonyms and labels, places the nearest that may be told.

use super::content::ReportContent;
use super::names::{organisation_name, without_article};
use super::neutral;
use super::options::Version;
use super::rules::{Gender, Rules};
use crate::model::{CaseData, Organisation, OrganisationKind};
use crate::text::{Language, keyword_label};

/// What is written in place of what.
pub(super) struct Replacements {
    /// Longest first, so that 'Stichting Welzijnswerk' goes before 'Welzijnswerk'.
    pairs: Vec<(String, String)>,
    /// Whose sex is not told.
    gender: Gender,
}

impl Replacements {
    /// What the public version replaces in running text; nothing in the other versions but the
    /// names of persons, which no version prints.
    pub(super) fn of(case: &CaseData, version: Version, language: Language) -> Self {
        let rules = Rules::of(case, version);
        let mut pairs: Vec<(String, String)> = rules.replace;
        for person in &case.persons {
            let role = keyword_label(language, "person-role", person.role.keyword()).to_lowercase();
            let shown = if person.pseudonym.is_empty() { role } else { person.pseudonym.clone() };
            pairs.push((person.name.clone(), shown));
        }
        if version == Version::Public {
            for row in &case.organisations {
                let label = organisation_name(row, version, language);
                for name in [&row.name, &row.code].into_iter().chain(&row.aliases) {
                    // The article goes with the label, and must not hide a longer name.
                    let name = without_article(name);
                    // A name without a capital is a common word, and tells nothing.
                    if name.chars().any(char::is_uppercase) && !same(name, &label) {
                        pairs.push((name.to_owned(), label.clone()));
                    }
                }
            }
            for place in hidden_places(case, version) {
                pairs.push((place, "de gemeente".into()));
            }
        }
        pairs.retain(|(from, to)| from.chars().count() > 1 && from != to);
        pairs.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
        pairs.dedup_by(|a, b| a.0 == b.0);
        Self { pairs, gender: rules.gender }
    }

    /// Brings the replacements into every text.
    pub(super) fn apply(&self, content: &mut ReportContent) {
        if !self.pairs.is_empty() {
            content.for_each_text(&mut |text, _| *text = self.replace(text));
        }
        if self.gender != Gender::AsIs {
            content.for_each_text(&mut |text, _| *text = neutral::rewrite(text, self.gender));
        }
    }

    /// One text with its replacements. What was put in is not looked at again.
    pub(super) fn replace(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        'text: while let Some(first) = rest.chars().next() {
            let at_word = out.chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            if at_word {
                for (from, to) in &self.pairs {
                    if let Some(after) = rest.strip_prefix(from.as_str())
                        && after.chars().next().is_none_or(|c| !c.is_alphanumeric())
                    {
                        put(&mut out, to);
                        rest = after;
                        continue 'text;
                    }
                }
            }
            out.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
        out
    }
}

/// The places that a version does not tell: municipalities, and the place of the calamity unless
/// the rules call it a province. Where a municipality, or its team, has that very name it is no
/// province, whatever the rules call it.
pub(super) fn hidden_places(case: &CaseData, version: Version) -> Vec<String> {
    if version != Version::Public {
        return Vec::new();
    }
    let region = case.investigation().calamity_place;
    let is_municipality = |row: &Organisation| {
        row.kind == OrganisationKind::Municipality && row.municipality == region
    };
    let told = Rules::of(case, version).tell_region
        && !case.organisations.iter().any(|row| is_municipality(row));
    let mut places: Vec<String> =
        case.organisations.iter().map(|row| row.municipality.clone()).collect();
    places.push(region.clone());
    places.retain(|place| !place.is_empty() && (!told || *place != region));
    places.sort();
    places.dedup();
    places
}

/// Puts a label in, minding its article: 'het CJG' with 'het centrum' is 'het centrum', and a
/// sentence still begins with a capital.
fn put(out: &mut String, label: &str) {
    let mut capital = out.trim_end().is_empty()
        || (out.ends_with(' ') && out.trim_end().ends_with(['.', '!', '?']));
    if ["de ", "het ", "een "].iter().any(|article| label.starts_with(article)) {
        for article in ["de ", "het ", "een ", "De ", "Het ", "Een "] {
            let before = out.strip_suffix(article);
            if before.is_some_and(|before| {
                before.chars().next_back().is_none_or(|c| !c.is_alphanumeric())
            }) {
                capital |= article.starts_with(char::is_uppercase);
                out.truncate(out.len() - article.len());
                break;
            }
        }
    }
    if capital {
        out.push_str(&super::names::capitalised(label));
    } else {
        out.push_str(label);
    }
}

/// Whether a label gives the name itself, with or without an article.
fn same(name: &str, label: &str) -> bool {
    without_article(label).eq_ignore_ascii_case(name)
}
