//! Dates as parts of a Dutch sentence: 'mei 2012' is 'in mei 2012', '25 februari' 'op 25 februari'.

use crate::model::Event;
use crate::model::date::phrase::{self, PhraseContext};
use crate::model::date::{EdtfDate, Locale, format};
use crate::report::coarse::is_month;

const SEASONS: [&str; 6] = ["voorjaar", "lente", "zomer", "najaar", "herfst", "winter"];
/// Words with which a date stands in a sentence as it is.
const READY: [&str; 21] = [
    "in",
    "op",
    "begin",
    "eind",
    "einde",
    "medio",
    "half",
    "halverwege",
    "sinds",
    "vanaf",
    "tussen",
    "per",
    "rond",
    "omstreeks",
    "tot",
    "na",
    "voor",
    "van",
    "uiterlijk",
    "gedurende",
    "vroeg",
];

/// The date of a fact as an adverbial, in the source's own words where they say the date by
/// themselves within the year that is told, otherwise in ours.
pub(super) fn adverbial(fact: &Event) -> Option<String> {
    let when = fact.when.as_ref()?;
    let phrase = fact.date_phrase.trim();
    let own = says(phrase, when).then(|| with_preposition(phrase)).flatten();
    own.or_else(|| with_preposition(&format(when, Locale::Dutch)))
}

/// The date of a fact in our words, as a remark: 'tussen mei en juni 2012'.
pub(super) fn in_brackets(fact: &Event) -> Option<String> {
    let when = fact.when.as_ref()?;
    // What ran all the time, or has no bounds, is not dated by them.
    when.earliest()?;
    when.latest()?;
    let words = format(when, Locale::Dutch);
    Some(with_preposition(&words).unwrap_or(words))
}

/// Whether a phrase, read within the year of the date, gives the same days.
fn says(phrase: &str, when: &EdtfDate) -> bool {
    let year = when.earliest().map(|day| day.ymd().0);
    let reading = phrase::read(phrase, &PhraseContext { year, previous: None });
    reading
        .edtf
        .is_some_and(|read| (read.earliest(), read.latest()) == (when.earliest(), when.latest()))
}

/// Puts the preposition before a date that Dutch wants; none where it is no such date.
fn with_preposition(words: &str) -> Option<String> {
    let mut text = words.to_owned();
    let first = words.split([' ', '-', '–']).next()?.to_lowercase();
    if let Some(head) = text.get_mut(..1)
        && (is_month(&first)
            || READY.contains(&first.as_str())
            || SEASONS.contains(&first.as_str()))
    {
        head.make_ascii_lowercase();
    }
    let number = first.bytes().all(|byte| byte.is_ascii_digit());
    if READY.contains(&first.as_str()) {
        return Some(text.replace(" – ", " tot en met "));
    }
    // A stretch: '2012 tot en met 2014', 'mei – juli 2012'.
    if number && first.len() == 4 && words.contains(" tot ") {
        return Some(format!("van {text}"));
    }
    if let Some((from, to)) = text.split_once(" – ") {
        return Some(format!("van {from} tot en met {to}"));
    }
    if let Some((from, to)) = text.split_once('–') {
        return Some(format!("van {from} tot en met {to}"));
    }
    if is_month(&first) || (number && first.len() == 4) {
        return Some(format!("in {text}"));
    }
    if SEASONS.contains(&first.as_str()) {
        let article = if matches!(first.as_str(), "voorjaar" | "najaar") { "het" } else { "de" };
        return Some(format!("in {article} {text}"));
    }
    if first == "nacht" || first == "avond" || first == "ochtend" || first == "middag" {
        return Some(format!("in de {text}"));
    }
    let weekday = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
        .iter()
        .any(|day| first.starts_with(day));
    (weekday || number).then(|| format!("op {text}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_get_the_preposition_dutch_wants() {
        for (date, wanted) in [
            ("mei 2012", "in mei 2012"),
            ("25 februari 2015", "op 25 februari 2015"),
            ("zaterdagavond 7 maart 2015", "op zaterdagavond 7 maart 2015"),
            ("eind juli 2012", "eind juli 2012"),
            ("In 2010", "in 2010"),
            ("2013", "in 2013"),
            ("2012 tot en met 2014", "van 2012 tot en met 2014"),
            ("voorjaar van 2011", "in het voorjaar van 2011"),
            ("zomer 2012", "in de zomer 2012"),
            ("nacht van 7 op 8 juni 2015", "in de nacht van 7 op 8 juni 2015"),
            ("20–21 mei 2015", "van 20 tot en met 21 mei 2015"),
            ("tussen mei en juni 2012", "tussen mei en juni 2012"),
        ] {
            assert_eq!(with_preposition(date).as_deref(), Some(wanted));
        }
        assert_eq!(with_preposition("enkele gesprekken"), None);
    }

    #[test]
    fn the_words_of_the_source_go_before_ours() {
        let mut fact = Event { date_phrase: "3 maart".into(), ..Event::default() };
        fact.set_when(EdtfDate::parse("2015-03-03").ok());
        assert_eq!(adverbial(&fact).as_deref(), Some("op 3 maart"));
        // What does not say the date by itself gives way to the date that was recorded.
        fact.date_phrase = "in dat overleg".into();
        assert_eq!(adverbial(&fact).as_deref(), Some("op 3 maart 2015"));
    }
}
