//! Reads one EDTF date: `2015-02-25`, `201X`, `2004-06~-11`, `Y17E7`, `2015-06-07T22:00`.

use super::day::{Day, MAX_YEAR};
use super::error::{DateError, Unsupported};
use super::syntax::{Digits, Point, Step, Within, Year};

/// Reads one date; there is at least one day that it can be.
pub(super) fn parse_point(text: &str) -> Result<Point, DateError> {
    refuse_by_name(text)?;
    let point = if text.contains('T') { parse_with_time(text) } else { parse_date(text) }?;
    // 31 February, or 3X of a February.
    point.has_a_day().then_some(point).ok_or_else(|| DateError::Impossible(text.to_owned()))
}

fn unreadable(text: &str) -> DateError {
    DateError::Unreadable(text.to_owned())
}

/// One of year, month and day as written, with the qualifiers around it.
struct Component<'a> {
    text: &'a str,
    /// Before it: about this component alone.
    own: Qualifier,
    /// After it: about this component and all to its left.
    group: Qualifier,
}

#[derive(Clone, Copy, Default)]
struct Qualifier {
    approximate: bool,
    uncertain: bool,
}

impl Qualifier {
    fn of(byte: u8) -> Option<Self> {
        match byte {
            b'~' => Some(Self { approximate: true, uncertain: false }),
            b'?' => Some(Self { approximate: false, uncertain: true }),
            b'%' => Some(Self { approximate: true, uncertain: true }),
            _ => None,
        }
    }
}

impl<'a> Component<'a> {
    fn read(text: &'a str) -> Self {
        let mut component = Self { text, own: Qualifier::default(), group: Qualifier::default() };
        if let Some(own) = text.bytes().next().and_then(Qualifier::of) {
            component.own = own;
            component.text = component.text.get(1..).unwrap_or_default();
        }
        if let Some(group) = component.text.bytes().last().and_then(Qualifier::of) {
            component.group = group;
            let end = component.text.len() - 1;
            component.text = component.text.get(..end).unwrap_or_default();
        }
        component
    }

    fn approximate(&self) -> bool {
        self.own.approximate || self.group.approximate
    }

    fn uncertain(&self) -> bool {
        self.own.uncertain || self.group.uncertain
    }
}

fn parse_date(text: &str) -> Result<Point, DateError> {
    let mut components = split_components(text).into_iter().map(Component::read);
    let year = components.next().ok_or_else(|| unreadable(text))?;
    let (month, day) = (components.next(), components.next());
    if components.next().is_some() {
        return Err(unreadable(text));
    }
    let years = parse_year(year.text, month.is_some(), text)?;
    let within = match (&month, &day) {
        (None, _) => Within::Year,
        (Some(month), None) => parse_month_or_part(month.text, text)?,
        (Some(month), Some(day)) => Within::Day(
            parse_month(month.text, text)?,
            parse_digits(day.text).ok_or_else(|| unreadable(text))?,
        ),
    };
    let components = [Some(&year), month.as_ref(), day.as_ref()];
    let written = || components.into_iter().flatten();
    Ok(Point {
        approximate: written().any(Component::approximate),
        uncertain: written().any(Component::uncertain),
        widening: widening(&within, components),
        year: years,
        within,
    })
}

/// Splits at the dashes, but not at the sign of the year, which may follow a qualifier.
fn split_components(text: &str) -> Vec<&str> {
    let qualifier = usize::from(text.bytes().next().and_then(Qualifier::of).is_some());
    let signed = text.as_bytes().get(qualifier) == Some(&b'-');
    let from = qualifier + usize::from(signed);
    // `Y-17E7` has its sign after the Y.
    let from =
        if text.get(from..).is_some_and(|rest| rest.starts_with("Y-")) { from + 2 } else { from };
    let Some(dash) = text.get(from..).and_then(|rest| rest.find('-')) else { return vec![text] };
    let (year, rest) = text.split_at(from + dash);
    std::iter::once(year).chain(rest.get(1..).unwrap_or_default().split('-')).collect()
}

