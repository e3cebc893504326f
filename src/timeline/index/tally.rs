//! Numbers a picture asks for again and again, counted once: the bars of the overview, and the
//! minutes at which information left and reached each lane and the child was seen, so that any
//! stretch is counted by halving.

use super::extras::{Link, LinkKind, SightMark};
use super::reach::small;

/// Bars of the overview.
pub(crate) const BARS: usize = 72;

/// The minutes at which something happened, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Minutes(Vec<i32>);

impl Minutes {
    /// How many lie before a minute.
    pub fn before(&self, minute: i64) -> usize {
        let minute = small(minute);
        self.0.partition_point(|&other| other < minute)
    }

    /// How many lie before a minute that is after another, before which so many do; near it this
    /// takes few steps.
    pub fn before_from(&self, known: usize, minute: i64) -> usize {
        let minute = small(minute);
        let before = |at: usize| self.0.get(at).is_some_and(|&other| other < minute);
        let (mut least, mut step) = (known, 1);
        while before(least + step - 1) {
            least += step;
            step *= 2;
        }
        let most = (least + step).min(self.0.len());
        let rest = self.0.get(least..most).unwrap_or(&[]);
        least + rest.partition_point(|&other| other < minute)
    }

    fn push(&mut self, minute: i64) {
        self.0.push(small(minute));
    }

    fn bytes(&self) -> usize {
        self.0.capacity() * 4
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
                minutes.0.shrink_to_fit();
            }
        }
        tally.sight.iter_mut().for_each(|minutes| minutes.0.shrink_to_fit());
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
