//! The gravest of any stretch of facts in a handful of steps: a pyramid of maxima, each level
//! half as long as the one below.

use crate::model::EventFamily;

/// Maxima over power-of-two runs of a list of small numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pyramid {
    /// `levels[0]` is the list itself.
    levels: Vec<Vec<u8>>,
}

impl Pyramid {
    pub fn build(ground: Vec<u8>) -> Self {
        let mut levels = vec![ground];
        while let Some(below) = levels.last()
            && below.len() > 1
        {
            let next =
                below.chunks(2).map(|pair| pair.iter().copied().max().unwrap_or(0)).collect();
            levels.push(next);
        }
        Self { levels }
    }

    /// The greatest number from `start` up to but not including `end`.
    pub fn max(&self, start: usize, end: usize) -> u8 {
        // Nothing is graver than the gravest of all, and a crowd soon has one of those: mostly the
        // middle of it knows.
        let most = self.levels.last().and_then(|top| top.first()).copied().unwrap_or(0);
        let mut found = self.middle(start, end);
        let (mut start, mut end) = (start, end);
        for level in &self.levels {
            if start >= end || found == most {
                break;
            }
            // An odd border belongs to no whole pair of this level: take it here.
            if start % 2 == 1 {
                found = found.max(level.get(start).copied().unwrap_or(0));
                start += 1;
            }
            if end % 2 == 1 {
                end -= 1;
                found = found.max(level.get(end).copied().unwrap_or(0));
            }
            start /= 2;
            end /= 2;
        }
        found
    }

    /// The greatest number of the middle of a stretch: at least a quarter of it.
    fn middle(&self, start: usize, end: usize) -> u8 {
        let high = end.saturating_sub(start).checked_ilog2().unwrap_or(0).saturating_sub(1);
        let first = start.div_ceil(1 << high);
        let level = self.levels.get(high as usize).map_or(&[][..], Vec::as_slice);
        level.get(first..end >> high).unwrap_or(&[]).iter().copied().max().unwrap_or(0)
    }

    /// The list itself.
    pub fn ground(&self) -> &[u8] {
        self.levels.first().map_or(&[], Vec::as_slice)
    }

    /// Bytes in use.
    pub fn bytes(&self) -> usize {
        self.levels.iter().map(Vec::capacity).sum()
    }
}

/// Set in a fact's weight when it is a key moment: it outranks the rest.
pub(crate) const KEY: u8 = 0x20;

/// The weight of a fact in a merged mark: the gravest gives the mark its shape.
pub(crate) const fn weight(family: EventFamily, key_moment: bool) -> u8 {
    let rank = match family {
        EventFamily::Incident => 12,
        EventFamily::Failure => 11,
        EventFamily::Report => 10,
        EventFamily::Agreement => 9,
        EventFamily::Closure => 8,
        EventFamily::Decision => 7,
        EventFamily::Consultation => 6,
        EventFamily::Transfer => 5,
        EventFamily::Contact => 4,
        EventFamily::Statement => 3,
        EventFamily::Life => 2,
        EventFamily::Norm => 1,
    };
    if key_moment { rank | KEY } else { rank }
}

/// The family that a weight came from.
pub(crate) const fn family_of(weight: u8) -> EventFamily {
    match weight & 0x1F {
        12 => EventFamily::Incident,
        11 => EventFamily::Failure,
        10 => EventFamily::Report,
        9 => EventFamily::Agreement,
        8 => EventFamily::Closure,
        7 => EventFamily::Decision,
        6 => EventFamily::Consultation,
        5 => EventFamily::Transfer,
        4 => EventFamily::Contact,
        3 => EventFamily::Statement,
        2 => EventFamily::Life,
        _ => EventFamily::Norm,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pyramid_agrees_with_looking_at_every_item() {
        let ground: Vec<u8> = (0..301_u32).map(|at| ((at * 7919) % 251) as u8).collect();
        let pyramid = Pyramid::build(ground.clone());
        for start in (0..ground.len()).step_by(3) {
            for end in (start..=ground.len()).step_by(7) {
                let expected = ground[start..end].iter().copied().max().unwrap_or(0);
                assert_eq!(pyramid.max(start, end), expected, "{start}..{end}");
            }
        }
        assert_eq!(Pyramid::default().max(0, 5), 0);
        assert_eq!(Pyramid::build(Vec::new()).max(0, 0), 0);
    }

    #[test]
    fn a_weight_names_its_family() {
        for family in EventFamily::ALL {
            assert_eq!(family_of(weight(family, true)), family);
            assert_eq!(family_of(weight(family, false)), family);
        }
    }
}
