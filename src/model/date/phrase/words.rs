//! The words a date phrase is made of.

use crate::model::date::Weekday;

/// 1–12 for the name of a month, in full or abbreviated, Dutch or English.
pub(super) fn month(word: &str) -> Option<u32> {
    Some(match word {
        "januari" | "jan" | "january" => 1,
        "februari" | "feb" | "febr" | "february" => 2,
        "maart" | "mrt" | "mar" | "march" => 3,
        "april" | "apr" => 4,
        "mei" | "may" => 5,
        "juni" | "jun" | "june" => 6,
        "juli" | "jul" | "july" => 7,
        "augustus" | "aug" | "august" => 8,
        "september" | "sep" | "sept" => 9,
        "oktober" | "okt" | "october" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

/// 21–24 for the name of a season.
pub(super) fn season(word: &str) -> Option<u32> {
    Some(match word {
        "voorjaar" | "lente" | "spring" => 21,
        "zomer" | "summer" => 22,
        "najaar" | "herfst" | "autumn" | "fall" => 23,
        "winter" => 24,
        _ => return None,
    })
}

/// A weekday in full, with or without the part of the day: 'zaterdag', 'zaterdagavond'. A night
/// belongs to two days and is not among the parts.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    let dutch = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
    let english = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let names = Weekday::ALL.into_iter().zip(dutch).chain(Weekday::ALL.into_iter().zip(english));
    names
        .filter_map(|(day, name)| Some((day, word.strip_prefix(name)?)))
        .find(|(_, rest)| rest.is_empty() || is_day_part(rest))
        .map(|(day, _)| day)
}

/// An abbreviated weekday; only before a number, since 'do' and 'zo' are words too.
pub(super) fn short_weekday(word: &str) -> Option<Weekday> {
    let dutch = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    let english = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let at = dutch
        .iter()
        .position(|name| *name == word)
        .or_else(|| english.iter().position(|name| *name == word))?;
    Weekday::ALL.get(at).copied()
}

/// Parts of one day; they leave the date as it is.
pub(super) fn is_day_part(word: &str) -> bool {
    matches!(
        word,
        "ochtend"
            | "ochtends"
            | "morgen"
            | "morgens"
            | "voormiddag"
            | "middag"
            | "middags"
            | "namiddag"
            | "avond"
            | "avonds"
            | "morning"
            | "afternoon"
            | "evening"
    )
}

/// Words around a date that do not change it.
pub(super) fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "in" | "op"
            | "de"
            | "het"
            | "van"
            | "per"
            | "dd"
            | "ergens"
            | "gedurende"
            | "tijdens"
            | "loop"
            | "maand"
            | "jaar"
            | "jaren"
            | "periode"
            | "on"
            | "the"
            | "of"
            | "during"
            | "month"
            | "year"
            | "years"
    ) || is_day_part(word)
}

/// Words that make a date approximate.
pub(super) fn is_approximately(word: &str) -> bool {
    matches!(
        word,
        "rond"
            | "rondom"
            | "omstreeks"
            | "circa"
            | "ca"
            | "ongeveer"
            | "plusminus"
            | "around"
            | "about"
            | "approximately"
    )
}

/// Words that make a date uncertain.
pub(super) fn is_perhaps(word: &str) -> bool {
    matches!(
        word,
        "waarschijnlijk"
            | "mogelijk"
            | "vermoedelijk"
            | "misschien"
            | "wellicht"
            | "probably"
            | "possibly"
            | "perhaps"
            | "maybe"
    )
}

/// Which part of a month, season or year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Third {
    Begin,
    Middle,
    End,
}

pub(super) fn third(word: &str) -> Option<Third> {
    Some(match word {
        "begin" | "early" => Third::Begin,
        "half" | "medio" | "midden" | "halverwege" | "mid" => Third::Middle,
        "eind" | "einde" | "late" | "end" => Third::End,
        _ => return None,
    })
}

/// 1–12 for a number in words; 'een' counts as 1.
pub(super) fn number(word: &str) -> Option<i64> {
    let dutch = [
        "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
        "twaalf",
    ];
    let english = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let at = |names: [&str; 12]| names.iter().position(|name| *name == word);
    let at = at(dutch).or_else(|| at(english)).or((word == "a").then_some(0))?;
    i64::try_from(at + 1).ok()
}

/// 1–4 for an ordinal in words.
pub(super) fn ordinal(word: &str) -> Option<u32> {
    Some(match word {
        "eerste" | "first" => 1,
        "tweede" | "second" => 2,
        "derde" | "third" => 3,
        "vierde" | "laatste" | "fourth" | "last" => 4,
        _ => return None,
    })
}

/// The tens of 'jaren tachtig'.
pub(super) fn tens(word: &str) -> Option<u32> {
    Some(match word {
        "twintig" => 20,
        "dertig" => 30,
        "veertig" => 40,
        "vijftig" => 50,
        "zestig" => 60,
        "zeventig" => 70,
        "tachtig" => 80,
        "negentig" => 90,
        _ => return None,
    })
}
