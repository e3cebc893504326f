//! Dates in words.
use super::{Day, EdtfDate, Locale};
/// In words.
#[must_use]
pub fn format(date: &EdtfDate, _locale: Locale) -> String {
    date.as_str().to_owned()
}
/// In short.
#[must_use]
pub fn format_short(date: &EdtfDate, _locale: Locale) -> String {
    date.as_str().to_owned()
}
/// A day.
#[must_use]
pub fn format_day(day: Day, _locale: Locale) -> String {
    day.to_string()
}
/// Weekday.
#[must_use]
pub fn weekday_name(day: super::Weekday, locale: Locale) -> &'static str {
    let _ = (day, locale);
    ""
}
