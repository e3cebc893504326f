//! Reads phrases of one or more dates: periods, windows, lists and nights.

use super::Note;
use super::cursor::Cursor;
use super::draft::{Draft, What, Writer, mark, share};
use super::point::point;
use crate::model::date::Day;

type Read = Result<String, Note>;

/// What joins two dates.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Join {
    /// 'tot', 't/m', '-': lasted.
    Until,
    /// 'en', ',': both.
    And,
    /// 'of': one of them.
    Or,
    /// 'mei/juni': somewhere in them.
    Slash,
}

const UNTIL: &[&[&str]] = &[
    &["tot", "en", "met"],
    &["tot", "aan"],
    &["tot"],
    &["tm"],
    &["until"],
    &["till"],
    &["to"],
    &["through"],
];

/// Reads a phrase that does not lean on the row before.
pub(super) fn read(cursor: Cursor<'_>, writer: &mut Writer<'_>) -> Read {
    let mut at = cursor;
    at.skip_words(|word| matches!(word, "in" | "de" | "the" | "periode" | "het" | "tijdvak"));
    let mut night = at;
    if night.take_any(&[&["nacht", "van"], &["nacht", "op"]]) {
        return read_night(night, writer);
    }
    if at.take_any(&[&["vanaf"], &["sinds"], &["sedert"], &["since"], &["from"]]) {
        return read_since(at, writer);
    }
    if at.take_any(UNTIL) {
        let mut end = only_point(at)?;
        return Ok(format!("../{}", writer.write(&mut end)?));
    }
    if at.take_any(&[&["tussen"], &["between"]]) {
        return read_between(at, writer);
    }
    if at.take_any(&[&["uiterlijk"], &["niet", "later", "dan"]]) {
        let mut end = only_point(at)?;
        return Ok(format!("[..{}]", writer.write(&mut end)?));
    }
    if at.take_any(&[&["niet", "eerder", "dan"]]) {
        let mut start = only_point(at)?;
        return Ok(format!("[{}..]", writer.write(&mut start)?));
    }
    if at.take_any(&[&["voor"], &["before"]]) {
        return read_beyond(at, writer, -1);
    }
    if at.take_any(&[&["na"], &["after"]]) {
        return read_beyond(at, writer, 1);
    }
    read_list(cursor, writer)
}

/// One date that uses every word.
fn only_point(mut cursor: Cursor<'_>) -> Result<Draft, Note> {
    let draft = point(&mut cursor).ok_or(Note::Unreadable)?;
    if cursor.is_done() { Ok(draft) } else { Err(Note::Unreadable) }
}

/// 'vanaf juni 2012', and with an end 'vanaf juni 2012 tot mei 2013'.
fn read_since(mut cursor: Cursor<'_>, writer: &mut Writer<'_>) -> Read {
    let mut start = point(&mut cursor).ok_or(Note::Unreadable)?;
    if cursor.is_done() {
        return Ok(format!("{}/..", writer.write(&mut start)?));
    }
    if !cursor.take_any(UNTIL) && !cursor.take_mark('-') {
        return Err(Note::Unreadable);
    }
    let mut end = only_point(cursor)?;
    write_pair(writer, &mut start, &mut end).map(|(start, end)| format!("{start}/{end}"))
}

fn read_between(mut cursor: Cursor<'_>, writer: &mut Writer<'_>) -> Read {
    let mut start = point(&mut cursor).ok_or(Note::Unreadable)?;
    if !cursor.take_any(&[&["en"], &["and"]]) {
        return Err(Note::Unreadable);
    }
    let mut end = only_point(cursor)?;
    write_pair(writer, &mut start, &mut end).map(|(start, end)| format!("[{start}..{end}]"))
}

fn write_pair(
    writer: &mut Writer<'_>,
    start: &mut Draft,
    end: &mut Draft,
) -> Result<(String, String), Note> {
    share(start, end);
    if start.year.is_none() && end.year.is_none() {
        writer.complete(start)?;
        share(start, end);
    }
    Ok((writer.write(start)?, writer.write(end)?))
}

/// 'voor 8 juni 2015', 'na mei 2012': one moment beyond that day, month or year; beyond what is
/// less sharp than that, the date itself is the limit.
fn read_beyond(cursor: Cursor<'_>, writer: &mut Writer<'_>, direction: i64) -> Read {
    let mut limit = only_point(cursor)?;
    writer.complete(&mut limit)?;
    let written = writer.write(&mut limit)?;
    let year = limit.year.ok_or(Note::Unreadable)?;
    let sharp = !limit.approximate && limit.time.is_none();
    let doubt = mark(false, limit.uncertain);
    let shifted = match limit.what {
        What::Day(day, Some(month)) if sharp => {
            Day::from_ymd(year, month, day).map(|day| day.plus_days(direction).to_string())
        }
        What::Month(month) if sharp => Day::from_ymd(year, month, 1).map(|day| {
            let (year, month, _) = day.plus_months(direction).ymd();
            format!("{year:04}-{month:02}")
        }),
        What::Year if sharp => Some(format!("{:04}", year + direction)),
        _ => None,
    };
    let limit = shifted.map_or(written, |shifted| shifted + doubt);
    Ok(if direction < 0 { format!("[..{limit}]") } else { format!("[{limit}..]") })
}

