//! The facts of a case, laid out for drawing: per lane a list sorted by time, column by column,
//! so that a window is found by halving and a merged mark by a pyramid, whatever the number.

mod columns;
mod directory;
mod extras;
mod mask;
mod near;
mod range;
mod reach;
mod sight;
mod tally;

pub(crate) use columns::{Columns, Entry};
pub(crate) use extras::{Involved, SightDegree};
pub use extras::{KeyMoment, Link, LinkKind, SightMark, Spine, key_moments};
pub use mask::Mask;
pub(crate) use near::partition_point_near;
pub(crate) use sight::SightReach;
pub(crate) use tally::{BARS, LaneFlow, Overview, Tally};

use super::arrangement::Arrangement;
use super::grouping::Grouping;
use super::lane::{Lane, Lanes};
use super::time_shape::TimeShape;
use crate::model::{CaseData, Event, EventFamily, EventKind, Id, RecordKind, RowChange};
use crate::text::Language;
use tally::bar_of;

/// Everything the scene needs of a case apart from its words.
#[derive(Clone, Debug, Default)]
pub struct Index {
    pub(crate) grouping: Grouping,
    pub(crate) lanes: Lanes,
    pub(crate) columns: Vec<Columns>,
    pub(crate) key_moments: Vec<KeyMoment>,
    pub(crate) links: Vec<Link>,
    pub(crate) spines: Vec<Spine>,
    pub(crate) involved: Vec<Involved>,
    pub(crate) sight: Vec<SightMark>,
    pub(crate) sight_reach: SightReach,
    /// When the calamity took place: first and last minute.
    pub(crate) calamity: Option<(i64, i64)>,
    /// The event that is the calamity; it never merges.
    pub(crate) calamity_event: Option<i64>,
    pub(crate) undated: usize,
    pub(crate) family_counts: [usize; 12],
    pub(crate) overview: Overview,
    pub(crate) tally: Tally,
    window: Option<(i64, i64)>,
}

impl Index {
    /// Lays out a case.
    #[must_use]
    pub fn build(data: &CaseData, grouping: Grouping, language: Language) -> Self {
        Self::arranged(data, grouping, language, &Arrangement::default())
    }

    /// Lays out a case with its lanes as the inspector arranged them.
    #[must_use]
    pub fn arranged(
        data: &CaseData,
        grouping: Grouping,
        language: Language,
        arrangement: &Arrangement,
    ) -> Self {
        let lanes = Lanes::build(data, grouping, language, arrangement);
        let mut entries: Vec<Vec<Entry>> = vec![Vec::new(); lanes.lanes.len()];
        let mut index = Self { grouping, ..Self::default() };
        let mut found = Vec::new();
        for event in &data.events {
            let Some(entry) = Entry::of(event) else {
                index.undated += 1;
                continue;
            };
            if let Some(count) = index.family_counts.get_mut(family_number(entry.family())) {
                *count += 1;
            }
            lanes.of(event, &mut found);
            for &lane in &found {
                if let Some(list) = entries.get_mut(usize::from(lane)) {
                    list.push(entry);
                }
            }
            extras::links_of(event, &entry, &lanes, &found, &mut index.links);
            index.sight.extend(extras::sight_of(event, &entry, &lanes));
            if event.kind == EventKind::Calamity && index.calamity.is_none() {
                index.calamity = event.earliest.zip(event.latest);
                index.calamity_event = Some(entry.id);
            }
        }
        index.links.shrink_to_fit();
        index.sight.shrink_to_fit();
        index.columns = entries.into_iter().map(Columns::build).collect();
        index.links.sort_by_key(|link| (link.minute, link.event, link.to));
        index.sight.sort_by_key(|mark| (mark.minute(), mark.event));
        index.sight_reach = SightReach::build(&index.sight);
        index.key_moments = extras::key_moments(data.events.iter().map(AsRef::as_ref));
        index.spines = extras::spines(data, &lanes);
        index.involved = extras::involved(data, &lanes);
        index.lanes = lanes;
        index.window = index.find_window(data);
        index.count_up();
        for event in &data.events {
            if let Some(entry) = Entry::of(event) {
                index.note_overview(event, &entry, true);
            }
        }
        index
    }

