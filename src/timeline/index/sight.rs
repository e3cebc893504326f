//! The contacts in which the child could have been seen, in order of time, and which of them reach
//! into a window while their own place lies outside it: 'in 2013' may have been today.

use super::Index;
use super::columns::{first_minute, last_minute};
use super::extras::SightMark;
use super::near::partition_point_near;
use super::reach::{Runs, Spans, small};

/// What takes no longer is looked for around the window; of what does it is known how many there
/// are. Most contacts are dated to a day, and need no memory here.
const SHORT: i64 = 1440;

/// How far contacts reach.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct SightReach {
    /// Those that take longer than a day, by how the child was seen. Contacts of the school, which
    /// sees every pupil, are not counted.
    long: [Long; 5],
    runs: Runs,
}

/// Contacts that take longer than a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Long {
    spans: Spans,
    /// Where they stand, sorted.
    minutes: Vec<i32>,
}

impl Long {
    fn build<'a>(marks: impl Iterator<Item = &'a SightMark> + Clone) -> Self {
        let mut minutes: Vec<i32> = marks.clone().map(|mark| small(mark.minute())).collect();
        minutes.shrink_to_fit();
        Self { spans: Spans::build(marks.map(SightMark::span)), minutes }
    }

    /// How many stand outside a window and reach into it.
    fn reaching(&self, (from, to): (i64, i64)) -> usize {
        let before = |minute: i64| {
            let minute = small(minute);
            self.minutes.partition_point(|&other| other < minute)
        };
        let (start, end) = (before(from), before(to.saturating_add(1)));
        let outside = self.spans.ended(from, start) + self.spans.to_come(to, end);
        self.minutes.len().saturating_sub(outside + (end - start))
    }

    fn insert(&mut self, mark: &SightMark) {
        let minute = small(mark.minute());
        self.minutes.insert(self.minutes.partition_point(|&other| other < minute), minute);
        self.spans.insert(mark.span());
    }

    fn remove(&mut self, mark: &SightMark) {
        if let Ok(at) = self.minutes.binary_search(&small(mark.minute())) {
            self.minutes.remove(at);
            self.spans.remove(mark.span());
        }
    }
}

impl SightReach {
    /// Measures contacts, which come in order of time.
    pub fn build(marks: &[SightMark]) -> Self {
        let of = |degree: usize| {
            let own = move |mark: &&SightMark| mark.is_long() && mark.degree as usize == degree;
            Long::build(marks.iter().filter(own))
        };
        Self { long: std::array::from_fn(of), runs: runs(marks) }
    }

    /// Brings it up to date after some contacts went and others came.
    pub fn update(&mut self, gone: &[SightMark], come: &[SightMark], marks: &[SightMark]) {
        for mark in gone.iter().filter(|mark| mark.is_long()) {
            self.long[mark.degree as usize].remove(mark);
        }
        for mark in come.iter().filter(|mark| mark.is_long()) {
            self.long[mark.degree as usize].insert(mark);
        }
        self.runs = runs(marks);
    }

    /// Bytes in use.
    pub fn bytes(&self) -> usize {
        let of_long = |long: &Long| long.spans.bytes() + long.minutes.capacity() * 4;
        self.long.iter().map(of_long).sum::<usize>() + self.runs.bytes()
    }
}

impl Index {
    /// The places of the contacts that stand in a window, both its minutes included.
    pub(crate) fn sight_between(&self, (from, to): (i64, i64)) -> (usize, usize) {
        let first = self.sight.partition_point(|mark| mark.minute() < from);
        (first, partition_point_near(&self.sight, first, |mark| mark.minute() <= to))
    }

    /// How many contacts stand outside a window and reach into it, by how the child was seen.
    /// Those of the school, which sees every pupil, are not counted.
    pub(crate) fn sight_reaching(&self, (from, to): (i64, i64)) -> [usize; 5] {
        let mut counts =
            std::array::from_fn(|degree| self.sight_reach.long[degree].reaching((from, to)));
        let around = [(from.saturating_sub(SHORT), from - 1), (to + 1, to.saturating_add(SHORT))];
        for around in around {
            let (first, last) = self.sight_between(around);
            for mark in self.sight.get(first..last).unwrap_or(&[]) {
                let (begins, ends) = mark.span();
                if !mark.school && !mark.is_long() && begins <= to && ends >= from {
                    counts[mark.degree as usize] += 1;
                }
            }
        }
        counts
    }

