//! Which column of a table is which, with or without headings that say so.

use super::ExchangeError;
use super::dates::read_date;
use super::draft::ImportDraft;
use super::headings::EventColumn;
use super::mapping::Mapping;
use super::notice::Notice;
use super::sheet::{Sheet, SheetRow};
use crate::model::RecordKind;
use std::borrow::Cow;

/// Where the columns of the exchange table stand in a sheet.
pub(crate) struct Layout {
    /// Index by `EventColumn as usize`; several where cells are to be joined.
    places: Vec<Vec<usize>>,
    /// The first row of facts, as an index in the sheet's rows.
    pub first_row: usize,
}

/// Title rows above the headings are looked through this far.
const HEADING_SEARCH: usize = 20;

impl Layout {
    /// Finds the headings, or works out the columns where there are none.
    pub(crate) fn find(
        sheet: &Sheet,
        mapping: &Mapping,
        draft: &mut ImportDraft,
    ) -> Result<Self, ExchangeError> {
        let count = |row: &SheetRow| {
            row.cells.iter().filter(|cell| column_of(cell, mapping).is_some()).count()
        };
        let best = sheet
            .rows
            .iter()
            .enumerate()
            .take(HEADING_SEARCH)
            .map(|(at, row)| (count(row), std::cmp::Reverse(at)))
            .max();
        let Some((known, std::cmp::Reverse(at))) = best else {
            return Err(ExchangeError::Empty { name: sheet.name.clone() });
        };
        let mut layout = if known == 0 {
            Self { places: Self::none(), first_row: 0 }
        } else {
            Self::of_headings(sheet, at, mapping, draft)
        };
        if known < 2 {
            layout.work_out(sheet, draft);
        }
        layout.settle_text();
        if !layout.has_date() && !layout.has(EventColumn::Summary) {
            let headings =
                sheet.rows.first().map(|row| row.cells.iter().map(str::to_owned).collect());
            return Err(ExchangeError::NoColumns {
                name: sheet.name.clone(),
                headings: headings.unwrap_or_default(),
            });
        }
        Ok(layout)
    }

    /// Whether the sheet has a column.
    pub(crate) fn has(&self, column: EventColumn) -> bool {
        !self.at(column).is_empty()
    }

    /// The text of a row in a column, as it stands; empty without such a column.
    pub(crate) fn text<'a>(&self, row: &'a SheetRow, column: EventColumn) -> Cow<'a, str> {
        match self.at(column) {
            [] => Cow::Borrowed(""),
            [at] => Cow::Borrowed(row.cell(*at)),
            several => {
                let parts: Vec<_> = several
                    .iter()
                    .map(|at| row.cell(*at).trim())
                    .filter(|part| !part.is_empty())
                    .collect();
                Cow::Owned(parts.join("\n"))
            }
        }
    }

    fn at(&self, column: EventColumn) -> &[usize] {
        self.places.get(column as usize).map_or(&[], Vec::as_slice)
    }

    fn set(&mut self, column: EventColumn, places: Vec<usize>) {
        if let Some(slot) = self.places.get_mut(column as usize) {
            *slot = places;
        }
    }

    fn none() -> Vec<Vec<usize>> {
        vec![Vec::new(); EventColumn::ALL.len()]
    }

    fn has_date(&self) -> bool {
        [EventColumn::When, EventColumn::DatePhrase, EventColumn::Start]
            .iter()
            .any(|column| self.has(*column))
    }

    fn of_headings(sheet: &Sheet, at: usize, mapping: &Mapping, draft: &mut ImportDraft) -> Self {
        let mut layout = Self { places: Self::none(), first_row: at + 1 };
        let Some(head) = sheet.rows.get(at) else { return layout };
        for (place, heading) in head.cells.iter().enumerate() {
            if heading.trim().is_empty() {
                continue;
            }
            let Some(column) = column_of(heading, mapping) else {
                draft.warn(
                    RecordKind::Event,
                    head.number,
                    heading.trim(),
                    Notice::new("import-column-unknown").with("column", heading.trim()),
                );
                continue;
            };
            // Only texts can be joined; a second date or organisation column would be a guess.
            let joins = mapping.column(heading).is_some() || column == EventColumn::Summary;
            let Some(slot) = layout.places.get_mut(column as usize) else { continue };
            if slot.is_empty() || joins {
                slot.push(place);
            } else {
                draft.warn(
                    RecordKind::Event,
                    head.number,
                    heading.trim(),
                    Notice::new("import-column-twice").with("column", heading.trim()),
                );
            }
        }
        // 'van … tot' beside each other are dates, not a sender.
        let is_van = |place: &usize| head.cell(*place).trim().eq_ignore_ascii_case("van");
        if layout.has(EventColumn::End)
            && !layout.has(EventColumn::Start)
            && !layout.has(EventColumn::When)
            && let [van] = layout.at(EventColumn::From)
            && is_van(van)
        {
            let places = vec![*van];
            layout.set(EventColumn::Start, places);
            layout.set(EventColumn::From, Vec::new());
        }
        layout
    }

    /// A table with only dates and descriptions, and perhaps no headings that say so.
    fn work_out(&mut self, sheet: &Sheet, draft: &mut ImportDraft) {
        let rows = sheet.rows.get(self.first_row..).unwrap_or_default();
        let sample: Vec<_> = rows.iter().take(50).collect();
        let width = sample.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let dated = |place: usize| {
            sample
                .iter()
                .filter(|row| {
                    let cell = row.cell(place).trim();
                    cell.chars().count() <= 60 && read_date(cell, None).when.is_some()
                })
                .count()
        };
        if !self.has_date() {
            let best = (0..width).map(|place| (dated(place), std::cmp::Reverse(place))).max();
            if let Some((hits, std::cmp::Reverse(place))) = best
                && hits * 2 > sample.len().saturating_sub(1)
                && hits > 0
            {
                self.set(EventColumn::When, vec![place]);
            }
        }
        if !self.has(EventColumn::Summary) && self.has_date() {
            let taken: Vec<usize> = self.places.iter().flatten().copied().collect();
            let length =
                |place: usize| sample.iter().map(|row| row.cell(place).len()).sum::<usize>();
            let longest = (0..width)
                .filter(|place| !taken.contains(place))
                .max_by_key(|place| (length(*place), std::cmp::Reverse(*place)));
            if let Some(place) = longest.filter(|place| length(*place) > 0) {
                self.set(EventColumn::Summary, vec![place]);
            }
        }
        if let ([when], [summary]) = (self.at(EventColumn::When), self.at(EventColumn::Summary)) {
            let notice = Notice::new("import-columns-worked-out")
                .with("date", when + 1)
                .with("text", summary + 1);
            draft.warn(RecordKind::Event, 0, "", notice);
            // A first row without a date above rows that have one is a row of headings.
            if self.first_row == 0
                && let Some(first) = sheet.rows.first()
                && read_date(first.cell(*when), None).when.is_none()
            {
                self.first_row = 1;
            }
        }
    }

    /// Where no column is the summary, the next best text is.
    fn settle_text(&mut self) {
        if self.has(EventColumn::Summary) {
            return;
        }
        for column in [EventColumn::Text, EventColumn::Title, EventColumn::Note] {
            if self.has(column) {
                let places = self.at(column).to_vec();
                self.set(EventColumn::Summary, places);
                self.set(column, Vec::new());
                return;
            }
        }
    }
}

fn column_of(heading: &str, mapping: &Mapping) -> Option<EventColumn> {
    mapping
        .column(heading)
        .or_else(|| EventColumn::from_heading(heading).filter(|column| !mapping.maps(*column)))
}
