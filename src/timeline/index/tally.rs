//! Numbers a picture asks for again and again, counted once: the bars of the overview, and the
//! minutes at which information left and reached each lane and the child was seen, so that any
//! stretch is counted by halving.

use super::directory::Directory;
use super::extras::{Link, LinkKind, SightMark};
use super::reach::small;

/// Bars of the overview.
pub(crate) const BARS: usize = 72;

/// The minutes at which something happened, sorted, and where stretches of time begin in them: a
/// picture asks hundreds of times, mostly for where one of its own stretches begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Minutes {
    minutes: Vec<i32>,
    directory: Directory,
}

impl Minutes {
    /// How many lie before a minute.
    pub fn before(&self, minute: i64) -> usize {
        let (low, high) = match self.directory.first_near(self.minutes.len(), minute) {
            Ok(place) => return place,
            Err(places) => places,
        };
        let minute = small(minute);
        let rest = self.minutes.get(low..high).unwrap_or(&[]);
        low + rest.partition_point(|&other| other < minute)
    }

    /// How many lie before a minute, and before those that follow at equal steps; none where that
    /// is not at hand.
    pub fn before_steps(&self, minute: i64, step: i64) -> Option<impl Fn(usize) -> usize + '_> {
        let steps = self.directory.first_at_steps(minute, step)?;
        Some(move |at: usize| steps.place(at, self.minutes.len()))
    }

    fn push(&mut self, minute: i64) {
        self.minutes.push(small(minute));
    }

    /// When all are there.
    fn finish(&mut self) {
        self.minutes.shrink_to_fit();
        self.directory = Directory::build(self.minutes.iter().map(|&minute| i64::from(minute)));
    }

    fn bytes(&self) -> usize {
        self.minutes.capacity() * 4 + self.directory.bytes()
    }
}

/// How many facts left, reached, and did not reach a lane.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct LaneFlow {
    pub sent: Minutes,
    pub received: Minutes,
    pub untold: Minutes,
}

/// The numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Per lane.
    pub flow: Vec<LaneFlow>,
    /// Contacts other than the school's, by how the child was seen.
    pub sight: [Minutes; 5],
}

impl Tally {
    /// Counts; links and contacts come in order of time.
    pub fn build(lanes: usize, links: &[Link], sight: &[SightMark]) -> Self {
        let mut tally = Self { flow: vec![LaneFlow::default(); lanes], ..Self::default() };
        for link in links {
            let mut note = |lane: u16, list: fn(&mut LaneFlow) -> &mut Minutes| {
                if let Some(lane) = tally.flow.get_mut(usize::from(lane)) {
                    list(lane).push(link.minute);
                }
            };
            match link.kind {
                LinkKind::Told => {
                    note(link.from, |lane| &mut lane.sent);
                    note(link.to, |lane| &mut lane.received);
                }
                LinkKind::NotTold => note(link.to, |lane| &mut lane.untold),
            }
        }
        for mark in sight.iter().filter(|mark| !mark.school) {
            if let Some(minutes) = tally.sight.get_mut(mark.degree as usize) {
                minutes.push(mark.minute());
            }
        }
        for lane in &mut tally.flow {
            for minutes in [&mut lane.sent, &mut lane.received, &mut lane.untold] {
                minutes.finish();
            }
        }
        tally.sight.iter_mut().for_each(|minutes| minutes.finish());
        tally
    }

    /// Bytes in use.
    pub fn bytes(&self) -> usize {
        let of_lane =
            |lane: &LaneFlow| lane.sent.bytes() + lane.received.bytes() + lane.untold.bytes();
        self.flow.iter().map(of_lane).sum::<usize>()
            + self.sight.iter().map(Minutes::bytes).sum::<usize>()
    }
}

/// The bars of the overview: contacts and signals per stretch of the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Overview {
    /// Contacts per bar.
    pub contacts: [u32; BARS],
    /// Signals per bar.
    pub signals: [u32; BARS],
}

impl Default for Overview {
    fn default() -> Self {
        Self { contacts: [0; BARS], signals: [0; BARS] }
    }
}

/// The bar of the overview in which a minute lies, of a whole from and to a minute.
pub(super) fn bar_of(minute: i64, (from, to): (f64, f64)) -> Option<usize> {
    let share = (minute as f64 - from) / (to - from).max(1.0);
    (0.0..1.0).contains(&share).then_some((share * BARS as f64) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counting_agrees_with_looking_at_every_minute() {
        let mut minutes = Minutes::default();
        (0..400_i64).for_each(|at| minutes.push(at * at / 7 - 300));
        minutes.push(22_600);
        minutes.finish();
        for minute in (-400..23_500).chain([i64::MIN / 4, i64::MAX / 4]) {
            let expected = minutes.minutes.iter().filter(|&&at| i64::from(at) < minute).count();
            assert_eq!(minutes.before(minute), expected, "{minute}");
        }
        assert_eq!(Minutes::default().before(5), 0);
    }
}
