//! The amounts of a comparison in words, the same on screen and in print.

use crate::analysis::Amount;
use crate::text::{Language, tr, tr_with};

/// The letter of an investigation by its place: A to Z, then AA, AB…
#[must_use]
pub fn letter(at: usize) -> String {
    let own = char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    match at / 26 {
        0 => own.to_string(),
        rest => format!("{}{own}", letter(rest - 1)),
    }
}

/// An amount with its doubt: 'zeker 3, mogelijk 5', '406 tot 721 dagen', '6 van 41'.
#[must_use]
pub fn amount_words(amount: Amount, language: Language) -> String {
    match amount {
        Amount::Unknown {} => tr(language, "compare-unknown"),
        Amount::Counted { certain, possible, of } => {
            let count = if certain == possible {
                certain.to_string()
            } else {
                let values = [("certain", certain.into()), ("possible", possible.into())];
                tr_with(language, "analysis-count-range", &values)
            };
            match of {
                Some(all) => tr_with(
                    language,
                    "compare-of",
                    &[("amount", count.into()), ("all", all.into())],
                ),
                None => count,
            }
        }
        Amount::Days { min_days, max_days } => {
            crate::analysis::days_words(Some(min_days), max_days, language)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        let letters: Vec<String> = [0, 25, 26, 27, 52].into_iter().map(letter).collect();
        assert_eq!(letters, ["A", "Z", "AA", "AB", "BA"]);
    }
}
