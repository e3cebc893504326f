//! Where the facts of any stretch of time begin, in one step: equal bins of a power-of-two number
//! of minutes, each with the place of its first fact. Halving then only looks within one bin.

/// About so many facts share a bin.
const PER_BIN: usize = 4;

/// The places at which bins of time begin in a sorted list of minutes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Directory {
    /// The minute at which the first bin begins.
    start: i64,
    /// A bin is two to this power of minutes wide.
    shift: u32,
    /// The place of the first minute of every bin, and at the end the length of the list.
    first: Vec<u32>,
}

/// The places found for equal steps of time.
pub(crate) struct Steps<'a> {
    /// So many steps find the first place of the list.
    pub before: usize,
    /// The places of the steps after those; all that are left find its end.
    pub places: &'a [u32],
    /// In which only every so many is one of theirs.
    pub stride: usize,
}

impl Steps<'_> {
    /// The place at which a step begins, in a list of so many.
    pub fn place(&self, step: usize, count: usize) -> usize {
        match step.checked_sub(self.before) {
            Some(step) => self.places.get(step * self.stride).map_or(count, |&at| at as usize),
            None => 0,
        }
    }
}

impl Directory {
    pub fn build(
        minutes: impl DoubleEndedIterator<Item = i64> + ExactSizeIterator + Clone,
    ) -> Self {
        let (Some(start), Some(last)) = (minutes.clone().next(), minutes.clone().next_back())
        else {
            return Self::default();
        };
        let most = (minutes.len() / PER_BIN).max(1) as i64;
        let mut shift = 0;
        while ((last - start) >> shift) >= most && shift < 40 {
            shift += 1;
        }
        // Bins of a picture are powers of two as well: where one begins, so does one of these.
        let start = (start >> shift) << shift;
        let bins = ((last - start) >> shift) as usize + 1;
        let mut first = Vec::with_capacity(bins + 1);
        let count = u32::try_from(minutes.len()).unwrap_or(u32::MAX);
        for (place, minute) in minutes.enumerate() {
            let bin = ((minute - start) >> shift) as usize;
            while first.len() <= bin {
                first.push(u32::try_from(place).unwrap_or(u32::MAX));
            }
        }
        first.push(count);
        Self { start, shift, first }
    }

    /// The first place in the list this was built from whose minute is not before another.
    pub fn first_at(&self, minutes: &[i64], minute: i64) -> usize {
        self.first_near(minutes.len(), minute).unwrap_or_else(|(low, high)| {
            low + minutes.get(low..high).unwrap_or(&[]).partition_point(|&other| other < minute)
        })
    }

    /// The same of a list of so many, where it is known at once; else between which places it is.
    pub fn first_near(&self, count: usize, minute: i64) -> Result<usize, (usize, usize)> {
        if minute <= self.start {
            return Ok(0);
        }
        let bin = (minute.saturating_sub(self.start) >> self.shift) as usize;
        let (Some(&low), Some(&high)) = (self.first.get(bin), self.first.get(bin + 1)) else {
            return Ok(count);
        };
        let (low, high) = (low as usize, high as usize);
        if minute & ((1 << self.shift) - 1) == 0 { Ok(low) } else { Err((low, high)) }
    }

    /// The same for a minute and for those that follow at equal steps; none where they do not all
    /// begin a bin of their own.
    pub fn first_at_steps(&self, minute: i64, step: i64) -> Option<Steps<'_>> {
        if (minute | step) & ((1 << self.shift) - 1) != 0 {
            return None;
        }
        let (at, stride) = ((minute - self.start) >> self.shift, (step >> self.shift).max(1));
        // Steps before the first bin find the first place.
        let before = if at < 0 { (-at + stride - 1) / stride } else { 0 };
        let at = usize::try_from(at + before * stride).unwrap_or(usize::MAX);
        let places = self.first.get(at..).unwrap_or(&[]);
        Some(Steps { before: before as usize, places, stride: stride as usize })
    }

    /// Bytes in use.
    pub fn bytes(&self) -> usize {
        self.first.capacity() * 4
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_directory_agrees_with_halving() {
        let mut minutes: Vec<i64> =
            (0..2_000_i64).map(|at| (at * 7_919) % 104_729 - 50_000).collect();
        minutes.extend([90_000; 300]);
        minutes.sort_unstable();
        let directory = Directory::build(minutes.iter().copied());
        for minute in (-60_000..130_000).step_by(37).chain([i64::MIN / 4, i64::MAX / 4]) {
            let expected = minutes.partition_point(|&other| other < minute);
            assert_eq!(directory.first_at(&minutes, minute), expected, "{minute}");
        }
        let step = 1 << (directory.shift + 1);
        let from = (-60_000_i64).div_euclid(step) * step;
        let steps = directory.first_at_steps(from, step).unwrap();
        let places = steps.places.iter().step_by(steps.stride).map(|&place| place as usize);
        let places = std::iter::repeat_n(0, steps.before).chain(places);
        let places = places.chain(std::iter::repeat(minutes.len()));
        for (steps, place) in (0..120).zip(places) {
            let minute = from + steps * step;
            assert_eq!(place, directory.first_at(&minutes, minute), "{minute}");
        }
        assert!(directory.first_at_steps(from + 1, step).is_none());
        assert_eq!(Directory::build(std::iter::empty()).first_at(&[], 5), 0);
    }
}