/// 'nacht van 7 op 8 juni 2015': from ten in the evening to six in the morning.
fn read_night(mut cursor: Cursor<'_>, writer: &mut Writer<'_>) -> Read {
    let mut start = point(&mut cursor).ok_or(Note::Unreadable)?;
    if !cursor.take_any(&[&["op"], &["to"]]) {
        return Err(Note::Unreadable);
    }
    let mut end = only_point(cursor)?;
    let (first, last) = write_pair(writer, &mut start, &mut end)?;
    let successive = match (day_of(&start), day_of(&end)) {
        (Some(first), Some(last)) => first.plus_days(1) == last,
        _ => false,
    };
    if !successive || start.approximate || end.approximate || start.uncertain || end.uncertain {
        return Err(Note::Unreadable);
    }
    Ok(format!("{first}T22:00/{last}T06:00"))
}

fn day_of(draft: &Draft) -> Option<Day> {
    match (draft.what, draft.time) {
        (What::Day(day, Some(month)), None) => Day::from_ymd(draft.year?, month, day),
        _ => None,
    }
}

/// One date, a period, or a list.
fn read_list(mut cursor: Cursor<'_>, writer: &mut Writer<'_>) -> Read {
    let mut drafts = vec![point(&mut cursor).ok_or(Note::Unreadable)?];
    let mut join = None;
    while !cursor.is_done() {
        let next = take_join(&mut cursor).ok_or(Note::Unreadable)?;
        drafts.push(point(&mut cursor).ok_or(Note::Unreadable)?);
        join = Some(match (join, next) {
            (None, next) => next,
            // 'mei, juni of juli': the last word decides.
            (Some(Join::And), next @ (Join::And | Join::Or)) => next,
            (Some(Join::Or), Join::Or) => Join::Or,
            _ => return Err(Note::Unreadable),
        });
    }
    let Some(join) = join else {
        return drafts.first_mut().map_or(Err(Note::Unreadable), |draft| writer.write(draft));
    };
    let written = write_shared(writer, &mut drafts)?;
    let (Some(first), Some(last)) = (written.first(), written.last()) else {
        return Err(Note::Unreadable);
    };
    let list = written.join(",");
    match join {
        Join::Until if written.len() == 2 => Ok(format!("{first}/{last}")),
        Join::Slash if written.len() == 2 => Ok(format!("[{first}..{last}]")),
        Join::And if adjoin(&drafts) => Ok(format!("{first}/{last}")),
        Join::And => Ok(format!("{{{list}}}")),
        Join::Or => Ok(format!("[{list}]")),
        _ => Err(Note::Unreadable),
    }
}

fn take_join(cursor: &mut Cursor<'_>) -> Option<Join> {
    if cursor.take_any(UNTIL) || cursor.take_mark('-') {
        Some(Join::Until)
    } else if cursor.take_any(&[&["en"], &["and"]]) || cursor.take_mark('&') {
        Some(Join::And)
    } else if cursor.take_any(&[&["of"], &["or"]]) {
        Some(Join::Or)
    } else if cursor.take_mark(',') {
        // 'mei, juni en juli', also with a comma before the last.
        let joined = cursor.take_any(&[&["en"], &["and"]]);
        let or = !joined && cursor.take_any(&[&["of"], &["or"]]);
        Some(if or { Join::Or } else { Join::And })
    } else if cursor.take_mark('/') {
        Some(Join::Slash)
    } else {
        None
    }
}

/// Hands years and months on from date to date, the last one first since it is mostly complete.
fn write_shared(writer: &mut Writer<'_>, drafts: &mut [Draft]) -> Result<Vec<String>, Note> {
    let hand_back = |drafts: &mut [Draft]| {
        for at in (1..drafts.len()).rev() {
            if let (before, [last, ..]) = drafts.split_at_mut(at)
                && let Some(first) = before.last_mut()
            {
                share(first, last);
            }
        }
    };
    hand_back(drafts);
    if drafts.iter().all(|draft| draft.year.is_none())
        && let Some(first) = drafts.first_mut()
    {
        writer.complete(first)?;
    }
    for at in 1..drafts.len() {
        if let (before, [last, ..]) = drafts.split_at_mut(at)
            && let Some(first) = before.last_mut()
        {
            share(first, last);
        }
    }
    drafts.iter_mut().map(|draft| writer.write(draft)).collect()
}

/// Whether each date follows the one before without a gap, so that together they are a period.
fn adjoin(drafts: &[Draft]) -> bool {
    drafts.windows(2).all(|pair| match pair {
        [first, last] => {
            let place = |draft: &Draft| match draft.what {
                _ if draft.time.is_some() => None,
                What::Day(day, Some(month)) => Some(Day::from_ymd(draft.year?, month, day)?.0),
                What::Month(month) => Some(draft.year? * 12 + i64::from(month)),
                What::Year => draft.year,
                What::PartOfYear(part @ 21..=24) => Some(draft.year? * 4 + i64::from(part)),
                What::PartOfYear(part @ 33..=36) => Some(draft.year? * 4 + i64::from(part)),
                _ => None,
            };
            let alike = std::mem::discriminant(&first.what) == std::mem::discriminant(&last.what);
            match (place(first), place(last)) {
                (Some(first), Some(last)) => alike && first + 1 == last,
                _ => false,
            }
        }
        _ => false,
    })
}
