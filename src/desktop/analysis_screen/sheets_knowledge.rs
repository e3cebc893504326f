//! The tables about who knew, who was told and who was there.

use super::sheet::{Maker, Sheet, SheetCell};
use crate::analysis::{ConsultationCell, EventRef, Knowing, KnowledgeCell};
use crate::desktop::data_table::{Sign, TableCell, TableColumn, Width};
use crate::desktop::dates;
use crate::model::{Attendance, Minutes, OrganisationKind, RecordKind};
use std::collections::BTreeMap;

/// Width of the column of a party, in points: room for a date with both ends.
const KNOWING: f32 = 128.0;
/// Room for a sign and what was done with the minutes.
const ATTENDING: f32 = 104.0;

impl Maker<'_> {
    /// Who knew what, since when.
    pub fn knowledge(&self) -> Sheet {
        let parties = self.party_columns(
            self.analyses.knowledge.iter().map(|cell| cell.column.as_str()).chain(
                self.analyses.knowledge_not_recorded.iter().map(|row| row.organisation.as_str()),
            ),
        );
        let items = &self.context.data.information_items;
        let rows = items.iter().map(|item| {
            let name = TableCell::text(&item.item).with_hint(&item.consequence);
            let since = item.since.as_ref().map(|date| dates::short(date, self.context.language));
            let mut row = vec![
                SheetCell::from(name).of_record(RecordKind::InformationItem, item.id.value()),
                self.quiet(since.unwrap_or_default()),
            ];
            row.extend(parties.iter().map(|party| self.knowing(&item.code, party)));
            row
        });
        let theme = self.context.theme;
        let word = |key| self.context.tr(key);
        Sheet {
            columns: self.matrix_columns(self.word("item"), [272.0, 116.0, KNOWING], &parties),
            rows: rows.collect(),
            keys: items.iter().map(|item| item.code.clone()).collect(),
            lines: 1,
            matrix: true,
            legend: vec![
                (Sign::Dot, theme.accent, self.word("knew-since")),
                (Sign::Half, theme.accent, word("analysis-knowing-not-all-told")),
                (Sign::Struck, theme.signal, self.word("not-told-though-involved")),
                (Sign::Unknown, theme.text3, word("analysis-knowing-unknown")),
                (Sign::Small, theme.text3, self.word("does-not-apply")),
            ],
            summary: self.context.tr_with(
                "analysis-screen-not-told-summary",
                &[
                    ("times", self.analyses.times_not_told.to_string().into()),
                    ("items", self.analyses.items_not_told.to_string().into()),
                    ("all", items.len().to_string().into()),
                ],
            ),
            ..Sheet::default()
        }
    }

    fn knowing(&self, item: &str, party: &str) -> SheetCell {
        let theme = self.context.theme;
        let found: Vec<&KnowledgeCell> = self
            .analyses
            .knowledge
            .iter()
            .filter(|cell| cell.item == item && cell.column == party)
            .collect();
        let events = || found.iter().filter_map(|cell| cell.event.as_ref());
        let state = |wanted: &[Knowing]| found.iter().find(|cell| wanted.contains(&cell.state));
        let hint = found.iter().map(|cell| self.knowing_hint(cell)).collect::<Vec<_>>().join("\n");
        if state(&[Knowing::NotTold]).is_some() {
            let text = self.context.tr("analysis-knowing-not-told");
            let mut cell = self.failed(text);
            cell.shown.hint = hint;
            return cell.of_events(events());
        }
        if state(&[Knowing::NotAllTold]).is_some() {
            let text = self.context.tr("analysis-knowing-not-all-told");
            let cell = TableCell::sign(Sign::Half, theme.accent, text).with_hint(hint);
            return SheetCell::from(cell).of_events(events());
        }
        if let Some(knew) = state(&[Knowing::Knew, Knowing::Told]) {
            let since = knew.since.as_ref().map(|date| dates::short(date, self.context.language));
            let cell = TableCell::sign(Sign::Dot, theme.accent, since.unwrap_or_default());
            return SheetCell::from(cell.with_hint(hint)).of_events(events());
        }
        let unknown = self
            .analyses
            .knowledge_not_recorded
            .iter()
            .any(|row| row.item == item && row.organisation == party);
        if unknown {
            let text = self.context.tr("analysis-knowing-unknown");
            let cell = TableCell::sign(Sign::Unknown, theme.text3, text);
            return cell.coloured(theme.text2).into();
        }
        TableCell::sign(Sign::Small, theme.text3, "").into()
    }

    /// How a party stands to an item, with who told or why not.
    pub fn knowing_hint(&self, cell: &KnowledgeCell) -> String {
        let key = match cell.state {
            Knowing::Knew => "analysis-knowing-knew",
            Knowing::Told => "analysis-knowing-told",
            Knowing::NotTold => "analysis-knowing-not-told",
            Knowing::NotAllTold => "analysis-knowing-not-all-told",
        };
        let mut hint = format!(
            "{}: {}",
            self.context.data.party_name(&cell.organisation),
            self.context.tr(key)
        );
        if !cell.by.is_empty() {
            hint.push_str(&format!(" ({})", self.context.data.party_name(&cell.by)));
        }
        if !cell.reason.is_empty() {
            hint.push_str(&format!(": {}", cell.reason));
        }
        if let Some(event) = &cell.event {
            hint.push_str(&format!(" · {}", event.code));
        }
        hint
    }

    /// What was not passed on.
    pub fn not_shared(&self) -> Sheet {
        let item_of =
            |code: &str| self.context.data.information_items.iter().find(|item| item.code == code);
        let cells = || self.analyses.knowledge.iter().filter(|cell| !cell.told);
        let rows = cells().map(|cell| {
            let item = item_of(&cell.item);
            let what = item.map_or_else(|| cell.item.clone(), |item| item.item.clone());
            let key = match cell.state {
                Knowing::NotAllTold => "analysis-knowing-not-all-told",
                _ => "analysis-knowing-not-told",
            };
            let who = format!(
                "{}: {}",
                self.context.data.party_name(&cell.organisation),
                self.context.tr(key)
            );
            let what = SheetCell::text(what);
            vec![
                match item {
                    Some(item) => what.of_record(RecordKind::InformationItem, item.id.value()),
                    None => what,
                },
                self.failed(who).of_events(&cell.event),
                SheetCell::text(self.context.data.party_name(&cell.by)),
                SheetCell::text(&cell.reason),
                self.maybe_fact(cell.event.as_ref()),
            ]
        });
        Sheet {
            columns: vec![
                self.column("item", 3.0),
                self.column("not-told-to", 2.2),
                self.column("held-by", 1.6),
                self.column("reason", 2.0),
                self.column("fact", 2.4),
            ],
            rows: rows.collect(),
            keys: cells()
                .map(|cell| format!("{}/{}/{}", cell.item, cell.column, cell.organisation))
                .collect(),
            lines: 2,
            ..Sheet::default()
        }
    }

    /// Attendance and minutes of every consultation.
    pub fn consultations(&self) -> Sheet {
        let cells = &self.analyses.consultations;
        let parties = self.party_columns(cells.iter().map(|cell| cell.column.as_str()));
        let mut meetings: Vec<(i64, &str, Option<&EventRef>)> = Vec::new();
        for cell in cells {
            let known = meetings.iter().any(|(_, code, event)| {
                *code == cell.consultation && *event == cell.event.as_ref()
            });
            if !known {
                let event = cell.event.as_ref().and_then(|event| self.event(event));
                let order = event.and_then(|event| event.earliest).unwrap_or(i64::MAX);
                meetings.push((order, &cell.consultation, cell.event.as_ref()));
            }
        }
        meetings.sort();
        let rows = meetings.iter().map(|(_, code, event)| {
            let mut row = vec![
                event.map_or_else(|| SheetCell::text(*code), |event| self.fact(event)),
                event.map(|event| self.when(event)).unwrap_or_default(),
            ];
            row.extend(parties.iter().map(|party| {
                let cell = cells.iter().find(|cell| {
                    cell.column == *party
                        && cell.consultation == *code
                        && cell.event.as_ref() == *event
                });
                cell.map_or_else(SheetCell::default, |cell| self.attendance(cell))
            }));
            row
        });
        let theme = self.context.theme;
        let attendance = |value: Attendance| self.context.keyword("attendance", value.keyword());
        Sheet {
            columns: self.matrix_columns(
                self.word("consultation"),
                [270.0, 116.0, ATTENDING],
                &parties,
            ),
            rows: rows.collect(),
            keys: meetings
                .iter()
                .map(|(_, code, event)| {
                    event.map_or_else(|| (*code).to_owned(), |event| event.code.clone())
                })
                .collect(),
            lines: 1,
            matrix: true,
            legend: vec![
                (Sign::Dot, theme.accent, attendance(Attendance::Present)),
                (Sign::Ring, theme.text2, attendance(Attendance::AbsentWithNotice)),
                (Sign::Cross, theme.signal, attendance(Attendance::NotInvited)),
                (Sign::Struck, theme.signal, attendance(Attendance::Refused)),
                (Sign::Unknown, theme.text3, attendance(Attendance::Unknown)),
            ],
            ..Sheet::default()
        }
    }

    fn attendance(&self, cell: &ConsultationCell) -> SheetCell {
        let theme = self.context.theme;
        let (sign, colour) = match cell.attendance {
            Attendance::Present => (Sign::Dot, theme.accent),
            Attendance::AbsentWithNotice => (Sign::Ring, theme.text2),
            Attendance::NotInvited => (Sign::Cross, theme.signal),
            Attendance::Refused => (Sign::Struck, theme.signal),
            Attendance::Unknown => (Sign::Unknown, theme.text3),
        };
        let (minutes, ink) = match cell.minutes {
            Minutes::Received => (self.word("minutes"), theme.text2),
            Minutes::NotReceived => (self.word("no-minutes"), theme.signal),
            Minutes::Unknown => (String::new(), theme.text2),
        };
        let hint = format!(
            "{}: {}, {}",
            self.context.data.party_name(&cell.party),
            self.context.keyword("attendance", cell.attendance.keyword()),
            self.context.keyword("minutes", cell.minutes.keyword()),
        );
        let shown = TableCell::sign(sign, colour, minutes).coloured(ink).with_hint(hint);
        SheetCell::from(shown).of_events(&cell.event)
    }

    /// The parties of a matrix: organisations in the order of the lanes, then the others.
    pub fn party_columns<'b>(&self, codes: impl Iterator<Item = &'b str>) -> Vec<String> {
        let mut order: BTreeMap<(bool, i64, &str), ()> = BTreeMap::new();
        for code in codes.filter(|code| !code.is_empty()) {
            let organisation = self.context.data.organisation(code);
            let lane = organisation.map_or(i64::MAX, |row| row.lane_order);
            // Groups and persons come last: they have no lane of their own.
            let own = organisation.is_some_and(|row| {
                !matches!(row.kind, OrganisationKind::Group | OrganisationKind::Citizen)
            });
            order.insert((!own, lane, code), ());
        }
        order.into_keys().map(|(_, _, code)| code.to_owned()).collect()
    }

    /// The columns of a matrix: what the rows are, their date, and the parties; with their least
    /// widths.
    pub fn matrix_columns(
        &self,
        first: String,
        [first_width, second_width, party_width]: [f32; 3],
        parties: &[String],
    ) -> Vec<TableColumn> {
        let mut columns = vec![
            TableColumn { width: Width::Share(2.6, first_width), ..TableColumn::share(first, 2.6) },
            TableColumn::points(self.word("when"), second_width),
        ];
        columns.extend(parties.iter().map(|code| {
            let name = self.context.data.party_name(code);
            let title = if name.chars().count() > 12 { code.as_str() } else { name };
            TableColumn {
                width: Width::Share(1.0, party_width),
                colour: Some(self.context.theme.party_colour(self.context.data, code)),
                ..TableColumn::share(title, 1.0)
            }
        }));
        columns
    }
}