    /// Brings one changed, added or removed fact in without laying out the rest again. Answers
    /// false when the change may alter the lanes themselves: then build anew.
    pub fn update(&mut self, change: &RowChange, data: &CaseData) -> bool {
        if change.kind != RecordKind::Event {
            return matches!(
                change.kind,
                RecordKind::Citation
                    | RecordKind::Source
                    | RecordKind::Evidence
                    | RecordKind::Finding
                    | RecordKind::Judgement
                    | RecordKind::ReportText
                    | RecordKind::Conclusion
                    | RecordKind::OpenQuestion
                    | RecordKind::SavedView
                    | RecordKind::Setting
            );
        }
        let before = change.before.as_ref().and_then(as_event);
        let after = change.after.as_ref().and_then(as_event);
        // A party named for the first or the last time brings its lane or takes it away, and a
        // calamity moves its line.
        let parties = |event: &Event| -> Vec<String> {
            [&event.from, &event.to, &event.actors, &event.shared_with, &event.not_informed]
                .into_iter()
                .flatten()
                .cloned()
                .collect()
        };
        let (old, new) =
            (before.map(parties).unwrap_or_default(), after.map(parties).unwrap_or_default());
        let named_elsewhere = |code: &String| {
            data.events.iter().any(|event| {
                event.id.value() != change.id
                    && event.kind.family() != EventFamily::Norm
                    && [
                        &event.from,
                        &event.to,
                        &event.actors,
                        &event.shared_with,
                        &event.not_informed,
                    ]
                    .into_iter()
                    .any(|list| list.contains(code))
            })
        };
        let lanes_stay = old
            .iter()
            .filter(|code| !new.contains(code))
            .chain(new.iter().filter(|code| !old.contains(code)))
            .all(named_elsewhere);
        let is_calamity = |event: &Event| event.kind == EventKind::Calamity;
        if self.grouping != Grouping::Organisation
            || before.is_some_and(is_calamity)
            || after.is_some_and(is_calamity)
            || !lanes_stay
        {
            return false;
        }
        let mut found = Vec::new();
        let (mut gone_from_sight, mut come_in_sight) = (Vec::new(), None);
        if let Some(event) = before {
            match Entry::of(event) {
                Some(entry) => {
                    self.lanes.of(event, &mut found);
                    for &lane in &found {
                        if let Some(columns) = self.columns.get_mut(usize::from(lane)) {
                            columns.remove(&entry);
                        }
                    }
                    self.note_overview(event, &entry, false);
                    self.count(entry.family(), false);
                }
                None => self.undated = self.undated.saturating_sub(1),
            }
            self.links.retain(|link| link.event != event.id.value());
            let gone = self.sight.iter().filter(|mark| mark.event == event.id.value());
            gone_from_sight.extend(gone.copied());
            self.sight.retain(|mark| mark.event != event.id.value());
        }
        if let Some(event) = after {
            match Entry::of(event) {
                Some(entry) => {
                    self.lanes.of(event, &mut found);
                    if found.is_empty() {
                        return false;
                    }
                    for &lane in &found {
                        if let Some(columns) = self.columns.get_mut(usize::from(lane)) {
                            columns.insert(entry);
                        }
                    }
                    self.note_overview(event, &entry, true);
                    self.count(entry.family(), true);
                    extras::links_of(event, &entry, &self.lanes, &found, &mut self.links);
                    self.links.sort_by_key(|link| (link.minute, link.event, link.to));
                    come_in_sight = extras::sight_of(event, &entry, &self.lanes);
                    self.sight.extend(come_in_sight);
                    self.sight.sort_by_key(|mark| (mark.minute(), mark.event));
                }
                None => self.undated += 1,
            }
        }
        if before.is_some_and(Event::is_key_moment) || after.is_some_and(Event::is_key_moment) {
            self.key_moments = extras::key_moments(data.events.iter().map(AsRef::as_ref));
        }
        self.spines = extras::spines(data, &self.lanes);
        if !gone_from_sight.is_empty() || come_in_sight.is_some() {
            self.sight_reach.update(&gone_from_sight, come_in_sight.as_slice(), &self.sight);
        }
        self.count_up();
        true
    }

