//! Where something stands in a long sorted list, from a guess on.

/// How far from a guess is looked first; then twice as far, and so on.
const NEAR: usize = 16;

/// The place up to which a sorted list is of a kind, found by looking from a guess on: a picture
/// asks for it hundreds of times, and knows about where it is. Halving the whole list would look
/// all over it, where the processor has nothing at hand.
pub(crate) fn partition_point_near<T>(
    list: &[T],
    about: usize,
    is_before: impl Fn(&T) -> bool,
) -> usize {
    let is = |at: usize| list.get(at).is_some_and(&is_before);
    let mut step = NEAR;
    let (low, high) = if is(about) {
        let mut low = about + 1;
        while is(low + step) {
            low += step + 1;
            step *= 2;
        }
        (low, low + step)
    } else {
        let mut high = about.min(list.len());
        while high > step && !is(high - step) {
            high -= step;
            step *= 2;
        }
        (high.saturating_sub(step), high)
    };
    let rest = list.get(low..high.min(list.len())).unwrap_or(&[]);
    low + rest.partition_point(is_before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guess_changes_nothing_but_the_way() {
        let list: Vec<i32> = (0..300).map(|at| at / 3 * 7).collect();
        for value in (-9..720).step_by(4) {
            let expected = list.partition_point(|&other| other < value);
            for about in (0..330).step_by(9).chain([299, 300, 301, usize::MAX / 4]) {
                let found = partition_point_near(&list, about, |&other| other < value);
                assert_eq!(found, expected, "{value} from {about}");
            }
        }
        assert_eq!(partition_point_near(&[0; 0], 5, |_| true), 0);
    }
}
