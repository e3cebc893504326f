//! How many of some events are certainly distinct, when some pairs may be one.

use super::window::Window;

/// Groups up to this size are searched whole; larger ones are judged by their days alone.
const SEARCHED: usize = 20;

/// The greatest number of events of which no two may be one. More pairs never make it larger, so
/// that a vaguer date never makes a count more certain.
///
/// `pairs` holds places in `windows`. Events without a pair are distinct from all others, so only
/// groups joined by pairs need a search: all choices in a small group; in a large one those that
/// certainly lie on different days, which is never too many.
#[must_use]
pub fn certainly_distinct(windows: &[Window], pairs: &[(usize, usize)]) -> usize {
    let mut groups = Groups((0..windows.len()).collect());
    for (a, b) in pairs {
        groups.join(*a, *b);
    }
    let mut members: Vec<(usize, usize)> =
        (0..windows.len()).map(|at| (groups.of(at), at)).collect();
    members.sort_unstable();
    let mut linked: Vec<(usize, usize, usize)> =
        pairs.iter().map(|(a, b)| (groups.of(*a), *a, *b)).collect();
    linked.sort_unstable();
    let mut rest = linked.as_slice();
    let mut count = 0;
    for group in members.chunk_by(|a, b| a.0 == b.0) {
        let Some(first) = group.first() else { continue };
        let (own, after) = rest.split_at(rest.partition_point(|pair| pair.0 <= first.0));
        rest = after;
        count += match group.len() {
            1 => 1,
            size if size <= SEARCHED => searched(group, own),
            _ => by_days(group, own, windows),
        };
    }
    count
}

/// The largest set of a small group without a pair in it.
fn searched(group: &[(usize, usize)], pairs: &[(usize, usize, usize)]) -> usize {
    let place = |at: usize| group.binary_search_by_key(&at, |member| member.1).unwrap_or_default();
    let mut conflicts = vec![0_u32; group.len()];
    for (_, a, b) in pairs {
        let (a, b) = (place(*a), place(*b));
        if let Some(conflicts) = conflicts.get_mut(a) {
            *conflicts |= 1 << b;
        }
        if let Some(conflicts) = conflicts.get_mut(b) {
            *conflicts |= 1 << a;
        }
    }
    largest(&conflicts, (1_u32 << group.len()) - 1)
}

fn largest(conflicts: &[u32], left: u32) -> usize {
    if left == 0 {
        return 0;
    }
    let at = left.trailing_zeros();
    let others = left & !(1 << at);
    let conflicts_here = conflicts.get(at as usize).copied().unwrap_or_default() & others;
    let with = 1 + largest(conflicts, others & !conflicts_here);
    // Without a conflict, or with only one, taking it is never worse.
    if conflicts_here.count_ones() <= 1 { with } else { with.max(largest(conflicts, others)) }
}

/// The most members of a large group that certainly lie on different days, by taking the one that
/// ends first again and again. Pairs that do not follow from the days take their first member out.
fn by_days(group: &[(usize, usize)], pairs: &[(usize, usize, usize)], windows: &[Window]) -> usize {
    let window = |at: usize| windows.get(at).copied().unwrap_or_default();
    let taken_out: Vec<usize> = pairs
        .iter()
        .filter(|(_, a, b)| !window(*a).overlaps(window(*b)))
        .map(|(_, a, _)| *a)
        .collect();
    let mut own: Vec<Window> = group
        .iter()
        .filter(|member| taken_out.binary_search(&member.1).is_err())
        .map(|member| window(member.1))
        .collect();
    own.sort_by_key(|window| (window.last.is_none(), window.last));
    let mut count = 0;
    let mut end: Option<Option<i64>> = None;
    for window in own {
        let free = match end {
            None => true,
            Some(end) => matches!((end, window.first), (Some(end), Some(first)) if first > end),
        };
        if free {
            count += 1;
            end = Some(window.last);
        }
    }
    count.max(1)
}

/// Which events belong together, as a forest.
struct Groups(Vec<usize>);

impl Groups {
    fn of(&mut self, at: usize) -> usize {
        let mut top = at;
        while let Some(parent) = self.0.get(top).copied().filter(|parent| *parent != top) {
            // Halving the path keeps the forest flat.
            let grandparent = self.0.get(parent).copied().unwrap_or(parent);
            if let Some(slot) = self.0.get_mut(top) {
                *slot = grandparent;
            }
            top = parent;
        }
        top
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.of(a), self.of(b));
        if let Some(slot) = self.0.get_mut(a.max(b)) {
            *slot = a.min(b);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn windows(days: &[(i64, i64)]) -> Vec<Window> {
        days.iter().map(|(first, last)| Window { first: Some(*first), last: Some(*last) }).collect()
    }

    #[test]
    fn what_may_be_one_counts_once() {
        let may_june_and_both = windows(&[(0, 30), (31, 60), (0, 150)]);
        assert_eq!(certainly_distinct(&may_june_and_both, &[(2, 0), (2, 1)]), 2);
        assert_eq!(certainly_distinct(&may_june_and_both, &[]), 3);
        assert_eq!(certainly_distinct(&may_june_and_both, &[(2, 0), (2, 1), (1, 0)]), 1);
        assert_eq!(certainly_distinct(&[], &[]), 0);
    }

    #[test]
    fn a_large_group_is_never_counted_too_high() {
        let days: Vec<_> = (0..50).map(|day| (day, day + 1)).collect();
        let pairs: Vec<_> = (1..50).map(|at| (at, at - 1)).collect();
        assert_eq!(certainly_distinct(&windows(&days), &pairs), 25);
    }
}
