//! Reads a whole EDTF text: one date, an interval, or a set.

use super::error::{DateError, Unsupported};
use super::parse_point::parse_point;
use super::syntax::{Boundary, Expression, Member, Point};

/// Reads EDTF; the bounds of what is returned are in order.
pub(super) fn parse_expression(text: &str) -> Result<Expression, DateError> {
    if text.is_empty() {
        return Err(DateError::Empty);
    }
    refuse_by_name(text)?;
    if let Some(members) = enclosed(text, '[', ']') {
        return Ok(Expression::OneOf(parse_members(members, text)?));
    }
    if let Some(members) = enclosed(text, '{', '}') {
        return Ok(Expression::AllOf(parse_members(members, text)?));
    }
    if let Some((start, end)) = text.split_once('/') {
        return parse_interval(start, end, text);
    }
    parse_point(text).map(Expression::Single)
}

fn enclosed(text: &str, open: char, close: char) -> Option<&str> {
    text.strip_prefix(open)?.strip_suffix(close)
}

fn parse_interval(start: &str, end: &str, text: &str) -> Result<Expression, DateError> {
    if start.is_empty() && end.is_empty() || end.contains('/') {
        return Err(DateError::Unreadable(text.to_owned()));
    }
    let start = parse_boundary(start)?;
    let end = parse_boundary(end)?;
    if let (Boundary::At(first), Boundary::At(last)) = (&start, &end) {
        check_order(first, last, text)?;
    }
    Ok(Expression::Interval(start, end))
}

fn parse_boundary(text: &str) -> Result<Boundary, DateError> {
    match text {
        "" => Ok(Boundary::Unknown),
        ".." => Ok(Boundary::Open),
        _ => parse_point(text).map(Boundary::At),
    }
}

fn parse_members(list: &str, text: &str) -> Result<Vec<Member>, DateError> {
    list.split(',')
        .map(|member| {
            // The standard prints a space after the comma now and then.
            let member = member.trim();
            let Some((first, last)) = member.split_once("..") else {
                return parse_point(member).map(Member::Point);
            };
            let side = |part: &str| match part {
                "" => Ok(None),
                _ => parse_point(part).map(Some),
            };
            let (first, last) = (side(first)?, side(last)?);
            match (&first, &last) {
                (None, None) => return Err(DateError::Unreadable(text.to_owned())),
                (Some(first), Some(last)) => check_order(first, last, text)?,
                _ => {}
            }
            Ok(Member::Range(first, last))
        })
        .collect()
}

fn check_order(first: &Point, last: &Point, text: &str) -> Result<(), DateError> {
    if first.earliest_minute() > last.latest_minute() {
        return Err(DateError::EndBeforeStart(text.to_owned()));
    }
    Ok(())
}

/// Names what other notations write, so that the message says more than 'not EDTF'.
fn refuse_by_name(text: &str) -> Result<(), DateError> {
    let refuse = |what| Err(DateError::NotSupported(what, text.to_owned()));
    if text.strip_prefix('R').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        && text.contains('/')
    {
        return refuse(Unsupported::Repetition);
    }
    let mut parts = text.split('/');
    if parts.clone().any(|part| {
        part.strip_prefix('P').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    }) {
        return refuse(Unsupported::Duration);
    }
    let old = |part: &str| matches!(part, "open" | "unknown") || part.contains("?~");
    if parts.any(old) {
        return refuse(Unsupported::OldSpelling);
    }
    Ok(())
}
