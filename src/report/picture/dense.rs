//! Whether a case has a year in which so much happened that it needs a scale of its own.

use crate::model::{CaseData, EventFamily};
use crate::timeline::{Index, Moment, Split};
use std::collections::BTreeMap;

/// The share of all facts that makes a year dense.
const DENSE: f64 = 0.3;
/// Fewer years than this are readable at one scale.
const YEARS: i64 = 3;
/// The share of the axis that the dense stretch gets, and the least for what comes after it.
const WIDE: f64 = 0.52;
const LEAST: f64 = 0.09;
/// So many years after the window belong to the aftermath, as publication and follow-up.
const AFTERMATH: i64 = 2;

/// The end of the last year within two of the window in which something happened.
pub(super) fn with_aftermath(data: &CaseData, (from, to): (f64, f64)) -> f64 {
    let last = Moment::from_minutes(to as i64 - 1).year;
    let limit = Moment::day(last + 1 + AFTERMATH, 1, 1).minutes();
    let after = data
        .events
        .iter()
        .filter_map(|event| event.earliest)
        .filter(|&minute| minute as f64 >= from && minute < limit)
        .max();
    let end = after.map_or(to, |minute| {
        Moment::day(Moment::from_minutes(minute).year + 1, 1, 1).minutes() as f64
    });
    end.max(to)
}

/// The dense stretch of a case within a window: from the start of its fullest year to the end of
/// the month of the calamity, or of the year.
pub(super) fn dense_stretch(data: &CaseData, index: &Index, window: (f64, f64)) -> Option<Split> {
    let first = Moment::from_minutes(window.0 as i64).year;
    let last = Moment::from_minutes(window.1 as i64 - 1).year;
    if last - first < YEARS {
        return None;
    }
    let mut counts: BTreeMap<i64, usize> = BTreeMap::new();
    for event in &data.events {
        if event.kind.family() == EventFamily::Norm {
            continue;
        }
        if let Some(minute) =
            event.earliest.filter(|&it| (window.0..window.1).contains(&(it as f64)))
        {
            *counts.entry(Moment::from_minutes(minute).year).or_default() += 1;
        }
    }
    let all: usize = counts.values().sum();
    let (&year, &most) = counts.iter().max_by_key(|(_, count)| **count)?;
    if all < 20 || (most as f64) < DENSE * all as f64 {
        return None;
    }
    let start = Moment::day(year, 1, 1).minutes() as f64;
    let end = Moment::day(year + 1, 1, 1).minutes() as f64;
    // After the calamity little follows: the stretch ends with its month.
    let end = index
        .calamity_end()
        .map(|minute| Moment::from_minutes(minute).first_of_month_plus(1).minutes() as f64)
        .filter(|&minute| minute > start && minute < end)
        .unwrap_or(end);
    let (start, end) = (start.max(window.0), end.min(window.1));
    let before = start - window.0;
    let after = window.1 - end;
    let left = if before <= 0.0 {
        0.0
    } else if after <= 0.0 {
        1.0 - WIDE
    } else {
        (1.0 - WIDE) * (before / (before + after)).min(1.0 - LEAST / (1.0 - WIDE))
    };
    let right = if after <= 0.0 { 1.0 } else { left + WIDE };
    Some(Split { minutes: (start, end), shares: (left, right) })
}
