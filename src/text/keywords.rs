//! Labels of the keywords that the file and the exchange table use.

use super::{Language, has_key, tr};

/// What a keyword of a list is called on screen: `keyword_label(language, "event-kind", "zorgmelding")`.
///
/// A keyword without a label, as an import or a case may bring, is shown as it was written, with
/// spaces for underscores.
#[must_use]
pub fn keyword_label(language: Language, list: &str, keyword: &str) -> String {
    let key = format!("{list}-{}", keyword.replace('_', "-"));
    let usable = !keyword.is_empty()
        && keyword.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    if usable && has_key(&key) { tr(language, &key) } else { keyword.replace('_', " ") }
}

/// Keywords with their labels, in the order given, for a pick list.
#[must_use]
pub fn keyword_options<'a>(
    language: Language,
    list: &str,
    keywords: impl IntoIterator<Item = &'a str>,
) -> Vec<(&'a str, String)> {
    keywords.into_iter().map(|keyword| (keyword, keyword_label(language, list, keyword))).collect()
}
