//! Dates in few words, as captions and the head of the window need them: 'half nov. 2012',
//! 'mei–juni 2012', '8 juni 2015'. The words follow the bounds, never more precisely.

use super::calendar::{MINUTES_PER_DAY, Moment, days_in_month};
use super::words::{Words, words};
use crate::model::Event;
use crate::text::Language;

/// The date of one fact, or of a few that make one key moment, in few words, capitalised.
#[must_use]
pub fn date_caption(events: &[&Event], language: Language) -> String {
    let words = words(language);
    // What lasted does not blur the moment it belongs to; a night is a moment.
    let is_moment = |event: &&&Event| {
        event.when.as_ref().is_some_and(|date| !date.is_period()) || is_short(event)
    };
    let moments: Vec<&Event> = events.iter().filter(is_moment).copied().collect();
    let events = if moments.is_empty() { events } else { &moments };
    let earliest = events.iter().map(|event| event.earliest).min().flatten();
    let latest = events
        .iter()
        .map(|event| event.latest.unwrap_or(i64::MAX))
        .max()
        .filter(|&latest| latest != i64::MAX);
    let approximate = events.iter().copied().any(is_approximate);
    let whole = span_label(earliest, latest, approximate, words);
    capitalised(&from_first_to_last(events, words).unwrap_or(whole))
}

/// Whether a fact is over within a day of its beginning, as a night is.
fn is_short(event: &Event) -> bool {
    let bounds = event.earliest.zip(event.latest);
    bounds.is_some_and(|(earliest, latest)| latest - earliest < MINUTES_PER_DAY)
}

/// Whether a fact's bounds are days that were recorded: '21 mei', '21–24 mei', but not 'mei'.
fn is_in_days(event: &Event) -> bool {
    let whole_months = || {
        let (earliest, latest) = event.earliest.zip(event.latest)?;
        let (first, last) = (Moment::from_minutes(earliest), Moment::from_minutes(latest));
        let last_of_month = i64::from(last.day) == days_in_month(last.year, last.month);
        Some(first.day == 1 && last_of_month)
    };
    is_short(event) || (!is_approximate(event) && whole_months() == Some(false))
}

fn is_approximate(event: &Event) -> bool {
    let date = event.when.as_ref();
    date.is_some_and(|date| !date.is_period() && date.as_str().contains(['~', '%', '?']))
}

/// From one fact to another where either is vague: 'nov 2012 – half feb 2013'. Their outermost
/// days, '1 nov 2012 – 20 feb 2013', would look like days that somebody recorded. None where the
/// bounds do as they are.
fn from_first_to_last(events: &[&Event], words: &Words) -> Option<String> {
    let first = events.iter().min_by_key(|event| event.earliest)?;
    let last = events.iter().max_by_key(|event| (event.latest.is_none(), event.latest))?;
    if first.id == last.id || (is_in_days(first) && is_in_days(last)) {
        return None;
    }
    let (start, end) = (Moment::from_minutes(first.earliest?), Moment::from_minutes(last.latest?));
    let whole_months = start.day == 1 && i64::from(end.day) == days_in_month(end.year, end.month);
    // 'mei–juni 2012' says it better, and is as precise as the facts are.
    if whole_months && !events.iter().copied().any(is_approximate) {
        return None;
    }
    let label = |event: &Event| {
        let (earliest, latest) = (event.earliest?, event.latest?);
        Some(span_label(Some(earliest), Some(latest), is_approximate(event), words))
    };
    let (from, to) = (label(first)?, label(last)?);
    if from == to {
        return Some(from);
    }
    let same_year = from.rsplit_once(' ').zip(to.rsplit_once(' '));
    let from = match same_year {
        Some(((start, one), (_, other))) if one == other => start,
        _ => from.as_str(),
    };
    Some(format!("{from} – {to}"))
}

/// A day: '8 juni 2015'.
#[must_use]
pub fn day_label(minutes: i64, language: Language) -> String {
    let moment = Moment::from_minutes(minutes);
    format!("{} {} {}", moment.day, words(language).month(moment.month), moment.year)
}

/// A window on time: 'jan. 2010 – dec. 2015', '1 feb. – 14 juni 2015', '7 juni 2015 22:00–23:00'.
#[must_use]
pub fn window_label(from: f64, to: f64, language: Language) -> String {
    let words = words(language);
    let first = Moment::from_minutes(from.round() as i64);
    let last = Moment::from_minutes((to.round() as i64).saturating_sub(1));
    let span_days = (to - from) / MINUTES_PER_DAY as f64;
    let day = |moment: Moment| format!("{} {}", moment.day, words.month_short(moment.month));
    if span_days > 400.0 {
        let month = |moment: Moment| format!("{} {}", words.month_short(moment.month), moment.year);
        return format!("{} – {}", month(first), month(last));
    }
    if (first.year, first.month, first.day) == (last.year, last.month, last.day) {
        return format!(
            "{} {} {:02}:{:02}–{:02}:{:02}",
            day(first),
            first.year,
            first.hour,
            first.minute,
            last.hour,
            last.minute
        );
    }
    if first.year == last.year {
        return format!("{} – {} {}", day(first), day(last), last.year);
    }
    format!("{} {} – {} {}", day(first), first.year, day(last), last.year)
}