    /// The places of those, at most `most`, where it is known which contacts stand `inside`.
    pub(crate) fn sight_reaching_places(
        &self,
        inside: (usize, usize),
        window: (i64, i64),
        most: usize,
    ) -> Vec<usize> {
        self.sight_reach.runs.places(inside, window, most, |at| self.sight.get(at).map(reach))
    }
}

fn runs(marks: &[SightMark]) -> Runs {
    Runs::build(marks.len(), |at| marks.get(at).map(reach))
}

/// What a contact takes of time; one of the school reaches nowhere.
fn reach(mark: &SightMark) -> (i64, i64) {
    if mark.school { (mark.minute(), mark.minute()) } else { mark.span() }
}

impl SightMark {
    /// First and last minute.
    pub(crate) fn span(&self) -> (i64, i64) {
        (first_minute(self.minute(), self.before), last_minute(self.minute(), self.after))
    }

    /// Whether it takes longer than a day and is counted.
    fn is_long(&self) -> bool {
        !self.school && i64::from(self.before) + i64::from(self.after) > SHORT
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Answer, CaseData, Event, EventKind, Id, date::EdtfDate};
    use crate::text::Language;
    use crate::timeline::Grouping;

    fn case() -> CaseData {
        let mut data = CaseData::default();
        for number in 0..240_i64 {
            let (month, day) = (1 + number * 7 % 12, 1 + number * 11 % 28);
            let date = match number % 6 {
                0 => format!("2013-{month:02}"),
                1 => format!("2013-{month:02}-{day:02}~"),
                2 => format!("2013-{month:02}-{day:02}/.."),
                3 => "2013".to_owned(),
                4 => format!("2013-{month:02}-{day:02}T10:30"),
                _ => format!("2013-{month:02}-{day:02}"),
            };
            let alone = if number % 4 == 0 { Answer::Yes } else { Answer::No };
            let seen = if number % 3 == 0 { Answer::No } else { Answer::Yes };
            let mut event = Event {
                id: Id::new(number + 1),
                kind: EventKind::Conversation,
                child_seen: seen,
                spoken_alone: alone,
                ..Event::default()
            };
            event.set_when(EdtfDate::parse(&date).ok());
            data.events.put(event);
        }
        data
    }

    /// Looks at every contact.
    fn one_by_one(index: &Index, (from, to): (i64, i64)) -> Vec<usize> {
        let reaches = |mark: &SightMark| {
            let outside = mark.minute() < from || mark.minute() > to;
            outside && mark.span().0 <= to && mark.span().1 >= from
        };
        let marks = index.sight.iter().enumerate().filter(|(_, mark)| reaches(mark));
        marks.map(|(place, _)| place).collect()
    }

    #[test]
    fn what_reaches_into_a_window_is_counted_and_found() {
        let index = Index::build(&case(), Grouping::Organisation, Language::Dutch);
        assert_eq!(index.sight.len(), 240);
        let (first, _) = index.sight[0].span();
        let mut most = 0;
        for (start, minutes) in (0..400).step_by(3).zip([60, 700, 1_440, 20_000].iter().cycle()) {
            let from = first + start * 1_440 + 17 * minutes % 1_440;
            let window = (from, from + minutes);
            let expected = one_by_one(&index, window);
            let inside = index.sight_between(window);
            assert_eq!(index.sight_reaching_places(inside, window, usize::MAX), expected);
            let mut counts = [0; 5];
            for &place in &expected {
                counts[index.sight[place].degree as usize] += 1;
            }
            assert_eq!(index.sight_reaching(window), counts, "{window:?}");
            most = most.max(expected.len());
        }
        assert!(most > 60, "{most}");
    }
}
