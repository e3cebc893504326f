//! Dates as sources give them: some to the minute, many to the day, the rest more or less vague.

use super::random::Random;
use crate::model::date::{Day, EdtfDate, Locale, display};
use crate::model::{Basis, Span};

/// A date with the words a source would use.
pub(super) struct VagueDate {
    pub when: Option<EdtfDate>,
    pub phrase: String,
    pub span: Span,
    pub basis: Basis,
}

/// The words for a day.
pub(super) fn day_phrase(day: Day) -> String {
    let (year, month, date) = day.ymd();
    format!("{date} {} {year}", month_name(month))
}

fn month_name(month: u32) -> &'static str {
    display::month_name(month, Locale::Dutch)
}

/// A date around a minute, in the mix that a reconstruction from files and interviews shows.
pub(super) fn vague_date(minute: i64, random: &mut Random) -> VagueDate {
    let day = Day(minute.div_euclid(24 * 60));
    let (year, month, _) = day.ymd();
    let name = month_name(month);
    let later = |days: i64| Day(day.0 + days);
    let (edtf, phrase, span, basis) = match random.below(100) {
        0..46 => (day.to_string(), day_phrase(day), Span::Moment, Basis::Explicit),
        46..55 => {
            let (hour, quarter) = (minute.rem_euclid(1440) / 60, minute.rem_euclid(60) / 15 * 15);
            let clock = format!("{hour:02}:{quarter:02}");
            let phrase = format!("{} om {hour}.{quarter:02} uur", day_phrase(day));
            (format!("{day}T{clock}"), phrase, Span::Moment, Basis::Explicit)
        }
        55..70 => (
            format!("{year:04}-{month:02}"),
            format!("{name} {year}"),
            Span::Moment,
            Basis::Explicit,
        ),
        70..76 => (
            format!("{year:04}-{month:02}-15~"),
            format!("half {name} {year}"),
            Span::Moment,
            Basis::Explicit,
        ),
        76..80 => (
            format!("{year:04}-{month:02}-06~"),
            format!("begin {name} {year}"),
            Span::Moment,
            Basis::Explicit,
        ),
        80..83 => {
            let (season, word) = match month {
                3..=5 => (21, "voorjaar"),
                6..=8 => (22, "zomer"),
                9..=11 => (23, "najaar"),
                _ => (24, "winter"),
            };
            let first = if month < 3 { year - 1 } else { year };
            (
                format!("{first:04}-{season}"),
                format!("{word} {first}"),
                Span::Moment,
                Basis::Explicit,
            )
        }
        83..90 => {
            let end = later(random.between(3, 75));
            let (basis, phrase) = (Basis::Derived, "(afgeleid uit de volgorde)".to_owned());
            (format!("[{day}..{end}]"), phrase, Span::Moment, basis)
        }
        90..95 => {
            let end = later(random.between(2, 120));
            let phrase = format!("van {} tot {}", day_phrase(day), day_phrase(end));
            (format!("{day}/{end}"), phrase, Span::Period, Basis::Explicit)
        }
        95..97 => {
            let next = later(1);
            let phrase = format!("in de nacht van {} op {}", day_phrase(day), day_phrase(next));
            (format!("{day}T22:00/{next}T06:00"), phrase, Span::Moment, Basis::Explicit)
        }
        97..99 => (format!("{year:04}"), format!("in {year}"), Span::Moment, Basis::Explicit),
        _ => (
            format!("{year:04}-{month:02}/.."),
            format!("vanaf {name} {year}"),
            Span::Condition,
            Basis::Derived,
        ),
    };
    VagueDate { when: EdtfDate::parse(&edtf).ok(), phrase, span, basis }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_date_can_be_read_and_holds_its_day() {
        let mut random = Random::new(7);
        for at in 0..5000 {
            let minute = at * 3001;
            let date = vague_date(minute, &mut random);
            let when = date.when.unwrap_or_else(|| panic!("{}", date.phrase));
            assert!(!date.phrase.is_empty());
            assert!(when.earliest_minute().unwrap() <= minute + 40 * 1440);
        }
    }
}