/// By how much the approximation widens: a qualifier over a group widens by its last component,
/// since that is the precision it speaks about; of several the widest counts. A component that is
/// all `X` has no precision of its own, so that the one to its left counts instead.
fn widening(within: &Within, components: [Option<&Component<'_>>; 3]) -> Option<Step> {
    let steps = match within {
        Within::Month(month) if month.is_blank() => [Step::Year, Step::Year, Step::Year],
        Within::Day(month, day) => {
            let month = if month.is_blank() { Step::Year } else { Step::Month };
            [Step::Year, month, if day.is_blank() { month } else { Step::Day }]
        }
        _ => [Step::Year, Step::Month, Step::Day],
    };
    components
        .into_iter()
        .zip(steps)
        .filter(|(component, _)| component.is_some_and(Component::approximate))
        .map(|(_, step)| step)
        .max()
}

fn parse_year(year: &str, more_follows: bool, whole: &str) -> Result<Year, DateError> {
    if year.starts_with('Y') || year.contains('S') {
        // A year of many or of few significant digits has no months.
        if more_follows {
            return Err(unreadable(whole));
        }
        return parse_long_year(year);
    }
    let (negative, digits) = match year.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, year),
    };
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if plain && digits.len() < 4 {
        return Err(DateError::NotSupported(Unsupported::ShortYear, whole.to_owned()));
    }
    if plain && matches!(digits.len(), 6 | 8) && !more_follows && !negative {
        return Err(DateError::NotSupported(Unsupported::WithoutDashes, whole.to_owned()));
    }
    let pattern = four_digits(digits).ok_or_else(|| unreadable(whole))?;
    let fill = |blank: u32| {
        pattern.iter().fold(0, |sum, digit| sum * 10 + i64::from(digit.unwrap_or(blank)))
    };
    let (least, most) = (fill(0), fill(9));
    if negative && most == 0 {
        return Err(DateError::Impossible(whole.to_owned()));
    }
    let (low, high) = if negative { (-most, -least) } else { (least, most) };
    Ok(Year { low, high, estimate: None, pattern: (low != high).then_some(pattern) })
}

fn four_digits(text: &str) -> Option<[Option<u32>; 4]> {
    let digits: Option<Vec<Option<u32>>> = text.bytes().map(digit_or_blank).collect();
    digits?.try_into().ok()
}

fn digit_or_blank(byte: u8) -> Option<Option<u32>> {
    match byte {
        b'X' => Some(None),
        b'0'..=b'9' => Some(Some(u32::from(byte - b'0'))),
        _ => None,
    }
}

/// `Y170000002`, `Y-17E7`, `1950S2`, `Y3388E2S3`.
fn parse_long_year(text: &str) -> Result<Year, DateError> {
    let out_of_range = || DateError::YearOutOfRange(text.to_owned());
    let (long, body) = match text.strip_prefix('Y') {
        Some(body) => (true, body),
        None => (false, text),
    };
    let (negative, body) = match body.strip_prefix('-') {
        Some(body) => (true, body),
        None => (false, body),
    };
    let (body, significant) = match body.split_once('S') {
        Some((body, significant)) => (body, Some(natural(significant).ok_or(unreadable(text))?)),
        None => (body, None),
    };
    let (digits, exponent) = match body.split_once('E') {
        Some((digits, exponent)) if long => (digits, natural(exponent).ok_or(unreadable(text))?),
        Some(_) => return Err(unreadable(text)),
        None => (body, 0),
    };
    let mantissa = natural(digits).ok_or(unreadable(text))?;
    if !long && digits.len() != 4 || significant == Some(0) {
        return Err(unreadable(text));
    }
    // Four digits or fewer are written without the Y, unless an exponent follows.
    if long && digits.len() <= 4 && exponent == 0 {
        return Err(unreadable(text));
    }
    let size = u32::try_from(exponent)
        .ok()
        .and_then(|exponent| 10_i64.checked_pow(exponent))
        .and_then(|power| mantissa.checked_mul(power))
        .filter(|size| *size <= MAX_YEAR)
        .ok_or_else(out_of_range)?;
    let sign = if negative { -1 } else { 1 };
    let Some(significant) = significant else { return Ok(Year::exact(sign * size)) };
    let length = if long { i64::from(size.max(1).ilog10()) + 1 } else { 4 };
    let blanks = u32::try_from((length - significant).max(0)).unwrap_or(0);
    let unit = 10_i64.checked_pow(blanks).ok_or_else(out_of_range)?;
    let least = size / unit * unit;
    let most = least + unit - 1;
    let (low, high) = if negative { (-most, -least) } else { (least, most) };
    Ok(Year { low, high, estimate: Some(sign * size), pattern: None })
}

/// A number of digits only; none where it is too large.
fn natural(text: &str) -> Option<i64> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

fn parse_digits(text: &str) -> Option<Digits> {
    match text.as_bytes() {
        [tens, units] => Some(Digits([digit_or_blank(*tens)?, digit_or_blank(*units)?])),
        _ => None,
    }
}