    /// The lanes, from top to bottom.
    #[must_use]
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes.lanes
    }

    /// How many lanes the inspector hid, and how many marks stand in them.
    #[must_use]
    pub fn hidden(&self) -> (usize, usize) {
        let hidden = self.lanes().iter().enumerate().filter(|(_, lane)| lane.hidden);
        hidden.fold((0, 0), |(lanes, marks), (lane, _)| (lanes + 1, marks + self.lane_len(lane)))
    }

    /// The last minute at which the calamity may have taken place.
    #[must_use]
    pub fn calamity_end(&self) -> Option<i64> {
        self.calamity.map(|(_, last)| last)
    }

    /// The lane of a party, by its code.
    #[must_use]
    pub fn lane_of(&self, party: &str) -> Option<usize> {
        self.lanes.by_code.get(party).map(|&lane| usize::from(lane))
    }

    /// What the lanes stand for.
    #[must_use]
    pub const fn grouping(&self) -> Grouping {
        self.grouping
    }

    /// How many facts a lane holds.
    #[must_use]
    pub fn lane_len(&self, lane: usize) -> usize {
        self.columns.get(lane).map_or(0, Columns::len)
    }

    /// How many marks there are in all; a fact in two lanes counts twice.
    #[must_use]
    pub fn len(&self) -> usize {
        self.columns.iter().map(Columns::len).sum()
    }

    /// Whether there is nothing to draw.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.columns.iter().all(|columns| columns.len() == 0)
    }

    /// The key moments in order of time.
    #[must_use]
    pub fn key_moments(&self) -> &[KeyMoment] {
        &self.key_moments
    }

    /// The window that shows the whole case: the investigated period in whole years, else all
    /// facts apart from norms.
    #[must_use]
    pub fn whole(&self) -> (f64, f64) {
        self.window.map_or_else(
            || {
                let (from, to) =
                    (super::calendar::year_start(2010), super::calendar::year_start(2016));
                (from as f64, to as f64)
            },
            |(from, to)| (from as f64, to as f64),
        )
    }

    /// The fact nearest in time to a minute in a lane, from a place in the list in one direction.
    #[must_use]
    pub fn neighbour(&self, lane: usize, event: Id<Event>, later: bool) -> Option<Id<Event>> {
        let columns = self.columns.get(lane)?;
        let at = columns.position(event.value())?;
        let next = if later { at.checked_add(1)? } else { at.checked_sub(1)? };
        columns.id(next).map(Id::new)
    }

    /// The fact of a lane that lies nearest to a minute.
    #[must_use]
    pub fn nearest(&self, lane: usize, minute: i64) -> Option<Id<Event>> {
        let columns = self.columns.get(lane)?;
        let at = columns.first_at(minute);
        let before = at.checked_sub(1);
        [Some(at), before]
            .into_iter()
            .flatten()
            .filter_map(|place| Some((columns.mark(place)?.abs_diff(minute), columns.id(place)?)))
            .min()
            .map(|(_, id)| Id::new(id))
    }

    /// The lane and the minute at which a fact's mark stands.
    #[must_use]
    pub fn place(&self, event: Id<Event>, data: &CaseData) -> Option<(usize, i64)> {
        let row = data.events.get(event)?;
        let mut found = Vec::new();
        self.lanes.of(row, &mut found);
        let entry = Entry::of(row)?;
        found.first().map(|&lane| (usize::from(lane), entry.mark))
    }

    /// Every lane a fact stands in, with its place in the lane's list.
    #[must_use]
    pub fn spots(&self, event: Id<Event>, data: &CaseData) -> Vec<(usize, usize)> {
        let entry = data.events.get(event).and_then(|row| Entry::of(row));
        entry.map_or_else(Vec::new, |entry| self.spots_at(event, entry.mark, data))
    }

    /// The same without its words: looks through the lanes.
    #[must_use]
    pub(crate) fn spots_of(&self, event: Id<Event>) -> Vec<(usize, usize)> {
        let lanes = self.columns.iter().enumerate();
        lanes.filter_map(|(lane, columns)| Some((lane, columns.position(event.value())?))).collect()
    }

    /// The same of a fact whose mark stands at a minute.
    pub(crate) fn spots_at(
        &self,
        event: Id<Event>,
        minute: i64,
        data: &CaseData,
    ) -> Vec<(usize, usize)> {
        let Some(row) = data.events.get(event) else { return Vec::new() };
        let mut found = Vec::new();
        self.lanes.of(row, &mut found);
        let place = |&lane: &u16| {
            let lane = usize::from(lane);
            Some((lane, self.columns.get(lane)?.place_of(minute, event.value())?))
        };
        found.iter().filter_map(place).collect()
    }

    /// The bytes the index takes, to hold against its budget of 64 per fact.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.columns.iter().map(Columns::bytes).sum::<usize>()
            + self.links.capacity() * size_of::<Link>()
            + self.sight.capacity() * size_of::<SightMark>()
            + self.sight_reach.bytes()
            + self.tally.bytes()
    }

    /// Counts anew what is counted once.
    fn count_up(&mut self) {
        self.tally = Tally::build(self.lanes.lanes.len(), &self.links, &self.sight);
    }

    fn count(&mut self, family: EventFamily, up: bool) {
        if let Some(count) = self.family_counts.get_mut(family_number(family)) {
            *count = if up { *count + 1 } else { count.saturating_sub(1) };
        }
    }

    /// Counts a fact in the overview, or no longer.
    fn note_overview(&mut self, event: &Event, entry: &Entry, up: bool) {
        let whole = self.whole();
        let bars = if is_contact(event) {
            &mut self.overview.contacts
        } else if is_alarm(event) {
            &mut self.overview.signals
        } else {
            return;
        };
        if let Some(count) = bar_of(entry.mark, whole).and_then(|bar| bars.get_mut(bar)) {
            *count = if up { *count + 1 } else { count.saturating_sub(1) };
        }
    }

    fn find_window(&self, data: &CaseData) -> Option<(i64, i64)> {
        use super::calendar::{Moment, year_start};
        let investigation = data.investigation();
        let period = investigation.period.as_ref();
        let mut low: Option<i64> = period.and_then(|date| date.earliest_minute());
        let mut high: Option<i64> = period.and_then(|date| date.latest_minute());
        if low.is_none() || high.is_none() {
            for event in &data.events {
                if matches!(event.kind.family(), EventFamily::Norm | EventFamily::Life)
                    && event.kind != EventKind::LifeEvent
                {
                    continue;
                }
                if let Some(entry) = Entry::of(event) {
                    low = Some(low.map_or(entry.mark, |low| low.min(entry.mark)));
                    high = Some(high.map_or(entry.mark, |high| high.max(entry.mark)));
                }
            }
        }
        if let Some((first, last)) = self.calamity {
            low = low.map(|low| low.min(first));
            high = high.map(|high| high.max(last));
        }
        // The first contacts with the child may lie before the period that was investigated.
        if let Some(first) = self.sight.first() {
            let reach = low.map_or(first.minute(), |low| low - 4 * 525_960);
            low =
                low.map(|low| if first.minute() >= reach { low.min(first.minute()) } else { low });
        }
        let (low, high) = (low?, high?);
        let from = year_start(Moment::from_minutes(low).year);
        let to = year_start(Moment::from_minutes(high).year + 1);
        // A case of a few weeks is not shown as a year.
        if high - low < 90 * 1440 {
            let room = ((high - low) / 8).max(1440);
            return Some((low - room, high + room));
        }
        Some((from, to))
    }
}

fn as_event(record: &crate::model::Record) -> Option<&Event> {
    match record {
        crate::model::Record::Event(event) => Some(event),
        _ => None,
    }
}

/// Whether a fact counts as a contact in the overview.
fn is_contact(event: &Event) -> bool {
    matches!(event.kind.family(), EventFamily::Contact | EventFamily::Consultation)
}

/// Whether a fact counts as a signal in the overview.
fn is_alarm(event: &Event) -> bool {
    event.kind.is_signal() || event.kind.family() == EventFamily::Incident
}

/// A family's place in the legend.
pub(crate) fn family_number(family: EventFamily) -> usize {
    EventFamily::ALL.iter().position(|&other| other == family).unwrap_or(0)
}

/// How a fact stands in time, from its packed byte.
pub(crate) const fn shape_of(byte: u8) -> TimeShape {
    TimeShape::unpack(byte)
}
