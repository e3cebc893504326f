//! A date read from a phrase, to which a year may yet be added, and its writing as EDTF.

use super::words::Third;
use super::{Note, PhraseContext};
use crate::model::date::{Day, Weekday, days_in_month};

/// What the phrase names, the year apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A day of the month; the month may follow with the next date, as in '3 en 4 mei'.
    Day(u32, Option<u32>),
    Month(u32),
    ThirdOfMonth(Third, u32),
    /// The first (false) or second (true) half of a month.
    HalfOfMonth(bool, u32),
    /// A season, quarter or half of the year, as EDTF numbers it.
    PartOfYear(u32),
    ThirdOfSeason(Third, u32),
    ThirdOfYear(Third),
    Year,
    /// Ten years, of which `year` is the first.
    Decade,
}

/// A date as far as the phrase gives it.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub year: Option<i64>,
    pub what: What,
    pub approximate: bool,
    pub uncertain: bool,
    pub weekday: Option<Weekday>,
    /// Minutes after midnight.
    pub time: Option<u32>,
    /// An approximate time was written.
    pub rough_time: bool,
    /// 'winter 2014', without '/2015'.
    pub bare_winter: bool,
}

impl Draft {
    pub fn new(what: What) -> Self {
        Self {
            year: None,
            what,
            approximate: false,
            uncertain: false,
            weekday: None,
            time: None,
            rough_time: false,
            bare_winter: false,
        }
    }

    /// A number that puts dates of one year in order: month and day.
    fn rank(&self) -> u32 {
        let season = |part: u32| match part {
            21..=24 => (part - 20) * 3,
            33..=36 => (part - 33) * 3 + 1,
            40 | 41 => (part - 40) * 6 + 1,
            _ => 0,
        };
        match self.what {
            What::Day(day, month) => month.unwrap_or(0) * 100 + day,
            What::Month(month) => month * 100,
            What::ThirdOfMonth(third, month) => month * 100 + 10 * (third as u32),
            What::HalfOfMonth(second, month) => month * 100 + 15 * u32::from(second),
            What::PartOfYear(part) | What::ThirdOfSeason(_, part) => season(part) * 100,
            What::ThirdOfYear(third) => 500 * (third as u32),
            What::Year | What::Decade => 0,
        }
    }

    fn needs_year(&self) -> bool {
        self.year.is_none()
    }
}

/// Gives to each of two dates what only the other has: '3 en 9 mei 2015', 'november tot februari
/// 2015', where November is of the year before.
pub(super) fn share(first: &mut Draft, last: &mut Draft) {
    if let (What::Day(day, None), What::Day(_, Some(month))) = (first.what, last.what) {
        first.what = What::Day(day, Some(month));
    }
    if let (What::Day(_, Some(month)), What::Day(day, None)) = (first.what, last.what) {
        last.what = What::Day(day, Some(month));
    }
    let turns = first.rank() > last.rank();
    match (first.year, last.year) {
        (None, Some(year)) => first.year = Some(year - i64::from(turns)),
        (Some(year), None) => last.year = Some(year + i64::from(turns)),
        _ => {}
    }
}

/// Writes drafts as EDTF, and notes what the reader should know.
pub(super) struct Writer<'a> {
    pub context: &'a PhraseContext,
    pub notes: Vec<Note>,
}

impl<'a> Writer<'a> {
    pub fn new(context: &'a PhraseContext) -> Self {
        Self { context, notes: Vec::new() }
    }

    /// The year of the context: the one given, or that of the row before.
    fn context_year(&self) -> Option<i64> {
        let of_previous = || {
            let previous = self.context.previous.as_ref()?;
            let year = previous.earliest()?.ymd().0;
            (previous.latest()?.ymd().0 == year).then_some(year)
        };
        self.context.year.or_else(of_previous).filter(|year| (0..=9999).contains(year))
    }

    /// Fills in the year of the context where the draft has none.
    pub fn complete(&mut self, draft: &mut Draft) -> Result<(), Note> {
        if draft.needs_year() {
            let year = self.context_year().ok_or(Note::YearMissing)?;
            draft.year = Some(year);
            self.note(Note::YearAssumed(year));
        }
        Ok(())
    }

    pub fn note(&mut self, note: Note) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// The draft as EDTF.
    pub fn write(&mut self, draft: &mut Draft) -> Result<String, Note> {
        self.complete(draft)?;
        let year = draft.year.ok_or(Note::YearMissing)?;
        if draft.bare_winter {
            self.note(Note::WinterOf(year));
        }
        // A third of a whole is approximate by itself.
        let mut approximate = draft.approximate;
        let mut near = |text: String| {
            approximate = true;
            text
        };
        let text = match draft.what {
            What::Day(day, month) => self.write_day(draft, year, month, day)?,
            What::Month(month) => format!("{year:04}-{month:02}"),
            What::ThirdOfMonth(third, month) => {
                let day = match third {
                    Third::Begin => 6,
                    Third::Middle => 15,
                    Third::End => days_in_month(year, month).saturating_sub(5),
                };
                near(format!("{year:04}-{month:02}-{day:02}"))
            }
            What::HalfOfMonth(second, month) => {
                let (from, to) = if second { (16, days_in_month(year, month)) } else { (1, 15) };
                let mark = mark(draft.approximate, draft.uncertain);
                return Ok(format!(
                    "[{year:04}-{month:02}-{from:02}{mark}..{year:04}-{month:02}-{to:02}{mark}]"
                ));
            }
            What::PartOfYear(part) => format!("{year:04}-{part:02}"),
            What::ThirdOfSeason(third, part) => {
                // Winter begins in December; its other months are of the next year.
                let months = (part.saturating_sub(20)) * 3 + third as u32;
                let (year, month) =
                    if months > 12 { (year + 1, months - 12) } else { (year, months) };
                near(format!("{year:04}-{month:02}"))
            }
            What::ThirdOfYear(third) => {
                let month = match third {
                    Third::Begin => 2,
                    Third::Middle => 6,
                    Third::End => 11,
                };
                near(format!("{year:04}-{month:02}"))
            }
            What::Year => format!("{year:04}"),
            What::Decade => format!("{:03}X", year / 10),
        };
        if draft.rough_time {
            self.note(Note::TimeLeftOut);
        }
        if let Some(time) = draft.time {
            if approximate || draft.uncertain {
                // EDTF has no doubt about a time of day.
                self.note(Note::TimeLeftOut);
            } else {
                return Ok(format!("{text}T{:02}:{:02}", time / 60, time % 60));
            }
        }
        Ok(text + mark(approximate, draft.uncertain))
    }

    fn write_day(
        &mut self,
        draft: &Draft,
        year: i64,
        month: Option<u32>,
        day: u32,
    ) -> Result<String, Note> {
        let month = month.ok_or(Note::Unreadable)?;
        let date = Day::from_ymd(year, month, day)
            .ok_or_else(|| Note::Impossible(format!("{day}-{month}-{year}")))?;
        if let Some(written) = draft.weekday
            && written != date.weekday()
        {
            self.note(Note::WeekdayDiffers { written, actual: date.weekday() });
        }
        Ok(date.to_string())
    }
}

/// The EDTF mark of doubt.
pub(super) fn mark(approximate: bool, uncertain: bool) -> &'static str {
    match (approximate, uncertain) {
        (true, true) => "%",
        (true, false) => "~",
        (false, true) => "?",
        (false, false) => "",
    }
}