fn parse_month(text: &str, whole: &str) -> Result<Digits, DateError> {
    let month = parse_digits(text).ok_or_else(|| unreadable(whole))?;
    match month.value() {
        Some(0 | 13..) => Err(DateError::Impossible(whole.to_owned())),
        _ => Ok(month),
    }
}

fn parse_month_or_part(text: &str, whole: &str) -> Result<Within, DateError> {
    if text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DateError::NotSupported(Unsupported::OrdinalDay, whole.to_owned()));
    }
    match parse_digits(text).and_then(Digits::value) {
        Some(part @ 21..=41) => Ok(Within::PartOfYear(part)),
        Some(42..) => Err(DateError::NotSupported(Unsupported::PartOfYear, whole.to_owned())),
        _ => parse_month(text, whole).map(Within::Month),
    }
}

fn parse_with_time(text: &str) -> Result<Point, DateError> {
    let (date, time) = text.split_once('T').ok_or_else(|| unreadable(text))?;
    if text.bytes().any(|byte| Qualifier::of(byte).is_some()) {
        return Err(DateError::NotSupported(Unsupported::QualifiedTime, text.to_owned()));
    }
    let point = parse_date(date)?;
    let Within::Day(month, day) = point.within else {
        return Err(DateError::NotSupported(Unsupported::TimeWithoutDay, text.to_owned()));
    };
    let (Some(year), Some(month), Some(day)) = (point.year.value(), month.value(), day.value())
    else {
        return Err(DateError::NotSupported(Unsupported::TimeWithoutDay, text.to_owned()));
    };
    if Day::from_ymd(year, month, day).is_none() {
        return Err(DateError::Impossible(text.to_owned()));
    }
    let minute_of_day = parse_time(time, text)?;
    Ok(Point { within: Within::Time { month, day, minute_of_day }, ..point })
}

/// `22:00`, `22:00:30`, with `Z`, `+01` or `+01:00` behind it. The zone is checked and printed,
/// but bounds follow the clock of the place that wrote it, as every other date in a case does.
fn parse_time(time: &str, whole: &str) -> Result<i64, DateError> {
    let zone_at = time.find(['Z', '+', '-']).unwrap_or(time.len());
    let (clock, zone) = time.split_at(zone_at);
    let mut parts = clock.split(':').map(two_digits);
    let mut next = || parts.next();
    let (Some(Some(hour)), Some(Some(minute)), second, None) = (next(), next(), next(), next())
    else {
        return Err(unreadable(whole));
    };
    let second = match second {
        None => 0,
        Some(second) => second.ok_or_else(|| unreadable(whole))?,
    };
    let midnight = hour == 24 && minute == 0 && second == 0;
    let leap_second = second == 60 && minute == 59;
    if !midnight && (hour > 23 || minute > 59 || second > 59 && !leap_second) {
        return Err(DateError::Impossible(whole.to_owned()));
    }
    check_zone(zone, whole)?;
    Ok(hour * 60 + minute)
}

fn check_zone(zone: &str, whole: &str) -> Result<(), DateError> {
    if zone.is_empty() || zone == "Z" {
        return Ok(());
    }
    let offset = zone.get(1..).unwrap_or_default();
    let (hours, minutes) = offset.split_once(':').unwrap_or((offset, "00"));
    match (two_digits(hours), two_digits(minutes)) {
        _ if zone.starts_with('Z') => Err(unreadable(whole)),
        (Some(0..=23), Some(0..=59)) => Ok(()),
        (Some(_), Some(_)) => Err(DateError::Impossible(whole.to_owned())),
        _ => Err(unreadable(whole)),
    }
}

fn two_digits(text: &str) -> Option<i64> {
    if text.len() == 2 { natural(text) } else { None }
}

fn refuse_by_name(text: &str) -> Result<(), DateError> {
    let refuse = |what| Err(DateError::NotSupported(what, text.to_owned()));
    let dated = text.starts_with(|c: char| c.is_ascii_digit());
    if dated && text.contains("-W") {
        return refuse(Unsupported::Week);
    }
    let old_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'-' | b'u' | b'x');
    let has_old = text.bytes().any(|byte| matches!(byte, b'u' | b'x'));
    if has_old && text.bytes().all(|byte| old_digit(byte) || Qualifier::of(byte).is_some()) {
        return refuse(Unsupported::OldUnspecified);
    }
    Ok(())
}
