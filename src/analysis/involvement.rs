//! Whether an organisation was at work for the family at a time.

use super::index::CaseIndex;
use super::parties::OrganisationRef;
use super::window::{Likelihood, Window};
use crate::model::Involvement;

/// Whether an organisation, its units counted in, was involved at that time; none when nothing is
/// recorded of its involvement at all.
#[must_use]
pub fn involved(
    index: &CaseIndex<'_>,
    organisation: OrganisationRef,
    at: Window,
) -> Option<Likelihood> {
    let column = index.parties.column(organisation);
    index
        .case
        .involvements
        .iter()
        .filter(|row| {
            let own = index.parties.of_id(row.organisation);
            own.is_some_and(|own| index.parties.column(own) == column)
        })
        .map(|row| during(row, at))
        .max()
}

/// Whether an involvement certainly or possibly ran at a time. It certainly ran from the last day
/// it may have started until the first day it may have ended; without an end it goes on.
fn during(row: &Involvement, at: Window) -> Likelihood {
    let start = Window::of_optional(row.start.as_ref());
    let end = Window::of_optional(row.end.as_ref());
    let outer = Window { first: start.first, last: end.last };
    if !outer.overlaps(at) {
        return Likelihood::No;
    }
    let ended = row.end.as_ref().is_none_or(|end| end.as_str().ends_with(".."));
    let certain = matches!((start.last, at.first), (Some(start), Some(at)) if start <= at)
        && (ended || matches!((at.last, end.first), (Some(at), Some(end)) if at <= end));
    if certain { Likelihood::Certainly } else { Likelihood::Possibly }
}