/// A stretch between two bounds in few words.
pub(crate) fn span_label(
    earliest: Option<i64>,
    latest: Option<i64>,
    approximate: bool,
    words: &Words,
) -> String {
    let (earliest, latest) = match (earliest, latest) {
        (None, None) => return String::new(),
        (Some(earliest), None) => {
            return format!("{} {}", words.since, point(Moment::from_minutes(earliest), words));
        }
        (None, Some(latest)) => {
            return format!("{} {}", words.until, point(Moment::from_minutes(latest), words));
        }
        (Some(earliest), Some(latest)) => (earliest, latest.max(earliest)),
    };
    let first = Moment::from_minutes(earliest);
    let last = Moment::from_minutes(latest);
    let days = (latest - earliest) / MINUTES_PER_DAY + 1;
    if days <= 1 {
        return point(first, words);
    }
    if approximate && days <= 12 {
        let middle = Moment::from_minutes(usize_mid(earliest, latest));
        let part = match middle.day {
            ..=8 => &words.early,
            9..=21 => &words.middle,
            _ => &words.late,
        };
        return format!("{part} {} {}", words.month_short(middle.month), middle.year);
    }
    let whole_months =
        first.day == 1 && i64::from(last.day) == days_in_month(last.year, last.month);
    if approximate && whole_months && days > 12 {
        // A month or a year, give or take one on either side: name the middle.
        let middle = Moment::from_minutes(usize_mid(earliest, latest));
        return if days > 400 {
            format!("{} {}", words.about, middle.year)
        } else {
            format!("{} {} {}", words.about, words.month_short(middle.month), middle.year)
        };
    }
    if whole_months {
        let same_year = first.year == last.year;
        return match (first.month, last.month) {
            (1, 12) if same_year => first.year.to_string(),
            (1, 12) => format!("{}–{}", first.year, last.year),
            (from, to) if same_year && from == to => month_year(first, words),
            (3, 5) if same_year => season(0, first.year, words),
            (6, 8) if same_year => season(1, first.year, words),
            (9, 11) if same_year => season(2, first.year, words),
            _ if same_year => {
                format!("{}–{}", words.month_short(first.month), month_year(last, words))
            }
            _ => format!("{} – {}", month_year(first, words), month_year(last, words)),
        };
    }
    if (first.year, first.month) == (last.year, last.month) {
        return format!("{}–{}", first.day, point(last, words));
    }
    if first.year == last.year {
        return format!(
            "{} {} – {}",
            first.day,
            words.month_short(first.month),
            point(last, words)
        );
    }
    format!("{} – {}", point(first, words), point(last, words))
}

fn usize_mid(earliest: i64, latest: i64) -> i64 {
    earliest + (latest - earliest) / 2
}

fn point(moment: Moment, words: &Words) -> String {
    format!("{} {} {}", moment.day, words.month_short(moment.month), moment.year)
}

fn month_year(moment: Moment, words: &Words) -> String {
    format!("{} {}", words.month_short(moment.month), moment.year)
}

fn season(number: usize, year: i64, words: &Words) -> String {
    format!("{} {year}", words.seasons.get(number).map_or("", String::as_str))
}

/// With a capital first letter.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Id;
    use crate::model::date::EdtfDate;

    fn caption(dates: &[&str]) -> String {
        let events: Vec<Event> = (1..)
            .zip(dates)
            .map(|(id, date)| {
                let mut event = Event { id: Id::new(id), ..Event::default() };
                event.set_when(EdtfDate::parse(date).ok());
                event
            })
            .collect();
        date_caption(&events.iter().collect::<Vec<_>>(), Language::Dutch)
    }

    #[test]
    fn days_that_were_recorded_stand_as_one_stretch() {
        assert_eq!(caption(&["2015-05-21", "[2015-05-21..2015-05-24]"]), "21–24 mei 2015");
        assert_eq!(caption(&["2015-02-25", "2015-02-26"]), "25–26 feb 2015");
        assert_eq!(caption(&["2015-03-05", "[2015-03-05..2015-03-07]"]), "5–7 mrt 2015");
    }

    #[test]
    fn vague_dates_are_named_as_they_are() {
        assert_eq!(caption(&["2012-11", "2013-02-15~"]), "Nov 2012 – half feb 2013");
        assert_eq!(caption(&["2012-05", "2012-06"]), "Mei–jun 2012");
    }
}
