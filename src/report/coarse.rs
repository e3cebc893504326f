//! Dates in running text made as coarse as a version wants them: 'op 4 maart 2015' becomes
//! 'in maart 2015', or 'in 2015'. Dates of facts are made coarse where they are written out; this
//! is for what inspectors wrote.
//!
//! 1. A day before a month goes, with the weekday before it and what joins it to another day:
//!    'op 25 en 26 februari' is 'in februari', 'in de nacht van 7 op 8 juni' is 'in juni'.
//! 2. 'Op' becomes 'in'; 'sinds', 'vanaf', 'tot', 'na' and 'voor' stay.
//! 3. Where only the year may be told, a month goes too; without a year beside it 'dat jaar' stands
//!    there.
//! 4. '8-6-2015' and '8/6/2015' are read as day, month, year.

use super::rules::Fineness;
use super::words_of_text::{Token, tokens};
use crate::model::date::{Locale, display};

/// The text with its dates made coarse.
pub(super) fn coarse(text: &str, fineness: Fineness) -> String {
    if fineness == Fineness::Exact {
        return text.to_owned();
    }
    let words = tokens(text);
    let mut changes: Vec<(usize, usize, String)> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if is_month(&word.lower) {
            changes.extend(written(&words, at, fineness));
        } else if let Some((end, month, year)) = in_digits(text, &words, at) {
            let new = match fineness {
                Fineness::Year => year.to_string(),
                _ => format!("{} {year}", month_name(month)),
            };
            let before = at.checked_sub(1).and_then(|at| words.get(at));
            match before.filter(|before| before.lower == "op") {
                Some(op) => changes.push((op.start, end, op.replaced(&format!("in {new}")).2)),
                None => changes.push((word.start, end, new)),
            }
        }
    }
    let mut out = text.to_owned();
    let mut from = usize::MAX;
    for (start, end, new) in changes.into_iter().rev() {
        if end <= from && out.is_char_boundary(start) && out.is_char_boundary(end) {
            out.replace_range(start..end, &new);
            from = start;
        }
    }
    out
}

/// The name of a month by its number, 1 to 12; empty for any other.
fn month_name(number: usize) -> String {
    let number = u32::try_from(number).unwrap_or_default();
    display::month_name(number, Locale::Dutch).to_owned()
}

/// Whether a word in lower case is the Dutch name of a month.
pub(crate) fn is_month(word: &str) -> bool {
    (1..=12).any(|month| display::month_name(month, Locale::Dutch) == word)
}

fn day(word: &Token) -> bool {
    let digits = word.lower.strip_suffix('e').unwrap_or(&word.lower);
    digits.len() <= 2 && digits.parse::<u32>().is_ok_and(|day| (1..=31).contains(&day))
}

fn year(word: &Token) -> bool {
    word.lower.len() == 4 && word.lower.parse::<u32>().is_ok()
}

/// A date with its month in letters: what to put in its place.
fn written(words: &[Token], at: usize, fineness: Fineness) -> Option<(usize, usize, String)> {
    let word = words.get(at)?;
    let mut first = at;
    let before = |first: usize, steps: usize| first.checked_sub(steps).and_then(|at| words.get(at));
    if before(first, 1).is_some_and(day) {
        first -= 1;
        while before(first, 1).is_some_and(|word| JOINS.contains(&word.lower.as_str()))
            && before(first, 2).is_some_and(day)
        {
            first -= 2;
        }
        while before(first, 1).is_some_and(day) {
            first -= 1;
        }
        if before(first, 1).is_some_and(|word| word.lower.contains("dag")) {
            first -= 1;
        }
    }
    let has_day = first < at;
    if !has_day && fineness == Fineness::Month {
        return None;
    }
    // 'in de nacht van', 'op', 'eind': replaced along with the day.
    let mut opening = None;
    if before(first, 1).is_some_and(|word| word.lower == "van")
        && before(first, 2).is_some_and(|word| word.lower == "nacht")
    {
        first -= 2;
        if before(first, 1).is_some_and(|word| word.lower == "de" || word.lower == "die") {
            first -= 1;
        }
        if before(first, 1).is_some_and(|word| word.lower == "in") {
            first -= 1;
        }
        opening = Some("in ");
    } else if before(first, 1).is_some_and(|word| {
        word.lower == "op" || (fineness == Fineness::Year && PARTS.contains(&word.lower.as_str()))
    }) {
        first -= 1;
        opening = Some("in ");
    }
    let after = words.get(at + 1).filter(|after| year(after) && after.sentence == word.sentence);
    let (end, when) = match (fineness, after) {
        (Fineness::Year, Some(year)) => (year.end, year.lower.clone()),
        (Fineness::Year, None) => (word.end, "dat jaar".to_owned()),
        _ => (word.end, word.lower.clone()),
    };
    let start = words.get(first)?;
    let new = format!("{}{when}", opening.unwrap_or_default());
    Some((start.start, end, start.replaced(&new).2))
}

/// What joins two days of one month.
const JOINS: [&str; 5] = ["en", "of", "op", "tot", "t"];
/// Parts of a month.
const PARTS: [&str; 6] = ["begin", "half", "medio", "eind", "in", "einde"];

/// A date in digits that begins at a word: where it ends, its month and year.
fn in_digits(text: &str, words: &[Token], at: usize) -> Option<(usize, usize, i64)> {
    let word = words.get(at)?;
    let mut parts: Vec<&str> = word.lower.split('-').collect();
    let mut end = word.end;
    if parts.len() == 1 {
        let (second, third) = (words.get(at + 1)?, words.get(at + 2)?);
        let slash = |a: &Token, b: &Token| matches!(text.get(a.end..b.start), Some("/" | "."));
        if !slash(word, second) || !slash(second, third) {
            return None;
        }
        parts = vec![&word.lower, &second.lower, &third.lower];
        end = third.end;
    }
    let [day, month, year] = parts.as_slice() else { return None };
    let month: usize = month.parse().ok()?;
    let day: u32 = day.parse().ok()?;
    let year: i64 = year.parse().ok().filter(|year| (1900..2100).contains(year))?;
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((end, month, year))
}

#[cfg(test)]
mod tests {
    use super::{Fineness, coarse};

    #[test]
    fn days_go_and_sentences_stay() {
        for (text, month) in [
            ("Op 4 maart hoort", "In maart hoort"),
            ("Op 25 en 26 februari komen", "In februari komen"),
            ("In de nacht van 7 op 8 juni 2015 overlijdt", "In juni 2015 overlijdt"),
            ("van de eerste, in de nacht van 7 op 8 juni.", "van de eerste, in juni."),
            ("sinds 5 maart 2015", "sinds maart 2015"),
            ("op zaterdag 7 maart", "in maart"),
            ("geboren op 8-6-2015 of 8/6/2015", "geboren in juni 2015 of juni 2015"),
            ("Half februari ziet", "Half februari ziet"),
            ("artikel 4 en 5 van de wet", "artikel 4 en 5 van de wet"),
        ] {
            assert_eq!(coarse(text, Fineness::Month), month);
            assert_eq!(coarse(text, Fineness::Exact), text);
        }
        for (text, year) in [
            ("Op 4 maart 2015 hoort", "In 2015 hoort"),
            ("Half februari ziet", "In dat jaar ziet"),
            ("Sinds maart 2014", "Sinds 2014"),
        ] {
            assert_eq!(coarse(text, Fineness::Year), year);
        }
    }
}
